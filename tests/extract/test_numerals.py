"""Whole numbers as written."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.extract.numerals import NUMBER, value


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("262", 262),
        ("2,956", 2956),
        ("0", 0),
        ("二百六十二", 262),
        ("十", 10),
        ("二十", 20),
        ("一千零三", 1003),
        ("两千", 2000),
        ("二〇二四", 2024),
        ("三万二千", 32_000),
        ("万", 10_000),
    ],
)
def test_values(written: str, expected: int) -> None:
    assert value(written) == expected


@given(st.integers(0, 10**9))
def test_digits_and_grouped_digits_read_back(number: int) -> None:
    assert value(str(number)) == number
    assert value(f"{number:,}") == number


@given(st.text("〇零一二三四五六七八九十百千万两", min_size=1, max_size=12))
def test_every_written_number_has_a_value(written: str) -> None:
    assert re.fullmatch(NUMBER, written)
    assert value(written) >= 0
