"""Sentences around a place, and borders over which no conversion reaches."""

from __future__ import annotations

import re
from functools import cache

from core.text.span import Span

_LONGEST = 300
_END = re.compile("[。！？；!?;\n]")
_WIDE = 4_000


def sentence(text: str, span: Span) -> Span:
    """The sentence around a span, without white space at its ends; a very long one is cut to what stands near."""
    low, high = max(0, span.start - _LONGEST), min(len(text), span.end + _LONGEST)
    start = max((found.end() for found in _END.finditer(text, low, span.start)), default=low)
    found = _END.search(text, span.end, high)
    end = high if found is None else found.end()
    while start < span.start and text[start].isspace():
        start += 1
    while end > span.end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


@cache
def _borders() -> re.Pattern[str]:
    return re.compile("[\n。！？；]")


def part(text: str, span: Span) -> Span:
    """The lines around a span: what stands in them is converted as in the whole text.

    In a line that is very long it is the sentences instead, where they end near.
    """
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end) + 1 or len(text)
    if end - start <= len(span) + _WIDE:
        return Span(start, end)
    before = [found.end() for found in _borders().finditer(text, max(start, span.start - _WIDE), span.start)]
    after = _borders().search(text, span.end, min(end, span.end + _WIDE))
    return Span(before[0] if before else start, after.end() if after else end)
