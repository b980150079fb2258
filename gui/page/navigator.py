"""Going about: to a place of the text, back and forward, and the place where reading goes on next time."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from core.text.span import Span
from gui.page.pane import Pane, go_to
from gui.session import Session, Spot
from gui.trail import Trail

_REST = 1200
"""Milliseconds of rest in scrolling after which the place is kept, so that a crash costs no more than that."""


class Navigator(QObject):
    """Moves one pane."""

    moved = Signal(bool, bool)
    """Whether there is a way back, and one forward."""

    def __init__(self, pane: Pane, session: Session) -> None:
        super().__init__(pane)
        self._pane, self._session = pane, session
        self._trail: Trail[Spot] = Trail.empty()
        self._pending: Spot | None = None
        self._sought: Span | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self.remember)
        pane.view.placeChanged.connect(lambda _position: self._rest.start())
        pane.view.jumped.connect(self._on_jumped)
        pane.view.historyAsked.connect(lambda by: self.back() if by < 0 else self.forward())
        session.leaving.connect(self._on_leaving)

    def show_span(self, span: Span) -> None:
        """Bring evidence to sight, let it glow, and remember the place one came from."""
        before = self._here()
        self._pane.view.scrollToSpan(span.start, span.end)
        self._pane.view.glow(span.start, span.end)
        if self._here() != before:
            self._trail.leave(before)
            self._tell()

    def show_raw(self, document: str, raw: Span) -> None:
        """Bring a raw range of a document of the library to sight, opening the document when another one is open."""
        if document == self._session.document_id:
            self.show_span(self._session.clean_span(raw))
        else:
            self._pending, self._sought = Spot(document, raw.start), raw
            self._session.open_stored(document)

    def arrive(self) -> None:
        """The document just opened is on the page: let what was sought in it be seen."""
        sought, self._sought = self._sought, None
        if sought is not None:
            span = self._session.clean_span(sought)
            self._pane.view.scrollToSpan(span.start, span.end)
            self._pane.view.glow(span.start, span.end)

    def back(self) -> None:
        """Go to the place before."""
        self._go(self._trail.back(self._here()))

    def forward(self) -> None:
        """Go to the place after."""
        self._go(self._trail.forward(self._here()))

    def start_position(self) -> int:
        """The clean position at which the document just opened is shown: where one was going, else where one stopped."""
        spot, self._pending = self._pending, None
        if spot is not None and spot.document == self._session.document_id:
            return self._session.position(spot.position)
        return self._session.remembered()

    def remember(self) -> None:
        """Keep the place in the library now."""
        self._rest.stop()
        if self._session.document is not None:
            self._session.remember_place(self._pane.view.topPosition())

    def _go(self, spot: Spot | None) -> None:
        if spot is not None and spot.document == self._session.document_id:
            go_to(self._pane.view, self._session.position(spot.position))
        elif spot is not None:
            self._pending = spot
            self._session.open_stored(spot.document)
        self._tell()

    def _here(self) -> Spot:
        return self._session.spot(self._pane.view.topPosition())

    def _on_jumped(self, before: int) -> None:
        self._trail.leave(self._session.spot(before))
        self._tell()

    def _on_leaving(self) -> None:
        if self._session.document is None:
            return
        self.remember()
        if self._pending is None:
            self._trail.leave(self._here())
        self._tell()

    def _tell(self) -> None:
        self.moved.emit(bool(self._trail.behind), bool(self._trail.ahead))
