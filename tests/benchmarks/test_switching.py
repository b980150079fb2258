"""How soon a text of 30 MB shows its first screen: when it is opened, and when its script is switched. `make bench`."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from core import pipeline
from core.model.analysis import Analysis, Script, ScriptFinding
from core.text.document import Document, View
from core.text.span import Span
from gui import theme
from gui.opening import Reading
from gui.page.ahead import Ahead
from gui.reading.view import ReadingView

BYTES = 30_000_000


@pytest.fixture(scope="module")
def long_file(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    text = "\n".join(file.read_text(encoding="utf-8") for file in sorted((data / "documents").glob("xwlb*.txt")))
    path = tmp_path_factory.mktemp("long") / "long.txt"
    path.write_bytes((text.encode() * (BYTES // len(text.encode()) + 1))[:BYTES].decode(errors="ignore").encode())
    return path


@pytest.fixture
def page(qtbot) -> ReadingView:
    view = ReadingView(theme.load("light"))
    qtbot.addWidget(view)
    view.resize(900, 900)
    view.show()
    return view


@pytest.mark.parametrize("what", ["open", "switch"])
def test_first_screen(benchmark: BenchmarkFixture, long_file: Path, page: ReadingView, what: str) -> None:
    benchmark.group = "first screen, 30 MB"

    def open_it() -> Document:
        reading = Reading.raw(pipeline.read_path(long_file))
        page.setView(View(reading.document, Script.ORIGINAL, reading.document.text), str(reading.script.script))
        page.grab()
        return reading.document

    analysis = Analysis(document=open_it(), script=ScriptFinding(Script.HANS))
    pipeline.convert_part(analysis, "tw", Span(0, 100))  # tables and words are loaded while the text is analysed

    def open_again() -> None:
        open_it()

    def switch() -> None:
        view = Ahead(analysis, "hant").reach(Span(page.topPosition(), page.bottomPosition()))
        assert view is not None
        page.setView(view, "hant")
        page.grab()

    benchmark.pedantic(open_it if what == "open" else switch, setup=open_again if what == "switch" else None, rounds=3)
    assert page.shownText()[:200] != page.text()[:200] or what == "open"
