"""Spans of a line that were read in the wrong encoding: bytes taken back and read anew.

Which pairs are tried, and the thresholds past which a reading is believed, were set by measuring on broken texts and on
thousands of sound lines: 约翰内斯 may be read as UTF-8 in Big5, so pairs that need few coincidences must gain more. The
likeliest and cheapest are tried first, and where one is clear the others are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.cleaning import regrouped, single_bytes, utf8_runs
from core.cleaning.double_bytes import FOREIGN, LOST, double_bytes
from core.cleaning.lattice import GETA
from core.cleaning.weighing import Repair, edit, gain, han, repair
from core.language import bigrams
from core.text.textmap import Edit

_PAIRS = (
    ("gb18030", "big5hkscs"),
    ("big5hkscs", "gb18030"),
    ("cp950", "gb18030"),
    ("cp949", "gb18030"),
    ("cp949", "big5hkscs"),
    ("cp932", "gb18030"),
    ("cp932", "big5hkscs"),
    ("gb18030", "cp949"),
)
"""Double-byte encodings in which a line is shown and was written."""

_CORE = re.compile(r"[^\x00-\x7f](?:.*[^\x00-\x7f])?", re.DOTALL)
_DEAR_PART, _DEAR_LINE = 5.5, 6.5
"""The mean cost per character of a line below which no part of it, or not all of it, can have been misread."""
_LOST_SHARE = 0.12
_FOREIGN_PENALTY = 6.0
"""For each character that stays as it is: 2゜ is 2日 in the Big5 that has ゜, and cheap kana in the other."""
_CLEAR_HAN, _CLEAR_MEAN = 8, 6.0
_CLEAR_SHARE = 0.8


def repairs(line: str) -> tuple[Edit, ...]:
    """The edits of one line that undo wrong readings, sorted and apart; empty where nothing is convincing."""
    taken: list[Repair] = []
    for one in sorted(_found(line), key=lambda found: found.gain, reverse=True):
        if not any(one.span.overlaps(other.span) for other in taken):
            taken.append(one)
    return tuple(sorted(made for one in taken for made in one.edits))


def _found(line: str) -> Iterator[Repair]:
    """The readings that are believed; where one is clear, what else is wrong with the line is left to a second look."""
    for search in (single_bytes.find, _double_bytes):
        clear = False
        for found in search(line):
            yield found
            clear = clear or found.clear
        if clear:
            return


def _double_bytes(line: str) -> Iterator[Repair]:
    mean = bigrams.mean_cost(line)
    core = _CORE.search(line)
    if core is None or mean <= _DEAR_PART:
        return
    for found in _utf8_in_double_bytes(line):
        yield found
        if len(found.span) > _CLEAR_SHARE * len(core[0]) and found.clear:
            return
    if mean > _DEAR_LINE:
        yield from _whole_lines(core[0], core.start())
        yield from _swapped(line)


def _utf8_in_double_bytes(line: str) -> Iterator[Repair]:
    for shown in ("gb18030", "big5hkscs", "cp949", "cp932"):
        least, enough = (2, 10) if shown == "gb18030" else (4, 25)
        for run in utf8_runs.find(line, shown):
            old = line[run.start : run.end]
            if han(run.text) < least or bigrams.mean_cost(run.text) >= 9:
                continue
            gained = gain(old, run.text)
            if gained > max(enough, 2.5 * len(old)):
                yield Repair(tuple(_edits(line, run)), gained, clear=han(run.text) >= _CLEAR_HAN)


def _edits(line: str, run: utf8_runs.Run) -> Iterator[Edit]:
    for part in run.parts:
        old = line[part.start : part.end]
        if old != part.text:
            yield edit(part.start, old, part.text, "utf-8", part.alternatives, completed=part.completed)


def _whole_lines(old: str, start: int) -> Iterator[Repair]:
    """The line, or what of it is shown in characters past ASCII, read in another double-byte encoding."""
    if len(old) < 3:
        return
    for shown, real in _PAIRS:
        new, foreign = _reread(old, shown, real)
        if han(new) < 3:
            continue
        mean = bigrams.mean_cost(new)
        gained = gain(old, new) - _FOREIGN_PENALTY * foreign
        if mean < 7.3 and gained > max(8.0, 1.2 * len(old)):
            yield repair(start, old, new, real, gained)
            # The older Big5 shows 平 as す, the newer as ⅸ, and either reads as something in the other: both must be tried.
            if mean < _CLEAR_MEAN and han(new) >= _CLEAR_HAN and shown != "big5hkscs":
                return


def _swapped(line: str) -> Iterator[Repair]:
    """UTF-16 whose bytes were swapped. A half of a surrogate pair was no character then, and became U+FFFD, or FDFF swapped
    back.
    """
    data = line.encode("utf-16-le", "surrogatepass")
    new = data.decode("utf-16-be", "replace").replace("\ufffd", GETA).replace("\ufdff", GETA)
    if han(new) >= max(3, len(new) // 4):
        gained = gain(line, new)
        if gained > 3 * len(line) and bigrams.mean_cost(new) < 8.5:
            yield repair(0, line, new, "utf-16", gained)


def _reread(old: str, shown: str, real: str) -> tuple[str, int]:
    """The text in the encoding `real` whose bytes are shown in `shown`, and how many characters have no bytes there; no text
    where too much does not fit.
    """
    table = double_bytes(shown)
    code = table.code(old)
    foreign, lost = code.count(FOREIGN), code.count(LOST)
    if foreign > _LOST_SHARE * len(old) or lost > 2 + len(old) / 4:
        return "", foreign
    others = "".join(character for character in old if table.code(character) == FOREIGN) if foreign else ""
    new = regrouped.read(code, others, real)
    return new if new.count(GETA) <= max(2, _LOST_SHARE * len(new)) else "", foreign
