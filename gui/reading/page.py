"""The page as it is shown: what lies on the text, notes beside it, the strip. Selection and keys are view.py's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from core.model.lines import LineRole
from core.text.document import View
from core.text.span import Span
from gui import theme as themes
from gui.reading import strip
from gui.reading.differences import Differences
from gui.reading.face import Face
from gui.reading.flow import Seen
from gui.reading.margin import PlacedNote
from gui.reading.marks import Layer, MarginNote, Mark, MarkIndex, Placed
from gui.reading.painting import Painting
from gui.reading.parts import Parts
from gui.reading.positions import Places
from gui.reading.sheet import Ground, Sheet
from gui.reading.standing import Standing
from gui.theme import Theme


class SetText(NamedTuple):
    """A text as it is set, for paper: its parts, face, the roles of lines by their start, and what gives visible marks."""

    parts: Parts
    face: Face
    roles: Mapping[int, LineRole]
    marks: Callable[[int, int], list[Placed]]
    distinct: bool


class Page(Standing):
    """Shows a view of a document with its marks; positions in its face are clean code points."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._theme = theme
        self._painting = Painting(theme)
        self._strip: strip.Strip | None = None
        self._selected = Span(0, 0)
        self._echo = Span(0, 0)
        self._counterpart: View | None = None
        self._differences: Differences | None = None
        super().__init__(parent)
        self._glow = self._new_glow()
        self._glowing = Span(0, 0)
        self.viewport().setMouseTracking(True)
        # Every pixel is painted here: a ground of the style sheet below it would cost a tenth of a page.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # what lies on the text

    def setView(self, view: View, script: str, *, punctuation: str | None = None) -> None:
        """As Standing's; marks stay where the clean text is the same, and are cleared otherwise; so is the selection."""
        if view.document.text != self.text():
            self._selected = self._echo = Span(0, 0)
        self._differences = None
        super().setView(view, script, punctuation=punctuation)

    def setMarks(self, marks: Sequence[Mark], index: MarkIndex | None = None) -> None:
        """The marks of all layers, in place of those before; `index` is theirs in this view, for whoever has made it."""
        self._overlay.set_marks(marks, index)
        self._refresh()

    def setLabels(
        self,
        spans: Sequence[Span],
        marks: Callable[[int], Iterable[Mark]],
        note: Callable[[int], MarginNote] | None = None,
    ) -> None:
        """The reader's own marks, in place of those before: clean spans in text order, what gives the marks of one, and
        what gives its note in the margin.
        """
        self._overlay.set_labels(spans, marks, note)
        self._refresh()

    def changeLabels(self, changes: Sequence[tuple[int, Span | None]]) -> None:
        """Take away the reader's marks of these numbers (None), or put one with a clean span there, one after another; the
        functions given before answer for the new numbers.
        """
        self._overlay.change_labels(changes)
        self._refresh()

    def places(self) -> Places:
        """Where clean positions are shown."""
        return self._places

    def setHits(self, hits: Sequence[Span], current: Span | None = None) -> None:
        """The hits of a search, in place of those before; the current one stands out."""
        self._overlay.set_hits(hits, current)
        self._refresh()

    def setLayerVisible(self, layer: Layer, visible: bool) -> None:
        """Show or hide the marks of a layer."""
        self._overlay.set_visible(layer, visible=visible)
        self._refresh()

    def isLayerVisible(self, layer: Layer) -> bool:
        """Whether marks of a layer are seen; on a clean page none is."""
        return layer in self._overlay.layers

    def cleanPage(self, clean: bool) -> None:
        """Hide every mark and note, or show again what was shown."""
        self._overlay.clean_page = clean
        self._refresh()

    def setDistinctLines(self, distinct: bool) -> None:
        """Give every kind its own line style, so that colour is never needed."""
        self._painting = Painting(self._theme, distinct)
        self._refresh()

    def setNotes(self, notes: Sequence[MarginNote]) -> None:
        """The notes in the margin, in place of those before."""
        self._overlay.set_notes(notes)
        self._refresh()

    def setEcho(self, span: Span) -> None:
        """Light a clean range because it is selected or pointed at in another pane; an empty one lights nothing."""
        if span != self._echo:
            self._echo = span
            self._repaint()

    def setCounterpart(self, view: View | None) -> None:
        """Light what differs from another view of the same clean text; None for no comparison."""
        if view is not self._counterpart:
            self._counterpart, self._differences = view, None
            self._repaint()

    def setTheme(self, theme: Theme) -> None:
        """Show everything in another theme."""
        self._theme = theme
        self._painting = replace(self._painting, theme=theme)
        self._refresh()

    def setInterfaceLanguage(self, language: str) -> None:
        """The language whose sans the card and the notes are set in."""
        self._card = replace(self._card, font=themes.interface_font(language, 14))
        self._overlay.set_font(themes.interface_font(language, 13))
        self._reflow(self.readingPin())

    def glow(self, start: int, end: int) -> None:
        """Let a clean range glow once, unless no motion is wanted."""
        self._glowing = Span(start, end)
        self._glow.stop()
        if themes.motion_allowed():
            self._glow.start()

    def _new_glow(self) -> QVariantAnimation:
        glow = QVariantAnimation(self)
        glow.setStartValue(1.0)
        glow.setEndValue(0.0)
        glow.setDuration(1100)
        glow.valueChanged.connect(self._repaint)
        glow.finished.connect(self._repaint)
        return glow

    def _refresh(self) -> None:
        self._strip = None
        self._repaint()

    def asSet(self) -> SetText:
        """The text as it is set, with what is visible on it but for hits of a search."""
        return SetText(self._parts, self._face, self._roles(), self._overlay.marks, self._painting.distinct)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in sight."""
        painter = QPainter(self.viewport())
        self._sheet().paint(painter, QRectF(event.rect()), self._height())
        painter.end()

    def _sheet(self) -> Sheet:
        return Sheet(
            self._theme,
            self._painting,
            self._flow,
            self._place,
            self._geometry,
            self._overlay,
            self._card,
            self._present_strip(),
            tuple(self._grounds()),
            self._present_differences(),
        )

    def _grounds(self) -> Iterable[Ground]:
        yield Ground(self._places.shown_span(self._selected), self._theme.colour("selection"))
        if len(self._echo):
            yield Ground(self._places.shown_span(self._echo), self._theme.colour("selection"), framed=True)
        if self._glow.state() == QVariantAnimation.State.Running:
            colour: QColor = self._theme.tint("found", round(60 * self._glow.currentValue()))
            yield Ground(self._places.shown_span(self._glowing), colour)

    def _placed_notes(self, seen: Sequence[Seen]) -> list[PlacedNote]:
        return self._overlay.notes(seen, self._flow, self._geometry)

    def _present_strip(self) -> strip.Strip:
        self._strip = self._strip or self._overlay.strip(self._flow, self._height(), self._painting.colour)
        return self._strip

    def _present_differences(self) -> Differences | None:
        if self._counterpart is not None and self._differences is None and not self._overlay.clean_page:
            self._differences = Differences(self._view, self._counterpart)
        return None if self._overlay.clean_page else self._differences

    # what lies under a point of the viewport

    def _part_at(self, y: float) -> Seen:
        seen = self._seen()
        return next((one for one in reversed(seen) if y >= one.top), seen[0])

    def caretAt(self, point: QPoint | QPointF) -> int:
        """The shown border between characters nearest to a point."""
        one = self._part_at(point.y())
        return self._parts.start(one.part) + one.laid.caret_at(point.x() - self._geometry.left, point.y() - one.top)

    def characterAt(self, point: QPoint | QPointF) -> int | None:
        """The shown character under a point, or None."""
        one = self._part_at(point.y())
        found = one.laid.character_at(point.x() - self._geometry.left, point.y() - one.top)
        return None if found is None else self._parts.start(one.part) + found

    def marksAt(self, point: QPoint | QPointF) -> list[Placed]:
        """The visible marks under a point, the shortest first."""
        position = self.characterAt(point)
        return [] if position is None else self.marksOn(position)

    def marksOn(self, position: int) -> list[Placed]:
        """The visible marks on a shown character, the shortest first."""
        found = self._overlay.marks(position, position + 1)
        return sorted((row for row in found if row.mark.key), key=lambda row: row.end - row.start)

    def noteAt(self, point: QPoint | QPointF) -> MarginNote | None:
        """The margin note, or the sign that stands for it, under a point; None without one."""
        placed = self._placed_notes(self._seen())
        return next((one.note for one in placed if one.area.contains(QPointF(point))), None)

    def tickAt(self, point: QPoint | QPointF) -> int | None:
        """The shown position of the strip's tick near a point, or None."""
        return self._present_strip().position_at(point.y()) if self.overStrip(point) else None

    def overStrip(self, point: QPoint | QPointF) -> bool:
        """Whether a point is in the strip at the page's edge."""
        return point.x() >= self._geometry.strip_left - 2
