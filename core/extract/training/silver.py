"""What the project's own rules say of a text, as tags that training may believe.

The rules are precise but do not find every name. So a character is sure only where a rule named it or where no name can
be; where one might stand that no rule found (a surname and likely characters, a run of transliteration), all its
readings stay open, and training learns nothing there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.extract import extract, foreign_names, name_odds, names
from core.extract.lexicon import words
from core.extract.tagger import KINDS, OUTSIDE, TAGS, Silent, name_tags, tag_number
from core.extract.training.corpora import Sentence
from core.language.words import lookup
from core.model.mentions import Kind, Mention
from core.text.doubt import Doubt
from core.text.span import Span

Allowed = NDArray[np.uint16]
"""For each character a set of tags, as bits."""

_OUT = 1 << OUTSIDE
_ANY = (1 << TAGS) - 1
PERSON = _OUT | sum(1 << tag_number(Kind.PERSON, place) for place in "BIES")
_OTHER = _OUT | sum(1 << tag_number(kind, place) for kind in (Kind.PLACE, Kind.ORG) for place in "BIES")
_SENTENCE = re.compile(r"[^。！？!?\n]+[。！？!?]*[”’」』）)]*")
_FOREIGN = re.compile(f"[{''.join(words('transliteration.txt'))}·]{{3,}}")
_BODY = re.compile(
    "[一-鿿]{2,8}(?:公司|集团|大学|学院|银行|医院|中心|研究[所院]|协会|学会|学校|基金会?|[报社局部委厅院校馆团队])"
)
_RARE = 6.0
"""Nats a character, from which on a row of words is no likely row."""
_OPEN = -2.0


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with the tags that its characters may bear, and the persons in it that are sure."""

    text: str
    allowed: Allowed
    persons: tuple[Span, ...]
    rules: tuple[str, ...]


def of_sentence(one: Sentence) -> Example:
    """A sentence whose labels are whole."""
    allowed = np.full(len(one.text), _OUT, np.uint16)
    for span, kind in one.names:
        _name(allowed, span, kind)
    return Example(one.text, allowed, tuple(span for span, kind in one.names if kind is Kind.PERSON), ())


def of_text(text: str) -> tuple[Example, ...]:
    """The sentences of a folded text as the rules read them."""
    mentions = extract(text, tagger=Silent()).mentions
    allowed = np.full(len(text), _OUT, np.uint16)
    covered = bytearray(len(text) + 1)
    for one in mentions:
        covered[one.span.start : one.span.end] = b"\x01" * len(one.span)
    for span, tags in _possible(text, covered):
        allowed[span.start : span.end] |= tags
    sure = [one for one in mentions if one.kind in KINDS and _firm(one)]
    for one in mentions:
        _mention(allowed, one)
    return tuple(_sentences(text, allowed, sure))


def _firm(one: Mention) -> bool:
    return one.doubt is not Doubt.DOUBTFUL


def _mention(allowed: Allowed, one: Mention) -> None:
    if one.kind in KINDS and _firm(one):
        _name(allowed, one.span, one.kind)
    elif one.kind not in (Kind.DATE, Kind.QUANTITY):
        allowed[max(0, one.span.start - 1) : one.span.end + 1] = _ANY


def _name(allowed: Allowed, span: Span, kind: Kind) -> None:
    allowed[span.start : span.end] = [1 << tag for tag in name_tags(kind, len(span))]


def _sentences(text: str, allowed: Allowed, sure: list[Mention]) -> Iterator[Example]:
    for match in _SENTENCE.finditer(text):
        start, end = match.span()
        inside = [one for one in sure if start <= one.span.start and one.span.end <= end and one.kind is Kind.PERSON]
        spans = tuple(one.span.shift(-start) for one in inside)
        yield Example(match[0], allowed[start:end], spans, tuple(one.rule for one in inside))


def _possible(text: str, covered: bytearray) -> Iterator[tuple[Span, int]]:
    """Where names may stand that no rule found, with the tags that are open there."""
    surnames = names.lexicon().surnames
    for start, character in enumerate(text):
        if character in surnames and not covered[start]:
            yield from ((span, PERSON) for span in _likely(text, start, covered))
    for match in _FOREIGN.finditer(text):
        span = Span(*match.span())
        if not any(covered[span.start : span.end]) and _rare(text, span):
            yield span, _OTHER if foreign_names.located(text, span) else _ANY
    for match in _BODY.finditer(text):
        if not any(covered[match.start() : match.end()]):
            yield Span(*match.span()), _OTHER
    yield from ((span, _OTHER) for span in _listed(text, covered))


def _likely(text: str, start: int, covered: bytearray) -> Iterator[Span]:
    surname = names.surname_length(text, start)
    for given in (1, 2):
        span = Span(start, start + surname + given)
        if span.end > len(text) or any(covered[start : span.end]) or not names.RUN.fullmatch(text, start, span.end):
            continue
        if name_odds.ceiling(span.of(text)) > 0 and name_odds.odds(text, span) > _OPEN:
            yield span


def _rare(text: str, span: Span) -> bool:
    return name_odds.row(text, span.start, span.end) > _RARE * len(span)


def _listed(text: str, covered: bytearray) -> Iterator[Span]:
    """Names of places and bodies that the dictionary has."""
    for start in range(len(text)):
        for size in (4, 3, 2):
            if not covered[start] and lookup(text[start : start + size]).tag in ("ns", "nt", "nz"):
                yield Span(start, min(len(text), start + size))
                break
