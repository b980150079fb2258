"""What is pasted and dropped, in Qt's own wrapping."""

from __future__ import annotations

from datetime import date

import docx
from PySide6.QtCore import QByteArray, QMimeData

from core.readers import read_bytes
from core.store import Library
from gui.pasting import Pasted
from gui.session import Session

ADDRESS = "https://www.example.gov.cn/2024/c1.html"
LINES = ("会议应到委员186名，实到177人，符合规定。", "会议审议通过了常务委员会工作报告。")
HTML = "".join(f"<p>{line}</p>" for line in LINES)


def _data(**forms: bytes) -> QMimeData:
    made = QMimeData()
    made.setHtml(HTML)
    made.setText("".join(LINES))
    for form, content in forms.items():
        made.setData(form.replace("__", "/").replace("_", "-"), QByteArray(content))
    return made


def test_paragraphs_come_from_the_page() -> None:
    source = Pasted.of(_data()).read()
    assert source.text.splitlines() == list(LINES)
    assert source.metadata.url is None


def test_the_address_that_a_browser_tells() -> None:
    for forms in (
        {"chromium__x_source_url": ADDRESS.encode()},
        {"text__x_moz_url_priv": ADDRESS.encode("utf-16-le") + b"\0\0"},
    ):
        known = Pasted.of(_data(**forms)).read().metadata
        assert known.url == ADDRESS
        assert date.fromisoformat(known.retrieved or "").year >= 2024


def test_plain_text_alone() -> None:
    made = QMimeData()
    made.setText(LINES[0])
    assert Pasted.of(made).read().text == LINES[0]


def test_the_library_keeps_where_a_text_came_from(tmp_path) -> None:
    source = Pasted.of(_data(chromium__x_source_url=ADDRESS.encode())).read()
    with Library.open(tmp_path / "library.sqlite") as library:
        library.add(source, "")
    with Library.open(tmp_path / "library.sqlite") as library:
        assert library.source_of(source.sha256) == source


def test_a_container_comes_back_from_the_library_as_it_was_read(tmp_path) -> None:
    tail = "<p>转载自：人民政协网　责任编辑：周正</p>"
    source = read_bytes(f"<html><h1>云岭县政协全会闭幕</h1>{HTML * 2}{tail}</html>".encode("gb18030"), path="a.htm")
    assert source.metadata.reprints == ("人民政协网",)
    with Library.open(tmp_path / "library.sqlite") as library:
        library.add(source, "")
        assert library.source_of(source.sha256) == source


def test_what_is_pasted_and_what_a_word_file_holds_is_opened(qtbot, tmp_path) -> None:
    made = docx.Document()
    for line in LINES:
        made.add_paragraph(line)
    made.save(str(tmp_path / "report.docx"))
    session = Session(Library.open(tmp_path / "library.sqlite"))
    told = []
    session.failed.connect(told.append)
    with qtbot.waitSignal(session.document_opened, timeout=30_000):
        session.open_path(tmp_path / "report.docx")
    assert session.document is not None
    assert session.document.text.splitlines() == list(LINES)
    session.open_pasted(Pasted.of(_data(chromium__x_source_url=ADDRESS.encode())))
    assert session.document.source.metadata.url == ADDRESS
    assert told == []
    session.close()
