"""事實: the meeting, who took part, the sums, who said what; what the text does not say is said to be absent."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex

from core.model.analysis import Analysis
from core.model.facts import Check, Meeting
from gui.panels.facts import FactsPanel
from gui.panels.models import Data, Shape


@pytest.fixture
def panel(qtbot, analysis) -> FactsPanel:
    made = FactsPanel()
    qtbot.addWidget(made)
    made.resize(360, 900)
    made.show()
    made.setAnalysis(analysis)
    return made


def children(panel: FactsPanel, *path: str) -> list[QModelIndex]:
    parent = QModelIndex()
    for name in path:
        parent = next(index for index in children_of(panel, parent) if index.data() == name)
    return children_of(panel, parent)


def children_of(panel: FactsPanel, parent: QModelIndex) -> list[QModelIndex]:
    return [panel.proxy.index(row, 0, parent) for row in range(panel.proxy.rowCount(parent))]


def fields(panel: FactsPanel, group: str) -> list[tuple[str, str]]:
    rows = (index.data(Data.NODE) for index in children(panel, group))
    return [(node.chip, panel.model.words(node.name)) for node in rows if node.shape is Shape.FIELD]


def test_groups_stand_in_the_order_of_a_readers_questions(panel):
    assert panel.objectName() == "factsPanel"
    titles = [index.data() for index in children(panel)]
    before, after = ["Meeting", "Participants", "Attendance"], ["Statements", "Set phrases", "Doubts"]
    assert titles == [*before, "Adopted", "Still to come", *after]


def test_the_meeting_is_told_field_by_field_and_silence_is_named(panel):
    assert fields(panel, "Meeting") == [
        ("Also called", "七屆四次會議"),
        ("Body", "政協雲嶺縣委員會"),
        ("Session", "term 7, session 4"),
        ("Date", "2024-03-06 closing"),
        ("Place", "雲嶺賓館"),
        ("Presided", "not in the text"),
    ]


def test_meetings_that_are_only_named_take_one_row_each(panel, analysis):
    named = Meeting("二十屆二中全會", term=20, session=2)
    panel.setAnalysis(replace(analysis, meetings=(*analysis.meetings, named)))
    rows = [(index.data(), index.siblingAtColumn(1).data()) for index in children(panel, "Other meetings")]
    assert rows == [("二十屆二中全會", "term 20, session 2")]


def test_the_date_says_where_its_year_comes_from(panel):
    date = next(index for index in children(panel, "Meeting") if index.data(Data.NODE).chip == "Date")
    # The document has no word of its own for this reason here: the code stands.
    assert date.siblingAtColumn(1).data() == "○ year_from_line"
    assert date.data(Data.SPAN).of(panel.analysis.document.text) == "3月6日"


def test_participants_stand_by_role_in_the_order_printed(panel):
    roles = children(panel, "Participants")
    assert [(index.data(), index.siblingAtColumn(2).data()) for index in roles] == [
        ("Attended", "3"),
        ("Spoke", "1"),
        ("On the rostrum", "4"),
    ]
    told = [(index.data(), index.siblingAtColumn(1).data()) for index in children(panel, "Participants", "On the rostrum")]
    assert told == [
        ("余青", "縣政協副主席"),
        ("郁文斗", "縣政協副主席"),
        ("干里征", "縣政協副主席"),
        ("岳松", "縣政協秘書長"),
    ]


def check(panel: FactsPanel, analysis: Analysis, one: Check) -> tuple[str, str, str]:
    panel.setAnalysis(replace(analysis, checks=(one,)))
    node = children(panel, "Attendance")[0].data(Data.NODE)
    return panel.model.words(node.name), node.sign, node.ink


def test_a_sum_is_told_with_the_labels_of_its_figures(panel, analysis):
    spans = tuple(one.span for one in analysis.attendance)
    told = check(panel, analysis, analysis.checks[0])
    assert told == ("應到 186 − 請假 9 = 實到 177", "✓ agrees", "good")
    told = check(panel, analysis, Check("attendance", "186-9", "176", False, spans[:2]))
    assert told == ("應到 186 − 請假 9 = 176", "✗ does not agree", "ink")
    told = check(panel, analysis, Check("attendance", "186", "177", None, (spans[0], spans[2])))
    assert told == ("應到 186 = 實到 177", "— cannot be checked: a figure is not given", "ink")


def test_a_list_that_breaks_off_is_no_figure_that_is_missing(panel, analysis):
    spans = (analysis.attendance[0].span,)
    told = check(panel, analysis, Check("list", "7", "8", None, spans))
    assert told == ("7 = 8", "— cannot be checked: the list of names breaks off", "ink")
    told = check(panel, analysis, Check("list", "7", "8", False, spans))
    assert told[1] == "✗ not as many names listed as stated"


def test_figures_stand_as_written(panel):
    assert [name for _, name in fields(panel, "Attendance")[1:]] == ["應到 186名", "請假 9人", "實到 177人"]


def test_a_statement_unfolds_into_its_points(qtbot, panel, at):
    statement = children(panel, "Statements")[0]
    assert (statement.data(), statement.siblingAtColumn(1).data()) == ("于建岳", "指出")
    points = children_of(panel, statement)
    assert [point.data() for point in points] == ["凝心聚力、奮斗實干", "幹部到一線去，聯系群眾"]
    assert not panel.view.isExpanded(statement)
    with qtbot.waitSignal(panel.spanActivated) as told:
        panel.choose(points[1])
    assert told.args[0].start == at("要幹部").start


def test_a_statement_without_points_is_told_by_its_opening(panel, analysis):
    plain = replace(analysis.statements[0], points=())
    panel.setAnalysis(replace(analysis, statements=(plain,)))
    assert children(panel, "Statements")[0].siblingAtColumn(1).data() == "指出　于建岳指出，要凝心聚力"
    panel.setShown(lambda span: f"[{span.of(analysis.document.text)}]")
    assert children(panel, "Statements")[0].siblingAtColumn(1).data() == "[指出]　[于建岳指出，要凝心聚力]"


def test_doubts_are_told_in_words_with_what_stands_there(panel):
    doubt = children(panel, "Doubts")[0]
    assert doubt.data() == "Characters were lost or misread here; what stood here cannot be known."
    assert doubt.siblingAtColumn(1).data() == "“〓”"


def test_a_group_without_rows_says_that_the_text_is_silent(panel, analysis):
    panel.setAnalysis(replace(analysis, attendance=(), checks=()))
    assert [index.data() for index in children(panel, "Attendance")] == ["not in the text"]


def test_a_text_without_facts_leaves_the_panel_empty(panel, analysis):
    silent = replace(analysis, meetings=(), participants=(), attendance=(), checks=(), statements=(), warnings=())
    panel.setAnalysis(silent)
    assert panel.proxy.rowCount() == 0
    assert panel.empty.isVisible()
