"""The line below the page: what the text is, and how things stand."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QMenu, QStatusBar, QToolButton, QWidget

ENCODINGS = ("utf-8", "gb18030", "big5hkscs", "utf-16")
"""What the menu of the encoding offers beside detection."""


class Foot(QStatusBar):
    """Status fields as small quiet words. `encoding_chosen` carries a codec's name, or None for detection."""

    encoding_chosen = Signal(object)
    doubts_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("foot")
        self.setSizeGripEnabled(False)
        self.encoding = QToolButton(self)
        self.encoding.setObjectName("encodingButton")
        self.encoding.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self.encoding)
        self.encoding.setMenu(self._menu)
        self.doubts = QToolButton(self)
        self.doubts.setObjectName("doubtsButton")
        self.doubts.clicked.connect(self.doubts_asked)
        self.script, self.characters, self.saved = (QLabel(self) for _ in range(3))
        self.paragraph, self.progress, self.zoom = (QLabel(self) for _ in range(3))
        # The window may be narrower than these words.
        self.script.setMinimumWidth(1)
        for widget in (self.encoding, self.script, self.characters, self.doubts):
            self.addWidget(widget)
        for widget in (self.saved, self.paragraph, self.progress, self.zoom):
            self.addPermanentWidget(widget)
        for name in ("script", "characters", "saved", "paragraph", "progress", "zoom"):
            getattr(self, name).setObjectName(f"{name}Status")
        self.retranslate()
        self.clear()

    def clear(self) -> None:
        """Say nothing, as while no document is open."""
        self.encoding.hide()
        self.doubts.hide()
        for label in (self.script, self.characters, self.saved, self.paragraph, self.progress):
            label.clear()

    def set_encoding(self, name: str) -> None:
        """Show the encoding that the text was read as; nothing for a file that knows its own."""
        self.encoding.setText(f"{name.upper()} ▾")
        self.encoding.setVisible(bool(name))

    def set_characters(self, count: int) -> None:
        """Show the length of the clean text."""
        self.characters.setText(self.tr("%n characters", "", count))

    def set_doubts(self, count: int) -> None:
        """Show how much is in doubt; nothing when nothing is."""
        self.doubts.setText(self.tr("%n in doubt", "", count))
        self.doubts.setVisible(count > 0)

    def set_saved(self) -> None:
        """Say that every change is on disk."""
        self.saved.setText(self.tr("saved"))

    def set_paragraph(self, number: int) -> None:
        """Show the number of the paragraph one reads, counted from 1."""
        self.paragraph.setText(self.tr("paragraph {number}").format(number=number))

    def set_progress(self, percent: int) -> None:
        """Show how much of the text has been in sight down to here."""
        self.progress.setText(self.tr("read {percent}%").format(percent=percent))

    def set_zoom(self, percent: int) -> None:
        """Show the size of the text against its default."""
        self.zoom.setText(f"{percent}%")

    def retranslate(self) -> None:
        """Take the words of the present language; the fields are filled anew by the window."""
        self.encoding.setToolTip(self.tr("Read the file again as another encoding"))
        self.doubts.setToolTip(self.tr("Go to the next doubt"))
        self._menu.clear()
        detect = self._menu.addAction(self.tr("Detect"))
        detect.triggered.connect(lambda: self.encoding_chosen.emit(None))
        for name in ENCODINGS:
            action = self._menu.addAction(name.upper())
            action.triggered.connect(lambda _checked=False, name=name: self.encoding_chosen.emit(name))
