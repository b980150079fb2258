<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Action</name>
    <message>
        <source>adopted</source>
        <translation>通过</translation>
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
        <translation>决定</translation>
    </message>
    <message>
        <source>elected</source>
        <translation>选举</translation>
    </message>
    <message>
        <source>appointed</source>
        <translation>任命</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>免职</translation>
    </message>
    <message>
        <source>resigned</source>
        <translation>辞职</translation>
    </message>
    <message>
        <source>by-elected</source>
        <translation>补选</translation>
    </message>
    <message>
        <source>deliberated</source>
        <translation>审议</translation>
    </message>
    <message>
        <source>discussed</source>
        <translation>讨论</translation>
    </message>
    <message>
        <source>examined</source>
        <translation>审查</translation>
    </message>
    <message>
        <source>heard</source>
        <translation>听取</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>提请</translation>
    </message>
    <message>
        <source>promulgated</source>
        <translation>公布</translation>
    </message>
    <message>
        <source>repealed</source>
        <translation>废止</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>印发</translation>
    </message>
    <message>
        <source>conveyed</source>
        <translation>传达</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>文库(&amp;L)</translation>
    </message>
    <message>
        <source>Li&amp;brary and backups…</source>
        <translation>文库与备份(&amp;B)…</translation>
    </message>
    <message>
        <source>Open &amp;pasted text</source>
        <translation>打开粘贴的文本(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Save the text…</source>
        <translation>保存文本(&amp;S)…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>存为 PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>打印(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Export marks…</source>
        <translation>导出批注(&amp;E)…</translation>
    </message>
    <message>
        <source>Bring marks &amp;in…</source>
        <translation>导入批注(&amp;I)…</translation>
    </message>
    <message>
        <source>Co&amp;de book…</source>
        <translation>标签簿(&amp;D)…</translation>
    </message>
    <message>
        <source>O&amp;wn words…</source>
        <translation>自定词语(&amp;W)…</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>偏好设置(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy with its so&amp;urce</source>
        <translation>连同出处复制(&amp;U)</translation>
    </message>
    <message>
        <source>Select &amp;more around it</source>
        <translation>扩大选择(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Note on the selection…</source>
        <translation>为选中处写批注(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Label the selection…</source>
        <translation>给所选加标签(&amp;L)…</translation>
    </message>
    <message>
        <source>Label &amp;all occurrences…</source>
        <translation>给所有出现处加标签(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Remove the mark</source>
        <translation>删去标记(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>查找下一处(&amp;X)</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>查找上一处(&amp;V)</translation>
    </message>
    <message>
        <source>Next &amp;script</source>
        <translation>切换繁简(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Two panes</source>
        <translation>两栏(&amp;T)</translation>
    </message>
    <message>
        <source>Light what &amp;differs</source>
        <translation>标出两栏不同之处(&amp;D)</translation>
    </message>
    <message>
        <source>Side p&amp;anels</source>
        <translation>侧栏(&amp;A)</translation>
    </message>
    <message>
        <source>Ta&amp;bles…</source>
        <translation>表格(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Clean page</source>
        <translation>净页(&amp;C)</translation>
    </message>
    <message>
        <source>A line of its o&amp;wn for each kind</source>
        <translation>每类标记各用一种线(&amp;W)</translation>
    </message>
    <message>
        <source>Show the &amp;caret</source>
        <translation>显示光标(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>原大小(&amp;N)</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>全屏(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>Next &amp;doubt</source>
        <translation>下一处存疑(&amp;D)</translation>
    </message>
    <message>
        <source>D&amp;oubt before</source>
        <translation>上一处存疑(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Next occurrence of the name</source>
        <translation>此名下一处(&amp;N)</translation>
    </message>
    <message>
        <source>O&amp;ccurrence of the name before</source>
        <translation>此名上一处(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;What is marked here</source>
        <translation>此处标了什么(&amp;W)</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>下一区(&amp;P)</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>上一区(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Sample</source>
        <translation>样文(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;About Zhupi</source>
        <translation>关于朱批(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Amendments</name>
    <message numerus="yes">
        <source>refuse %n changes</source>
        <translation>
            <numerusform>拒绝 %n 处校改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>accept %n changes</source>
        <translation>
            <numerusform>接受 %n 处校改</numerusform>
        </translation>
    </message>
    <message>
        <source>refuse all changes</source>
        <translation>拒绝全部校改</translation>
    </message>
    <message>
        <source>accept all changes</source>
        <translation>接受全部校改</translation>
    </message>
    <message>
        <source>refuse {step} in all documents</source>
        <translation>在所有文件中拒绝“{step}”</translation>
    </message>
    <message>
        <source>accept {step} in all documents</source>
        <translation>在所有文件中接受“{step}”</translation>
    </message>
    <message>
        <source>refuse {step}</source>
        <translation>拒绝“{step}”</translation>
    </message>
    <message>
        <source>accept {step}</source>
        <translation>接受“{step}”</translation>
    </message>
    <message>
        <source>read {text}</source>
        <translation>读作{text}</translation>
    </message>
    <message>
        <source>correct {text}</source>
        <translation>更正{text}</translation>
    </message>
    <message>
        <source>write {text} as {form}</source>
        <translation>将{text}写作{form}</translation>
    </message>
    <message numerus="yes">
        <source>keep %n words</source>
        <translation>
            <numerusform>保留 %n 个词语</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>drop %n words</source>
        <translation>
            <numerusform>删除 %n 个词语</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnnotationPanel</name>
    <message>
        <source>Notes</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>No marks yet. Select a passage and press 1–9.</source>
        <translation>尚无批注。选中一段文字，按 1–9 即可。</translation>
    </message>
    <message>
        <source>No mark is of this kind.</source>
        <translation>没有这类批注。</translation>
    </message>
    <message>
        <source>Without label</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>Code book…</source>
        <translation>标签簿…</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>关键词…</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>改批注</translation>
    </message>
    <message>
        <source>Put on the selection</source>
        <translation>移到所选文字</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删去</translation>
    </message>
</context>
<context>
    <name>Assembly</name>
    <message>
        <source>Entities</source>
        <translation>人物机构</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}).</source>
        <translation>无法写入 {path}（{reason}）。</translation>
    </message>
    <message>
        <source>The file has changed since it was read. Marks brought over: {marks}; without a place now: {lost}.</source>
        <translation>文件在读过之后有改动。带来批注 {marks} 条，其中失所在 {lost} 条。</translation>
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
        <translation>撤销(&amp;U)：{step}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
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
        <translation>文库与备份</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Restore the chosen backup</source>
        <translation>恢复所选备份</translation>
    </message>
    <message>
        <source>Restore from a file…</source>
        <translation>从文件恢复…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>There is no library yet.</source>
        <translation>还没有文库。</translation>
    </message>
    <message>
        <source>The library is sound. Every change is on disk at once; a backup is made each day.</source>
        <translation>文库完好。每次改动都立即存盘；每天自动备份一次。</translation>
    </message>
    <message>
        <source>The library is of an older version; a copy is kept when it is upgraded.</source>
        <translation>文库是旧版本的；升级时会保留一份副本。</translation>
    </message>
    <message>
        <source>The library was made by a newer version of Zhupi. It was left untouched.</source>
        <translation>文库由更新版本的朱批建立，未作任何改动。</translation>
    </message>
    <message>
        <source>The library is damaged. It was left untouched, and nothing will be deleted.</source>
        <translation>文库已损坏，未作任何改动，也不会删除任何内容。</translation>
    </message>
    <message>
        <source>The library cannot be reached.</source>
        <translation>无法访问文库。</translation>
    </message>
    <message>
        <source>Repairing saves all that can still be read; the damaged file is kept beside it.</source>
        <translation>修复会保存仍可读出的全部内容，损坏的文件留在旁边。</translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation>从文件恢复</translation>
    </message>
    <message>
        <source>Libraries (*.sqlite)</source>
        <translation>文库 (*.sqlite)</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>人数</translation>
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
        <translation>未注明</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>大致确定</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>不确定</translation>
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
        <translation>未作校改：页面与文件完全相同。</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Whole step</source>
        <translation>整步</translation>
    </message>
    <message>
        <source>Accept the chosen change</source>
        <translation>接受选中的校改</translation>
    </message>
    <message>
        <source>Refuse the chosen change</source>
        <translation>拒绝选中的校改</translation>
    </message>
    <message>
        <source>Accept or refuse the whole step</source>
        <translation>接受或拒绝整个步骤</translation>
    </message>
    <message>
        <source>Accept the whole step</source>
        <translation>接受整个步骤</translation>
    </message>
    <message>
        <source>Refuse the whole step</source>
        <translation>拒绝整个步骤</translation>
    </message>
    <message>
        <source>Accept this step in all documents</source>
        <translation>在所有文件中接受此步骤</translation>
    </message>
    <message>
        <source>Refuse this step in all documents</source>
        <translation>在所有文件中拒绝此步骤</translation>
    </message>
    <message>
        <source>Accept all changes</source>
        <translation>接受全部校改</translation>
    </message>
    <message>
        <source>Refuse all changes</source>
        <translation>拒绝全部校改</translation>
    </message>
    <message>
        <source>Read it as</source>
        <translation>读作</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>建议</translation>
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
        <translation>筛选</translation>
    </message>
</context>
<context>
    <name>CodeBook</name>
    <message>
        <source>Code book</source>
        <translation>标签簿</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>新标签</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Under</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>no other label</source>
        <translation>无上级</translation>
    </message>
    <message>
        <source>Marks with it: {count}</source>
        <translation>用于 {count} 处批注</translation>
    </message>
    <message>
        <source>Export the code book</source>
        <translation>导出标签簿</translation>
    </message>
    <message>
        <source>Import a code book</source>
        <translation>导入标签簿</translation>
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
        <translation>种类</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代号</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
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
        <translation>别称</translation>
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
        <translation>职务</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
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
        <translation>职务</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Under</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>Short names</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>By</source>
        <translation>议决者</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>届</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>次</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Presided</source>
        <translation>主持</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
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
        <translation>对象</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>左边</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>右边</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>讲话者</translation>
    </message>
    <message>
        <source>Verb</source>
        <translation>动词</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>要点</translation>
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
        <translation>打开文本</translation>
    </message>
    <message>
        <source>Texts ({suffixes})</source>
        <translation>文本 ({suffixes})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>What goes with the first</source>
        <translation>与第一栏相配</translation>
    </message>
    <message>
        <source>The raw text</source>
        <translation>原始文本</translation>
    </message>
    <message>
        <source>In doubt: {text}</source>
        <translation>存疑：{text}</translation>
    </message>
    <message>
        <source>About Zhupi</source>
        <translation>关于朱批</translation>
    </message>
    <message>
        <source>Zhupi 朱批, a reader for Chinese official texts.</source>
        <translation>朱批：中文公文阅读器。</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Side panels</source>
        <translation>侧栏</translation>
    </message>
</context>
<context>
    <name>DocumentKind</name>
    <message>
        <source>resolution</source>
        <translation>决议</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>order</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>communiqué</source>
        <translation>公报</translation>
    </message>
    <message>
        <source>announcement</source>
        <translation>公告</translation>
    </message>
    <message>
        <source>opinions</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>circular</source>
        <translation>通报</translation>
    </message>
    <message>
        <source>report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>批复</translation>
    </message>
    <message>
        <source>bill</source>
        <translation>议案</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>纪要</translation>
    </message>
    <message>
        <source>list of names</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>regulations</source>
        <translation>条例</translation>
    </message>
    <message>
        <source>measures</source>
        <translation>办法</translation>
    </message>
    <message>
        <source>charter</source>
        <translation>章程</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>law</source>
        <translation>法律</translation>
    </message>
    <message>
        <source>agenda</source>
        <translation>议程</translation>
    </message>
    <message>
        <source>candidates</source>
        <translation>人选</translation>
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
        <translation>您选定的字形</translation>
    </message>
    <message>
        <source>Forms that a word or usage decided</source>
        <translation>由词语或惯例决定的字形</translation>
    </message>
    <message>
        <source>{form} (as it is)</source>
        <translation>{form}（不改）</translation>
    </message>
    <message>
        <source>Write it here as</source>
        <translation>此处写作</translation>
    </message>
    <message>
        <source>Always in the name {name}</source>
        <translation>姓名{name}一律写作</translation>
    </message>
    <message>
        <source>Everywhere in {text}</source>
        <translation>凡“{text}”皆写作</translation>
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
        <translation>侧栏</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Drop a text here, paste one, or choose a file</source>
        <translation>把文本拖到这里、粘贴，或选择文件</translation>
    </message>
    <message>
        <source>See the sample, a report of a meeting</source>
        <translation>看看样文，一篇会议报道</translation>
    </message>
    <message>
        <source>Recently read:</source>
        <translation>近读：</translation>
    </message>
</context>
<context>
    <name>EntityPanel</name>
    <message>
        <source>People and bodies</source>
        <translation>人物机构</translation>
    </message>
    <message>
        <source>No names are found in this text.</source>
        <translation>文中未见人物、机构。</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>There is no file {path}.</source>
        <translation>没有这个文件：{path}。</translation>
    </message>
    <message>
        <source>{path} is a folder; open the files in it.</source>
        <translation>{path} 是文件夹；请打开其中的文件。</translation>
    </message>
    <message>
        <source>{path} cannot be read.</source>
        <translation>无法读取 {path}。</translation>
    </message>
    <message>
        <source>There is no text to read.</source>
        <translation>其中没有可读的文字。</translation>
    </message>
    <message>
        <source>{path} holds no text to read.</source>
        <translation>{path} 中没有可读的文字。</translation>
    </message>
    <message>
        <source>{path} is not a text.</source>
        <translation>{path} 不是文本。</translation>
    </message>
    <message>
        <source>{path} is too large to be read as one text.</source>
        <translation>{path} 太大，无法作为一篇文本读取。</translation>
    </message>
    <message>
        <source>The encoding of {path} cannot be told.</source>
        <translation>无法判断 {path} 的编码。</translation>
    </message>
    <message>
        <source>{path} cannot be read as {encoding}.</source>
        <translation>{path} 无法按 {encoding} 读取。</translation>
    </message>
    <message>
        <source>{path} is of a kind ({format}) that cannot be read yet.</source>
        <translation>{path} 属于尚不能读取的格式（{format}）。</translation>
    </message>
    <message>
        <source>{path} is damaged or cut off.</source>
        <translation>{path} 已损坏或不完整。</translation>
    </message>
    <message>
        <source>{path} is locked with a password.</source>
        <translation>{path} 有密码保护。</translation>
    </message>
    <message>
        <source>{path} has pictures of pages and no text; its characters must be recognised first.</source>
        <translation>{path} 只有页面图像，没有文字；须先识别其中的文字。</translation>
    </message>
    <message>
        <source>{path} is small outside and huge inside; it was not unpacked.</source>
        <translation>{path} 外小内巨，没有解压。</translation>
    </message>
    <message>
        <source>{path} nests its elements too deeply to be read.</source>
        <translation>{path} 的元素嵌套过深，无法读取。</translation>
    </message>
    <message>
        <source>Another program uses the library: it can be read here, not changed.</source>
        <translation>文库正由另一程序使用：这里可读，不可改。</translation>
    </message>
    <message>
        <source>The library cannot be written: its folder is read-only.</source>
        <translation>文库无法写入：所在文件夹只读。</translation>
    </message>
    <message>
        <source>The disk is full: the change was not kept.</source>
        <translation>磁盘已满：改动未能保存。</translation>
    </message>
    <message>
        <source>The library {path} is damaged; it was left untouched.</source>
        <translation>文库 {path} 已损坏；未作任何改动。</translation>
    </message>
    <message>
        <source>The library was made by a newer version of Zhupi.</source>
        <translation>文库由更新版本的朱批建立。</translation>
    </message>
    <message>
        <source>The library no longer has what was to be changed.</source>
        <translation>文库中已没有要改动的内容。</translation>
    </message>
    <message>
        <source>The library {path} cannot be reached.</source>
        <translation>无法访问文库 {path}。</translation>
    </message>
    <message>
        <source>The label is in use: take it off its marks first.</source>
        <translation>标签仍在使用：请先从批注上取下。</translation>
    </message>
    <message>
        <source>Another label has this key.</source>
        <translation>另一标签已用此键。</translation>
    </message>
    <message>
        <source>A label cannot stand under itself.</source>
        <translation>标签不能归在自己之下。</translation>
    </message>
    <message>
        <source>This was changed elsewhere in the meantime; nothing was overwritten.</source>
        <translation>此处已在别处改动；未覆盖任何内容。</translation>
    </message>
    <message>
        <source>{path} is not a file of this kind ({format}).</source>
        <translation>{path} 不是这种文件（{format}）。</translation>
    </message>
    <message>
        <source>Files of this kind ({format}) bring no marks back.</source>
        <translation>这种文件（{format}）不能带回批注。</translation>
    </message>
    <message>
        <source>The text that these marks are on is not in the library.</source>
        <translation>这些批注所在的文本不在文库中。</translation>
    </message>
    <message>
        <source>The installation is incomplete: {name} is missing.</source>
        <translation>安装不完整：缺少 {name}。</translation>
    </message>
    <message>
        <source>The installation is damaged: {name}.</source>
        <translation>安装已损坏：{name}。</translation>
    </message>
    <message>
        <source>{pattern} is not a pattern that can be searched for.</source>
        <translation>{pattern} 不是可以查找的式样。</translation>
    </message>
    <message>
        <source>Searching for {pattern} would take too long.</source>
        <translation>查找 {pattern} 耗时太久。</translation>
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
        <translation>网页批注（W3C，JSON-LD）</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>表格（CSV）</translation>
    </message>
    <message>
        <source>Excerpts with notes (Markdown)</source>
        <translation>摘录与批注（Markdown）</translation>
    </message>
    <message>
        <source>Word with comments (DOCX)</source>
        <translation>带批注的 Word 文档（DOCX）</translation>
    </message>
    <message>
        <source>Page to read and print (HTML)</source>
        <translation>供阅读与打印的网页（HTML）</translation>
    </message>
    <message>
        <source>Scholarly edition (TEI P5)</source>
        <translation>学术版本（TEI P5）</translation>
    </message>
    <message>
        <source>Qualitative analysis (REFI-QDA)</source>
        <translation>质性分析（REFI-QDA）</translation>
    </message>
    <message>
        <source>Bibliography (BibTeX)</source>
        <translation>参考文献（BibTeX）</translation>
    </message>
    <message>
        <source>Bibliography (RIS)</source>
        <translation>参考文献（RIS）</translation>
    </message>
    <message>
        <source>brat standoff (ZIP)</source>
        <translation>brat 标注（ZIP）</translation>
    </message>
    <message>
        <source>Tagged characters (BIO)</source>
        <translation>逐字标注（BIO）</translation>
    </message>
    <message>
        <source>Spans (JSON Lines)</source>
        <translation>区段（JSON Lines）</translation>
    </message>
    <message>
        <source>places of marks</source>
        <translation>批注的位置</translation>
    </message>
    <message>
        <source>identity of marks</source>
        <translation>批注的标识</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>all labels of a mark but the first</source>
        <translation>一处批注的第一个标签以外的标签</translation>
    </message>
    <message>
        <source>colours of labels</source>
        <translation>标签的颜色</translation>
    </message>
    <message>
        <source>descriptions of labels</source>
        <translation>标签的说明</translation>
    </message>
    <message>
        <source>keys of labels</source>
        <translation>标签的按键</translation>
    </message>
    <message>
        <source>order of labels</source>
        <translation>标签的层级</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>批语</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>certainty</source>
        <translation>确定程度</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>times</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>marks that overlap</source>
        <translation>重叠的批注</translation>
    </message>
    <message>
        <source>marks over several lines</source>
        <translation>跨行的批注</translation>
    </message>
    <message>
        <source>marks between characters</source>
        <translation>字与字之间的批注</translation>
    </message>
    <message>
        <source>marks without a place</source>
        <translation>失所在的批注</translation>
    </message>
    <message>
        <source>the other script</source>
        <translation>所选的繁简文本</translation>
    </message>
    <message>
        <source>what the program found</source>
        <translation>程序的识别结果</translation>
    </message>
    <message>
        <source>who made a mark, you or the program</source>
        <translation>批注出自您还是程序</translation>
    </message>
    <message>
        <source>doubt of what was found</source>
        <translation>识别结果的存疑程度</translation>
    </message>
    <message>
        <source>evidence of what was found</source>
        <translation>识别结果的依据</translation>
    </message>
    <message>
        <source>Files of marks ({suffixes})</source>
        <translation>批注文件 ({suffixes})</translation>
    </message>
    <message>
        <source>Bring marks in</source>
        <translation>导入批注</translation>
    </message>
    <message>
        <source>bring in marks of {file}</source>
        <translation>导入 {file} 的批注</translation>
    </message>
    <message>
        <source>New marks: {added}; changed: {changed}; there already: {same}; without a place: {unplaced}.</source>
        <translation>新批注：{added}；更改：{changed}；原已有：{same}；失所在：{unplaced}。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export marks</source>
        <translation>导出批注</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>繁简</translation>
    </message>
    <message>
        <source>Offsets count</source>
        <translation>位置按什么计</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字符</translation>
    </message>
    <message>
        <source>UTF-16 units</source>
        <translation>UTF-16 单元</translation>
    </message>
    <message>
        <source>UTF-8 bytes</source>
        <translation>UTF-8 字节</translation>
    </message>
    <message>
        <source>With what the program found</source>
        <translation>连同程序的识别结果</translation>
    </message>
    <message>
        <source>Set from top to bottom</source>
        <translation>竖排</translation>
    </message>
    <message>
        <source>For Excel (byte order mark)</source>
        <translation>供 Excel 使用（字节顺序标记）</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>What is lost</source>
        <translation>失去的内容</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
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
        <translation>批注不能从这种格式导回。</translation>
    </message>
    <message numerus="yes">
        <source>%n marks are not in the file.</source>
        <translation>
            <numerusform>有 %n 处批注不在文件中。</numerusform>
        </translation>
    </message>
    <message>
        <source>The code book alone (*.qdc)</source>
        <translation>仅标签本 (*.qdc)</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>Facts</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>The text tells of no meeting, figures or statements.</source>
        <translation>文中未载会议、人数或讲话。</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Other meetings</source>
        <translation>其他会议</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>与会</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>讲话</translation>
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
        <translation>简称</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>届次</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
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
        <translation>第 {term} 届</translation>
    </message>
    <message>
        <source>term {term}, session {session}</source>
        <translation>第 {term} 届第 {session} 次</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>通过与决定</translation>
    </message>
    <message>
        <source>Elected, appointed, removed</source>
        <translation>选举与任免</translation>
    </message>
    <message>
        <source>Only heard or discussed</source>
        <translation>听取与讨论</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation>将要进行</translation>
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
        <translation>无从核对：缺一项人数</translation>
    </message>
    <message>
        <source>as many names listed as stated</source>
        <translation>名单人数与所称相符</translation>
    </message>
    <message>
        <source>not as many names listed as stated</source>
        <translation>名单人数与所称不符</translation>
    </message>
    <message>
        <source>cannot be checked: the list of names breaks off</source>
        <translation>无从核对：名单中断</translation>
    </message>
</context>
<context>
    <name>Farewell</name>
    <message>
        <source>Remove a label</source>
        <translation>移除标签</translation>
    </message>
    <message>
        <source>“{label}” is on {count} marks. What shall become of them?</source>
        <translation>“{label}”用于 {count} 处批注。这些批注如何处理？</translation>
    </message>
    <message>
        <source>They stay, without this label</source>
        <translation>保留批注，去掉这个标签</translation>
    </message>
    <message>
        <source>They get another label:</source>
        <translation>改用另一个标签：</translation>
    </message>
    <message>
        <source>Those without another label are removed</source>
        <translation>没有其他标签的一并移除</translation>
    </message>
    <message>
        <source>Remove the label</source>
        <translation>移除标签</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>出错了</translation>
    </message>
    <message>
        <source>Zhupi made a mistake. Your marks are safe. These details help to mend it:</source>
        <translation>朱批出了错。您的批注无恙。以下详情有助于修正：</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>复制详情</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Find, in either script</source>
        <translation>查找，简繁皆可</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Whole names</source>
        <translation>只找完整名称</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>In the selection</source>
        <translation>在所选范围内</translation>
    </message>
    <message>
        <source>In your notes</source>
        <translation>在批注中</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>How to find</source>
        <translation>查找方式</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>As a table…</source>
        <translation>列为表格…</translation>
    </message>
    <message>
        <source>{kind}: {text}</source>
        <translation>{kind}：{text}</translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation>依据：{reason}</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Reject here</source>
        <translation>此处不是</translation>
    </message>
    <message>
        <source>Reject everywhere</source>
        <translation>全文都不是</translation>
    </message>
    <message>
        <source>It is of another kind</source>
        <translation>归为另一类</translation>
    </message>
    <message>
        <source>It names another here…</source>
        <translation>此处另有所指…</translation>
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
        <translation>更好的名称…</translation>
    </message>
    <message>
        <source>Add a post…</source>
        <translation>补一职务…</translation>
    </message>
    <message>
        <source>Reject a post</source>
        <translation>否定一职务</translation>
    </message>
    <message>
        <source>The same as…</source>
        <translation>与…相同…</translation>
    </message>
    <message>
        <source>The same as</source>
        <translation>与此相同</translation>
    </message>
    <message>
        <source>What was missed</source>
        <translation>补漏</translation>
    </message>
    <message>
        <source>Here stands</source>
        <translation>此处为</translation>
    </message>
    <message>
        <source>Everywhere stands</source>
        <translation>全文皆为</translation>
    </message>
    <message>
        <source>A resolution…</source>
        <translation>一项议决…</translation>
    </message>
    <message>
        <source>The document&apos;s own</source>
        <translation>文件本身的</translation>
    </message>
    <message>
        <source>A post of…</source>
        <translation>谁的职务…</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>A better name</source>
        <translation>更好的名称</translation>
    </message>
    <message>
        <source>It names another here</source>
        <translation>此处另有所指</translation>
    </message>
    <message>
        <source>A post of</source>
        <translation>谁的职务</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>A post of {name}</source>
        <translation>{name}的职务</translation>
    </message>
    <message>
        <source>Document or person</source>
        <translation>文件或人</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>By</source>
        <translation>议决者</translation>
    </message>
    <message>
        <source>At</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>A resolution</source>
        <translation>一项议决</translation>
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
        <translation>已读 {percent}%</translation>
    </message>
    <message>
        <source>Read the file again as another encoding</source>
        <translation>用另一编码重读文件</translation>
    </message>
    <message>
        <source>Go to the next doubt</source>
        <translation>转到下一存疑处</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>自动判断</translation>
    </message>
</context>
<context>
    <name>HoverCard</name>
    <message>
        <source>What is marked here</source>
        <translation>此处标了什么</translation>
    </message>
    <message>
        <source>Occurrence before</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Occurrence after</source>
        <translation>下一处</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>Repair or restore…</source>
        <translation>修复或恢复…</translation>
    </message>
    <message>
        <source>The other program has closed the library: it can be written here now.</source>
        <translation>另一个程序已关闭文库，这里现在可以写入了。</translation>
    </message>
    <message>
        <source>Saved: {documents} texts, {marks} marks. Unreadable: {unread}. The damaged file is {aside}.</source>
        <translation>已保存 {documents} 篇文本、{marks} 处批注；无法读出 {unread} 条。损坏的文件是 {aside}。</translation>
    </message>
    <message>
        <source>The former file is {aside}.</source>
        <translation>原来的文件是 {aside}。</translation>
    </message>
    <message>
        <source>The library was copied to {path}.</source>
        <translation>文库已复制到 {path}。</translation>
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
        <translation>机构</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点</translation>
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
        <translation>会议</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
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
        <translation>疑问</translation>
    </message>
    <message>
        <source>Main point</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>Personnel</source>
        <translation>人事</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>提法</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>变化</translation>
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
        <translation>查找标签，或新建一个</translation>
    </message>
    <message>
        <source>Find a label</source>
        <translation>查找标签</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>New label “{name}”</source>
        <translation>新标签“{name}”</translation>
    </message>
</context>
<context>
    <name>Labelling</name>
    <message>
        <source>New labels: {count}.</source>
        <translation>新增标签 {count} 个。</translation>
    </message>
</context>
<context>
    <name>Layers</name>
    <message>
        <source>Your marks</source>
        <translation>批注</translation>
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
        <translation>中央级</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省级</translation>
    </message>
    <message>
        <source>City</source>
        <translation>地市级</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县级</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇级</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Library</source>
        <translation>文库</translation>
    </message>
    <message>
        <source>Texts that you open or import are kept here.</source>
        <translation>打开或导入的文本保存在这里。</translation>
    </message>
    <message>
        <source>Nothing in the library has these words.</source>
        <translation>文库里没有这些字词。</translation>
    </message>
    <message>
        <source>In titles and sources</source>
        <translation>题名与来源</translation>
    </message>
    <message>
        <source>In the texts</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Read: {day}</source>
        <translation>上次阅读：{day}</translation>
    </message>
    <message>
        <source>Marks: {count}</source>
        <translation>批注：{count}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation>从文库移除</translation>
    </message>
    <message>
        <source>Remove {count} from the library</source>
        <translation>从文库移除 {count} 篇</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>导入文件夹…</translation>
    </message>
    <message>
        <source>Search all texts</source>
        <translation>搜索全部文本</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Select the passage in the text first, then put the mark on it.</source>
        <translation>请先在正文里选中那一段，再把批注移过去。</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Tags, with 、 between them</source>
        <translation>关键词，以、分隔</translation>
    </message>
</context>
<context>
    <name>MarkStatus</name>
    <message>
        <source>not said</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待办</translation>
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
        <translation>给“{text}”加标签“{label}”</translation>
    </message>
    <message>
        <source>take label {label} off {text}</source>
        <translation>从“{text}”去掉标签“{label}”</translation>
    </message>
    <message>
        <source>remove the mark on {text}</source>
        <translation>移除“{text}”的批注</translation>
    </message>
    <message>
        <source>note on {text}</source>
        <translation>在“{text}”上写注</translation>
    </message>
    <message>
        <source>tags of {text}</source>
        <translation>“{text}”的关键词</translation>
    </message>
    <message>
        <source>certainty “{word}” for {text}</source>
        <translation>把“{text}”注为{word}</translation>
    </message>
    <message>
        <source>status “{word}” for {text}</source>
        <translation>把“{text}”列为{word}</translation>
    </message>
    <message>
        <source>change the mark on {text}</source>
        <translation>改动“{text}”的批注</translation>
    </message>
    <message>
        <source>move the edge of {text}</source>
        <translation>移动“{text}”的边界</translation>
    </message>
    <message>
        <source>put the mark of {text} in its place</source>
        <translation>把“{text}”的批注放到原处</translation>
    </message>
    <message>
        <source>add label {label}</source>
        <translation>新增标签“{label}”</translation>
    </message>
    <message>
        <source>change label {label}</source>
        <translation>改动标签“{label}”</translation>
    </message>
    <message>
        <source>bring in a code book</source>
        <translation>导入标签簿</translation>
    </message>
    <message>
        <source>remove label {label}</source>
        <translation>移除标签“{label}”</translation>
    </message>
    <message>
        <source>{count} marks</source>
        <translation>{count} 处</translation>
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
        <translation>转换为…</translation>
    </message>
    <message>
        <source>Correct the text</source>
        <translation>更正文字</translation>
    </message>
    <message>
        <source>Right is</source>
        <translation>应作</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Converted as</source>
        <translation>转换为</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>A word of your own</source>
        <translation>自定词语</translation>
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
        <translation>近读(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Marks</source>
        <translation>标记(&amp;M)</translation>
    </message>
    <message>
        <source>In the s&amp;econd pane</source>
        <translation>第二栏显示(&amp;E)</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>Narrowing</name>
    <message>
        <source>All labels</source>
        <translation>全部标签</translation>
    </message>
    <message>
        <source>Without label</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>不限时间</translation>
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
        <translation>有注</translation>
    </message>
    <message>
        <source>Place lost</source>
        <translation>失去位置</translation>
    </message>
    <message>
        <source>In any state</source>
        <translation>不限状态</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>NoteDelegate</name>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Tags, with 、 between them</source>
        <translation>关键词，以、分隔</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Note on “{quotation}”</source>
        <translation>“{quotation}”的批注</translation>
    </message>
</context>
<context>
    <name>Notebook</name>
    <message>
        <source>bring marks over</source>
        <translation>带来批注</translation>
    </message>
    <message>
        <source>label {label} on {text}</source>
        <translation>为“{text}”加标签“{label}”</translation>
    </message>
    <message>
        <source>change the labels of {text}</source>
        <translation>改“{text}”的标签</translation>
    </message>
    <message>
        <source>take label {label} off {text}</source>
        <translation>从“{text}”去掉标签“{label}”</translation>
    </message>
    <message>
        <source>note on {text}</source>
        <translation>为“{text}”写批注</translation>
    </message>
    <message>
        <source>remove the mark on {text}</source>
        <translation>删去“{text}”上的批注</translation>
    </message>
</context>
<context>
    <name>Occurrences</name>
    <message>
        <source>Label all occurrences</source>
        <translation>给所有出现处加标签</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>字词</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>gets the label</source>
        <translation>加标签</translation>
    </message>
    <message>
        <source>Label {count} places</source>
        <translation>标记 {count} 处</translation>
    </message>
    <message>
        <source>Found: {count}</source>
        <translation>找到 {count} 处</translation>
    </message>
    <message>
        <source>Found: {count}; the first {shown} are listed.</source>
        <translation>找到 {count} 处；列出前 {shown} 处。</translation>
    </message>
</context>
<context>
    <name>Order</name>
    <message>
        <source>Last read</source>
        <translation>最近阅读</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>加入先后</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>题名</translation>
    </message>
    <message>
        <source>Date of the text</source>
        <translation>文本日期</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>批注数</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Outline</source>
        <translation>纲目</translation>
    </message>
    <message>
        <source>The outline of an open text stands here.</source>
        <translation>文本的纲目列在这里。</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>Save the text</source>
        <translation>保存文本</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>批注</translation>
    </message>
</context>
<context>
    <name>OutputDialog</name>
    <message>
        <source>With the marks</source>
        <translation>带标记</translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>At the foot</source>
        <translation>排在页脚</translation>
    </message>
    <message>
        <source>Below the text</source>
        <translation>附在文后</translation>
    </message>
    <message>
        <source>In the margin</source>
        <translation>排在页边</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不附</translation>
    </message>
    <message>
        <source>Text set from top to bottom is offered by the export to HTML.</source>
        <translation>竖排请用导出 HTML。</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>Own words</source>
        <translation>自定词语</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Converted as</source>
        <translation>转换为</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>适用于</translation>
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
        <translation>删除</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>What it would change in this text</source>
        <translation>在本文中会改变什么</translation>
    </message>
    <message>
        <source>It changes nothing in this text as it is shown.</source>
        <translation>在当前显示的文字中没有变化。</translation>
    </message>
    <message>
        <source>OpenCC text (*.txt)</source>
        <translation>OpenCC 文本 (*.txt)</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>What is found in the text stands here.</source>
        <translation>文中所见列于此处。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter: {name}</source>
        <translation>筛选：{name}</translation>
    </message>
    <message>
        <source>… {number} more</source>
        <translation>…… 另有 {number} 项</translation>
    </message>
</context>
<context>
    <name>Phase</name>
    <message>
        <source>preparatory meeting</source>
        <translation>预备会议</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>开幕</translation>
    </message>
    <message>
        <source>plenary</source>
        <translation>全体会议</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>闭幕</translation>
    </message>
    <message>
        <source>group sessions</source>
        <translation>分组会议</translation>
    </message>
    <message>
        <source>single sitting</source>
        <translation>会期一次</translation>
    </message>
</context>
<context>
    <name>Placement</name>
    <message>
        <source>in its place</source>
        <translation>原处</translation>
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
        <translation>偏好设置</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Letters in the widest row</source>
        <translation>每行最多字数</translation>
    </message>
    <message>
        <source>Indent, in letters</source>
        <translation>段首缩进（字）</translation>
    </message>
    <message>
        <source>Repair of machine conversion</source>
        <translation>校正机器转换</translation>
    </message>
    <message>
        <source>Places that 市委 belongs to when none is named</source>
        <translation>未言明时“市委”所属之地</translation>
    </message>
    <message>
        <source>Folder of newer OpenCC dictionaries</source>
        <translation>较新 OpenCC 词典的文件夹</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>Text and scripts</source>
        <translation>文字与字体</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>宋体</translation>
    </message>
    <message>
        <source>Sans serif</source>
        <translation>黑体</translation>
    </message>
    <message>
        <source>Rows of equal length</source>
        <translation>两端对齐</translation>
    </message>
    <message>
        <source>“” shown as 「」 in the views of Taiwan and Hong Kong</source>
        <translation>台湾、香港视图中“”显示为「」</translation>
    </message>
    <message>
        <source>Number the paragraphs</source>
        <translation>显示段号</translation>
    </message>
    <message>
        <source>Nothing moves by itself</source>
        <translation>不用动画</translation>
    </message>
    <message>
        <source>Traditional as the press prints it (為 群 啟)</source>
        <translation>繁体用报刊字形（為 群 啟）</translation>
    </message>
    <message>
        <source>Taiwan as the press prints it (台)</source>
        <translation>台湾用报刊字形（台）</translation>
    </message>
    <message>
        <source>Hong Kong as the press prints it (群 峰)</source>
        <translation>香港用报刊字形（群 峰）</translation>
    </message>
    <message>
        <source>Exchange the terms of Taiwan and the mainland</source>
        <translation>互换两岸用语</translation>
    </message>
    <message>
        <source>The wording changes then, not only the script. Names and set phrases are left alone.</source>
        <translation>此时改变的是用语，而不只是字形。人名与提法不受影响。</translation>
    </message>
    <message>
        <source>Copy the text as it was written, whatever script is shown</source>
        <translation>无论显示何种字体，均复制原文</translation>
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
        <translation>文本正文，只读</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>a control character</source>
        <translation>控制字符</translation>
    </message>
    <message>
        <source>of no width</source>
        <translation>零宽字符</translation>
    </message>
    <message>
        <source>a no-break space</source>
        <translation>不换行空格</translation>
    </message>
    <message>
        <source>half of a character</source>
        <translation>残缺的半个字符</translation>
    </message>
    <message>
        <source>another form of line end</source>
        <translation>换行符不一</translation>
    </message>
    <message>
        <source>an indent made of blanks</source>
        <translation>以空格缩进</translation>
    </message>
    <message>
        <source>blanks before the line end</source>
        <translation>行末空格</translation>
    </message>
    <message>
        <source>beside a full-width mark</source>
        <translation>全角标点旁的空格</translation>
    </message>
    <message>
        <source>half-width beside Chinese</source>
        <translation>汉字旁的半角标点</translation>
    </message>
    <message>
        <source>printed by the web page around the text</source>
        <translation>网页附加的文字</translation>
    </message>
    <message>
        <source>an HTML entity</source>
        <translation>HTML 实体</translation>
    </message>
    <message>
        <source>a Unicode escape</source>
        <translation>Unicode 转义</translation>
    </message>
    <message>
        <source>a percent escape</source>
        <translation>百分号转义</translation>
    </message>
    <message>
        <source>a line end written out</source>
        <translation>写成文字的换行</translation>
    </message>
    <message>
        <source>an HTML tag</source>
        <translation>HTML 标签</translation>
    </message>
    <message>
        <source>UTF-8 that was read in another encoding</source>
        <translation>UTF-8 被以别的编码读出</translation>
    </message>
    <message>
        <source>GBK that was read in another encoding</source>
        <translation>GBK 被以别的编码读出</translation>
    </message>
    <message>
        <source>Big5 that was read in another encoding</source>
        <translation>Big5 被以别的编码读出</translation>
    </message>
    <message>
        <source>UTF-16 whose bytes were swapped</source>
        <translation>UTF-16 的字节被颠倒</translation>
    </message>
    <message>
        <source>Korean that was read in another encoding</source>
        <translation>韩文被以别的编码读出</translation>
    </message>
    <message>
        <source>a lost byte shifted those after it</source>
        <translation>丢失一个字节，其后各字节错位</translation>
    </message>
    <message>
        <source>left behind by a converter</source>
        <translation>转换程序遗留</translation>
    </message>
    <message>
        <source>the line was broken at a fixed width</source>
        <translation>该行按固定宽度折断</translation>
    </message>
    <message>
        <source>two marks where one belongs</source>
        <translation>一处标点重复为两个</translation>
    </message>
    <message>
        <source>straight in Chinese text</source>
        <translation>中文里的直引号</translation>
    </message>
    <message>
        <source>repeats the line before</source>
        <translation>重复上一行</translation>
    </message>
    <message>
        <source>repeats the text before</source>
        <translation>重复前面的文字</translation>
    </message>
    <message>
        <source>a radical in place of the character</source>
        <translation>以部首代字</translation>
    </message>
    <message>
        <source>a compatibility form of the character</source>
        <translation>该字的兼容字形</translation>
    </message>
    <message>
        <source>looks like the character that belongs here</source>
        <translation>与此处应有的字形近</translation>
    </message>
    <message>
        <source>your own correction</source>
        <translation>您自己的更正</translation>
    </message>
    <message>
        <source>no traditional text has this character</source>
        <translation>繁体文本无此字</translation>
    </message>
    <message>
        <source>the word around it proves it</source>
        <translation>据前后词语</translation>
    </message>
    <message>
        <source>a function word</source>
        <translation>虚词</translation>
    </message>
    <message>
        <source>as a surname it may be written otherwise</source>
        <translation>作姓氏或另有写法</translation>
    </message>
    <message>
        <source>as a given name it may be written otherwise</source>
        <translation>作名字或另有写法</translation>
    </message>
    <message>
        <source>a simplified character in a traditional name</source>
        <translation>繁体人名中的简化字</translation>
    </message>
    <message>
        <source>the word around it decided</source>
        <translation>由所在词语判定</translation>
    </message>
    <message>
        <source>the other form stands in fixed words only</source>
        <translation>另一字形只用于固定词语</translation>
    </message>
    <message>
        <source>no word around it decides</source>
        <translation>没有词语可以判定</translation>
    </message>
    <message>
        <source>decided by you</source>
        <translation>由您判定</translation>
    </message>
    <message>
        <source>a word of your own</source>
        <translation>您的自定义词语</translation>
    </message>
    <message>
        <source>the other side&apos;s term for it</source>
        <translation>对岸用语</translation>
    </message>
    <message>
        <source>year from the day of publication</source>
        <translation>年份据发布日期</translation>
    </message>
    <message>
        <source>year from the text</source>
        <translation>年份据上下文</translation>
    </message>
    <message>
        <source>year from the number of the session</source>
        <translation>年份据会议届次</translation>
    </message>
    <message>
        <source>date from the day of publication</source>
        <translation>日期据发布日期</translation>
    </message>
    <message>
        <source>date from the text</source>
        <translation>日期据上下文</translation>
    </message>
    <message>
        <source>date from the number of the session</source>
        <translation>日期据会议届次</translation>
    </message>
    <message>
        <source>place from the bodies named</source>
        <translation>地名据文中机构</translation>
    </message>
    <message>
        <source>place from the text</source>
        <translation>地名据上下文</translation>
    </message>
    <message>
        <source>place from the outlet</source>
        <translation>地名据来源</translation>
    </message>
    <message>
        <source>meeting named before</source>
        <translation>会议据前文</translation>
    </message>
    <message>
        <source>several places named</source>
        <translation>文中地名不一</translation>
    </message>
    <message>
        <source>place from the preferences</source>
        <translation>地名据偏好设置</translation>
    </message>
    <message>
        <source>province of the city named</source>
        <translation>省份据城市</translation>
    </message>
    <message>
        <source>a character of it is lost</source>
        <translation>其中一字已失</translation>
    </message>
    <message>
        <source>post of the head of the list</source>
        <translation>承前职</translation>
    </message>
    <message>
        <source>body of the post before</source>
        <translation>承前机构</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>there is no such file or folder</source>
        <translation>没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>that is not allowed</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>那是文件夹</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>the disk can only be read</source>
        <translation>磁盘只读</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>名称太长</translation>
    </message>
    <message>
        <source>the disk does not answer</source>
        <translation>磁盘没有响应</translation>
    </message>
</context>
<context>
    <name>ResolutionPanel</name>
    <message>
        <source>Resolutions</source>
        <translation>议决</translation>
    </message>
    <message>
        <source>The text tells of no resolution.</source>
        <translation>文中未载议决。</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>By, at</source>
        <translation>议决者・阶段</translation>
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
        <translation>讲话</translation>
    </message>
    <message>
        <source>Gave a report</source>
        <translation>作报告</translation>
    </message>
    <message>
        <source>On the rostrum</source>
        <translation>主席台就座</translation>
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
        <translation>姓名后有职务</translation>
    </message>
    <message>
        <source>a title stands before the name</source>
        <translation>姓名前有职务</translation>
    </message>
    <message>
        <source>in a list of names under one title</source>
        <translation>在同一职务的名单中</translation>
    </message>
    <message>
        <source>in a row of names</source>
        <translation>在并列的姓名中</translation>
    </message>
    <message>
        <source>in a table of names</source>
        <translation>在姓名表中</translation>
    </message>
    <message>
        <source>in a list of voters</source>
        <translation>在表决名单中</translation>
    </message>
    <message>
        <source>in a signature</source>
        <translation>在署名中</translation>
    </message>
    <message>
        <source>a form of address stands with the name</source>
        <translation>与称呼同现</translation>
    </message>
    <message>
        <source>a note in brackets follows that only a person bears</source>
        <translation>其后括号内的说明只用于人</translation>
    </message>
    <message>
        <source>given to an office</source>
        <translation>被授予职务</translation>
    </message>
    <message>
        <source>a verb of speaking or presiding follows</source>
        <translation>后接说话或主持的动词</translation>
    </message>
    <message>
        <source>the same name is sure elsewhere in the text</source>
        <translation>同名在文中他处已确定</translation>
    </message>
    <message>
        <source>reads as a name more likely than as words</source>
        <translation>作姓名读比作词语读更可能</translation>
    </message>
    <message>
        <source>the model takes it for a name</source>
        <translation>由模型判为名称</translation>
    </message>
    <message>
        <source>built as names of bodies are</source>
        <translation>合机构名之构造</translation>
    </message>
    <message>
        <source>a listed body</source>
        <translation>词表所列机构</translation>
    </message>
    <message>
        <source>a short name that the text lays down</source>
        <translation>文中自定的简称</translation>
    </message>
    <message>
        <source>an office of the body before it</source>
        <translation>前述机构的下属部门</translation>
    </message>
    <message>
        <source>a body of the country before it</source>
        <translation>冠以国名的机构</translation>
    </message>
    <message>
        <source>a body of the meeting</source>
        <translation>会议的机构</translation>
    </message>
    <message>
        <source>an outlet</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>a place of the gazetteer</source>
        <translation>见于地名录</translation>
    </message>
    <message>
        <source>built as names of divisions are</source>
        <translation>合政区名之构造</translation>
    </message>
    <message>
        <source>built as names of places are</source>
        <translation>合地名之构造</translation>
    </message>
    <message>
        <source>a place by one character</source>
        <translation>一字地名</translation>
    </message>
    <message>
        <source>stands after the label of a place</source>
        <translation>在“地点”之后</translation>
    </message>
    <message>
        <source>built as titles of documents are</source>
        <translation>合文件标题之构造</translation>
    </message>
    <message>
        <source>stands in 《》</source>
        <translation>在《》之中</translation>
    </message>
    <message>
        <source>stands in 「」 and ends as laws do</source>
        <translation>在「」内且以法规名结尾</translation>
    </message>
    <message>
        <source>begins with 关于 and ends as titles do</source>
        <translation>以“关于”开头、以文件名结尾</translation>
    </message>
    <message>
        <source>a body or a session opens the title</source>
        <translation>标题以机构或会议开头</translation>
    </message>
    <message>
        <source>a verb of deliberation governs it</source>
        <translation>受审议类动词支配</translation>
    </message>
    <message>
        <source>a law in the making</source>
        <translation>制定中的法律</translation>
    </message>
    <message>
        <source>cited by an article</source>
        <translation>按条文援引</translation>
    </message>
    <message>
        <source>stands in marks elsewhere in the text</source>
        <translation>文中他处带书名号</translation>
    </message>
    <message>
        <source>a number of a document</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>a known law</source>
        <translation>已知的法律</translation>
    </message>
    <message>
        <source>built as names of meetings are</source>
        <translation>合会议名之构造</translation>
    </message>
    <message>
        <source>a session whose body stands elsewhere</source>
        <translation>所属机构见于他处的会议</translation>
    </message>
    <message>
        <source>named by what it is about</source>
        <translation>以内容为名</translation>
    </message>
    <message>
        <source>built as dates are</source>
        <translation>合日期之构造</translation>
    </message>
    <message>
        <source>a number with its unit</source>
        <translation>数字带单位</translation>
    </message>
    <message>
        <source>a year of the Republic</source>
        <translation>民国纪年</translation>
    </message>
    <message>
        <source>a written number with its unit</source>
        <translation>汉字数字与单位</translation>
    </message>
    <message>
        <source>a set phrase</source>
        <translation>固定提法</translation>
    </message>
    <message>
        <source>a set phrase of the lexicon</source>
        <translation>词表中的提法</translation>
    </message>
    <message>
        <source>a formula in quotation marks</source>
        <translation>引号中的提法</translation>
    </message>
    <message>
        <source>a formula that stands in quotation marks elsewhere</source>
        <translation>他处见于引号中的提法</translation>
    </message>
    <message>
        <source>a numbered formula</source>
        <translation>带数字的提法</translation>
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
        <translation>简体</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>台湾</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>香港</translation>
    </message>
    <message>
        <source>Mixed script</source>
        <translation>简繁混用</translation>
    </message>
    <message>
        <source>No telling characters</source>
        <translation>无从分辨</translation>
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
        <translation>简体</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>Traditional, Taiwan</source>
        <translation>繁体（台湾）</translation>
    </message>
    <message>
        <source>Traditional, Hong Kong</source>
        <translation>繁体（香港）</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>繁简</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>remove “{title}” from the library</source>
        <translation>从文库移除“{title}”</translation>
    </message>
    <message>
        <source>“{title}” was removed from the library, with its marks.</source>
        <translation>已从文库移除“{title}”及其批注。</translation>
    </message>
    <message>
        <source>remove {count} texts from the library</source>
        <translation>从文库移除 {count} 篇文本</translation>
    </message>
    <message>
        <source>{count} texts were removed from the library, with their marks.</source>
        <translation>已从文库移除 {count} 篇文本及其批注。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <source>Imported: {count}.</source>
        <translation>已导入 {count} 篇。</translation>
    </message>
    <message>
        <source>Could not be read: {count}.</source>
        <translation>未能读取 {count} 篇。</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message numerus="yes">
        <source>{script} ・ made by machine, %n changes proposed</source>
        <translation>
            <numerusform>{script} ・ 由机器转换，%n 处已建议</numerusform>
        </translation>
    </message>
    <message>
        <source>{traditional} traditional, {simplified} simplified characters</source>
        <translation>繁体字 {traditional}，简体字 {simplified}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已议</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>待议</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Characters that do not show</source>
        <translation>不显示的字符</translation>
    </message>
    <message>
        <source>Line ends</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>Blanks at the edges of lines</source>
        <translation>行首行末空格</translation>
    </message>
    <message>
        <source>Stray blanks</source>
        <translation>多余空格</translation>
    </message>
    <message>
        <source>Characters written as codes</source>
        <translation>写成代码的字符</translation>
    </message>
    <message>
        <source>Stray tags</source>
        <translation>散落的标签</translation>
    </message>
    <message>
        <source>Text read in the wrong encoding</source>
        <translation>以错误编码读出的文字</translation>
    </message>
    <message>
        <source>Lost text</source>
        <translation>已丢失的文字</translation>
    </message>
    <message>
        <source>Pinyin left in brackets</source>
        <translation>括号中残留的拼音</translation>
    </message>
    <message>
        <source>Lines broken at a fixed width</source>
        <translation>按固定宽度折断的行</translation>
    </message>
    <message>
        <source>Doubled marks</source>
        <translation>重复的标点</translation>
    </message>
    <message>
        <source>Straight quotation marks</source>
        <translation>直引号</translation>
    </message>
    <message>
        <source>Text printed twice, set aside</source>
        <translation>重复印出的文字，已另置</translation>
    </message>
    <message>
        <source>Radicals and compatibility forms</source>
        <translation>部首与兼容字形</translation>
    </message>
    <message>
        <source>Characters that look alike</source>
        <translation>形近的字符</translation>
    </message>
    <message>
        <source>Your own corrections</source>
        <translation>您自己的更正</translation>
    </message>
    <message>
        <source>Width of punctuation</source>
        <translation>标点全角</translation>
    </message>
    <message>
        <source>Page residue, set aside</source>
        <translation>网页残余，另置</translation>
    </message>
    <message>
        <source>Repair of machine conversion</source>
        <translation>校正机器转换</translation>
    </message>
</context>
<context>
    <name>SumKind</name>
    <message>
        <source>attendance</source>
        <translation>到会人数</translation>
    </message>
    <message>
        <source>names on a list</source>
        <translation>名单人数</translation>
    </message>
    <message>
        <source>votes</source>
        <translation>票数</translation>
    </message>
</context>
<context>
    <name>System</name>
    <message>
        <source>Party</source>
        <translation>党</translation>
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
        <translation>政协</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>监察</translation>
    </message>
    <message>
        <source>Courts and procuracies</source>
        <translation>法院检察院</translation>
    </message>
    <message>
        <source>Mass organisations</source>
        <translation>群团</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>媒体</translation>
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
        <translation>与会者</translation>
    </message>
    <message>
        <source>Bodies</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点</translation>
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
        <translation>数字</translation>
    </message>
    <message>
        <source>Set phrases</source>
        <translation>固定提法</translation>
    </message>
    <message>
        <source>Resolutions</source>
        <translation>议决</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>核算</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>讲话</translation>
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
        <translation>复制</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>共 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the table</source>
        <translation>保存表格</translation>
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
        <translation>依据：{reason}</translation>
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
        <translation>此字字节已失：字形已失。</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>confirm {text}</source>
        <translation>确认{text}</translation>
    </message>
    <message>
        <source>reject {text}</source>
        <translation>否定{text}</translation>
    </message>
    <message>
        <source>take {text} for: {kind}</source>
        <translation>将{text}归为{kind}</translation>
    </message>
    <message>
        <source>split {text} off</source>
        <translation>将{text}分出</translation>
    </message>
    <message>
        <source>reject {text} everywhere</source>
        <translation>全文否定{text}</translation>
    </message>
    <message>
        <source>rename {text}</source>
        <translation>为{text}改名</translation>
    </message>
    <message>
        <source>join {text} to another</source>
        <translation>将{text}并入另一项</translation>
    </message>
    <message>
        <source>add a post to {text}</source>
        <translation>为{text}补职务</translation>
    </message>
    <message>
        <source>reject a post of {text}</source>
        <translation>否定{text}的一职务</translation>
    </message>
    <message>
        <source>state the resolution {text}</source>
        <translation>写明议决{text}</translation>
    </message>
    <message>
        <source>state what the document says of itself</source>
        <translation>写明文件本身的信息</translation>
    </message>
    <message>
        <source>take back a ruling</source>
        <translation>撤回一项裁定</translation>
    </message>
</context>
<context>
    <name>Vote</name>
    <message>
        <source>for</source>
        <translation>赞成</translation>
    </message>
    <message>
        <source>against</source>
        <translation>反对</translation>
    </message>
    <message>
        <source>abstained</source>
        <translation>弃权</translation>
    </message>
    <message>
        <source>not voting</source>
        <translation>未投票</translation>
    </message>
    <message>
        <source>ballots issued</source>
        <translation>发出票</translation>
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
        <translation>此处字形已失或误读；原字无从得知。</translation>
    </message>
    <message>
        <source>A post stands here of which no holder was found.</source>
        <translation>此处的职务未读出由谁担任。</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>not in the text</source>
        <translation>文中未载</translation>
    </message>
    <message>
        <source>the meeting</source>
        <translation>会议</translation>
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
