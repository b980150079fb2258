"""Several marks at once, edges, re-attaching, the code book: each one step of undo with its words."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from core.model.annotation import Certainty, Label, MarkStatus
from core.store import Library
from core.text.document import Document, Source
from core.text.span import Span
from gui.dialogs.annotation import NoteEditor
from gui.dialogs.labels import LabelPalette
from gui.marking import Fate, Marking, tags_of
from gui.notebook import Notebook
from gui.panels.narrowing import LOST


@pytest.fixture
def window(open_window, report):
    return open_window(report)


def mark(window, words: str, digit: int = 1) -> str:
    start = window.reading_view.text().index(words)
    span = Span(start, start + len(words))
    window.session.notebook.add_label(span, window.session.notebook.label_for_key(digit))
    return window.session.notebook.on(span).annotation.id


def held(window, annotation_id):
    return window.session.notebook.find(annotation_id)


def undo_text(window) -> str:
    return window.session.notebook.undo_group.undoText()


def test_several_marks_get_a_label_in_one_step(window):
    ids = [mark(window, "于建岳"), mark(window, "范采薇"), mark(window, "云啟明", 2)]
    question = window.session.notebook.label_for_key(2)
    window.marking.label(ids, question.id, on=True)
    assert [question.id in held(window, one).annotation.labels for one in ids] == [True] * 3
    assert undo_text(window) == "label Main point on 2 marks", "the third had it"
    window.actions_["undo"].trigger()
    assert [question.id in held(window, one).annotation.labels for one in ids] == [False, False, True]


def test_certainty_status_and_tags_are_kept_and_listed(window):
    one = mark(window, "范采薇")
    window.marking.revise([one], certainty=Certainty.LOW)
    assert undo_text(window) == "certainty “uncertain” for 范采薇"
    window.marking.revise([one], status=MarkStatus.OPEN)
    window.marking.revise([one], tags=("史實", "待核"))
    kept = window.session.library.annotations(window.session.document_id)[0]
    assert (kept.certainty, kept.status, kept.tags) == (Certainty.LOW, MarkStatus.OPEN, ("史實", "待核"))
    index = window.annotations.model.find(f"a:{one}")
    assert window.annotations.model.node(index).sign == "open · uncertain · #史實 #待核"
    before = window.session.notebook.undo_group.activeStack().count()
    window.marking.revise([one], status=MarkStatus.OPEN)
    assert window.session.notebook.undo_group.activeStack().count() == before, "nothing new is no step"


def test_tags_are_told_apart_however_they_are_typed():
    assert tags_of(" #史實、待核，史實  b ") == ("史實", "待核", "b")
    assert tags_of("、") == ()


@pytest.mark.parametrize(
    ("start", "end", "told"), [(0, 1, "范采薇，"), (0, -1, "范采"), (-1, 0, "長范采薇"), (1, 0, "采薇")]
)
def test_edges_move_by_characters_and_come_back(window, start, end, told):
    one = mark(window, "范采薇")
    window.marking.nudge(one, start, end)
    placed = held(window, one)
    assert placed.span.of(window.reading_view.text()) == told
    assert undo_text(window).startswith("move the edge of ")
    window.actions_["undo"].trigger()
    assert held(window, one).span.of(window.reading_view.text()) == "范采薇"


def test_a_mark_keeps_one_character_at_least(window):
    one = mark(window, "范")
    window.marking.nudge(one, 0, -1)
    window.marking.nudge(one, 1, 0)
    assert held(window, one).span.of(window.reading_view.text()) == "范"


def test_a_mark_that_lost_its_place_is_put_where_the_reader_says(qtbot, open_window, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("盧小亨出席會議。\n會議通過了決議。\n", encoding="utf-8")
    window = open_window(path)
    mark(window, "盧小亨")
    path.write_text("大會在雲嶺賓館舉行，全體委員到會，聽取報告。\n", encoding="utf-8")
    window.commands.open_path(path)
    qtbot.waitUntil(lambda: window.session.analysis is not None, timeout=20_000)
    notebook = window.session.notebook
    assert [one.span for one in notebook.placed] == [None]
    window.annotations.narrowing.state = LOST
    assert len(list(window.annotations.narrowing.kept(window.annotations._rows))) == 1
    orphan = notebook.placed[0].annotation.id
    window.annotations.reattachAsked.emit(orphan)
    assert "Select the passage" in window.message_bar.text()
    window.reading_view.setSelectedSpan(0, 2)
    window.annotations.reattachAsked.emit(orphan)
    assert notebook.placed[0].span == Span(0, 2)
    assert notebook.placed[0].annotation.anchor.quotation == "大會"
    window.actions_["undo"].trigger()
    assert notebook.placed[0].span is None


def test_the_list_is_narrowed_by_label_time_and_state(window):
    first, second = mark(window, "于建岳"), mark(window, "范采薇", 2)
    window.marking.revise([second], status=MarkStatus.CHECKED, note="查過")
    panel = window.annotations

    def choose(name: str, word: str) -> int:
        next(action for action in panel.narrowing.fill(name).actions() if action.text() == word).trigger()
        return sum(panel.proxy.rowCount(panel.proxy.index(row, 0)) for row in range(panel.proxy.rowCount()))

    assert choose("label", "Main point") == 1
    assert choose("label", "Without label") == 0
    assert panel.empty.text() == "No mark is of this kind."
    assert choose("label", "All labels") == 2
    assert choose("state", "checked") == 1
    assert choose("state", "open") == 0
    assert choose("state", "With a note") == 1
    assert choose("state", "In any state") == 2
    assert choose("days", "Today") == 2
    assert datetime.now(UTC).isoformat()[:10] == held(window, first).annotation.modified[:10]


def test_the_palette_finds_labels_in_any_script_and_gives_one(qtbot, window):
    start = window.reading_view.text().index("范采薇")
    window.reading_view.setSelectedSpan(start, start + 3)
    window.actions_["label"].trigger()
    leaf = window.findChild(LabelPalette)
    leaf.field.setText("figure")
    assert [leaf.list.item(row).text().split()[0] for row in range(leaf.list.count())] == ["Figure"]
    leaf.field.setText("数")
    assert leaf.list.item(0).text().startswith("Figure"), "by its own name 數字, in the other script"
    qtbot.keyClick(leaf.field, Qt.Key.Key_Return)
    assert window.session.notebook.placed[0].labels[0].id == "figure"


def test_the_palette_makes_a_label_and_gives_it_in_one_step(qtbot, window):
    start = window.reading_view.text().index("范采薇")
    window.reading_view.setSelectedSpan(start, start + 3)
    window.actions_["label"].trigger()
    leaf = window.findChild(LabelPalette)
    leaf.field.setText("女性官員")
    assert leaf.list.count() == 1
    qtbot.keyClick(leaf.field, Qt.Key.Key_Return)
    assert [label.name for label in window.session.notebook.placed[0].labels] == ["女性官員"]
    assert undo_text(window) == "label 女性官員 on 范采薇"
    window.actions_["undo"].trigger()
    assert len(window.session.notebook.labels) == 9
    assert window.session.notebook.placed == ()


def test_the_leaf_keeps_note_tags_certainty_and_status_in_one_step(window):
    start = window.reading_view.text().index("范采薇")
    window.reading_view.setSelectedSpan(start, start + 3)
    window.actions_["note"].trigger()
    leaf = window.findChild(NoteEditor)
    leaf.text.setPlainText("縣長")
    leaf.tags.setText("人物")
    leaf.status.setCurrentIndex(leaf.status.findData(MarkStatus.CHECKED))
    leaf.keep()
    one = window.session.notebook.placed[0].annotation
    assert (one.note, one.tags, one.status) == ("縣長", ("人物",), MarkStatus.CHECKED)
    assert window.session.notebook.undo_group.activeStack().count() == 1


def test_a_note_in_the_margin_is_edited_where_it_stands(qtbot, window):
    one = mark(window, "范采薇")
    view = window.reading_view
    area = view._placed_notes(view._seen())[0].area
    at = area.center().toPoint()
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    leaf = window.findChild(NoteEditor)
    leaf.text.setPlainText("縣長")
    leaf.keep()
    assert held(window, one).annotation.note == "縣長"


def label(name: str, **values) -> Label:
    return Label(f"id of {name}", name, "#aabbcc", **values)


def test_a_label_is_added_changed_and_given_a_digit_of_another(window):
    notebook, made = window.session.notebook, label("史實")
    window.marking.keep_label(None, made)
    assert made in notebook.labels
    changed = label("史實", key=1, description="可查證者", parent="point")
    window.marking.keep_label(made, changed)
    assert notebook.label_for_key(1) == changed
    assert [one.key for one in notebook.labels if one.id == "question"] == [None]
    window.actions_["undo"].trigger()
    assert notebook.label_for_key(1).id == "question"


@pytest.mark.parametrize(
    ("fate", "into", "left"),
    [
        (Fate.KEEP, None, [(), ("point",)]),
        (Fate.MOVE, "point", [("point",), ("point",)]),
        (Fate.REMOVE, None, [("point",)]),
    ],
)
def test_a_removed_label_leaves_its_marks_as_the_reader_says(window, fate, into, left):
    first, second = mark(window, "于建岳"), mark(window, "范采薇")
    window.marking.label([second], "point", on=True)
    question = window.session.notebook.label_for_key(1)
    window.marking.keep_label(None, label("小類", parent=question.id))
    window.marking.remove_label(question, fate, into)
    marks = {one.annotation.id: one.annotation.labels for one in window.session.notebook.placed}
    assert [marks[one] for one in (first, second) if one in marks] == left
    assert [one.parent for one in window.session.notebook.labels if one.name == "小類"] == [None]
    window.actions_["undo"].trigger()
    assert window.session.notebook.find(first).annotation.labels == ("question",)


def test_a_code_book_comes_in_without_doubling_what_is_there(window):
    child = label("小類", parent="id of 大類")
    came = window.marking.keep_labels([child, label("大類", key=1), label("疑問")])
    assert came == 2, "疑問 is there under that name"
    by_name = {one.name: one for one in window.session.notebook.labels}
    assert by_name["小類"].parent == by_name["大類"].id
    assert by_name["大類"].key is None, "the digit is taken"


def test_a_thousand_steps_are_taken_back(qapp, tmp_path):
    source = Source("于建岳出席會議。")
    with Library.open(tmp_path / "library.sqlite") as library:
        notebook = Notebook(library)
        notebook.open(Document(source), library.add(source, "會議"))
        marking = Marking(notebook, lambda: Document(source))
        notebook.add_label(Span(0, 3), notebook.labels[0])
        one = notebook.placed[0].annotation.id
        for number in range(1000):
            marking.revise([one], note=str(number))
        stack = notebook.undo_group.activeStack()
        assert (stack.count(), stack.undoText()) == (1001, "note on 于建岳")
        stack.setIndex(0)
        assert library.annotations(source.sha256) == ()
        stack.setIndex(1001)
        assert [one.note for one in library.annotations(source.sha256)] == ["999"]
