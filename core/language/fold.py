"""The fold: a text with each character mapped to its simplified form, of the same length, for analysis and search only.

It joins variant forms (羣 群, 爲 為 为, 裏 裡 里, 臺 台) and full-width letters and digits, so that one pattern and one
query serve every script. It is never shown: 著 stays 著 in it, 乾隆 becomes 干隆.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from core.language import opencc_tables


@cache
def _table() -> dict[int, int]:
    standard: dict[str, str] = {}
    for name in ("TWVariants", "HKVariants"):
        for key, values in opencc_tables.load(name).items():
            # 著 is Taiwan's form of 着 but also a word of its own (著名), so it is no mere variant.
            if len(key) == len(values[0]) == 1 and values[0] != "著":
                standard[values[0]] = key
    simplified = {key: values[0] for key, values in opencc_tables.load("TSCharacters").items() if len(key) == 1}
    table = {ord(key): ord(simplified.get(key, key)) for key in standard.values()}
    table |= {ord(form): ord(simplified.get(key, key)) for form, key in standard.items()}
    table |= {ord(key): ord(value) for key, value in simplified.items() if len(key) == len(value) == 1}
    table |= {0xFF01 + offset: 0x21 + offset for offset in range(0x5E) if chr(0x21 + offset).isalnum()}
    table = {key: value for key, value in table.items() if key != value}
    # 么 is what 麼 becomes, and as a variant would become 幺: what is reached stays, so that 什麼 and 什么 are one.
    reached = set(table.values())
    table = {key: value for key, value in table.items() if key not in reached}
    return table | {form: table.get(plain, plain) for form, plain in _compatible().items()}


def _compatible() -> dict[int, int]:
    """Doubles of characters that PDFs print (U+F98E for 年, U+2F24 for 大) to the characters themselves."""
    found: dict[int, int] = {}
    for code in (*range(0xF900, 0xFB00), *range(0x2F00, 0x2FD6)):
        plain = unicodedata.normalize("NFKC", chr(code))
        if len(plain) == 1 and plain != chr(code):
            found[code] = ord(plain)
    return found


def fold(text: str) -> str:
    """The fold of `text`; always as long as `text`, and its own fold."""
    return text.translate(_table())
