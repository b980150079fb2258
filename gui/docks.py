"""The columns beside the page: panels as docks that can be moved, folded and are remembered.

Docks carry no title bar of their own while they stand in a tab or alone at the left: the tab is the title, and it is what
one drags. A dock that stands alone shows its name as a small heading; a floating one has the desktop's frame.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDockWidget,
    QLabel,
    QMainWindow,
    QSizePolicy,
    QTabBar,
    QTabWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from gui.theme import Theme

LEFT_WIDTH = 196
RIGHT_WIDTH = 376
_FIRST_SHARE, _FIRST_LEAST = 0.66, 112
"""What the first part of a column takes: of the height at most, and in pixels at least (its words while it is empty)."""
FOLD_LEFT = 1000
"""Windows narrower than this fold the left column."""
FOLD_RIGHT = 760
"""Windows narrower than this fold the right column too."""

_LONG = 20
"""Letters in all tabs together from which on their names are long."""
_COUNT_SIZE = 11
_COUNT_HEIGHT = 22
"""Taller than its digits, which stand at its top: so they are raised beside the name."""


@dataclass(frozen=True, slots=True)
class Part:
    """One dock: its object name, what stands in it, and its title in the present language."""

    name: str
    widget: QWidget
    title: Callable[[], str]


class Heading(QLabel):
    """The name of a dock that stands alone; of no height while tabs tell it."""

    def sizeHint(self) -> QSize:
        return super().sizeHint() if self.text() else QSize(0, 0)

    minimumSizeHint = sizeHint


class Dock(QDockWidget):
    """A panel in its dock."""

    def __init__(self, part: Part, parent: QMainWindow) -> None:
        super().__init__(parent)
        self.setObjectName(part.name)
        self.setWidget(part.widget)
        self._title = part.title
        self.count = 0
        self._heading = Heading(self)
        self._heading.setObjectName("dockHeading")
        self._heading.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTitleBarWidget(self._heading)
        self.topLevelChanged.connect(self._on_floating)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the present language."""
        name = self._title()
        self.setWindowTitle(name)
        self.setAccessibleName(name)
        self.toggleViewAction().setText(name)
        self._heading.setText(self._title() if self._heading.text() else "")

    def set_theme(self, theme: Theme) -> None:
        """The heading is dim on the panel's ground."""
        self._heading.setStyleSheet(
            f"QLabel {{ color: {theme.dim}; background: {theme.panel}; padding: 8px 16px 4px 16px; }}"
        )

    def set_alone(self, alone: bool) -> None:
        """Show the heading, or leave the name to the tab."""
        self._heading.setText(self._title() if alone else "")
        self._heading.updateGeometry()

    def _on_floating(self, floating: bool) -> None:
        # Without a widget of ours Qt draws its own title bar, by which a floating dock is moved.
        self.setTitleBarWidget(None if floating else self._heading)  # pyright: ignore[reportArgumentType]


class Docks(QObject):
    """All docks of a window. The right column stands in tabs in the order given."""

    def __init__(self, window: QMainWindow, left: Part, right: tuple[Part, ...]) -> None:
        super().__init__(window)
        self._window = window
        self._folded: set[str] = set()
        self._tab_sheet = ""
        self._theme: Theme | None = None
        self.left = Dock(left, window)
        self.right = {part.name: Dock(part, window) for part in right}
        window.setDockOptions(
            QMainWindow.DockOption.AllowTabbedDocks
            | QMainWindow.DockOption.AllowNestedDocks
            | QMainWindow.DockOption.GroupedDragging
        )
        window.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        for corner, area in (
            (Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.LeftDockWidgetArea),
            (Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea),
        ):
            window.setCorner(corner, area)
        for dock in self.all():
            dock.dockLocationChanged.connect(self._on_moved)
            dock.topLevelChanged.connect(self._on_moved)
            dock.visibilityChanged.connect(self._on_moved)
        self.reset()

    def all(self) -> tuple[Dock, ...]:
        """Every dock, from the left."""
        return (self.left, *self.right.values())

    def reset(self) -> None:
        """The arrangement of a new window."""
        window, docks = self._window, tuple(self.right.values())
        window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self.left)
        for dock in docks:
            dock.setFloating(False)
            window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
            if dock is not docks[0]:
                window.tabifyDockWidget(docks[0], dock)
            dock.show()
        self.left.show()
        docks[0].raise_()
        window.resizeDocks([self.left, docks[0]], [LEFT_WIDTH, RIGHT_WIDTH], Qt.Orientation.Horizontal)

    def show(self, name: str) -> None:
        """Bring a dock of the right column to the front."""
        dock = self.right[name]
        dock.show()
        dock.raise_()

    def set_count(self, name: str, count: int) -> None:
        """Show a count in a dock's tab."""
        self.right[name].count = count
        self._show_counts()

    def fold_for(self, width: int) -> None:
        """Fold columns that a narrow window has no room for, and unfold what was folded so."""
        self._fold((self.left,), width < FOLD_LEFT)
        self._fold(tuple(self.right.values()), width < FOLD_RIGHT)

    def retranslate(self) -> None:
        """Take the words of the present language."""
        for dock in self.all():
            dock.retranslate()
        if self._theme is not None:
            self.set_theme(self._theme)

    def set_theme(self, theme: Theme) -> None:
        """Tabs as high as the picture has them, counts small and dim; a heading over a dock that stands alone."""
        self._theme = theme
        # Five tabs fit side by side in English only when they stand close.
        left = 8 if sum(len(dock.windowTitle()) for dock in self.right.values()) > _LONG else 13
        self._tab_sheet = (
            f"QTabBar {{ border-bottom: 1px solid {theme.line}; }} QTabBar::tab {{ padding: 13px 1px 11px {left}px; }}"
            f"QLabel#tabCount {{ color: {theme.dim}; font-size: 11px; background: transparent; }}"
        )
        for dock in self.all():
            dock.set_theme(theme)
        self._show_counts()

    def tab_bars(self) -> tuple[QTabBar, ...]:
        """The tab bars that the window made for its docks."""
        found = self._window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return tuple(bar for bar in found if isinstance(bar, QTabBar))

    def _fold(self, docks: tuple[Dock, ...], narrow: bool) -> None:
        for dock in docks:
            name = dock.objectName()
            if narrow and not dock.isHidden() and not dock.isFloating() and name not in self._folded:
                self._folded.add(name)
                dock.hide()
            elif not narrow and name in self._folded:
                self._folded.discard(name)
                dock.show()

    def _on_moved(self, *_: object) -> None:
        if not isValid(self._window):
            # A window that goes without being closed takes its docks one by one, each of which tells that it is hidden.
            return
        for dock in self.right.values():
            dock.set_alone(not self._window.tabifiedDockWidgets(dock) and not dock.isFloating())
        self._show_counts()

    def _show_counts(self) -> None:
        """Put each dock's count into its tab. The window makes tabs anew as docks move, so they are looked up by name."""
        counts = {dock.windowTitle(): dock.count for dock in self.right.values()}
        for bar in self.tab_bars():
            bar.setDrawBase(False)
            bar.setExpanding(False)
            bar.setElideMode(Qt.TextElideMode.ElideNone)
            bar.setUsesScrollButtons(True)
            if bar.styleSheet() != self._tab_sheet:
                bar.setStyleSheet(self._tab_sheet)
            for index in range(bar.count()):
                label = _count_label(bar, index)
                label.setText(str(counts.get(bar.tabText(index)) or ""))
                label.setFixedSize(label.fontMetrics().horizontalAdvance(label.text()) + 6, _COUNT_HEIGHT)
                # The bar asks for the width of its labels only when a text is set.
                bar.setTabText(index, bar.tabText(index))


def _count_label(bar: QTabBar, index: int) -> QLabel:
    held = bar.tabButton(index, QTabBar.ButtonPosition.RightSide)
    if isinstance(held, QLabel):
        return held
    label = QLabel(bar)
    label.setObjectName("tabCount")
    font = label.font()
    font.setPixelSize(_COUNT_SIZE)
    label.setFont(font)
    label.setMargin(0)
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    bar.setTabButton(index, QTabBar.ButtonPosition.RightSide, label)
    return label


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
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._fit)
        for tree in self._first.findChildren(QTreeView):
            tree.expanded.connect(self._rest.start)
            tree.collapsed.connect(self._rest.start)
            tree.model().modelReset.connect(self._rest.start)
            tree.model().layoutChanged.connect(self._rest.start)
        self.retranslate()

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
        self._first.setFixedHeight(max(_FIRST_LEAST, min(needed + 16, round(self.height() * _FIRST_SHARE))))


def tree_height(tree: QTreeView, most: int) -> int:
    """The pixels that the unfolded rows of a tree need, counted no further than `most`."""
    index, height = tree.model().index(0, 0), 0
    while index.isValid() and height < most:
        height += tree.visualRect(index).height()
        index = tree.indexBelow(index)
    return height
