"""Marks of one laid part, painted: what lies behind the text, what colours it, and what stands beneath it.

The manner is that of Chinese editors: a proper name carries one thin line (專名號), a title without 《》 a wavy one
(書名號), and nothing is drawn under 《》 or any punctuation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTextCharFormat, QTextLayout

from gui.reading.layout import Box, LaidPart
from gui.reading.marks import CURRENT, LINED, Layer, Placed, flat_runs, lanes
from gui.theme import Theme, interface_font

_LETTER = "(?:[^\\W_]|[\ue000-\uf8ff\U000f0000-\U0010ffff\u0300-\u036f\ufe00-\ufe0f\U000e0100-\U000e01ef])"
_WORDS = re.compile(f"{_LETTER}(?:{_LETTER}|[\u3000 ](?={_LETTER}))*")
"""Stretches that a line may run under: letters and digits, private characters of rare names too, a space between (黎 丽)."""

_TITLED = re.compile(r"[《〈].*[》〉]", re.DOTALL)


class Stroke(NamedTuple):
    """How a line is drawn."""

    width: float
    style: Qt.PenStyle = Qt.PenStyle.SolidLine
    wavy: bool = False
    double: bool = False


_STROKES = {
    Layer.PERSON: Stroke(1.3),
    Layer.ORG: Stroke(1.3),
    Layer.PLACE: Stroke(1.3),
    Layer.DOC: Stroke(1.2, wavy=True),
    Layer.DATE: Stroke(1.0),
    Layer.MEETING: Stroke(1.2, Qt.PenStyle.DashLine),
    Layer.QUANTITY: Stroke(1.0, Qt.PenStyle.DotLine),
}
_PURPOSES = {Layer.REPAIR: "changed", Layer.CHANGE: "changed", Layer.DOUBT: "dim"}
_DISTINCT = _STROKES | {
    Layer.ORG: Stroke(1.1, double=True),
    Layer.PLACE: Stroke(1.3, Qt.PenStyle.DashDotLine),
}


@dataclass(frozen=True, slots=True)
class Painting:
    """Paints marks in a theme. `distinct` gives every kind its own line, so that colour is never needed."""

    theme: Theme
    distinct: bool = False

    def colour(self, placed: Placed) -> QColor:
        """The colour of a mark: its own, or its layer's in the theme."""
        mark = placed.mark
        if mark.colour:
            return QColor(mark.colour)
        if mark.layer is Layer.FIND and mark.key == CURRENT:
            return self.theme.colour("found")
        return self.theme.colour(_PURPOSES.get(mark.layer, mark.layer))

    def behind(self, painter: QPainter, laid: LaidPart, at: QPointF, marks: list[Placed], start: int) -> None:
        """Tints of labels and hits, shades of changed characters. `start` is the part's first position."""
        tints = [row for row in marks if row.mark.layer in (Layer.LABEL, Layer.FIND)]
        for run in flat_runs(tints, start, start + len(laid.text)):
            for box in laid.boxes(run.start - start, run.end - start):
                self._bands(painter, laid, at, box, run.marks, start)
        for row in marks:
            if row.mark.layer in (Layer.REPAIR, Layer.CHANGE):
                self._shade(painter, laid, at, row, start)

    def _bands(
        self, painter: QPainter, laid: LaidPart, at: QPointF, box: Box, marks: tuple[Placed, ...], start: int
    ) -> None:
        """One tint fills the row; several share its height, so that each is seen."""
        share = laid.row_height / len(marks)
        for index, row in enumerate(marks):
            own = next(one for one in laid.boxes(row.start - start, row.end - start) if one.row == box.row)
            painter.save()
            painter.setClipRect(
                QRectF(at.x() + box.left, at.y() + box.top + index * share, box.right - box.left, share),
                Qt.ClipOperation.IntersectClip,
            )
            area = QRectF(at.x() + own.left, at.y() + own.top + 1, own.right - own.left, laid.row_height - 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._tint(row))
            painter.drawRoundedRect(area, 4, 4)
            painter.restore()

    def _tint(self, row: Placed) -> QColor:
        colour = self.colour(row)
        if row.mark.layer is Layer.LABEL:
            colour.setAlphaF(self.theme.label_strength / 100)
        return colour

    def _shade(self, painter: QPainter, laid: LaidPart, at: QPointF, row: Placed, start: int) -> None:
        colour = self.colour(row)
        colour.setAlphaF(self.theme.changed_strength / 100)
        low = (laid.row_height + laid.em) / 2
        for box in laid.boxes(row.start - start, row.end - start):
            top = at.y() + box.top + low - 0.34 * laid.em
            painter.fillRect(QRectF(at.x() + box.left, top, box.right - box.left, 0.46 * laid.em), colour)

    def inks(self, laid: LaidPart, marks: list[Placed], start: int) -> list[QTextLayout.FormatRange]:
        """The colours of characters that are not ink: what is lost, and phrases when they are shown."""
        found: list[QTextLayout.FormatRange] = []
        for row in marks:
            if row.mark.layer not in (Layer.LOST, Layer.PHRASE):
                continue
            first, last = max(0, row.start - start), min(len(laid.text), row.end - start)
            form = QTextCharFormat()
            form.setForeground(self.colour(row))
            made = QTextLayout.FormatRange()
            made.start = laid.units.unit(first)  # pyright: ignore[reportAttributeAccessIssue]
            made.length = laid.units.unit(last) - made.start  # pyright: ignore[reportAttributeAccessIssue,reportOperatorIssue]
            made.format = form  # pyright: ignore[reportAttributeAccessIssue]
            found.append(made)
        return [*found, *(_unseen(laid, place) for place in laid.missing())]

    def boxes(self, painter: QPainter, laid: LaidPart, at: QPointF) -> None:
        """A box with the code point for each character that no font at hand has."""
        for place in laid.missing():
            for box in laid.boxes(place, place + 1):
                self._code(painter, laid, at, box, f"{ord(laid.text[place]):04X}")

    def _code(self, painter: QPainter, laid: LaidPart, at: QPointF, box: Box, code: str) -> None:
        top = at.y() + box.top + (laid.row_height - laid.em) / 2
        area = QRectF(at.x() + box.left + 1, top + 0.06 * laid.em, max(8.0, box.right - box.left - 2), 0.94 * laid.em)
        painter.setPen(QPen(self.theme.colour("dim"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area, 2, 2)
        font = interface_font("en", max(6, round(0.36 * laid.em)))
        painter.setFont(font)
        painter.setPen(self.theme.colour("ink"))
        # Two lines, as 2A6 over A5: five or six digits side by side would be too small to read.
        half = (len(code) + 1) // 2
        for text, share in ((code[:half], 0.0), (code[half:], 0.5)):
            line = QRectF(area.left(), area.top() + share * area.height(), area.width(), area.height() / 2)
            painter.drawText(line, Qt.AlignmentFlag.AlignCenter, text)

    def beneath(self, painter: QPainter, laid: LaidPart, at: QPointF, marks: list[Placed], start: int) -> None:
        """Lines of names and titles, dots of doubt."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for lane, row in lanes([row for row in marks if row.mark.layer in LINED]):
            for left, right in _underlined(laid.text, row, start):
                for box in laid.boxes(left, right):
                    self._line(painter, laid, at, box, row, lane)
        for row in marks:
            if row.mark.layer is Layer.DOUBT:
                self._dots(painter, laid, at, row, start)

    def _line(self, painter: QPainter, laid: LaidPart, at: QPointF, box: Box, row: Placed, lane: int) -> None:
        # A line below another is told apart without colour: 雲嶺縣 in 雲嶺縣融媒體中心.
        stroke = (_DISTINCT if self.distinct or lane else _STROKES)[row.mark.layer]
        left, right = round(at.x() + box.left) + 1.0, round(at.x() + box.right) - 1.0
        y = round(at.y() + box.top + (laid.row_height + laid.em) / 2 + 0.16 * laid.em) + 0.5 + 3 * lane
        pen = QPen(self.colour(row), stroke.width, stroke.style, Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if stroke.wavy:
            painter.drawPath(_wave(left, right, y))
            return
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        if stroke.double:
            # Away from the line above it, when there is one.
            second = y + 2 if lane else y - 2
            painter.drawLine(QPointF(left, second), QPointF(right, second))

    def _dots(self, painter: QPainter, laid: LaidPart, at: QPointF, row: Placed, start: int) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colour(row))
        for box in laid.boxes(row.start - start, row.end - start):
            y = at.y() + box.top + (laid.row_height + laid.em) / 2 + 0.36 * laid.em
            painter.drawEllipse(QPointF(at.x() + (box.left + box.right) / 2, y), 1.7, 1.7)


def _unseen(laid: LaidPart, place: int) -> QTextLayout.FormatRange:
    """A character whose place a box takes."""
    form = QTextCharFormat()
    form.setForeground(QColor(0, 0, 0, 0))
    made = QTextLayout.FormatRange()
    made.start = laid.units.unit(place)  # pyright: ignore[reportAttributeAccessIssue]
    made.length = laid.units.unit(place + 1) - laid.units.unit(place)  # pyright: ignore[reportAttributeAccessIssue]
    made.format = form  # pyright: ignore[reportAttributeAccessIssue]
    return made


def _underlined(text: str, row: Placed, start: int) -> Iterable[tuple[int, int]]:
    """The stretches of a mark that carry its line: no punctuation; nothing where a title has its 《》."""
    first, last = max(0, row.start - start), min(len(text), row.end - start)
    if row.mark.layer is Layer.DOC:
        around = text[max(0, first - 1) : first] + text[first:last] + text[last : last + 1]
        if _TITLED.match(around) or _TITLED.search(text, first, last):
            return ()
    return (match.span() for match in _WORDS.finditer(text, first, last))


def _wave(left: float, right: float, y: float) -> QPainterPath:
    path = QPainterPath(QPointF(left, y))
    step, x, up = 3.0, left, True
    while x < right - 0.5:
        end = min(x + step, right)
        path.quadTo(QPointF((x + end) / 2, y - 2.4 if up else y + 2.4), QPointF(end, y))
        x, up = end, not up
    return path
