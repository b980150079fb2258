"""brat standoff: for each document a .txt and an .ann, with the annotation.conf and visual.conf that show it.

Offsets are code points, lines end in LF. Types are ASCII, since brat's own parsers want no blank or colon in them; a label's
name stands in visual.conf. brat has one type for each T line, and its checker wants each in one line of the text: a mark
with several labels, or over a line end, is several T lines with one card (`#n Zhupi Tn {…}`), which keeps its id, tags,
author and times. Fragments as other programs write them are read. Notes stand on one line, with backslash escapes.
Evidence is an `Evidence` relation.

Format: https://brat.nlplab.org/standoff.html and /configuration.html
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from core.errors import ExchangeError
from core.export.marked import Finding, Mark, MarkedText, is_kind
from core.export.received import GREY, Received, ReceivedText, certainty, colour, listed, mapped, moment, status, words
from core.export.written import Choices, File, Loss, Lost, Written, homeless, plain, stems, utf8
from core.model.annotation import Annotation, Certainty, Label, MarkStatus
from core.text.anchor import Anchor
from core.text.doubt import Doubt
from core.text.span import Span, hull

_UNLABELLED = Label("Mark", "Mark", GREY)
_EVIDENCE = Label("Evidence", "Evidence", "#DCD3C2")
_CARD, _FINDING, _NOTES = "Zhupi", "Finding", "AnnotatorNotes"
_PLAIN = re.compile(r"(?!id-|u8-)[A-Za-z][A-Za-z0-9_-]*")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_LINE_END = re.compile("[\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_TEXTBOUND = re.compile(r"(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)(?:\t(.*))?")
_NOTE = re.compile(r"#\d*\t(\S+) (\S+)\t(.*)")
_ATTRIBUTE = re.compile(r"[AM]\d+\t(\S+) (\S+)(?: (\S+))?")
_ESCAPED = re.compile(r"\\(?:u([0-9a-f]{4})|(.))")
_CODES = {"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_LETTERS = {"n": "\n", "t": "\t", "r": "\r"}


def write(texts: tuple[MarkedText, ...], choices: Choices) -> Written:  # noqa: ARG001 - one form for all
    """The files of all documents and the two of the configuration."""
    lost = list(homeless(texts))
    files: list[File] = []
    for name, one in zip(stems(texts), texts, strict=True):
        page = _Page(one)
        files += (File(f"{name}.ann", utf8("".join(page.lines()))), File(f"{name}.txt", utf8(plain(one.text))))
        lost += page.lost
    labels = {label.id: label for one in texts for label in (*one.labels, *one.used)}
    files += (File("annotation.conf", utf8(_annotation_conf(labels))), File("visual.conf", utf8(_visual_conf(labels))))
    return Written(tuple(files), tuple(lost))


class _Page:
    """The lines of one .ann file, numbered as they come."""

    def __init__(self, marked: MarkedText) -> None:
        self._marked = marked
        self._text = plain(marked.text)
        self._counts: dict[str, int] = {}
        self.lost: list[Lost] = []

    def lines(self) -> Iterator[str]:
        for mark, span in self._marked.placed:
            pieces = list(_pieces(self._text, span))
            if not pieces:
                self.lost.append(Lost(mark.annotation.id, Loss.EMPTY))
                continue
            kind, card = _CARD if mark.finding is None else _FINDING, json.dumps(self._card(mark), ensure_ascii=False)
            bound = [(self._next("T"), label, piece) for label in self._labels(mark) for piece in pieces]
            for name, label, piece in bound:
                yield self._textbound(name, label, piece)
                yield self._note(kind, name, card)
            yield from self._about(mark, bound[0][0])

    def _labels(self, mark: Mark) -> tuple[Label, ...]:
        return self._marked.labels_of(mark) or (_UNLABELLED,)

    def _next(self, kind: str) -> str:
        self._counts[kind] = self._counts.get(kind, 0) + 1
        return f"{kind}{self._counts[kind]}"

    def _textbound(self, name: str, label: Label, span: Span) -> str:
        return f"{name}\t{_type(label)} {span.start} {span.end}\t{span.of(self._text)}\n"

    def _note(self, kind: str, name: str, note: str) -> str:
        return f"{self._next('#')}\t{kind} {name}\t{_escaped(note)}\n"

    def _card(self, mark: Mark) -> dict[str, object]:
        made, finding = mark.annotation, mark.finding
        if finding is not None:
            return {"id": made.id, "name": self._marked.told(finding.name), "rule": finding.rule, "reason": finding.reason}
        card = {
            "id": made.id,
            "document": made.document,
            "tags": list(made.tags),
            "author": made.author,
            "created": made.created,
            "modified": made.modified,
        }
        return {key: value for key, value in card.items() if value not in ("", [])}

    def _about(self, mark: Mark, name: str) -> Iterator[str]:
        made, finding = mark.annotation, mark.finding
        if made.note:
            yield self._note(_NOTES, name, made.note)
        told = (("Certainty", made.certainty), ("Status", made.status), ("Doubt", finding.doubt if finding else ""))
        for kind, value in told:
            if value:
                yield f"{self._next('A')}\t{kind} {name} {value}\n"
        if finding is not None:
            yield from self._proofs(finding, name)

    def _proofs(self, finding: Finding, name: str) -> Iterator[str]:
        for span in finding.evidence:
            for piece in _pieces(self._text, self._marked.shown(span)):
                proof = self._next("T")
                yield self._textbound(proof, _EVIDENCE, piece)
                yield self._note(_FINDING, proof, "{}")
                yield f"{self._next('R')}\tEvidence Arg1:{name} Arg2:{proof}\n"


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """The parts of a span between line ends."""
    start = span.start
    for found in _LINE_END.finditer(text, span.start, span.end):
        if start < found.start():
            yield Span(start, found.start())
        start = found.end()
    if start < span.end:
        yield Span(start, span.end)


def _type(label: Label) -> str:
    """A label's type: its id where that is plain, else one from which the id can be told."""
    identity = label.id.removeprefix("zhupi:") if is_kind(label) else label.id
    if _PLAIN.fullmatch(identity):
        return identity
    return f"id-{identity}" if _BARE.fullmatch(identity) else f"u8-{identity.encode('utf-8', 'surrogatepass').hex()}"


def _identity(kind: str) -> str:
    """The label's id that `_type` made a type of."""
    if kind.startswith("u8-"):
        try:
            return bytes.fromhex(kind[3:]).decode("utf-8", "surrogatepass")
        except ValueError:
            return kind
    return kind.removeprefix("id-")


def _escaped(note: str) -> str:
    plain_ = re.sub(r"[\\\n\t\r]", lambda found: _CODES[found[0]], note)
    return _LINE_END.sub(lambda found: f"\\u{ord(found[0]):04x}", plain_)


def _unescaped(note: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)) if found[1] else _LETTERS.get(found[2], found[2]), note)


def _annotation_conf(labels: dict[str, Label]) -> str:
    """The types, a label under its parent."""
    lines = ["[entities]"]
    lines += _tree(labels, None, 0)
    lines += [_type(_UNLABELLED), _type(_EVIDENCE), "", "[relations]", "Evidence\tArg1:<ENTITY>, Arg2:Evidence"]
    lines += ["<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>", "", "[events]", "", "[attributes]"]
    values = {"Certainty": Certainty, "Status": MarkStatus, "Doubt": Doubt}
    lines += [f"{name}\tArg:<ENTITY>, Value:{'|'.join(one for one in held if one)}" for name, held in values.items()]
    return "\n".join((*lines, ""))


def _tree(labels: dict[str, Label], parent: str | None, depth: int) -> Iterator[str]:
    for label in labels.values():
        if label.parent == parent or (parent is None and label.parent not in labels):
            yield "\t" * depth + _type(label)
            yield from _tree(labels, label.id, depth + 1)


def _visual_conf(labels: dict[str, Label]) -> str:
    """Names and colours. A name is told in one line without the bars that part it from its abbreviation."""
    held = [*labels.values(), _UNLABELLED, _EVIDENCE]
    names = (" ".join(label.name.replace("|", "/").split()) or _type(label) for label in held)
    lines = ["[labels]", *(f"{_type(label)} | {name} | {name[:1]}" for label, name in zip(held, names, strict=True))]
    lines += ["", "[drawing]", "SPAN_DEFAULT\tfgColor:black, bgColor:#EDE4D2, borderColor:darken"]
    lines += (f"{_type(label)}\tbgColor:{label.colour}" for label in held)
    return "\n".join((*lines, ""))


# reading


def read(files: dict[str, bytes], name: str) -> Received:
    """The marks of .ann files beside their .txt; ExchangeError(unlike) where there are none, or a line is none of brat's."""
    texts: list[ReceivedText] = []
    labels: dict[str, Label] = {}
    found = {_UNLABELLED.id, _EVIDENCE.id}
    try:
        names = _read_labels(files)
        for file, data in files.items():
            if file.endswith(".ann"):
                text = files[file.removesuffix(".ann") + ".txt"].decode("utf-8").replace("\r\n", "\n")
                reader = _Reader(data.decode("utf-8"), text, names, labels)
                texts.append(reader.whole(file))
                found |= reader.found
    except (KeyError, ValueError, TypeError, RecursionError) as error:
        raise ExchangeError("unlike", path=name, format="brat") from error
    if not texts:
        raise ExchangeError("unlike", path=name, format="brat")
    labels = {one.id: one for kind, one in names.items() if kind not in found} | labels
    return Received(tuple(texts), tuple(labels.values()))


def _read_labels(files: dict[str, bytes]) -> dict[str, Label]:
    """Labels by type: named and coloured by visual.conf, under each other as in annotation.conf."""
    visual, entities = _conf(files, "visual.conf"), _conf(files, "annotation.conf")
    names = {parts[0].strip(): parts[1].strip() for line in visual.split("\n") if len(parts := line.split("|")) > 1}
    colours = dict(re.findall(r"^(\S+)\t.*?bgColor:(#[0-9a-fA-F]{6})", visual, re.MULTILINE))
    parents = _parents(entities.partition("[entities]")[2].partition("\n[")[0])
    return {
        kind: Label(
            _identity(kind), said, colour(colours.get(kind)), parent=_identity(parents[kind]) if kind in parents else None
        )
        for kind, said in names.items()
    }


def _conf(files: dict[str, bytes], name: str) -> str:
    return next((data for file, data in files.items() if file.rpartition("/")[2] == name), b"").decode("utf-8")


def _parents(entities: str) -> dict[str, str]:
    """The type above each type, as indents tell."""
    parents: dict[str, str] = {}
    above: list[str] = []
    for line in entities.split("\n"):
        kind = line.strip()
        if kind and not kind.startswith("#"):
            depth = min(len(line) - len(line.lstrip("\t")), len(above))
            del above[depth:]
            if above:
                parents[kind] = above[-1]
            above.append(kind)
    return parents


class _Reader:
    """Reads one .ann file."""

    def __init__(self, ann: str, text: str, names: dict[str, Label], labels: dict[str, Label]) -> None:
        self._text, self._names, self._labels = text, names, labels
        self._bound: dict[str, tuple[str, Span]] = {}
        self._notes: dict[str, dict[str, str]] = {}
        self._attributes: dict[str, dict[str, str]] = {}
        self.found: set[str] = set()
        """Types of the machine's findings, which are no labels."""
        for line in ann.replace("\r\n", "\n").split("\n"):
            self._take(line)

    def _take(self, line: str) -> None:
        if found := _TEXTBOUND.fullmatch(line):
            ends = [int(number_) for number_ in re.split("[ ;]", found[3])]
            if max(ends) > len(self._text):
                raise ValueError(line)
            self._bound[found[1]] = found[2], Span(min(ends), max(ends))
        elif found := _NOTE.fullmatch(line):
            self._notes.setdefault(found[2], {})[found[1]] = _unescaped(found[3])
        elif found := _ATTRIBUTE.fullmatch(line):
            self._attributes.setdefault(found[2], {})[found[1]] = found[3] or ""
        elif line.strip() and line[:1] not in "ERN*AM#":
            raise ValueError(line)

    def whole(self, file: str) -> ReceivedText:
        marks: dict[str, Annotation] = {}
        document = ""
        for name in self._bound:
            notes = self._notes.get(name, {})
            if _FINDING in notes:
                self.found.add(self._bound[name][0])
                continue
            card = mapped(json.loads(notes.get(_CARD, "{}")))
            document = document or words(card.get("document"))
            made = self._annotation(name, card)
            held = marks.get(made.id) if made.id else None
            marks[made.id or name] = made if held is None else _joined(held, made, self._text)
        title = file.rpartition("/")[2].removesuffix(".ann")
        return ReceivedText(tuple(marks.values()), document, self._text, title)

    def _annotation(self, name: str, card: dict[str, Any]) -> Annotation:
        kind, span = self._bound[name]
        attributes = self._attributes.get(name, {})
        return Annotation(
            words(card.get("id")),
            words(card.get("document")),
            Anchor.make(self._text, span, ""),
            self._label(kind),
            self._notes.get(name, {}).get(_NOTES, ""),
            moment(card.get("created")),
            moment(card.get("modified")),
            tuple(map(words, listed(card.get("tags")))),
            certainty(attributes.get("Certainty")),
            status(attributes.get("Status")),
            words(card.get("author")),
        )

    def _label(self, kind: str) -> tuple[str, ...]:
        if kind == _UNLABELLED.id:
            return ()
        label = self._names.get(kind) or Label(_identity(kind), kind, GREY)
        self._labels.setdefault(label.id, label)
        return (label.id,)


def _joined(held: Annotation, more: Annotation, text: str) -> Annotation:
    """One mark of two T lines with one card."""
    return replace(
        held,
        anchor=Anchor.make(text, hull((held.anchor.span, more.anchor.span)), ""),
        labels=tuple(dict.fromkeys((*held.labels, *more.labels))),
        note=held.note or more.note,
        certainty=held.certainty or more.certainty,
        status=held.status or more.status,
    )
