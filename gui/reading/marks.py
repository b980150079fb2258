"""What is marked on the page: layers, marks, notes, and which of them touch a range."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from operator import sub
from typing import NamedTuple

from core.text.span import Span
from gui.reading.positions import Places


class Layer(StrEnum):
    """A kind of mark, to be shown or hidden as one; the first eight carry the names of core's mention kinds."""

    PERSON = "PERSON"
    ORG = "ORG"
    PLACE = "PLACE"
    DOC = "DOC"
    DATE = "DATE"
    MEETING = "MEETING"
    QUANTITY = "QUANTITY"
    PHRASE = "PHRASE"
    REPAIR = "REPAIR"
    CHANGE = "CHANGE"
    DOUBT = "DOUBT"
    LOST = "LOST"
    LABEL = "LABEL"
    FIND = "FIND"


HIDDEN_AT_FIRST = frozenset({Layer.DATE, Layer.MEETING, Layer.QUANTITY, Layer.PHRASE})
"""Layers that a page shows only on request."""

LINED = (Layer.PERSON, Layer.ORG, Layer.PLACE, Layer.DOC, Layer.DATE, Layer.MEETING, Layer.QUANTITY)
"""Layers drawn as a line beneath the text."""

NAMES = frozenset({Layer.PERSON, Layer.ORG, Layer.PLACE, Layer.DOC, Layer.MEETING})
"""Layers whose marks a double click takes as one word."""

CURRENT = "current"
"""The key of the FIND mark that one stands at."""

_LONG = 400
"""A mark beyond this length is kept apart: one long mark would make every look-up walk far."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A clean span to be shown as a layer says; `key` names it to whoever set it, `colour` overrides the theme's."""

    span: Span
    layer: Layer
    key: str = ""
    colour: str | None = None


@dataclass(frozen=True, slots=True)
class MarginNote:
    """A note beside the text, at the height of its span: a heading and a body."""

    key: str
    span: Span
    title: str
    text: str
    colour: str | None = None


class Placed(NamedTuple):
    """A mark with its shown range."""

    start: int
    end: int
    mark: Mark


class Run(NamedTuple):
    """A range over which the same marks are open."""

    start: int
    end: int
    marks: tuple[Placed, ...]


class MarkIndex:
    """Marks by shown position."""

    __slots__ = ("_long", "_longest", "_rows", "_starts")

    def __init__(self, marks: Iterable[Mark] = (), places: Places | None = None) -> None:
        rows = sorted((_placed(mark, places) for mark in marks), key=lambda row: (row.start, -row.end))
        self._long = [row for row in rows if row.end - row.start > _LONG]
        self._rows = [row for row in rows if row.end - row.start <= _LONG]
        self._starts = array("q", (row.start for row in self._rows))
        self._longest = max((row.end - row.start for row in self._rows), default=0)

    def __len__(self) -> int:
        return len(self._rows) + len(self._long)

    def __iter__(self) -> Iterator[Placed]:
        yield from self._rows
        yield from self._long

    def touching(self, start: int, end: int, layers: frozenset[Layer]) -> list[Placed]:
        """The marks of these layers that share a position with a range, by start, longer ones first."""
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        found = [row for row in self._rows[first:last] if row.end > start and row.mark.layer in layers]
        long = [row for row in self._long if row.start < end and row.end > start and row.mark.layer in layers]
        return sorted((*long, *found), key=lambda row: (row.start, -row.end)) if long else found

    def first(self, start: int, end: int, layers: frozenset[Layer]) -> Placed | None:
        """The first mark of these layers that starts in a range, or None."""
        rows = self._rows[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        found = (row for row in (*rows, *self._long) if start <= row.start < end and row.mark.layer in layers)
        return next(found, None)


class HitIndex:
    """The hits of a search by shown position: marks are made of those that are looked at, for a search may find many."""

    __slots__ = ("_current", "_hits", "_places", "_starts")

    def __init__(self, hits: Sequence[Span], current: Span | None, places: Places) -> None:
        self._hits, self._current, self._places = hits, current, places
        self._starts = array("q", (hit.start for hit in hits))

    def __len__(self) -> int:
        return len(self._hits)

    def touching(self, start: int, end: int, layers: frozenset[Layer]) -> list[Placed]:
        """The hits that share a position with a shown range."""
        first, last = self._places.clean(start), self._places.clean(end)
        low, high = max(0, bisect_left(self._starts, first) - 1), bisect_left(self._starts, last)
        found = (self._mark(hit) for hit in self._hits[low:high]) if Layer.FIND in layers else ()
        return [row for row in found if row.end > start]

    def first(self, start: int, end: int, layers: frozenset[Layer]) -> Placed | None:
        """The first hit that starts in a shown range, or None."""
        place = bisect_left(self._starts, self._places.clean(start))
        inside = place < len(self._starts) and self._starts[place] < self._places.clean(end)
        return self._mark(self._hits[place]) if inside and Layer.FIND in layers else None

    def _mark(self, hit: Span) -> Placed:
        return _placed(Mark(hit, Layer.FIND, CURRENT if hit == self._current else ""), self._places)


class LabelIndex:
    """The reader's marks, in text order, by shown position. `marks` gives those of a number: they are made when looked at,
    since one of a hundred thousand changes at a time.
    """

    __slots__ = ("_ends", "_longest", "_marks", "_places", "_starts")

    def __init__(
        self, spans: Sequence[Span] = (), marks: Callable[[int], Iterable[Mark]] = lambda _: (), places: Places | None = None
    ) -> None:
        shown = spans if places is None or places.same else [places.shown_span(span) for span in spans]
        self._marks, self._places = marks, places
        self._starts = array("q", [span.start for span in shown])
        self._ends = array("q", [span.end for span in shown])
        self._longest = max(map(sub, self._ends, self._starts), default=0)

    def __len__(self) -> int:
        return len(self._starts)

    @property
    def starts(self) -> Sequence[int]:
        """Where the marks start, as shown positions; it changes with the marks."""
        return self._starts

    def change(self, number: int, span: Span | None) -> None:
        """Take a mark away, or put one there with a clean span."""
        if span is None:
            del self._starts[number], self._ends[number]
            return
        shown = span if self._places is None or self._places.same else self._places.shown_span(span)
        self._starts.insert(number, shown.start)
        self._ends.insert(number, shown.end)
        # Never less: a bound that is too large costs a little, one that is too small loses marks.
        self._longest = max(self._longest, shown.end - shown.start)

    def touching(self, start: int, end: int, layers: frozenset[Layer]) -> list[Placed]:
        """The marks that share a position with a shown range, by start, longer ones first."""
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        numbers = (number for number in range(first, last) if self._ends[number] > start)
        found = (_placed(mark, self._places) for number in numbers for mark in self._marks(number))
        return sorted((row for row in found if row.mark.layer in layers), key=lambda row: (row.start, -row.end))

    def first(self, start: int, end: int, layers: frozenset[Layer]) -> Placed | None:
        """The first mark that starts in a shown range, or None."""
        numbers = range(bisect_left(self._starts, start), bisect_left(self._starts, end))
        found = (_placed(mark, self._places) for number in numbers for mark in self._marks(number))
        return next((row for row in found if row.mark.layer in layers), None)


def _placed(mark: Mark, places: Places | None) -> Placed:
    span = places.shown_span(mark.span) if places and not places.same else mark.span
    return Placed(span.start, span.end, mark)


def flat_runs(marks: Sequence[Placed], start: int, end: int) -> list[Run]:
    """The range cut wherever a mark opens or closes, ranges without any mark left out."""
    borders = {start, end}
    for row in marks:
        borders |= {min(max(row.start, start), end), min(max(row.end, start), end)}
    cuts = sorted(borders)
    runs: list[Run] = []
    for left, right in pairwise(cuts):
        # Marks of one part are few, so asking each again stays cheap.
        if open_ := tuple(row for row in marks if row.start <= left and right <= row.end):
            runs.append(Run(left, right, open_))
    return runs


def lanes(marks: Sequence[Placed]) -> list[tuple[int, Placed]]:
    """Each mark with the lowest lane that is free where it starts, so that lines of nested marks lie below one another."""
    ends: list[int] = []
    placed: list[tuple[int, Placed]] = []
    for row in marks:
        lane = next((index for index, end in enumerate(ends) if end <= row.start), len(ends))
        if lane == len(ends):
            ends.append(0)
        ends[lane] = row.end
        placed.append((lane, row))
    return placed
