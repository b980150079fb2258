"""Work beside the window: newest wins, stopping is asking, answers come on the main thread."""

from __future__ import annotations

from threading import Event, get_ident

import pytest

from core.errors import Cancelled, ReadError
from gui.jobs import Jobs


@pytest.fixture
def jobs(qtbot):
    made = Jobs()
    yield made
    assert made.close(10_000)
    made.deleteLater()


def nothing(_value):
    pytest.fail("must not be delivered")


def test_the_value_is_delivered_on_the_main_thread(qtbot, jobs):
    seen = []
    jobs.start("a", lambda _asked: get_ident(), lambda worker: seen.append((worker, get_ident())), nothing)
    qtbot.waitUntil(lambda: bool(seen))
    worker, deliverer = seen[0]
    assert deliverer == get_ident()
    assert worker != deliverer


def test_an_exception_is_delivered_too(qtbot, jobs):
    def work(_asked):
        raise ReadError("empty")

    seen = []
    jobs.start("a", work, nothing, seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0].code == "empty"


def test_the_newest_of_a_lane_wins_and_the_older_is_asked_to_stop(qtbot, jobs):
    go, stopped, seen = Event(), [], []

    def slow(asked):
        go.wait(10)
        stopped.append(asked.cancelled())
        return "old"

    first = jobs.start("a", slow, nothing, nothing)
    second = jobs.start("a", lambda _asked: "new", seen.append, nothing)
    assert second > first
    qtbot.waitUntil(lambda: bool(seen))
    go.set()
    qtbot.waitUntil(lambda: bool(stopped))
    assert (seen, stopped) == (["new"], [True])


def test_lanes_do_not_disturb_each_other(qtbot, jobs):
    seen = []
    jobs.start("a", lambda _asked: 1, seen.append, nothing)
    jobs.start("b", lambda _asked: 2, seen.append, nothing)
    qtbot.waitUntil(lambda: sorted(seen) == [1, 2])


def test_cancelled_work_says_nothing(qtbot, jobs):
    def work(asked):
        while not asked.cancelled():
            pass
        raise Cancelled

    jobs.start("a", work, nothing, nothing)
    with qtbot.waitSignal(jobs.busy_changed) as told:
        jobs.cancel("a")
    assert told.args == [False]
    assert not jobs.running("a")


def test_busy_and_progress_are_told(qtbot, jobs):
    fractions, busy = [], []
    jobs.busy_changed.connect(busy.append)
    jobs.start("a", lambda asked: asked.progress(0.5), lambda _value: None, nothing, fractions.append)
    qtbot.waitUntil(lambda: busy == [True, False])
    assert fractions == [0.5]


def test_closing_waits_for_the_threads_and_drops_their_answers(qtbot):
    jobs, ended = Jobs(), []

    def work(asked):
        while not asked.cancelled():
            pass
        ended.append(True)

    jobs.start("a", work, nothing, nothing)
    assert jobs.close(10_000)
    assert ended == [True]
    qtbot.wait(0)
