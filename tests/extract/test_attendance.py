"""Figures of attendance and votes, and their sums."""

from __future__ import annotations

import pytest

from core.extract import attendance
from core.extract.reading import Reading
from core.model.facts import Phase


def figures(text: str) -> list[tuple[str, int, str]]:
    return [(one.label, one.value, one.unit) for one in attendance.find(Reading(text))]


def sums(text: str) -> list[tuple[str, str, bool | None]]:
    reading = Reading(text)
    return [(one.left, one.right, one.holds) for one in attendance.checks(reading, attendance.find(reading))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("會議應到委員262名，因病因事請假20人，實到242人。", [("應到", 262, "名"), ("請假", 20, "人"), ("實到", 242, "人")]),
        ("会议应到192人，出席190人，缺席2人。", [("应到", 192, "人"), ("出席", 190, "人"), ("缺席", 2, "人")]),
        ("现有代表2956人。已经向大会秘书处报到的代表2,897人。", [("现有代表", 2956, "人"), ("报到", 2897, "人")]),
        (
            "在場委員213人，贊成者113人，反對者100人，棄權者0人",
            [("在場", 213, "人"), ("贊成", 113, "人"), ("反對", 100, "人"), ("棄權", 0, "人")],
        ),
        ("應到委員二百六十二名", [("應到", 262, "名")]),
        ("以2894票赞成、3票反对、1票弃权通过。", [("赞成", 2894, "票"), ("反对", 3, "票"), ("弃权", 1, "票")]),
        ("出席全会的有中央委员203人，列席238人。", [("出席", 203, "人"), ("列席", 238, "人")]),
    ],
)
def test_figures(text: str, expected: list[tuple[str, int, str]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text", ["委员出席人数符合规定。", "会见了120名代表", "列席会议的有关部门负责人", "提案166件，立案136件"]
)
def test_what_is_no_figure_of_attendance(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("应到委员262名，请假20人，实到242人。", [("262-20", "242", True)]),
        ("应到委员262名，请假20人，实到241人。", [("262-20", "241", False)]),
        # Without 请假 nothing is wrong: the term is missing.
        ("应到委员293人，实到委员252人。", [("293-?", "252", None)]),
        ("会议应到192人，出席192人。", [("192", "192", True)]),
        ("现有代表2956人。出席2853人，缺席103人。", [("2956-103", "2853", True)]),
        ("在场委员213人，赞成者113人，反对者100人，弃权者0人。", [("113+100+0", "213", True)]),
        # Guests never count as members present.
        ("应到委员100人，实到90人，请假10人，列席50人。", [("100-10", "90", True)]),
        ("实到委员90人。", []),
    ],
)
def test_sums(text: str, expected: list[tuple[str, str, bool | None]]) -> None:
    assert sums(text) == expected


def test_the_group_and_the_phase() -> None:
    reading = Reading("3月6日，大会闭幕，应到委员262名，实到242人。")
    first, second = attendance.find(reading)
    assert (first.group, first.phase) == ("委员", Phase.CLOSING)
    assert (second.group, second.phase) == (None, Phase.CLOSING)


def test_a_figure_told_twice_is_one() -> None:
    assert figures("贊成者113人\n一、贊成者：113人\n") == [("贊成", 113, "人")]


def test_figures_of_two_paragraphs_are_not_added_up() -> None:
    assert sums("应到委员262名。\n应到代表30人，实到30人。") == [("30", "30", True)]
