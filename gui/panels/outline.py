"""綱目: title, date line, each paragraph by its opening clause, the points of speeches indented below it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from core.model.analysis import Analysis
from core.model.lines import Line, LineRole
from core.text.span import Span
from gui.panels.models import Node, Shape
from gui.panels.panel import Panel
from gui.panels.texts import opening


class OutlinePanel(Panel):
    """The course of a text; the part that is read stands bold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("outlinePanel", "outlineTree", parent)
        self._starts: list[int] = []

    def words(self) -> tuple[str, str]:
        return self.tr("Outline"), self.tr("The outline of an open text stands here.")

    def nodes(self) -> tuple[Node, ...]:
        return tuple(_rows(self.analysis)) if self.analysis is not None else ()

    def opened(self, node: Node) -> bool:  # noqa: ARG002
        return True


def _rows(analysis: Analysis) -> Iterator[Node]:
    text = analysis.document.text
    points = sorted({point for statement in analysis.statements for point in statement.points})
    starts = [point.start for point in points]
    for line in analysis.lines or _paragraphs(text):
        inside = points[bisect_right(starts, line.span.start - 1) : bisect_right(starts, line.span.end - 1)]
        below = tuple(_row(Shape.LINE, text, point, level=1) for point in inside)
        yield _row(Shape.LINE, text, line.span, faint=line.role in (LineRole.DATE, LineRole.BYLINE), children=below)


def _row(
    shape: Shape, text: str, span: Span, *, level: int = 0, faint: bool = False, children: tuple[Node, ...] = ()
) -> Node:
    return Node(
        shape,
        (opening(text, span),),
        spans=(span,),
        level=level,
        faint=faint,
        children=children,
        tip=(opening(text, span, 120),),
    )


def _paragraphs(text: str) -> Iterator[Line]:
    start = 0
    for piece in text.splitlines(keepends=True):
        if piece.strip():
            yield Line(Span(start, start + len(piece.rstrip("\r\n"))), LineRole.BODY)
        start += len(piece)
