"""A walk over every widget of a window, its dialogs too: each that takes the focus or a click tells its name to Qt."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QDialog, QTabBar, QWidget

from core import assets
from gui.commands import SAMPLE
from gui.dialogs.output import OutputDialog
from gui.dialogs.preferences import Choices, PreferencesDialog


def unnamed(root: QWidget) -> list[str]:
    """What can take the focus and has no name for a screen reader."""
    found: list[str] = []
    for one in root.findChildren(QWidget):
        told = QAccessible.queryAccessibleInterface(one)
        # Parts that Qt puts into its own boxes speak through these.
        inner = one.objectName().startswith("qt_") or any(
            isinstance(box, QComboBox | QAbstractSpinBox) for box in around(one)
        )
        # A tab bar is called by its chosen tab: Qt has no name for an empty one, which nobody sees.
        inner = inner or (isinstance(one, QTabBar) and not one.count())
        if one.focusPolicy() == Qt.FocusPolicy.NoFocus or told is None or inner:
            continue
        if not told.text(QAccessible.Text.Name).strip():
            found.append(f"{type(one).__name__} {one.objectName()}")
    return found


def around(widget: QWidget) -> Iterator[QWidget]:
    """The widgets that a widget stands in, from the inside out."""
    while (parent := widget.parentWidget()) is not None:
        yield parent
        widget = parent


@pytest.mark.parametrize("code", ["en", "zh_TW"])
def test_every_widget_of_the_window_has_a_name(open_window, code):
    window = open_window(assets.path(SAMPLE))
    window.commands.choose_language(code)
    window.actions_["two_panes"].setChecked(True)
    assert unnamed(window) == []
    window.commands.choose_language("en")


@pytest.mark.parametrize(
    "make", [lambda: PreferencesDialog(Choices()), lambda: OutputDialog("Print")], ids=["preferences", "output"]
)
def test_every_widget_of_a_dialog_has_a_name(qtbot, make):
    dialog: QDialog = make()
    qtbot.addWidget(dialog)
    dialog.show()
    assert unnamed(dialog) == []
