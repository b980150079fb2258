"""A text set on a scrolling page, and where one stands in it. What lies on the text is page.py's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from core.model.lines import Line, LineRole
from core.text.document import Document, Source, View
from core.text.span import Span
from core.text.textmap import Lean
from gui import theme as themes
from gui.reading.card import Card, CardRow
from gui.reading.face import Face, Typography, punctuation_of
from gui.reading.flow import Flow, Place, Seen
from gui.reading.geometry import BELOW_CARD, HEAD, TAIL, geometry
from gui.reading.overlay import Overlay
from gui.reading.parts import Parts
from gui.reading.positions import Places

SIZES = (12, 14, 16, 18, 20, 22, 24, 28, 32, 40, 48)
"""Pixel sizes of a character that zooming steps through."""
_SET_APART = (LineRole.TITLE, LineRole.DATE)


@dataclass(frozen=True, slots=True)
class Pin:
    """A clean position and the pixels between its row's top and the top of the viewport, where rows are `row` high.

    A row that begins above the viewport keeps the share of it that is hidden when rows get another height.
    """

    position: int
    above: float
    row: int


class Standing(QAbstractScrollArea):
    """Sets a view of a document and scrolls in it; positions in its face are clean code points."""

    placeChanged = Signal(int)
    """The clean position at the top of the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = View(Document(Source("")), "original", "")
        self._parts = Parts("")
        self._face = Face()
        self._lines: tuple[Line, ...] = ()
        self._overlay = Overlay(Places(self._view), themes.interface_font("zh-Hans", 13))
        self._card = Card((), themes.interface_font("zh-Hans", 14))
        self._place = Place()
        self._pin: Pin | None = None
        self._geometry = geometry(800, self._face.px)
        self._flow = self._new_flow()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar that comes and goes would change the measure; with nothing to scroll it shows no handle.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().valueChanged.connect(self._on_bar_moved)

    # what is set

    def text(self) -> str:
        """The clean text."""
        return self._view.document.text

    def shownText(self) -> str:
        """The text as shown, in the view's script."""
        return self._view.text

    def script(self) -> str:
        """The script code of the view: original hans hant tw hk."""
        return self._view.target

    def shownView(self) -> View:
        """The view on the page."""
        return self._view

    def setView(self, view: View, script: str, *, punctuation: str | None = None) -> None:
        """Show a view, set in the font of a script code (for `original`, the one detected).

        The reading place stays where both views are of one source; marks and lines stay where the clean text is the same,
        and are cleared otherwise. `punctuation` is the script code whose region places ，。; by default the source's own
        text decides.
        """
        pin, old = self.readingPin(), self._view
        same_text = view.document.text == old.document.text
        if not same_text:
            pin, self._lines = self._carried(pin, view), ()
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

    def _carried(self, pin: Pin | None, view: View) -> Pin | None:
        """The place in another cleaning of the same source; the top for another source."""
        old, new = self._view.document, view.document
        if pin is None or old.source.text != new.source.text:
            self._place = Place()
            return None
        return replace(pin, position=new.map.forward(old.back.forward(pin.position)))

    def setCard(self, rows: Iterable[CardRow | tuple[str, ...]]) -> None:
        """The card above the text; without rows there is none."""
        card = replace(self._card, rows=tuple(CardRow(*row) for row in rows))
        if card.rows != self._card.rows:
            self._card = card
            self._reflow(self.readingPin())

    def setLines(self, lines: tuple[Line, ...]) -> None:
        """What each line is: titles are set larger and centred, date lines small and centred."""
        if lines is not self._lines and (len(lines) != len(self._lines) or lines != self._lines):
            self._lines = lines
            self._reflow(self.readingPin())

    def textSize(self) -> int:
        """The size of a character in pixels."""
        return self._face.px

    def setTextSize(self, px: int) -> None:
        """Set the text in another size; the place stays."""
        self._set_face(replace(self._face, px=min(max(px, SIZES[0]), SIZES[-1])))

    def lineHeight(self) -> int:
        """The height of a row, in percent of a character's."""
        return self._face.leading

    def setLineHeight(self, percent: int) -> None:
        """Set rows at another height; the place stays."""
        self._set_face(replace(self._face, leading=percent))

    def typography(self) -> Typography:
        """How the page is set."""
        return self._face.manner

    def setTypography(self, manner: Typography) -> None:
        """Set the page in another manner; the place stays."""
        self._set_face(replace(self._face, manner=manner))

    def zoomIn(self) -> None:
        """The next larger size."""
        self.setTextSize(next((size for size in SIZES if size > self._face.px), SIZES[-1]))

    def zoomOut(self) -> None:
        """The next smaller size."""
        self.setTextSize(next((size for size in reversed(SIZES) if size < self._face.px), SIZES[0]))

    def zoomReset(self) -> None:
        """The size a new reader finds."""
        self.setTextSize(Face().px)

    def _set_face(self, face: Face) -> None:
        if face != self._face:
            pin = self.readingPin()
            self._face = face
            self._reflow(pin)

    # where the page stands

    def topPosition(self) -> int:
        """The clean position at the top of the page."""
        pin = self.pinned()
        return pin.position if pin else 0

    def bottomPosition(self) -> int:
        """The clean position after the last character in sight."""
        last = self._seen()[-1]
        row = last.laid.row_at(self._height() - last.top)
        return self._places.clean(self._parts.start(last.part) + last.laid.row_end(row))

    def atEnd(self) -> bool:
        """Whether the end of the text is in sight."""
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum()

    def progress(self) -> int:
        """How much of the text has been in sight down to here, in percent."""
        if self.atEnd():
            return 100
        seen = self._flow.fraction(self._places.shown(self.bottomPosition()))
        return min(99, round(100 * seen))

    def scrollToSpan(self, start: int, end: int) -> None:
        """Bring a clean range into sight: nothing moves when it is, else its row comes to the upper third."""
        span = self._places.shown_span(Span(start, max(start, end)))
        top, bottom = self._row_in_sight(span.start), self._row_in_sight(max(span.start, span.end - 1))
        if top is None or bottom is None:
            self._go(self._flow.row_place(span.start, self._height() / 3))

    def scrollBy(self, pixels: float) -> None:
        """Scroll down, or up when negative."""
        self._go(self._flow.moved(self._place, pixels, self._height()))

    def toEnd(self) -> None:
        """Scroll to the end of the text."""
        self._go(self._flow.at_value(self._flow.total, self._height()))

    def scrolledAway(self) -> float:
        """How far the white and the card above the text are scrolled away, in pixels; of use where no row is pinned."""
        return self._place.dy if self._place.part == 0 else 0.0

    def standAt(self, pin: Pin | None, depth: float = 0.0) -> None:
        """Bring a pinned row to its height; for None, scroll what is above the text away by a depth."""
        if pin is None:
            self._go(Place(0, min(depth, self._flow.head)))
        else:
            self._go(self._place_of(pin))

    def spanRect(self, start: int, end: int) -> QRectF:
        """Where the first row of a clean range is seen in the viewport; empty when it is not."""
        span = self._places.shown_span(Span(start, end))
        for one in self._seen():
            first = self._parts.start(one.part)
            for box in one.laid.boxes(span.start - first, span.end - first):
                area = QRectF(self._geometry.left + box.left, one.top + box.top, box.right - box.left, one.laid.row_height)
                return area if area.intersects(QRectF(self.viewport().rect())) else QRectF()
        return QRectF()

    def readingPin(self) -> Pin | None:
        """The place to be kept: the one pinned since the reader last scrolled, so that going to and fro between two scripts
        whose rows break differently does not creep upwards. None at the very top.
        """
        self._pin = self._pin or self.pinned()
        return self._pin

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

    def pinned(self) -> Pin | None:
        """The row at the top, or the next one where only white is left of its paragraph; None at the very top."""
        seen = self._flow.seen(self._place, self._height())
        one = next(seen, None)
        if one is None or (one.top >= 0 and one.part == 0):
            return None
        row = one.laid.row_at(-one.top)
        if one.top + (row + 1) * one.laid.row_height <= 0 and (following := next(seen, None)) is not None:
            one, row = following, 0
        position = self._parts.start(one.part) + one.laid.row_start(row)
        return Pin(self._places.clean(position), one.top + row * one.laid.row_height, one.laid.row_height)

    def _place_of(self, pin: Pin) -> Place:
        position = self._places.shown(pin.position, Lean.RIGHT)
        share = self._flow.laid(self._parts.at(position)).row_height / pin.row if pin.above < 0 else 1.0
        return self._flow.row_place(position, pin.above * share)

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
        manner = self._face.manner
        width = self.viewport().width()
        self._geometry = geometry(width, self._face.px, manner.measure, numbers=manner.numbers)
        self._face = replace(self._face, ems=self._geometry.ems)
        card = self._card.height(self._face.column)
        head = HEAD + (card + BELOW_CARD if card else 0)
        return Flow(self._parts, self._face, self._roles(), head, TAIL)

    def _roles(self) -> dict[int, LineRole]:
        """The lines that are set apart, by their shown start."""
        return {self._places.shown(line.span.start): line.role for line in self._lines if line.role in _SET_APART}

    def _reflow(self, pin: Pin | None) -> None:
        """Lay everything out anew and bring the pinned row back to its height."""
        self._flow = self._new_flow()
        self._refresh()
        if pin is None:
            self._settle(Place(0, min(self._place.dy, self._flow.head) if self._place.part == 0 else 0.0))
        else:
            self._settle(self._place_of(pin))
        self._pin = pin

    @property
    def _places(self) -> Places:
        return self._overlay.places

    def _refresh(self) -> None:
        """What lies on the text has changed."""
        self._repaint()

    def _repaint(self) -> None:
        self.viewport().update()

    # events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new width; the place stays."""
        del event
        self._reflow(self.readingPin())

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Nothing: the place is moved by what moves the bar."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll by the wheel or, pixel by pixel, by the pad; with Ctrl, zoom."""
        delta = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if delta:
                self.zoomIn() if delta > 0 else self.zoomOut()
        elif event.pixelDelta().y():
            self.scrollBy(-event.pixelDelta().y())
        else:
            self.scrollBy(-delta / 120 * 3 * self._face.row_height(None))
        event.accept()
