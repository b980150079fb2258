"""批註: one leaf an annotation, no empty groups; notes edited in place, labels toggled, marks removed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QPlainTextEdit

from gui.panels.annotations import AnnotationPanel
from gui.panels.models import Data
from gui.panels.narrowing import Row


@pytest.fixture
def panel(qtbot, analysis, rows, labels) -> AnnotationPanel:
    made = AnnotationPanel()
    qtbot.addWidget(made)
    made.resize(360, 500)
    made.show()
    made.setAnalysis(analysis)
    made.setAnnotations(rows, labels)
    return made


def tree(panel: AnnotationPanel) -> dict[str, list[str]]:
    proxy, found = panel.proxy, {}
    for number in range(proxy.rowCount()):
        group = proxy.index(number, 0)
        found[group.data()] = [proxy.index(row, 0, group).data() for row in range(proxy.rowCount(group))]
    return found


def leaf(panel: AnnotationPanel, key: str) -> QModelIndex:
    return panel.proxy.mapFromSource(panel.model.find(f"a:{key}"))


def test_names_of_widgets_are_those_of_the_design(panel):
    assert panel.objectName() == "annotationPanel"
    assert panel.view.objectName() == "annotationTree"


def test_one_leaf_an_annotation_under_its_first_label_and_no_empty_group(panel):
    assert tree(panel) == {
        "疑問": ["三河五區\n「三河五區」首見？\n查 2023 年報告。", "岳松\n誰？"],
        "引用": ["縣委書記"],
        "Without label": ["章程"],
    }


def test_what_was_set_is_there_when_the_call_returns(qtbot, panel, rows, labels):
    with qtbot.waitSignal(panel.countChanged) as told:
        panel.setAnnotations(rows[:1], labels)
    assert told.args == [1]
    assert tree(panel) == {"疑問": ["三河五區\n「三河五區」首見？\n查 2023 年報告。"]}
    panel.setAnnotations((), labels)
    assert tree(panel) == {}
    assert panel.empty.isVisible()


def test_an_orphan_says_that_its_place_is_lost_and_leads_nowhere(qtbot, panel):
    orphan = leaf(panel, "a4")
    assert orphan.data(Data.NODE).sign == "place lost"
    assert orphan.data(Data.SPAN) is None
    assert leaf(panel, "a2").data(Data.NODE).sign == "moved"
    with qtbot.assertNotEmitted(panel.spanActivated):
        panel.choose(orphan)


def test_a_click_goes_to_the_mark(qtbot, panel, at):
    rect = panel.view.visualRect(leaf(panel, "a1"))
    with qtbot.waitSignal(panel.spanActivated) as told:
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, rect.top() + 10))
    assert told.args == [at("三河五區")]


def test_a_mark_selects_its_row(panel):
    panel.selectKey("a:a3")
    assert panel.view.currentIndex().data() == "章程"


def editor(panel: AnnotationPanel) -> QPlainTextEdit | None:
    return panel.findChild(QPlainTextEdit, "noteEditor")


def test_f2_edits_the_note_and_enter_keeps_it(qtbot, panel):
    panel.selectKey("a:a3")
    qtbot.keyClick(panel.view, Qt.Key.Key_F2)
    field = editor(panel)
    assert field is not None
    qtbot.keyClicks(field, "a")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(field, "b")
    with qtbot.waitSignal(panel.noteEdited) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told.args == ["a3", "a\nb"]
    qtbot.waitUntil(lambda: editor(panel) is None)


def test_a_double_click_edits_the_note_and_escape_leaves_it(qtbot, panel, rows):
    rect = panel.view.visualRect(leaf(panel, "a1"))
    at = QPoint(60, rect.top() + 10)
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseDClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    field = editor(panel)
    assert field is not None
    assert field.toPlainText() == rows[0].annotation.note
    with qtbot.assertNotEmitted(panel.noteEdited):
        qtbot.keyClicks(field, "x")
        qtbot.keyClick(field, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: editor(panel) is None)


def test_a_note_left_as_it_was_is_not_told(qtbot, panel):
    panel.selectKey("a:a1")
    panel.edit_note()
    with qtbot.assertNotEmitted(panel.noteEdited):
        qtbot.keyClick(editor(panel), Qt.Key.Key_Return)


def test_new_marks_while_a_note_is_open_do_no_harm(qtbot, panel, rows, labels):
    panel.selectKey("a:a1")
    panel.edit_note()
    panel.setAnnotations(rows[1:], labels)
    assert "三河五區" not in str(tree(panel))


def test_delete_asks_for_removal_of_the_mark(qtbot, panel):
    panel.selectKey("a:a2")
    with qtbot.waitSignal(panel.removeAsked) as told:
        qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    assert told.args == ["a2"]


def test_a_group_cannot_be_removed_nor_edited(qtbot, panel):
    panel.view.setCurrentIndex(panel.proxy.index(0, 0))
    with qtbot.assertNotEmitted(panel.removeAsked):
        qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    panel.edit_note()
    assert editor(panel) is None


def test_the_menu_shows_the_labels_given_and_toggles_them(qtbot, panel):
    menu = panel.menu(leaf(panel, "a1"))
    checked = {action.text(): action.isChecked() for action in menu.actions() if action.isCheckable()}
    assert checked == {"2  疑問": True, "3  引用": True, "1  重點": False}
    with qtbot.waitSignal(panel.labelToggled) as told:
        next(action for action in menu.actions() if action.text() == "1  重點").trigger()
    assert told.args == ["a1", "unused"]
    with qtbot.waitSignal(panel.removeAsked) as told:
        next(action for action in menu.actions() if action.text() == "Remove").trigger()
    assert told.args == ["a1"]


def test_another_document_takes_the_marks_away(panel, analysis, rows, labels):
    panel.setAnalysis(None)
    assert tree(panel) == {}
    # The marks of a document may come before its analysis: their quotation is known without it.
    panel.setAnnotations(rows, labels)
    assert tree(panel)["引用"] == ["縣委書記"]
    panel.setAnalysis(analysis)
    assert tree(panel)["引用"] == ["縣委書記"]


def test_a_label_that_the_code_book_lost_leaves_the_mark_without_one(panel, rows):
    panel.setAnnotations(rows, ())
    assert list(tree(panel)) == ["Without label"]
    assert sum(map(len, tree(panel).values())) == len(rows)


def test_quotations_follow_the_script_of_the_page(panel, analysis, shown, rows):
    panel.setShown(shown(analysis))
    assert leaf(panel, "a2").data() == "县委书记"
    # An orphan has no place whose text could be shown.
    assert leaf(panel, "a4").data().startswith("岳松")
    assert isinstance(rows[0], Row)
