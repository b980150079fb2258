"""議決: the table's order, words and hands."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from core.model.facts import Votes
from core.text.doubt import Doubt
from core.text.span import Span
from gui.panels.models import Data
from gui.panels.resolutions import ResolutionPanel, votes


@pytest.fixture
def panel(qtbot, analysis) -> ResolutionPanel:
    made = ResolutionPanel()
    qtbot.addWidget(made)
    made.resize(360, 400)
    made.show()
    made.setAnalysis(analysis)
    return made


def table(panel: ResolutionPanel) -> list[tuple[str, ...]]:
    proxy = panel.proxy
    return [tuple(proxy.index(row, column).data() for column in range(3)) for row in range(proxy.rowCount())]


def test_names_of_widgets_are_those_of_the_design(panel):
    assert panel.objectName() == "resolutionPanel"
    assert isinstance(panel.view, QTableView)
    assert panel.view.objectName() == "resolutionTable"


def test_first_tellings_in_text_order_then_restatements_below_theirs_then_what_is_planned(panel):
    assert table(panel) == [
        # The whole meeting's name stands before 關于 in no form that the text calls it by: it stays.
        ("adopted", "政協雲嶺縣第七屆委員會第四次會議關于常務委員會工作報告的決議", "全體會議・closing"),
        ("adopted", "提案審查情況的報告", "全體會議・closing"),
        ("adopted", "提案審查情況的報告", "大會"),
        ("adopted", "第四次會議政治決議", "全體會議・closing"),
        ("deliberated", "雲嶺縣水資源保護條例", "planned・not in the text"),
    ]
    nodes = [panel.proxy.index(row, 0).data(Data.NODE) for row in range(5)]
    assert [node.faint for node in nodes] == [False, False, True, False, False]
    assert [node.level for node in nodes] == [0, 0, 1, 0, 0]


def test_the_name_of_the_meeting_before_a_subject_is_left_out(qtbot, panel, analysis):
    long = "政協雲嶺縣第七屆委員會第四次會議"
    meeting = replace(analysis.by_id["m1"], aliases=("第四次會議", long))
    entities = tuple(meeting if one.id == "m1" else one for one in analysis.entities)
    panel.setAnalysis(replace(analysis, entities=entities))
    assert table(panel)[0][1] == "關于常務委員會工作報告的決議"
    # 第四次會議政治決議 is the title itself: nothing is left out before anything but a subject.
    assert table(panel)[3][1] == "第四次會議政治決議"
    assert long in panel.proxy.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)


def test_the_meeting_told_of_is_called_the_meeting_and_bodies_by_their_shortest_name(panel, analysis):
    meeting = analysis.meetings[0].name
    ones = tuple(replace(analysis.resolutions[0], body=body) for body in (meeting, None, "中共雲嶺縣委員會", "大會"))
    panel.setAnalysis(replace(analysis, resolutions=ones))
    assert [row[2] for row in table(panel)] == [
        "the meeting・closing",
        "the meeting・closing",
        "縣委・closing",
        "大會・closing",
    ]


def test_the_count_leaves_restatements_out(qtbot, analysis):
    made = ResolutionPanel()
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.countChanged) as told:
        made.setAnalysis(analysis)
    assert told.args == [4]


def test_a_click_in_any_column_goes_to_the_title_and_then_to_the_evidence(qtbot, panel, analysis, at):
    spans = []
    panel.spanActivated.connect(spans.append)
    for column in (1, 2, 0):
        where = panel.view.visualRect(panel.proxy.index(1, column)).center()
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert spans == [at("《提案審查情況的報告》"), at("審議通過"), at("《提案審查情況的報告》")]


def test_titles_wrap_and_rows_grow_with_them(panel):
    heights = [panel.view.rowHeight(row) for row in range(5)]
    assert heights[0] > heights[1]
    wide = heights[0]
    panel.resize(800, 400)
    assert panel.view.rowHeight(0) < wide


def test_a_person_is_told_with_the_post(panel, analysis, at):
    chosen = replace(
        analysis.resolutions[0], person="余青", post="縣政協副主席", span=at("余青"), title="余青", evidence=(at("余青"),)
    )
    panel.setAnalysis(replace(analysis, resolutions=(chosen,)))
    assert table(panel)[0][1] == "余青 縣政協副主席"


def test_doubt_is_told_by_its_sign(panel, analysis):
    doubtful = replace(analysis.resolutions[1], doubt=Doubt.DOUBTFUL)
    panel.setAnalysis(replace(analysis, resolutions=(doubtful,)))
    assert panel.proxy.index(0, 0).data(Data.NODE).sign == "?"
    assert "? doubtful" in panel.proxy.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_votes_tell_what_is_given_and_nothing_else():
    assert votes(Votes(in_favour=250, against=3)) == "for 250・against 3"
    assert votes(Votes(abstained=0)) == "abstained 0"
    assert votes(Votes()) == ""


def test_without_resolutions_the_table_gives_way_to_a_sentence(panel, analysis):
    panel.setAnalysis(replace(analysis, resolutions=()))
    assert panel.empty.isVisible()
    assert not panel.view.isVisible()


def test_titles_follow_the_script_of_the_page(panel, analysis, shown):
    panel.setShown(shown(analysis))
    assert table(panel)[1][1] == "提案審查情況的报告"
    assert isinstance(panel.proxy.index(1, 0).data(Data.SPAN), Span)
