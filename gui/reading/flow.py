"""The parts one below the other, of which only those in sight are laid out.

A place is a part and the pixels scrolled into it, never an absolute pixel: heights of parts not yet laid out are estimates,
which serve the scroll bar and the strip, and where the estimate is wrong nothing jumps. What stands above the text (the
card) belongs to the first part's height, the white below it to the last one's.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterator, Mapping
from itertools import accumulate
from typing import NamedTuple

from core.model.lines import LineRole
from gui.reading.face import Face
from gui.reading.layout import LaidPart
from gui.reading.parts import Parts

_KEPT = 160
"""Laid parts kept; a page shows about thirty."""


class Place(NamedTuple):
    """Where the top of the page stands: a part, and pixels into it."""

    part: int = 0
    dy: float = 0.0


class Seen(NamedTuple):
    """A part in sight, and where its first row stands in the viewport."""

    part: int
    laid: LaidPart
    top: float


class Flow:
    """All parts of a text in one face; `roles` are by the part's start, `head` and `tail` the white above and below."""

    def __init__(self, parts: Parts, face: Face, roles: Mapping[int, LineRole], head: float, tail: float) -> None:
        self.parts = parts
        self.face = face
        self.head = head
        self.tail = tail
        self._roles = roles
        self._laid: OrderedDict[int, LaidPart] = OrderedDict()
        lengths = parts.lengths()
        estimates = {length: self._estimate(length) for length in set(lengths)}
        self._tops = array("d", accumulate(map(estimates.__getitem__, lengths), initial=head))
        self._tops[0] = 0.0
        self._tops[-1] += tail

    def _estimate(self, length: int) -> float:
        if not length:
            return self.face.gap
        return -(-(length + 2) // self.face.ems) * self.face.row_height(None) + self.face.gap

    @property
    def total(self) -> float:
        """The estimated height of everything."""
        return self._tops[-1]

    def laid(self, part: int) -> LaidPart:
        """A part, laid out."""
        found = self._laid.get(part)
        if found is None:
            found = self._lay(part)
            self._laid[part] = found
            if len(self._laid) > _KEPT:
                self._laid.popitem(last=False)
        else:
            self._laid.move_to_end(part)
        return found

    def _lay(self, part: int) -> LaidPart:
        parts = self.parts
        return LaidPart(
            parts.content(part),
            self.face,
            self._roles.get(parts.start(part)),
            continued=parts.continues(part),
            going_on=parts.goes_on(part),
        )

    def height(self, part: int) -> float:
        """The real height of a part with the white that belongs to it."""
        return self._before(part) + self.laid(part).height + (self.tail if part == len(self.parts) - 1 else 0)

    def _before(self, part: int) -> float:
        return self.head if part == 0 else 0.0

    def moved(self, place: Place, distance: float, viewport: float) -> Place:
        """The place after scrolling down by a distance, not past either end."""
        part, dy = place.part, place.dy + distance
        while dy < 0 and part > 0:
            part -= 1
            dy += self.height(part)
        last = len(self.parts) - 1
        while part < last and dy >= (height := self.height(part)):
            dy -= height
            part += 1
        return self._bounded(Place(part, max(dy, 0.0)), viewport)

    def _bounded(self, place: Place, viewport: float) -> Place:
        """`place`, or the lowest one that still fills the viewport."""
        below = -place.dy
        for part in range(place.part, len(self.parts)):
            below += self.height(part)
            if below >= viewport:
                return place
        return self._lowest(viewport)

    def _lowest(self, viewport: float) -> Place:
        part, need = len(self.parts), viewport
        while part > 0 and need > 0:
            part -= 1
            need -= self.height(part)
        return Place(part, max(0.0, -need))

    def value(self, place: Place) -> float:
        """The estimated pixel of a place, for the scroll bar."""
        estimated = self._tops[place.part + 1] - self._tops[place.part]
        return self._tops[place.part] + place.dy * estimated / max(1.0, self.height(place.part))

    def at_value(self, value: float, viewport: float) -> Place:
        """The place for a position of the scroll bar; its end is the end of the text."""
        if value >= self.total - viewport:
            return self._lowest(viewport)
        part = min(max(0, bisect_right(self._tops, value) - 1), len(self.parts) - 1)
        estimated = self._tops[part + 1] - self._tops[part]
        dy = (value - self._tops[part]) * self.height(part) / max(1.0, estimated)
        return self._bounded(Place(part, max(0.0, dy)), viewport)

    def fraction(self, position: int) -> float:
        """How far down the whole text a position stands, from 0 to 1, by estimate."""
        part = self.parts.at(position)
        span = self.parts.span(part)
        inside = (position - span.start) / max(1, len(span))
        top, bottom = self._tops[part] + self._before(part), self._tops[part + 1]
        return (top + inside * (bottom - top)) / max(1.0, self.total)

    def position_at(self, fraction: float) -> int:
        """The position that stands this far down the whole text: the inverse of `fraction`."""
        value = fraction * self.total
        part = min(max(0, bisect_right(self._tops, value) - 1), len(self.parts) - 1)
        top, bottom = self._tops[part] + self._before(part), self._tops[part + 1]
        inside = min(max((value - top) / max(1.0, bottom - top), 0.0), 1.0)
        span = self.parts.span(part)
        return span.start + int(inside * len(span))

    def seen(self, place: Place, viewport: float) -> Iterator[Seen]:
        """The parts in sight from a place on, from the top down; the first may begin above the viewport."""
        top = -place.dy
        for part in range(place.part, len(self.parts)):
            if top >= viewport:
                return
            yield Seen(part, self.laid(part), top + self._before(part))
            top += self.height(part)

    def row_place(self, position: int, above: float, *, lean_left: bool = False) -> Place:
        """The place at which a position's row stands `above` pixels below the top of the viewport; ends not yet heeded."""
        part = self.parts.at(position)
        laid = self.laid(part)
        row = laid.row_of(position - self.parts.start(part), lean_left=lean_left)
        return Place(part, self._before(part) + row * laid.row_height - above)
