"""The analysis as tables: CSV, one row a finding, and JSON Lines, one line a document.

Positions are in the raw text, in code points, as in the analysis JSON.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator

from core.export import analysis_json
from core.model.analysis import Analysis
from core.model.mentions import DateValue, Entity, Quantity
from core.text.span import Span

COLUMNS = (
    *("path", "record", "type", "name", "text", "organisation", "title"),
    *("action", "status", "role", "value", "unit", "doubt", "start", "end"),
)
"""The columns of the CSV; a row leaves empty what its record does not have."""


def to_jsonl(analyses: Iterable[Analysis]) -> Iterator[str]:
    """One line for each analysis, with its newline."""
    for analysis in analyses:
        yield json.dumps(analysis_json.to_json(analysis), ensure_ascii=False, separators=(",", ":")) + "\n"


def to_csv(analyses: Iterable[Analysis], *, header: bool = True) -> Iterator[str]:
    """The lines of a CSV after RFC 4180 (but for its line ends, which are plain newlines)."""
    if header:
        yield _line(dict(zip(COLUMNS, COLUMNS, strict=True)))
    for analysis in analyses:
        yield from map(_line, rows(analysis))


def _line(row: dict[str, str]) -> str:
    buffer = io.StringIO()
    csv.DictWriter(buffer, COLUMNS, restval="", lineterminator="\n").writerow(row)
    return buffer.getvalue()


def rows(analysis: Analysis) -> Iterator[dict[str, str]]:
    """Everything found, one row each, by column; `record` tells what a row is."""
    return _Rows(analysis).all()


class _Rows:
    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._document = analysis.document
        self._path = analysis.document.source.path

    def all(self) -> Iterator[dict[str, str]]:
        for rows in (
            *(self._mentions(), self._posts(), self._meetings(), self._participants()),
            *(self._resolutions(), self._attendance(), self._checks(), self._statements()),
        ):
            yield from rows

    def _row(self, record: str, span: Span | None = None, **fields: object) -> dict[str, str]:
        row = {"path": self._path, "record": record}
        row |= {name: _shown(value) for name, value in fields.items() if value is not None}
        if span is not None:
            raw = self._document.to_raw(span)
            row |= {"start": str(raw.start), "end": str(raw.end)}
        return row

    def _name(self, entity: str | None) -> str | None:
        found = self._analysis.by_id.get(entity or "")
        return found.name if found else None

    def _mentions(self) -> Iterator[dict[str, str]]:
        for one in self._analysis.mentions:
            entity = self._analysis.by_id.get(one.entity)
            value, unit = _value(entity)
            yield self._row(
                *("mention", one.span),
                type=one.kind,
                name=entity.name if entity else None,
                text=one.span.of(self._document.text),
                value=value,
                unit=unit,
                doubt=one.doubt,
            )

    def _posts(self) -> Iterator[dict[str, str]]:
        for entity in self._analysis.entities:
            for post in entity.posts:
                yield self._row(
                    *("post", _first(post.evidence)),
                    type=entity.kind,
                    name=entity.name,
                    organisation=post.organisation,
                    title=post.title,
                    doubt=post.doubt,
                )

    def _meetings(self) -> Iterator[dict[str, str]]:
        for one in self._analysis.meetings:
            yield self._row("meeting", _first(one.evidence), name=one.name, organisation=one.body, text=one.place)

    def _participants(self) -> Iterator[dict[str, str]]:
        for one in self._analysis.participants:
            yield self._row(
                *("participant", _first(one.evidence)),
                name=self._name(one.entity),
                text=self._name(one.meeting),
                role=one.role,
                value=one.order,
                doubt=one.doubt,
            )

    def _resolutions(self) -> Iterator[dict[str, str]]:
        for one in self._analysis.resolutions:
            yield self._row(
                *("resolution", one.span),
                type=one.kind,
                name=one.title,
                text=one.meeting,
                organisation=one.body,
                title=one.post,
                action=one.action,
                status=one.status,
                doubt=one.doubt,
            )

    def _attendance(self) -> Iterator[dict[str, str]]:
        for one in self._analysis.attendance:
            yield self._row("attendance", one.span, type=one.group, name=one.label, value=one.value, unit=one.unit)

    def _checks(self) -> Iterator[dict[str, str]]:
        for one in self._analysis.checks:
            sum_ = f"{one.left}={one.right}"
            yield self._row("check", _first(one.evidence), type=one.kind, text=sum_, value=one.holds)

    def _statements(self) -> Iterator[dict[str, str]]:
        for one in self._analysis.statements:
            yield self._row("statement", one.span, name=self._name(one.speaker), text=one.verb)


def _first(evidence: tuple[Span, ...]) -> Span | None:
    return evidence[0] if evidence else None


def _value(entity: Entity | None) -> tuple[object, object]:
    match entity.value if entity else None:
        case DateValue(start=start, end=end):
            return (f"{start}/{end}" if end else start), None
        case Quantity(number=number, unit=unit):
            return number, unit
        case _:
            return None, None


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:.15g}" if isinstance(value, float) else str(value)
