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

INDENT = 2
"""Ems of indent of a paragraph's first line."""

_CLOSING = "，。、；：！？）》」』】〉〕”’"
_OPENING = "（《「『【〈〔“‘"
_MARK = re.compile(f"[{_CLOSING}{_OPENING}…—·]")
_SQUEEZED = re.compile(f"[{_CLOSING}](?=[{_CLOSING}{_OPENING}])|(?<=[{_OPENING}])[{_OPENING}]")
_UNSEEN = dict.fromkeys((*range(0x20), 0x7F, 0x85, 0x2028, 0x2029), " ") | dict.fromkeys(range(0xD800, 0xE000), "□")


def punctuation_of(text: str, script: str) -> str:
    """The script code whose punctuation a source follows: its own when it is traditional and quotes with 「」, else hans."""
    if theme.region(script) == "SC" or text.count("「") <= text.count("“"):
        return "hans"
    return script


def displayed(text: str) -> str:
    """`text` with control characters as spaces and lone surrogates, which no QString carries safely, as □; as long."""
    return text.translate(_UNSEEN) if not text.isprintable() else text


@dataclass(frozen=True)
class Face:
    """How text is set. `ems` is the measure in characters, `px` the size of one, `leading` a row's height in percent."""

    script: str = "hans"
    punctuation: str = "hans"
    px: int = 20
    ems: int = 38
    leading: int = 170

    @property
    def column(self) -> int:
        """Width of the text column in pixels."""
        return self.ems * self.px

    @property
    def gap(self) -> int:
        """Pixels between paragraphs."""
        return round(0.6 * self.px)

    def size(self, role: LineRole | None) -> int:
        """The size of a character in a line of this role."""
        factor = {LineRole.TITLE: 1.4, LineRole.DATE: 0.8}.get(role, 1.0) if role else 1.0
        return round(factor * self.px)

    def row_height(self, role: LineRole | None) -> int:
        """The height of one row in a line of this role."""
        # A title is so large that its rows may stand closer.
        return round((self.leading - (20 if role is LineRole.TITLE else 0)) * self.size(role) / 100)

    def font(self, role: LineRole | None) -> QFont:
        """The reading font of a line of this role."""
        return self._title if role is LineRole.TITLE else self._date if role is LineRole.DATE else self._body

    @cached_property
    def _body(self) -> QFont:
        return theme.reading_font(self.script, self.px)

    @cached_property
    def _title(self) -> QFont:
        font = theme.reading_font(self.script, self.size(LineRole.TITLE))
        font.setBold(True)
        return font

    @cached_property
    def _date(self) -> QFont:
        return theme.reading_font(self.script, self.size(LineRole.DATE))

    @cached_property
    def _region(self) -> Face:
        return self if self.script == self.punctuation else replace(self, script=self.punctuation)

    def formats(self, text: str, units: Units, role: LineRole | None) -> list[QTextLayout.FormatRange]:
        """What the marks of a part need beyond its font, in UTF-16 units."""
        squeezed = {match.start() for match in _SQUEEZED.finditer(text)}
        foreign = theme.region(self.punctuation) != theme.region(self.script)
        places = [match.start() for match in _MARK.finditer(text)] if foreign else sorted(squeezed)
        plain, half = self._mark_formats(role)
        return [_range(units.unit(place), half if place in squeezed else plain) for place in places]

    def _mark_formats(self, role: LineRole | None) -> tuple[QTextCharFormat, QTextCharFormat]:
        font = self._region.font(role)
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
