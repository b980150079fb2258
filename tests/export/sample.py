"""A text with everything that breaks offsets, and marks with everything that breaks formats."""

from __future__ import annotations

import uuid

from core import cleaning
from core.export.marked import MarkedText, gather
from core.model.annotation import Annotation, Certainty, Label, MarkStatus
from core.text.anchor import Anchor
from core.text.document import Document, Metadata, Source, View
from core.text.span import Span

RAW = (
    "𠮷縣通報😀\r\n"
    "會議聽取了𠮷縣書記王小明的匯報，並「原則通過」。\r\n"
    "\r\n"
    '第二段說：<b>A&B</b> 與 "引號"，到會242人。\r\n'
    "=SUM(1) 末段𠮷\r\n"
)
"""𠮷 and an emoji before everything else, CRLF, an empty line, what looks like markup, a formula at a line's beginning."""

SOURCE = Source(RAW, RAW.encode())
DOCUMENT = cleaning.clean(SOURCE)
METADATA = Metadata(
    title="𠮷縣通報😀", date="2024-01-10", outlet="雲嶺日報", author="王小明、李四", url="https://example.org/a?b=1&c=2"
)

LABELS = (
    Label("point", "要點", "#f4c7a3", 2, "要緊的話"),
    Label("c0ffee00c0ffee00c0ffee00c0ffee00", "人事 <b>", "#dbd39e", None, "", "point"),
    Label("check", "待查", "#f1c0e0", 9),
)
CHILD = LABELS[1].id
CREATED, MODIFIED = "2026-01-02T03:04:05.678+00:00", "2026-02-03T04:05:06.789+00:00"


def raw_span(words: str, document: Document = DOCUMENT) -> Span:
    """Where words of the clean text stand in the raw one: marks are made on the clean text."""
    start = document.text.index(words)
    return document.to_raw(Span(start, start + len(words)))


def annotation(number: int, span: Span, source: Source = SOURCE, **said: object) -> Annotation:
    anchor = Anchor.make(source.text, span, source.sha256)
    made = Annotation(uuid.UUID(int=number).hex, source.sha256, anchor, created=CREATED, modified=MODIFIED)
    return made.__class__(**{name: said.get(name, getattr(made, name)) for name in made.__slots__})  # type: ignore[arg-type]


_AFTER_NAME = raw_span("王小明").end
PLAIN = annotation(1, raw_span("王小明"), labels=("point",), note="首行\n第二行 <i>&\t末")
OVERLAP = annotation(2, raw_span("書記王小"), labels=("check",))
SEVERAL = annotation(3, raw_span("王小明"), labels=("check", "point", CHILD), note="")
SAID = annotation(
    4,
    raw_span("原則通過"),
    tags=("甲", "乙丙"),
    certainty=Certainty.MEDIUM,
    status=MarkStatus.CHECKED,
    author="趙 <六>",
    note="=1+1",
)
UNLABELLED = annotation(5, raw_span("242人"))
OVER_LINES = annotation(6, raw_span("並「原則通過」。\n\n第二段"), labels=("point",), note="跨段")
ASTRAL = annotation(7, raw_span("𠮷縣通報😀"), labels=("point",), note="【待查】是原話")
WHOLE_LINE = annotation(8, raw_span("=SUM(1) 末段𠮷"), labels=(CHILD,), note='"引號", 逗號')
EMPTY = annotation(9, Span(_AFTER_NAME, _AFTER_NAME), labels=("point",), note="此處有缺")
ORPHAN = annotation(10, raw_span("王小明"), labels=("point",), note="失所")
ORPHAN = Annotation(
    ORPHAN.id,
    ORPHAN.document,
    Anchor(Span(3, 8), "並無此文", "上文", "下文", "0" * 64),
    ("point",),
    "失所",
    CREATED,
    MODIFIED,
)

STANDING = (PLAIN, OVERLAP, SEVERAL, SAID, UNLABELLED, OVER_LINES, ASTRAL, WHOLE_LINE)
ALL = (*STANDING, EMPTY, ORPHAN)


def marked(annotations: tuple[Annotation, ...] = ALL, document: Document = DOCUMENT, **more: object) -> MarkedText:
    """The clean text with marks, in its own script."""
    view = View(document, "original", document.text)
    return gather(view, annotations, LABELS, metadata=METADATA, title=METADATA.title or "", **more)  # type: ignore[arg-type]
