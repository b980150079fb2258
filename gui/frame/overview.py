"""The first tab: a panel with a digest of another below it, as long as the digest has something to say."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QTableView, QVBoxLayout, QWidget

from gui.theme import Theme

_SHARE = 0.42
"""Of the height, at most for the digest."""


class Overview(QWidget):
    """`above` takes the room that `below` leaves; `below` is as high as `height()` says, up to its share."""

    def __init__(
        self, above: QWidget, below: QWidget, title: Callable[[], str], height: Callable[[], int], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title, self._height = title, height
        self._below = below
        self._line, self._heading = QFrame(self), QLabel(self)
        self._line.setFixedHeight(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget, stretch in ((above, 1), (self._line, 0), (self._heading, 0), (below, 0)):
            layout.addWidget(widget, stretch)
        self.set_count(0)
        self.retranslate()

    def set_count(self, count: int) -> None:
        """Show the digest when there is something in it."""
        for part in (self._line, self._heading, self._below):
            part.setVisible(count > 0)
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        """A hairline, and a dim heading."""
        self.setStyleSheet(f"Overview {{ background: {theme.panel}; }}")
        self._line.setStyleSheet(f"background: {theme.line}; border: none;")
        self._heading.setStyleSheet(f"color: {theme.dim}; background: transparent; padding: 10px 16px 2px 13px;")

    def retranslate(self) -> None:
        """Take the words of the present language."""
        self._heading.setText(self._title())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._below.setFixedHeight(max(60, min(self._height(), round(self.height() * _SHARE))))


def table_height(view: QAbstractItemView) -> int:
    """The pixels that all rows of a table need, with its header."""
    if not isinstance(view, QTableView):
        return view.sizeHint().height()
    return view.horizontalHeader().height() + view.verticalHeader().length() + 2
