"""Line ends, indents, and spaces that do not belong.

A space between two Han characters is left alone: official texts set names apart with it (記者 文/圖 陳思, 丁 玎 王 伟) and
the halves of a title (提升履职效能 奋力书写新答卷). Only spaces at full-width marks, which carry their own blank, go.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.language.characters import HAN
from core.text.document import Step
from core.text.textmap import Edit

LINE_ENDS = "line_ends"
INDENTS = "indents"
SPACES = "spaces"

LINE_END_SIGNS = "\r\x0b\x0c\x85\u2028\u2029"
BLANK_SIGNS = " \t\u3000"
_LINE_END = re.compile(f"[{LINE_END_SIGNS}]\n?")
_EDGE = re.compile(r"(?m)^(?P<indent>[ \t\u3000]++)|(?<![ \t\u3000])(?P<trailing_space>[ \t\u3000]++)$")
_LINE_EDGES = tuple(edge for blank in " \t\u3000" for edge in (f"\n{blank}", f"{blank}\n"))
_BLANKS = re.compile(r"[ \t\u3000]+")
_CLUSTER = re.compile(r"[ \t\u3000“”‘’\"']+")
"""Blanks and quotation marks, which are looked through for what stands around."""
_QUOTES = frozenset("“”‘’\"'")
_EDGES = frozenset(("", "\n"))

_AFTER = frozenset("，。、；：！？（《〈「『【〔")
"""A space after one of these goes. Not after ）》」: 韦敦（壮族） 韦宇翔 is a list that spaces separate."""
_BEFORE = frozenset("，。、；：！？）》〉」』】〕")
_SIGNATURE = re.compile(r"[(（][^()（）\n]{1,40}[)）](?:\n|\Z)")
"""A signature in brackets that blanks set apart at a line's end: 做好工作。　（王志强）."""
_OPENING, _CLOSING = frozenset("“‘"), frozenset("”’")
_CHINESE = re.compile(f"[{HAN}\u3001-\u3011\u3014-\u301b\uff01-\uff60]")


def unify_line_ends(text: str) -> Step:
    """Edits that make every line end a newline. The length changes only where a pair becomes one."""
    found = (match[0] if match[0] == "\r\n" else match[0][0] for match in _LINE_END.finditer(text))
    return Step(LINE_ENDS, tuple(map(_line_end, _LINE_END.finditer(text), found)))


def _line_end(match: re.Match[str], end: str) -> Edit:
    return Edit(match.start(), end, "\n", "line_end")


def trim(text: str) -> Step:
    """Edits that take the blanks from the edges of lines."""
    if not text[:1].isspace() and not text[-1:].isspace() and not any(edge in text for edge in _LINE_EDGES):
        return Step(INDENTS)
    edits = (Edit(m.start(), m[0], "", m.lastgroup or "") for m in _EDGE.finditer(text) if m[0])
    return Step(INDENTS, tuple(edits))


def close_gaps(text: str) -> Step:
    """Edits that take out the blanks beside full-width marks: “民生大事” “關鍵小事”."""
    return Step(SPACES, tuple(Edit(start, text[start:end], "", "space") for start, end in _stray(text)))


def _stray(text: str) -> Iterator[tuple[int, int]]:
    for cluster in _clusters(text):
        chinese = _in_chinese(text, *cluster.span())
        for gap in _BLANKS.finditer(text, *cluster.span()):
            start, end = gap.span()
            left, right = text[start - 1 : start], text[end : end + 1]
            if left in _EDGES or right in _EDGES or _SIGNATURE.match(text, end):
                continue
            if left in _AFTER or right in _BEFORE or (chinese and _at_quotes(left, right)):
                yield start, end


def _clusters(text: str) -> Iterator[re.Match[str]]:
    """The clusters that have a blank, found by it: quotation marks are many, blanks are few."""
    end = 0
    for blank in _BLANKS.finditer(text):
        start = blank.start()
        if start < end:
            continue
        while start > end and text[start - 1] in _QUOTES:
            start -= 1
        cluster = _CLUSTER.match(text, start)
        if cluster is not None:
            end = cluster.end()
            yield cluster


def _at_quotes(left: str, right: str) -> bool:
    """Whether the gap is inside a pair of quotation marks or between two; outside, it may set a title's halves apart."""
    return left in _OPENING or right in _CLOSING or (left in _CLOSING and right in _OPENING)


def _in_chinese(text: str, start: int, end: int) -> bool:
    """Whether Chinese characters, or the line's edge, stand on both sides: curly quotes belong to Latin text too."""
    sides = (text[start - 1 : start], text[end : end + 1])
    return all(side in _EDGES or _CHINESE.match(side) for side in sides) and not all(side in _EDGES for side in sides)
