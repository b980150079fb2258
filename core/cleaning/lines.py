"""The lines of a text as spans."""

from __future__ import annotations

from collections.abc import Iterator

from core.text.span import Span


def lines(text: str) -> Iterator[Span]:
    """The lines with anything on them, without their newlines, in order."""
    start = 0
    for row in text.split("\n"):
        end = start + len(row)
        if row and not row.isspace():
            yield Span(start, end)
        start = end + 1
