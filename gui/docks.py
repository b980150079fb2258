"""The columns beside the page: panels as docks that can be moved, folded and are remembered.

Docks carry no title bar of their own while they stand in a tab or alone at the left: the tab is the title, and it is what
one drags. A dock that stands alone shows its name as a small heading; a floating one has the desktop's frame.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtWidgets import (
    QDockWidget,
    QLabel,
    QMainWindow,
    QSizePolicy,
    QTabBar,
    QTabWidget,
    QWidget,
)
from shiboken6 import isValid

from gui.frame.drawer import Drawer, Leaf
from gui.theme import Theme

LEFT_WIDTH = 196
RIGHT_WIDTH = 376
MOST_RIGHT = 460
"""Pixels that the tabs of the right column may ask for."""
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
        self._parts = right
        self._folded: set[str] = set()
        self._tab_sheet = ""
        self._theme: Theme | None = None
        self.drawer = Drawer(window)
        self.drawer.closed.connect(self.close_drawer)
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
        """Bring a panel of the right column to the front, in a narrow window in the drawer."""
        dock = self.right[name]
        if name in self._folded:
            self._open_drawer(name)
            return
        dock.show()
        dock.raise_()

    def toggle_right(self) -> None:
        """Show the right column or hide it; in a narrow window, open its drawer or close it."""
        if self.drawer.isVisible():
            self.close_drawer()
        elif set(self.right) & self._folded:
            self._open_drawer(next(iter(self.right)))
        else:
            shown = any(dock.isVisible() for dock in self.right.values())
            for dock in self.right.values():
                dock.setVisible(not shown)

    def _open_drawer(self, front: str) -> None:
        if self.drawer.isVisible():
            self.drawer.bring(front)
            return
        docks = [dock for name, dock in self.right.items() if name in self._folded and dock.widget() is not None]
        leaves = [
            Leaf(dock.objectName(), f"{dock.windowTitle()} {dock.count or ''}".strip(), dock.widget()) for dock in docks
        ]
        self._place_drawer()
        self.drawer.open(leaves, front)

    def close_drawer(self) -> None:
        """Put the panels of the drawer back into their docks."""
        if self.drawer.isVisible():
            for dock, part in zip(self.right.values(), self._parts, strict=True):
                dock.setWidget(part.widget)
            self.drawer.empty()

    def _place_drawer(self) -> None:
        bar, foot = self._window.menuWidget(), self._window.statusBar()
        self.drawer.place(bar.height() if bar is not None else 0, self._window.height() - foot.height(), RIGHT_WIDTH)

    def set_count(self, name: str, count: int) -> None:
        """Show a count in a dock's tab."""
        self.right[name].count = count
        self._show_counts()

    def fold_for(self, width: int) -> None:
        """Fold columns that a narrow window has no room for, and unfold what was folded so."""
        self._fold((self.left,), width < FOLD_LEFT)
        if width >= FOLD_RIGHT:
            self.close_drawer()
        self._fold(tuple(self.right.values()), width < FOLD_RIGHT)
        if self.drawer.isVisible():
            self._place_drawer()
        if (layout := self._window.layout()) is not None:
            # Without the folded column the window may be narrower at once.
            layout.activate()

    def unfold(self) -> None:
        """Every column as the reader has it when there is room, so that this is what is remembered."""
        self.close_drawer()
        self._fold(self.all(), narrow=False)

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
        self.drawer.set_theme(theme)
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
            bar.setAccessibleName(self.tr("Side panels"))
            bar.setDrawBase(False)
            bar.setExpanding(False)
            bar.setElideMode(Qt.TextElideMode.ElideNone)
            bar.setUsesScrollButtons(True)
            if bar.styleSheet() != self._tab_sheet:
                bar.setStyleSheet(self._tab_sheet)
            for index in range(bar.count()):
                label = _count_label(bar, index)
                label.setText(_short(counts.get(bar.tabText(index), 0)))
                label.setFixedSize(label.fontMetrics().horizontalAdvance(label.text()) + 6, _COUNT_HEIGHT)
                # The bar asks for the width of its labels only when a text is set.
                bar.setTabText(index, bar.tabText(index))
            self._give_room(bar)

    def _give_room(self, bar: QTabBar) -> None:
        """Let no arrows stand in place of tabs: the column is at least as wide as its tabs."""
        titles = {bar.tabText(index) for index in range(bar.count())}
        needed = min(bar.sizeHint().width(), MOST_RIGHT)
        for dock in self.right.values():
            if dock.windowTitle() in titles and dock.minimumWidth() != needed:
                dock.setMinimumWidth(needed)


def _short(count: int) -> str:
    """A count in at most three or four signs; nothing for none."""
    return f"{count // 1000}k" if count >= 1000 else str(count or "")


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
