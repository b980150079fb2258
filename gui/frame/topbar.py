"""The bar above the page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from gui.actions import Actions
from gui.theme import Theme, reading_font

_THICK = 2
_HEIGHT = 52
_TITLE_WIDTH = 340
_FIND_WIDTH = 232


class TopBar(QToolBar):
    """Seal with the menu, open, library, back and forward, title; at the right what the window hands in."""

    def __init__(self, actions: Actions, menu: QMenu, right: tuple[QWidget, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setFixedHeight(_HEIGHT)
        self.setMovable(False)
        self.setFloatable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.toggleViewAction().setEnabled(False)
        self.seal = self._make_seal(menu)
        for name in ("open", "library", "back", "forward"):
            self.addAction(actions[name])
            button = self.widgetForAction(actions[name])
            button.setObjectName(f"{name}Button")
        self.title = _Elided(self)
        self.title.setObjectName("documentTitle")
        self.addWidget(self.title)
        stretch = QWidget(self)
        stretch.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(stretch)
        self.addWidget(right[0])
        self.addAction(actions["two_panes"])
        for widget in right[1:]:
            self.addWidget(widget)
            _quiet(widget)
        self.line = WorkLine(self)
        self.retranslate()

    def set_title(self, title: str) -> None:
        """Show the document's title."""
        self.title.set_full_text(title)

    def set_theme(self, theme: Theme) -> None:
        """The seal and the line are the one red; the rest is quiet."""
        self.setStyleSheet(
            "QToolBar#topBar { padding: 0 14px; spacing: 2px; }"
            "QToolBar#topBar QToolButton { font-size: 14px; padding: 4px 7px; }"
            f"QLabel#documentTitle {{ color: {theme.ink}; font-size: 14px; font-weight: 500; padding-left: 4px;"
            " background: transparent; }"
            f"QToolButton#seal, QToolButton#seal:hover {{ background: {theme.accent}; color: {theme.page};"
            " border-radius: 3px; padding: 1px 6px; margin-right: 6px; font-weight: 600; font-size: 16px; }"
            "QToolButton#backButton, QToolButton#forwardButton { padding: 4px 4px; font-size: 16px; }"
            "FindBar { background: transparent; border: none; } FindBar QLineEdit { min-height: 20px; font-size: 14px; }"
        )
        self.line.set_colour(theme.colour("accent"))

    def retranslate(self) -> None:
        """Take the words of the present language."""
        self.setWindowTitle(self.tr("Bar"))
        self.seal.setToolTip(self.tr("Menu"))
        self.seal.setAccessibleName(self.tr("Menu"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.line.setGeometry(QRect(0, self.height() - _THICK, self.width(), _THICK))
        self.line.raise_()

    def _make_seal(self, menu: QMenu) -> QToolButton:
        seal = QToolButton(self)
        seal.setObjectName("seal")
        seal.setText("朱批")
        seal.setFont(reading_font("hant", 16))
        seal.setMenu(menu)
        seal.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.addWidget(seal)
        return seal


class WorkLine(QWidget):
    """The thin red line that tells of work in the background; it takes no click."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("workLine")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._fraction = 0.0
        self._colour = QColor()
        self.hide()

    def set_colour(self, colour: QColor) -> None:
        """Draw in this colour."""
        self._colour = colour
        self.update()

    def set_busy(self, busy: bool) -> None:
        """Begin at nothing, or go away."""
        self._fraction = 0.08
        self.setVisible(busy)

    def set_fraction(self, fraction: float) -> None:
        """How far the work is, up to 1."""
        self._fraction = max(0.08, min(fraction, 1.0))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.fillRect(0, 0, round(self.width() * self._fraction), self.height(), self._colour)
        painter.end()


class _Elided(QLabel):
    """A title that gives way: it shows what fits and the whole as a tip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._full = ""
        self.setTextFormat(Qt.TextFormat.PlainText)

    def set_full_text(self, text: str) -> None:
        """Show as much of `text` as fits."""
        self._full = text
        self.setText(self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, _TITLE_WIDTH))
        self.setToolTip(text if self.text() != text else "")
        self.setAccessibleName(text)


def _quiet(bar: QWidget) -> None:
    """Make a find bar a field of this bar: its buttons come with hits, and there is nothing to close."""
    bar.setFixedWidth(_FIND_WIDTH)
    layout = bar.layout()
    if layout is not None:
        layout.setContentsMargins(8, 0, 0, 0)
    buttons = [button for button in bar.findChildren(QToolButton) if button.objectName() in ("findPrevious", "findNext")]
    for button in bar.findChildren(QToolButton):
        if button.objectName().startswith("find"):
            button.hide()
    for field in bar.findChildren(QLineEdit):
        field.textChanged.connect(lambda text: [button.setVisible(bool(text)) for button in buttons])
