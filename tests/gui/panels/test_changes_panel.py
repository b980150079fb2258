"""校改: equal changes together under their step, their standing, and the reader's verdicts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QMenu

from core.model.annotation import Verdict
from core.pipeline import REPAIR_STEP, repair_key
from core.text.document import Document, EditKey, Source, Step
from core.text.span import Span
from core.text.textmap import Edit
from gui.panels.changes import ChangesPanel, Listed, Standing
from gui.panels.models import Data, Shape

TOP = QModelIndex()


@pytest.fixture
def panel(qtbot, analysis) -> ChangesPanel:
    made = ChangesPanel()
    qtbot.addWidget(made)
    made.resize(360, 700)
    made.show()
    made.setAnalysis(analysis)
    return made


def children(panel: ChangesPanel, parent: QModelIndex = TOP) -> list[QModelIndex]:
    return [panel.proxy.index(row, 0, parent) for row in range(panel.proxy.rowCount(parent))]


def row(panel: ChangesPanel, text: str) -> QModelIndex:
    return next(index for one in children(panel) for index in children(panel, one) if index.data() == text)


def leaves(panel: ChangesPanel, parent: QModelIndex = TOP) -> int:
    below = children(panel, parent)
    return sum(leaves(panel, one) for one in below) if below else int(parent.isValid())


def test_names_of_widgets_are_those_of_the_design(panel):
    assert panel.objectName() == "changesPanel"
    assert panel.view.objectName() == "changesTree"


def test_every_edit_and_repair_is_one_leaf_under_its_step(panel, analysis):
    assert [index.data() for index in children(panel)] == [
        "Width of punctuation",
        "Page residue, set aside",
        "Repair of machine conversion",
    ]
    assert leaves(panel) == len(analysis.document.edits) + len(analysis.repairs)
    assert panel.count() == leaves(panel)


def test_equal_changes_stand_together_and_unfold_to_their_places(panel, analysis):
    index = row(panel, ", → ，")
    number = sum(one.edit.original == "," for one in analysis.document.edits)
    assert index.siblingAtColumn(2).data() == str(number)
    places = children(panel, index)
    assert len(places) == number
    assert all(place.data(Data.NODE).shape is Shape.CONTEXT for place in places)
    assert all(place.data(Data.SPAN).of(analysis.document.text) == "，" for place in places)


def test_each_change_tells_reason_and_standing(panel):
    told = {name: row(panel, name).siblingAtColumn(1).data() for name in (", → ，", ": → ：", "關于 → 關於", "聯系 → 聯繫")}
    assert told == {
        ", → ，": "half-width beside Chinese",
        ": → ：": "proposed ・ half-width beside Chinese",
        "關于 → 關於": "machine_conversion",
        "聯系 → 聯繫": "refused ・ machine_conversion",
    }
    assert row(panel, "聯系 → 聯繫").data(Data.NODE).faint
    assert row(panel, "奮斗 → 奮鬥").siblingAtColumn(1).data().startswith("proposed")


def test_what_is_set_aside_is_shown_as_becoming_nothing(panel):
    residue = children(panel, children(panel)[1])[0]
    assert residue.data().endswith("→ ∅")
    assert residue.data(Data.NODE).sign == "○"


def test_white_space_and_what_has_no_form_can_be_seen(qtbot, panel, analysis):
    source = Source("甲 乙\u200b丙\r\n丁")
    edits = (Edit(1, " ", ""), Edit(3, "\u200b", ""), Edit(5, "\r\n", "\n"))
    panel.setAnalysis(replace(analysis, document=Document(source).then(Step("layout", edits)), repairs=()))
    assert [index.data() for index in children(panel, children(panel)[0])] == ["␣ → ∅", "U+200B → ∅", "⏎⏎ → ⏎"]


def test_refusing_and_accepting_tell_the_key_of_the_change(qtbot, panel, analysis):
    panel.view.setCurrentIndex(row(panel, ": → ："))
    with qtbot.waitSignal(panel.ruled) as told:
        qtbot.mouseClick(panel._accept, Qt.MouseButton.LeftButton)
    colon = next(one for one in analysis.document.edits if one.edit.original == ":")
    assert told.args == [(colon.key,), Verdict.ACCEPTED.value]
    assert isinstance(told.args[0][0], EditKey)


def test_a_repair_is_told_by_its_raw_key(qtbot, panel, analysis):
    panel.view.setCurrentIndex(row(panel, "奮斗 → 奮鬥"))
    with qtbot.waitSignal(panel.ruled) as told:
        qtbot.mouseClick(panel._refuse, Qt.MouseButton.LeftButton)
    key = repair_key(analysis.document, analysis.repairs[1])
    assert told.args == [(key,), Verdict.REFUSED.value]
    assert key.step == REPAIR_STEP


def test_a_verdict_on_equal_changes_is_told_at_once(qtbot, panel, analysis):
    panel.view.setCurrentIndex(row(panel, ", → ，"))
    told = []
    panel.ruled.connect(lambda keys, verdict: told.append((keys, verdict)))
    qtbot.mouseClick(panel._refuse, Qt.MouseButton.LeftButton)
    commas = [one.key for one in analysis.document.edits if one.edit.original == ","]
    assert told == [(tuple(commas), Verdict.REFUSED.value)], "one verdict, so one step of undo and one analysis"


def test_what_is_settled_already_cannot_be_ruled_so_again(panel):
    panel.view.setCurrentIndex(row(panel, ", → ，"))
    assert (panel._accept.isEnabled(), panel._refuse.isEnabled()) == (False, True)
    panel.view.setCurrentIndex(row(panel, "聯系 → 聯繫"))
    assert (panel._accept.isEnabled(), panel._refuse.isEnabled()) == (True, False)
    panel.view.setCurrentIndex(QModelIndex())
    assert not panel._step.isEnabled()


def whole(panel, words):
    return next(action for action in panel._wholes if action.text() == words)


def test_a_whole_step_is_ruled_by_its_name(qtbot, panel):
    panel.view.setCurrentIndex(row(panel, "聯系 → 聯繫"))
    with qtbot.waitSignal(panel.stepRuled) as told:
        whole(panel, "Accept the whole step").trigger()
    assert told.args == [("repair",), "accepted", False]
    panel.view.setCurrentIndex(children(panel)[0])
    with qtbot.waitSignal(panel.stepRuled) as told:
        whole(panel, "Refuse the whole step").trigger()
    assert told.args == [("width",), "refused", False]
    with qtbot.waitSignal(panel.stepRuled) as told:
        whole(panel, "Refuse this step in all documents").trigger()
    assert told.args == [("width",), "refused", True]


def test_all_changes_are_ruled_at_once(qtbot, panel, analysis):
    panel.view.setCurrentIndex(children(panel)[0])
    with qtbot.waitSignal(panel.stepRuled) as told:
        whole(panel, "Refuse all changes").trigger()
    steps, verdict, everywhere = told.args
    assert set(steps) == {one.key.step for one in analysis.document.edits} | {"repair"}
    assert (verdict, everywhere) == ("refused", False)


def test_another_reading_of_a_place_is_chosen(qtbot, panel, analysis):
    listed = Listed(
        "",
        EditKey("mojibake", 3, 5, "〓"),
        Edit(3, "?!", "〓", "lost_byte", alternatives=("勇",)),
        Span(3, 4),
        Standing.MADE,
    )
    menu = QMenu(panel)
    panel._fill_readings(menu, listed)
    (below,) = (action.menu() for action in menu.actions())
    assert [action.text() for action in below.actions()] == ["〓", "勇"]
    with qtbot.waitSignal(panel.chosen) as told:
        below.actions()[1].trigger()
    assert told.args == [listed.key, ("〓", "勇"), "勇"]


def test_the_menu_of_a_row_offers_the_same(qtbot, panel, analysis):
    menu = panel.menu(row(panel, "聯系 → 聯繫"))
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert texts[:4] == ["Accept", "Refuse", "Accept the whole step", "Refuse the whole step"]
    with qtbot.waitSignal(panel.ruled) as told:
        menu.actions()[0].trigger()
    assert told.args == [(repair_key(analysis.document, analysis.repairs[2]),), "accepted"]


def test_marks_of_edits_and_repairs_find_their_rows(panel, analysis):
    number = next(place for place, one in enumerate(analysis.document.edits) if one.edit.original == ":")
    panel.selectKey(f"e:{number}")
    assert panel.view.currentIndex().data() == ": → ："
    panel.selectKey("r:1")
    assert panel.view.currentIndex().data() == "奮斗 → 奮鬥"
    comma = next(place for place, one in enumerate(analysis.document.edits) if one.edit.original == ",")
    panel.selectKey(f"e:{comma}")
    assert panel.view.currentIndex().data() == ", → ，"


def test_a_click_goes_to_the_place(qtbot, panel, at):
    rect = panel.view.visualRect(row(panel, "奮斗 → 奮鬥"))
    with qtbot.waitSignal(panel.spanActivated) as told:
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, rect.center().y()))
    assert told.args == [at("奮斗")]


def test_a_step_that_was_refused_as_a_whole_says_so(panel, analysis):
    step = analysis.document.steps[0]
    off = replace(step, edits=tuple(replace(one, accepted=False) for one in step.edits))
    document = Document(analysis.document.source).then(off)
    options = replace(analysis.options, refused_steps=frozenset({"width"}))
    panel.setAnalysis(replace(analysis, document=document, repairs=(), options=options, mentions=()))
    assert children(panel)[0].data(Data.NODE).detail == ("refused",), "while it is folded too"
    assert {index.data(Data.NODE).detail[0].split(" ")[0] for index in children(panel, children(panel)[0])} == {"refused"}


def test_an_untouched_text_says_so(panel, analysis):
    panel.setAnalysis(replace(analysis, document=Document(Source("甲乙")), repairs=(), mentions=()))
    assert panel.empty.isVisible()
    assert not panel._bar.isVisible()


def test_a_suggestion_goes_with_its_step_when_that_is_refused(panel, analysis):
    repair = analysis.repairs[0]
    step = repair_key(analysis.document, repair).step
    options = replace(analysis.options, refused_steps=frozenset({step}))
    panel.setAnalysis(replace(analysis, repairs=(), suggestions=(repair,), options=options))
    group = next(one for one in children(panel) if one.data(Data.NODE).key == f"s:{step}")
    assert group.data(Data.NODE).detail == ("refused",)
