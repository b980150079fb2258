"""One painting of the page: everything in sight, from the ground up."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from core.model.lines import LineRole
from core.text.span import Span
from gui.reading import margin
from gui.reading.card import Card
from gui.reading.flow import Flow, Place, Seen
from gui.reading.geometry import HEAD, Geometry
from gui.reading.overlay import Overlay
from gui.reading.painting import Painting
from gui.reading.strip import Strip
from gui.theme import Theme


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a painting needs. `grounds` are shown ranges with the colour behind them: the selection, a glow."""

    theme: Theme
    painting: Painting
    flow: Flow
    place: Place
    geometry: Geometry
    overlay: Overlay
    card: Card
    strip: Strip
    grounds: tuple[tuple[Span, QColor], ...]

    def paint(self, painter: QPainter, clip: QRectF, height: float) -> None:
        """Paint what is in sight of a viewport of a height, within a clip."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(clip, self.theme.colour("page"))
        seen = list(self.flow.seen(self.place, height))
        for one in seen:
            self._paint_part(painter, one, clip)
        if self.place.part == 0:
            top = HEAD - self.place.dy
            self.card.paint(painter, self.geometry.left, top, self.flow.face.column, self.theme)
        margin.paint(painter, self.overlay.notes(seen, self.flow, self.geometry), self.theme)
        self.strip.paint(painter, self.geometry.strip_left)

    def _paint_part(self, painter: QPainter, one: Seen, clip: QRectF) -> None:
        start, laid = self.flow.parts.start(one.part), one.laid
        at = QPointF(self.geometry.left, one.top)
        marks = self.overlay.marks(start, start + len(laid.text))
        hits = self.overlay.hits(start, start + len(laid.text))
        self.painting.behind(painter, laid, at, [*marks, *hits], start)
        for span, colour in self.grounds:
            for box in laid.boxes(span.start - start, span.end - start):
                area = QRectF(at.x() + box.left, at.y() + box.top, box.right - box.left, laid.row_height)
                painter.fillRect(area, colour)
        painter.setPen(self.theme.colour("dim" if laid.role is LineRole.DATE else "ink"))
        laid.draw(painter, at, self.painting.inks(laid, marks, start), clip)
        self.painting.beneath(painter, laid, at, marks, start)
