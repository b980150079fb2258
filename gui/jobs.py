"""Work beside the window: a function runs in a worker thread, its value is delivered on the main thread.

A job is handed a snapshot (immutable values bound into the function) and gives a value back; it touches no widget. Jobs
stand in lanes, named by what they answer: the newest job of a lane wins, earlier ones are asked to stop and their answers
are dropped. Stopping is asking: a job looks at `Asked.cancelled` between its steps.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from core.errors import Cancelled


class Asked:
    """What a job is given: whether to stop, and where to tell how far it is. Safe to use from the worker."""

    def __init__(self, tell: Callable[[float], None]) -> None:
        self._stop = Event()
        self._tell = tell
        self._then: Callable[[], None] | None = None

    def progress(self, fraction: float) -> None:
        """Tell how far the work is, up to 1."""
        if not self._stop.is_set():
            # The window may go at this very moment, and with it whom to tell.
            with suppress(RuntimeError):
                self._tell(fraction)

    def cancelled(self) -> bool:
        """Whether the answer is no longer wanted."""
        return self._stop.is_set()

    def when_stopped(self, act: Callable[[], None]) -> None:
        """Do this once the job is asked to stop: end what the job waits for."""
        self._then = act
        if self._stop.is_set():
            act()

    def stop(self) -> None:
        """Ask the job to stop."""
        self._stop.set()
        if self._then is not None:
            self._then()


Work = Callable[[Asked], Any]
Taker = Callable[[Any], None]


@dataclass(frozen=True, slots=True)
class _Job:
    lane: str
    asked: Asked
    done: Taker
    failed: Callable[[Exception], None]
    progress: Callable[[float], None] | None


class _Runner(QRunnable):
    """Carries one job into the pool; all it knows of the main thread is where to put the answer."""

    def __init__(self, work: Work, asked: Asked, answer: Callable[[object, Exception | None], None]) -> None:
        super().__init__()
        self._work, self._asked, self._answer = work, asked, answer

    def run(self) -> None:
        try:
            value = self._work(self._asked)
        except Exception as error:
            # The outer door: every fault is delivered to the main thread.
            self._deliver(None, error)
        else:
            self._deliver(value, None)

    def _deliver(self, value: object, error: Exception | None) -> None:
        # Nobody waits for the answer of a job that was asked to stop; when the window is gone, nobody could take it.
        if not self._asked.cancelled():
            with suppress(RuntimeError):
                self._answer(value, error)


class Jobs(QObject):
    """The jobs of one window. `busy_changed` tells when the first begins and when the last wanted one has ended."""

    busy_changed = Signal(bool)
    _answered = Signal(int, object, object)
    _progressed = Signal(int, float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._jobs: dict[int, _Job] = {}
        self._last = 0
        # Should the window go without being closed: the pool, which is a child, waits for its threads.
        self.destroyed.connect(partial(_stop_all, self._jobs))
        self._answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)
        self._progressed.connect(self._on_progressed, Qt.ConnectionType.QueuedConnection)

    def start(
        self,
        lane: str,
        work: Work,
        done: Taker,
        failed: Callable[[Exception], None],
        progress: Callable[[float], None] | None = None,
    ) -> int:
        """The number of the job just begun. Exactly one of `done` and `failed` is called later on the main thread, or
        neither when a newer job of the lane, `cancel` or `close` came first.
        """
        self._withdraw(lane)
        self._last += 1
        number = self._last
        asked = Asked(lambda fraction: self._progressed.emit(number, fraction))
        self._jobs[number] = _Job(lane, asked, done, failed, progress)
        if len(self._jobs) == 1:
            self.busy_changed.emit(True)
        self._pool.start(_Runner(work, asked, lambda value, error: self._answered.emit(number, value, error)))
        return number

    def answer(
        self, lane: str, work: Callable[[], Any], done: Taker, failed: Callable[[Exception], None], *, quick: bool
    ) -> None:
        """Give `done` the value of `work`: at once when it is quick, else when a worker is done."""
        if quick:
            self.cancel(lane)
            done(work())
        else:
            self.start(lane, lambda _: work(), done, failed)

    def cancel(self, lane: str) -> None:
        """Ask the lane's job to stop, and drop its answer."""
        if self._withdraw(lane) and not self._jobs:
            self.busy_changed.emit(False)

    def running(self, lane: str) -> bool:
        """Whether an answer of this lane is awaited."""
        return any(job.lane == lane for job in self._jobs.values())

    def close(self, milliseconds: int = -1) -> bool:
        """Ask all to stop, drop all answers and wait for the threads to end; false when they did not end in time."""
        _stop_all(self._jobs)
        return self._pool.waitForDone(milliseconds)

    def _withdraw(self, lane: str) -> bool:
        numbers = [number for number, job in self._jobs.items() if job.lane == lane]
        for number in numbers:
            self._jobs.pop(number).asked.stop()
        return bool(numbers)

    def _on_answered(self, number: int, value: object, error: Exception | None) -> None:
        job = self._jobs.pop(number, None)
        if job is None:
            return
        try:
            if error is None:
                job.done(value)
            elif not isinstance(error, Cancelled):
                job.failed(error)
        finally:
            if not self._jobs:
                self.busy_changed.emit(False)

    def _on_progressed(self, number: int, fraction: float) -> None:
        job = self._jobs.get(number)
        if job is not None and job.progress is not None:
            job.progress(fraction)


def _stop_all(jobs: dict[int, _Job], *_: object) -> None:
    for job in jobs.values():
        job.asked.stop()
    jobs.clear()
