"""Texts whose lines a printer broke: the breaks inside sentences taken out, with the way back to the places.

特區政｜府, broken over two lines in the record of a council, is one name. A text counts as broken when many lines are
nearly as long as its longest usual line and do not end a sentence; pages of paragraphs have few such lines, or longer ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.text.span import Span

_LINE = re.compile(r"[^\n]+")
_BREAK = re.compile(r"(?<=[^\W_])[ 　]*\n[ 　]*(?=[^\W_（(《“「])|(?<=[、，])[ 　]*\n(?=[^\W_])")
_ENDS = "。！？：；:;!?…"
_FEW = 8
"""Fewer broken lines prove nothing."""
_SHORTEST, _LONGEST = 18, 60
"""Characters of a printed line."""
_FULL = 0.8


@dataclass(frozen=True, slots=True)
class Joined:
    """A text without the breaks inside its sentences; `places` are those of its characters, None when no break went."""

    text: str
    places: tuple[int, ...] | None = None

    def back(self, span: Span) -> Span:
        """The range of the unjoined text that a range of the joined one comes from."""
        if self.places is None or not len(span):
            return span
        return Span(self.places[span.start], self.places[span.end - 1] + 1)


def join(text: str) -> Joined:
    """A text with the breaks of its printed lines taken out; the text itself when its lines are paragraphs."""
    usual = _usual_length(text)
    if not usual:
        return Joined(text)
    gone = bytearray(len(text))
    for match in _BREAK.finditer(text):
        if match.start() - text.rfind("\n", 0, match.start()) - 1 >= usual * _FULL:
            gone[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
    places = tuple(place for place, out in enumerate(gone) if not out)
    return Joined("".join(text[place] for place in places), places) if len(places) < len(text) else Joined(text)


def _usual_length(text: str) -> int:
    """The length of a full printed line, 0 when the lines of the text are none."""
    lengths = sorted(_lengths(text))
    if len(lengths) < _FEW:
        return 0
    usual = lengths[len(lengths) * 9 // 10][0]
    full = [broken for length, broken in lengths if length >= usual * _FULL]
    if not _SHORTEST <= usual <= _LONGEST or len(full) < _FEW:
        return 0
    return usual if sum(full) * 10 > len(full) * 6 else 0


def _lengths(text: str) -> Iterator[tuple[int, bool]]:
    for line in _LINE.finditer(text):
        written = line[0].strip()
        if written:
            yield len(written), written[-1] not in _ENDS
