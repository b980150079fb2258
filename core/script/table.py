"""The tables of one stage of conversion: made from dictionaries, kept on disk, loaded once.

A stage replaces at each place the longest phrase that starts there, going forward from the left, else the single character
(OpenCC's own rule). Most text needs only the single characters, which `str.translate` does at C speed; a phrase matters
only where it says otherwise than its characters would (皇后 against 后 → 後). The table therefore knows

    one       code point → value, for keys of one character
    phrases   longer keys → value, or None where the characters alone give the same
    lengths   first two characters → lengths of the phrases that begin so, longest first
    pairs     every two neighbours inside any phrase: between other neighbours no phrase runs on
    marks     two neighbours that lie in a phrase with a value of its own, at the character where it differs
    telling   a pattern that finds those characters

so that phrases are looked up only around marks (`core.script.convert`). Nothing else of the text is looked at twice.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import re
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from core import assets
from core.language import opencc_tables
from core.language.words import cache_folder
from core.script.borders import borders

_FORM = b"zhupi-table-1"
_BORDERS = "script/borders.txt"
_WORTH_KEEPING = 200_000
"""Characters of dictionary text above which reading the kept table is quicker than making it."""


@dataclass(frozen=True, slots=True)
class Table:
    """One stage. `aligned` tells whether every entry keeps its number of code points."""

    one: dict[int, str]
    phrases: dict[str, str | None]
    lengths: dict[str, tuple[int, ...]]
    pairs: frozenset[str]
    marks: frozenset[str]
    telling: re.Pattern[str] | None
    aligned: bool


@cache
def table(layers: tuple[str, ...]) -> Table:
    """The table of a group of dictionaries, of which an earlier one wins.

    A layer is a dictionary of the package (`STPhrases`) or a file under `resources/` (`script/fixes.txt`); that of word
    borders is spread over the layers behind it. AssetError when the package lacks one.
    """
    texts = tuple(_read(layer) for layer in layers)
    if sum(map(len, texts)) < _WORTH_KEEPING:
        return make(entries(layers))
    try:
        file = cache_folder() / f"{_digest(texts)}.table"
    except OSError:
        return make(entries(layers))
    return _load(file) or _kept(file, make(entries(layers)))


def make(found: dict[str, str]) -> Table:
    """The table of merged entries."""
    one = {ord(key): value for key, value in found.items() if len(key) == 1}
    phrases: dict[str, str | None] = {}
    lengths: dict[str, set[int]] = {}
    pairs: set[str] = set()
    marks: set[str] = set()
    telling: set[str] = set()
    for key, value in found.items():
        if len(key) == 1:
            continue
        plain = key.translate(one)
        phrases[key] = None if value == plain else value
        lengths.setdefault(key[:2], set()).add(len(key))
        pairs.update(key[place : place + 2] for place in range(len(key) - 1))
        for place in _differing(plain, value) if value != plain else ():
            telling.add(key[place])
            marks.update(key[near : near + 2] for near in (place - 1, place) if 0 <= near < len(key) - 1)
    return Table(
        one=one,
        phrases=phrases,
        lengths={key: tuple(sorted(sizes, reverse=True)) for key, sizes in lengths.items()},
        pairs=frozenset(pairs),
        marks=frozenset(marks),
        telling=_pattern("".join(sorted(telling))),
        aligned=all(len(key) == len(value) for key, value in found.items()),
    )


def entries(layers: tuple[str, ...]) -> dict[str, str]:
    """The merged dictionaries of a stage: key to default value, an earlier layer winning."""
    merged: dict[str, str] = {}
    for layer in reversed(layers):
        if layer == _BORDERS:
            merged |= borders(assets.lines(layer), merged)
        else:
            merged |= {key: values[0] for key, values in opencc_tables.parse(_read(layer)).items()}
    return merged


def _differing(plain: str, value: str) -> list[int]:
    """The places that tell a phrase from its characters; its first one when the lengths differ and none can be named."""
    if len(plain) != len(value):
        return [0]
    return [place for place, (a, b) in enumerate(zip(plain, value, strict=True)) if a != b]


def _pattern(characters: str) -> re.Pattern[str] | None:
    return re.compile(f"[{re.escape(characters)}]") if characters else None


def _read(layer: str) -> str:
    return assets.text(layer) if layer.endswith(".txt") else opencc_tables.read(layer)


def _digest(texts: tuple[str, ...]) -> str:
    """A name that changes with the dictionaries, with this file's form and with Python's marshal format."""
    digest = hashlib.sha256(_FORM + repr((sys.version_info[:2], marshal.version)).encode())
    for text in texts:
        digest.update(hashlib.sha256(text.encode()).digest())
    return digest.hexdigest()[:32]


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
        one, phrases, lengths, pairs, marks, telling, aligned = marshal.loads(body)  # noqa: S302 - checked above
    except (ValueError, EOFError, TypeError):
        return None
    return Table(one, phrases, lengths, pairs, marks, _pattern(telling), aligned)


def _kept(file: Path, made: Table) -> Table:
    """The table, written to disk whole or not at all; a full or read-only disk costs only time."""
    telling = made.telling.pattern[1:-1] if made.telling else ""
    fields: tuple[Any, ...] = (made.one, made.phrases, made.lengths, made.pairs, made.marks, telling, made.aligned)
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
