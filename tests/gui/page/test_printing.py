"""Pages as PDF, read back by pypdf; the text with its notes."""

from __future__ import annotations

import re
import unicodedata

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QFileDialog

from core.text.span import Span
from gui.page.printing import Notes, PrintOptions, with_notes
from gui.reading.marks import MarginNote


def plain(path) -> str:
    """All that stands on the pages."""
    return "".join(map(read, PdfReader(path).pages))


def read(page) -> str:
    """What stands on a page, without white space. A PDF tells glyphs: 人 may come back as the radical that looks like it."""
    return unicodedata.normalize("NFKC", re.sub(r"\s", "", page.extract_text()))


@pytest.fixture
def noted(open_window, long_report):
    """A window with a note on the first page's text and one on the last's."""
    window = open_window(long_report)
    notebook, text = window.session.notebook, window.reading_view.text()
    for start, note in ((text.index("雲嶺賓館"), "首見之處"), (text.rindex("三河五區"), "末見之處")):
        notebook.write(Span(start, start + 4), None, note)
    assert len(notebook.placed) == 2
    return window


@pytest.mark.parametrize("notes", list(Notes))
def test_every_character_and_every_note_is_on_the_pages(noted, tmp_path, notes):
    path = tmp_path / "out.pdf"
    count = noted.commands.output.write_pdf(noted.pane, path, PrintOptions(notes=notes))
    assert count == len(PdfReader(path).pages) > 5
    printed = plain(path)
    for number in range(60):
        assert f"第{number}段" in printed
    wanted = [] if notes is Notes.NONE else ["首見之處", "末見之處"]
    assert [note for note in ("首見之處", "末見之處") if note in printed] == wanted
    assert noted.session.reading.title[10:16] in printed


def test_a_note_stands_on_the_page_of_its_mark(noted, tmp_path):
    path = tmp_path / "out.pdf"
    noted.commands.output.write_pdf(noted.pane, path, PrintOptions())
    pages = list(map(read, PdfReader(path).pages))
    assert "首見之處" in pages[0]
    assert "末見之處" in pages[-1] or "末見之處" in pages[-2]


def test_marks_may_be_left_out(noted, tmp_path):
    sizes = []
    for marks in (True, False):
        path = tmp_path / f"{marks}.pdf"
        noted.commands.output.write_pdf(noted.pane, path, PrintOptions(marks, Notes.NONE))
        sizes.append(sum(len(page.get_contents().get_data()) for page in PdfReader(path).pages))
    assert sizes[0] > sizes[1]


def test_what_cannot_be_written_is_told(noted, tmp_path):
    path = tmp_path / "missing" / "out.pdf"
    assert noted.commands.output.write_pdf(noted.pane, path, PrintOptions()) == 0
    assert noted.message_bar.isVisible()
    assert not noted.commands.output.write_text(noted.pane, path)


def test_the_text_is_saved_in_the_script_of_the_page(qtbot, noted, tmp_path):
    noted.session.set_script("hans")
    qtbot.waitUntil(lambda: noted.reading_view.script() == "hans")
    path = tmp_path / "out.txt"
    assert noted.commands.output.write_text(noted.pane, path, Notes.NONE)
    assert path.read_text(encoding="utf-8") == noted.reading_view.shownText()
    assert noted.commands.output.write_text(noted.pane, path)
    written = path.read_text(encoding="utf-8")
    assert "云岭宾馆[1]" in written
    assert "[1] 首見之處" in written
    assert "[2] 末見之處" in written


def test_notes_are_numbered_by_where_their_marks_begin() -> None:
    notes = [MarginNote("b", Span(2, 3), "", "乙"), MarginNote("a", Span(0, 4), "疑", "甲")]
    assert with_notes("子丑寅卯辰", notes, "批注") == "子丑寅[2]卯[1]辰\n\n批注\n[1] 疑：甲\n[2] 乙\n"
    assert with_notes("子丑", [], "批注") == "子丑"


def test_the_dialog_says_where_vertical_text_is_had(qtbot, noted):
    noted.actions_["save_pdf"].trigger()
    dialog = noted.findChild(object, "outputDialog")
    assert "HTML" in dialog.findChild(object, "outputHint").text()
    with qtbot.waitSignal(dialog.chosen) as told:
        dialog.marks.setChecked(False)
        dialog.notes.setCurrentIndex(1)
        dialog.accept()
    assert told.args == [False, "margin"]
    noted.findChild(QFileDialog).reject()
