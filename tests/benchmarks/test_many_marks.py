"""Changes among 100,000 marks beside the same among 100: adding, undoing, narrowing; at most three times as dear.

The measured window is a real one on a real library. `test_*_of_100` is the peer in the same run.
"""

from __future__ import annotations

import pytest

from core import pipeline
from core.model.annotation import Annotation, Change
from core.store import Library
from core.text.anchor import Anchor
from core.text.span import Span
from gui.app import LIBRARY, create_window

_AT_ONCE = 5000
_TIME = "2024-01-01T00:00:00.000Z"
COUNTS = (100, 100_000)


@pytest.fixture(scope="module", params=COUNTS)
def window(request, qapp, tmp_path_factory):
    """A window on a text of 300,000 characters with so many marks of two characters each."""
    folder, count = tmp_path_factory.mktemp("marks"), request.param
    lines = (
        f"第{number}次會議應到委員{number % 900}名，縣委書記于建岳出席第{number * 7 % 1000}次會議並講話。\n"
        for number in range(8500)
    )
    path = folder / "a.txt"
    path.write_text("".join(lines)[:300_000], encoding="utf-8")
    source = pipeline.read_path(path)
    step = len(source.text) // (count + 1)
    with Library.open(folder / LIBRARY) as library:
        document = library.add(source, "會議")
        spans = [Span(number * step, number * step + 2) for number in range(count)]
        marks = [
            Annotation(
                f"{span.start:032x}", document, Anchor.make(source.text, span, source.sha256), ("point",), "", _TIME, _TIME
            )
            for span in spans
        ]
        for start in range(0, count, _AT_ONCE):
            library.apply_all([Change(None, one) for one in marks[start : start + _AT_ONCE]])
    made = create_window(folder, path)
    made.resize(1440, 900)
    made.show()
    while made.session.analysis is None or made.session.jobs.running("analyse"):
        qapp.processEvents()
    made.docks.show("annotationDock")
    qapp.processEvents()
    yield made
    made.close()


def test_adding_a_mark_and_taking_it_back(benchmark, window):
    notebook = window.session.notebook

    def change() -> None:
        notebook.add_label(Span(101, 108), notebook.labels[1])
        window.actions_["undo"].trigger()

    benchmark.pedantic(change, rounds=10, warmup_rounds=1)


def test_narrowing_by_label_and_back(benchmark, window):
    narrowing = window.annotations.narrowing

    def narrow() -> None:
        narrowing._choose("label", "question")
        narrowing._choose("label", None)

    benchmark.pedantic(narrow, rounds=5, warmup_rounds=1)


def test_painting_the_page(benchmark, window):
    benchmark.pedantic(window.reading_view.grab, rounds=5, warmup_rounds=1)
