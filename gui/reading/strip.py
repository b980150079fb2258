"""The strip at the page's edge: a tick for every mark of the whole text, where it stands in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from gui.reading.flow import Flow
from gui.reading.marks import HitIndex, LabelIndex, Layer, MarkIndex, Placed

WIDTH = 7
_TICK, _STEP, _NEAR = 3, 2, 4


class Tick(NamedTuple):
    """A tick: its top, the shown position it leads to, its colour."""

    y: int
    position: int
    colour: QColor


class Strip:
    """The ticks of a text, at most one for every two pixels: made by pixel, not by mark, so that many marks cost no more."""

    def __init__(
        self,
        flow: Flow,
        indices: Sequence[MarkIndex | HitIndex | LabelIndex],
        layers: frozenset[Layer],
        height: float,
        colour: Callable[[Placed], QColor],
    ) -> None:
        room = max(1.0, height - _TICK)
        self._ticks: list[Tick] = []
        for y in range(0, int(room), _STEP):
            start, end = flow.position_at(y / room), flow.position_at((y + _STEP) / room)
            end = end if y + _STEP < room else len(flow.parts.text) + 1
            firsts = (index.first(start, end, layers) for index in indices)
            if (mark := next((one for one in firsts if one is not None), None)) is not None:
                self._ticks.append(Tick(y, mark.start, colour(mark)))
        self._rows = [tick.y for tick in self._ticks]

    def paint(self, painter: QPainter, left: float) -> None:
        """Draw the ticks in a strip that begins at `left`."""
        for tick in self._ticks:
            painter.fillRect(QRectF(left, tick.y, WIDTH, _TICK), tick.colour)

    def position_at(self, y: float) -> int | None:
        """The shown position of the tick within four pixels of a height, or None."""
        near = bisect_left(self._rows, y)
        candidates = self._ticks[max(0, near - 1) : near + 2]
        best = min(candidates, key=lambda tick: abs(tick.y + _TICK / 2 - y), default=None)
        return best.position if best is not None and abs(best.y + _TICK / 2 - y) <= _NEAR else None
