"""Everything can be reached and has a name; the focus is never trapped; no word is left English."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QTabBar, QWidget

from core import assets
from gui.commands import SAMPLE

OURS = re.compile(
    r"Zhupi|PDF|UTF-?\d+|GB18030|BIG5HKSCS|English|px|F\d+|Ctrl|Shift|Alt|Left|Right|Backspace|Del|Ins|%|\d+k?"
)
"""What stands in Latin letters in every language."""


def interactive(window) -> list[QWidget]:
    found = window.findChildren(QWidget)
    return [one for one in found if one.focusPolicy() != Qt.FocusPolicy.NoFocus and not one.objectName().startswith("qt_")]


def visible_words(window) -> list[tuple[str, str]]:
    """Every word of the interface that can be seen, with the widget that says it; the document's own are left out."""
    said: list[tuple[str, str]] = []
    for one in window.findChildren(QWidget):
        if not one.isVisible() or one.objectName() == "documentTitle":
            continue
        name = one.objectName() or type(one).__name__
        words: list[str] = [one.toolTip(), one.accessibleName()]
        if isinstance(one, QLabel | QAbstractButton):
            words.append(one.text())
        if isinstance(one, QLineEdit):
            words.append(one.placeholderText())
        if isinstance(one, QTabBar):
            words += [one.tabText(index) for index in range(one.count())]
        if isinstance(one, QComboBox):
            words += [one.itemText(index) for index in range(one.count())]
        said += [(name, word) for word in words if word]
    said += [("action", action.text()) for action in window.actions() if action.text()]
    return said


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_what_takes_the_focus_or_a_click_has_a_name(qtbot, open_window, theme):
    window = open_window(assets.path(SAMPLE))
    window.commands.choose_theme(theme)
    for one in interactive(window):
        told = one.text() if isinstance(one, QAbstractButton) else ""
        assert one.accessibleName() or told, (one, one.objectName(), one.parent())
    window.commands.choose_theme("light")


@pytest.mark.parametrize("code", ["zh_TW", "zh_CN"])
def test_no_visible_word_is_left_in_english(qtbot, open_window, code):
    window = open_window(assets.path(SAMPLE))
    window.commands.choose_language(code)
    QApplication.processEvents()
    for name in window.docks.right:
        window.docks.show(name)
        QApplication.processEvents()
        words = visible_words(window)
        assert len(words) > 30
        left = [(who, word) for who, word in words if re.search("[A-Za-z]{2,}", OURS.sub("", re.sub(r"\(&\w\)", "", word)))]
        assert left == []
    window.commands.choose_language("en")


def test_f6_goes_round_the_parts_of_the_window(qtbot, open_window):
    window = open_window(assets.path(SAMPLE))
    window.activateWindow()
    window.reading_view.setFocus()
    seen = []
    for _ in range(8):
        window.actions_["next_pane"].trigger()
        seen.append(QApplication.focusWidget().objectName())
    assert seen[:4] == seen[4:], "the same round again"
    assert len(set(seen)) == 4
    assert "readingView" in seen
    window.actions_["previous_pane"].trigger()
    assert QApplication.focusWidget().objectName() == seen[2]


def test_tab_leads_through_the_window_and_back_to_its_beginning(qtbot, open_window):
    window = open_window(assets.path(SAMPLE))
    window.activateWindow()
    window.reading_view.setFocus()
    seen: list[QWidget] = []
    for _ in range(60):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
        if seen[-1] is window.reading_view:
            break
    assert seen[-1] is window.reading_view, [one.objectName() for one in seen]
    assert len(set(seen)) == len(seen), "nothing is come to twice"
    assert {"entityTree", "outlineTree", "findQuery", "scriptChoice"} <= {one.objectName() for one in seen}
