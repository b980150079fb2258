"""A text on its way from the file to the page: Source, Step, Document, View. All immutable.

    Source --steps--> Document --script--> View
    (raw)             (clean)              (shown)

Every span in memory is a span of the clean text, `Document.text`. Raw positions belong to anchors on disk and to exports.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from functools import cached_property

from core.text.doubt import Doubt
from core.text.span import Span
from core.text.textmap import Edit, MapChain, TextMap


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a document from its container or its own lines; None where it says nothing."""

    title: str | None = None
    date: str | None = None
    """ISO date of publication."""
    outlet: str | None = None
    place: str | None = None
    author: str | None = None
    url: str | None = None
    """The address that the text came from."""
    editor: str | None = None
    """责任编辑 of the page, several with a blank between."""
    retrieved: str | None = None
    """ISO date on which the text was taken from `url`."""
    reprints: tuple[str, ...] = ()
    """Where the text stood before, as the page tells of 转载自人民网: the nearest first, the first to print it last."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "reprints", tuple(self.reprints))  # JSON, in which the library keeps it, has only lists


@dataclass(frozen=True, slots=True)
class TextWarning:
    """A place of doubt that changes nothing: `code` names it, `values` fill the places of a front's sentence."""

    code: str
    span: Span
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Source:
    """What a reader decoded from a file: the raw text, newlines untouched, and the bytes that it came from.

    `data` are the bytes as they were; `path` is empty for text handed in. `text` may differ from `data.decode(encoding)`
    for containers (HTML, DOCX), never for plain files, where only a leading U+FEFF is left out.
    """

    text: str
    data: bytes = b""
    encoding: str = "utf-8"
    media_type: str = "text/plain"
    path: str = ""
    metadata: Metadata = Metadata()

    @cached_property
    def sha256(self) -> str:
        """Hexadecimal digest of the bytes, which names the document in the library and in anchors."""
        return hashlib.sha256(self.data or self.text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True, order=True)
class EditKey:
    """Names one change of one source for good: the step and what it does to which raw range.

    The raw text never changes, so the key still fits when cleaning runs again with other choices.
    """

    step: str
    start: int
    end: int
    replacement: str


@dataclass(frozen=True, slots=True)
class Step:
    """A named list of edits of the text that the steps before it made, and places it only warns of.

    Edits with `accepted` false are proposals or were refused: listed, not applied. Spans of `warnings` are in the text
    *after* this step.
    """

    name: str
    edits: tuple[Edit, ...] = ()
    warnings: tuple[TextWarning, ...] = ()

    @property
    def map(self) -> TextMap:
        """The position map of the accepted edits."""
        return TextMap(tuple(edit for edit in self.edits if edit.accepted))


@dataclass(frozen=True, slots=True)
class ListedEdit:
    """An edit as panels and exports show it: in raw and clean positions, with its name."""

    key: EditKey
    edit: Edit
    clean: Span
    """Where the clean text shows its result (or, when it is not accepted, its original)."""

    @property
    def raw(self) -> Span:
        """The raw range."""
        return Span(self.key.start, self.key.end)


@dataclass(frozen=True)
class Document:
    """A source and the steps taken on it. `text` is the clean text that everything else speaks of."""

    source: Source
    steps: tuple[Step, ...] = ()
    text: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        if not self.steps:
            object.__setattr__(self, "text", self.source.text)

    def then(self, step: Step) -> Document:
        """This document after one more step."""
        return replace(self, steps=(*self.steps, step), text=step.map.apply(self.text))

    @cached_property
    def map(self) -> MapChain:
        """From raw positions to clean ones."""
        return MapChain(tuple(step.map for step in self.steps))

    @cached_property
    def back(self) -> MapChain:
        """From clean positions to raw ones."""
        return self.map.invert()

    def to_raw(self, span: Span) -> Span:
        """The raw range behind a clean one; an empty clean span may stand for a raw range that was left out."""
        return self.back.span(span)

    def to_clean(self, span: Span) -> Span:
        """The clean range that shows a raw one; empty when all of it was left out."""
        return self.map.span(span)

    @cached_property
    def edits(self) -> tuple[ListedEdit, ...]:
        """All edits of all steps, those not accepted too, ordered by raw position and then by step."""
        listed: list[ListedEdit] = []
        for index, step in enumerate(self.steps):
            back = MapChain(self.map.maps[:index]).invert()
            onward = MapChain(self.map.maps[index + 1 :])
            raws = back.spans([edit.span for edit in step.edits])
            shown = onward.spans([self.map.maps[index].result(edit) for edit in step.edits])
            for edit, raw, clean in zip(step.edits, raws, shown, strict=True):
                listed.append(ListedEdit(EditKey(step.name, raw.start, raw.end, edit.replacement), edit, clean))
        return tuple(sorted(listed, key=lambda one: (one.key.start, one.key.end, one.key.step)))

    @cached_property
    def warnings(self) -> tuple[TextWarning, ...]:
        """The warnings of all steps, in clean positions."""
        placed: list[TextWarning] = []
        for index, step in enumerate(self.steps):
            onward = MapChain(self.map.maps[index + 1 :])
            placed += (replace(one, span=onward.span(one.span)) for one in step.warnings)
        return tuple(sorted(placed, key=lambda one: (one.span, one.code)))


@dataclass(frozen=True, slots=True)
class NameDoubt:
    """A choice between several forms of a character that conversion made: 云 may be 雲, 里 may be 裏.

    `span` is in the clean text, `shown` and `alternatives` are forms of the view's script. `reason` is a code: what decided.
    A doubt in a name has the canonical name of the person in `name`; one decided by a phrase has that phrase, in the
    document's own characters, in `decided_by`.
    """

    span: Span
    shown: str
    alternatives: tuple[str, ...]
    reason: str
    doubt: Doubt = Doubt.DOUBTFUL
    """Stated: the reader's ruling; inferred: a phrase or usage decided; doubtful: a name, or a character on its own."""
    original: str = ""
    """The characters of the clean text."""
    decided_by: str = ""
    name: str = ""
    sentence: Span | None = None
    """The sentence around it, where it was asked for."""


@dataclass(frozen=True, slots=True)
class View:
    """A document in one script. `map` leads from clean positions to shown ones; it is the identity for every target
    except phrase vocabularies.

    `repairs` are the clean ranges where a machine-made traditional text was put right in this view.
    """

    document: Document
    target: str
    text: str
    map: TextMap = TextMap()
    repairs: tuple[Span, ...] = ()
    doubts: tuple[NameDoubt, ...] = ()
    """Those in names. Every choice of the conversion is in `pipeline.doubts`."""


@dataclass(frozen=True, slots=True)
class ViewPart:
    """The part of a view that shows the clean range `span`; `map` counts clean positions from the start of `span`."""

    span: Span
    target: str
    text: str
    map: TextMap = TextMap()
    repairs: tuple[Span, ...] = ()
    doubts: tuple[NameDoubt, ...] = ()
