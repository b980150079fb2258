"""Batches: order, faults, any executor, cancelling."""

from __future__ import annotations

import threading
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from typing import Any

import pytest

from core.batch import run
from core.errors import ReadError


def _half(number: int) -> int:
    if number % 2:
        raise ReadError("odd", number=number)
    return number // 2


@pytest.mark.parametrize("workers", [0, 1, 3])
def test_outcomes_come_in_order_and_a_fault_stops_nobody(workers: int) -> None:
    executor = ThreadPoolExecutor(workers) if workers else None
    found = list(run(range(6), _half, executor=executor, ahead=max(workers, 1)))
    assert [one.item for one in found] == [0, 1, 2, 3, 4, 5]
    assert [one.value for one in found] == [0, None, 1, None, 2, None]
    assert [type(one.fault).__name__ for one in found if one.fault] == ["ReadError"] * 3
    if executor:
        executor.shutdown()


def test_no_more_is_begun_than_asked_for() -> None:
    taken: list[int] = []

    def items() -> Any:
        for number in range(100):
            taken.append(number)
            yield number

    with ThreadPoolExecutor(2) as executor:
        outcomes = run(items(), abs, executor=executor, ahead=4)
        next(outcomes)
        assert len(taken) == 4
        outcomes.close()


def test_closing_cancels_what_has_not_begun() -> None:
    gate, done = threading.Event(), []

    def work(number: int) -> None:
        if number:
            gate.wait(5)
        done.append(number)

    with ThreadPoolExecutor(1) as executor:
        outcomes = run(range(10), work, executor=executor, ahead=10)
        next(outcomes)
        outcomes.close()
        gate.set()
    assert len(done) <= 2  # the one that was done, and the one that had begun


def test_a_broken_pool_tells_every_item_left() -> None:
    class Broken(Executor):
        def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
            raise BrokenExecutor("a worker died")

    found = list(run(range(3), abs, executor=Broken(), ahead=2))
    assert [type(one.fault) for one in found] == [BrokenExecutor] * 3
