"""What the reader does to several marks at once, to a mark's edges and to the code book: each one step of undo."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from enum import Enum, auto

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor

from core.model.annotation import Annotation, Certainty, Change, Label, MarkStatus
from core.store import now
from core.store.columns import new_id
from core.store.marking import label_all, reattach
from core.text.anchor import Anchor
from core.text.document import Document
from core.text.span import Span
from gui import words
from gui.notebook import Notebook, Placed, shortened

_BETWEEN = re.compile(r"[\s,，、;；]+")
_HUES = 0.61803398875
"""The golden section: hues that follow one another so stand far apart, however many there are."""


class Fate(Enum):
    """What becomes of the marks of a label that is removed."""

    KEEP = auto()
    """They stay, without it; their notes too."""
    MOVE = auto()
    """They get another label in its place."""
    REMOVE = auto()
    """Those that have no other label go with it."""


class Marking(QObject):
    """Acts on the marks of the open document and on the code book."""

    def __init__(self, notebook: Notebook, document: Callable[[], Document | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notebook, self._document = notebook, document

    # several marks

    def label(self, ids: Sequence[str], label_id: str, *, on: bool) -> None:
        """Give marks a label, or take it away; those that are so already are left."""
        label = next((one for one in self._notebook.labels if one.id == label_id), None)
        if label is None:
            return
        changes = [
            self._change(one.annotation, labels=_with(one.annotation.labels, label_id, on=on))
            for one in self._held(ids)
            if (label_id in one.annotation.labels) is not on
        ]
        said = self.tr("label {label} on {text}") if on else self.tr("take label {label} off {text}")
        self._do(changes, said.replace("{label}", words.label(label)))

    def revise(self, ids: Sequence[str], **values: object) -> None:
        """Give marks another note, other tags, certainty or status."""
        held = [one.annotation for one in self._held(ids)]
        changed = [one for one in held if any(getattr(one, name) != value for name, value in values.items())]
        self._do([self._change(one, **values) for one in changed], self._said(values))

    def remove(self, ids: Sequence[str]) -> None:
        """Remove marks."""
        changes = [Change(one.annotation, None) for one in self._held(ids)]
        self._do(changes, self.tr("remove the mark on {text}"))

    def _said(self, values: dict[str, object]) -> str:
        match values:
            case {"note": _, **rest} if not rest:
                return self.tr("note on {text}")
            case {"tags": _, **rest} if not rest:
                return self.tr("tags of {text}")
            case {"certainty": Certainty() as code, **rest} if not rest:
                return self.tr("certainty “{word}” for {text}").replace("{word}", words.certainty(code))
            case {"status": MarkStatus() as code, **rest} if not rest:
                return self.tr("status “{word}” for {text}").replace("{word}", words.mark_status(code))
            case _:
                return self.tr("change the mark on {text}")

    # one mark

    def nudge(self, annotation_id: str, start: int = 0, end: int = 0) -> None:
        """Move a mark's edges by characters of the clean text; it keeps at least one."""
        document, held = self._document(), self._notebook.find(annotation_id)
        if document is None or held is None or held.span is None:
            return
        new = Span(max(0, held.span.start + start), min(len(document.text), held.span.end + end))
        if len(new) > 0 and new != held.span:
            anchor = _anchor(document, new)
            if anchor.span != held.annotation.anchor.span:
                change = self._change(held.annotation, anchor=anchor, document=document.source.sha256)
                self._do([change], self.tr("move the edge of {text}"))

    def reattach(self, annotation_id: str, span: Span) -> None:
        """Put a mark, one that lost its place above all, on a clean span."""
        document, held = self._document(), self._notebook.find(annotation_id)
        if document is not None and held is not None and len(span):
            change = reattach(held.annotation, document.source, document.to_raw(span))
            self._do([change], self.tr("put the mark of {text} in its place"))

    def label_all(self, spans: Iterable[Span], label: Label) -> None:
        """Label all these places of the clean text."""
        document = self._document()
        if document is not None:
            held = [one.annotation for one in self._notebook.placed]
            changes = label_all(document, spans, label.id, held)
            said = self.tr("label {label} on {text}")
            self._do(changes, said.replace("{label}", words.label(label)))

    # the code book

    def new_label(self, name: str, *, parent: str | None = None) -> Label:
        """A label that is not kept yet, in a colour that stands apart from the last ones and with the next free digit."""
        taken = {one.key for one in self._notebook.labels}
        key = next((digit for digit in range(1, 10) if digit not in taken), None)
        hue = (len(self._notebook.labels) * _HUES) % 1
        return Label(new_id(), name, QColor.fromHslF(hue, 0.6, 0.86).name(), key, parent=parent)

    def give_new(self, name: str, span: Span, held: Placed | None) -> None:
        """Make a label and give it to a mark, or to a clean span, in one step."""
        document, label = self._document(), self.new_label(name)
        if document is None:
            return
        if held is None:
            moment = now()
            mark = Annotation(new_id(), document.source.sha256, _anchor(document, span), (label.id,), "", moment, moment)
            given = Change(None, mark)
        else:
            given = self._change(held.annotation, labels=(*held.annotation.labels, label.id))
        said = self.tr("label {label} on {text}").replace("{label}", label.name)
        self._do([Change(None, label), given], said)

    def keep_label(self, before: Label | None, after: Label) -> None:
        """Add a label to the code book (`before` None), or change it. A digit that another label has is taken from it."""
        if before == after:
            return
        changes = [
            Change(one, replace(one, key=None))
            for one in self._notebook.labels
            if after.key is not None and one.key == after.key and one.id != after.id
        ]
        said = self.tr("add label {label}") if before is None else self.tr("change label {label}")
        self._notebook.bring_in([*changes, Change(before, after)], said.format(label=words.label(after)))

    def keep_labels(self, labels: Sequence[Label]) -> int:
        """Take labels of another code book: unknown ones are added, those of the same id or name stay; how many came."""
        held = self._notebook.labels
        ids, names, keys = {one.id for one in held}, {one.name: one.id for one in held}, {one.key for one in held}
        same = {one.id: names[one.name] for one in labels if one.name in names}
        new = [one for one in labels if one.id not in ids and one.name not in names]
        changes: list[Change] = []
        for one in _parents_first(new):
            parent = same.get(one.parent or "", one.parent)
            known = parent in ids or any(parent == other.id for other in new)
            key = None if one.key in keys else one.key
            keys.add(key)
            changes.append(Change(None, replace(one, key=key, parent=parent if known else None)))
        self._notebook.bring_in(changes, self.tr("bring in a code book"))
        return len(changes)

    def marks_of(self, label: Label) -> tuple[Annotation, ...]:
        """The marks of all documents that have a label."""
        return self._notebook.marks_with(label.id)

    def remove_label(self, label: Label, fate: Fate, into: str | None = None) -> None:
        """Remove a label from the code book; the labels below it move up. `fate` says what becomes of its marks."""
        changes: list[Change] = []
        for one in self.marks_of(label):
            rest = tuple(key for key in one.labels if key != label.id)
            if fate is Fate.MOVE and into is not None and into not in rest:
                rest = (*rest, into)
            gone = fate is Fate.REMOVE and not rest
            changes.append(Change(one, None) if gone else self._change(one, labels=rest))
        changes += [
            Change(one, replace(one, parent=label.parent)) for one in self._notebook.labels if one.parent == label.id
        ]
        changes.append(Change(label, None))
        self._notebook.bring_in(changes, self.tr("remove label {label}").format(label=words.label(label)))

    # parts

    def _held(self, ids: Sequence[str]) -> list[Placed]:
        found = (self._notebook.find(one) for one in ids)
        return [one for one in found if one is not None]

    def _change(self, annotation: Annotation, **values: object) -> Change:
        return Change(annotation, replace(annotation, modified=now(), **values))  # pyright: ignore[reportArgumentType]

    def _do(self, changes: Sequence[Change], said: str) -> None:
        """One step; its words quote the mark when it is one, and else say how many."""
        marks = [one for change in changes if isinstance(one := change.after or change.before, Annotation)]
        if len(marks) == 1:
            text = shortened(marks[0].anchor.quotation)
        else:
            text = self.tr("{count} marks").format(count=f"{len(marks):,}")
        self._notebook.bring_in(changes, said.replace("{text}", text))


def _with(labels: tuple[str, ...], label: str, *, on: bool) -> tuple[str, ...]:
    without = tuple(one for one in labels if one != label)
    return (*without, label) if on else without


def _anchor(document: Document, span: Span) -> Anchor:
    source = document.source
    return Anchor.make(source.text, document.to_raw(span), source.sha256)


def _parents_first(labels: Sequence[Label]) -> list[Label]:
    """Each label after the one that it stands under; those in a circle last, as they come."""
    waiting, placed = list(labels), list[Label]()
    while waiting:
        inside = {one.id for one in waiting}
        ready = [one for one in waiting if one.parent not in inside] or waiting
        placed += ready
        waiting = [one for one in waiting if one not in ready]
    return placed


def tags_of(typed: str) -> tuple[str, ...]:
    """The tags in a line that the reader typed, each once, in their order."""
    return tuple(dict.fromkeys(one.lstrip("#") for one in _BETWEEN.split(typed) if one.lstrip("#")))


def tags_told(tags: Sequence[str]) -> str:
    """Tags in one line."""
    return " ".join(f"#{one}" for one in tags)
