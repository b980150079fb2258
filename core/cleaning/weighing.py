"""Readings of a span against each other: how much likelier what it may have been is than what is shown."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.cleaning.lattice import GETA
from core.language import bigrams
from core.text.doubt import Doubt
from core.text.span import Span
from core.text.textmap import Edit

_HAN = re.compile("[〇㐀-䶿一-鿿\U00020000-\U0003ffff]")
_LOST_PENALTY = 2.0
_REASONS = {
    "utf-8": "misread_utf8",
    "gb18030": "misread_gbk",
    "big5hkscs": "misread_big5",
    "utf-16": "misread_utf16",
    "cp949": "misread_korean",
}


@dataclass(frozen=True, slots=True)
class Repair:
    """A reading that is believed: edits of the line, without gaps, and how much cheaper it is than what is shown.

    `clear` where no other reading of the same span can be as likely, so that none needs to be tried.
    """

    edits: tuple[Edit, ...]
    gain: float
    clear: bool = False

    @property
    def span(self) -> Span:
        """The range of the line that is read anew."""
        return Span(self.edits[0].start, self.edits[-1].end)


def gain(old: str, new: str) -> float:
    """How much cheaper `new` is, in nats."""
    return bigrams.cost(old) - bigrams.cost(new) - _LOST_PENALTY * new.count(GETA)


def han(text: str) -> int:
    """The number of Han characters."""
    return len(_HAN.findall(text))


def repair(start: int, old: str, new: str, real: str, gained: float, *, clear: bool = False) -> Repair:
    """A repair of the span that begins at `start`, whose bytes were written in the encoding `real`."""
    return Repair((edit(start, old, new, real),), gained, clear)


def edit(start: int, old: str, new: str, real: str, alternatives: tuple[str, ...] = (), *, completed: bool = False) -> Edit:
    """An edit of what was written in the encoding `real`; doubtful where a character is lost or was `completed`."""
    doubt = Doubt.DOUBTFUL if GETA in new or completed else Doubt.INFERRED
    return Edit(start, old, new, _REASONS[real], doubt, alternatives=alternatives)
