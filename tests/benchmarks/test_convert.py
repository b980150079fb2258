"""Our engine against opencc-python-reimplemented, on the same text in the same run. `make bench`; skipped otherwise."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from opencc import OpenCC
from pytest_benchmark.fixture import BenchmarkFixture

from core.model.analysis import Script
from core.script import detect, residues, show
from core.script.convert import convert

CHARACTERS = 200_000


@pytest.fixture(scope="module")
def simplified(data: Path) -> str:
    text = "\n".join(file.read_text(encoding="utf-8") for file in sorted((data / "documents").glob("xwlb*.txt")))
    return text[:CHARACTERS]


def engine(name: str, config: str) -> Callable[[str], str]:
    if name == "ours":
        return lambda text: convert(text, config)
    return OpenCC(config).convert


@pytest.mark.parametrize("name", ["ours", "opencc-python-reimplemented"])
@pytest.mark.parametrize("config", ["s2t", "t2s", "s2tw", "tw2s", "s2hk", "s2twp"])
def test_long_text(benchmark: BenchmarkFixture, simplified: str, config: str, name: str) -> None:
    benchmark.group = f"{config}, {CHARACTERS:,} characters"
    text = simplified if config.startswith("s") else convert(simplified, "s2tw")
    run = engine(name, config)
    run(text[:100])
    assert len(benchmark.pedantic(run, args=(text,), rounds=3)) > 0


@pytest.mark.parametrize("name", ["ours", "opencc-python-reimplemented"])
@pytest.mark.parametrize("config", ["s2t", "t2s"])
def test_sample_size(benchmark: BenchmarkFixture, seed: Path, config: str, name: str) -> None:
    benchmark.group = f"{config}, sample"
    text = seed.read_text(encoding="utf-8")
    source = convert(text, "t2s") if config == "s2t" else text
    run = engine(name, config)
    run(source)
    assert len(benchmark(run, source)) == len(text)


def test_view_of_the_sample(benchmark: BenchmarkFixture, seed: Path) -> None:
    benchmark.group = "view, sample"
    text = seed.read_text(encoding="utf-8")
    finding = detect(text)

    def view() -> str:
        return show(text, Script.HK, finding=finding, repairs=residues(text, ())).text

    assert len(benchmark(view)) == len(text)
