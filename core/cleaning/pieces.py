"""Long lines cut into pieces that are read anew one by one: so the cost of a line grows with its length, and who waits
can stop between two pieces.

A cut must not part the bytes of a character, so it comes after a blank or a mark, or after what a mark became in a
wrong encoding: ，is shown as ï¼Œ, as £¬, or with its last two bytes as 紝.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from core.text.span import Span

_LEAST, _MOST = 400, 800
"""Characters of a piece; where there is no place for a cut it comes after the most."""
_SOUND = "[ \t\u3000，。；：、]"
_MARKS = "，。、"
_COMMA = "，"
_SAMPLE = 20_000
"""Characters of a line in which the forms of a comma are counted."""
_SINGLE = ("latin-1", "cp1252", "cp1250", "cp1251", "koi8-r", "cp437", "mac-roman")
_DOUBLE = ("gb18030", "big5hkscs", "cp949", "cp932")


def never() -> None:
    """The check of a caller who does not cancel."""


def pieces(text: str, line: Span) -> Iterator[Span]:
    """The parts of a line of `text` that may be read by themselves, in order and without gaps."""
    start = line.start
    cuts = _cuts(_comma(line.of(text))) if line.end - start > _MOST else None
    while cuts is not None and line.end - start > _MOST:
        end = start + _MOST
        for match in cuts.finditer(text, start + _LEAST, end):
            end = match.end()
        yield Span(start, end)
        start = end
    yield Span(start, line.end)


def _comma(line: str) -> str:
    """The form of a comma in two bytes, if the line was misread: of all forms the commonest, since ¡¢ may be the end of 工
    and the beginning of another character as well as 、.
    """
    return max(_commas(), key=line[:_SAMPLE].count)


@cache
def _commas() -> tuple[str, ...]:
    return tuple(sorted({_shown(_COMMA.encode(real), shown) for shown in _SINGLE for real in _DOUBLE[:2]}))


@cache
def _cuts(comma: str) -> re.Pattern[str]:
    found = {_shown(mark.encode("utf-8"), shown) for mark in _MARKS for shown in _SINGLE}
    for mark in _MARKS:
        found |= {_shown(mark.encode("utf-8")[1:], shown) for shown in _DOUBLE}
        found |= {_shown(mark.encode(real), shown) for shown in _DOUBLE for real in _DOUBLE[:3]}
    return re.compile("|".join((_SOUND, *map(re.escape, sorted((found - {""}) | {comma})))))


def _shown(data: bytes, encoding: str) -> str:
    """What bytes are shown as; nothing where they have no such form."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return data.decode("latin-1") if encoding in _SINGLE else ""
