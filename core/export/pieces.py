"""A marked text cut where any mark begins or ends, so that each piece has the same marks from its beginning to its end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from core.export.marked import MarkedText
from core.text.span import Span


@dataclass(frozen=True, slots=True)
class Border:
    """Where a mark (its place in `MarkedText.placed`) begins or ends. An empty one begins and ends at once."""

    index: int
    begins: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one line of the shown text, the marks on all of it (outer ones first), and the borders at its edges.

    It is empty only where the line is.
    """

    span: Span
    on: tuple[int, ...]
    before: tuple[Border, ...]
    after: tuple[Border, ...]


def lines(marked: MarkedText) -> Iterator[tuple[Piece, ...]]:
    """The lines of the shown text, without their newlines, in pieces. Costs grow with the text and with the pieces' marks.

    A mark over a newline begins in one line and ends in another; all borders come in an order in which elements could nest.
    """
    cutter = _Cutter([span for _, span in marked.placed])
    for line in _line_spans(marked.text):
        spans = cutter.cut(line)
        yield tuple(cutter.piece(span, last=number == len(spans)) for number, span in enumerate(spans, start=1))


def _line_spans(text: str) -> Iterator[Span]:
    start = 0
    while (end := text.find("\n", start)) >= 0:
        yield Span(start, end)
        start = end + 1
    yield Span(start, len(text))


class _Cutter:
    """Keeps the marks that are open while pieces are asked for from left to right. Marks are in order of beginning."""

    def __init__(self, marks: Sequence[Span]) -> None:
        self._marks = marks
        self._ends = sorted(range(len(marks)), key=lambda index: (marks[index].end, -index))
        self._cuts = sorted({place for span in marks for place in (span.start, span.end)})
        self._begun = self._ended = self._cut = 0
        self._open: dict[int, None] = {}

    def cut(self, line: Span) -> list[Span]:
        """The spans of the line's pieces, at least one."""
        borders = [line.start]
        while self._cut < len(self._cuts) and self._cuts[self._cut] <= line.end:
            if borders[-1] < self._cuts[self._cut] < line.end:
                borders.append(self._cuts[self._cut])
            self._cut += 1
        borders.append(line.end)
        return [Span(start, end) for start, end in pairwise(borders)]

    def piece(self, span: Span, *, last: bool) -> Piece:
        """The piece on the next span; `last` in its line, it also has what begins at the line's end."""
        before = [*self._closed(span.start), *self._opened(span.start)]
        on = tuple(self._open)
        after = [*self._closed(span.end), *(self._opened(span.end) if last else ())]
        return Piece(span, on, tuple(before), tuple(after))

    def _closed(self, place: int) -> Iterator[Border]:
        """The ends, up to `place`, of marks that are open; an inner one before an outer one."""
        while self._ended < len(self._ends):
            index = self._ends[self._ended]
            if self._marks[index].end > place or (index not in self._open and len(self._marks[index])):
                return
            self._ended += 1
            if index in self._open:
                del self._open[index]
                yield Border(index, begins=False)

    def _opened(self, place: int) -> Iterator[Border]:
        while self._begun < len(self._marks) and self._marks[self._begun].start <= place:
            index = self._begun
            self._begun += 1
            yield Border(index, begins=True)
            if len(self._marks[index]):
                self._open[index] = None
            else:
                yield Border(index, begins=False)
