"""What is compared when text is searched: a key of the same length, so that what is found in it is a span of the text.

The key is the fold in small letters, with half-width punctuation, and with characters joined that only whole words tell
apart. It rather finds one character too many (畫 for 划) than misses a word that the reader sees in another view.
"""

from __future__ import annotations

from functools import cache

from core.language.fold import fold

_CASED = 0x1E944
"""No character from here on has a small form (Unicode 16)."""

_JOINED = (
    *("覆复", "瞭了", "藉借", "么幺", "著着", "画划", "沈沉"),
    *("幷并", "衹只", "揹背", "馀余", "锺钟", "钜巨", "讬托", "薰熏"),
)
"""Pairs of the fold that OpenCC's phrase tables exchange: 答覆 答复, 瞭解 了解, 憑藉 凭借, 計畫 计划, 看著 看着."""

PUNCTUATION = {chr(0xFEE0 + code): chr(code) for code in range(0x21, 0x7F) if not chr(code).isalnum()} | {
    "\u3000": " ",
    "「": "“",
    "」": "”",
    "『": "‘",
    "』": "’",
}
"""Full-width marks and the half-width or curly ones that they are compared as."""


def key(text: str) -> str:
    """What is compared, as long as `text`."""
    return fold(text).translate(_table())


def joined(folded: str) -> str:
    """The fold with characters joined that only whole words tell apart; its letters and punctuation stay."""
    for one, other in _JOINED:
        folded = folded.replace(one, other)
    return folded


@cache
def _table() -> dict[int, str]:
    """Letters are made small one by one: 'İ'.lower() would be two characters long."""
    table = {code: _small(chr(code)) for code in range(_CASED) if chr(code).lower() != chr(code) or code == ord("ς")}
    table |= {ord(full): half for full, half in PUNCTUATION.items()}
    return table | {ord(one): other for one, other in _JOINED}


def _small(character: str) -> str:
    small = {"İ": "i", "ς": "σ"}.get(character, character.lower())
    return small if len(small) == 1 else character
