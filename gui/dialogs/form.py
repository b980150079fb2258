"""A few lines to fill in. It blocks nothing: the passage it is about stays in sight and can be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from core.language.fold import fold

WIDTH = 420


@dataclass(frozen=True, slots=True)
class Field:
    """A line of a form. With `choices` (code and word) it is a choice among them, else a text; `needed` may not be empty."""

    key: str
    label: str
    value: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    needed: bool = False
    read: Callable[[str], str | None] | None = None
    """Gives None for a text that makes no sense here."""


class Form(QDialog):
    """Asks for the values of fields; `given` carries them by key once the reader agrees."""

    given = Signal(object)
    """dict[str, str]: texts without blanks at their edges, and codes of choices."""

    def __init__(self, title: str, fields: Sequence[Field], parent: QWidget | None = None, quotation: str = "") -> None:
        super().__init__(parent)
        self.setObjectName("form")
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._needed = tuple(field.key for field in fields if field.needed)
        self._read = {field.key: field.read for field in fields if field.read is not None}
        self.edits: dict[str, QLineEdit | QComboBox] = {}
        rows = QFormLayout()
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows.setSpacing(8)
        for field in fields:
            self._add(rows, field)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, Qt.Orientation.Horizontal, self
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        if quotation:
            layout.addWidget(self._quoted(quotation))
        layout.addLayout(rows)
        layout.addWidget(self.buttons)
        self._check()

    def values(self) -> dict[str, str]:
        """What stands in the fields now."""
        return {
            key: str(edit.currentData()) if isinstance(edit, QComboBox) else edit.text().strip()
            for key, edit in self.edits.items()
        }

    def accept(self) -> None:
        values = self.values()
        super().accept()
        self.given.emit(values)

    def _quoted(self, quotation: str) -> QLabel:
        label = QLabel(quotation, self)
        label.setObjectName("formQuotation")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _add(self, rows: QFormLayout, field: Field) -> None:
        edit: QLineEdit | QComboBox
        if field.choices:
            edit = QComboBox(self)
            for code, word in field.choices:
                edit.addItem(word, code)
            edit.setCurrentIndex(max(0, edit.findData(field.value)))
        else:
            edit = QLineEdit(field.value, self)
            edit.textChanged.connect(self._check)
        edit.setObjectName(f"form{field.key.title()}")
        edit.setAccessibleName(field.label)
        label = QLabel(field.label, self)
        label.setBuddy(edit)
        rows.addRow(label, edit)
        self.edits[field.key] = edit

    def _check(self) -> None:
        """What is needed must be there, and make sense, before the reader can agree."""
        values = self.values()
        ready = all(values[key] for key in self._needed)
        ready = ready and all(read(values[key]) is not None for key, read in self._read.items())
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(ready)


class Chooser(QDialog):
    """Asks for one of many; typing narrows the list. `chosen` carries its number among those offered."""

    chosen = Signal(int)

    def __init__(self, title: str, offered: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from PySide6.QtWidgets import QListWidget, QListWidgetItem  # late: few windows ask for one of many

        self.setObjectName("chooser")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(WIDTH, WIDTH)
        self.filter = QLineEdit(self)
        self.filter.setAccessibleName(title)
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(title)
        for number, name in enumerate(offered):
            item = QListWidgetItem(name, self.list)
            item.setData(Qt.ItemDataRole.UserRole, number)
        self.list.setCurrentRow(0)
        layout = QVBoxLayout(self)
        layout.addWidget(self.filter)
        layout.addWidget(self.list, 1)
        self.filter.textChanged.connect(self._narrow)
        self.filter.returnPressed.connect(self._take)
        self.list.itemActivated.connect(self._take)

    def _narrow(self, typed: str) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(_key(typed) not in _key(item.text()))
        shown = (row for row in range(self.list.count()) if not self.list.item(row).isHidden())
        self.list.setCurrentRow(next(shown, -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down walk the list while one types."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            shown = [row for row in range(self.list.count()) if not self.list.item(row).isHidden()]
            here = shown.index(self.list.currentRow()) if self.list.currentRow() in shown else -1
            to = here + (1 if event.key() == Qt.Key.Key_Down else -1)
            if 0 <= to < len(shown):
                self.list.setCurrentRow(shown[to])
            return
        super().keyPressEvent(event)

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is not None and not item.isHidden():
            number = int(item.data(Qt.ItemDataRole.UserRole))
            self.accept()
            self.chosen.emit(number)


def _key(text: str) -> str:
    """What is typed finds a name in either script."""
    return fold(text.strip()).casefold()
