"""The numbers that Word makes before paragraphs: 一、 （一） 1. and the like are nowhere in the text of a file.

Formats by name after ECMA-376 part 1, 17.18.59; those that no Chinese text uses count in digits.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from core.readers.trees import Element, attribute, child, named

_HAN = "〇一二三四五六七八九"
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_LEGAL = str.maketrans("〇一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9
_STYLES = 20
"""Styles that one may be based on in turn."""


@dataclass(frozen=True, slots=True)
class _Level:
    format: str
    text: str
    start: int


class Numbers:
    """Counts the paragraphs of a document as they are asked for, in text order."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        self._lists = {} if numbering is None else _lists(numbering)
        self._styles = {} if styles is None else {attribute(one, "styleId"): one for one in named(styles, "style")}
        self._counts: dict[str, list[int]] = {}

    def of(self, paragraph: Element) -> str:
        """The number before this paragraph as Word would print it, empty for none."""
        properties = child(paragraph, "pPr")
        identity, depth = self._place(properties)
        _, levels = self._lists.get(identity, ("", {}))
        if depth not in levels:
            return ""
        counts = self._counts.setdefault(self._lists[identity][0], [])
        counts += (levels[one].start - 1 if one in levels else 0 for one in range(len(counts), depth + 1))
        counts[depth] += 1
        del counts[depth + 1 :]
        if levels[depth].format in ("bullet", "none"):
            return ""
        shown = _PLACE.sub(lambda found: _shown(levels, counts, int(found[1]) - 1), levels[depth].text)
        return shown if not shown.isascii() else f"{shown} " if shown else ""

    def _place(self, properties: Element | None) -> tuple[str, int]:
        """The list that a paragraph belongs to, by itself or by its style, and its depth there."""
        depth = ""
        for _ in range(_STYLES):
            if properties is None:
                break
            numbered = child(properties, "numPr")
            depth = depth or _value(numbered, "ilvl")
            if identity := _value(numbered, "numId"):
                return identity, min(_number(depth, 0), _LEVELS - 1)
            style = self._styles.get(_value(properties, "pStyle") or _value(properties, "basedOn"))
            properties = None if style is None else _with_base(style)
        return "", 0


def _with_base(style: Element) -> Element | None:
    """Where a style's own properties stand, or the style itself, which names the one that it is based on."""
    own = child(style, "pPr")
    return own if own is not None and child(own, "numPr") is not None else style


def _shown(levels: dict[int, _Level], counts: list[int], depth: int) -> str:
    if depth >= len(counts) or depth not in levels:
        return ""
    return _FORMATS.get(levels[depth].format, str)(counts[depth])


def _lists(numbering: Element) -> dict[str, tuple[str, dict[int, _Level]]]:
    """By the number that paragraphs give: the list that is counted, and its levels."""
    kinds = {attribute(one, "abstractNumId"): _levels(one) for one in named(numbering, "abstractNum")}
    found: dict[str, tuple[str, dict[int, _Level]]] = {}
    for one in named(numbering, "num"):
        kind, identity = _value(one, "abstractNumId"), attribute(one, "numId")
        own = {**kinds.get(kind, {})}
        changed = False
        for change in named(one, "lvlOverride"):
            depth = _number(attribute(change, "ilvl"), 0)
            start = _value(change, "startOverride")
            own |= _levels(change)
            if start and depth in own:
                own[depth] = _Level(own[depth].format, own[depth].text, _number(start, 1))
                changed = True
        found[identity] = (f"{kind}:{identity}" if changed else kind, own)
    return found


def _levels(parent: Element) -> dict[int, _Level]:
    return {
        _number(attribute(level, "ilvl"), 0): _Level(
            _value(level, "numFmt") or "decimal", _value(level, "lvlText"), _number(_value(level, "start"), 1)
        )
        for level in named(parent, "lvl")
    }


def _value(parent: Element | None, name: str) -> str:
    found = None if parent is None else child(parent, name)
    return "" if found is None else attribute(found, "val")


def _number(text: str, default: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else default


def _counted(number: int) -> str:
    """一 十 十一 二十 一百零一, up to 9,999; beyond in digits."""
    if not 0 < number < 10_000:
        return str(number)
    pieces, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            pieces += ("零" if gap and pieces else "") + _HAN[digit] + name
        gap = not digit
    return pieces.removeprefix("一") if 10 <= number < 20 else pieces


def _roman(number: int) -> str:
    pieces = ""
    for worth, letters in _ROMAN:
        times, number = divmod(number, worth) if number < 4000 else (0, number)
        pieces += letters * times
    return pieces


def _letters(number: int) -> str:
    """From a to z, then aa bb cc, as Word has it."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if 0 < number <= 26 * 26 else str(number)


def _circled(number: int) -> str:
    return chr(0x245F + number) if 1 <= number <= 20 else str(number)


def _cycle(signs: str) -> Callable[[int], str]:
    return lambda number: signs[(number - 1) % len(signs)]


def _digits(number: int) -> str:
    return "".join(_HAN[int(digit)] for digit in str(number))


_FORMATS: dict[str, Callable[[int], str]] = {
    **dict.fromkeys(
        ("chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand", "japaneseCounting"),
        _counted,
    ),
    **dict.fromkeys(("ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand"), _digits),
    **dict.fromkeys(("chineseLegalSimplified", "ideographLegalTraditional"), lambda n: _counted(n).translate(_LEGAL)),
    **dict.fromkeys(("decimalEnclosedCircle", "decimalEnclosedCircleChinese"), _circled),
    "decimalFullWidth": lambda number: "".join(chr(0xFF10 + int(digit)) for digit in str(number)),
    "decimalZero": lambda number: f"{number:02}",
    "ideographTraditional": _cycle(_STEMS),
    "ideographZodiac": _cycle(_BRANCHES),
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
}
