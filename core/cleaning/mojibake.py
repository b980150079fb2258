"""Places where bytes were lost or misread on the way: marked, left as they are.

A decoder that met a lost byte shifted all the double bytes after it (陳海 趙琳 became 陳?!≮w琳), put U+FFFD, or the text
went through several wrong encodings (锟斤拷). What stood there cannot be known from the text alone, so nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.cleaning.lines import lines
from core.language import bigrams
from core.language.characters import HAN
from core.text.document import Step, TextWarning
from core.text.span import Span

NAME = "mojibake"
CODE = "damaged_text"

# Signs of GBK's first rows, half of each the trail byte of a lost character: mathematics, lines, Greek, Cyrillic, bopomofo.
_SIGNS = "\u0391-\u03c9\u0401-\u0451\u2200-\u22ff\u2500-\u2573\u3105-\u3129"
_LETTERS = "A-Za-z\uff21-\uff3a\uff41-\uff5a"
_MARKS = "!?;:,.()/！？；：，．（）／"
_RUN = f"[{_SIGNS}{_LETTERS}{_MARKS}\ue000-\uf8ff\ufffd]"

_LOST = re.compile("\ufffd+|(?:锟斤拷|錕斤拷|嚙踝蕭)+|烫{3,}|屯{3,}|葺{3,}|(?:ï¿½)+|[\ue000-\uf8ff]+")
"""烫 or 屯 three times or more: 烫烫 is an ordinary doubled word."""
_SHIFTED = re.compile(f"(?<=[{HAN}])[?？](?![?？]){_RUN}{{1,8}}+(?=[{HAN}])")
"""A `?` for the lost byte and what the shift made of the next, between Han characters."""
_SHIFTED_SIGN = re.compile(f"[{_SIGNS}]")
_MARK_THEN_LETTER = re.compile(f"[?？][{_MARKS}]+[{_LETTERS}](?![{_LETTERS}])")
"""確?；I備. Not 为什么?A股: a letter right after the mark may begin a word."""
_BETWEEN_HAN = re.compile(f"(?<=[{HAN}])[?？]+(?=[{HAN}])")
_GARBLED_MARKS, _GARBLED_COST = 3, 7.9
"""A line with so many `?` inside its words that also costs so much per character was decoded wrongly as a whole."""
_BEFORE_LOST = re.compile(f"[?？][^\n。，、]{{0,3}}$|[{_LETTERS}]$")


def mark(text: str) -> Step:
    """No edits; a warning `damaged_text` for each damaged place."""
    return Step(NAME, warnings=tuple(TextWarning(CODE, span) for span in spots(text)))


def spots(text: str) -> tuple[Span, ...]:
    """The damaged places of a text, sorted and apart from each other."""
    found = sorted((*_lost(text), *_shifted(text), *_garbled(text)))
    joined: list[Span] = []
    for span in found:
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def _lost(text: str) -> Iterator[Span]:
    for match in _LOST.finditer(text):
        start = match.start()
        before = _BEFORE_LOST.search(text, max(0, start - 4), start)
        yield Span(before.start() if before else start, match.end())


def _shifted(text: str) -> Iterator[Span]:
    for match in _SHIFTED.finditer(text):
        if _SHIFTED_SIGN.search(match[0]) or _MARK_THEN_LETTER.match(match[0]):
            yield Span(*match.span())


def _garbled(text: str) -> Iterator[Span]:
    """Whole lines like 视棰戯細涓?鍥借嚧鍏?鍏氱?, UTF-8 read as GBK with bytes lost."""
    if _BETWEEN_HAN.search(text) is None:
        return
    for line in lines(text):
        row = line.of(text)
        if len(_BETWEEN_HAN.findall(row)) >= _GARBLED_MARKS and bigrams.mean_cost(row) > _GARBLED_COST:
            yield line
