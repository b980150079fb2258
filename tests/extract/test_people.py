"""Persons: lists, padded and dotted names, courtesies, bylines, propagation, and what is nobody."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.extract import extract
from core.model.mentions import Kind
from core.text.doubt import Doubt
from tests.extract.read import persons, spans


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市政协副主席冯立军、高云岚、伏世安及秘书长苏培仁出席会议。", ["冯立军", "高云岚", "伏世安", "苏培仁"]),
        ("县委书记于建岳、县长范采薇和县人大常委会主任云启明出席。", ["于建岳", "范采薇", "云启明"]),
        ("黎丽芳、黄恩来、甘诚志、韦祖林等在主席台前排就座。", ["黎丽芳", "黄恩来", "甘诚志", "韦祖林"]),
        ("一、主 席：黎 丽（女）\n二、秘书长：黄正华（壮族）", ["黎 丽", "黄正华"]),
        ("副主席：\n徐钦恒（仫佬族） 韦祖林（壮族） 胡 革（女，壮族）韦懿格（女）", ["徐钦恒", "韦祖林", "胡 革", "韦懿格"]),
        ("全国人大常委会副委员长张庆明、洛桑江村、雪克来提·扎克尔出席。", ["张庆明", "洛桑江村", "雪克来提·扎克尔"]),
        ("主席：王院長金平\n曹委員來旺書面質詢：", ["王院長金平", "曹委員來旺"]),
        (
            "贊成者：6人\n張昌財　　高金素梅　蔡　豪　　李和順\n林炳坤　　黃義交",
            ["張昌財", "高金素梅", "蔡　豪", "李和順", "林炳坤", "黃義交"],
        ),
        ("会见俄罗斯总统普京、越南总理范明政。", ["普京", "范明政"]),
        ("任命秦立刚为外交部部长，免去周祖安的人力资源和社会保障部部长职务。", ["秦立刚", "周祖安"]),
        ("马建堂常委建议，要扩大内需。艾力更·依明巴海副委员长主持会议。", ["马建堂", "艾力更·依明巴海"]),
        ("政务司司长林郑月娥女士 , G.B.S.\n", ["林郑月娥"]),
        ("受主任委托，李鸿安主持会议。", ["李鸿安"]),
    ],
)
def test_who_is_named(text: str, expected: list[str]) -> None:
    assert spans(text) == expected


def test_the_canonical_name_leaves_out_what_stands_inside() -> None:
    assert list(persons("主席：王院長金平")) == ["王金平"]
    assert list(persons("院长：蔡　豪")) == ["蔡豪"]


@pytest.mark.parametrize(
    "text",
    [
        "会议号召团结在以习近平同志为核心的党中央周围。",
        "要增进民生福祉，以高水平保护支撑高质量发展，广聚民智，大力支持，殷切期望，努力奋斗。",
        "全体委员和与会同志的共同努力。",
        "广大政协委员踔厉奋发，笃定前行。",
        "坚持团结、民主、求实、高效的作风。",
        "发挥政协委员主体作用，委员高度评价，主席应邀出席。",
        "党的二十大报告指出，要完善制度。",
        "江苏、安徽、云南、贵州等省代表团举行会议。",
        "国务院总理的人选和中央军事委员会副主席、委员的人选。",
        "主席：報告院會，有無異議？",
    ],
)
def test_who_is_nobody(text: str) -> None:
    assert spans(text) == []


def test_what_bytes_were_lost_beside_is_no_name() -> None:
    assert spans("（市融媒体中心记者 文/图 陈?!≮w琳）") == []


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("大会开幕。（权晟 王仟恒 班辉 罗新岳）", ["权晟", "王仟恒", "班辉", "罗新岳"]),
        ("会议闭幕。       (王志强)\n", ["王志强"]),
        ("大会闭幕。（县融媒体中心记者 文/图 陈敏 赵一琳）", ["陈敏", "赵一琳"]),
        ("会议通过了决议（草案）\n", []),
        ("现在表决。（有异议）\n", []),
    ],
)
def test_bylines(text: str, signed: list[str]) -> None:
    found = extract(text)
    assert [found.by_id[one].name for one in found.bylines] == signed
    assert all(found.by_id[one].posts == () for one in found.bylines)


def test_a_signature_with_a_lost_character_is_doubtful() -> None:
    text = "全文完。\n（縣融媒體中心記者 文/圖 陳〓 趙琳）"
    found = extract(text)
    signed = [found.by_id[one] for one in found.bylines]
    assert [(one.name, one.doubt.value, one.reason) for one in signed] == [
        ("陳〓", "doubtful", "lost_character"),
        ("趙琳", "stated", None),
    ]
    assert not extract("（縣融媒體中心記者 文/圖 〓〓）").bylines


def test_a_name_is_sought_in_the_whole_text() -> None:
    text = "汪东明黄锦锋等到会祝贺\n市领导汪东明、黄锦锋到会。对汪东明的讲话，与会者反响热烈。"
    assert spans(text) == ["汪东明", "黄锦锋", "汪东明", "黄锦锋", "汪东明"]
    assert len(persons(text)) == 2


def test_a_name_of_two_characters_needs_a_border() -> None:
    text = "市长汪洋出席会议。一片汪洋大海。汪洋指出，要节约用水。"
    assert spans(text) == ["汪洋", "汪洋"]


def test_a_place_inside_a_name_is_no_place() -> None:
    found = extract("副市长王江苏出席会议。")
    assert [one.kind for one in found.mentions if one.span.start >= 3] == [Kind.PERSON]


def test_ids_follow_the_text() -> None:
    found = extract("县委书记于建岳，县长范采薇出席。范采薇主持会议。")
    assert [one.id for one in found.entities if one.kind is Kind.PERSON] == ["p1", "p2"]
    assert [one.entity for one in found.mentions if one.kind is Kind.PERSON] == ["p1", "p2", "p2"]


@settings(max_examples=60, deadline=None)
@given(st.text("王李黎丽主席副市委书记、，。（）女 \n　和及等出席会议·《》0123:：?〓𠮷", max_size=60))
def test_any_text_is_read(text: str) -> None:
    found = extract(text)
    taken: set[int] = set()
    for one in found.mentions:
        positions = set(range(one.span.start, one.span.end))
        assert positions
        assert not positions & taken
        taken |= positions
        assert one.entity in found.by_id
    assert all(post.doubt is not Doubt.DOUBTFUL for one in found.entities for post in one.posts)


@pytest.mark.parametrize("unit", ["主席", "出席", "黎 丽 ", "主席：王伟\n", "任命王伟为", "0"])
def test_long_runs_without_a_border_are_read_in_one_go(unit: str) -> None:
    found = extract(unit * 2000)
    assert all(one.span.end <= len(unit) * 2000 for one in found.mentions)


def test_a_name_with_a_lost_character_stands_in_doubt_after_a_title_and_in_a_list() -> None:
    for text in ("市政协副主席陈〓、王海、李明出席会议。", "出席会议的领导有：李卫国、陈〓、王海。"):
        found = {one.span.of(text): one.doubt for one in extract(text).mentions if one.kind is Kind.PERSON}
        assert found["陈〓"] is Doubt.DOUBTFUL
        assert found["王海"] is Doubt.STATED


def test_names_between_which_a_line_ended_are_two() -> None:
    text = "立法院第6屆第6會期第14次會議紀錄\n連署人：林益明　穆清珠吳克勤　李正文　鄭天和張福山　朱大中"
    found = [one.span.of(text) for one in extract(text).mentions if one.kind is Kind.PERSON]
    assert found == ["林益明", "穆清珠", "吳克勤", "李正文", "鄭天和", "張福山", "朱大中"]


def test_he_is_part_of_a_name_before_deng() -> None:
    text = "立法院第6屆第6會期第14次會議\n本院委員鍾大和等36人擬具「溫泉法修正草案」，請審議案。潘委員維明等35人有異議。"
    found = [one.span.of(text) for one in extract(text).mentions if one.kind is Kind.PERSON]
    assert found == ["鍾大和", "潘委員維明"]
