"""The place for one sentence about what went wrong, above the page: nothing waits for it and nothing is covered."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from gui.theme import Theme

Offer = tuple[str, Callable[[], object]]
"""The words of a button, and what it does."""


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
        self._offers, self._buttons = QHBoxLayout(), list[QPushButton]()
        layout.addLayout(self._offers)
        layout.addWidget(self.dismiss)
        self.retranslate()
        self.hide()

    def say(self, sentence: str, offers: Sequence[Offer] = ()) -> None:
        """Show a sentence, and tell it to a screen reader; `offers` stand beside it as buttons, which close it."""
        self._offer(offers)
        self.label.setText(sentence)
        self.label.setAccessibleName(sentence)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self.label, QAccessible.Event.Alert))

    def offers(self) -> tuple[QPushButton, ...]:
        """The buttons that are shown."""
        return tuple(self._buttons)

    def _offer(self, offers: Sequence[Offer]) -> None:
        while self._buttons:
            button = self._buttons.pop()
            self._offers.removeWidget(button)
            button.hide()
            button.deleteLater()
        for name, act in offers:
            button = QPushButton(name, self)
            button.setObjectName("messageOffer")
            # The act may say something new: the old sentence goes first.
            button.clicked.connect(lambda _checked=False, act=act: (self.hide(), act()))
            self._offers.addWidget(button)
            self._buttons.append(button)

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
