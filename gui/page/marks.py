"""Mentions, changes, doubts and annotations as marks of the page.

Keys name what a mark stands for: `m:<index>` a mention, `e:<index>` a change of cleaning, `r:<index>` a repair, `a:<id>` an
annotation, `d:<index>` a doubtful character of a name, `x:<place>` a lost one. Panels use the same keys for their rows.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from core.language.characters import is_han
from core.model.analysis import Analysis
from core.text.document import Document, View
from core.text.span import Span
from gui import words
from gui.notebook import Placed
from gui.reading.marks import Layer, MarginNote, Mark

LOST = "〓"
"""Stands where a character's bytes are gone."""


def of_analysis(analysis: Analysis, view: View) -> tuple[Mark, ...]:
    """The marks of everything found in a text, as this view shows it."""
    return (
        *_mentions(analysis),
        *_changes(analysis.document),
        *_repairs(analysis, view),
        *(Mark(doubt.span, Layer.DOUBT, f"d:{index}") for index, doubt in enumerate(view.doubts)),
        *lost(analysis.document.text),
    )


def lost(text: str) -> Iterator[Mark]:
    """The characters that are gone."""
    place = text.find(LOST)
    while place >= 0:
        yield Mark(Span(place, place + 1), Layer.LOST, f"x:{place}")
        place = text.find(LOST, place + 1)


def of_source(document: Document) -> Iterator[Mark]:
    """What cleaning changed, as marks of the raw text."""
    for index, listed in enumerate(document.edits):
        if listed.edit.accepted and len(listed.raw):
            yield Mark(listed.raw, Layer.CHANGE, f"e:{index}")


def of_annotation(one: Placed, span: Span) -> Iterator[Mark]:
    """One mark for each label, so that all of them are seen; one for an annotation without label. `span` is where it
    stands on the page; none is seen where all that it stood on is left out.
    """
    if not len(span):
        return
    for label in one.labels:
        yield Mark(span, Layer.LABEL, annotation_key(one), label.colour)
    if not one.labels:
        yield Mark(span, Layer.LABEL, annotation_key(one))


def notes(placed: Sequence[Placed], here: Callable[[Span], Span] = lambda span: span) -> tuple[MarginNote, ...]:
    """A note in the margin for each annotation that stands in the text; `here` gives where on the page."""
    return tuple(note(one, here(one.span)) for one in placed if one.span is not None)


def annotation_key(placed: Placed) -> str:
    """The key of an annotation's marks and row."""
    return f"a:{placed.annotation.id}"


def note(one: Placed, span: Span) -> MarginNote:
    """An annotation's note in the margin; `span` is where it stands on the page."""
    title = "、".join(words.label(label) for label in one.labels)
    colour = one.labels[0].colour if one.labels else None
    return MarginNote(annotation_key(one), span, title, one.annotation.note, colour)


def _mentions(analysis: Analysis) -> Iterator[Mark]:
    for index, mention in enumerate(analysis.mentions):
        yield Mark(mention.span, Layer(mention.kind), f"m:{index}")


def _changes(document: Document) -> Iterator[Mark]:
    """Changed words. What only touches spaces and punctuation (, → ，) is listed but not shaded: it would fill the page."""
    for index, listed in enumerate(document.edits):
        changed = listed.edit.original + listed.edit.replacement
        if listed.edit.accepted and len(listed.clean) and any(is_han(character) for character in changed):
            yield Mark(listed.clean, Layer.CHANGE, f"e:{index}")


def _repairs(analysis: Analysis, view: View) -> Iterator[Mark]:
    """A shown repair may join several listed ones; it bears the key of the first that it covers."""
    starts = [edit.start for edit in analysis.repairs]
    for span in view.repairs:
        index = bisect_left(starts, span.start)
        yield Mark(span, Layer.REPAIR, f"r:{index}" if index < len(starts) and starts[index] in span else "")
