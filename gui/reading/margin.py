"""Notes in the margin: each at the height of its mark, pushed down where the one above needs the room."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from gui.reading.flow import Seen
from gui.reading.marks import MarginNote
from gui.reading.positions import Places
from gui.reading.textbox import TextBox
from gui.theme import Theme

_RULE, _INSET, _GAP = 2.0, 11.0, 8.0
_SIGN = 11.0
"""Pixels of the sign that stands for a note where there is no margin."""


class PlacedNote(NamedTuple):
    """A note and the rectangle it fills in the viewport."""

    note: MarginNote
    area: QRectF
    title: TextBox | None = None
    body: TextBox | None = None


@dataclass(frozen=True)
class Margin:
    """All notes, sorted by shown position."""

    note: Callable[[int], MarginNote]
    """The note of a number: it is made when it comes to sight."""
    starts: Sequence[int]
    font: QFont

    @classmethod
    def of(cls, notes: Sequence[MarginNote], places: Places, font: QFont) -> Margin:
        """The margin for notes with clean spans."""
        starts = [places.shown(note.span.start) for note in notes]
        order = sorted(range(len(starts)), key=starts.__getitem__)
        held = tuple(notes[index] for index in order)
        return cls(held.__getitem__, tuple(starts[index] for index in order), font)

    def placed(self, seen: Sequence[Seen], parts_start: Sequence[int], left: float, width: float) -> list[PlacedNote]:
        """The notes of the parts in sight, from the top down; `parts_start` are the parts' first positions."""
        found: list[PlacedNote] = []
        free = float("-inf")
        for note, y in self._wanted(seen, parts_start):
            top = max(y, free)
            title, body = (TextBox(text, self.font, width - _INSET) for text in (note.title, note.text))
            area = QRectF(left, top, width, max(title.height + body.height, 18.0))
            found.append(PlacedNote(note, area, title, body))
            free = area.bottom() + _GAP
        return found

    def signs(self, seen: Sequence[Seen], parts_start: Sequence[int], left: float) -> list[PlacedNote]:
        """A sign for each row with notes, where there is no room for the notes themselves: it stands for the first."""
        found: dict[float, PlacedNote] = {}
        for note, y in self._wanted(seen, parts_start):
            found.setdefault(y, PlacedNote(note, QRectF(left, y + 6, _SIGN, _SIGN + 2)))
        return list(found.values())

    def _wanted(self, seen: Sequence[Seen], parts_start: Sequence[int]) -> Iterator[tuple[MarginNote, float]]:
        for one, start in zip(seen, parts_start, strict=True):
            first = bisect_left(self.starts, start)
            for index in range(first, bisect_left(self.starts, start + len(one.laid.text) + 1)):
                row = one.laid.row_of(self.starts[index] - start)
                yield self.note(index), one.top + row * one.laid.row_height + 4


def paint(painter: QPainter, placed: Sequence[PlacedNote], theme: Theme) -> None:
    """Draw notes: a rule in the note's colour at the left, the heading in the reader's red, the body in ink."""
    for one in placed:
        _paint(painter, one, theme)


def _paint(painter: QPainter, placed: PlacedNote, theme: Theme) -> None:
    rule = QColor(placed.note.colour) if placed.note.colour else theme.colour("accent")
    area = placed.area
    if placed.title is None or placed.body is None:
        _paint_sign(painter, area, rule, theme)
        return
    painter.fillRect(QRectF(area.left(), area.top(), _RULE, area.height()), rule)
    placed.title.draw(painter, area.left() + _INSET, area.top(), theme.colour("accent"))
    placed.body.draw(painter, area.left() + _INSET, area.top() + placed.title.height, theme.colour("ink"))


def _paint_sign(painter: QPainter, area: QRectF, colour: QColor, theme: Theme) -> None:
    """A leaf with two lines of writing."""
    painter.setPen(QPen(theme.colour("accent"), 1.2))
    painter.setBrush(colour)
    painter.drawRoundedRect(area, 2, 2)
    for share in (0.36, 0.66):
        y = area.top() + share * area.height()
        painter.drawLine(QPointF(area.left() + 2.5, y), QPointF(area.right() - 2.5, y))
