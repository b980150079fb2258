"""Stray tags."""

from __future__ import annotations

import pytest

from core.cleaning.tags import strip


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("<p>会议开幕。</p><p>会议闭幕。</p>", "会议开幕。\n会议闭幕。"),
        ("<p>会议开幕。</p>\n<p>会议闭幕。</p>\n", "会议开幕。\n会议闭幕。\n"),
        ("会议开幕。<br/>会议闭幕。", "会议开幕。\n会议闭幕。"),
        ("<strong>会议</strong><SPAN style='x:y'>开幕</SPAN>", "会议开幕"),
        ("会议<!-- 打印 -->开幕", "会议开幕"),
        ("会议<script type='a'>if (a<b) {}</script>开幕", "会议开幕"),
    ],
)
def test_tags_go_and_blocks_become_lines(text: str, wanted: str) -> None:
    assert strip(text).map.apply(text) == wanted


@pytest.mark.parametrize("text", ["关于印发<办法>的通知", "a<b且c>d", "<试行>", "若 x < p 则 y > q", "<!-- 未完"])
def test_other_angle_brackets_stay(text: str) -> None:
    assert strip(text).edits == ()


def test_many_unclosed_comments_cost_no_more_than_their_length() -> None:
    text = "<!--" * 20_000
    assert strip(text).edits == ()
