"""The reader's own corrections: a step of its own, last of all, made of what the reader typed in place of the text.

A correction is kept as an accepted change (`EditKey`) of this step: its raw range never moves, whatever other steps do, so
that it outlives every new run, and refusing or dropping it takes it back.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from core.text.document import Document, EditKey, Step
from core.text.span import Span
from core.text.textmap import Edit

NAME = "corrections"
REASON = "own_correction"


@dataclass(frozen=True, slots=True)
class Correction:
    """A change to accept, and those of the reader's own that it takes the place of."""

    key: EditKey
    replaces: tuple[EditKey, ...] = ()


def correct(document: Document, span: Span, new: str) -> Correction | None:
    """The correction that shows `new` where the clean text shows `span`; None where that changes nothing.

    Where `span` cuts what another step made of several raw characters, the correction covers all of it.
    """
    raw, whole = _whole(document, span)
    text = document.text
    replacement = text[whole.start : span.start] + new + text[span.end : whole.end]
    if replacement == text[whole.start : whole.end]:
        return None
    own = (listed.key for listed in document.edits if listed.key.step == NAME and listed.edit.accepted)
    return Correction(EditKey(NAME, raw.start, raw.end, replacement), tuple(key for key in own if _touch(key, raw)))


def _whole(document: Document, span: Span) -> tuple[Span, Span]:
    """The raw range of a span and the clean range that stands for it; a place between characters is a range of its own,
    unless it lies inside what a step made: between the two signs of 〓〓, which came of one raw range.
    """
    if not len(span):
        sides = Span(max(0, span.start - 1), span.start), Span(span.start, min(len(document.text), span.start + 1))
        before, after = (document.to_raw(side) for side in sides)
        if not all(map(len, sides)) or not before.overlaps(after):
            return document.to_raw(span), span
        raw = Span(min(before.start, after.start), max(before.end, after.end))
    else:
        raw = document.to_raw(span)
    whole = document.to_clean(raw)
    return raw, Span(min(whole.start, span.start), max(whole.end, span.end))


def _touch(key: EditKey, raw: Span) -> bool:
    return Span(key.start, key.end).overlaps(raw) or (key.start, key.end) == (raw.start, raw.end)


def step(document: Document, accepted: Iterable[EditKey], refused: Iterable[EditKey] = ()) -> Step:
    """The reader's corrections of `document`; of two that overlap the wider holds, and refused ones are only listed."""
    every = {key: True for key in accepted if key.step == NAME} | {key: False for key in refused if key.step == NAME}
    edits: list[Edit] = []
    taken: list[Span] = []
    for key in sorted(every, key=lambda one: (one.start - one.end, one)):
        if key.start > key.end or key.start < 0 or key.end > len(document.source.text):
            continue
        span = document.to_clean(Span(key.start, key.end))
        free = not any(span.overlaps(other) or span == other for other in taken)
        accept = every[key] and free
        if accept:
            taken.append(span)
        edits.append(Edit(span.start, span.of(document.text), key.replacement, REASON, accepted=accept))
    return Step(NAME, tuple(sorted(edits)))
