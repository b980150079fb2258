"""Readers' own pairs of words, which win over every dictionary; and their files, in OpenCC's text format."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from core.errors import ReadError
from core.language import opencc_tables
from core.model.analysis import Script
from core.script.tables import TRADITIONAL, only

Pairs = tuple[tuple[str, str], ...]


def finder(pairs: Pairs, target: Script) -> Callable[[str], Iterator[tuple[int, str, str]]]:
    """What finds a reader's words in a text, leftmost-longest: place, word, and what it becomes in `target`.

    A pair that leads to characters of one script serves the views of that script only, also where the text is in it
    already: 干部 → 幹部 has no say in a simplified view, 會議 → 集會 serves the traditional view of a traditional text.
    Of pairs for one word the last counts. Made once for many pieces: thousands of pairs take their time.
    """
    words = _serving(pairs, target)
    if not words:
        return lambda _: iter(())
    beginning, lengths = _beginnings(pairs, target)
    return lambda text: _found(text, words, beginning, lengths)


def _found(
    text: str, words: dict[str, str], beginning: re.Pattern[str], lengths: dict[str, tuple[int, ...]]
) -> Iterator[tuple[int, str, str]]:
    end = 0
    for found in beginning.finditer(text):
        place = found.start()
        pieces = (text[place : place + length] for length in (lengths[found.group()] if place >= end else ()))
        word = next((piece for piece in pieces if piece in words), None)
        if word is not None:
            yield place, word, words[word]
            end = place + len(word)


def from_text(text: str) -> Pairs:
    """The pairs of a file in OpenCC's text format, of a word's values the first; ReadError(unsupported) for another file."""
    found = opencc_tables.parse(text.removeprefix("\ufeff"))
    if not found and any(line.strip() and not line.startswith("#") for line in text.splitlines()):
        raise ReadError("unsupported", format="OpenCC")
    return tuple((key, values[0]) for key, values in found.items())


def to_text(pairs: Iterable[tuple[str, str]]) -> str:
    """Pairs in OpenCC's text format, sorted; the last of the pairs for one word counts.

    The format cannot hold a word that begins with `#`, nor tabs, line ends and spaces in words: such pairs are left out.
    """
    kept = {word: becomes for word, becomes in pairs if is_pair(word, becomes)}
    return "".join(f"{word}\t{becomes}\n" for word, becomes in sorted(kept.items()))


def is_pair(word: str, becomes: str) -> bool:
    """Whether a pair can be kept: neither side empty or with white space, nor the word a comment."""
    return bool(word and becomes) and not word.startswith("#") and not re.search(r"\s", word + becomes)


@cache
def _serving(pairs: Pairs, target: Script) -> dict[str, str]:
    return {a: b for a, b in pairs if a and _direction(a, b) in (None, target in TRADITIONAL)}


def _direction(word: str, becomes: str) -> bool | None:
    """True when a pair leads to traditional, False to simplified; None when its characters do not tell, or it only keeps
    a word as it is.
    """
    simplified, traditional = (side.intersection for side in only())
    up, down = bool(traditional(becomes)), bool(simplified(becomes))
    return up if up != down and word != becomes else None


@cache
def _beginnings(pairs: Pairs, target: Script) -> tuple[re.Pattern[str], dict[str, tuple[int, ...]]]:
    """A pattern for the first characters of the words, and the lengths of the words by it, longest first.

    One pattern of all words would look at every word at every place: a reader may import thousands.
    """
    lengths: dict[str, set[int]] = {}
    for word in _serving(pairs, target):
        lengths.setdefault(word[0], set()).add(len(word))
    first = re.compile(f"[{re.escape(''.join(sorted(lengths)))}]")
    return first, {key: tuple(sorted(sizes, reverse=True)) for key, sizes in lengths.items()}
