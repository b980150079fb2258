"""Edits, and the maps of positions that they make.

A `TextMap` is a sorted list of edits of one text. It carries positions from the old text to the new one; its `invert()`
carries them back. A `MapChain` walks several maps in sequence. They are never melted into one map, since where the edits
of two steps overlap a melted map knows less than the two: a position that survived both would be lost in the hull.

Laws (tests/laws/test_textmap.py): the inverse restores the old text; `forward` never reorders; an untouched character is
itself at its mapped place; a span's start leans right and its end left, so that text inserted at its border stays
outside; a span cut by an opaque edit widens to the edit's edges.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from core.text.doubt import Doubt
from core.text.span import Span


class Lean(Enum):
    """On which side of text inserted exactly at a position the position comes to stand."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """One replacement: `original`, found at `start` of the old text, becomes `replacement`.

    `reason` is a code that fronts turn into a sentence. An edit with `accepted` false is listed but not applied.
    `alternatives` are other replacements that the reader may choose.
    """

    start: int
    original: str
    replacement: str
    reason: str = ""
    doubt: Doubt = Doubt.STATED
    accepted: bool = True
    alternatives: tuple[str, ...] = ()

    @property
    def end(self) -> int:
        """The end of the replaced range in the old text."""
        return self.start + len(self.original)

    @property
    def span(self) -> Span:
        """The replaced range in the old text."""
        return Span(self.start, self.end)

    @property
    def aligned(self) -> bool:
        """Whether each old character corresponds to one new character, in order."""
        return len(self.original) == len(self.replacement)


_Integers = npt.NDArray[np.int64]


class Tables(NamedTuple):
    """The edits of a map as columns; `replaced` are the ends of the replacements, before the shift."""

    starts: _Integers
    ends: _Integers
    shifts: _Integers
    replaced: _Integers
    aligned: _Integers
    insertions: _Integers

    def forward(self, positions: _Integers, lean: Lean) -> _Integers:
        """Where many borders stand in the new text; the same as `TextMap.forward` of each."""
        index = np.searchsorted(self.starts, positions, "left")
        last = np.maximum(index - 1, 0)
        inside = (index > 0) & (positions < self.ends[last])
        if lean is Lean.RIGHT and self.insertions.size:
            index += np.searchsorted(self.insertions, positions, "right")
            index -= np.searchsorted(self.insertions, positions, "left")
        edge = (self.starts if lean is Lean.RIGHT else self.replaced)[last]
        within = np.where(self.aligned[last] != 0, positions, edge) + self.shifts[last]
        return np.where(inside, within, positions + self.shifts[index])


@dataclass(frozen=True, slots=True)
class TextMap:
    """The position map of a set of edits of one text.

    `edits` are sorted on construction, insertions at one place in the order given; ValueError when two overlap. Edits that
    are not accepted must be left out by the caller. Positions are code points; 0 and the text's length map to the ends.
    """

    edits: tuple[Edit, ...] = ()
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _ends: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _shifts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    identity: bool = field(init=False, repr=False, compare=False)
    """Whether every position maps to itself."""

    def __post_init__(self) -> None:
        ordered = tuple(sorted(self.edits, key=lambda edit: (edit.start, edit.end)))
        shifts = [0]
        previous: Edit | None = None
        for edit in ordered:
            if previous and edit.start < previous.end:
                raise ValueError(f"edits overlap at {edit.start}")
            shifts.append(shifts[-1] + len(edit.replacement) - len(edit.original))
            previous = edit
        object.__setattr__(self, "edits", ordered)
        object.__setattr__(self, "_starts", tuple(edit.start for edit in ordered))
        object.__setattr__(self, "_ends", tuple(edit.end for edit in ordered))
        object.__setattr__(self, "_shifts", tuple(shifts))
        object.__setattr__(self, "identity", all(edit.aligned for edit in ordered))

    def apply(self, text: str) -> str:
        """The new text; ValueError when an edit's `original` does not stand in `text` at its place."""
        pieces: list[str] = []
        last = 0
        for edit in self.edits:
            if not text.startswith(edit.original, edit.start) or edit.end > len(text):
                raise ValueError(f"text differs from the edit's original at {edit.start}")
            pieces += (text[last : edit.start], edit.replacement)
            last = edit.end
        return "".join((*pieces, text[last:]))

    def forward(self, position: int, lean: Lean = Lean.RIGHT) -> int:
        """Where a border between old characters stands in the new text.

        Inside an opaque edit (one that changes the length) the border goes to the edit's near edge: left when leaning
        right, right when leaning left, because a span's start leans right and a cut span must widen.
        """
        index = bisect_left(self._starts, position)
        if index and position < self._ends[index - 1]:
            return self._inside(index - 1, position, lean)
        if lean is Lean.RIGHT:
            while index < len(self._ends) and self._starts[index] == position == self._ends[index]:
                index += 1
        return position + self._shifts[index]

    def _inside(self, index: int, position: int, lean: Lean) -> int:
        edit, shift = self.edits[index], self._shifts[index]
        if edit.aligned:
            return position + shift
        return edit.start + shift + (0 if lean is Lean.RIGHT else len(edit.replacement))

    def tables(self) -> Tables:
        """The map as arrays, for many positions at once."""
        sizes = [edit.start + len(edit.replacement) for edit in self.edits]
        insertions = [start for start, end in zip(self._starts, self._ends, strict=True) if start == end]
        columns = (self._starts, self._ends, self._shifts, sizes, [edit.aligned for edit in self.edits], insertions)
        return Tables(*(np.array(column, np.int64) for column in columns))

    def span(self, span: Span) -> Span:
        """The span of the new text that shows the old `span`."""
        end = self.forward(span.end, Lean.LEFT)
        if span.start == span.end:
            return Span(end, end)
        start = self.forward(span.start, Lean.RIGHT)
        return Span(min(start, end), max(start, end))

    def result(self, edit: Edit) -> Span:
        """Where the new text shows what came of `edit`: its replacement, or its original when it is not one of `edits`."""
        index = bisect_left(self._starts, edit.start)
        while index < len(self.edits) and self._starts[index] == edit.start:
            if self.edits[index] == edit:
                start = edit.start + self._shifts[index]
                return Span(start, start + len(edit.replacement))
            index += 1
        return self.span(edit.span)

    def invert(self) -> TextMap:
        """The map from the new text back to the old one."""
        return TextMap(
            tuple(
                Edit(
                    start=edit.start + self._shifts[index],
                    original=edit.replacement,
                    replacement=edit.original,
                    reason=edit.reason,
                    doubt=edit.doubt,
                )
                for index, edit in enumerate(self.edits)
            )
        )


@dataclass(frozen=True)
class MapChain:
    """Maps walked one after another: the new text of each is the old text of the next."""

    maps: tuple[TextMap, ...] = ()

    def apply(self, text: str) -> str:
        """The text after all maps."""
        for one in self.maps:
            text = one.apply(text)
        return text

    def forward(self, position: int, lean: Lean = Lean.RIGHT) -> int:
        """Where a border of the first text stands in the last."""
        for one in self._moving:
            position = one.forward(position, lean)
        return position

    def forward_all(self, positions: Sequence[int], lean: Lean = Lean.RIGHT) -> list[int]:
        """`forward` of many positions at once, some fifty times as fast."""
        moved = np.array(positions, np.int64)
        for table in self._tables:
            moved = table.forward(moved, lean)
        return moved.tolist()

    def span(self, span: Span) -> Span:
        """The span of the last text that shows `span` of the first."""
        for one in self._moving:
            span = one.span(span)
        return span

    def spans(self, spans: Sequence[Span]) -> list[Span]:
        """`span` of many spans at once."""
        starts = np.array([span.start for span in spans], np.int64)
        ends = np.array([span.end for span in spans], np.int64)
        for table in self._tables:
            empty = starts == ends
            ends = table.forward(ends, Lean.LEFT)
            starts = np.where(empty, ends, table.forward(starts, Lean.RIGHT))
            starts, ends = np.minimum(starts, ends), np.maximum(starts, ends)
        return [Span(start, end) for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]

    @cached_property
    def _moving(self) -> tuple[TextMap, ...]:
        """The maps that move anything: most steps put one character for another."""
        return tuple(one for one in self.maps if not one.identity)

    @cached_property
    def _tables(self) -> tuple[Tables, ...]:
        return tuple(one.tables() for one in self._moving)

    def invert(self) -> MapChain:
        """The chain from the last text back to the first."""
        return MapChain(tuple(one.invert() for one in reversed(self.maps)))
