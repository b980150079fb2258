"""The reading view: the page one selects in, with keys, mouse, drops, and what a click on a mark means."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimerEvent, Signal
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from core.text.span import Span
from core.text.textmap import Lean
from gui.reading import keys
from gui.reading.caret import Caret
from gui.reading.pointer import Pointer
from gui.reading.selecting import Selecting
from gui.theme import Theme

Describer = Callable[[tuple[str, ...]], str]
Teller = Callable[[tuple[str, ...], QRectF], None]

_LABELS = {getattr(Qt.Key, f"Key_{digit}"): digit for digit in range(1, 10)}


class ReadingView(Selecting):
    """A page to read in, select in and mark."""

    markActivated = Signal(str)
    """The key of a mark that was clicked."""
    markHovered = Signal(str)
    """The key of the mark under the pointer, or empty."""
    spanHovered = Signal(object)
    """The clean Span of the mark under the pointer, an empty one where there is none."""
    labelRequested = Signal(int)
    """A digit 1-9 was pressed while something was selected."""
    contextMenuAsked = Signal(object, QPoint)
    """The selected clean Span (or an empty one under the pointer) and a global point."""
    noteActivated = Signal(str)
    noteEditAsked = Signal(str, QPoint)
    """A note in the margin was clicked twice: its key, and where in the viewport."""
    """The key of a margin note that was clicked."""
    filesDropped = Signal(list)
    """Paths of local files."""
    jumped = Signal(int)
    """The strip led elsewhere: the clean position one came from."""
    historyAsked = Signal(int)
    """A button of the mouse asks for the place before (-1) or after (1)."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._describe: Describer = lambda keys: ""  # noqa: ARG005
        self._tell_of: Teller | None = None
        self._hovered = ""
        self._on_strip = False
        self._pointer = Pointer(self, self, self._height)
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

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Movement, selection, copy, labels; anything else goes to the window."""
        key, modifiers = event.key(), event.modifiers()
        page = max(1, self._height() // self._face.row_height(None) - 1)
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.selectAll()
        elif key in _LABELS and self._selected.end > self._selected.start and _bare(event):
            self.labelRequested.emit(_LABELS[Qt.Key(key)])
        elif key == Qt.Key.Key_Escape and (self._end_panning(released=False) or len(self._selected)):
            self.moveCaret(Caret(self._caret.end, self._caret.end), follow=False)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (row := self.marksOn(self._caret.end)):
            self.markActivated.emit(row[0].mark.key)
        elif (moved := keys.moved(self._flow, self._caret, key, modifiers, page)) is not None:
            if rows := keys.rows_of(key, modifiers, page):
                self.scrollBy(rows * self._face.row_height(None))
            self._caret_seen = True
            self.moveCaret(moved)
            self._blink()
        else:
            super().keyPressEvent(event)

    # mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Place the caret, jump by the strip, scroll by the middle button, go back and forward by the thumb's."""
        point, button = event.position(), event.button()
        if self._end_panning(released=False):
            return
        if button == Qt.MouseButton.MiddleButton:
            self._pointer.start_panning(point)
            self.viewport().setCursor(Qt.CursorShape.SizeVerCursor)
        elif button in (Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton):
            self.historyAsked.emit(-1 if button == Qt.MouseButton.BackButton else 1)
        elif button == Qt.MouseButton.LeftButton and self.overStrip(point):
            self._on_strip = True
            self._jump(point)
        elif button == Qt.MouseButton.LeftButton:
            self._caret_seen = False
            self._pointer.press(event)
            self._blink()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select while the button is down, else tell which mark is under the pointer."""
        if self._pointer.anchor is not None:
            self._pointer.pan(event.position())
        elif self._on_strip:
            self.scrollToFraction(event.position().y() / max(1, self._height()))
        elif event.buttons() & Qt.MouseButton.LeftButton and self._pointer.pressed:
            self._pointer.move(event.position())
        else:
            self._hover(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a selection, or tell of the mark or note that was clicked."""
        self._on_strip = False
        if event.button() == Qt.MouseButton.MiddleButton:
            self._end_panning(released=True)
        if event.button() != Qt.MouseButton.LeftButton or not self._pointer.pressed:
            return
        self._pointer.release()
        if len(self._selected):
            if (clipboard := QGuiApplication.clipboard()).supportsSelection():
                clipboard.setText(self.selectedText(), QClipboard.Mode.Selection)
        elif note := self.noteAt(event.position()):
            self.noteActivated.emit(note.key)
        elif marks := self.marksAt(event.position()):
            self.markActivated.emit(marks[0].mark.key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the marked name under the pointer, else the word."""
        if event.button() != Qt.MouseButton.LeftButton or self.overStrip(event.position()):
            return
        if note := self.noteAt(event.position()):
            self.noteEditAsked.emit(note.key, event.position().toPoint())
        else:
            self._pointer.double(event.position())

    def timerEvent(self, event: QTimerEvent) -> None:
        """Scroll while a selection is drawn out of the page or the middle button leads."""
        if not self._pointer.tick(event.timerId()):
            super().timerEvent(event)

    def _end_panning(self, *, released: bool) -> bool:
        ended = self._pointer.end_panning(released=released)
        if ended:
            self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        return ended

    def scrollToFraction(self, fraction: float) -> None:
        """Scroll so that what stands this far down the whole text is in the middle of the page."""
        total = self._flow.total
        self._go(self._flow.at_value(max(0.0, fraction * total - self._height() / 2), self._height()))

    def _jump(self, point: QPointF) -> None:
        """Go to the tick near a point of the strip, or to that part of the text."""
        before, tick = self.topPosition(), self.tickAt(point)
        if tick is None:
            self.scrollToFraction(point.y() / max(1, self._height()))
        else:
            clean = self._places.clean(tick, Lean.RIGHT)
            self.scrollToSpan(clean, clean + 1)
            self.glow(clean, clean + 1)
        if self.topPosition() != before:
            self.jumped.emit(before)

    def _hover(self, point: QPointF) -> None:
        marks = self.marksAt(point)
        key = marks[0].mark.key if marks else ""
        over = bool(marks) or self.noteAt(point) is not None or self.tickAt(point) is not None
        beyond = point.x() > self._geometry.left + self._face.column
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor if beyond and not over else shape)
        self._set_hovered(key, marks[0].mark.span if marks else Span(0, 0))

    def _set_hovered(self, key: str, span: Span) -> None:
        if key != self._hovered:
            self._hovered = key
            self.markHovered.emit(key)
            self.spanHovered.emit(span)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Scrolling by the middle button ends."""
        super().focusOutEvent(event)
        self._end_panning(released=False)

    # what marks say

    def setDescriber(self, describe: Describer) -> None:
        """What makes the hover text for the keys of the marks under the pointer, the shortest mark first."""
        self._describe = describe

    def setTeller(self, tell: Teller) -> None:
        """What shows more than a hover text: it is given the keys and the rectangle of the first mark in the viewport; no
        keys mean that there is nothing to tell.
        """
        self._tell_of = tell

    def tellAtCaret(self) -> None:
        """Tell of the marks at the caret, as if the pointer rested there."""
        self._tell_marks(self._caret.span.start, self.viewport().mapToGlobal(self.caretRect().bottomLeft().toPoint()))

    def _tell_marks(self, position: int | None, at: QPoint) -> None:
        rows = [] if position is None else self.marksOn(position)
        found = tuple(dict.fromkeys(row.mark.key for row in rows))
        if self._tell_of is not None:
            self._tell_of(found, self.spanRect(rows[0].mark.span.start, rows[0].mark.span.end) if rows else QRectF())
        else:
            QToolTip.showText(at, self._describe(found) if found else "", self.viewport())

    def viewportEvent(self, event: QEvent) -> bool:
        """Hover texts, and the end of hovering."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tell_marks(self.characterAt(event.pos()), event.globalPos())
            return True
        if event.type() == QEvent.Type.Leave:
            self._set_hovered("", Span(0, 0))
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the selection, or of the place under the pointer."""
        span, point = self._selected, event.pos()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            position = self._places.clean(self.caretAt(point))
            if not len(span) or not span.start <= position <= span.end:
                self.moveCaret(self._caret.to(self.caretAt(point), keep=False), follow=False)
                span = self._selected
        self.contextMenuAsked.emit(span, event.globalPos())

    # drops

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


def _bare(event: QKeyEvent) -> bool:
    """Whether a key came without modifiers; those of the number pad count as bare."""
    return not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
