"""The level of bodies, and the bodies that they are offices of."""

from __future__ import annotations

import pytest

from core.extract import extract
from core.model.mentions import Entity, Kind, Level


def bodies(text: str) -> dict[str, Entity]:
    """The bodies of a text by name."""
    return {one.name: one for one in extract(text).entities if one.kind is Kind.ORG}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("全国政协", Level.NATIONAL),
        ("国务院", Level.NATIONAL),
        ("甘肃省人民政府", Level.PROVINCE),
        ("省委", Level.PROVINCE),
        ("张掖市人大常委会", Level.CITY),
        ("市政协", Level.CITY),
        ("临泽县人民政府", Level.COUNTY),
        ("区委", Level.COUNTY),
        ("河西学院", None),
    ],
)
def test_levels_follow_the_rank_of_the_division(body: str, expected: Level | None) -> None:
    (one,) = bodies(f"{body}有关负责同志出席会议。").values()
    assert one.level is expected


@pytest.mark.parametrize(
    ("office", "owner"),
    [("市委统战部", "市委"), ("市政协党组", "市政协"), ("市政协提案委员会", "市政协"), ("全国政协办公厅", "全国政协")],
)
def test_an_office_stands_under_its_body_when_the_text_names_it(office: str, owner: str) -> None:
    found = bodies(f"{owner}召开会议，{office}负责人出席。")
    assert found[office].parent == found[owner].id
    assert found[owner].parent is None


def test_no_parent_is_made_up() -> None:
    assert bodies("市委统战部负责人出席。")["市委统战部"].parent is None
