"""Marks of text that is lost: what stood there cannot be known from the text alone, so it is marked and left as it is.

U+FFFD; 锟斤拷, which is U+FFFD read once more as GBK (嚙踝蕭 as Big5, ï¿½ as Latin-1); 烫烫烫, 屯屯屯 and 葺葺葺, which are
memory that was never written; private use; and 〓, which a repair leaves for a character whose bytes are gone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.language.characters import HAN
from core.text.document import Step, TextWarning
from core.text.span import Span

NAME = "lost"
CODE = "damaged_text"

# Signs of GBK's first rows, half of each the trail byte of a lost character: mathematics, lines, Greek, Cyrillic, bopomofo.
_SIGNS = "\u0391-\u03c9\u0401-\u0451\u2200-\u22ff\u2500-\u2573\u3105-\u3129"
_LETTERS = "A-Za-z\uff21-\uff3a\uff41-\uff5a"
_MARKS = "!?;:,.()/！？；：，．（）／"
_RUN = f"[{_SIGNS}{_LETTERS}{_MARKS}\ue000-\uf8ff\ufffd]"

_LOST = re.compile("\ufffd+|(?:锟斤拷|錕斤拷|嚙踝蕭)+|烫{3,}|屯{3,}|葺{3,}|(?:ï¿½)+|[\ue000-\uf8ff]+|〓+")
"""烫 or 屯 three times or more: 烫烫 is an ordinary doubled word."""
_SPOILT = re.compile("锟斤拷|錕斤拷|嚙踝蕭|烫{3,}|屯{3,}|葺{3,}|ï¿½")
_SHIFTED = re.compile(f"(?<=[{HAN}])[?？](?![?？]){_RUN}{{1,8}}+(?=[{HAN}])")
"""A `?` for the lost byte and what the shift made of the next, between Han characters."""
_SHIFTED_SIGN = re.compile(f"[{_SIGNS}]")
_MARK_THEN_LETTER = re.compile(f"[?？][{_MARKS}]+[{_LETTERS}](?![{_LETTERS}])")
"""確?；I備. Not 为什么?A股: a letter right after the mark may begin a word."""
_QUESTION = re.compile("[?？]")
_GATE = re.compile("[\ufffd锟錕嚙ï〓烫屯葺\ue000-\uf8ff]")
SIGNS = "?？\ufffd锟錕嚙ï〓烫屯葺\ue000-\uf8ff"
_BEFORE_LOST = re.compile(f"[?？][^\n。，、]{{0,3}}$|[{_LETTERS}]$")


def mark(text: str) -> Step:
    """No edits; a warning `damaged_text` for each damaged place."""
    return Step(NAME, warnings=tuple(TextWarning(CODE, span) for span in spots(text)))


def spots(text: str) -> tuple[Span, ...]:
    """The damaged places of a text, sorted and apart from each other."""
    joined: list[Span] = []
    for span in sorted((*_lost(text), *_shifted(text))):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def is_spoilt(line: str) -> bool:
    """Whether a line carries the marks of text that went through several wrong encodings: repair would only add to it."""
    return _SPOILT.search(line) is not None


def _lost(text: str) -> Iterator[Span]:
    end = 0
    for sign in _GATE.finditer(text):
        match = _LOST.match(text, sign.start()) if sign.start() >= end else None
        if match is None:
            continue
        start, end = match.span()
        before = _BEFORE_LOST.search(text, max(0, start - 4), start) if match[0][0] != "〓" else None
        yield Span(before.start() if before else start, end)


def _shifted(text: str) -> Iterator[Span]:
    for question in _QUESTION.finditer(text):
        match = _SHIFTED.match(text, question.start())
        if match is None:
            continue
        if _SHIFTED_SIGN.search(match[0]) or _MARK_THEN_LETTER.match(match[0]):
            yield Span(*match.span())
