"""Two panes of one text: they never stand apart by more than a row, and what is done in one shows in the other."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import Qt

from core import assets
from core.text.span import Span
from gui.commands import SAMPLE
from gui.page.pair import across


@pytest.fixture
def two(qtbot, open_window, long_report):
    """A window with two panes on a long text."""
    window = open_window(long_report)
    window.actions_["two_panes"].setChecked(True)
    qtbot.waitUntil(lambda: window.second_view.shownText() != "" and window.second_pane.shown is not None)
    qtbot.waitUntil(lambda: window.second_view.text() == window.reading_view.text())
    return window


def apart(one, other) -> float:
    """By how many rows two pages of one clean text stand apart: where the other has the row at the top of the one."""
    pin = one.pinned()
    if pin is None:
        return abs(other.scrolledAway() - one.scrolledAway()) / 34
    row = other.spanRect(pin.position, pin.position + 1)
    assert not row.isEmpty(), "the row at the top is out of sight in the other pane"
    return abs(row.top() - pin.above) / pin.row


@pytest.mark.parametrize("target", ["original", "hans", "hant", "tw", "hk"])
def test_panes_never_drift_by_more_than_one_line(qtbot, two, target):
    two.session.set_script(target)
    qtbot.waitUntil(lambda: two.reading_view.script() == target)
    dice = random.Random(target)
    views = [two.reading_view, two.second_view]
    for _ in range(40):
        leader = dice.choice(views)
        kind = dice.randrange(3)
        if kind == 0:
            leader.scrollBy(dice.randrange(-400, 600))
        elif kind == 1:
            bar = leader.verticalScrollBar()
            bar.setValue(dice.randrange(max(1, bar.maximum())))
        else:
            place = dice.randrange(len(leader.text()))
            leader.scrollToSpan(place, place + 1)
        follower = views[leader is views[0]]
        assert apart(leader, follower) <= 1
    for view in views:
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
        assert all(one.atEnd() for one in views)
        view.verticalScrollBar().setValue(0)
        assert [one.verticalScrollBar().value() for one in views] == [0, 0]


def test_what_is_selected_in_one_is_framed_in_the_other(two):
    place = two.reading_view.text().index("于建岳")
    before = two.second_view.grab().toImage()
    two.reading_view.setSelectedSpan(place, place + 3)
    assert two.second_view._echo == Span(place, place + 3)
    assert two.second_view.grab().toImage() != before
    assert two.second_view.selectedSpan() == Span(0, 0)
    two.reading_view.setSelectedSpan(place, place)
    assert two.second_view.grab().toImage() == before


def test_what_is_pointed_at_in_one_is_framed_in_the_other(two):
    mention = next(one for one in two.session.analysis.mentions if one.kind == "PERSON")
    two.reading_view.spanHovered.emit(mention.span)
    assert two.second_view._echo == mention.span
    two.reading_view.spanHovered.emit(Span(0, 0))
    assert two.second_view._echo == Span(0, 0)


def test_differences_are_lit_until_they_are_put_out(qtbot, two):
    two.session.set_script("hans")
    qtbot.waitUntil(lambda: two.reading_view.script() == "hans" and two.second_view.script() == "original")
    qtbot.waitUntil(lambda: two.reading_view._counterpart is two.second_view.shownView())
    lit = two.reading_view.grab().toImage()
    two.actions_["differences"].setChecked(False)
    assert two.reading_view.grab().toImage() != lit
    two.actions_["differences"].setChecked(True)
    assert two.reading_view.grab().toImage() == lit


def test_the_second_pane_shows_the_raw_text(qtbot, open_window):
    window = open_window(assets.path(SAMPLE))
    window.commands.set_second("source")
    second, document = window.second_view, window.session.document
    assert second.shownText() == document.source.text
    assert second.shownText() != window.reading_view.text()
    span = Span(document.text.index("于建岳指出"), document.text.index("于建岳指出") + 3)
    window.reading_view.setSelectedSpan(span.start, span.end)
    assert second._echo == across(document, second.shownView().document, span)
    assert second._echo.of(second.shownText()) == "于建岳"
    second.setSelectedSpan(second._echo.start, second._echo.end)
    second.setFocus(Qt.FocusReason.OtherFocusReason)
    window.hands[1].label(1)
    assert window.session.notebook.placed[0].span == span
    window.commands.set_second("hk")
    qtbot.waitUntil(lambda: second.script() == "hk")
    assert second.text() == document.text
