"""Selecting by mouse and keys, in clean positions whatever the view shows."""

from __future__ import annotations

import pytest
from page_hands import click, double_click, drag, middle, phrased, send, shown
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from core.text.span import Span
from gui.reading.marks import Layer, Mark

K, M = Qt.Key, Qt.KeyboardModifier
EM = 20


def press(view, key: Qt.Key, modifiers: Qt.KeyboardModifier = M.NoModifier, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(view, key, modifiers)


def test_the_characters_under_the_pointer_are_selected(make_page) -> None:
    # Full-width characters stand 20 px apart, 𠮷 among them: its two UTF-16 units must not shift what follows.
    view = make_page("𠮷甲𠮷乙丙丁")
    left, y = view.spanRect(0, 1).left(), view.spanRect(0, 1).center().y()
    drag(view, QPointF(left + 2 * EM + 2, y), QPointF(left + 4 * EM + 2, y))
    assert view.selectedText() == "𠮷乙"
    assert view.selectedSpan() == Span(2, 4)


@pytest.mark.parametrize("target", ["hant", "hans"])
def test_emoji_before_the_pointer(make_page, target: str) -> None:
    text = "👍🏽甲👨\u200d👩\u200d👧乙e\u0301丙丁"
    view = make_page(text)
    view.setView(shown(text, target), target)
    for character in "甲乙丙丁":
        area = view.spanRect(text.index(character), text.index(character) + 1)
        drag(view, area.center() - QPointF(8, 0), area.center() + QPointF(8, 0))
        assert view.selectedText() == character


def test_a_drag_over_rows(make_page) -> None:
    view = make_page("甲" * 100)
    first, second = view.spanRect(3, 4), middle(view, 60)
    drag(view, QPointF(first.left() + 1, first.center().y()), second - QPointF(8, 0))
    assert view.selectedSpan() == Span(3, 60)


def test_dragging_upwards(make_page) -> None:
    view = make_page("甲乙丙丁戊")
    drag(view, middle(view, 3) + QPointF(8, 0), middle(view, 1) - QPointF(8, 0))
    assert view.selectedText() == "乙丙丁"


def test_dragging_below_the_page_scrolls(make_page, qtbot) -> None:
    view = make_page("\n".join(["甲乙丙丁"] * 300))
    at = middle(view, 2)
    send(view, QEvent.Type.MouseButtonPress, at, Qt.MouseButton.LeftButton)
    send(view, QEvent.Type.MouseMove, QPointF(at.x(), view.height() + 60), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.topPosition() > 20)
    send(view, QEvent.Type.MouseButtonRelease, QPointF(at.x(), view.height() + 60), Qt.MouseButton.NoButton)
    assert view.selectedSpan().start == 2
    assert view.selectedSpan().end > 20


def test_double_click_takes_a_word_and_a_third_the_paragraph(make_page) -> None:
    text = "前一段。\n會議通過政府工作報告，應到262人。\n後一段。"
    view = make_page(text)
    double_click(view, middle(view, text.index("262") + 1))
    assert view.selectedText() == "262"
    double_click(view, middle(view, text.index("政府")))
    assert "政府" in view.selectedText()
    assert len(view.selectedText()) <= 6
    click(view, middle(view, text.index("政府")))
    assert view.selectedText() == "會議通過政府工作報告，應到262人。"


def test_double_click_takes_a_marked_name_whole(make_page) -> None:
    view = make_page("縣委書記于建岳指出")
    view.setMarks([Mark(Span(4, 7), Layer.PERSON, "p")])
    double_click(view, middle(view, 5))
    assert view.selectedText() == "于建岳"


def test_left_and_right_walk_by_clusters(make_page) -> None:
    view = make_page("甲𠮷👍🏽\n乙")
    places = [0]
    for _ in range(6):
        press(view, K.Key_Right)
        places.append(view.selectedSpan().end)
    assert places == [0, 1, 2, 4, 5, 6, 6]
    press(view, K.Key_Left, times=3)
    assert view.selectedSpan() == Span(2, 2)


def test_left_and_right_cross_the_soft_cut_of_a_huge_paragraph(make_page) -> None:
    # Cut after 1,500 characters, where no newline stands and a cluster of two code points ends.
    view = make_page("甲" * 1498 + "👍🏽" + "乙" * 100)
    view.setSelectedSpan(1500, 1500)
    press(view, K.Key_Left)
    assert view.selectedSpan() == Span(1498, 1498)
    press(view, K.Key_Right, times=2)
    assert view.selectedSpan() == Span(1501, 1501)


def test_shift_grows_the_selection(make_page) -> None:
    view = make_page("甲乙丙丁戊")
    press(view, K.Key_Right)
    press(view, K.Key_Right, M.ShiftModifier, times=3)
    assert view.selectedText() == "乙丙丁"
    press(view, K.Key_Left, M.ShiftModifier)
    assert view.selectedText() == "乙丙"
    press(view, K.Key_Left)
    assert view.selectedSpan() == Span(1, 1)


def test_rows_are_walked_in_one_column(make_page) -> None:
    view = make_page("甲" * 200)
    press(view, K.Key_Right, times=5)
    start = view.caretRect()
    press(view, K.Key_Down, times=3)
    assert view.caretRect().top() == pytest.approx(start.top() + 3 * 34, abs=1)
    assert view.caretRect().left() == pytest.approx(start.left(), abs=EM / 2 + 1)
    press(view, K.Key_Up, times=3)
    assert view.selectedSpan() == Span(5, 5)


def test_home_and_end_of_row_and_text(make_page) -> None:
    text = "甲" * 200
    view = make_page(text)
    press(view, K.Key_Down)
    press(view, K.Key_Home)
    start = view.selectedSpan().start
    press(view, K.Key_End, M.ShiftModifier)
    row = view.selectedSpan()
    assert row.start == start
    assert len(row) >= 20
    press(view, K.Key_End)
    assert view.selectedSpan() == Span(row.end, row.end)
    press(view, K.Key_End)  # stays at the end of its own row, not at that of the next
    assert view.selectedSpan() == Span(row.end, row.end)
    press(view, K.Key_End, M.ControlModifier)
    assert view.selectedSpan() == Span(200, 200)
    press(view, K.Key_Home, M.ControlModifier | M.ShiftModifier)
    assert view.selectedSpan() == Span(0, 200)


def test_pages_follow_the_caret(make_page) -> None:
    view = make_page("\n".join(f"第{n}段甲乙丙丁" for n in range(300)))
    press(view, K.Key_PageDown, times=3)
    assert not view.caretRect().isEmpty()
    assert view.topPosition() > 0
    press(view, K.Key_PageUp, times=4)
    assert view.topPosition() == 0
    press(view, K.Key_End, M.ControlModifier)
    assert not view.caretRect().isEmpty()


def test_select_all_and_copy_as_shown(make_page) -> None:
    view = make_page("")
    view.setView(phrased("用軟件，軟件", "軟件", "軟體"), "tw")
    press(view, K.Key_A, M.ControlModifier)
    press(view, K.Key_C, M.ControlModifier)
    assert QGuiApplication.clipboard().text() == "用軟體，軟體"


def test_a_selection_stays_on_its_characters_in_every_view(make_page) -> None:
    text = "請用軟件𠮷處理，軟件好"
    view = make_page(text)
    view.setSelectedSpan(4, 8)
    assert view.selectedText() == "𠮷處理，"
    longer = phrased(text, "軟件", "應用軟體")
    view.setView(longer, "tw")
    assert view.selectedSpan() == Span(4, 8)
    assert view.selectedText() == "𠮷處理，"
    area = view.spanRect(4, 5)
    drag(view, area.center() - QPointF(8, 0), area.center() + QPointF(8, 0))
    assert view.selectedSpan() == Span(4, 5)


def test_a_selection_takes_whole_clusters_within_the_text(make_page) -> None:
    view = make_page("甲👍🏽乙")
    view.setSelectedSpan(2, 99)
    assert view.selectedSpan() == Span(1, 4)
    view.setSelectedSpan(1, 2)
    assert view.selectedSpan() == Span(1, 3)


def test_selection_changed_tells_the_clean_span(make_page, qtbot) -> None:
    view = make_page("甲乙丙")
    with qtbot.waitSignal(view.selectionChanged) as told:
        view.setSelectedSpan(1, 3)
    assert told.args == [Span(1, 3)]
    with qtbot.assertNotEmitted(view.selectionChanged):
        view.setSelectedSpan(1, 3)


def test_another_text_is_not_selected(make_page) -> None:
    view = make_page("甲乙丙")
    view.setSelectedSpan(1, 3)
    view.setView(shown("丁戊己"), "hant")
    assert view.selectedSpan() == Span(0, 0)


@pytest.mark.parametrize("digit", range(1, 10))
def test_digits_ask_for_labels(make_page, qtbot, digit: int) -> None:
    view = make_page("甲乙丙")
    view.setSelectedSpan(0, 2)
    with qtbot.waitSignal(view.labelRequested) as told:
        press(view, K(K.Key_0.value + digit))
    assert told.args == [digit]


def test_no_label_without_a_selection_or_with_control(make_page, qtbot) -> None:
    view = make_page("甲乙丙")
    with qtbot.assertNotEmitted(view.labelRequested):
        press(view, K.Key_3)
    view.setSelectedSpan(0, 2)
    with qtbot.assertNotEmitted(view.labelRequested):
        press(view, K.Key_3, M.ControlModifier)


def test_escape_lets_go_of_the_selection(make_page) -> None:
    view = make_page("甲乙丙")
    view.setSelectedSpan(0, 2)
    press(view, K.Key_Escape)
    assert view.selectedSpan() == Span(2, 2)
