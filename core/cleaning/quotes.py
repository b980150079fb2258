"""Straight quotation marks in Chinese, made curly: "两个确立" becomes “两个确立”.

Only pairs that are balanced within their line and hold Han characters; a straight apostrophe or an inch stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.cleaning.code import is_code
from core.language.characters import HAN
from core.text.document import Step
from core.text.textmap import Edit

NAME = "quotes"
SIGNS = "\"'"

_LINE = re.compile(r'[^\n]*"[^\n]*')
_HAN = re.compile(f"[{HAN}]")
_SINGLE = re.compile(rf"(?<![A-Za-z0-9'])'(?=[^'\n]{{0,80}}[{HAN}])([^'\n]{{1,80}})'(?![A-Za-z0-9'])")
_BEFORE = re.compile(f"[{HAN}\\s（《〈【，。、；：！？”’“‘—…(,;:!?\\d]")
_AFTER = re.compile(f"[{HAN}\\s）》〉】，。、；：！？”’“‘—…)(,;:!?\\d]")


def curl(text: str) -> Step:
    """Edits that make straight pairs curly, a mark each."""
    if '"' not in text and "'" not in text:
        return Step(NAME)
    edits = (*_double(text), *_single(text))
    return Step(NAME, tuple(sorted(edits)))


def _double(text: str) -> Iterator[Edit]:
    for line in _LINE.finditer(text):
        places = [line.start() + at for at, character in enumerate(line[0]) if character == '"']
        if len(places) % 2 or is_code(line[0]):
            continue
        pairs = list(zip(places[::2], places[1::2], strict=True))
        if all(_is_chinese(text, start, end) for start, end in pairs):
            for start, end in pairs:
                yield Edit(start, '"', "“", "straight_quote")
                yield Edit(end, '"', "”", "straight_quote")


def _single(text: str) -> Iterator[Edit]:
    for match in _SINGLE.finditer(text):
        if is_code(_line_around(text, match.start())):
            continue
        yield Edit(match.start(), "'", "‘", "straight_quote")
        yield Edit(match.end() - 1, "'", "’", "straight_quote")


def _line_around(text: str, at: int) -> str:
    end = text.find("\n", at)
    return text[text.rfind("\n", 0, at) + 1 : len(text) if end < 0 else end]


def _is_chinese(text: str, start: int, end: int) -> bool:
    """Whether a pair holds Han and stands in Chinese."""
    before, after = text[start - 1 : start] if start else "", text[end + 1 : end + 2]
    stands = not (before and not _BEFORE.match(before)) and not (after and not _AFTER.match(after))
    return stands and _HAN.search(text, start, end) is not None
