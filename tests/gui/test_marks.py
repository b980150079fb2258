"""Marks of the reader: made in one script, standing in all, on disk before they are seen, taken back by undo."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from core.store import Library
from core.text.span import Span

ROOT = Path(__file__).resolve().parents[2]


def _marked(window):
    """The characters under the reader's marks, as the page shows them; each is painted where it is said to stand."""
    view, found = window.reading_view, []
    for placed in window.session.notebook.placed:
        start, end = placed.span.start, placed.span.end
        view.scrollToSpan(start, end)
        keys = {row.mark.key for row in view.marksAt(view.spanRect(start, end).center())}
        assert f"a:{placed.annotation.id}" in keys
        found.append(window.pane.told(placed.span))
    return found


def _notes(view):
    """The texts of the notes seen in the margin."""
    points = (QPoint(x, y) for x in range(0, view.width(), 40) for y in range(0, view.height(), 6))
    return {note.text for point in points if (note := view.noteAt(point)) is not None}


def _on_disk(profile):
    with Library.open(profile / "library.sqlite", read_only=True) as library:
        return [one for row in library.recent() for one in library.annotations(row.id)]


def _select(view, words):
    start = view.text().index(words)
    view.setSelectedSpan(start, start + len(words))


def test_a_mark_of_one_script_stands_in_all(qtbot, open_window, profile, report):
    window = open_window(report)
    view, choice = window.reading_view, window.converter.choice
    choice.setCurrentIndex(1)
    start = view.shownText().index("奋斗")
    view.setSelectedSpan(start, start + 2)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_1)
    assert _marked(window) == ["奋斗"]
    held = _on_disk(profile)
    assert [(one.anchor.quotation, one.labels) for one in held] == [("奮斗", ("question",))]
    assert held[0].anchor.prefix.endswith("凝心聚力、")
    assert held[0].anchor.suffix.startswith("實干")
    choice.setCurrentIndex(0)
    assert _marked(window) == ["奮斗"]
    choice.setCurrentIndex(3)
    assert _marked(window) == ["奮鬥"], "the Taiwan view of a machine-made text is repaired"


def test_a_mark_is_there_tomorrow_and_undo_takes_it_back(qtbot, open_window, profile, report):
    first = open_window(report)
    _select(first.reading_view, "于建岳指出")
    first.reading_view.labelRequested.emit(2)
    first.close()
    second = open_window()
    assert _marked(second) == ["于建岳指出"]
    assert second.annotations.count() == 1
    second.actions_["undo"].trigger()
    assert len(_on_disk(profile)) == 1, "nothing to undo yet in a new window"
    _select(second.reading_view, "范采薇")
    second.reading_view.labelRequested.emit(1)
    assert len(_on_disk(profile)) == 2
    assert "范采薇" in second.actions_["undo"].text()
    second.actions_["undo"].trigger()
    assert [one.anchor.quotation for one in _on_disk(profile)] == ["于建岳指出"]
    assert _marked(second) == ["于建岳指出"]
    second.actions_["redo"].trigger()
    assert len(_on_disk(profile)) == 2


def test_a_mark_over_a_cleaned_place_is_anchored_in_the_raw_text(qtbot, open_window, profile, tmp_path):
    path = tmp_path / "half.txt"
    path.write_text("會議強調,要凝心聚力。縣委書記于建岳出席會議。\n" * 2, encoding="utf-8")
    window = open_window(path)
    _select(window.reading_view, "會議強調，要")
    window.reading_view.labelRequested.emit(1)
    assert [one.anchor.quotation for one in _on_disk(profile)] == ["會議強調,要"]
    assert _marked(window) == ["會議強調，要"]


def test_the_same_label_twice_is_once_and_another_joins_it(qtbot, open_window, profile, report):
    window = open_window(report)
    _select(window.reading_view, "于建岳指出")
    for key in (1, 1, 3):
        window.reading_view.labelRequested.emit(key)
    assert [one.labels for one in _on_disk(profile)] == [("question", "personnel")]
    assert window.annotations.count() == 1


def test_a_note_is_written_changed_and_removed(qtbot, open_window, profile, report):
    window = open_window(report)
    _select(window.reading_view, "三河五區")
    window.actions_["note"].trigger()
    assert _on_disk(profile) == [], "nothing is made before something is written"
    editor = window.findChild(QWidget, "noteLeaf")
    editor.text.setPlainText("首見？")
    editor.keep()
    held = _on_disk(profile)
    assert [(one.note, one.anchor.quotation) for one in held] == [("首見？", "三河五區")]
    window.annotations.noteEdited.emit(held[0].id, "首見？查 2023 年報告。")
    assert [one.note for one in _on_disk(profile)] == ["首見？查 2023 年報告。"]
    assert _notes(window.reading_view) == {"首見？查 2023 年報告。"}
    window.annotations.removeAsked.emit(held[0].id)
    assert _on_disk(profile) == []
    window.actions_["undo"].trigger()
    assert [one.note for one in _on_disk(profile)] == ["首見？查 2023 年報告。"]


def test_a_digit_without_selection_marks_nothing(qtbot, open_window, profile, report):
    window = open_window(report)
    window.reading_view.setSelectedSpan(3, 3)
    window.reading_view.setFocus()
    qtbot.keyClick(window.reading_view, Qt.Key.Key_1)
    assert _on_disk(profile) == []


def test_astral_characters_do_not_move_a_mark(qtbot, open_window, profile, tmp_path):
    path = tmp_path / "astral.txt"
    path.write_text("𠮷林省委書記👍🏽出席會議。\n𠮷林省長范采薇講話。\n", encoding="utf-8")
    window = open_window(path)
    _select(window.reading_view, "范采薇")
    window.reading_view.labelRequested.emit(1)
    assert [one.anchor.quotation for one in _on_disk(profile)] == ["范采薇"]
    window.converter.choice.setCurrentIndex(1)
    assert _marked(window) == ["范采薇"]


def test_a_changed_file_keeps_its_marks_or_orphans_them(qtbot, open_window, profile, report):
    window = open_window(report)
    _select(window.reading_view, "于建岳指出")
    window.reading_view.labelRequested.emit(1)
    key = window.session.notebook.placed[0].annotation.id
    window.session.read_again("gb18030")
    qtbot.waitUntil(lambda: not window.session.jobs.running("analyse"), timeout=30_000)
    # Either the bytes are no GB18030, and the document stays; or they are, and the quotation is nowhere.
    placed = window.session.notebook.find(key)
    assert placed is not None
    assert placed.span is None or placed.span.of(window.reading_view.text()) == "于建岳指出"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_mark_survives_being_killed_right_after_it_was_shown(profile, report):
    script = textwrap.dedent(
        f"""
        import os, pathlib, signal
        from PySide6.QtWidgets import QApplication
        from gui.app import create_window
        app = QApplication([])
        window = create_window(pathlib.Path({str(profile)!r}), pathlib.Path({str(report)!r}))
        window.show()
        view = window.reading_view
        start = view.text().index("于建岳指出")
        view.setSelectedSpan(start, start + 5)
        shown = lambda placed: placed and os.kill(os.getpid(), signal.SIGKILL)
        window.session.notebook.annotations_changed.connect(shown)
        view.labelRequested.emit(1)
        """
    )
    ran = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert ran.returncode == -9, ran.stderr
    assert [one.anchor.quotation for one in _on_disk(profile)] == ["于建岳指出"]
    with Library.open(profile / "library.sqlite") as library:
        assert not library.read_only


def test_span_of_words_is_where_they_stand(open_window, report):
    window = open_window(report)
    _select(window.reading_view, "范采薇")
    assert window.reading_view.selectedSpan() == Span(*_place(window.reading_view.text(), "范采薇"))


def _place(text, words):
    start = text.index(words)
    return start, start + len(words)
