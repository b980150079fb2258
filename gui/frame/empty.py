"""The page while nothing is open: three lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.theme import Theme

_RECENT = 3


class EmptyPage(QWidget):
    """Says what to drop here, offers the sample and the recent files."""

    files_dropped = Signal(list)
    open_asked = Signal()
    sample_asked = Signal()
    recent_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("emptyPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self.drop = self._link(self.open_asked.emit)
        self.sample = self._link(self.sample_asked.emit)
        self.recent_word = QLabel(self)
        self._recents = QHBoxLayout()
        self._recents.setSpacing(4)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.recent_word)
        row.addLayout(self._recents)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addStretch(2)
        layout.addWidget(self.drop, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.sample, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addLayout(row)
        layout.addStretch(3)
        self._titles: tuple[tuple[str, str], ...] = ()
        self.retranslate()
        self.set_recent(())

    def set_recent(self, documents: Sequence[tuple[str, str]]) -> None:
        """Offer documents as pairs of id and title."""
        while (item := self._recents.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for key, title in documents[:_RECENT]:
            button = self._link(lambda key=key: self.recent_asked.emit(key))
            button.setText(self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, 220))
            button.setToolTip(title)
            self._recents.addWidget(button)
        self.recent_word.setVisible(bool(documents))

    def retranslate(self) -> None:
        """Take the words of the present language."""
        self.drop.setText(self.tr("Drop a text here, paste one, or choose a file"))
        self.sample.setText(self.tr("See the sample, a report of a meeting"))
        self.recent_word.setText(self.tr("Recently read:"))

    def set_theme(self, theme: Theme) -> None:
        """The ground is the page's."""
        self.setStyleSheet(
            f"QWidget#emptyPage {{ background: {theme.page}; }}"
            f"QWidget#emptyPage QLabel {{ color: {theme.dim}; background: transparent; font-size: 15px; }}"
            f"QWidget#emptyPage QPushButton {{ color: {theme.ink}; font-size: 15px; }}"
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)

    def _link(self, ask: Callable[[], None]) -> QPushButton:
        button = QPushButton(self)
        button.setFlat(True)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda _checked=False: ask())
        return button
