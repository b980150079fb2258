"""Raw text to clean text, one kind of damage one file; each step is a list of explained edits.

Enters: a Source and the reader's choices. Leaves: a Document, and what its lines say about it. Nothing here knows a word's
meaning; scripts, names and facts belong to others.

    codepoints  characters that no page shows
    line_ends, indents, spaces   the layout
    mojibake    damaged places, only marked
    width       flattened punctuation
    residue     what a web page printed around the text
    metadata    title, date line, dateline, byline: recognised, not changed

A step is a function from a text to a `Step`. Laws: cleaning a clean text changes nothing; the inverse gives the raw text.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from core.cleaning import codepoints, layout, mojibake, webpage, width
from core.cleaning.metadata import recognise
from core.model.options import Options
from core.text.document import Document, EditKey, Source, Step

__all__ = ["STEPS", "clean", "recognise"]

STEPS: tuple[Callable[[str], Step], ...] = (
    codepoints.remove,
    layout.unify_line_ends,
    layout.trim,
    mojibake.mark,
    width.widen,
    layout.close_gaps,
    webpage.set_aside,
)
"""The steps in their order: spaces are judged beside marks whose width is right, residue on lines that are tidy."""


def _never() -> None:
    """The check of a caller who does not cancel."""


def clean(source: Source, options: Options = Options(), *, check: Callable[[], None] = _never) -> Document:
    """The document whose text is the source's, cleaned as `options` allow; refused edits stay listed.

    `check` is called between two steps and may raise to stop the work.
    """
    document = Document(source)
    for step in STEPS:
        check()
        document = document.then(_ruled(document, step(document.text), options))
    return document


def _ruled(document: Document, step: Step, options: Options) -> Step:
    """The step with the reader's choices: what was refused is not applied, a proposal that was accepted is."""
    if step.name in options.refused_steps:
        return replace(step, edits=tuple(replace(edit, accepted=False) for edit in step.edits))
    verdicts = {key: False for key in options.refused if key.step == step.name}
    verdicts |= {key: True for key in options.accepted if key.step == step.name}
    if not verdicts:
        return step
    back = document.back
    edits = list(step.edits)
    for index, edit in enumerate(edits):
        raw = back.span(edit.span)
        verdict = verdicts.get(EditKey(step.name, raw.start, raw.end, edit.replacement), edit.accepted)
        edits[index] = replace(edit, accepted=verdict)
    return replace(step, edits=tuple(edits))
