"""What a text says of its meetings: body, term, session, the days of their parts, the place.

The first named meeting is the one the text is about: what is said of 会议 and 大会 is said of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from core.extract import homes, sessions
from core.extract.reading import Reading
from core.language.fold import fold
from core.model.facts import Meeting, Part, Phase
from core.model.mentions import DateValue, Entity, Kind, Mention
from core.text.span import Span

_PHASES = (
    (Phase.PREPARATORY, re.compile(r"预备会议")),
    (Phase.CLOSING, re.compile(r"闭幕")),
    (Phase.OPENING, re.compile(r"开幕")),
    (Phase.GROUP, re.compile(r"分组(?:会议|讨论|审议)")),
    (Phase.PLENARY, re.compile(r"举行全体会议|全体会议举行")),
    (Phase.SINGLE, re.compile(r"召开|举行|开会|会议(?:通过|决定)")),
)
_IN_PLACE = re.compile(r"在$")
_COMING = re.compile(r"将于?$|定于$|决定$")


@dataclass
class _Told:
    """What is told of one meeting while sentences are read."""

    parts: dict[Phase, tuple[str, str]] = field(default_factory=dict[Phase, tuple[str, str]])
    place: str | None = None
    body: str | None = None
    evidence: list[Span] = field(default_factory=list[Span])


def find(reading: Reading, mentions: tuple[Mention, ...], entities: tuple[Entity, ...]) -> tuple[Meeting, ...]:
    """The meetings of the text in order of first mention; `presided_by` is left to those who know the persons."""
    by_id = {entity.id: entity for entity in entities}
    named = [mention for mention in mentions if mention.kind is Kind.MEETING and mention.entity in by_id]
    order = list(dict.fromkeys(mention.entity for mention in named))
    if not order:
        return ()
    told = {name: _Told() for name in order}
    for mention in named:
        told[mention.entity].evidence.append(mention.span)
    covered = reading.coverage(mention.span for mention in mentions)
    for sentence, inside in _by_sentence(reading, mentions):
        _read(reading, sentence, inside, covered, order[0], told, by_id)
    where = homes.Homes(gazetteer=reading.gazetteer)  # only terms, numbers and bodies are asked for, no homes
    return tuple(one for name in reading.each(order) for one in _both(_meeting(by_id[name], told[name], where)))


def _by_sentence(reading: Reading, mentions: tuple[Mention, ...]) -> Iterator[tuple[Span, list[Mention]]]:
    index = 0
    for sentence in reading.each(reading.sentences):
        inside: list[Mention] = []
        while index < len(mentions) and mentions[index].span.start < sentence.end:
            inside.append(mentions[index])
            index += 1
        yield sentence, inside


def _read(
    reading: Reading,
    sentence: Span,
    inside: list[Mention],
    covered: bytearray,
    main: str,
    told: dict[str, _Told],
    by_id: dict[str, Entity],
) -> None:
    """Take the days and the place from a sentence that says that a meeting is held."""
    phase, verb = _phase(reading.fold, sentence, covered)
    if phase is None:
        return
    subject = next((one.entity for one in inside if one.kind is Kind.MEETING and one.span.start < verb), None)
    later = next((one.entity for one in inside if one.kind is Kind.MEETING and one.span.start >= verb), None)
    if subject is None and not re.search("会议|大会|全会|闭幕会|开幕会", sentence.of(reading.fold)) and later is None:
        return
    # 十四届全国人大主席团10日在北京举行第五次会议: the meeting stands after the verb.
    meeting = told[subject or later or main]
    if later is not None and subject is None:
        bodies = [one for one in inside if one.kind is Kind.ORG and one.span.start < verb]
        meeting.body = meeting.body or (bodies[-1].span.of(reading.text) if bodies else None)
    _take_date(inside, verb, phase, meeting, by_id)
    _take_place(reading, inside, meeting)


def _phase(fold: str, sentence: Span, covered: bytearray) -> tuple[Phase | None, int]:
    text = sentence.of(fold)
    for phase, pattern in _PHASES:
        for match in pattern.finditer(text):
            place = sentence.start + match.start()
            if not covered[place]:
                return phase, place
    return None, 0


def _take_date(inside: list[Mention], verb: int, phase: Phase, meeting: _Told, by_id: dict[str, Entity]) -> None:
    dates = [one for one in inside if one.kind is Kind.DATE]
    before = [one for one in dates if one.span.end <= verb]
    chosen = before[-1] if before else next(iter(dates), None)
    value = by_id[chosen.entity].value if chosen and chosen.entity in by_id else None
    if chosen is None or not isinstance(value, DateValue) or len(value.start) < 10 or phase in meeting.parts:
        return
    if phase is Phase.SINGLE and meeting.parts:
        return
    meeting.parts[phase] = (value.start, value.end or value.start)
    meeting.evidence.append(chosen.span)


def _take_place(reading: Reading, inside: list[Mention], meeting: _Told) -> None:
    if meeting.place is not None:
        return
    for one in inside:
        if one.kind is Kind.PLACE and _IN_PLACE.search(reading.fold, max(0, one.span.start - 1), one.span.start):
            meeting.place = one.span.of(reading.text)
            meeting.evidence.append(one.span)
            return


_BOTH = re.compile("(?:今年)?(.*)[两兩]([会會])$")


def _both(meeting: Meeting) -> Iterator[Meeting]:
    """A meeting; of 全国两会 the two that it names, the session of the congress and that of the consultative conference."""
    match = _BOTH.match(meeting.name)
    if match is None:
        yield meeting
        return
    conference = "政協" if match[2] == "會" else "政协"
    yield replace(meeting, body=match[1] + "人大")
    yield replace(meeting, body=match[1] + conference)


def _meeting(entity: Entity, told: _Told, where: homes.Homes) -> Meeting:
    session = sessions.parse(fold(entity.name), where)
    body = entity.name[: session.body_end].strip() if session.body_end else told.body
    return Meeting(
        name=entity.name,
        entity=entity.id,
        short_names=entity.aliases,
        body=body or None,
        term=session.term,
        session=session.session,
        parts=tuple(Part(phase, *days) for phase, days in told.parts.items()),
        place=told.place,
        evidence=tuple(sorted(set(told.evidence))),
    )
