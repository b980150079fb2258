"""The tables of one stage of conversion: made from dictionaries, kept on disk, loaded once.

A stage replaces at each place the longest phrase that starts there, going forward from the left, else the single character
(OpenCC's own rule). Most text needs only the single characters, which are replaced at C speed; a phrase matters
only where it says otherwise than its characters would (皇后 against 后 → 後). The table therefore knows

    one       code point → value, for keys of one character
    phrases   longer keys → value, or None where the characters alone give the same
    lengths   first two characters → lengths of the phrases that begin so, longest first
    pairs     every two neighbours inside any phrase: between other neighbours no phrase runs on
    marks     two neighbours that lie in a phrase with a value of its own, at the character where it differs
    telling   a pattern that finds those characters

so that phrases are looked up only around marks (`core.script.convert`). Nothing else of the text is looked at twice.
Phrases, pairs and marks are packed by first character and unpacked when a text first asks for one: a table of 50,000
phrases is loaded in 10 ms, and a short text needs a hundredth of it.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from dataclasses import fields as dataclass_fields
from functools import cache
from pathlib import Path

from core import assets
from core.errors import AssetError
from core.language import opencc_tables
from core.language.words import cache_folder
from core.script.borders import borders

_FORM = b"zhupi-table-2"
_BORDERS = "script/borders.txt"
_REMEMBERED = 300_000
"""How many pairs that are in no phrase a table remembers."""
_WORTH_KEEPING = 400_000
"""Bytes of dictionary text above which reading the kept table is quicker than making it."""


class Phrases(dict[str, "str | None"]):
    """Phrases of the first characters asked for so far; `table.lengths` unpacks them."""


class _Lengths(dict[str, tuple[int, ...]]):
    """Lengths of the phrases that begin with two characters, none for most; asking fills `phrases` for the first of them."""

    __slots__ = ("_open", "_packed", "_phrases")

    def __init__(self, packed: dict[str, str], phrases: Phrases) -> None:
        super().__init__()
        self._packed, self._phrases, self._open = packed, phrases, set[str]()

    def __missing__(self, two: str) -> tuple[int, ...]:
        first = two[:1]
        if first not in self._open:
            self._open.add(first)
            self._unpack(first)
        return self.setdefault(two, ()) if len(self) < _REMEMBERED else self.get(two, ())

    def _unpack(self, first: str) -> None:
        lengths: dict[str, set[int]] = {}
        for row in self._packed.get(first, "").split("\n"):
            key, _, value = row.partition("\t")
            if key:
                self._phrases[key] = value or None
                lengths.setdefault(key[:2], set()).add(len(key))
        self.update((two, tuple(sorted(sizes, reverse=True))) for two, sizes in lengths.items())


class _Pairs(dict[str, bool]):
    """Whether two neighbours are among those packed; empty and single strings are not."""

    __slots__ = ("_packed",)

    def __init__(self, packed: dict[str, str]) -> None:
        super().__init__()
        self._packed = packed

    def __missing__(self, two: str) -> bool:
        found = len(two) == 2 and two[1] in self._packed.get(two[0], "")
        if len(self) < _REMEMBERED:
            self[two] = found
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """One stage. `aligned` tells whether every entry keeps its number of code points. The packed tables give, by first
    character, rows of phrase and value, and the second characters of pairs and marks.
    """

    one: dict[int, str]
    packed_phrases: dict[str, str]
    packed_pairs: dict[str, str]
    packed_marks: dict[str, str]
    telling_characters: str
    aligned: bool
    phrases: Phrases = field(init=False, repr=False)
    lengths: _Lengths = field(init=False, repr=False)
    pairs: _Pairs = field(init=False, repr=False)
    marks: _Pairs = field(init=False, repr=False)
    telling: re.Pattern[str] | None = field(init=False, repr=False)

    def __post_init__(self) -> None:
        phrases = Phrases()
        object.__setattr__(self, "phrases", phrases)
        object.__setattr__(self, "lengths", _Lengths(self.packed_phrases, phrases))
        object.__setattr__(self, "pairs", _Pairs(self.packed_pairs))
        object.__setattr__(self, "marks", _Pairs(self.packed_marks))
        telling = self.telling_characters
        object.__setattr__(self, "telling", re.compile(f"[{re.escape(telling)}]") if telling else None)

    def value(self, phrase: str) -> str | None:
        """The value of a phrase where it says otherwise than its characters, else None."""
        return self.phrases.get(phrase) if self.lengths[phrase[:2]] else None

    def all_phrases(self) -> Iterator[tuple[str, str]]:
        """All phrases, with the values of those that say otherwise than their characters, else an empty string."""
        for rows in self.packed_phrases.values():
            for row in rows.split("\n"):
                key, _, value = row.partition("\t")
                yield key, value

    def changing(self) -> Iterator[tuple[str, str]]:
        """The phrases that say otherwise than their characters, with their values."""
        return ((key, value) for key, value in self.all_phrases() if value)


@cache
def table(layers: tuple[str, ...]) -> Table:
    """The table of a group of dictionaries, of which an earlier one wins.

    A layer is a dictionary of the package (`STPhrases`) or a file under `resources/` (`script/fixes.txt`); that of word
    borders is spread over the layers behind it. AssetError when the package lacks one.
    """
    files = tuple(_file(layer) for layer in layers)
    if sum(file.stat().st_size for file in files) < _WORTH_KEEPING:
        return make(entries(layers))
    try:
        kept = cache_folder() / f"{_digest(files)}.table"
    except OSError:
        return make(entries(layers))
    return _load(kept) or _kept(kept, make(entries(layers)))


def make(found: dict[str, str]) -> Table:
    """The table of merged entries."""
    one = {ord(key): value for key, value in found.items() if len(key) == 1}
    phrases: dict[str, list[str]] = {}
    pairs: set[str] = set()
    marks: set[str] = set()
    telling: set[str] = set()
    for key, value in found.items():
        if len(key) == 1:
            continue
        plain = key.translate(one)
        phrases.setdefault(key[0], []).append(key if value == plain else f"{key}\t{value}")
        pairs.update(key[place : place + 2] for place in range(len(key) - 1))
        for place in _differing(plain, value) if value != plain else ():
            telling.add(key[place])
            marks.update(key[near : near + 2] for near in (place - 1, place) if 0 <= near < len(key) - 1)
    return Table(
        one=one,
        packed_phrases={first: "\n".join(rows) for first, rows in phrases.items()},
        packed_pairs=_packed(pairs),
        packed_marks=_packed(marks),
        telling_characters="".join(sorted(telling)),
        aligned=all(len(key) == len(value) for key, value in found.items()),
    )


def _packed(pairs: set[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for pair in sorted(pairs):
        found[pair[0]] = found.get(pair[0], "") + pair[1]
    return found


def entries(layers: tuple[str, ...]) -> dict[str, str]:
    """The merged dictionaries of a stage: key to default value, an earlier layer winning."""
    merged: dict[str, str] = {}
    for layer in reversed(layers):
        if layer == _BORDERS:
            merged |= borders(assets.lines(layer), merged)
        else:
            merged |= _rows(layer)
    return merged


def _differing(plain: str, value: str) -> list[int]:
    """The places that tell a phrase from its characters; its first one when the lengths differ and none can be named."""
    if len(plain) != len(value):
        return [0]
    return [place for place, (a, b) in enumerate(zip(plain, value, strict=True)) if a != b]


def _file(layer: str) -> Path:
    """The file of a layer: one of the reader's own by its full path, one of ours, one of the package's."""
    if Path(layer).is_absolute():
        return Path(layer)
    return assets.path(layer) if layer.endswith(".txt") else opencc_tables.path(layer)


def _rows(layer: str) -> dict[str, str]:
    """The entries of a layer; of a reader's file those that keep the length, since a view must. AssetError(damaged)."""
    try:
        found = opencc_tables.parse(_file(layer).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise AssetError("damaged", name=layer) from error
    foreign = Path(layer).is_absolute()
    return {key: values[0] for key, values in found.items() if not foreign or len(key) == len(values[0])}


def _digest(files: tuple[Path, ...]) -> str:
    """A name that changes with the dictionaries, with this file's form and with Python's marshal format."""
    stamps = [(str(file), stat.st_size, stat.st_mtime_ns) for file in files for stat in (file.stat(),)]
    return hashlib.sha256(_FORM + repr((sys.version_info[:2], marshal.version, stamps)).encode()).hexdigest()[:32]


def _load(file: Path) -> Table | None:
    """A kept table, or None when there is none or it is damaged: `marshal` sees only bytes that carry their own digest."""
    try:
        data = file.read_bytes()
    except OSError:
        return None
    body = data[len(_FORM) + 32 :]
    if data[: len(_FORM) + 32] != _FORM + hashlib.sha256(body).digest():
        return None
    try:
        return Table(*marshal.loads(body))  # noqa: S302 - checked above
    except (ValueError, EOFError, TypeError):
        return None


def _kept(file: Path, made: Table) -> Table:
    """The table, written to disk whole or not at all; a full or read-only disk costs only time."""
    fields = tuple(getattr(made, name.name) for name in dataclass_fields(made) if name.init)
    body = marshal.dumps(fields)
    with suppress(OSError):
        handle, part = tempfile.mkstemp(dir=file.parent, suffix=".part")
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(_FORM + hashlib.sha256(body).digest() + body)
            Path(part).replace(file)
        except OSError:
            Path(part).unlink(missing_ok=True)
    return made
