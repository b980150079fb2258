"""Rows of tables as lines."""

from __future__ import annotations

from collections.abc import Sequence

LONGEST_CELL = 80
"""Characters of a cell of data; longer ones are layout, as in a notice whose whole text stands in a frame."""


def row_lines(cells: Sequence[Sequence[str]]) -> list[str]:
    """A row, given as the lines of each cell: one line with tabs between cells, or the lines of layout as they are."""
    texts = [" ".join(line.strip() for line in cell if line.strip()) for cell in cells]
    filled = [text for text in texts if text]
    if not filled:
        return []
    if len(filled) > 1 and all(len(text) <= LONGEST_CELL for text in filled):
        return ["\t".join(text.replace("\t", " ") for text in texts).rstrip("\t")]
    return [line for cell in cells for line in cell if line.strip()]
