"""The reader's marks and notes on a page. One of a hundred thousand changes at a time, so only that one is put anew."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from core.text.span import Span
from gui.notebook import Placed, changed, order
from gui.page import marks
from gui.reading.view import ReadingView


class Pinned:
    """Keeps one view's marks; `here` gives where a clean span is on the page."""

    def __init__(self, view: ReadingView, here: Callable[[Span], Span]) -> None:
        self._view, self._here = view, here
        self._placed: Sequence[Placed] = ()
        self._standing: list[Placed] = []

    def show(self, placed: Sequence[Placed]) -> None:
        """Put all of them, on a page that is new."""
        self._placed = placed
        # Held by the functions below, which are asked as long as the view shows these marks.
        standing = self._standing = [one for one in placed if one.span is not None]
        here = self._here
        self._view.setLabels(
            [here(one.span) for one in standing if one.span is not None],
            lambda number: marks.of_annotation(standing[number], here(_span(standing[number]))),
            lambda number: marks.note(standing[number], here(_span(standing[number]))),
        )

    def change(self, placed: Sequence[Placed]) -> None:
        """Put those that are new and take away those that are gone; the others stay."""
        start, end, new_end = changed(self._placed, placed)
        gone, new = self._placed[start:end], placed[start:new_end]
        if len(gone) + len(new) > max(100, len(placed) // 4):
            self.show(placed)
            return
        self._placed = placed
        spans: list[tuple[int, Span | None]] = []
        for one in gone:
            if one.span is not None:
                place = bisect_left(self._standing, order(one), key=order)
                del self._standing[place]
                spans.append((place, None))
        for one in new:
            if one.span is not None:
                place = bisect_left(self._standing, order(one), key=order)
                self._standing.insert(place, one)
                spans.append((place, self._here(one.span)))
        self._view.changeLabels(spans)


def _span(one: Placed) -> Span:
    return one.span if one.span is not None else Span(0, 0)
