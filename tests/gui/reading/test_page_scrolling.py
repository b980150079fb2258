"""Places that stay, ends that hold, and long texts."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from page_hands import phrased, shown
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from core.model.lines import Line, LineRole
from core.text.document import Document, Source, Step, View
from core.text.span import Span
from core.text.textmap import Edit

PARAGRAPHS = [
    f"第{n}段：縣委書記于建岳指出，要凝心聚力、奮鬥實幹，推進三河五區建設。" + "讓群眾有獲得感。" * (n % 7)
    for n in range(400)
]
TEXT = "\n".join(PARAGRAPHS)


def top_row(view, position: int) -> float:
    return view.spanRect(position, position + 1).top()


def test_an_empty_text_is_a_page(make_page) -> None:
    view = make_page("")
    assert (view.text(), view.shownText(), view.topPosition()) == ("", "", 0)
    assert not view.grab().isNull()
    view.scrollBy(500)
    view.scrollToSpan(0, 0)
    assert view.verticalScrollBar().value() == 0


def test_scrolling_down_and_up_comes_back(make_page) -> None:
    view = make_page(TEXT)
    for _ in range(40):
        view.scrollBy(173)
    there = view.topPosition()
    assert there > 0
    for _ in range(40):
        view.scrollBy(-173)
    assert view.topPosition() == 0
    assert view.verticalScrollBar().value() == 0


def test_both_ends_hold(make_page) -> None:
    view = make_page(TEXT)
    view.scrollBy(-1000)
    assert view.verticalScrollBar().value() == 0
    view.scrollBy(10**7)
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    assert not view.spanRect(len(TEXT) - 1, len(TEXT)).isEmpty()


def test_the_bar_leads_through_the_whole_text(make_page) -> None:
    view = make_page(TEXT)
    bar = view.verticalScrollBar()
    tops = []
    for step in range(11):
        bar.setValue(bar.maximum() * step // 10)
        tops.append(view.topPosition())
    assert tops == sorted(tops)
    assert tops[0] == 0
    assert not view.spanRect(len(TEXT) - 1, len(TEXT)).isEmpty()
    bar.setValue(0)
    assert view.topPosition() == 0


def test_the_wheel_scrolls_and_zooms(make_page) -> None:
    view = make_page(TEXT)

    def turn(delta: int, keys: Qt.KeyboardModifier) -> None:
        at = QPointF(100, 100)
        event = QWheelEvent(
            at,
            view.mapToGlobal(at),
            QPoint(),
            QPoint(0, delta),
            Qt.MouseButton.NoButton,
            keys,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), event)

    turn(-1200, Qt.KeyboardModifier.NoModifier)
    assert view.topPosition() > 0
    turn(120, Qt.KeyboardModifier.ControlModifier)
    assert view.textSize() == 22


def test_a_place_survives_resizing_zooming_and_another_script(make_page) -> None:
    view = make_page(TEXT)
    target = TEXT.index("第200段")
    view.scrollToSpan(target, target + 1)
    view.scrollBy(top_row(view, target) + 11)  # its row is cut by the upper edge, 11 pixels in
    assert view.topPosition() == target
    view.setView(shown(TEXT, "hans"), "hans")
    assert top_row(view, target) == pytest.approx(-11, abs=0.5)
    view.resize(700, 500)
    assert view.topPosition() <= target
    view.resize(860, 600)
    assert top_row(view, target) == pytest.approx(-11, abs=0.5)
    view.zoomIn()
    view.zoomOut()
    assert view.topPosition() == target


def test_going_to_and_fro_never_creeps(make_page) -> None:
    # In the longer view rows break elsewhere, so the row at the top begins with another character than before.
    text = "\n".join(["請用軟件處理，" * 30] * 100)
    view = make_page(text)
    view.scrollBy(4321)
    before = view.topPosition()
    other = phrased(text, "軟件", "應用軟體")
    for _ in range(10):
        view.setView(other, "tw")
        assert abs(view.topPosition() - before) < 41
        view.setView(shown(text), "hant")
    assert view.topPosition() == before


def test_a_card_and_titles_do_not_move_the_place(make_page) -> None:
    view = make_page(TEXT)
    target = TEXT.index("第200段")
    view.scrollToSpan(target, target + 1)
    y = top_row(view, target)
    view.setCard([("會議", "七屆四次會議"), ("人數", "177", "good")])
    view.setLines((Line(Span(0, len(PARAGRAPHS[0])), LineRole.TITLE),))
    assert top_row(view, target) == pytest.approx(y, abs=0.5)


def test_a_place_survives_another_cleaning_of_the_source(make_page) -> None:
    view = make_page("")
    raw = TEXT.replace("段：", "段：廣告！")
    source = Source(raw)
    view.setView(View(Document(source), "original", raw), "hant")
    view.scrollToSpan(raw.index("第300段"), raw.index("第300段") + 1)
    y = top_row(view, raw.index("第300段"))
    start = raw.index("廣告！")
    edits = tuple(Edit(one, "廣告！", "") for one in range(start, len(raw)) if raw.startswith("廣告！", one))
    clean = Document(source).then(Step("webpage", edits))
    view.setView(View(clean, "original", clean.text), "hant")
    assert clean.text == TEXT
    assert top_row(view, TEXT.index("第300段")) == pytest.approx(y, abs=1)


def test_another_document_begins_at_its_top(make_page) -> None:
    view = make_page(TEXT)
    view.scrollBy(5000)
    view.setView(shown("另一篇。" * 3000), "hant")
    assert view.topPosition() == 0
    assert view.verticalScrollBar().value() == 0


def test_scroll_to_what_is_seen_moves_nothing(make_page) -> None:
    view = make_page(TEXT)
    target = TEXT.index("第2段")
    view.scrollToSpan(target, target + 3)
    assert view.verticalScrollBar().value() == 0
    target = TEXT.index("第399段")
    view.scrollToSpan(target, target + 3)
    assert not view.spanRect(target, target + 3).isEmpty()


def test_place_changed_tells_the_clean_position(make_page, qtbot) -> None:
    view = make_page(TEXT)
    with qtbot.waitSignal(view.placeChanged) as told:
        view.scrollBy(2000)
    assert told.args == [view.topPosition()]


def test_one_paragraph_of_a_hundred_thousand_characters(make_page) -> None:
    text = "會議審議通過了政府工作報告。" * 7200
    view = make_page(text)
    assert len(view._flow._laid) < 5  # only what is in sight was laid out
    view.scrollToSpan(70_000, 70_010)
    assert not view.spanRect(70_000, 70_010).isEmpty()
    view.setSelectedSpan(0, len(text))
    assert len(view.selectedSpan()) == len(text)
    assert not view.grab().isNull()


def calls(work: Callable[[], object]) -> int:
    """How many calls a piece of work makes: a measure of its cost that no busy machine disturbs."""
    made = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal made
        made += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return made


def test_ten_megabytes_cost_in_proportion(make_page) -> None:
    """Tenfold the text makes at most about tenfold the calls; a quadratic step would make a hundredfold."""
    view = make_page("")
    made = []
    for times in (15, 150):
        text = "\n".join([TEXT] * times)

        def show(text: str = text) -> None:
            view.setView(shown(text), "hant")
            view.scrollToSpan(len(text) // 2, len(text) // 2 + 1)
            view.grab()

        made.append(calls(show))
    assert len(text.encode()) > 10_000_000
    assert made[1] < 12 * made[0]


def test_a_page_turn_costs_the_same_in_a_long_text(make_page) -> None:
    view = make_page("")
    made = []
    for times in (2, 100):
        view.setView(shown("\n".join([TEXT] * times)), "hant")
        view.scrollBy(20_000)
        view.grab()
        made.append(calls(lambda: (view.scrollBy(500), view.grab())))
    assert made[1] < 2 * made[0]
