"""Words: a private jieba tokenizer and its dictionary's frequencies and tags.

jieba's own default instance keeps its cache in the shared temporary folder under a known name and reads it with `marshal`,
so another user of the machine could plant it. Ours lives in the user's cache folder. Nothing is loaded before the first use.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from core.language.kept import cache_folder, kept
from core.text.span import Span


class Word(NamedTuple):
    """A word of jieba's dictionary: its frequency there and its part-of-speech tag (nr is a person's name)."""

    frequency: int
    tag: str


UNKNOWN = Word(0, "")


@cache
def _tokenizer() -> Any:  # noqa: ANN401 - jieba has no types
    import jieba  # late: costs time at start  # pyright: ignore[reportMissingTypeStubs]

    logging.getLogger("jieba").setLevel(logging.WARNING)
    tokenizer: Any = jieba.Tokenizer()
    tokenizer.tmp_dir = str(cache_folder())
    tokenizer.cache_file = "jieba-0.42.1.cache"
    tokenizer.initialize()
    return tokenizer


@cache
def _dictionary() -> dict[str, tuple[int, str]]:
    import jieba  # late: costs time at start  # pyright: ignore[reportMissingTypeStubs]

    source = Path(str(jieba.__file__)).parent / "dict.txt"
    return kept(f"words-{source.stat().st_size}", lambda: dict(_entries(source)))


def _entries(source: Path) -> Iterator[tuple[str, tuple[int, str]]]:
    for line in source.read_text(encoding="utf-8").splitlines():
        word, frequency, tag = (*line.split(" "), "")[:3]
        yield word, (int(frequency), tag)


def entries() -> Iterator[tuple[str, Word]]:
    """All words of the dictionary, in its own order."""
    return ((word, Word(*found)) for word, found in _dictionary().items())


def lookup(word: str) -> Word:
    """Frequency and tag of a simplified word; `UNKNOWN` when the dictionary lacks it."""
    found = _dictionary().get(word)
    return Word(*found) if found else UNKNOWN


def cut(text: str) -> Iterator[Span]:
    """The words of a folded text, in order, as spans that tile it. Guessing of unknown words is on (jieba's HMM)."""
    position = 0
    for word in _tokenizer().cut(text):
        yield Span(position, position + len(word))
        position += len(word)
