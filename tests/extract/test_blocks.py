"""Blocks tile the text, and a caller may stop the work at any time."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.extract import extract, reading
from core.extract.reading import Reading
from core.language.fold import fold


class Stop(Exception):
    """What the check of a caller who cancels raises."""


@given(st.text("会議。\nab", max_size=400))
def test_blocks_tile_the_text(text: str) -> None:
    read = Reading(text * 300)
    assert "".join(block.of(read.text) for block in read.blocks) == read.text
    assert read.fold == fold(read.text)


def test_blocks_end_with_lines() -> None:
    read = Reading(("会议通过了决议。" * 40 + "\n") * 400)
    assert len(read.blocks) > 2
    assert all(read.text[block.end - 1] == "\n" for block in read.blocks)


def test_what_stands_in_a_long_text_is_found_in_every_block() -> None:
    line = "市政协主席周均发出席会议。\n"
    found = extract(line * 4000)
    assert sum(one.rule != "org" and one.span.of(line * 4000) == "周均发" for one in found.mentions) == 4000


@pytest.mark.parametrize("after", [0, 1, 3, 10, 40])
def test_a_caller_may_stop(after: int) -> None:
    asked = 0

    def check() -> None:
        nonlocal asked
        asked += 1
        if asked > after:
            raise Stop

    with pytest.raises(Stop):
        extract("市政协主席周均发出席会议，会议审议通过了《决议》。\n" * 3000, check=check)


def test_the_check_is_asked_often() -> None:
    asked = 0

    def check() -> None:
        nonlocal asked
        asked += 1

    text = "今天天气很好，大家都很高兴。\n" * 10_000
    extract(text, check=check)
    assert asked > len(text) / reading._BLOCK * 20  # pyright: ignore[reportPrivateUsage]


def test_matches_do_not_differ_from_those_of_one_pass() -> None:
    text = ("第三次会议在张掖召开，应到262人。\n" * 3000) + "第四次会议"
    pattern = re.compile("第[三四]次会议")
    read = Reading(text)
    assert [one.span() for one in read.matches(pattern)] == [one.span() for one in pattern.finditer(read.fold)]
