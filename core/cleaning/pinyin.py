"""Pinyin that a converter left in brackets behind the characters it converted: 協(xié)商, 國(guó)務(wù)院.

Only syllables, only behind a single character that a conversion would have made, and only where a text has several: a
dictionary or a textbook explains whole words, and characters that nobody converted.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from core.language.characters import HAN
from core.language.fold import fold
from core.text.document import Step
from core.text.textmap import Edit

NAME = "pinyin"

SIGNS = _TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
_FOUND = re.compile(rf"(?<=[{HAN}])[(（](?P<syllable>[a-zü{_TONES}]{{1,7}})[)）]")
_TONED = re.compile(f"[{_TONES}]")
_SYLLABLE = re.compile(
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|üan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|üe|ui|un|ün|uo|[aeiouü])"
)
_LEAST = 3
"""A text with fewer of them means them."""
_CONVERTED = 0.6
"""The share of them that stand behind traditional characters."""


def remove(text: str) -> Step:
    """Edits that take the bracketed syllables out, where there are enough of them to be a converter's."""
    if _TONED.search(text) is None:
        return Step(NAME)
    found = [match for match in _FOUND.finditer(text) if _is_syllable(match["syllable"])]
    toned = [match for match in found if _TONED.search(match["syllable"])]
    if len(toned) < _LEAST or sum(_is_converted(text[m.start() - 1]) for m in toned) < _CONVERTED * len(toned):
        return Step(NAME)
    return Step(NAME, tuple(Edit(match.start(), match[0], "", "pinyin") for match in found))


def _is_converted(character: str) -> bool:
    return fold(character) != character


@cache
def _is_syllable(text: str) -> bool:
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c) or c == "\u0308")
    return _SYLLABLE.fullmatch(unicodedata.normalize("NFC", plain)) is not None
