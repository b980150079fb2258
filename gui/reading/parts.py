"""A text cut into the pieces that are laid out one by one: its paragraphs, and pieces of paragraphs that are huge.

A QTextLayout of one paragraph of 348,000 characters costs 160 ms and makes every paint ten times slower, so a paragraph is
cut softly after a sentence; such a continuation gets no indent and no gap before it.
"""

from __future__ import annotations

import unicodedata
from array import array
from bisect import bisect_right
from itertools import accumulate
from operator import add, sub

from core.text.span import Span

LONGEST = 1500
"""Code points of the longest piece."""

_SENTENCE_ENDS = "。！？"
_CLAUSE_ENDS = "；，、 "


class Parts:
    """The pieces of a text, in order. There is always at least one."""

    __slots__ = ("_continued", "_ends", "_numbers", "_starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._numbers: array[int] | None = None
        lengths = list(map(len, text.split("\n")))
        if max(lengths) <= LONGEST:
            # Ten million characters have some hundred thousand paragraphs: no loop of ours for each of them.
            self._starts = array("q", accumulate((length + 1 for length in lengths[:-1]), initial=0))
            self._ends = array("q", map(add, self._starts, lengths))
            self._continued = bytearray(len(lengths))
            return
        self._starts, self._ends, self._continued = array("q"), array("q"), bytearray()
        start = 0
        for length in lengths:
            self._paragraph(start, start + length)
            start += length + 1

    def __len__(self) -> int:
        return len(self._starts)

    def span(self, part: int) -> Span:
        """The range of a part, without its newline."""
        return Span(self._starts[part], self._ends[part])

    def start(self, part: int) -> int:
        """The first position of a part."""
        return self._starts[part]

    def end(self, part: int) -> int:
        """The end of a part, before its newline."""
        return self._ends[part]

    def content(self, part: int) -> str:
        """The text of a part."""
        return self.text[self._starts[part] : self._ends[part]]

    def continues(self, part: int) -> bool:
        """Whether a part goes on with the paragraph of the part before it."""
        return bool(self._continued[part])

    def goes_on(self, part: int) -> bool:
        """Whether the part after this one continues the same paragraph."""
        return part + 1 < len(self) and self.continues(part + 1)

    def at(self, position: int) -> int:
        """The part that holds a position; a newline belongs to the paragraph that it ends."""
        return max(0, bisect_right(self._starts, position) - 1)

    def paragraph(self, position: int) -> Span:
        """The whole paragraph around a position, without its newline."""
        first = last = self.at(position)
        while self.continues(first):
            first -= 1
        while self.goes_on(last):
            last += 1
        return Span(self._starts[first], self._ends[last])

    def number(self, part: int) -> int:
        """Which paragraph with anything in it a part belongs to, counted from 1."""
        if self._numbers is None:
            counted = (
                end > start and not on for start, end, on in zip(self._starts, self._ends, self._continued, strict=True)
            )
            self._numbers = array("q", accumulate(counted))
        return self._numbers[part]

    def lengths(self) -> list[int]:
        """The number of code points in each part."""
        return list(map(sub, self._ends, self._starts))

    def _paragraph(self, start: int, end: int) -> None:
        if end - start <= LONGEST:
            self._add(start, end, 0)
            return
        continued = 0
        while end - start > LONGEST:
            cut = _cut(self.text, start + LONGEST // 2, start + LONGEST)
            self._add(start, cut, continued)
            start, continued = cut, 1
        self._add(start, end, continued)

    def _add(self, start: int, end: int, continued: int) -> None:
        self._starts.append(start)
        self._ends.append(end)
        self._continued.append(continued)


def _cut(text: str, low: int, high: int) -> int:
    """Where to cut: after the last sentence in the range, else after a clause, else at its end but in no cluster."""
    for marks in (_SENTENCE_ENDS, _CLAUSE_ENDS):
        found = max(text.rfind(mark, low, high) for mark in marks)
        if found >= 0:
            after = found + 1
            return after + 1 if text[after : after + 1] in ("”", "」", "’", "』", "）", "》") else after
    while high > low and _joins(text[high], text[high - 1]):
        high -= 1
    return high


def _joins(character: str, before: str) -> bool:
    joiners = "\u200d\ufe0e\ufe0f"
    if character in joiners or before == "\u200d" or unicodedata.combining(character):
        return True
    return 0xE0100 <= ord(character) <= 0xE01EF or 0x1F3FB <= ord(character) <= 0x1F3FF
