"""Doubled marks and straight quotation marks."""

from __future__ import annotations

import pytest

from core.cleaning.doubled import single
from core.cleaning.quotes import curl


def test_marks_that_a_template_doubled_become_single() -> None:
    text = "3月6日，，会议召开，。会议要求，，抓好落实。。"
    assert single(text).map.apply(text) == "3月6日，会议召开。会议要求，抓好落实。"


def test_a_single_slip_is_only_proposed() -> None:
    step = single("3月6日，，会议召开。")
    assert [(edit.replacement, edit.accepted) for edit in step.edits] == [("，", False)]


@pytest.mark.parametrize("text", ["他说。。。后来。。。没有。。。", "，，，", "真的吗？？！！", "会议……。"])
def test_other_repetitions_stay(text: str) -> None:
    assert single(text).edits == ()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('实施"三大"工程', "实施“三大”工程"),
        ('"一、二"和"三、四"', "“一、二”和“三、四”"),
        ("他说'很好'。", "他说‘很好’。"),
    ],
)
def test_straight_pairs_in_chinese_become_curly(text: str, wanted: str) -> None:
    assert curl(text).map.apply(text) == wanted


@pytest.mark.parametrize(
    "text",
    ['15"显示屏', '只有一个"引号', 'he said "hello" to us', "it's the mayor's office", 'x="会议"y'],
)
def test_other_straight_marks_stay(text: str) -> None:
    assert curl(text).edits == ()
