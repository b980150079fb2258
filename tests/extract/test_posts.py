"""Posts: chains, lists that inherit, bodies that are inherited, and titles after names."""

from __future__ import annotations

import pytest

from core.text.doubt import Doubt
from tests.extract.read import persons, posts


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (
            "市委常委、市委统战部部长、市政协党组副书记于永安出席。",
            "于永安",
            [("市委", "常委"), ("市委统战部", "部长"), ("市政协党组", "副书记")],
        ),
        # 主席 is of 市政协, not of its party group.
        ("市政协党组书记、主席周均安讲话。", "周均安", [("市政协党组", "书记"), ("市政协", "主席")]),
        # A mayor is of the government, never of the party committee.
        ("市委副书记、市长赵立安出席。", "赵立安", [("市委", "副书记"), (None, "市长")]),
        ("市委常委、常务副市长范付安出席。", "范付安", [("市委", "常委"), (None, "常务副市长")]),
        # Deputies that are named after their chairman are of his body.
        ("县政协主席秦立刚主持会议。副主席周祖安、冯立军出席。", "冯立军", [("县政协", "副主席")]),
        # Those of a list before a verb take the post that it gives to the last.
        ("秦立刚、周祖安当选为县政协副主席。", "秦立刚", [("县政协", "副主席")]),
        ("周祖安不再担任县政协秘书长。", "周祖安", [("县政协", "秘书长")]),
        ("免去周祖安的县水利局局长职务。", "周祖安", [("县水利局", "局长")]),
        # A secretary general in a list of 市政协 is of 市政协.
        ("市政协副主席冯立军、高云岚及秘书长苏培仁出席。", "苏培仁", [("市政协", "秘书长")]),
        ("学习贯彻习近平总书记重要讲话精神。", "习近平", [(None, "总书记")]),
        (
            "中共中央总书记、国家主席、中央军委主席习近平出席。",
            "习近平",
            [("中共中央", "总书记"), (None, "国家主席"), ("中央军委", "主席")],
        ),
        ("会议选举产生了主席团，李鸿安为大会秘书长。市长李鸿安主持会议。", "李鸿安", [(None, "大会秘书长"), (None, "市长")]),
        ("市城乡一体化示范区管委会主任刘会安出席。", "刘会安", [("市城乡一体化示范区管委会", "主任")]),
        ("主席：王院長金平", "王金平", [(None, "院長"), (None, "主席")]),
        ("市领导秦春安、汪东安到会。", "汪东安", [(None, "市领导")]),
    ],
)
def test_posts(text: str, name: str, expected: list[tuple[str | None, str]]) -> None:
    assert sorted(posts(text, name), key=str) == sorted(expected, key=str)


def test_the_head_of_a_list_is_stated_and_the_rest_inherit() -> None:
    found = persons("市政协副主席冯立军、高云岚及秘书长苏培仁出席。")
    first, second, third = (found[name].posts[0] for name in ("冯立军", "高云岚", "苏培仁"))
    assert (first.doubt, first.reason) == (Doubt.STATED, None)
    assert (second.doubt, second.reason) == (Doubt.INFERRED, "inherited_post")
    assert (third.doubt, third.reason) == (Doubt.INFERRED, "inherited_body")
    assert second.evidence == first.evidence


def test_evidence_is_body_and_title() -> None:
    text = "市政协副主席冯立军出席。"
    (post,) = persons(text)["冯立军"].posts
    assert [span.of(text) for span in post.evidence] == ["市政协", "副主席"]


def test_a_post_ends_where_the_next_begins() -> None:
    text = "全国政协副主席石泰安，全国政协委员胡春安、沈跃安出席。"
    assert posts(text, "石泰安") == [("全国政协", "副主席")]
    assert posts(text, "沈跃安") == [("全国政协", "委员")]


def test_who_signs_has_no_post() -> None:
    assert persons("新华社记者王仟恒报道。")["王仟恒"].posts == ()
