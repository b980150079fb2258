"""The reading view: the page with selection, keys, mouse, drops, and what a click on a mark means.

Positions of the public face are clean code points; inside, the caret moves in shown ones.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBasicTimer, QElapsedTimer, QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimerEvent, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QClipboard,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from core.text.document import View
from core.text.span import Span
from core.text.textmap import Lean
from gui.reading import accessible
from gui.reading import caret as carets
from gui.reading.caret import Caret
from gui.reading.marks import NAMES
from gui.reading.page import Page
from gui.theme import Theme

Describer = Callable[[tuple[str, ...]], str]

_KEY = Qt.Key
_LABELS = {getattr(Qt.Key, f"Key_{digit}"): digit for digit in range(1, 10)}


class ReadingView(Page):
    """A page to read in, select in and mark."""

    markActivated = Signal(str)
    """The key of a mark that was clicked."""
    markHovered = Signal(str)
    """The key of the mark under the pointer, or empty."""
    selectionChanged = Signal(object)
    """The selected clean Span."""
    labelRequested = Signal(int)
    """A digit 1-9 was pressed while something was selected."""
    contextMenuAsked = Signal(object, QPoint)
    """The selected clean Span (or an empty one under the pointer) and a global point."""
    noteActivated = Signal(str)
    """The key of a margin note that was clicked."""
    filesDropped = Signal(list)
    """Paths of local files."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        accessible.install()
        self.accessible: QAccessibleInterface | None = None
        self._caret = Caret()
        self._caret_seen = False
        self._describe: Describer = lambda keys: ""  # noqa: ARG005
        self._hovered = ""
        self._pressed: QPoint | None = None
        self._pointer = QPointF()
        self._scrolling = QBasicTimer()
        self._since_double = QElapsedTimer()
        self.retranslate()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.setAcceptDrops(True)

    def retranslate(self) -> None:
        """What a screen reader calls the page, in the interface's language."""
        self.setAccessibleName(self.tr("Text"))
        self.setAccessibleDescription(self.tr("The document's text, read only"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

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
        self._move(Caret(left, right), follow=False)

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

    # for a screen reader

    def shownSelection(self) -> Span:
        """The selection in shown positions; its end is the caret."""
        return self._caret.span

    def selectShown(self, start: int, end: int) -> None:
        """Select a shown range and bring it into sight."""
        self._move(Caret(carets.snapped(self._flow, start), carets.snapped(self._flow, end)))

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

    def _tell(self) -> None:
        if QAccessible.isActive() and isinstance(self.accessible, accessible.ReadableInterface):
            accessible.tell_selection(self, self.accessible.readable, self._caret.span)

    # what others ask for

    def setDescriber(self, describe: Describer) -> None:
        """What makes the hover text for the keys of the marks under the pointer, the shortest mark first."""
        self._describe = describe

    def copy(self) -> None:
        """Put the selected text, as shown, on the clipboard."""
        if text := self.selectedText():
            QGuiApplication.clipboard().setText(text)

    def selectAll(self) -> None:
        """Select the whole text."""
        self._move(Caret(0, len(self.shownText())), follow=False)

    def _move(self, caret: Caret, *, follow: bool = True) -> None:
        self._caret = caret
        span = self._places.clean_span(caret.span)
        if follow:
            self._follow()
        if span != self._selected:
            self._selected = span
            self.selectionChanged.emit(span)
        self._tell()
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

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Movement, selection, copy, labels; anything else goes to the window."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.selectAll()
        elif event.key() in _LABELS and self._selected.end > self._selected.start and _bare(event):
            self.labelRequested.emit(_LABELS[Qt.Key(event.key())])
        elif event.key() == _KEY.Key_Escape and len(self._selected):
            self._move(Caret(self._caret.end, self._caret.end), follow=False)
        elif (moved := self._moved(event)) is not None:
            self._caret_seen = True
            self._move(moved)
        else:
            super().keyPressEvent(event)

    def _moved(self, event: QKeyEvent) -> Caret | None:
        """Where a key leads, or None when it is no key of movement."""
        modifiers = event.modifiers()
        keep = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        far = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        if modifiers & Qt.KeyboardModifier.AltModifier:
            return None
        key = event.key()
        if key in (_KEY.Key_Left, _KEY.Key_Right):
            return self._caret.to(self._sideways(key == _KEY.Key_Right, keep=keep, far=far), keep=keep)
        if key in (_KEY.Key_Home, _KEY.Key_End):
            return self._to_border(end=key == _KEY.Key_End, keep=keep, far=far)
        page = max(1, self._height() // self._face.row_height(None) - 1)
        rows = {_KEY.Key_Up: -1, _KEY.Key_Down: 1, _KEY.Key_PageUp: -page, _KEY.Key_PageDown: page, _KEY.Key_Space: page}
        if key not in rows or far:
            return None
        if key == _KEY.Key_Space and keep:
            return self._paged(-page, keep=False)
        return self._paged(rows[Qt.Key(key)], keep=keep)

    def _paged(self, rows: int, *, keep: bool) -> Caret:
        if abs(rows) > 1:
            self.scrollBy(rows * self._face.row_height(None))
        return carets.vertical(self._flow, self._caret, rows, keep=keep)

    def _sideways(self, right: bool, *, keep: bool, far: bool) -> int:
        span = self._caret.span
        if len(span) and not keep:
            return span.end if right else span.start
        position = (carets.following if right else carets.preceding)(self._flow, self._caret.end)
        if not far:
            return position
        word = carets.word_at(self._flow, self._caret.end if right else position)
        return max(position, word.end) if right else min(position, word.start)

    def _to_border(self, *, end: bool, keep: bool, far: bool) -> Caret:
        if far:
            return self._caret.to(len(self.shownText()) if end else 0, keep=keep)
        return self._caret.to(carets.row_border(self._flow, self._caret, end=end), keep=keep, lean_left=end)

    # mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Place the caret, jump by the strip, or take the paragraph on a third click."""
        point = event.position()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if (position := self.tickAt(point)) is not None:
            self._jump(position)
            return
        self._pressed = event.position().toPoint()
        if self._since_double.isValid() and self._since_double.elapsed() < QApplication.doubleClickInterval():
            self._since_double.invalidate()
            span = self._parts.paragraph(self.caretAt(point))
            self._move(Caret(span.start, span.end), follow=False)
            return
        keep = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._caret_seen = False
        self._move(self._caret_to(point, keep=keep), follow=False)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select while the button is down, else tell which mark is under the pointer."""
        self._pointer = event.position()
        if not event.buttons() & Qt.MouseButton.LeftButton or self._pressed is None:
            self._hover(event.position())
            return
        if (event.position().toPoint() - self._pressed).manhattanLength() < QApplication.startDragDistance() // 2:
            return
        self._extend()
        if 0 <= self._pointer.y() < self._height():
            self._scrolling.stop()
        elif not self._scrolling.isActive():
            self._scrolling.start(30, self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a selection, or tell of the mark or note that was clicked."""
        self._scrolling.stop()
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        self._pressed = None
        if len(self._selected):
            if (clipboard := QGuiApplication.clipboard()).supportsSelection():
                clipboard.setText(self.selectedText(), QClipboard.Mode.Selection)
        elif note := self.noteAt(event.position()):
            self.noteActivated.emit(note.key)
        elif marks := self.marksAt(event.position()):
            self.markActivated.emit(marks[0].mark.key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the marked name under the pointer, else the word."""
        if event.button() != Qt.MouseButton.LeftButton or (position := self.characterAt(event.position())) is None:
            return
        name = next((row for row in self.marksAt(event.position()) if row.mark.layer in NAMES), None)
        span = Span(name.start, name.end) if name else carets.word_at(self._flow, position)
        self._pressed = event.position().toPoint()
        self._move(Caret(span.start, span.end), follow=False)
        self._since_double.start()

    def timerEvent(self, event: QTimerEvent) -> None:
        """Scroll while a selection is drawn out of the page."""
        if event.timerId() != self._scrolling.timerId():
            super().timerEvent(event)
            return
        beyond = self._pointer.y() - (self._height() if self._pointer.y() > 0 else 0)
        self.scrollBy(beyond / 2)
        self._extend()

    def _extend(self) -> None:
        y = min(max(self._pointer.y(), 0.0), self._height() - 1.0)
        self._move(self._caret_to(QPointF(self._pointer.x(), y), keep=True), follow=False)

    def _caret_to(self, point: QPointF, *, keep: bool) -> Caret:
        return self._caret.to(self.caretAt(point), keep=keep)

    def _jump(self, shown: int) -> None:
        clean = self._places.clean(shown, Lean.RIGHT)
        self.scrollToSpan(clean, clean + 1)
        self.glow(clean, clean + 1)

    def _hover(self, point: QPointF) -> None:
        marks = self.marksAt(point)
        key = marks[0].mark.key if marks else ""
        over = bool(marks) or self.noteAt(point) is not None or self.tickAt(point) is not None
        beyond = point.x() > self._geometry.left + self._face.column
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor if beyond and not over else shape)
        if key != self._hovered:
            self._hovered = key
            self.markHovered.emit(key)

    def viewportEvent(self, event: QEvent) -> bool:
        """Hover texts, and the end of hovering."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            keys = tuple(dict.fromkeys(row.mark.key for row in self.marksAt(event.pos())))
            QToolTip.showText(event.globalPos(), self._describe(keys) if keys else "", self.viewport())
            return True
        if event.type() == QEvent.Type.Leave and self._hovered:
            self._hovered = ""
            self.markHovered.emit("")
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the selection, or of the place under the pointer."""
        span, point = self._selected, event.pos()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            position = self._places.clean(self.caretAt(point))
            if not len(span) or not span.start <= position <= span.end:
                self._move(self._caret_to(QPointF(point), keep=False), follow=False)
                span = self._selected
        self.contextMenuAsked.emit(span, event.globalPos())

    # drops, caret

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragEnterEvent) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Files are welcome everywhere."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on the paths of dropped files."""
        self.filesDropped.emit([url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()

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
        if self._caret_seen and self.hasFocus() and not len(self._selected):
            painter = QPainter(self.viewport())
            painter.fillRect(self.caretRect(), self._theme.colour("ink"))
            painter.end()


def _bare(event: QKeyEvent) -> bool:
    """Whether a key came without modifiers; those of the number pad count as bare."""
    return not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
