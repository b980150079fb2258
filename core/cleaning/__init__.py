"""Raw text to clean text, one kind of damage one file; each step is a list of explained edits.

Enters: a Source and the reader's choices. Leaves: a Document, and what its lines say about it. Nothing here knows a word's
meaning; scripts, names and facts belong to others.
"""

from __future__ import annotations

from core.model.lines import Line, LineRole
from core.model.options import Options
from core.text.document import Document, Metadata, Source
from core.text.span import Span

__all__ = ["clean", "recognise"]


def clean(source: Source, options: Options = Options()) -> Document:
    """The document whose text is the source's, cleaned."""
    return Document(source)


def recognise(document: Document) -> tuple[Metadata, tuple[Line, ...]]:
    """What the text says of itself, and what each of its non-empty lines is."""
    lines: list[Line] = []
    start = 0
    for row in document.text.split("\n"):
        if row.strip():
            lines.append(Line(Span(start, start + len(row)), LineRole.BODY))
        start += len(row) + 1
    return document.source.metadata, tuple(lines)
