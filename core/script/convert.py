"""The plain engine: the leftmost-longest rule over the dictionaries of opencc-python-reimplemented.

That package takes the longest key anywhere in a clause, so 人才可以 becomes 人纔可以 (才可以 is longer than 人才). OpenCC
itself goes forward from the left, and so do we: 人才 stays. Names and readers' words come in as protected spans, which are
hard borders: no phrase reaches over them (由|于永梅|主持 holds no 由于).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from core.errors import AssetError
from core.language import opencc_tables
from core.script import fast
from core.script.characters import translated
from core.script.table import Table, table
from core.text.span import Span

ALIGNED = ("s2t", "t2s", "s2tw", "tw2s", "s2hk", "hk2s", "t2tw", "t2hk", "tw2t", "hk2t")
"""The configurations that work character by character: as many code points leave as enter."""

CONFIGS = (*ALIGNED, "s2twp", "tw2sp")

Place = Span | tuple[int, int]
_MANY = 8
"""Protected spans from which the text is converted as a whole rather than piece by piece."""


def convert(text: str, config: str, protected: Iterable[Place] = (), *, dictionaries: str = "") -> str:
    """`text` after one of `CONFIGS`; `protected` spans come back untouched and no phrase reaches over their borders.

    Spans may overlap and need no order. `dictionaries` is a folder of newer OpenCC dictionaries, laid over the package's.
    ValueError for an unknown configuration; AssetError(damaged) when a dictionary of an aligned one changes lengths.
    """
    if config not in CONFIGS:
        raise ValueError(f"no such configuration: {config}")
    stages = tables(opencc_tables.overlaid(opencc_tables.chain(config), dictionaries))
    if config in ALIGNED and not all(stage.aligned for stage in stages):
        raise AssetError("damaged", name=config)
    return through(text, stages, protected)


@cache
def tables(chain: opencc_tables.Chain) -> tuple[Table, ...]:
    """The tables of a chain."""
    return tuple(table(layers) for layers in chain)


def through(text: str, stages: Sequence[Table], protected: Iterable[Place] = ()) -> str:
    """`text` after all stages, protected spans untouched."""
    places = _joined(protected, len(text))
    if len(places) > _MANY and all(stage.aligned for stage in stages) and all(start < end for start, end in places):
        return _laid_back(text, _all(_masked(text, places), stages), places)
    return outside(text, protected, lambda piece: _all(piece, stages))


def _masked(text: str, places: Sequence[tuple[int, int]]) -> str:
    """The text with a newline for each protected character: no phrase holds one, so that none reaches over a border."""
    pieces: list[str] = []
    last = 0
    for start, end in places:
        pieces += (text[last:start], "\n" * (end - start))
        last = end
    return "".join((*pieces, text[last:]))


def _laid_back(text: str, changed: str, places: Sequence[tuple[int, int]]) -> str:
    pieces: list[str] = []
    last = 0
    for start, end in places:
        pieces += (changed[last:start], text[start:end])
        last = end
    return "".join((*pieces, changed[last:]))


def outside(text: str, protected: Iterable[Place], change: Callable[[str], str]) -> str:
    """`text` with every piece between protected spans changed, each piece on its own."""
    pieces: list[str] = []
    last = 0
    for start, end in _joined(protected, len(text)):
        if start > last:
            pieces.append(change(text[last:start]))
        pieces.append(text[start:end])
        last = end
    return "".join((*pieces, change(text[last:])))


def _joined(places: Iterable[Place], length: int) -> list[tuple[int, int]]:
    """The spans sorted, clipped to the text, overlapping ones joined; neighbours stay apart, as do empty ones."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted((p.start, p.end) if isinstance(p, Span) else p for p in places):
        if start >= length or end < start:
            continue
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], min(end, length)))
        else:
            joined.append((start, min(end, length)))
    return joined


def _all(text: str, stages: Sequence[Table]) -> str:
    for stage in stages:
        text = stage_of(text, stage)
    return text


def stage_of(text: str, stage: Table) -> str:
    """`text` after one stage."""
    base = translated(text, stage)
    if stage.telling is None:
        return base
    pieces: list[str] = []
    last = 0
    for start, end, value in (fast.phrases if fast.is_worth(text, stage) else _phrases)(text, stage):
        pieces += (base[last:start] if stage.aligned else text[last:start].translate(stage.one), value)
        last = end
    if not pieces:
        return base
    pieces.append(base[last:] if stage.aligned else text[last:].translate(stage.one))
    return "".join(pieces)


def _phrases(text: str, stage: Table) -> Iterator[tuple[int, int, str]]:
    """The phrases that say otherwise than their characters, in order.

    Linear: `reached` never goes back, and looking for the place to start from never goes behind it.
    """
    reached, marks = 0, stage.marks
    for found in stage.telling.finditer(text) if stage.telling else ():
        place = found.start()
        marked = marks[text[place : place + 2]] or marks[text[place - 1 : place + 1]]
        if place < reached or not marked:
            continue
        reached = _border(text, place, stage, reached)
        while reached <= place:
            end = phrase_end(text, reached, stage)
            if end > reached + 1:
                value = stage.phrases[text[reached:end]]
                if value is not None:
                    yield reached, end, value
            reached = end


def phrase_around(text: str, place: int, stage: Table, reached: int) -> tuple[int, int]:
    """The phrase or single character that the engine takes over `place`; `reached` is the end of one taken before."""
    start = _border(text, place, stage, min(reached, place))
    while True:
        end = phrase_end(text, start, stage)
        if end > place:
            return start, end
        start = end


def _border(text: str, place: int, stage: Table, reached: int) -> int:
    """The nearest place at or before `place` over which no phrase reaches, or `reached`."""
    while place > reached and stage.pairs[text[place - 1 : place + 1]]:
        place -= 1
    return place


def phrase_end(text: str, start: int, stage: Table) -> int:
    """Where the longest phrase that starts at `start` ends; one character on when none does."""
    for length in stage.lengths[text[start : start + 2]]:
        piece = text[start : start + length]
        if piece in stage.phrases:
            return start + len(piece)
    return start + 1
