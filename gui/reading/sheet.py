"""One painting of the page: everything in sight, from the ground up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from core.model.lines import LineRole
from core.text.span import Span
from gui.reading import margin
from gui.reading.card import Card
from gui.reading.differences import Differences
from gui.reading.flow import Flow, Place, Seen
from gui.reading.geometry import HEAD, Geometry
from gui.reading.layout import Box, LaidPart
from gui.reading.overlay import Overlay
from gui.reading.painting import Painting
from gui.reading.strip import Strip
from gui.theme import Theme


class Ground(NamedTuple):
    """A shown range with the colour behind it; framed, a line around it tells it from the selection."""

    span: Span
    colour: QColor
    framed: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a painting needs."""

    theme: Theme
    painting: Painting
    flow: Flow
    place: Place
    geometry: Geometry
    overlay: Overlay
    card: Card
    strip: Strip
    grounds: tuple[Ground, ...] = ()
    differences: Differences | None = None

    def paint(self, painter: QPainter, clip: QRectF, height: float) -> None:
        """Paint what is in sight of a viewport of a height, within a clip."""
        painter.fillRect(clip, self.theme.colour("page"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        seen = list(self.flow.seen(self.place, height))
        for one in seen:
            self._paint_part(painter, one, clip)
        if self.flow.face.manner.numbers:
            self._paint_numbers(painter, seen)
        if self.place.part == 0:
            top = HEAD - self.place.dy
            self.card.paint(painter, self.geometry.left, top, self.flow.face.column, self.theme)
        margin.paint(painter, self.overlay.notes(seen, self.flow, self.geometry), self.theme)
        self.strip.paint(painter, self.geometry.strip_left, self.flow.value(self.place), height, self.theme)

    def _paint_part(self, painter: QPainter, one: Seen, clip: QRectF) -> None:
        start, laid = self.flow.parts.start(one.part), one.laid
        end = start + len(laid.text)
        at = QPointF(self.geometry.left, one.top)
        marks = self.overlay.marks(start, end)
        hits = self.overlay.hits(start, end)
        if self.differences is not None:
            self._paint_differences(painter, laid, at, start, self.differences.within(start, end))
        self.painting.behind(painter, laid, at, [*marks, *hits], start)
        for ground in self.grounds:
            self._paint_ground(painter, laid, at, start, ground)
        painter.setPen(self.theme.colour("dim" if laid.role is LineRole.DATE else "ink"))
        laid.draw(painter, at, self.painting.inks(laid, marks, start), clip)
        self.painting.beneath(painter, laid, at, marks, start)
        self.painting.boxes(painter, laid, at)

    def _paint_ground(self, painter: QPainter, laid: LaidPart, at: QPointF, start: int, ground: Ground) -> None:
        for box in laid.boxes(ground.span.start - start, ground.span.end - start):
            area = _area(at, box, laid)
            if not ground.framed:
                painter.fillRect(area, ground.colour)
                continue
            painter.setPen(QPen(self.theme.colour("dim"), 1))
            painter.setBrush(ground.colour)
            painter.drawRoundedRect(area.adjusted(0.5, 2.5, -0.5, -2.5), 4, 4)

    def _paint_differences(
        self, painter: QPainter, laid: LaidPart, at: QPointF, start: int, spans: tuple[Span, ...]
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour("differs"))
        for span in spans:
            for box in laid.boxes(span.start - start, span.end - start):
                inset = (laid.row_height - 1.2 * laid.em) / 2
                painter.drawRoundedRect(_area(at, box, laid).adjusted(0, inset, 0, -inset), 3, 3)

    def _paint_numbers(self, painter: QPainter, seen: list[Seen]) -> None:
        """The number of each paragraph, at the height of its first row."""
        font = self.flow.face.font(None)
        font.setPixelSize(max(10, round(0.55 * self.flow.face.px)))
        painter.setFont(font)
        painter.setPen(self.theme.colour("dim"))
        for one in seen:
            if one.laid.text and not self.flow.parts.continues(one.part):
                area = QRectF(0, one.top, self.geometry.left - 12, one.laid.row_height)
                flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(area, flags, str(self.flow.parts.number(one.part)))


def _area(at: QPointF, box: Box, laid: LaidPart) -> QRectF:
    return QRectF(at.x() + box.left, at.y() + box.top, box.right - box.left, laid.row_height)
