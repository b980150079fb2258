"""批註: the reader's own marks, grouped by label, each with its quotation and note."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QStyleOptionViewItem, QTreeView, QWidget

from core.model.analysis import Analysis
from core.model.annotation import Annotation, Label
from core.text.anchor import State
from core.text.span import Span
from gui import words
from gui.panels.many import SLICE, rows
from gui.panels.models import Data, Index, Node, Shape, joined
from gui.panels.panel import Panel
from gui.panels.pictures import MARGIN
from gui.panels.rows import RowDelegate


@dataclass(frozen=True, slots=True)
class Row:
    """An annotation with its place in the clean text, None when orphaned."""

    annotation: Annotation
    span: Span | None
    state: State = State.EXACT


class AnnotationPanel(Panel):
    """One leaf an annotation, under its first label. Notes are edited in place: double click or F2, Enter keeps."""

    noteEdited = Signal(str, str)
    removeAsked = Signal(str)
    labelToggled = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._rows: tuple[Row, ...] = ()
        self._labels: tuple[Label, ...] = ()
        super().__init__("annotationPanel", "annotationTree", parent)
        if isinstance(self.view, QTreeView):
            self.view.setUniformRowHeights(False)
        for keys, slot in ((QKeySequence("F2"), self.edit_note), (QKeySequence.StandardKey.Delete, self._remove)):
            shortcut = QShortcut(QKeySequence(keys), self.view, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(slot)

    def words(self) -> tuple[str, str]:
        return self.tr("Notes"), self.tr("No marks yet. Select a passage and press 1–9.")

    def waiting(self) -> str:
        return self.words()[1]

    def count(self) -> int:
        """All annotations of the document."""
        return len(self._rows)

    def setAnnotations(self, held: Sequence[Row], labels: Sequence[Label]) -> None:
        """Show these marks, at once."""
        self._rows, self._labels = tuple(held), tuple(labels)
        if self.isVisible() or len(held) <= SLICE:
            self._fill()
        else:
            self._stale = True
            self._show_rows()

    def setAnalysis(self, analysis: Analysis | None) -> None:
        """The clean text that the spans of the rows speak of; without a document there are no marks."""
        if analysis is None:
            self._rows = ()
        super().setAnalysis(analysis)

    def nodes(self) -> tuple[Node, ...]:
        known = {label.id: label for label in self._labels}
        under: dict[str, list[Row]] = {label.id: [] for label in self._labels}
        under[""] = []
        for row in sorted(self._rows, key=_order):
            first = next((one for one in row.annotation.labels if one in known), "")
            under[first].append(row)
        groups: list[Node] = []
        for key, held in under.items():
            if held:
                label = known.get(key)
                title, ink = (words.label(label), label.colour) if label is not None else (self.tr("Without label"), "label")
                groups.append(self._group(f"l:{key}", title, ink, held, known))
        return tuple(groups)

    def _group(self, key: str, title: str, ink: str, held: Sequence[Row], known: dict[str, Label]) -> Node:
        @cache
        def places() -> dict[str, int]:
            return {f"a:{row.annotation.id}": number for number, row in enumerate(held)}

        leaves = rows(len(held), lambda number: self._leaf(held[number], known, ink), lambda mark: places().get(mark))
        return Node(Shape.GROUP, (title,), right=str(len(held)), ink=ink, key=key, children=leaves)

    def _leaf(self, row: Row, known: dict[str, Label], ink: str) -> Node:
        one = row.annotation
        others = [words.label(known[key]) for key in one.labels if key in known][1:]
        return Node(
            Shape.NOTE,
            (row.span,) if row.span is not None and self.analysis is not None else (one.anchor.quotation,),
            detail=(one.note,) if one.note else (),
            sign="" if row.state is State.EXACT else words.placement(row.state),
            right=" ".join(others),
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
        """What can be done to a row: its labels, its note, its removal."""
        self.view.setCurrentIndex(index)
        menu, one = QMenu(self), _annotation(index)
        if one is None:
            return menu
        for label in self._labels:
            action = menu.addAction(f"{label.key}  {words.label(label)}" if label.key else words.label(label))
            action.setCheckable(True)
            action.setChecked(label.id in one.labels)
            action.triggered.connect(lambda _=False, key=label.id: self.labelToggled.emit(one.id, key))
        menu.addSeparator()
        menu.addAction(self.tr("Edit note")).triggered.connect(self.edit_note)
        menu.addAction(self.tr("Remove")).triggered.connect(self._remove)
        return menu

    def _remove(self) -> None:
        one = _annotation(self.view.currentIndex())
        if one is not None:
            self.removeAsked.emit(one.id)

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


def _order(row: Row) -> tuple[bool, Span, str]:
    """Text order, orphans last."""
    return row.span is None, row.span or row.annotation.anchor.span, row.annotation.id
