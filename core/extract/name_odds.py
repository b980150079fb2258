"""How much likelier a range of the fold is a person's name than a string of words, in nats.

Two ways to read the characters around a candidate compete: the cheapest row of dictionary words, and the cheapest row in
which the candidate is a name. A word costs by its frequency in jieba's dictionary, a name by its surname and the
characters of its given name (resources/lexicon/name_characters.txt). So 由|于永梅|主持 beats 由于|永|梅|主持, and 会后|离席
needs no surname 后.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import inf, log

from core.extract.lexicon import words
from core.extract.names import RUN, surname_length
from core.language.words import lookup
from core.text.span import Span

_TOTAL = log(60_101_964)
"""The sum of all frequencies of the dictionary."""
_UNKNOWN = 1.0
"""What a character that is no word costs more than the rarest word."""
_PRIOR = 4.0
"""A name in fifty-five words: about what reports have."""
_SMOOTHING = 0.25
_DOUBLE_SURNAME = 9.0
_ONE_GIVEN = 1.2
"""One given name in three has one character."""
_SIZES = (1, 2, 3, 4)
_GIVEN = 6.0
_REACH = 4
"""Characters on both sides of a candidate that are read with it."""


@dataclass(frozen=True, slots=True)
class _Costs:
    """Costs of the characters of one part of names, and that of a character never seen there."""

    known: dict[str, float]
    unseen: float

    def of(self, character: str) -> float:
        return self.known.get(character, self.unseen)


@cache
def _costs(part: str) -> _Costs:
    seen = {word[0]: int(word[1:]) for word in words("name_characters.txt", part)}
    total = log(sum(seen.values()) * 1.3)
    return _Costs({character: total - log(count) for character, count in seen.items()}, total - log(_SMOOTHING))


def name_cost(name: str) -> float:
    """What a folded string costs as a name."""
    length = surname_length(name, 0)
    given = name[length:]
    cost = _PRIOR + (_DOUBLE_SURNAME if length == 2 else _costs("surnames").of(name[0]))
    if len(given) == 1:
        return cost + _ONE_GIVEN + _costs("single").of(given)
    return cost + _costs("first").of(given[0]) + _costs("second").of(given[1])


def _word_cost(word: str) -> float:
    frequency = lookup(word).frequency
    if frequency:
        return _TOTAL - log(frequency)
    return _TOTAL + _UNKNOWN if len(word) == 1 else inf


def ceiling(name: str) -> float:
    """No less than the odds of a name anywhere: what its characters cost as words of their own."""
    return sum(map(_character_cost, name)) - name_cost(name)


@cache
def _character_cost(character: str) -> float:
    return _word_cost(character)


def _given_cost(word: str) -> float:
    """What a word of two that the dictionary has as a name costs more after a surname: 后|志强."""
    return _GIVEN if lookup(word).tag.startswith(("nr", "nz")) else 0.0


def row(fold: str, start: int, end: int, name: Span | None = None) -> float:
    """The cost in nats of the cheapest row of words from `start` to `end`, none of which is the `name` itself."""
    known = name is not None and _is_known_name(name.of(fold))
    best = [0.0] + [inf] * (end - start)
    for left in range(end - start):
        for size in _SIZES[: end - start - left]:
            first, last = start + left, start + left + size
            if known and name is not None and first == name.start and last == name.end:
                continue
            cost = best[left] + _word_cost(fold[first:last])
            if size == 2 and name is not None and last == name.end and first > name.start:
                cost += _given_cost(fold[first:last])
            best[left + size] = min(best[left + size], cost)
    return best[-1]


def odds(fold: str, span: Span, *, alone: bool = False) -> float:
    """How much cheaper the neighbourhood is with a name at `span`; `alone` looks at the span and nothing else."""
    start, end = (span.start, span.end) if alone else _window(fold, span)
    named = row(fold, start, span.start) + name_cost(span.of(fold)) + row(fold, span.end, end)
    return row(fold, start, end, span) - named


def _window(fold: str, span: Span) -> tuple[int, int]:
    """The characters of the same run around a candidate, as far as they may share a word with it."""
    start, end = span.start, span.end
    while start > max(0, span.start - _REACH) and RUN.match(fold, start - 1, start):
        start -= 1
    run = RUN.match(fold, end, end + _REACH)
    return start, run.end() if run else end


def _is_known_name(name: str) -> bool:
    """Whether the dictionary has a string as a name and its characters look like one (沈从文, not 莫斯科)."""
    if len(name) != 3 or lookup(name).tag != "nr":
        return False
    return name[1] in _costs("first").known and name[2] in _costs("second").known
