"""Half-open ranges of code points."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The range `[start, end)` in code points; ordered by start, then end. ValueError unless 0 <= start <= end."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        """True even for an empty span, so that `if span` asks for presence and never for length."""
        return True

    def __contains__(self, position: int) -> bool:
        return self.start <= position < self.end

    def covers(self, other: Span) -> bool:
        """Whether every position of `other` lies in this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one position."""
        return self.start < other.end and other.start < self.end

    def shift(self, distance: int) -> Span:
        """The same range moved right by `distance`, or left when it is negative."""
        return Span(self.start + distance, self.end + distance)

    def of(self, text: str) -> str:
        """The characters of `text` in this range."""
        return text[self.start : self.end]


def hull(spans: Iterable[Span]) -> Span:
    """The smallest span that covers all of `spans`; ValueError when there is none."""
    held = tuple(spans)
    if not held:
        raise ValueError("hull of no spans")
    return Span(min(span.start for span in held), max(span.end for span in held))
