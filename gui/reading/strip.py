"""The strip at the page's edge: a tick for every mark of the whole text, where it stands in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from gui.reading.flow import Flow
from gui.reading.marks import Layer, Placed

WIDTH = 7
_TICK = 3


class Strip:
    """Ticks by pixel row; the first of the marks that fall on one row has it. Made anew when marks or size change."""

    def __init__(self, flow: Flow, marks: Iterable[tuple[Placed, QColor]], layers: frozenset[Layer], height: float) -> None:
        rows: dict[int, tuple[int, QColor]] = {}
        for placed, colour in marks:
            if placed.mark.layer in layers:
                y = int(flow.fraction(placed.start) * (height - _TICK))
                rows.setdefault(y // 2 * 2, (placed.start, colour))
        self._rows = sorted(rows)
        self._ticks = [rows[y] for y in self._rows]

    def paint(self, painter: QPainter, left: float) -> None:
        """Draw the ticks in a strip that begins at `left`."""
        for y, (_, colour) in zip(self._rows, self._ticks, strict=True):
            painter.fillRect(QRectF(left, y, WIDTH, _TICK), colour)

    def position_at(self, y: float) -> int | None:
        """The shown position of the tick within four pixels of a height, or None."""
        near = bisect_left(self._rows, y - _TICK / 2)
        candidates = range(max(0, near - 1), min(len(self._rows), near + 2))
        best = min(candidates, key=lambda index: abs(self._rows[index] + _TICK / 2 - y), default=None)
        if best is None or abs(self._rows[best] + _TICK / 2 - y) > 4:
            return None
        return self._ticks[best][0]
