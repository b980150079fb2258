"""Words: a private jieba tokenizer and its dictionary's frequencies and tags.

jieba's own default instance keeps its cache in the shared temporary folder under a known name and reads it with `marshal`,
so another user of the machine could plant it. Ours lives in the user's cache folder. Nothing is loaded before the first use.
"""

from __future__ import annotations

import logging
import marshal
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from platformdirs import user_cache_path

from core.text.span import Span


class Word(NamedTuple):
    """A word of jieba's dictionary: its frequency there and its part-of-speech tag (nr is a person's name)."""

    frequency: int
    tag: str


UNKNOWN = Word(0, "")


def cache_folder() -> Path:
    """The user's cache folder for tables that can be made anew at any time; created when missing."""
    return user_cache_path("zhupi", appauthor=False, ensure_exists=True)


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
    kept = cache_folder() / f"words-{source.stat().st_size}.marshal"
    try:
        loaded: dict[str, tuple[int, str]] = marshal.loads(kept.read_bytes())  # noqa: S302 - our own file
    except (OSError, ValueError, EOFError, TypeError):
        loaded = {}
        for line in source.read_text(encoding="utf-8").splitlines():
            word, frequency, tag = (*line.split(" "), "")[:3]
            loaded[word] = (int(frequency), tag)
        _keep(kept, marshal.dumps(loaded))
    return loaded


def _keep(file: Path, data: bytes) -> None:
    """Write a cache file whole or not at all; a full or read-only disk costs only time."""
    part = file.with_suffix(".part")
    try:
        part.write_bytes(data)
        part.replace(file)
    except OSError:
        part.unlink(missing_ok=True)


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
