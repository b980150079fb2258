"""校改: every change between the file and the page, grouped by step; each can be refused, and each proposal accepted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from PySide6.QtCore import QCoreApplication, QModelIndex, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from core.model.analysis import Analysis
from core.model.annotation import Verdict
from core.pipeline import repair_key
from core.text.document import EditKey, NameDoubt
from core.text.doubt import Doubt
from core.text.span import Span
from core.text.textmap import Edit
from gui import words
from gui.panels import doubts
from gui.panels.many import Find, rows
from gui.panels.models import Data, Node, Shape, Words
from gui.panels.panel import Panel
from gui.panels.texts import around


class Standing(Enum):
    """What became of a change."""

    MADE = "made"
    PROPOSED = "proposed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Listed:
    """One change as the panel lists it. `mark` is its key in `selectKey`, `place` its span in the clean text."""

    mark: str
    key: EditKey
    edit: Edit
    place: Span
    standing: Standing


class ChangesPanel(Panel):
    """Steps, in them equal changes together, in them each place. `ruled` and `stepRuled` tell the reader's verdicts."""

    ruled = Signal(object, str)
    """A tuple of EditKeys and the value of a Verdict."""
    stepRuled = Signal(object, str, bool)
    """The names of steps, the value of a Verdict, and whether it holds for all documents."""
    chosen = Signal(object, object, str)
    """The EditKey of a change, all readings of the place, and the one that was chosen."""
    formChosen = Signal(object, object, str)
    """A NameDoubt, the Scope of the choice, and the form."""
    seen = Signal()
    """The panel has come to sight: what is slow to find is wanted now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._doubts: tuple[NameDoubt, ...] = ()
        super().__init__("changesPanel", "changesTree", parent)
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)

    def words(self) -> tuple[str, str]:
        return self.tr("Changes"), self.tr("Nothing was changed: the page shows the file as it is.")

    def count(self) -> int:
        """All changes, refused ones too."""
        found = self.analysis
        return sum(len(step.edits) for step in found.document.steps) + len(found.repairs) if found is not None else 0

    def nodes(self) -> tuple[Node, ...]:
        if self.analysis is None:
            return ()
        return (*_groups(self.analysis), *doubts.groups(self.analysis.document.text, self._doubts))

    def setDoubts(self, held: Sequence[NameDoubt]) -> None:
        """Show the forms that conversion chose for the page as it is."""
        if tuple(held) != self._doubts:
            self._doubts = tuple(held)
            self._fill()

    def setAnalysis(self, analysis: Analysis | None) -> None:
        self._doubts = ()
        super().setAnalysis(analysis)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit()

    def opened(self, node: Node) -> bool:
        return node.shape is Shape.GROUP and node.data is not Doubt.INFERRED

    def retranslate(self) -> None:
        self._accept.setText(self.tr("Accept"))
        self._refuse.setText(self.tr("Refuse"))
        self._step.setText(self.tr("Whole step"))
        self._accept.setAccessibleName(self.tr("Accept the chosen change"))
        self._refuse.setAccessibleName(self.tr("Refuse the chosen change"))
        self._step.setAccessibleName(self.tr("Accept or refuse the whole step"))
        for action, words_ in zip(self._wholes, self._whole_words(), strict=True):
            action.setText(words_)
        super().retranslate()

    def _lay_out(self) -> None:
        super()._lay_out()
        self._accept = self._button("changesAccept", Verdict.ACCEPTED)
        self._refuse = self._button("changesRefuse", Verdict.REFUSED)
        self._step = QPushButton(self)
        self._step.setObjectName("changesStep")
        self._step.setFlat(True)
        menu = QMenu(self._step)
        self._wholes = [QAction(menu) for _ in _WHOLES]
        for action, (reach, verdict) in zip(self._wholes, _WHOLES, strict=True):
            action.triggered.connect(lambda _=False, reach=reach, verdict=verdict: self._rule_steps(reach, verdict))
        menu.addActions(self._wholes)
        self._step.setMenu(menu)
        self._bar = QWidget(self)
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(8, 4, 8, 4)
        bar.setSpacing(4)
        for button in (self._accept, self._refuse, self._step):
            bar.addWidget(button)
        bar.addStretch(1)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self._bar)

    def _button(self, name: str, verdict: Verdict) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setFlat(True)
        button.clicked.connect(lambda: self._rule(verdict))
        return button

    def _show_rows(self) -> None:
        super()._show_rows()
        self._bar.setVisible(self.model.rowCount() > 0)
        self._on_current_changed(self.view.currentIndex())

    def _on_current_changed(self, current: QModelIndex) -> None:
        listed = _listed(current)
        self._accept.setEnabled(any(one.standing is not Standing.MADE for one in listed))
        self._refuse.setEnabled(any(one.standing is not Standing.REFUSED for one in listed))
        self._step.setEnabled(bool(listed))

    def _rule(self, verdict: Verdict) -> None:
        settled = Standing.MADE if verdict is Verdict.ACCEPTED else Standing.REFUSED
        keys = tuple(one.key for one in _listed(self.view.currentIndex()) if one.standing is not settled)
        if keys:
            self.ruled.emit(keys, verdict.value)

    def _rule_steps(self, reach: Reach, verdict: Verdict) -> None:
        listed = _listed(self.view.currentIndex())
        if listed and self.analysis is not None:
            every = tuple(dict.fromkeys(one.key.step for one in _all(self.analysis)))
            steps = every if reach is Reach.ALL else (listed[0].key.step,)
            self.stepRuled.emit(steps, verdict.value, reach is Reach.STEP_EVERYWHERE)

    def _whole_words(self) -> tuple[str, ...]:
        return (
            self.tr("Accept the whole step"),
            self.tr("Refuse the whole step"),
            self.tr("Accept this step in all documents"),
            self.tr("Refuse this step in all documents"),
            self.tr("Accept all changes"),
            self.tr("Refuse all changes"),
        )

    def menu(self, index: QModelIndex) -> QMenu:
        """What can be done to a row."""
        self.view.setCurrentIndex(index)
        menu, node = QMenu(self), index.data(Data.NODE)
        if isinstance(node, Node) and isinstance(node.data, NameDoubt):
            doubts.fill(menu, node.data, self.formChosen.emit)
            return menu
        listed = _listed(index)
        if not listed:
            return menu
        for button, verdict in ((self._accept, Verdict.ACCEPTED), (self._refuse, Verdict.REFUSED)):
            action = menu.addAction(button.text())
            action.setEnabled(button.isEnabled())
            action.triggered.connect(lambda _=False, verdict=verdict: self._rule(verdict))
        if len(listed) == 1:
            self._fill_readings(menu, listed[0])
        menu.addSeparator()
        menu.addActions(self._wholes)
        return menu

    def _fill_readings(self, menu: QMenu, one: Listed) -> None:
        """Other readings of a place: 陳〓 may be 陳勇."""
        readings = (one.edit.replacement, *one.edit.alternatives)
        if len(readings) > 1:
            below = menu.addMenu(self.tr("Read it as"))
            for reading in readings:
                action = below.addAction(_visible(reading))
                action.triggered.connect(lambda _=False, reading=reading: self.chosen.emit(one.key, readings, reading))


class Reach(Enum):
    """How far a ruling on steps reaches."""

    STEP = "step"
    STEP_EVERYWHERE = "step_everywhere"
    ALL = "all"


_WHOLES = tuple((reach, verdict) for reach in Reach for verdict in (Verdict.ACCEPTED, Verdict.REFUSED))


def _listed(index: QModelIndex) -> tuple[Listed, ...]:
    node = index.data(Data.NODE) if index.isValid() else None
    return node.data if isinstance(node, Node) and isinstance(node.data, tuple) else ()


def _groups(analysis: Analysis) -> Iterator[Node]:
    steps: dict[str, list[Listed]] = {step.name: [] for step in analysis.document.steps}
    for one in _all(analysis):
        steps.setdefault(one.key.step, []).append(one)
    for name, listed in steps.items():
        if listed:
            yield _group(analysis.document.text, name, tuple(listed))


def _group(text: str, step: str, listed: tuple[Listed, ...]) -> Node:
    alike: dict[tuple[str, str, str, Standing], list[Listed]] = {}
    for one in listed:
        edit = one.edit
        alike.setdefault((edit.original, edit.replacement, edit.reason, one.standing), []).append(one)
    kinds = [tuple(ones) for ones in alike.values()]
    below = rows(len(kinds), lambda number: _alike(text, kinds[number]), _finder(kinds))
    refused = all(one.standing is Standing.REFUSED for one in listed)
    return Node(
        Shape.GROUP,
        (words.step(step),),
        detail=(_standing(Standing.REFUSED),) if refused else (),
        right=str(len(listed)),
        ink="changed",
        key=f"s:{step}",
        children=below,
        data=listed,
    )


def _finder(kinds: Sequence[Sequence[Listed]]) -> Find:
    """Which of the kinds of changes has the one of a mark."""

    @cache
    def places() -> dict[str, int]:
        return {one.mark: number for number, ones in enumerate(kinds) for one in ones}

    return lambda mark: places().get(mark)


def _all(analysis: Analysis) -> Iterator[Listed]:
    options = analysis.options
    for number, one in enumerate(analysis.document.edits):
        refused = one.key in options.refused or one.key.step in options.refused_steps
        standing = Standing.MADE if one.edit.accepted else Standing.REFUSED if refused else Standing.PROPOSED
        yield Listed(f"e:{number}", one.key, one.edit, one.clean, standing)
    for number, edit in enumerate(analysis.repairs):
        refused = edit.start in analysis.refused_repairs
        standing = Standing.REFUSED if refused else Standing.MADE if edit.accepted else Standing.PROPOSED
        yield Listed(f"r:{number}", repair_key(analysis.document, edit), edit, edit.span, standing)
    for edit in analysis.suggestions:
        key = repair_key(analysis.document, edit)
        refused = key in options.refused or key.step in options.refused_steps
        standing = Standing.REFUSED if refused else Standing.PROPOSED
        yield Listed("", key, edit, edit.span, standing)


def _alike(text: str, ones: tuple[Listed, ...]) -> Node:
    """Equal changes: a row that unfolds to their places, or the place itself when there is but one."""
    first = ones[0]
    if len(ones) == 1:
        return _row(text, ones, first.mark, "")
    places = rows(len(ones), lambda number: _place(text, ones[number]), _finder([(one,) for one in ones]))
    return _row(text, ones, "", str(len(ones)), places)


def _place(text: str, one: Listed) -> Node:
    return Node(Shape.CONTEXT, around(text, one.place), key=one.mark, spans=(one.place,), data=(one,), level=1)


def _row(text: str, ones: tuple[Listed, ...], mark: str, right: str, children: Sequence[Node] = ()) -> Node:
    edit, standing = ones[0].edit, ones[0].standing
    told = " ・ ".join(piece for piece in (_standing(standing), words.reason(edit.reason)) if piece)
    sentence: Words = (*around(text, ones[0].place),)
    return Node(
        Shape.CHANGE,
        (_visible(edit.original), _visible(edit.replacement)),
        detail=(told,),
        sign=words.SIGNS[edit.doubt],
        right=right,
        ink="changed" if standing is Standing.MADE else "",
        faint=standing is Standing.REFUSED,
        key=mark,
        spans=rows(len(ones), lambda number: ones[number].place),
        children=children,
        tip=(f"{_visible(edit.original)} → {_visible(edit.replacement)}\n{told}\n", *sentence),
        data=ones,
    )


def _standing(standing: Standing) -> str:
    said = {
        Standing.MADE: "",
        Standing.PROPOSED: QCoreApplication.translate("ChangesPanel", "proposed"),
        Standing.REFUSED: QCoreApplication.translate("ChangesPanel", "refused"),
    }
    return said[standing]


_SIGNS = {" ": "␣", "　": "␣", "\t": "⇥", "\n": "⏎", "\r": "⏎", "\u00a0": "␣"}


def _visible(text: str) -> str:
    """A change as it can be seen: a sign for white space, the code point for what has no form, ∅ for nothing."""
    if not text:
        return "∅"
    if not text.strip() or len(text) == 1:
        return "".join(_SIGNS.get(char) or (char if char.isprintable() else f"U+{ord(char):04X}") for char in text)
    return text
