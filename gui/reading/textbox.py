"""A few lines of interface text in a box, broken by the rules for Chinese: no ？ at a row's start, as drawText has it."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

_ROW = 1.4
"""Line height in ems."""


class TextBox:
    """Text set in a font at a width; newlines break."""

    __slots__ = ("_layout", "height", "room", "width")

    def __init__(self, text: str, font: QFont, width: float) -> None:
        self._layout = QTextLayout(text.replace("\n", "\u2028"), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        step, rows = round(_ROW * font.pixelSize()), 0
        rise = (step - QFontMetricsF(font).height()) / 2
        self.room = width
        self.width = 0.0
        """Pixels of the widest row."""
        self._layout.beginLayout()
        while (row := self._layout.createLine()).isValid():
            row.setLineWidth(max(1.0, width))
            row.setPosition(QPointF(0, rows * step + rise))
            self.width = max(self.width, row.naturalTextWidth())
            rows += 1
        self._layout.endLayout()
        self.height = float(rows * step) if text else 0.0

    def draw(self, painter: QPainter, left: float, top: float, colour: QColor) -> None:
        """Draw with the upper left corner at a point."""
        painter.setPen(colour)
        self._layout.draw(painter, QPointF(left, top))
