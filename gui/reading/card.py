"""The card above the text: what meeting this is, when, where, how many."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from gui.theme import Theme

_PAD_X, _PAD_Y, _LABEL, _ROW_GAP, _RADIUS = 20, 16, 76, 4, 8
_WRAP = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere


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
        lines = self._lines(width)
        return 2 * _PAD_Y + sum(height + _ROW_GAP for _, height in lines) - _ROW_GAP if lines else 0.0

    def paint(self, painter: QPainter, left: float, top: float, width: float, theme: Theme) -> None:
        """Draw the card with its upper left corner at a point."""
        if not self.rows:
            return
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("panel"))
        area = QRectF(left + 0.5, top + 0.5, width - 1, self.height(width) - 1)
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        painter.setFont(self.font)
        y = top + _PAD_Y
        for rows, height in self._lines(width):
            for index, row in enumerate(rows):
                x = left + _PAD_X + index * self._cell(width)
                self._paint_row(painter, row, QRectF(x, y, self._cell(width), height), theme)
            y += height + _ROW_GAP

    def _paint_row(self, painter: QPainter, row: CardRow, area: QRectF, theme: Theme) -> None:
        tone = theme.colour(row.tone) if row.tone in ("good", "accent", "dim") else theme.colour("ink")
        painter.setPen(theme.colour("dim"))
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft, row.label)
        value = area.adjusted(_LABEL, 0, -12, 0)
        painter.setPen(theme.colour("ink") if row.remark else tone)
        painter.drawText(value, Qt.AlignmentFlag.AlignLeft | _WRAP, row.value)
        if row.remark:
            painter.setPen(tone)
            painter.drawText(value.translated(self._advance(row.value) + 4, 0), Qt.AlignmentFlag.AlignLeft, row.remark)

    def _columns(self, width: float) -> int:
        return 2 if width >= 520 else 1

    def _cell(self, width: float) -> float:
        return (width - 2 * _PAD_X) / self._columns(width)

    def _advance(self, text: str) -> float:
        return QFontMetricsF(self.font).horizontalAdvance(text)

    def _lines(self, width: float) -> list[tuple[tuple[CardRow, ...], float]]:
        step = self._columns(width)
        lines = [self.rows[index : index + step] for index in range(0, len(self.rows), step)]
        return [(line, max(self._row_height(row, width) for row in line)) for line in lines]

    def _row_height(self, row: CardRow, width: float) -> float:
        room = QRectF(0, 0, self._cell(width) - _LABEL - 12, 10_000)
        bounds = QFontMetricsF(self.font).boundingRect(room, int(_WRAP), row.value)
        return max(20.0, bounds.height())
