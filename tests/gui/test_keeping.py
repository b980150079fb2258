"""Marks and the reading place stay on their characters: through refused changes, and through files that change on disk."""

from __future__ import annotations

import pytest

from core import assets
from core.model.annotation import Change, Ruling, Subject, Verdict
from core.text.anchor import State
from core.text.span import Span
from gui.commands import SAMPLE
from gui.panels.models import Data

MARKED = ("縣委書記于建岳", "會議由余青主持", "余青表示")


def mark(window, words: str) -> None:
    start = window.reading_view.text().index(words)
    window.session.notebook.add_label(Span(start, start + len(words)), window.session.notebook.label_for_key(1))


def standing(window) -> list[str]:
    """The clean characters under each mark."""
    text = window.session.document.text
    return [one.span.of(text) for one in window.session.notebook.placed]


def raw(window) -> list[tuple[int, int]]:
    document = window.session.document
    spans = (document.to_raw(one.span) for one in window.session.notebook.placed)
    return [(span.start, span.end) for span in spans]


def commas(window):
    return [one.key for one in window.session.document.edits if (one.edit.original, one.edit.replacement) == (",", "，")]


def ruled(qtbot, window, act) -> None:
    with qtbot.waitSignal(window.session.analysis_finished, timeout=30_000):
        act()


def test_refusing_a_change_keeps_marks_and_place_on_the_same_raw_characters(qtbot, open_window):
    window = open_window(assets.path(SAMPLE))
    window.resize(1000, 500)
    for words in MARKED:
        mark(window, words)
    before = raw(window)
    place = window.reading_view.text().index("余青表示")
    window.navigator.show_span(Span(place, place + 4))
    top = window.session.spot(window.reading_view.topPosition()).position
    ruled(qtbot, window, lambda: window.amendments.rule_steps(["indents"], Verdict.REFUSED))
    for keys in (commas(window)[:1], commas(window)):
        ruled(qtbot, window, lambda keys=keys: window.amendments.rule(keys, Verdict.REFUSED))
        assert raw(window) == before
        assert standing(window) == list(MARKED)
        assert window.session.spot(window.reading_view.topPosition()).position == top


def test_equal_changes_are_ruled_on_in_one_step(qtbot, open_window):
    window = open_window(assets.path(SAMPLE))
    keys, runs = commas(window), []
    window.session.notebook.rulings_changed.connect(lambda: runs.append(1))
    assert len(keys) > 40
    ruled(qtbot, window, lambda: window.changes.ruled.emit(tuple(keys), "refused"))
    assert runs == [1], "one analysis for all of them"
    assert "，" not in window.session.document.text
    assert len(window.session.library.rulings(window.session.document_id)) == len(keys), "all are on disk"
    ruled(qtbot, window, window.actions_["undo"].trigger)
    assert commas(window) == keys
    assert "," not in window.session.document.text[:200]
    assert window.session.library.rulings(window.session.document_id) == ()


def test_a_ruling_for_all_documents_is_not_changed_for_one(qtbot, open_window, report):
    window = open_window(report)
    session = window.session
    everywhere = Ruling("r1", None, Subject.STEP, "width", Verdict.REFUSED, "2024-01-01")
    session.library.apply(Change(None, everywhere))
    ruled(qtbot, window, lambda: window.amendments.rule_steps(["width"], Verdict.ACCEPTED))
    held = session.library.rulings(session.document_id)
    assert held[0] == everywhere
    assert [(one.document, one.verdict) for one in held[1:]] == [(session.document_id, Verdict.ACCEPTED)]


def test_a_change_of_one_mark_reads_no_other_from_disk(qtbot, open_window, report, monkeypatch):
    window = open_window(report)
    mark(window, "于建岳指出")
    mark(window, "范采薇")
    notebook = window.session.notebook
    monkeypatch.setattr(type(window.session.library), "annotations", lambda *_: pytest.fail("read anew"))
    notebook.set_note(notebook.placed[0].annotation.id, "查")
    assert standing(window) == ["范采薇", "于建岳指出"]
    notebook.remove(notebook.placed[0].annotation.id)
    assert standing(window) == ["于建岳指出"]
    window.actions_["undo"].trigger()
    window.actions_["undo"].trigger()
    assert [one.annotation.note for one in notebook.placed] == ["", ""]
    assert window.annotations.count() == 2


@pytest.mark.parametrize("become", ["removed", "emptied", "replaced"])
def test_a_file_that_changes_while_it_is_open_takes_nothing_with_it(qtbot, open_window, report, become):
    window = open_window(report)
    mark(window, "于建岳指出")
    text = window.reading_view.text()
    if become == "removed":
        report.unlink()
    else:
        report.write_text("" if become == "emptied" else "會議由馮軍主持。\n", encoding="utf-8")
    ruled(qtbot, window, lambda: window.session.read_again(None))
    assert window.reading_view.text() == text
    assert standing(window) == ["于建岳指出"]
    if become != "replaced":
        window.commands.open_path(report)
        assert window.message_bar.text(), "one sentence"
        assert window.reading_view.text() == text


def test_a_changed_file_keeps_its_marks_and_tells_what_became_of_each(qtbot, open_window, report):
    window = open_window(report)
    for words in ("范采薇", "于建岳指出", "三河五區"):
        mark(window, words)
    changed = report.read_text(encoding="utf-8").replace("于建岳指出", "大家認為")
    report.write_text("新的一行。\n" + changed, encoding="utf-8")
    window.commands.open_path(report)
    notebook = window.session.notebook
    found = {one.annotation.anchor.quotation: one.state for one in notebook.placed}
    assert found == {"范采薇": State.MOVED, "三河五區": State.MOVED, "于建岳指出": State.ORPHANED}
    assert "3" in window.message_bar.text()
    assert "1" in window.message_bar.text()
    text = window.session.document.text
    assert [one.span.of(text) for one in notebook.placed if one.span is not None] == ["范采薇", "三河五區"]
    rows = window.annotations
    group = rows.proxy.index(0, 0)
    signs = [rows.proxy.index(row, 0, group).data(Data.NODE).sign for row in range(rows.proxy.rowCount(group))]
    assert signs == ["moved", "moved", "place lost"]
    window.actions_["undo"].trigger()
    assert notebook.placed == ()
    window.commands.open_path(report)
    assert notebook.placed == (), "what the reader took back does not come again"
