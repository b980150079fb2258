"""Hard wraps: lines that were broken at a fixed width, joined to the paragraphs that they were.

Only in a text most of whose lines are equally long and break off in a word. Lists, verse, name lists, signatures, headings
and whatever is indented begin a line of their own, and so does what follows the end of a sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from core.language.characters import HAN
from core.text.document import Step
from core.text.doubt import Doubt
from core.text.textmap import Edit

NAME = "wraps"

_SHARE = 0.7
_LEAST_LINES = 4
_LEAST_WIDTH, _MOST_WIDTH = 30, 160
"""In half-width columns. Verse is narrower, and paragraphs are wider than any wrap."""
_SLACK = 4
"""Columns by which a wrapped line may fall short: a mark that may not open a line takes a character with it."""
_BROKEN_OFF = re.compile(rf"[{HAN}\w，、）》”％%]$")
_MARKED = re.compile(
    r"[ \t\u3000]|[一二三四五六七八九十百]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,3}[.、．)）]"
    r"|[①-⑳⑴-⒛•●■◆·*#—-]"
    r"|第[一二三四五六七八九十百千零〇\d]{1,5}[条章节款项]"
)
_NAMES = re.compile(rf"[{HAN}（）·•]{{1,16}}(?:[ \u3000]+[{HAN}（）·•]{{1,16}}){{2,}}")
_STOP = re.compile("[，。；：、！？,;]")
_STOPPED = 0.3
"""The share of a wrapped text's lines that have a mark, at least; verse has none."""
_WIDE = re.compile(r"[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60—…“”‘’]")
_LATIN = re.compile(r"[A-Za-z0-9,.]")


@dataclass(frozen=True, slots=True)
class _Row:
    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def columns(self) -> int:
        return len(self.text) + len(_WIDE.findall(self.text))


def join(text: str) -> Step:
    """Edits that take out the line ends of hard wraps; none unless the whole text was wrapped."""
    if not _may_be_wrapped(text):
        return Step(NAME)
    rows = _rows(text)
    full = _width(rows)
    if full is None:
        return Step(NAME)
    joints = (_joint(row, following) for row, following in pairwise(rows) if _wrapped(row, following, full))
    return Step(NAME, tuple(joints))


def _may_be_wrapped(text: str) -> bool:
    """A cheap look: a wrapped text has a line end every few dozen characters, at much the same place."""
    count = text.count("\n")
    if count < _LEAST_LINES or len(text) > (count + 1) * _MOST_WIDTH:
        return False
    lengths = sorted(len(line) for line in text.split("\n") if line)
    full = lengths[len(lengths) * 9 // 10] if lengths else 0
    return sum(3 * full <= 4 * length for length in lengths) >= _SHARE * len(lengths)


def _rows(text: str) -> list[_Row]:
    rows: list[_Row] = []
    start = 0
    for line in text.split("\n"):
        rows.append(_Row(line.rstrip(" \t\u3000"), start))
        start += len(line) + 1
    return rows


def _width(rows: list[_Row]) -> int | None:
    """The columns at which the text was broken; None where it was not."""
    widths = sorted(row.columns for row in rows if row.text)
    if len(widths) < _LEAST_LINES:
        return None
    full = widths[len(widths) * 9 // 10]
    even = [row for row in rows if row.text and full - _SLACK <= row.columns <= full + _SLACK]
    broken = sum(_BROKEN_OFF.search(row.text) is not None for row in even)
    stopped = sum(_STOP.search(row.text) is not None for row in even)
    if stopped < _STOPPED * len(even):
        return None
    wrapped = _LEAST_WIDTH <= full <= _MOST_WIDTH and broken >= _SHARE * len(widths)
    return full if wrapped else None


def _wrapped(row: _Row, following: _Row, full: int) -> bool:
    if not row.text or not following.text or row.columns < full - _SLACK or _BROKEN_OFF.search(row.text) is None:
        return False
    return not (_MARKED.match(following.text) or _NAMES.fullmatch(row.text) or _NAMES.fullmatch(following.text))


def _joint(row: _Row, following: _Row) -> Edit:
    latin = _LATIN.match(row.text[-1]) and _LATIN.match(following.text[0])
    original_length = following.start - row.end
    blanks = " " * (original_length - 1)
    return Edit(row.end, blanks + "\n", " " if latin else "", "hard_wrap", Doubt.INFERRED)
