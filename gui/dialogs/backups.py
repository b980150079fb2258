"""The library's state and its backups: repair, restore, copy. It says what happens; the window does it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.store import Condition, Health

_ROLE = Qt.ItemDataRole.UserRole


class Backups(QDialog):
    """`repairAsked`; `restoreAsked` carries the file to restore; `copyAsked` the file to write."""

    repairAsked = Signal()
    restoreAsked = Signal(object)
    copyAsked = Signal(object)

    def __init__(self, path: Path, health: Health, *, copies: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("backups")
        self.setWindowTitle(self.tr("The library and its backups"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(520, 420)
        told = QLabel(self._sentence(health), self)
        told.setObjectName("backupsCondition")
        told.setWordWrap(True)
        place = QLabel(str(path), self)
        place.setObjectName("backupsPath")
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        place.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setObjectName("backupsList")
        self.list.setAccessibleName(self.tr("Backups"))
        for backup in health.backups:
            size = QLocale().formattedDataSize(backup.size)
            item = QListWidgetItem(f"{backup.day}    {size}", self.list)
            item.setData(_ROLE, backup.path)
        self.list.setCurrentRow(0)
        self.repair = self._button(self.tr("Repair"), self.repairAsked.emit)
        self.repair.setVisible(health.repairable)
        self.restore = self._button(self.tr("Restore the chosen backup"), self._on_restore)
        self.restore.setEnabled(self.list.count() > 0)
        self.file = self._button(self.tr("Restore from a file…"), self._ask_file)
        self.copy = self._button(self.tr("Save a copy…"), self._ask_copy)
        self.copy.setEnabled(copies)
        self._lay_out(told, place)

    def _sentence(self, health: Health) -> str:
        said = {
            Condition.ABSENT: self.tr("There is no library yet."),
            Condition.SOUND: self.tr("The library is sound. Every change is on disk at once; a backup is made each day."),
            Condition.OLDER: self.tr("The library is of an older version; a copy is kept when it is upgraded."),
            Condition.NEWER: self.tr("The library was made by a newer version of Zhupi. It was left untouched."),
            Condition.DAMAGED: self.tr("The library is damaged. It was left untouched, and nothing will be deleted."),
            Condition.UNREACHABLE: self.tr("The library cannot be reached."),
        }[health.condition]
        if health.repairable:
            said += " " + self.tr("Repairing saves all that can still be read; the damaged file is kept beside it.")
        return said

    def _lay_out(self, told: QLabel, place: QLabel) -> None:
        row, below = QHBoxLayout(), QHBoxLayout()
        row.addWidget(self.restore)
        row.addWidget(self.repair)
        row.addStretch(1)
        below.addWidget(self.file)
        below.addWidget(self.copy)
        below.addStretch(1)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, Qt.Orientation.Horizontal, self)
        close.rejected.connect(self.close)
        below.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(told)
        layout.addWidget(place)
        layout.addWidget(self.list, 1)
        layout.addLayout(row)
        layout.addLayout(below)

    def _button(self, text: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _on_restore(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.restoreAsked.emit(item.data(_ROLE))

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Restore from a file"), "", self.tr("Libraries (*.sqlite)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.restoreAsked.emit(Path(name)))
        dialog.open()

    def _ask_copy(self) -> None:
        dialog = QFileDialog(self, self.tr("Save a copy"), "zhupi-library.sqlite", self.tr("Libraries (*.sqlite)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("sqlite")
        dialog.fileSelected.connect(lambda name: self.copyAsked.emit(Path(name)))
        dialog.open()
