"""All places where words stand, in either script, each to be taken or left, and the label that they get."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.model.annotation import Label
from core.text.span import Span
from gui.dialogs.labels import path, swatch

_ROLE = Qt.ItemDataRole.UserRole
_BEFORE, _AFTER = 14, 22
_SHOWN = 2000
"""Places listed one by one; of more all are taken."""
_REST = 200


@dataclass(frozen=True, slots=True)
class Bench:
    """What the window gives: the clean text, where words stand in it, a span as a script shows it."""

    text: str
    find: Callable[[str], Sequence[Span]]
    shown: Sequence[tuple[str, Callable[[Span], str]]]
    """The two scripts of the preview: their names, and how each tells a clean span."""


class Occurrences(QDialog):
    """`given` carries the spans chosen and the label's id; `placeAsked` a span that the reader clicked."""

    given = Signal(object, str)
    placeAsked = Signal(object)

    def __init__(
        self, bench: Bench, typed: str, labels: Sequence[Label], label_id: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("occurrences")
        self.setWindowTitle(self.tr("Label all occurrences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(820, 520)
        self._bench, self._spans = bench, tuple[Span, ...]()
        self.words = QLineEdit(typed, self)
        self.words.setObjectName("occurrencesWords")
        self.words.setAccessibleName(self.tr("Words"))
        self.label = QComboBox(self)
        self.label.setObjectName("occurrencesLabel")
        self.label.setAccessibleName(self.tr("Label"))
        for one in labels:
            self.label.addItem(swatch(one.colour, given=False), path(one, labels), one.id)
        self.label.setCurrentIndex(max(0, self.label.findData(label_id)))
        self.told = QLabel(self)
        self.list = QTreeWidget(self)
        self.list.setObjectName("occurrencesList")
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setHeaderLabels([name for name, _ in bench.shown])
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, Qt.Orientation.Horizontal, self)
        self.give = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._lay_out()
        self._rest.timeout.connect(self.look)
        self.words.textChanged.connect(lambda _text: self._rest.start())
        self.list.itemChanged.connect(lambda _item, _column: self._count())
        self.list.itemClicked.connect(lambda item, _column: self.placeAsked.emit(item.data(0, _ROLE)))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.look()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.words, 1)
        top.addWidget(QLabel(self.tr("gets the label"), self))
        top.addWidget(self.label)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(top)
        layout.addWidget(self.list, 1)
        bottom = QHBoxLayout()
        bottom.addWidget(self.told, 1)
        bottom.addWidget(self.buttons)
        layout.addLayout(bottom)

    def look(self) -> None:
        """Find the words again and list their places."""
        self._rest.stop()
        typed = self.words.text().strip()
        self._spans = tuple(self._bench.find(typed)) if typed else ()
        self.list.blockSignals(True)
        self.list.clear()
        items: list[QTreeWidgetItem] = []
        for span in self._spans[:_SHOWN]:
            item = QTreeWidgetItem([self._around(span, tell) for _, tell in self._bench.shown])
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(0, Qt.CheckState.Checked)
            item.setData(0, _ROLE, span)
            items.append(item)
        self.list.addTopLevelItems(items)
        self.list.blockSignals(False)
        self._count()

    def chosen(self) -> tuple[Span, ...]:
        """The places that are to get the label."""
        listed = (self.list.topLevelItem(row) for row in range(self.list.topLevelItemCount()))
        taken = [item.data(0, _ROLE) for item in listed if item is not None and item.checkState(0) == Qt.CheckState.Checked]
        return (*taken, *self._spans[_SHOWN:])

    def accept(self) -> None:
        spans, label = self.chosen(), str(self.label.currentData())
        super().accept()
        if spans:
            self.given.emit(spans, label)

    def _around(self, span: Span, tell: Callable[[Span], str]) -> str:
        text = self._bench.text
        start = max(text.rfind("\n", 0, span.start) + 1, span.start - _BEFORE)
        line = text.find("\n", span.end)
        end = min(line if line >= 0 else len(text), span.end + _AFTER)
        return f"{tell(Span(start, span.start))}【{tell(span)}】{tell(Span(span.end, end))}"

    def _count(self) -> None:
        count = len(self.chosen())
        self.give.setText(self.tr("Label {count} places").format(count=f"{count:,}"))
        self.give.setEnabled(count > 0)
        said = self.tr("Found: {count}").format(count=f"{len(self._spans):,}")
        if len(self._spans) > _SHOWN:
            said = self.tr("Found: {count}; the first {shown} are listed.").format(
                count=f"{len(self._spans):,}", shown=f"{_SHOWN:,}"
            )
        self.told.setText(said)
