"""Names that the tagger reads where no rule found one: in bare sentences, where nobody is announced.

Rules win wherever they speak. A guess must also hold before the dictionary: no everyday word, no place, no thing named
after somebody (邓小平|理论). It is stated only with a margin that has proved right; a smaller one makes it doubtful.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.extract import bare, foreign_names, names
from core.extract.found import Found, Taken
from core.extract.reading import Reading
from core.extract.tagger import Guess, shipped
from core.language.words import lookup
from core.model.mentions import Kind, Mention
from core.text.doubt import Doubt
from core.text.span import Span

RULE = "tagger"
_LEAST = 4.0
_SURE = 8.0


def find(reading: Reading, taken: Taken, others: tuple[Mention, ...]) -> Iterator[Found]:
    """The persons whom the tagger finds in ranges that are still free.

    `others` are the mentions of other kinds: a guess that shares a character with a place is none (丹麦|霍森斯).
    """
    tagger = reading.tagger or shipped()
    places = reading.coverage(one.span for one in others if one.kind is Kind.PLACE)
    for block in reading.each(reading.blocks, 1):
        for guess in reading.each(tagger.tag(block.of(reading.fold))):
            span = guess.span.shift(block.start)
            if guess.kind is not Kind.PERSON or guess.margin <= _LEAST or any(places[span.start : span.end]):
                continue
            if _stands(reading.fold, span, taken):
                yield _found(reading, span, guess)


def _found(reading: Reading, span: Span, guess: Guess) -> Found:
    sure = guess.margin >= _SURE
    doubt = Doubt.STATED if sure else Doubt.DOUBTFUL
    return Found(span, names.canonical(span.of(reading.text)), RULE, doubt=doubt, confidence=0.8 if sure else 0.6)


_WRITTEN = re.compile(f"{names.RUN.pattern}(?:[{names.DOTS}]{names.RUN.pattern})*")


def _stands(fold: str, span: Span, taken: Taken) -> bool:
    """Whether a guess may be a name here."""
    name = span.of(fold)
    if len(name) < 2 or not taken.free(span) or taken.placed(span) or not _WRITTEN.fullmatch(name):
        return False
    if not _looks(fold, span):
        return False
    return not (
        names.common_word(name) or names.refused(name) or lookup(name).tag.startswith("ns") or bare.named_after(fold, span)
    )


def _looks(fold: str, span: Span) -> bool:
    """Whether a guess looks like a Chinese name (not 曾由陈), or like a foreign one that no place bears (贝德福德|火车)."""
    name = span.of(fold)
    if "·" in name:
        return True
    length = names.surname_length(name, 0)
    if length and len(name) <= length + 2:
        return names.look(name) > -9
    return set(name) <= names.lexicon().transliteration and not foreign_names.located(fold, span)
