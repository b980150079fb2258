"""Script: which one a text is in, what a machine's conversion left in it, and how it looks in another.

Enters: a clean text with the spans of persons' names. Leaves: a finding, proposals of repair, a shown text of the same
length. Names are found by extraction; this package only guards the few that it left out and that conversion would harm.

    convert     the plain engine over the package's dictionaries; table, borders: what it looks up
    evidence    which script a text is in, by characters that only one script has
    views       a text, or a part of it, shown in another script; tables: which way leads where; blocks: mixed texts
    names       persons' names by their own tables
    guard       names that nobody proved; surroundings: what points to one; proving: the places where that matters
    repair      residues of a machine's conversion
    choosing    the choices made in ordinary text, and what decided; chosen: the reader's rulings on them
    own         the reader's words and their files; vocabulary: the terms of Taiwan and the mainland
    parts       the lines around a part of the page
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from core.script.evidence import detect
    from core.script.parts import part
    from core.script.repair import found, residues
    from core.script.views import Known, Shown, show

__all__ = ["Known", "Shown", "detect", "found", "part", "residues", "show"]

_HOMES = {
    "Known": "views",
    "Shown": "views",
    "detect": "evidence",
    "found": "repair",
    "part": "parts",
    "residues": "repair",
    "show": "views",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever bears the name
    """Names are found when first asked for, so that the plain engine starts without the rest of the house."""
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"core.script.{_HOMES[name]}"), name)
