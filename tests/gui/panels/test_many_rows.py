"""Long lists: the first rows are there, the others are told of and made when they are wanted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from core.model.analysis import Analysis, Script, ScriptFinding
from core.model.mentions import Entity, Kind, Mention
from core.text.document import Document, Source
from core.text.span import Span
from gui.panels.changes import ChangesPanel
from gui.panels.entities import EntityPanel
from gui.panels.many import SLICE, Many, rows
from gui.panels.models import Data, Node, NodeModel, Shape

TOP = QModelIndex()


def node(number: int) -> Node:
    return Node(Shape.NAME, (f"第{number}",), key=f"n:{number}")


def find(key: str) -> int | None:
    return int(key.removeprefix("n:")) if key.startswith("n:") else None


@pytest.fixture
def model(qapp):
    made = NodeModel()
    made.tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.replace((Node(Shape.GROUP, ("人物",), children=Many(1000, node, find)),), "")
    return made


def names(model: NodeModel) -> list[str]:
    group = model.index(0, 0)
    return [model.index(row, 0, group).data() for row in range(model.rowCount(group))]


def test_few_rows_are_a_tuple_and_many_are_not_made_before_they_are_asked_for(qapp):
    made = []
    assert rows(SLICE, str) == tuple(map(str, range(SLICE)))
    many = rows(100_000, made.append)
    assert (len(many), made) == (100_000, [])
    assert many[99_999] is None
    assert made == [99_999]


def test_the_first_rows_stand_before_a_row_that_counts_the_others(model):
    assert names(model)[:2] == ["第0", "第1"]
    assert names(model)[SLICE:] == [f"… {1000 - SLICE}"]
    assert model.hasChildren(model.index(0, 0))


def test_more_brings_the_next_rows_until_none_is_left(model):
    group = model.index(0, 0)
    for there in range(2 * SLICE, 1000, SLICE):
        model.load(model.index(model.rowCount(group) - 1, 0, group))
        assert names(model)[-1] == f"… {1000 - there}"
    model.load(model.index(model.rowCount(group) - 1, 0, group))
    assert names(model) == [f"第{number}" for number in range(1000)]


def test_a_row_that_is_sought_stands_in_its_order(model):
    assert model.find("n:700").data() == "第700"
    assert model.find("n:650").data() == "第650"
    assert names(model)[SLICE:] == ["第650", "第700", f"… {998 - SLICE}"]
    group = model.index(0, 0)
    for _ in range(1000 // SLICE - 1):
        model.load(model.index(model.rowCount(group) - 1, 0, group))
    assert names(model) == [f"第{number}" for number in range(1000)], "each of them once"
    assert not model.find("m:3").isValid()


def analysis(people: int, times: int) -> Analysis:
    """A text in which each of many people is named some times."""
    names = [f"張{chr(0x4E00 + number)}" for number in range(people)]
    text = "，".join(name for _ in range(times) for name in names)
    entities = tuple(Entity(f"p{number}", Kind.PERSON, name) for number, name in enumerate(names))
    mentions = tuple(
        Mention(Span(3 * number, 3 * number + 2), Kind.PERSON, "hand", f"p{number % people}")
        for number in range(people * times)
    )
    document = Document(Source(text))
    return Analysis(document=document, script=ScriptFinding(Script.HANT), entities=entities, mentions=mentions)


def leaves(panel) -> list[str]:
    group = panel.proxy.index(0, 0)
    return [panel.proxy.index(row, 0, group).data() for row in range(panel.proxy.rowCount(group))]


def test_a_mark_selects_its_row_however_far_down_it_stands(qtbot):
    panel = EntityPanel()
    qtbot.addWidget(panel)
    panel.setAnalysis(analysis(1000, 3))
    assert panel.count() == 1000
    panel.selectKey("m:2990")
    assert panel.view.currentIndex().data() == f"張{chr(0x4E00 + 990)}"
    with qtbot.waitSignal(panel.spanActivated) as told:
        panel.choose(panel.view.currentIndex())
    assert told.args == [Span(3 * 990, 3 * 990 + 2)], "after the third of three places comes the first"


def test_choosing_more_shows_more(qtbot):
    panel = EntityPanel()
    qtbot.addWidget(panel)
    panel.setAnalysis(analysis(2 * SLICE + 50, 1))
    last = panel.proxy.index(SLICE, 0, panel.proxy.index(0, 0))
    assert last.data(Data.NODE).shape is Shape.MORE
    panel.choose(last)
    assert len(leaves(panel)) == 2 * SLICE + 1
    assert leaves(panel)[-1] == "… 50 more"


def test_the_filter_looks_through_rows_that_are_not_there_yet(qtbot):
    panel = EntityPanel()
    qtbot.addWidget(panel)
    panel.setAnalysis(analysis(1000, 1))
    far = f"張{chr(0x4E00 + 900)}"
    panel.filter.setText(far)
    qtbot.waitUntil(lambda: leaves(panel) == [far])
    panel.filter.clear()
    assert len(leaves(panel)) == SLICE + 1


def test_rows_of_a_long_text_are_made_by_a_worker_once_the_panel_is_seen(qtbot):
    panel, given = EntityPanel(), []
    qtbot.addWidget(panel)
    panel.setWorker(lambda work, take: given.append((work, take)))
    panel.setAnalysis(analysis(1000, 30))
    assert (panel.count(), panel.model.rowCount(), given) == (1000, 0, [])
    panel.selectKey("m:5")
    with qtbot.waitExposed(panel):
        panel.show()
    assert len(given) == 1
    work, take = given[0]
    take(work())
    assert panel.model.rowCount() == 1
    assert panel.view.currentIndex().data() == "張" + chr(0x4E05), "what was sought meanwhile is selected"


def test_an_empty_panel_says_so_also_after_a_long_text(qtbot):
    panel = ChangesPanel()
    qtbot.addWidget(panel)
    panel.setWorker(lambda work, take: take(work()))
    panel.show()
    panel.setAnalysis(analysis(1000, 30))
    assert panel.empty.isVisible()


def test_occurrences_are_not_made_before_their_name_is_unfolded(qtbot):
    panel = EntityPanel()
    qtbot.addWidget(panel)
    panel.resize(380, 700)
    panel.show()
    panel.setAnalysis(analysis(50, 40))
    group = panel.proxy.index(0, 0)
    qtbot.waitUntil(lambda: panel.view.visualRect(panel.proxy.index(5, 0, group)).isValid())
    assert panel.model.laid() < 60, "a group, its fifty names, none of their two thousand places"
    panel.view.expand(panel.proxy.index(3, 0, group))
    assert panel.model.laid() > 90
