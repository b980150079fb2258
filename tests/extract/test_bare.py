"""Names in bare sentences: found by the odds of a name against words, and said to be guesses."""

from __future__ import annotations

import pytest

from core.extract import name_odds
from core.text.doubt import Doubt
from core.text.span import Span
from tests.extract.read import persons, spans


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("座谈会由于永梅主持，由于时间关系提前结束。", ["于永梅"]),
        ("干部大会由干建国主持，机关干部参加。", ["干建国"]),
        ("游建华带队游览，沿江考察。", ["游建华"]),
        ("台湾代表陈台生乘航班抵达。", ["陈台生"]),
        ("林峰、张群在峰会上发言。", ["林峰", "张群"]),
        ("王杰、李升平获杰出青年称号。", ["王杰", "李升平"]),
        ("郁达夫的散文浓郁而不忧郁。", ["郁达夫"]),
        ("周均发\n指出要抓发展。", ["周均发"]),
        ("克里斯·里夫斯与托马斯·范戴克会面。", ["克里斯·里夫斯", "托马斯·范戴克"]),
        ("会议确定郭卫民担任新闻发言人。", ["郭卫民"]),
        ("岳飞率军北上，东岳庙立碑。", ["岳飞"]),
    ],
)
def test_names_without_title_or_list(text: str, names: list[str]) -> None:
    assert spans(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "增进福祉，高水平开放，建设幸福美好家园。",
        "高质量发展取得成效，全过程人民民主得到保障。",
        "万里长城，万里长江。",
        "向行政长官提出申请。",
        "于是和谐社会由此而来，由于和平发展。",
        "干部群众凝心聚力，方方面面的工作。",
        "把雷锋精神代代传承下去，参观梅兰芳纪念馆。",
        "时代在前进，党在召唤，云在飘。",
        "农文旅融合发展，茶旅融合升级。",
        "同意该项目，同样的要求，如何推进。",
        "检察干部到长江干流调研，干旱地区干群关系改善。",
        "约翰斯·霍普金斯大学发布报告。",
    ],
)
def test_words_are_no_names(text: str) -> None:
    assert spans(text) == []


def test_a_guess_is_doubtful_until_something_firm_stands_beside_it() -> None:
    assert persons("党国英在会上发言。")["党国英"].doubt is Doubt.DOUBTFUL
    assert persons("党国英在会上发言。会后市长党国英讲话。")["党国英"].doubt is Doubt.STATED


@pytest.mark.parametrize(
    ("text", "name"),
    [("座谈会由于永梅主持", "于永梅"), ("张建国说", "张建国"), ("李升平获杰出青年称号", "李升平")],
)
def test_odds_are_for_names(text: str, name: str) -> None:
    start = text.index(name)
    assert name_odds.odds(text, Span(start, start + len(name))) > 0


@pytest.mark.parametrize(
    ("text", "word"),
    [("提高水平", "高水平"), ("由于是第一次", "于是第"), ("参加成立大会", "成立大"), ("陈旧设备更新", "陈旧设")],
)
def test_odds_are_against_words(text: str, word: str) -> None:
    start = text.index(word)
    assert name_odds.odds(text, Span(start, start + len(word))) < 0


@pytest.mark.parametrize("name", ["于永梅", "高水平", "王杰", "欧阳明德", "干建国"])
def test_the_bound_holds(name: str) -> None:
    text = f"会议由{name}主持并讲话"
    assert name_odds.odds(text, Span(3, 3 + len(name))) <= name_odds.ceiling(name) + 1e-9
