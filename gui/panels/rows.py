"""How a row is painted: something at its head, a flow of differently set words, something at its right edge.

Every shape of row is told as a `Picture`; measuring and painting are done once, for all of them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from gui.panels.look import Look
from gui.panels.models import Data, Node, NodeModel, Shape, Words

MARGIN = 16
GAP = 8
STEP = 14
"""Pixels of indent for one level."""

Told = Callable[[Words], str]


@dataclass(frozen=True, slots=True)
class Run:
    """Words set in one font and colour; a colour by its name in the look."""

    text: str
    font: QFont
    colour: str
    struck: bool = False
    ground: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A row: `head` is what stands before the flow (`dot`, `bar`, `chip`, `open chip`, `label`), `room` its width in pixels."""

    runs: tuple[Run, ...]
    head: str = ""
    head_text: str = ""
    room: int = 0
    ink: str = "ink"
    right: str = ""
    right_colour: str = "dim"
    left: int = MARGIN
    edge: int = MARGIN
    lines: int = 1
    pad: int = 4
    below: tuple[Run, ...] = ()
    rule: bool = False
    """Whether a hairline is drawn under it."""


class RowDelegate(QStyledItemDelegate):
    """Paints nodes. `look` may be replaced at any time."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.look = look

    def picture(self, node: Node, told: Told, column: int) -> Picture:  # noqa: ARG002
        """How the look paints a node, in a column of the view."""
        return _PICTURES[node.shape](self.look, node, told)

    def _picture_at(self, index: QModelIndex | QPersistentModelIndex) -> Picture | None:
        node = index.data(Data.NODE)
        if not isinstance(node, Node):
            return None
        model = index.model()
        source = model.sourceModel() if hasattr(model, "sourceModel") else model  # pyright: ignore[reportAttributeAccessIssue]
        return self.picture(node, source.words, index.column()) if isinstance(source, NodeModel) else None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        picture = self._picture_at(index)
        if picture is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        self._paint_ground(painter, rect, option.state)  # pyright: ignore[reportAttributeAccessIssue]
        self._paint(painter, rect, picture)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self.look.colour("selection"))
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = QColor(self.look.colour("selection"))
            ground.setAlphaF(0.35)
            painter.fillRect(rect, ground)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(QRectF(rect.left(), rect.top(), 2, rect.height()), self.look.colour("ink"))

    def _paint(self, painter: QPainter, rect: QRectF, picture: Picture) -> None:
        small = self.look.sans(-1)
        right_room = QFontMetricsF(small).horizontalAdvance(picture.right) if picture.right else 0
        if picture.rule:
            painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), self.look.colour("line"))
        inside = rect.adjusted(picture.left, picture.pad, -picture.edge, -picture.pad)
        if picture.right:
            painter.setFont(small)
            painter.setPen(self.look.colour(picture.right_colour))
            first = QRectF(inside.left(), inside.top(), inside.width(), self._line_height(picture))
            painter.drawText(first, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, picture.right)
        flow = inside.adjusted(picture.room, 0, -(right_room + GAP if picture.right else 0), 0)
        self._paint_head(painter, inside, picture)
        top = self._flow(picture.runs, flow.width(), picture.lines, painter, flow.topLeft())
        if picture.below:
            self._flow(picture.below, flow.width(), 4, painter, QPointF(flow.left(), flow.top() + top))

    def _line_height(self, picture: Picture) -> float:
        return max((QFontMetricsF(run.font).height() for run in picture.runs), default=16.0)

    def _paint_head(self, painter: QPainter, inside: QRectF, picture: Picture) -> None:
        middle = inside.top() + self._line_height(picture) / 2
        colour = self.look.colour(picture.ink)
        if picture.head == "dot":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(colour))
            painter.drawEllipse(QPointF(inside.left() + 4, middle), 4, 4)
        elif picture.head == "bar":
            painter.fillRect(QRectF(inside.left(), inside.top() + 1, 2, inside.height() - 2), colour)
        elif picture.head == "label":
            painter.setFont(self.look.sans(-1))
            painter.setPen(self.look.colour("dim"))
            box = QRectF(inside.left(), inside.top(), picture.room - GAP, self._line_height(picture))
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, picture.head_text)
        elif picture.head.endswith("chip"):
            dashed = picture.head == "open chip"
            self._paint_chip(painter, QPointF(inside.left(), middle), picture.head_text, colour, dashed)

    def _paint_chip(self, painter: QPainter, middle_left: QPointF, text: str, colour: QColor, dashed: bool) -> None:
        font = self.look.sans(-2)
        size = chip_size(font, text)
        box = QRectF(middle_left.x(), middle_left.y() - size.height() / 2, size.width(), size.height())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 1, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _flow(
        self, runs: tuple[Run, ...], width: float, lines: int, painter: QPainter | None = None, at: QPointF = QPointF()
    ) -> float:
        """The height of the words set in `width`, at most `lines` lines, the last one shortened; painted if asked."""
        layout = _laid(runs, self.look, painter is not None)
        top = 0.0
        layout.beginLayout()
        for number in range(lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(width, 20.0))
            if number == lines - 1 and line.textStart() + line.textLength() < len(layout.text().encode("utf-16-le")) // 2:
                layout.endLayout()
                return self._shortened(runs, layout, width, lines, painter, at)
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        if painter is not None:
            layout.draw(painter, at)
        return top

    def _shortened(
        self, runs: tuple[Run, ...], layout: QTextLayout, width: float, lines: int, painter: QPainter | None, at: QPointF
    ) -> float:
        last = layout.lineAt(lines - 1)
        kept = max(0, last.textStart() + last.textLength() - 1)
        return self._flow(_cut(runs, kept), width, lines, painter, at)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        picture = self._picture_at(index)
        if picture is None:
            return QSize(40, 28)
        width = self._width_of(option, index.column())
        small = QFontMetricsF(self.look.sans(-1))
        right_room = small.horizontalAdvance(picture.right) + GAP if picture.right else 0
        room = width - picture.left - picture.edge - picture.room - right_room
        height = self._flow(picture.runs, room, picture.lines)
        if picture.below:
            height += self._flow(picture.below, room, 4)
        return QSize(40, round(height + 2 * picture.pad))

    def _width_of(self, option: QStyleOptionViewItem, column: int) -> int:
        view = option.widget  # pyright: ignore[reportAttributeAccessIssue]
        if isinstance(view, QTableView):
            return view.columnWidth(column)
        return view.viewport().width() if isinstance(view, QAbstractItemView) else 300


def chip_size(font: QFont, text: str) -> QSize:
    """The size of a word in its box."""
    metrics = QFontMetricsF(font)
    return QSize(round(metrics.horizontalAdvance(text)) + 10, round(metrics.height()) + 1)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _laid(runs: tuple[Run, ...], look: Look, coloured: bool) -> QTextLayout:
    layout = QTextLayout("".join(run.text.replace("\n", " ") for run in runs))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    formats: list[QTextLayout.FormatRange] = []
    start = 0
    for run in runs:
        one = QTextLayout.FormatRange()
        one.start, one.length = start, _units(run.text)
        style = QTextCharFormat()
        style.setFont(run.font)
        if coloured:
            style.setForeground(look.colour(run.colour))
            style.setFontStrikeOut(run.struck)
            if run.ground:
                style.setBackground(look.colour(run.ground))
        one.format = style  # pyright: ignore[reportAttributeAccessIssue]
        formats.append(one)
        start += one.length
    layout.setFormats(formats)
    return layout


def _cut(runs: tuple[Run, ...], units: int) -> tuple[Run, ...]:
    """The runs up to a number of UTF-16 units, with an ellipsis after them."""
    kept: list[Run] = []
    for run in runs:
        text = run.text
        while text and _units(text) > units:
            text = text[:-1]
        kept.append(Run(text, run.font, run.colour, run.struck, run.ground))
        units -= _units(text)
        if text != run.text:
            kept[-1] = Run(text + "…", run.font, run.colour, run.struck, run.ground)
            break
    return tuple(kept)


def _group(look: Look, node: Node, words: Told) -> Picture:
    runs = [Run(words(node.name), look.sans(-1), "dim")]
    if node.detail:
        runs.append(Run("  " + words(node.detail), look.sans(-1), "dim"))
    head = "dot" if node.ink else ""
    return Picture(tuple(runs), head=head, ink=node.ink, room=15 if head else 0, right=node.right, pad=5)


def _name_row(look: Look, node: Node, words: Told) -> Picture:
    ink = "dim" if node.faint else "ink"
    runs = [Run(words(node.name), look.serif(2), ink)]
    if node.sign:
        runs.append(Run(" " + node.sign, look.serif(1), ink))
    if node.detail:
        runs.append(Run("  " + words(node.detail), look.sans(-1), "dim"))
    return Picture(tuple(runs), right=node.right, left=MARGIN + node.level * STEP, pad=2)


def _context(look: Look, node: Node, words: Told) -> Picture:
    before, hit, after = (words((piece,)) for piece in node.name)
    plain = look.serif(0)
    runs = (Run(before, plain, "dim"), Run(hit, plain, node.ink or "ink"), Run(after, plain, "dim"))
    return Picture(runs, left=MARGIN + STEP + node.level * STEP, right=node.right)


def _field(look: Look, node: Node, words: Told) -> Picture:
    ink = "dim" if node.faint else "ink"
    runs = [Run(words(node.name), look.sans(0), ink)]
    if node.sign:
        runs.append(Run(" " + node.sign, look.sans(0), node.ink or ink))
    if node.detail:
        runs.append(Run("  " + words(node.detail), look.sans(-1), "dim"))
    room = 64 if node.chip else 0
    return Picture(
        tuple(runs),
        head="label",
        head_text=node.chip,
        room=room,
        right=node.right,
        left=MARGIN + node.level * STEP,
        lines=4,
        pad=3,
    )


def _text(look: Look, node: Node, words: Told) -> Picture:
    runs = (Run(words(node.name), look.serif(0), "dim" if node.faint else "ink"),)
    if node.detail:
        runs += (Run("  " + words(node.detail), look.sans(-1), "dim"),)
    return Picture(runs, left=MARGIN + node.level * STEP, lines=3, pad=3, right=node.right)


def _change(look: Look, node: Node, words: Told) -> Picture:
    before, after = (words((piece,)) for piece in node.name)
    ink = "dim" if node.faint else "ink"
    runs = [Run(before, look.serif(1), "dim", struck=not node.faint), Run(" → ", look.sans(-1), "dim")]
    runs.append(Run(after, look.serif(1), ink, ground="" if node.faint else node.ink))
    if node.detail:
        runs.append(Run("  " + words(node.detail), look.sans(-1), "dim"))
    return Picture(tuple(runs), right=node.right, left=MARGIN + node.level * STEP)


def _note(look: Look, node: Node, words: Told) -> Picture:
    runs = [Run(words(node.name), look.serif(0), "dim" if node.faint else "ink")]
    if node.sign:
        runs.append(Run("  " + node.sign, look.sans(-1), "accent"))
    below = (Run(words(node.detail), look.sans(-1), "ink"),) if node.detail else ()
    return Picture(tuple(runs), head="bar", ink=node.ink, room=10, right=node.right, lines=2, below=below)


def _line(look: Look, node: Node, words: Told) -> Picture:
    font = look.sans(0)
    font.setBold(node.sign == "*")
    runs = [Run(words(node.name), font, "dim" if node.faint else "ink")]
    return Picture(tuple(runs), left=MARGIN + node.level * STEP, right=node.right, pad=3)


_PICTURES: dict[Shape, Callable[[Look, Node, Told], Picture]] = {
    Shape.GROUP: _group,
    Shape.NAME: _name_row,
    Shape.CONTEXT: _context,
    Shape.FIELD: _field,
    Shape.TEXT: _text,
    Shape.CHANGE: _change,
    Shape.NOTE: _note,
    Shape.LINE: _line,
}
