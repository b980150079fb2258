"""How much of what a converter left half done is mended, and how much of what is proposed is right. `make bench`."""

from __future__ import annotations

import json
import lzma
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pytest_benchmark.fixture import BenchmarkFixture

from core.extract import extract
from core.extract.name_odds import odds
from core.model.analysis import Script, ScriptFinding
from core.script import Known, residues, show
from core.text.textmap import TextMap

ITEMS = 2_000
LEFT = "干系斗范于并后里余丑几松谷制准征御致郁朴涂辟"
"""Characters that a converter without a dictionary of words leaves: traditional script has them too, as other words."""


@dataclass
class Count:
    """Places mended rightly, proposed wrongly, missed, and proposed inside names."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    in_names: int = 0


def texts(data: Path) -> Iterator[str]:
    """Items from all of the years, evenly."""
    with lzma.open(data / "corpus" / "news.jsonl.xz", "rt", encoding="utf-8") as lines:
        found = [json.loads(line)["text"] for line in lines]
    return iter(found[:: max(1, len(found) // ITEMS)][:ITEMS])


def count(text: str, sums: Count) -> None:
    """Convert rightly, leave what such a converter leaves, mend, compare."""
    found = extract(text)
    known = Known(ScriptFinding(Script.HANS), found.names, (), found.people, (), odds)
    right = show(text, Script.TW, known=known).text
    damaged = "".join(old if old in LEFT else new for old, new in zip(text, right, strict=True))
    edits = residues(damaged, extract(damaged).names, odds)
    mended = TextMap(edits).apply(damaged)
    proposed = {place for edit in edits for place in range(edit.start, edit.end)}
    names = {place for span in found.names for place in range(span.start, span.end)}
    for place, (was, wanted, now) in enumerate(zip(damaged, right, mended, strict=True)):
        if place in proposed:
            sums.right += now == wanted
            sums.wrong += now != wanted
            sums.in_names += place in names
        elif was != wanted and place not in names:
            sums.missed += 1


def test_precision_and_recall(benchmark: BenchmarkFixture, data: Path) -> None:
    sums = Count()
    benchmark.pedantic(lambda: [count(text, sums) for text in texts(data)], rounds=1)
    precision = sums.right / (sums.right + sums.wrong)
    recall = sums.right / (sums.right + sums.missed)
    benchmark.extra_info |= {"precision": round(precision, 4), "recall": round(recall, 4)}
    print(f"\n{ITEMS} items: precision {precision:.2%}, recall {recall:.2%}, {sums}")
    assert precision > 0.99
    assert sums.in_names <= sums.right / 1_000
