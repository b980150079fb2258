"""The reading view beside Qt's own text widgets: the same megabyte, the same window, the same run.

Run with `make bench`. Groups: first paint of a text, turning a page, and replacing the text with 10,000 marks on it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QAbstractScrollArea, QPlainTextEdit, QTextEdit

from core.text.document import Document, Source, View
from core.text.span import Span
from gui import theme
from gui.reading.marks import Layer, Mark
from gui.reading.view import ReadingView

PARAGRAPH = (
    "縣委書記于建岳，縣委副書記、縣長范采薇，縣人大常委會主任云啟明出席會議並指出，要凝心聚力、奮鬥實幹，推進三河五區建設。"
)
TEXT = "\n".join([PARAGRAPH * 2] * 3000)
"""About 350,000 characters, a megabyte in UTF-8."""
SPANS = tuple(Span(start, start + 3) for start in range(4, len(TEXT) - 4, len(TEXT) // 10_000))


@dataclass(frozen=True)
class Peer:
    """A widget and how it takes a text and marks."""

    widget: QAbstractScrollArea
    set_text: Callable[[str], None]
    set_marks: Callable[[], None]


def _ours() -> Peer:
    view = ReadingView(theme.load("light"))
    marks = tuple(Mark(span, Layer.PERSON, "p") for span in SPANS)

    def set_text(text: str) -> None:
        view.setView(View(Document(Source("")), "hant", ""), "hant")
        view.setView(View(Document(Source(text)), "hant", text), "hant")

    return Peer(view, set_text, lambda: view.setMarks(marks))


def _qt(kind: type[QPlainTextEdit | QTextEdit]) -> Peer:
    edit = kind()
    edit.setFont(theme.reading_font("hant", 20))
    edit.setReadOnly(True)

    def set_marks() -> None:
        form = QTextCharFormat()
        form.setFontUnderline(True)
        selections = []
        for span in SPANS:
            cursor = QTextCursor(edit.document())
            cursor.setPosition(span.start)
            cursor.setPosition(span.end, QTextCursor.MoveMode.KeepAnchor)
            selection = QTextEdit.ExtraSelection()
            selection.cursor, selection.format = cursor, form
            selections.append(selection)
        edit.setExtraSelections(selections)

    return Peer(edit, edit.setPlainText, set_marks)


PEERS = {
    "ours": _ours,
    "plain text edit": lambda: _qt(QPlainTextEdit),
    "text edit": lambda: _qt(QTextEdit),
}


@pytest.fixture(params=PEERS)
def peer(request, qtbot) -> Peer:
    made = PEERS[request.param]()
    qtbot.addWidget(made.widget)
    made.widget.resize(1000, 800)
    made.widget.show()
    qtbot.waitExposed(made.widget)
    return made


@pytest.mark.benchmark(group="set one megabyte and paint")
def test_set_and_paint(peer: Peer, benchmark) -> None:
    def run() -> None:
        peer.set_text(TEXT)
        peer.widget.viewport().repaint()

    benchmark.pedantic(run, rounds=5, warmup_rounds=1)


@pytest.mark.benchmark(group="turn a page")
@pytest.mark.parametrize("marked", [False, True], ids=["bare", "10,000 marks"])
def test_turn_a_page(peer: Peer, benchmark, marked: bool) -> None:
    peer.set_text(TEXT)
    if marked:
        peer.set_marks()
    bar = peer.widget.verticalScrollBar()

    def run() -> None:
        bar.setValue((bar.value() + bar.pageStep()) % max(1, bar.maximum()))
        peer.widget.viewport().repaint()

    benchmark.pedantic(run, rounds=60, warmup_rounds=3)


@pytest.mark.benchmark(group="replace the text with 10,000 marks on it")
def test_replace_marked(peer: Peer, benchmark) -> None:
    def run() -> None:
        peer.set_text(TEXT)
        peer.set_marks()
        peer.widget.viewport().repaint()

    benchmark.pedantic(run, rounds=3, warmup_rounds=1)
