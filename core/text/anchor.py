"""How a mark finds its place again: position, quotation, context, and the digest of the source.

The W3C Web Annotation model has the same two selectors (TextPositionSelector, TextQuoteSelector with prefix and suffix).
A quotation that stands in several places is attached by itself only when its context decides; otherwise the mark is
orphaned, since a mark on a lookalike is worse than a mark without a place.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from core.text.realign import Realignment, held_by, stands
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
    """The answer of `Anchor.resolve`: a raw span, or None when orphaned.

    `suggestion` is where an orphaned mark may be re-attached by hand: the passage whose words were changed.
    """

    state: State
    span: Span | None
    suggestion: Span | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """How the surroundings of a moved mark changed: characters it moved to the right, and what stood and stands around."""

    distance: int
    before: tuple[str, str]
    after: tuple[str, str]


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
        the place decides that has the fullest context, if that is more than half of it (a quarter for a long quotation)
        and no other place comes near. Else orphaned. An empty quotation needs its context.
        """
        whole = self._agreement(text, self.span.start) == self._full and text.startswith(self.quotation, self.span.start)
        if whole and sha256 == self.sha256 and self.span.end <= len(text):
            return Placement(State.EXACT, self.span)
        best = self._decided(text, self._places(text))
        if best is None:
            return Placement(State.ORPHANED, None)
        span = Span(best, best + len(self.quotation))
        return Placement(State.EXACT if whole and span == self.span else State.MOVED, span)

    def resolve_beside(self, text: str, sha256: str, comparison: Realignment | None) -> Placement:
        """As `resolve`, with the comparison of the source that the anchor was made in with `text`, where there is one."""
        if comparison is None or not self.quotation or self.span.of(comparison.old) != self.quotation:
            return self.resolve(text, sha256)
        span = comparison.place(self.span)
        if span is None:
            return Placement(State.ORPHANED, None, comparison.suggest(self.span))
        here = span == self.span and self._agreement(text, span.start) == self._full
        return Placement(State.EXACT if here else State.MOVED, span)

    def difference(self, text: str, span: Span) -> Difference:
        """What is otherwise where the mark stands in raw `text` than where it was made."""
        now = Anchor.make(text, span, "")
        return Difference(span.start - self.span.start, (self.prefix, now.prefix), (self.suffix, now.suffix))

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
        ranked = sorted(((self._agreement(text, place), place) for place in places), reverse=True)
        if not ranked or not self._supported(text, ranked[0][1]):
            return None
        second = ranked[1][0] if len(ranked) > 1 else -1
        return ranked[0][1] if ranked[0][0] > second and 2 * second < self._full else None

    def _supported(self, text: str, place: int) -> bool:
        """Whether a place of the quotation is likely its own: a short name may have gone and come up elsewhere, and the
        paragraph after one that was replaced still follows on a line break.
        """
        left, right = self._sides(text, place)
        if 2 * (left + right) <= self._full and not (len(self.quotation) >= CONTEXT and 4 * (left + right) >= self._full):
            return False
        own = self.prefix + self.quotation + self.suffix
        span = Span(len(self.prefix), len(self.prefix) + len(self.quotation))
        agreed = Span(max(0, span.start - left), min(len(own), span.end + right))
        return all(stands(own, line, agreed) for line in held_by(own, span))

    def _agreement(self, text: str, start: int) -> int:
        """Characters of context that still stand, counted outwards from both ends of the quotation."""
        return sum(self._sides(text, start))

    def _sides(self, text: str, start: int) -> tuple[int, int]:
        end = start + len(self.quotation)
        left = _common(self.prefix[::-1], text[max(0, start - CONTEXT) : start][::-1])
        right = _common(self.suffix, text[end : end + CONTEXT])
        left += self._at_start and left == start
        return left, right + (self._at_end and right == len(text) - end)


def resolve_all(
    anchors: Sequence[Anchor], text: str, sha256: str, former: Callable[[str], str | None]
) -> tuple[Placement, ...]:
    """Where marks stand in raw `text`, whose digest is `sha256`, each as `Anchor.resolve` says, in their order.

    `former` gives the raw text of the source that a digest names, None when it is not known. What it gives is compared with
    `text` once, which finds more than an anchor's own context does, and as quickly for 100,000 marks as for one.
    """
    comparisons: dict[str, Realignment | None] = {}

    def compared(digest: str) -> Realignment | None:
        if digest not in comparisons:
            old = None if digest == sha256 else former(digest)
            comparisons[digest] = None if old is None else Realignment(old, text)
        return comparisons[digest]

    return tuple(anchor.resolve_beside(text, sha256, compared(anchor.sha256)) for anchor in anchors)


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
