"""What each format loses: the table resources/export/losses.toml, which tests/export/test_losses.py holds true.

It imports next to nothing, so that `zhupi export --help` can show it at once.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from core import assets

FORMATS = ("w3c", "csv", "md", "docx", "html", "tei", "refi", "bibtex", "ris", "brat", "bio", "jsonl")
"""In the order in which they are offered."""


class Fate(StrEnum):
    """What becomes of a part of a mark in a format."""

    KEPT = "kept"
    """It is in the file and comes back."""
    SHOWN = "shown"
    """A person sees it in the file; it does not come back."""
    LOST = "lost"


@cache
def losses() -> Mapping[str, Mapping[str, Fate]]:
    """For each part of a mark what becomes of it in each format, in the order of `FORMATS`."""
    told = tomllib.loads(assets.text("export/losses.toml"))
    return {part: {name: Fate(fates[name]) for name in FORMATS} for part, fates in told.items()}


def lost_in(name: str) -> tuple[str, ...]:
    """The parts of a mark that a format loses."""
    return tuple(part for part, fates in losses().items() if fates[name] is Fate.LOST)
