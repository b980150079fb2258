"""A document's rulings, carried over to what its file has become."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any, TypeVar

from core.model.annotation import Change, Ruling, Subject
from core.store.columns import new_id
from core.text.anchor import Anchor
from core.text.document import Source
from core.text.realign import Realignment
from core.text.span import Span

T = TypeVar("T", list[Any], dict[str, Any])


def carried(rulings: Iterable[Ruling], old: Source, new: Source) -> tuple[Change, ...]:
    """What makes a document's own rulings hold for the changed file: each is made anew for it where its place is found.

    Rulings without a place, on words and steps, are taken over as they are. Those whose place is lost stay with the old
    document.
    """
    moving = _Moving(old, new)
    changes: list[Change] = []
    for one in rulings:
        if one.document == old.sha256:
            with suppress(LookupError):
                changes.append(Change(None, moving.ruling(one)))
    return tuple(changes)


_PLACES = {Subject.EDIT: 1, Subject.MENTION: 1, Subject.RESOLUTION: 0, Subject.CONVERSION: 0}
"""Which item of a key's JSON list is the raw start; the raw end follows. `core.rulings` and `core.pipeline` write them."""


class _Moving:
    """From one source's raw positions to another's; LookupError for a place that is lost."""

    def __init__(self, old: Source, new: Source) -> None:
        self._old, self._new = old, new
        self._comparison = Realignment(old.text, new.text)

    def ruling(self, ruling: Ruling) -> Ruling:
        at = _PLACES.get(ruling.subject)
        key, anchor = ruling.key, None
        items = [] if at is None else _loaded(ruling.key, list)
        if at is not None and not _is_of_all_places(ruling.subject, items):
            place = self.span(items[at : at + 2])
            anchor = Anchor.make(self._new.text, place, self._new.sha256)
            key = json.dumps([*items[:at], place.start, place.end, *items[at + 2 :]], ensure_ascii=False)
        value = self._value(ruling.value)
        return replace(ruling, id=new_id(), document=self._new.sha256, key=key, value=value, anchor=anchor)

    def _value(self, value: str) -> str:
        """The value with its places moved; evidence that is lost is left out."""
        if '"span"' not in value and '"evidence"' not in value:
            return value
        known = _loaded(value, dict)
        if "span" in known:
            known["span"] = self._pair(known["span"])
        if "evidence" in known:
            kept: list[list[int]] = []
            for pair in known["evidence"]:
                with suppress(LookupError):
                    kept.append(self._pair(pair))
            known["evidence"] = kept
        return json.dumps(known, ensure_ascii=False)

    def _pair(self, pair: Sequence[Any]) -> list[int]:
        place = self.span(pair)
        return [place.start, place.end]

    def span(self, pair: Sequence[Any]) -> Span:
        """Where a range of the old source stands in the new one."""
        match pair:
            case [int(start), int(end)] if 0 <= start <= end <= len(self._old.text):
                anchor = Anchor.make(self._old.text, Span(start, end), self._old.sha256)
                place = anchor.resolve_beside(self._new.text, self._new.sha256, self._comparison).span
            case _:  # what a later version wrote
                place = None
        if place is None:
            raise LookupError(pair)
        return place


def _is_of_all_places(subject: Subject, items: list[Any]) -> bool:
    """Whether a ruling on conversion is about a character wherever it stands: its key then begins with the scope."""
    return subject is Subject.CONVERSION and isinstance(items[0] if items else None, str)


def _loaded(text: str, kind: type[T]) -> T:
    """What the JSON of a key or value says; LookupError when that is not of the kind that this version writes."""
    try:
        found: Any = json.loads(text)
    except ValueError:
        found = None
    if isinstance(found, kind):
        return found
    raise LookupError(text)
