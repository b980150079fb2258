"""The palette of labels, a small leaf beside the selection: type to find a label or to name a new one, Enter gives it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QIcon, QKeyEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from core.model.annotation import Label
from core.search import key
from gui import words

WIDTH = 264
_ROWS, _ROW = 10, 28
_SIDE = 14
_ROLE = Qt.ItemDataRole.UserRole


class LabelPalette(QFrame):
    """Labels under a field. Those given already bear a tick; choosing one of them takes it away."""

    chosen = Signal(str)
    """The id of a label to be given or taken away."""
    named = Signal(str)
    """The name of a label that the code book does not have: make it and give it."""
    closed = Signal()

    def __init__(self, labels: Sequence[Label], given: Iterable[str], parent: QWidget, *, makes: bool = True) -> None:
        super().__init__(parent)
        self.setObjectName("labelPalette")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self._labels, self._given, self._makes, self._done = tuple(labels), frozenset(given), makes, False
        self.field = QLineEdit(self)
        self.field.setObjectName("labelField")
        self.field.setPlaceholderText(self.tr("Find a label, or name a new one") if makes else self.tr("Find a label"))
        self.field.setAccessibleName(self.tr("Label"))
        self.list = QListWidget(self)
        self.list.setObjectName("labelList")
        self.list.setAccessibleName(self.tr("Labels"))
        self.list.setIconSize(QSize(_SIDE, _SIDE))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self._show)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(self._take)
        self.setAccessibleName(self.tr("Labels"))
        self._show()

    def _show(self) -> None:
        typed = self.field.text().strip()
        self.list.clear()
        for label in matching(self._labels, typed):
            digit = f"   {label.key}" if label.key else ""
            item = QListWidgetItem(swatch(label.colour, given=label.id in self._given), path(label, self._labels) + digit)
            item.setToolTip(label.description)
            item.setData(_ROLE, label.id)
            self.list.addItem(item)
        if typed and self._makes and all(key(words.label(one)) != key(typed) for one in self._labels):
            self.list.addItem(QListWidgetItem(swatch("", given=False), self.tr("New label “{name}”").format(name=typed)))
        self.list.setCurrentRow(0)
        shown = min(_ROWS, max(1, self.list.count()))
        self.list.setFixedHeight(shown * max(_ROW, self.list.sizeHintForRow(0)) + 4)
        self.resize(WIDTH, self.sizeHint().height())

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is None or self._done:
            return
        label, typed = item.data(_ROLE), self.field.text().strip()
        self.leave()
        if label is None:
            self.named.emit(typed)
        else:
            self.chosen.emit(label)

    def leave(self) -> None:
        """Go without a word."""
        if not self._done:
            self._done = True
            self.hide()
            self.closed.emit()
            self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)
        if watched is self.field and isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            inside = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
            if event.reason() not in inside and not self.underMouse():
                self.leave()
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        code = Qt.Key(event.key())
        if code in steps and self.list.count():
            self.list.setCurrentRow((self.list.currentRow() + steps[code]) % self.list.count())
        elif code in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif code == Qt.Key.Key_Escape:
            self.leave()
        else:
            return False
        return True


def palette(labels: Sequence[Label], given: Iterable[str], at: QPoint, parent: QWidget) -> LabelPalette:
    """A palette shown with its upper left corner at a point of `parent`, moved so that it lies inside."""
    made = LabelPalette(labels, given, parent)
    x = max(0, min(at.x(), parent.width() - made.width()))
    y = max(0, min(at.y(), parent.height() - made.height()))
    made.move(x, y)
    made.show()
    made.raise_()
    made.field.setFocus(Qt.FocusReason.PopupFocusReason)
    return made


def matching(labels: Sequence[Label], typed: str) -> list[Label]:
    """The labels with what was typed in their name or description, in any script; those whose name begins so come first."""
    wanted = key(typed)
    if not wanted:
        return list(labels)
    found = [one for one in labels if wanted in key(f"{words.label(one)}\n{one.name}\n{one.description}")]
    return sorted(found, key=lambda one: not key(words.label(one)).startswith(wanted))


def path(label: Label, labels: Sequence[Label]) -> str:
    """A label's name after those that it stands under."""
    known, names, seen = {one.id: one for one in labels}, [words.label(label)], {label.id}
    above = label.parent
    while above in known and above not in seen:
        seen.add(above)
        names.append(words.label(known[above]))
        above = known[above].parent
    return " › ".join(reversed(names))


def swatch(colour: str, *, given: bool) -> QIcon:
    """A square in a label's colour, with a tick in it when the mark has that label; an empty one without a colour."""
    pixmap = QPixmap(_SIDE * 2, _SIDE * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen if colour else QPen(QColor("#888888"), 1, Qt.PenStyle.DashLine))
    painter.setBrush(QColor(colour) if colour else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(1, 1, _SIDE - 2, _SIDE - 2, 3, 3)
    if given:
        painter.setPen(QPen(Qt.GlobalColor.black, 1.6))
        painter.drawPolyline([QPoint(3, 7), QPoint(6, 10), QPoint(11, 4)])
    painter.end()
    return QIcon(pixmap)
