"""The reader's own work on the open document: labels, annotations, rulings, each a change on the undo stack.

A mark is made on a span of the clean text and kept as an anchor in the raw text: clean span → raw span → anchor. It is
shown through the same way back, so that it stands on its characters in every script and after every new cleaning.
Each document keeps its own undo stack as long as the window lives.
"""

from __future__ import annotations

import uuid
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import islice, takewhile

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoGroup, QUndoStack

from core.errors import StoreError, ZhupiError
from core.model.annotation import Annotation, Change, Label, Removal, Ruling, Subject, Verdict
from core.store import Library, Wanted
from core.store.carrying import carried
from core.text.anchor import Anchor, Placement, State, resolve_all
from core.text.document import Document, Source
from core.text.span import Span
from gui import words
from gui.undo import ChangeCommand, Changes

_SHORT = 12
"""Characters of a quotation in the words of an undo step."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An annotation where it stands now. `span` is of the clean text: None when the mark is orphaned, empty when all that it
    stood on is left out of the clean text.
    """

    annotation: Annotation
    labels: tuple[Label, ...]
    state: State
    span: Span | None


@dataclass(frozen=True, slots=True)
class Decision:
    """What the reader says of one thing; subject, key and value as a Ruling has them."""

    subject: Subject
    key: str
    verdict: Verdict
    value: str = ""


class Notebook(QObject):
    """What the reader marks. Every method that changes something returns when it is on disk, or `failed` was emitted."""

    annotations_changed = Signal(object)
    """tuple[Placed, ...], in text order."""
    labels_changed = Signal(object)
    """tuple[Label, ...], in the order of their keys."""
    rulings_changed = Signal()
    documents_changed = Signal()
    """Documents were taken out of the library, or brought back."""
    saved = Signal()
    """A change is on disk."""
    adopted = Signal(int, int)
    """How many marks were brought over from the text that the file held before, and how many of them have no place now."""
    failed = Signal(object)
    """A ZhupiError: the change was not made."""

    def __init__(self, library: Library | None, trouble: ZhupiError | None = None, parent: QObject | None = None) -> None:
        """`library` is None when it could not be opened; then every change fails with `trouble`."""
        super().__init__(parent)
        self._library = library
        self._trouble = trouble or StoreError("missing")
        self._document: Document | None = None
        self._id = ""
        self._made = 0
        """Changes that are on disk."""
        self._stacks: dict[str, QUndoStack] = {}
        self._found: dict[str, tuple[Annotation, Placement]] = {}
        """Every annotation of the document by its id, and where it stands in the raw text."""
        self.undo_group = QUndoGroup(self)
        # What is done to the library while no document is open can be taken back too.
        self._stacks[""] = QUndoStack(self.undo_group)
        self.undo_group.setActiveStack(self._stacks[""])
        self.labels: tuple[Label, ...] = ()
        self._by_id: dict[str, Label] = {}
        self.placed: tuple[Placed, ...] = ()
        self.reload_labels()

    def open(self, document: Document, document_id: str) -> None:
        """Turn to another document, or to another cleaning of the same one; marks are placed in it."""
        same = self._document is not None and self._id == document_id and self._document.source == document.source
        self._document, self._id = document, document_id
        stack = self._stacks.get(document_id)
        if stack is None:
            stack = self._stacks[document_id] = QUndoStack(self.undo_group)
        self.undo_group.setActiveStack(stack)
        if same:
            self._place_all()
        else:
            self.refresh()

    def adopt(self, former: str) -> None:
        """Bring over the marks of a document that the same file held before, and the decisions on it. Each mark keeps its
        anchor, so that it stands where it is found again, or is shown to have lost its place.
        """
        if self._library is None or self._library.read_only or self.placed:
            return
        held = self._library.annotations(former)
        changes = [Change(None, replace(one, id=_new_id(), document=self._id)) for one in held]
        changes += self._carried(former)
        if changes:
            self._push(changes, self.tr("bring marks over"))
        if held:
            self.adopted.emit(len(self.placed), sum(one.span is None for one in self.placed))

    def _carried(self, former: str) -> tuple[Change, ...]:
        """The decisions on the former state of the file that still have their place."""
        if self._library is None or self._document is None:
            return ()
        try:
            return carried(self._library.rulings(former), self._library.source_of(former), self._document.source)
        except StoreError:
            return ()

    def take_library(self, library: Library | None) -> None:
        """Go on with another library, or for a moment with none. What was done in the former one cannot be taken back."""
        self._library = library
        if library is not None:
            for stack in self._stacks.values():
                stack.clear()
            self.reload_labels()
            self.refresh()

    def close(self) -> None:
        """Let go of the library: it is about to be closed."""
        self._library, self._document = None, None

    def refresh(self) -> None:
        """Read the document's annotations again and place them."""
        if self._library is None or self._document is None:
            return
        try:
            held = self._library.annotations(self._id)
        except ZhupiError as error:
            self.failed.emit(error)
            return
        source = self._document.source
        self._found = dict(zip((one.id for one in held), zip(held, self._resolved(held, source), strict=True), strict=True))
        self._place_all()

    def _resolved(self, held: Sequence[Annotation], source: Source) -> tuple[Placement, ...]:
        """Where marks stand in the raw text; those of an older state of the file by comparing the two texts once."""
        return resolve_all([one.anchor for one in held], source.text, source.sha256, self._former_text)

    def _former_text(self, digest: str) -> str | None:
        try:
            return self._library.source_of(digest).text if self._library is not None else None
        except StoreError:
            return None

    def _place_all(self) -> None:
        if self._document is not None:
            placed = (self._place(annotation, found, self._document) for annotation, found in self._found.values())
            self._tell(sorted(placed, key=order))

    def _tell(self, placed: Iterable[Placed]) -> None:
        self.placed = tuple(placed)
        self.annotations_changed.emit(self.placed)

    def reload_labels(self) -> None:
        """Read the code book again."""
        if self._library is not None:
            self.labels = tuple(sorted(self._library.labels(), key=lambda one: (one.key is None, one.key or 0, one.name)))
            self._by_id = {label.id: label for label in self.labels}
            self.labels_changed.emit(self.labels)

    def label_for_key(self, key: int) -> Label | None:
        """The label that a digit gives."""
        return next((label for label in self.labels if label.key == key), None)

    def find(self, annotation_id: str) -> Placed | None:
        """An annotation of this document by its id."""
        found = self._found.get(annotation_id)
        if found is None or self._document is None:
            return None
        return self._place(*found, self._document)

    def on(self, span: Span) -> Placed | None:
        """The annotation that stands on exactly this clean span."""
        first = bisect_left(self.placed, span, key=_where)
        around = takewhile(lambda one: _where(one) == span, islice(self.placed, first, None))
        return next((one for one in around if one.span == span), None)

    def add_label(self, span: Span, label: Label) -> None:
        """Label a clean span: the mark that stands on it gains the label, or a new mark is made. Twice is once."""
        held = self.on(span)
        if held is None:
            self._make(
                span,
                (label.id,),
                "",
                self.tr("label {label} on {text}").format(label=words.label(label), text=self._quote(span)),
            )
        elif label.id not in held.annotation.labels:
            self.relabel(held, (*held.annotation.labels, label.id))

    def relabel(self, held: Placed, labels: tuple[str, ...]) -> None:
        """Give a mark other labels."""
        after = self._touched(held.annotation, labels=labels)
        self._push([Change(held.annotation, after)], self._relabelled(held, labels))

    def _relabelled(self, held: Placed, labels: tuple[str, ...]) -> str:
        """Which label came or went, where it is one."""
        before, text = held.annotation.labels, self._quoted(held)
        changed = [self._by_id[one] for one in {*before} ^ {*labels} if one in self._by_id]
        if len(changed) != 1:
            return self.tr("change the labels of {text}").format(text=text)
        added = changed[0].id in labels
        said = self.tr("label {label} on {text}") if added else self.tr("take label {label} off {text}")
        return said.format(label=words.label(changed[0]), text=text)

    def marks_with(self, label_id: str) -> tuple[Annotation, ...]:
        """The marks of all documents that have a label itself."""
        if self._library is None:
            return ()
        return tuple(one for one in self._library.find_annotations(Wanted(label=label_id)) if label_id in one.labels)

    def toggle_label(self, annotation_id: str, label_id: str) -> None:
        """Give a mark a label, or take it away."""
        held = self.find(annotation_id)
        if held is not None:
            labels = held.annotation.labels
            without = tuple(one for one in labels if one != label_id)
            self.relabel(held, without if len(without) < len(labels) else (*labels, label_id))

    def add_note(self, span: Span, note: str, **values: object) -> None:
        """Write a note on a clean span; a mark that stands on exactly it takes the note. `values` are other fields of a new
        mark.
        """
        held = self.on(span)
        if held is None:
            self._make(span, (), note, self.tr("note on {text}").format(text=self._quote(span)), **values)
        else:
            self.set_note(held.annotation.id, note)

    def write(self, span: Span, held: Placed | None, note: str) -> None:
        """Give a mark another note, or with no mark held make one on the span."""
        if held is None:
            self.add_note(span, note)
        else:
            self.set_note(held.annotation.id, note)

    def set_note(self, annotation_id: str, note: str) -> None:
        """Give an annotation another note."""
        held = self.find(annotation_id)
        if held is not None and note != held.annotation.note:
            after = self._touched(held.annotation, note=note)
            self._push([Change(held.annotation, after)], self.tr("note on {text}").format(text=self._quoted(held)))

    def remove(self, annotation_id: str) -> None:
        """Remove an annotation."""
        held = self.find(annotation_id)
        if held is not None:
            self._push([Change(held.annotation, None)], self.tr("remove the mark on {text}").format(text=self._quoted(held)))

    def bring_in(self, changes: Sequence[Change], words: str) -> bool:
        """Make changes made elsewhere (a file of marks, the library), as one step; whether they were made."""
        return self._push(changes, words)

    def rule(self, subject: Subject, keys: Sequence[str], verdict: Verdict, words: str) -> None:
        """Keep the reader's decision about machine findings of this document, as one step; it replaces earlier ones."""
        self.decide([Decision(subject, key, verdict) for key in keys], words)

    def decide(self, decisions: Sequence[Decision], words: str, *, everywhere: bool = False) -> None:
        """Keep decisions about this document, or about all of them, as one step; each replaces an earlier one of its kind.

        What was decided for all documents is left as it is by a decision on one: that has the last word there.
        """
        own = self.ruled(everywhere=everywhere)
        document = None if everywhere else self._id
        self._push([self._ruling(own.get((one.subject, one.key)), one, document) for one in decisions], words)

    def withdraw(self, ruled: Sequence[tuple[Subject, str]], words: str, *, everywhere: bool = False) -> None:
        """Take back decisions about this document, or about all of them, as one step."""
        own = self.ruled(everywhere=everywhere)
        if changes := [Change(own[key], None) for key in ruled if key in own]:
            self._push(changes, words)

    def ruled(self, *, everywhere: bool = False) -> dict[tuple[Subject, str], Ruling]:
        """The reader's decisions on this document alone, or those on all documents, by what they are about."""
        return {(one.subject, one.key): one for one in self.rulings_of(self._id) if (one.document is None) is everywhere}

    def _ruling(self, held: Ruling | None, made: Decision, document: str | None) -> Change:
        if held is None:
            ruling = Ruling(_new_id(), document, made.subject, made.key, made.verdict, _now(), made.value)
            return Change(None, ruling)
        return Change(held, replace(held, verdict=made.verdict, created=_now(), value=made.value))

    def rulings_of(self, document_id: str) -> tuple[Ruling, ...]:
        """The reader's decisions on a document."""
        return tuple(self._library.rulings(document_id)) if self._library is not None else ()

    def _make(self, span: Span, labels: tuple[str, ...], note: str, words: str, **values: object) -> None:
        if self._document is None:
            return
        source = self._document.source
        anchor = Anchor.make(source.text, self._document.to_raw(span), source.sha256)
        now = _now()
        made = Annotation(_new_id(), self._id, anchor, labels, note, now, now)
        self._push([Change(None, replace(made, **values))], words)  # pyright: ignore[reportArgumentType]

    def _push(self, changes: Sequence[Change], words: str) -> bool:
        stack = self.undo_group.activeStack()
        if self._library is None or stack is None:
            self.failed.emit(self._trouble)
            return False
        if not changes:
            return False
        before = self._made
        stack.push(ChangeCommand(changes, words, self._apply, self.failed.emit))
        return self._made > before

    def _apply(self, changes: Changes) -> Changes:
        if self._library is None:
            raise self._trouble
        if self._library.read_only:
            raise StoreError(self._library.notice or "read_only", path=str(self._library.path))
        inverse = self._library.apply_all(changes)
        self._made += 1
        self.saved.emit()
        things = {type(change.after or change.before) for change in changes}
        if Label in things:
            self.reload_labels()
            self._place_all()
        if Removal in things:
            self.documents_changed.emit()
        if Ruling in things:
            self.rulings_changed.emit()
        if Annotation in things:
            self._take(changes)
        return inverse

    def _take(self, changes: Changes) -> None:
        """Put changed annotations in their places among the others: reading all of 100,000 anew would take a second."""
        if self._document is None:
            return
        placed = list(self.placed)
        afters = [one.after for one in changes if isinstance(one.after, Annotation) and one.after.document == self._id]
        found = dict(zip((one.id for one in afters), self._resolved(afters, self._document.source), strict=True))
        for change in changes:
            if isinstance(change.before, Annotation) and change.before.id in self._found:
                gone = self._place(*self._found.pop(change.before.id), self._document)
                del placed[bisect_left(placed, order(gone), key=order)]
            if isinstance(change.after, Annotation) and change.after.document == self._id:
                self._found[change.after.id] = change.after, found[change.after.id]
                insort(placed, self._place(*self._found[change.after.id], self._document), key=order)
        self._tell(placed)

    def _touched(self, annotation: Annotation, **changes: object) -> Annotation:
        return replace(annotation, modified=_now(), **changes)  # pyright: ignore[reportArgumentType]

    def _place(self, annotation: Annotation, found: Placement, document: Document) -> Placed:
        labels = tuple(self._by_id[key] for key in annotation.labels if key in self._by_id)
        return Placed(annotation, labels, found.state, None if found.span is None else document.to_clean(found.span))

    def _quote(self, span: Span) -> str:
        return shortened(span.of(self._document.text) if self._document is not None else "")

    def _quoted(self, held: Placed) -> str:
        return shortened(held.annotation.anchor.quotation)


def _where(one: Placed) -> Span:
    return one.annotation.anchor.span if one.span is None else one.span


def order(one: Placed) -> tuple[Span, str, str]:
    """What marks are sorted by: text order, then the order in which they were made."""
    return _where(one), one.annotation.created, one.annotation.id


def changed(before: Sequence[object], after: Sequence[object]) -> tuple[int, int, int]:
    """The range of `before` that became another one in `after`: its start, its end there, and its end in `after`.

    Slices of tuples are compared by identity, in C: that finds one mark among 100,000 in a millisecond.
    """
    least = min(len(before), len(after))
    start = _common(least, lambda first, last: before[first:last] == after[first:last])
    b, a = len(before), len(after)
    rest = _common(least - start, lambda first, last: before[b - last : b - first] == after[a - last : a - first])
    return start, b - rest, a - rest


def _common(most: int, same: Callable[[int, int], bool]) -> int:
    """How far two rows are the same, up to `most`; `same` compares a part of them, counted from where they begin."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if same(low, middle):
            low = middle
        else:
            high = middle - 1
    return low


def shortened(text: str) -> str:
    """A quotation as the words of an undo step have it."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHORT else f"{flat[: _SHORT - 1]}…"


def _new_id() -> str:
    return uuid.uuid4().hex


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
