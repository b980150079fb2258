"""How a part is set: fonts, measure, indent, line height, and what punctuation needs.

Punctuation is drawn in the cut of the source's region: lower left for a mainland text, in its traditional views too,
centred for Taiwan and Hong Kong. Two marks that meet are squeezed to a half by the font's `halt` feature (》、《): Qt has
nothing of its own for it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property

from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout

from core.model.lines import LineRole
from gui import theme
from gui.reading.positions import Units

_CLOSING = "，。、；：！？）》」』】〉〕”’"
_OPENING = "（《「『【〈〔“‘"
_MARK = re.compile(f"[{_CLOSING}{_OPENING}…—·]")
_MARK_BUT_QUOTES = re.compile("[" + re.sub("[“”‘’]", "", _CLOSING + _OPENING) + "…—·]")
_SQUEEZED = re.compile(f"[{_CLOSING}](?=[{_CLOSING}{_OPENING}])|(?<=[{_OPENING}])[{_OPENING}]")
_APOSTROPHE = re.compile("(?<=[A-Za-z])’(?=[A-Za-z])")
"""In don’t, which closes nothing."""
_UNSEEN = dict.fromkeys((*range(0x20), 0x7F, 0x85, 0x2028, 0x2029), " ") | dict.fromkeys(range(0xD800, 0xE000), "□")
_CORNERS = str.maketrans("“”‘’", "「」『』")

OPENING = frozenset(_OPENING)
"""Marks whose left half is white: at the start of a row they hang out by it, so that ink stands at the edge."""
CLOSING = frozenset("，。、；：）》」』】〉〕”’")
"""Marks whose right half is white, in the mainland's manner; at the end of a row they hang out by it."""
BRACKETS = CLOSING & frozenset("）》」』】〉〕”’")
"""Those of them whose right half is white in every region."""


def punctuation_of(text: str, script: str) -> str:
    """The script code whose punctuation a source follows: its own when it is traditional and quotes with 「」, else hans."""
    if theme.region(script) == "SC" or text.count("「") <= text.count("“"):
        return "hans"
    return script


def displayed(text: str, *, corners: bool = False) -> str:
    """What is drawn for `text`, as long as it: control characters as spaces, lone surrogates, which no QString carries
    safely, as □; with `corners`, “” as 「」.
    """
    if corners:
        text = _APOSTROPHE.sub("'", text).translate(_CORNERS)
    return text.translate(_UNSEEN) if not text.isprintable() else text


@dataclass(frozen=True, slots=True)
class Typography:
    """How the reader likes a page. `measure` and `indent` are in ems; `corners` shows “” as 「」 where they are in use (tw
    and hk), `numbers` counts paragraphs in the margin.
    """

    sans: bool = False
    measure: int = 38
    indent: int = 2
    justified: bool = True
    corners: bool = False
    numbers: bool = False


@dataclass(frozen=True)
class Face:
    """How text is set. `ems` is the measure in characters, `px` the size of one, `leading` a row's height in percent."""

    script: str = "hans"
    punctuation: str = "hans"
    px: int = 20
    ems: int = 38
    leading: int = 170
    manner: Typography = Typography()

    @property
    def column(self) -> int:
        """Width of the text column in pixels."""
        return self.ems * self.px

    @property
    def gap(self) -> int:
        """Pixels between paragraphs."""
        return round(0.6 * self.px)

    @property
    def corners(self) -> bool:
        """Whether “” are drawn as 「」."""
        return self.manner.corners and self.script in ("tw", "hk")

    def size(self, role: LineRole | None) -> int:
        """The size of a character in a line of this role."""
        factor = {LineRole.TITLE: 1.4, LineRole.DATE: 0.8}.get(role, 1.0) if role else 1.0
        return round(factor * self.px)

    def row_height(self, role: LineRole | None) -> int:
        """The height of one row in a line of this role."""
        # A title is so large that its rows may stand closer.
        return round((self.leading - (20 if role is LineRole.TITLE else 0)) * self.size(role) / 100)

    def indent(self, text: str, role: LineRole | None) -> int:
        """Pixels of indent of a paragraph's first row: one that brings its own 　　 gets none on top."""
        if role in (LineRole.TITLE, LineRole.DATE):
            return 0
        own = len(text) - len(text.lstrip("\u3000"))
        return max(0, self.manner.indent - own) * self.px

    def hanging(self, character: str) -> bool:
        """Whether a mark that ends a row hangs out by its white half."""
        # In Taiwan's and Hong Kong's manner a comma stands in the middle of its em.
        return character in (CLOSING if theme.region(self.punctuation) == "SC" else BRACKETS)

    def font(self, role: LineRole | None) -> QFont:
        """The reading font of a line of this role."""
        return self._title if role is LineRole.TITLE else self._date if role is LineRole.DATE else self._body

    def _font(self, px: int) -> QFont:
        return theme.reading_font(self.script, px, sans=self.manner.sans)

    @cached_property
    def _body(self) -> QFont:
        return self._font(self.px)

    @cached_property
    def _title(self) -> QFont:
        font = self._font(self.size(LineRole.TITLE))
        font.setBold(True)
        return font

    @cached_property
    def _date(self) -> QFont:
        return self._font(self.size(LineRole.DATE))

    @cached_property
    def _region(self) -> Face:
        return self if self.script == self.punctuation else replace(self, script=self.punctuation)

    @cached_property
    def _foreign(self) -> bool:
        return theme.region(self.punctuation) != theme.region(self.script)

    def formats(self, text: str, units: Units, role: LineRole | None) -> list[QTextLayout.FormatRange]:
        """What the marks of a part need beyond its font, in UTF-16 units."""
        squeezed = {match.start() for match in _SQUEEZED.finditer(text)}
        regional = _MARK_BUT_QUOTES if self.corners else _MARK
        foreign = {match.start() for match in regional.finditer(text)} if self._foreign else set[int]()
        own, region = self.halves(role), self._region.halves(role)
        return [
            _range(units.unit(place), (region if place in foreign else own)[place in squeezed])
            for place in sorted(squeezed | foreign)
        ]

    def halves(self, role: LineRole | None) -> tuple[QTextCharFormat, QTextCharFormat]:
        """The formats of a mark, whole and squeezed, in the cut of this face's script."""
        return (
            self._title_marks if role is LineRole.TITLE else self._date_marks if role is LineRole.DATE else self._body_marks
        )

    @cached_property
    def _body_marks(self) -> tuple[QTextCharFormat, QTextCharFormat]:
        return _whole_and_half(self._body)

    @cached_property
    def _title_marks(self) -> tuple[QTextCharFormat, QTextCharFormat]:
        return _whole_and_half(self._title)

    @cached_property
    def _date_marks(self) -> tuple[QTextCharFormat, QTextCharFormat]:
        return _whole_and_half(self._date)


def _whole_and_half(font: QFont) -> tuple[QTextCharFormat, QTextCharFormat]:
    half = QFont(font)
    half.setFeature(QFont.Tag("halt"), 1)
    made = (QTextCharFormat(), QTextCharFormat())
    made[0].setFont(font)
    made[1].setFont(half)
    return made


def _range(start: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, 1, form  # pyright: ignore[reportAttributeAccessIssue]
    return made
