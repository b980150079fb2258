"""The word lists of extraction: data files under resources/lexicon, read once, and a quick search for their words.

A list is words parted by white space; a table has one row a line, its columns parted by tabs. Lines that start with `#` are
notes; in a list with parts, `# name` alone opens the part of that name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, compress, count
from operator import add

from core import assets
from core.text.span import Span


def _lines(name: str) -> list[str]:
    return assets.path(f"lexicon/{name}").read_text(encoding="utf-8").splitlines()


@cache
def words(name: str, part: str = "") -> tuple[str, ...]:
    """The words of a list, or of the part of it that follows the line `# part`. FileNotFoundError when it is missing."""
    found: list[str] = []
    current = ""
    for line in _lines(name):
        if line.startswith("#"):
            current = line[1:].strip()
        elif not part or current == part:
            found += line.split()
    return tuple(dict.fromkeys(found))


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a table. FileNotFoundError when it is missing."""
    return tuple(tuple(line.split("\t")) for line in _lines(name) if line and not line.startswith("#"))


def alternation(choices: Iterable[str]) -> str:
    """A regular expression group that matches the longest of the words at a place."""
    ordered = sorted(set(choices), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(map(re.escape, ordered)) + ")"


class Finder:
    """Finds words of a fixed set in a text, leftmost and longest first, in time linear in the text."""

    def __init__(self, choices: Iterable[str]) -> None:
        self._words = frozenset(word for word in choices if word)
        by_head: dict[str, set[int]] = {}
        for word in self._words:
            by_head.setdefault(word[:2], set()).add(len(word))
        self._lengths = {head: tuple(sorted(lengths, reverse=True)) for head, lengths in by_head.items()}
        self._heads = _heads(tuple(by_head))

    def at(self, text: str, position: int) -> int:
        """The length of the longest word that begins at a position, 0 when none does."""
        for head in (text[position : position + 2], text[position : position + 1]):
            for length in self._lengths.get(head, ()):
                if position + length <= len(text) and text[position : position + length] in self._words:
                    return length
        return 0

    def scan(self, text: str) -> Iterator[Span]:
        """The words of the set in the text, none overlapping another."""
        position = 0
        for start in self._openings(text):
            if start >= position and (length := self.at(text, start)):
                yield Span(start, start + length)
                position = start + length

    def _openings(self, text: str) -> Iterator[int]:
        """Where the first two characters of a word stand, found without a step of Python for each character."""
        if self._heads is None:
            # Too many different first characters for a regular expression to be quick.
            return compress(count(), map(self._lengths.__contains__, map(add, text, chain(text[1:], " "))))
        return self._searched(self._heads, text)

    @staticmethod
    def _searched(heads: re.Pattern[str], text: str) -> Iterator[int]:
        match = heads.search(text)
        while match is not None:
            yield match.start()
            match = heads.search(text, match.start() + 1)


_FEW = 256


def _heads(heads: Iterable[str]) -> re.Pattern[str] | None:
    """Matches what a word may begin with; None when the first characters are too many."""
    seconds: dict[str, str] = {}
    for head in sorted(heads):
        seconds[head[0]] = seconds.get(head[0], "") + head[1:]
    single = any(len(head) == 1 for head in heads)
    if not seconds:
        return re.compile("(?!)")
    if single or len(seconds) > _FEW:
        return None if not single else re.compile(f"[{re.escape(''.join(seconds))}]")
    return re.compile("|".join(f"{re.escape(first)}[{re.escape(rest)}]" for first, rest in seconds.items()))
