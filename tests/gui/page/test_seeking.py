"""Finding in every way that the bar offers; a hostile expression hangs nothing."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from core.errors import ZhupiError
from core.text.span import Span
from gui.page.patterns import find_apart


def choose(window, *names: str) -> None:
    for name in ("names", "regex", "within", "notes"):
        window.find_bar._choices[name].setChecked(name in names)


def test_whole_names_only(open_window, report):
    window = open_window(report)
    bar, text = window.find_bar, window.reading_view.text()
    bar.setQuery("县委")
    every = bar.hits()
    choose(window, "names")
    whole = bar.hits()
    assert 0 < len(whole) <= len(every)
    bar.setQuery("县")
    assert bar.hits() == (), "a part of many names, and none itself"
    spans = {one.span for one in window.session.analysis.mentions}
    assert all(hit in spans and hit.of(text) == "縣委" for hit in whole)


def test_in_the_selection(open_window, report):
    window = open_window(report)
    bar, text = window.find_bar, window.reading_view.text()
    bar.setQuery("会议")
    every = bar.hits()
    place = text.index("會議應到")
    window.reading_view.setSelectedSpan(place, place + 20)
    choose(window, "within")
    assert bar.hits() == tuple(hit for hit in every if place <= hit.start < place + 20) != ()
    choose(window)
    assert bar.hits() == every


def test_in_notes(open_window, report):
    window = open_window(report)
    text = window.reading_view.text()
    span = Span(text.index("三河五區"), text.index("三河五區") + 4)
    window.session.notebook.write(span, None, "首見？查舊報告。")
    window.find_bar.setQuery("报告")
    assert span not in window.find_bar.hits()
    choose(window, "notes")
    assert window.find_bar.hits() == (span,)


def test_an_expression_finds_characters_in_any_script(qtbot, open_window, report):
    window = open_window(report)
    text = window.reading_view.text()
    choose(window, "regex")
    window.find_bar.setQuery(r"应到委员\d+名|范采.")
    qtbot.waitUntil(lambda: len(window.find_bar.hits()) == 2, timeout=15_000)
    assert [hit.of(text) for hit in window.find_bar.hits()] == ["應到委員186名", "范采薇"]


@pytest.mark.parametrize("pattern", ["(", "[", "(a+)+$"])
def test_a_bad_or_hostile_expression_is_told(qtbot, open_window, report, pattern):
    window = open_window(report)
    choose(window, "regex")
    with qtbot.waitSignal(window.find_bar.told, timeout=15_000):
        window.find_bar.setQuery(pattern)
    qtbot.waitUntil(lambda: window.find_bar.findChild(QLabel, "findCount").text() == "✗", timeout=15_000)
    assert pattern in window.find_bar.findChild(QLabel, "findCount").toolTip()
    assert window.find_bar.hits() == ()


def test_an_expression_that_takes_too_long_is_ended() -> None:
    # Polynomial, so that no look at the pattern forbids it; on one line of 30,000 characters it would run for hours.
    with pytest.raises(ZhupiError) as told:
        find_apart("甲乙" * 15_000, r"甲[甲乙]*丙?[甲乙]{2,9000}丙", 1.0)
    assert told.value.code == "slow_pattern"
