"""Changes that a reader makes with one act, as lists for `Library.apply_all`: one step of undo each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from core.model.annotation import Annotation, Change, Removal
from core.store.columns import new_id, now
from core.text.anchor import Anchor, Placement, State, resolve_all
from core.text.document import Document, Source
from core.text.span import Span


def label_all(
    document: Document, spans: Iterable[Span], label: str, held: Iterable[Annotation], *, author: str = ""
) -> tuple[Change, ...]:
    """What gives each of these clean spans a label, one whole list for `Library.apply_all`.

    A mark of `held` (the document's annotations) that stands on exactly a span gains the label; where none stands, one is
    made; where one has the label, nothing changes. `Finder.find` gives the spans of a word in any script.
    """
    source, moment = document.source, now()
    by_place = {one.anchor.span: one for one in held if one.anchor.sha256 == source.sha256}
    changes: list[Change] = []
    for raw in dict.fromkeys(document.to_raw(span) for span in spans):
        before = by_place.get(raw)
        if before is None:
            anchor = Anchor.make(source.text, raw, source.sha256)
            made = Annotation(new_id(), source.sha256, anchor, (label,), "", moment, moment, author=author)
            changes.append(Change(None, made))
        elif label not in before.labels:
            changes.append(Change(before, replace(before, labels=(*before.labels, label), modified=moment)))
    return tuple(changes)


def reattach(annotation: Annotation, source: Source, raw: Span) -> Change:
    """What puts a mark on a raw span that the reader chose; ValueError when it leaves the text."""
    anchor = Anchor.make(source.text, raw, source.sha256)
    return Change(annotation, replace(annotation, document=source.sha256, anchor=anchor, modified=now()))


def remove(document_ids: Iterable[str], *, author: str = "") -> tuple[Change, ...]:
    """What takes documents out of the library; the inverse brings them back with their marks."""
    moment = now()
    return tuple(Change(None, Removal(document, moment, author)) for document in document_ids)


def orphans(
    annotations: Sequence[Annotation], source: Source, former: Callable[[str], str | None]
) -> tuple[tuple[Annotation, Placement], ...]:
    """The annotations that have no place in a source, each with its placement, which may suggest one.

    `former` gives the raw text of the source that a digest names, None when it is not known.
    """
    placed = resolve_all([one.anchor for one in annotations], source.text, source.sha256, former)
    return tuple(
        (one, placement) for one, placement in zip(annotations, placed, strict=True) if placement.state is State.ORPHANED
    )
