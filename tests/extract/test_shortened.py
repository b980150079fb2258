"""Short names of bodies that a text lays down."""

from __future__ import annotations

import pytest

from core.extract import extract
from core.model.mentions import Kind


def bodies(text: str) -> list[str]:
    return [one.span.of(text) for one in extract(text).mentions if one.kind is Kind.ORG]


def test_a_short_name_is_known_in_the_whole_text_and_stands_for_the_full_one() -> None:
    text = "两县共同设立的云岭湿地执行委员会（以下简称湿地执委会）负责保护。请湿地执委会定期报告。"
    assert bodies(text) == ["云岭湿地执行委员会", "湿地执委会", "湿地执委会"]
    (one,) = (entity for entity in extract(text).entities if entity.kind is Kind.ORG)
    assert (one.name, one.aliases) == ("云岭湿地执行委员会", ("湿地执委会",))


@pytest.mark.parametrize(
    "text",
    [
        "促进发展条例（以下简称条例）施行。请各地依照条例办理。",  # a document, not a body
        "人权事务专责委员会（“委员会”）开会。各委员会听取汇报。",  # a word for any body
        "县城东片区（以下简称片区）范围。片区建设加快。",
    ],
)
def test_other_short_names_are_no_bodies(text: str) -> None:
    assert not {"条例", "委员会", "片区"} & set(bodies(text))
