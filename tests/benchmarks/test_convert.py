"""Our engine against opencc-python-reimplemented, on the same text in the same run. `make bench`; skipped otherwise."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from opencc import OpenCC
from pytest_benchmark.fixture import BenchmarkFixture

from core import cleaning, pipeline
from core.language import opencc_tables
from core.model.analysis import Analysis, Script, ScriptFinding
from core.script import Known, detect, fast, residues, show
from core.script.convert import convert, tables
from core.text.document import Document, Source
from core.text.span import Span

BYTES = 2_000_000
LONG = 30_000_000
PEER = "opencc-python-reimplemented"


@pytest.fixture(scope="module")
def simplified(data: Path) -> str:
    text = "\n".join(file.read_text(encoding="utf-8") for file in sorted((data / "documents").glob("xwlb*.txt")))
    return (text * 4).encode()[:BYTES].decode(errors="ignore")


def engine(name: str, config: str) -> Callable[[str], str]:
    if name == "ours":
        return lambda text: convert(text, config)
    return OpenCC(config).convert


@pytest.mark.parametrize("name", ["ours", PEER])
@pytest.mark.parametrize("config", ["s2t", "t2s", "s2tw", "tw2s", "s2hk", "hk2s", "s2twp", "tw2sp", "t2tw", "t2hk"])
def test_long_text(benchmark: BenchmarkFixture, simplified: str, config: str, name: str) -> None:
    benchmark.group = f"{config}, 2 MB"
    text = simplified if config.startswith("s") else convert(simplified, "s2tw")
    run = engine(name, config)
    run(text[:100])
    assert len(benchmark.pedantic(run, args=(text,), rounds=3 if name == "ours" else 1)) > 0


@pytest.mark.parametrize("name", ["ours", PEER])
@pytest.mark.parametrize("config", ["s2t", "t2s"])
def test_sample_size(benchmark: BenchmarkFixture, seed: Path, config: str, name: str) -> None:
    benchmark.group = f"{config}, sample"
    text = seed.read_text(encoding="utf-8")
    source = convert(text, "t2s") if config == "s2t" else text
    run = engine(name, config)
    run(source)
    assert len(benchmark(run, source)) == len(text)


@pytest.mark.parametrize("extra", ["plain", "fast"])
def test_text_full_of_phrases(benchmark: BenchmarkFixture, monkeypatch: pytest.MonkeyPatch, extra: str) -> None:
    # A glossary: where the extra shows. News holds one phrase that matters in a hundred and thirty characters.
    if extra == "fast":
        pytest.importorskip("ahocorasick_rs")
    benchmark.group = "s2t, glossary"
    (stage,) = tables(opencc_tables.chain("s2t"))
    text = "，".join(key for key, _ in stage.changing()) * 4
    monkeypatch.setattr(fast, "is_installed", lambda: extra == "fast")
    convert(text, "s2t")
    assert len(benchmark.pedantic(convert, args=(text, "s2t"), rounds=3)) == len(text)


STARTS = {
    "ours": "from core.script.convert import convert\nstart = now()\nconvert('皇后以后', 's2t')",
    PEER: "from opencc import OpenCC\nstart = now()\nOpenCC('s2t').convert('皇后以后')",
}


@pytest.mark.parametrize("name", STARTS)
def test_start(benchmark: BenchmarkFixture, name: str) -> None:
    # The first conversion of a process of its own, tables kept by an earlier run; imports apart. Timed inside the process.
    benchmark.group = "first conversion"
    program = f"from time import perf_counter as now, sleep\n{STARTS[name]}\nprint(now() - start)"

    def start() -> float:
        found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
        return float(found.stdout)

    times: list[float] = []
    benchmark.pedantic(lambda: times.append(start()), rounds=5)
    benchmark.extra_info["first_ms"] = round(min(times) * 1000, 1)
    print(f"\n{name}: first conversion {min(times) * 1000:.1f} ms")


@pytest.fixture(scope="module")
def long(simplified: str) -> Analysis:
    text = simplified * (LONG // BYTES)
    return Analysis(document=Document(Source(text)), script=ScriptFinding(Script.HANS))


def test_first_screen_of_a_long_text(benchmark: BenchmarkFixture, long: Analysis) -> None:
    benchmark.group = "30 MB"
    middle = len(long.document.text) // 2
    pipeline.convert_part(long, "tw", Span(0, 10))
    part = benchmark(pipeline.convert_part, long, "tw", Span(middle, middle + 3_000))
    assert part.span.covers(Span(middle, middle + 3_000))


def test_opening_a_long_text(benchmark: BenchmarkFixture, long: Analysis) -> None:
    # What the first screen is measured against: the beginning read and cleaned, as opening does before the page is shown.
    benchmark.group = "30 MB"
    data = long.document.text.encode()
    benchmark.pedantic(lambda: cleaning.clean(Source(data.decode()[:20_000])), rounds=3)


def test_view_of_the_sample(benchmark: BenchmarkFixture, seed: Path) -> None:
    benchmark.group = "view, sample"
    text = seed.read_text(encoding="utf-8")
    finding = detect(text)

    def view() -> str:
        return show(text, Script.HK, known=Known(finding, (), residues(text, ()))).text

    assert len(benchmark(view)) == len(text)
