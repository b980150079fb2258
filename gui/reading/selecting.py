"""Selecting on the page, with a caret, and the same for a screen reader.

Positions of the public face are clean code points; inside, the caret moves in shown ones.
"""

from __future__ import annotations

from PySide6.QtCore import QBasicTimer, QPoint, QRect, QRectF, QTimerEvent, Signal
from PySide6.QtGui import QAccessible, QAccessibleInterface, QFocusEvent, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from core.text.document import View
from core.text.span import Span
from gui.reading import accessible
from gui.reading import caret as carets
from gui.reading.caret import Caret
from gui.reading.flow import Flow
from gui.reading.page import Page
from gui.theme import Theme


class Selecting(Page):
    """A page with a caret and one selection."""

    selectionChanged = Signal(object)
    """The selected clean Span."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._caret = Caret()
        self._caret_seen = self._caret_mode = False
        self._caret_lit = True
        self._blinking = QBasicTimer()
        super().__init__(theme, parent)
        accessible.install()
        self.accessible: QAccessibleInterface | None = None

    # selection

    def selectedSpan(self) -> Span:
        """The selected clean range; empty at the caret when nothing is selected."""
        return self._selected

    def selectedText(self) -> str:
        """The selected text as shown."""
        return self._places.shown_span(self._selected).of(self.shownText())

    def setSelectedSpan(self, start: int, end: int) -> None:
        """Select a clean range; ends inside a cluster widen to it, ends out of the text are drawn in."""
        span = self._places.shown_span(Span(max(0, min(start, end)), max(0, start, end)))
        left, right = carets.snapped(self._flow, span.start), carets.snapped(self._flow, span.end)
        if right < min(span.end, len(self.shownText())):
            right = carets.following(self._flow, right)
        self.moveCaret(Caret(left, right), follow=False)

    def setView(self, view: View, script: str, *, punctuation: str | None = None) -> None:
        """As the page's; the caret keeps its clean place where the clean text is the same, else it goes to the start."""
        before = self._selected
        super().setView(view, script, punctuation=punctuation)
        if QAccessible.isActive():
            accessible.tell_text(self)
        shown = self._places.shown_span(self._selected)
        self._caret = Caret(shown.start, shown.end)
        if before != self._selected:
            self.selectionChanged.emit(self._selected)

    def selectAll(self) -> None:
        """Select the whole text."""
        self.moveCaret(Caret(0, len(self.shownText())), follow=False)

    def selectWider(self) -> None:
        """Select the word at the caret, then its sentence, its paragraph, all."""
        span = carets.wider(self._flow, self._caret.span)
        self.moveCaret(Caret(span.start, span.end), follow=False)

    def selectSentence(self) -> None:
        """Select the sentence at the caret."""
        span = carets.sentence_at(self._flow, self._caret.span.start)
        self.moveCaret(Caret(span.start, span.end), follow=False)

    def selectParagraph(self) -> None:
        """Select the paragraph at the caret."""
        span = self._parts.paragraph(self._caret.span.start)
        self.moveCaret(Caret(span.start, span.end), follow=False)

    def copy(self) -> None:
        """Put the selected text, as shown, on the clipboard."""
        if text := self.selectedText():
            QGuiApplication.clipboard().setText(text)

    # the caret, in shown positions

    def flow(self) -> Flow:
        """The parts of the text as they are set."""
        return self._flow

    def caret(self) -> Caret:
        """Where the caret is."""
        return self._caret

    def moveCaret(self, caret: Caret, *, follow: bool = True) -> None:
        """Place the caret or select; `follow` scrolls it into sight."""
        self._caret, self._caret_lit = caret, True
        span = self._places.clean_span(caret.span)
        if follow:
            self._follow()
        if span != self._selected:
            self._selected = span
            self.selectionChanged.emit(span)
        self._tell()
        self._repaint()

    def setCaretMode(self, on: bool) -> None:
        """Show the caret wherever it is, not only once keys have moved it."""
        self._caret_mode = on
        self._blink()
        self._repaint()

    def _follow(self) -> None:
        """Scroll by as little as brings the caret's row into sight."""
        above, lean = self._height() - self._face.row_height(None) - 8, self._caret.lean_left
        highest = self._flow.row_place(self._caret.end, 8, lean_left=lean)
        lowest = self._flow.row_place(self._caret.end, above, lean_left=lean)
        bounded = min(
            max(self._place, self._flow.moved(lowest, 0, self._height())), self._flow.moved(highest, 0, self._height())
        )
        if bounded != self._place:
            self._go(bounded)

    def _blink(self) -> None:
        half = QApplication.cursorFlashTime() // 2
        if self.hasFocus() and half > 0 and (self._caret_mode or self._caret_seen):
            self._blinking.start(half, self)
        else:
            self._blinking.stop()
            self._caret_lit = True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The caret begins to blink."""
        super().focusInEvent(event)
        self._blink()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The caret is put out."""
        super().focusOutEvent(event)
        self._blink()

    # for a screen reader

    def shownSelection(self) -> Span:
        """The selection in shown positions; its end is the caret."""
        return self._caret.span

    def selectShown(self, start: int, end: int) -> None:
        """Select a shown range and bring it into sight."""
        self.moveCaret(Caret(carets.snapped(self._flow, start), carets.snapped(self._flow, end)))

    def bringShown(self, start: int, end: int) -> None:
        """Scroll a shown range into sight."""
        span = self._places.clean_span(Span(start, max(start, end)))
        self.scrollToSpan(span.start, span.end)

    def globalRect(self, start: int, end: int) -> QRect:
        """The first row of a shown range, in pixels of the screen; empty when out of sight."""
        span = self._places.clean_span(Span(start, max(start, end)))
        area = self.spanRect(span.start, span.end).toRect()
        return QRect(self.viewport().mapToGlobal(area.topLeft()), area.size()) if area.isValid() else QRect()

    def globalCharacter(self, point: QPoint) -> int | None:
        """The shown character at a point of the screen."""
        return self.characterAt(self.viewport().mapFromGlobal(point))

    def shownMarks(self, position: int) -> tuple[Span, tuple[str, ...]]:
        """The names of the layers of the marks on a shown character, and the range over which they are the same."""
        rows = self.marksOn(position)
        part = self._parts.span(self._parts.at(position))
        borders = {part.start, part.end}
        for row in self._overlay.marks(part.start, part.end):
            borders |= {row.start, row.end}
        start = max((border for border in borders if border <= position), default=position)
        end = min((border for border in borders if border > position), default=position + 1)
        return Span(start, end), tuple(dict.fromkeys(str(row.mark.layer) for row in rows))

    def announce(self, words: str) -> None:
        """Have a screen reader say something at once: what was found, what was marked."""
        if QAccessible.isActive():
            accessible.announce(self, words)

    def _tell(self) -> None:
        if QAccessible.isActive() and isinstance(self.accessible, accessible.ReadableInterface):
            accessible.tell_selection(self, self.accessible.readable, self._caret.span)

    def caretRect(self) -> QRectF:
        """Where the caret stands in the viewport; empty when out of sight."""
        part = self._parts.at(self._caret.end)
        for one in self._seen():
            if one.part == part:
                inside = self._caret.end - self._parts.start(part)
                row = one.laid.row_of(inside, lean_left=self._caret.lean_left)
                x, y = self._geometry.left + one.laid.x(inside, row), one.top + row * one.laid.row_height
                return QRectF(x - 0.75, y + 3, 1.5, one.laid.row_height - 6)
        return QRectF()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page, and the caret once keys have moved it: a page that is only looked at shows none."""
        super().paintEvent(event)
        shown = self._caret_mode or (self._caret_seen and not len(self._selected))
        if shown and self._caret_lit and self.hasFocus():
            painter = QPainter(self.viewport())
            painter.fillRect(self.caretRect(), self._theme.colour("ink"))
            painter.end()

    def timerEvent(self, event: QTimerEvent) -> None:
        """The caret blinks."""
        if event.timerId() != self._blinking.timerId():
            super().timerEvent(event)
            return
        self._caret_lit = not self._caret_lit
        self.viewport().update(self.caretRect().toAlignedRect())
