"""The analysis as tables, each row with the words that prove it; and JSON Lines, one line a document.

Positions are in the raw text, in code points, as in the analysis JSON. Codes (`adopted`, `stated`) are those of the JSON.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields

from core.export import analysis_json, sheet
from core.model.analysis import Analysis
from core.model.facts import Votes
from core.model.mentions import DateValue, Entity, Kind, Mention, Post, Quantity
from core.text.sentences import sentence
from core.text.span import Span

Cells = tuple[str, ...]

MENTIONS = "mentions"

_PLACE = ("start", "end", "quotation")
"""The columns at the end of every table: where the first proof stands, and its sentence."""


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows of one kind of finding; every row is as long as `columns`, an absent value is empty."""

    name: str
    columns: Cells
    rows: tuple[Cells, ...]


def to_jsonl(analyses: Iterable[Analysis]) -> Iterator[str]:
    """One line for each analysis, with its newline."""
    for analysis in analyses:
        yield json.dumps(analysis_json.to_json(analysis), ensure_ascii=False, separators=(",", ":")) + "\n"


def to_csv(analyses: Iterable[Analysis], name: str = MENTIONS, *, header: bool = True) -> Iterator[str]:
    """The lines of a CSV of one table over several documents; its first column is the path."""
    if header:
        yield from sheet.lines([("path", *COLUMNS[name])])
    for analysis in analyses:
        path = analysis.document.source.path
        yield from sheet.lines((path, *row) for row in table(analysis, name).rows)


def table(analysis: Analysis, name: str) -> Table:
    """The table called `name`, one of `TABLES`; KeyError for another."""
    rows = _ROWS[name](_Reader(analysis))
    return Table(name, COLUMNS[name], tuple(tuple(_shown(value) for value in row) for row in rows))


class _Reader:
    """Rows of one analysis; values that are None stand for what the text does not say."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self._document = analysis.document

    def name(self, entity: str | None) -> str | None:
        found = self.analysis.by_id.get(entity or "")
        return found.name if found else None

    def place(self, spans: Iterable[Span]) -> tuple[object, ...]:
        """The cells of `_PLACE` for the first of the spans."""
        first = next(iter(spans), None)
        if first is None:
            return None, None, None
        raw, text = self._document.to_raw(first), self._document.text
        return raw.start, raw.end, sentence(text, first).of(text)

    def entities(self, *kinds: Kind) -> Iterator[tuple[Entity, tuple[Mention, ...]]]:
        for one in self.analysis.entities:
            if one.kind in kinds:
                yield one, self.analysis.mentions_of.get(one.id, ())

    def text(self, span: Span) -> str:
        return span.of(self._document.text)


def _mentions(reader: _Reader) -> Iterator[tuple[object, ...]]:
    for one in reader.analysis.mentions:
        entity = reader.analysis.by_id.get(one.entity)
        value, unit = _value(entity)
        head = (reader.text(one.span), one.kind, entity and entity.name, one.entity, value, unit)
        yield (*head, one.rule, one.doubt, *reader.place((one.span,)))


def _people(reader: _Reader) -> Iterator[tuple[object, ...]]:
    """A row for each post, and one for a person without any."""
    roles: dict[str, list[str]] = {}
    for part in reader.analysis.participants:
        roles.setdefault(part.entity, []).append(part.role)
    for number, (one, mentions) in enumerate(reader.entities(Kind.PERSON), start=1):
        head = (number, one.name, _list(one.aliases), _list(dict.fromkeys(roles.get(one.id, ()))), len(mentions))
        posts: tuple[Post | None, ...] = one.posts or (None,)
        for post in posts:
            spans = post.evidence if post and post.evidence else [mention.span for mention in mentions]
            sure = post or one
            yield (*head, post and post.title, post and post.organisation, sure.doubt, sure.reason, *reader.place(spans))


def _bodies(reader: _Reader) -> Iterator[tuple[object, ...]]:
    for one, mentions in reader.entities(Kind.ORG):
        spans = [mention.span for mention in mentions]
        standing = (one.system, one.level, reader.name(one.parent))
        yield (one.name, _list(one.aliases), *standing, len(mentions), one.doubt, one.reason, *reader.place(spans))


def _named(*kinds: Kind) -> Callable[[_Reader], Iterator[tuple[object, ...]]]:
    """Rows of the kinds of which a name, its value and its mentions are all there is to say."""

    def rows(reader: _Reader) -> Iterator[tuple[object, ...]]:
        for one, mentions in reader.entities(*kinds):
            spans = [mention.span for mention in mentions]
            value = (*_value(one), len(mentions), one.doubt, one.reason)
            yield (one.name, _list(one.aliases), *value, *reader.place(spans))

    return rows


def _meetings(reader: _Reader) -> Iterator[tuple[object, ...]]:
    for one in reader.analysis.meetings:
        head = (one.name, _list(one.short_names), one.body, one.term, one.session, one.place)
        chairs = _list(reader.name(person) or "" for person in one.presided_by)
        phases = _list(f"{part.phase} {part.start or ''}".strip() for part in one.parts)
        yield (*head, chairs, phases, *reader.place(one.evidence))


def _participants(reader: _Reader) -> Iterator[tuple[object, ...]]:
    for one in reader.analysis.participants:
        entity = reader.analysis.by_id.get(one.entity)
        posts = _list(f"{post.organisation or ''}{post.title}" for post in entity.posts) if entity else None
        head = (reader.name(one.meeting), one.role, one.order, reader.name(one.entity), entity and entity.kind, posts)
        yield (*head, one.doubt, *reader.place(one.evidence))


def _resolutions(reader: _Reader) -> Iterator[tuple[object, ...]]:
    for number, one in enumerate(reader.analysis.resolutions, start=1):
        head = (number, one.status, one.action, one.title, one.kind, one.about, one.body, one.meeting, one.person, one.post)
        votes = tuple(getattr(one.votes, name) if one.votes else None for name in _VOTES)
        restates = None if one.restates is None else one.restates + 1
        yield (*head, *votes, restates, one.doubt, one.reason, *reader.place(one.evidence or (one.span,)))


def _attendance(reader: _Reader) -> Iterator[tuple[object, ...]]:
    for one in reader.analysis.attendance:
        yield (one.label, one.value, one.unit, one.group, one.phase, *reader.place((one.span,)))


def _checks(reader: _Reader) -> Iterator[tuple[object, ...]]:
    for one in reader.analysis.checks:
        yield (one.kind, one.left, one.right, one.holds, *reader.place(one.evidence))


def _statements(reader: _Reader) -> Iterator[tuple[object, ...]]:
    """A row for each point, and one for a statement without any."""
    for one in reader.analysis.statements:
        for point in one.points or (one.span,):
            yield (reader.name(one.speaker), one.verb, reader.text(point), *reader.place((point,)))


_VOTES = tuple(field.name for field in fields(Votes))
_VALUED = ("name", "aliases", "value", "unit", "mentions", "doubt", "reason")

_ROWS: dict[str, Callable[[_Reader], Iterator[tuple[object, ...]]]] = {
    MENTIONS: _mentions,
    "people": _people,
    "participants": _participants,
    "bodies": _bodies,
    "meetings": _meetings,
    "places": _named(Kind.PLACE),
    "dates": _named(Kind.DATE),
    "documents": _named(Kind.DOC),
    "figures": _named(Kind.QUANTITY),
    "phrases": _named(Kind.PHRASE),
    "resolutions": _resolutions,
    "attendance": _attendance,
    "checks": _checks,
    "statements": _statements,
}

TABLES = tuple(_ROWS)
"""The names of all tables."""

COLUMNS: dict[str, Cells] = {
    MENTIONS: ("text", "type", "name", "entity", "value", "unit", "rule", "doubt", *_PLACE),
    "people": (
        *("number", "name", "aliases", "roles", "mentions", "title", "organisation", "doubt", "reason"),
        *_PLACE,
    ),
    "participants": ("meeting", "role", "order", "name", "type", "posts", "doubt", *_PLACE),
    "bodies": ("name", "aliases", "system", "level", "parent", "mentions", "doubt", "reason", *_PLACE),
    "meetings": ("name", "short_names", "body", "term", "session", "place", "presided_by", "phases", *_PLACE),
    **dict.fromkeys(("places", "dates", "documents", "figures", "phrases"), (*_VALUED, *_PLACE)),
    "resolutions": (
        *("number", "status", "action", "title", "kind", "about", "body", "meeting", "person", "post"),
        *(*_VOTES, "restates", "doubt", "reason", *_PLACE),
    ),
    "attendance": ("label", "value", "unit", "group", "phase", *_PLACE),
    "checks": ("kind", "left", "right", "holds", *_PLACE),
    "statements": ("speaker", "verb", "point", *_PLACE),
}


def _list(values: Iterable[str]) -> str:
    return "；".join(values)


def _value(entity: Entity | None) -> tuple[object, object]:
    match entity.value if entity else None:
        case DateValue(start=start, end=end):
            return (f"{start}/{end}" if end else start), None
        case Quantity(number=number, unit=unit):
            return number, unit
        case _:
            return None, None


def _shown(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case float():
            return f"{value:.15g}"
        case _:
            return str(value)
