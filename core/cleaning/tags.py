"""Stray tags of HTML in a plain text: <p>, <br/>, </div>, comments, scripts.

Only names that HTML has are tags: <试行> stays. What ends a block becomes a line end, where none stands there already.
"""

from __future__ import annotations

import re
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
    r"<!--(?:(?!-->).){0,5000}-->"
    r"|<(?P<hidden>script|style)\b[^<>]{0,1000}>(?:(?!</(?P=hidden)).){0,20000}</(?P=hidden)\s*>"
    rf"|<(?P<end>/?)(?:(?P<block>{_BLOCKS})|{_OTHERS}|script|style)(?:\s[^<>]{{0,2000}})?/?>",
    re.IGNORECASE | re.DOTALL,
)


def strip(text: str) -> Step:
    """Edits that take tags out, and put a line end where one ended a block."""
    if _GATE.search(text) is None:
        return Step(NAME)
    return Step(NAME, tuple(_edits(text)))


def _edits(text: str) -> Iterator[Edit]:
    ended = True
    last = 0
    for match in _TAG.finditer(text):
        between = text[last : match.start()]
        if between.strip(" \t\u3000"):
            ended = between.rstrip(" \t\u3000").endswith("\n")
        breaks = match["block"] is not None and not ended and not _ends_line(text, match.end())
        yield Edit(match.start(), match[0], "\n" if breaks else "", "tag")
        ended = ended or breaks
        last = match.end()


def _ends_line(text: str, end: int) -> bool:
    """Whether nothing but blanks follows in the line."""
    return _LINE_END.match(text, end) is not None
