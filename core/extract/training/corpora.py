"""The texts that training reads, from the folder named by ZHUPI_DATA: news without labels, and the UNER treebank's names."""

from __future__ import annotations

import json
import lzma
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from core.language.characters import HAN
from core.language.fold import fold
from core.model.mentions import Kind
from core.text.span import Span

LAST_DAY = "2025-12-31"
"""Later news is left for measuring."""
_KINDS = {"PER": Kind.PERSON, "LOC": Kind.PLACE, "ORG": Kind.ORG}
_SENTENCE = re.compile("[^。！？!?\n]+")
_NO_LETTER = re.compile(f"[^{HAN}A-Za-z]")
_TELLING = 10
"""Letters from which on a sentence that stands in two texts makes them the same text."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A labelled sentence, folded."""

    text: str
    names: tuple[tuple[Span, Kind], ...]


def labelled(folder: Path, name: str) -> tuple[Sentence, ...]:
    """The sentences of one file under `ner/`, as `uner_gsdsimp.train`; labels of other kinds are left out."""
    return tuple(_sentences(folder / "ner" / f"{name}.jsonl.xz"))


def _sentences(path: Path) -> Iterator[Sentence]:
    with lzma.open(path, "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            names = tuple((Span(start, end), _KINDS[label]) for start, end, label in row["spans"] if label in _KINDS)
            yield Sentence(fold(row["text"]), names)


def news(folder: Path) -> tuple[str, ...]:
    """The news up to `LAST_DAY`, folded, without the items that share a telling sentence with a text that measures."""
    measuring = {key for text in _measuring(folder) for key in _telling(text)}
    found: list[str] = []
    with lzma.open(folder / "corpus" / "news.jsonl.xz", "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            text = fold(row["text"])
            if row["date"] <= LAST_DAY and measuring.isdisjoint(_telling(text)):
                found.append(text)
    return tuple(found)


def _measuring(folder: Path) -> Iterable[str]:
    yield from (fold(path.read_text(encoding="utf-8")) for path in sorted((folder / "extraction" / "text").glob("*.txt")))
    yield from (one.text for one in labelled(folder, "lists_mini.test"))


def _telling(text: str) -> Iterator[str]:
    for sentence in _SENTENCE.findall(text):
        letters = _NO_LETTER.sub("", sentence)
        if len(letters) >= _TELLING:
            yield letters
