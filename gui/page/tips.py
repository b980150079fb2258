"""What a mark says of itself when the pointer rests on it, in the script of the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication

from core.model.analysis import Analysis
from core.model.mentions import DateValue, Entity, Kind, Mention, Post, Quantity
from core.text.document import NameDoubt
from core.text.doubt import Doubt
from core.text.span import Span
from core.text.textmap import Edit
from gui import why, words
from gui.notebook import Placed
from gui.panels.texts import found

Shown = Callable[[Span], str]

_LOOKED = 200
"""Mentions among which the places of a body's names are sought."""

translate = QCoreApplication.translate


def of_mention(analysis: Analysis, mention: Mention, shown: Shown) -> str:
    """A line for the name, then its posts, value and doubts."""
    entity = analysis.by_id.get(mention.entity)
    head = f"{shown(mention.span)} ・ {words.kind(mention.kind)}"
    if entity is None:
        return head
    reason = why.rule(mention.rule)
    told = translate("Tips", "Why: {reason}").format(reason=reason) if reason else ""
    return "\n".join((head, *(line for line in (*_entity(entity, analysis, shown), told) if line)))


def of_edit(edit: Edit, step: str) -> str:
    """What became what, in which step and why."""
    change = f"{edit.original or '∅'} → {edit.replacement or '∅'}"
    why = " ・ ".join(word for word in (words.step(step), words.reason(edit.reason)) if word)
    choices = translate("Tips", "or: {choices}").format(choices="、".join(edit.alternatives)) if edit.alternatives else ""
    return "\n".join(line for line in (change, why, choices) if line)


def of_annotation(placed: Placed) -> str:
    """Its labels, then its note."""
    labels = "、".join(words.label(label) for label in placed.labels)
    return "\n".join(line for line in (labels, placed.annotation.note) if line)


def of_name_doubt(doubt: NameDoubt) -> str:
    """The choices that stand for a character of a name."""
    choices = translate("Tips", "{shown}, or: {choices}").format(shown=doubt.shown, choices="、".join(doubt.alternatives))
    return "\n".join(line for line in (f"? {choices}", words.reason(doubt.reason)) if line)


def of_lost() -> str:
    """Why 〓 stands there."""
    return translate("Tips", "The bytes of this character are gone: its form is lost.")


def _entity(entity: Entity, analysis: Analysis, shown: Shown) -> Iterator[str]:
    text = analysis.document.text
    if entity.kind is Kind.PERSON:
        yield from (_post(post, text, shown) for post in entity.posts)
    elif entity.kind in (Kind.ORG, Kind.MEETING, Kind.PLACE):
        places = {one.span.of(text): one.span for one in analysis.mentions_of.get(entity.id, ())[:_LOOKED]}
        names = (shown(places[name]) if name in places else name for name in (entity.name, *entity.aliases))
        yield "、".join(names) if entity.aliases else ""
        yield words.system(entity.system) if entity.system else ""
    yield _value(entity)
    yield words.byline() if entity.id in analysis.bylines else ""
    yield _doubt(entity.doubt, entity.reason)


def _post(post: Post, text: str, shown: Shown) -> str:
    told = "".join(
        piece if isinstance(piece, str) else shown(piece)
        for words_ in (post.organisation, post.title)
        if words_
        for piece in found(text, words_, post.evidence)
    )
    why = _doubt(post.doubt, post.reason)
    return f"{told} {why}" if why else told


def _value(entity: Entity) -> str:
    value = entity.value
    if isinstance(value, DateValue):
        days = f"{value.start} – {value.end}" if value.end else value.start
        why = _doubt(value.doubt, value.reason)
        return f"{days} {why}" if why else days
    if isinstance(value, Quantity):
        return f"{value.number:g} {value.unit}"
    return ""


def _doubt(doubt: Doubt, reason: str | None) -> str:
    sign = words.SIGNS[doubt]
    return f"{sign} {words.reason(reason) or words.doubt(doubt)}" if sign else ""
