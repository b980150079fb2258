"""The editor of a mark, a small leaf over the window beside the passage. It blocks nothing: what lies below stays usable."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from core.model.annotation import Annotation, Certainty, MarkStatus
from gui import words
from gui.marking import tags_of

WIDTH, HEIGHT = 300, 208
_QUOTED = 24


@dataclass(frozen=True, slots=True)
class Said:
    """What the reader says of a mark besides its note."""

    tags: tuple[str, ...] = ()
    certainty: Certainty = Certainty.UNSAID
    status: MarkStatus = MarkStatus.UNSAID

    @classmethod
    def of(cls, annotation: Annotation) -> Said:
        """What an annotation has."""
        return cls(annotation.tags, annotation.certainty, annotation.status)


class NoteEditor(QFrame):
    """Quotation, note, tags, certainty, status. `written` carries the annotation's id and the new note when that alone is
    new, `revised` the id, the note and what else is said (`Said`); Escape leaves all as it was.

    Enter keeps what is written, and so does leaving the editor; Shift and Enter make a new line.
    """

    written = Signal(str, str)
    revised = Signal(str, str, object)
    closed = Signal()

    def __init__(self, key: str, quotation: str, note: str, parent: QWidget, said: Said | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noteLeaf")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self._key, self._note, self._said, self._done = key, note, said or Said(), False
        self.quotation = QLabel(_short(quotation), self)
        self.quotation.setObjectName("noteQuotation")
        self.text = QPlainTextEdit(note, self)
        self.text.setObjectName("noteText")
        self.text.setAccessibleName(self.tr("Note"))
        self.text.setPlaceholderText(self.tr("Note"))
        self.text.setTabChangesFocus(True)
        self.text.selectAll()
        self.tags = QLineEdit("、".join(self._said.tags), self)
        self.tags.setObjectName("noteTags")
        self.tags.setAccessibleName(self.tr("Tags"))
        self.tags.setPlaceholderText(self.tr("Tags, with 、 between them"))
        certainties = [(one, words.certainty(one)) for one in Certainty]
        statuses = [(one, words.mark_status(one)) for one in MarkStatus]
        self.certainty = self._choice(self.tr("Certainty"), certainties, self._said.certainty)
        self.status = self._choice(self.tr("Status"), statuses, self._said.status)
        for part in (self.text, self.tags, self.certainty, self.status):
            part.installEventFilter(self)
        self._lay_out()
        self.setAccessibleName(self.tr("Note on “{quotation}”").format(quotation=quotation))
        self.resize(WIDTH, HEIGHT)

    def _lay_out(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(6)
        choices.addWidget(self.certainty, 1)
        choices.addWidget(self.status, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 12)
        layout.setSpacing(6)
        layout.addWidget(self.quotation)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.tags)
        layout.addLayout(choices)

    def _choice(self, name: str, codes: Sequence[tuple[StrEnum, str]], value: StrEnum) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        box.setToolTip(name)
        for code, word in codes:
            box.addItem(word if code else name, code)
        box.setCurrentIndex(max(0, box.findData(value)))
        return box

    def said(self) -> Said:
        """What the fields say now."""
        certainty, status = Certainty(self.certainty.currentData()), MarkStatus(self.status.currentData())
        return Said(tags_of(self.tags.text()), certainty, status)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not shifted:
                self.keep()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            inside = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
            if event.reason() not in inside and not self._is_inside(event.reason()):
                self.keep()
        return super().eventFilter(watched, event)

    def _is_inside(self, reason: Qt.FocusReason) -> bool:
        """Whether the focus goes to another field of the leaf: where it has gone is known a moment later."""
        walking = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.MouseFocusReason)
        if reason not in walking:
            return False
        QTimer.singleShot(0, self, self._keep_outside)
        return True

    def _keep_outside(self) -> None:
        focus = QApplication.focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            self.keep()

    def keep(self) -> None:
        """Tell what was written, when it differs, and go."""
        text, said = self.text.toPlainText(), self.said()
        if not self._done and said != self._said:
            self.revised.emit(self._key, text, said)
        elif not self._done and text != self._note:
            self.written.emit(self._key, text)
        self.leave()

    def leave(self) -> None:
        """Go without a word."""
        if not self._done:
            self._done = True
            self.hide()
            self.closed.emit()
            self.deleteLater()


def edit_note(key: str, quotation: str, note: str, at: QPoint, parent: QWidget, said: Said | None = None) -> NoteEditor:
    """An editor shown with its upper left corner at a point of `parent`, moved so that it lies inside."""
    editor = NoteEditor(key, quotation, note, parent, said)
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
