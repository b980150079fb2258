"""The converter as a tab bar and as a picture."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabBar

from gui import theme
from gui.reading.converterbar import ConverterBar, ScriptChoice


@pytest.fixture
def bar(qtbot) -> ConverterBar:
    made = ConverterBar(theme.load("light"))
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_is_found_by_name_and_is_a_tab_bar(bar) -> None:
    choice = bar.findChild(QTabBar, "scriptChoice")
    assert bar.objectName() == "converterBar"
    assert [choice.tabText(index) for index in range(choice.count())] == ["原文", "简", "繁", "臺", "港"]
    assert all(choice.tabToolTip(index) and choice.accessibleTabName(index) for index in range(5))


def test_targets_in_their_order(bar, qtbot) -> None:
    choice = bar.choice
    found = []
    for index in range(5):
        choice.setCurrentIndex(index)
        found.append(choice.target())
    assert found == ["original", "hans", "hant", "tw", "hk"]
    with qtbot.waitSignal(choice.currentChanged) as told:
        choice.setTarget("hant")
    assert told.args == [2]
    with pytest.raises(ValueError, match="klingon"):
        choice.setTarget("klingon")


def test_stepping_goes_round(bar) -> None:
    bar.choice.setCurrentIndex(3)
    bar.choice.stepOn()
    bar.choice.stepOn()
    assert bar.choice.currentIndex() == 0


def test_mouse_and_keys_choose(bar) -> None:
    choice = bar.choice
    QTest.mouseClick(choice, Qt.MouseButton.LeftButton, pos=choice.tabRect(3).center())
    assert choice.target() == "tw"
    QTest.keyClick(choice, Qt.Key.Key_Left)
    assert choice.target() == "hant"


@pytest.mark.parametrize("name", theme.NAMES)
def test_the_chosen_segment_is_ink(bar, name: str) -> None:
    colours = theme.load(name)
    bar.setTheme(colours)
    choice: ScriptChoice = bar.choice
    choice.setCurrentIndex(2)
    image = choice.grab().toImage()
    for index in range(5):
        corner = choice.tabRect(index).topLeft()
        pixel = image.pixelColor(corner.x() + 8, corner.y() + 4)
        assert pixel == colours.colour("ink" if index == 2 else "page")
