"""What the reader says of the text itself: forms of conversion, own words, corrections, changes of a whole kind."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMenu

from core.model.annotation import Verdict
from core.model.options import Scope
from core.text.doubt import Doubt
from core.text.span import Span
from gui import words
from gui.dialogs.form import Form
from gui.dialogs.own_words import OwnWords
from gui.panels.models import Data


@pytest.fixture
def window(open_window, report):
    return open_window(report)


@pytest.fixture
def ruled(window, qtbot):
    """Does something that is a ruling, waits until the page shows what came of it."""

    def act(what, *arguments):
        before = window.session.analysis
        what(*arguments)
        qtbot.waitUntil(lambda: window.session.analysis is not before, timeout=30_000)
        view = window.session.target
        qtbot.waitUntil(lambda: window.reading_view.script() == view, timeout=30_000)
        return window.reading_view.shownText()

    return act


def show(window, qtbot, target: str) -> None:
    window.session.set_script(target)
    qtbot.waitUntil(lambda: window.reading_view.script() == target, timeout=30_000)


def choose(menu: QMenu, *path: str) -> None:
    for step in path[:-1]:
        menu = next(action.menu() for action in menu.actions() if action.menu() and action.text().startswith(step))
    next(action for action in menu.actions() if action.text().startswith(path[-1])).trigger()


def rows(panel, parent=None):
    model = panel.proxy
    root = model.index(-1, -1) if parent is None else parent
    for row in range(model.rowCount(root)):
        index = model.index(row, 0, root)
        yield index
        yield from rows(panel, index)


def doubts(window):
    return [index for index in rows(window.changes) if hasattr(index.data(Data.NODE).data, "alternatives")]


def span_of(window, words: str) -> Span:
    start = window.session.document.text.index(words)
    return Span(start, start + len(words))


def test_doubtful_forms_are_listed_for_the_script_that_is_shown(window, qtbot) -> None:
    assert not doubts(window)  # the original chooses nothing
    show(window, qtbot, "hant")
    qtbot.waitUntil(lambda: bool(doubts(window)))
    assert "云啟明" in {index.data(Data.NODE).data.name for index in doubts(window)}


def test_a_form_is_chosen_for_a_name_and_kept_for_all_documents(window, qtbot, ruled) -> None:
    show(window, qtbot, "hant")
    qtbot.waitUntil(lambda: bool(doubts(window)))
    cloud = next(one for one in doubts(window) if one.data(Data.NODE).data.original == "云")
    assert cloud.data(Data.NODE).data.doubt is Doubt.DOUBTFUL
    shown = ruled(choose, window.changes.menu(cloud), "Always in the name", "雲")
    assert "雲啟明" in shown
    (one,) = (ruling for ruling in window.session.library.rulings("no such document") if ruling.value == "雲")
    assert one.document is None
    assert "云啟明" in ruled(window.session.notebook.undo_group.undo)


def test_a_form_is_chosen_for_one_place(window, qtbot, ruled) -> None:
    show(window, qtbot, "hant")
    qtbot.waitUntil(lambda: bool(doubts(window)))
    doubt = next(one.data(Data.NODE).data for one in doubts(window) if one.data(Data.NODE).data.original == "云")
    shown = ruled(window.amendments.choose_form, doubt, Scope.HERE, "雲")
    assert "雲啟明" in shown


def test_the_text_is_corrected_and_the_correction_refused(window, ruled) -> None:
    span = span_of(window, "范采薇")
    menu = window.hands[0].menu(span)
    choose(menu, "Correct the text")
    (form,) = window.findChildren(Form)
    form.edits["text"].setText("范採薇")
    assert "范採薇" in ruled(form.accept)
    # What another step changed and what the reader corrected stand beside each other.
    corrected = next(one for one in window.session.document.edits if one.key.step == "corrections")
    assert "范采薇" in ruled(window.amendments.rule, [corrected.key], Verdict.REFUSED)
    assert window.session.document.source.text.count("范采薇") == 1  # the source is never touched


def test_a_step_is_refused_in_all_documents(open_window, report, qtbot) -> None:
    report.write_text(report.read_text("utf-8").replace("，", ","), encoding="utf-8")
    window = open_window(report)
    index = next(one for one in rows(window.changes) if one.data(Data.NODE).key == "s:width")
    menu = window.changes.menu(index)
    before = window.session.analysis
    choose(menu, "Refuse this step in all documents")
    qtbot.waitUntil(lambda: window.session.analysis is not before, timeout=30_000)
    assert {one.document for one in window.session.library.rulings("no such document")} == {None}
    assert not [one for one in window.session.document.edits if one.key.step == "width" and one.edit.accepted]


def test_an_own_word_is_tried_kept_and_dropped(window, qtbot, ruled) -> None:
    show(window, qtbot, "tw")
    window.commands.show_own_words()
    (dialog,) = window.findChildren(OwnWords)
    dialog.word.setText("賓館")
    dialog.becomes.setText("飯店")
    assert "飯店" in dialog.trials.item(0).text()
    assert "飯店" in ruled(dialog.keep.click)
    assert dialog.pairs() == (("賓館", "飯店"),)
    dialog.list.topLevelItem(0).setSelected(True)
    assert "賓館" in ruled(dialog.drop.click)
    dialog.word.setText("無此詞語")
    dialog.becomes.setText("有")
    assert "nothing" in dialog.trials.item(0).text()


def test_own_words_go_to_a_file_and_come_back(window, qtbot, ruled, tmp_path) -> None:
    show(window, qtbot, "tw")
    window.commands.show_own_words()
    (dialog,) = window.findChildren(OwnWords)
    (tmp_path / "words.txt").write_text("賓館\t飯店\n會議\t集會\n", encoding="utf-8")
    dialog.reach.setCurrentIndex(1)
    assert "飯店" in ruled(dialog.read_file, str(tmp_path / "words.txt"))
    dialog.write_file(str(tmp_path / "out.txt"))
    assert (tmp_path / "out.txt").read_text(encoding="utf-8").splitlines() == ["會議\t集會", "賓館\t飯店"]
    with qtbot.waitSignal(dialog.failed):
        (tmp_path / "bad.txt").write_text("no table", encoding="utf-8")
        dialog.read_file(str(tmp_path / "bad.txt"))
    with qtbot.waitSignal(dialog.unwritten):
        dialog.read_file(str(tmp_path / "absent.txt"))


def test_undo_names_the_step_that_was_refused_and_how_far(open_window, report, qtbot) -> None:
    report.write_text(report.read_text("utf-8").replace("，", ","), encoding="utf-8")
    window = open_window(report)
    undo = window.session.notebook.undo_group
    window.amendments.rule_steps(["width"], Verdict.REFUSED)
    assert undo.undoText() == f"refuse {words.step('width')}"
    window.amendments.rule_steps(["width"], Verdict.ACCEPTED, everywhere=True)
    assert undo.undoText() == f"accept {words.step('width')} in all documents"
    window.amendments.rule_steps(["width", "spaces"], Verdict.REFUSED)
    assert undo.undoText() == "refuse all changes"
