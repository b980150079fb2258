"""What is printed or saved beside the text: asked before the file or the printer is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget


class OutputDialog(QDialog):
    """`chosen` carries whether marks are wanted, and where the notes: `none`, `foot` or `margin`."""

    chosen = Signal(bool, str)

    def __init__(self, title: str, parent: QWidget | None = None, *, pages: bool = True) -> None:
        super().__init__(parent)
        self.setObjectName("outputDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.marks = QCheckBox(self.tr("With the marks"), self)
        self.marks.setObjectName("outputMarks")
        self.marks.setChecked(True)
        self.marks.setVisible(pages)
        self.notes = QComboBox(self)
        self.notes.setObjectName("outputNotes")
        name = self.tr("Your notes")
        self.notes.setAccessibleName(name)
        self.notes.addItem(self.tr("At the foot") if pages else self.tr("Below the text"), "foot")
        if pages:
            self.notes.addItem(self.tr("In the margin"), "margin")
        self.notes.addItem(self.tr("Left out"), "none")
        label = QLabel(name, self)
        label.setBuddy(self.notes)
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.addRow("", self.marks)
        form.addRow(label, self.notes)
        hint = QLabel(self.tr("Text set from top to bottom is offered by the export to HTML."), self)
        hint.setObjectName("outputHint")
        hint.setWordWrap(True)
        hint.setVisible(pages)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, Qt.Orientation.Horizontal, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(lambda: self.chosen.emit(self.marks.isChecked(), str(self.notes.currentData())))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(16)
        layout.addLayout(form)
        layout.addWidget(hint)
        layout.addWidget(buttons)
