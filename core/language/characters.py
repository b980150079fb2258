"""Classes of characters, as parts of regular expressions and as tests."""

from __future__ import annotations

import re

HAN = "〇㐀-䶿一-鿿豈-﫿\U00020000-\U0003ffff"
"""Han characters for use inside a character class: URO, extensions, compatibility ideographs and 〇."""

_HAN = re.compile(f"[{HAN}]")


def is_han(character: str) -> bool:
    """Whether a character is a Han character."""
    return _HAN.match(character) is not None
