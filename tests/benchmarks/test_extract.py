"""Extraction of the sample against jieba.posseg, the usual way to find names, in the same run. `make bench`."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from core.extract import extract
from core.language.fold import fold
from core.pipeline import analyse, read_path

GROUP = "the sample, warm"


@pytest.fixture(scope="module")
def text(seed: Path) -> str:
    return seed.read_text(encoding="utf-8")


@pytest.mark.benchmark(group=GROUP)
def test_extract(benchmark: BenchmarkFixture, text: str) -> None:
    extract(text)
    assert benchmark(extract, text).mentions


@pytest.mark.benchmark(group=GROUP)
def test_whole_analysis(benchmark: BenchmarkFixture, seed: Path) -> None:
    source = read_path(seed)
    analyse(source)
    assert benchmark(analyse, source).mentions


@pytest.mark.benchmark(group=GROUP)
def test_jieba_posseg(benchmark: BenchmarkFixture, text: str) -> None:
    import jieba
    import jieba.posseg

    jieba.setLogLevel(logging.WARNING)
    folded = fold(text)
    assert benchmark(lambda: sum(word.flag == "nr" for word in jieba.posseg.cut(folded)))
