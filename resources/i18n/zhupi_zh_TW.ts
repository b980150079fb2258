<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>Action</name>
    <message>
        <source>adopted</source>
        <translation>通過</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>amended</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>elected</source>
        <translation>選舉</translation>
    </message>
    <message>
        <source>appointed</source>
        <translation>任命</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>免職</translation>
    </message>
    <message>
        <source>resigned</source>
        <translation>辭職</translation>
    </message>
    <message>
        <source>by-elected</source>
        <translation>補選</translation>
    </message>
    <message>
        <source>deliberated</source>
        <translation>審議</translation>
    </message>
    <message>
        <source>discussed</source>
        <translation>討論</translation>
    </message>
    <message>
        <source>examined</source>
        <translation>審查</translation>
    </message>
    <message>
        <source>heard</source>
        <translation>聽取</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>提請</translation>
    </message>
    <message>
        <source>promulgated</source>
        <translation>公布</translation>
    </message>
    <message>
        <source>repealed</source>
        <translation>廢止</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>印發</translation>
    </message>
    <message>
        <source>conveyed</source>
        <translation>傳達</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編輯(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開啟(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>文庫(&amp;L)</translation>
    </message>
    <message>
        <source>Li&amp;brary and backups…</source>
        <translation>文庫與備份(&amp;B)…</translation>
    </message>
    <message>
        <source>Open &amp;pasted text</source>
        <translation>開啟貼上的文字(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Save the text…</source>
        <translation>儲存文字(&amp;S)…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>存成 PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>列印(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Export marks…</source>
        <translation>匯出批註(&amp;E)…</translation>
    </message>
    <message>
        <source>Bring marks &amp;in…</source>
        <translation>匯入批註(&amp;I)…</translation>
    </message>
    <message>
        <source>Co&amp;de book…</source>
        <translation>標籤簿(&amp;D)…</translation>
    </message>
    <message>
        <source>O&amp;wn words…</source>
        <translation>自訂詞語(&amp;W)…</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>偏好設定(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>結束(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>復原(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>Copy with its so&amp;urce</source>
        <translation>連同出處複製(&amp;U)</translation>
    </message>
    <message>
        <source>Select &amp;more around it</source>
        <translation>擴大選取(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Note on the selection…</source>
        <translation>為選取處寫批註(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Label the selection…</source>
        <translation>為所選加標籤(&amp;L)…</translation>
    </message>
    <message>
        <source>Label &amp;all occurrences…</source>
        <translation>為所有出現處加標籤(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Remove the mark</source>
        <translation>刪去標記(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>尋找(&amp;F)</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>尋找下一處(&amp;X)</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>尋找上一處(&amp;V)</translation>
    </message>
    <message>
        <source>Next &amp;script</source>
        <translation>切換繁簡(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Two panes</source>
        <translation>兩欄(&amp;T)</translation>
    </message>
    <message>
        <source>Light what &amp;differs</source>
        <translation>標出兩欄不同之處(&amp;D)</translation>
    </message>
    <message>
        <source>Side p&amp;anels</source>
        <translation>側欄(&amp;A)</translation>
    </message>
    <message>
        <source>Ta&amp;bles…</source>
        <translation>表格(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Clean page</source>
        <translation>淨頁(&amp;C)</translation>
    </message>
    <message>
        <source>A line of its o&amp;wn for each kind</source>
        <translation>每類標記各用一種線(&amp;W)</translation>
    </message>
    <message>
        <source>Show the &amp;caret</source>
        <translation>顯示游標(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>縮小文字(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>原大小(&amp;N)</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>全螢幕(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一處(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>下一處(&amp;F)</translation>
    </message>
    <message>
        <source>Next &amp;doubt</source>
        <translation>下一處存疑(&amp;D)</translation>
    </message>
    <message>
        <source>D&amp;oubt before</source>
        <translation>上一處存疑(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Next occurrence of the name</source>
        <translation>此名下一處(&amp;N)</translation>
    </message>
    <message>
        <source>O&amp;ccurrence of the name before</source>
        <translation>此名上一處(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;What is marked here</source>
        <translation>此處標了什麼(&amp;W)</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>下一區(&amp;P)</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>上一區(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Sample</source>
        <translation>樣文(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;About Zhupi</source>
        <translation>關於朱批(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Amendments</name>
    <message numerus="yes">
        <source>refuse %n changes</source>
        <translation>
            <numerusform>拒絕 %n 處校改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>accept %n changes</source>
        <translation>
            <numerusform>接受 %n 處校改</numerusform>
        </translation>
    </message>
    <message>
        <source>refuse all changes</source>
        <translation>拒絕全部校改</translation>
    </message>
    <message>
        <source>accept all changes</source>
        <translation>接受全部校改</translation>
    </message>
    <message>
        <source>refuse {step} in all documents</source>
        <translation>在所有文件中拒絕「{step}」</translation>
    </message>
    <message>
        <source>accept {step} in all documents</source>
        <translation>在所有文件中接受「{step}」</translation>
    </message>
    <message>
        <source>refuse {step}</source>
        <translation>拒絕「{step}」</translation>
    </message>
    <message>
        <source>accept {step}</source>
        <translation>接受「{step}」</translation>
    </message>
    <message>
        <source>read {text}</source>
        <translation>讀作{text}</translation>
    </message>
    <message>
        <source>correct {text}</source>
        <translation>更正{text}</translation>
    </message>
    <message>
        <source>write {text} as {form}</source>
        <translation>將{text}寫作{form}</translation>
    </message>
    <message numerus="yes">
        <source>keep %n words</source>
        <translation>
            <numerusform>保留 %n 個詞語</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>drop %n words</source>
        <translation>
            <numerusform>移除 %n 個詞語</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnnotationPanel</name>
    <message>
        <source>Notes</source>
        <translation>批註</translation>
    </message>
    <message>
        <source>No marks yet. Select a passage and press 1–9.</source>
        <translation>尚無批註。選取一段文字，按 1–9 即可。</translation>
    </message>
    <message>
        <source>No mark is of this kind.</source>
        <translation>沒有這類批註。</translation>
    </message>
    <message>
        <source>Without label</source>
        <translation>無標籤</translation>
    </message>
    <message>
        <source>Code book…</source>
        <translation>標籤簿…</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>關鍵詞…</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>改批註</translation>
    </message>
    <message>
        <source>Put on the selection</source>
        <translation>移到所選文字</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>刪去</translation>
    </message>
</context>
<context>
    <name>Assembly</name>
    <message>
        <source>Entities</source>
        <translation>人物機構</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目錄</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}).</source>
        <translation>無法寫入 {path}（{reason}）。</translation>
    </message>
    <message>
        <source>The file has changed since it was read. Marks brought over: {marks}; without a place now: {lost}.</source>
        <translation>檔案在讀過之後有改動。帶來批註 {marks} 條，其中失所在 {lost} 條。</translation>
    </message>
    <message>
        <source>{title} — Zhupi</source>
        <translation>{title} — 朱批</translation>
    </message>
    <message>
        <source>Zhupi 朱批</source>
        <translation>朱批</translation>
    </message>
    <message>
        <source>&amp;Undo: {step}</source>
        <translation>復原(&amp;U)：{step}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>復原(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo: {step}</source>
        <translation>重做(&amp;R)：{step}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>The library and its backups</source>
        <translation>文庫與備份</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修復</translation>
    </message>
    <message>
        <source>Restore the chosen backup</source>
        <translation>還原所選備份</translation>
    </message>
    <message>
        <source>Restore from a file…</source>
        <translation>從檔案還原…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存複本…</translation>
    </message>
    <message>
        <source>There is no library yet.</source>
        <translation>還沒有文庫。</translation>
    </message>
    <message>
        <source>The library is sound. Every change is on disk at once; a backup is made each day.</source>
        <translation>文庫完好。每次改動都立即存檔；每天自動備份一次。</translation>
    </message>
    <message>
        <source>The library is of an older version; a copy is kept when it is upgraded.</source>
        <translation>文庫是舊版本的；升級時會保留一份複本。</translation>
    </message>
    <message>
        <source>The library was made by a newer version of Zhupi. It was left untouched.</source>
        <translation>文庫由更新版本的朱批建立，未作任何更動。</translation>
    </message>
    <message>
        <source>The library is damaged. It was left untouched, and nothing will be deleted.</source>
        <translation>文庫已損壞，未作任何更動，也不會刪除任何內容。</translation>
    </message>
    <message>
        <source>The library cannot be reached.</source>
        <translation>無法存取文庫。</translation>
    </message>
    <message>
        <source>Repairing saves all that can still be read; the damaged file is kept beside it.</source>
        <translation>修復會保存仍可讀出的全部內容，損壞的檔案留在旁邊。</translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation>從檔案還原</translation>
    </message>
    <message>
        <source>Libraries (*.sqlite)</source>
        <translation>文庫 (*.sqlite)</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存複本</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Meeting</source>
        <translation>會議</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地點</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>人數</translation>
    </message>
    <message>
        <source>✓ agrees</source>
        <translation>✓ 相符</translation>
    </message>
    <message>
        <source>✗ does not agree</source>
        <translation>✗ 不符</translation>
    </message>
</context>
<context>
    <name>Certainty</name>
    <message>
        <source>not said</source>
        <translation>未註明</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>大致確定</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>不確定</translation>
    </message>
</context>
<context>
    <name>ChangesPanel</name>
    <message>
        <source>Changes</source>
        <translation>校改</translation>
    </message>
    <message>
        <source>Nothing was changed: the page shows the file as it is.</source>
        <translation>未作校改：頁面與檔案完全相同。</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒絕</translation>
    </message>
    <message>
        <source>Whole step</source>
        <translation>整步</translation>
    </message>
    <message>
        <source>Accept the chosen change</source>
        <translation>接受選取的校改</translation>
    </message>
    <message>
        <source>Refuse the chosen change</source>
        <translation>拒絕選取的校改</translation>
    </message>
    <message>
        <source>Accept or refuse the whole step</source>
        <translation>接受或拒絕整個步驟</translation>
    </message>
    <message>
        <source>Accept the whole step</source>
        <translation>接受整個步驟</translation>
    </message>
    <message>
        <source>Refuse the whole step</source>
        <translation>拒絕整個步驟</translation>
    </message>
    <message>
        <source>Accept this step in all documents</source>
        <translation>在所有文件中接受此步驟</translation>
    </message>
    <message>
        <source>Refuse this step in all documents</source>
        <translation>在所有文件中拒絕此步驟</translation>
    </message>
    <message>
        <source>Accept all changes</source>
        <translation>接受全部校改</translation>
    </message>
    <message>
        <source>Refuse all changes</source>
        <translation>拒絕全部校改</translation>
    </message>
    <message>
        <source>Read it as</source>
        <translation>讀作</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>建議</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已拒</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
</context>
<context>
    <name>CodeBook</name>
    <message>
        <source>Code book</source>
        <translation>標籤簿</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>新標籤</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按鍵</translation>
    </message>
    <message>
        <source>Under</source>
        <translation>上層</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>no other label</source>
        <translation>無上層</translation>
    </message>
    <message>
        <source>Marks with it: {count}</source>
        <translation>用於 {count} 處批註</translation>
    </message>
    <message>
        <source>Export the code book</source>
        <translation>匯出標籤簿</translation>
    </message>
    <message>
        <source>Import a code book</source>
        <translation>匯入標籤簿</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代號</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依據</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>別稱</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>職務</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>機構</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>會議</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>職務</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系統</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>層級</translation>
    </message>
    <message>
        <source>Under</source>
        <translation>上級</translation>
    </message>
    <message>
        <source>Short names</source>
        <translation>簡稱</translation>
    </message>
    <message>
        <source>By</source>
        <translation>議決者</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>屆</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>次</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地點</translation>
    </message>
    <message>
        <source>Presided</source>
        <translation>主持</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>階段</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>動作</translation>
    </message>
    <message>
        <source>About</source>
        <translation>關於</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>職務</translation>
    </message>
    <message>
        <source>Tells again</source>
        <translation>重述</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>名目</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>對象</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>階段</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>左邊</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>右邊</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>講話者</translation>
    </message>
    <message>
        <source>Verb</source>
        <translation>動詞</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>要點</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Open a text</source>
        <translation>開啟文字</translation>
    </message>
    <message>
        <source>Texts ({suffixes})</source>
        <translation>文字檔 ({suffixes})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>What goes with the first</source>
        <translation>與第一欄相配</translation>
    </message>
    <message>
        <source>The raw text</source>
        <translation>原始文字</translation>
    </message>
    <message>
        <source>In doubt: {text}</source>
        <translation>存疑：{text}</translation>
    </message>
    <message>
        <source>About Zhupi</source>
        <translation>關於朱批</translation>
    </message>
    <message>
        <source>Zhupi 朱批, a reader for Chinese official texts.</source>
        <translation>朱批：中文公文閱讀器。</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Side panels</source>
        <translation>側欄</translation>
    </message>
</context>
<context>
    <name>DocumentKind</name>
    <message>
        <source>resolution</source>
        <translation>決議</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>order</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>communiqué</source>
        <translation>公報</translation>
    </message>
    <message>
        <source>announcement</source>
        <translation>公告</translation>
    </message>
    <message>
        <source>opinions</source>
        <translation>意見</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>circular</source>
        <translation>通報</translation>
    </message>
    <message>
        <source>report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>批覆</translation>
    </message>
    <message>
        <source>bill</source>
        <translation>議案</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>紀要</translation>
    </message>
    <message>
        <source>list of names</source>
        <translation>名單</translation>
    </message>
    <message>
        <source>regulations</source>
        <translation>條例</translation>
    </message>
    <message>
        <source>measures</source>
        <translation>辦法</translation>
    </message>
    <message>
        <source>charter</source>
        <translation>章程</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>規劃</translation>
    </message>
    <message>
        <source>budget</source>
        <translation>預算</translation>
    </message>
    <message>
        <source>law</source>
        <translation>法律</translation>
    </message>
    <message>
        <source>agenda</source>
        <translation>議程</translation>
    </message>
    <message>
        <source>candidates</source>
        <translation>人選</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>Doubt</name>
    <message>
        <source>stated</source>
        <translation>明文</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>推定</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>存疑</translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>Forms in doubt</source>
        <translation>存疑的字形</translation>
    </message>
    <message>
        <source>Forms that you chose</source>
        <translation>您選定的字形</translation>
    </message>
    <message>
        <source>Forms that a word or usage decided</source>
        <translation>由詞語或慣例決定的字形</translation>
    </message>
    <message>
        <source>{form} (as it is)</source>
        <translation>{form}（不改）</translation>
    </message>
    <message>
        <source>Write it here as</source>
        <translation>此處寫作</translation>
    </message>
    <message>
        <source>Always in the name {name}</source>
        <translation>姓名{name}一律寫作</translation>
    </message>
    <message>
        <source>Everywhere in {text}</source>
        <translation>凡「{text}」皆寫作</translation>
    </message>
    <message>
        <source>or {forms}</source>
        <translation>或 {forms}</translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>Side panels</source>
        <translation>側欄</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Drop a text here, paste one, or choose a file</source>
        <translation>把文字拖到這裡、貼上，或選擇檔案</translation>
    </message>
    <message>
        <source>See the sample, a report of a meeting</source>
        <translation>看看樣文，一篇會議報道</translation>
    </message>
    <message>
        <source>Recently read:</source>
        <translation>近讀：</translation>
    </message>
</context>
<context>
    <name>EntityPanel</name>
    <message>
        <source>People and bodies</source>
        <translation>人物機構</translation>
    </message>
    <message>
        <source>No names are found in this text.</source>
        <translation>文中未見人物、機構。</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>There is no file {path}.</source>
        <translation>沒有這個檔案：{path}。</translation>
    </message>
    <message>
        <source>{path} is a folder; open the files in it.</source>
        <translation>{path} 是資料夾；請開啟其中的檔案。</translation>
    </message>
    <message>
        <source>{path} cannot be read.</source>
        <translation>無法讀取 {path}。</translation>
    </message>
    <message>
        <source>There is no text to read.</source>
        <translation>其中沒有可讀的文字。</translation>
    </message>
    <message>
        <source>{path} holds no text to read.</source>
        <translation>{path} 中沒有可讀的文字。</translation>
    </message>
    <message>
        <source>{path} is not a text.</source>
        <translation>{path} 不是文字檔。</translation>
    </message>
    <message>
        <source>{path} is too large to be read as one text.</source>
        <translation>{path} 太大，無法作為一篇文字讀取。</translation>
    </message>
    <message>
        <source>The encoding of {path} cannot be told.</source>
        <translation>無法判斷 {path} 的編碼。</translation>
    </message>
    <message>
        <source>{path} cannot be read as {encoding}.</source>
        <translation>{path} 無法按 {encoding} 讀取。</translation>
    </message>
    <message>
        <source>{path} is of a kind ({format}) that cannot be read yet.</source>
        <translation>{path} 屬於尚不能讀取的格式（{format}）。</translation>
    </message>
    <message>
        <source>{path} is damaged or cut off.</source>
        <translation>{path} 已毀損或不完整。</translation>
    </message>
    <message>
        <source>{path} is locked with a password.</source>
        <translation>{path} 有密碼保護。</translation>
    </message>
    <message>
        <source>{path} has pictures of pages and no text; its characters must be recognised first.</source>
        <translation>{path} 只有頁面影像，沒有文字；須先辨識其中的文字。</translation>
    </message>
    <message>
        <source>{path} is small outside and huge inside; it was not unpacked.</source>
        <translation>{path} 外小內巨，沒有解壓縮。</translation>
    </message>
    <message>
        <source>{path} nests its elements too deeply to be read.</source>
        <translation>{path} 的元素巢狀過深，無法讀取。</translation>
    </message>
    <message>
        <source>Another program uses the library: it can be read here, not changed.</source>
        <translation>文庫正由另一程式使用：這裡可讀，不可改。</translation>
    </message>
    <message>
        <source>The library cannot be written: its folder is read-only.</source>
        <translation>文庫無法寫入：所在資料夾唯讀。</translation>
    </message>
    <message>
        <source>The disk is full: the change was not kept.</source>
        <translation>磁碟已滿：改動未能儲存。</translation>
    </message>
    <message>
        <source>The library {path} is damaged; it was left untouched.</source>
        <translation>文庫 {path} 已損壞；未作任何改動。</translation>
    </message>
    <message>
        <source>The library was made by a newer version of Zhupi.</source>
        <translation>文庫由較新版本的朱批建立。</translation>
    </message>
    <message>
        <source>The library no longer has what was to be changed.</source>
        <translation>文庫中已沒有要改動的內容。</translation>
    </message>
    <message>
        <source>The library {path} cannot be reached.</source>
        <translation>無法存取文庫 {path}。</translation>
    </message>
    <message>
        <source>The label is in use: take it off its marks first.</source>
        <translation>標籤仍在使用：請先從批註上取下。</translation>
    </message>
    <message>
        <source>Another label has this key.</source>
        <translation>另一標籤已用此鍵。</translation>
    </message>
    <message>
        <source>A label cannot stand under itself.</source>
        <translation>標籤不能歸在自己之下。</translation>
    </message>
    <message>
        <source>This was changed elsewhere in the meantime; nothing was overwritten.</source>
        <translation>此處已在別處改動；未覆寫任何內容。</translation>
    </message>
    <message>
        <source>{path} is not a file of this kind ({format}).</source>
        <translation>{path} 不是這種檔案（{format}）。</translation>
    </message>
    <message>
        <source>Files of this kind ({format}) bring no marks back.</source>
        <translation>這種檔案（{format}）無法帶回批註。</translation>
    </message>
    <message>
        <source>The text that these marks are on is not in the library.</source>
        <translation>這些批註所在的文本不在文庫中。</translation>
    </message>
    <message>
        <source>The installation is incomplete: {name} is missing.</source>
        <translation>安裝不完整：缺少 {name}。</translation>
    </message>
    <message>
        <source>The installation is damaged: {name}.</source>
        <translation>安裝已損壞：{name}。</translation>
    </message>
    <message>
        <source>{pattern} is not a pattern that can be searched for.</source>
        <translation>{pattern} 不是可以尋找的式樣。</translation>
    </message>
    <message>
        <source>Searching for {pattern} would take too long.</source>
        <translation>尋找 {pattern} 耗時太久。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Web Annotations (W3C, JSON-LD)</source>
        <translation>網頁註記（W3C，JSON-LD）</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>表格（CSV）</translation>
    </message>
    <message>
        <source>Excerpts with notes (Markdown)</source>
        <translation>摘錄與批註（Markdown）</translation>
    </message>
    <message>
        <source>Word with comments (DOCX)</source>
        <translation>附註解的 Word 文件（DOCX）</translation>
    </message>
    <message>
        <source>Page to read and print (HTML)</source>
        <translation>供閱讀與列印的網頁（HTML）</translation>
    </message>
    <message>
        <source>Scholarly edition (TEI P5)</source>
        <translation>學術版本（TEI P5）</translation>
    </message>
    <message>
        <source>Qualitative analysis (REFI-QDA)</source>
        <translation>質性分析（REFI-QDA）</translation>
    </message>
    <message>
        <source>Bibliography (BibTeX)</source>
        <translation>參考書目（BibTeX）</translation>
    </message>
    <message>
        <source>Bibliography (RIS)</source>
        <translation>參考書目（RIS）</translation>
    </message>
    <message>
        <source>brat standoff (ZIP)</source>
        <translation>brat 標註（ZIP）</translation>
    </message>
    <message>
        <source>Tagged characters (BIO)</source>
        <translation>逐字標註（BIO）</translation>
    </message>
    <message>
        <source>Spans (JSON Lines)</source>
        <translation>區段（JSON Lines）</translation>
    </message>
    <message>
        <source>places of marks</source>
        <translation>批註的位置</translation>
    </message>
    <message>
        <source>identity of marks</source>
        <translation>批註的識別碼</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>all labels of a mark but the first</source>
        <translation>一處批註的第一個標籤以外的標籤</translation>
    </message>
    <message>
        <source>colours of labels</source>
        <translation>標籤的顏色</translation>
    </message>
    <message>
        <source>descriptions of labels</source>
        <translation>標籤的說明</translation>
    </message>
    <message>
        <source>keys of labels</source>
        <translation>標籤的按鍵</translation>
    </message>
    <message>
        <source>order of labels</source>
        <translation>標籤的階層</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>批語</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>標記</translation>
    </message>
    <message>
        <source>certainty</source>
        <translation>確定程度</translation>
    </message>
    <message>
        <source>status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>times</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>marks that overlap</source>
        <translation>重疊的批註</translation>
    </message>
    <message>
        <source>marks over several lines</source>
        <translation>跨行的批註</translation>
    </message>
    <message>
        <source>marks between characters</source>
        <translation>字與字之間的批註</translation>
    </message>
    <message>
        <source>marks without a place</source>
        <translation>失所在的批註</translation>
    </message>
    <message>
        <source>the other script</source>
        <translation>所選的繁簡文本</translation>
    </message>
    <message>
        <source>what the program found</source>
        <translation>程式的辨識結果</translation>
    </message>
    <message>
        <source>who made a mark, you or the program</source>
        <translation>批註出自您或程式</translation>
    </message>
    <message>
        <source>doubt of what was found</source>
        <translation>辨識結果的存疑程度</translation>
    </message>
    <message>
        <source>evidence of what was found</source>
        <translation>辨識結果的依據</translation>
    </message>
    <message>
        <source>Files of marks ({suffixes})</source>
        <translation>批註檔案 ({suffixes})</translation>
    </message>
    <message>
        <source>Bring marks in</source>
        <translation>匯入批註</translation>
    </message>
    <message>
        <source>bring in marks of {file}</source>
        <translation>匯入 {file} 的批註</translation>
    </message>
    <message>
        <source>New marks: {added}; changed: {changed}; there already: {same}; without a place: {unplaced}.</source>
        <translation>新批註：{added}；變更：{changed}；原已有：{same}；失所在：{unplaced}。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export marks</source>
        <translation>匯出批註</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>繁簡</translation>
    </message>
    <message>
        <source>Offsets count</source>
        <translation>位置以何計</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字元</translation>
    </message>
    <message>
        <source>UTF-16 units</source>
        <translation>UTF-16 單元</translation>
    </message>
    <message>
        <source>UTF-8 bytes</source>
        <translation>UTF-8 位元組</translation>
    </message>
    <message>
        <source>With what the program found</source>
        <translation>連同程式的辨識結果</translation>
    </message>
    <message>
        <source>Set from top to bottom</source>
        <translation>直排</translation>
    </message>
    <message>
        <source>For Excel (byte order mark)</source>
        <translation>供 Excel 使用（位元組順序記號）</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>預覽</translation>
    </message>
    <message>
        <source>What is lost</source>
        <translation>失去的內容</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>儲存…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Lost: {parts}.</source>
        <translation>不保留：{parts}。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>全部保留。</translation>
    </message>
    <message>
        <source>Marks do not come back from this format.</source>
        <translation>批註無法從這種格式匯回。</translation>
    </message>
    <message numerus="yes">
        <source>%n marks are not in the file.</source>
        <translation>
            <numerusform>有 %n 處批註不在檔案中。</numerusform>
        </translation>
    </message>
    <message>
        <source>The code book alone (*.qdc)</source>
        <translation>僅標籤簿 (*.qdc)</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>Facts</source>
        <translation>事實</translation>
    </message>
    <message>
        <source>The text tells of no meeting, figures or statements.</source>
        <translation>文中未載會議、人數或講話。</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>會議</translation>
    </message>
    <message>
        <source>Other meetings</source>
        <translation>其他會議</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>與會</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>人數</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>講話</translation>
    </message>
    <message>
        <source>Set phrases</source>
        <translation>固定提法</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>簡稱</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>機構</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>屆次</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地點</translation>
    </message>
    <message>
        <source>Presided</source>
        <translation>主持</translation>
    </message>
    <message>
        <source>session {session}</source>
        <translation>第 {session} 次</translation>
    </message>
    <message>
        <source>term {term}</source>
        <translation>第 {term} 屆</translation>
    </message>
    <message>
        <source>term {term}, session {session}</source>
        <translation>第 {term} 屆第 {session} 次</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>通過與決定</translation>
    </message>
    <message>
        <source>Elected, appointed, removed</source>
        <translation>選舉與任免</translation>
    </message>
    <message>
        <source>Only heard or discussed</source>
        <translation>聽取與討論</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation>將要進行</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>does not agree</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>cannot be checked: a figure is not given</source>
        <translation>無從核對：缺一項人數</translation>
    </message>
    <message>
        <source>as many names listed as stated</source>
        <translation>名單人數與所稱相符</translation>
    </message>
    <message>
        <source>not as many names listed as stated</source>
        <translation>名單人數與所稱不符</translation>
    </message>
    <message>
        <source>cannot be checked: the list of names breaks off</source>
        <translation>無從核對：名單中斷</translation>
    </message>
</context>
<context>
    <name>Farewell</name>
    <message>
        <source>Remove a label</source>
        <translation>移除標籤</translation>
    </message>
    <message>
        <source>“{label}” is on {count} marks. What shall become of them?</source>
        <translation>「{label}」用於 {count} 處批註。這些批註如何處理？</translation>
    </message>
    <message>
        <source>They stay, without this label</source>
        <translation>保留批註，去掉這個標籤</translation>
    </message>
    <message>
        <source>They get another label:</source>
        <translation>改用另一個標籤：</translation>
    </message>
    <message>
        <source>Those without another label are removed</source>
        <translation>沒有其他標籤的一併移除</translation>
    </message>
    <message>
        <source>Remove the label</source>
        <translation>移除標籤</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>出錯了</translation>
    </message>
    <message>
        <source>Zhupi made a mistake. Your marks are safe. These details help to mend it:</source>
        <translation>朱批出了錯。您的批註無恙。以下詳情有助於修正：</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>複製詳情</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Find, in either script</source>
        <translation>尋找，簡繁皆可</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>尋找</translation>
    </message>
    <message>
        <source>Whole names</source>
        <translation>只找完整名稱</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正規表示式</translation>
    </message>
    <message>
        <source>In the selection</source>
        <translation>在選取範圍內</translation>
    </message>
    <message>
        <source>In your notes</source>
        <translation>在批註中</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一處</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一處</translation>
    </message>
    <message>
        <source>How to find</source>
        <translation>尋找方式</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>As a table…</source>
        <translation>列為表格…</translation>
    </message>
    <message>
        <source>{kind}: {text}</source>
        <translation>{kind}：{text}</translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation>依據：{reason}</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Reject here</source>
        <translation>此處不是</translation>
    </message>
    <message>
        <source>Reject everywhere</source>
        <translation>全文都不是</translation>
    </message>
    <message>
        <source>It is of another kind</source>
        <translation>歸為另一類</translation>
    </message>
    <message>
        <source>It names another here…</source>
        <translation>此處另有所指…</translation>
    </message>
    <message>
        <source>Take back my ruling</source>
        <translation>撤回我的裁定</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>否定</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>A better name…</source>
        <translation>更好的名稱…</translation>
    </message>
    <message>
        <source>Add a post…</source>
        <translation>補一職務…</translation>
    </message>
    <message>
        <source>Reject a post</source>
        <translation>否定一職務</translation>
    </message>
    <message>
        <source>The same as…</source>
        <translation>與…相同…</translation>
    </message>
    <message>
        <source>The same as</source>
        <translation>與此相同</translation>
    </message>
    <message>
        <source>What was missed</source>
        <translation>補漏</translation>
    </message>
    <message>
        <source>Here stands</source>
        <translation>此處為</translation>
    </message>
    <message>
        <source>Everywhere stands</source>
        <translation>全文皆為</translation>
    </message>
    <message>
        <source>A resolution…</source>
        <translation>一項議決…</translation>
    </message>
    <message>
        <source>The document&apos;s own</source>
        <translation>文件本身的</translation>
    </message>
    <message>
        <source>A post of…</source>
        <translation>誰的職務…</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地點</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>A better name</source>
        <translation>更好的名稱</translation>
    </message>
    <message>
        <source>It names another here</source>
        <translation>此處另有所指</translation>
    </message>
    <message>
        <source>A post of</source>
        <translation>誰的職務</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>職務</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>機構</translation>
    </message>
    <message>
        <source>A post of {name}</source>
        <translation>{name}的職務</translation>
    </message>
    <message>
        <source>Document or person</source>
        <translation>文件或人</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>動作</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>About</source>
        <translation>關於</translation>
    </message>
    <message>
        <source>By</source>
        <translation>議決者</translation>
    </message>
    <message>
        <source>At</source>
        <translation>會議</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>A resolution</source>
        <translation>一項議決</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in doubt</source>
        <translation>
            <numerusform>存疑 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>saved</source>
        <translation>已存</translation>
    </message>
    <message>
        <source>paragraph {number}</source>
        <translation>第 {number} 段</translation>
    </message>
    <message>
        <source>read {percent}%</source>
        <translation>已讀 {percent}%</translation>
    </message>
    <message>
        <source>Read the file again as another encoding</source>
        <translation>用另一編碼重讀檔案</translation>
    </message>
    <message>
        <source>Go to the next doubt</source>
        <translation>前往下一存疑處</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>自動判斷</translation>
    </message>
</context>
<context>
    <name>HoverCard</name>
    <message>
        <source>What is marked here</source>
        <translation>此處標了什麼</translation>
    </message>
    <message>
        <source>Occurrence before</source>
        <translation>上一處</translation>
    </message>
    <message>
        <source>Occurrence after</source>
        <translation>下一處</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>Repair or restore…</source>
        <translation>修復或還原…</translation>
    </message>
    <message>
        <source>The other program has closed the library: it can be written here now.</source>
        <translation>另一個程式已關閉文庫，這裡現在可以寫入了。</translation>
    </message>
    <message>
        <source>Saved: {documents} texts, {marks} marks. Unreadable: {unread}. The damaged file is {aside}.</source>
        <translation>已保存 {documents} 篇文本、{marks} 處批註；無法讀出 {unread} 筆。損壞的檔案是 {aside}。</translation>
    </message>
    <message>
        <source>The former file is {aside}.</source>
        <translation>原來的檔案是 {aside}。</translation>
    </message>
    <message>
        <source>The library was copied to {path}.</source>
        <translation>文庫已複製到 {path}。</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Bodies</source>
        <translation>機構</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地點</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>會議</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Set phrases</source>
        <translation>提法</translation>
    </message>
</context>
<context>
    <name>Label</name>
    <message>
        <source>Question</source>
        <translation>疑問</translation>
    </message>
    <message>
        <source>Main point</source>
        <translation>要點</translation>
    </message>
    <message>
        <source>Personnel</source>
        <translation>人事</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>提法</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>對照</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>變化</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>待查</translation>
    </message>
</context>
<context>
    <name>LabelPalette</name>
    <message>
        <source>Find a label, or name a new one</source>
        <translation>尋找標籤，或新建一個</translation>
    </message>
    <message>
        <source>Find a label</source>
        <translation>尋找標籤</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>New label “{name}”</source>
        <translation>新標籤「{name}」</translation>
    </message>
</context>
<context>
    <name>Labelling</name>
    <message>
        <source>New labels: {count}.</source>
        <translation>新增標籤 {count} 個。</translation>
    </message>
</context>
<context>
    <name>Layers</name>
    <message>
        <source>Your marks</source>
        <translation>批註</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>校改</translation>
    </message>
    <message>
        <source>Doubtful characters</source>
        <translation>存疑的字</translation>
    </message>
</context>
<context>
    <name>Level</name>
    <message>
        <source>National</source>
        <translation>中央級</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省級</translation>
    </message>
    <message>
        <source>City</source>
        <translation>地市級</translation>
    </message>
    <message>
        <source>County</source>
        <translation>縣級</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>鄉鎮級</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Library</source>
        <translation>文庫</translation>
    </message>
    <message>
        <source>Texts that you open or import are kept here.</source>
        <translation>開啟或匯入的文本都保存在這裡。</translation>
    </message>
    <message>
        <source>Nothing in the library has these words.</source>
        <translation>文庫裡沒有這些字詞。</translation>
    </message>
    <message>
        <source>In titles and sources</source>
        <translation>題名與來源</translation>
    </message>
    <message>
        <source>In the texts</source>
        <translation>內文</translation>
    </message>
    <message>
        <source>Read: {day}</source>
        <translation>上次閱讀：{day}</translation>
    </message>
    <message>
        <source>Marks: {count}</source>
        <translation>批註：{count}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation>從文庫移除</translation>
    </message>
    <message>
        <source>Remove {count} from the library</source>
        <translation>從文庫移除 {count} 篇</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>匯入檔案…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>匯入資料夾…</translation>
    </message>
    <message>
        <source>Search all texts</source>
        <translation>搜尋全部文本</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Select the passage in the text first, then put the mark on it.</source>
        <translation>請先在內文裡選取那一段，再把批註移過去。</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>關鍵詞</translation>
    </message>
    <message>
        <source>Tags, with 、 between them</source>
        <translation>關鍵詞，以、分隔</translation>
    </message>
</context>
<context>
    <name>MarkStatus</name>
    <message>
        <source>not said</source>
        <translation>未註明</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待辦</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>已核</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>不取</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>label {label} on {text}</source>
        <translation>為「{text}」加上標籤「{label}」</translation>
    </message>
    <message>
        <source>take label {label} off {text}</source>
        <translation>從「{text}」去掉標籤「{label}」</translation>
    </message>
    <message>
        <source>remove the mark on {text}</source>
        <translation>移除「{text}」的批註</translation>
    </message>
    <message>
        <source>note on {text}</source>
        <translation>在「{text}」上寫註</translation>
    </message>
    <message>
        <source>tags of {text}</source>
        <translation>「{text}」的關鍵詞</translation>
    </message>
    <message>
        <source>certainty “{word}” for {text}</source>
        <translation>把「{text}」註為{word}</translation>
    </message>
    <message>
        <source>status “{word}” for {text}</source>
        <translation>把「{text}」列為{word}</translation>
    </message>
    <message>
        <source>change the mark on {text}</source>
        <translation>改動「{text}」的批註</translation>
    </message>
    <message>
        <source>move the edge of {text}</source>
        <translation>移動「{text}」的邊界</translation>
    </message>
    <message>
        <source>put the mark of {text} in its place</source>
        <translation>把「{text}」的批註放回原處</translation>
    </message>
    <message>
        <source>add label {label}</source>
        <translation>新增標籤「{label}」</translation>
    </message>
    <message>
        <source>change label {label}</source>
        <translation>改動標籤「{label}」</translation>
    </message>
    <message>
        <source>bring in a code book</source>
        <translation>匯入標籤簿</translation>
    </message>
    <message>
        <source>remove label {label}</source>
        <translation>移除標籤「{label}」</translation>
    </message>
    <message>
        <source>{count} marks</source>
        <translation>{count} 處</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>Correct the text…</source>
        <translation>更正文字…</translation>
    </message>
    <message>
        <source>Convert it as…</source>
        <translation>轉換為…</translation>
    </message>
    <message>
        <source>Correct the text</source>
        <translation>更正文字</translation>
    </message>
    <message>
        <source>Right is</source>
        <translation>應作</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>詞語</translation>
    </message>
    <message>
        <source>Converted as</source>
        <translation>轉換為</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>適用於</translation>
    </message>
    <message>
        <source>A word of your own</source>
        <translation>自訂詞語</translation>
    </message>
    <message>
        <source>this document</source>
        <translation>本文件</translation>
    </message>
    <message>
        <source>all documents</source>
        <translation>所有文件</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Recently read</source>
        <translation>近讀(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Marks</source>
        <translation>標記(&amp;M)</translation>
    </message>
    <message>
        <source>In the s&amp;econd pane</source>
        <translation>第二欄顯示(&amp;E)</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>訊息</translation>
    </message>
</context>
<context>
    <name>Narrowing</name>
    <message>
        <source>All labels</source>
        <translation>全部標籤</translation>
    </message>
    <message>
        <source>Without label</source>
        <translation>無標籤</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>不限時間</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>近 7 天</translation>
    </message>
    <message>
        <source>In the last 31 days</source>
        <translation>近 31 天</translation>
    </message>
    <message>
        <source>In the last year</source>
        <translation>近一年</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>有註</translation>
    </message>
    <message>
        <source>Place lost</source>
        <translation>失去位置</translation>
    </message>
    <message>
        <source>In any state</source>
        <translation>不限狀態</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
</context>
<context>
    <name>NoteDelegate</name>
    <message>
        <source>Note</source>
        <translation>批註</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Note</source>
        <translation>批註</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>關鍵詞</translation>
    </message>
    <message>
        <source>Tags, with 、 between them</source>
        <translation>關鍵詞，以、分隔</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Note on “{quotation}”</source>
        <translation>「{quotation}」的批註</translation>
    </message>
</context>
<context>
    <name>Notebook</name>
    <message>
        <source>bring marks over</source>
        <translation>帶來批註</translation>
    </message>
    <message>
        <source>label {label} on {text}</source>
        <translation>為「{text}」加標籤「{label}」</translation>
    </message>
    <message>
        <source>change the labels of {text}</source>
        <translation>改「{text}」的標籤</translation>
    </message>
    <message>
        <source>take label {label} off {text}</source>
        <translation>從「{text}」去掉標籤「{label}」</translation>
    </message>
    <message>
        <source>note on {text}</source>
        <translation>為「{text}」寫批註</translation>
    </message>
    <message>
        <source>remove the mark on {text}</source>
        <translation>刪去「{text}」上的批註</translation>
    </message>
</context>
<context>
    <name>Occurrences</name>
    <message>
        <source>Label all occurrences</source>
        <translation>為所有出現處加標籤</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>字詞</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>gets the label</source>
        <translation>加標籤</translation>
    </message>
    <message>
        <source>Label {count} places</source>
        <translation>標記 {count} 處</translation>
    </message>
    <message>
        <source>Found: {count}</source>
        <translation>找到 {count} 處</translation>
    </message>
    <message>
        <source>Found: {count}; the first {shown} are listed.</source>
        <translation>找到 {count} 處；列出前 {shown} 處。</translation>
    </message>
</context>
<context>
    <name>Order</name>
    <message>
        <source>Last read</source>
        <translation>最近閱讀</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>加入先後</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>題名</translation>
    </message>
    <message>
        <source>Date of the text</source>
        <translation>文本日期</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>媒體</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>機構</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>批註數</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Outline</source>
        <translation>綱目</translation>
    </message>
    <message>
        <source>The outline of an open text stands here.</source>
        <translation>文本的綱目列在這裡。</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>Save the text</source>
        <translation>儲存文字</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>純文字檔 (*.txt)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存成 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>批註</translation>
    </message>
</context>
<context>
    <name>OutputDialog</name>
    <message>
        <source>With the marks</source>
        <translation>附標記</translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation>批註</translation>
    </message>
    <message>
        <source>At the foot</source>
        <translation>排在頁尾</translation>
    </message>
    <message>
        <source>Below the text</source>
        <translation>附在文後</translation>
    </message>
    <message>
        <source>In the margin</source>
        <translation>排在頁邊</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不附</translation>
    </message>
    <message>
        <source>Text set from top to bottom is offered by the export to HTML.</source>
        <translation>直排請用匯出 HTML。</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>Own words</source>
        <translation>自訂詞語</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>詞語</translation>
    </message>
    <message>
        <source>Converted as</source>
        <translation>轉換為</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>適用於</translation>
    </message>
    <message>
        <source>this document</source>
        <translation>本文件</translation>
    </message>
    <message>
        <source>all documents</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>What it would change in this text</source>
        <translation>在本文中會改變什麼</translation>
    </message>
    <message>
        <source>It changes nothing in this text as it is shown.</source>
        <translation>在目前顯示的文字中沒有變化。</translation>
    </message>
    <message>
        <source>OpenCC text (*.txt)</source>
        <translation>OpenCC 文字檔 (*.txt)</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>What is found in the text stands here.</source>
        <translation>文中所見列於此處。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Filter: {name}</source>
        <translation>篩選：{name}</translation>
    </message>
    <message>
        <source>… {number} more</source>
        <translation>…… 另有 {number} 項</translation>
    </message>
</context>
<context>
    <name>Phase</name>
    <message>
        <source>preparatory meeting</source>
        <translation>預備會議</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>開幕</translation>
    </message>
    <message>
        <source>plenary</source>
        <translation>全體會議</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>閉幕</translation>
    </message>
    <message>
        <source>group sessions</source>
        <translation>分組會議</translation>
    </message>
    <message>
        <source>single sitting</source>
        <translation>會期一次</translation>
    </message>
</context>
<context>
    <name>Placement</name>
    <message>
        <source>in its place</source>
        <translation>原處</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>已移位</translation>
    </message>
    <message>
        <source>place lost</source>
        <translation>失所</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>偏好設定</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>字級</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>字體</translation>
    </message>
    <message>
        <source>Letters in the widest row</source>
        <translation>每行最多字數</translation>
    </message>
    <message>
        <source>Indent, in letters</source>
        <translation>段首縮排（字）</translation>
    </message>
    <message>
        <source>Repair of machine conversion</source>
        <translation>校正機器轉換</translation>
    </message>
    <message>
        <source>Places that 市委 belongs to when none is named</source>
        <translation>未言明時「市委」所屬之地</translation>
    </message>
    <message>
        <source>Folder of newer OpenCC dictionaries</source>
        <translation>較新 OpenCC 詞典的資料夾</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>視窗</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>Text and scripts</source>
        <translation>文字與字體</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>關</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>建議</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>套用</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>明體</translation>
    </message>
    <message>
        <source>Sans serif</source>
        <translation>黑體</translation>
    </message>
    <message>
        <source>Rows of equal length</source>
        <translation>左右對齊</translation>
    </message>
    <message>
        <source>“” shown as 「」 in the views of Taiwan and Hong Kong</source>
        <translation>臺灣、香港檢視中“”顯示為「」</translation>
    </message>
    <message>
        <source>Number the paragraphs</source>
        <translation>顯示段號</translation>
    </message>
    <message>
        <source>Nothing moves by itself</source>
        <translation>不用動畫</translation>
    </message>
    <message>
        <source>Traditional as the press prints it (為 群 啟)</source>
        <translation>繁體用報刊字形（為 群 啟）</translation>
    </message>
    <message>
        <source>Taiwan as the press prints it (台)</source>
        <translation>臺灣用報刊字形（台）</translation>
    </message>
    <message>
        <source>Hong Kong as the press prints it (群 峰)</source>
        <translation>香港用報刊字形（群 峰）</translation>
    </message>
    <message>
        <source>Exchange the terms of Taiwan and the mainland</source>
        <translation>互換兩岸用語</translation>
    </message>
    <message>
        <source>The wording changes then, not only the script. Names and set phrases are left alone.</source>
        <translation>此時改變的是用語，而不只是字形。人名與提法不受影響。</translation>
    </message>
    <message>
        <source>Copy the text as it was written, whatever script is shown</source>
        <translation>無論顯示何種字體，均複製原文</translation>
    </message>
</context>
<context>
    <name>Quoting</name>
    <message>
        <source>paragraph {number}</source>
        <translation>第{number}段</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>《{title}》</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>The document&apos;s text, read only</source>
        <translation>文件正文，唯讀</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>a control character</source>
        <translation>控制字元</translation>
    </message>
    <message>
        <source>of no width</source>
        <translation>零寬字元</translation>
    </message>
    <message>
        <source>a no-break space</source>
        <translation>不斷行空格</translation>
    </message>
    <message>
        <source>half of a character</source>
        <translation>殘缺的半個字元</translation>
    </message>
    <message>
        <source>another form of line end</source>
        <translation>換行符不一</translation>
    </message>
    <message>
        <source>an indent made of blanks</source>
        <translation>以空格縮排</translation>
    </message>
    <message>
        <source>blanks before the line end</source>
        <translation>行末空格</translation>
    </message>
    <message>
        <source>beside a full-width mark</source>
        <translation>全形標點旁的空格</translation>
    </message>
    <message>
        <source>half-width beside Chinese</source>
        <translation>漢字旁的半形標點</translation>
    </message>
    <message>
        <source>printed by the web page around the text</source>
        <translation>網頁附加的文字</translation>
    </message>
    <message>
        <source>an HTML entity</source>
        <translation>HTML 實體</translation>
    </message>
    <message>
        <source>a Unicode escape</source>
        <translation>Unicode 跳脫碼</translation>
    </message>
    <message>
        <source>a percent escape</source>
        <translation>百分號跳脫碼</translation>
    </message>
    <message>
        <source>a line end written out</source>
        <translation>寫成文字的換行</translation>
    </message>
    <message>
        <source>an HTML tag</source>
        <translation>HTML 標籤</translation>
    </message>
    <message>
        <source>UTF-8 that was read in another encoding</source>
        <translation>UTF-8 被以別的編碼讀出</translation>
    </message>
    <message>
        <source>GBK that was read in another encoding</source>
        <translation>GBK 被以別的編碼讀出</translation>
    </message>
    <message>
        <source>Big5 that was read in another encoding</source>
        <translation>Big5 被以別的編碼讀出</translation>
    </message>
    <message>
        <source>UTF-16 whose bytes were swapped</source>
        <translation>UTF-16 的位元組被顛倒</translation>
    </message>
    <message>
        <source>Korean that was read in another encoding</source>
        <translation>韓文被以別的編碼讀出</translation>
    </message>
    <message>
        <source>a lost byte shifted those after it</source>
        <translation>遺失一個位元組，其後各位元組錯位</translation>
    </message>
    <message>
        <source>left behind by a converter</source>
        <translation>轉換程式遺留</translation>
    </message>
    <message>
        <source>the line was broken at a fixed width</source>
        <translation>該行按固定寬度折斷</translation>
    </message>
    <message>
        <source>two marks where one belongs</source>
        <translation>一處標點重複為兩個</translation>
    </message>
    <message>
        <source>straight in Chinese text</source>
        <translation>中文裡的直式引號</translation>
    </message>
    <message>
        <source>repeats the line before</source>
        <translation>重複上一行</translation>
    </message>
    <message>
        <source>repeats the text before</source>
        <translation>重複前面的文字</translation>
    </message>
    <message>
        <source>a radical in place of the character</source>
        <translation>以部首代字</translation>
    </message>
    <message>
        <source>a compatibility form of the character</source>
        <translation>該字的相容字形</translation>
    </message>
    <message>
        <source>looks like the character that belongs here</source>
        <translation>與此處應有的字形近</translation>
    </message>
    <message>
        <source>your own correction</source>
        <translation>您自己的更正</translation>
    </message>
    <message>
        <source>no traditional text has this character</source>
        <translation>繁體文字無此字</translation>
    </message>
    <message>
        <source>the word around it proves it</source>
        <translation>據前後詞語</translation>
    </message>
    <message>
        <source>a function word</source>
        <translation>虛詞</translation>
    </message>
    <message>
        <source>as a surname it may be written otherwise</source>
        <translation>作姓氏或另有寫法</translation>
    </message>
    <message>
        <source>as a given name it may be written otherwise</source>
        <translation>作名字或另有寫法</translation>
    </message>
    <message>
        <source>a simplified character in a traditional name</source>
        <translation>繁體人名中的簡化字</translation>
    </message>
    <message>
        <source>the word around it decided</source>
        <translation>由所在詞語判定</translation>
    </message>
    <message>
        <source>the other form stands in fixed words only</source>
        <translation>另一字形只用於固定詞語</translation>
    </message>
    <message>
        <source>no word around it decides</source>
        <translation>沒有詞語可以判定</translation>
    </message>
    <message>
        <source>decided by you</source>
        <translation>由您判定</translation>
    </message>
    <message>
        <source>a word of your own</source>
        <translation>您的自訂詞語</translation>
    </message>
    <message>
        <source>the other side&apos;s term for it</source>
        <translation>對岸用語</translation>
    </message>
    <message>
        <source>year from the day of publication</source>
        <translation>年份據發布日期</translation>
    </message>
    <message>
        <source>year from the text</source>
        <translation>年份據上下文</translation>
    </message>
    <message>
        <source>year from the number of the session</source>
        <translation>年份據會議屆次</translation>
    </message>
    <message>
        <source>date from the day of publication</source>
        <translation>日期據發布日期</translation>
    </message>
    <message>
        <source>date from the text</source>
        <translation>日期據上下文</translation>
    </message>
    <message>
        <source>date from the number of the session</source>
        <translation>日期據會議屆次</translation>
    </message>
    <message>
        <source>place from the bodies named</source>
        <translation>地名據文中機構</translation>
    </message>
    <message>
        <source>place from the text</source>
        <translation>地名據上下文</translation>
    </message>
    <message>
        <source>place from the outlet</source>
        <translation>地名據來源</translation>
    </message>
    <message>
        <source>meeting named before</source>
        <translation>會議據前文</translation>
    </message>
    <message>
        <source>several places named</source>
        <translation>文中地名不一</translation>
    </message>
    <message>
        <source>place from the preferences</source>
        <translation>地名據偏好設定</translation>
    </message>
    <message>
        <source>province of the city named</source>
        <translation>省份據城市</translation>
    </message>
    <message>
        <source>a character of it is lost</source>
        <translation>其中一字已失</translation>
    </message>
    <message>
        <source>post of the head of the list</source>
        <translation>承前職</translation>
    </message>
    <message>
        <source>body of the post before</source>
        <translation>承前機構</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>there is no such file or folder</source>
        <translation>沒有這個檔案或資料夾</translation>
    </message>
    <message>
        <source>that is not allowed</source>
        <translation>沒有權限</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>那是資料夾</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁碟已滿</translation>
    </message>
    <message>
        <source>the disk can only be read</source>
        <translation>磁碟唯讀</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>名稱太長</translation>
    </message>
    <message>
        <source>the disk does not answer</source>
        <translation>磁碟沒有回應</translation>
    </message>
</context>
<context>
    <name>ResolutionPanel</name>
    <message>
        <source>Resolutions</source>
        <translation>議決</translation>
    </message>
    <message>
        <source>The text tells of no resolution.</source>
        <translation>文中未載議決。</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>動作</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>By, at</source>
        <translation>議決者・階段</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Attended</source>
        <translation>出席</translation>
    </message>
    <message>
        <source>Attended without vote</source>
        <translation>列席</translation>
    </message>
    <message>
        <source>Presided</source>
        <translation>主持</translation>
    </message>
    <message>
        <source>Spoke</source>
        <translation>講話</translation>
    </message>
    <message>
        <source>Gave a report</source>
        <translation>作報告</translation>
    </message>
    <message>
        <source>On the rostrum</source>
        <translation>主席臺就座</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>缺席</translation>
    </message>
</context>
<context>
    <name>Rule</name>
    <message>
        <source>you said so</source>
        <translation>由您裁定</translation>
    </message>
    <message>
        <source>a title follows the name</source>
        <translation>姓名後有職務</translation>
    </message>
    <message>
        <source>a title stands before the name</source>
        <translation>姓名前有職務</translation>
    </message>
    <message>
        <source>in a list of names under one title</source>
        <translation>在同一職務的名單中</translation>
    </message>
    <message>
        <source>in a row of names</source>
        <translation>在並列的姓名中</translation>
    </message>
    <message>
        <source>in a table of names</source>
        <translation>在姓名表中</translation>
    </message>
    <message>
        <source>in a list of voters</source>
        <translation>在表決名單中</translation>
    </message>
    <message>
        <source>in a signature</source>
        <translation>在署名中</translation>
    </message>
    <message>
        <source>a form of address stands with the name</source>
        <translation>與稱呼同現</translation>
    </message>
    <message>
        <source>a note in brackets follows that only a person bears</source>
        <translation>其後括號內的說明只用於人</translation>
    </message>
    <message>
        <source>given to an office</source>
        <translation>被授予職務</translation>
    </message>
    <message>
        <source>a verb of speaking or presiding follows</source>
        <translation>後接說話或主持的動詞</translation>
    </message>
    <message>
        <source>the same name is sure elsewhere in the text</source>
        <translation>同名在文中他處已確定</translation>
    </message>
    <message>
        <source>reads as a name more likely than as words</source>
        <translation>作姓名讀比作詞語讀更可能</translation>
    </message>
    <message>
        <source>the model takes it for a name</source>
        <translation>由模型判為名稱</translation>
    </message>
    <message>
        <source>built as names of bodies are</source>
        <translation>合機構名之構造</translation>
    </message>
    <message>
        <source>a listed body</source>
        <translation>詞表所列機構</translation>
    </message>
    <message>
        <source>a short name that the text lays down</source>
        <translation>文中自訂的簡稱</translation>
    </message>
    <message>
        <source>an office of the body before it</source>
        <translation>前述機構的所屬單位</translation>
    </message>
    <message>
        <source>a body of the country before it</source>
        <translation>冠以國名的機構</translation>
    </message>
    <message>
        <source>a body of the meeting</source>
        <translation>會議的機構</translation>
    </message>
    <message>
        <source>an outlet</source>
        <translation>媒體</translation>
    </message>
    <message>
        <source>a place of the gazetteer</source>
        <translation>見於地名錄</translation>
    </message>
    <message>
        <source>built as names of divisions are</source>
        <translation>合政區名之構造</translation>
    </message>
    <message>
        <source>built as names of places are</source>
        <translation>合地名之構造</translation>
    </message>
    <message>
        <source>a place by one character</source>
        <translation>一字地名</translation>
    </message>
    <message>
        <source>stands after the label of a place</source>
        <translation>在「地點」之後</translation>
    </message>
    <message>
        <source>built as titles of documents are</source>
        <translation>合文件標題之構造</translation>
    </message>
    <message>
        <source>stands in 《》</source>
        <translation>在《》之中</translation>
    </message>
    <message>
        <source>stands in 「」 and ends as laws do</source>
        <translation>在「」內且以法規名結尾</translation>
    </message>
    <message>
        <source>begins with 关于 and ends as titles do</source>
        <translation>以「關於」開頭、以文件名結尾</translation>
    </message>
    <message>
        <source>a body or a session opens the title</source>
        <translation>標題以機構或會議開頭</translation>
    </message>
    <message>
        <source>a verb of deliberation governs it</source>
        <translation>受審議類動詞支配</translation>
    </message>
    <message>
        <source>a law in the making</source>
        <translation>制定中的法律</translation>
    </message>
    <message>
        <source>cited by an article</source>
        <translation>按條文援引</translation>
    </message>
    <message>
        <source>stands in marks elsewhere in the text</source>
        <translation>文中他處帶書名號</translation>
    </message>
    <message>
        <source>a number of a document</source>
        <translation>文號</translation>
    </message>
    <message>
        <source>a known law</source>
        <translation>已知的法律</translation>
    </message>
    <message>
        <source>built as names of meetings are</source>
        <translation>合會議名之構造</translation>
    </message>
    <message>
        <source>a session whose body stands elsewhere</source>
        <translation>所屬機構見於他處的會議</translation>
    </message>
    <message>
        <source>named by what it is about</source>
        <translation>以內容為名</translation>
    </message>
    <message>
        <source>built as dates are</source>
        <translation>合日期之構造</translation>
    </message>
    <message>
        <source>a number with its unit</source>
        <translation>數字帶單位</translation>
    </message>
    <message>
        <source>a year of the Republic</source>
        <translation>民國紀年</translation>
    </message>
    <message>
        <source>a written number with its unit</source>
        <translation>漢字數字與單位</translation>
    </message>
    <message>
        <source>a set phrase</source>
        <translation>固定提法</translation>
    </message>
    <message>
        <source>a set phrase of the lexicon</source>
        <translation>詞表中的提法</translation>
    </message>
    <message>
        <source>a formula in quotation marks</source>
        <translation>引號中的提法</translation>
    </message>
    <message>
        <source>a formula that stands in quotation marks elsewhere</source>
        <translation>他處見於引號中的提法</translation>
    </message>
    <message>
        <source>a numbered formula</source>
        <translation>帶數字的提法</translation>
    </message>
</context>
<context>
    <name>Script</name>
    <message>
        <source>Original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>簡體</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁體</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>臺灣</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>香港</translation>
    </message>
    <message>
        <source>Mixed script</source>
        <translation>簡繁混用</translation>
    </message>
    <message>
        <source>No telling characters</source>
        <translation>無從分辨</translation>
    </message>
</context>
<context>
    <name>ScriptChoice</name>
    <message>
        <source>As the source has it</source>
        <translation>依原文</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>簡體</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁體</translation>
    </message>
    <message>
        <source>Traditional, Taiwan</source>
        <translation>繁體（臺灣）</translation>
    </message>
    <message>
        <source>Traditional, Hong Kong</source>
        <translation>繁體（香港）</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>繁簡</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>remove “{title}” from the library</source>
        <translation>從文庫移除「{title}」</translation>
    </message>
    <message>
        <source>“{title}” was removed from the library, with its marks.</source>
        <translation>已從文庫移除「{title}」及其批註。</translation>
    </message>
    <message>
        <source>remove {count} texts from the library</source>
        <translation>從文庫移除 {count} 篇文本</translation>
    </message>
    <message>
        <source>{count} texts were removed from the library, with their marks.</source>
        <translation>已從文庫移除 {count} 篇文本及其批註。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>匯入檔案</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>匯入資料夾</translation>
    </message>
    <message>
        <source>Imported: {count}.</source>
        <translation>已匯入 {count} 篇。</translation>
    </message>
    <message>
        <source>Could not be read: {count}.</source>
        <translation>未能讀取 {count} 篇。</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message numerus="yes">
        <source>{script} ・ made by machine, %n changes proposed</source>
        <translation>
            <numerusform>{script} ・ 由機器轉換，%n 處已建議</numerusform>
        </translation>
    </message>
    <message>
        <source>{traditional} traditional, {simplified} simplified characters</source>
        <translation>繁體字 {traditional}，簡體字 {simplified}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已議</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>待議</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Characters that do not show</source>
        <translation>不顯示的字元</translation>
    </message>
    <message>
        <source>Line ends</source>
        <translation>換行</translation>
    </message>
    <message>
        <source>Blanks at the edges of lines</source>
        <translation>行首行末空格</translation>
    </message>
    <message>
        <source>Stray blanks</source>
        <translation>多餘空格</translation>
    </message>
    <message>
        <source>Characters written as codes</source>
        <translation>以代碼寫成的字元</translation>
    </message>
    <message>
        <source>Stray tags</source>
        <translation>散落的標籤</translation>
    </message>
    <message>
        <source>Text read in the wrong encoding</source>
        <translation>以錯誤編碼讀出的文字</translation>
    </message>
    <message>
        <source>Lost text</source>
        <translation>已遺失的文字</translation>
    </message>
    <message>
        <source>Pinyin left in brackets</source>
        <translation>括號中殘留的拼音</translation>
    </message>
    <message>
        <source>Lines broken at a fixed width</source>
        <translation>按固定寬度折斷的行</translation>
    </message>
    <message>
        <source>Doubled marks</source>
        <translation>重複的標點</translation>
    </message>
    <message>
        <source>Straight quotation marks</source>
        <translation>直式引號</translation>
    </message>
    <message>
        <source>Text printed twice, set aside</source>
        <translation>重複印出的文字，已另置</translation>
    </message>
    <message>
        <source>Radicals and compatibility forms</source>
        <translation>部首與相容字形</translation>
    </message>
    <message>
        <source>Characters that look alike</source>
        <translation>形近的字元</translation>
    </message>
    <message>
        <source>Your own corrections</source>
        <translation>您自己的更正</translation>
    </message>
    <message>
        <source>Width of punctuation</source>
        <translation>標點全形</translation>
    </message>
    <message>
        <source>Page residue, set aside</source>
        <translation>網頁殘餘，另置</translation>
    </message>
    <message>
        <source>Repair of machine conversion</source>
        <translation>校正機器轉換</translation>
    </message>
</context>
<context>
    <name>SumKind</name>
    <message>
        <source>attendance</source>
        <translation>到會人數</translation>
    </message>
    <message>
        <source>names on a list</source>
        <translation>名單人數</translation>
    </message>
    <message>
        <source>votes</source>
        <translation>票數</translation>
    </message>
</context>
<context>
    <name>System</name>
    <message>
        <source>Party</source>
        <translation>黨</translation>
    </message>
    <message>
        <source>People&apos;s congress</source>
        <translation>人大</translation>
    </message>
    <message>
        <source>Government</source>
        <translation>政府</translation>
    </message>
    <message>
        <source>CPPCC</source>
        <translation>政協</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>監察</translation>
    </message>
    <message>
        <source>Courts and procuracies</source>
        <translation>法院檢察院</translation>
    </message>
    <message>
        <source>Mass organisations</source>
        <translation>群團</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>媒體</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Mentions</source>
        <translation>提及</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>與會者</translation>
    </message>
    <message>
        <source>Bodies</source>
        <translation>機構</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>會議</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地點</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Set phrases</source>
        <translation>固定提法</translation>
    </message>
    <message>
        <source>Resolutions</source>
        <translation>議決</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>人數</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>核算</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>講話</translation>
    </message>
</context>
<context>
    <name>TableWindow</name>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>儲存…</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>共 %n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the table</source>
        <translation>儲存表格</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>Tips</name>
    <message>
        <source>Why: {reason}</source>
        <translation>依據：{reason}</translation>
    </message>
    <message>
        <source>or: {choices}</source>
        <translation>或：{choices}</translation>
    </message>
    <message>
        <source>{shown}, or: {choices}</source>
        <translation>{shown}，或：{choices}</translation>
    </message>
    <message>
        <source>The bytes of this character are gone: its form is lost.</source>
        <translation>此字位元組已失：字形已失。</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Menu</source>
        <translation>選單</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>confirm {text}</source>
        <translation>確認{text}</translation>
    </message>
    <message>
        <source>reject {text}</source>
        <translation>否定{text}</translation>
    </message>
    <message>
        <source>take {text} for: {kind}</source>
        <translation>將{text}歸為{kind}</translation>
    </message>
    <message>
        <source>split {text} off</source>
        <translation>將{text}分出</translation>
    </message>
    <message>
        <source>reject {text} everywhere</source>
        <translation>全文否定{text}</translation>
    </message>
    <message>
        <source>rename {text}</source>
        <translation>為{text}改名</translation>
    </message>
    <message>
        <source>join {text} to another</source>
        <translation>將{text}併入另一項</translation>
    </message>
    <message>
        <source>add a post to {text}</source>
        <translation>為{text}補職務</translation>
    </message>
    <message>
        <source>reject a post of {text}</source>
        <translation>否定{text}的一職務</translation>
    </message>
    <message>
        <source>state the resolution {text}</source>
        <translation>寫明議決{text}</translation>
    </message>
    <message>
        <source>state what the document says of itself</source>
        <translation>寫明文件本身的資訊</translation>
    </message>
    <message>
        <source>take back a ruling</source>
        <translation>撤回一項裁定</translation>
    </message>
</context>
<context>
    <name>Vote</name>
    <message>
        <source>for</source>
        <translation>贊成</translation>
    </message>
    <message>
        <source>against</source>
        <translation>反對</translation>
    </message>
    <message>
        <source>abstained</source>
        <translation>棄權</translation>
    </message>
    <message>
        <source>not voting</source>
        <translation>未投票</translation>
    </message>
    <message>
        <source>ballots issued</source>
        <translation>發出票</translation>
    </message>
    <message>
        <source>ballots returned</source>
        <translation>收回票</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>有效票</translation>
    </message>
</context>
<context>
    <name>Warning</name>
    <message>
        <source>Characters were lost or misread here; what stood here cannot be known.</source>
        <translation>此處字形已失或誤讀；原字無從得知。</translation>
    </message>
    <message>
        <source>A post stands here of which no holder was found.</source>
        <translation>此處的職務未讀出由誰擔任。</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>not in the text</source>
        <translation>文中未載</translation>
    </message>
    <message>
        <source>the meeting</source>
        <translation>會議</translation>
    </message>
    <message>
        <source>named</source>
        <translation>文中提及</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>署名</translation>
    </message>
</context>
</TS>
