"""The bar above the page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QMenu, QSizePolicy, QToolButton, QWidget

from gui.actions import Actions
from gui.theme import Theme, reading_font

_THICK = 2
_HEIGHT = 52
_FIND_WIDTH, _FIND_NARROW = 216, 128
_SEEKING, _FIELD = 80, 96
"""Pixels that the count and the steps between hits take, and that are left for the query at least."""
COMPACT = 960
"""Pixels below which the bar keeps to the most needed."""
NARROW = 660
"""Pixels below which it keeps to the seal, the script and the find field."""


class TopBar(QFrame):
    """Seal with the menu, open, library, back and forward, title; at the right the converter, two panes, the find field."""

    def __init__(
        self, actions: Actions, menu: QMenu, converter: QWidget, find: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.seal = self._make_seal(menu)
        self.title = TitleLabel(self)
        buttons = [self._button(actions[name]) for name in ("open", "library", "back", "forward")]
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 0, 18, 0)
        row.setSpacing(0)
        row.addWidget(self.seal)
        row.addSpacing(6)
        for button in buttons:
            row.addWidget(button)
        row.addSpacing(6)
        row.addWidget(self.title, 1)
        row.addSpacing(12)
        row.addWidget(converter)
        row.addSpacing(6)
        panes = self._button(actions["two_panes"])
        row.addWidget(panes)
        row.addWidget(find)
        self._spared, self._spared_last, self._find = (buttons[1], panes), (buttons[0], *buttons[2:]), find
        self._query, self._steps, self._count = _quiet(find)
        self._query.textChanged.connect(lambda _text: self._fit())
        self.drawer = self._button(actions["side_panels"])
        self.drawer.setText("☰")
        self.drawer.hide()
        row.addWidget(self.drawer)
        self.line = WorkLine(self)
        self.setFixedHeight(_HEIGHT)
        self.retranslate()

    def set_title(self, title: str) -> None:
        """Show the document's title."""
        self.title.set_full_text(title)

    def set_theme(self, theme: Theme) -> None:
        """The seal and the line are the one red; the rest is quiet."""
        self.setStyleSheet(
            f"QFrame#topBar {{ background: {theme.window}; border: none; border-bottom: 1px solid {theme.line}; }}"
            f"QFrame#topBar QToolButton {{ font-size: 14px; padding: 4px 7px; color: {theme.dim}; }}"
            f"QFrame#topBar QToolButton:disabled {{ color: {theme.line}; }}"
            f"QFrame#topBar QToolButton:checked {{ color: {theme.ink}; background: {theme.chosen}; }}"
            f"QLabel#documentTitle {{ color: {theme.ink}; font-size: 14px; font-weight: 500; background: transparent; }}"
            f"QFrame#topBar QToolButton#seal {{ background: {theme.accent}; color: {theme.page};"
            " border-radius: 3px; padding: 1px 5px; font-weight: 600; font-size: 16px; }"
            "QFrame#topBar QToolButton#backButton, QFrame#topBar QToolButton#forwardButton"
            " { padding: 4px 4px 6px 4px; font-size: 16px; }"
            "FindBar { background: transparent; border: none; } FindBar QLineEdit { min-height: 20px; font-size: 14px; }"
        )
        self.line.set_colour(theme.colour("accent"))

    def retranslate(self) -> None:
        """Take the words of the present language."""
        self.seal.setToolTip(self.tr("Menu"))
        self.seal.setAccessibleName(self.tr("Menu"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.line.setGeometry(QRect(0, self.height() - _THICK, self.width(), _THICK))
        self.line.raise_()

    def _fit(self) -> None:
        """What a narrow bar has no room for is in the menu too; what stands beside a query must not crowd it out."""
        compact, narrow, sought = self.width() < COMPACT, self.width() < NARROW, bool(self._query.text())
        for button in self._spared:
            button.setVisible(not compact)
        for button in self._spared_last:
            button.setVisible(not narrow)
        self._count.setVisible(sought)
        for step in self._steps:
            step.setVisible(sought and not narrow)
        room = (_SEEKING if sought and not narrow else 0) + (_SEEKING // 2 if sought and compact else 0)
        self._find.setFixedWidth((_FIND_NARROW if compact else _FIND_WIDTH) + room)

    def show_drawer_button(self, shown: bool) -> None:
        """Offer what opens the right column, when the window has no room for it."""
        self.drawer.setVisible(shown)

    def _make_seal(self, menu: QMenu) -> QToolButton:
        seal = QToolButton(self)
        seal.setObjectName("seal")
        seal.setText("朱批")
        seal.setFont(reading_font("hant", 16))
        seal.setMenu(menu)
        seal.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return seal

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(action.objectName().removeprefix("action_") + "Button")
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        return button


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


class TitleLabel(QLabel):
    """A title that gives way: it shows what fits and the whole as a tip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("documentTitle")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._full = ""

    def set_full_text(self, text: str) -> None:
        """Show as much of `text` as fits."""
        self._full = text
        self.setAccessibleName(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, self.width())
        self.setText(shown)
        self.setToolTip(self._full if shown != self._full else "")


def _quiet(bar: QWidget) -> tuple[QLineEdit, tuple[QWidget, ...], QWidget]:
    """Make a find bar a field of this bar: there is nothing to close. Its field, the steps between hits, their count."""
    bar.setFixedWidth(_FIND_WIDTH)
    layout = bar.layout()
    if layout is not None:
        layout.setContentsMargins(8, 0, 0, 0)
        layout.setSpacing(2)
    for button in bar.findChildren(QToolButton, "findClose"):
        button.hide()
    field, count = bar.findChild(QLineEdit, "findQuery"), bar.findChild(QWidget, "findCount")
    steps = tuple(part for name in ("findPrevious", "findNext") for part in bar.findChildren(QToolButton, name))
    if field is None or count is None:
        raise ValueError(bar)
    field.setMinimumWidth(_FIELD)
    for step in steps:
        step.setStyleSheet("QToolButton { padding: 2px 3px; }")
    return field, steps, count
