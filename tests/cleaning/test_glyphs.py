"""Radicals, compatibility ideographs, look-alikes."""

from __future__ import annotations

import unicodedata

import pytest

from core import assets
from core.cleaning.glyphs import unify
from core.cleaning.lookalikes import suggest


@pytest.mark.parametrize(("text", "wanted"), [("⼈民⼤会", "人民大会"), ("⻓期", "长期"), ("\uf9b4\uf90a", "領金")])
def test_the_character_itself_is_put(text: str, wanted: str) -> None:
    assert unify(text).map.apply(text) == wanted


def test_every_radical_of_kangxi_becomes_a_character() -> None:
    text = "".join(map(chr, range(0x2F00, 0x2FD6)))  # the block has 214, one for each radical
    clean = unify(text).map.apply(text)
    assert all("一" <= character <= "鿿" for character in clean)


def test_the_twelve_unified_characters_of_the_compatibility_block_stay() -> None:
    letters = [chr(code) for code in range(0xF900, 0xFADA) if unicodedata.name(chr(code), "")]
    kept = [one for one in letters if unify(one).edits == ()]
    # "The twelve CJK unified ideographs" of the block, as chapter 18 of the Unicode standard lists them.
    assert kept == [
        chr(code)
        for code in (0xFA0E, 0xFA0F, 0xFA11, 0xFA13, 0xFA14, 0xFA1F, 0xFA21, 0xFA23, 0xFA24, 0xFA27, 0xFA28, 0xFA29)
    ]


def test_the_table_of_supplementary_radicals_is_well_formed() -> None:
    rows = assets.lines("lexicon/radicals.txt")
    assert len({row[0] for row in rows}) == len(rows) > 100
    assert all(0x2E80 <= ord(row[0]) <= 0x2EF3 and row[1] == " " and len(row) == 3 for row in rows)
    assert all(not 0x2E80 <= ord(row[2]) <= 0x2FDF for row in rows)
    # NFKC knows two of the block.
    assert {row[0]: row[2] for row in rows}["\u2e9f"] == unicodedata.normalize("NFKC", "\u2e9f")


@pytest.mark.parametrize("text", ["葛\U000e0100城", "人民", "①㎡％", "\ufa0e"])
def test_other_forms_stay(text: str) -> None:
    assert unify(text).edits == ()


@pytest.mark.parametrize(
    ("text", "likely"), [("2O24年", "2024年"), ("二○二四年", "二〇二四年"), ("3月l5日", "3月15日"), ("己经完成", "已经完成")]
)
def test_look_alikes_are_suggested_and_not_taken(text: str, likely: str) -> None:
    edits = suggest(text).edits
    assert [edit.accepted for edit in edits] == [False]
    assert text[: edits[0].start] + edits[0].replacement + text[edits[0].end :] == likely


@pytest.mark.parametrize("text", ["已经", "自己", "巳时", "OK、IO口", "3日内", "二零一二年", "一二〇三"])
def test_characters_in_their_place_are_not_doubted(text: str) -> None:
    assert suggest(text).edits == ()
