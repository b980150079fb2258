"""All mentions but those of persons: every finder is asked, then the longest candidates stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from core.extract import (
    dates,
    documents,
    laws,
    masks,
    meetings,
    organisations,
    phrases,
    places,
    quantities,
    shortened,
    wrapped,
)
from core.extract.date_values import counts_minguo
from core.extract.reading import Reading
from core.model.mentions import Mention

_WIDE = str.maketrans(",;:()!?", "，；：（）！？")
"""Punctuation of pages that lost its width, so that one pattern serves both."""


def _candidates(fold: str, masked: str, lists: tuple[str, ...], *, minguo: bool) -> Iterator[Mention]:
    """All candidates of a block, those that compete too, in no order; `masked` is its ground."""
    bodies = tuple(organisations.find(fold, masked))
    sessions = tuple(meetings.find(fold, masked, bodies))
    names = (*bodies, *sessions)
    yield from names
    yield from documents.find(fold, masked, names)
    yield from phrases.find(fold)
    yield from places.find(fold, masked, lists)
    yield from dates.find(fold, minguo=minguo)
    yield from quantities.find(fold)


def find(reading: Reading) -> tuple[Mention, ...]:
    """Mentions of bodies, places, dates, documents, meetings, quantities and set phrases, in text order, without overlap.

    Their `entity` is still empty: `aliases.join` gives it.
    """
    minguo = counts_minguo(reading.fold)
    lists = places.local(reading.fold, minguo=minguo)
    blocks = tuple(_Block(block.start, wrapped.join(block.of(reading.fold).translate(_WIDE))) for block in reading.blocks)
    for block in reading.each(blocks, 1):
        ground = reading.gazetteer.ground(block.joined.text)
        block.found.extend(_candidates(block.joined.text, ground, lists, minguo=minguo))
        block.shortened.extend(shortened.laid_down(block.joined.text))
    again = _Again(blocks)
    settled: list[Mention] = []
    for block in reading.each(blocks, 1):
        candidates = (*block.found, *again.find(block))
        settled += (replace(one, span=block.joined.back(one.span).shift(block.start)) for one in masks.settle(candidates))
    return tuple(settled)


@dataclass(frozen=True)
class _Block:
    """A block of the text, its printed lines joined, with the candidates in it."""

    start: int
    joined: wrapped.Joined
    found: list[Mention] = field(default_factory=list[Mention])
    shortened: list[shortened.Shortened] = field(default_factory=list[shortened.Shortened])

    def named(self, *rules: str) -> Iterator[str]:
        """The candidates of some rules, as folded text."""
        return (one.span.of(self.joined.text) for one in self.found if one.rule in rules)


class _Again:
    """What a text names in one place in marks or in full, and elsewhere bare or in short."""

    def __init__(self, blocks: tuple[_Block, ...]) -> None:
        self._formulas = phrases.finder(name for block in blocks for name in block.named(phrases.QUOTED))
        self._laws = laws.finder(name for block in blocks for name in block.named(*laws.NAMED))
        self._bodies = shortened.finder(one for block in blocks for one in block.shortened)

    def find(self, block: _Block) -> Iterator[Mention]:
        yield from phrases.again(block.joined.text, self._formulas)
        yield from laws.again(block.joined.text, self._laws)
        yield from shortened.again(block.joined.text, block.shortened, self._bodies)
