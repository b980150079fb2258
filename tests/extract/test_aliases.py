"""Mentions joined to entities: one entity for all names of a body, values of dates and quantities."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from core.extract import aliases, mentions
from core.extract.reading import Reading
from core.model.mentions import DateValue, Entity, Kind, Mention, Quantity, System
from core.model.options import Options
from core.text.document import Metadata
from core.text.doubt import Doubt
from core.text.span import Span


def _entities(text: str, kind: Kind, *, metadata: Metadata = Metadata(), options: Options = Options()) -> list[Entity]:
    reading = Reading(text, metadata=metadata, options=options)
    return [one for one in aliases.join(reading, mentions.find(reading))[1] if one.kind is kind]


def _named(text: str, kind: Kind, form: str, **given: Metadata | Options) -> Entity:
    """The entity that has a form of name."""
    return next(one for one in _entities(text, kind, **given) if form in (one.name, *one.aliases))  # pyright: ignore[reportArgumentType]


def test_all_names_of_a_party_committee_are_one_entity() -> None:
    found = _named("在中共張掖市委領導下，張掖市委書記甲、市委副書記乙出席。市委各部門參加。", Kind.ORG, "市委")
    assert (found.name, found.aliases) == ("中共張掖市委", ("張掖市委", "市委"))
    assert (found.doubt, found.system) == (Doubt.STATED, System.PARTY)


def test_a_full_name_that_the_text_lacks_is_inferred_with_its_ground() -> None:
    text = "政协第五届河池市委员会第六次会议召开，市政府、市人民政府领导和市政协主席出席。"
    government = _named(text, Kind.ORG, "市政府")
    assert (government.name, government.doubt, government.reason) == ("河池市人民政府", Doubt.INFERRED, "place_from_body")
    assert _named(text, Kind.ORG, "市政协").name == "河池市政协"


def test_without_any_place_a_short_name_stays_short() -> None:
    found = _named("市委书记出席。", Kind.ORG, "市委")
    assert (found.name, found.doubt, found.reason) == ("市委", Doubt.STATED, None)


def test_the_readers_default_place_is_the_last_resort() -> None:
    options = Options(default_places=("河池市",))
    found = _named("市委书记出席。", Kind.ORG, "市委", options=options)
    assert (found.name, found.reason) == ("中共河池市委", "place_by_default")
    stated = _named("中共张掖市委召开会议。市政协主席出席。", Kind.ORG, "市政协", options=options)
    assert stated.name == "张掖市政协"


def test_two_cities_named_alike_often_leave_a_doubt() -> None:
    found = _named("中共张掖市委、中共武威市委召开联席会议。市政府负责人出席。", Kind.ORG, "市政府")
    assert (found.doubt, found.reason) == (Doubt.DOUBTFUL, "several_places")


def test_bodies_that_only_look_alike_stay_apart() -> None:
    text = (
        "中共张掖市委召开会议，市委统战部部长出席。政协张掖市第五届委员会、市政协、市政协党组、"
        "政协张掖市第五届委员会常务委员会、市委常委会参加。"
    )
    assert len(_entities(text, Kind.ORG)) == 7


@pytest.mark.parametrize(
    ("text", "system"),
    [
        ("国务院总理出席。", System.GOVERNMENT),
        ("全国人大常委会委员长出席。", System.CONGRESS),
        ("全国政协主席出席。", System.CPPCC),
        ("最高人民法院院长出席。", System.COURTS),
        ("国家监察委员会主任出席。", System.SUPERVISION),
        ("全国总工会主席出席。", System.MASS),
        ("央视网消息。", System.MEDIA),
        ("河池学院领导出席。", System.OTHER),
        ("市纪委监委召开会议。", System.SUPERVISION),
        ("省委组织部部长出席。", System.PARTY),
    ],
)
def test_the_system_of_a_body(text: str, system: System) -> None:
    assert _entities(text, Kind.ORG)[0].system is system


def test_long_and_short_names_of_a_session_are_one_entity() -> None:
    full = "中国人民政治协商会议张掖市第五届委员会第三次会议"
    text = f"市政协五届三次会议开幕。{full}召开。政协张掖市第五届委员会第三次会议闭幕。"
    found = _entities(text, Kind.MEETING)
    assert [one.name for one in found] == [full]
    assert len(found[0].aliases) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("十四届全国人大二次会议", "第十四届全国人民代表大会第二次会议"),
        ("全国政协十四届一次会议", "政协第十四届全国委员会第一次会议"),
        ("全国政协十四届常委会第十七次会议", "政协第十四届全国委员会常务委员会第十七次会议"),
        ("党的二十大", "中国共产党第二十次全国代表大会"),
        ("二十届二中全会", "中国共产党第二十届中央委员会第二次全体会议"),
        ("二十届中央纪委三次全会", "中国共产党第二十届中央纪律检查委员会第三次全体会议"),
    ],
)
def test_national_sessions_by_both_names(one: str, other: str) -> None:
    assert len(_entities(f"{one}召开。{other}召开。", Kind.MEETING)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("十四届全国人大二次会议", "十四届全国人大三次会议"),
        ("十四届全国人大二次会议", "十四届全国人大常委会第二次会议"),
        ("全国政协十四届一次会议", "十四届全国人大一次会议"),
        ("党的二十大", "党的十九大"),
        ("二十届二中全会", "二十届三中全会"),
        ("立法院第6届第2会期第16次会议", "立法院第6届第3会期第16次会议"),
    ],
)
def test_other_sessions_stay_apart(one: str, other: str) -> None:
    assert len(_entities(f"{one}召开。{other}召开。", Kind.MEETING)) == 2


def _value(text: str, form: str, **given: Metadata | Options) -> DateValue | None:
    value = _named(text, Kind.DATE, form, **given).value
    assert value is None or isinstance(value, DateValue)
    return value


@pytest.mark.parametrize(
    ("text", "start", "end", "part"),
    [
        ("2024年1月10日上午开会", "2024-01-10", None, "上午"),
        ("二〇二四年三月五日开会", "2024-03-05", None, None),
        ("中華民國94年12月23日（星期五）上午10時48分", "2005-12-23", None, "上午"),
        ("2024年1月8日至10日开会", "2024-01-08", "2024-01-10", None),
        ("2022年12月27日至2023年1月3日开会", "2022-12-27", "2023-01-03", None),
        ("2024年6月下旬开会", "2024-06-21", "2024-06-30", None),
        ("2024年2月下旬开会", "2024-02-21", "2024-02-29", None),
        ("2024年是关键一年", "2024", None, None),
        ("2024年6月开会", "2024-06", None, None),
        ("２０２４年３月５日开会", "2024-03-05", None, None),
        ("2024-03-05 发布", "2024-03-05", None, None),
    ],
)
def test_dates_that_say_their_year(text: str, start: str, end: str | None, part: str | None) -> None:
    value = _entities(text, Kind.DATE)[0].value
    assert isinstance(value, DateValue)
    assert (value.start, value.end, value.part, value.doubt) == (start, end, part, Doubt.STATED)


@pytest.mark.parametrize(
    ("text", "published", "form", "start"),
    [
        ("1月10日上午召开。", "2024-01-11", "1月10日上午", "2024-01-10"),
        ("12月30日召开。", "2024-01-02", "12月30日", "2023-12-30"),  # a page of January tells of December
        ("1月5日将召开。", "2023-12-28", "1月5日", "2024-01-05"),
        ("24日召开。", "2026-04-24", "24日", "2026-04-24"),
        ("30日召开。", "2026-05-02", "30日", "2026-04-30"),
        ("今天召开。", "2026-04-24", "今天", "2026-04-24"),
        ("昨日召开。", "2026-05-01", "昨日", "2026-04-30"),
    ],
)
def test_the_year_of_publication_fills_in(text: str, published: str, form: str, start: str) -> None:
    value = _value(text, form, metadata=Metadata(date=published))
    assert value is not None
    assert (value.start, value.doubt) == (start, Doubt.INFERRED)
    assert value.reason in ("year_from_publication", "date_from_publication")


@pytest.mark.parametrize(
    ("text", "form", "start", "reason"),
    [
        ("1月10日上午闭幕。2024年是贯彻落实中共二十大精神的一年。", "1月10日上午", "2024-01-10", "year_from_text"),
        ("2月26日召开。总结2025年工作。今年是“十五五”规划开局之年。", "2月26日", "2026-02-26", "year_from_text"),
        ("2月26日召开。会议总结2025年工作。", "2月26日", "2026-02-26", "year_from_text"),
        ("3月3日召开。今年是新中国成立75周年。", "3月3日", "2024-03-03", "year_from_text"),
        ("4日上午举行预备会议。截至3月3日，会议于2024年3月5日召开。", "4日上午", "2024-03-04", "year_from_text"),
        (
            "十四届全国人大一次会议主席团10日上午举行第五次会议。3月9日提出人选。",
            "3月9日",
            "2023-03-09",
            "year_from_meeting",
        ),
        ("中国共产党第二十届中央委员会第三次全体会议闭幕，7月18日发表公报。", "7月18日", "2024-07-18", "year_from_meeting"),
    ],
)
def test_what_the_text_says_of_its_year_fills_in(text: str, form: str, start: str, reason: str) -> None:
    value = _value(text, form)
    assert value is not None
    assert (value.start, value.doubt, value.reason) == (start, Doubt.INFERRED, reason)


def test_the_ground_of_a_year_is_shown() -> None:
    text = "1月10日上午闭幕。2024年是贯彻落实中共二十大精神的一年。"
    value = _value(text, "1月10日上午")
    assert value is not None
    assert [span.of(text) for span in value.evidence] == ["2024年"]


def test_without_any_ground_there_is_no_value() -> None:
    assert _value("1月10日上午召开。", "1月10日上午") is None
    assert _value("当日召开。", "当日") is None


def test_the_same_day_is_the_one_named_last() -> None:
    value = _value("2024年1月10日开幕。当日下午分组讨论。", "当日下午")
    assert value is not None
    assert (value.start, value.part) == ("2024-01-10", "下午")


def test_short_minguo_years_only_in_records_that_use_them() -> None:
    value = _value("立法院於95年8月30日審議。", "95年8月30日")
    assert value is not None
    assert value.start == "2006-08-30"


def test_impossible_dates_have_no_value() -> None:
    assert all(one.value is None for one in _entities("2023年2月30日召开。", Kind.DATE))


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("共262名", 262, "名"),
        ("共2,956人", 2956, "人"),
        ("共二百六十二人", 262, "人"),
        ("达1.5万亿元", 1.5e12, "元"),
        ("达98.5%", 98.5, "%"),
        ("占百分之三十", 30, "%"),
        ("共300多人", 300, "人"),
        ("成立七十五周年", 75, "周年"),
        ("總收入1兆5,117億元", 1.5117e12, "元"),
        ("共三百二十点五亿元", 320.5e8, "元"),
    ],
)
def test_the_value_of_a_quantity(text: str, number: float, unit: str) -> None:
    value = _entities(text, Kind.QUANTITY)[0].value
    assert value == Quantity(number, unit)


def test_places_by_any_form_are_one() -> None:
    found = _entities("甘肃省张掖市、张掖、张掖市都好。在北京开会，在京召开。", Kind.PLACE)
    assert [one.name for one in found] == ["甘肃省张掖市", "北京"]


def test_a_title_and_its_short_form_are_one() -> None:
    found = _entities("《中国共产党纪律处分条例》（以下简称《条例》）。学习《条例》。《总体方案》。", Kind.DOC)
    assert [one.name for one in found] == ["《中国共产党纪律处分条例》", "《总体方案》"]


def test_ids_are_unique_and_every_mention_has_one(seed: Path) -> None:
    reading = Reading(seed.read_bytes().decode())
    named, entities = aliases.join(reading, mentions.find(reading))
    ids = [one.id for one in entities]
    assert len(set(ids)) == len(ids)
    assert {one.entity for one in named} == set(ids)
    for mention in named:
        entity = next(one for one in entities if one.id == mention.entity)
        assert entity.kind is mention.kind
        form = mention.span.of(reading.text)
        assert form in (entity.name, *entity.aliases)


def test_persons_pass_through() -> None:
    reading = Reading("甲出席市委会议。")
    person = Mention(Span(0, 1), Kind.PERSON, "list", entity="p1")
    named, entities = aliases.join(reading, (person, replace(person, span=Span(3, 5), kind=Kind.ORG, entity="")))
    assert named[0] == person
    assert [one.kind for one in entities] == [Kind.ORG]


def test_the_report_joins_its_bodies(seed: Path) -> None:
    reading = Reading(seed.read_bytes().decode())
    names = {one.name: one for one in aliases.join(reading, mentions.find(reading))[1]}
    assert set(names["中共張掖市委"].aliases) == {"張掖市委", "市委"}
    assert set(names["張掖市人民政府"].aliases) == {"市人民政府", "市政府"}
    value = names["1月10日上午"].value
    assert isinstance(value, DateValue)
    assert (value.start, value.reason) == ("2024-01-10", "year_from_text")
