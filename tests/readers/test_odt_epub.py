"""OpenDocument texts and books."""

from __future__ import annotations

import pytest
from build import BODY, TITLE, archive, epub, odt

from core.errors import ReadError
from core.readers import read_bytes


def test_paragraphs_headings_tables_and_notes() -> None:
    body = (
        f"<text:h>{TITLE}</text:h><text:p>会议<text:span>审议</text:span>了<text:s text:c='2'/>报告\n  。<text:line-break/>"
        "完<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>见附件。</text:p></text:note-body>"
        "</text:note>"
        "</text:p><text:list><text:list-item><text:p>一</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>于建岳</text:p></table:table-cell>"
        "<table:table-cell><text:p>主任</text:p></table:table-cell></table:table-row></table:table>"
    )
    source = read_bytes(odt(body, f"<dc:title>{TITLE}</dc:title><dc:creator>钟文</dc:creator>"))
    assert source.text == f"{TITLE}\n会议审议了  报告 。\n完[1]\n一\n于建岳\t主任\n[1] 见附件。\n"
    assert (source.metadata.title, source.metadata.author) == (TITLE, "钟文")
    assert source.media_type == "application/vnd.oasis.opendocument.text"


def test_deleted_text_and_remarks_are_left_out() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>旧文</text:p></text:deletion></text:changed-region>"
        "</text:tracked-changes><text:p>新<office:annotation><text:p>批注</text:p></office:annotation>文</text:p>"
    )
    assert read_bytes(odt(body)).text == "新文\n"


def test_a_flat_file() -> None:
    names = 'xmlns:office="office" xmlns:text="text"'
    body = f"<office:body><office:text><text:p>{BODY[0]}</text:p></office:text></office:body>"
    data = f'<?xml version="1.0"?><office:document {names}>{body}</office:document>'.encode()
    assert read_bytes(data).text == f"{BODY[0]}\n"


def test_an_opendocument_file_with_a_password_and_one_that_is_no_text() -> None:
    with pytest.raises(ReadError, match="encrypted"):
        read_bytes(odt("", manifest="<manifest><encryption-data/></manifest>"))
    with pytest.raises(ReadError, match="unsupported"):
        read_bytes(archive({"content.xml": "<o:a xmlns:o='o'><o:body><o:spreadsheet/></o:body></o:a>"}))


def test_chapters_come_in_the_order_of_the_spine() -> None:
    chapters = {"b": f"<h1>第二章</h1><p>{BODY[1]}</p>", "a": f"<h1>第一章</h1><p>{BODY[0]}</p>"}
    about = f"<dc:title>{TITLE}</dc:title><dc:creator>钟文</dc:creator><dc:date>2024-01-14T00:00:00Z</dc:date>"
    source = read_bytes(epub(chapters, about, ("a", "b")), path="公报.epub")
    assert source.text == f"第一章\n{BODY[0]}\n\n第二章\n{BODY[1]}\n"
    assert (source.metadata.title, source.metadata.author, source.metadata.date) == (TITLE, "钟文", "2024-01-14")


def test_a_locked_book_and_one_with_scrambled_fonts() -> None:
    reference = '<encryption><CipherReference URI="OEBPS/{}"/></encryption>'
    locked = epub({"a": "<p>字</p>"}, **{"META-INF__encryption": reference.format("a.xhtml")})
    with pytest.raises(ReadError, match="encrypted"):
        read_bytes(locked)
    assert read_bytes(epub({"a": "<p>字</p>"}, **{"META-INF__encryption": reference.format("song.ttf")})).text == "字\n"


def test_a_book_without_its_list_of_parts() -> None:
    with pytest.raises(ReadError, match="damaged"):
        read_bytes(epub({"a": "<p>字</p>"}).replace(b"OEBPS/book.opf", b"OEBPS/look.opf", 1))
