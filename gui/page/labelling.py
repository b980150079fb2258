"""Opens the code book and the preview of all occurrences, and does what is asked there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.model.analysis import Script
from core.search import Finder
from core.text.document import View
from core.text.span import Span
from gui import words
from gui.dialogs.codebook import CodeBook, Desk
from gui.dialogs.occurrences import Bench, Occurrences
from gui.marking import Marking
from gui.opening import QUICK_CHARACTERS
from gui.page.exchange import Exchange
from gui.page.navigator import Navigator
from gui.page.pane import Pane
from gui.session import Session


class Labelling(QObject):
    """The dialogs of labels of one window."""

    said = Signal(str)

    def __init__(
        self, window: QWidget, session: Session, marking: Marking, navigator: Navigator, exchange: Exchange
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._marking = window, session, marking
        self._navigator, self._exchange = navigator, exchange

    def codebook(self) -> None:
        """Show the labels, to be changed."""
        marking, notebook = self._marking, self._session.notebook
        desk = Desk(lambda: notebook.labels, lambda label: len(marking.marks_of(label)), marking.new_label)
        dialog = CodeBook(desk, self._window)
        dialog.kept.connect(marking.keep_label)
        dialog.removed.connect(marking.remove_label)
        dialog.exportAsked.connect(self._exchange.save_codebook)
        dialog.importAsked.connect(self.bring_in)
        notebook.labels_changed.connect(dialog.refresh)
        dialog.show()

    def bring_in(self, path: str) -> None:
        """Take the labels of another code book."""
        labels = self._exchange.read_codebook(path)
        if labels is not None:
            count = self._marking.keep_labels(labels)
            self.said.emit(self.tr("New labels: {count}.").format(count=count))

    def occurrences(self, pane: Pane, span: Span) -> None:
        """Offer a label for every place where the words of a clean span stand."""
        session = self._session
        if session.document is None:
            return
        text = session.document.text
        labels = session.notebook.labels
        bench = Bench(text, Finder(text).find, self._scripts(pane))
        dialog = Occurrences(bench, span.of(text).strip(), labels, labels[0].id if labels else "", self._window)
        dialog.placeAsked.connect(self._navigator.show_span)
        dialog.given.connect(self._label)
        dialog.show()

    def _scripts(self, pane: Pane) -> Sequence[tuple[str, Callable[[Span], str]]]:
        """Both scripts; of a long text the page's alone, since the reader would have to wait for the others."""
        session = self._session
        told: list[tuple[str, Callable[[Span], str]]] = []
        if session.analysis is not None and len(session.analysis.document.text) <= QUICK_CHARACTERS:
            for script in (Script.HANT, Script.HANS):
                session.view(script, lambda view: told.append((words.script(view.target), _teller(view))), "preview")
        return told or [(words.script(session.script_of(session.target)), pane.told)]

    def _label(self, spans: Sequence[Span], label_id: str) -> None:
        label = next((one for one in self._session.notebook.labels if one.id == label_id), None)
        if label is not None:
            self._marking.label_all(spans, label)


def _teller(view: View) -> Callable[[Span], str]:
    return lambda span: view.map.span(span).of(view.text)
