"""Radicals and compatibility ideographs in place of characters: ⼈ for 人, ⻓ for 长, 金 (U+F90A) for 金.

PDF files and old Korean and Japanese encodings bring them in; they look right and no search finds them. Per character and in
their own blocks only: Unicode's normal forms change much else. Twelve letters of the compatibility block are unified
characters of their own and stay.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from core import assets
from core.text.document import Step
from core.text.doubt import Doubt
from core.text.textmap import Edit

NAME = "glyphs"

SIGNS = "\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufad9\uffff\U0002f800-\U0002fa1d"
_FOUND = re.compile(f"[{SIGNS}]")
_COMPATIBILITY = "\uf900"


def unify(text: str) -> Step:
    """Edits that put the character itself, one for one."""
    edits = (_edit(match.start(), match[0]) for match in _FOUND.finditer(text))
    return Step(NAME, tuple(edit for edit in edits if edit is not None))


def _edit(start: int, character: str) -> Edit | None:
    new = _supplement().get(character) or unicodedata.normalize("NFKC", character)
    if new == character or len(new) != 1:
        return None
    if character < _COMPATIBILITY:
        return Edit(start, character, new, "radical")
    # A name may have chosen the form: the reader can refuse it.
    return Edit(start, character, new, "compatibility_ideograph", Doubt.INFERRED)


@cache
def _supplement() -> dict[str, str]:
    """The characters of the block of supplementary radicals, for which NFKC knows only two."""
    return {line[0]: line[2] for line in assets.lines("lexicon/radicals.txt")}
