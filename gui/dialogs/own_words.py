"""The reader's own words of conversion: for this document or for all, tried on the open text before they are kept.

Files are in OpenCC's text format, a word, a tab and what it becomes on each line.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.conversion import Trial
from core.errors import ZhupiError
from core.script import own

Pairs = tuple[tuple[str, str], ...]
Held = Callable[[], tuple[Pairs, Pairs]]
Try = Callable[[str, str], Sequence[Trial]]
"""The sentences that a pair would change."""


class OwnWords(QDialog):
    """Lists the pairs and tries new ones. What is to be kept or dropped is told by signals; `refresh` shows what came of it.

    `held` gives the pairs that hold for this document, and those that hold for all.
    """

    kept = Signal(object, bool)
    """Pairs of word and conversion, and whether they hold for all documents."""
    dropped = Signal(object, bool)
    """Words, and whether they held for all documents."""
    failed = Signal(object)
    """A ZhupiError: a file that is not of the format."""
    unwritten = Signal(str, str)
    """A file that cannot be read or written, and why."""

    def __init__(self, tried: Try, held: Held, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ownWords")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(620, 560)
        self._tried, self._held = tried, held
        self.word, self.becomes, self.reach = QLineEdit(self), QLineEdit(self), QComboBox(self)
        self.keep, self.drop = QPushButton(self), QPushButton(self)
        self.read, self.write = QPushButton(self), QPushButton(self)
        self.trials, self.list = QListWidget(self), QTreeWidget(self)
        self._labels = (QLabel(self), QLabel(self), QLabel(self))
        self.reach.addItems(("", ""))
        self.list.setColumnCount(3)
        self.list.setRootIsDecorated(False)
        self.list.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self.trials.setWordWrap(True)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.refresh()
        self._try()

    def refresh(self) -> None:
        """Show the pairs that are kept now."""
        self.list.clear()
        for index, pairs in enumerate(self._held()):
            for word, becomes in pairs:
                item = QTreeWidgetItem(self.list, [word, becomes, self.reach.itemText(index)])
                item.setData(0, Qt.ItemDataRole.UserRole, bool(index))
        self.write.setEnabled(self.list.topLevelItemCount() > 0)

    def pairs(self) -> Pairs:
        """All pairs that are listed; those of this document have the last word."""
        items = [self.list.topLevelItem(row) for row in range(self.list.topLevelItemCount())]
        whole = sorted((one for one in items if one is not None), key=lambda one: not one.data(0, Qt.ItemDataRole.UserRole))
        return tuple({one.text(0): one.text(1) for one in whole}.items())

    def retranslate(self) -> None:
        """Take the words of the present language."""
        self.setWindowTitle(self.tr("Own words"))
        named = ((self.word, self.tr("Word")), (self.becomes, self.tr("Converted as")), (self.reach, self.tr("Holds for")))
        for label, (widget, name) in zip(self._labels, named, strict=True):
            label.setText(name)
            label.setBuddy(widget)
            widget.setAccessibleName(name)
        self.reach.setItemText(0, self.tr("this document"))
        self.reach.setItemText(1, self.tr("all documents"))
        self.keep.setText(self.tr("Keep"))
        self.drop.setText(self.tr("Remove"))
        self.read.setText(self.tr("Import…"))
        self.write.setText(self.tr("Export…"))
        self.list.setHeaderLabels([name for _, name in named])
        self.list.setAccessibleName(self.tr("Own words"))
        self.trials.setAccessibleName(self.tr("What it would change in this text"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.refresh()
            self._try()
        super().changeEvent(event)

    def read_file(self, path: str) -> None:
        """Keep the pairs of a file, for what is chosen to hold."""
        try:
            pairs = own.from_text(Path(path).read_text(encoding="utf-8-sig"))
        except ZhupiError as error:
            self.failed.emit(error)
        except (OSError, UnicodeError) as error:
            self.unwritten.emit(path, getattr(error, "strerror", None) or str(error))
        else:
            self.kept.emit(pairs, self._everywhere())

    def write_file(self, path: str) -> None:
        """Write all pairs to a file."""
        try:
            Path(path).write_text(own.to_text(self.pairs()), encoding="utf-8", newline="\n")
        except OSError as error:
            self.unwritten.emit(path, error.strerror or os.strerror(error.errno or 0))

    def _lay_out(self) -> None:
        fields = QGridLayout()
        for column, widget in enumerate((self.word, self.becomes, self.reach)):
            fields.addWidget(self._labels[column], 0, column)
            fields.addWidget(widget, 1, column)
        fields.addWidget(self.keep, 1, 3)
        buttons = QHBoxLayout()
        for button in (self.drop, self.read, self.write):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addLayout(fields)
        layout.addWidget(self.trials, 1)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        for line in (self.word, self.becomes):
            line.textChanged.connect(self._try)
        self.keep.clicked.connect(self._keep)
        self.drop.clicked.connect(self._drop)
        self.read.clicked.connect(lambda: self._ask(QFileDialog.AcceptMode.AcceptOpen, self.read_file))
        self.write.clicked.connect(lambda: self._ask(QFileDialog.AcceptMode.AcceptSave, self.write_file))

    def _pair(self) -> tuple[str, str]:
        return self.word.text().strip(), self.becomes.text().strip()

    def _everywhere(self) -> bool:
        return self.reach.currentIndex() == 1

    def _try(self) -> None:
        """Show at once what the pair would change."""
        word, becomes = self._pair()
        good = own.is_pair(word, becomes)
        self.keep.setEnabled(good)
        self.trials.clear()
        found = self._tried(word, becomes) if good else ()
        for one in found:
            self.trials.addItem(f"{one.before}\n→ {one.after}")
        if good and not found:
            self.trials.addItem(self.tr("It changes nothing in this text as it is shown."))

    def _keep(self) -> None:
        self.kept.emit((self._pair(),), self._everywhere())
        self.word.clear()
        self.becomes.clear()

    def _drop(self) -> None:
        # Read first: the list is made anew with each answer.
        chosen = [(one.text(0), bool(one.data(0, Qt.ItemDataRole.UserRole))) for one in self.list.selectedItems()]
        for everywhere in (False, True):
            if words := tuple(word for word, reach in chosen if reach is everywhere):
                self.dropped.emit(words, everywhere)

    def _ask(self, mode: QFileDialog.AcceptMode, take: Callable[[str], None]) -> None:
        dialog = QFileDialog(self, self.windowTitle(), "", self.tr("OpenCC text (*.txt)"))
        dialog.setAcceptMode(mode)
        dialog.setDefaultSuffix("txt")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(take)
        dialog.open()
