"""How a row is painted. Every shape of row is told as a `Picture`; measuring and painting are done here, once for all."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from gui.panels.flow import Flow, narrowed
from gui.panels.look import Look
from gui.panels.models import Data, FilterModel, Node, NodeModel, Shape
from gui.panels.pictures import GAP, Picture, Told, picture

ARROW = 14
"""Pixels beside the count in which a row that can be unfolded has its arrow."""
NOTE_LINES = 6


class RowDelegate(QStyledItemDelegate):
    """Paints nodes. `look` may be replaced at any time."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.look = look

    def picture(self, node: Node, told: Told, column: int) -> Picture:  # noqa: ARG002
        """How the look paints a node, in a column of the view."""
        return picture(self.look, node, told)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        node, drawn = self._at(index)
        if node is None or drawn is None:
            return
        rect, state = QRectF(option.rect), option.state  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, state)
        if drawn.rule:
            painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), self.look.colour("line"))
        inside = rect.adjusted(drawn.left, drawn.top, -drawn.edge, -drawn.bottom)
        self._paint_head(painter, inside, drawn)
        self._paint_right(painter, inside, drawn)
        if _unfolds(node) and state & (QStyle.StateFlag.State_MouseOver | _ACTIVE):
            self._paint_arrow(painter, inside, drawn, opened=bool(state & QStyle.StateFlag.State_Open))
        self._paint_flow(painter, inside, node, drawn)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        node, drawn = self._at(index)
        if node is None or drawn is None:
            return QSize(40, 28)
        if drawn.lines == 1 and not drawn.below:
            return QSize(40, round(_first_line(drawn)) + drawn.top + drawn.bottom)
        width = _width(option, index.column()) - drawn.left - drawn.edge - drawn.room - self._right_room(node, drawn)
        height = Flow(drawn.runs, width, drawn.lines).height(self.look)
        if drawn.below:
            height += Flow(drawn.below, width, NOTE_LINES).height(self.look)
        return QSize(40, round(height + drawn.top + drawn.bottom))

    def _at(self, index: QModelIndex | QPersistentModelIndex) -> tuple[Node | None, Picture | None]:
        node, model = index.data(Data.NODE), index.model()
        source = model.sourceModel() if isinstance(model, FilterModel) else model
        if isinstance(node, Node) and isinstance(source, NodeModel):
            return node, self.picture(node, source.words, index.column())
        return None, None

    def _right_room(self, node: Node, drawn: Picture) -> float:
        told = QFontMetricsF(self.look.sans(-1)).horizontalAdvance(drawn.right) + GAP if drawn.right else 0.0
        return told + (ARROW if _unfolds(node) else 0)

    def _paint_ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self.look.colour("chosen"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self.look.colour("hover"))
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
            painter.fillRect(QRectF(rect.left(), rect.top(), 2, rect.height()), self.look.colour("ink"))

    def _paint_flow(self, painter: QPainter, inside: QRectF, node: Node, drawn: Picture) -> None:
        width = inside.width() - drawn.room - self._right_room(node, drawn)
        at = QPointF(inside.left() + drawn.room, inside.top())
        runs = narrowed(drawn.runs, width) if drawn.narrows else drawn.runs
        height = Flow(runs, width, drawn.lines).draw(painter, at, self.look)
        if drawn.below:
            Flow(drawn.below, width, NOTE_LINES).draw(painter, at + QPointF(0, height), self.look)

    def _paint_right(self, painter: QPainter, inside: QRectF, drawn: Picture) -> None:
        if drawn.right:
            painter.setFont(self.look.sans(-1))
            painter.setPen(self.look.colour("dim"))
            first = QRectF(inside.left(), inside.top(), inside.width(), _first_line(drawn))
            painter.drawText(first, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, drawn.right)

    def _paint_arrow(self, painter: QPainter, inside: QRectF, drawn: Picture, *, opened: bool) -> None:
        told = QFontMetricsF(self.look.sans(-1)).horizontalAdvance(drawn.right) + GAP if drawn.right else 0.0
        x, y = inside.right() - told - 3, inside.top() + _first_line(drawn) / 2
        painter.setPen(QPen(self.look.colour("dim"), 1.2))
        steps = ((-3, -1.5), (0, 1.5), (3, -1.5)) if opened else ((-1.5, -3), (1.5, 0), (-1.5, 3))
        painter.drawPolyline([QPointF(x + dx, y + dy) for dx, dy in steps])

    def _paint_head(self, painter: QPainter, inside: QRectF, drawn: Picture) -> None:
        middle, colour = inside.top() + _first_line(drawn) / 2, self.look.colour(drawn.ink)
        if drawn.head == "dot":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(colour))
            painter.drawEllipse(QPointF(inside.left() + 4, middle), 4, 4)
        elif drawn.head == "bar":
            painter.fillRect(QRectF(inside.left(), inside.top() + 1, 2, inside.height() - 1), colour)
        elif drawn.head == "label":
            painter.setFont(self.look.sans(-1))
            painter.setPen(self.look.colour("dim"))
            box = QRectF(inside.left(), inside.top(), drawn.room - GAP, _first_line(drawn))
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, drawn.head_text)
        elif drawn.head:
            self._paint_chip(painter, QPointF(inside.left(), middle), drawn, colour)

    def _paint_chip(self, painter: QPainter, at: QPointF, drawn: Picture, colour: QColor) -> None:
        size, dashed = chip_size(self.look, drawn.head_text), drawn.head == "open chip"
        box = QRectF(at.x(), at.y() - size.height() / 2, size.width(), size.height())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 1, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setFont(self.look.sans(-2))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, drawn.head_text)


_ACTIVE = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_Open


def chip_size(look: Look, text: str) -> QSize:
    """The size of a word in its box."""
    metrics = QFontMetricsF(look.sans(-2))
    return QSize(round(metrics.horizontalAdvance(text)) + 10, round(metrics.height()) + 1)


def _unfolds(node: Node) -> bool:
    return bool(node.children) and node.shape is not Shape.GROUP


def _first_line(drawn: Picture) -> float:
    return max((QFontMetricsF(run.font).height() for run in drawn.runs), default=16.0)


def _width(option: QStyleOptionViewItem, column: int) -> int:
    view = option.widget  # pyright: ignore[reportAttributeAccessIssue]
    if isinstance(view, QTableView):
        return view.columnWidth(column)
    return view.viewport().width() if isinstance(view, QAbstractItemView) else 300
