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
    QLineEdit,
    QSpinBox,
    QTabWidget,
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
    press_forms_tw: bool = False
    press_forms_hk: bool = False
    vocabulary: bool = False
    dictionaries: str = ""
    """A folder of newer OpenCC dictionaries."""
    default_places: str = ""
    """Parted by spaces."""
    copy_original: bool = False


_READING = ("press_forms_tw", "press_forms_hk", "vocabulary", "dictionaries", "default_places", "copy_original")
"""Choices of how texts are read and converted, told by one signal."""


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
    readingChanged = Signal(object)
    """The Choices, after one of how texts are read and converted."""

    def __init__(self, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preferencesDialog")
        self.choices = choices
        self._labels: dict[str, QLabel] = {}
        self._tabs = QTabWidget(self)
        self._form = self._page()
        self.language = self._choice("language", LANGUAGES, choices.language)
        self.theme = self._choice("theme", THEMES, choices.theme)
        self.still = self._check("still", choices.still)
        self._form = self._page()
        self.font_size = self._number("font_size", SIZES, choices.font_size, 1, " px")
        self.line_height = self._number("line_height", LINE_HEIGHTS, choices.line_height, 5, " %")
        self.typeface = self._choice("sans", ("", "sans"), "sans" if choices.sans else "")
        self.measure = self._number("measure", MEASURES, choices.measure, 1, "")
        self.indent = self._number("indent", INDENTS, choices.indent, 1, "")
        self.justified = self._check("justified", choices.justified)
        self.corner_quotes = self._check("corner_quotes", choices.corner_quotes)
        self.paragraph_numbers = self._check("paragraph_numbers", choices.paragraph_numbers)
        self._form = self._page()
        self.repair = self._choice("repair", tuple(Repair), choices.repair)
        self.press_forms = self._check("press_forms", choices.press_forms)
        self.press_forms_tw = self._check("press_forms_tw", choices.press_forms_tw)
        self.press_forms_hk = self._check("press_forms_hk", choices.press_forms_hk)
        self.vocabulary = self._check("vocabulary", choices.vocabulary)
        self.vocabulary_warning = QLabel(self)
        self.vocabulary_warning.setWordWrap(True)
        self.vocabulary_warning.setObjectName("preferencesWarning")
        self._form.addRow("", self.vocabulary_warning)
        self.copy_original = self._check("copy_original", choices.copy_original)
        self.default_places = self._line("default_places", choices.default_places)
        self.dictionaries = self._line("dictionaries", choices.dictionaries)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(16)
        layout.addWidget(self._tabs)
        layout.addWidget(self._buttons)
        self.retranslate()

    def _page(self) -> QFormLayout:
        page = QWidget(self._tabs)
        form = QFormLayout(page)
        form.setContentsMargins(16, 16, 16, 16)
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(8)
        self._tabs.addTab(page, "")
        return form

    def _line(self, key: str, text: str) -> QLineEdit:
        line = QLineEdit(text, self)
        line.editingFinished.connect(lambda: self._take_line(key, line.text().strip()))
        self._add(key, line)
        return line

    def _take_line(self, key: str, text: str) -> None:
        if text != getattr(self.choices, key):
            self._take(key, text)

    def retranslate(self) -> None:
        """Take the words of the present language."""
        self.setWindowTitle(self.tr("Preferences"))
        self._tabs.setAccessibleName(self.windowTitle())
        named = {
            "language": (self.language, self.tr("Language")),
            "theme": (self.theme, self.tr("Theme")),
            "font_size": (self.font_size, self.tr("Size of the text")),
            "line_height": (self.line_height, self.tr("Line height")),
            "sans": (self.typeface, self.tr("Letters")),
            "measure": (self.measure, self.tr("Letters in the widest row")),
            "indent": (self.indent, self.tr("Indent, in letters")),
            "repair": (self.repair, self.tr("Repair of machine conversion")),
            "default_places": (self.default_places, self.tr("Places that 市委 belongs to when none is named")),
            "dictionaries": (self.dictionaries, self.tr("Folder of newer OpenCC dictionaries")),
        }
        for key, (widget, name) in named.items():
            self._labels[key].setText(name)
            widget.setAccessibleName(name)
        for number, title in enumerate((self.tr("Window"), self.tr("Page"), self.tr("Text and scripts"))):
            self._tabs.setTabText(number, title)
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
        self.press_forms_tw.setText(self.tr("Taiwan as the press prints it (台)"))
        self.press_forms_hk.setText(self.tr("Hong Kong as the press prints it (群 峰)"))
        self.vocabulary.setText(self.tr("Exchange the terms of Taiwan and the mainland"))
        warning = self.tr("The wording changes then, not only the script. Names and set phrases are left alone.")
        self.vocabulary_warning.setText(warning)
        self.copy_original.setText(self.tr("Copy the text as it was written, whatever script is shown"))

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
        elif key in _READING:
            self.readingChanged.emit(self.choices)
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
