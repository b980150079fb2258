"""Keeps a reading view up to date with the session: text, script, marks, notes, card, what marks say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from core.model.analysis import Analysis, Script
from core.model.mentions import Kind
from core.text.document import Document, View
from core.text.span import Span
from gui import words
from gui.notebook import Placed
from gui.opening import QUICK_CHARACTERS
from gui.page import card, marks, tips
from gui.page.ahead import Ahead
from gui.page.pinned import Pinned
from gui.reading.card import CardRow
from gui.reading.marks import Layer, Mark, MarkIndex
from gui.reading.positions import Places
from gui.reading.view import ReadingView
from gui.session import Session

HIDEABLE = (
    *(Layer.PERSON, Layer.ORG, Layer.PLACE, Layer.DOC, Layer.DATE, Layer.MEETING, Layer.QUANTITY, Layer.PHRASE),
    *(Layer.LABEL, Layer.CHANGE, Layer.DOUBT),
)
"""Kinds that the reader shows and hides one by one."""


_MOST_HITS = 5000
"""Hits that are shown in a raw text, where each must be placed by itself."""


class Pane(QObject):
    """One reading view of the session's document."""

    def __init__(self, view: ReadingView, session: Session) -> None:
        super().__init__(view)
        self.view = view
        self._session = session
        self._shown: View | None = None
        self._placed: tuple[Placed, ...] = ()
        self._raw: Document | None = None
        self._made: Made | None = None
        self._awaited: tuple[int, int] | None = None
        self._ahead: Ahead | None = None
        self._coming = QTimer(self)
        self._coming.setSingleShot(True)
        self._coming.timeout.connect(self._look_ahead)
        view.placeChanged.connect(self._on_sight)
        view.selectionChanged.connect(self._on_sight)
        self._pinned = Pinned(view, self.here)
        view.setDescriber(self.describe)

    @property
    def shown(self) -> View | None:
        """The view of the document that is on the page; while one of a long text is on its way, the one before it."""
        return self._shown

    @property
    def placed(self) -> tuple[Placed, ...]:
        """The reader's marks, as the notebook has them."""
        return self._placed

    def open(self, view: View, position: int) -> None:
        """Show a document that was just opened, at a clean position; its analysis comes later."""
        self._placed, self._made, self._awaited, self._raw = (), None, None, None
        self.view.setCard(())
        self.show(view)
        go_to(self.view, position)

    def show(self, view: View) -> None:
        """Show another view of the document; the reading place stays."""
        self._shown, self._raw, self._ahead = view, None, None
        self.view.setView(view, self._session.script_of(view.target))
        analysis, reading = self._analysis(), self._session.reading
        if analysis is not None:
            self.view.setLines(analysis.lines)
            self._find(analysis, view)
        elif reading is not None and reading.document is view.document:
            self.view.setLines(reading.lines)
        self._show_annotations()

    def show_ahead(self, target: str) -> None:
        """Show at once what is in sight of a long text in a script, and what comes to sight, until `show` has all of it."""
        analysis = self._analysis()
        self._ahead = None
        if analysis is not None and self._raw is None and Ahead.serves(analysis):
            self._ahead = Ahead(analysis, target)
            self._look_ahead()

    def _on_sight(self) -> None:
        # Not at once: the page is in the midst of moving.
        if self._ahead is not None:
            self._coming.start(0)

    def _look_ahead(self) -> None:
        ahead = self._ahead
        if ahead is None:
            return
        seen = Span(self.view.topPosition(), self.view.bottomPosition())
        selected = self.view.selectedSpan()
        for span in (seen, selected if len(selected) <= QUICK_CHARACTERS else seen):
            view = ahead.reach(span)
            if view is not None:
                self.view.setView(view, self._session.script_of(view.target))

    def show_source(self, document: Document) -> None:
        """Show the raw text that a document was made from, with what cleaning changed in it."""
        source = Document(document.source)
        self._raw, self._made, self._awaited, self._ahead = document, None, None, None
        self._shown = View(source, Script.ORIGINAL, source.text)
        self.view.setCard(())
        self.view.setView(self._shown, self._session.script_of(Script.ORIGINAL))
        self.view.setMarks(tuple(marks.of_source(document)))
        self._show_annotations()

    def _find(self, analysis: Analysis, view: View) -> None:
        """Have the marks and the card of a view made, once for each view, and shown; a worker makes those of a long text."""
        if self._made is not None and self._made.view is view and self._made.analysis is analysis:
            self._take(self._made)
            return
        if self._awaited == (id(analysis), id(view)):
            return
        self._awaited = (id(analysis), id(view))
        quick, places = len(view.text) <= QUICK_CHARACTERS, self.view.places()
        lane, failed = f"marks of {self.view.objectName()}", self._session.broken.emit
        self._session.jobs.answer(lane, lambda: Made.of(analysis, view, places), self._take, failed, quick=quick)

    def _take(self, made: Made) -> None:
        self._made, self._awaited = made, None
        if made.view is self._shown:
            self.view.setCard(made.card)
            self.view.setMarks(made.marks, made.index)

    def refresh(self) -> None:
        """The analysis has come."""
        if self._raw is not None:
            self.show_source(self._raw)
        elif self._shown is not None:
            self.show(self._shown)

    def retranslate(self) -> None:
        """Tell everything in the present language."""
        self._made = self._awaited = None
        self.refresh()
        self._show_annotations()

    def clean_span(self, span: Span) -> Span:
        """A span of the page in the clean text of the session's document."""
        return self._raw.to_clean(span) if self._raw is not None else span

    def set_hits(self, hits: tuple[Span, ...], current: Span | None) -> None:
        """Show what a search found, as spans of the clean text."""
        if self._raw is not None:
            hits, current = tuple(map(self.here, hits[:_MOST_HITS])), self.here(current) if current is not None else None
        self.view.setHits(hits, current)

    def set_annotations(self, placed: tuple[Placed, ...]) -> None:
        """Show the reader's marks and notes."""
        self._placed = placed
        self._pinned.change(placed)

    def _show_annotations(self) -> None:
        self._pinned.show(self._placed)

    def here(self, span: Span) -> Span:
        """A clean span of the session's document in the text on the page."""
        return self._raw.to_raw(span) if self._raw is not None else span

    def set_hidden(self, hidden: frozenset[str]) -> None:
        """Hide these kinds of marks and show the others."""
        for layer in HIDEABLE:
            self.view.setLayerVisible(layer, layer not in hidden)
        self.view.setLayerVisible(Layer.REPAIR, Layer.CHANGE not in hidden)

    def told(self, span: Span) -> str:
        """A clean span as the page shows it."""
        if self._ahead is not None:
            return self._ahead.told(span)
        return teller(self._shown)(span) if self._shown is not None else ""

    def describe(self, keys: tuple[str, ...]) -> str:
        """What the marks under the pointer say, the shortest mark first."""
        lines = (self._describe_one(key) for key in keys)
        return "\n\n".join(line for line in lines if line)

    def occurrences(self, keys: tuple[str, ...]) -> tuple[tuple[Span, ...], int]:
        """Where else what a mark names occurs, as clean spans in text order, and which of them the mark is."""
        analysis = self._analysis()
        name, _, value = keys[0].partition(":")
        if analysis is None or name != "m":
            return (), 0
        mention = analysis.mentions[int(value)]
        spans = tuple(one.span for one in analysis.mentions_of.get(mention.entity, (mention,)))
        return spans, spans.index(mention.span) if mention.span in spans else 0

    def _describe_one(self, key: str) -> str:
        name, _, value = key.partition(":")
        describe = self._describers().get(name)
        return describe(value) if describe is not None else ""

    def _describers(self) -> dict[str, Callable[[str], str]]:
        return {
            "m": self._mention,
            "e": self._edit,
            "r": self._repair,
            "d": self._doubt,
            "a": self._annotation,
            "x": self._lost,
        }

    def _mention(self, value: str) -> str:
        analysis = self._analysis()
        return tips.of_mention(analysis, analysis.mentions[int(value)], self.told) if analysis is not None else ""

    def _edit(self, value: str) -> str:
        analysis = self._analysis()
        document = self._raw or (analysis.document if analysis is not None else None)
        if document is None:
            return ""
        listed = document.edits[int(value)]
        return tips.of_edit(listed.edit, listed.key.step)

    def _repair(self, value: str) -> str:
        analysis = self._analysis()
        return tips.of_edit(analysis.repairs[int(value)], "repair") if analysis is not None else ""

    def _doubt(self, value: str) -> str:
        # Marks are those of the view that they were made for, also while another one is on its way.
        view = self._made.view if self._made is not None else self._shown
        return tips.of_name_doubt(view.doubts[int(value)]) if view is not None else ""

    def _annotation(self, value: str) -> str:
        held = next((one for one in self._placed if one.annotation.id == value), None)
        return tips.of_annotation(held) if held is not None else ""

    def _lost(self, value: str) -> str:  # noqa: ARG002 - one sentence for all of them
        return tips.of_lost()

    def _analysis(self) -> Analysis | None:
        """The session's analysis, when it is one of the text on the page."""
        analysis, view = self._session.analysis, self._shown
        return (
            analysis if analysis is not None and view is not None and analysis.document.text == view.document.text else None
        )


@dataclass(frozen=True, slots=True)
class Made:
    """What is made of an analysis for one view of it. `card` is in the interface's language of the moment."""

    analysis: Analysis
    view: View
    marks: tuple[Mark, ...]
    index: MarkIndex
    card: tuple[CardRow, ...]

    @classmethod
    def of(cls, analysis: Analysis, view: View, places: Places) -> Made:
        """All of it; safe in a worker."""
        found = marks.of_analysis(analysis, view)
        rows = card.rows(analysis, teller(view))
        return cls(analysis, view, found, MarkIndex(found, places), rows)


def teller(view: View) -> Callable[[Span], str]:
    """What gives a clean span as a view shows it; safe in a worker."""
    return lambda span: view.map.span(span).of(view.text)


def layer_word(layer: Layer) -> str:
    """What a kind of mark is called, in the interface's language."""
    own = {
        Layer.LABEL: QCoreApplication.translate("Layers", "Your marks"),
        Layer.CHANGE: QCoreApplication.translate("Layers", "Changes"),
        Layer.DOUBT: QCoreApplication.translate("Layers", "Doubtful characters"),
    }
    return own.get(layer) or words.kind(Kind(layer))


def go_to(view: ReadingView, position: int) -> None:
    """Bring a clean position to the top of the page."""
    if position <= 0:
        view.verticalScrollBar().setValue(0)
        return
    view.scrollToSpan(position, position + 1)
    view.scrollBy(view.spanRect(position, position + 1).top())


def other_target(target: str, own: str) -> str:
    """What a second pane shows beside a target: the original, or beside it the other script. `own` is the text's script."""
    if target != Script.ORIGINAL:
        return Script.ORIGINAL
    return Script.HANT if own == Script.HANS else Script.HANS
