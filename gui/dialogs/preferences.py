"""Preferences: what a reader may choose about the interface, the page and the text. Each choice takes effect at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from core.model.options import Repair

LANGUAGES = ("system", "en", "zh_CN", "zh_TW")
THEMES = ("system", "light", "dark")
LINE_HEIGHTS = (150, 220)
SIZES = (10, 60)


@dataclass(frozen=True, slots=True)
class Choices:
    """What the dialog shows and tells; the values are those of the settings. `line_height` is in percent."""

    language: str = "system"
    theme: str = "system"
    font_size: int = 20
    line_height: int = 170
    repair: str = Repair.PROPOSED.value
    press_forms: bool = True


class PreferencesDialog(QDialog):
    """`changed` carries the Choices after each change; one signal more for each kind of choice."""

    changed = Signal(object)
    languageChanged = Signal(str)
    themeChanged = Signal(str)
    fontSizeChanged = Signal(int)
    lineHeightChanged = Signal(int)
    repairChanged = Signal(str)
    pressFormsChanged = Signal(bool)

    def __init__(self, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preferencesDialog")
        self.choices = choices
        self._labels: dict[str, QLabel] = {}
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(24)
        self._form.setVerticalSpacing(8)
        self.language = self._choice("language", LANGUAGES, choices.language)
        self.theme = self._choice("theme", THEMES, choices.theme)
        self.font_size = self._number("font_size", SIZES, choices.font_size, 1, " px")
        self.line_height = self._number("line_height", LINE_HEIGHTS, choices.line_height, 5, " %")
        self.repair = self._choice("repair", tuple(Repair), choices.repair)
        self.press_forms = QCheckBox(self)
        self.press_forms.setObjectName("preferencesPressForms")
        self.press_forms.setChecked(choices.press_forms)
        self.press_forms.toggled.connect(lambda value: self._take("press_forms", value))
        self._form.addRow("", self.press_forms)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(16)
        layout.addLayout(self._form)
        layout.addWidget(self._buttons)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the present language."""
        self.setWindowTitle(self.tr("Preferences"))
        named = {
            "language": (self.language, self.tr("Language")),
            "theme": (self.theme, self.tr("Theme")),
            "font_size": (self.font_size, self.tr("Size of the text")),
            "line_height": (self.line_height, self.tr("Line height")),
            "repair": (self.repair, self.tr("Repair of machine conversion")),
        }
        for key, (widget, name) in named.items():
            self._labels[key].setText(name)
            widget.setAccessibleName(name)
        system = self.tr("As the system")
        _name(self.language, (system, "English", "简体中文", "繁體中文"))
        _name(self.theme, (system, self.tr("Light"), self.tr("Dark")))
        _name(self.repair, (self.tr("Off"), self.tr("Proposed"), self.tr("Applied")))
        self.press_forms.setText(self.tr("Traditional as the press prints it (為 群 啟)"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _choice(self, key: str, values: Sequence[str], chosen: str) -> QComboBox:
        box = QComboBox(self)
        for value in values:
            box.addItem("", str(value))
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.currentIndexChanged.connect(lambda index: self._take(key, str(box.itemData(index))))
        self._add(key, box)
        return box

    def _number(self, key: str, bounds: tuple[int, int], value: int, step: int, unit: str) -> QSpinBox:
        box = QSpinBox(self)
        # The style sheet's padding does not reach the field inside a spin box.
        box.lineEdit().setTextMargins(6, 0, 0, 0)
        box.setRange(*bounds)
        box.setSingleStep(step)
        box.setSuffix(unit)
        box.setValue(value)
        box.valueChanged.connect(lambda value: self._take(key, value))
        self._add(key, box)
        return box

    def _add(self, key: str, widget: QWidget) -> None:
        widget.setObjectName("preferences" + key.title().replace("_", ""))
        label = QLabel(self)
        label.setBuddy(widget)
        self._labels[key] = label
        self._form.addRow(label, widget)

    def _take(self, key: str, value: str | int | bool) -> None:
        self.choices = replace(self.choices, **{key: value})
        signals = {
            "language": self.languageChanged,
            "theme": self.themeChanged,
            "font_size": self.fontSizeChanged,
            "line_height": self.lineHeightChanged,
            "repair": self.repairChanged,
            "press_forms": self.pressFormsChanged,
        }
        signals[key].emit(value)
        self.changed.emit(self.choices)


def _name(box: QComboBox, names: Sequence[str]) -> None:
    for index, name in enumerate(names):
        box.setItemText(index, name)


def preferences(choices: Choices, parent: QWidget | None = None) -> PreferencesDialog:
    """The dialog, made and shown; it does not stop the window, and is gone when it is closed."""
    dialog = PreferencesDialog(choices, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()
    return dialog
