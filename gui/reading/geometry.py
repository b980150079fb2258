"""Where things stand across the page: the column, the margin for notes, the strip at the edge."""

from __future__ import annotations

from typing import NamedTuple

from gui.reading import strip

MEASURE = 38
"""Ems of the widest column, unless the reader has chosen another."""
HEAD, BELOW_CARD, TAIL = 34, 26, 96
"""Pixels of white above everything, between card and text, and below the text."""

_EDGE, _GAP, _NOTES, _WIDEST_NOTES, _LEFT, _NUMBERS = 4, 18, 130, 200, 46, 34


class Geometry(NamedTuple):
    """Left edges and widths in pixels of the viewport; `notes_width` is 0 when there is no room for a margin."""

    left: int
    ems: int
    notes_left: int
    notes_width: int
    strip_left: int


def geometry(width: int, px: int, measure: int = MEASURE, *, numbers: bool = False) -> Geometry:
    """The geometry of a viewport's width for characters of a size: whole ems, centred when there is room to spare."""
    edge = strip.WIDTH + 2 * _EDGE
    notes = min(_WIDEST_NOTES, max(_NOTES, width // 7)) if width >= 24 * px + 220 else 0
    left = max(_NUMBERS if numbers else 16, min(_LEFT, width // 17))
    right = _GAP + notes + _EDGE + edge if notes else max(left, edge + _ICON)
    room = width - left - right
    ems = max(4, min(measure, room // px))
    left += max(0, room - ems * px) // 2
    return Geometry(left, ems, left + ems * px + _GAP, notes, width - edge + _EDGE)


_ICON = 14
"""Pixels beside a column without margin, where signs stand for the notes."""
