"""The card that opens where the pointer rests on a mark: what it is, and a walk through its occurrences."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from core.text.span import Span
from gui.page.pane import Pane

_WIDE = 360
_AWAY = 350
"""Milliseconds after which the card goes when the pointer has left mark and card."""


class HoverCard(QFrame):
    """Words about a mark, and two buttons that lead to its occurrences before and after."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("hoverCard")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.name, self.told, self.count = QLabel(self), QLabel(self), QLabel(self)
        self.name.setObjectName("hoverName")
        self.told.setObjectName("hoverWords")
        self.count.setObjectName("hoverCount")
        self.previous, self.next = QToolButton(self), QToolButton(self)
        self.previous.setText("‹")
        self.next.setText("›")
        for label in (self.name, self.told):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        foot = QHBoxLayout()
        foot.setSpacing(2)
        for part in (self.previous, self.count, self.next):
            foot.addWidget(part)
            if isinstance(part, QToolButton):
                part.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(4)
        layout.addWidget(self.name)
        layout.addWidget(self.told)
        layout.addLayout(foot)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Take the words of the present language."""
        self.setAccessibleName(self.tr("What is marked here"))
        for button, word in ((self.previous, self.tr("Occurrence before")), (self.next, self.tr("Occurrence after"))):
            button.setToolTip(word)
            button.setAccessibleName(word)

    def tell(self, words: str, place: int, count: int) -> None:
        """Show words, of which the first line is the name, and which of how many occurrences this is."""
        name, _, told = words.partition("\n")
        self.name.setText(name)
        self.told.setText(told.strip("\n"))
        self.told.setVisible(bool(told.strip()))
        self.count.setText(f"{place + 1} / {count}")
        for part in (self.previous, self.next, self.count):
            part.setVisible(count > 1)
        widest = max(
            label.fontMetrics().horizontalAdvance(line) for label in (self.name, self.told) for line in words.split("\n")
        )
        self.setFixedWidth(min(_WIDE, max(140, widest + 32)))
        self.setAccessibleDescription(words)
        self.adjustSize()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class Hover(QObject):
    """Shows the card of one pane. `go` brings an occurrence to sight."""

    def __init__(self, pane: Pane, go: Callable[[Span], None]) -> None:
        super().__init__(pane)
        self._pane, self._view, self._go = pane, pane.view, go
        self.card = HoverCard(pane.view)
        self._spans: tuple[Span, ...] = ()
        self._turn = 0
        self._key = ""
        self._away = QTimer(self, singleShot=True, interval=_AWAY)
        self._away.timeout.connect(self.close)
        self.card.previous.clicked.connect(lambda: self.step(-1))
        self.card.next.clicked.connect(lambda: self.step(1))
        self._view.setTeller(self.tell)
        self._view.markHovered.connect(self._on_hovered)
        self._view.placeChanged.connect(lambda _place: self.close())
        for watched in (self.card, self._view.viewport()):
            watched.installEventFilter(self)

    def tell(self, keys: tuple[str, ...], area: QRectF) -> None:
        """Open the card for the marks with these keys at a rectangle of the viewport; without keys close it."""
        words = self._pane.describe(keys)
        if not words:
            self.close()
            return
        self._key = keys[0]
        self._spans, self._turn = self._pane.occurrences(keys)
        self._open(words, area)

    def step(self, by: int) -> None:
        """Go to another occurrence, the card with it."""
        if len(self._spans) < 2:
            return
        self._turn = (self._turn + by) % len(self._spans)
        span, words = self._spans[self._turn], self._pane.describe((self._key,))
        self._go(span)
        self._open(words, self._view.spanRect(span.start, span.end))

    def close(self) -> None:
        """Put the card away; the page has the focus again."""
        self._away.stop()
        focus = QApplication.focusWidget()
        if focus is not None and (focus is self.card or self.card.isAncestorOf(focus)):
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.card.hide()

    def _open(self, words: str, area: QRectF) -> None:
        self._away.stop()
        self.card.tell(words, self._turn, len(self._spans))
        room = self._view.viewport().rect()
        left = min(max(8, int(area.left())), max(8, room.width() - self.card.width() - 24))
        below = int(area.bottom()) + 4
        top = below if below + self.card.height() <= room.height() else max(4, int(area.top()) - self.card.height() - 4)
        self.card.move(self._view.viewport().mapToParent(QPoint(left, top)))
        self.card.show()
        self.card.raise_()

    def _on_hovered(self, key: str) -> None:
        if self.card.isVisible() and key != self._key and not self.card.underMouse():
            self._away.start()
        elif key == self._key:
            self._away.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The card stays while the pointer is on it; a click beside it, Escape and a lost focus put it away."""
        if watched is not self.card:
            if event.type() == QEvent.Type.MouseButtonPress:
                self.close()
            return False
        if event.type() == QEvent.Type.Enter:
            self._away.stop()
        elif event.type() == QEvent.Type.Leave:
            self._away.start()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key_pressed(event)
        return False

    def _key_pressed(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in steps:
            self.step(steps[Qt.Key(event.key())])
            self.card.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            return False
        return True

    def open_at_caret(self) -> None:
        """Open the card for the marks at the caret, with the focus: arrows walk, Escape goes back."""
        self._view.tellAtCaret()
        if self.card.isVisible():
            self.card.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._view.announce(self.card.accessibleDescription())
