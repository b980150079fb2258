"""The library behind its panel: lists documents, looks for words in all texts, imports, removes with undo."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from core.errors import ZhupiError
from core.search import Found, search
from core.store import DocumentRow, Library
from core.store.marking import remove
from gui import faults
from gui.frame.messages import MessageBar
from gui.jobs import Asked
from gui.page.navigator import Navigator
from gui.panels.library import LibraryPanel, Place, Wish
from gui.session import Session

_MANY = 2000
"""Documents from which on a worker lists them."""
_TURN = 0.15
"""Seconds after which hits found meanwhile are shown."""


class Shelf(QObject):
    """Answers the panel of one window."""

    _found = Signal(int, object, bool)

    def __init__(
        self, panel: LibraryPanel, session: Session, navigator: Navigator, bar: MessageBar, window: QWidget
    ) -> None:
        super().__init__(window)
        self._panel, self._session, self._navigator, self._bar, self._window = panel, session, navigator, bar, window
        self._turns, self._turn = count(1), 0
        self._hits: list[Found] = []
        self._many = 0
        self._found.connect(self._take_found, Qt.ConnectionType.QueuedConnection)
        panel.documentActivated.connect(session.open_stored)
        panel.placeActivated.connect(self.show_place)
        panel.wished.connect(self._on_wished)
        panel.removeAsked.connect(self.remove)
        panel.filesAsked.connect(self.ask_files)
        panel.folderAsked.connect(self.ask_folder)
        session.kept.connect(self._tell_kept)
        session.notebook.documents_changed.connect(session.recent_changed)

    # the list

    def refresh(self) -> None:
        """List the documents again."""
        self._panel.setOpen(self._session.document_id)
        library, wish = self._session.library, self._panel.wish
        if library is None:
            self._panel.setDocuments(())
            return
        if self._many < _MANY:
            try:
                self._take_documents(_listed(library, wish))
            except ZhupiError as error:
                self._session.failed.emit(error)
            return
        work = partial(_list_beside, library.path, wish)
        self._session.jobs.start("library", lambda _: work(), self._take_documents, self._session.failed.emit)

    def _take_documents(self, rows: tuple[DocumentRow, ...]) -> None:
        if not self._panel.wish.words:
            self._many = len(rows)
        self._panel.setDocuments(rows)

    def _on_wished(self, wish: Wish) -> None:
        self.refresh()
        self._look_for(wish.words)

    # words in all texts

    def _look_for(self, wanted: str) -> None:
        session, self._turn, self._hits = self._session, next(self._turns), []
        if session.library is None or not wanted:
            session.jobs.cancel("library search")
            self._panel.setFound((), searching=False)
            return
        tell = partial(self._found.emit, self._turn)
        work = partial(_look, session.library.path, wanted, tell)
        turn = self._turn
        session.jobs.start("library search", work, lambda found: self._take_found(turn, found, False), self._fail_search)

    def _take_found(self, turn: int, found: Sequence[Found], searching: bool) -> None:
        if turn == self._turn:
            self._hits += found
            self._panel.setFound(self._hits, searching=searching)

    def _fail_search(self, error: Exception) -> None:
        self._panel.setFound(self._hits, searching=False)
        (self._session.failed if isinstance(error, ZhupiError) else self._session.broken).emit(error)

    def show_place(self, place: Place) -> None:
        """Show a place of a document, which is opened when it is not."""
        self._navigator.show_raw(place.document, place.raw)

    # coming and going

    def remove(self, rows: Sequence[DocumentRow]) -> None:
        """Take documents out of the library; the message says so and takes it back."""
        notebook = self._session.notebook
        if len(rows) == 1:
            step = self.tr("remove “{title}” from the library").format(title=rows[0].title)
            said = self.tr("“{title}” was removed from the library, with its marks.").format(title=rows[0].title)
        else:
            step = self.tr("remove {count} texts from the library").format(count=len(rows))
            said = self.tr("{count} texts were removed from the library, with their marks.").format(count=len(rows))
        if notebook.bring_in(remove(row.id for row in rows), step):
            self._bar.say(said, ((self.tr("Undo"), notebook.undo_group.undo),))

    def ask_files(self) -> None:
        """Ask for files and import them."""
        self._ask(self.tr("Import files"), QFileDialog.FileMode.ExistingFiles)

    def ask_folder(self) -> None:
        """Ask for a folder and import what can be read in it."""
        self._ask(self.tr("Import a folder"), QFileDialog.FileMode.Directory)

    def _ask(self, title: str, mode: QFileDialog.FileMode) -> None:
        dialog = QFileDialog(self._window, title)
        dialog.setFileMode(mode)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self._session.keep([Path(name) for name in names]))
        dialog.open()

    def _tell_kept(self, kept: int, failed: Sequence[ZhupiError]) -> None:
        if len(failed) == 1 and not kept:
            self._bar.say(faults.sentence(failed[0]))
            return
        said = [self.tr("Imported: {count}.").format(count=f"{kept:,}")]
        if failed:
            said.append(self.tr("Could not be read: {count}.").format(count=f"{len(failed):,}"))
            said += map(faults.sentence, failed[:3])
        self._bar.say(" ".join(said))


def _listed(library: Library, wish: Wish) -> tuple[DocumentRow, ...]:
    return library.documents(wish.words, order=wish.order, descending=wish.descending)


def _list_beside(path: Path, wish: Wish) -> tuple[DocumentRow, ...]:
    with Library.open(path, read_only=True) as library:
        return _listed(library, wish)


def _look(path: Path, wanted: str, tell: Callable[[Sequence[Found], bool], None], asked: Asked) -> tuple[Found, ...]:
    """Look for words with a library of the worker's own; what is found is told now and then, the rest answered."""
    waiting: list[Found] = []
    told = 0.0
    with Library.open(path, read_only=True) as library:
        for found in search(library, wanted, cancelled=asked.cancelled):
            waiting.append(found)
            if time.monotonic() - told > _TURN:
                # The window may go at this very moment.
                with suppress(RuntimeError):
                    tell(tuple(waiting), True)
                waiting, told = [], time.monotonic()
    return tuple(waiting)
