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
MEASURES = (20, 60)
INDENTS = (0, 4)


@dataclass(frozen=True, slots=True)
class Choices:
    """What the dialog shows and tells; the values are those of the settings. `line_height` is in percent."""

    language: str = "system"
    theme: str = "system"
    font_size: int = 20
    line_height: int = 170
    repair: str = Repair.PROPOSED.value
    press_forms: bool = True
    sans: bool = False
    measure: int = 38
    """Letters of the widest row."""
    indent: int = 2
    justified: bool = True
    corner_quotes: bool = False
    paragraph_numbers: bool = False
    still: bool = False


class PreferencesDialog(QDialog):
    """`changed` carries the Choices after each change; one signal more for each kind of choice."""

    changed = Signal(object)
    languageChanged = Signal(str)
    themeChanged = Signal(str)
    fontSizeChanged = Signal(int)
    lineHeightChanged = Signal(int)
    repairChanged = Signal(str)
    pressFormsChanged = Signal(bool)
    pageChanged = Signal(object)
    """The Choices, after one of how pages are set."""

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
        self.typeface = self._choice("sans", ("", "sans"), "sans" if choices.sans else "")
        self.measure = self._number("measure", MEASURES, choices.measure, 1, "")
        self.indent = self._number("indent", INDENTS, choices.indent, 1, "")
        self.justified = self._check("justified", choices.justified)
        self.corner_quotes = self._check("corner_quotes", choices.corner_quotes)
        self.paragraph_numbers = self._check("paragraph_numbers", choices.paragraph_numbers)
        self.still = self._check("still", choices.still)
        self.repair = self._choice("repair", tuple(Repair), choices.repair)
        self.press_forms = self._check("press_forms", choices.press_forms)
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
            "sans": (self.typeface, self.tr("Letters")),
            "measure": (self.measure, self.tr("Letters in the widest row")),
            "indent": (self.indent, self.tr("Indent, in letters")),
            "repair": (self.repair, self.tr("Repair of machine conversion")),
        }
        for key, (widget, name) in named.items():
            self._labels[key].setText(name)
            widget.setAccessibleName(name)
        system = self.tr("As the system")
        _name(self.language, (system, "English", "简体中文", "繁體中文"))
        _name(self.theme, (system, self.tr("Light"), self.tr("Dark")))
        _name(self.repair, (self.tr("Off"), self.tr("Proposed"), self.tr("Applied")))
        _name(self.typeface, (self.tr("Serif"), self.tr("Sans serif")))
        self.justified.setText(self.tr("Rows of equal length"))
        self.corner_quotes.setText(self.tr("“” shown as 「」 in the views of Taiwan and Hong Kong"))
        self.paragraph_numbers.setText(self.tr("Number the paragraphs"))
        self.still.setText(self.tr("Nothing moves by itself"))
        self.press_forms.setText(self.tr("Traditional as the press prints it (為 群 啟)"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _check(self, key: str, on: bool) -> QCheckBox:
        box = QCheckBox(self)
        box.setObjectName("preferences" + key.title().replace("_", ""))
        box.setChecked(on)
        box.toggled.connect(lambda value: self._take(key, value))
        self._form.addRow("", box)
        return box

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
        if key == "sans":
            value = bool(value)
        self.choices = replace(self.choices, **{key: value})
        signals = {
            "language": self.languageChanged,
            "theme": self.themeChanged,
            "font_size": self.fontSizeChanged,
            "line_height": self.lineHeightChanged,
            "repair": self.repairChanged,
            "press_forms": self.pressFormsChanged,
        }
        if key in signals:
            signals[key].emit(value)
        else:
            self.pageChanged.emit(self.choices)
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
