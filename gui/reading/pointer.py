"""The mouse on the page: selecting by character, word, sentence and paragraph, scrolling by dragging and the middle button.

A click places the caret, with Ctrl it takes the sentence; a double click takes the name or word, a third the paragraph.
What is dragged on afterwards grows by the same unit. Dragged past an edge, the page scrolls. A click of the middle button,
or dragging it, scrolls the faster the further the pointer is from there.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Protocol

from PySide6.QtCore import QBasicTimer, QElapsedTimer, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from core.text.span import Span
from gui.reading import caret as carets
from gui.reading.caret import Caret
from gui.reading.flow import Flow
from gui.reading.marks import NAMES, Placed

_TICK = 30
"""Milliseconds between two steps of scrolling."""
_STILL = 12
"""Pixels around the middle button's anchor in which nothing scrolls."""


class Unit(Enum):
    """What a selection grows by."""

    CHARACTER = 0
    WORD = 1
    SENTENCE = 2
    PARAGRAPH = 3


class Pointed(Protocol):
    """What the page must offer to be pointed at; positions are shown ones, points of the viewport."""

    def flow(self) -> Flow:
        """The parts of the text."""
        ...

    def caret(self) -> Caret:
        """Where the caret is."""
        ...

    def moveCaret(self, caret: Caret, *, follow: bool = True) -> None:
        """Place the caret or select."""
        ...

    def caretAt(self, point: QPoint | QPointF) -> int:
        """The border between characters nearest to a point."""
        ...

    def characterAt(self, point: QPoint | QPointF) -> int | None:
        """The character under a point."""
        ...

    def marksOn(self, position: int) -> list[Placed]:
        """The marks on a character, the shortest first."""
        ...

    def scrollBy(self, pixels: float) -> None:
        """Scroll down."""
        ...


class Pointer:
    """Follows the mouse over one page, of which `height` tells the pixels in sight. `owner` takes the timer's events."""

    def __init__(self, page: Pointed, owner: QObject, height: Callable[[], int]) -> None:
        self._page, self._owner, self._height = page, owner, height
        self._pressed: QPoint | None = None
        self._at = QPointF()
        self._unit = Unit.CHARACTER
        self._first = Span(0, 0)
        self._timer = QBasicTimer()
        self._since_double = QElapsedTimer()
        self.anchor: QPointF | None = None
        """Where the middle button went down, while it scrolls."""
        self._panned = False

    @property
    def pressed(self) -> bool:
        """Whether a selection is being made."""
        return self._pressed is not None

    def press(self, event: QMouseEvent) -> None:
        """The left button goes down on the text."""
        point = event.position()
        self._pressed, self._at = point.toPoint(), point
        keep = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self._since_double.isValid() and self._since_double.elapsed() < QApplication.doubleClickInterval():
            self._since_double.invalidate()
            self._take(Unit.PARAGRAPH, self._page.caretAt(point))
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._take(Unit.SENTENCE, self._character(point))
        else:
            self._unit = Unit.CHARACTER
            self._page.moveCaret(self._page.caret().to(self._page.caretAt(point), keep=keep), follow=False)

    def double(self, point: QPointF) -> None:
        """A double click: the marked name under the pointer, else the word."""
        position = self._page.characterAt(point)
        if position is None:
            return
        self._pressed, self._at = point.toPoint(), point
        self._take(Unit.WORD, position)
        self._since_double.start()

    def move(self, point: QPointF) -> None:
        """The pointer moves with the left button down."""
        self._at = point
        if (
            self._pressed is None
            or (point.toPoint() - self._pressed).manhattanLength() < QApplication.startDragDistance() // 2
        ):
            return
        self._extend()
        if 0 <= point.y() < self._height():
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start(_TICK, self._owner)

    def release(self) -> None:
        """The left button comes up."""
        self._pressed = None
        if self.anchor is None:
            self._timer.stop()

    # the middle button

    def start_panning(self, point: QPointF) -> None:
        """The middle button goes down: scroll from here on, until it comes up after a drag, or the next click."""
        self.anchor, self._at, self._panned = point, point, False
        self._timer.start(_TICK, self._owner)

    def pan(self, point: QPointF) -> None:
        """The pointer moves while the page scrolls from an anchor."""
        self._at = point
        if self.anchor is not None and (point - self.anchor).manhattanLength() > _STILL:
            self._panned = True

    def end_panning(self, *, released: bool) -> bool:
        """The button came up (`released`), or something else ends the scrolling; whether it ended."""
        if self.anchor is None or (released and not self._panned):
            return False
        self.anchor = None
        self._timer.stop()
        return True

    def tick(self, timer: int) -> bool:
        """Scroll on; whether the timer was ours."""
        if timer != self._timer.timerId():
            return False
        if self.anchor is not None:
            away = self._at.y() - self.anchor.y()
            self._page.scrollBy(0 if abs(away) < _STILL else (away - _STILL if away > 0 else away + _STILL) / 4)
        else:
            self._page.scrollBy((self._at.y() - (self._height() if self._at.y() > 0 else 0)) / 2)
            self._extend()
        return True

    # units

    def _character(self, point: QPointF) -> int:
        found = self._page.characterAt(point)
        return self._page.caretAt(point) if found is None else found

    def _take(self, unit: Unit, position: int) -> None:
        self._unit, self._first = unit, self._around(unit, position)
        self._page.moveCaret(Caret(self._first.start, self._first.end), follow=False)

    def _around(self, unit: Unit, position: int) -> Span:
        flow = self._page.flow()
        if unit is Unit.WORD:
            name = next((row for row in self._page.marksOn(position) if row.mark.layer in NAMES), None)
            return Span(name.start, name.end) if name else carets.word_at(flow, position)
        return carets.sentence_at(flow, position) if unit is Unit.SENTENCE else flow.parts.paragraph(position)

    def _extend(self) -> None:
        y = min(max(self._at.y(), 0.0), self._height() - 1.0)
        point = QPointF(self._at.x(), y)
        if self._unit is Unit.CHARACTER:
            self._page.moveCaret(self._page.caret().to(self._page.caretAt(point), keep=True), follow=False)
            return
        here = self._around(self._unit, self._character(point))
        if here.start < self._first.start:
            self._page.moveCaret(Caret(self._first.end, here.start), follow=False)
        else:
            self._page.moveCaret(Caret(self._first.start, max(self._first.end, here.end)), follow=False)
