"""Double-byte encodings as tables: which bytes a shown character stands for, and which character two bytes make."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

UNKNOWN = None
"""A byte that is lost: some decoders put U+FFFD for it, others a question mark."""

Byte = int | None
Bytes = tuple[Byte, ...]

_LEADS = range(0x81, 0xFF)
_TRAILS = (*range(0x40, 0x7F), *range(0x80, 0xFF))
_HAN = re.compile("[一-鿿]")
_READABLE = re.compile("[一-鿿、。《》“”（），：；！？\u3000]")
_GONE = re.compile("[\ufffd\ud800-\udfff]")
_FLATTENED = 0.5
"""Cost of taking a narrow mark for the full-width one that NFKC made narrow: 陳?!≮w琳 had ！ when its bytes were paired."""
TWO_LOST = 3.0
"""Cost of taking one U+FFFD for two lost bytes."""
LOST_CHARACTER, LEFT_OVER = 7.0, 9.0
"""Costs of a character that lost a byte, and of a lead byte without its trail."""
LOST, FOREIGN = "\u0100", "\u0102"
"""Stand-ins for a byte that is lost and for a character that has no bytes."""
_LITERAL_LOST = 1.0
"""Cost of taking a question mark for a lost byte."""


@dataclass(frozen=True, slots=True)
class Token:
    """A shown character, or several that NFKC made of one (⒎ became 7.), with the bytes it may stand for.

    `readings` are costs and bytes; none for a character that the encoding does not have.
    """

    start: int
    end: int
    readings: tuple[tuple[float, Bytes], ...]


class _Codes(dict[str, str]):
    """Stand-ins of characters, each found once."""

    def __init__(self, encode: Callable[[str], bytes | None]) -> None:
        super().__init__()
        self._encode = encode

    def __missing__(self, character: str) -> str:
        data = None if _GONE.match(character) else self._encode(character)
        found = LOST if _GONE.match(character) else FOREIGN if data is None else data.decode("latin-1")
        self[character] = found
        return found


@dataclass(frozen=True)
class DoubleBytes:
    """One encoding, by Python's name for it."""

    name: str

    @cached_property
    def characters(self) -> dict[tuple[int, int], str]:
        """What each pair of bytes makes, private use left out."""
        made: dict[tuple[int, int], str] = {}
        for lead in _LEADS:
            for trail in _TRAILS:
                try:
                    text = bytes((lead, trail)).decode(self.name)
                except UnicodeDecodeError:
                    continue
                if len(text) == 1 and not "\ue000" <= text <= "\uf8ff":
                    made[lead, trail] = text
        return made

    @cached_property
    def singles(self) -> frozenset[int]:
        """The bytes past ASCII that make a character alone: half-width kana in cp932."""
        return frozenset(byte for byte in range(0x80, 0x100) if bytes((byte,)).decode(self.name, "ignore") > "\xff")

    @cached_property
    def by_lead(self) -> dict[int, str]:
        """The Han characters and Chinese marks that begin with a byte."""
        return self._by(0, _READABLE)

    @cached_property
    def by_trail(self) -> dict[int, str]:
        """The Han characters that end with a byte; a mark ends with so many that it would always seem likely."""
        return self._by(1, _HAN)

    def _by(self, place: int, kind: re.Pattern[str]) -> dict[int, str]:
        found: dict[int, list[str]] = {}
        for pair, character in self.characters.items():
            if kind.match(character):
                found.setdefault(pair[place], []).append(character)
        return {byte: "".join(characters) for byte, characters in found.items()}

    @cached_property
    def _flattened(self) -> dict[str, bytes]:
        """What NFKC makes of the signs in the first rows, with the signs' bytes: "，" stands under ",", ⒔ under 13."""
        found: dict[str, bytes] = {}
        for (lead, trail), character in self.characters.items():
            flat = unicodedata.normalize("NFKC", character)
            if lead < 0xB0 and flat != character and flat.isprintable() and not flat.startswith(" "):
                found.setdefault(flat, bytes((lead, trail)))
        return found | {" ": "\u3000".encode(self.name)}

    @cached_property
    def _compounds(self) -> re.Pattern[str]:
        longer = sorted((flat for flat in self._flattened if len(flat) > 1 and flat.isascii()), key=len, reverse=True)
        return re.compile("|".join(map(re.escape, longer)) or r"(?!)")

    def tokens(self, text: str) -> Iterator[Token]:
        """The shown characters with their bytes, in order; positions are code points of `text`."""
        at = 0
        while at < len(text):
            compound = self._compounds.match(text, at)
            end = compound.end() if compound else at + 1
            yield Token(at, end, self._readings(text[at:end]))
            at = end

    def code(self, text: str) -> str:
        """The bytes of `text` as characters up to U+00FF, each lost one as `LOST`, and `FOREIGN` for a character without."""
        return "".join(self.codes(text))

    def codes(self, text: str) -> Iterator[str]:
        """The same for each character."""
        return map(self._codes.__getitem__, text)

    @cached_property
    def _codes(self) -> _Codes:
        return _Codes(self.encode)

    def _readings(self, shown: str) -> tuple[tuple[float, Bytes], ...]:
        if _GONE.match(shown):
            return ((0.0, (UNKNOWN,)),)
        own = self.encode(shown)
        if own is None:
            return ()
        readings: list[tuple[float, Bytes]] = [(0.0, tuple(own))]
        if shown in self._flattened:
            readings.append((_FLATTENED, tuple(self._flattened[shown])))
        if shown == "?":
            readings.append((_LITERAL_LOST, (UNKNOWN,)))
        return tuple(readings)

    def encode(self, shown: str) -> bytes | None:
        """The bytes of a shown character (some ASCII ones for a compound); None where it has none, or four."""
        try:
            found = shown.encode(self.name)
        except UnicodeEncodeError:
            return None
        return found if shown.isascii() or len(found) < 3 else None


@cache
def double_bytes(name: str) -> DoubleBytes:
    """The tables of an encoding."""
    return DoubleBytes(name)
