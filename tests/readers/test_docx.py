"""Word files: what a reader of the printed page would see."""

from __future__ import annotations

import io

import docx as python_docx
import pytest
from build import BODY, TITLE, docx

from core.errors import ReadError
from core.readers import read_bytes


def _p(text: str, properties: str = "") -> str:
    inner = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{inner}<w:r><w:t>{text}</w:t></w:r></w:p>"


def _text(body: str, **parts: str) -> str:
    return read_bytes(docx(body, **parts)).text


def test_a_file_that_another_program_wrote() -> None:
    document = python_docx.Document()
    document.add_heading(TITLE, 0)
    for line in BODY:
        document.add_paragraph(line)
    table = document.add_table(2, 3)
    for index, cell in enumerate(("姓名", "职务", "备注", "于建岳", "主任", "")):
        table.rows[index // 3].cells[index % 3].text = cell
    document.core_properties.title = TITLE
    document.core_properties.author = "钟文"
    made = io.BytesIO()
    document.save(made)
    source = read_bytes(made.getvalue(), path="公报.docx")
    assert source.text.split("\n") == [TITLE, *BODY, "姓名\t职务\t备注", "于建岳\t主任", ""]
    assert (source.metadata.title, source.metadata.author, source.metadata.date) == (TITLE, "钟文", None)
    assert source.media_type.endswith("wordprocessingml.document")


def test_changes_are_read_as_accepted() -> None:
    body = (
        "<w:p><w:r><w:t>会议</w:t></w:r><w:del><w:r><w:delText>审查</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>审议</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>旧处</w:t></w:r></w:moveFrom>"
        "<w:moveTo><w:r><w:t>通过</w:t></w:r></w:moveTo></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>两段</w:t></w:r></w:p>" + _p("合一。")
    )
    assert _text(body) == "会议审议通过\n两段合一。\n"
    row = "<w:tr>{}<w:tc>" + _p("甲") + "</w:tc><w:tc>" + _p("乙") + "</w:tc></w:tr>"
    assert _text(f"<w:tbl>{row.format('')}{row.format('<w:trPr><w:del/></w:trPr>')}</w:tbl>") == "甲\t乙\n"


def test_breaks_tabs_fields_and_hidden_text() -> None:
    body = (
        "<w:p><w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:tab/><w:t>三</w:t></w:r>"
        "<w:r><w:fldChar/><w:instrText>PAGE</w:instrText><w:t>４</w:t></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>"
        "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>显</w:t></w:r></w:p>"
    )
    assert _text(body) == "一\n二\t三４显\n"


def test_a_text_box_stands_once() -> None:
    box = "<w:txbxContent>" + _p("云岭市文件") + "</w:txbxContent>"
    choice = "<m:AlternateContent xmlns:m='m'>"
    choice += "<m:Choice>{0}</m:Choice><m:Fallback>{0}</m:Fallback></m:AlternateContent>"
    body = f"<w:p><w:r>{choice.format(box)}<w:t>正文。</w:t></w:r></w:p>"
    assert _text(body) == "云岭市文件\n正文。\n"


def test_a_notice_in_a_frame_keeps_its_paragraphs() -> None:
    cell = "<w:tc>" + "".join(map(_p, BODY)) + "</w:tc>"
    assert _text(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>").splitlines() == list(BODY)


def test_notes_stand_at_the_end_with_their_numbers() -> None:
    body = "<w:p><w:r><w:t>工作报告</w:t><w:footnoteReference w:id='2'/><w:t>已印发。</w:t></w:r></w:p>"
    assert (
        _text(body, footnotes=f"<w:footnote w:id='2'>{_p('见附件。')}</w:footnote>") == "工作报告[1]已印发。\n[1] 见附件。\n"
    )


NUMBERING = """
<w:abstractNum w:abstractNumId="0">
 <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
 <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
 <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1">
 <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/>
 <w:lvlOverride w:ilvl="0"><w:startOverride w:val="11"/></w:lvlOverride></w:num>
"""


def _numbered(text: str, level: int, identity: int = 1) -> str:
    return _p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{identity}"/></w:numPr>')


def test_the_numbers_that_word_makes_are_part_of_the_text() -> None:
    levels = (("总则", 0), ("目标", 1), ("任务", 1), ("甲项", 2), ("附则", 0), ("施行", 1))
    body = "".join(_numbered(text, level) for text, level in levels) + _numbered("要点", 0, 2) + _numbered("另起", 0, 3)
    lines = _text(body, numbering=NUMBERING).splitlines()
    assert lines == ["一、总则", "（一）目标", "（二）任务", "1. 甲项", "二、附则", "（一）施行", "要点", "十一、另起"]


def test_a_number_by_style() -> None:
    styles = (
        '<w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="b"><w:basedOn w:val="a"/></w:style><w:style w:styleId="c"><w:basedOn w:val="c"/></w:style>'
    )
    body = "".join(_p(one, f'<w:pStyle w:val="{style}"/>') for one, style in (("甲", "a"), ("乙", "b"), ("丙", "c")))
    assert _text(body, styles=styles, numbering=NUMBERING) == "一、甲\n二、乙\n丙\n"


@pytest.mark.parametrize(
    ("title", "author", "believed"),
    [(TITLE, "钟文", (TITLE, "钟文")), ("去年的旧标题公报", "微软用户", (None, None)), ("", "Administrator", (None, None))],
)
def test_a_file_is_believed_only_where_its_text_bears_it_out(title: str, author: str, believed: tuple[str, str]) -> None:
    core = f"<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>"
    known = read_bytes(docx(_p(TITLE) + _p(BODY[0]), core=core)).metadata
    assert (known.title, known.author) == believed


def test_files_without_text_or_without_a_body() -> None:
    with pytest.raises(ReadError, match="empty"):
        _text(_p("　 "))
    with pytest.raises(ReadError, match="damaged"):
        read_bytes(docx("").replace(b"word/document.xml", b"word/dokument.xml"))
