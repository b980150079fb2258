"""Word lists and the search for their words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.extract import gazetteer, lexicon
from core.text.span import Span

_WORDS = st.lists(st.text("甲乙丙", min_size=1, max_size=4), min_size=1, max_size=8)


@given(_WORDS, st.text("甲乙丙丁", max_size=40))
def test_search_is_leftmost_and_longest(words: list[str], text: str) -> None:
    found = list(lexicon.Finder(words).scan(text))
    position = 0
    expected: list[Span] = []
    while position < len(text):
        longest = max((word for word in words if text.startswith(word, position)), key=len, default="")
        if longest:
            expected.append(Span(position, position + len(longest)))
        position += len(longest) or 1
    assert found == expected


def test_parts_of_a_list() -> None:
    assert "个" in lexicon.words("units.txt", "units")
    assert "个" not in lexicon.words("units.txt", "with written numbers")
    assert set(lexicon.words("units.txt", "with written numbers")) <= set(lexicon.words("units.txt"))


def test_every_list_is_readable_and_says_where_it_comes_from() -> None:
    for name in ("formulas.txt", "laws.txt", "places.txt", "halls.txt", "departments.txt", "committees.txt", "offices.txt"):
        assert lexicon.words(name)
        assert not any(word.startswith("#") for word in lexicon.words(name))
    for name, columns in (("regions.tsv", 2), ("bodies.tsv", 2), ("sessions.tsv", 2)):
        assert all(len(row) == columns for row in lexicon.rows(name))


def test_short_names_of_divisions() -> None:
    # Names of GB/T 2260 and what the press calls them.
    pairs = {
        "张掖市": "张掖",
        "延边朝鲜族自治州": "延边",
        "广西壮族自治区": "广西",
        "内蒙古自治区": "内蒙古",
        "肃南裕固族自治县": "肃南",
        "香港特别行政区": "香港",
        "大兴安岭地区": "大兴安岭",
        "锡林郭勒盟": "锡林郭勒",
        "龙胜各族自治县": "龙胜",
        "克孜勒苏柯尔克孜自治州": "克孜勒苏",
    }
    assert {name: gazetteer.short(name) for name in pairs} == pairs


@given(st.text("河池市张掖和级县民上海隆重庆祝", max_size=60))
def test_the_ground_keeps_length_and_every_other_character(text: str) -> None:
    ground = gazetteer.ground(text)
    assert len(ground) == len(text)
    assert all(shown in (char, gazetteer.REGION) for char, shown in zip(text, ground, strict=True))
