"""From what a file of marks says to changes of the library: which labels are known, where each mark stands, what is new.

Nothing of the reader's is overwritten unseen: a mark that the library has by its id is changed to what the file says, as one
change that can be taken back; labels that the library has by id or name stay as they are. What has no place is told.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from core.export.marked import guid, label_guid
from core.export.placing import Placing
from core.export.received import Received, ReceivedText
from core.model.annotation import Annotation, Change, Label
from core.text.anchor import Anchor, State
from core.text.document import Document


@dataclass(frozen=True, slots=True)
class Target:
    """A document of the library, cleaned, and the marks that it has already."""

    document: Document
    annotations: tuple[Annotation, ...] = ()

    @property
    def id(self) -> str:
        """Its id in the library."""
        return self.document.source.sha256


@dataclass(frozen=True, slots=True)
class Merged:
    """The changes to make, labels first, and how many marks are new, changed, the same as before, and without a place.

    A mark without a place is brought in too, orphaned, so that the reader may put it where it belongs; `unplaced` counts
    those.
    """

    changes: tuple[Change, ...] = ()
    added: int = 0
    changed: int = 0
    same: int = 0
    unplaced: int = 0


def merge(
    received: Received,
    targets: Sequence[Target | None],
    labels: Iterable[Label],
    *,
    now: str,
) -> Merged:
    """What to change in a library with `labels`, so that it has what was received: `targets` are the documents of
    `received.texts`, in their order, None for one that is not at hand. `now` is the time of what has none.
    """
    merger = _Merger(received, tuple(labels), now)
    for text, target in zip(received.texts, targets, strict=True):
        if target is not None:
            merger.take(text, target)
    return merger.merged()


@dataclass(slots=True)
class _Merger:
    received: Received
    labels: tuple[Label, ...]
    now: str
    changes: list[Change] = field(default_factory=list[Change])
    added: int = 0
    changed: int = 0
    same: int = 0
    unplaced: int = 0
    made: dict[str, Label] = field(default_factory=dict[str, Label])
    known: Mapping[str, str] = field(default_factory=dict[str, str])

    def __post_init__(self) -> None:
        self.known = self._known()

    def merged(self) -> Merged:
        new = tuple(Change(None, label) for label in _parents_first(self.made))
        return Merged((*new, *self.changes), self.added, self.changed, self.same, self.unplaced)

    def _known(self) -> dict[str, str]:
        """For each label received the id under which the library has or gets it."""
        ids = {label.id for label in self.labels}
        by_guid = {label_guid(label.id).replace("-", ""): label.id for label in self.labels}
        # Tags of BIO have no blanks.
        by_name = {name: one.id for one in self.labels for name in ("_".join(one.name.split()), one.name)}
        keys = {label.key for label in self.labels}
        known: dict[str, str] = {}
        for label in self.received.labels:
            found = label.id if label.id in ids else by_guid.get(label.id) or by_name.get(label.name)
            if found is None:
                found = self._new_id(label)
                key = None if label.key in keys else label.key
                keys.add(key)
                self.made[found] = replace(label, id=found, key=key)
                by_name.setdefault(label.name, found)
            known[label.id] = found
        for identity, label in self.made.items():
            self.made[identity] = replace(label, parent=known.get(label.parent or ""))
        return known

    def _new_id(self, label: Label) -> str:
        """A label whose file gives it only a name gets an id of its own."""
        return uuid.uuid4().hex if label.id in ("", label.name) else label.id

    def take(self, text: ReceivedText, target: Target) -> None:
        placing = Placing(text.text, target.document)
        held = {guid(one.id): one for one in target.annotations}
        like = {_likeness(one): one for one in target.annotations}
        for one in text.annotations:
            anchor = placing.raw(one.anchor)
            labels = tuple(dict.fromkeys(self.known[key] for key in one.labels if key in self.known))
            wanted = replace(one, document=target.id, anchor=anchor, labels=labels)
            before = held.get(guid(one.id)) if one.id else like.get(_likeness(wanted))
            self._put(before, wanted, target)

    def _put(self, before: Annotation | None, wanted: Annotation, target: Target) -> None:
        source = target.document.source
        place = wanted.anchor.resolve(source.text, source.sha256)
        if before is None:
            times = {"created": wanted.created or self.now, "modified": wanted.modified or wanted.created or self.now}
            self.changes.append(Change(None, replace(wanted, id=wanted.id or uuid.uuid4().hex, **times)))
            self.added += 1
        else:
            stood = before.anchor.resolve(source.text, source.sha256)
            # A place that the file tells only as it is now does not undo what the library knows of it.
            anchor = before.anchor if stood.span == place.span else wanted.anchor
            after = replace(wanted, id=before.id, anchor=anchor, created=before.created or wanted.created)
            if _content(after) == _content(before):
                self.same += 1
                return
            self.changes.append(Change(before, replace(after, modified=wanted.modified or self.now)))
            self.changed += 1
        self.unplaced += place.state is State.ORPHANED


def _content(one: Annotation) -> Annotation:
    """A mark without its times."""
    return replace(one, created="", modified="")


def _likeness(one: Annotation) -> tuple[Anchor, tuple[str, ...], str]:
    """What makes two marks without ids the same."""
    return one.anchor, one.labels, one.note


def _parents_first(labels: Mapping[str, Label]) -> Iterator[Label]:
    """Each label after its parent; a circle is broken."""
    done: set[str] = set()
    for label in labels.values():
        chain: list[Label] = []
        here: Label | None = label
        while here is not None and here.id not in done:
            done.add(here.id)
            chain.append(here)
            here = labels.get(here.parent or "")
        if here is not None and any(one.id == here.id for one in chain):
            chain[-1] = replace(chain[-1], parent=None)
        yield from reversed(chain)
