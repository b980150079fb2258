"""Punctuation width."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.cleaning.width import widen


def _wide(text: str) -> str:
    return widen(text).map.apply(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("上午,會議閉幕", "上午，會議閉幕"),
        ("262名,2024年", "262名，2024年"),
        ("“政協擔當”,詮釋", "“政協擔當”，詮釋"),
        ("貢獻!", "貢獻！"),
        ("王海峰;中共張掖市委", "王海峰；中共張掖市委"),
        ("閉幕。(張掖市記者)", "閉幕。（張掖市記者）"),
        ("韦敦(壮族）", "韦敦（壮族）"),
        ("(1)加強學習", "（1）加強學習"),
        ("時間:10:30", "時間：10:30"),
        ("增長90%,佔1,234項", "增長90%，佔1,234項"),
        ("见http://a.cn/b,c,会议", "见http://a.cn/b,c，会议"),
        ("为什么?我们", "为什么？我们"),
    ],
)
def test_marks_in_chinese_become_wide(text: str, wanted: str) -> None:
    assert _wide(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "會議 Hello, world: (one) two",
        "The end, (of it)!",
        "會議於10:30召開",
        "人口1,234,567人",
        "信箱a.b@c.cn 電話",
        "&ldquo;七大難&rdquo;工作",
        "國(guó)務(wù)院",  # a converter's pinyin, which another step will know
        "陳?!≮w琳",
        "比分3:2",
    ],
)
def test_all_other_marks_stay(text: str) -> None:
    assert widen(text).edits == ()


@given(st.text(alphabet="會議中，。！？（）；：“”、1a \n", max_size=60))
def test_only_width_ever_changes(text: str) -> None:
    flat = unicodedata.normalize("NFKC", text)
    wide = _wide(flat)
    assert unicodedata.normalize("NFKC", wide) == flat
    assert widen(flat).map.identity


def test_flattened_prose_comes_back_as_it_was() -> None:
    # Written for this test; every one of the seven marks, in prose, a list, a quotation and a note.
    text = "會議指出：要凝心聚力，真抓實幹！怎麼幹？一靠學習；二靠調研。（本網記者）\n“大事”，“小事”，都要辦好（見第3頁）。"
    flat = text.translate(str.maketrans("，；：！？（）", ",;:!?()"))
    assert _wide(flat) == text
