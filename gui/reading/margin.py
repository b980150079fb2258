"""Notes in the margin: each at the height of its mark, pushed down where the one above needs the room."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from gui.reading.flow import Seen
from gui.reading.marks import MarginNote
from gui.reading.positions import Places
from gui.theme import Theme

_RULE, _INSET, _GAP = 2.0, 10.0, 8.0
_WRAP = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere


class PlacedNote(NamedTuple):
    """A note and the rectangle it fills in the viewport."""

    note: MarginNote
    area: QRectF


@dataclass(frozen=True)
class Margin:
    """All notes, sorted by shown position."""

    notes: tuple[MarginNote, ...]
    starts: tuple[int, ...]
    font: QFont

    @classmethod
    def of(cls, notes: Sequence[MarginNote], places: Places, font: QFont) -> Margin:
        """The margin for notes with clean spans."""
        rows = sorted(((places.shown(note.span.start), index) for index, note in enumerate(notes)))
        return cls(tuple(notes[index] for _, index in rows), tuple(start for start, _ in rows), font)

    def placed(self, seen: Sequence[Seen], parts_start: Sequence[int], left: float, width: float) -> list[PlacedNote]:
        """The notes of the parts in sight, from the top down; `parts_start` are the parts' first positions."""
        found: list[PlacedNote] = []
        free = float("-inf")
        for note, y in self._wanted(seen, parts_start):
            top = max(y, free)
            area = QRectF(left, top, width, self._height(note, width))
            found.append(PlacedNote(note, area))
            free = area.bottom() + _GAP
        return found

    def _wanted(self, seen: Sequence[Seen], parts_start: Sequence[int]) -> Iterator[tuple[MarginNote, float]]:
        for one, start in zip(seen, parts_start, strict=True):
            first = bisect_left(self.starts, start)
            for index in range(first, bisect_left(self.starts, start + len(one.laid.text) + 1)):
                row = one.laid.row_of(self.starts[index] - start)
                yield self.notes[index], one.top + row * one.laid.row_height + 4

    def _height(self, note: MarginNote, width: float) -> float:
        metrics = QFontMetricsF(self.font)
        room = QRectF(0, 0, width - _RULE - _INSET, 10_000)
        title = metrics.boundingRect(room, int(_WRAP), note.title).height() if note.title else 0.0
        body = metrics.boundingRect(room, int(_WRAP), note.text).height() if note.text else 0.0
        return max(title + body, metrics.height())

    def paint(self, painter: QPainter, placed: Sequence[PlacedNote], theme: Theme) -> None:
        """Draw notes: a rule in the note's colour at the left, the heading in it, the body in ink."""
        painter.setFont(self.font)
        for note, area in placed:
            colour = QColor(note.colour) if note.colour else theme.colour("accent")
            painter.fillRect(QRectF(area.topLeft(), QPointF(area.left() + _RULE, area.bottom())), colour)
            inner = area.adjusted(_RULE + _INSET, 0, 0, 0)
            painter.setPen(theme.colour("accent"))
            if note.title:
                used = painter.boundingRect(inner, int(_WRAP), note.title)
                painter.drawText(inner, int(_WRAP), note.title)
                inner.setTop(used.bottom())
            painter.setPen(theme.colour("ink"))
            painter.drawText(inner, int(_WRAP), note.text)
