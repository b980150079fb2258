"""Cells that no spreadsheet runs, and that come back as they were."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.export.sheet import guarded, lines, unguarded


@pytest.mark.parametrize("cell", ["=1+1", "+86", "@SUM(A1)", "-cmd|' /C calc'!A0", "\tx", "\rx", "+张", "'=1"])
def test_a_cell_that_would_run_is_guarded(cell: str) -> None:
    if cell == "+86":
        assert guarded(cell) == cell  # a number
    else:
        assert guarded(cell).startswith("'")


@pytest.mark.parametrize("cell", ["", "決議", "-3", "-0.5", "1e9", "'引用'", "a=b"])
def test_other_cells_are_left(cell: str) -> None:
    assert guarded(cell) == cell


@given(st.text())
def test_the_guard_comes_off_again(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell


@given(
    st.lists(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0\r")), min_size=2, max_size=4), max_size=5)
)
def test_rows_are_read_back(rows: list[list[str]]) -> None:
    read = csv.reader(io.StringIO("".join(lines(rows)), newline=""))
    assert [[unguarded(cell) for cell in row] for row in read] == rows
