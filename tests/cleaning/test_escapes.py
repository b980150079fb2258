"""Characters written as codes."""

from __future__ import annotations

import pytest

from core.cleaning.escapes import resolve


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("解决&ldquo;七件事&rdquo;", "解决“七件事”"),
        ("来源：某报&#32;日期", "来源：某报 日期"),
        ("&#x4F1A;&#35758;", "会议"),
        ("&amp;ldquo;会议&amp;rdquo;", "“会议”"),  # escaped twice
        ("甲&amp;乙", "甲&乙"),
        (r"\u4f1a\u8bae\uff0c", "会议，"),
        (r"\ud842\udfb7野", "𠮷野"),
        ("%u4F1A%u8BAE", "会议"),
        ("%E4%BC%9A%E8%AE%AE", "会议"),
        ("%BB%E1%D2%E9%CD%A8%B9%FD", "会议通过"),
        (r"动员会\r\n　　3月6日", "动员会\n　　3月6日"),
        (r"会议闭幕。\n今年", "会议闭幕。\n今年"),
    ],
)
def test_codes_become_characters(text: str, wanted: str) -> None:
    assert resolve(text).map.apply(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "研发&设计、AT&T",
        "&nosuchname;会议",
        "&#0;&#xD800;",
        "见 https://a.cn/wiki/%E4%BC%9A%E8%AE%AE 一文",
        "增长5%20家",
        "100%、90%",
        r"\ud842 单独一半",
        r"C:\new\return",
        "%20%20%20",
    ],
)
def test_what_is_no_code_stays(text: str) -> None:
    assert resolve(text).edits == ()
