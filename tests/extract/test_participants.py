"""Who took part, in which role and order."""

from __future__ import annotations

import pytest

from core.extract import extract
from core.model.facts import Role

OPENING = "政协张掖市第七届委员会第四次会议3月6日开幕。"


def told(text: str) -> list[tuple[str, str]]:
    found = extract(text)
    return [(one.role.value, found.by_id[one.entity].name) for one in found.participants]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县委书记于建岳，县长范采薇出席会议。", [("attended", "于建岳"), ("attended", "范采薇")]),
        ("会议由副主席余青云主持。", [("presided", "余青云")]),
        ("县长范采薇出席会议并讲话。", [("attended", "范采薇"), ("spoke", "范采薇")]),
        ("县长范采薇出席，主任云启明主持会议。", [("attended", "范采薇"), ("presided", "云启明")]),
        ("县政协主席余青云代表常务委员会作工作报告。", [("reported", "余青云")]),
        ("副主席余青云、秘书长岳松安在主席台就座。", [("on_rostrum", "余青云"), ("on_rostrum", "岳松安")]),
        ("出席会议的还有：县长范采薇、主任云启明。", [("attended", "范采薇"), ("attended", "云启明")]),
        ("副主任云启明列席会议。", [("non_voting", "云启明")]),
    ],
)
def test_roles(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "认真学习县委书记于建岳在大会上发表的讲话。",
        "县长范采薇将出席会议。",
        "会议应出席委员120人，实出席118人。",
        "团结在以习近平同志为核心的党中央周围。",
    ],
)
def test_who_did_not_take_part(text: str) -> None:
    assert told(text) == []


def test_a_body_takes_part_but_not_the_body_of_a_post() -> None:
    assert told("市政协副主席余青云；市中级人民法院、市人民检察院负责同志出席会议。")[0] == ("attended", "余青云")
    bodies = [name for _, name in told("市政协副主席余青云；市中级人民法院、市人民检察院负责同志出席会议。")[1:]]
    assert len(bodies) == 2
    assert all("政协" not in name for name in bodies)


def test_each_takes_part_once_and_the_order_counts_from_one() -> None:
    found = extract(OPENING + "县委书记于建岳、县长范采薇出席会议。\n于建岳、范采薇出席会议。")
    assert [(one.role, one.order) for one in found.participants] == [(Role.ATTENDED, 1), (Role.ATTENDED, 2)]


def test_who_presided_is_the_meeting_s_chair() -> None:
    found = extract(OPENING + "县政协主席余青云主持会议。")
    meeting = found.meetings[0]
    assert [found.by_id[one].name for one in meeting.presided_by] == ["余青云"]
    assert found.participants[0].meeting == meeting.entity


def test_evidence_is_the_name_and_the_verb() -> None:
    text = "县长范采薇出席会议。"
    (one,) = extract(text).participants
    assert [span.of(text) for span in one.evidence] == ["范采薇", "出席"]


def test_who_signs_takes_no_part() -> None:
    assert told("会议开幕。（记者 王仟恒）") == []
