"""The page as it is shown: text, marks, card, notes, strip, and scrolling. Reading in it (selection, keys) is view.py's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from core.model.lines import Line, LineRole
from core.text.document import Document, Source, View
from core.text.span import Span
from core.text.textmap import Lean
from gui import theme as themes
from gui.reading import strip
from gui.reading.card import Card, CardRow
from gui.reading.face import Face, punctuation_of
from gui.reading.flow import Flow, Place, Seen
from gui.reading.geometry import BELOW_CARD, HEAD, TAIL, geometry
from gui.reading.margin import PlacedNote
from gui.reading.marks import Layer, MarginNote, Mark, MarkIndex, Placed
from gui.reading.overlay import Overlay
from gui.reading.painting import Painting
from gui.reading.parts import Parts
from gui.reading.positions import Places
from gui.reading.sheet import Sheet
from gui.theme import Theme

SIZES = (12, 14, 16, 18, 20, 22, 24, 28, 32, 40, 48)
"""Pixel sizes of a character that zooming steps through."""


@dataclass(frozen=True, slots=True)
class _Pin:
    """A clean position and the pixels between its row's top and the top of the viewport."""

    position: int
    above: float


class Page(QAbstractScrollArea):
    """Shows a view of a document; positions in its face are clean code points."""

    placeChanged = Signal(int)
    """The clean position at the top of the page."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._painting = Painting(theme)
        self._view = View(Document(Source("")), "original", "")
        self._parts = Parts("")
        self._face = Face()
        self._roles: dict[int, LineRole] = {}
        self._lines: tuple[Line, ...] = ()
        self._overlay = Overlay(Places(self._view), themes.interface_font("zh-Hans", 13))
        self._selected = Span(0, 0)
        self._card = Card((), themes.interface_font("zh-Hans", 14))
        self._strip: strip.Strip | None = None
        self._place = Place()
        self._pin: _Pin | None = None
        self._geometry = geometry(800, self._face.px)
        self._flow = self._new_flow()
        self._glow = self._new_glow()
        self._glowing = Span(0, 0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar that comes and goes would change the measure; with nothing to scroll it shows no handle.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self._on_bar_moved)

    # what is shown

    def text(self) -> str:
        """The clean text."""
        return self._view.document.text

    def shownText(self) -> str:
        """The text as shown, in the view's script."""
        return self._view.text

    def script(self) -> str:
        """The script code of the view: original hans hant tw hk."""
        return self._view.target

    def setView(self, view: View, script: str, *, punctuation: str | None = None) -> None:
        """Show a view, set in the font of a script code (for `original`, the one detected).

        The reading place and the selection stay where both views are of one source; marks and lines stay where the clean
        text is the same, and are cleared otherwise. `punctuation` is the script code whose region places ，。; by default
        the source's own text decides.
        """
        pin, old = self._reading_pin(), self._view
        same_text = view.document.text == old.document.text
        if not same_text:
            pin, self._lines, self._selected = self._carried(pin, view), (), Span(0, 0)
        region = punctuation if punctuation is not None else punctuation_of(view.document.text, script)
        face = replace(self._face, script=script, punctuation=region)
        laid_out = same_text and view.text == self._parts.text and face == self._face
        self._view, self._face = view, face
        self._overlay.take_view(view, same_text=same_text)
        if laid_out:
            self._refresh()
            return
        self._parts = Parts(view.text)
        self._reflow(pin)

    def _carried(self, pin: _Pin | None, view: View) -> _Pin | None:
        """The place in another cleaning of the same source; the top for another source."""
        old, new = self._view.document, view.document
        if pin is None or old.source.text != new.source.text:
            self._place = Place()
            return None
        return replace(pin, position=new.map.forward(old.back.forward(pin.position)))

    def setMarks(self, marks: Sequence[Mark], index: MarkIndex | None = None) -> None:
        """The marks of all layers, in place of those before; `index` is theirs in this view, for whoever has made it."""
        self._overlay.set_marks(marks, index)
        self._refresh()

    def setLabels(self, spans: Sequence[Span], marks: Callable[[int], Iterable[Mark]]) -> None:
        """The reader's own marks, in place of those before: clean spans in text order, and what gives the marks of one."""
        self._overlay.set_labels(spans, marks)
        self._refresh()

    def places(self) -> Places:
        """Where clean positions are shown."""
        return self._overlay.places

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

    def setCard(self, rows: Iterable[CardRow | tuple[str, ...]]) -> None:
        """The card above the text; without rows there is none."""
        card = replace(self._card, rows=tuple(CardRow(*row) for row in rows))
        if card.rows != self._card.rows:
            self._card = card
            self._reflow(self._reading_pin())

    def setLines(self, lines: tuple[Line, ...]) -> None:
        """What each line is: titles are set larger and centred, date lines small and centred."""
        if lines is not self._lines and (len(lines) != len(self._lines) or lines != self._lines):
            self._lines = lines
            self._reflow(self._reading_pin())

    def setTheme(self, theme: Theme) -> None:
        """Show everything in another theme."""
        self._theme = theme
        self._painting = replace(self._painting, theme=theme)
        self._refresh()

    def setInterfaceLanguage(self, language: str) -> None:
        """The language whose sans the card and the notes are set in."""
        self._card = replace(self._card, font=themes.interface_font(language, 14))
        self._overlay.set_font(themes.interface_font(language, 13))
        self._reflow(self._reading_pin())

    def textSize(self) -> int:
        """The size of a character in pixels."""
        return self._face.px

    def setTextSize(self, px: int) -> None:
        """Set the text in another size; the place stays."""
        pin = self._reading_pin()
        self._face = replace(self._face, px=min(max(px, SIZES[0]), SIZES[-1]))
        self._reflow(pin)

    def lineHeight(self) -> int:
        """The height of a row, in percent of a character's."""
        return self._face.leading

    def setLineHeight(self, percent: int) -> None:
        """Set rows at another height; the place stays."""
        pin = self._reading_pin()
        self._face = replace(self._face, leading=percent)
        self._reflow(pin)

    def zoomIn(self) -> None:
        """The next larger size."""
        self.setTextSize(next((size for size in SIZES if size > self._face.px), SIZES[-1]))

    def zoomOut(self) -> None:
        """The next smaller size."""
        self.setTextSize(next((size for size in reversed(SIZES) if size < self._face.px), SIZES[0]))

    def zoomReset(self) -> None:
        """The size a new reader finds."""
        self.setTextSize(Face().px)

    # where the page stands

    def topPosition(self) -> int:
        """The clean position at the top of the page."""
        pin = self._pinned()
        return pin.position if pin else 0

    def scrollToSpan(self, start: int, end: int) -> None:
        """Bring a clean range into sight: nothing moves when it is, else its row comes to the upper third."""
        span = self._places.shown_span(Span(start, max(start, end)))
        top, bottom = self._row_in_sight(span.start), self._row_in_sight(max(span.start, span.end - 1))
        if top is None or bottom is None:
            self._go(self._flow.row_place(span.start, self._height() / 3))

    def glow(self, start: int, end: int) -> None:
        """Let a clean range glow once, unless the desktop asks for no motion."""
        self._glowing = Span(start, end)
        self._glow.stop()
        if themes.motion_allowed():
            self._glow.start()

    def scrollBy(self, pixels: float) -> None:
        """Scroll down, or up when negative."""
        self._go(self._flow.moved(self._place, pixels, self._height()))

    def spanRect(self, start: int, end: int) -> QRectF:
        """Where the first row of a clean range is seen in the viewport; empty when it is not."""
        span = self._places.shown_span(Span(start, end))
        for one in self._seen():
            first = self._parts.start(one.part)
            for box in one.laid.boxes(span.start - first, span.end - first):
                area = QRectF(self._geometry.left + box.left, one.top + box.top, box.right - box.left, one.laid.row_height)
                return area if area.intersects(QRectF(self.viewport().rect())) else QRectF()
        return QRectF()

    def _height(self) -> int:
        return self.viewport().height()

    def _seen(self) -> list[Seen]:
        return list(self._flow.seen(self._place, self._height()))

    def _row_in_sight(self, position: int) -> float | None:
        """The top of a shown position's row in the viewport, or None unless the whole row is in sight."""
        part = self._parts.at(position)
        one = next((one for one in self._seen() if one.part == part), None)
        if one is None:
            return None
        top = one.top + one.laid.row_of(position - self._parts.start(part)) * one.laid.row_height
        return top if top >= 0 and top + one.laid.row_height <= self._height() else None

    def _reading_pin(self) -> _Pin | None:
        """The place to be kept: the one pinned since the reader last scrolled, so that going to and fro between two scripts
        whose rows break differently does not creep upwards. None at the very top.
        """
        self._pin = self._pin or self._pinned()
        return self._pin

    def _pinned(self) -> _Pin | None:
        one = next(iter(self._seen()), None)
        if one is None or (one.top >= 0 and one.part == 0):
            return None
        row = one.laid.row_at(-one.top)
        position = self._parts.start(one.part) + one.laid.row_start(row)
        return _Pin(self._places.clean(position), one.top + row * one.laid.row_height)

    def _go(self, place: Place) -> None:
        self._pin = None
        self._settle(place)

    def _settle(self, place: Place) -> None:
        before = self._place
        self._place = self._flow.moved(place, 0.0, self._height())
        bar = self.verticalScrollBar()
        bar.setEnabled(self._flow.total > self._height())
        bar.blockSignals(True)
        bar.setRange(0, max(0, round(self._flow.total - self._height())))
        bar.setPageStep(max(1, self._height()))
        bar.setSingleStep(self._face.row_height(None))
        bar.setValue(round(self._flow.value(self._place)))
        bar.blockSignals(False)
        self._repaint()
        if before != self._place:
            self.placeChanged.emit(self.topPosition())

    def _on_bar_moved(self, value: int) -> None:
        self._go(self._flow.at_value(value, self._height()))

    # setting anew

    def _new_flow(self) -> Flow:
        self._geometry = geometry(self.viewport().width(), self._face.px)
        self._face = replace(self._face, ems=self._geometry.ems)
        card = self._card.height(self._face.column)
        roles = {self._places.shown(line.span.start): line.role for line in self._lines if line.role in _SET_APART}
        head = HEAD + (card + BELOW_CARD if card else 0)
        return Flow(self._parts, self._face, roles, head, TAIL)

    def _reflow(self, pin: _Pin | None) -> None:
        """Lay everything out anew and bring the pinned row back to its height."""
        self._flow = self._new_flow()
        self._strip = None
        if pin is None:
            self._settle(Place(0, min(self._place.dy, self._flow.head) if self._place.part == 0 else 0.0))
        else:
            self._settle(self._flow.row_place(self._places.shown(pin.position, Lean.RIGHT), pin.above))
        self._pin = pin

    def _new_glow(self) -> QVariantAnimation:
        glow = QVariantAnimation(self)
        glow.setStartValue(1.0)
        glow.setEndValue(0.0)
        glow.setDuration(1100)
        glow.valueChanged.connect(self._repaint)
        glow.finished.connect(self._repaint)
        return glow

    @property
    def _places(self) -> Places:
        return self._overlay.places

    def _refresh(self) -> None:
        self._strip = None
        self._repaint()

    def _repaint(self) -> None:
        self.viewport().update()

    # events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new width; the place stays."""
        del event
        self._reflow(self._reading_pin())

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Nothing: the place is moved by what moves the bar."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll by the wheel or the pad; with Ctrl, zoom."""
        delta = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if delta:
                self.zoomIn() if delta > 0 else self.zoomOut()
        elif event.pixelDelta().y():
            self.scrollBy(-event.pixelDelta().y())
        else:
            self.scrollBy(-delta / 120 * 3 * self._face.row_height(None))
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in sight."""
        painter = QPainter(self.viewport())
        self._sheet().paint(painter, QRectF(event.rect()), self._height())
        painter.end()

    def _sheet(self) -> Sheet:
        grounds = [(self._places.shown_span(self._selected), self._theme.colour("selection"))]
        if self._glow.state() == QVariantAnimation.State.Running:
            strength = round(60 * self._glow.currentValue())
            grounds.append((self._places.shown_span(self._glowing), self._theme.tint("found", strength)))
        return Sheet(
            self._theme,
            self._painting,
            self._flow,
            self._place,
            self._geometry,
            self._overlay,
            self._card,
            self._present_strip(),
            tuple(grounds),
        )

    def _placed_notes(self, seen: Sequence[Seen]) -> list[PlacedNote]:
        return self._overlay.notes(seen, self._flow, self._geometry)

    def _present_strip(self) -> strip.Strip:
        self._strip = self._strip or self._overlay.strip(self._flow, self._height(), self._painting.colour)
        return self._strip

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
        if position is None:
            return []
        found = self._overlay.marks(position, position + 1)
        return sorted((row for row in found if row.mark.key), key=lambda row: row.end - row.start)

    def noteAt(self, point: QPoint | QPointF) -> MarginNote | None:
        """The margin note under a point, or None."""
        placed = self._placed_notes(self._seen())
        return next((one.note for one in placed if one.area.contains(QPointF(point))), None)

    def tickAt(self, point: QPoint | QPointF) -> int | None:
        """The shown position of the strip's tick near a point, or None."""
        if point.x() < self._geometry.strip_left - 2:
            return None
        return self._present_strip().position_at(point.y())


_SET_APART = (LineRole.TITLE, LineRole.DATE)
