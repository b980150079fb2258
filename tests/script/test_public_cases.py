"""The public conversion cases: the plain engine may not fall below the package whose dictionaries it reads."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from opencc import OpenCC

from core.script.convert import convert

RIGHT = {
    "s2t": 218,
    "t2s": 36,
    "s2tw": 191,
    "tw2s": 23,
    "s2hk": 180,
    "hk2s": 13,
    "s2twp": 164,
    "tw2sp": 13,
    "t2tw": 8,
    "t2hk": 13,
}
"""What opencc-python-reimplemented 0.1.7 itself gets right, 859 in all (OpenCC's later test cases presume later data)."""


DIFFERENCES: dict[str, list[int]] = json.loads(
    (Path(__file__).parent.parent / "cases" / "conversion_differences.json").read_text(encoding="utf-8")
)
"""Reason → places in cases.json where we say otherwise than the package. There is none: our rule, leftmost-longest, parts
ways with its (longest anywhere) at one of 100,000 characters of news, and at none of these.
"""

Case = dict[str, str]


@pytest.fixture(scope="module")
def cases(data: Path) -> list[Case]:
    return json.loads((data / "conversion" / "cases.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def right(cases: list[Case]) -> Counter[str]:
    asked = [case for case in cases if case["config"] in RIGHT]
    assert len(asked) == 1141
    return Counter(case["config"] for case in asked if convert(case["input"], case["config"]) == case["expected"])


@pytest.mark.parametrize("config", RIGHT)
def test_no_config_is_worse_than_the_package(right: Counter[str], config: str) -> None:
    assert right[config] >= RIGHT[config]


def test_the_sum_is_not_below_the_package(right: Counter[str]) -> None:
    assert sum(RIGHT.values()) == 859
    assert right.total() >= 859


def test_every_difference_from_the_package_is_listed(cases: list[Case]) -> None:
    theirs = {config: OpenCC(config) for config in RIGHT}
    asked = [(index, case) for index, case in enumerate(cases) if case["config"] in RIGHT]
    differing = {
        index
        for index, case in asked
        if convert(case["input"], case["config"]) != theirs[case["config"]].convert(case["input"])
    }
    assert differing == {index for places in DIFFERENCES.values() for index in places}


def test_the_configs_that_the_package_lacks_follow_the_same_rule(cases: list[Case]) -> None:
    # The rest presume OpenCC's later dictionaries.
    found = Counter(case["config"] for case in cases if convert_if(case) == case["expected"])
    assert found["tw2t"] >= 12
    assert found["hk2t"] >= 8


def convert_if(case: Case) -> str | None:
    return convert(case["input"], case["config"]) if case["config"] in ("tw2t", "hk2t") else None
