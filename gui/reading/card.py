"""The card above the text: what meeting this is, when, where, how many."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter, QPen

from gui.reading.textbox import TextBox
from gui.theme import Theme

_PAD_X, _PAD_Y, _ROW_GAP, _RADIUS = 20, 16, 4, 8
_NARROWEST, _WIDEST = 64, 120
"""Bounds of the column of labels, which is as wide as its longest (人數, Attendance)."""
_TWO = 520
"""Pixels from which on two rows stand side by side."""
_TONES = ("good", "accent", "dim")


class CardRow(NamedTuple):
    """A label and its value. The tone (`good`, `accent`, `dim`, else ink) colours the remark, or without one the value."""

    label: str
    value: str
    tone: str = ""
    remark: str = ""


@dataclass(frozen=True)
class Card:
    """Rows set two in a line where the width allows."""

    rows: tuple[CardRow, ...]
    font: QFont

    def height(self, width: float) -> float:
        """The height at a width; 0 without rows."""
        return self._height(self._lines(width))

    def _height(self, lines: list[list[_Cell]]) -> float:
        return 2 * _PAD_Y - _ROW_GAP + sum(_tallest(line) + _ROW_GAP for line in lines) if lines else 0.0

    def paint(self, painter: QPainter, left: float, top: float, width: float, theme: Theme) -> None:
        """Draw the card with its upper left corner at a point."""
        if not self.rows:
            return
        lines = self._lines(width)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("panel"))
        painter.drawRoundedRect(QRectF(left + 0.5, top + 0.5, width - 1, self._height(lines) - 1), _RADIUS, _RADIUS)
        y = top + _PAD_Y
        for line in lines:
            for index, cell in enumerate(line):
                _paint_cell(painter, cell, left + _PAD_X + index * self._cell_width(width), y, theme)
            y += _tallest(line) + _ROW_GAP

    def _cell_width(self, width: float) -> float:
        return (width - 2 * _PAD_X) / (2 if width >= _TWO else 1)

    def _lines(self, width: float) -> list[list[_Cell]]:
        labels = [TextBox(row.label, self.font, _WIDEST) for row in self.rows]
        column = max(_NARROWEST, *(label.width + 12 for label in labels)) if labels else 0.0
        room = self._cell_width(width) - column - 8
        cells = [self._cell(row, label, column, room) for row, label in zip(self.rows, labels, strict=True)]
        step = 2 if width >= _TWO else 1
        return [cells[index : index + step] for index in range(0, len(cells), step)]

    def _cell(self, row: CardRow, label: TextBox, column: float, room: float) -> _Cell:
        return _Cell(row, label, TextBox(row.value, self.font, room), TextBox(row.remark, self.font, room), column)


class _Cell(NamedTuple):
    """A row of the card, set. The remark stands after the value, or below it where the row is full."""

    row: CardRow
    label: TextBox
    value: TextBox
    remark: TextBox
    column: float


def _below(cell: _Cell) -> bool:
    return bool(cell.row.remark) and cell.value.width + 4 + cell.remark.width > cell.value.room


def _tallest(line: list[_Cell]) -> float:
    return max(max(cell.label.height, cell.value.height + (cell.remark.height if _below(cell) else 0)) for cell in line)


def _paint_cell(painter: QPainter, cell: _Cell, x: float, y: float, theme: Theme) -> None:
    tone = theme.colour(cell.row.tone) if cell.row.tone in _TONES else theme.colour("ink")
    cell.label.draw(painter, x, y, theme.colour("dim"))
    cell.value.draw(painter, x + cell.column, y, theme.colour("ink") if cell.row.remark else tone)
    if _below(cell):
        cell.remark.draw(painter, x + cell.column, y + cell.value.height, tone)
    elif cell.row.remark:
        cell.remark.draw(painter, x + cell.column + cell.value.width + 4, y, tone)
