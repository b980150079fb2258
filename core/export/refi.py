"""REFI-QDA: a project (.qdpx) with its texts and codings, or the code book alone (.qdc).

Positions count code points of the plain text, whose lines end in LF: QualCoder alters texts with CRLF and then misplaces
codings. Labels are codes. The standard has no field for tags, certainty, status and doubt: they are codes too, under codes
of ours that cannot be given (標籤 …), which peers show and we know again by their GUIDs. A mark's note is the selection's
description. GUIDs are the ids of the library where these are UUIDs, else made from them.

Standard: REFI-QDA 1.0, Project.xsd and Codebook.xsd of 18 March 2019 (qdasoftware.org).
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from core.errors import ExchangeError, ReadError
from core.export.marked import MACHINE, Mark, MarkedText, guid, label_guid
from core.export.markup import safe, tag, text
from core.export.received import Received, ReceivedText, certainty, colour, moment, status
from core.export.words import words_for
from core.export.written import Choices, File, Written, homeless, plain, stem, stems
from core.model.annotation import Annotation, Certainty, Label, MarkStatus
from core.readers.archive import Archive
from core.readers.trees import Element, attribute, local, parse_xml
from core.text.anchor import Anchor
from core.text.doubt import Doubt
from core.text.span import Span

_PROJECT, _CODEBOOK = "urn:QDA-XML:project:1.0", "urn:QDA-XML:codebook:1.0"
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
_READER = "讀者"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_GREY = "#dcd3c2"
_FINDING = "zhupi:"


def write(texts: tuple[MarkedText, ...], choices: Choices) -> Written:  # noqa: ARG001 - one form for all
    """One project of all documents; its name ends in .qdpx."""
    project = _Project(texts)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in project.files():
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), data, zipfile.ZIP_DEFLATED)
    name = stem(texts[0]) if len(texts) == 1 else "marks"
    return Written((File(f"{name}.qdpx", buffer.getvalue()),), homeless(texts))


def write_codebook(labels: Iterable[Label]) -> bytes:
    """The code book as .qdc."""
    held = {label.id: label for label in labels}
    inside = _codes(held)
    return (_HEAD + tag("CodeBook", tag("Codes", *inside), xmlns=_CODEBOOK, origin=MACHINE) + "\n").encode()


def _unguid(value: str) -> str:
    return value.strip("{}").replace("-", "").lower()


class _Project:
    def __init__(self, texts: tuple[MarkedText, ...]) -> None:
        self._texts = texts
        self._words = words_for(texts[0].language)
        self._labels = {label.id: label for one in texts for label in (*one.labels, *one.used)}
        marks = [mark for one in texts for mark, _ in one.placed]
        self._authors = dict.fromkeys([_author(mark) for mark in marks] or [_READER])
        self._extra = {key: None for mark in marks for key in _extra(mark)}

    def files(self) -> Iterator[tuple[str, bytes]]:
        users = tag("Users", *(tag("User", guid=_user(name), name=safe(name)) for name in self._authors))
        codes = [*_codes(self._labels), *self._extra_codes()]
        book = tag("CodeBook", tag("Codes", *codes)) if codes else ""
        sources = tag(
            "Sources", *(self._source(name, one) for name, one in zip(stems(self._texts), self._texts, strict=True))
        )
        title = safe(self._texts[0].title if len(self._texts) == 1 else MACHINE) or MACHINE
        project = tag("Project", users, book, sources, name=title, origin=MACHINE, xmlns=_PROJECT)
        yield "project.qde", (_HEAD + project + "\n").encode()
        for one in self._texts:
            yield f"Sources/{guid(one.name[:32])}.txt", safe(plain(one.text)).encode()

    def _source(self, name: str, one: MarkedText) -> str:
        identity = guid(one.name[:32])
        inside = (self._selection(one, mark, span) for mark, span in one.placed)
        path = f"internal://{identity}.txt"
        # The digest is what names the document in a library; other programs show it as the source's memo.
        described = tag("Description", text(f"sha256:{one.name}"))
        return tag("TextSource", described, *inside, guid=identity, name=safe(name), plainTextPath=path)

    def _selection(self, one: MarkedText, mark: Mark, span: Span) -> str:
        made = mark.annotation
        note = made.note if mark.finding is None else f"{one.told(mark.finding.name)}"
        described = tag("Description", text(note)) if note else ""
        keys = [label.id for label in one.labels_of(mark)] + list(_extra(mark))
        author = _user(_author(mark))
        codings = (
            tag(
                "Coding",
                tag("CodeRef", targetGUID=label_guid(key)),
                guid=guid(f"{made.id} {key}"),
                creatingUser=author,
                creationDateTime=_time(made.created),
            )
            for key in keys
        )
        return tag(
            "PlainTextSelection",
            described,
            *codings,
            guid=guid(made.id),
            name=safe(" ".join(span.of(one.text).split())[:40]),
            startPosition=span.start,
            endPosition=span.end,
            creatingUser=author,
            creationDateTime=_time(made.created),
            modifyingUser=author,
            modifiedDateTime=_time(made.modified),
        )

    def _extra_codes(self) -> Iterator[str]:
        """The codes that stand for what the standard has no field for, each under the name of its field."""
        names = {"tag": self._words.tags, "certainty": "certainty", "status": "status", "doubt": "doubt"}
        for kind, name in names.items():
            values = [key.partition(":")[2] for key in self._extra if key.startswith(f"{kind}:")]
            inside = (self._extra_code(kind, value) for value in values)
            if values:
                yield tag("Code", *inside, guid=label_guid(f"{kind}:"), name=f"{MACHINE} {name}", isCodable="false")

    def _extra_code(self, kind: str, value: str) -> str:
        name = value if kind == "tag" else self._words.of(value) or value
        return tag("Code", guid=label_guid(f"{kind}:{value}"), name=safe(name), isCodable="true", color=_GREY)


def _author(mark: Mark) -> str:
    return MACHINE if mark.finding is not None else mark.annotation.author or _READER


def _user(name: str) -> str:
    return guid(f"user {name}")


def _extra(mark: Mark) -> Iterator[str]:
    """What the standard has no field for, as `kind:value`."""
    made = mark.annotation
    yield from (f"tag:{one}" for one in made.tags)
    for kind, value in (("certainty", made.certainty), ("status", made.status)):
        if value:
            yield f"{kind}:{value}"
    if mark.finding is not None:
        yield f"doubt:{mark.finding.doubt}"


def _time(value: str) -> str | None:
    return value.replace("+00:00", "Z") or None


def _codes(labels: dict[str, Label]) -> Iterator[str]:
    for label in labels.values():
        if label.parent not in labels:
            yield _code_element(label, labels)


def _code_element(label: Label, labels: dict[str, Label]) -> str:
    described = tag("Description", text(label.description)) if label.description else ""
    below = (_code_element(one, labels) for one in labels.values() if one.parent == label.id)
    return tag(
        "Code", described, *below, guid=label_guid(label.id), name=safe(label.name), isCodable="true", color=label.colour
    )


# reading


def read(data: bytes, name: str) -> Received:
    """The marks of a project, or the labels of a code book; ReadError for a damaged or hostile file, ExchangeError(unlike)
    for anything else.
    """
    if data[:2] != b"PK":
        root = _parsed(data, name)
        return Received((), tuple(_Codes(root).labels.values()))
    with Archive.open(data, "refi", name) as archive:
        inner = next((one for one in sorted(archive.names) if one.endswith(".qde")), "")
        if not inner:
            raise ExchangeError("unlike", path=name, format="refi")
        root = _parsed(archive.read(inner), name)
        codes = _Codes(root)
        users = {attribute(one, "guid").lower(): attribute(one, "name") for one in root.iter("{*}User")}
        parts = {one.lower(): one for one in archive.names}
        texts = tuple(_text(one, _carried(one, archive, parts), codes, users) for one in root.iter("{*}TextSource"))
    return Received(texts, tuple(codes.labels.values()))


def _parsed(data: bytes, name: str) -> Element:
    try:
        root = parse_xml(data, "refi", name)
    except ReadError as error:
        if error.code != "damaged":
            raise
        raise ExchangeError("unlike", path=name, format="refi") from error
    if local(root) not in ("Project", "CodeBook"):
        raise ExchangeError("unlike", path=name, format="refi")
    return root


@dataclass(slots=True)
class _Codes:
    """Labels by id; which label, tag or value a GUID stands for."""

    root: Element
    labels: dict[str, Label] = field(default_factory=dict[str, Label])
    ids: dict[str, str] = field(default_factory=dict[str, str])
    extra: dict[str, tuple[str, str]] = field(default_factory=dict[str, tuple[str, str]])

    def __post_init__(self) -> None:
        fixed = {label_guid(f"certainty:{one}"): ("certainty", one.value) for one in Certainty if one}
        fixed |= {label_guid(f"status:{one}"): ("status", one.value) for one in MarkStatus if one}
        fixed |= {label_guid(f"doubt:{one}"): ("doubt", one.value) for one in Doubt}
        ours = {label_guid(f"{kind}:") for kind in ("tag", "certainty", "status", "doubt")}
        for one in self.root.iter("{*}Code"):
            identity, name = attribute(one, "guid").strip("{}").lower(), attribute(one, "name")
            parent = one.getparent()
            above = attribute(parent, "guid").strip("{}").lower() if parent is not None and local(parent) == "Code" else None
            if identity in ours:
                continue
            if above in ours:
                self.extra[identity] = fixed.get(identity, ("tag", name))
            else:
                self._label(one, identity, name, above)

    def _label(self, one: Element, identity: str, name: str, above: str | None) -> None:
        key = _unguid(identity)
        if identity == label_guid(f"{_FINDING}{name}"):
            self.extra[identity] = ("finding", name)
            return
        self.ids[identity] = key
        described = next((child.text or "" for child in one if local(child) == "Description"), "")
        self.labels[key] = Label(key, name, colour(attribute(one, "color")), None, described, above and _unguid(above))


def _text(source: Element, carried: str, codes: _Codes, users: dict[str, str]) -> ReceivedText:
    described = next((one.text or "" for one in source if local(one) == "Description"), "")
    found = re.fullmatch(r"sha256:([0-9a-f]{64})", described)
    marks = (_selection(one, carried, codes, users) for one in source if local(one) == "PlainTextSelection")
    return ReceivedText(
        tuple(one for one in marks if one is not None), found[1] if found else "", carried, attribute(source, "name")
    )


def _carried(source: Element, archive: Archive, parts: dict[str, str]) -> str:
    """The plain text of a source, CRLF as other programs on Windows write it counted as one character. `parts` are the
    archive's names by their small letters: some programs write sources/, some Sources/.
    """
    inner = next((one.text or "" for one in source if local(one) == "PlainTextContent"), "")
    path = attribute(source, "plainTextPath").removeprefix("internal://")
    place = parts.get(f"sources/{path}".lower(), "") if path else ""
    carried = archive.read(place).decode("utf-8-sig", "replace") if place else inner
    return carried.replace("\r\n", "\n")


def _selection(one: Element, carried: str, codes: _Codes, users: dict[str, str]) -> Annotation | None:
    start, end = _place(attribute(one, "startPosition")), _place(attribute(one, "endPosition"))
    if not 0 <= start <= end <= len(carried):
        return None
    keys = [attribute(ref, "targetGUID").strip("{}").lower() for ref in one.iter("{*}CodeRef")]
    extra = [codes.extra[key] for key in keys if key in codes.extra]
    if any(kind == "finding" for kind, _ in extra):
        return None
    author = users.get(attribute(one, "creatingUser").lower(), "")
    created = moment(attribute(one, "creationDateTime").replace("Z", "+00:00"))
    return Annotation(
        _unguid(attribute(one, "guid")),
        "",
        Anchor.make(carried, Span(start, end), ""),
        tuple(dict.fromkeys(codes.ids[key] for key in keys if key in codes.ids)),
        next((child.text or "" for child in one if local(child) == "Description"), ""),
        created,
        moment(attribute(one, "modifiedDateTime").replace("Z", "+00:00")) or created,
        tuple(value for kind, value in extra if kind == "tag"),
        certainty(next((value for kind, value in extra if kind == "certainty"), "")),
        status(next((value for kind, value in extra if kind == "status"), "")),
        "" if author == _READER else author,
    )


def _place(value: str) -> int:
    return int(value) if value.isascii() and value.isdigit() and len(value) < 12 else -1
