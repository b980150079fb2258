"""The export dialog: what is chosen shows at once, what is lost is told, what is saved is read again; marks come back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from core.export import formats
from core.export.losses import FORMATS
from core.store import Library
from core.text.span import Span
from gui import words


@pytest.fixture
def window(qtbot, open_window, report):
    """A window with a mark and a note on the report."""
    made = open_window(report)
    mark(made, "實到177人", 4)
    start = made.reading_view.text().index("范采薇")
    made.session.notebook.add_note(Span(start, start + 3), "縣長\n次行")
    return made


def mark(window, quotation, key):
    start = window.reading_view.text().index(quotation)
    label = window.session.notebook.label_for_key(key)
    window.session.notebook.add_label(Span(start, start + len(quotation)), label)


@pytest.fixture
def dialog(qtbot, window):
    window.actions_["export"].trigger()
    made = window.findChild(QDialog, "exportDialog")
    assert made.isVisible()
    assert not made.isModal()
    qtbot.waitUntil(made.save_button.isEnabled)
    return made


def choose(qtbot, dialog, name):
    dialog.format.setCurrentIndex(dialog.format.findData(name))
    qtbot.waitUntil(dialog.save_button.isEnabled)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_offered_previewed_and_saved(qtbot, dialog, tmp_path, name):
    choose(qtbot, dialog, name)
    assert dialog.format.currentText() == words.exchange_format(name) != name
    assert dialog.losses.text()
    if name not in ("bibtex", "ris", "bio"):
        assert "177" in dialog.preview.toPlainText()
        assert "縣長" in dialog.preview.toPlainText()
    path = tmp_path / f"marks{formats.table()[name].suffix}"
    with qtbot.waitSignal(dialog.saved):
        dialog.save(str(path))
    assert path.stat().st_size
    assert not list(tmp_path.glob("*.part"))


def test_another_script_is_shown_where_the_format_carries_the_text(qtbot, dialog):
    choose(qtbot, dialog, "md")
    dialog.script.setCurrentIndex(dialog.script.findData("hans"))
    qtbot.waitUntil(dialog.save_button.isEnabled)
    assert "实到177人" in dialog.preview.toPlainText()
    choose(qtbot, dialog, "w3c")
    assert not dialog.script.isEnabled()
    assert "實到177人" in dialog.preview.toPlainText()


def test_options_show_only_where_they_are_of_use(qtbot, dialog):
    for name in FORMATS:
        choose(qtbot, dialog, name)
        shown = (dialog.vertical.isVisible(), dialog.bom.isVisible(), dialog.unit.isVisible())
        assert shown == (name == "html", name == "csv", name == "jsonl")


def test_findings_go_along_only_when_asked_for(qtbot, dialog):
    choose(qtbot, dialog, "jsonl")
    dialog.copy()
    assert not [one for one in json.loads(QGuiApplication.clipboard().text())["marks"] if "finding" in one]
    dialog.findings.setChecked(True)
    qtbot.waitUntil(dialog.save_button.isEnabled)
    dialog.copy()
    names = {one["finding"]["name"] for one in json.loads(QGuiApplication.clipboard().text())["marks"] if "finding" in one}
    assert "范采薇" in names


def test_what_is_lost_is_told(qtbot, dialog):
    choose(qtbot, dialog, "jsonl")
    assert "Nothing is lost" in dialog.losses.text()
    choose(qtbot, dialog, "bio")
    assert words.part("note") in dialog.losses.text()
    assert "come back" not in dialog.losses.text()
    choose(qtbot, dialog, "md")
    assert "do not come back" in dialog.losses.text()


def test_a_place_that_cannot_be_written_is_told(qtbot, dialog, tmp_path):
    choose(qtbot, dialog, "csv")
    with qtbot.waitSignal(dialog.failed) as told:
        dialog.save(str(tmp_path / "nowhere" / "marks.csv"))
    assert told.args[0].endswith("marks.csv")


def test_the_fields_have_names_for_a_screen_reader(dialog):
    for field in (dialog.format, dialog.script, dialog.unit, dialog.preview, dialog.losses):
        assert field.accessibleName()


@pytest.mark.parametrize("name", ["w3c", "csv", "docx", "tei", "refi"])
def test_marks_that_were_removed_come_back_as_one_step(qtbot, window, dialog, profile, tmp_path, name):
    choose(qtbot, dialog, name)
    path = tmp_path / f"marks{formats.table()[name].suffix}"
    dialog.save(str(path))
    notebook = window.session.notebook
    held = {one.annotation.id: one for one in notebook.placed}
    for key in held:
        notebook.remove(key)
    assert notebook.placed == ()
    window.commands.exchange.bring_in(str(path))
    got = {one.annotation.id: one for one in notebook.placed}
    assert {key: (one.span, one.annotation.labels, one.annotation.note) for key, one in got.items()} == {
        key: (one.span, one.annotation.labels, one.annotation.note) for key, one in held.items()
    }
    with Library.open(profile / "library.sqlite", read_only=True) as library:
        assert len(library.annotations(window.session.document_id)) == 2
    window.commands.undo()
    assert notebook.placed == ()
    window.commands.redo()
    window.commands.exchange.bring_in(str(path))
    assert "2" in window.message_bar.text()
    assert len(notebook.placed) == 2


def test_a_file_that_is_something_else_is_told(window, tmp_path: Path):
    path = tmp_path / "marks.docx"
    path.write_text("no archive")
    window.commands.exchange.bring_in(str(path))
    assert str(path) in window.message_bar.text()
    assert len(window.session.notebook.placed) == 2
