"""Spans of a line that were read in the wrong encoding: bytes taken back and read anew.

Which pairs are tried, and the thresholds past which a reading is believed, were set by measuring on broken texts and on
thousands of sound lines: 约翰内斯 may be read as UTF-8 in Big5, so pairs that need few coincidences must gain more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from core.cleaning import lattice, utf8_runs
from core.cleaning.double_bytes import UNKNOWN, double_bytes
from core.cleaning.lattice import GETA
from core.language import bigrams
from core.text.doubt import Doubt
from core.text.textmap import Edit

_SINGLE = ("latin-1", "cp1252", "cp1250", "cp1251", "cp1254", "koi8-r", "cp437", "mac-roman")
"""Single-byte encodings, in the tolerant form that browsers use: a byte that has no character is a control."""
_WESTERN = ("latin-1", "cp1252")
_PAIRS = (
    ("gb18030", "big5hkscs"),
    ("big5hkscs", "gb18030"),
    ("cp949", "gb18030"),
    ("cp949", "big5hkscs"),
    ("cp932", "gb18030"),
    ("cp932", "big5hkscs"),
    ("gb18030", "cp949"),
)
"""Double-byte encodings in which a line is shown and was written."""

_HAN = re.compile("[〇㐀-䶿一-鿿\U00020000-\U0003ffff]")
_LATIN_WORD = re.compile("[A-Za-z]{3}")
_THREE = re.compile("[^\x00-\x7f]{3}")
_TYPOGRAPHY = re.compile(r"[\s\x20-\x7e“”‘’…—–·•°×÷±€§®©™]*")
"""Marks that single-byte encodings have, too, and that stand in sound Chinese."""
_ASCII_TRAILS = frozenset(map(chr, range(0x40, 0x7F)))
_DEAR_PART, _DEAR_LINE = 5.5, 6.5
"""The mean cost per character of a line below which no part of it, or not all of it, can have been misread."""
_LOST_PENALTY = 2.0
_LOST_SHARE, _LOST_SHARE_OF_LINE = 0.15, 0.12


@dataclass(frozen=True, slots=True)
class Repair:
    """A reading that is believed: an edit of the line, and how much cheaper it is than what is shown."""

    edit: Edit
    gain: float


def repairs(line: str) -> tuple[Edit, ...]:
    """The edits of one line that undo wrong readings, sorted and apart; empty where nothing is convincing."""
    taken: list[Repair] = []
    for one in sorted(_found(line), key=lambda found: found.gain, reverse=True):
        if not any(one.edit.span.overlaps(other.edit.span) for other in taken):
            taken.append(one)
    return tuple(sorted(one.edit for one in taken))


def _found(line: str) -> Iterator[Repair]:
    if not line.isascii():
        yield from _through_single_bytes(line)
        mean = _mean(line)
        if mean > _DEAR_PART:
            yield from _utf8_in_double_bytes(line)
        if mean > _DEAR_LINE:
            yield from _whole_lines(line)


def _through_single_bytes(line: str) -> Iterator[Repair]:
    for shown in _SINGLE:
        pattern, table = _single(shown)
        for match in pattern.finditer(line):
            if not _TYPOGRAPHY.fullmatch(match[0]):
                yield from _read_anew(line, match.start(), match.end(), shown, table)


def _read_anew(line: str, start: int, end: int, shown: str, table: dict[str, int]) -> Iterator[Repair]:
    """What the bytes of a span make; the last character of double bytes may end in an ASCII letter after it."""
    longer = end + 1 if line[end : end + 1] in _ASCII_TRAILS else end
    for real, last in (("utf-8", end), ("gb18030", end), ("big5hkscs", end), ("gb18030", longer), ("big5hkscs", longer)):
        span = line[start:last]
        found = _decoded(start, span, bytes(table[character] for character in span), shown, real)
        if found is not None:
            yield found


@cache
def _single(name: str) -> tuple[re.Pattern[str], dict[str, int]]:
    """Runs that start and end with a character past ASCII, and the bytes of all characters."""
    table = {chr(byte): byte for byte in range(0x80, 0xA0)} if name != "mac-roman" else {}
    for byte in range(0x80, 0x100):
        try:
            table[bytes((byte,)).decode(name)] = byte
        except UnicodeDecodeError:
            table[chr(byte)] = byte
    high = "".join(map(re.escape, table))
    pattern = re.compile(f"[{high}](?:[\x20-\x7e\t{high}]*[{high}])?")
    return pattern, table | {chr(byte): byte for byte in range(0x80)}


def _decoded(start: int, old: str, data: bytes, shown: str, real: str) -> Repair | None:
    new = data.decode(real, "replace")
    lost = new.count("\ufffd")
    if lost > max(1, _LOST_SHARE * len(new)) or (real != "utf-8" and _is_latin(old)):
        return None
    new = new.replace("\ufffd", GETA)
    gain = _gain(old, new)
    accept = _accept_utf8_single(new, gain, shown) if real == "utf-8" else _accept_single(new, gain)
    return _repair(start, old, new, real, gain) if accept else None


def _is_latin(span: str) -> bool:
    """Whether a span may be a Western sentence: words, and accents that stand apart."""
    return _LATIN_WORD.search(span) is not None and _THREE.search(span) is None


def _accept_utf8_single(new: str, gain: float, shown: str) -> bool:
    if _han(new) >= 2:
        return gain > 6 and _mean(new) < 9.5
    return shown in _WESTERN and gain > 5


def _accept_single(new: str, gain: float) -> bool:
    return _han(new) >= 2 and gain > 6 and _mean(new) < 8.2


def _utf8_in_double_bytes(line: str) -> Iterator[Repair]:
    for shown in ("gb18030", "big5hkscs", "cp949", "cp932"):
        for run in utf8_runs.find(line, shown):
            old = line[run.start : run.end]
            gain = _gain(old, run.text)
            han, enough = (2, 10) if shown == "gb18030" else (4, 25)
            if _mean(run.text) < 9 and gain > enough and _han(run.text) >= han and gain > 2.5 * len(old):
                yield _repair(run.start, old, run.text, "utf-8", gain, run.alternatives, completed=run.completed)


def _whole_lines(line: str) -> Iterator[Repair]:
    """The line, or what of it is shown in characters past ASCII, read in another double-byte encoding."""
    start, end = _core(line)
    old = line[start:end]
    if len(old) < 3:
        return
    for shown, real in _PAIRS:
        new = _reread(old, shown, real)
        if new is not None:
            gain = _gain(old, new)
            if _accept_line(old, new, gain):
                yield _repair(start, old, new, real, gain)
    # A half of a surrogate pair was no character when the bytes were swapped, and became U+FFFD, or FDFF swapped back.
    data = line.encode("utf-16-le", "surrogatepass")
    new = data.decode("utf-16-be", "replace").replace("\ufffd", GETA).replace("\ufdff", GETA)
    gain = _gain(line, new)
    if _han(new) >= 3 and gain > 3 * len(line) and _mean(new) < 8.5:
        yield _repair(0, line, new, "utf-16", gain)


def _core(line: str) -> tuple[int, int]:
    found = re.search(r"[^\x00-\x7f](?:.*[^\x00-\x7f])?", line, re.DOTALL)
    return found.span() if found else (0, 0)


def _reread(old: str, shown: str, real: str) -> str | None:
    """The text in the encoding `real` whose bytes are shown in `shown`; None where too much does not fit."""
    table = double_bytes(shown)
    tokens = tuple(table.plain(old))
    foreign = sum(not token.readings for token in tokens)
    if foreign > _LOST_SHARE_OF_LINE * len(tokens):
        return None
    if any(not token.readings or token.readings[0][1] == (UNKNOWN,) for token in tokens):
        new = lattice.read(tokens, old, double_bytes(real), shifted=False).text
    else:
        data = b"".join(bytes(byte or 0 for byte in token.readings[0][1]) for token in tokens)
        new = data.decode(real, "replace").replace("\ufffd", GETA)
    return new if new.count(GETA) <= max(2, _LOST_SHARE_OF_LINE * len(new)) else None


def _accept_line(old: str, new: str, gain: float) -> bool:
    return gain > 8 and _han(new) >= 3 and gain > 1.2 * len(old) and _mean(new) < 7.3


def _gain(old: str, new: str) -> float:
    return bigrams.cost(old) - bigrams.cost(new) - _LOST_PENALTY * new.count(GETA)


def _mean(text: str) -> float:
    return bigrams.mean_cost(text)


def _han(text: str) -> int:
    return len(_HAN.findall(text))


_REASONS = {
    "utf-8": "misread_utf8",
    "gb18030": "misread_gbk",
    "big5hkscs": "misread_big5",
    "utf-16": "misread_utf16",
    "cp949": "misread_korean",
}


def _repair(
    start: int, old: str, new: str, real: str, gain: float, alternatives: tuple[str, ...] = (), *, completed: bool = False
) -> Repair:
    doubt = Doubt.DOUBTFUL if GETA in new or completed else Doubt.INFERRED
    return Repair(Edit(start, old, new, _REASONS[real], doubt, alternatives=alternatives), gain)
