"""What a reader chooses about window, page and text; each choice takes effect at once and is remembered."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from core.model.options import Options, Repair
from gui.assembly import Assembly
from gui.dialogs.preferences import Choices, preferences
from gui.reading.face import Typography


class Choosing(QObject):
    """Offers the choices of one window and carries them out."""

    def __init__(self, window: Assembly) -> None:
        super().__init__(window)
        self._window = window

    def show_preferences(self) -> None:
        """Offer what can be chosen; each choice takes effect at once."""
        settings = self._window.settings
        choices = Choices(
            settings.language,
            settings.theme,
            settings.text_size,
            settings.line_height,
            settings.repair,
            settings.press_forms,
            settings.sans,
            settings.measure,
            settings.indent,
            settings.justified,
            settings.corner_quotes,
            settings.paragraph_numbers,
            settings.still,
            settings.press_forms_tw,
            settings.press_forms_hk,
            settings.vocabulary,
            settings.dictionaries,
            settings.default_places,
            settings.copy_original,
        )
        dialog = preferences(choices, self._window)
        dialog.languageChanged.connect(self.choose_language)
        dialog.themeChanged.connect(self.choose_theme)
        dialog.fontSizeChanged.connect(self.choose_size)
        dialog.lineHeightChanged.connect(self.choose_line_height)
        dialog.repairChanged.connect(self.choose_repair)
        dialog.pressFormsChanged.connect(self.choose_press_forms)
        dialog.pageChanged.connect(self.choose_page)
        dialog.readingChanged.connect(self.choose_reading)

    def choose_size(self, size: int) -> None:
        """Set the text in this size."""
        self._window.reading_view.setTextSize(size)
        self._window.keep_size()

    def choose_line_height(self, percent: int) -> None:
        """Set rows at this height."""
        self._window.settings.line_height = percent
        for view in (self._window.reading_view, self._window.second_view):
            view.setLineHeight(percent)

    def choose_page(self, choices: Choices) -> None:
        """Set pages in another manner."""
        settings = self._window.settings
        settings.sans, settings.measure, settings.indent = choices.sans, choices.measure, choices.indent
        settings.justified, settings.corner_quotes = choices.justified, choices.corner_quotes
        settings.paragraph_numbers = choices.paragraph_numbers
        self.choose_typography()
        self.choose_still(choices.still)

    def choose_typography(self) -> None:
        """Set pages as the settings have it."""
        one = self._window.settings
        manner = Typography(one.sans, one.measure, one.indent, one.justified, one.corner_quotes, one.paragraph_numbers)
        for view in (self._window.reading_view, self._window.second_view):
            view.setTypography(manner)

    def choose_still(self, still: bool) -> None:
        """Let nothing move, or what explains something."""
        self._window.settings.still = still
        application = QApplication.instance()
        if application is not None:
            application.setProperty("zhupiStill", still)

    def choose_repair(self, choice: str) -> None:
        """Leave, propose or apply repairs of a machine conversion."""
        self._window.settings.repair = choice
        self._window.session.set_options(self.options())

    def choose_press_forms(self, chosen: bool) -> None:
        """Print traditional text as the press does, or by OpenCC's standard."""
        self._window.settings.press_forms = chosen
        self._window.session.set_options(self.options())

    def choose_reading(self, choices: Choices) -> None:
        """Read and convert texts in another manner."""
        settings = self._window.settings
        settings.press_forms_tw, settings.press_forms_hk = choices.press_forms_tw, choices.press_forms_hk
        settings.vocabulary, settings.dictionaries = choices.vocabulary, choices.dictionaries
        settings.default_places, settings.copy_original = choices.default_places, choices.copy_original
        self._window.session.set_options(self.options())

    def options(self) -> Options:
        """The choices of reading, as the preferences have them."""
        settings = self._window.settings
        return replace(
            self._window.session.options,
            repair=Repair(settings.repair),
            press_forms=settings.press_forms,
            press_forms_tw=settings.press_forms_tw,
            press_forms_hk=settings.press_forms_hk,
            vocabulary=settings.vocabulary,
            dictionaries=settings.dictionaries,
            default_places=tuple(settings.default_places.split()),
        )

    def choose_theme(self, choice: str) -> None:
        """Follow the system, or be light or dark."""
        self._window.settings.theme = choice
        self._window.apply_theme()

    def choose_language(self, choice: str) -> None:
        """Follow the system, or speak a language."""
        self._window.settings.language = choice
        self._window.languages.use(choice)

    def enlarge(self) -> None:
        """The next larger size of text."""
        self._window.reading_view.zoomIn()
        self._window.keep_size()

    def reduce(self) -> None:
        """The next smaller size of text."""
        self._window.reading_view.zoomOut()
        self._window.keep_size()

    def reset_size(self) -> None:
        """The size of text that a new reader finds."""
        self._window.reading_view.zoomReset()
        self._window.keep_size()
