"""An analysis in a few lines for reading in a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from core.cli import words
from core.model.analysis import Analysis
from core.model.mentions import Entity, Kind
from core.text.doubt import Doubt


def of(analysis: Analysis) -> str:
    """The findings as text, each kind under its heading; ends in an empty line."""
    return "\n".join((*_head(analysis), *_entities(analysis), *_resolutions(analysis), *_figures(analysis), "\n"))


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


def _sign(doubt: Doubt) -> str:
    return {Doubt.STATED: "", Doubt.INFERRED: " (inferred)", Doubt.DOUBTFUL: " (doubtful)"}[doubt]


def _resolutions(analysis: Analysis) -> Iterator[str]:
    if analysis.resolutions:
        yield f"\nResolutions ({len(analysis.resolutions)})"
        yield from (f"  {words.ACTIONS[one.action]}: {one.title}" for one in analysis.resolutions)


def _figures(analysis: Analysis) -> Iterator[str]:
    if analysis.attendance:
        yield "\nAttendance"
        yield from (f"  {one.label} {one.value}{one.unit}" for one in analysis.attendance)
    verdicts = {True: "holds", False: "does not hold", None: "cannot be checked"}
    yield from (f"  {one.left} = {one.right}: {verdicts[one.holds]}" for one in analysis.checks)
