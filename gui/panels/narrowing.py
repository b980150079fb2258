"""Which marks are listed: a line of small menus for label, time and status over the list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from core.model.annotation import Annotation, Certainty, Label, MarkStatus
from core.text.anchor import State
from core.text.span import Span
from gui import words
from gui.panels.pictures import MARGIN


class Marked(Protocol):
    """A mark with its place, as the notebook has it (`Placed`)."""

    @property
    def annotation(self) -> Annotation: ...
    @property
    def span(self) -> Span | None: ...
    @property
    def state(self) -> State: ...


@dataclass(frozen=True, slots=True)
class Row:
    """An annotation with its place in the clean text, None when orphaned."""

    annotation: Annotation
    span: Span | None
    state: State = State.EXACT


Wanted = Callable[[Marked], bool]
NOTED, LOST, BARE = "note", "lost", ""
"""Choices that are no status: with a note, without a place; and of labels: without one."""


class Narrowing(QWidget):
    """Label, time, state. Without a choice every mark is listed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("annotationNarrowing")
        self._labels: tuple[Label, ...] = ()
        self.label: str | None = None
        self.days: int | None = None
        self.state = ""
        self.buttons = {name: self._button(name) for name in ("label", "days", "state")}
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN - 8, 2, MARGIN - 8, 2)
        row.setSpacing(0)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        self.retranslate()

    def active(self) -> bool:
        """Whether anything was chosen."""
        return self.label is not None or self.days is not None or bool(self.state)

    def clear(self) -> None:
        """List every mark again."""
        self.label, self.days, self.state = None, None, ""
        self._tell()

    def setLabels(self, labels: Sequence[Label]) -> None:
        """The code book."""
        if self._labels != tuple(labels):
            self._labels = tuple(labels)
            if self.label and all(one.id != self.label for one in self._labels):
                self.label = None
            self.retranslate()

    def kept(self, rows: Iterable[Marked]) -> Iterable[Marked]:
        """The rows that are wanted."""
        # One filter over another: among 100,000 marks a generator for each would cost more than the choice itself.
        for wanted in self._wanted():
            rows = filter(wanted, rows)
        return rows

    def _wanted(self) -> Iterable[Wanted]:
        if self.label is not None:
            family = _below(self.label, self._labels)
            yield lambda row: bool(family.intersection(row.annotation.labels)) if family else not row.annotation.labels
        if self.days is not None:
            # From the reader's midnight on: today is one day.
            midnight = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
            since = (midnight - timedelta(days=self.days - 1)).astimezone(UTC).isoformat()[:19]
            yield lambda row: row.annotation.modified[:19] >= since
        if self.state:
            yield _of_state(self.state)

    # parts

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"annotation{name.title()}")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        button.setMenu(menu)
        menu.aboutToShow.connect(lambda: self.fill(name))
        return button

    def fill(self, name: str) -> QMenu:
        """The menu of a button, in the present language."""
        menu = self.buttons[name].menu()
        menu.clear()
        for value, word in self._choices(name):
            action = menu.addAction(word)
            action.setCheckable(True)
            action.setChecked(getattr(self, name) == value)
            action.triggered.connect(lambda _=False, value=value: self._choose(name, value))
        return menu

    def _choices(self, name: str) -> list[tuple[object, str]]:
        if name == "label":
            labels = [(one.id, words.label(one)) for one in self._labels]
            return [(None, self.tr("All labels")), *labels, (BARE, self.tr("Without label"))]
        if name == "days":
            return [
                (None, self.tr("At any time")),
                (1, self.tr("Today")),
                (7, self.tr("In the last 7 days")),
                (31, self.tr("In the last 31 days")),
                (366, self.tr("In the last year")),
            ]
        statuses = [(f"s:{code}", words.mark_status(code)) for code in MarkStatus if code]
        certainties = [(f"c:{code}", words.certainty(code)) for code in Certainty if code]
        own = [(NOTED, self.tr("With a note")), (LOST, self.tr("Place lost"))]
        return [("", self.tr("In any state")), *statuses, *certainties, *own]

    def _choose(self, name: str, value: object) -> None:
        setattr(self, name, value)
        self._tell()

    def _tell(self) -> None:
        self.retranslate()
        self.changed.emit()

    def retranslate(self) -> None:
        """Take the words of the present language."""
        titles = {"label": self.tr("Label"), "days": self.tr("Time"), "state": self.tr("State")}
        for name, button in self.buttons.items():
            value = getattr(self, name)
            chosen = value not in (None, "") or (name == "label" and value == BARE)
            told = next((word for one, word in self._choices(name) if one == value), "") if chosen else titles[name]
            button.setText(f"{told} ▾")
            button.setToolTip(titles[name])
            button.setAccessibleName(titles[name])
            font = button.font()
            font.setBold(chosen)
            button.setFont(font)


def _of_state(state: str) -> Wanted:
    kind, _, code = state.partition(":")
    if kind == "s":
        return lambda row: row.annotation.status == code
    if kind == "c":
        return lambda row: row.annotation.certainty == code
    if state == LOST:
        return lambda row: row.span is None
    return lambda row: bool(row.annotation.note)


def _below(label: str, labels: Sequence[Label]) -> frozenset[str]:
    """A label and all that stand under it; none for no label."""
    found = {label} - {BARE}
    while more := {one.id for one in labels if one.parent in found} - found:
        found |= more
    return frozenset(found)
