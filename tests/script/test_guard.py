"""Names that extraction did not prove: guessed where conversion would harm them, and hardly anywhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.extract import extract
from core.extract.name_odds import odds
from core.model.analysis import Script
from core.pipeline import names
from core.script.proving import unproven
from core.text.span import Span


def found(text: str, target: Script = Script.HANT, source: Script = Script.HANS, *, told: bool = True) -> list[str]:
    spans = unproven(text, Span(0, len(text)), source, target, (), odds if told else None)
    return [span.of(text) for span in spans]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("导演于正到场。", ["于正"]),
        ("由于永梅生病，改期。", ["于永梅"]),
        ("关于于永梅同志的决定", ["于永梅"]),
        ("感谢于老师，于主席强调", ["于", "于"]),
        ("被告人于某于2019年", ["于某"]),
        ("根据于和伟的说法", ["于和伟"]),
        ("干某因涉嫌受贿", ["干某"]),
        ("占豪认为", ["占豪"]),
        ("位于于家村", ["于"]),
        ("记者采访了余秋里。", ["余秋里"]),
        ("克里斯·里夫斯到访", ["克里斯·里夫斯"]),
        # Words: 于 as a preposition, 后 占 种 游 干 as words of their own.
        ("由于今年经费紧张，会议于近日在北京召开，有利于老师成长", []),
        ("书记于会前提出，部长于次日出席，便于群众监督，1400余把", []),
        ("大会于北京开幕，后来当选，占全国的三成，占有率", []),
        ("毕业后，干部张罗会场，种小麦，游客先到", []),
        ("处于某种状态，属于某公司，占代表团三成，于主席台就座", []),
        ("影响时间长、范围广。东岳庙、郁金香、谷雨", []),
        ("那里根据规定，由于敏感，用于教学", []),
    ],
)
def test_simplified_text(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_traditional_text_keeps_what_names_may_keep() -> None:
    assert found("歌手陳昇演唱", Script.HANS, Script.TW) == ["陳昇"]
    assert found("關於永續發展，對於提昇品質，旭日東昇", Script.HANS, Script.TW) == []
    assert found("關於永續發展", Script.HK, Script.TW) == []


def test_without_odds_only_the_surroundings_count() -> None:
    assert found("关于于永梅同志，于主席说，导演于正到场", told=False) == ["于永梅", "于", "于正"]


def test_nothing_is_guessed_over_a_known_name() -> None:
    text = "座谈会由于永梅主持"
    assert unproven(text, Span(0, len(text)), Script.HANS, Script.HANT, (Span(4, 7),), odds) == ()


def test_hardly_anything_is_invented_in_news(data: Path) -> None:
    files = sorted((data / "documents").glob("xwlb*.txt"))[::4]
    text = "\n".join(file.read_text(encoding="utf-8") for file in files)
    known = names(extract(text))
    guesses = [s.of(text) for s in unproven(text, Span(0, len(text)), Script.HANS, Script.HANT, known, odds)]
    # Read by hand: persons all, but for names of places in transcription.
    assert len([name for name in guesses if "·" not in name]) <= len(text) / 20_000, guesses
