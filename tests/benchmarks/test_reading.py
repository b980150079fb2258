"""The reading view beside Qt's own text widgets: the same texts, marks and window, each widget in a process of its own.

Run with `make bench`; the table is printed at the end. QPlainTextEdit with selections of what is in sight is the fastest of
Qt's widgets here: the ratios are to it, and the aim of each stands beside it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parent / "reading_peers.py"
KINDS = ("ours", "plain", "rich")
SIZES = ("7k", "1m", "1p", "30m")
MEASURES = {
    "first": "set and first paint, ms",
    "page": "turn a page, ms",
    "marked": "turn a page among marks, ms",
    "hit": "hit test, ms",
    "switch": "replace text and marks, ms",
    "memory": "memory above the text, MB",
}
AIMS = {
    ("first", "7k"): 1.0,
    ("first", "1m"): 1.0,
    ("first", "30m"): 0.6,
    ("switch", "30m"): 0.4,
    ("marked", "1m"): 1.0,
    ("marked", "30m"): 1.0,
    ("marked", "1p"): 0.05,
    ("memory", "1m"): 0.5,
    ("memory", "30m"): 0.5,
}
Figures = dict[tuple[str, str], dict[str, float]]


@pytest.fixture(scope="module")
def figures(request) -> Iterator[Figures]:
    """What was measured, by size and kind; printed as one table when all is done."""
    found: Figures = {}
    yield found
    with request.config.pluginmanager.getplugin("capturemanager").global_and_fixture_disabled():
        print("\n" + "\n".join(table(found)))


def table(found: Figures) -> Iterator[str]:
    yield f"{'reading view':30} {'text':5} {'ours':>9} {'plain':>9} {'rich':>9} {'ours/plain':>11} {'aim':>6}"
    for measure, words in MEASURES.items():
        for size in SIZES:
            if (size, "ours") in found:
                ours, plain, rich = (found[size, kind][measure] for kind in KINDS)
                aim = AIMS.get((measure, size))
                ratio = ours / plain
                yield f"{words:30} {size:5} {ours:9.3f} {plain:9.3f} {rich:9.3f} {ratio:11.2f} {aim or '':>6}"
    if ("7k", "ours") in found and ("30m", "ours") in found:
        ratio = found["30m", "ours"]["page"] / found["7k", "ours"]["page"]
        yield f"{'page at 30m / page at 7k':30} {'':5} {ratio:9.2f} {'':31} {'1.5':>6}"


def measured(kind: str, size: str) -> dict[str, float]:
    """The figures of a widget on a text."""
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    environment["PYTHONPATH"] = str(SCRIPT.parents[2])
    command = [sys.executable, str(SCRIPT), kind, size]
    ran = subprocess.run(command, capture_output=True, text=True, check=True, env=environment, timeout=600)
    return json.loads(ran.stdout)


@pytest.mark.benchmark(group="the reading view and its peers (the table below tells)")
@pytest.mark.parametrize("size", SIZES)
def test_beside_qts_widgets(size: str, figures: Figures, benchmark) -> None:
    def run() -> None:
        for kind in KINDS:
            figures[size, kind] = measured(kind, size)

    benchmark.pedantic(run, rounds=1)
    assert set(MEASURES) <= set(figures[size, "ours"])
