"""Line ends, indents, spaces."""

from __future__ import annotations

import pytest

from core.cleaning.layout import close_gaps, trim, unify_line_ends


def test_every_line_end_becomes_a_newline() -> None:
    text = "一\r\n二\r三\u2028四\x0b五\x85六\n"
    assert unify_line_ends(text).map.apply(text) == "一\n二\n三\n四\n五\n六\n"


def test_indents_and_trailing_blanks_go_and_blank_lines_stay() -> None:
    text = "\u3000\u3000會議 \n \n\t閉幕"
    step = trim(text)
    assert step.map.apply(text) == "會議\n\n閉幕"
    assert [edit.reason for edit in step.edits] == ["indent", "trailing_space", "indent", "indent"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“民生大事” “關鍵小事”", "“民生大事”“關鍵小事”"),
        ("會議， 閉幕", "會議，閉幕"),
        ("會議 。", "會議。"),
        ("“ 關鍵小事 ”", "“關鍵小事”"),
        ("會議 ” ，", "會議”，"),
        ("（ 張掖市", "（張掖市"),
    ],
)
def test_blanks_at_full_width_marks_go(text: str, wanted: str) -> None:
    assert close_gaps(text).map.apply(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "記者 文/圖 陳思",
        "黎 丽",
        "丁 玎 王 伟",
        "中國張掖網訊 1月10日",
        "韦 敦（壮族） 韦宇翔（女，瑶族）",  # spaces separate the members of this list
        "提升履职效能 奋力书写新答卷",
        "新答卷 “三河五區”見成效",
        "he said “hello” “world”",
        "2024 年 GDP 增長",
        "一\u3000二",
    ],
)
def test_blanks_that_separate_stay(text: str) -> None:
    assert close_gaps(text).edits == ()
