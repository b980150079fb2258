"""W3C Web Annotation (JSON-LD): an AnnotationCollection with all marks on one page.

Nothing of a mark is lost: its selectors are the anchor as the library has it. `source` is the file in which the anchor was
made (`urn:sha256:…`), its TextPositionSelector counts code points of that file's raw text (the recommendation leaves the
unit open: w3c/web-annotation issue 206), and where the document is another one now, `scope` names it. What the model has no
property for is said in bodies with a purpose: labels are `classifying`, tags `tagging`, the note `commenting`, certainty,
doubt and reason `assessing`, status `moderating`, evidence `linking`. A finding of the machine has a Software for creator.
The code book stands beside the items, under a key of our own.

Model: https://www.w3.org/TR/annotation-model/
"""

from __future__ import annotations

import json
import re
import urllib.parse
import uuid
from collections.abc import Iterable, Iterator
from typing import Any

from core.errors import ExchangeError
from core.export.marked import MACHINE, NAMESPACE, Mark, MarkedText
from core.export.received import Received, ReceivedText, certainty, colour, listed, mapped, moment, number, status, words
from core.export.written import Choices, File, Written, json_text, stem
from core.model.annotation import Annotation, Label
from core.text.anchor import Anchor
from core.text.span import Span

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
LABELS, LABEL = "zhupi:labels", "zhupi:label"
"""Keys of our own: the code book, and which label of it a body names. A TextualBody with an `id` would break the model: the
tests of the W3C take it for a resource elsewhere, which has no purpose.
"""
_SHA = "urn:sha256:"
_LABEL = "urn:zhupi:label:"
_ID = "urn:zhupi:mark:"
_UUID = re.compile(r"[0-9a-f]{32}")

JsonObject = dict[str, Any]


def write(texts: tuple[MarkedText, ...], choices: Choices) -> Written:  # noqa: ARG001 - one form for all
    """One collection of the marks of all documents."""
    name = stem(texts[0]) if len(texts) == 1 else "marks"
    return Written((File(f"{name}.jsonld", json_text(collection(texts), indent=1)),))


def collection(texts: tuple[MarkedText, ...]) -> JsonObject:
    """The collection as values that `json.dumps` takes."""
    items = [_item(one, mark) for one in texts for mark in one.marks]
    named = uuid.uuid5(NAMESPACE, " ".join(one.name for one in texts))
    labels = {label.id: label for one in texts for label in one.labels}
    return {
        "@context": CONTEXT,
        "id": f"urn:uuid:{named}",
        "type": "AnnotationCollection",
        "label": "; ".join(one.title for one in texts if one.title) or MACHINE,
        "total": len(items),
        "first": {"id": f"urn:uuid:{named}#page", "type": "AnnotationPage", "startIndex": 0, "items": items},
        LABELS: [_label(label) for label in labels.values()],
    }


def _item(marked: MarkedText, mark: Mark) -> JsonObject:
    made = mark.annotation
    bodies = list(_bodies(marked, mark))
    item: JsonObject = {
        "id": _named(made.id),
        "type": "Annotation",
        "motivation": "commenting" if made.note else "classifying" if bodies else "highlighting",
        "created": made.created,
        "modified": made.modified,
        "creator": _creator(mark),
        "generator": {"id": "urn:zhupi", "type": "Software", "name": MACHINE},
        "body": bodies,
        "target": _target(mark),
    }
    return {key: value for key, value in item.items() if value}


def _creator(mark: Mark) -> JsonObject | None:
    author = mark.annotation.author
    if mark.finding is not None:
        return {"id": "urn:zhupi", "type": "Software", "name": MACHINE}
    return {"type": "Person", "name": author} if author else None


def _bodies(marked: MarkedText, mark: Mark) -> Iterator[JsonObject]:
    made, finding = mark.annotation, mark.finding
    for label in marked.labels_of(mark):
        yield {**_body("classifying", label.name), LABEL: _LABEL + _quoted(label.id)}
    for tag in made.tags:
        yield _body("tagging", tag)
    if made.note:
        yield {**_body("commenting", made.note), "format": "text/plain"}
    if made.certainty:
        yield _body("assessing", f"certainty: {made.certainty}")
    if made.status:
        yield _body("moderating", f"status: {made.status}")
    if finding is not None:
        yield _body("identifying", finding.name)
        yield _body("assessing", f"doubt: {finding.doubt}")
        for key, value in (("reason", finding.reason), ("rule", finding.rule)):
            if value:
                yield _body("describing", f"{key}: {value}")
        for span in finding.evidence:
            source, raw = marked.document.source, marked.document.to_raw(span)
            anchor = Anchor.make(source.text, raw, source.sha256)
            yield {"type": "SpecificResource", "purpose": "linking", **_place(anchor)}


def _body(purpose: str, value: str) -> JsonObject:
    return {"type": "TextualBody", "purpose": purpose, "value": value}


def _target(mark: Mark) -> JsonObject:
    made = mark.annotation
    scope = {"scope": _SHA + made.document} if made.document != made.anchor.sha256 else {}
    return {"type": "SpecificResource", **_place(made.anchor), **scope}


def _place(anchor: Anchor) -> JsonObject:
    position = {"type": "TextPositionSelector", "start": anchor.span.start, "end": anchor.span.end}
    quotation = {"type": "TextQuoteSelector", "exact": anchor.quotation, "prefix": anchor.prefix, "suffix": anchor.suffix}
    return {"source": _SHA + anchor.sha256, "selector": [position, quotation]}


def _label(label: Label) -> JsonObject:
    return {
        "id": _LABEL + _quoted(label.id),
        "name": label.name,
        "colour": label.colour,
        "key": label.key,
        "description": label.description,
        "parent": None if label.parent is None else _LABEL + _quoted(label.parent),
    }


def _named(identity: str) -> str:
    """The id as a URI: one that is a URI already, as another program gave it, stays."""
    if _UUID.fullmatch(identity):
        return f"urn:uuid:{uuid.UUID(identity)}"
    return identity if re.match(r"[a-z][a-z0-9+.-]*:\S+$", identity) and identity.isascii() else _ID + _quoted(identity)


def _quoted(identity: str) -> str:
    return urllib.parse.quote(identity, safe="", errors="surrogatepass")


# reading


def read(data: bytes, name: str) -> Received:
    """The marks of a collection, a page, one annotation or a list of them; ExchangeError(unlike) for anything else."""
    try:
        whole = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise ExchangeError("unlike", path=name, format="w3c") from error
    items = list(_items(whole))
    if not items and "AnnotationCollection" not in listed(mapped(whole).get("type")):
        raise ExchangeError("unlike", path=name, format="w3c")
    return of_items(items, listed(mapped(whole).get(LABELS)))


def of_items(items: Iterable[JsonObject], labels: Iterable[object] = ()) -> Received:
    """What annotations say; findings of the machine are passed over."""
    known = {label.id: label for label in map(_label_of, labels) if label.id}
    texts: dict[str, list[Annotation]] = {}
    for item in items:
        if _by_machine(item):
            continue
        for made in _annotations(item, known):
            texts.setdefault(made.document, []).append(made)
    found = tuple(ReceivedText(tuple(marks), document) for document, marks in texts.items())
    return Received(found, tuple(known.values()))


def _items(whole: object) -> Iterator[JsonObject]:
    for held in map(mapped, listed(whole)):
        yield from _items_of(held)


def _items_of(held: JsonObject) -> Iterator[JsonObject]:
    if "Annotation" in listed(held.get("type")):
        yield held
    elif "AnnotationCollection" in listed(held.get("type")):
        yield from _items(
            [page for page in listed(held.get("first")) if "AnnotationPage" in listed(mapped(page).get("type"))]
        )
    elif "AnnotationPage" in listed(held.get("type")):
        yield from (mapped(one) for one in listed(held.get("items")) if "Annotation" in listed(mapped(one).get("type")))


def _by_machine(item: JsonObject) -> bool:
    return any(mapped(one).get("id") == "urn:zhupi" for one in listed(item.get("creator")))


def _annotations(item: JsonObject, labels: dict[str, Label]) -> Iterator[Annotation]:
    """An annotation of several targets is as many marks."""
    bodies = [mapped(one) for one in listed(item.get("body"))]
    said = {purpose: _values(bodies, purpose) for purpose in ("assessing", "moderating")}
    identity = _unnamed(words(item.get("id")))
    author = next((words(mapped(one).get("name")) for one in listed(item.get("creator"))), "")
    notes = [*_values(bodies, "commenting"), *_values(bodies, None)]
    if isinstance(item.get("bodyValue"), str):
        notes.append(item["bodyValue"])
    for number_, target in enumerate(listed(item.get("target"))):
        anchor = _anchor(mapped(target))
        if anchor is None:
            continue
        scope = words(mapped(target).get("scope"))
        yield Annotation(
            identity if not number_ or not identity else f"{identity}#{number_}",
            scope.removeprefix(_SHA) if scope.startswith(_SHA) else anchor.sha256,
            anchor,
            tuple(dict.fromkeys(_label_named(body, labels) for body in bodies if body.get("purpose") == "classifying")),
            "\n".join(notes),
            moment(item.get("created")),
            moment(item.get("modified")) or moment(item.get("created")),
            tuple(_values(bodies, "tagging")),
            certainty(_said(said["assessing"], "certainty")),
            status(_said(said["moderating"], "status")),
            author,
        )


def _values(bodies: Iterable[JsonObject], purpose: str | None) -> list[str]:
    return [words(body.get("value")) for body in bodies if body.get("purpose") == purpose and words(body.get("value"))]


def _said(values: Iterable[str], key: str) -> str:
    return next((one.removeprefix(f"{key}: ") for one in values if one.startswith(f"{key}: ")), "")


def _label_named(body: JsonObject, labels: dict[str, Label]) -> str:
    """The id of a body's label, which is noted when it is not known yet."""
    name, identity = words(body.get("value")), words(body.get(LABEL))
    key = urllib.parse.unquote(identity.removeprefix(_LABEL)) if identity.startswith(_LABEL) else name
    labels.setdefault(key, Label(key, name, colour(None)))
    return key


def _label_of(value: object) -> Label:
    held = mapped(value)
    parent = words(held.get("parent"))
    return Label(
        urllib.parse.unquote(words(held.get("id")).removeprefix(_LABEL)),
        words(held.get("name")),
        colour(held.get("colour")),
        key if (key := number(held.get("key"))) in range(1, 10) else None,
        words(held.get("description")),
        urllib.parse.unquote(parent.removeprefix(_LABEL)) if parent else None,
    )


def _anchor(target: JsonObject) -> Anchor | None:
    """The anchor of a target that quotes; one that only counts is no safe place to put a mark."""
    selectors = {words(one.get("type")): one for one in map(mapped, listed(target.get("selector")))}
    quote, position = selectors.get("TextQuoteSelector"), selectors.get("TextPositionSelector", {})
    if quote is None:
        return None
    exact, start, end = words(quote.get("exact")), number(position.get("start")), number(position.get("end"))
    start = 0 if start is None else start
    span = Span(start, end) if end is not None and start <= end else Span(start, start + len(exact))
    source = words(target.get("source"))
    digest = source.removeprefix(_SHA) if source.startswith(_SHA) else ""
    return Anchor(span, exact, words(quote.get("prefix")), words(quote.get("suffix")), digest)


def _unnamed(identity: str) -> str:
    """The id in the library of what a URI names; empty for none."""
    if identity.startswith(_ID):
        return urllib.parse.unquote(identity.removeprefix(_ID), errors="surrogatepass")
    bare = identity.removeprefix("urn:uuid:").replace("-", "").lower()
    return bare if identity.startswith("urn:uuid:") and _UUID.fullmatch(bare) else identity
