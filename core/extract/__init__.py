"""From the fold to mentions and facts; one subject one file.

Enters: a clean text, what its lines are, what its container said of it. Leaves: `Findings`. Every finder reads one
`Reading`, long texts block by block, and gives tuples; nothing here knows bytes, scripts or the store.

    gazetteer, unlisted    divisions, and the ground on which the grammars of names stand
    documents, laws, phrases, meetings, dates, quantities, organisations, places   mentions of everything but persons
    wrapped     printed lines joined before these finders look
    masks       which of the competing candidates stand: the longest
    people      persons and their posts
                what they look like (names, foreign_names, name_odds, lists, posts), and what points to them (heads,
                addresses, enumerations, bylines, bare, propagation)
    aliases     mentions joined to entities (body_names, sessions, date_values; homes and years tell what a text leaves out)
    meetings, participants, attendance, counted_lists, resolutions, statements
                facts, each with its evidence; they ask the `scene`
    decided     what the reader ruled, put in the place of what was found
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from core.extract import (
    aliases,
    attendance,
    counted_lists,
    decided,
    meetings,
    mentions,
    participants,
    people,
    resolutions,
    statements,
)
from core.extract.reading import Reading, never
from core.extract.scene import Scene
from core.extract.tagger import Tagger
from core.model.analysis import Findings
from core.model.decisions import Decisions
from core.model.facts import Meeting, Participant
from core.model.lines import Line
from core.model.mentions import Mention
from core.model.options import Options
from core.text.document import Metadata, TextWarning


def extract(
    text: str,
    *,
    lines: tuple[Line, ...] = (),
    metadata: Metadata = Metadata(),
    options: Options = Options(),
    decisions: Decisions = Decisions(),
    check: Callable[[], None] = never,
    tagger: Tagger | None = None,
) -> Findings:
    """Everything found in a clean text, as the reader has decided it. `check` is called many times a second and may raise
    to stop the work. `tagger` takes the place of the shipped model.
    """
    reading = Reading(text, lines, metadata, options, check, tagger)
    others = decided.others(reading, mentions.find(reading), decisions)
    persons = decided.persons(reading, people.find(reading, others), decisions)
    joined, entities = aliases.join(reading, _without(reading, others, persons.mentions))
    whole = tuple(sorted((*joined, *persons.mentions), key=lambda one: one.span.start))
    whole, known = decided.joined(reading, whole, (*persons.entities, *entities), decisions)
    sessions = meetings.facts(reading, whole, known)
    findings = _facts(Scene(reading, whole, known, sessions, persons.bylines))
    return replace(
        findings,
        resolutions=decided.resolutions(findings.resolutions, decisions.resolutions),
        warnings=tuple(TextWarning("post_not_read", span) for span in persons.unread),
    )


def _without(reading: Reading, others: tuple[Mention, ...], persons: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions of other kinds that share no character with a person's name (江苏 inside 王江苏 is no place)."""
    named = reading.coverage(one.span for one in persons)
    return tuple(one for one in reading.each(others) if not any(named[one.span.start : one.span.end]))


def _facts(scene: Scene) -> Findings:
    present = participants.find(scene)
    figures = attendance.find(scene.reading)
    sums = (*attendance.checks(scene.reading, figures), *counted_lists.checks(scene))
    decided = resolutions.find(scene, figures)
    return Findings(
        mentions=scene.mentions,
        entities=scene.entities,
        bylines=scene.bylines,
        meetings=_chaired(scene.meetings, present),
        participants=present,
        resolutions=decided,
        attendance=figures,
        checks=sums,
        statements=statements.find(scene),
    )


def _chaired(sessions: tuple[Meeting, ...], present: tuple[Participant, ...]) -> tuple[Meeting, ...]:
    chairs = participants.presided(present)
    return tuple(replace(one, presided_by=chairs.get(one.entity, ())) for one in sessions)
