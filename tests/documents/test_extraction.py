"""Extraction on whole annotated documents: scores that may not fall, and what the sample must show.

The nine documents under `extraction/` were annotated by hand (GUIDELINES.md there). The comparison is ours: exact spans for
mentions, folded names for persons; a post counts when one string ends with the other; a resolution when four fifths of the
two spans are shared and the action is of one family; a figure when value and the label's first two characters agree.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from core.language.fold import fold
from core.model.analysis import Analysis
from core.model.facts import Action, Role, Status
from core.model.mentions import Kind
from core.pipeline import analyse, read_path
from core.text.doubt import Doubt

FLOORS = {
    "PERSON": 0.99,
    "people": 0.99,
    "posts": 0.98,
    "resolutions": 0.90,
    "attendance": 0.97,
}

FAMILIES = {
    "adopted": ("通过", "审议通过", "表决通过", "确定"),
    "decided": ("决定", "表决决定（提请酝酿）", "表决决定（作为主席团提名）"),
    "elected": ("选举",),
    "heard": ("听取", "听取讨论", "作（报告）", "通报"),
    "planned": ("将审议", "将审查"),
}
ACTIONS = {
    Action.ADOPTED: "adopted",
    Action.DECIDED: "decided",
    Action.ELECTED: "elected",
    Action.HEARD: "heard",
    Action.REPORTED: "heard",
    Action.CONVEYED: "heard",
}


@dataclass(frozen=True)
class Answered:
    """An annotated document and what was found in it."""

    name: str
    gold: dict[str, Any]
    found: Analysis


@cache
def _answered(data: Path) -> tuple[Answered, ...]:
    folder = data / "extraction"
    return tuple(
        Answered(file.stem, json.loads(file.read_text("utf-8")), analyse(read_path(folder / "text" / f"{file.stem}.txt")))
        for file in sorted((folder / "gold").glob("*.json"))
    )


@pytest.fixture(scope="module")
def answered(data: Path) -> tuple[Answered, ...]:
    return _answered(data)


@pytest.fixture(scope="module")
def sample(answered: tuple[Answered, ...]) -> Analysis:
    return next(one.found for one in answered if one.name == "seed")


def key(name: str) -> str:
    return "".join(character for character in fold(name) if character not in " \u3000·")


def matched(gold: Iterable[Any], found: Iterable[Any], same: Callable[[Any, Any], bool]) -> tuple[int, int, int]:
    """Hits, gold items, found items; one to one, in order."""
    wanted, left, hits = list(gold), list(found), 0
    total = len(left)
    for one in wanted:
        index = next((index for index, other in enumerate(left) if same(one, other)), None)
        if index is not None:
            hits += 1
            left.pop(index)
    return hits, len(wanted), total


def f1(counts: Iterable[tuple[int, int, int]]) -> float:
    hits, wanted, found = (sum(column) for column in zip(*counts, strict=True))
    return 2 * hits / (wanted + found)


def equal(one: Any, other: Any) -> bool:
    return bool(one == other)


def persons(one: Answered) -> tuple[int, int, int]:
    ignored = [tuple(span) for span in one.gold.get("ignore", [])]
    formulas = [(e["start"], e["end"]) for e in one.gold["entities"] if e["type"] == "PHRASE"]
    found = []
    for mention in one.found.mentions:
        raw = one.found.document.to_raw(mention.span)
        covered = any(start < raw.end and raw.start < end for start, end in (*ignored, *formulas))
        if mention.kind is Kind.PERSON and not covered:
            found.append((raw.start, raw.end))
    return matched([(e["start"], e["end"]) for e in one.gold["entities"] if e["type"] == "PERSON"], found, equal)


def people(one: Answered) -> tuple[int, int, int]:
    ignored = set(one.gold.get("ignore_people", []))
    found = {key(e.name) for e in one.found.entities if e.kind is Kind.PERSON and e.name not in ignored}
    return matched({key(person["name"]) for person in one.gold["people"]}, found, equal)


def posts(one: Answered) -> tuple[int, int, int]:
    gold = [(key(person["name"]), key(post)) for person in one.gold["people"] for post in person["posts"]]
    found = [
        (key(entity.name), key(post.organisation or ""), key(post.title))
        for entity in one.found.entities
        if entity.kind is Kind.PERSON
        for post in entity.posts
    ]

    def same(wanted: tuple[str, str], given: tuple[str, str, str]) -> bool:
        name, body, title = given
        forms = (title, body + title)
        return wanted[0] == name and any(form.endswith(wanted[1]) or wanted[1].endswith(form) for form in forms)

    return matched(gold, found, same)


def resolutions(one: Answered) -> tuple[int, int, int]:
    families = {verb: family for family, verbs in FAMILIES.items() for verb in verbs}
    gold = [(item["start"], item["end"], families[item["verb"]]) for item in one.gold["resolutions"]]
    found = []
    for item in one.found.resolutions:
        raw = one.found.document.to_raw(item.span)
        family = "planned" if item.status is Status.PLANNED else ACTIONS.get(item.action, item.action.value)
        found.append((raw.start, raw.end, family))

    def same(wanted: tuple[int, int, str], given: tuple[int, int, str]) -> bool:
        shared = min(wanted[1], given[1]) - max(wanted[0], given[0])
        return wanted[2] == given[2] and shared >= 0.8 * (max(wanted[1], given[1]) - min(wanted[0], given[0]))

    return matched(gold, found, same)


def attendance(one: Answered) -> tuple[int, int, int]:
    gold = [(fold(item["label"])[:2], item["value"]) for item in one.gold["attendance"]]
    return matched(gold, [(fold(item.label)[:2], item.value) for item in one.found.attendance], equal)


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("PERSON", persons),
        ("people", people),
        ("posts", posts),
        ("resolutions", resolutions),
        ("attendance", attendance),
    ],
)
def test_floors(answered: tuple[Answered, ...], name: str, count: Callable[[Answered], tuple[int, int, int]]) -> None:
    assert f1(count(one) for one in answered) >= FLOORS[name]


def test_the_twelve_officials_in_order(sample: Analysis) -> None:
    present = [one.entity for one in sample.participants if one.role is Role.ATTENDED]
    officials = [sample.by_id[one].name for one in present if sample.by_id[one].kind is Kind.PERSON]
    assert officials == [
        "盧小亨",
        "趙立香",
        "王海峰",
        "周均發",
        "于永梅",
        "馮軍",
        "高云虹",
        "伏世祖",
        "張文智",
        "楊艾琳",
        "田慧新",
        "蘇培孝",
    ]


def test_their_posts(sample: Analysis) -> None:
    held = {e.name: [(p.organisation, p.title, p.doubt) for p in e.posts] for e in sample.entities if e.kind is Kind.PERSON}
    assert held["于永梅"] == [
        ("市委", "常委", Doubt.STATED),
        ("市委統戰部", "部長", Doubt.STATED),
        ("市政協黨組", "副書記", Doubt.STATED),
    ]
    assert held["馮軍"] == [("市政協", "副主席", Doubt.STATED)]
    assert held["田慧新"] == [("市政協", "副主席", Doubt.INFERRED)]
    assert held["蘇培孝"] == [("市政協", "秘書長", Doubt.INFERRED)]
    assert held["周均發"][1] == ("張掖市政協", "主席", Doubt.INFERRED)
    assert (None, "市長", Doubt.STATED) in held["趙立香"]


def test_what_was_adopted_and_what_only_heard(sample: Analysis) -> None:
    first = [one for one in sample.resolutions if one.restates is None]
    assert [one.title[-5:-1] for one in first if one.action is Action.ADOPTED] == ["告的決議", "況的報告", "政治決議"]
    assert [one.title for one in first if one.action is Action.HEARD] == ["《政府工作報告》"]
    assert [one.title for one in sample.resolutions if one.restates is not None] == ["常委會工作報告", "提案工作報告"]


def test_the_figures_add_up(sample: Analysis) -> None:
    assert [(one.label, one.value) for one in sample.attendance] == [("應到", 262), ("請假", 20), ("實到", 242)]
    assert [(one.left, one.right, one.holds) for one in sample.checks] == [("262-20", "242", True)]


def test_nobody_is_called_by_a_word(sample: Analysis) -> None:
    words = {"福祉", "高水平", "幸福美好", "大力支持", "智慧", "殷切期望", "努力奮斗", "二十大", "陳"}
    assert not words & {e.name for e in sample.entities if e.kind is Kind.PERSON}


def test_who_spoke(sample: Analysis) -> None:
    assert [sample.by_id[one.speaker].name for one in sample.statements if one.verb == "強調"] == ["周均發", "周均發"]


def test_every_document_is_read(data: Path) -> None:
    for file in sorted((data / "documents").glob("*.txt"))[::11]:
        found = analyse(read_path(file))
        held = [one.span for one in found.mentions]
        assert all(left.end <= right.start for left, right in pairwise(held)), file.name
        assert all(one.entity in found.by_id for one in found.mentions), file.name
        assert all(one.speaker in found.by_id for one in found.statements), file.name
        assert all(one.entity in found.by_id for one in found.participants), file.name


def test_both_scripts_give_the_same_persons_in_the_same_places(data: Path) -> None:
    from core.extract import extract
    from core.script.convert import convert

    compared = 0
    for file in sorted((data / "documents").glob("xwlb*.txt"))[::25]:
        simplified = file.read_text("utf-8")
        traditional = convert(simplified, "s2t")
        if fold(traditional) != fold(simplified):
            continue
        compared += 1
        left, right = extract(simplified), extract(traditional)
        assert [(one.span, one.kind) for one in left.mentions] == [(one.span, one.kind) for one in right.mentions], file.name
    assert compared
