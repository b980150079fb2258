"""A first look at a text: what the page needs before the analysis ends, and which texts are too long to be waited for."""

from __future__ import annotations

import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from core import cleaning, script
from core.errors import Cancelled
from core.model.analysis import ScriptFinding
from core.model.lines import Line
from core.model.options import Options
from core.readers.kinds import SUFFIXES, Kind
from core.text.document import Document, Metadata, Source

QUICK_BYTES = 300_000
"""Files up to this size are read and cleaned at once, before the window is painted: some 10 ms for a report of 7 KB."""
QUICK_CHARACTERS = 60_000
"""Texts up to this length are converted, and their rows and marks made, at once; longer ones in a worker."""
LONG = 150_000
"""Texts beyond this length are analysed in a process of their own: starting it costs half a second."""
_BROKEN_LINES = 12
"""Lines read anew from their bytes before the window is painted: some 5 ms each, 20 ms a long one."""
_BEGINNING = 20_000
"""Characters that tell the script of a long text well enough to choose its font."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A cleaned document and what a first look at it tells: enough to set the page before the analysis ends."""

    document: Document
    title: str
    named: bool
    """Whether the text itself gives the title."""
    lines: tuple[Line, ...]
    script: ScriptFinding
    cleaned: bool = True
    metadata: Metadata = Metadata()

    @classmethod
    def of(cls, document: Document) -> Reading:
        """A first look at a document."""
        metadata, lines = cleaning.recognise(document)
        title = metadata.title or _stem(document.source) or _first_line(document.text)
        return cls(document, title, metadata.title is not None, lines, script.detect(document.text), metadata=metadata)

    @classmethod
    def fetched(cls, source: Source) -> Reading:
        """A text that is put into the library: clean, unless that would take long."""
        return cls.quick(source, Options()) if len(source.text) <= QUICK_CHARACTERS else cls.raw(source)

    @classmethod
    def quick(cls, source: Source, options: Options) -> Reading:
        """A short text, clean; as it came where so much of it is broken that bytes must be read anew for long."""
        try:
            return cls.of(cleaning.clean(source, options, check=_Patience().ask))
        except Cancelled:
            return cls.raw(source)

    @classmethod
    def raw(cls, source: Source) -> Reading:
        """A long text as it came: cleaning it would keep the reader waiting, so the analysis does that."""
        beginning = source.text[:_BEGINNING]
        title = source.metadata.title or _stem(source) or _first_line(beginning)
        document = Document(source)
        return cls(document, title, False, (), script.detect(beginning), cleaned=False, metadata=source.metadata)


class _Patience:
    """Runs out after some broken lines; counted, not timed, so that a text opens in the same way each time."""

    def __init__(self) -> None:
        self._left = len(cleaning.STEPS) + _BROKEN_LINES

    def ask(self) -> None:
        """One more step or line; raises Cancelled when there were too many."""
        self._left -= 1
        if self._left < 0:
            raise Cancelled


def _stem(source: Source) -> str:
    return Path(source.path).stem if source.path else ""


def _first_line(text: str) -> str:
    return next((line.strip()[:40] for line in text.split("\n") if line.strip()), "")


_SLOW = frozenset((Kind.PDF, Kind.DOCX, Kind.ODT, Kind.EPUB))
"""Kinds that unpack to many times their size, or whose letters must be gathered one by one."""


def is_small(path: Path) -> bool:
    """Whether a path is read at once: a small file, or what is no file and so refused without reading. Pipes and devices
    may keep one waiting, so a worker reads them, as it does files of slow kinds.
    """
    if SUFFIXES.get(path.suffix.lower()) in _SLOW:
        return False
    try:
        status = path.stat()
    except OSError:
        return True
    return stat.S_ISDIR(status.st_mode) or (stat.S_ISREG(status.st_mode) and status.st_size <= QUICK_BYTES)


def gather(paths: Sequence[Path]) -> tuple[Path, ...]:
    """Files as they are, and for each folder all texts in it and below it that can be read, sorted; hidden ones are left."""
    return tuple(file for path in paths for file in (_inside(path) if path.is_dir() else (path,)))


def _inside(folder: Path) -> Iterator[Path]:
    for file in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
        if file.suffix.lower() in SUFFIXES and not hidden and file.is_file():
            yield file
