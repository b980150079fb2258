"""The extra `fast`: phrases found by an automaton (ahocorasick_rs), with the same result.

Most text holds so few phrases that matter that the plain way is as quick; a text full of them (a glossary, verse) is found
through three to seven times as fast. The automaton takes a tenth of a second to build, so it waits for a long text.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from core.script.table import Table

_LONG = 100_000
_SAMPLE = 20_000
_DENSE = 40
"""One phrase that matters in so many characters makes the automaton worth its while."""


@cache
def is_installed() -> bool:
    """Whether the extra is there."""
    return importlib.util.find_spec("ahocorasick_rs") is not None


def is_worth(text: str, stage: Table) -> bool:
    """Whether the automaton is there and would be quicker than the plain way."""
    if len(text) < _LONG or stage.telling is None or not is_installed():
        return False
    found = sum(
        1
        for one in stage.telling.finditer(text, 0, _SAMPLE)
        if stage.marks[text[one.start() : one.start() + 2]] or stage.marks[text[one.start() - 1 : one.start() + 1]]
    )
    return found * _DENSE > _SAMPLE


def phrases(text: str, stage: Table) -> Iterator[tuple[int, int, str]]:
    """The phrases that say otherwise than their characters, in order, as `core.script.convert` finds them."""
    if stage.telling is None:
        return
    automaton, values = _automaton(stage)
    found: list[tuple[int, int, int]] = automaton.find_matches_as_indexes(text)
    for index, start, end in found:
        value = values[index]
        if value:
            yield start, end, value


@cache
def _automaton(stage: Table) -> tuple[Any, list[str]]:
    from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

    keys, values = zip(*stage.all_phrases(), strict=True)
    built: Any = AhoCorasick(keys, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA)
    return built, list(values)
