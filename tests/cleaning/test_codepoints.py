"""Characters that no page shows."""

from __future__ import annotations

import pytest

from core.cleaning.codepoints import remove


def _clean(text: str) -> str:
    return remove(text).map.apply(text)


@pytest.mark.parametrize(
    ("text", "wanted", "reason"),
    [
        ("會\x00議", "會議", "control"),
        ("會\u200b議", "會議", "zero_width"),
        ("\ufeff會議", "會議", "zero_width"),
        ("會\u200d議", "會議", "zero_width"),
        ("會\u00a0\u2003議", "會  議", "no_break_space"),
        ("會\ud800議", "會\ufffd議", "lone_surrogate"),
    ],
)
def test_what_is_not_shown_goes(text: str, wanted: str, reason: str) -> None:
    assert _clean(text) == wanted
    assert [edit.reason for edit in remove(text).edits] == [reason]


@pytest.mark.parametrize("text", ["葛󠄀城", "👩‍🌾", "👩🏽‍⚕️", "é", "會\t議\n", "𠮷", "一\u3000二"])
def test_variation_selectors_joined_emoji_and_layout_stay(text: str) -> None:
    assert remove(text).edits == ()
