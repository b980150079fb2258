"""Text that went through the wrong encoding, read back from its bytes: 浼氳 → 会议, 陳?!≮w琳 → 陳〓 趙琳.

Two kinds of damage: a span that was read in another encoding (`misread`), and double bytes that a lost byte shifted
(`shifted`). Where a byte is gone there stands 〓 with candidates; what is lost altogether is only marked (`lost`). The step
comes before controls are removed, for a misread text has bytes in them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from core.cleaning import misread, shifted, suspects
from core.cleaning.pieces import never, pieces
from core.text.document import Step
from core.text.doubt import Doubt
from core.text.span import Span
from core.text.textmap import Edit, TextMap

NAME = "mojibake"


def repair(text: str, check: Callable[[], None] = never) -> Step:
    """Edits that read damaged spans back from their bytes; none where nothing is convincing.

    `check` is called for every few hundred characters that are read anew and may raise to stop the work.
    """
    edits: list[Edit] = []
    for line in suspects.lines(text):
        for piece in pieces(text, line):
            check()
            edits += _piece(piece.of(text), piece.start)
    return Step(NAME, tuple(edits))


def _piece(line: str, start: int) -> Iterator[Edit]:
    edits = misread.repairs(line)
    if edits:  # a text may have gone through two wrong encodings
        edits = _and_then(line, edits, misread.repairs)
    edits = _and_then(line, edits, shifted.repairs)
    return (replace(edit, start=start + edit.start) for edit in edits)


def _and_then(line: str, first: tuple[Edit, ...], find: Callable[[str], tuple[Edit, ...]]) -> tuple[Edit, ...]:
    """Those edits and what `find` finds once they are made; it need not look where nothing suspicious is left."""
    between = TextMap(first).apply(line)
    if first and not suspects.lines(between):
        return first
    second = find(between)
    return _one_after_another(line, first, second) if second else first


def _one_after_another(line: str, first: tuple[Edit, ...], second: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Edits of `line` that do what `first` and then `second` do; what overlaps becomes one."""
    if not first:
        return second
    ahead, back = TextMap(first), TextMap(first).invert()
    between = ahead.apply(line)
    after = TextMap(second)
    result = after.apply(between)
    placed = [(edit.span, edit) for edit in first] + [(back.span(edit.span), edit) for edit in second]
    return tuple(
        edit if len(group) == 1 and edit in first else _joined(line, span, group, result, after.span(ahead.span(span)))
        for span, group in _groups(placed)
        for edit in group[-1:]
    )


def _joined(line: str, span: Span, group: list[Edit], result: str, shown: Span) -> Edit:
    last = group[-1]
    doubt = Doubt.DOUBTFUL if any(edit.doubt is Doubt.DOUBTFUL for edit in group) else Doubt.INFERRED
    alternatives = last.alternatives if last.replacement == shown.of(result) else ()
    return Edit(span.start, span.of(line), shown.of(result), last.reason, doubt, alternatives=alternatives)


def _groups(placed: list[tuple[Span, Edit]]) -> Iterator[tuple[Span, list[Edit]]]:
    """Edits whose spans overlap together, with the hull of their spans."""
    hull: Span | None = None
    group: list[Edit] = []
    for span, edit in sorted(placed, key=lambda one: one[0]):
        if hull is not None and (span.overlaps(hull) or span == hull):
            hull = Span(hull.start, max(hull.end, span.end))
            group.append(edit)
            continue
        if hull is not None:
            yield hull, group
        hull, group = span, [edit]
    if hull is not None:
        yield hull, group
