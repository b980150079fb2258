"""The library at scale. `make bench`; skipped otherwise.

Search over the whole corpus against looking through it; 100,000 marks against 100; re-anchoring against one search a mark.
"""

from __future__ import annotations

import json
import lzma
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from core.model.annotation import Annotation, Change
from core.search import key, search
from core.store import Library, Wanted
from core.text.anchor import Anchor, resolve_all
from core.text.document import Source
from core.text.span import Span

WORDS = ("協商", "政协", "會議", "关于", "決定", "经济", "臺灣", "干部", "中国", "發展")
MANY, FEW = 100_000, 100


@pytest.fixture(scope="module")
def corpus(data: Path) -> list[str]:
    with lzma.open(data / "corpus" / "news.jsonl.xz", "rt", encoding="utf-8") as lines:
        return list(dict.fromkeys(json.loads(line)["text"] for line in lines))


@pytest.fixture(scope="module")
def library(corpus: list[str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library.open(tmp_path_factory.mktemp("corpus") / "library.sqlite") as opened:
        for at in range(0, len(corpus), 500):
            opened.add_all((Source(text, text.encode()), text[:20]) for text in corpus[at : at + 500])
        yield opened


def test_every_occurrence_is_counted(benchmark: BenchmarkFixture, library: Library, corpus: list[str]) -> None:
    keys = [key(text) for text in corpus]

    def count() -> dict[str, int]:
        return {words: sum(len(found.hits) for found in search(library, words)) for words in WORDS}

    counted = benchmark.pedantic(count, rounds=1)
    assert counted == {words: sum(text.count(key(words)) for text in keys) for words in WORDS}
    print(f"\n{len(corpus)} texts, {sum(map(len, corpus)):,} characters: {counted}")


@pytest.mark.parametrize("way", ["first hits by the index", "a hundredth looked through"])
def test_first_hits(benchmark: BenchmarkFixture, library: Library, corpus: list[str], way: str) -> None:
    """Looking through means what it takes without an index: making the key of a text and finding the word in it."""
    benchmark.group = "first hits of a common word"
    hundredth = corpus[: len(corpus) // 100]
    if way.startswith("first"):
        assert benchmark(lambda: next(search(library, "發展")).hits)
    else:
        assert benchmark(lambda: sum(key(text).count("发展") for text in hundredth))


# many marks


def marks(count: int, document: str, text: str) -> list[Annotation]:
    drawn = random.Random(4)
    spans = [Span(at, at + drawn.randrange(1, 9)) for at in (drawn.randrange(len(text) - 9) for _ in range(count))]
    labels = ("question", "point", "personnel", "figure")
    return [
        Annotation(
            f"{number}", document, Anchor.make(text, span, document), (labels[number % 4],), f"注{number}", "2024", "2024"
        )
        for number, span in enumerate(spans)
    ]


@pytest.fixture(scope="module", params=[FEW, MANY], ids=["100 marks", "100,000 marks"])
def marked(request: pytest.FixtureRequest, corpus: list[str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    text = "\n".join(corpus[:1000])
    with Library.open(tmp_path_factory.mktemp("marks") / "library.sqlite") as opened:
        document = opened.add(Source(text), "長")
        opened.apply_all([Change(None, one) for one in marks(request.param, document, text)])
        yield opened


def test_adding_and_undoing(benchmark: BenchmarkFixture, marked: Library) -> None:
    benchmark.group = "add a mark and undo it"
    (row,) = marked.documents()
    anchor = Anchor(Span(5000, 5004), "四個字元", "前", "後", row.id)
    change = Change(None, Annotation("new", row.id, anchor, ("point",)))
    benchmark(lambda: marked.apply(marked.apply(change)))


def test_filtering_to_a_hundred(benchmark: BenchmarkFixture, marked: Library) -> None:
    """The marks of a narrow time, of which there are few whatever the number of all."""
    benchmark.group = "filter marks by time"
    (row,) = marked.documents()
    assert benchmark(lambda: marked.find_annotations(Wanted(document=row.id, since="2025"))) == ()


def test_listing_documents(benchmark: BenchmarkFixture, marked: Library) -> None:
    benchmark.group = "list documents with the number of their marks"
    assert len(benchmark(marked.documents)) == 1


# anchors


@pytest.mark.parametrize("way", ["100,000 marks, texts compared once", "1,000 marks, each searched for"])
def test_carrying_marks_over(benchmark: BenchmarkFixture, corpus: list[str], way: str) -> None:
    benchmark.group = "re-anchor marks on a changed text of 600,000 characters"
    drawn = random.Random(5)
    lines = "\n".join(corpus[:1000]).split("\n")
    old = "\n".join(lines)
    new = "\n".join(line for line in lines if drawn.random() > 0.01)
    anchors = [one.anchor for one in marks(MANY, "old", old)]
    if way.startswith("1,"):
        found = benchmark.pedantic(lambda: [one.resolve(new, "new") for one in anchors[:1000]], rounds=1)
    else:
        found = benchmark.pedantic(lambda: resolve_all(anchors, new, "new", {"old": old}.get), rounds=1)
    print(f"\n{way}: {sum(one.span is not None for one in found) / len(found):.2%} found")
