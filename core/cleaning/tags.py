"""Stray tags of HTML in a plain text: <p>, <br/>, </div>, comments, scripts.

Only names that HTML has are tags: <试行> stays. What ends a block becomes a line end, where none stands there already.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from core.text.document import Step
from core.text.textmap import Edit

NAME = "tags"
SIGNS = "<"

_BLOCKS = "p|br|div|li|tr|h[1-6]|hr|section|article|table|ul|ol|blockquote|center|title|dd|dt"
_OTHERS = (
    "a|b|i|u|s|em|strong|span|font|img|td|th|tbody|thead|tfoot|small|big|sub|sup|html|head|body|meta|link|form|input|button"
    "|label|iframe|object|embed|param|o:p|nobr|figure|figcaption|video|audio|source|strike|del|ins|pre|code|address|dl|col"
    "|colgroup|caption|main|header|footer|nav|aside|select|option|textarea|fieldset|base|area|map|svg|path|g|st1:[a-z]+"
)
_GATE = re.compile(r"<[A-Za-z/!]")
_LINE_END = re.compile(r"[ \t\u3000]*(?:[\r\n]|\Z)")
_TAG = re.compile(
    r"(?P<comment><!--)"
    r"|<(?P<hidden>script|style)\b[^<>]{0,1000}>"
    rf"|</?(?:(?P<block>{_BLOCKS})|{_OTHERS}|script|style)(?:\s[^<>]{{0,2000}})?/?>",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"(?P<comment>-->)|</(?P<hidden>script|style)\s*>", re.IGNORECASE)
_LONGEST = 20_000
"""Characters of the longest comment or script that is believed to be one."""


def strip(text: str) -> Step:
    """Edits that take tags out, and put a line end where one ended a block."""
    if _GATE.search(text) is None:
        return Step(NAME)
    return Step(NAME, tuple(_edits(text)))


def _edits(text: str) -> Iterator[Edit]:
    ended = True
    last = 0
    for start, end, block in _tags(text):
        between = text[last:start]
        if between.strip(" \t\u3000"):
            ended = between.rstrip(" \t\u3000").endswith("\n")
        breaks = block and not ended and _LINE_END.match(text, end) is None
        yield Edit(start, text[start:end], "\n" if breaks else "", "tag")
        ended = ended or breaks
        last = end


def _tags(text: str) -> Iterator[tuple[int, int, bool]]:
    """Where tags are, comments and scripts with all that they hold, and whether they belong to a block."""
    closings: dict[str, list[int]] = {}
    for match in _CLOSED.finditer(text):
        closings.setdefault((match["hidden"] or "comment").lower(), []).append(match.end())
    last = 0
    for match in _TAG.finditer(text):
        start, end = match.span()
        if start < last:
            continue
        holder = "comment" if match["comment"] else (match["hidden"] or "").lower()
        if holder:
            ends = closings.get(holder, [])
            place = bisect_right(ends, end)
            closed = place < len(ends) and ends[place] - start <= _LONGEST
            if not closed and holder == "comment":
                continue
            end = ends[place] if closed else end
        last = end
        yield start, end, match["block"] is not None
