"""Pieces of the document for rows: a place in its context, a sentence, words that stand near their evidence."""

from __future__ import annotations

import re
from functools import cached_property

from core.model.analysis import Analysis
from core.model.mentions import Entity, Kind, Post
from core.text.span import Span, hull
from gui.panels.models import Words

BEFORE, AFTER = 8, 24
"""Characters of context; a panel is some 25 characters wide, and what comes after tells more."""

_NEAR = 120
_LOOKED = 20
"""Places of evidence near which a text is looked for; a name that is told a thousand times stands near the first."""
_EARLY = 100_000
"""Characters in which the beginning of a completed name is looked for."""
SHORT = 6
"""A clause of no more characters says too little to stand alone."""
_LEAD = re.compile(r"[\s　]*(?:[一二三四五六七八九十]+)?要(?=[\u4e00-\u9fff]{2})|[\s　]+")
_STOPS = re.compile(r"[，。！？；：、,.!?;:\n]")


def around(text: str, span: Span) -> tuple[Span, Span, Span]:
    """What stands before a place in its line, the place, and what comes after it."""
    left = text.rfind("\n", max(0, span.start - BEFORE), span.start) + 1
    start = left or max(0, span.start - BEFORE)
    right = text.find("\n", span.end, span.end + AFTER)
    return Span(start, span.start), span, Span(span.end, right if right >= 0 else min(len(text), span.end + AFTER))


def found(text: str, words: str, evidence: tuple[Span, ...]) -> Words:
    """The place of `words` in or near their evidence, so that they can be shown in any script; else the words."""
    if evidence:
        near = hull(evidence[:_LOOKED])
        for start, end in ((near.start, near.end), (max(0, near.start - _NEAR), near.end + _NEAR)):
            place = text.find(words, start, end)
            if place >= 0:
                return (Span(place, place + len(words)),)
    return (words,)


def opening(text: str, span: Span, most: int = 26) -> Span:
    """The opening clause of a passage; a short one (周均發強調) takes the next with it. A leading 要 is left out."""
    start = span.start + (len(lead[0]) if (lead := _LEAD.match(text, span.start, span.end)) else 0)
    high = min(span.end, start + most)
    stops = [match.start() for match in _STOPS.finditer(text, start, high)]
    end = next((stop for stop in stops if stop - start > SHORT), stops[-1] if stops and high == span.end else high)
    return Span(start, max(start, end))


class Posts:
    """The posts of persons, each told once: 張掖市委書記 and 市委書記 are one where both are names of one body."""

    def __init__(self, analysis: Analysis) -> None:
        self._bodies = {
            name: entity.id
            for entity in analysis.entities
            if entity.kind is Kind.ORG
            for name in (*entity.aliases, entity.name)
        }

    def of(self, entity: Entity) -> tuple[Post, ...]:
        """Those of one person, as first written."""
        held: dict[tuple[str, str], Post] = {}
        for post in entity.posts:
            body = post.organisation or ""
            held.setdefault((self._bodies.get(body, body), post.title), post)
        return tuple(held.values())


class Names:
    """Texts of an analysis as pieces that can be shown in any script."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._text = analysis.document.text

    def ready(self) -> Names:
        """These, with all that is slow to find in a long text found."""
        _ = self._standing
        return self

    @cached_property
    def _standing(self) -> dict[str, Span]:
        """Where each named text stands first."""
        held: dict[str, Span] = {}
        for mention in self._analysis.mentions:
            held.setdefault(mention.span.of(self._text), mention.span)
        return held

    def entity(self, key: str) -> Words:
        """The name of an entity; the key itself when there is no such entity."""
        entity = self._analysis.by_id.get(key)
        return self.words(entity.name) if entity is not None else (key,)

    def words(self, text: str | None, evidence: tuple[Span, ...] = ()) -> Words:
        """A text of the document, empty for None."""
        if not text:
            return ()
        span = self._standing.get(text)
        if span is not None:
            return (span,)
        near = found(self._text, text, evidence)
        return near if near != (text,) else self._composed(text)

    def _composed(self, text: str) -> Words:
        """A name that stands nowhere whole, by its parts: 張掖 and 市人大常委會 both stand somewhere."""
        for start in range(1, len(text) - 1):
            end = self._standing.get(text[start:])
            if end is not None:
                place = self._text.find(text[:start], 0, _EARLY)
                return (text[:start] if place < 0 else Span(place, place + start), end)
        return (text,)
