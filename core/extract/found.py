"""A person's name found in a text, and which ranges are already spoken for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from core.extract import names
from core.extract.reading import Reading
from core.model.mentions import Kind, Mention, Post
from core.text.doubt import Doubt
from core.text.span import Span


@dataclass(frozen=True, slots=True)
class Found:
    """One occurrence of a name. `name` is canonical, in the document's own characters; `rule` found it."""

    span: Span
    name: str
    rule: str
    posts: tuple[Post, ...] = ()
    byline: bool = False
    doubt: Doubt = Doubt.STATED
    confidence: float = 1.0


_YIELDING = (Kind.PLACE, Kind.QUANTITY)
"""Kinds that a name may overlap: 江苏 inside 王江苏 is no place."""


_SURE = ("title", "table", "byline", "voters")
"""Rules firm enough to read a place's name as a person's."""


class Taken:
    """What of a text is spoken for: mentions of other kinds, and names already found."""

    def __init__(self, reading: Reading, mentions: tuple[Mention, ...]) -> None:
        kept = (one for one in mentions if one.kind not in _YIELDING and one.kind is not Kind.PERSON)
        self._masked = reading.coverage(one.span for one in kept)
        self._each: Callable[[Iterable[Found]], Iterator[Found]] = reading.each
        self._named = bytearray(len(reading.fold))
        self._places = frozenset(one.span for one in mentions if one.kind is Kind.PLACE)
        self.kept: list[Found] = []

    @staticmethod
    def _mark(cover: bytearray, span: Span) -> None:
        cover[span.start : span.end] = b"\x01" * len(span)

    def masked(self, span: Span) -> bool:
        """Whether a range shares a character with a mention of another kind."""
        return any(self._masked[span.start : span.end])

    def placed(self, span: Span) -> bool:
        """Whether a range is in whole a place (伊拉克外长: 伊拉克 is nobody)."""
        return span in self._places

    def named(self, span: Span) -> bool:
        """Whether a range shares a character with a name already found."""
        return any(self._named[span.start : span.end])

    def free(self, span: Span) -> bool:
        """Whether nothing stands in a range."""
        return not (self.masked(span) or self.named(span))

    def admit(self, found: Iterable[Found]) -> list[Found]:
        """Keep those of `found` whose range is free, and hand them back; one of which a character is lost is doubtful."""
        admitted: list[Found] = []
        for one in self._each(found):
            if self.free(one.span) and not (self.placed(one.span) and one.rule not in _SURE):
                self._mark(self._named, one.span)
                admitted.append(replace(one, doubt=Doubt.DOUBTFUL, confidence=0.5) if names.LOST in one.name else one)
        self.kept += admitted
        return admitted
