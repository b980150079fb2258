"""Rows as an item model: Qt's own tester walks it; filters find either script; texts follow the page."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from core.text.span import Span
from gui.panels.models import Data, FilterModel, Node, NodeModel, Shape, joined

TOP = QModelIndex()
TEXT = "縣委書記于建岳，副書記范采薇"

ROWS = (
    Node(
        Shape.GROUP,
        ("人物",),
        right="2",
        children=(
            Node(Shape.NAME, (Span(4, 7),), detail=(Span(0, 4),), key="n:1", spans=(Span(4, 7),), right="1"),
            Node(
                Shape.NAME,
                (Span(11, 14),),
                sign="?",
                key="n:2",
                children=(Node(Shape.CONTEXT, (Span(8, 11), Span(11, 14), Span(14, 14)), key="m:1", spans=(Span(11, 14),)),),
            ),
        ),
    ),
    Node(Shape.GROUP, ("地點",)),
)


def filled(qapp) -> NodeModel:
    model = NodeModel()
    model.replace(ROWS, TEXT)
    return model


def names(model, parent: QModelIndex = TOP) -> list[str]:
    return [model.index(row, 0, parent).data() for row in range(model.rowCount(parent))]


def test_qt_finds_no_fault_with_the_model_nor_with_its_filter(qapp, qtmodeltester):
    model = NodeModel()
    proxy = FilterModel(model)
    testers = [QAbstractItemModelTester(one, QAbstractItemModelTester.FailureReportingMode.Fatal) for one in (model, proxy)]
    for rows in (ROWS, (), ROWS):
        model.replace(rows, TEXT)
        proxy.set_wanted("范")
        proxy.set_wanted("")
    assert len(testers) == 2
    qtmodeltester.check(model)


def test_rows_answer_text_span_key_and_words_for_a_screen_reader(qapp):
    model = filled(qapp)
    group = model.index(0, 0)
    assert names(model) == ["人物", "地點"]
    assert names(model, group) == ["于建岳", "范采薇"]
    first, second = model.index(0, 0, group), model.index(1, 0, group)
    assert first.data(Data.SPAN) == Span(4, 7)
    assert first.data(Data.KEY) == "n:1"
    assert first.siblingAtColumn(1).data() == "縣委書記"
    assert first.siblingAtColumn(2).data() == "1"
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "于建岳, 縣委書記, 1"
    assert second.data(Qt.ItemDataRole.AccessibleTextRole) == "范采薇, ?"
    assert group.data(Data.SPAN) is None
    assert group.data(Qt.ItemDataRole.DecorationRole) is None


def test_a_key_leads_to_its_row_and_a_strange_one_nowhere(qapp):
    model = filled(qapp)
    assert model.find("m:1").parent().data() == "范采薇"
    assert not model.find("m:7").isValid()
    model.replace((), "")
    assert not model.find("m:1").isValid()


def test_texts_are_told_in_the_script_of_the_page(qapp):
    model = filled(qapp)
    model.set_shown(lambda span: span.of("县委书记于建岳，副书记范采薇"))
    first = model.index(0, 0, model.index(0, 0))
    assert first.siblingAtColumn(1).data() == "县委书记"
    model.set_shown(None)
    assert first.siblingAtColumn(1).data() == "縣委書記"


def test_the_filter_finds_either_script_and_keeps_what_stands_above_and_below(qapp):
    model = filled(qapp)
    proxy = FilterModel(model)
    proxy.set_wanted("县委书记")
    assert names(proxy) == ["人物"]
    assert names(proxy, proxy.index(0, 0)) == ["于建岳"]
    proxy.set_wanted(" 范采薇 ")
    group = proxy.index(0, 0)
    assert names(proxy, group) == ["范采薇"]
    assert proxy.rowCount(proxy.index(0, 0, group)) == 1
    proxy.set_wanted("張")
    assert proxy.rowCount() == 0
    proxy.set_wanted("")
    assert names(proxy) == ["人物", "地點"]


def test_joining_leaves_out_what_is_empty():
    assert joined((("a",), (), (Span(0, 1), "b")), "、") == ("a", "、", Span(0, 1), "b")
    assert joined(((), ()), "、") == ()
