"""TEI P5: the text with its marks inline where they nest within a line, else between anchors; all that is said of a mark
is in its `<annotation>` in `<standOff>`.

A line is a `<p>`. Labels are categories of a taxonomy (`ana`), certainty is `cert`, status that of the `<revisionDesc>`,
tags and notes are `<note>` by type, evidence is a `<ptr>`. Findings of the machine have `resp="#zhupi"` and, where TEI has
one, an element of their kind (persName, orgName, placeName, date, title). Reading back takes other TEI too: inline elements
for persons, places, bodies, dates and titles become marks under a label of that name.

Guidelines: https://tei-c.org/release/doc/tei-p5-doc/en/html/, chapters 16 and 22; valid against tei_all 4.3.0.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from core.errors import ExchangeError
from core.export.marked import MACHINE, Finding, Mark, MarkedText
from core.export.markup import opened, tag, text
from core.export.pieces import Border, Piece, lines
from core.export.received import GREY, Received, ReceivedText, certainty, colour, moment, status
from core.export.written import Choices, File, Written, homeless, stems
from core.model.annotation import Annotation, Label
from core.readers.trees import Element, attribute, local, named, parse_xml
from core.text.anchor import Anchor
from core.text.doubt import Doubt
from core.text.span import Span

_TEI = "http://www.tei-c.org/ns/1.0"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_ELEMENTS = {"PERSON": "persName", "ORG": "orgName", "PLACE": "placeName", "DATE": "date", "DOC": "title", "MEETING": "name"}
_CERT = {Doubt.STATED: "high", Doubt.INFERRED: "medium", Doubt.DOUBTFUL: "low"}
_FOREIGN = ("persName", "orgName", "placeName", "geogName", "roleName", "date", "title", "name", "rs", "term")
_BLOCKS = frozenset(("p", "ab", "head", "l", "item", "byline", "dateline", "opener", "closer", "cell"))
_NO_KEY = "0"


def write(texts: tuple[MarkedText, ...], choices: Choices) -> Written:  # noqa: ARG001 - one form for all
    """A file for each document."""
    made = zip(stems(texts), texts, strict=True)
    files = tuple(File(f"{name}.xml", (_HEAD + _Writer(one).whole() + "\n").encode()) for name, one in made)
    return Written(files, homeless(texts))


class _Writer:
    def __init__(self, marked: MarkedText) -> None:
        self._marked = marked
        self._inline = _nesting(marked)
        held = dict.fromkeys(label.id for label in (*marked.labels, *marked.used))
        self._labels = {identity: f"label{number}" for number, identity in enumerate(held, start=1)}
        self._evidence = self._proofs()

    def whole(self) -> str:
        body = "\n".join(self._line(pieces) for pieces in lines(self._marked))
        whole = tag("text", tag("body", f"\n{body}\n"), xml__lang=self._marked.language)
        return tag("TEI", f"\n{self._header()}\n", self._stand_off(), f"{whole}\n", xmlns=_TEI)

    # the header

    def _header(self) -> str:
        marked, known = self._marked, self._marked.metadata
        title = tag("title", text(marked.told(marked.title)))
        author = tag("author", text(known.author)) if known.author else ""
        identity = tag("idno", marked.name, type="sha256")
        told = [title, author, tag("publisher", text(known.outlet)) if known.outlet else ""]
        told += [tag("date", text(known.date), when=known.date) if known.date else ""]
        told += [tag("ptr", target=known.url.replace(" ", "%20")) if known.url else "", identity]
        responsible = tag("respStmt", tag("resp", "machine annotation"), tag("name", MACHINE, xml__id="zhupi"))
        description = tag(
            "fileDesc",
            tag("titleStmt", title, author, responsible),
            tag("publicationStmt", tag("p", "Exported by Zhupi; the text is the reader's.")),
            tag("sourceDesc", tag("bibl", *told)),
        )
        language = tag("langUsage", tag("language", ident=marked.language))
        parts = (description, self._taxonomy(), tag("profileDesc", language))
        return tag("teiHeader", "\n", *(f"{part}\n" for part in parts if part))

    def _taxonomy(self) -> str:
        labels = {label.id: label for label in (*self._marked.labels, *self._marked.used)}
        if not labels:
            return ""
        tops = [one for one in labels.values() if one.parent not in labels]
        inside = (self._category(one, labels.values()) + "\n" for one in tops)
        return tag("encodingDesc", tag("classDecl", tag("taxonomy", "\n", *inside, xml__id="labels")))

    def _category(self, label: Label, labels: Iterable[Label]) -> str:
        description = tag("gloss", text(label.description)) if label.description else ""
        described = tag("catDesc", tag("term", text(label.name)), description)
        below = (self._category(one, labels) for one in labels if one.parent == label.id)
        name, key, style = self._labels[label.id], label.key or _NO_KEY, f"background-color: {label.colour}"
        return tag("category", described, *below, xml__id=name, n=label.id, rend=f"key{key}", style=style)

    # the text

    def _line(self, pieces: Sequence[Piece]) -> str:
        inside: list[str] = []
        for piece in pieces:
            inside += (self._border(border) for border in piece.before)
            inside.append(self._said(piece.span))
            inside += (self._border(border) for border in piece.after)
        return tag("p", *inside)

    def _said(self, span: Span) -> str:
        """The characters of a piece, with the anchors of evidence among them."""
        said: list[str] = []
        last = span.start
        for place, anchor in self._evidence.up_to(span):
            said += (text(Span(last, place).of(self._marked.text)), tag("anchor", xml__id=anchor))
            last = place
        return "".join((*said, text(Span(last, span.end).of(self._marked.text))))

    def _border(self, border: Border) -> str:
        mark, _ = self._marked.placed[border.index]
        if border.index not in self._inline:
            return tag("anchor", xml__id=f"m{border.index}{'a' if border.begins else 'z'}")
        name = _element(mark.finding)
        if not border.begins:
            return f"</{name}>"
        responsible = None if mark.finding is None else "#zhupi"
        return opened(name, xml__id=f"m{border.index}", ana=self._ana(mark), resp=responsible)

    def _ana(self, mark: Mark) -> str | None:
        return " ".join(f"#{self._labels[label.id]}" for label in self._marked.labels_of(mark)) or None

    def _proofs(self) -> _Anchors:
        """Anchors for the evidence of findings."""
        places: list[tuple[int, str]] = []
        for index, (mark, _) in enumerate(self._marked.placed):
            for number, span in enumerate(mark.finding.evidence if mark.finding else ()):
                shown = self._marked.shown(span)
                places += ((shown.start, f"e{index}.{number}a"), (shown.end, f"e{index}.{number}z"))
        return _Anchors(sorted(places))

    # what is said of marks

    def _stand_off(self) -> str:
        if not self._marked.placed:
            return ""
        inside = (self._annotation(index, mark) for index, (mark, _) in enumerate(self._marked.placed))
        return tag("standOff", tag("listAnnotation", "\n", *inside)) + "\n"

    def _annotation(self, index: int, mark: Mark) -> str:
        made, finding = mark.annotation, mark.finding
        target = f"#m{index}" if index in self._inline else f"#m{index}a #m{index}z"
        cert = made.certainty or None if finding is None else _CERT[finding.doubt]
        author = tag("respStmt", tag("resp", "annotator"), tag("name", text(made.author))) if made.author else ""
        return (
            tag(
                "annotation",
                author,
                _history(made),
                *(tag("note", text(one), type="tag") for one in made.tags),
                tag("note", text(made.note), type="note") if made.note else "",
                *(_told(finding, self._marked, index) if finding is not None else ()),
                xml__id=f"a{index}",
                n=made.id,
                target=target,
                ana=self._ana(mark),
                cert=cert,
                resp=None if finding is None else "#zhupi",
                motivation="commenting" if made.note else "classifying" if made.labels or finding else "highlighting",
            )
            + "\n"
        )


def _history(made: Annotation) -> str:
    if not (made.created or made.modified or made.status):
        return ""
    times = (("created", made.created), ("modified", made.modified))
    changes = [tag("change", when=when, type=kind) for kind, when in times if when]
    return tag("revisionDesc", *(changes or [tag("change")]), status=made.status or None)


def _told(finding: Finding, marked: MarkedText, index: int) -> Iterator[str]:
    for number in range(len(finding.evidence)):
        yield tag("ptr", type="evidence", target=f"#e{index}.{number}a #e{index}.{number}z")
    told = {"name": marked.told(finding.name), "doubt": finding.doubt, "reason": finding.reason, "rule": finding.rule}
    yield from (tag("note", text(value), type=kind) for kind, value in told.items() if value)


def _element(finding: Finding | None) -> str:
    return "seg" if finding is None else _ELEMENTS.get(finding.kind, "seg")


def _nesting(marked: MarkedText) -> frozenset[int]:
    """The marks that elements can stand for: not empty, within one line, and crossing none of the others."""
    found: list[int] = []
    around: list[int] = []
    for index, (_, span) in enumerate(marked.placed):
        while around and around[-1] <= span.start:
            around.pop()
        crosses = bool(around) and around[-1] < span.end
        if len(span) and not crosses and "\n" not in span.of(marked.text):
            around.append(span.end)
            found.append(index)
    return frozenset(found)


@dataclass(slots=True)
class _Anchors:
    """Anchors by place, handed out from left to right."""

    places: list[tuple[int, str]]
    at: int = 0

    def up_to(self, span: Span) -> Iterator[tuple[int, str]]:
        """Those not handed out yet, up to the span's end; one that is due before stands at its beginning."""
        while self.at < len(self.places) and self.places[self.at][0] <= span.end:
            place, name = self.places[self.at]
            self.at += 1
            yield max(place, span.start), name


# reading


def read(data: bytes, name: str) -> Received:
    """The marks of a TEI document and its text; ReadError for a damaged or hostile file, ExchangeError(unlike) for XML that
    is something else.
    """
    root = parse_xml(data, "tei", name)
    body = next(named(root, "body"), None)
    if local(root) not in ("TEI", "teiCorpus", "TEI.2") or body is None:
        raise ExchangeError("unlike", path=name, format="tei")
    page = _Page()
    page.take(body)
    labels, categories = _read_labels(root)
    marks = tuple(_read_marks(root, page, labels, categories))
    digest = next((one.text or "" for one in named(root, "idno") if attribute(one, "type") == "sha256"), "")
    title = next(("".join(one.itertext()) for one in named(root, "title")), "")
    return Received((ReceivedText(marks, digest, page.text, title),), tuple(labels.values()))


@dataclass(slots=True)
class _Inline:
    element: Element
    start: int
    end: int


@dataclass(slots=True)
class _Page:
    """The text of a body, a block a line, and where its elements stand."""

    pieces: list[str] = field(default_factory=list[str])
    length: int = 0
    inline: list[_Inline] = field(default_factory=list[_Inline])
    places: dict[str, Span] = field(default_factory=dict[str, Span])
    started: bool = False

    @property
    def text(self) -> str:
        return "".join(self.pieces)

    def _add(self, said: str) -> None:
        self.pieces.append(said)
        self.length += len(said)

    def take(self, root: Element) -> None:
        """Read the element and all below it, without recursion: a hostile file may nest deep."""
        todo: list[tuple[Element, Iterator[Element], int, bool]] = [self._enter(root, within=False)]
        while todo:
            element, children, start, within = todo[-1]
            child = next(children, None)
            if child is not None:
                todo.append(self._enter(child, within=within))
                continue
            todo.pop()
            self._leave(element, start)
            if todo and todo[-1][3] and element.tail:
                self._add(element.tail)

    def _enter(self, element: Element, *, within: bool) -> tuple[Element, Iterator[Element], int, bool]:
        kind = local(element)
        if kind in _BLOCKS and not within:
            if self.started:
                self._add("\n")
            self.started, within = True, True
        if kind == "lb" and within:
            self._add("\n")
        start = self.length
        if within and element.text and kind != "note":
            self._add(element.text)
        return element, iter(() if kind == "note" else element), start, within

    def _leave(self, element: Element, start: int) -> None:
        identity = attribute(element, "id")
        if identity:
            self.places[identity] = Span(start, self.length)
        if local(element) in ("seg", *_FOREIGN):
            self.inline.append(_Inline(element, start, self.length))


def _read_labels(root: Element) -> tuple[dict[str, Label], dict[str, str]]:
    """Labels by id, and their ids by xml:id. Kinds of findings are none."""
    labels: dict[str, Label] = {}
    categories: dict[str, str] = {}
    for one in named(root, "category"):
        identity = attribute(one, "n") or attribute(one, "id")
        categories[attribute(one, "id")] = identity
        if identity.startswith("zhupi:"):
            continue
        described = next((child for child in one if local(child) == "catDesc"), None)
        style = attribute(one, "style").partition("background-color:")[2].strip()
        key = _digit(attribute(one, "rend").removeprefix("key"))
        name, gloss = _words_of(described, "term"), _words_of(described, "gloss")
        labels[identity] = Label(identity, name or identity, colour(style), key, gloss, _above(one))
    return labels, categories


def _words_of(described: Element | None, name: str) -> str:
    """What a category's description says in elements of a name; the name itself may be all of a plain description."""
    if described is None:
        return ""
    found = next(named(described, name), described if name == "term" and not len(described) else None)
    return "" if found is None else "".join(found.itertext())


def _above(one: Element) -> str | None:
    parent = one.getparent()
    if parent is None or local(parent) != "category":
        return None
    return attribute(parent, "n") or attribute(parent, "id")


def _digit(key: str) -> int | None:
    return int(key) if len(key) == 1 and key in "123456789" else None


def _read_marks(root: Element, page: _Page, labels: dict[str, Label], categories: dict[str, str]) -> Iterator[Annotation]:
    whole, told = page.text, set[str]()
    for one in named(root, "annotation"):
        targets = [target.removeprefix("#") for target in attribute(one, "target").split()]
        told.update(targets)
        spans = [page.places[target] for target in targets if target in page.places]
        if spans and attribute(one, "resp") != "#zhupi":
            span = Span(min(span.start for span in spans), max(span.end for span in spans))
            keys = tuple(_label_ids(one, labels, categories))
            yield _annotation(one, Anchor.make(whole, span, ""), keys)
    for one in page.inline:
        if attribute(one.element, "id") in told or attribute(one.element, "resp") == "#zhupi":
            continue
        keys = tuple(_label_ids(one.element, labels, categories))
        if not keys and local(one.element) != "seg":
            name = local(one.element)
            labels.setdefault(name, Label(name, name, GREY))
            keys = (name,)
        if keys and one.end > one.start:
            yield Annotation("", "", Anchor.make(whole, Span(one.start, one.end), ""), keys)


def _label_ids(one: Element, labels: dict[str, Label], categories: dict[str, str]) -> Iterator[str]:
    for pointer in dict.fromkeys(attribute(one, "ana").split()):
        identity = categories.get(pointer.removeprefix("#"), "")
        if identity in labels:
            yield identity


def _annotation(one: Element, anchor: Anchor, labels: tuple[str, ...]) -> Annotation:
    notes = [(attribute(note, "type"), "".join(note.itertext())) for note in one if local(note) == "note"]
    changes = {attribute(change, "type"): attribute(change, "when") for change in named(one, "change")}
    history = next(named(one, "revisionDesc"), None)
    return Annotation(
        attribute(one, "n"),
        "",
        anchor,
        labels,
        "\n".join(said for kind, said in notes if kind in ("note", "")),
        moment(changes.get("created")),
        moment(changes.get("modified")),
        tuple(said for kind, said in notes if kind == "tag"),
        certainty(attribute(one, "cert")),
        status(attribute(history, "status") if history is not None else ""),
        next(("".join(name.itertext()) for name in named(one, "name")), ""),
    )
