"""The code book: labels with colour, digit, description and what they stand under; each change takes effect at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QButtonGroup,
    QColorDialog,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.model.annotation import Label
from gui import words
from gui.dialogs.labels import path, swatch
from gui.marking import Fate

_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Desk:
    """What the window gives the dialog: the labels of the moment, how many marks have one, a label not kept yet."""

    labels: Callable[[], Sequence[Label]]
    marks: Callable[[Label], int]
    new: Callable[[str], Label]


class CodeBook(QDialog):
    """Tells what the reader wants; the window does it and calls `refresh`."""

    kept = Signal(object, object)
    """Label or None, Label: what was, and what shall be."""
    removed = Signal(object, object, object)
    """Label, Fate, the id of the label that its marks shall get, or None."""
    exportAsked = Signal(str)
    importAsked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("codeBook")
        self.setWindowTitle(self.tr("Code book"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, 480)
        self._desk, self._labels, self._shown = desk, tuple[Label, ...](), ""
        self._build_tree()
        self._build_fields()
        self._lay_out()
        self.refresh()

    # parts

    def _build_tree(self) -> None:
        self.tree = QTreeWidget(self)
        self.tree.setObjectName("codeBookTree")
        self.tree.setHeaderHidden(True)
        self.tree.setColumnCount(2)
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(18)
        self.tree.setAccessibleName(self.tr("Labels"))
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, self.tree.header().ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, self.tree.header().ResizeMode.ResizeToContents)
        self.tree.currentItemChanged.connect(self._on_chosen)
        self.add = self._button(self.tr("New label"), self._on_add)
        self.remove = self._button(self.tr("Remove…"), self._on_remove)

    def _build_fields(self) -> None:
        self.name = QLineEdit(self)
        self.description = QPlainTextEdit(self)
        self.description.setTabChangesFocus(True)
        self.description.setFixedHeight(96)
        self.colour = QPushButton(self)
        self.digit, self.parent_choice = QComboBox(self), QComboBox(self)
        self.marks = QLabel(self)
        for field, name in (
            (self.name, "codeBookName"),
            (self.description, "codeBookDescription"),
            (self.colour, "codeBookColour"),
            (self.digit, "codeBookKey"),
            (self.parent_choice, "codeBookParent"),
        ):
            field.setObjectName(name)
        self.name.editingFinished.connect(self._keep)
        self.colour.setAutoDefault(False)
        self.colour.clicked.connect(self._on_colour)
        self.digit.activated.connect(self._keep)
        self.parent_choice.activated.connect(self._keep)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setSpacing(8)
        for word, field in (
            (self.tr("Name"), self.name),
            (self.tr("Colour"), self.colour),
            (self.tr("Key"), self.digit),
            (self.tr("Under"), self.parent_choice),
            (self.tr("Description"), self.description),
        ):
            form.addRow(word, field)
            field.setAccessibleName(word)
        form.addRow("", self.marks)
        left, row, ways = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        row.addWidget(self.add)
        row.addWidget(self.remove)
        row.addStretch(1)
        left.addWidget(self.tree, 1)
        left.addLayout(row)
        ways.addWidget(self._button(self.tr("Import…"), self._ask_import))
        ways.addWidget(self._button(self.tr("Export…"), self._ask_export))
        ways.addStretch(1)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, Qt.Orientation.Horizontal, self)
        close.rejected.connect(self.close)
        ways.addWidget(close)
        right = QVBoxLayout()
        right.addLayout(form)
        right.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(20)
        both.addLayout(left, 5)
        both.addLayout(right, 6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(both, 1)
        layout.addLayout(ways)

    def _button(self, text: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: act())
        return button

    # showing

    def refresh(self) -> None:
        """Show the code book as it is now."""
        self._labels = tuple(self._desk.labels())
        with QSignalBlocker(self.tree):
            self.tree.clear()
            items: dict[str, QTreeWidgetItem] = {}
            for label in _parents_first(self._labels):
                above = items.get(label.parent or "")
                item = QTreeWidgetItem(above) if above is not None else QTreeWidgetItem(self.tree)
                item.setText(0, words.label(label))
                item.setText(1, str(label.key or ""))
                item.setIcon(0, swatch(label.colour, given=False))
                item.setToolTip(0, label.description)
                item.setData(0, _ROLE, label.id)
                items[label.id] = item
            self.tree.expandAll()
            wanted = items.get(self._shown) or self.tree.topLevelItem(0)
            if wanted is not None:
                self.tree.setCurrentItem(wanted)
        self._show()

    def current(self) -> Label | None:
        """The label chosen."""
        item = self.tree.currentItem()
        key = item.data(0, _ROLE) if item is not None else None
        return next((one for one in self._labels if one.id == key), None)

    def choose(self, label_id: str) -> None:
        """Show a label."""
        self._keep()
        self._shown = label_id
        self.refresh()

    def _on_chosen(self, _current: object, former: QTreeWidgetItem | None) -> None:
        if former is not None:
            self._keep(former.data(0, _ROLE))
        self._show()

    def _show(self) -> None:
        label = self.current()
        for field in (self.name, self.description, self.colour, self.digit, self.parent_choice, self.remove):
            field.setEnabled(label is not None)
        if label is None:
            return
        self._shown = label.id
        self.name.setText(words.label(label))
        self.description.setPlainText(label.description)
        self._show_colour(label.colour)
        self.digit.clear()
        self.digit.addItem(self.tr("none"), None)
        for digit in range(1, 10):
            other = next((one for one in self._labels if one.key == digit and one.id != label.id), None)
            taken = f"  {self.tr('now: {label}').format(label=words.label(other))}" if other else ""
            self.digit.addItem(f"{digit}{taken}", digit)
        self.digit.setCurrentIndex(self.digit.findData(label.key) if label.key else 0)
        self.parent_choice.clear()
        self.parent_choice.addItem(self.tr("no other label"), None)
        for other in self._labels:
            if not self._is_below(other, label):
                self.parent_choice.addItem(swatch(other.colour, given=False), path(other, self._labels), other.id)
        self.parent_choice.setCurrentIndex(max(0, self.parent_choice.findData(label.parent)) if label.parent else 0)
        self.marks.setText(self.tr("Marks with it: {count}").format(count=f"{self._desk.marks(label):,}"))

    def _show_colour(self, colour: str) -> None:
        self.colour.setProperty("colour", colour)
        self.colour.setIcon(swatch(colour, given=False))
        self.colour.setText(colour)

    def _is_below(self, one: Label, label: Label) -> bool:
        known, seen = {each.id: each for each in self._labels}, set[str]()
        here: Label | None = one
        while here is not None and here.id not in seen:
            if here.id == label.id:
                return True
            seen.add(here.id)
            here = known.get(here.parent or "")
        return False

    # changing

    def _keep(self, label_id: object = None) -> None:
        """Tell what the fields say of the label that they show, when that is new."""
        key = label_id if isinstance(label_id, str) else self._shown
        before = next((one for one in self._labels if one.id == key), None)
        if before is None or key != self._shown:
            return
        name = self.name.text().strip()
        after = replace(
            before,
            name=name if name and name != words.label(before) else before.name,
            colour=str(self.colour.property("colour") or before.colour),
            key=self.digit.currentData(),
            parent=self.parent_choice.currentData(),
            description=self.description.toPlainText().strip(),
        )
        if after != before:
            self.kept.emit(before, after)

    def _on_colour(self) -> None:
        dialog = QColorDialog(QColor(str(self.colour.property("colour"))), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(self.recolour)
        dialog.open()

    def recolour(self, colour: QColor) -> None:
        """Give the label shown another colour."""
        self._show_colour(colour.name())
        self._keep()

    def _on_add(self) -> None:
        label = self._desk.new(self.tr("New label"))
        self._keep()
        self._shown = label.id
        self.kept.emit(None, label)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _on_remove(self) -> None:
        label = self.current()
        if label is None:
            return
        count = self._desk.marks(label)
        if not count:
            self.removed.emit(label, Fate.KEEP, None)
            return
        question = Farewell(label, self._labels, count, self)
        question.answered.connect(lambda fate, into: self.removed.emit(label, fate, into))
        question.open()

    def _ask_export(self) -> None:
        dialog = QFileDialog(self, self.tr("Export the code book"), "codebook.qdc", "REFI-QDA (*.qdc)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("qdc")
        dialog.fileSelected.connect(self.exportAsked)
        dialog.open()

    def _ask_import(self) -> None:
        dialog = QFileDialog(self, self.tr("Import a code book"), "", "REFI-QDA (*.qdc *.qdpx)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.importAsked)
        dialog.open()

    def done(self, result: int) -> None:
        self._keep()
        super().done(result)


class Farewell(QDialog):
    """Asks what becomes of the marks of a label that is removed."""

    answered = Signal(object, object)

    def __init__(self, label: Label, labels: Sequence[Label], count: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("codeBookFarewell")
        self.setWindowTitle(self.tr("Remove a label"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question = self.tr("“{label}” is on {count} marks. What shall become of them?")
        asked = QLabel(question.format(label=words.label(label), count=f"{count:,}"), self)
        asked.setWordWrap(True)
        self.fates = {
            Fate.KEEP: QRadioButton(self.tr("They stay, without this label"), self),
            Fate.MOVE: QRadioButton(self.tr("They get another label:"), self),
            Fate.REMOVE: QRadioButton(self.tr("Those without another label are removed"), self),
        }
        self.into = QComboBox(self)
        for other in labels:
            if other.id != label.id:
                self.into.addItem(swatch(other.colour, given=False), path(other, labels), other.id)
        self.into.activated.connect(lambda _index: self.fates[Fate.MOVE].setChecked(True))
        self.fates[Fate.MOVE].setEnabled(self.into.count() > 0)
        group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(8)
        layout.addWidget(asked)
        for fate, button in self.fates.items():
            group.addButton(button)
            layout.addWidget(button)
            if fate is Fate.MOVE:
                layout.addWidget(self.into)
        self.fates[Fate.KEEP].setChecked(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, Qt.Orientation.Horizontal, self)
        remove = buttons.addButton(self.tr("Remove the label"), QDialogButtonBox.ButtonRole.AcceptRole)
        remove.setObjectName("farewellRemove")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def accept(self) -> None:
        fate = next(one for one, button in self.fates.items() if button.isChecked())
        super().accept()
        self.answered.emit(fate, self.into.currentData() if fate is Fate.MOVE else None)


def _parents_first(labels: Sequence[Label]) -> list[Label]:
    """Each label after the one that it stands under, else in the order given."""
    ids, placed = {one.id for one in labels}, dict[str, Label]()
    waiting = list(labels)
    while waiting:
        ready = [one for one in waiting if one.parent not in ids or one.parent in placed] or waiting
        placed.update((one.id, one) for one in ready)
        waiting = [one for one in waiting if one.id not in placed]
    return list(placed.values())
