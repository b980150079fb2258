"""A long text in another script: what is in sight at once, the rest when it comes to sight, the whole in the end."""

from __future__ import annotations

from dataclasses import replace
from threading import Event

import pytest

from core import pipeline
from core.model.options import Options
from core.text.span import Span
from gui.opening import QUICK_CHARACTERS
from gui.page.ahead import WIDE, Ahead

LINES = [
    "座谈会由于永梅主持，由于时间关系提前结束。",
    "机关干部面临着新的形势，关于发展的意见。",
    "里程碑在村里，皇后在后面。",
]


def long_text(characters: int) -> str:
    size = sum(map(len, LINES)) + 30
    return "".join(f"第{number}段　{line}\n" for number in range(characters // size + 1) for line in LINES)


@pytest.fixture
def busy(qtbot, open_window, tmp_path):
    """A window on a long simplified text whose workers are kept busy until the event is set."""
    path = tmp_path / "long.txt"
    path.write_text(long_text(QUICK_CHARACTERS + 20_000), encoding="utf-8")
    window = open_window(path)
    qtbot.waitUntil(lambda: not window.session.jobs.running("convert"), timeout=30_000)
    gate = Event()
    for lane in ("first", "second"):
        window.session.jobs.start(lane, lambda _: gate.wait(30), lambda _: None, lambda _: None)
    yield window, gate
    gate.set()


def in_sight(view) -> Span:
    return Span(view.topPosition(), view.bottomPosition())


def test_what_is_in_sight_is_there_at_once_and_the_whole_follows(qtbot, busy) -> None:
    window, gate = busy
    view, session = window.reading_view, window.session
    whole = pipeline.convert(session.analysis, "hant")
    session.set_script("hant")
    seen = in_sight(view)
    assert len(seen) > 100
    assert seen.of(view.shownText()) == seen.of(whole.text) != seen.of(view.text())
    assert view.shownText()[-100:] == view.text()[-100:]
    assert view.script() == "hant"

    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    seen = in_sight(view)
    qtbot.waitUntil(lambda: seen.of(view.shownText()) == seen.of(whole.text))
    assert in_sight(view) == seen
    assert view.shownText() != whole.text

    with qtbot.waitSignal(session.view_changed, timeout=30_000):
        gate.set()
    assert view.shownText() == whole.text
    assert in_sight(view) == seen


def test_what_the_page_says_of_a_place_is_right_before_the_whole_is_there(busy) -> None:
    window, _ = busy
    session, text = window.session, window.reading_view.text()
    session.set_script("tw")
    last = text.rindex("于永梅主持")
    assert window.pane.told(Span(last - 1, last + 5)) == "由于永梅主持"
    assert window.pane.told(Span(text.rindex("面临着"), len(text))).startswith("面臨著新的形勢，關於發展的意見")


def test_the_newest_choice_wins(qtbot, busy) -> None:
    window, gate = busy
    view, session = window.reading_view, window.session
    session.set_script("tw")
    session.set_script("hk")
    assert "面臨着" in in_sight(view).of(view.shownText())
    session.set_script("original")
    assert view.shownText() == view.text()
    with qtbot.waitSignal(session.jobs.busy_changed, timeout=30_000):
        gate.set()
    assert view.shownText() == view.text()


def test_words_that_change_lengths_are_waited_for() -> None:
    analysis = pipeline.analyse(pipeline.read_text("干部\n" * 10))
    assert Ahead.serves(analysis)
    assert Ahead.serves(replace(analysis, options=Options(own_words=(("干部", "幹事"),))))
    assert not Ahead.serves(replace(analysis, options=Options(own_words=(("干部", "幹"),))))
    assert not Ahead.serves(replace(analysis, options=Options(vocabulary=True)))


def test_parts_reached_in_any_order_make_the_view() -> None:
    analysis = pipeline.analyse(pipeline.read_text(long_text(10 * WIDE)))
    whole = pipeline.convert(analysis, "tw")
    ahead = Ahead(analysis, "tw")
    length = len(whole.text)
    for place in (length - 10, 0, length // 2, length // 2 + WIDE, WIDE, 5):
        ahead.reach(Span(place, place + 10))
        assert ahead.told(Span(place, place + 10)) == whole.text[place : place + 10]
    view = None
    for place in range(0, length, WIDE):
        view = ahead.reach(Span(place, min(length, place + WIDE))) or view
    assert view is not None
    assert (view.text, view.repairs, view.doubts) == (whole.text, whole.repairs, whole.doubts)
    assert ahead.covers(Span(0, length))
    assert ahead.reach(Span(0, length)) is None
