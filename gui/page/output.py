"""Prints the page of one pane, or saves it as PDF or as text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from gui import theme as themes
from gui.dialogs.output import OutputDialog
from gui.page import marks
from gui.page.pane import Pane
from gui.page.printing import Manuscript, Notes, PrintOptions, lay_out, print_pages, with_notes
from gui.session import Session

_RESOLUTION = 300
"""Dots an inch of a PDF; its letters are outlines."""


class Output(QObject):
    """Writes what a pane shows. `failed` is told the path and the reason when a file cannot be written."""

    def __init__(self, window: QWidget, session: Session, failed: Callable[[str, str], None]) -> None:
        super().__init__(window)
        self._window, self._session, self._failed = window, session, failed

    # asking

    def ask_text(self, pane: Pane) -> None:
        """Ask whether with notes and where to, then save the text."""
        if self._session.reading is None:
            return
        dialog = OutputDialog(self.tr("Save the text"), self._window, pages=False)
        dialog.chosen.connect(
            lambda _marks, notes: self._ask_path(
                self.tr("Save the text"),
                self.tr("Texts (*.txt)"),
                ".txt",
                lambda path: self.write_text(pane, path, Notes(notes)),
            )
        )
        dialog.open()

    def ask_pdf(self, pane: Pane) -> None:
        """Ask what is wanted and where to, then save as PDF."""
        if self._session.reading is None:
            return
        dialog = OutputDialog(self.tr("Save as PDF"), self._window)
        dialog.chosen.connect(
            lambda with_marks, notes: self._ask_path(
                self.tr("Save as PDF"),
                self.tr("PDF (*.pdf)"),
                ".pdf",
                lambda path: self.write_pdf(pane, path, PrintOptions(with_marks, Notes(notes))),
            )
        )
        dialog.open()

    def ask_print(self, pane: Pane) -> None:
        """Ask what is wanted and for a printer, then print."""
        if self._session.reading is None:
            return
        dialog = OutputDialog(self.tr("Print"), self._window)
        dialog.chosen.connect(lambda with_marks, notes: self._ask_printer(pane, PrintOptions(with_marks, Notes(notes))))
        dialog.open()

    def _ask_printer(self, pane: Pane, options: PrintOptions) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        lay_out(printer)
        dialog = QPrintDialog(printer, self._window)
        dialog.finished.connect(lambda given: given and self.print_on(pane, printer, options))
        QDialog.open(dialog)

    def _ask_path(self, title: str, filters: str, suffix: str, write: Callable[[Path], object]) -> None:
        name = "".join("_" if character in '<>:"/\\|?*' else character for character in self._title())[:80] + suffix
        dialog = QFileDialog(self._window, title, name, filters)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix[1:])
        dialog.fileSelected.connect(lambda path: write(Path(path)))
        dialog.open()

    # doing

    def write_text(self, pane: Pane, path: Path, notes: Notes = Notes.FOOT) -> bool:
        """Save what the pane shows as UTF-8, its notes below the text; whether it is on disk."""
        manuscript = self._manuscript(pane)
        kept = manuscript.notes if notes is not Notes.NONE else ()
        text = with_notes(manuscript.text.parts.text, kept, self.tr("Notes"))
        try:
            path.write_text(text, encoding="utf-8", errors="surrogatepass", newline="\n")
        except OSError as error:
            self._failed(str(path), error.strerror or str(error))
            return False
        return True

    def write_pdf(self, pane: Pane, path: Path, options: PrintOptions) -> int:
        """Save what the pane shows as PDF; the number of pages, 0 when it could not be written."""
        try:
            with path.open("ab"):
                pass
        except OSError as error:
            self._failed(str(path), error.strerror or str(error))
            return 0
        writer = QPdfWriter(str(path))
        writer.setResolution(_RESOLUTION)
        writer.setTitle(self._title())
        writer.setCreator("Zhupi")
        lay_out(writer)
        return print_pages(writer, _RESOLUTION, self._manuscript(pane), options)

    def print_on(self, pane: Pane, printer: QPrinter, options: PrintOptions) -> int:
        """Print what the pane shows; the number of pages."""
        return print_pages(printer, printer.resolution(), self._manuscript(pane), options)

    def _title(self) -> str:
        reading = self._session.reading
        return reading.title if reading is not None else ""

    def _manuscript(self, pane: Pane) -> Manuscript:
        """What the pane shows, on paper: always ink on light ground."""
        view, places = pane.view, pane.view.places()
        notes = [replace(one, span=places.shown_span(one.span)) for one in marks.notes(pane.placed, pane.here)]
        notes.sort(key=lambda one: one.span)
        return Manuscript(view.asSet(), tuple(notes), self._title(), themes.load("light"), view.script())
