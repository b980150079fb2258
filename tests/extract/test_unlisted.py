"""Divisions that only the text tells of: learned where the grammar of a body leaves nothing else."""

from __future__ import annotations

import pytest

from core.extract import extract, unlisted
from core.model.mentions import Kind


def found(text: str, kind: Kind) -> list[str]:
    return [one.span.of(text) for one in extract(text).mentions if one.kind is kind]


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("在中共云岭县委的领导下", {"云岭县", "云岭"}),
        ("政协云岭县第七届委员会", {"云岭县", "云岭"}),
        ("中国人民政治协商会议第七届云岭县委员会", {"云岭县", "云岭"}),
        ("甘肃省云岭县人民政府印发。云岭县地处山区。", {"云岭县", "云岭"}),
        # A town's name without its rank may be any word.
        ("中共青溪镇委员会", {"青溪镇"}),
        # Once is no proof where the grammar leaves the name open.
        ("云岭县人民政府印发", set()),
    ],
)
def test_names_are_learned_from_bodies(text: str, forms: set[str]) -> None:
    assert set(unlisted.find(text)) == forms


@pytest.mark.parametrize(
    "text",
    [
        "时任县委书记李明，时任县委书记张强",
        "我县人民政府，我县委书记",
        "全县委员会",
        "中共中央委员会",
        "建议列入市人民政府议程，建议列入市人大常委会议程",
        "各级政协委员会、政协各市州委员会",
        "当地县委书记说，当地县委书记又说",
        "中共张掖市委",  # listed, so nothing is to be learned
    ],
)
def test_words_of_the_sentence_are_no_names(text: str) -> None:
    assert unlisted.find(text) == {}


def test_a_learned_name_serves_all_grammars() -> None:
    text = (
        "雲嶺網訊 3月6日，中國人民政治協商會議雲嶺縣第七屆委員會第四次會議圓滿完成全部議程，在雲嶺賓館閉幕。"
        "中共雲嶺縣委書記于建岳、縣長范采薇出席。"
    )
    assert found(text, Kind.ORG) == ["雲嶺網", "中共雲嶺縣委"]
    assert found(text, Kind.PLACE) == ["雲嶺賓館"]
    assert found(text, Kind.MEETING) == ["中國人民政治協商會議雲嶺縣第七屆委員會第四次會議"]
    assert found(text, Kind.DOC) == []


def test_short_names_are_joined_to_the_learned_division() -> None:
    text = "在中共雲嶺縣委的領導下，縣委書記于建岳、縣政府負責同志參加。"
    bodies = {one.name: one.aliases for one in extract(text).entities if one.kind is Kind.ORG}
    assert bodies["中共雲嶺縣委"] == ("縣委",)
    assert "雲嶺縣政府" in bodies
