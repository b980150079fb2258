"""Pinyin that a converter left behind."""

from __future__ import annotations

import pytest

from core.cleaning.pinyin import remove


def test_syllables_behind_converted_characters_go() -> None:
    text = "政協(xié)委員(yuán)們(men)聽(tīng)取報告，會(huì)議（huìyì）"
    assert remove(text).map.apply(text) == "政協委員們聽取報告，會議（huìyì）"  # a whole word is explained, not converted


@pytest.mark.parametrize(
    "text",
    [
        "政協(xié)委員(yuán)出席",  # too few
        "汉(hàn)字(zì)注(zhù)音(yīn)",  # a textbook: nobody converted these
        "過(a)會(b)議(c)",
        "",
    ],
)
def test_other_syllables_stay(text: str) -> None:
    assert remove(text).edits == ()
