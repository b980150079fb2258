"""Many pieces of work, through any `concurrent.futures` executor: one process, many, or many machines are the same code.

Outcomes come in the order of the items, however the work was spread. One item's fault never stops the others.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Item, Result]):
    """What came of one item: `value`, or the `fault` that was raised."""

    item: Item
    value: Result | None = None
    fault: Exception | None = None


def run(
    items: Iterable[Item], work: Callable[[Item], Result], *, executor: Executor | None = None, ahead: int = 1
) -> Iterator[Outcome[Item, Result]]:
    """The outcome of `work` for each item, in order.

    Without an executor the work is done here, each item when its outcome is asked for. With one, up to `ahead` items are
    under way or waiting to be fetched, so that a long list fills no memory; `work` and items must be fit for it (a process
    pool pickles both). Closing the iterator cancels what has not begun.
    """
    if executor is None:
        for item in items:
            yield _outcome(item, lambda item=item: work(item))
        return
    waiting: deque[tuple[Item, Future[Result]]] = deque()
    try:
        for item in items:
            waiting.append((item, _submitted(executor, work, item)))
            if len(waiting) >= ahead:
                yield _fetched(*waiting.popleft())
        while waiting:
            yield _fetched(*waiting.popleft())
    finally:
        for _, future in waiting:
            future.cancel()


def _submitted(executor: Executor, work: Callable[[Item], Result], item: Item) -> Future[Result]:
    try:
        return executor.submit(work, item)
    except Exception as fault:
        future: Future[Result] = Future()
        future.set_exception(fault)
        return future


def _fetched(item: Item, future: Future[Result]) -> Outcome[Item, Result]:
    return _outcome(item, future.result)


def _outcome(item: Item, ask: Callable[[], Result]) -> Outcome[Item, Result]:
    try:
        return Outcome(item, ask())
    except Exception as fault:
        return Outcome(item, fault=fault)
