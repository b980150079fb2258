"""Sentences with other people in them: so the model learns where names stand and how they look, not who governs today."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from random import Random

import numpy as np

from core.extract import names
from core.extract.lexicon import words
from core.extract.tagger import name_tags
from core.extract.training.silver import Example
from core.model.mentions import Kind
from core.text.span import Span

_PARTS = re.compile("[^·]+")
_RENAMED = 0.6
_TWO = 0.3
"""The share of new names that have one given character."""
_ODD = 0.12
"""The share of given characters that are drawn from all words instead of from the given names we know."""
_DOUBLE = 0.02
_FLATTER = 0.7


class _Draw:
    """Characters by how many people bear them, somewhat evened out."""

    def __init__(self, part: str) -> None:
        rows = words("name_characters.txt", part)
        self._characters = [row[0] for row in rows]
        self._weights = [int(row[1:]) ** _FLATTER for row in rows]

    def one(self, chance: Random) -> str:
        return chance.choices(self._characters, self._weights)[0]


class Renamer:
    """Puts new names in the place of sure ones: Chinese for Chinese, foreign for foreign."""

    def __init__(self, examples: Iterable[Example]) -> None:
        """`examples` lend the parts of foreign names and the characters of odd given names."""
        examples = tuple(examples)
        known = names.lexicon()
        self._draws = {part: _Draw(part) for part in ("surnames", "first", "second", "single")}
        self._doubles = sorted(known.double)
        self._letters = known.transliteration
        foreign = (span.of(one.text) for one in examples for span in one.persons if self._foreign(span.of(one.text)))
        self._parts = sorted({part for name in foreign for part in _PARTS.findall(name)})
        given = (span.of(one.text)[1:] for one in examples for span in one.persons if 2 <= len(span) <= 3)
        self._odd = sorted({character for name in given for character in name if names.RUN.fullmatch(character)})

    def __call__(self, example: Example, chance: Random) -> Example:
        """The sentence with some of its persons renamed."""
        edges = [0, *(place for span in example.persons for place in (span.start, span.end)), len(example.text)]
        if any(one > two for one, two in pairwise(edges)):
            return example
        text, allowed, persons, last = "", [np.zeros(0, np.uint16)], list[Span](), 0
        for span in example.persons:
            old = span.of(example.text)
            new = self._new(old, chance) if chance.random() < _RENAMED else old
            text += example.text[last : span.start]
            persons.append(Span(len(text), len(text) + len(new)))
            text += new
            tags = np.array([1 << tag for tag in name_tags(Kind.PERSON, len(new))], np.uint16)
            allowed += [example.allowed[last : span.start], tags]
            last = span.end
        return Example(
            text + example.text[last:], np.concatenate([*allowed, example.allowed[last:]]), tuple(persons), example.rules
        )

    def _foreign(self, name: str) -> bool:
        if "·" in name:
            return True
        return len(name) > 2 and set(name) <= self._letters and names.look(name) <= 0

    def _new(self, old: str, chance: Random) -> str:
        if self._foreign(old):
            return "·".join(self._part(part, chance) for part in old.split("·"))
        if not 2 <= len(old) <= 4 or not names.surname_length(old, 0):
            return old
        surname = chance.choice(self._doubles) if chance.random() < _DOUBLE else self._draws["surnames"].one(chance)
        if chance.random() < _TWO:
            return surname + self._given("single", chance)
        return surname + self._given("first", chance) + self._given("second", chance)

    def _part(self, old: str, chance: Random) -> str:
        """A part of another foreign name, or two halves of two."""
        if not self._parts:
            return old
        one, two = chance.choice(self._parts), chance.choice(self._parts)
        return one if chance.random() < 0.5 else one[: (len(one) + 1) // 2] + two[len(two) // 2 :]

    def _given(self, part: str, chance: Random) -> str:
        return chance.choice(self._odd) if chance.random() < _ODD else self._draws[part].one(chance)
