"""The name tables themselves."""

from __future__ import annotations

import pytest

from core import assets
from core.language import opencc_tables
from core.model.analysis import Script
from core.script.names import Choice, as_found, to_simplified, to_traditional


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("于永梅", "于永梅"),
        ("范余岳", "范餘岳"),
        ("周均发", "周均發"),
        ("欧阳松", "歐陽松"),
        ("令狐冲", "令狐沖"),
        ("钟离春", "鍾離春"),
        ("叶里", "葉里"),
        ("刘志才", "劉志才"),
        ("林峰", "林峰"),
        ("于", "于"),
        ("", ""),
        ("哈里·波特", "哈里·波特"),
    ],
)
def test_to_traditional(name: str, expected: str) -> None:
    assert to_traditional(name, Script.TW).text == expected


def test_choices_name_place_and_other_forms() -> None:
    assert to_traditional("肖云征", Script.HANT).choices == (
        Choice(0, ("蕭",), "surname"),
        Choice(1, ("云",), "given_name"),
        Choice(2, ("徵",), "given_name"),
    )
    assert to_traditional("云·征", Script.HANT).choices == ()
    assert as_found("高云虹") == (Choice(1, ("雲",), "given_name"),)
    assert as_found("于永梅") == ()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("周均發", "周均发"),
        ("畢昇", "毕昇"),
        ("李乾", "李乾"),
        ("甯靜", "甯静"),
        ("於陵", "於陵"),
        ("衞斯理", "卫斯理"),
        ("著名", "著名"),
    ],
)
def test_to_simplified(name: str, expected: str) -> None:
    assert to_simplified(name).text == expected


def rows(name: str, columns: int) -> list[list[str]]:
    found = [line.split("\t") for line in assets.lines(name)]
    assert all(len(row) >= columns for row in found)
    return found


def test_the_tables_are_sound() -> None:
    known = opencc_tables.load("STCharacters")
    seen: set[tuple[str, str]] = set()
    for kind, key, form, *others in rows("script/names.txt", 3):
        assert kind in ("surname", "given", "hans-surname", "hans-given")
        assert len(key) == len(form)
        assert (kind, key) not in seen
        assert form not in others
        assert all(len(other) == 1 for other in others)
        seen.add((kind, key))
        if kind == "given":
            assert form == key or form in known[key], key


def test_settled_names_keep_their_length() -> None:
    for key, values in opencc_tables.parse(assets.text("script/people.txt")).items():
        assert len(key) == len(values[0])


@pytest.mark.parametrize("name", ["fixes", "particle", "simplified", "press", "hongkong", "taiwan", "taiwan_law"])
def test_own_dictionaries_are_aligned_and_say_each_word_once(name: str) -> None:
    lines = assets.lines(f"script/{name}.txt")
    keys = [line.split("\t")[0] for line in lines]
    assert sorted({key for key in keys if keys.count(key) > 1}) == []
    assert all(len(key) == len(value) for key, value in (line.split("\t") for line in lines))
