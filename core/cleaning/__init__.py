"""Raw text to clean text, one kind of damage one file; each step is a list of explained edits.

Enters: a Source and the reader's choices. Leaves: a Document, and what its lines say about it. Nothing here knows a word's
meaning; scripts, names and facts belong to others.

    escapes, tags    codes and markup where characters were meant
    mojibake         bytes read in the wrong encoding (misread: single_bytes, utf8_runs, regrouped) or shifted (shifted, on
                     lattice); both weigh readings (weighing) of double_bytes, a long line in pieces
    lost             what is gone for good, only marked
    codepoints       characters that no page shows
    pinyin           what a converter left in brackets
    layout, wraps    line ends, hard wraps, indents, spaces
    width, doubled, quotes   punctuation, but not in lines of programs (code)
    duplicates, webpage      what a page printed twice, or around the text
    glyphs, lookalikes       characters in place of others that look the same
    corrections      the reader's own
    metadata         title, date line, dateline, byline: recognised, not changed

A step is a function from a text to a `Step`. Laws: cleaning a clean text changes nothing; the inverse gives the raw text;
text that needs nothing passes all steps in a third of the time that ftfy's safe configuration takes (tests/benchmarks).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from core.cleaning import (
    codepoints,
    corrections,
    doubled,
    duplicates,
    escapes,
    glyphs,
    layout,
    lookalikes,
    lost,
    mojibake,
    pinyin,
    quotes,
    tags,
    webpage,
    width,
    wraps,
)
from core.cleaning.corrections import Correction, correct
from core.cleaning.metadata import recognise
from core.cleaning.pieces import never
from core.cleaning.presence import Signs
from core.model.options import Options
from core.text.document import Document, EditKey, Source, Step
from core.text.textmap import Edit

__all__ = ["STEPS", "Correction", "clean", "correct", "recognise"]

_ANY = r"\s\S"
STEPS: tuple[tuple[Callable[[str], Step], str], ...] = (
    (escapes.resolve, escapes.SIGNS),
    (tags.strip, tags.SIGNS),
    (mojibake.repair, _ANY),
    (lost.mark, lost.SIGNS),
    (codepoints.remove, codepoints.SIGNS),
    (pinyin.remove, pinyin.SIGNS),
    (layout.unify_line_ends, layout.LINE_END_SIGNS),
    (wraps.join, r"\n"),
    (layout.trim, layout.BLANK_SIGNS),
    (quotes.curl, quotes.SIGNS),
    (width.widen, width.SIGNS),
    (layout.close_gaps, layout.BLANK_SIGNS),
    (doubled.single, doubled.SIGNS),
    (duplicates.set_aside, r"\n"),
    (webpage.set_aside, r"\n"),
    (glyphs.unify, glyphs.SIGNS),
    (lookalikes.suggest, lookalikes.SIGNS),
)
"""The steps in their order, each with the characters without which it has nothing to do. Bytes are read back before controls
go, which are bytes of a misread text; spaces are judged beside marks that are right, doubled marks where no space parts
them, and residue on lines that are tidy.
The reader's corrections come after all."""


def clean(source: Source, options: Options = Options(), *, check: Callable[[], None] = never) -> Document:
    """The document whose text is the source's, cleaned as `options` allow; refused edits stay listed.

    `check` is called between two steps, and often in the one that may last, and may raise to stop the work. Steps that found
    nothing are left out.
    """
    document = Document(source)
    present = _signs().present(document.text)
    for index, (find, _) in enumerate(STEPS):
        check()
        if present[index]:
            before = document.text
            step = mojibake.repair(before, check) if find is mojibake.repair else find(before)
            document = _taken(document, step, options)
            present = present if document.text == before else _signs().present(document.text)
    return _taken(document, corrections.step(document, options.accepted, options.refused), options)


@cache
def _signs() -> Signs:
    return Signs(tuple(signs for _, signs in STEPS))


def _taken(document: Document, step: Step, options: Options) -> Document:
    return document.then(_ruled(document, step, options)) if step.edits or step.warnings else document


def _ruled(document: Document, step: Step, options: Options) -> Step:
    """The step with the reader's choices: what was refused is not applied, a proposal that was accepted is.

    Accepting a change under the name of one of its alternatives chooses that.
    """
    if step.name in options.refused_steps:
        return replace(step, edits=tuple(replace(edit, accepted=False) for edit in step.edits))
    if step.name == corrections.NAME:
        return step
    refused = {key for key in options.refused if key.step == step.name}
    accepted = {key for key in options.accepted if key.step == step.name}
    if not refused and not accepted:
        return step
    back = document.back
    edits: list[Edit] = []
    for edit in step.edits:
        raw = back.span(edit.span)
        edits.append(_chosen(edit, EditKey(step.name, raw.start, raw.end, edit.replacement), refused, accepted))
    return replace(step, edits=tuple(edits))


def _chosen(edit: Edit, key: EditKey, refused: set[EditKey], accepted: set[EditKey]) -> Edit:
    for other in edit.alternatives:
        if replace(key, replacement=other) in accepted:
            rest = (edit.replacement, *(one for one in edit.alternatives if one != other))
            return replace(edit, replacement=other, accepted=True, alternatives=rest)
    if key in refused:
        return replace(edit, accepted=False)
    return replace(edit, accepted=True) if key in accepted else edit
