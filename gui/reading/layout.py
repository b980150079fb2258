"""One part laid out: its rows, the boxes of a range, what lies under a point.

x is measured from the column's left edge, y from the part's own top. Positions are code points of the part's text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextLayout, QTextLine, QTextOption

from core.model.lines import LineRole
from gui.reading.face import OPENING, Face, displayed
from gui.reading.positions import Units

_RARE = re.compile("[\u3400-\u4dbf\ue000-\uf8ff\U00020000-\U0003ffff\U000f0000-\U0010ffff]")
"""Characters that a font may well lack: the extensions of Han, and private ones."""
_RETRIEVED = QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphIndexes | QTextLayout.GlyphRunRetrievalFlag.RetrieveStringIndexes


class Box(NamedTuple):
    """A stretch of one row: left and right edge, and the top of the row."""

    row: int
    left: float
    right: float
    top: float


class LaidPart:
    """A part of the text, set in a face. `continued`, it starts without indent; `going_on`, it ends without gap."""

    def __init__(self, text: str, face: Face, role: LineRole | None, *, continued: bool, going_on: bool) -> None:
        self.text = text
        self.role = role
        self.units = Units(text)
        self.em = face.size(role)
        self.row_height = face.row_height(role)
        self._shown = displayed(text, corners=face.corners)
        self._layout = QTextLayout(self._shown, face.font(role))
        self._layout.setTextOption(_option(role, justified=face.manner.justified))
        self._layout.setCacheEnabled(True)
        self._layout.setFormats(face.formats(text, self.units, role))
        self._set_rows(face, 0 if continued else face.indent(text, role))
        self._starts = [self.units.point(row.textStart()) for row in self._rows]
        gap = 0 if going_on else face.gap
        self.height = (len(self._rows) * self.row_height if text else 0) + gap

    def _set_rows(self, face: Face, indent: int) -> None:
        self._rows: list[QTextLine] = []
        self._layout.beginLayout()
        while (row := self._layout.createLine()).isValid():
            shift = indent if not self._rows else 0
            row.setLineWidth(max(self.em, face.column - shift))
            if self.role not in _CENTRED:
                shift -= self._hang(row, face, face.column - shift)
            baseline = len(self._rows) * self.row_height + (self.row_height - self.em) / 2 + 0.88 * self.em
            row.setPosition(QPointF(shift, round(baseline) - row.ascent()))
            self._rows.append(row)
        self._layout.endLayout()

    def _hang(self, row: QTextLine, face: Face, width: int) -> float:
        """Let the marks at a row's ends hang out by their white halves, where no other break comes of it; by how much the
        row begins further left.
        """
        start, length = row.textStart(), row.textLength()
        first = self.units.point(start)
        last = self.units.point(start + length) - 1
        left = self.em / 2 if self._rows and self._shown[first] in OPENING else 0.0
        # 》 before 《 has been squeezed: it has no white half.
        ends = first < last < len(self.text) - 1 and self._shown[last + 1] not in OPENING
        right = self.em / 2 if ends and face.hanging(self._shown[last]) and face.manner.justified else 0.0
        if not left and not right:
            return 0.0
        row.setLineWidth(width + left + right)
        if row.textLength() != length:
            row.setLineWidth(max(self.em, width))
            return 0.0
        return left

    @property
    def rows(self) -> int:
        """The number of rows, at least one."""
        return len(self._rows)

    def missing(self) -> tuple[int, ...]:
        """The characters that no font at hand has."""
        if self._missing is None:
            self._missing = tuple(sorted(self._unseen())) if _RARE.search(self.text) else ()
        return self._missing

    _missing: tuple[int, ...] | None = None

    def _unseen(self) -> Iterator[int]:
        for run in self._layout.glyphRuns(-1, -1, _RETRIEVED):
            indexes = run.glyphIndexes()
            if 0 in indexes:
                yield from {
                    self.units.point(at) for glyph, at in zip(indexes, run.stringIndexes(), strict=True) if not glyph
                }

    def row_start(self, row: int) -> int:
        """The first position of a row."""
        return self._starts[row]

    def row_end(self, row: int) -> int:
        """The position after a row's last character."""
        return self._starts[row + 1] if row + 1 < len(self._starts) else len(self.text)

    def row_of(self, position: int, *, lean_left: bool = False) -> int:
        """The row of a position; where two rows meet the lower one, or the upper one when leaning left."""
        find = bisect_left if lean_left else bisect_right
        return max(0, find(self._starts, position) - 1)

    def row_at(self, y: float) -> int:
        """The row nearest to a height."""
        return min(max(int(y // self.row_height), 0), self.rows - 1)

    def x(self, position: int, row: int) -> float:
        """The left edge of a position in a row."""
        found = self._rows[row].cursorToX(self.units.unit(position))
        return found[0] if isinstance(found, tuple) else found  # pyright: ignore[reportReturnType]

    def caret_at(self, x: float, y: float) -> int:
        """The border between characters that is nearest to a point."""
        row = self._rows[self.row_at(y)]
        return self.snap(self.units.point(row.xToCursor(x, QTextLine.CursorPosition.CursorBetweenCharacters)))

    def character_at(self, x: float, y: float) -> int | None:
        """The character under a point, or None where there is none."""
        index = self.row_at(y)
        start, end = self.row_start(index), self.row_end(index)
        if start == end or not 0 <= y < self.rows * self.row_height:
            return None
        if not self.x(start, index) <= x < self.x(end, index):
            return None
        found = self.units.point(self._rows[index].xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter))
        return min(max(found, start), end - 1)

    def boxes(self, start: int, end: int) -> list[Box]:
        """The stretches of a range, one a row; positions outside the part are cut off."""
        start, end = max(start, 0), min(end, len(self.text))
        if start >= end:
            return []
        found: list[Box] = []
        for row in range(self.row_of(start), self.row_of(end, lean_left=True) + 1):
            left, right = max(start, self.row_start(row)), min(end, self.row_end(row))
            if left < right:
                found.append(Box(row, self.x(left, row), self.x(right, row), row * self.row_height))
        return found

    def snap(self, position: int) -> int:
        """The nearest position at or before this one that lies in no cluster (👍🏽 is one, a base with its marks is one)."""
        while position > 0 and not self._layout.isValidCursorPosition(self.units.unit(position)):
            position -= 1
        return position

    def next(self, position: int) -> int:
        """The end of the cluster that starts at a position."""
        return min(len(self.text), self.units.point(self._layout.nextCursorPosition(self.units.unit(position))))

    def previous(self, position: int) -> int:
        """The start of the cluster that ends at a position."""
        return max(0, self.units.point(self._layout.previousCursorPosition(self.units.unit(position))))

    def draw(self, painter: QPainter, at: QPointF, formats: list[QTextLayout.FormatRange], clip: QRectF) -> None:
        """Draw the text; the clip spares Qt the rows outside it."""
        self._layout.draw(painter, at, formats, clip)


_CENTRED = (LineRole.TITLE, LineRole.DATE)


def _option(role: LineRole | None, *, justified: bool) -> QTextOption:
    align = Qt.AlignmentFlag.AlignJustify if justified else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(Qt.AlignmentFlag.AlignHCenter if role in _CENTRED else align)
    # The only mode that keeps 。 from a line's start and （ from its end, and numbers whole.
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
