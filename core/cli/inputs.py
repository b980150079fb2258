"""What the files named on the command line stand for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.readers.kinds import SUFFIXES

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Input:
    """One text. `path` is None for standard input; `place` is where its output goes inside an output folder."""

    path: Path | None
    place: Path

    @property
    def name(self) -> str:
        """How messages name it."""
        return STANDARD_INPUT if self.path is None else str(self.path)


@dataclass(frozen=True, slots=True)
class Inputs:
    """All texts in order; `many` when output must allow for more than one; folders in which nothing was found."""

    texts: tuple[Input, ...]
    many: bool
    barren: tuple[str, ...] = ()


def expand(files: Sequence[str]) -> Inputs:
    """The texts that `files` name: a folder stands for what can be read in it and below it, sorted, without hidden files."""
    texts: list[Input] = []
    barren: list[str] = []
    for name in files:
        found = tuple(_texts(name))
        texts += found
        if not found:
            barren.append(name)
    many = len(files) > 1 or any(name != STANDARD_INPUT and Path(name).is_dir() for name in files)
    return Inputs(tuple(texts), many, tuple(barren))


def _texts(name: str) -> Iterator[Input]:
    if name == STANDARD_INPUT:
        yield Input(None, Path("stdin"))
        return
    path = Path(name)
    if not path.is_dir():
        yield Input(path, Path(path.name))
        return
    for file in sorted(path.rglob("*")):
        inner = file.relative_to(path)
        hidden = any(part.startswith(".") for part in inner.parts)
        if file.suffix.lower() in SUFFIXES and not hidden and file.is_file():
            yield Input(file, inner)
