"""The right column of a narrow window: a leaf over the page, opened by a key or a button, gone once it has led somewhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from gui.theme import Theme

ROOM = 48
"""Pixels of the page that stay in sight beside the drawer."""


class Leaf(NamedTuple):
    """A panel in the drawer: the name of its dock, its title, itself."""

    name: str
    title: str
    widget: QWidget


class Drawer(QFrame):
    """Holds the panels as long as it is open; `closed` tells that they may go back to their docks."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.setObjectName("drawer")
        self.tabs, self.stack = QTabBar(self), QStackedWidget(self)
        # The word that the docks' own tab bars have, in the language of the moment.
        self.tabs.setAccessibleName(QCoreApplication.translate("Docks", "Side panels"))
        self.tabs.setObjectName("drawerTabs")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.currentChanged.connect(self.stack.setCurrentIndex)
        self._names: tuple[str, ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addWidget(self.stack, 1)
        self.retranslate()
        self.hide()

    def open(self, leaves: Sequence[Leaf], front: str) -> None:
        """Show these panels, one of them in front."""
        for leaf in leaves:
            self.tabs.addTab(leaf.title)
            self.stack.addWidget(leaf.widget)
            leaf.widget.show()
        self._names = tuple(leaf.name for leaf in leaves)
        self.show()
        self.raise_()
        self.bring(front)

    def bring(self, name: str) -> None:
        """Bring a panel to the front and give it the focus."""
        if name in self._names:
            self.tabs.setCurrentIndex(self._names.index(name))
            if (panel := self.stack.currentWidget()) is not None:
                panel.setFocus(Qt.FocusReason.OtherFocusReason)

    def front(self) -> str:
        """The name of the panel in front, empty when there is none."""
        return self._names[self.tabs.currentIndex()] if self._names else ""

    def empty(self) -> None:
        """Let the panels go, and hide."""
        self._names = ()
        while self.tabs.count():
            self.tabs.removeTab(0)
        self.hide()

    def place(self, top: int, bottom: int, width: int) -> None:
        """Stand at the right edge of the window, between its bar and its foot."""
        room = self._window.width()
        width = min(width, room - ROOM)
        self.setGeometry(room - width, top, width, bottom - top)

    def set_theme(self, theme: Theme) -> None:
        """A leaf of the panels' ground with a hairline at its left."""
        self.setStyleSheet(
            f"QFrame#drawer {{ background: {theme.panel}; border: none; border-left: 1px solid {theme.line}; }}"
            f"QTabBar#drawerTabs {{ border-bottom: 1px solid {theme.line}; }}"
            "QTabBar#drawerTabs::tab { padding: 13px 8px 11px 8px; }"
        )

    def retranslate(self) -> None:
        """Take the words of the present language."""
        self.setAccessibleName(self.tr("Side panels"))
        self.tabs.setAccessibleName(self.tr("Side panels"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "tabs"):
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
