"""Finding: hits, counts, steps, keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton

from core.search import Finder
from core.text.span import Span
from gui.reading.findbar import FindBar

TEXT = "于建岳說于建岳、于建岳"
HITS = (Span(0, 3), Span(4, 7), Span(8, 11))


@pytest.fixture
def bar(qtbot) -> FindBar:
    made = FindBar()
    qtbot.addWidget(made)
    made.setFinder(lambda query: tuple(Span(i, i + len(query)) for i in range(len(TEXT)) if TEXT.startswith(query, i)))
    made.open()
    return made


def count(bar: FindBar) -> str:
    return bar.findChild(QLabel, "findCount").text()


def test_typing_finds_after_a_pause(bar, qtbot) -> None:
    with qtbot.waitSignal(bar.hitsChanged) as told:
        QTest.keyClicks(bar.findChild(QLineEdit), "a")
    assert told.args == [()]
    assert not bar.findChild(QToolButton, "findNext").isEnabled()


def test_hits_are_counted_and_walked_round(bar, qtbot) -> None:
    gone: list[Span] = []
    bar.hitActivated.connect(gone.append)
    with qtbot.waitSignal(bar.hitsChanged) as told:
        bar.setQuery("于建岳")
    assert told.args == [HITS]
    assert count(bar) == "1 / 3"
    bar.next()
    bar.next()
    assert count(bar) == "3 / 3"
    bar.next()
    assert count(bar) == "1 / 3"
    bar.previous()
    assert gone == [HITS[0], HITS[1], HITS[2], HITS[0], HITS[2]]


def test_the_first_hit_is_the_next_from_where_one_reads(bar) -> None:
    bar.setFrom(5)
    bar.setQuery("于建岳")
    assert bar.current() == HITS[2]


def test_enter_goes_on_and_shift_enter_back(bar) -> None:
    bar.setQuery("于建岳")
    field = bar.findChild(QLineEdit)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert bar.current() == HITS[1]
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.current() == HITS[0]


def test_escape_closes_and_takes_the_hits_away(bar, qtbot) -> None:
    bar.setQuery("于建岳")
    with qtbot.waitSignals([bar.closed, bar.hitsChanged]):
        QTest.keyClick(bar.findChild(QLineEdit), Qt.Key.Key_Escape)
    assert bar.hits() == ()
    assert not bar.isVisible()


def test_a_blank_query_finds_nothing(bar) -> None:
    bar.setQuery("  ")
    assert (bar.hits(), count(bar), bar.current()) == ((), "", None)
    bar.next()


def test_it_finds_across_scripts(bar) -> None:
    bar.setFinder(Finder("關於會議和关于会议").find)
    bar.setQuery("关于会议")
    assert bar.hits() == (Span(0, 4), Span(5, 9))
