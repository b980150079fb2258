"""Two panes of one text: they scroll together, what is selected or pointed at in one is lit in the other, differences too.

Panes stand level by the row at the top: the row that holds the same character stands at the same height in both. Where one
shows the raw text and the other the clean one, positions go by the raw text.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from core.text.document import Document
from core.text.span import Span
from gui.reading.view import ReadingView


class Pair(QObject):
    """Links two reading views for as long as both are seen."""

    def __init__(self, first: ReadingView, second: ReadingView) -> None:
        super().__init__(first)
        self._views = (first, second)
        self._busy = False
        self._lit = True
        for own, other in ((first, second), (second, first)):
            own.placeChanged.connect(lambda _place, own=own, other=other: self.follow(own, other))
            own.selectionChanged.connect(lambda span, own=own, other=other: self._echo(own, other, span))
            own.spanHovered.connect(lambda span, own=own, other=other: self._hover(own, other, span))

    @property
    def joined(self) -> bool:
        """Whether both are seen and show one source."""
        first, second = self._views
        sources = [one.shownView().document.source for one in self._views]
        return not first.isHidden() and not second.isHidden() and sources[0].text == sources[1].text

    def set_differences(self, lit: bool) -> None:
        """Light what differs, or leave it unlit."""
        self._lit = lit
        self.compare()

    def compare(self) -> None:
        """One of the two shows something else: find anew what differs. Only views of one clean text are compared."""
        first, second = self._views
        same = self._lit and self.joined and first.text() == second.text()
        first.setCounterpart(second.shownView() if same else None)
        second.setCounterpart(first.shownView() if same else None)
        if not self.joined:
            first.setEcho(Span(0, 0))

    def level(self) -> None:
        """Bring the second pane to where the first stands."""
        self.follow(*self._views)

    def follow(self, leader: ReadingView, follower: ReadingView) -> None:
        """Bring a pane to where the other stands."""
        if self._busy or not self.joined:
            return
        self._busy = True
        try:
            pin = leader.pinned()
            if leader.atEnd() and pin is not None:
                follower.toEnd()
            elif pin is None:
                follower.standAt(None, leader.scrolledAway())
            else:
                place = across(leader.shownView().document, follower.shownView().document, Span(pin.position, pin.position))
                follower.standAt(replace(pin, position=place.start))
        finally:
            self._busy = False

    def _echo(self, own: ReadingView, other: ReadingView, span: Span) -> None:
        if self.joined:
            other.setEcho(across(own.shownView().document, other.shownView().document, span) if len(span) else Span(0, 0))

    def _hover(self, own: ReadingView, other: ReadingView, span: Span) -> None:
        self._echo(own, other, span if len(span) else own.selectedSpan())


def across(own: Document, other: Document, span: Span) -> Span:
    """A clean span of one document in another cleaning of the same source."""
    return span if own.text == other.text else other.to_clean(own.to_raw(span))
