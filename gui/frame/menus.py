"""The menus of a window, which stand under the seal; the menu bar itself is not shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from gui.actions import MENUS, Actions, menu_title

_SUBMENUS = {
    "recent": ("file", QT_TRANSLATE_NOOP("Menus", "&Recently read")),
    "panels": ("view", QT_TRANSLATE_NOOP("Menus", "&Panels")),
    "layers": ("view", QT_TRANSLATE_NOOP("Menus", "&Marks")),
    "second": ("view", QT_TRANSLATE_NOOP("Menus", "In the s&econd pane")),
}


class Menus:
    """The seal's menu with all others in it."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        self.root = QMenu(parent)
        self.root.setObjectName("mainMenu")
        self._menus = {name: QMenu(self.root) for name, _ in MENUS}
        for menu in self._menus.values():
            self.root.addMenu(menu)
        actions.fill(self._menus)
        for name, (above, _) in _SUBMENUS.items():
            self._menus[name] = QMenu(self._menus[above])
            self._add_below(name, above)
        self.retranslate()

    def _add_below(self, name: str, above: str) -> None:
        """At the end of a menu, but what was read recently beside what opens a text: the end is where one leaves."""
        menu = self._menus[above]
        first = next((one for one in menu.actions() if one.isSeparator()), None)
        if name == "recent" and first is not None:
            menu.insertMenu(first, self._menus[name])
        else:
            menu.addMenu(self._menus[name])

    def __getitem__(self, name: str) -> QMenu:
        return self._menus[name]

    def switch(
        self, name: str, choices: Sequence[tuple[str, str]], on: frozenset[str], take: Callable[[str, bool], None]
    ) -> None:
        """Fill a menu with choices that are each on or off."""
        menu = self._menus[name]
        menu.clear()
        for value, word in choices:
            action = menu.addAction(word)
            action.setCheckable(True)
            action.setChecked(value in on)
            action.triggered.connect(lambda checked, value=value: take(value, checked))

    def list(self, name: str, rows: Sequence[tuple[str, str]], take: Callable[[str], None]) -> None:
        """Fill a menu with things to open, as pairs of value and word."""
        menu = self._menus[name]
        menu.clear()
        menu.setEnabled(bool(rows))
        for value, word in rows:
            menu.addAction(word.replace("&", "&&")).triggered.connect(lambda _checked=False, value=value: take(value))

    def retranslate(self) -> None:
        """Take the words of the present language."""
        for name, _ in MENUS:
            self._menus[name].setTitle(menu_title(name))
        for name, (_, title) in _SUBMENUS.items():
            self._menus[name].setTitle(QCoreApplication.translate("Menus", str(title)))
