"""How a mark finds its place again: position, quotation, context, and the digest of the source.

The W3C Web Annotation model has the same two selectors (TextPositionSelector, TextQuoteSelector with prefix and suffix).
A quotation that stands in several places is attached by itself only when its context decides; otherwise the mark is
orphaned, since a mark on a lookalike is worse than a mark without a place.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.text.span import Span

CONTEXT = 32
"""Code points of context kept on either side; 32 is what Hypothesis and the W3C examples keep."""


class State(StrEnum):
    """What became of a mark."""

    EXACT = "exact"
    MOVED = "moved"
    ORPHANED = "orphaned"


@dataclass(frozen=True, slots=True)
class Placement:
    """The answer of `Anchor.resolve`: a raw span, or None when orphaned."""

    state: State
    span: Span | None


@dataclass(frozen=True, slots=True)
class Anchor:
    """A raw span with what stood in it and around it, in the source named by its SHA-256."""

    span: Span
    quotation: str
    prefix: str
    suffix: str
    sha256: str

    @classmethod
    def make(cls, text: str, span: Span, sha256: str) -> Anchor:
        """The anchor of `span` in raw `text`; ValueError when the span leaves the text."""
        if span.end > len(text):
            raise ValueError(f"span {span} leaves a text of {len(text)}")
        before, after = text[max(0, span.start - CONTEXT) : span.start], text[span.end : span.end + CONTEXT]
        return cls(span, span.of(text), before, after, sha256)

    def resolve(self, text: str, sha256: str) -> Placement:
        """Where the mark stands in raw `text`, whose digest is `sha256`.

        Exact when quotation and both contexts stand at the position, in the same source or in no other place too. Else
        the place decides that has the fullest context: alone and with more than half of it, or, where the quotation
        stands but once, with a quarter of it or a long quotation. Else orphaned. An empty quotation needs its context.
        """
        whole = self._agreement(text, self.span.start) == self._full and text.startswith(self.quotation, self.span.start)
        if whole and sha256 == self.sha256 and self.span.end <= len(text):
            return Placement(State.EXACT, self.span)
        best = self._decided(text, self._places(text))
        if best is None:
            return Placement(State.ORPHANED, None)
        span = Span(best, best + len(self.quotation))
        return Placement(State.EXACT if whole and span == self.span else State.MOVED, span)

    @property
    def _full(self) -> int:
        return len(self.prefix) + len(self.suffix) + self._at_start + self._at_end

    @property
    def _at_start(self) -> bool:
        """Whether the context reaches the text's beginning, which then counts as one more character of it."""
        return len(self.prefix) < CONTEXT

    @property
    def _at_end(self) -> bool:
        return len(self.suffix) < CONTEXT

    def _places(self, text: str) -> list[int]:
        if not self.quotation:
            around = self.prefix + self.suffix
            return [place + len(self.prefix) for place in _find_all(text, around)] if around else []
        return _find_all(text, self.quotation)

    def _decided(self, text: str, places: list[int]) -> int | None:
        if len(places) < 2:
            return next((place for place in places if self._supported(text, place)), None)
        ranked = sorted(((self._agreement(text, place), place) for place in places), reverse=True)
        (best, place), (second, _) = ranked[:2]
        return place if best > second and 2 * best > self._full else None

    def _supported(self, text: str, place: int) -> bool:
        """Whether the only place of a quotation is likely its own: a short name may have gone and come up elsewhere."""
        return len(self.quotation) >= CONTEXT or 4 * self._agreement(text, place) >= self._full

    def _agreement(self, text: str, start: int) -> int:
        """Characters of context that still stand, counted outwards from both ends of the quotation."""
        end = start + len(self.quotation)
        left = _common(self.prefix[::-1], text[max(0, start - CONTEXT) : start][::-1])
        right = _common(self.suffix, text[end : end + CONTEXT])
        left += self._at_start and left == start
        return left + right + (self._at_end and right == len(text) - end)


def _common(a: str, b: str) -> int:
    pairs = enumerate(zip(a, b, strict=False))
    return next((index for index, (x, y) in pairs if x != y), min(len(a), len(b)))


def _find_all(text: str, needle: str) -> list[int]:
    places: list[int] = []
    place = text.find(needle)
    while place >= 0:
        places.append(place)
        place = text.find(needle, place + 1)
    return places
