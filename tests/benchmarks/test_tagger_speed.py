"""Extraction beside jieba.posseg in one run: time of the sample, growth with length, memory, a cold command, and how many
names are found. `make bench` prints the table at the end; the aim of each ratio stands beside it.
"""

from __future__ import annotations

import logging
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from core.extract import extract
from core.extract.tagger import shipped
from core.extract.training import corpora, measuring
from core.language.fold import fold
from core.model.mentions import Kind
from core.pipeline import analyse, read_path
from core.text.span import Span

GROUP = "extraction beside jieba.posseg (the table below tells)"
ROOT = Path(__file__).parents[2]
ROUNDS = 7
COLD_ROUNDS = 3
LONG = 100

AIMS = {
    "whole analysis of the sample, warm": "at most 2, goal 1",
    "the tagger alone on the sample": "",
    "100 times the text": "at most 110",
    "memory of tagger and lexicons": "at most 1",
    "cold extract of the sample": "at most 1.5",
    "pd1998 test, F1 of PERSON": "above jieba's; supervised .91",
}

POSSEG = """
import logging, sys
import jieba, jieba.posseg
jieba.setLogLevel(logging.WARNING)
with open(sys.argv[1], encoding="utf-8") as file:
    words = list(jieba.posseg.cut(file.read()))
"""
OURS = """
import sys
from core.extract import extract
with open(sys.argv[1], encoding="utf-8") as file:
    found = extract(file.read())
"""
GROWN = """
with open("/proc/self/status") as file:
    print(next(line.split()[1] for line in file if line.startswith("VmRSS")))
"""

Figures = dict[str, tuple[float, float]]


@pytest.fixture(scope="module")
def figures(request: pytest.FixtureRequest) -> Iterator[Figures]:
    """Ours and the peer's, by what was measured; printed as one table when all is done."""
    found: Figures = {}
    yield found
    capture: Any = request.config.pluginmanager.getplugin("capturemanager")
    with capture.global_and_fixture_disabled():
        print("\n" + "\n".join(_table(found)))


def _table(found: Figures) -> Iterator[str]:
    yield f"{'extraction':38} {'ours':>10} {'peer':>10} {'ours/peer':>10}  aim"
    for what, (ours, peer) in found.items():
        yield f"{what:38} {ours:10.3f} {peer:10.3f} {ours / peer:10.2f}  {AIMS[what]}"


def _seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The least of several times: what other programs of the machine add is no part of the work."""
    taken: list[float] = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return min(taken)


def _posseg(text: str) -> Callable[[], object]:
    import jieba
    import jieba.posseg

    jieba.setLogLevel(logging.WARNING)
    jieba.posseg.lcut("初")
    return lambda: jieba.posseg.lcut(text)


def _run(command: list[str]) -> str:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, capture_output=True, text=True, check=True, env=environment, timeout=120).stdout


@pytest.mark.benchmark(group=GROUP)
def test_warm(benchmark: BenchmarkFixture, seed: Path, figures: Figures) -> None:
    source = read_path(seed)
    text = fold(seed.read_text(encoding="utf-8"))
    analyse(source)
    peer = _seconds(_posseg(text))
    figures["whole analysis of the sample, warm"] = (_seconds(lambda: analyse(source)), peer)
    figures["the tagger alone on the sample"] = (_seconds(lambda: shipped().tag(text)), peer)
    benchmark.pedantic(analyse, (source,), rounds=3)


@pytest.mark.benchmark(group=GROUP)
def test_growth(benchmark: BenchmarkFixture, seed: Path, figures: Figures) -> None:
    text = seed.read_text(encoding="utf-8")
    extract(text)
    once = _seconds(lambda: extract(text))
    many = _seconds(lambda: extract(text * LONG), 1)
    figures["100 times the text"] = (many, once)
    benchmark.pedantic(extract, (text,), rounds=3)


@pytest.mark.benchmark(group=GROUP)
def test_memory(benchmark: BenchmarkFixture, seed: Path, figures: Figures) -> None:
    """Resident megabytes of fresh processes that have read the sample once."""
    if not Path("/proc/self/status").exists():
        pytest.skip("this system does not tell a process's resident memory under /proc")

    def grown(script: str) -> float:
        return int(_run([sys.executable, "-c", script + GROWN, str(seed)])) / 1024

    grown(OURS)  # makes the tables that are kept
    figures["memory of tagger and lexicons"] = (grown(OURS), grown(POSSEG))
    benchmark.pedantic(grown, (OURS,), rounds=1)


@pytest.mark.benchmark(group=GROUP)
def test_cold(benchmark: BenchmarkFixture, seed: Path, figures: Figures) -> None:
    """A fresh process each time, ours and the peer's in turn."""
    ours, peer = [sys.executable, "-m", "gui.launch", "extract", str(seed)], [sys.executable, "-c", POSSEG, str(seed)]
    _run(ours)
    _run(peer)
    pairs = [(_seconds(lambda: _run(ours), 1), _seconds(lambda: _run(peer), 1)) for _ in range(COLD_ROUNDS)]
    figures["cold extract of the sample"] = (statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs))
    benchmark.pedantic(_run, (ours,), rounds=1)


@pytest.mark.benchmark(group=GROUP)
def test_names_of_1998(benchmark: BenchmarkFixture, data: Path, figures: Figures) -> None:
    """Each sentence by itself; jieba names a person where its tag begins with nr."""
    import jieba.posseg

    sentences = corpora.labelled(data, "pd1998.test")

    def by_jieba(text: str) -> measuring.Names:
        found: measuring.Names = set()
        place = 0
        for word in jieba.posseg.cut(text):
            if word.flag.startswith("nr"):
                found.add((Span(place, place + len(word.word)), Kind.PERSON))
            place += len(word.word)
        return found

    ours, peer = measuring.score(sentences, measuring.by_all), measuring.score(sentences, by_jieba)
    figures["pd1998 test, F1 of PERSON"] = (ours.f1, peer.f1)
    benchmark.pedantic(measuring.score, (sentences[:100], measuring.by_all), rounds=1)
    print(f"ours P {ours.precision:.3f} R {ours.recall:.3f}; jieba P {peer.precision:.3f} R {peer.recall:.3f}")
