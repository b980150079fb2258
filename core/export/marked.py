"""What is exported: a text in one script with the marks on it, the reader's own and, when asked for, the machine's.

    Document ─ View ─┐
    annotations ─────┼─ gather → MarkedText → the formats
    findings ────────┘

Formats that carry the text carry the text as shown (`MarkedText.text`); formats that only point at it carry anchors in the
raw text. A mark keeps both.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from core.model.analysis import Findings, Script
from core.model.annotation import Annotation, Label
from core.text.anchor import Anchor
from core.text.document import Document, Metadata, View
from core.text.doubt import Doubt
from core.text.span import Span

NAMESPACE = uuid.UUID("8c5a6f0e-53b8-5d0c-9a57-6a7a68757069")
"""Names made from something else (a finding's place, a label's id) are version 5 UUIDs in this one, made for Zhupi."""

MACHINE = "Zhupi"
"""Who made a finding."""

RESOLUTION = "RESOLUTION"
"""The kind of a finding that is no mention."""

_COLOURS = {
    "PERSON": "#2F4A8A",
    "ORG": "#1E6B66",
    "PLACE": "#47741F",
    "DATE": "#6A4A94",
    "DOC": "#9C4A17",
    "MEETING": "#866410",
    "QUANTITY": "#45607A",
    "PHRASE": "#A03766",
    RESOLUTION: "#B23A2B",
}
"""Those of the reading page on paper (resources/themes/light.toml)."""
_PREFIX = "zhupi:"
_HEX = re.compile(r"[0-9a-f]{32}")

LANGUAGES = {Script.HANS: "zh-Hans", Script.HANT: "zh-Hant", Script.TW: "zh-Hant-TW", Script.HK: "zh-Hant-HK"}
"""BCP 47 tags of scripts; a text in no one script is `zh`."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What the machine says of a place: kind of mention (or RESOLUTION), the name of the thing, and how sure it is.

    `evidence` are clean spans.
    """

    kind: str
    name: str
    rule: str = ""
    doubt: Doubt = Doubt.STATED
    reason: str | None = None
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """An annotation and the clean span where it stands now: None when orphaned, empty when that is set aside."""

    annotation: Annotation
    span: Span | None
    finding: Finding | None = None
    """None for the reader's own marks."""

    @property
    def stands(self) -> bool:
        """Whether the clean text has the place: a mark on what is set aside has an empty span there, which it was not."""
        return self.span is not None and bool(len(self.span) or not len(self.annotation.anchor.span))


@dataclass(frozen=True)
class MarkedText:
    """A document as shown in one script, its marks in text order (orphans last), and the reader's code book."""

    view: View
    marks: tuple[Mark, ...] = ()
    labels: tuple[Label, ...] = ()
    metadata: Metadata = Metadata()
    title: str = ""
    language: str = "zh"
    """The BCP 47 tag of the shown text."""
    _by_id: dict[str, Label] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        held = {label.id: label for label in self.labels}
        kinds = {mark.finding.kind for mark in self.marks if mark.finding is not None}
        object.__setattr__(self, "_by_id", held | {_PREFIX + kind: kind_label(kind) for kind in kinds})

    @property
    def text(self) -> str:
        """The text as shown."""
        return self.view.text

    @property
    def document(self) -> Document:
        """The document as read and cleaned."""
        return self.view.document

    @property
    def name(self) -> str:
        """The document's digest, which names it in the library."""
        return self.document.source.sha256

    def shown(self, span: Span) -> Span:
        """Where the shown text has a clean span."""
        return self.view.map.span(span)

    def told(self, words: str) -> str:
        """Words of the document (a title, a name) in the script shown; as they are where the text does not have them."""
        place = self.document.text.find(words) if words else -1
        return self.shown(Span(place, place + len(words))).of(self.text) if place >= 0 else words

    @cached_property
    def placed(self) -> tuple[tuple[Mark, Span], ...]:
        """The marks that stand somewhere, with their shown spans, in the order of these: an outer one before an inner one.

        A mark whose place is set aside is not among them; a mark that was made between two characters is, and is empty.
        """
        found = [(one, self.shown(one.span)) for one in self.marks if one.span is not None and one.stands]
        return tuple(sorted(found, key=lambda one: (one[1].start, -one[1].end, one[0].annotation.id)))

    @cached_property
    def homeless(self) -> tuple[Mark, ...]:
        """The marks that have no place in the shown text: orphaned, or on what is set aside."""
        return tuple(one for one in self.marks if not one.stands)

    @cached_property
    def used(self) -> tuple[Label, ...]:
        """The labels that marks have, in the order of the code book, those of findings last."""
        given = {label.id for mark in self.marks for label in self.labels_of(mark)}
        return tuple(label for key, label in self._by_id.items() if key in given)

    def labels_of(self, mark: Mark) -> tuple[Label, ...]:
        """The labels of a mark, or for a finding its kind as a label."""
        keys = mark.annotation.labels if mark.finding is None else (_PREFIX + mark.finding.kind,)
        return tuple(self._by_id[key] for key in keys if key in self._by_id)


def kind_label(kind: str) -> Label:
    """A kind of finding as a label."""
    return Label(_PREFIX + kind, kind, _COLOURS.get(kind, "#6D6559"))


def guid(identity: str) -> str:
    """The UUID of an id of the library, in small letters with its hyphens: itself where it is one in 32 digits, else one
    made from it.
    """
    if _HEX.fullmatch(identity):
        return str(uuid.UUID(identity))
    return str(uuid.uuid5(NAMESPACE, identity.encode("utf-8", "replace").decode()))


def label_guid(identity: str) -> str:
    """The UUID of a label's id, which is that of no mark."""
    return guid(identity) if _HEX.fullmatch(identity) else guid(f"code {identity}")


def is_kind(label: Label) -> bool:
    """Whether a label is a kind of finding."""
    return label.id.startswith(_PREFIX)


def gather(
    view: View,
    annotations: Iterable[Annotation] = (),
    labels: Sequence[Label] = (),
    *,
    metadata: Metadata = Metadata(),
    title: str = "",
    script: Script = Script.NEUTRAL,
    findings: Findings | None = None,
    places: Mapping[str, Span | None] | None = None,
) -> MarkedText:
    """The text of a view with its marks. `script` is that of the text itself, `findings` None leaves the machine's out.

    `places` are the clean spans of annotations by their ids, where these are known already; None has them found.
    """
    document = view.document
    found = ((one, _place(one.anchor, document) if places is None else places.get(one.id)) for one in annotations)
    marks = [Mark(one, span) for one, span in found]
    if findings is not None:
        marks += _mentions(document, findings)
        marks += _resolutions(document, findings)
    target = script if view.target == Script.ORIGINAL else Script(view.target)
    marks.sort(key=lambda one: (one.span is None, one.span or one.annotation.anchor.span, one.annotation.id))
    language = LANGUAGES.get(target, "zh")
    return MarkedText(view, tuple(marks), tuple(labels), metadata, title or metadata.title or "", language)


def _place(anchor: Anchor, document: Document) -> Span | None:
    raw = anchor.resolve(document.source.text, document.source.sha256).span
    return None if raw is None else document.to_clean(raw)


def _mentions(document: Document, findings: Findings) -> Iterator[Mark]:
    for one in findings.mentions:
        entity = findings.by_id.get(one.entity)
        name = entity.name if entity is not None else one.span.of(document.text)
        doubt = one.doubt if entity is None or one.doubt is not Doubt.STATED else entity.doubt
        reason = entity.reason if entity is not None else None
        yield _found(document, one.span, Finding(one.kind.value, name, one.rule, doubt, reason))


def _resolutions(document: Document, findings: Findings) -> Iterator[Mark]:
    for one in findings.resolutions:
        evidence = tuple(span for span in one.evidence if len(span))
        found = Finding(RESOLUTION, one.title, one.action.value, one.doubt, one.reason, evidence)
        yield _found(document, one.span, found)


def _found(document: Document, span: Span, finding: Finding) -> Mark:
    source = document.source
    anchor = Anchor.make(source.text, document.to_raw(span), source.sha256)
    name = f"{source.sha256} {finding.kind} {anchor.span.start} {anchor.span.end} {finding.rule}"
    made = Annotation(uuid.uuid5(NAMESPACE, name).hex, source.sha256, anchor, author=MACHINE)
    return Mark(made, span, finding)
