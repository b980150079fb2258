"""Finding marks by range; runs and lanes of overlapping ones."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.text.span import Span
from gui.reading.marks import Layer, Mark, MarkIndex, Placed, flat_runs, lanes

EVERY = frozenset(Layer)
SPANS = st.lists(st.tuples(st.integers(0, 900), st.integers(1, 600)), max_size=12)


def marks_of(spans: list[tuple[int, int]]) -> list[Mark]:
    return [Mark(Span(start, start + length), Layer.LABEL, str(index)) for index, (start, length) in enumerate(spans)]


@given(SPANS, st.integers(0, 1000), st.integers(1, 300))
def test_touching_finds_what_a_plain_scan_finds(spans: list[tuple[int, int]], start: int, length: int) -> None:
    marks = marks_of(spans)
    found = MarkIndex(marks).touching(start, start + length, EVERY)
    expected = {mark.key for mark in marks if mark.span.overlaps(Span(start, start + length))}
    assert {row.mark.key for row in found} == expected
    assert [row.start for row in found] == sorted(row.start for row in found)


@given(SPANS, st.integers(0, 1000), st.integers(1, 300))
def test_the_first_mark_of_a_range(spans: list[tuple[int, int]], start: int, length: int) -> None:
    found = MarkIndex(marks_of(spans)).first(start, start + length, EVERY)
    assert (found is None) == (not any(start <= begin < start + length for begin, _ in spans))


@given(SPANS)
def test_runs_show_every_mark_at_every_position(spans: list[tuple[int, int]]) -> None:
    marks = marks_of(spans)
    placed = list(MarkIndex(marks).touching(0, 1600, EVERY))
    runs = flat_runs(placed, 0, 1600)
    for position in (*range(0, 1600, 37), *(start for start, _ in spans)):
        run = next((run for run in runs if run.start <= position < run.end), None)
        keys = {row.mark.key for row in run.marks} if run else set()
        assert keys == {mark.key for mark in marks if position in mark.span}


@given(SPANS)
def test_no_two_marks_share_a_lane_where_they_overlap(spans: list[tuple[int, int]]) -> None:
    placed = lanes(list(MarkIndex(marks_of(spans)).touching(0, 1600, EVERY)))
    for index, (lane, row) in enumerate(placed):
        for other_lane, other in placed[index + 1 :]:
            assert lane != other_lane or not (row.start < other.end and other.start < row.end)


def test_hidden_layers_are_not_found() -> None:
    index = MarkIndex([Mark(Span(0, 2), Layer.DATE, "d"), Mark(Span(1, 3), Layer.PERSON, "p")])
    assert [row.mark.key for row in index.touching(0, 3, frozenset({Layer.PERSON}))] == ["p"]


def test_neighbours_share_one_lane() -> None:
    rows = [Placed(0, 3, Mark(Span(0, 3), Layer.ORG)), Placed(3, 6, Mark(Span(3, 6), Layer.PERSON))]
    assert [lane for lane, _ in lanes(rows)] == [0, 0]
