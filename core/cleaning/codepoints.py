"""Characters that no page shows: controls, zero-width marks, no-break spaces, halves of surrogate pairs.

Kept on purpose: variation selectors (葛󠄀 is a way to write a name) and the joiners inside emoji (👩‍🌾).
"""

from __future__ import annotations

import re

from core.text.document import Step
from core.text.doubt import Doubt
from core.text.textmap import Edit

NAME = "codepoints"

SIGNS = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\xa0\u00ad\u061c\u1680\u180e\u2000-\u200f\u202a-\u202f\u205f-\u2064"
    "\u2066-\u2069\ufeff\ud800-\udfff"
)
_ANY = re.compile(f"[{SIGNS}]+")
"""All of them in one class, which is found many times faster."""
_FOUND = re.compile(
    "(?P<control>[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]+)"
    # U+2028 and its kin belong to line ends; a soft hyphen, bidirectional marks and a BOM inside a text show nothing.
    "|(?P<zero_width>[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+)"
    "|(?P<joiner>\u200d+)"
    "|(?P<space>[\u00a0\u1680\u2000-\u200a\u202f\u205f]+)"
    "|(?P<surrogate>[\ud800-\udfff]+)"
)
_PICTURE = re.compile("[\u00a9\u00ae\u203c-\u2bff\u3030\u303d\u3297\u3299\ufe0f\U0001f000-\U0001faff]")


def remove(text: str) -> Step:
    """Edits that remove what is not shown, make every blank a plain space, and put U+FFFD for halves of surrogate pairs."""
    found = (match for run in _ANY.finditer(text) for match in _FOUND.finditer(text, *run.span()))
    return Step(NAME, tuple(edit for match in found if (edit := _edit(text, match)) is not None))


def _edit(text: str, match: re.Match[str]) -> Edit | None:
    start, original = match.start(), match[0]
    match match.lastgroup:
        case "space":
            return Edit(start, original, " " * len(original), "no_break_space")
        case "surrogate":
            return Edit(start, original, "\ufffd" * len(original), "lone_surrogate", Doubt.DOUBTFUL)
        case "joiner":
            joins = original == "\u200d" and _is_picture(text, start - 1) and _is_picture(text, start + 1)
            return None if joins else Edit(start, original, "", "zero_width")
        case reason:
            return Edit(start, original, "", reason or "")


def _is_picture(text: str, index: int) -> bool:
    return 0 <= index < len(text) and _PICTURE.match(text[index]) is not None
