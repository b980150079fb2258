"""Which lines of a text may be damaged: a gate that costs next to nothing where nothing is wrong.

Every character has a few classes, looked up for a whole text at once; only what never stands in sound prose, or never side
by side, lets a line through to the repair, which is hundreds of times dearer.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import numpy as np
import numpy.typing as npt

from core.cleaning.double_bytes import double_bytes
from core.language import bigrams
from core.language.kept import kept
from core.text.span import Span

_ODD, _RARE, _OPENS, _GOES_ON, _HAN, _ASKS, _LETTER, _WESTERN, _TYPOGRAPHY, _NUMBER, _MARK = (1 << n for n in range(11))

_Flags = npt.NDArray[np.uint16]
_Mask = npt.NDArray[np.bool_]

_ODD_RANGES = (
    (0x80, 0x84), (0x86, 0x9F), (0x0530, 0x1FFF), (0x2200, 0x22FF), (0x2500, 0x257F), (0x2E80, 0x2FDF), (0x3041, 0x318F),
    (0x31F0, 0x31FF), (0xA000, 0xF8FF), (0xFE30, 0xFE6F), (0xFF61, 0xFFFD),
)  # fmt: skip
"""Controls, other scripts, mathematics, lines, kana, bopomofo, hangul, private use, U+FFFD."""
_WESTERN_RANGES = (
    (0x80, 0x9F),
    (0xA1, 0xB6),
    (0xB8, 0xD6),
    (0xD8, 0xF6),
    (0xF8, 0x2FF),
    (0x370, 0x52F),
    (0x2500, 0x25CA),
    (0x2202, 0x2265),
)
"""What single-byte encodings have, but for marks that Chinese has as well."""
_TYPOGRAPHY_CHARACTERS = "“”‘’…—–·•°×÷±§®©™‚„†‡‰‹›€√∞∫≈≠≤≥"
_MARKS = ",;:!.()，；：！．（）、。"
_WORD = 8.0
"""The cost of a character after another with which it makes a word, however seldom either is seen."""
_COMMON = 3500
"""So many characters make 99.5 % of Chinese prose; two others side by side are a name or damage."""


def lines(text: str) -> tuple[Span, ...]:
    """The lines of `text` (up to newlines) that may be damaged, in order."""
    flags = _flags(text)
    found = np.flatnonzero(_hits(flags)) if flags.size else np.zeros(0, np.intp)
    return tuple(_around(text, found.tolist()))


def _around(text: str, places: Iterable[int]) -> Iterable[Span]:
    end = -1
    for place in places:
        if place > end and not _is_word(text[place : place + 2]):
            start = text.rfind("\n", 0, place) + 1
            end = text.find("\n", place)
            end = len(text) if end < 0 else end
            if end > start:
                yield Span(start, end)


def _is_word(pair: str) -> bool:
    """Whether two characters, each seldom seen, are a word: 璀璨, 泱泱."""
    return len(pair) == 2 and "一" <= min(pair) <= max(pair) <= "鿿" and bigrams.cost_after(*pair) < _WORD


def _flags(text: str) -> _Flags:
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    return _table()[np.minimum(codes, 0xFFFF)]


def _hits(flags: _Flags) -> _Mask:
    """Where something suspicious begins."""
    hits = (flags & (_ODD | _ASKS | _NUMBER)) != 0
    every = int(np.bitwise_or.reduce(flags))
    if every & (_ASKS | _NUMBER):
        hits &= ((flags & _ODD) != 0) | _after(flags, _HAN | _MARK)
    if every & _RARE:
        rare = (flags & _RARE) != 0
        hits[:-1] |= rare[:-1] & rare[1:]
        hits[:-2] |= rare[:-2] & rare[2:]
    if every & _OPENS:
        hits[:-1] |= ((flags[:-1] & _OPENS) != 0) & ((flags[1:] & _GOES_ON) != 0)
    if every & _WESTERN:
        western = (flags & _WESTERN) != 0
        hits[:-1] |= western[:-1] & ((flags[1:] & (_WESTERN | _TYPOGRAPHY)) != 0)
        hits[1:] |= western[1:] & ((flags[:-1] & _TYPOGRAPHY) != 0)
    if every & _LETTER:
        han = (flags & _HAN) != 0
        hits[1:-1] |= ((flags[1:-1] & _LETTER) != 0) & han[:-2] & han[2:]
    return hits


def _after(flags: _Flags, kinds: int) -> _Mask:
    """Which characters come after one of some kinds, or open the text."""
    found = np.ones(flags.size, np.bool_)
    found[1:] = (flags[:-1] & kinds) != 0
    return found


@cache
def _table() -> _Flags:
    return np.frombuffer(kept("suspects-jieba-0.42.1-4", _made), np.uint16)


def _made() -> bytes:
    """The classes of all characters of the basic plane; those beyond it count as the last one, a Han character."""
    table = np.zeros(0x10000, np.uint16)
    for low, high in _ODD_RANGES:
        table[low : high + 1] |= _ODD
    for low, high in _WESTERN_RANGES:
        table[low : high + 1] |= _WESTERN
    for low, high in ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0xFFFF, 0xFFFF)):
        table[low : high + 1] |= _HAN
    for low, high in ((0x61, 0x7A), (0xFF21, 0xFF3A), (0xFF41, 0xFF5A)):
        table[low : high + 1] |= _LETTER
    table[0x2474:0x249C] |= _NUMBER
    for flag, characters in ((_TYPOGRAPHY, _TYPOGRAPHY_CHARACTERS), (_MARK, _MARKS), (_ASKS, "?"), (_RARE, _seldom())):
        table[[ord(character) for character in characters]] |= flag
    for flag, leads, trails in ((_OPENS, _UTF8_LEADS, _UTF8_TRAILS), (_GOES_ON, range(0x81, 0xC0), _UTF8_LEADS)):
        pairs = double_bytes("gb18030").characters
        table[[ord(pairs[pair]) for pair in pairs if pair[0] in leads and pair[1] in trails]] |= flag
    return table.tobytes()


_UTF8_LEADS, _UTF8_TRAILS = range(0xE2, 0xF0), range(0x80, 0xC0)
"""Bytes that open a character of three bytes in UTF-8, and those that go on with it: 涓 is E4 B8 in GBK."""


def _seldom() -> str:
    every = [chr(code) for code in range(0x4E00, 0xA000)]
    ranked = sorted({bigrams.rarity(character) for character in every})
    limit = ranked[min(_COMMON, len(ranked) - 1)]
    return "".join(character for character in every if bigrams.rarity(character) > limit)
