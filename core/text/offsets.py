"""Positions of one text counted in other units: what other programs call an offset.

Zhupi, brat, doccano and QualCoder count code points; JavaScript tools (Label Studio), UIMA and Qt count UTF-16 units;
Taguette counts UTF-8 bytes. 𠮷縣 has its 縣 at 1, at 2 and at 4.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from enum import StrEnum
from itertools import accumulate

from core.text.span import Span


class Unit(StrEnum):
    """What an offset counts."""

    CODE_POINT = "codepoint"
    UTF16 = "utf16"
    UTF8 = "utf8"


class Offsets:
    """The map between code points of `text` and offsets in `unit`. Built once, in time and space linear in the text.

    Half of a surrogate pair, which only a raw text can hold, is one UTF-16 unit and three bytes.
    """

    def __init__(self, text: str, unit: Unit) -> None:
        self._at: Sequence[int] = _borders(text, unit)
        """For each border between characters, the text's end too, its offset; strictly growing."""

    def of(self, position: int) -> int:
        """The offset of a position in code points, from 0 to the text's length; IndexError beyond."""
        if position < 0:
            raise IndexError(position)
        return self._at[position]

    def of_span(self, span: Span) -> tuple[int, int]:
        """The offsets of both ends of a span."""
        return self.of(span.start), self.of(span.end)

    def position(self, offset: int) -> int:
        """The position in code points of an offset; inside a character, that of its start. ValueError outside the text."""
        if not 0 <= offset <= self._at[-1]:
            raise ValueError(f"offset {offset} leaves a text of {self._at[-1]}")
        return bisect_right(self._at, offset) - 1

    def span(self, start: int, end: int) -> Span:
        """The span of two offsets; one that ends inside a character has all of it. ValueError when they are no range."""
        first, last = self.position(start), self.position(end)
        return Span(first, last if self._at[last] == end else last + 1)


def _borders(text: str, unit: Unit) -> Sequence[int]:
    last = "\x7f" if unit is Unit.UTF8 else "\uffff"
    if unit is Unit.CODE_POINT or max(text, default="") <= last:
        return range(len(text) + 1)
    widths = map(_bytes if unit is Unit.UTF8 else _units, text)
    return array("Q", accumulate(widths, initial=0))


def _units(character: str) -> int:
    return 1 if character <= "\uffff" else 2


def _bytes(character: str) -> int:
    if character <= "\x7f":
        return 1
    if character <= "\u07ff":
        return 2
    return 3 if character <= "\uffff" else 4
