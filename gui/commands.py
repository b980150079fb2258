"""What the window does when an action asks for it: one method for each entry of the table in `actions`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from core import assets, pipeline
from core.conversion import Trial
from core.model.analysis import TARGETS
from core.readers.kinds import SUFFIXES
from core.text.document import View
from gui.assembly import Assembly
from gui.choosing import Choosing
from gui.dialogs.own_words import OwnWords, Pairs
from gui.dialogs.table import TableWindow
from gui.page.exchange import Exchange
from gui.page.hands import Hands
from gui.page.labelling import Labelling
from gui.page.output import Output
from gui.page.pane import Pane, other_target
from gui.page.quoting import with_source
from gui.pasting import Pasted
from gui.reading.view import ReadingView

SAMPLE = "samples/yunling-2024.txt"


class Commands(Choosing):
    """Answers the actions of one window."""

    def __init__(self, window: Assembly) -> None:
        super().__init__(window)
        self.output = Output(window, window.session, window.report_unwritten)
        self.exchange = Exchange(window, window.session, window.report_unwritten, window.message_bar.say)
        self.labelling = Labelling(window, window.session, window.marking, window.navigator, self.exchange)
        self.labelling.said.connect(window.message_bar.say)

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
        readable = self.tr("Texts ({suffixes})").format(suffixes=" ".join(f"*{suffix}" for suffix in SUFFIXES))
        dialog.setNameFilters([readable, self.tr("All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self.open_files)
        dialog.open()

    def open_pasted(self) -> None:
        """Open the text of the clipboard, or the file that was copied."""
        # Of an empty clipboard some systems have no data at all.
        self.open_data(QGuiApplication.clipboard().mimeData() or QMimeData())

    def open_data(self, data: QMimeData) -> None:
        """Open the first file or the text of what was dropped or pasted."""
        paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if paths:
            self.open_files(paths)
        else:
            self._window.session.open_pasted(Pasted.of(data))

    def save_text(self) -> None:
        """Save the text as the page shows it."""
        self.output.ask_text(self._active_pane())

    def save_pdf(self) -> None:
        """Save the pages as PDF."""
        self.output.ask_pdf(self._active_pane())

    def print_page(self) -> None:
        """Print the pages."""
        self.output.ask_print(self._active_pane())

    def open_sample(self) -> None:
        """Open the sample."""
        self._window.session.open_path(assets.path(SAMPLE))

    def show_library(self) -> None:
        """Go to the list of documents."""
        self._window.docks.left.show()
        self._window.library.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_backups(self) -> None:
        """Show the library's state and its backups."""
        self._window.keeper.show()

    def undo(self) -> None:
        """Take back the last change."""
        self._window.session.notebook.undo_group.undo()

    def redo(self) -> None:
        """Make the change again that was taken back."""
        self._window.session.notebook.undo_group.redo()

    def copy_selection(self) -> None:
        """Copy what is selected on the page: as it is shown, or as it was written where the preferences say so."""
        view = self.active_view()
        if not self._window.settings.copy_original:
            view.copy()
        elif text := view.selectedSpan().of(view.text()):
            QGuiApplication.clipboard().setText(text)

    def copy_with_source(self) -> None:
        """Copy what is selected on the page, with title, paragraph and publication below it."""
        window, view = self._window, self.active_view()
        reading, analysis = window.session.reading, window.session.analysis
        if reading is None or not view.selectedText():
            return
        known = analysis.metadata if analysis is not None else reading.document.source.metadata
        place = self._active_pane().clean_span(view.selectedSpan()).start
        told = with_source(view.selectedText(), reading.title, window.status.paragraph(place), known)
        QGuiApplication.clipboard().setText(told)

    def select_wider(self) -> None:
        """Select the word, then its sentence, its paragraph, all."""
        self.active_view().selectWider()

    def note_selection(self) -> None:
        """Write a note on the selection."""
        self._active_hands().note()

    def label_selection(self) -> None:
        """Offer labels for the selection."""
        self._active_hands().choose_label()

    def label_occurrences(self) -> None:
        """Offer a label for every place where the selected words stand."""
        pane = self._active_pane()
        self.labelling.occurrences(pane, pane.clean_span(pane.view.selectedSpan()))

    def show_codebook(self) -> None:
        """Show the labels, to be changed."""
        self.labelling.codebook()

    def remove_mark(self) -> None:
        """Remove the mark at the selection."""
        self._active_hands().remove()

    def focus_find(self) -> None:
        """Go to the find field."""
        self._window.find_bar.setFrom(self._window.reading_view.topPosition())
        self._window.find_bar.open()

    def find_next(self) -> None:
        """Go to the next hit."""
        self._window.find_bar.next()

    def find_previous(self) -> None:
        """Go to the hit before."""
        self._window.find_bar.previous()

    def step_script(self) -> None:
        """Show the page in the next script."""
        self._window.converter.choice.stepOn()

    def set_two_panes(self, on: bool) -> None:
        """Show a second script beside the page, or the page alone."""
        self._window.settings.two_panes = on
        self._window.second_view.setVisible(on)
        self.fill_second()
        self._window.pair.compare()

    def set_second(self, choice: str, _on: bool = True) -> None:
        """Show this in the second pane: the raw text, a script, or what goes with the first pane."""
        self._window.settings.second = choice
        self.fill_second_menu()
        self._window.actions_["two_panes"].setChecked(True)
        self.fill_second()

    def fill_second_menu(self) -> None:
        """What the second pane may show, in the present language."""
        scripts = self._window.converter.choice
        names = [(str(target), scripts.tabToolTip(index)) for index, target in enumerate(TARGETS)]
        offered = [("auto", self.tr("What goes with the first")), ("source", self.tr("The raw text")), *names]
        self._window.menus.switch("second", offered, frozenset({self._window.settings.second}), self.set_second)

    def set_differences(self, on: bool) -> None:
        """Light in two panes what differs between them."""
        self._window.settings.differences = on
        self._window.pair.set_differences(on)

    def set_caret_mode(self, on: bool) -> None:
        """Show the caret at all times, or only once keys have moved it."""
        self._window.settings.caret_mode = on
        for view in (self._window.reading_view, self._window.second_view):
            view.setCaretMode(on)

    def toggle_side_panels(self) -> None:
        """Show or hide the right column; in a narrow window it is a drawer."""
        self._window.docks.toggle_right()

    def show_tables(self, name: str = "people") -> None:
        """Show what was found as a table."""
        window, analysis = self._window, self._window.session.analysis
        if analysis is not None:
            table = TableWindow(analysis, name, window)
            table.placeAsked.connect(window.navigator.show_span)
            table.failed.connect(window.report_unwritten)
            window.session.analysis_finished.connect(table.set_analysis)
            table.show()

    def show_own_words(self) -> None:
        """Offer the reader's own words of conversion."""
        window, amendments = self._window, self._window.amendments
        dialog = OwnWords(self._tried, self._own_words, window)
        dialog.kept.connect(lambda pairs, every: amendments.keep_words(pairs, everywhere=every))
        dialog.dropped.connect(lambda words, every: amendments.drop_words(words, everywhere=every))
        dialog.failed.connect(window.report)
        dialog.unwritten.connect(window.report_unwritten)
        window.session.notebook.rulings_changed.connect(dialog.refresh)
        dialog.show()

    def _own_words(self) -> tuple[Pairs, Pairs]:
        amendments = self._window.amendments
        return amendments.own_words(everywhere=False), amendments.own_words(everywhere=True)

    def _tried(self, word: str, becomes: str) -> Sequence[Trial]:
        session = self._window.session
        if session.analysis is None:
            return ()
        return pipeline.try_word(session.analysis, session.target, word, becomes)

    def export_marks(self) -> None:
        """Offer the marks in a format of another program."""
        self.exchange.export()

    def import_marks(self) -> None:
        """Ask for a file of marks and bring them in."""
        self.exchange.ask()

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

    def set_full_screen(self, on: bool) -> None:
        """Fill the screen, or stand in a window again."""
        (self._window.showFullScreen if on else self._window.showNormal)()

    def go_back(self) -> None:
        """Go to the place before."""
        self._window.navigator.back()

    def go_forward(self) -> None:
        """Go to the place after."""
        self._window.navigator.forward()

    def next_doubt(self) -> None:
        """Go to the next place in doubt."""
        self._walk_doubts(1)

    def previous_doubt(self) -> None:
        """Go to the place in doubt before."""
        self._walk_doubts(-1)

    def _walk_doubts(self, by: int) -> None:
        span = self._window.status.next_doubt(by)
        if span is not None:
            self._window.navigator.show_span(span)
            self._window.reading_view.announce(self.tr("In doubt: {text}").format(text=self._window.pane.told(span)))

    def next_occurrence(self) -> None:
        """Go to where the name at the caret stands next."""
        self._walk_occurrences(1)

    def previous_occurrence(self) -> None:
        """Go to where the name at the caret stood before."""
        self._walk_occurrences(-1)

    def _walk_occurrences(self, by: int) -> None:
        view, pane = self.active_view(), self._active_pane()
        keys = tuple(row.mark.key for row in view.marksOn(view.caret().span.start))
        spans, turn = pane.occurrences(keys) if keys else ((), 0)
        if spans:
            span = spans[(turn + by) % len(spans)]
            self._window.navigator.show_span(pane.clean_span(span))
            view.setSelectedSpan(span.start, span.end)

    def show_details(self) -> None:
        """Tell what is marked at the caret."""
        self._window.hovers[self._active_pane() is self._window.second_pane].open_at_caret()

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

    # focus

    def fill_second(self) -> None:
        """Show the other script in the second pane, when it is open."""
        window = self._window
        reading, shown = window.session.reading, window.pane.shown
        if window.second_view.isHidden() or reading is None:
            return
        window.second_pane.set_annotations(window.session.notebook.placed)
        choice = window.settings.second
        if choice == "source":
            window.second_pane.show_source(window.session.document or reading.document)
            self._join()
        elif window.session.analysis is None and shown is not None and window.second_pane.shown is not shown:
            window.second_pane.open(shown, window.reading_view.topPosition())
            self._join()
        else:
            own = other_target(window.session.target, str(reading.script.script))
            window.session.view(own if choice == "auto" else choice, self._show_second, lane="second")

    def _show_second(self, view: View) -> None:
        if self._window.settings.second != "source":
            self._window.second_pane.show(view)
            self._join()

    def _join(self) -> None:
        """Bring the second pane to where the first stands, and light what differs."""
        self._window.pair.compare()
        self._window.pair.level()
        self._window.show_hits()

    def active_view(self) -> ReadingView:
        """The reading view that has the focus, else the first."""
        return self._window.second_view if self._window.second_view.hasFocus() else self._window.reading_view

    def _active_pane(self) -> Pane:
        return self._window.second_pane if self._window.second_view.hasFocus() else self._window.pane

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
