"""綱目: title, date line, each paragraph by its opening clause, the points of speeches indented below it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from core.model.analysis import Analysis
from core.model.lines import Line, LineRole
from core.text.span import Span
from gui.panels.models import Node, Shape
from gui.panels.panel import Panel
from gui.panels.pictures import Picture, Told
from gui.panels.rows import RowDelegate
from gui.panels.texts import opening


class OutlinePanel(Panel):
    """The course of a text; the part that is read stands bold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._place = 0
        super().__init__("outlinePanel", "outlineTree", parent)

    def words(self) -> tuple[str, str]:
        return self.tr("Outline"), self.tr("The outline of an open text stands here.")

    def nodes(self) -> tuple[Node, ...]:
        return tuple(_rows(self.analysis)) if self.analysis is not None else ()

    def opened(self, node: Node) -> bool:  # noqa: ARG002
        return True

    def setPlace(self, position: int) -> None:
        """Tell where the page stands, as a clean position: the row of that passage is set bold and kept in sight."""
        self._place = position
        starts = [line.span.start for line in _lines(self.analysis)] if self.analysis is not None else []
        number = bisect_right(starts, position) - 1
        key = f"o:{starts[number]}" if number >= 0 else ""
        if isinstance(self.delegate, OutlineDelegate) and self.delegate.bold != key:
            self.delegate.bold = key
            self.view.scrollTo(self.proxy.mapFromSource(self.model.find(key)))
            self.view.viewport().update()

    def _fill(self) -> None:
        super()._fill()
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


def _rows(analysis: Analysis) -> Iterator[Node]:
    text = analysis.document.text
    points = sorted({point for statement in analysis.statements for point in statement.points})
    starts = [point.start for point in points]
    for line in _lines(analysis):
        inside = points[bisect_right(starts, line.span.start - 1) : bisect_right(starts, line.span.end - 1)]
        below = tuple(_row(text, point, level=1) for point in inside)
        aside = line.role in (LineRole.DATE, LineRole.BYLINE)
        yield _row(text, line.span, key=f"o:{line.span.start}", faint=aside, children=below)


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
