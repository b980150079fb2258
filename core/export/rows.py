"""Marks as CSV, one row a mark: fit for spreadsheets, and read back whole.

`start` and `end` count code points of the raw text; `quotation`, `prefix` and `suffix` are the anchor in it, `shown` and
`sentence` are in the script that was asked for. Several labels or tags stand one on a line of their cell. Evidence is
`start-end` of raw ranges. A cell that a spreadsheet would run as a formula is guarded (`core.export.sheet`).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import replace

from core.errors import ExchangeError
from core.export import sheet
from core.export.marked import Mark, MarkedText
from core.export.received import GREY, Received, ReceivedText, certainty, moment, status
from core.export.written import Choices, File, Written, stem, utf8
from core.model.annotation import Annotation, Label
from core.text.anchor import Anchor
from core.text.sentences import sentence
from core.text.span import Span

COLUMNS = (
    *("title", "shown", "labels", "note", "tags", "certainty", "status", "author", "sentence"),
    *("origin", "name", "doubt", "reason", "rule", "evidence"),
    *("created", "modified", "id", "document", "source", "start", "end", "quotation", "prefix", "suffix"),
)
READER, FINDING = "reader", "finding"
"""Who made a mark, in the column `origin`."""

_NEEDED = frozenset(("quotation", "start", "end"))


def write(texts: tuple[MarkedText, ...], choices: Choices) -> Written:
    """One table of the marks of all documents."""
    name = stem(texts[0]) if len(texts) == 1 else "marks"
    rows = (_row(one, mark) for one in texts for mark in one.marks)
    lines = "".join(sheet.lines((COLUMNS, *(tuple(row[column] for column in COLUMNS) for row in rows))))
    return Written((File(f"{name}.csv", utf8((sheet.BOM if choices.bom else "") + lines)),))


def _row(marked: MarkedText, mark: Mark) -> dict[str, str]:
    made, anchor = mark.annotation, mark.annotation.anchor
    return {
        "title": marked.title,
        "shown": _shown(marked, mark),
        "labels": "\n".join(label.name for label in marked.labels_of(mark)),
        "note": made.note,
        "tags": "\n".join(made.tags),
        "certainty": made.certainty,
        "status": made.status,
        "author": made.author,
        "sentence": _sentence(marked, mark),
        "origin": READER if mark.finding is None else FINDING,
        **_found(marked, mark),
        "created": made.created,
        "modified": made.modified,
        "id": made.id,
        "document": made.document,
        "source": anchor.sha256,
        "start": str(anchor.span.start),
        "end": str(anchor.span.end),
        "quotation": anchor.quotation,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
    }


def _found(marked: MarkedText, mark: Mark) -> dict[str, str]:
    finding = mark.finding
    if finding is None:
        return dict.fromkeys(("name", "doubt", "reason", "rule", "evidence"), "")
    raw = (marked.document.to_raw(span) for span in finding.evidence)
    return {
        "name": marked.told(finding.name),
        "doubt": finding.doubt,
        "reason": finding.reason or "",
        "rule": finding.rule,
        "evidence": "\n".join(f"{span.start}-{span.end}" for span in raw),
    }


def _shown(marked: MarkedText, mark: Mark) -> str:
    return "" if mark.span is None else marked.shown(mark.span).of(marked.text)


def _sentence(marked: MarkedText, mark: Mark) -> str:
    if mark.span is None:
        return ""
    return marked.shown(sentence(marked.document.text, mark.span)).of(marked.text)


# reading


def read(data: bytes, name: str) -> Received:
    """The marks of a table with at least the columns quotation, start and end; ExchangeError(unlike) for anything else."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ExchangeError("unlike", path=name, format="csv") from error
    table = csv.DictReader(io.StringIO(text, newline=""))
    if not set(table.fieldnames or ()) >= _NEEDED:
        raise ExchangeError("unlike", path=name, format="csv")
    texts: dict[str, list[Annotation]] = {}
    labels: dict[str, Label] = {}
    try:
        for made in _annotations(table, labels):
            texts.setdefault(made.document, []).append(made)
    except (csv.Error, ValueError) as error:
        raise ExchangeError("unlike", path=name, format="csv") from error
    found = tuple(ReceivedText(tuple(marks), document) for document, marks in texts.items())
    return Received(found, tuple(labels.values()))


def _annotations(table: csv.DictReader[str], labels: dict[str, Label]) -> Iterator[Annotation]:
    for cells in table:
        row = {column: sheet.unguarded(cells.get(column) or "") for column in COLUMNS}
        if row["origin"] != FINDING:
            names = tuple(dict.fromkeys(_parts(row["labels"])))
            for one in names:
                labels.setdefault(one, Label(one, one, GREY))
            yield replace(_annotation(row), labels=names)


def _annotation(row: dict[str, str]) -> Annotation:
    span = Span(int(row["start"]), int(row["end"]))
    return Annotation(
        row["id"],
        row["document"],
        Anchor(span, row["quotation"], row["prefix"], row["suffix"], row["source"] or row["document"]),
        (),
        row["note"],
        moment(row["created"]),
        moment(row["modified"]),
        _parts(row["tags"]),
        certainty(row["certainty"]),
        status(row["status"]),
        row["author"],
    )


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.replace("\r\n", "\n").split("\n") if part)
