"""Spans as JSON Lines, one document a line.

`text`, `label` and `Comments` are what doccano reads (sequence labelling, code points), `entities` and `relations` what it
reads for relations; `data` and `annotations` make the line a task of Label Studio (put the lines into a JSON list for its
window; it counts UTF-16 units, so there offsets are always those). `marks` has everything and is what we read back.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from core.errors import ExchangeError
from core.export.marked import Mark, MarkedText
from core.export.received import Received, ReceivedText, certainty, colour, listed, mapped, moment, number, status, words
from core.export.written import Choices, File, Loss, Lost, Written, json_text, stem
from core.model.annotation import Annotation, Label
from core.text.anchor import Anchor
from core.text.offsets import Offsets, Unit
from core.text.span import Span

JsonObject = dict[str, Any]

_UNLABELLED = "MARK"
"""What a mark without a label is called where a name is needed."""


def write(texts: tuple[MarkedText, ...], choices: Choices) -> Written:
    """A line for each document; `choices.unit` is what offsets count, but for those of Label Studio's task."""
    name = stem(texts[0]) if len(texts) == 1 else "marks"
    lines = b"".join(json_text(_line(one, choices.unit)) for one in texts)
    lost = tuple(
        Lost(mark.annotation.id, Loss.NO_PLACE) for one in texts for mark in one.homeless if mark.finding is not None
    )
    return Written((File(f"{name}.jsonl", lines),), lost)


def _line(marked: MarkedText, unit: Unit) -> JsonObject:
    offsets, units = Offsets(marked.text, unit), Offsets(marked.text, Unit.UTF16)
    named = [(mark, span, name) for mark, span in marked.placed if len(span) for name in _names(marked, mark)]
    return {
        "id": marked.name,
        "title": marked.title,
        "unit": unit,
        "text": marked.text,
        "label": [[*offsets.of_span(span), name] for _, span, name in named],
        "Comments": [mark.annotation.note for mark, _ in marked.placed if mark.annotation.note],
        "entities": [
            {"id": place, "start_offset": offsets.of(span.start), "end_offset": offsets.of(span.end), "label": name}
            for place, (_, span, name) in enumerate(named, start=1)
        ],
        "relations": [],
        "data": {"text": marked.text},
        "annotations": [{"result": list(_results(marked, units))}],
        "marks": [_mark(marked, mark, offsets) for mark in marked.marks],
        "labels": [_label(label) for label in marked.labels],
    }


def _names(marked: MarkedText, mark: Mark) -> list[str]:
    return [label.name for label in marked.labels_of(mark)] or [_UNLABELLED]


def _results(marked: MarkedText, units: Offsets) -> Iterator[JsonObject]:
    for mark, span in marked.placed:
        if len(span):
            start, end = units.of_span(span)
            yield {
                "id": mark.annotation.id,
                "from_name": "label",
                "to_name": "text",
                "type": "labels",
                "value": {"start": start, "end": end, "text": span.of(marked.text), "labels": _names(marked, mark)},
            }


def _mark(marked: MarkedText, mark: Mark, offsets: Offsets) -> JsonObject:
    made, anchor, finding = mark.annotation, mark.annotation.anchor, mark.finding
    shown = None if mark.span is None else offsets.of_span(marked.shown(mark.span))
    told: JsonObject = {
        "id": made.id,
        "start": None if shown is None else shown[0],
        "end": None if shown is None else shown[1],
        "labels": list(made.labels),
        "note": made.note,
        "tags": list(made.tags),
        "certainty": made.certainty,
        "status": made.status,
        "author": made.author,
        "created": made.created,
        "modified": made.modified,
        "document": made.document,
        "anchor": [anchor.span.start, anchor.span.end, anchor.quotation, anchor.prefix, anchor.suffix, anchor.sha256],
    }
    if finding is not None:
        told["finding"] = {
            "kind": finding.kind,
            "name": marked.told(finding.name),
            "doubt": finding.doubt,
            "reason": finding.reason,
            "rule": finding.rule,
            "evidence": [list(offsets.of_span(marked.shown(span))) for span in finding.evidence],
        }
    return told


def _label(label: Label) -> JsonObject:
    return {
        "id": label.id,
        "name": label.name,
        "colour": label.colour,
        "key": label.key,
        "description": label.description,
        "parent": label.parent,
    }


# reading


def read(data: bytes, name: str) -> Received:
    """The marks of our own lines, or those of doccano's export; ExchangeError(unlike) for anything else."""
    labels: dict[str, Label] = {}
    try:
        lines = [line for line in data.decode("utf-8-sig").split("\n") if line.strip()]
        texts = [_text(json.loads(line), labels) for line in lines]
    except (ValueError, TypeError, RecursionError) as error:
        raise ExchangeError("unlike", path=name, format="jsonl") from error
    return Received(tuple(texts), tuple(labels.values()))


def _text(line: object, labels: dict[str, Label]) -> ReceivedText:
    held = mapped(line)
    if not isinstance(held.get("text"), str):
        raise TypeError("no text")
    if "marks" in held:
        for one in map(mapped, listed(held.get("labels"))):
            label = _label_of(one)
            labels.setdefault(label.id, label)
        marks = (_annotation(mapped(one)) for one in listed(held["marks"]) if not mapped(one).get("finding"))
        return ReceivedText(tuple(marks), words(held.get("id")), None, words(held.get("title")))
    return ReceivedText(tuple(_spans(held, labels)), "", held["text"])


def _spans(held: JsonObject, labels: dict[str, Label]) -> Iterator[Annotation]:
    """What doccano exports: `label` (or `labels`) as triples, `entities` as objects."""
    text: str = held["text"]
    triples = [listed(one) for one in (*listed(held.get("label")), *listed(held.get("labels")))]
    entities = [mapped(one) for one in listed(held.get("entities"))]
    triples = triples or [[one.get("start_offset"), one.get("end_offset"), one.get("label")] for one in entities]
    for start, end, name in triples:
        anchor = Anchor.make(text, Span(int(start), int(end)), "")
        labels.setdefault(str(name), Label(str(name), str(name), colour(None)))
        yield Annotation("", "", anchor, () if name == _UNLABELLED else (str(name),))


def _annotation(one: JsonObject) -> Annotation:
    start, end, quotation, prefix, suffix, digest = one["anchor"]
    return Annotation(
        words(one.get("id")),
        words(one.get("document")),
        Anchor(Span(int(start), int(end)), words(quotation), words(prefix), words(suffix), words(digest)),
        tuple(map(words, listed(one.get("labels")))),
        words(one.get("note")),
        moment(one.get("created")),
        moment(one.get("modified")),
        tuple(map(words, listed(one.get("tags")))),
        certainty(one.get("certainty")),
        status(one.get("status")),
        words(one.get("author")),
    )


def _label_of(one: JsonObject) -> Label:
    key = number(one.get("key"))
    return Label(
        words(one.get("id")),
        words(one.get("name")),
        colour(one.get("colour")),
        key if key in range(1, 10) else None,
        words(one.get("description")),
        words(one.get("parent")) or None,
    )
