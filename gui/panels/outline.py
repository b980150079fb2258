"""綱目: title, date line, each paragraph by its opening clause; speakers, their points and resolutions indented below it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QWidget

from core.model.analysis import Analysis
from core.model.lines import Line, LineRole
from core.text.span import Span
from gui.panels.many import rows
from gui.panels.models import Node, Shape
from gui.panels.panel import Panel
from gui.panels.pictures import Picture, Told
from gui.panels.rows import RowDelegate
from gui.panels.texts import opening


class OutlinePanel(Panel):
    """The course of a text; the part that is read stands bold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._place = 0
        self._rows: _Rows | None = None
        super().__init__("outlinePanel", "outlineTree", parent)

    def words(self) -> tuple[str, str]:
        return self.tr("Outline"), self.tr("The outline of an open text stands here.")

    def waiting(self) -> str:
        return self.words()[1]

    def nodes(self) -> Sequence[Node]:
        analysis = self.analysis
        if analysis is None:
            self._rows = None
            return ()
        made = _Rows(analysis)
        self._rows = made
        return rows(len(made.lines), made.row, made.find)

    def opened(self, node: Node) -> bool:  # noqa: ARG002
        return True

    def setPlace(self, position: int) -> None:
        """Tell where the page stands, as a clean position: the row of that passage is set bold and kept in sight."""
        self._place = position
        number = bisect_right(self._rows.starts, position) - 1 if self._rows is not None and not self._stale else -1
        key = f"o:{self._rows.starts[number]}" if self._rows is not None and number >= 0 else ""
        if isinstance(self.delegate, OutlineDelegate) and self.delegate.bold != key:
            self.delegate.bold = key
            self.view.scrollTo(self.proxy.mapFromSource(self.model.find(key) if key else QModelIndex()))
            self.view.viewport().update()

    def _take(self, nodes: Sequence[Node]) -> None:
        super()._take(nodes)
        self.setPlace(self._place)

    def _make_delegate(self) -> RowDelegate:
        return OutlineDelegate(self.look, self)


class OutlineDelegate(RowDelegate):
    """Lines, one of which stands out; `bold` is its key."""

    bold = ""

    def picture(self, node: Node, told: Told, column: int) -> Picture:
        drawn = super().picture(node, told, column)
        if node.key != self.bold or not node.key:
            return drawn
        font = self.look.sans(0)
        font.setBold(True)
        return replace(drawn, runs=tuple(replace(run, font=font, colour="ink") for run in drawn.runs))


def _lines(analysis: Analysis) -> tuple[Line, ...]:
    return analysis.lines or tuple(_paragraphs(analysis.document.text))


class _Rows:
    """The rows of one analysis: a line each, with speakers, points and resolutions below it."""

    def __init__(self, analysis: Analysis) -> None:
        self._text = analysis.document.text
        self.lines = _lines(analysis)
        self.starts = [line.span.start for line in self.lines]
        self._points = sorted(_points(analysis, frozenset(self.starts)))
        self._begins = [point.start for point in self._points]

    def row(self, number: int) -> Node:
        """The row of a line."""
        line = self.lines[number]
        first, last = (bisect_right(self._begins, place - 1) for place in (line.span.start, line.span.end))
        below = tuple(_row(self._text, point, level=1) for point in self._points[first:last])
        aside = line.role in (LineRole.DATE, LineRole.BYLINE)
        return _row(self._text, line.span, key=f"o:{line.span.start}", faint=aside, children=below)

    def find(self, key: str) -> int | None:
        """Which line has a key."""
        name, _, value = key.partition(":")
        place = bisect_right(self.starts, int(value)) - 1 if name == "o" else -1
        return place if place >= 0 and self.starts[place] == int(value) else None


def _points(analysis: Analysis, starts: frozenset[int]) -> set[Span]:
    """What stands below a line: who speaks within it, the points of what is said, the documents that something was done to.

    A speaker with whom a line begins is told by the line itself (于建岳指出，…); a document told again stands once.
    """
    said = {point for statement in analysis.statements for point in statement.points}
    speakers = {one.span for one in analysis.statements if one.span.start not in starts}
    done = {one.span for one in analysis.resolutions if one.restates is None and one.person is None}
    return said | speakers | {span for span in done if span.start not in starts}


def _row(
    text: str, span: Span, *, key: str = "", level: int = 0, faint: bool = False, children: tuple[Node, ...] = ()
) -> Node:
    name, tip = (opening(text, span),), (opening(text, span, 120),)
    return Node(Shape.LINE, name, key=key, spans=(span,), level=level, faint=faint, children=children, tip=tip)


def _paragraphs(text: str) -> Iterator[Line]:
    start = 0
    for piece in text.splitlines(keepends=True):
        if piece.strip():
            yield Line(Span(start, start + len(piece.rstrip("\r\n"))), LineRole.BODY)
        start += len(piece)
