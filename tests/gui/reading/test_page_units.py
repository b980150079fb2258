"""Selecting by word, sentence and paragraph with mouse and keys; scrolling by dragging and by the middle button."""

from __future__ import annotations

import random

import pytest
from page_hands import LEFT, NONE, click, double_click, drag, middle, phrased, send, shown
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.text.span import Span

K, M = Qt.Key, Qt.KeyboardModifier
TEXT = "𠮷縣開會。他說：“干部要到一線去！”大家鼓掌？！\n第二段沒有句號\n👍🏽會議閉幕。"


def pressed(view, at: QPointF, button: Qt.MouseButton, keys: Qt.KeyboardModifier = M.NoModifier) -> None:
    for kind, held in ((QEvent.Type.MouseButtonPress, button), (QEvent.Type.MouseButtonRelease, NONE)):
        event = QMouseEvent(kind, at, view.viewport().mapToGlobal(at), button, held, keys)
        QApplication.sendEvent(view.viewport(), event)


@pytest.mark.parametrize(
    ("on", "sentence"),
    [
        ("𠮷", "𠮷縣開會。"),
        ("。", "𠮷縣開會。"),
        ("他", "他說：“干部要到一線去！”"),
        ("！", "他說：“干部要到一線去！”"),
        ("”", "他說：“干部要到一線去！”"),
        ("大", "大家鼓掌？！"),
        ("沒", "第二段沒有句號"),
        ("閉", "👍🏽會議閉幕。"),
    ],
)
def test_a_click_with_ctrl_takes_the_sentence(make_page, on: str, sentence: str) -> None:
    view = make_page(TEXT)
    pressed(view, middle(view, TEXT.index(on)), LEFT, M.ControlModifier)
    assert view.selectedText() == sentence


def test_the_second_mark_of_two_ends_the_sentence_with_the_first(make_page) -> None:
    view = make_page(TEXT)
    pressed(view, middle(view, TEXT.index("？！") + 1), LEFT, M.ControlModifier)
    assert view.selectedText() == "大家鼓掌？！"


def test_a_double_click_dragged_on_grows_by_words(make_page) -> None:
    text = "會議號召政協委員和各界人士同心同向"
    view = make_page(text)
    start, end = middle(view, text.index("委員")), middle(view, text.index("人士"))
    click(view, start)
    send(view, QEvent.Type.MouseButtonDblClick, start, LEFT)
    send(view, QEvent.Type.MouseMove, end, LEFT)
    assert view.selectedText().startswith("委員") or view.selectedText().startswith("政協委員")
    assert view.selectedText().endswith("人士")
    send(view, QEvent.Type.MouseMove, middle(view, 0), LEFT)
    send(view, QEvent.Type.MouseButtonRelease, middle(view, 0), NONE)
    assert view.selectedText().startswith("會議")
    assert view.selectedText().endswith("委員")


def test_a_third_click_takes_the_paragraph(make_page) -> None:
    view = make_page(TEXT)
    at = middle(view, TEXT.index("第二段"))
    double_click(view, at)
    click(view, at)
    assert view.selectedText() == "第二段沒有句號"


def test_selecting_more_around_it(make_page) -> None:
    view = make_page(TEXT)
    place = TEXT.index("一線")
    view.setSelectedSpan(place, place)
    seen = []
    for _ in range(4):
        view.selectWider()
        seen.append(view.selectedText())
    assert seen[0] in ("一線", "到一線")
    assert seen[1:] == ["他說：“干部要到一線去！”", TEXT.split("\n", maxsplit=1)[0], TEXT]


def test_ctrl_with_arrows_walks_paragraphs(make_page) -> None:
    view = make_page(TEXT)
    starts = [0, TEXT.index("第二段"), TEXT.index("👍")]
    seen = []
    for _ in range(3):
        QTest.keyClick(view, K.Key_Down, M.ControlModifier)
        seen.append(view.selectedSpan().start)
    assert seen == [*starts[1:], len(TEXT)]
    back = []
    for _ in range(3):
        QTest.keyClick(view, K.Key_Up, M.ControlModifier)
        back.append(view.selectedSpan().start)
    assert back == starts[::-1]


def test_selecting_over_paragraphs_by_keys_to_both_ends(make_page) -> None:
    view = make_page(TEXT)
    view.setSelectedSpan(TEXT.index("沒"), TEXT.index("沒"))
    QTest.keyClick(view, K.Key_End, M.ControlModifier | M.ShiftModifier)
    assert view.selectedText() == TEXT[TEXT.index("沒") :]
    QTest.keyClick(view, K.Key_Home, M.ControlModifier | M.ShiftModifier)
    assert view.selectedText() == TEXT[: TEXT.index("沒")]


def test_a_view_of_another_length_selects_clean_positions(make_page) -> None:
    text = "甲軟體乙丙"
    view = make_page("")
    view.setView(phrased(text, "軟體", "電腦程式"), "tw")
    pressed(view, middle(view, text.index("乙")), LEFT, M.ControlModifier)
    assert view.selectedSpan() == Span(0, 5)
    assert view.selectedText() == "甲電腦程式乙丙"


def test_dragged_past_the_edge_the_page_scrolls(make_page, qtbot) -> None:
    view = make_page("\n".join(["甲乙丙丁"] * 300))
    start = middle(view, 1)
    send(view, QEvent.Type.MouseButtonPress, start, LEFT)
    send(view, QEvent.Type.MouseMove, QPointF(start.x(), view.viewport().height() + 60), LEFT)
    qtbot.waitUntil(lambda: view.topPosition() > 50)
    send(view, QEvent.Type.MouseButtonRelease, start, NONE)
    assert view.selectedSpan().start == 1 or view.selectedSpan().start == 2
    assert view.selectedSpan().end > view.topPosition() > 50


def test_the_middle_button_scrolls_until_the_next_click(make_page, qtbot) -> None:
    view = make_page("\n".join(["甲乙丙丁"] * 300))
    at = QPointF(300, 200)
    pressed(view, at, Qt.MouseButton.MiddleButton)
    send(view, QEvent.Type.MouseMove, QPointF(300, 340), NONE)
    qtbot.waitUntil(lambda: view.topPosition() > 50)
    click(view, at)
    stood = view.topPosition()
    qtbot.wait(80)
    assert view.topPosition() == stood
    assert len(view.selectedSpan()) == 0


def test_the_strip_leads_anywhere_and_tells_where_one_came_from(make_page, qtbot) -> None:
    view = make_page("\n".join(["甲乙丙丁"] * 300))
    at = QPointF(view._geometry.strip_left + 3, view.viewport().height() * 0.5)
    with qtbot.waitSignal(view.jumped) as told:
        click(view, at)
    assert told.args == [0]
    assert 500 < view.topPosition() < 900


def test_buttons_of_the_thumb_ask_for_back_and_forward(make_page, qtbot) -> None:
    view = make_page(TEXT)
    for button, by in ((Qt.MouseButton.BackButton, -1), (Qt.MouseButton.ForwardButton, 1)):
        with qtbot.waitSignal(view.historyAsked) as told:
            pressed(view, QPointF(100, 100), button)
        assert told.args == [by]


MIXED = "𠮷縣👍🏽開會，𡃁仔發言。\n幹部👨\u200d👩\u200d👧到一線去，e\u0301甲乙；𠮷𠮷決議。\n" + "會議閉幕𠮷。" * 30
CLUSTERS = ("👍🏽", "👨\u200d👩\u200d👧", "e\u0301")


def borders(text: str) -> list[int]:
    """The starts of characters as a reader sees them, newlines left out."""
    found: list[int] = []
    place = 0
    while place < len(text):
        if text[place] != "\n":
            found.append(place)
        place += next((len(cluster) for cluster in CLUSTERS if text.startswith(cluster, place)), 1)
    return found


@pytest.mark.parametrize("target", ["hant", "hans"])
def test_drags_select_the_characters_between_the_two_points(make_page, target: str) -> None:
    view = make_page("")
    view.setView(shown(MIXED, target), target)
    dice, places = random.Random(target), borders(MIXED)
    for _ in range(60):
        start, end = sorted(dice.sample(places, 2))
        edges = [view.spanRect(place, place + 1) for place in (start, end)]
        points = [QPointF(edge.left() + 2, edge.center().y()) for edge in edges]
        if (points[1] - points[0]).manhattanLength() < QApplication.startDragDistance():
            continue
        if dice.random() < 0.5:
            points.reverse()
        drag(view, *points)
        # A point at the edge of two rows belongs to the lower one; the border is the same.
        assert view.selectedText() == MIXED[start:end]
        assert view.selectedSpan() == Span(start, end)


@pytest.mark.parametrize("target", ["hant", "hans"])
def test_keys_select_as_many_characters_as_they_are_pressed(make_page, target: str) -> None:
    view = make_page("")
    view.setView(shown(MIXED, target), target)
    dice, places = random.Random(target), borders(MIXED[: MIXED.index("\n")])
    for _ in range(20):
        start, end = sorted(dice.sample(range(len(places)), 2))
        view.setSelectedSpan(places[start], places[start])
        for _ in range(end - start):
            QTest.keyClick(view, K.Key_Right, M.ShiftModifier)
        assert view.selectedText() == MIXED[places[start] : places[end]]
        for _ in range(end - start):
            QTest.keyClick(view, K.Key_Left, M.ShiftModifier)
        assert len(view.selectedSpan()) == 0
