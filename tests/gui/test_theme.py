"""Colours that can be read, and the style sheet."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox

from gui import theme
from gui.theme import Theme

KINDS = ("person", "org", "place", "doc", "date", "meeting", "quantity", "phrase", "lost")


def luminance(colour: QColor) -> float:
    """WCAG 2.1, relative luminance."""
    parts = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(a: QColor, b: QColor) -> float:
    """WCAG 2.1, contrast ratio."""
    low, high = sorted((luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)


def over(colour: QColor, ground: QColor, percent: int) -> QColor:
    """A colour laid on a ground at an opacity."""
    share = percent / 100
    return QColor(
        *(round(a * share + b * (1 - share)) for a, b in zip(colour.getRgb()[:3], ground.getRgb()[:3], strict=True))
    )


@pytest.fixture(params=theme.NAMES)
def colours(request) -> Theme:
    return theme.load(request.param)


def test_black_on_white_is_21() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)


@pytest.mark.parametrize("ground", ["window", "page", "panel"])
@pytest.mark.parametrize("text", ["ink", "dim", "accent", "good"])
def test_text_can_be_read(colours: Theme, text: str, ground: str) -> None:
    assert contrast(colours.colour(text), colours.colour(ground)) >= 4.5


@pytest.mark.parametrize("ground", ["page", "panel"])
@pytest.mark.parametrize("kind", KINDS)
def test_marks_can_be_seen(colours: Theme, kind: str, ground: str) -> None:
    assert contrast(colours.colour(kind), colours.colour(ground)) >= 4.5


@pytest.mark.parametrize("ground", ["hover", "chosen"])
@pytest.mark.parametrize("text", ["ink", "dim"])
def test_rows_can_be_read(colours: Theme, text: str, ground: str) -> None:
    assert contrast(colours.colour(text), colours.colour(ground)) >= 4.5


def test_ink_can_be_read_on_every_tint(colours: Theme) -> None:
    ink, page = colours.colour("ink"), colours.colour("page")
    tints = [colours.colour(purpose) for purpose in ("selection", "find", "found", "differs")]
    tints += [
        over(colours.colour("changed"), page, colours.changed_strength),
        over(colours.colour("label"), page, colours.label_strength),
    ]
    # Labels of a reader's own colour, up to the strongest.
    tints += [over(QColor(name), page, colours.label_strength) for name in ("black", "white", "red", "blue", "lime")]
    assert min(contrast(ink, tint) for tint in tints) >= 4.5


def test_only_the_hand_the_lost_and_the_seal_are_red(colours: Theme) -> None:
    sheet = theme.style_sheet(colours)
    rules = [rule for rule in re.findall(r"[^{}]+\{[^{}]*\}", sheet) if colours.accent in rule]
    assert [rule.split("{")[0].strip() for rule in rules] == ["QProgressBar::chunk"]


def test_kinds_are_named_as_in_core(colours: Theme) -> None:
    from core.model.mentions import Kind

    assert all(colours.colour(kind).isValid() for kind in Kind)
    assert colours.colour("PERSON") == colours.colour("person")
    with pytest.raises(AttributeError):
        colours.colour("beauty")


def test_an_unknown_theme_is_missing() -> None:
    with pytest.raises(FileNotFoundError, match="sepia"):
        theme.load("sepia")


def test_applying_paints_the_application(qapp: QApplication, colours: Theme) -> None:
    before = (qapp.palette(), qapp.styleSheet())
    try:
        theme.apply(qapp, colours)
        assert qapp.palette().color(QPalette.ColorRole.Window) == colours.colour("window")
        assert colours.page in qapp.styleSheet()
        assert "${" not in qapp.styleSheet()
    finally:
        qapp.setPalette(before[0])
        qapp.setStyleSheet(before[1])


def test_the_desktop_says_light_or_dark(qapp: QApplication, qtbot) -> None:
    assert theme.system_theme() in theme.NAMES
    watcher = theme.SystemTheme()
    for scheme, name in ((Qt.ColorScheme.Dark, "dark"), (Qt.ColorScheme.Light, "light"), (Qt.ColorScheme.Unknown, "light")):
        with qtbot.waitSignal(watcher.changed) as told:
            qapp.styleHints().colorSchemeChanged.emit(scheme)
        assert told.args == [name]


@pytest.mark.parametrize(
    ("script", "cut"),
    [
        ("hans", "SC"),
        ("hant", "TC"),
        ("tw", "TC"),
        ("hk", "HK"),
        ("mixed", "SC"),
        ("zh-Hant", "TC"),
        ("zh_TW", "TC"),
        ("en", "SC"),
    ],
)
def test_fonts_follow_the_script(script: str, cut: str) -> None:
    assert theme.reading_font(script, 20).families()[0] == f"Noto Serif CJK {cut}"
    assert theme.interface_font(script).families()[0] == f"Noto Sans CJK {cut}"


_COMMA = """
import hashlib
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from gui import theme
app = QGuiApplication([])
image = QImage(160, 60, QImage.Format.Format_Grayscale8)
image.fill(255)
painter = QPainter(image)
painter.setFont(theme.reading_font("hans", 40))
painter.drawText(5, 45, "上，中")
painter.end()
print(hashlib.sha256(bytes(image.constBits())).hexdigest())
"""


def test_the_desktops_language_does_not_move_a_comma() -> None:
    def drawn(language: str) -> str:
        environment = {**os.environ, "LC_ALL": language, "QT_QPA_PLATFORM": "offscreen"}
        command = [sys.executable, "-c", _COMMA]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout

    assert drawn("zh_TW.UTF-8") == drawn("C.UTF-8") != ""


@pytest.mark.parametrize("name", theme.NAMES)
def test_a_chosen_box_has_a_tick_in_the_colour_of_paper(qtbot, qapp, name):
    former, colours = qapp.styleSheet(), theme.load(name)
    box = QCheckBox("", None)
    qtbot.addWidget(box)
    try:
        qapp.setStyleSheet(theme.style_sheet(colours))
        box.setChecked(True)
        box.resize(40, 30)
        image = box.grab().toImage()
        painted = {image.pixel(x, y) for x in range(2, 12) for y in range(image.height())}
        assert colours.colour("ink").rgb() in painted
        light = [QColor(one).lightness() for one in painted]
        assert max(light) - min(light) > 120, "the tick stands out from its box"
        middle = {QColor(image.pixel(x, image.height() // 2)).lightness() for x in range(4, 11)}
        assert max(middle) - min(middle) > 60, "and lies in it"
    finally:
        qapp.setStyleSheet(former)
