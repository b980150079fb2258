"""The card that opens on a mark, and the walks through occurrences and doubts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtWidgets import QApplication

from core import assets
from core.text.span import Span
from gui.commands import SAMPLE


@pytest.fixture
def window(open_window):
    return open_window(assets.path(SAMPLE))


def rest_on(view, position: int) -> None:
    """The pointer rests on a character, as Qt tells it."""
    at = view.spanRect(position, position + 1).center().toPoint()
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at)))


def test_a_card_tells_of_a_name_and_leads_to_its_occurrences(window):
    view, card = window.reading_view, window.hovers[0].card
    mentions = [one for one in window.session.analysis.mentions if one.span.of(view.text()) == "于建岳"]
    assert len(mentions) > 1
    rest_on(view, mentions[0].span.start + 1)
    assert card.isVisible()
    assert card.name.text().startswith("于建岳")
    assert "書記" in card.told.text()
    assert card.count.text() == f"1 / {len(mentions)}"
    card.next.click()
    assert card.isVisible()
    assert card.count.text() == f"2 / {len(mentions)}"
    assert not view.spanRect(mentions[1].span.start, mentions[1].span.end).isEmpty()
    card.previous.click()
    card.previous.click()
    assert card.count.text() == f"{len(mentions)} / {len(mentions)}"


def test_where_nothing_is_marked_there_is_no_card(window):
    view, card = window.reading_view, window.hovers[0].card
    rest_on(view, window.session.analysis.mentions[0].span.start)
    assert card.isVisible()
    point = QPoint(2, 2)
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point)))
    assert not card.isVisible()


def test_the_card_by_keys_alone(qtbot, window):
    view, card = window.reading_view, window.hovers[0].card
    window.activateWindow()
    place = view.text().index("于建岳")
    view.setFocus()
    view.setSelectedSpan(place + 1, place + 1)
    window.actions_["details"].trigger()
    assert card.isVisible()
    qtbot.keyClick(card, Qt.Key.Key_Right)
    assert card.count.text().startswith("2 /")
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert QApplication.focusWidget() is view


def test_one_key_walks_the_occurrences_of_a_name(window):
    view = window.reading_view
    text = view.text()
    places = [one.span for one in window.session.analysis.mentions if one.span.of(text) == "于建岳"]
    view.setSelectedSpan(places[0].start, places[0].start)
    seen = []
    for _ in places:
        window.actions_["next_occurrence"].trigger()
        seen.append(view.selectedSpan())
    assert seen == [*places[1:], places[0]]
    window.actions_["previous_occurrence"].trigger()
    assert view.selectedSpan() == places[-1]


def test_one_key_walks_the_doubts(window, qtbot):
    window.session.set_script("hant")
    qtbot.waitUntil(lambda: window.reading_view.script() == "hant")
    doubts = window.status._doubts
    assert len(doubts) > 1
    assert window.status.next_doubt() == doubts[0]
    assert window.status.next_doubt() == doubts[1]
    assert window.status.next_doubt(-1) == doubts[0]
    assert window.status.next_doubt(-1) == doubts[-1]
    window.actions_["next_doubt"].trigger()
    assert not window.reading_view.spanRect(doubts[0].start, doubts[0].end).isEmpty()


def test_a_quotation_is_copied_with_its_source(window):
    view = window.reading_view
    place = view.text().index("會議應到")
    view.setSelectedSpan(place, place + 9)
    window.actions_["copy_with_source"].trigger()
    quoted, source = QGuiApplication.clipboard().text().split("\n")
    assert quoted == "會議應到委員186"
    assert source.startswith("—— ")
    assert window.session.reading.title in source
    assert "2" in source


def test_a_click_beside_the_card_puts_it_away(window, qtbot):
    view, card = window.reading_view, window.hovers[0].card
    rest_on(view, window.session.analysis.mentions[0].span.start)
    assert card.isVisible()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPointF(300, view.height() - 20).toPoint())
    assert not card.isVisible()


def test_posts_and_names_are_told_in_the_script_of_the_page(qtbot, window):
    view, card = window.reading_view, window.hovers[0].card
    window.session.set_script("hans")
    bodies = view.text().index("縣委")
    qtbot.waitUntil(lambda: window.pane.told(Span(bodies, bodies + 2)) == "县委")
    for name, told, other in (("范采薇", "县委副书记", "縣委"), ("中共雲嶺縣委", "中共云岭县委、县委", "雲嶺")):
        rest_on(view, view.text().index(name) + 1)
        assert told in card.told.text() or told in card.name.text()
        assert other not in card.told.text()
