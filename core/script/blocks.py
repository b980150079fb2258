"""A text in stretches of one script, and positions among spans."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from core.model.analysis import Script
from core.script.evidence import detect
from core.script.tables import TRADITIONAL
from core.text.span import Span


def blocks(text: str, within: Span, target: Script, found: Script) -> Iterator[tuple[Span, Script]]:
    """The part `within` of the text in stretches of one script (hans, hant, tw or hk). Only a mixed text has more than one.

    Where a text or a line does not tell its script, it is taken for the one that the conversion starts from. In a mixed
    text `within` begins and ends at borders of lines.
    """
    unknown = Script.HANS if target in TRADITIONAL else Script.HANT
    if found is not Script.MIXED:
        yield within, unknown if found is Script.NEUTRAL else found
        return
    start = end = within.start
    current = _before(text, within.start, unknown)
    for line in within.of(text).splitlines(keepends=True):
        script = _of_line(line, unknown, current)
        if script is not current and end > start:
            yield Span(start, end), current
            start = end
        current = script
        end += len(line)
    yield Span(start, within.end), current


def _before(text: str, position: int, unknown: Script) -> Script:
    """The script of the last line before a position that tells one."""
    while position > 0:
        start = text.rfind("\n", 0, position - 1) + 1
        counts = detect(text[start:position])
        if counts.simplified or counts.traditional:
            return _of_line(text[start:position], unknown, unknown)
        position = start
    return unknown


def _of_line(line: str, unknown: Script, before: Script) -> Script:
    counts = detect(line)
    if counts.simplified and counts.traditional:
        return unknown
    if counts.simplified or counts.traditional:
        return Script.HANS if counts.simplified else Script.HANT
    return before


def apart(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans in order, without empty ones and those that overlap one before them."""
    kept: list[Span] = []
    for span in sorted(spans):
        if len(span) and (not kept or kept[-1].end <= span.start):
            kept.append(span)
    return tuple(kept)


def spans_between(spans: Sequence[Span], part: Span) -> Sequence[Span]:
    """Those of `spans`, sorted and apart, that lie in a part of the text."""
    first, last = (bisect_left(spans, Span(edge, edge)) for edge in (part.start, part.end))
    return [span for span in spans[first:last] if part.covers(span)]


def gaps(within: Span, spans: Sequence[Span]) -> Iterator[Span]:
    """What lies between `spans`, sorted and apart."""
    last = within.start
    for span in spans:
        yield Span(last, span.start)
        last = span.end
    yield Span(last, within.end)


def laid_over(text: str, parts: Sequence[tuple[Span, str]], shift: int) -> str:
    """`text` with each span replaced; spans in any order, not overlapping, moved by `shift` into the text."""
    pieces: list[str] = []
    last = 0
    for span, part in sorted(parts, key=lambda one: one[0]):
        place = span.shift(shift)
        pieces += (text[last : place.start], part)
        last = place.end
    return "".join((*pieces, text[last:]))
