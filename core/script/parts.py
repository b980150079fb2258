"""Borders over which no conversion reaches."""

from __future__ import annotations

import re
from functools import cache

from core.text.span import Span

_WIDE = 4_000


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
