"""What the tagger sees of a character: its neighbours, how they look as parts of names, and the dictionary around them.

Every feature is one number, a hash of its template and of the values that the template names, made for all characters of
a text at once. Nothing is cut into words: for each character the longest dictionary words that begin, end and run on
there stand in, found in a hashed table of jieba's dictionary. That costs a tenth of jieba's own tagging.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from core.extract.lexicon import words
from core.language.characters import is_han
from core.language.kept import kept
from core.language.words import entries

Codes = NDArray[np.uint64]

KEY_BITS = 24
"""Width of a feature's number."""

_PAD = 4
_PRIME = np.uint64(0x9E3779B97F4A7C15)
_SLOT_BITS = 20
_LONGEST = 4
"""Characters of the longest dictionary words that are looked up."""

_ALIKE = {
    **dict.fromkeys("。！？!?\n\r", "\n"),
    **dict.fromkeys("0123456789", "0"),
    **dict.fromkeys("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", "a"),
    **dict.fromkeys(" \u3000\t\xa0", " "),
    **dict.fromkeys("・‧•．∙", "·"),
    **dict(zip(",;:()「」『』", "，；：（）“”“”", strict=True)),
}
_SAME = str.maketrans(_ALIKE)

_CHARACTER = tuple((("c", place),) for place in range(-2, 3))
_PAIRS = ((-2, -1), (-1, 0), (0, 1), (1, 2), (-1, 1))
_TRIPLES = ((-2, -1, 0), (-1, 0, 1), (0, 1, 2), (-3, -2, -1), (1, 2, 3))
_SHAPES = (
    (("s", 0), ("f", 1), ("g", 2)),
    (("s", -1), ("f", 0), ("g", 1)),
    (("s", -2), ("f", -1), ("g", 0)),
    (("s", 0), ("f", 1), ("g", 2), ("c", -1)),
    (("s", 0), ("f", 1), ("g", 2), ("c", 3)),
    (("s", -2), ("f", -1), ("g", 0), ("c", 1)),
    (("s", -1), ("f", 0), ("g", 1), ("c", -2)),
    (("s", 0), ("o", 1), ("c", -1)),
    (("s", 0), ("o", 1), ("c", 2)),
    (("s", -1), ("o", 0), ("c", 1)),
    (("s", 0), ("c", 1)),
    (("s", -1), ("c", 0)),
    (("s", -2), ("c", 0)),
    (("d", 0), ("d", -1), ("d", -2), ("d", -3)),
)
_FOREIGN = (
    (("x", -2), ("x", -1), ("x", 0), ("x", 1), ("x", 2)),
    (("x", -1), ("x", 0), ("c", 1)),
    (("x", 0), ("x", 1), ("c", -1)),
    (("x", 0), ("x", 1), ("x", 2), ("x", 3), ("t", 0)),
    (("x", -3), ("x", -2), ("x", -1), ("x", 0), ("t", 0)),
    (("l", 0), ("r", 0)),
)
_DICTIONARY = (
    (("b", 0),),
    (("e", 0),),
    (("e", -1), ("b", 0)),
    (("e", -1), ("b", 1)),
    (("e", 0), ("b", 1)),
    (("b", 1),),
    (("e", -1),),
    (("e", -2),),
    (("b", 2),),
    (("e", -1), ("b", 3)),
    (("e", -2), ("b", 2)),
    (("e", -3), ("b", 1)),
    (("e", -1), ("b", 2)),
    (("i", 0), ("i", 1), ("c", 0)),
    (("i", -1), ("i", 0), ("i", 1), ("i", 2)),
    (("i", 0), ("i", 1), ("s", 0)),
    (("e", -1), ("s", 0), ("b", 3)),
    (("e", -2), ("s", -1), ("b", 2)),
    (("e", -3), ("s", -2), ("b", 1)),
)
TEMPLATES: tuple[tuple[tuple[str, int], ...], ...] = (
    (),
    *_CHARACTER,
    *(tuple(("c", place) for place in places) for places in (*_PAIRS, *_TRIPLES)),
    tuple(("t", place) for place in range(-2, 3)),
    *_SHAPES,
    *_FOREIGN,
    *_DICTIONARY,
)
"""Each a row of (value, distance): c character, t its class, s surname, f g o characters of given names (first and second
of two, the only one), d double surname, x transliteration, l r the run of it to the left and right, b e i the dictionary
words that begin, end and run on at a character."""


def keys(fold: str) -> NDArray[np.uint32]:
    """The features of every character of a fold: a matrix of numbers below 2 ** KEY_BITS, one row a template."""
    values = _values(fold)
    length = len(fold)
    found = np.empty((len(TEMPLATES), length), np.uint32)
    for number, template in enumerate(TEMPLATES):
        mixed = np.full(length, (number + 1) * 0x51ED2701, np.uint64)
        for name, place in template:
            mixed = (mixed ^ values[name][_PAD + place : _PAD + place + length]) * _PRIME
            mixed ^= mixed >> np.uint64(29)
        found[number] = (mixed * _PRIME) >> np.uint64(64 - KEY_BITS)
    return found


def _codes(text: str) -> Codes:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.uint64)


def _values(fold: str) -> dict[str, Codes]:
    """The values that templates name, `_PAD` positions of ground on both sides."""
    codes = _codes("\n" * _PAD + fold.translate(_SAME) + "\n" * _PAD)
    low = np.minimum(codes, np.uint64(0xFFFF)).astype(np.intp)
    values: dict[str, Codes] = {"c": codes}
    packed = _looks()[low]
    for place, name in enumerate("sfgotx"):
        values[name] = ((packed >> np.uint32(4 * place)) & np.uint32(15)).astype(np.uint64)
    doubles = _doubles()
    values["d"] = np.zeros_like(codes)
    values["d"][:-1] = np.isin((codes[:-1] << np.uint64(21)) | codes[1:], doubles)
    values["l"], values["r"] = _runs(values["x"]), _runs(values["x"][::-1])[::-1]
    values["b"], values["e"], values["i"] = _words(codes, values["t"])
    return values


def _runs(flags: Codes) -> Codes:
    """How many characters of transliteration end at each place, at most 5."""
    length = flags.copy()
    for _ in range(4):
        length[1:] = np.where(flags[1:] > 0, np.minimum(length[:-1] + np.uint64(1), np.uint64(5)), np.uint64(0))
    return length


_CLASSES = (("0", 1), ("a", 2), ("\n", 3), ("·", 4), ("，", 5), ("、", 6), ("“”（）《》〈〉：；—…", 7), ("年月日时分", 8))
_NUMERALS = "一二三四五六七八九十百千万亿零两〇"


@cache
def _looks() -> NDArray[np.uint32]:
    """For each character of the basic plane: how it looks as a surname and in given names, its class, transliteration."""
    table = np.zeros(0x10000, np.uint32)
    for character in map(chr, range(0x3400, 0xA000)):
        table[ord(character)] = 10 << 16 if is_han(character) else 0
    for characters, number in (*_CLASSES, (_NUMERALS, 9)):
        for character in characters:
            table[ord(character)] = number << 16
    for character in "".join(words("transliteration.txt")) + "·":
        table[ord(character)] |= 1 << 20
    surnames = {
        **dict.fromkeys("".join(words("surnames.txt", "word")), 1),
        **dict.fromkeys("".join(words("surnames.txt", "clear")), 2),
    }
    for character, look in surnames.items():
        table[ord(character)] |= look
    for place, part in enumerate(("surnames", "first", "second", "single")):
        for word in words("name_characters.txt", part):
            count = int(word[1:])
            table[ord(word[0])] += (1 + (count > 3) + (count > 12) + (count > 30) if place else 3 * (count > 12)) << (
                4 * place
            )
    return table


@cache
def _doubles() -> Codes:
    return np.array([(ord(name[0]) << 21) | ord(name[1]) for name in words("double_surnames.txt")], np.uint64)


_GROUPS = {
    **dict.fromkeys(("nr", "nrt", "nrfg"), 1),
    "ns": 2,
    **dict.fromkeys(("nt", "nz"), 3),
    **dict.fromkeys(("v", "vn", "vd", "vi", "vq"), 5),
    **dict.fromkeys(("a", "ad", "an", "z", "b", "ag"), 6),
    **dict.fromkeys(("d", "c", "p", "u", "r", "y", "f", "k", "o", "e", "rr", "rz", "df"), 7),
    **dict.fromkeys(("m", "q", "t", "mq", "s"), 8),
    **dict.fromkeys(("i", "l", "j"), 9),
}


def _word_class(frequency: int, tag: str) -> int:
    """What a dictionary word is and how common: 4 x group + commonness, from 4 on."""
    return 4 * _GROUPS.get(tag, 4) + (frequency > 3) + (frequency > 60) + (frequency > 1000)


def _hashed(parts: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The hash of rows of characters."""
    mixed = np.full(parts.shape[1], parts.shape[0], np.uint64)
    for row in parts:
        mixed = (mixed ^ row) * _PRIME
        mixed ^= mixed >> np.uint64(31)
    return mixed * _PRIME


def _place(mixed: NDArray[np.uint64]) -> tuple[NDArray[np.intp], NDArray[np.uint8]]:
    """The slot of a hash, and the check that tells its owner from most others."""
    return (mixed >> np.uint64(64 - _SLOT_BITS)).astype(np.intp), (mixed >> np.uint64(30)).astype(np.uint8)


@cache
def _dictionary() -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Class and check for each slot; class 0 where no word is."""
    data: bytes = kept("word-classes-jieba-0.42.1-1", _table)
    both = np.frombuffer(data, np.uint8)
    return both[: 1 << _SLOT_BITS], both[1 << _SLOT_BITS :]


def _table() -> bytes:
    classes, checks = np.zeros(1 << _SLOT_BITS, np.uint8), np.zeros(1 << _SLOT_BITS, np.uint8)
    for size, rows in _by_length():
        letters = _codes("".join(word for word, _ in rows)).reshape(-1, size).T
        slots, marks = _place(_hashed(letters))
        worth = np.array([one for _, one in rows], np.uint8)
        # The first of two words that share a slot is the commoner one.
        slots, first = np.unique(slots, return_index=True)
        free = classes[slots] == 0
        classes[slots[free]], checks[slots[free]] = worth[first][free], marks[first][free]
    return classes.tobytes() + checks.tobytes()


def _by_length() -> Iterator[tuple[int, list[tuple[str, int]]]]:
    known = [(len(word), -one.frequency, word, one.tag) for word, one in entries() if 2 <= len(word) <= _LONGEST]
    for size, rows in groupby(sorted(known), key=lambda row: row[0]):
        yield size, [(word, _word_class(-frequency, tag)) for _, frequency, word, tag in rows]


def _words(codes: Codes, classes: Codes) -> tuple[Codes, Codes, Codes]:
    """The longest word that begins and that ends at each place, and how common a word runs over its left border."""
    length = len(codes)
    begins, ends = classes + np.uint64(1000), classes + np.uint64(1000)
    inner = np.zeros(length, np.uint64)
    known, checks = _dictionary()
    for size in range(2, _LONGEST + 1):
        count = length - size + 1
        slots, marks = _place(_hashed(np.stack([codes[place : place + count] for place in range(size)])))
        word = np.where(checks[slots] == marks, known[slots], 0).astype(np.uint64)
        there = word > 0
        value = word + np.uint64(64 * size)
        begins[:count] = np.where(there, value, begins[:count])
        ends[size - 1 :] = np.where(there, value, ends[size - 1 :])
        common = (
            np.where(word >> np.uint64(2) == np.uint64(1), 1, (word & np.uint64(3)) + np.uint64(2)).astype(np.uint64) * there
        )
        for place in range(1, size):
            np.maximum(inner[place : place + count], common, out=inner[place : place + count])
    return begins, ends, inner
