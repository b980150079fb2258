"""How the program looks: colours named by their purpose, fonts by script, one style sheet.

The values are data (`resources/themes/`). A widget asks for a purpose (`theme.colour("dim")`), never for a value, and is
handed its Theme by whoever makes it.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyle

from core import assets
from core.errors import AssetError

NAMES = ("light", "dark")

_REGION = {
    "hans": "SC",
    "hant": "TC",
    "tw": "TC",
    "hk": "HK",
    "zh-Hans": "SC",
    "zh-Hant": "TC",
    "zh-HK": "HK",
    "zh-TW": "TC",
}
_SERIF = {
    "SC": ("Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "Songti SC", "SimSun"),
    "TC": ("Noto Serif CJK TC", "Noto Serif TC", "Source Han Serif TC", "Songti TC", "PMingLiU"),
    "HK": ("Noto Serif CJK HK", "Noto Serif HK", "Source Han Serif HK", "Songti TC", "MingLiU_HKSCS"),
}
_SANS = {
    "SC": ("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei"),
    "TC": ("Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC", "PingFang TC", "Microsoft JhengHei"),
    "HK": ("Noto Sans CJK HK", "Noto Sans HK", "Source Han Sans HK", "PingFang HK", "Microsoft JhengHei"),
}


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by purpose, as `#RRGGBB`; `changed_strength` and `label_strength` are opacities in percent."""

    name: str
    window: str
    page: str
    panel: str
    ink: str
    dim: str
    line: str
    accent: str
    """The one red: the reader's hand, what is lost, the seal."""
    selection: str
    hover: str
    chosen: str
    """Ground of a chosen row or pressed button."""
    good: str
    """The tick of a sum that holds."""
    person: str
    org: str
    place: str
    doc: str
    date: str
    meeting: str
    quantity: str
    phrase: str
    changed: str
    lost: str
    find: str
    found: str
    """The hit one stands at."""
    label: str
    """A label without a colour of its own."""
    differs: str
    """Behind characters that another pane shows otherwise."""
    changed_strength: int
    label_strength: int

    def colour(self, purpose: str) -> QColor:
        """The colour of a purpose or of a kind (`ink`, `person`, `PERSON`); AttributeError for anything else."""
        return QColor(getattr(self, purpose.lower()))

    def tint(self, purpose: str, percent: int) -> QColor:
        """A purpose's colour at an opacity."""
        colour = self.colour(purpose)
        colour.setAlphaF(percent / 100)
        return colour

    def colours(self) -> dict[str, str]:
        """All colours by purpose, to fill templates with."""
        return {name: getattr(self, name) for name in self.__slots__ if str(getattr(self, name)).startswith("#")}


@cache
def load(name: str) -> Theme:
    """The theme called `light` or `dark`. FileNotFoundError without such a file, AssetError(damaged) when it is no theme."""
    try:
        table = tomllib.loads(assets.text(f"themes/{name}.toml"))
        strengths = {f"{key}_strength": value for key, value in table["strength"].items()}
        return Theme(name=name, **table["ground"], **table["mark"], **strengths)
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise AssetError("damaged", name=f"themes/{name}.toml") from error


def apply(app: QApplication, theme: Theme) -> None:
    """Give the whole application the theme's palette and style sheet."""
    app.setPalette(palette(theme))
    app.setStyleSheet(style_sheet(theme))


def style_sheet(theme: Theme) -> str:
    """The application's style sheet in the theme's colours."""
    icons = assets.path("icons").as_posix()
    return Template(assets.text("themes/style.qss")).substitute(theme.colours(), icons=icons, theme=theme.name)


def palette(theme: Theme) -> QPalette:
    """The palette, for what the style sheet does not reach."""
    role = QPalette.ColorRole
    purposes = {
        role.Window: "window",
        role.WindowText: "ink",
        role.Base: "panel",
        role.AlternateBase: "hover",
        role.Text: "ink",
        role.PlaceholderText: "dim",
        role.Button: "page",
        role.ButtonText: "ink",
        role.BrightText: "accent",
        role.ToolTipBase: "panel",
        role.ToolTipText: "ink",
        role.Highlight: "chosen",
        role.HighlightedText: "ink",
        role.Link: "ink",
        role.LinkVisited: "dim",
        role.Mid: "line",
        role.Dark: "dim",
        role.Light: "page",
    }
    made = QPalette()
    for one, purpose in purposes.items():
        made.setColor(one, theme.colour(purpose))
    for one in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, one, theme.colour("dim"))
    return made


def system_theme() -> str:
    """The name of the theme that the desktop asks for; light when it does not say."""
    return _named(QGuiApplication.styleHints().colorScheme())


class SystemTheme(QObject):
    """Tells when the desktop turns light or dark."""

    changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    def _on_scheme_changed(self, scheme: Qt.ColorScheme) -> None:
        self.changed.emit(_named(scheme))


def _named(scheme: Qt.ColorScheme) -> str:
    return "dark" if scheme == Qt.ColorScheme.Dark else "light"


def motion_allowed() -> bool:
    """Whether things may move: not where the reader or the desktop asks for none (Qt has no other word for it in 6.11)."""
    application = QApplication.instance()
    if application is not None and application.property("zhupiStill"):
        return False
    style = QApplication.style()
    return style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0


def reading_font(script: str, px: int, *, sans: bool = False) -> QFont:
    """The serif of a script code (hans SC, hant and tw TC, hk HK, anything else SC) at a pixel size, or its sans."""
    if sans:
        return interface_font(script, px)
    return _font(_SERIF[region(script)], px, QFont.StyleHint.Serif)


def interface_font(language: str, px: int = 13) -> QFont:
    """The sans of an interface language (`en`, `zh-Hans`, `zh-Hant`, `zh-HK`) or script code at a pixel size."""
    return _font(_SANS[region(language)], px, QFont.StyleHint.SansSerif)


def region(script: str) -> str:
    """SC, TC or HK: whose forms and punctuation a script code or language is printed in."""
    return _REGION.get(script.replace("_", "-"), "SC")


def _font(families: tuple[str, ...], px: int, hint: QFont.StyleHint) -> QFont:
    font = QFont(list(families))
    font.setPixelSize(px)
    font.setStyleHint(hint)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # Qt shapes in the desktop's language, for which a pan-CJK font would swap its forms: under zh_TW the mainland's ，
    # would move to the middle. The cut alone decides.
    font.setFeature(QFont.Tag("locl"), 0)
    return font
