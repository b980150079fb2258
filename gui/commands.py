"""What the window does when an action asks for it: one method for each entry of the table in `actions`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from core import assets
from core.model.options import Options, Repair
from gui.assembly import Assembly
from gui.dialogs.preferences import Choices, preferences
from gui.page.hands import Hands
from gui.page.pane import other_target
from gui.reading.view import ReadingView

SAMPLE = "samples/yunling-2024.txt"


class Commands(QObject):
    """Answers the actions of one window."""

    def __init__(self, window: Assembly) -> None:
        super().__init__(window)
        self._window = window

    def quit(self) -> None:
        """Close the window."""
        self._window.close()

    # what the actions ask

    def open_path(self, path: Path) -> None:
        """Open a file."""
        self._window.settings.folder = str(path.parent)
        self._window.session.open_path(path)

    def open_files(self, paths: Sequence[str | Path]) -> None:
        """Open the first of several files; the others join the documents recently read."""
        found = [Path(path) for path in paths]
        if found:
            self.open_path(found[0])
            self._window.session.keep(found[1:])

    def choose_file(self) -> None:
        """Ask for a file and open it."""
        dialog = QFileDialog(self._window, self.tr("Open a text"), self._window.settings.folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([self.tr("Texts (*.txt)"), self.tr("All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self.open_files)
        dialog.open()

    def open_pasted(self) -> None:
        """Open the text of the clipboard, or the file that was copied."""
        self.open_data(QGuiApplication.clipboard().mimeData())

    def open_data(self, data: QMimeData) -> None:
        """Open the first file or the text of what was dropped or pasted."""
        paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if paths:
            self.open_files(paths)
        else:
            self._window.session.open_text(data.text())

    def open_sample(self) -> None:
        """Open the sample."""
        self._window.session.open_path(assets.path(SAMPLE))

    def show_library(self) -> None:
        """Go to the list of documents."""
        self._window.docks.left.show()
        self._window.library.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def undo(self) -> None:
        """Take back the last change."""
        self._window.session.notebook.undo_group.undo()

    def redo(self) -> None:
        """Make the change again that was taken back."""
        self._window.session.notebook.undo_group.redo()

    def copy_selection(self) -> None:
        """Copy what is selected on the page."""
        self.active_view().copy()

    def note_selection(self) -> None:
        """Write a note on the selection."""
        self._active_hands().note()

    def remove_mark(self) -> None:
        """Remove the mark at the selection."""
        self._active_hands().remove()

    def focus_find(self) -> None:
        """Go to the find field."""
        self._window.find_bar.setFrom(self._window.reading_view.topPosition())
        self._window.find_bar.open()

    def step_script(self) -> None:
        """Show the page in the next script."""
        self._window.converter.choice.stepOn()

    def set_two_panes(self, on: bool) -> None:
        """Show a second script beside the page, or the page alone."""
        self._window.settings.two_panes = on
        self._window.second_view.setVisible(on)
        self.fill_second()

    def toggle_side_panels(self) -> None:
        """Show or hide the right column; in a narrow window it is a drawer."""
        self._window.docks.toggle_right()

    def set_clean_page(self, on: bool) -> None:
        """Hide every mark, or show them again."""
        self._window.settings.clean_page = on
        for view in (self._window.reading_view, self._window.second_view):
            view.cleanPage(on)

    def set_distinct_lines(self, on: bool) -> None:
        """Tell the kinds of marks by their lines too, so that colour is never needed."""
        self._window.settings.distinct_lines = on
        for view in (self._window.reading_view, self._window.second_view):
            view.setDistinctLines(on)

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

    def set_full_screen(self, on: bool) -> None:
        """Fill the screen, or stand in a window again."""
        (self._window.showFullScreen if on else self._window.showNormal)()

    def go_back(self) -> None:
        """Go to the place before."""
        self._window.navigator.back()

    def go_forward(self) -> None:
        """Go to the place after."""
        self._window.navigator.forward()

    def focus_next_pane(self) -> None:
        """Go to the next part of the window."""
        self._step_focus(1)

    def focus_previous_pane(self) -> None:
        """Go to the part of the window before."""
        self._step_focus(-1)

    def show_about(self) -> None:
        """Say what this program is."""
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("About Zhupi"))
        box.setText(self.tr("Zhupi 朱批, a reader for Chinese official texts."))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    # preferences

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
        )
        dialog = preferences(choices, self._window)
        dialog.languageChanged.connect(self.choose_language)
        dialog.themeChanged.connect(self.choose_theme)
        dialog.fontSizeChanged.connect(self.choose_size)
        dialog.lineHeightChanged.connect(self.choose_line_height)
        dialog.repairChanged.connect(self.choose_repair)
        dialog.pressFormsChanged.connect(self.choose_press_forms)

    def choose_size(self, size: int) -> None:
        """Set the text in this size."""
        self._window.reading_view.setTextSize(size)
        self._window.keep_size()

    def choose_line_height(self, percent: int) -> None:
        """Set rows at this height."""
        self._window.settings.line_height = percent
        for view in (self._window.reading_view, self._window.second_view):
            view.setLineHeight(percent)

    def choose_repair(self, choice: str) -> None:
        """Leave, propose or apply repairs of a machine conversion."""
        self._window.settings.repair = choice
        self._window.session.set_options(self.options())

    def choose_press_forms(self, chosen: bool) -> None:
        """Print traditional text as the press does, or by OpenCC's standard."""
        self._window.settings.press_forms = chosen
        self._window.session.set_options(self.options())

    def options(self) -> Options:
        """The choices of reading, as the preferences have them."""
        return replace(
            self._window.session.options,
            repair=Repair(self._window.settings.repair),
            press_forms=self._window.settings.press_forms,
        )

    def choose_theme(self, choice: str) -> None:
        """Follow the system, or be light or dark."""
        self._window.settings.theme = choice
        self._window.apply_theme()

    def choose_language(self, choice: str) -> None:
        """Follow the system, or speak a language."""
        self._window.settings.language = choice
        self._window.languages.use(choice)

    # focus

    def fill_second(self) -> None:
        """Show the other script in the second pane, when it is open."""
        window = self._window
        reading, shown = window.session.reading, window.pane.shown
        if window.second_view.isHidden() or reading is None:
            return
        window.second_pane.set_annotations(window.session.notebook.placed)
        if window.session.analysis is None and shown is not None and window.second_pane.shown is not shown:
            window.second_pane.open(shown, window.reading_view.topPosition())
        else:
            target = other_target(window.session.target, str(reading.script.script))
            window.session.view(target, window.second_pane.show, lane="second")

    def active_view(self) -> ReadingView:
        """The reading view that has the focus, else the first."""
        return self._window.second_view if self._window.second_view.hasFocus() else self._window.reading_view

    def _active_hands(self) -> Hands:
        return self._window.hands[self.active_view() is self._window.second_view]

    def _step_focus(self, by: int) -> None:
        front = next((panel.view for panel in self._window.panels.values() if panel.isVisible()), None)
        places: list[QWidget | None] = [
            self._window.outline.view,
            self._window.reading_view,
            self._window.second_view,
            front,
            self._window.find_bar,
        ]
        order = [place for place in places if place is not None and place.isVisible()]
        focus = QApplication.focusWidget()
        here = next(
            (i for i, place in enumerate(order) if focus is not None and (place is focus or place.isAncestorOf(focus))), -by
        )
        order[(here + by) % len(order)].setFocus(Qt.FocusReason.ShortcutFocusReason)
