"""How persons' names convert: surnames and given names by their own tables, never by the dictionary of words.

于 is 於 in 关于 but 于 in 于永梅; 范 is 範 in 规范 but 范 in 范仲淹. A character whose form the name cannot decide (云 is
雲 or 云) gets the table's default and is reported, with the other forms that exist. On traditional text a name stays as it
is: there 云 may be the person's own choice, or what a machine left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from core import assets
from core.language import opencc_tables
from core.model.analysis import Script
from core.script.tables import choices, forms, only

SURNAME = "surname"
GIVEN = "given_name"
RESIDUE = "simplified_in_name"
"""Reasons of doubt: an ambiguous surname, an ambiguous given name, a simplified character in a traditional name."""

_KEPT = 10_000
"""Names whose forms are kept: a report names the same persons on every page."""
_FOREIGN = "·•‧"


@dataclass(frozen=True, slots=True)
class Choice:
    """A character of a name that could not be decided: where it stands in the name, its other forms, why."""

    place: int
    alternatives: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Named:
    """A name in another script, of the same length, with its open choices."""

    text: str
    choices: tuple[Choice, ...] = ()

    def part(self, start: int, end: int) -> Named:
        """The part of the name from `start` to `end`, with the choices in it."""
        inside = (one for one in self.choices if start <= one.place < end)
        return Named(self.text[start:end], tuple(replace(one, place=one.place - start) for one in inside))


@dataclass(frozen=True, slots=True)
class _Row:
    form: str
    others: tuple[str, ...]


@cache
def _rows(kind: str) -> dict[str, _Row]:
    found: dict[str, _Row] = {}
    for line in assets.lines("script/names.txt"):
        name, key, form, *others = line.split("\t")
        if name == kind:
            found[key] = _Row(form, tuple(others))
    return found


@cache
def _people() -> dict[str, str]:
    return {key: values[0] for key, values in opencc_tables.parse(assets.text("script/people.txt")).items()}


@cache
def settled() -> re.Pattern[str]:
    """Finds the settled names of three characters and more in a simplified text."""
    longer = sorted((re.escape(name) for name in _people() if len(name) > 2), key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(longer)})(?![前后间])")  # 于是|之前


@lru_cache(_KEPT)
def to_traditional(name: str, target: Script) -> Named:
    """A simplified name in `hant`, `tw` or `hk`."""
    settled = _people().get(name)
    if settled is not None:
        return Named("".join(_regional(a, b, target) for a, b in zip(name, settled, strict=True)))
    pieces: list[str] = []
    open_choices: list[Choice] = []
    foreign = any(mark in name for mark in _FOREIGN)
    for start, part, kind in _parts(name):
        row = _rows("surname" if kind == SURNAME else "given").get(part)
        default = row.form if row else "".join((choices(c) or (c,))[0] for c in part)
        pieces += (_regional(a, b, target) for a, b in zip(part, default, strict=True))
        if row and row.others and not foreign:
            open_choices.append(Choice(start, row.others, kind))
    return Named("".join(pieces), tuple(open_choices))


@lru_cache(_KEPT)
def to_simplified(name: str) -> Named:
    """A traditional name in simplified characters; those that the law allows in names stay (昇, surname 於)."""
    pieces: list[str] = []
    open_choices: list[Choice] = []
    table = opencc_tables.load("TSCharacters")
    ours = opencc_tables.parse(assets.text("script/simplified.txt"))
    for start, part, kind in _parts(name):
        for place, character in enumerate(part, start):
            row = _rows("hans-surname" if kind == SURNAME else "hans-given").get(character)
            if row and row.others:
                open_choices.append(Choice(place, row.others, kind))
            plain = table.get(character) or ours.get(character) or (character,)
            pieces.append(row.form if row else plain[0])
    return Named("".join(pieces), tuple(open_choices))


@cache
def to_traditional_forms() -> dict[str, tuple[str, str]]:
    """The characters that names convert by a rule of their own or that have several forms: as surname, in a given name."""
    surnames, given = _rows("surname"), _rows("given")
    several = (key for key, values in opencc_tables.load("STCharacters").items() if len(key) == 1 and len(values) > 1)
    keys = {*several, *(key for rows in (surnames, given) for key in rows if len(key) == 1)}
    return {key: _both(key, surnames, given, (choices(key) or (key,))[0]) for key in keys}


@cache
def to_simplified_forms() -> dict[str, tuple[str, str]]:
    """The traditional characters that names convert by a rule of their own: as surname, in a given name."""
    surnames, given = _rows("hans-surname"), _rows("hans-given")
    table = opencc_tables.load("TSCharacters")
    return {key: _both(key, surnames, given, table.get(key, (key,))[0]) for key in {*surnames, *given}}


def _both(key: str, surnames: dict[str, _Row], given: dict[str, _Row], usual: str) -> tuple[str, str]:
    first, later = (rows[key].form if key in rows else usual for rows in (surnames, given))
    return first, later


@lru_cache(_KEPT)
def as_found(name: str) -> tuple[Choice, ...]:
    """The characters of a name in a traditional text that a machine may have left simplified: 云 in 高云虹."""
    if name in _people().values():
        return ()
    return tuple(_found(name))


def _found(name: str) -> Iterator[Choice]:
    simplified, _ = only()
    for start, part, kind in _parts(name):
        row = _rows("surname" if kind == SURNAME else "given").get(part)
        if len(part) == 1 and part in simplified:
            yield Choice(start, choices(part), RESIDUE)
        elif row and row.others:
            yield Choice(start, tuple(form for form in (row.form, *row.others) if form != part), kind)


def _parts(name: str) -> Iterator[tuple[int, str, str]]:
    """Surname, then the given name character by character; a name in transcription (with ·) has no surname."""
    first = 0 if any(mark in name for mark in _FOREIGN) else _surname_length(name)
    if first:
        yield 0, name[:first], SURNAME
    for place in range(first, len(name)):
        yield place, name[place], GIVEN


def _surname_length(name: str) -> int:
    """Two for a compound surname with something after it, in either script."""
    return 2 if len(name) > 2 and name[:2] in _compounds() else 1


@cache
def _compounds() -> frozenset[str]:
    rows = {key: row for key, row in _rows("surname").items() if len(key) == 2}
    return frozenset((*rows, *(row.form for row in rows.values())))


def _regional(source: str, form: str, target: Script) -> str:
    """The region's form of a character; a source's character that is such a form stays (峰 is not made 峯 in Hong Kong)."""
    if source in (forms(Script.HANT).get(form), forms(target).get(form)):
        return source
    return forms(target).get(form, form)
