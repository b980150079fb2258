"""Sentences with names, written by hand, as whole texts: extraction, guard and dictionaries together.

Each says what its conversion must hold. Names are of every kind that conversion damages: surnames that are words, given
names with ambiguous characters, names after verbs and titles, in lists, with 某 and 氏, and places that look like them.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core.model.analysis import Script
from core.pipeline import convert_text
from core.script import detect

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent.parent / "cases" / "name_sentences.json").read_text(encoding="utf-8")
)
WHOLE: list[dict[str, Any]] = json.loads((Path(__file__).parent.parent / "cases" / "names.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[f"{case['target']} {case['text'][:12]}" for case in CASES])
def test_what_a_sentence_must_hold(case: dict[str, Any]) -> None:
    shown = convert_text(case["text"], case["target"])
    assert len(shown) == len(case["text"])
    assert [part for part in case["holds"] if part not in shown] == [], shown


@pytest.mark.parametrize("case", WHOLE, ids=[f"{case['target']} {case['text'][:12]}" for case in WHOLE])
def test_whole_sentences_without_being_told_the_names(case: dict[str, Any]) -> None:
    assert convert_text(case["text"], case["target"], case.get("source")) == case["expected"], case["why"]


LISTED = {"毕升": "毕昇"}
"""What does not come back: the inventor's name, which both sides print with 昇."""


@pytest.mark.parametrize("via", ["tw", "hk", "hant"])
def test_simplified_of_traditional_of_simplified_is_the_text(via: str) -> None:
    for case in CASES:
        text = case["text"]
        if case["target"] == "hans" or detect(text).script is not Script.HANS:
            continue
        back = convert_text(convert_text(text, via, "hans"), "hans", via)
        for name, returned in LISTED.items():
            back = back.replace(returned, name) if name in text else back
        assert back == text
