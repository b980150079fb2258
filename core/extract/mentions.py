"""All mentions but those of persons: every finder is asked, then the longest candidates stand."""

from __future__ import annotations

from collections.abc import Iterator

from core.extract import dates, documents, laws, masks, meetings, organisations, phrases, places, quantities
from core.extract.date_values import counts_minguo
from core.extract.reading import Reading
from core.model.mentions import Mention

_WIDE = str.maketrans(",;:()!?", "，；：（）！？")
"""Punctuation of pages that lost its width, so that one pattern serves both."""


_NAMES_LAWS = ("doc_marked", "doc_cornered", "doc_article", "doc_draft")


def _candidates(fold: str, masked: str, *, minguo: bool) -> Iterator[Mention]:
    """All candidates of a block, those that compete too, in no order; `masked` is its ground."""
    bodies = tuple(organisations.find(fold, masked))
    sessions = tuple(meetings.find(fold, masked, bodies))
    names = (*bodies, *sessions)
    yield from names
    yield from documents.find(fold, masked, names)
    yield from phrases.find(fold)
    yield from places.find(fold, masked)
    yield from dates.find(fold, minguo=minguo)
    yield from quantities.find(fold)


def find(reading: Reading) -> tuple[Mention, ...]:
    """Mentions of bodies, places, dates, documents, meetings, quantities and set phrases, in text order, without overlap.

    Their `entity` is still empty: `aliases.join` gives it.
    """
    minguo = counts_minguo(reading.fold)
    blocks = tuple((block.start, block.of(reading.fold).translate(_WIDE)) for block in reading.blocks)
    found: list[list[Mention]] = []
    for _, fold in reading.each(blocks, 1):
        found.append(list(_candidates(fold, reading.gazetteer.ground(fold), minguo=minguo)))
    pairs = tuple(zip(blocks, found, strict=True))
    quoted = (one.span.of(fold) for (_, fold), some in pairs for one in some if one.rule == phrases.QUOTED)
    again = phrases.finder(quoted)
    titled = (one.span.of(fold) for (_, fold), some in pairs for one in some if one.rule in _NAMES_LAWS)
    named = laws.finder(titled)
    settled: list[Mention] = []
    for (start, fold), some in reading.each(pairs, 1):
        candidates = (*some, *phrases.again(fold, again), *laws.again(fold, named))
        settled += (masks.moved(one, start) for one in masks.settle(candidates))
    return tuple(settled)
