"""Who said what."""

from __future__ import annotations

import pytest

from core.extract import extract
from core.model.facts import Statement


def said(text: str) -> list[tuple[str, str]]:
    found = extract(text)
    return [(found.by_id[one.speaker].name, one.verb) for one in found.statements]


def only(text: str) -> Statement:
    (one,) = extract(text).statements
    return one


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县委书记于建岳指出，要抓发展。", [("于建岳", "指出")]),
        ("县委书记于建岳强调：要抓落实。", [("于建岳", "强调")]),
        ("县委书记于建岳代表县委，向大会表示祝贺。他指出，过去一年成绩突出。", [("于建岳", "指出")]),
        ("县委书记于建岳指出，要抓发展。\n于建岳强调，要抓民生。", [("于建岳", "指出"), ("于建岳", "强调")]),
    ],
)
def test_speakers(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    ["全面贯彻习近平总书记关于广西工作论述的重要要求，坚定信心。", "报告认为，成绩突出。", "县长范采薇出席会议。"],
)
def test_what_nobody_said(text: str) -> None:
    assert said(text) == []


def test_points_are_the_parts_that_begin_with_yao() -> None:
    text = "县委书记于建岳强调，要抓发展，把工作做实。重要的是落实；要聚民心，要求更高。同时要看到不足。"
    points = [span.of(text) for span in only(text).points]
    assert points == ["要抓发展，把工作做实。", "要聚民心，要求更高。"]


def test_numbered_points() -> None:
    text = "县长范采薇强调，一是全员动员。要加大力度。二是突出重点，精心准备。"
    points = [span.of(text) for span in only(text).points]
    assert points == ["一是全员动员。", "要加大力度。", "二是突出重点，精心准备。"]


def test_a_statement_ends_with_its_paragraph() -> None:
    text = "县委书记于建岳指出，要抓发展。要抓民生。\n大会在国歌声中闭幕。"
    assert only(text).span.of(text) == "县委书记于建岳指出，要抓发展。要抓民生。"
