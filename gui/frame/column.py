"""The left column: small headings with what stands under them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QTreeView, QVBoxLayout, QWidget

from gui.theme import Theme

_FIRST_SHARE, _FIRST_LEAST = 0.66, 112
"""What the first part takes: of the height at most, and in pixels at least (its words while it is empty)."""


class Column(QWidget):
    """Small headings with what stands under them: triples of heading, widget, share of the height."""

    def __init__(self, parts: tuple[tuple[Callable[[], str], QWidget, int], ...], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._headings: list[tuple[QLabel, Callable[[], str]]] = []
        self._first = parts[0][1]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(0)
        for title, widget, share in parts:
            heading = QLabel(self)
            heading.setObjectName("columnHeading")
            self._headings.append((heading, title))
            layout.addWidget(heading)
            layout.addWidget(widget, share)
        self._share = _FIRST_SHARE
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._fit)
        for tree in self._first.findChildren(QTreeView):
            tree.expanded.connect(self._rest.start)
            tree.collapsed.connect(self._rest.start)
            tree.model().modelReset.connect(self._rest.start)
            tree.model().layoutChanged.connect(self._rest.start)
        self.retranslate()

    def lean(self, below: bool) -> None:
        """Give most of the height to what stands below the first part, or as usual."""
        self._share = 1 - _FIRST_SHARE if below else _FIRST_SHARE
        self._fit()

    def retranslate(self) -> None:
        """Take the words of the present language."""
        for heading, title in self._headings:
            heading.setText(title())

    def set_theme(self, theme: Theme) -> None:
        """Headings are dim and small."""
        self.setStyleSheet(
            f"Column {{ background: {theme.panel}; }}"
            f"QLabel#columnHeading {{ color: {theme.dim}; background: transparent; padding: 6px 12px 4px 12px; }}"
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the first part what its rows need, up to its share, so that the next stands right below it."""
        needed = sum(tree_height(tree, self.height()) for tree in self._first.findChildren(QTreeView))
        self._first.setFixedHeight(max(_FIRST_LEAST, min(needed + 16, round(self.height() * self._share))))


def tree_height(tree: QTreeView, most: int) -> int:
    """The pixels that the unfolded rows of a tree need, counted no further than `most`."""
    index, height = tree.model().index(0, 0), 0
    while index.isValid() and height < most:
        height += tree.visualRect(index).height()
        index = tree.indexBelow(index)
    return height
