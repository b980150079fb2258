"""What differs between two views of one clean text, found for the parts that are looked at."""

from __future__ import annotations

from collections.abc import Iterator

from core.text.document import View
from core.text.span import Span
from gui.reading.positions import Places

_KEPT = 200


class Differences:
    """Where `own` shows other characters than `other` does. Both are views of the same clean text."""

    def __init__(self, own: View, other: View) -> None:
        self._own, self._other = own, other
        self._own_places, self._other_places = Places(own), Places(other)
        self._found: dict[tuple[int, int], tuple[Span, ...]] = {}

    def within(self, start: int, end: int) -> tuple[Span, ...]:
        """The shown ranges of `own` that differ, in a shown range."""
        found = self._found.get((start, end))
        if found is None:
            if len(self._found) >= _KEPT:
                self._found.clear()
            same = self._own_places.same and self._other_places.same
            pieces = self._plain(start, end) if same else self._mapped(start, end)
            found = self._found[start, end] = tuple(_joined(pieces))
        return found

    def _plain(self, start: int, end: int) -> Iterator[Span]:
        own, other = self._own.text[start:end], self._other.text[start:end]
        if own != other:
            yield from (
                Span(start + i, start + i + 1) for i, pair in enumerate(zip(own, other, strict=False)) if pair[0] != pair[1]
            )

    def _mapped(self, start: int, end: int) -> Iterator[Span]:
        clean = self._own_places.clean_span(Span(start, end))
        for position in range(clean.start, clean.end):
            one = Span(position, position + 1)
            here, there = self._own_places.shown_span(one), self._other_places.shown_span(one)
            if here.of(self._own.text) != there.of(self._other.text) and len(here):
                yield here


def _joined(spans: Iterator[Span]) -> Iterator[Span]:
    held: Span | None = None
    for span in spans:
        if held is not None and span.start <= held.end:
            held = Span(held.start, max(held.end, span.end))
            continue
        if held is not None:
            yield held
        held = span
    if held is not None:
        yield held
