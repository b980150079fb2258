"""Where pieces of output go: standard output, one file, or a folder with a file for each input. Always UTF-8."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Protocol

from core.cli.inputs import Input

SUFFIXES = {"json": ".json", "jsonl": ".jsonl", "csv": ".csv", "text": ".txt", "show": ".txt", "colour": ".txt"}


class Output(Protocol):
    """A place for pieces, in the order of the inputs. OSError when it cannot be written."""

    def put(self, source: Input, piece: str) -> None:
        """Write what came of one input."""
        ...


class OverwritesError(Exception):
    """The output would replace the input it was made from."""


class Stream:
    """All pieces one after another. Several JSON documents become one list, and a CSV gets its heading."""

    def __init__(self, file: BinaryIO, *, head: str = "", between: str = "", tail: str = "") -> None:
        self._file, self._between, self._tail = file, between, tail
        self._next = head
        """What goes before the next piece."""

    def put(self, source: Input, piece: str) -> None:  # noqa: ARG002 - where it came from does not matter here
        self._file.write(encoded(self._next + piece))
        self._next = self._between

    def close(self) -> None:
        """End the list, an empty one too; a heading over nothing is left out."""
        if self._tail:
            self._file.write(encoded((self._next if self._next != self._between else "") + self._tail))
        self._file.flush()


class Folder:
    """A file for each input, in the same places under the folder as the inputs had."""

    def __init__(self, folder: Path, suffix: str, head: str = "") -> None:
        self._folder, self._suffix, self._head = folder, suffix, head
        self._taken: set[Path] = set()

    def put(self, source: Input, piece: str) -> None:
        file = self._place(source)
        if source.path is not None and _same(file, source.path):
            raise OverwritesError
        file.parent.mkdir(parents=True, exist_ok=True)
        with whole(file) as out:
            out.write(encoded(self._head + piece))

    def _place(self, source: Input) -> Path:
        """A place of its own: two inputs named report.txt in two folders become report.txt and report-2.txt."""
        wanted = self._folder / source.place.with_suffix(self._suffix)
        place, number = wanted, 1
        while place in self._taken:
            number += 1
            place = wanted.with_stem(f"{wanted.stem}-{number}")
        self._taken.add(place)
        return place


def is_folder(out: str, *, many: bool) -> bool:
    """Whether `--out` names a folder: one that is there, a name ending in a slash, or for many inputs one without suffix."""
    path = Path(out)
    return path.is_dir() or out.endswith(("/", os.sep)) or (many and not path.suffix)


@contextmanager
def opened(out: str | None, wanted: str, *, many: bool, heading: str) -> Generator[Output]:
    """The output that `--out` names, for pieces in the format `wanted`."""
    head = heading if wanted == "csv" else ""
    if out is not None and is_folder(out, many=many):
        yield Folder(Path(out), SUFFIXES[wanted], head)
        return
    around = {"head": "[\n", "between": ",\n", "tail": "]\n"} if wanted == "json" and many else {"head": head}
    if out is None:
        yield from _streamed(sys.stdout.buffer, around)
        return
    with whole(Path(out)) as file:
        yield from _streamed(file, around)


def _streamed(file: BinaryIO, around: dict[str, str]) -> Generator[Stream]:
    stream = Stream(file, **around)
    yield stream
    stream.close()


@contextmanager
def whole(path: Path) -> Generator[BinaryIO]:
    """A file that takes its place when all of it is written, if anything was; an older one stays until then."""
    if path.exists() and not path.is_file():  # a device or pipe: --out /dev/null
        with path.open("wb") as file:
            yield file
        return
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            yield file
        if part.stat().st_size:
            part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def encoded(text: str) -> bytes:
    """UTF-8; half a surrogate pair, which only a raw text can hold, as its JSON escape."""
    return text.encode("utf-8", "backslashreplace")


def _same(one: Path, other: Path) -> bool:
    return one.exists() and one.samefile(other)
