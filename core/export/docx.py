"""A Word document with real comments, each anchored at its range; ranges may overlap.

A line is a paragraph. What Word has no field for (ids, tags, certainty, status, times) is in a custom XML part, where Word
keeps it; a comment finds its card there by range and words, since Word numbers comments anew. Reading back takes any Word
file's comments: a first line 【人事】【要點】 gives labels, the rest is the note.

Written part by part rather than through python-docx, which looks for the next comment number among all others each time:
ten thousand marks would take minutes. Format: ECMA-376 part 1, 17.13.4.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from core.errors import ExchangeError, ReadError
from core.export.marked import MACHINE, Mark, MarkedText
from core.export.markup import safe, tag, text
from core.export.pieces import Border, Piece, lines
from core.export.received import GREY, Received, ReceivedText, certainty, listed, mapped, moment, status, words
from core.export.words import Words, words_for
from core.export.written import Choices, File, Written, homeless, stems
from core.model.annotation import Annotation, Label
from core.readers.archive import Archive
from core.readers.trees import Element, attribute, local, parse_xml
from core.text.anchor import Anchor
from core.text.span import Span

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CARDS = "urn:zhupi:marks"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_READER = "讀者"
_UNNAMED = "【】"
_NAMES = re.compile(r"(?:【[^【】]*】)+")
_EPOCH = (1980, 1, 1, 0, 0, 0)


def write(texts: tuple[MarkedText, ...], choices: Choices) -> Written:
    """A document for each text."""
    made = zip(stems(texts), texts, strict=True)
    files = tuple(File(f"{name}.docx", _package(one, choices.words or words_for(one.language))) for name, one in made)
    return Written(files, homeless(texts))


def _package(marked: MarkedText, words: Words) -> bytes:
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations({"officeDocument": "word/document.xml", "metadata/core-properties": "docProps/core.xml"}),
        "word/document.xml": _document(marked),
        "word/_rels/document.xml.rels": _relations(
            {"styles": "styles.xml", "comments": "comments.xml", "customXml": "../customXml/item1.xml"}
        ),
        "word/styles.xml": _styles(marked.language),
        "word/comments.xml": _comments(marked, words),
        "customXml/item1.xml": _cards(marked, words),
        "docProps/core.xml": _core(marked),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), (_HEAD + part).encode(), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _document(marked: MarkedText) -> str:
    page = tag("w:sectPr", tag("w:pgSz", w__w=11906, w__h=16838), tag("w:pgMar", **_margins()))
    body = "".join(_paragraph(marked, pieces) for pieces in lines(marked))
    return tag("w:document", tag("w:body", body, page), xmlns__w=_W)


def _margins() -> dict[str, int]:
    return {f"w__{side}": 1440 for side in ("top", "right", "bottom", "left")} | {
        f"w__{side}": 708 for side in ("header", "footer")
    }


def _paragraph(marked: MarkedText, pieces: Sequence[Piece]) -> str:
    inside: list[str] = []
    for piece in pieces:
        inside += (_border(border) for border in piece.before)
        if len(piece.span):
            inside.append(_run(piece.span.of(marked.text), _colour(marked, piece)))
        inside += (_border(border) for border in piece.after)
    return tag("w:p", *inside)


def _border(border: Border) -> str:
    if border.begins:
        return tag("w:commentRangeStart", w__id=border.index)
    reference = tag("w:r", tag("w:commentReference", w__id=border.index))
    return tag("w:commentRangeEnd", w__id=border.index) + reference


def _colour(marked: MarkedText, piece: Piece) -> str | None:
    """The colour of the innermost mark's first label."""
    for index in reversed(piece.on):
        for label in marked.labels_of(marked.placed[index][0]):
            return label.colour.lstrip("#").upper()
    return None


def _run(said: str, colour: str | None) -> str:
    style = tag("w:rPr", tag("w:shd", w__val="clear", w__color="auto", w__fill=colour)) if colour else ""
    return tag("w:r", style, "".join(_said(said)))


def _said(said: str) -> Iterator[str]:
    for part in re.split("([\t\r])", said):
        if part in ("\t", "\r"):
            yield tag("w:tab" if part == "\t" else "w:cr")
        elif part:
            yield tag("w:t", text(part), xml__space="preserve")


def _comments(marked: MarkedText, words: Words) -> str:
    inside = (_comment(marked, mark, index, words) for index, (mark, _) in enumerate(marked.placed))
    return tag("w:comments", "".join(inside), xmlns__w=_W)


def _comment(marked: MarkedText, mark: Mark, index: int, words: Words) -> str:
    author = MACHINE if mark.finding is not None else mark.annotation.author or _READER
    made = mark.annotation
    told = _told(marked, mark, words).split("\n")
    paragraphs = (tag("w:p", tag("w:r", "".join(_said(line)))) if line else tag("w:p") for line in told)
    date = _date(made.modified or made.created)
    return tag("w:comment", *paragraphs, w__id=index, w__author=author, w__date=date, w__initials=author[:2])


def _date(moment_: str) -> str | None:
    """The time as Word has it, in whole seconds of UTC."""
    try:
        return datetime.fromisoformat(moment_).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except ValueError:
        return None


def _told(marked: MarkedText, mark: Mark, words: Words) -> str:
    """Labels on the first line, then the note; of a finding its name and doubt."""
    names = "".join(f"【{label.name}】" for label in marked.labels_of(mark))
    if mark.finding is not None:
        doubt = words.of(mark.finding.doubt)
        return f"【{words.kind(mark.finding.kind)}】\n{marked.told(mark.finding.name)}{f'（{doubt}）' if doubt else ''}"
    note = mark.annotation.note
    if not names and _NAMES.match(note):
        names = _UNNAMED
    return f"{names}\n{note}" if names and note else names or note


def _cards(marked: MarkedText, words_: Words) -> str:
    cards = [_card(mark, span, _told(marked, mark, words_)) for mark, span in marked.placed]
    held = {"document": marked.name, "title": marked.title, "cards": cards, "labels": [_label(one) for one in marked.labels]}
    # As one JSON string: what XML cannot hold is escaped there.
    return tag("marks", text(json.dumps(held)), xmlns=_CARDS)


def _card(mark: Mark, span: Span, said: str) -> dict[str, Any]:
    made = mark.annotation
    card = {
        "start": span.start,
        "end": span.end,
        "said": said,
        "id": made.id,
        "labels": list(made.labels),
        "note": made.note,
        "tags": list(made.tags),
        "certainty": made.certainty,
        "status": made.status,
        "author": made.author,
        "created": made.created,
        "modified": made.modified,
        "document": made.document,
        "finding": mark.finding is not None,
    }
    return {key: value for key, value in card.items() if value or key in ("start", "end")}


def _label(label: Label) -> list[Any]:
    return [label.id, label.name, label.colour, label.key, label.description, label.parent]


def _content_types() -> str:
    kinds = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
    parts = {
        "word/document": f"{_TYPES}.document.main+xml",
        "word/styles": f"{_TYPES}.styles+xml",
        "word/comments": f"{_TYPES}.comments+xml",
        "docProps/core": "application/vnd.openxmlformats-package.core-properties+xml",
    }
    inside = [tag("Default", Extension=key, ContentType=kind) for key, kind in kinds.items()]
    inside += (tag("Override", PartName=f"/{name}.xml", ContentType=kind) for name, kind in parts.items())
    return tag("Types", *inside, xmlns="http://schemas.openxmlformats.org/package/2006/content-types")


def _relations(targets: dict[str, str]) -> str:
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    inside = (
        tag("Relationship", Id=f"rId{number}", Type=_relation(kind), Target=target)
        for number, (kind, target) in enumerate(targets.items(), start=1)
    )
    return tag("Relationships", *inside, xmlns=package)


def _relation(kind: str) -> str:
    if kind.startswith("metadata/"):
        return f"http://schemas.openxmlformats.org/package/2006/relationships/{kind}"
    return f"{_OFFICE}/relationships/{kind}"


def _styles(language: str) -> str:
    font = tag("w:rFonts", w__ascii="Times New Roman", w__hAnsi="Times New Roman", w__eastAsia="SimSun")
    if language.startswith("zh-Hant"):
        font = tag("w:rFonts", w__ascii="Times New Roman", w__hAnsi="Times New Roman", w__eastAsia="PMingLiU")
    tongue = "zh-TW" if language.startswith("zh-Hant") else "zh-CN"
    run = tag("w:rPr", font, tag("w:sz", w__val=24), tag("w:lang", w__val="en-US", w__eastAsia=tongue))
    spacing = tag("w:pPr", tag("w:spacing", w__after=120, w__line=360, w__lineRule="auto"))
    defaults = tag("w:docDefaults", tag("w:rPrDefault", run), tag("w:pPrDefault", spacing))
    normal = tag("w:style", tag("w:name", w__val="Normal"), w__type="paragraph", w__default=1, w__styleId="Normal")
    return tag("w:styles", defaults, normal, xmlns__w=_W)


def _core(marked: MarkedText) -> str:
    spaces = {
        "xmlns__cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns__dc": "http://purl.org/dc/elements/1.1/",
    }
    known = marked.metadata
    title = tag("dc:title", text(marked.told(marked.title)))
    creator = tag("dc:creator", text(known.author or known.outlet or ""))
    return tag("cp:coreProperties", title, creator, tag("dc:language", text(marked.language)), **spaces)


# reading


def read(data: bytes, name: str) -> Received:
    """The comments of a Word document and its text; ReadError for a damaged or hostile file, ExchangeError(unlike) for
    anything else.
    """
    try:
        archive = Archive.open(data, "docx", name)
    except ReadError as error:
        if error.code != "damaged":
            raise
        raise ExchangeError("unlike", path=name, format="docx") from error
    with archive:
        if "word/document.xml" not in archive.names:
            raise ExchangeError("unlike", path=name, format="docx")
        body = _Body(parse_xml(archive.read("word/document.xml"), "docx", name))
        packed = archive.read("word/comments.xml")
        comments = _read_comments(parse_xml(packed, "docx", name)) if packed else []
        cards = _read_cards(archive, name)
    return _joined(body, comments, cards)


@dataclass(frozen=True, slots=True)
class _Comment:
    id: str
    said: str
    author: str
    date: str


class _Body:
    """The text of a document, paragraphs parted by newlines, and where comments begin and end."""

    def __init__(self, root: Element) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self.starts: dict[str, int] = {}
        self.ends: dict[str, int] = {}
        first = True
        for paragraph in (one for one in root.iter("{*}p") if not _in_box(one)):
            if not first:
                self._add("\n")
            first = False
            for one in paragraph.iter():
                self._take(one)
        self.text = "".join(self._pieces)

    def _add(self, said: str) -> None:
        self._pieces.append(said)
        self._length += len(said)

    def _take(self, one: Element) -> None:
        match local(one):
            case "commentRangeStart":
                self.starts[attribute(one, "id")] = self._length
            case "commentRangeEnd":
                self.ends[attribute(one, "id")] = self._length
            case "commentReference":
                self.ends.setdefault(attribute(one, "id"), self._length)
            case _:
                self._add(_said_by(one))


def _in_box(paragraph: Element) -> bool:
    """Whether a paragraph stands within another, as in a text box: it was read with that one."""
    parent = paragraph.getparent()
    while parent is not None:
        if local(parent) == "p":
            return True
        parent = parent.getparent()
    return False


def _read_comments(root: Element) -> list[_Comment]:
    found: list[_Comment] = []
    for one in root.iter("{*}comment"):
        said = "\n".join("".join(map(_said_by, paragraph.iter())) for paragraph in one.iter("{*}p"))
        found.append(_Comment(attribute(one, "id"), said, attribute(one, "author"), attribute(one, "date")))
    return found


_SAID = {"tab": "\t", "cr": "\r", "br": "\n"}


def _said_by(one: Element) -> str:
    """The characters that an element in a run stands for; a `tab` elsewhere is a tab stop of the ruler."""
    kind, parent = local(one), one.getparent()
    if parent is None or local(parent) != "r":
        return ""
    return one.text or "" if kind == "t" else _SAID.get(kind, "")


def _read_cards(archive: Archive, name: str) -> dict[str, Any]:
    """Our own part, under whatever number Word has given it."""
    for part in sorted(archive.names):
        if re.fullmatch(r"customXml/item\d+\.xml", part):
            root = parse_xml(archive.read(part), "docx", name)
            if root.tag == f"{{{_CARDS}}}marks":
                try:
                    return mapped(json.loads(root.text or ""))
                except (ValueError, RecursionError):
                    return {}
    return {}


def _joined(body: _Body, comments: Sequence[_Comment], held: dict[str, Any]) -> Received:
    cards: dict[tuple[object, object, str], list[dict[str, Any]]] = {}
    for card in map(mapped, listed(held.get("cards"))):
        key = card.get("start"), card.get("end"), safe(words(card.get("said")))
        cards.setdefault(key, []).append(card)
    labels = {label.id: label for label in map(_label_of, listed(held.get("labels"))) if label.id}
    marks: list[Annotation] = []
    for comment in comments:
        start, end = body.starts.get(comment.id), body.ends.get(comment.id)
        if end is None:
            continue
        span = Span(end if start is None or start > end else start, end)
        fitting = cards.get((span.start, span.end, comment.said), [])
        card = fitting.pop(0) if fitting else None
        if card is None or not card.get("finding"):
            marks.append(_annotation(body.text, span, comment, card, labels))
    text_ = ReceivedText(tuple(marks), words(held.get("document")), body.text, words(held.get("title")))
    return Received((text_,), tuple(labels.values()))


def _annotation(
    whole: str, span: Span, comment: _Comment, card: dict[str, Any] | None, labels: dict[str, Label]
) -> Annotation:
    anchor = Anchor.make(whole, span, "")
    if card is not None:
        return Annotation(
            words(card.get("id")),
            words(card.get("document")),
            anchor,
            tuple(map(words, listed(card.get("labels")))),
            words(card.get("note")),
            moment(card.get("created")),
            moment(card.get("modified")),
            tuple(map(words, listed(card.get("tags")))),
            certainty(card.get("certainty")),
            status(card.get("status")),
            words(card.get("author")),
        )
    first, _, rest = comment.said.partition("\n")
    named = _NAMES.fullmatch(first)
    names = [one for one in first.strip("【】").split("】【") if one] if named else []
    note = rest if named else comment.said
    author = "" if comment.author == _READER else comment.author
    when = moment(comment.date.replace("Z", "+00:00"))
    made = Annotation("", "", anchor, (), note, when, when, author=author)
    return replace(made, labels=tuple(_label_named(one, labels) for one in names))


def _label_named(name: str, labels: dict[str, Label]) -> str:
    known = next((label.id for label in labels.values() if label.name == name), None)
    if known is None:
        labels[name] = Label(name, name, GREY)
    return known or name


def _label_of(value: object) -> Label:
    match listed(value):
        case [str(identity), str(name), str(colour), int() | None as key, str(description), str() | None as parent]:
            return Label(identity, name, colour, key, description, parent)
        case _:
            return Label("", "", GREY)
