"""What must hold of any text, on real ones: no two mentions of one kind share a character, everything lies within the text,
and both scripts give the same entities in the same places.
"""

from __future__ import annotations

import json
import lzma
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from core.extract import extract
from core.language.fold import fold
from core.model.analysis import Findings
from core.model.mentions import Kind
from core.script.convert import convert

EVERY = 88
"""One of so many items of the news corpus is read: two hundred."""


def documents(data: Path) -> Iterator[tuple[str, str]]:
    for path in sorted((data / "documents").rglob("*.txt")):
        yield path.name, path.read_text(encoding="utf-8")


def news(data: Path) -> Iterator[tuple[str, str]]:
    with lzma.open(data / "corpus" / "news.jsonl.xz", "rt", encoding="utf-8") as file:
        for number, line in enumerate(file):
            if number % EVERY == 0:
                row = json.loads(line)
                yield f"{row['date']} {row['title']}", row["text"]


def wrong(text: str, findings: Findings) -> Iterator[str]:
    """What is amiss in the findings of a text, in words."""
    known = {one.id for one in findings.entities}
    for kind in Kind:
        spans = sorted(one.span for one in findings.mentions if one.kind is kind)
        yield from (f"{kind} {one.of(text)} over {two.of(text)}" for one, two in pairwise(spans) if one.end > two.start)
    for one in findings.mentions:
        if not 0 <= one.span.start < one.span.end <= len(text):
            yield f"{one.kind} at {one.span} of {len(text)}"
        if one.entity is not None and one.entity not in known:
            yield f"{one.span.of(text)} names {one.entity}, which is none"


@pytest.mark.parametrize("read", [documents, news])
def test_mentions_of_one_kind_lie_apart(data: Path, read) -> None:
    found = {name: what for name, text in read(data) if (what := list(wrong(text, extract(text))))}
    assert found == {}


def seen(text: str) -> tuple[object, ...]:
    """The mentions and entities of a text, names folded."""
    findings = extract(text)
    mentions = [(one.span, one.kind, one.entity) for one in findings.mentions]
    return mentions, [(one.kind, fold(one.name), tuple(map(fold, one.aliases))) for one in findings.entities]


def test_both_scripts_give_the_same_entities_in_the_same_places(data: Path) -> None:
    """Names are not protected here: 于 may become 於, but stays a name in its place."""
    texts = [fold(text) for _, text in documents(data) if len(text) > 500][::12][:10]
    assert len(texts) == 10
    for text in texts:
        other = convert(text, "s2t")
        assert other != text
        assert len(other) == len(text)
        assert seen(other) == seen(text)
