"""Readers' own pairs of words, which win over every dictionary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from core.model.analysis import Script
from core.script.tables import TRADITIONAL, only

Pairs = tuple[tuple[str, str], ...]


def own_words(text: str, pairs: Pairs, target: Script) -> Iterator[tuple[int, str]]:
    """Where a reader's word stands in `text`, leftmost-longest, with what it becomes in `target`.

    A pair that changes the length is passed over, since views keep positions. A pair whose words show their script serves
    only the direction they show: 干部 → 幹部 has no say in a simplified view.
    """
    words = _serving(pairs, target)
    if not words:
        return
    for found in _pattern(tuple(words)).finditer(text):
        yield found.start(), words[found.group()]


def _serving(pairs: Pairs, target: Script) -> dict[str, str]:
    return {a: b for a, b in pairs if a and len(a) == len(b) and _direction(a, b) in (None, target in TRADITIONAL)}


def _direction(word: str, becomes: str) -> bool | None:
    """True when a pair leads to traditional, False to simplified, None when its characters do not tell."""
    simplified, traditional = (side.intersection for side in only())
    if simplified(word) or (traditional(becomes) and not traditional(word)):
        return True
    if simplified(becomes) or (traditional(word) and not traditional(becomes)):
        return False
    return None


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))
