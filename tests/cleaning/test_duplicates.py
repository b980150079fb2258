"""What a page printed twice."""

from __future__ import annotations

import pytest

from core.cleaning.duplicates import set_aside

BODY = "\n".join(f"第{number}段：会议认为应当继续努力，抓好落实。" for number in "一二三四五")


def test_a_body_printed_twice_is_kept_once() -> None:
    text = f"某市政协召开会议\n{BODY}\n{BODY}\n责任编辑：某某\n"
    step = set_aside(text)
    assert step.map.apply(text) == f"某市政协召开会议\n{BODY}\n责任编辑：某某\n"
    assert [edit.reason for edit in step.edits] == ["duplicate_body"]


def test_a_line_printed_three_times_is_kept_once() -> None:
    text = "某市政协召开常务委员会会议\n" * 3
    assert set_aside(text).map.apply(text) == "某市政协召开常务委员会会议\n"


@pytest.mark.parametrize("text", ["好！\n好！\n", "附件：\n附件：\n", f"{BODY}\n别的一段话在中间。\n{BODY}", BODY, ""])
def test_refrains_and_what_stands_apart_stay(text: str) -> None:
    assert set_aside(text).edits == ()


def test_its_cost_is_that_of_the_length() -> None:
    text = "".join(f"甲甲甲甲甲甲甲甲甲甲\n第{number}行各不相同的文字\n" for number in range(20_000))
    assert set_aside(text).edits == ()
