"""One text widget, measured on one text in a process of its own: `python reading_peers.py KIND SIZE`, figures as JSON.

    kinds   ours          the reading view
            plain         QPlainTextEdit, with selections of what is in sight only: the fastest of Qt's widgets here
            rich          QTextEdit, likewise
    sizes   7k 1m 30m     bytes in UTF-8; 1p is a megabyte in one paragraph

Times are medians in milliseconds, memory in megabytes above the process that has the text and an empty window.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import time
from array import array
from bisect import bisect_left
from collections.abc import Callable
from pathlib import Path
from statistics import median

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QPlainTextEdit, QTextEdit

from core.text.document import Document, Source, View
from core.text.span import Span
from gui import theme
from gui.reading.marks import Layer, Mark, MarkIndex
from gui.reading.view import ReadingView

SENTENCE = (
    "縣委書記于建岳，縣委副書記、縣長范采薇，縣人大常委會主任云啟明出席會議並指出，要凝心聚力、奮鬥實幹，推進三河五區建設。"
)
SIMPLIFIED = (
    "县委书记于建岳，县委副书记、县长范采薇，县人大常委会主任云启明出席会议并指出，要凝心聚力、奋斗实干，推进三河五区建设。"
)
CHARACTERS = {"7k": 2_400, "1m": 350_000, "1p": 350_000, "30m": 10_500_000}
MARKS = {"7k": 1_000, "1m": 100_000, "1p": 10_000, "30m": 100_000}
WIDTH, HEIGHT = 1000, 800


def text(size: str, sentence: str = SENTENCE) -> str:
    """The text of a size, in either script."""
    times = CHARACTERS[size] // len(sentence)
    return sentence * times if size == "1p" else "\n".join([sentence * 2] * (times // 2))


def spans(size: str, length: int) -> list[Span]:
    """Three characters marked at even steps; where there are more marks than room, they overlap."""
    count = MARKS[size]
    return [Span(place, place + 3) for place in (index * (length - 4) // count for index in range(count))]


def resident() -> float:
    """Megabytes of this process in memory."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


class Ours:
    """The reading view. Marks and their index are made by a worker in the program, so they are handed over ready here."""

    def __init__(self) -> None:
        self.widget = ReadingView(theme.load("light"))
        self._source = Source("")

    def load(self, shown: str) -> None:
        self._source = Source(shown)
        self.widget.setView(View(Document(self._source), "hant", shown), "hant")

    def mark(self, marked: list[Span]) -> None:
        marks = tuple(Mark(span, Layer.PERSON, "p") for span in marked)
        self.widget.setMarks(marks, MarkIndex(marks))

    def switch(self, shown: str, script: str) -> None:
        self.widget.setView(View(Document(self._source), script, shown), script)

    def turned(self) -> None:
        pass

    def hit(self, at: QPoint) -> None:
        self.widget.caretAt(at)
        self.widget.marksAt(at)


class Qts:
    """One of Qt's widgets; selections are made anew for the blocks in sight whenever these change."""

    def __init__(self, kind: type[QPlainTextEdit | QTextEdit]) -> None:
        self.widget = kind()
        self.widget.setFont(theme.reading_font("hant", 20))
        self.widget.setReadOnly(True)
        self._spans: list[Span] = []
        self._starts = array("q")
        self._form = QTextCharFormat()
        self._form.setFontUnderline(True)

    def load(self, shown: str) -> None:
        self._spans, self._starts = [], array("q")
        self.widget.setPlainText(shown)

    def mark(self, marked: list[Span]) -> None:
        self._spans, self._starts = marked, array("q", [span.start for span in marked])
        self.turned()

    def switch(self, shown: str, script: str) -> None:
        del script
        self.widget.setPlainText(shown)
        self.turned()

    def turned(self) -> None:
        if not self._spans:
            return
        area = self.widget.viewport().rect()
        first = self.widget.cursorForPosition(area.topLeft()).block().position()
        block = self.widget.cursorForPosition(area.bottomRight()).block()
        seen = self._spans[bisect_left(self._starts, first) : bisect_left(self._starts, block.position() + block.length())]
        self.widget.setExtraSelections([self._selection(span) for span in seen])

    def _selection(self, span: Span) -> QTextEdit.ExtraSelection:
        cursor = QTextCursor(self.widget.document())
        cursor.setPosition(span.start)
        cursor.setPosition(span.end, QTextCursor.MoveMode.KeepAnchor)
        selection = QTextEdit.ExtraSelection()
        selection.cursor, selection.format = cursor, self._form  # pyright: ignore[reportAttributeAccessIssue]
        return selection

    def hit(self, at: QPoint) -> None:
        place = self.widget.cursorForPosition(at).position()
        if self._spans:
            _ = self._spans[max(0, bisect_left(self._starts, place) - 1)]


KINDS: dict[str, Callable[[], Ours | Qts]] = {
    "ours": Ours,
    "plain": lambda: Qts(QPlainTextEdit),
    "rich": lambda: Qts(QTextEdit),
}


def taken(work: Callable[[], object], rounds: int, warm: int = 1, before: Callable[[], object] = lambda: None) -> float:
    """The median time of a piece of work in milliseconds; the collector runs between rounds, not in them."""
    times: list[float] = []
    for round_ in range(rounds + warm):
        before()
        gc.collect(0)
        begun = time.perf_counter()
        work()
        if round_ >= warm:
            times.append(1000 * (time.perf_counter() - begun))
    return median(times)


def measure(kind: str, size: str) -> dict[str, float]:
    """All figures of a widget on a text."""
    QApplication.instance() or QApplication([])
    written, other = text(size), text(size, SIMPLIFIED)
    marked = spans(size, len(written))
    warm = KINDS[kind]()
    warm.load(SENTENCE)
    show(warm.widget)
    warm.widget.close()
    del warm
    made = KINDS[kind]()
    show(made.widget)
    before = resident()
    paint, bar = made.widget.viewport().repaint, made.widget.verticalScrollBar()
    found: dict[str, float] = {}
    rounds = 3 if size == "30m" else 7
    found["first"] = taken(
        lambda: (made.load(written), paint()),
        rounds,
        warm=1 if size == "30m" else 5,
        before=lambda: (made.load(""), paint()),
    )
    found["memory"] = resident() - before

    def page() -> None:
        bar.setValue((bar.value() + bar.pageStep()) % max(1, bar.maximum()))
        made.turned()
        paint()

    slow = kind != "ours" and size == "1p"
    turns = 2 if slow else 40
    found["page"] = taken(page, turns, warm=2)
    made.mark(marked)
    found["marked"] = taken(page, turns, warm=2)
    at = [QPoint(90 + 53 * step % 600, 60 + 37 * step % 700) for step in range(50)]
    found["hit"] = taken(lambda: [made.hit(one) for one in at], 3 if slow else 9) / len(at)
    texts = iter([(other, "hans"), (written, "hant")] * 10)
    found["switch"] = taken(lambda: (made.switch(*next(texts)), paint()), rounds)
    made.widget.close()
    return found


def show(widget: QAbstractScrollArea) -> None:
    """Put a widget on the screen."""
    widget.resize(WIDTH, HEIGHT)
    widget.show()
    QApplication.processEvents()
    widget.viewport().repaint()


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1], sys.argv[2])))
