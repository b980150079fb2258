"""Cleaning beside ftfy, maps beside str.translate, detection beside chardet, each on one text in one run. `make bench`."""

from __future__ import annotations

import base64
import json
import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import ftfy
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from core.cleaning import clean
from core.language.fold import fold
from core.readers.encoding import detect
from core.text.document import Document, Source

SAFE = ftfy.TextFixerConfig(uncurl_quotes=False, fix_character_width=False, normalization=None, fix_latin_ligatures=False)
"""ftfy's defaults damage Chinese punctuation."""
POSITIONS = 100_000


@pytest.fixture(scope="module")
def sound(data: Path) -> str:
    """Lines of real texts in which cleaning finds nothing."""
    texts = (file.read_text(encoding="utf-8") for file in sorted((data / "documents").glob("xwlb*.txt")))
    lines = (line.strip() for text in texts for line in text.split("\n"))
    return "\n".join(dict.fromkeys(line for line in lines if line and not clean(Source(line)).edits))[:300_000]


@pytest.mark.parametrize("name", ["ours", "ftfy"])
@pytest.mark.parametrize("size", [2_600, 300_000])
def test_text_that_needs_nothing(benchmark: BenchmarkFixture, sound: str, size: int, name: str) -> None:
    benchmark.group = f"text that needs nothing, {size:,} characters"
    text = sound[:size]
    runs: dict[str, Callable[[], str]] = {
        "ours": lambda: clean(Source(text)).text,
        "ftfy": lambda: ftfy.fix_text(text, SAFE),
    }
    assert benchmark(runs[name]) == text


BROKEN: dict[str, tuple[str, str]] = {
    "UTF-8 as Latin-1": ("utf-8", "latin-1"),
    "UTF-8 as GBK": ("utf-8", "gbk"),
    "GBK as Latin-1": ("gb18030", "latin-1"),
    "GBK as Big5": ("gb18030", "big5hkscs"),
    "GBK as Korean": ("gb18030", "cp949"),
    "UTF-16 swapped": ("utf-16-le", "utf-16-be"),
}


@pytest.mark.parametrize("name", ["ours", "ftfy"])
@pytest.mark.parametrize("damage", BROKEN)
def test_text_that_is_broken_throughout(benchmark: BenchmarkFixture, sound: str, damage: str, name: str) -> None:
    """Every line misread. Of these ftfy repairs the first; the others it only looks at."""
    written, read = BROKEN[damage]
    broken = "\n".join(line.encode(written).decode(read, "replace") for line in sound[:60_000].split("\n"))
    benchmark.group = f"broken throughout, {damage}, {len(broken):,} characters"
    runs: dict[str, Callable[[], str]] = {
        "ours": lambda: clean(Source(broken)).text,
        "ftfy": lambda: ftfy.fix_text(broken, SAFE),
    }
    fixed = benchmark.pedantic(runs[name], rounds=2, warmup_rounds=1)
    if name == "ours":
        found, wanted = Counter(fixed), Counter(sound[:60_000])
        assert (found & wanted).total() > 0.85 * wanted.total()


@pytest.fixture(scope="module")
def flat() -> Document:
    """Ten megabytes through a chain of eight maps."""
    page = "3月5日,市政協主席出席會議(雲嶺縣)。 “民生大事” “山鄉小事”\r\n　　會議協(xié)商國(guó)務(wù)院&nbsp;工作。"
    return clean(Source(page * (10_000_000 // len(page.encode()))))


@pytest.mark.parametrize("name", ["map 100,000 positions", "str.translate"])
def test_positions(benchmark: BenchmarkFixture, flat: Document, name: str) -> None:
    benchmark.group = "100,000 positions through a chain of maps, in ten megabytes"
    raw = flat.source.text
    positions = sorted(random.Random(1).sample(range(len(raw)), POSITIONS))
    fold(raw[:100])
    run: Callable[[], object] = (lambda: flat.map.forward_all(positions)) if name.startswith("map") else lambda: fold(raw)
    assert benchmark.pedantic(run, rounds=5, warmup_rounds=1)


@pytest.mark.parametrize("megabytes", [1, 10, 30])
def test_linear(benchmark: BenchmarkFixture, seed: Path, megabytes: int) -> None:
    """The damaged report, again and again: ten times the text must cost ten times the time."""
    benchmark.group = "cleaning, seconds by megabytes"
    text = seed.read_text(encoding="utf-8")
    source = Source("".join(f"第{number}頁\n{text}\n" for number in range(megabytes * 1_000_000 // len(text.encode()))))
    benchmark.extra_info["characters"] = len(source.text)
    assert benchmark.pedantic(clean, args=(source,), rounds=1).steps


@pytest.mark.parametrize("name", ["ours", "chardet"])
def test_detection(benchmark: BenchmarkFixture, data: Path, name: str) -> None:
    benchmark.group = "detection of 330 encodings"
    chardet = pytest.importorskip("chardet")
    cases = json.loads((data / "cleaning" / "encodings.json").read_text(encoding="utf-8"))
    found = [base64.b64decode(case["b64"]) for case in cases]
    one: Callable[[bytes], object] = detect if name == "ours" else chardet.detect
    one(found[0])
    assert benchmark(lambda: [one(case) for case in found])
