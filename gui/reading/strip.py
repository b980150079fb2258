"""The strip at the page's edge: a tick for every mark of the whole text, where it stands in it, and how far one has read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from gui.reading.flow import Flow
from gui.reading.marks import HitIndex, LabelIndex, Layer, MarkIndex, Placed
from gui.theme import Theme

WIDTH = 7
_TICK, _STEP, _NEAR = 3, 2, 4
_LEAST = 12.0


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
        self._flow = flow
        self._ticks: list[Tick] = []
        filled = [index for index in indices if len(index)]
        end = 0
        for y in range(0, int(room) if filled else 0, _STEP):
            start, end = end, flow.position_at((y + _STEP) / room) if y + _STEP < room else len(flow.parts.text) + 1
            firsts = (index.first(start, end, layers) for index in filled)
            if (mark := next((one for one in firsts if one is not None), None)) is not None:
                self._ticks.append(Tick(y, mark.start, colour(mark)))
        self._rows = [tick.y for tick in self._ticks]
        self._bands = tuple(_bands(self._ticks))

    def paint(self, painter: QPainter, left: float, value: float, height: float, theme: Theme) -> None:
        """Draw the strip that begins at `left`: what is in sight as a faint band, and the ticks upon it. `value` is the
        estimated pixel at the top of the page.
        """
        share = height / max(1.0, self._flow.total)
        if share < 1:
            tall = max(_LEAST, height * share)
            top = min(value * share, height - tall)
            painter.fillRect(QRectF(left, top, WIDTH, tall), theme.colour("hover"))
        for top, bottom, colour in self._bands:
            painter.fillRect(QRectF(left, top, WIDTH, bottom - top), colour)

    def position_at(self, y: float) -> int | None:
        """The shown position of the tick within four pixels of a height, or None."""
        near = bisect_left(self._rows, y)
        candidates = self._ticks[max(0, near - 1) : near + 2]
        best = min(candidates, key=lambda tick: abs(tick.y + _TICK / 2 - y), default=None)
        return best.position if best is not None and abs(best.y + _TICK / 2 - y) <= _NEAR else None


def _bands(ticks: Sequence[Tick]) -> Iterator[tuple[int, int, QColor]]:
    """Ticks that touch and are of one colour, as one: a hundred thousand marks are a band."""
    top = bottom = 0
    colour: QColor | None = None
    for tick in ticks:
        if colour is not None and tick.colour == colour and tick.y <= bottom:
            bottom = tick.y + _TICK
            continue
        if colour is not None:
            yield top, bottom, colour
        top, bottom, colour = tick.y, tick.y + _TICK, tick.colour
    if colour is not None:
        yield top, bottom, colour
