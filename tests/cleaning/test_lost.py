"""Damaged places are marked, and nothing else is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.cleaning.lost import mark, spots


@pytest.mark.parametrize(
    ("text", "damaged"),
    [
        ("記者 文/圖 陳?!≮w琳", ["?!≮w"]),
        ("確?；I備工作", ["?；I"]),
        ("市人大?Ｎ瘯\ufffd、市政府", ["?Ｎ瘯\ufffd"]),
        ("關于?\ufffd務委員會", ["?\ufffd"]),
        ("我們锟斤拷锟斤拷了", ["锟斤拷锟斤拷"]),
        ("烫烫烫烫", ["烫烫烫烫"]),
        ("委員\ue000名", ["\ue000"]),
    ],
)
def test_damage_is_marked(text: str, damaged: list[str]) -> None:
    step = mark(text)
    assert step.edits == ()
    assert [one.span.of(text) for one in step.warnings] == damaged
    assert {one.code for one in step.warnings} == {"damaged_text"}


@pytest.mark.parametrize(
    "text",
    [
        "为什么?我们要学习",
        "怎么办?!大家说",
        "什么是A股?B股呢",
        "为什么?A股上涨",
        "烫烫的茶",
        "α粒子与β受体",
        "若a≮b則",
        "真的嗎？",
        "",
    ],
)
def test_sound_text_is_not(text: str) -> None:
    assert spots(text) == ()


def test_of_the_sentences_that_are_sound_none_is_marked(data: Path) -> None:
    cases = json.loads((data / "cleaning" / "mojibake.json").read_text(encoding="utf-8"))["negatives"]
    texts = [case if isinstance(case, str) else next(v for v in case.values() if isinstance(v, str)) for case in cases]
    assert len(texts) == 60
    assert [text for text in texts if spots(text)] == []
