"""The place for one sentence about what went wrong, above the page: nothing waits for it and nothing is covered."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from gui.theme import Theme


class MessageBar(QFrame):
    """Shows the newest message until it is closed or the next document opens."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self.label = QLabel(self)
        self.label.setObjectName("messageText")
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.dismiss = QToolButton(self)
        self.dismiss.setText("×")
        self.dismiss.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 8, 4)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.dismiss)
        self.retranslate()
        self.hide()

    def say(self, sentence: str) -> None:
        """Show a sentence, and tell it to a screen reader."""
        self.label.setText(sentence)
        self.label.setAccessibleName(sentence)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self.label, QAccessible.Event.Alert))

    def text(self) -> str:
        """The sentence that is shown, or nothing."""
        return "" if self.isHidden() else self.label.text()

    def retranslate(self) -> None:
        """Take the words of the present language."""
        self.dismiss.setToolTip(self.tr("Close"))
        self.dismiss.setAccessibleName(self.tr("Close"))
        self.label.setAccessibleName(self.label.text() or self.tr("Message"))

    def set_theme(self, theme: Theme) -> None:
        """A line of the one red at the left, on the ground of the panels."""
        self.setStyleSheet(
            f"QFrame#messageBar {{ background: {theme.panel}; border: none; border-left: 3px solid {theme.accent};"
            f" border-bottom: 1px solid {theme.line}; }} QLabel {{ background: transparent; }}"
        )
