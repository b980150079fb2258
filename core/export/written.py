"""What a format makes: files, and what could not go into them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from enum import StrEnum

from core.export.marked import MarkedText
from core.export.words import Words
from core.text.offsets import Unit


class Loss(StrEnum):
    """Why a mark is not in a file."""

    NO_PLACE = "no_place"
    """It has no place in the text: orphaned, or on what is set aside."""
    EMPTY = "empty"
    """It stands between two characters, and the format marks characters only."""
    OVERLAP = "overlap"
    """The format allows one mark on a character, and a longer one has it."""


@dataclass(frozen=True, slots=True)
class Lost:
    """A mark, by its id, that is in none of the files."""

    mark: str
    loss: Loss


@dataclass(frozen=True, slots=True)
class File:
    """A file by its name; parts of the name are parted by `/`."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Written:
    """The files, at least one, the chief one first."""

    files: tuple[File, ...]
    lost: tuple[Lost, ...] = ()


@dataclass(frozen=True, slots=True)
class Choices:
    """What a reader may choose; a format passes over what does not concern it."""

    bom: bool = False
    """Whether a CSV begins with the mark that Excel needs for UTF-8."""
    vertical: bool = False
    """Whether a page is set in columns from right to left."""
    unit: Unit = Unit.CODE_POINT
    """What the offsets of spans in JSON Lines count."""
    words: Words | None = None
    """The words of a page's own; None has them in the document's script."""


def utf8(text: str) -> bytes:
    """UTF-8; half of a surrogate pair, which no file can hold, becomes U+FFFD, so that every position stays."""
    return _HALF.sub("\ufffd", text).encode()


def plain(text: str) -> str:
    """The text with LF alone for a line end, of the same length: programs that read any line end as one would count less."""
    return text.replace("\r", " ")


def json_text(value: object, *, indent: int | None = None) -> bytes:
    """A value as JSON with a newline; half of a surrogate pair is kept as its escape."""
    separators = None if indent else (",", ":")
    text = json.dumps(value, ensure_ascii=False, indent=indent, separators=separators) + "\n"
    return text.encode("utf-8", "backslashreplace")


_HALF = re.compile("[\ud800-\udfff]")
_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
_LONGEST = 60


def stem(marked: MarkedText) -> str:
    """A file name for a document: its title without what file systems refuse, else the beginning of its digest."""
    return _UNSAFE.sub(" ", utf8(marked.title).decode()).strip(" .")[:_LONGEST].strip(" .") or marked.name[:12]


def stems(texts: tuple[MarkedText, ...]) -> tuple[str, ...]:
    """Names for several documents, no two alike."""
    taken: dict[str, int] = {}
    names: list[str] = []
    for one in texts:
        name = stem(one)
        taken[name.casefold()] = count = taken.get(name.casefold(), 0) + 1
        names.append(name if count == 1 else f"{name} {one.name[:8]}")
    return tuple(names)


def homeless(texts: tuple[MarkedText, ...]) -> tuple[Lost, ...]:
    """The marks without a place, as losses of a format that has none for them."""
    return tuple(Lost(mark.annotation.id, Loss.NO_PLACE) for one in texts for mark in one.homeless)
