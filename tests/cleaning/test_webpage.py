"""Page residue is set aside; facts stay."""

from __future__ import annotations

import pytest

from core.cleaning.webpage import is_residue, set_aside

BODY = "\n".join(f"第{number}段：會議認為應當繼續努力。" for number in "一二三四五六七八九十")


@pytest.mark.parametrize(
    "line",
    [
        "掃一掃在手機打開當前頁面",
        "分享到： 微信 微博 QQ空间",
        "【打印】 【关闭】",
        "【字体：大 中 小】",
        "首页 > 新闻中心 > 政协要闻",
        "上一篇：市政协召开专题协商会",
        "当前位置：首页>>要闻",
        "版权所有 © 某某市委员会",
        "某ICP备00000000号-2",
    ],
)
def test_what_pages_print_around_a_text_is_residue(line: str) -> None:
    assert is_residue(line)
    text = f"{line}\n{BODY}\n{line}"
    assert set_aside(text).map.apply(text) == BODY


@pytest.mark.parametrize(
    "line",
    [
        "责任编辑：周正",
        "来源：雲嶺網",
        "发布时间：2024-03-06",
        "会议强调，要办好大事、小事",
        "主办单位：县政协",
        "分享会昨日举行",
        "。。。",
        "",
    ],
)
def test_facts_and_text_are_not(line: str) -> None:
    assert not is_residue(line)


def test_a_residue_word_amid_the_text_stays() -> None:
    text = f"{BODY}\n打印\n{BODY}"
    assert set_aside(text).edits == ()


def test_a_text_of_nothing_but_residue_is_left_whole() -> None:
    assert set_aside("首页\n打印 关闭\n").edits == ()


def test_line_ends_go_with_their_lines() -> None:
    text = f"首页\n{BODY}\n打印\n关闭\n"
    assert set_aside(text).map.apply(text) == f"{BODY}\n"
