"""Goes through all rows of a long list for what the reader typed, a little at a time, so that typing is never held up."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from gui.panels.models import Node

_TURN = 0.012
"""Seconds of work before the window has its turn again."""


class Sieve(QObject):
    """One search at a time; a new one takes the place of the former."""

    found = Signal(object)
    """tuple[Node, ...]: the rows that hold it, under the groups that they stand in."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Iterator[tuple[Node, ...] | None] = iter(())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    def start(self, nodes: Sequence[Node], wanted: Callable[[Node], bool]) -> None:
        """Begin to look."""
        self._work = _sift(nodes, wanted)
        self._timer.start()

    def stop(self) -> None:
        """Look no further."""
        self._timer.stop()

    def _go_on(self) -> None:
        end = time.perf_counter() + _TURN
        while time.perf_counter() < end:
            answer = next(self._work, ())
            if answer is not None:
                self._timer.stop()
                self.found.emit(answer)
                return


def _sift(nodes: Sequence[Node], wanted: Callable[[Node], bool]) -> Iterator[tuple[Node, ...] | None]:
    """None after each row that was looked at, at last the answer."""
    kept: list[Node] = []
    for node in nodes:
        below: list[Node] = []
        for child in node.children:
            if wanted(child):
                below.append(child)
            yield None
        if below or wanted(node):
            kept.append(replace(node, children=tuple(below) or node.children))
        yield None
    yield tuple(kept)
