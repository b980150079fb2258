"""The sentence around a place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text.sentences import REACH, sentence
from core.text.span import Span

TEXT = "標題\n大會開幕。主席說：“現在開會。”委員鼓掌！\n　　散會"


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("標題", "標題"),
        ("開幕", "大會開幕。"),
        ("現在", "主席說：“現在開會。”"),
        ("鼓掌", "委員鼓掌！"),
        ("散會", "散會"),
        ("開幕。主席", "大會開幕。主席說：“現在開會。”"),
    ],
)
def test_it_ends_with_its_marks(words: str, wanted: str) -> None:
    start = TEXT.index(words)
    assert sentence(TEXT, Span(start, start + len(words))).of(TEXT) == wanted


@given(st.text("甲乙。！\n” 　", max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_it_covers_its_place_and_stays_in_the_text(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    found = sentence(text, Span(start, end))
    assert found.covers(Span(start, end))
    assert found.end <= len(text)


def test_a_text_without_marks_is_cut() -> None:
    text = "字" * 10_000
    assert len(sentence(text, Span(5_000, 5_002))) <= 2 * REACH + 2
