"""批註: the reader's own marks, grouped by label, each with its quotation and note."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cache, partial

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QMenu, QPlainTextEdit, QStyleOptionViewItem, QTreeView, QVBoxLayout, QWidget

from core.model.analysis import Analysis
from core.model.annotation import Annotation, Certainty, Label, MarkStatus
from core.text.anchor import State
from core.text.span import Span
from gui import words
from gui.marking import tags_told
from gui.notebook import changed
from gui.panels.many import rows
from gui.panels.models import Data, Index, Node, Shape, joined
from gui.panels.narrowing import BARE, Marked, Narrowing
from gui.panels.panel import Panel
from gui.panels.pictures import MARGIN
from gui.panels.rows import RowDelegate

NUDGES = (("Alt+Left", 0, -1), ("Alt+Right", 0, 1), ("Alt+Shift+Left", -1, 0), ("Alt+Shift+Right", 1, 0))
"""Keys that move the edges of the chosen mark: its end, with Shift its start."""


class AnnotationPanel(Panel):
    """One leaf an annotation, under its first label. Notes are edited in place: double click or F2, Enter keeps."""

    noteEdited = Signal(str, str)
    removeAsked = Signal(str)
    labelToggled = Signal(str, str)
    labelled = Signal(object, str, bool)
    """tuple of ids, a label: give it to them all, or take it away."""
    revised = Signal(object, object)
    """tuple of ids, dict of fields of Annotation with the values that all of them shall have."""
    manyRemoved = Signal(object)
    """tuple of ids."""
    reattachAsked = Signal(str)
    """Put this mark on what is selected in the text."""
    nudged = Signal(str, int, int)
    """A mark's edges shall move by characters: its start, its end."""
    tagsAsked = Signal(object)
    """tuple of Annotations: ask for their tags."""
    codebookAsked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._rows: Sequence[Marked] = ()
        self._under: dict[str, list[Marked]] = {}
        self._labels: tuple[Label, ...] = ()
        self._known: frozenset[str] = frozenset()
        super().__init__("annotationPanel", "annotationTree", parent)
        if isinstance(self.view, QTreeView):
            self.view.setUniformRowHeights(False)
        hands = (
            (QKeySequence("F2"), self.edit_note),
            (QKeySequence.StandardKey.Delete, self._remove),
            *((QKeySequence(keys), partial(self._nudge, start, end)) for keys, start, end in NUDGES),
        )
        for keys, slot in hands:
            shortcut = QShortcut(QKeySequence(keys), self.view, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(slot)

    def words(self) -> tuple[str, str]:
        if self._rows and self.narrowing.active():
            return self.tr("Notes"), self.tr("No mark is of this kind.")
        return self.tr("Notes"), self.tr("No marks yet. Select a passage and press 1–9.")

    def waiting(self) -> str:
        return self.words()[1]

    def count(self) -> int:
        """All annotations of the document."""
        return len(self._rows)

    def setAnnotations(self, held: Sequence[Marked], labels: Sequence[Label]) -> None:
        """Show these marks, at once."""
        before, self._rows = self._rows, held
        if self._labels != tuple(labels):
            self._labels = tuple(labels)
            self._known = frozenset(label.id for label in labels)
            self.narrowing.setLabels(self._labels)
            before = ()
        self._group_up(before)
        self._fill()

    def _fill(self) -> None:
        # Of a long text too: the marks are grouped already, and rows are made when they come to sight.
        self._stale = False
        self._take(self.nodes())

    def _group_up(self, before: Sequence[Marked]) -> None:
        """Put each mark under its first label; of what was grouped before only what changed since."""
        start, end, new_end = changed(before, self._rows)
        if not before or end - start + new_end - start > len(self._rows) // 4:
            self._under = {key: [] for key in (*(label.id for label in self._labels), BARE)}
            for row in sorted(self._rows, key=_order):
                self._under[self._first(row)].append(row)
            return
        for row in before[start:end]:
            group = self._under[self._first(row)]
            del group[bisect_left(group, _order(row), key=_order)]
        for row in self._rows[start:new_end]:
            insort(self._under[self._first(row)], row, key=_order)

    def _first(self, row: Marked) -> str:
        """The label under which a mark stands."""
        return next((one for one in row.annotation.labels if one in self._known), BARE)

    def setAnalysis(self, analysis: Analysis | None) -> None:
        """The clean text that the spans of the rows speak of; without a document there are no marks."""
        if analysis is None:
            self._rows = ()
            self._group_up(())
        super().setAnalysis(analysis)

    def nodes(self) -> tuple[Node, ...]:
        known = {label.id: label for label in self._labels}
        groups: list[Node] = []
        for key, under in self._under.items():
            held = list(self.narrowing.kept(under)) if self.narrowing.active() else under
            if held:
                label = known.get(key)
                title, ink = (words.label(label), label.colour) if label is not None else (self.tr("Without label"), "label")
                groups.append(self._group(f"l:{key}", title, ink, held, known))
        return tuple(groups)

    def _group(self, key: str, title: str, ink: str, held: Sequence[Marked], known: dict[str, Label]) -> Node:
        @cache
        def places() -> dict[str, int]:
            return {f"a:{row.annotation.id}": number for number, row in enumerate(held)}

        leaves = rows(len(held), lambda number: self._leaf(held[number], known, ink), lambda mark: places().get(mark))
        return Node(Shape.GROUP, (title,), right=str(len(held)), ink=ink, key=key, children=leaves)

    def _leaf(self, row: Marked, known: dict[str, Label], ink: str) -> Node:
        one = row.annotation
        others = [words.label(known[key]) for key in one.labels if key in known][1:]
        return Node(
            Shape.NOTE,
            (row.span,) if row.span is not None and self.analysis is not None else (one.anchor.quotation,),
            detail=(one.note,) if one.note else (),
            sign=" · ".join(_said(row)),
            right=" ".join(others),
            chip=tags_told(one.tags),
            ink=ink,
            key=f"a:{one.id}",
            spans=(row.span,) if row.span is not None else (),
            tip=joined(((one.anchor.quotation,), (one.note,) if one.note else ()), "\n"),
            faint=row.span is None,
            data=one,
        )

    def _make_delegate(self) -> RowDelegate:
        delegate = NoteDelegate(self.look, self)
        delegate.written.connect(self.noteEdited)
        return delegate

    def edit_note(self) -> None:
        """Open the editor in the chosen row."""
        index = self.view.currentIndex()
        if _annotation(index) is not None:
            self.view.edit(index)

    def menu(self, index: QModelIndex) -> QMenu:
        """What can be done to a mark, or to all that are selected: labels, certainty, status, tags, note, removal."""
        if index not in self.view.selectionModel().selectedRows():
            self.view.setCurrentIndex(index)
        menu, one = QMenu(self), _annotation(index)
        if one is None:
            menu.addAction(self.tr("Code book…")).triggered.connect(self.codebookAsked)
            return menu
        marks = self.chosen() or (one,)
        ids = tuple(mark.id for mark in marks)
        for label in self._labels:
            action = menu.addAction(f"{label.key}  {words.label(label)}" if label.key else words.label(label))
            action.setCheckable(True)
            action.setChecked(all(label.id in mark.labels for mark in marks))
            action.triggered.connect(lambda on, key=label.id: self._give(ids, key, on=on))
        menu.addAction(self.tr("Code book…")).triggered.connect(self.codebookAsked)
        menu.addSeparator()
        choices = (
            (self.tr("Certainty"), "certainty", [(code, words.certainty(code)) for code in Certainty]),
            (self.tr("Status"), "status", [(code, words.mark_status(code)) for code in MarkStatus]),
        )
        for title, name, codes in choices:
            self._add_choices(menu.addMenu(title), name, codes, marks)
        menu.addAction(self.tr("Tags…")).triggered.connect(lambda: self.tagsAsked.emit(marks))
        if len(marks) == 1:
            menu.addAction(self.tr("Edit note")).triggered.connect(self.edit_note)
            menu.addAction(self.tr("Put on the selection")).triggered.connect(lambda: self.reattachAsked.emit(one.id))
        menu.addSeparator()
        menu.addAction(self.tr("Remove")).triggered.connect(self._remove)
        return menu

    def chosen(self) -> tuple[Annotation, ...]:
        """The marks selected."""
        found = (_annotation(index) for index in self.view.selectionModel().selectedRows())
        return tuple(one for one in found if one is not None)

    def _give(self, ids: tuple[str, ...], label: str, *, on: bool) -> None:
        if len(ids) == 1:
            self.labelToggled.emit(ids[0], label)
        else:
            self.labelled.emit(ids, label, on)

    def _add_choices(
        self, menu: QMenu, name: str, codes: Sequence[tuple[StrEnum, str]], marks: Sequence[Annotation]
    ) -> None:
        ids = tuple(mark.id for mark in marks)
        for code, word in codes:
            action = menu.addAction(word)
            action.setCheckable(True)
            action.setChecked(all(getattr(mark, name) == code for mark in marks))
            action.triggered.connect(lambda _=False, code=code: self.revised.emit(ids, {name: code}))

    def _remove(self) -> None:
        marks = self.chosen()
        if len(marks) == 1:
            self.removeAsked.emit(marks[0].id)
        elif marks:
            self.manyRemoved.emit(tuple(one.id for one in marks))

    def _nudge(self, start: int, end: int) -> None:
        one = _annotation(self.view.currentIndex())
        if one is not None:
            self.nudged.emit(one.id, start, end)

    def _on_narrowed(self) -> None:
        self._there = None
        self._fill()

    def _lay_out(self) -> None:
        super()._lay_out()
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.narrowing = Narrowing(self)
        self.narrowing.changed.connect(self._on_narrowed)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(1, self.narrowing)

    def _show_rows(self) -> None:
        super()._show_rows()
        self.narrowing.setVisible(bool(self._rows))

    def retranslate(self) -> None:
        super().retranslate()
        self.narrowing.retranslate()

    def _on_clicked(self, index: QModelIndex) -> None:
        # A click with Ctrl or Shift selects, to change several.
        if len(self.view.selectionModel().selectedRows()) <= 1:
            super()._on_clicked(index)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self._mark_mouse()
        self.view.setCurrentIndex(index)
        self.edit_note()


class NoteDelegate(RowDelegate):
    """Notes as rows, edited in place; `written` tells what the reader wrote, only when it differs."""

    written = Signal(str, str)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: ARG002
        editor = QPlainTextEdit(parent)
        editor.setObjectName("noteEditor")
        editor.setAccessibleName(self.tr("Note"))
        editor.setPlaceholderText(self.tr("Note"))
        editor.setTabChangesFocus(True)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        one = _annotation(index)
        if isinstance(editor, QPlainTextEdit) and one is not None:
            editor.setPlainText(one.note)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: ARG002
        one = _annotation(index)
        if isinstance(editor, QPlainTextEdit) and one is not None and editor.toPlainText() != one.note:
            self.written.emit(one.id, editor.toPlainText())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: ARG002
        row: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        editor.setGeometry(row.adjusted(MARGIN, 0, -MARGIN, 0).united(QRect(row.left() + MARGIN, row.top(), 40, 64)))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        # Enter keeps the note, as in every list; Shift with it makes a new line.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(editor, QWidget):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.commitData.emit(editor)
                self.closeEditor.emit(editor)
                return True
        return super().eventFilter(editor, event)


def _annotation(index: Index) -> Annotation | None:
    node = index.data(Data.NODE) if index.isValid() else None
    return node.data if isinstance(node, Node) and isinstance(node.data, Annotation) else None


def _said(row: Marked) -> Iterator[str]:
    """What is said of a mark: that it has moved or lost its place, its status, how sure the reader is, its tags."""
    one = row.annotation
    if row.state is not State.EXACT:
        yield words.placement(row.state)
    if one.status:
        yield words.mark_status(one.status)
    if one.certainty:
        yield words.certainty(one.certainty)
    if one.tags:
        yield tags_told(one.tags)


def _order(row: Marked) -> tuple[bool, Span, str]:
    """Text order, orphans last."""
    return row.span is None, row.span or row.annotation.anchor.span, row.annotation.id
