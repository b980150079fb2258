"""Which characters conversion would change otherwise than in a name: there a name that nobody proved is looked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache

from core.model.analysis import Script
from core.script import names as persons
from core.script.convert import through
from core.script.guard import guessed
from core.script.surroundings import Odds, Surrounded
from core.script.table import Table
from core.script.tables import TRADITIONAL, down, up
from core.text.span import Span

_SELDOM = -6.0
"""於 and 党 are words a hundred times for once that they are surnames."""
_MOSTLY = 3.0
"""昇 and its like stand in names more often than in words."""


def unproven(
    text: str, block: Span, source: Script, target: Script, names: Sequence[Span], odds: Odds | None
) -> tuple[Span, ...]:
    """The guessed names of a block of one script that is to be shown in `target`, in order, none overlapping `names`."""
    if source is Script.HANS and target in TRADITIONAL:
        expected, table, weights = persons.to_traditional_forms(), up(), {"党": _SELDOM}
    elif source in TRADITIONAL and target is Script.HANS:
        expected, table, weights = persons.to_simplified_forms(), down(), {"於": _SELDOM, "乾": 0.0}
    else:
        return ()
    piece = block.of(text)
    inner = tuple(span.shift(-block.start) for span in names if block.covers(span))
    plain = through(piece, (table,), inner)
    usual = 0.0 if source is Script.HANS else _MOSTLY
    places: dict[int, float] = {}
    for found in _pattern("".join(sorted(expected))).finditer(piece):
        first, later = expected[found.group()]
        shown = plain[found.start()]
        if shown != first or shown != later:
            places[found.start()] = weights.get(found.group(), usual)
    settled = _settled(piece, inner) if source is Script.HANS else ()
    is_known = _knows(table) if source is Script.HANS else _nothing
    guesses = guessed(piece, places, (*inner, *settled), odds, is_known)
    found = (span for span in guesses if _harmed(span, piece, plain, expected, table, simplified=source is Script.HANS))
    return tuple(span.shift(block.start) for span in sorted((*settled, *found)))


def _knows(table: Table) -> Callable[[str], bool]:
    """What tells whether a table has a word that changes (谷雨 → 穀雨, 东岳 → 東嶽)."""
    return lambda word: table.value(word) is not None


def _nothing(_: str) -> bool:
    return False


def _harmed(
    span: Span, piece: str, plain: str, expected: Mapping[str, tuple[str, str]], table: Table, *, simplified: bool
) -> bool:
    """Whether conversion would change the name, and does not know its beginning as a word that changes."""
    name, shown = span.of(piece), span.of(plain)
    if not simplified and table.value(name) is not None:
        return False
    harmed = [place for place, one in enumerate(name) if one in expected and shown[place] != expected[one][place > 0]]
    return bool(harmed) and not (harmed == [1] and len(name) > 2 and table.value(name[:2]) is not None)


def _settled(piece: str, names: Sequence[Span]) -> tuple[Span, ...]:
    """Where persons stand whose names are settled; those of two characters may be other words (那里根据)."""
    around = Surrounded(piece, names, None)
    spans = (Span(*found.span()) for found in persons.settled().finditer(piece))
    return tuple(span for span in spans if around.free(span.start, span.end))


@cache
def _pattern(characters: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(characters)}]")
