"""What a name looks like, and what refuses to be one."""

from __future__ import annotations

import pytest

from core.extract import foreign_names, names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("冯立军、高云岚", "冯立军"),
        ("周均发讲话指出", "周均发"),
        ("韦伟松主持大会", "韦伟松"),
        ("李强对此表示", "李强"),
        ("秦春成代表市委", "秦春成"),
        ("欧阳明德出席会议", "欧阳明德"),
        ("林郑秀云女士致辞", "林郑秀云"),
    ],
)
def test_a_name_ends_where_the_next_word_begins(text: str, expected: str) -> None:
    shape = names.at(text, 0, len(text), firm=True)
    assert shape is not None
    assert shape.span.of(text) == expected


@pytest.mark.parametrize(
    "text", ["应邀出席会议", "高度评价，", "成员国，", "高水平，", "智慧，", "福祉，", "时强调：", "全体出席"]
)
def test_words_are_no_names(text: str) -> None:
    assert names.at(text, 0, len(text), firm=True) is None


@pytest.mark.parametrize(
    "word", ["福祉", "高水平", "幸福美好", "大力支持", "智慧", "殷切期望", "努力奋斗", "二十大", "海洋", "贵州"]
)
def test_dictionary_words_are_no_items_of_a_list(word: str) -> None:
    assert not names.item(word, 0, len(word), firm=True)


@pytest.mark.parametrize("name", ["洛桑江村", "高金素梅", "林郑月娥", "雪克来提·扎克尔", "陈海洋", "铁凝", "傅\ue8e4萁"])
def test_unusual_names_stand_among_names(name: str) -> None:
    assert names.item(name, 0, len(name), firm=True, unusual=True)


@pytest.mark.parametrize("name", ["洛桑江村", "踔厉奋发", "的人选"])
def test_unusual_names_do_not_stand_alone(name: str) -> None:
    assert not names.item(name, 0, len(name), firm=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("普京表示", "普京"),
        ("米尔济约耶夫当天说", "米尔济约耶夫"),
        ("内塔尼亚胡通电话", "内塔尼亚胡"),
        ("赞扬了双方", None),
        ("代表团", None),
    ],
)
def test_foreign_names(text: str, expected: str | None) -> None:
    span = foreign_names.foreign(text, 0, len(text))
    assert (span.of(text) if span else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("雪克来提·扎克尔出席", "雪克来提·扎克尔"),
        ("帕巴拉·格列朗杰、", "帕巴拉·格列朗杰"),
        ("帕巴拉·格列朗杰和何厚铧", "帕巴拉·格列朗杰"),
        ("副主席约翰·李", None),
    ],
)
def test_dotted_names_are_never_cut_at_the_dot(text: str, expected: str | None) -> None:
    span = foreign_names.dotted(text, 0, len(text))
    assert (span.of(text) if span else None) == expected


def test_padding_is_no_part_of_a_name() -> None:
    assert names.canonical("蔡　豪") == "蔡豪"
    assert names.key("雪克来提·扎克尔") == "雪克来提扎克尔"
