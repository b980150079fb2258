"""Cutting a text into parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text.span import Span
from gui.reading.parts import LONGEST, Parts


def rebuilt(parts: Parts) -> str:
    """The text again, from its parts."""
    pieces = [parts.content(i) + ("" if parts.goes_on(i) or i == len(parts) - 1 else "\n") for i in range(len(parts))]
    return "".join(pieces)


@given(st.lists(st.integers(0, 4000), max_size=6), st.booleans())
def test_parts_make_up_the_text(lengths: list[int], sentences: bool) -> None:
    text = "\n".join(("會議通過了報告。" if sentences else "甲") * length for length in lengths)
    parts = Parts(text)
    assert rebuilt(parts) == text
    assert max(parts.lengths()) <= LONGEST + 1


@given(st.text(alphabet="甲。\n", max_size=80))
def test_every_position_is_in_its_part(text: str) -> None:
    parts = Parts(text)
    for position in range(len(text) + 1):
        part = parts.at(position)
        assert parts.start(part) <= position <= parts.end(part)


def test_an_empty_text_has_one_part() -> None:
    parts = Parts("")
    assert (len(parts), parts.span(0)) == (1, Span(0, 0))


def test_a_huge_paragraph_is_cut_after_a_sentence() -> None:
    parts = Parts("會議通過了報告。" * 500)
    assert all(parts.content(i).endswith("。") for i in range(len(parts)))
    assert [parts.continues(i) for i in range(3)] == [False, True, True]
    assert parts.paragraph(3000) == Span(0, 4000)


@pytest.mark.parametrize("cluster", ["👍🏽", "e\u0301", "葛\U000e0100", "👨\u200d👩"])
def test_a_cut_never_parts_a_cluster(cluster: str) -> None:
    # Padding of every length pushes the cluster over the place where a cut must fall.
    for padding in range(LONGEST - 4, LONGEST + 2):
        parts = Parts("甲" * padding + cluster + "乙" * 10)
        assert any(cluster in parts.content(i) for i in range(len(parts)))


def test_a_closing_quotation_mark_stays_with_its_sentence() -> None:
    text = ("甲" * 9 + "。”") * 300
    parts = Parts(text)
    assert all(parts.content(i).endswith("”") for i in range(len(parts)))
