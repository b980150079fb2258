"""Marks to other programs and back: makes what the export dialog needs, and brings in what a file of marks says."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from core import cleaning, pipeline
from core.errors import ExchangeError, StoreError, ZhupiError
from core.export import formats, refi
from core.export.losses import FORMATS
from core.export.marked import MarkedText, gather
from core.export.merging import Merged, Target, merge
from core.export.received import Received, ReceivedText
from core.model.analysis import Analysis
from core.model.annotation import Label
from core.readers.files import bytes_of
from core.store import now
from core.text.document import View
from gui import faults, words
from gui.dialogs.export import Bench, ExportDialog, export_marks
from gui.opening import QUICK_CHARACTERS
from gui.session import Session


class Exchange(QObject):
    """`unwritten` is told path and reason of a file that cannot be written, `said` a sentence for the reader."""

    def __init__(
        self, window: QWidget, session: Session, unwritten: Callable[[str, str], None], said: Callable[[str], None]
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._unwritten, self._said = window, session, unwritten, said

    # out

    def export(self) -> ExportDialog | None:
        """The dialog of the open document; None while there is nothing analysed."""
        session, analysis = self._session, self._session.analysis
        if analysis is None:
            return None
        bench = Bench(
            lambda target, take: session.view(target, take, lane="export"),
            partial(self._gather, analysis),
            lambda work, take: session.jobs.answer(
                "export preview", work, take, session.broken.emit, quick=len(analysis.document.text) <= QUICK_CHARACTERS
            ),
        )
        dialog = export_marks(bench, session.target, self._window)
        dialog.failed.connect(self._unwritten)
        return dialog

    def _gather(self, analysis: Analysis, view: View, found: bool) -> MarkedText:
        notebook, reading = self._session.notebook, self._session.reading
        placed = notebook.placed
        return gather(
            view,
            [one.annotation for one in placed],
            notebook.labels,
            metadata=analysis.metadata,
            title=reading.title if reading is not None else "",
            script=analysis.script.script,
            findings=analysis if found else None,
            places={one.annotation.id: one.span for one in placed},
        )

    # in

    def ask(self) -> None:
        """Ask for a file of marks and bring them in."""
        if self._session.document is None:
            return
        known = [formats.table()[name] for name in FORMATS if formats.table()[name].read is not None]
        every = " ".join((*(f"*{one.suffix}" for one in known), "*.qdc"))
        filters = [self.tr("Files of marks ({suffixes})").format(suffixes=every)]
        filters += (f"{words.exchange_format(one.name)} (*{one.suffix})" for one in known)
        dialog = QFileDialog(self._window, self.tr("Bring marks in"), "", ";;".join(filters))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.bring_in)
        dialog.open()

    def bring_in(self, path: str) -> None:
        """Bring in the marks of a file, as one step; say how many came, or what is wrong."""
        name = formats.named(path)
        try:
            if name is None:
                raise ExchangeError("unlike", path=path, format=Path(path).suffix.lstrip(".") or "?")
            received = formats.read(name, bytes_of(Path(path)), path)
            merged = self._merged(received)
        except ZhupiError as error:
            self._said(faults.sentence(error))
            return
        if merged.changes:
            self._session.notebook.bring_in(merged.changes, self.tr("bring in marks of {file}").format(file=Path(path).name))
        said = self.tr("New marks: {added}; changed: {changed}; there already: {same}; without a place: {unplaced}.")
        self._said(said.format(added=merged.added, changed=merged.changed, same=merged.same, unplaced=merged.unplaced))

    # the code book

    def save_codebook(self, path: str) -> None:
        """Write the labels into a file, as REFI-QDA has them."""
        try:
            Path(path).write_bytes(refi.write_codebook(self._session.notebook.labels))
        except OSError as error:
            self._unwritten(path, error.strerror or str(error))

    def read_codebook(self, path: str) -> tuple[Label, ...] | None:
        """The labels of a file; None when it has none to give, which is said."""
        try:
            return tuple(formats.read("refi", bytes_of(Path(path)), path).labels)
        except ZhupiError as error:
            self._said(faults.sentence(error))
            return None

    def _merged(self, received: Received) -> Merged:
        targets = [self._target(one, alone=len(received.texts) == 1) for one in received.texts]
        if received.texts and not any(targets):
            raise ExchangeError("homeless", document=received.texts[0].document)
        return merge(received, targets, self._session.notebook.labels, now=now())

    def _target(self, text: ReceivedText, *, alone: bool) -> Target | None:
        """The text that marks are on: the open one, by its digest or as the only one of the file; else the library's."""
        session, document = self._session, self._session.document
        if document is not None and (text.document == session.document_id or (alone and not self._has(text.document))):
            return Target(document, tuple(one.annotation for one in session.notebook.placed))
        if session.library is None or not self._has(text.document):
            return None
        source = session.library.source_of(text.document)
        rulings = session.library.rulings(text.document)
        cleaned = cleaning.clean(source, pipeline.ruled(session.options, rulings))
        return Target(cleaned, session.library.annotations(text.document))

    def _has(self, document: str) -> bool:
        """Whether the library has the document."""
        if not document or self._session.library is None:
            return False
        try:
            return bool(self._session.library.document(document))
        except StoreError:
            return False
