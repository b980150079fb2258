"""The find bar: a query, the count of its hits, and steps from one to the next."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QToolButton, QWidget

from core.errors import ZhupiError
from core.text.span import Span
from gui import faults

Find = Callable[[str], tuple[Span, ...]]

Found = tuple[Span, ...] | ZhupiError
Later = Callable[[Callable[[], Found], Callable[[Found], None]], None]

_PAUSE = 120
"""Milliseconds of rest in typing before a search begins."""


@dataclass(frozen=True, slots=True)
class Among:
    """Among what is sought: whole names only, as a regular expression, in the notes, within a range (empty for all)."""

    names: bool = False
    regex: bool = False
    notes: bool = False
    within: Span = Span(0, 0)


class FindBar(QWidget):
    """Finds in the text with whatever finder it is given, in any script."""

    hitsChanged = Signal(tuple)
    """All hits, as clean Spans."""
    hitActivated = Signal(object)
    """The Span of the hit to go to."""
    told = Signal(str)
    """How many hits there are, or why there can be none: for a screen reader."""
    closed = Signal()
    """The reader is done with finding."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._find: Find = lambda query: ()  # noqa: ARG005
        self._slow = False
        self._trouble = ""
        self._sought = ""
        self._later: Later | None = None
        self._hits: tuple[Span, ...] = ()
        self._current = -1
        self._from = 0
        self._among = Among()
        self._selection: Callable[[], Span] = lambda: Span(0, 0)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.search)
        self._query = QLineEdit(self)
        self._query.setObjectName("findQuery")
        self._query.textChanged.connect(self._on_text_changed)
        self._count = QLabel(self)
        self._count.setObjectName("findCount")
        self._previous = self._button("findPrevious", "‹")
        self._next = self._button("findNext", "›")
        self._close = self._button("findClose", "✕")
        self._options = self._button("findOptions", "⋯")
        self._menu = QMenu(self._options)
        self._choices = {name: self._choice(name) for name in ("names", "regex", "within", "notes")}
        self._options.setMenu(self._menu)
        self._options.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._previous.clicked.connect(self.previous)
        self._next.clicked.connect(self.next)
        self._close.clicked.connect(self.close)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(4)
        row.addWidget(self._query, 1)
        for one in (self._count, self._previous, self._next, self._options, self._close):
            row.addWidget(one)
        self.setFocusProxy(self._query)
        self.retranslate()

    def _button(self, name: str, sign: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(sign)
        return button

    def _choice(self, name: str) -> QAction:
        action = self._menu.addAction("")
        action.setObjectName(f"find_{name}")
        action.setCheckable(True)
        action.toggled.connect(lambda on: self._choose(name, on))
        return action

    def _choose(self, name: str, on: bool) -> None:
        within = self._selection() if on else Span(0, 0)
        self._among = replace(self._among, **{name: within if name == "within" else on})
        self._options.setProperty("chosen", self._among != Among())
        self._options.setText("⋯" if self._among == Among() else "●")
        self.search()

    def among(self) -> Among:
        """Among what is sought."""
        return self._among

    def setSelection(self, selection: Callable[[], Span]) -> None:
        """What tells the range that is selected when it is chosen to seek in the selection."""
        self._selection = selection

    def setFinder(self, find: Find, *, slow: bool = False) -> None:
        """What finds a query: clean Spans in text order. The present query is searched anew; when that is slow, beside
        the window.
        """
        self._find, self._slow = find, slow
        self.search()

    def setWorker(self, later: Later) -> None:
        """What does slow work beside the window: it is given the work and what takes its value."""
        self._later = later

    def setFrom(self, position: int) -> None:
        """The clean position from which the first hit counts as current."""
        self._from = position

    def query(self) -> str:
        """What is being looked for."""
        return self._query.text()

    def setQuery(self, query: str) -> None:
        """Look for this, at once."""
        self._query.setText(query)
        self.search()

    def hits(self) -> tuple[Span, ...]:
        """The hits of the last search."""
        return self._hits

    def current(self) -> Span | None:
        """The hit one stands at."""
        return self._hits[self._current] if self._hits else None

    def open(self) -> None:
        """Show the bar with its query selected, ready to type over."""
        self.show()
        self._query.selectAll()
        self._query.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search()

    def search(self) -> None:
        """Search now, and stand at the first hit from where the reader is."""
        self._pause.stop()
        find, query = self._find, self.query()
        if not query.strip():
            self._sought = ""
            self._take(query, ())
        elif (self._slow or self._among.regex) and self._later is not None:
            self._sought, among = query, self._among
            self._later(lambda: _found(find, query), lambda hits: self._take(query, hits, among))
        else:
            self._sought = query
            self._take(query, _found(find, query))

    def _take(self, query: str, hits: Found, among: Among | None = None) -> None:
        if query.strip() != self._sought.strip() or (among is not None and among != self._among):
            return
        self._trouble = faults.sentence(hits) if isinstance(hits, ZhupiError) else ""
        hits = () if isinstance(hits, ZhupiError) else hits
        self._hits = hits
        place = bisect_left(hits, self._from, key=_start)
        self._current = place % len(hits) if hits else -1
        self.hitsChanged.emit(hits)
        self._announce()

    def next(self) -> None:
        """Go to the next hit, after the last to the first."""
        self._step(1)

    def previous(self) -> None:
        """Go to the hit before, before the first to the last."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if self._pause.isActive():
            self.search()
            return
        if self._hits:
            self._current = (self._current + by) % len(self._hits)
            self._announce()

    def _announce(self) -> None:
        count = f"{self._current + 1} / {len(self._hits)}" if self._hits else self.tr("none") if self.query().strip() else ""
        self._count.setText("✗" if self._trouble else count)
        self._count.setToolTip(self._trouble)
        self.told.emit(self._trouble or count)
        self._previous.setEnabled(bool(self._hits))
        self._next.setEnabled(bool(self._hits))
        if (hit := self.current()) is not None:
            self._from = hit.start
            self.hitActivated.emit(hit)

    def _on_text_changed(self) -> None:
        self._pause.start()

    def closeEvent(self, event: QEvent) -> None:
        """Take the hits off the page."""
        super().closeEvent(event)  # pyright: ignore[reportArgumentType]
        self._pause.stop()
        self._sought, self._hits, self._current, self._trouble = "", (), -1, ""
        self.hitsChanged.emit(())
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes; Enter goes on, with Shift back."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.previous() if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else self.next()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words in the interface's language."""
        self._query.setPlaceholderText(self.tr("Find, in either script"))
        self._query.setAccessibleName(self.tr("Find"))
        choices = {
            "names": self.tr("Whole names"),
            "regex": self.tr("Regular expression"),
            "within": self.tr("In the selection"),
            "notes": self.tr("In your notes"),
        }
        for name, word in choices.items():
            self._choices[name].setText(word)
        for button, word in (
            (self._previous, self.tr("Previous hit")),
            (self._next, self.tr("Next hit")),
            (self._options, self.tr("How to find")),
            (self._close, self.tr("Close")),
        ):
            button.setToolTip(word)
            button.setAccessibleName(word)


def _found(find: Find, query: str) -> Found:
    try:
        return find(query)
    except ZhupiError as error:
        return error


def _start(hit: Span) -> int:
    return hit.start
