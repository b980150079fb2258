"""The editor of a note, a small leaf over the window beside the passage. It blocks nothing: what lies below stays usable."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

WIDTH, HEIGHT = 280, 132
_QUOTED = 24


class NoteEditor(QFrame):
    """Quotation and note. `written` carries the annotation's id and the new text; Escape leaves all as it was.

    Enter keeps the note, and so does leaving the editor; Shift and Enter make a new line.
    """

    written = Signal(str, str)
    closed = Signal()

    def __init__(self, key: str, quotation: str, note: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("noteLeaf")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self._key, self._note, self._done = key, note, False
        self.quotation = QLabel(_short(quotation), self)
        self.quotation.setObjectName("noteQuotation")
        self.text = QPlainTextEdit(note, self)
        self.text.setObjectName("noteText")
        self.text.setAccessibleName(self.tr("Note"))
        self.text.setPlaceholderText(self.tr("Note"))
        self.text.setTabChangesFocus(True)
        self.text.selectAll()
        self.text.installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 12)
        layout.setSpacing(6)
        layout.addWidget(self.quotation)
        layout.addWidget(self.text)
        self.setAccessibleName(self.tr("Note on “{quotation}”").format(quotation=quotation))
        self.resize(WIDTH, HEIGHT)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.text and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not shifted:
                self.keep()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
        if watched is self.text and isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            inside = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
            if event.reason() not in inside:
                self.keep()
        return super().eventFilter(watched, event)

    def keep(self) -> None:
        """Tell what was written, when it differs, and go."""
        text = self.text.toPlainText()
        if not self._done and text != self._note:
            self.written.emit(self._key, text)
        self.leave()

    def leave(self) -> None:
        """Go without a word."""
        if not self._done:
            self._done = True
            self.hide()
            self.closed.emit()
            self.deleteLater()


def edit_note(key: str, quotation: str, note: str, at: QPoint, parent: QWidget) -> NoteEditor:
    """An editor shown with its upper left corner at a point of `parent`, moved so that it lies inside."""
    editor = NoteEditor(key, quotation, note, parent)
    x = max(0, min(at.x(), parent.width() - editor.width()))
    y = max(0, min(at.y(), parent.height() - editor.height()))
    editor.move(x, y)
    editor.show()
    editor.raise_()
    if QApplication.focusWidget() is not editor.text:
        editor.text.setFocus(Qt.FocusReason.PopupFocusReason)
    return editor


def _short(quotation: str) -> str:
    line = " ".join(quotation.split())
    return line if len(line) <= _QUOTED else f"{line[:_QUOTED]}…"
