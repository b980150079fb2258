"""An analysis in a few lines for reading in a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from core.cli import words
from core.model.analysis import Analysis
from core.model.facts import Role, Status, Votes
from core.model.mentions import Entity, Kind
from core.text.doubt import Doubt


def of(analysis: Analysis) -> str:
    """The findings as text, each kind under its heading; ends in an empty line."""
    parts = (_head, _entities, _participants, _resolutions, _figures, _statements)
    return "\n".join((*(line for part in parts for line in part(analysis)), "\n"))


def _head(analysis: Analysis) -> Iterator[str]:
    yield analysis.metadata.title or analysis.document.source.path or "-"
    known = analysis.metadata
    said = " · ".join(value for value in (known.date, known.outlet, known.place, known.author) if value)
    if said:
        yield said


def _entities(analysis: Analysis) -> Iterator[str]:
    for kind, heading in words.KINDS.items():
        found = [entity for entity in analysis.entities if entity.kind is kind]
        if found:
            yield f"\n{heading} ({len(found)})"
            yield from (f"  {_entity(entity, analysis)}" for entity in found)


def _entity(entity: Entity, analysis: Analysis) -> str:
    times = len(analysis.mentions_of.get(entity.id, ()))
    posts = "；".join(f"{post.organisation or ''}{post.title}{_sign(post.doubt)}" for post in entity.posts)
    aliases = "、".join(entity.aliases) if entity.kind is not Kind.PERSON else ""
    return "  ".join(part for part in (entity.name, posts, aliases, f"×{times}" if times > 1 else "") if part)


def _participants(analysis: Analysis) -> Iterator[str]:
    """Who took part, by role, in the order of print."""
    names: dict[Role, dict[str, None]] = {}
    for one in analysis.participants:
        entity = analysis.by_id.get(one.entity)
        if entity is not None:
            names.setdefault(one.role, {})[entity.name] = None
    if names:
        yield f"\nTook part ({len(analysis.participants)})"
        yield from (f"  {words.ROLES[role]}: {'、'.join(names[role])}" for role in Role if role in names)


def _statements(analysis: Analysis) -> Iterator[str]:
    if analysis.statements:
        yield f"\nStatements ({len(analysis.statements)})"
    for one in analysis.statements:
        speaker = analysis.by_id.get(one.speaker)
        yield f"  {speaker.name if speaker else '?'} {one.verb}"
        text = analysis.document.text
        yield from (f"    - {point.of(text)}" for point in one.points)


def _sign(doubt: Doubt) -> str:
    return {Doubt.STATED: "", Doubt.INFERRED: " (inferred)", Doubt.DOUBTFUL: " (doubtful)"}[doubt]


def _resolutions(analysis: Analysis) -> Iterator[str]:
    """Each resolution under its number, what tells the same again only as such."""
    if analysis.resolutions:
        yield f"\nResolutions ({sum(one.restates is None for one in analysis.resolutions)})"
    for number, one in enumerate(analysis.resolutions, start=1):
        if one.restates is not None:
            yield f"  {number}. tells {one.restates + 1} again: {one.title}"
            continue
        planned = "planned, " if one.status is Status.PLANNED else ""
        yield f"  {number}. {planned}{words.ACTIONS[one.action]}: {one.title}{_sign(one.doubt)}"
        known = (one.body, one.meeting, one.person and f"{one.person} {one.post or ''}".strip(), _votes(one.votes))
        if said := " · ".join(value for value in known if value):
            yield f"     {said}"


def _votes(votes: Votes | None) -> str:
    counts = ((field.name.replace("_", " "), getattr(votes, field.name)) for field in fields(Votes)) if votes else ()
    return ", ".join(f"{count} {name}" for name, count in counts if count is not None)


def _figures(analysis: Analysis) -> Iterator[str]:
    if analysis.attendance:
        yield "\nAttendance"
        yield from (f"  {one.label} {one.value}{one.unit}" for one in analysis.attendance)
    verdicts = {True: "holds", False: "does not hold", None: "cannot be checked"}
    yield from (f"  {one.left} = {one.right}: {verdicts[one.holds]}" for one in analysis.checks)
