"""Spans that were read as single bytes, each a character: 会 is shown as ä¼š, or as »á where it was written in GBK."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from core.cleaning.lattice import GETA
from core.cleaning.regrouped import NO_CHARACTER
from core.cleaning.weighing import Repair, gain, han, repair
from core.language import bigrams
from core.text.span import Span

_SHOWN = ("latin-1", "cp1252", "cp1250", "cp1251", "cp1254", "koi8-r", "cp437", "mac-roman")
"""Single-byte encodings, in the tolerant form that browsers use: a byte that has no character is a control."""
_WESTERN = ("latin-1", "cp1252")
_LATIN_WORD = re.compile("[A-Za-z]{3}")
_THREE = re.compile("[^\x00-\x7f]{3}")
_TYPOGRAPHY = re.compile(r"[\s\x20-\x7e“”‘’…—–·•°×÷±€§®©™]*")
"""Marks that single-byte encodings have, too, and that stand in sound Chinese."""
_ASCII_TRAILS = frozenset(map(chr, range(0x40, 0x7F)))
_LOST_SHARE = 0.15
_CLEAR_HAN, _CLEAR_MEAN = 8, 6.5
"""So many Han characters at so little each leave no doubt of a reading in double bytes: prose costs some 5."""
_CLEAR_UTF8 = 4
"""So many Han characters without a flaw: bytes fall into UTF-8 by chance once in tens of thousands of times for each."""


def find(line: str) -> Iterator[Repair]:
    """The believed readings of the line's spans; spans within one whose reading is clear are passed over."""
    clear: list[Span] = []
    seen: set[tuple[int, bytes]] = set()
    for shown in _SHOWN:
        pattern, table = _single(shown)
        for match in pattern.finditer(line):
            span = Span(*match.span())
            if _TYPOGRAPHY.fullmatch(match[0]) or any(one.start <= span.start and span.end <= one.end for one in clear):
                continue
            data = match[0].translate(table).encode("latin-1")
            if (span.start, data) in seen:
                continue
            seen.add((span.start, data))
            for found in _read_anew(line, span, data, shown):
                yield found
                if found.clear:
                    clear.append(span)


@cache
def _single(name: str) -> tuple[re.Pattern[str], dict[int, int]]:
    """Runs that start and end with a character past ASCII, and the bytes of all characters."""
    table = {byte: byte for byte in range(0x80, 0xA0)} if name != "mac-roman" else {}
    for byte in range(0x80, 0x100):
        try:
            table[ord(bytes((byte,)).decode(name))] = byte
        except UnicodeDecodeError:
            table[byte] = byte
    high = "".join(re.escape(chr(code)) for code in table)
    return re.compile(f"[{high}](?:[\x20-\x7e\t{high}]*[{high}])?"), table


def _read_anew(line: str, span: Span, data: bytes, shown: str) -> Iterator[Repair]:
    """What the bytes of a span make; the last character of double bytes may end in an ASCII letter after it."""
    old = span.of(line)
    found = _utf8(span.start, old, data, shown)
    if found is not None:
        yield found
        if found.clear:
            return
    if _is_latin(old):
        return
    last = line[span.end : span.end + 1]
    for real in ("gb18030", "big5hkscs"):
        for more in ("", last) if last in _ASCII_TRAILS else ("",):
            found = _double(span.start, old + more, data + more.encode("ascii"), real)
            if found is not None:
                yield found
                if found.clear:
                    return


def _is_latin(span: str) -> bool:
    """Whether a span may be a Western sentence: words, and accents that stand apart."""
    return _LATIN_WORD.search(span) is not None and _THREE.search(span) is None


def _decoded(data: bytes, real: str) -> str | None:
    new, lost = NO_CHARACTER.subn(GETA, data.decode(real, "replace"))
    return None if lost > max(1, _LOST_SHARE * len(new)) else new


def _utf8(start: int, old: str, data: bytes, shown: str) -> Repair | None:
    new = _decoded(data, "utf-8")
    if new is None:
        return None
    count = han(new)
    if count < 2 and shown not in _WESTERN:
        return None
    gained = gain(old, new)
    if gained <= (6 if count >= 2 else 5) or (count >= 2 and bigrams.mean_cost(new) >= 9.5):
        return None
    return repair(start, old, new, "utf-8", gained, clear=count >= _CLEAR_UTF8 and GETA not in new)


def _double(start: int, old: str, data: bytes, real: str) -> Repair | None:
    new = _decoded(data, real)
    if new is None:
        return None
    count = han(new)
    if count < 2:
        return None
    mean = bigrams.mean_cost(new)
    if mean >= 8.2:
        return None
    gained = gain(old, new)
    clear = count >= _CLEAR_HAN and mean < _CLEAR_MEAN and GETA not in new
    return repair(start, old, new, real, gained, clear=clear) if gained > 6 else None
