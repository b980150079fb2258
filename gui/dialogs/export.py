"""Marks for other programs: format, script, what goes along, with a preview and what the format loses.

It blocks nothing. Every choice shows at once what would be written; long texts are written by a worker.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.export import formats
from core.export.losses import FORMATS, lost_in
from core.export.marked import MarkedText
from core.export.written import Choices, Written, stem
from core.model.analysis import TARGETS
from core.text.document import View
from core.text.offsets import Unit
from gui import words

_FOR_READERS = ("md", "docx", "html")
"""Formats whose labels are told in the language of the window; the others keep the names of the code book."""
_PACKED = ("docx", "refi", "brat")
_FINDINGS = ("finding", "told_apart", "doubt", "evidence")


@dataclass(frozen=True, slots=True)
class Bench:
    """What the dialog works with: `view` gives a script's View to a taker, `gather` makes the text with its marks of it
    (with findings when the second argument is true), `beside` has work done and its value taken.
    """

    view: Callable[[str, Callable[[View], None]], None]
    gather: Callable[[View, bool], MarkedText]
    beside: Callable[[Callable[[], Any], Callable[[Any], None]], None]


class ExportDialog(QDialog):
    """`failed` carries the path and the reason when a file cannot be written, `saved` the path when it is on disk."""

    failed = Signal(str, str)
    saved = Signal(str)

    def __init__(self, bench: Bench, target: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("exportDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(760, 620)
        self._bench = bench
        self._marked: MarkedText | None = None
        self._written: Written | None = None
        self._labels: dict[str, QLabel] = {}
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(24)
        self._form.setVerticalSpacing(8)
        self.format, self.script = self._choice("exportFormat"), self._choice("exportScript")
        self.findings, self.vertical, self.bom = (QCheckBox(self) for _ in range(3))
        self.unit = self._choice("exportUnit")
        for name in FORMATS:
            self.format.addItem("", name)
        for script in TARGETS:
            self.script.addItem("", str(script))
        for unit in Unit:
            self.unit.addItem("", unit.value)
        self.script.setCurrentIndex(max(0, self.script.findData(target)))
        self.preview, self.losses = QPlainTextEdit(self), QLabel(self)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.save_button, self.copy_button = QPushButton(self), QPushButton(self)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.refresh()

    def _choice(self, name: str) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName(name)
        label = QLabel(self)
        label.setBuddy(box)
        self._labels[name] = label
        self._form.addRow(label, box)
        return box

    def _lay_out(self) -> None:
        boxes = {"exportFindings": self.findings, "exportVertical": self.vertical, "exportBom": self.bom}
        row = QHBoxLayout()
        for name, box in boxes.items():
            box.setObjectName(name)
            row.addWidget(box)
        row.addStretch(1)
        self._form.addRow(row)
        self.preview.setObjectName("exportPreview")
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.losses.setObjectName("exportLosses")
        self.losses.setWordWrap(True)
        for button in (self.save_button, self.copy_button):
            button.setAutoDefault(False)
            self._buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addLayout(self._form)
        layout.addWidget(self.preview, 1)
        layout.addWidget(self.losses)
        layout.addWidget(self._buttons)

    def _connect(self) -> None:
        for box in (self.format, self.script, self.unit):
            box.currentIndexChanged.connect(self.refresh)
        for box in (self.findings, self.vertical, self.bom):
            box.toggled.connect(self.refresh)
        self._buttons.rejected.connect(self.close)
        self.save_button.clicked.connect(self.ask_where)
        self.copy_button.clicked.connect(self.copy)

    def retranslate(self) -> None:
        """Take the words of the present language."""
        self.setWindowTitle(self.tr("Export marks"))
        named = {
            "exportFormat": (self.format, self.tr("Format")),
            "exportScript": (self.script, self.tr("Script")),
            "exportUnit": (self.unit, self.tr("Offsets count")),
        }
        for key, (box, name) in named.items():
            self._labels[key].setText(name)
            box.setAccessibleName(name)
        units = (self.tr("Characters"), self.tr("UTF-16 units"), self.tr("UTF-8 bytes"))
        _name(self.format, [words.exchange_format(name) for name in FORMATS])
        _name(self.script, [words.script(script) for script in TARGETS])
        _name(self.unit, units)
        self.findings.setText(self.tr("With what the program found"))
        self.vertical.setText(self.tr("Set from top to bottom"))
        self.bom.setText(self.tr("For Excel (byte order mark)"))
        self.preview.setAccessibleName(self.tr("Preview"))
        self.losses.setAccessibleName(self.tr("What is lost"))
        self.save_button.setText(self.tr("Save…"))
        self.copy_button.setText(self.tr("Copy"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.refresh()
        super().changeEvent(event)

    # making

    @property
    def name(self) -> str:
        """The chosen format."""
        return str(self.format.currentData())

    def choices(self) -> Choices:
        """What is chosen beside format and script."""
        return Choices(self.bom.isChecked(), self.vertical.isChecked(), Unit(str(self.unit.currentData())))

    def refresh(self) -> None:
        """Show what would be written now."""
        name = self.name
        self.vertical.setVisible(name == "html")
        self.bom.setVisible(name == "csv")
        self.unit.setVisible(name == "jsonl")
        self._labels["exportUnit"].setVisible(name == "jsonl")
        self.script.setEnabled(formats.table()[name].scripts)
        self.findings.setEnabled(name not in ("bibtex", "ris"))
        self.save_button.setEnabled(False)
        self.copy_button.setEnabled(False)
        target = str(self.script.currentData()) if formats.table()[name].scripts else str(TARGETS[0])
        self._bench.view(target, self._on_view)

    def _on_view(self, view: View) -> None:
        name, choices, found = self.name, self.choices(), self.findings.isChecked() and self.findings.isEnabled()
        local = {label.id: words.label(label) for label in self._bench.gather(view, False).labels}

        def work() -> tuple[MarkedText, Written, str]:
            marked = self._bench.gather(view, found)
            if name in _FOR_READERS:
                labels = tuple(replace(label, name=local[label.id]) for label in marked.labels)
                marked = replace(marked, labels=labels)
            written = formats.write(name, (marked,), choices)
            return marked, written, formats.preview(name, written)

        self._bench.beside(work, self._take)

    def _take(self, made: tuple[MarkedText, Written, str]) -> None:
        self._marked, self._written, text = made
        self.preview.setPlainText(text)
        self.losses.setText(self._told())
        self.save_button.setEnabled(True)
        self.copy_button.setEnabled(self.name not in _PACKED)

    def _told(self) -> str:
        """What the format loses, and how many marks are not in the file."""
        found = self.findings.isChecked() and self.findings.isEnabled()
        parts = [words.part(part) for part in lost_in(self.name) if found or part not in _FINDINGS]
        lines = [self.tr("Lost: {parts}.").format(parts=self.tr(", ").join(parts)) if parts else self.tr("Nothing is lost.")]
        if formats.table()[self.name].read is None:
            lines.append(self.tr("Marks do not come back from this format."))
        if self._written is not None and self._written.lost:
            lines.append(self.tr("%n marks are not in the file.", "", len(self._written.lost)))
        return " ".join(lines)

    # taking away

    def copy(self) -> None:
        """Copy the whole file."""
        if self._written is not None:
            QGuiApplication.clipboard().setText(self._written.files[0].data.decode("utf-8-sig"))

    def ask_where(self) -> None:
        """Ask for a file and write it there."""
        if self._marked is None:
            return
        suffix = formats.table()[self.name].suffix
        filters = [f"{words.exchange_format(self.name)} (*{suffix})"]
        if self.name == "refi":
            filters.append(self.tr("The code book alone (*.qdc)"))
        dialog = QFileDialog(self, self.tr("Export marks"), stem(self._marked) + suffix, ";;".join(filters))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix[1:])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save)
        dialog.open()

    def save(self, path: str) -> None:
        """Write the file; `failed` tells what cannot be written."""
        if self._written is None or self._marked is None:
            return
        data = formats.packed(self._written)
        if path.endswith(".qdc"):
            data = formats.codebook((self._marked,)).data
        part = Path(f"{path}.part")
        try:
            part.write_bytes(data)
            part.replace(path)
        except OSError as error:
            self.failed.emit(path, error.strerror or os.strerror(error.errno or 0))
            part.unlink(missing_ok=True)
        else:
            self.saved.emit(path)


def _name(box: QComboBox, names: list[str] | tuple[str, ...]) -> None:
    for index, name in enumerate(names):
        box.setItemText(index, name)


def export_marks(bench: Bench, target: str, parent: QWidget | None = None) -> ExportDialog:
    """The dialog, made and shown."""
    dialog = ExportDialog(bench, target, parent)
    dialog.show()
    return dialog
