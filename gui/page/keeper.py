"""What becomes of a library that cannot be written or opened: it waits for the other program, repairs, restores, copies."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from core.errors import StoreError, ZhupiError
from core.store import Library, health, repair, restore
from gui import faults
from gui.dialogs.backups import Backups
from gui.frame.messages import MessageBar
from gui.session import Session

_AGAIN = 3000
"""Milliseconds after which a library that another program has is asked for again."""


class Keeper(QObject):
    """Looks after the library of one window."""

    def __init__(self, session: Session, bar: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._bar, self._window = session, bar, window
        self.path: Path | None = session.library.path if session.library is not None else None
        self._again = QTimer(self, interval=_AGAIN)
        self._again.timeout.connect(self.try_again)

    def report(self, error: ZhupiError) -> None:
        """Say what is wrong with the library, and offer what can be done."""
        if self.path is None and error.values.get("path"):
            self.path = Path(str(error.values["path"]))
        offered = error.code in ("damaged", "newer") and self.path is not None
        offers = ((self.tr("Repair or restore…"), self.show),) if offered else ()
        self._bar.say(faults.sentence(error), offers)
        if error.code == "locked":
            self._again.start()

    def try_again(self) -> None:
        """Become the writer once the other program has closed the library."""
        library = self._session.library
        if library is None or not library.read_only or library.notice != "locked":
            self._again.stop()
            return
        try:
            won = library.try_to_write()
        except StoreError:
            return  # asked again later: a sentence every few seconds would help nobody
        if won:
            self._again.stop()
            self._session.take_library(library)
            self._bar.say(self.tr("The other program has closed the library: it can be written here now."))

    def show(self) -> None:
        """Show the library's state, its backups and what can be done."""
        if self.path is None:
            return
        copies = self._session.library is not None
        dialog = Backups(self.path, health(self.path), copies=copies, parent=self._window)
        dialog.repairAsked.connect(self.repair)
        dialog.restoreAsked.connect(self.restore)
        dialog.copyAsked.connect(self.copy)
        for asked in (dialog.repairAsked, dialog.restoreAsked):
            asked.connect(dialog.close)
        dialog.show()

    def repair(self) -> None:
        """Save what can be read of a damaged library, and open it."""

        def act(path: Path) -> str:
            done = repair(path)
            said = self.tr("Saved: {documents} texts, {marks} marks. Unreadable: {unread}. The damaged file is {aside}.")
            return said.format(documents=done.documents, marks=done.annotations, unread=done.unread, aside=done.aside.name)

        self._replace(act)

    def restore(self, copied: Path) -> None:
        """Put a backup in the place of the library, which is kept aside, and open it."""

        def act(path: Path) -> str:
            aside = restore(path, copied)
            kept = self.tr("The former file is {aside}.").format(aside=aside.name) if aside is not None else ""
            return f"{self.tr('Restored: {name}.').format(name=copied.name)} {kept}".strip()

        self._replace(act)

    def copy(self, target: Path) -> None:
        """Write the whole library into a file."""
        if self._session.library is not None:
            try:
                self._session.library.export(target)
            except StoreError as error:
                self._bar.say(faults.sentence(error))
            else:
                self._bar.say(self.tr("The library was copied to {path}.").format(path=target))

    def _replace(self, act: Callable[[Path], str]) -> None:
        """Let go of the library, change its file, open it again, whatever came of it."""
        if self.path is None:
            return
        self._session.let_go()
        said = ""
        try:
            said = act(self.path)
        except ZhupiError as error:
            said = faults.sentence(error)
        try:
            self._session.take_library(Library.open(self.path))
        except ZhupiError as error:
            said = said or faults.sentence(error)
        self._bar.say(said)
