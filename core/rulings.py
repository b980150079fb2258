"""Rulings on findings, as keys and values that the store keeps, and as the decisions that extraction takes.

A key says what was found, in raw positions, so that it outlives every new run and every other cleaning; a value says what
the reader would have instead. Both are JSON. What a later version wrote and this one does not know is passed over.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import fields, replace
from enum import StrEnum
from typing import Any, TypeVar, cast

from core.model.annotation import Ruling, Subject, Verdict
from core.model.decisions import Decisions, EntityDecision, MentionDecision, PostDecision, ResolutionDecision
from core.model.facts import Action, Resolution, Status, Votes
from core.model.mentions import Kind
from core.text.document import Document, EditKey, Metadata
from core.text.span import Span

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

METADATA = ("title", "date", "outlet", "place", "author")
"""The fields of Metadata that a reader may state."""


def edit_key(text: str) -> EditKey | None:
    """The EditKey that a ruling on a change carries as a JSON list; None for anything else, as a later version may write."""
    try:
        match json.loads(text):
            case [str(step), int(start), int(end), str(replacement)]:
                return EditKey(step, start, end, replacement)
            case _:
                return None
    except ValueError:
        return None


def edit_key_text(key: EditKey) -> str:
    """An EditKey as a ruling's key; `edit_key` reads it back."""
    return json.dumps([key.step, key.start, key.end, key.replacement], ensure_ascii=False)


def mention_key(document: Document, kind: Kind, span: Span) -> str:
    """The key of a mention at a clean span."""
    raw = document.to_raw(span)
    return _text([kind.value, raw.start, raw.end])


def mention_value(*, kind: Kind | None = None, entity: str | None = None) -> str:
    """The value of a mention's ruling: the kind that it shall have, the name of the thing that it shall name."""
    return _text({"kind": kind and kind.value, "entity": entity})


def entity_key(kind: Kind, name: str) -> str:
    """The key of all that is called `name` in the document."""
    return _text([kind.value, name])


def entity_value(*, name: str | None = None, into: str | None = None) -> str:
    """The value of an entity's ruling: its better name, the name of the entity that it is the same as."""
    return _text({"name": name, "into": into})


def post_key(person: str, title: str, organisation: str | None) -> str:
    """The key of a post of the person called `person`."""
    return _text([person, title, organisation])


def post_value(document: Document, evidence: Iterable[Span]) -> str:
    """The value of a post's ruling: where the text says so, in clean spans."""
    return _text({"evidence": [_pair(document, span) for span in evidence]})


def resolution_key(document: Document, span: Span, action: Action) -> str:
    """The key of a resolution whose title stands at a clean span."""
    return _text([*_pair(document, span), action.value])


def resolution_value(document: Document, told: Resolution) -> str:
    """The value of a resolution's ruling: the resolution as it shall be told."""
    values: dict[str, Any] = {name: getattr(told, name) for name in _TEXTS}
    votes = told.votes and {one.name: getattr(told.votes, one.name) for one in fields(Votes)}
    evidence = [_pair(document, span) for span in told.evidence]
    span = _pair(document, told.span)
    return _text(
        {**values, "action": told.action, "status": told.status, "votes": votes, "span": span, "evidence": evidence}
    )


def decisions(document: Document, rulings: Iterable[Ruling]) -> Decisions:
    """The decisions in rulings on findings, in clean positions of `document`; those on changes of the text are left out."""
    latest = {(one.subject, one.key): one for one in rulings}.values()
    return Decisions(
        mentions=_each(latest, Subject.MENTION, lambda one: _mention(document, one)),
        entities=_each(latest, Subject.ENTITY, _entity),
        posts=_each(latest, Subject.POST, lambda one: _post(document, one)),
        resolutions=_each(latest, Subject.RESOLUTION, lambda one: _resolution(document, one)),
        metadata=_each(latest, Subject.METADATA, _metadata),
    )


def stated(metadata: Metadata, decided: Decisions) -> Metadata:
    """The metadata with what the reader said of the document itself."""
    known: dict[str, Any] = dict(decided.metadata)
    return replace(metadata, **known) if known else metadata


_TEXTS = ("title", "kind", "about", "body", "meeting", "person", "post")


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _pair(document: Document, span: Span) -> tuple[int, int]:
    raw = document.to_raw(span)
    return raw.start, raw.end


def _each(rulings: Iterable[Ruling], subject: Subject, read: Callable[[Ruling], T]) -> tuple[T, ...]:
    """What the rulings on a subject say; one that cannot be read is passed over (a library may have been written later)."""
    found: list[T] = []
    for one in rulings:
        if one.subject is subject:
            with suppress(ValueError, KeyError, TypeError):
                found.append(read(one))
    return tuple(found)


def _keep(ruling: Ruling) -> bool:
    return ruling.verdict is Verdict.ACCEPTED


def _value(ruling: Ruling) -> dict[str, Any]:
    value: object = json.loads(ruling.value) if ruling.value else {}
    if not isinstance(value, dict):
        raise TypeError(ruling.value)
    return cast("dict[str, Any]", value)


def _clean(document: Document, start: object, end: object) -> Span:
    if not isinstance(start, int) or not isinstance(end, int) or end > len(document.source.text):
        raise ValueError((start, end))
    return document.to_clean(Span(start, end))


def _mention(document: Document, ruling: Ruling) -> MentionDecision:
    kind, start, end = json.loads(ruling.key)
    value = _value(ruling)
    retyped = value.get("kind")
    return MentionDecision(
        _clean(document, start, end), Kind(kind), _keep(ruling), retyped and Kind(retyped), _optional(value.get("entity"))
    )


def _entity(ruling: Ruling) -> EntityDecision:
    kind, name = json.loads(ruling.key)
    value = _value(ruling)
    better, into = _optional(value.get("name")), _optional(value.get("into"))
    return EntityDecision(Kind(kind), _required(name), _keep(ruling), better, into)


def _post(document: Document, ruling: Ruling) -> PostDecision:
    person, title, organisation = json.loads(ruling.key)
    evidence = tuple(_clean(document, *pair) for pair in _value(ruling).get("evidence") or ())
    return PostDecision(_required(person), _required(title), _optional(organisation), _keep(ruling), evidence)


def _resolution(document: Document, ruling: Ruling) -> ResolutionDecision:
    start, end, action = json.loads(ruling.key)
    value = _value(ruling)
    told = _told(document, value) if value and _keep(ruling) else None
    return ResolutionDecision(_clean(document, start, end), Action(action).value, _keep(ruling), told)


def _told(document: Document, value: dict[str, Any]) -> Resolution:
    texts: dict[str, Any] = {name: _optional(value.get(name)) for name in _TEXTS}
    counts: dict[str, Any] = value.get("votes") or {}
    votes = Votes(**{key: _number(count) for key, count in counts.items()}) if counts else None
    told = {**texts, "title": texts["title"] or "", "kind": texts["kind"] or "other"}
    evidence = tuple(_clean(document, *pair) for pair in value.get("evidence") or ())
    span, status = _clean(document, *value["span"]), Status(value.get("status") or Status.DONE)
    return replace(Resolution(span, "", Action(value["action"]), status, votes=votes, evidence=evidence), **told)


def _metadata(ruling: Ruling) -> tuple[str, str]:
    if ruling.key not in METADATA or not _keep(ruling):
        raise ValueError(ruling.key)
    return ruling.key, ruling.value


def _required(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError(value)
    return value


def _optional(value: object) -> str | None:
    return None if value is None else _required(value)


def _number(value: object) -> int | None:
    if value is not None and not isinstance(value, int):
        raise ValueError(value)
    return value
