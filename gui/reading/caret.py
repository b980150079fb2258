"""Where keys and clicks lead: the next cluster, the row above, the word or paragraph around a position.

All positions are shown code points of the whole text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.language import words
from core.language.characters import HAN
from core.language.fold import fold
from core.text.sentences import sentence
from core.text.span import Span
from gui.reading.flow import Flow

_ENDING = "。！？!?”’」』）)》"
_RUN = re.compile(rf"[{HAN}]+|[^\W{HAN}]+|\s+|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Caret:
    """Anchor and moving end of a selection. `lean_left` puts the end on the upper row where two rows meet; `x` is the
    column that moves up and down keep to.
    """

    anchor: int = 0
    end: int = 0
    lean_left: bool = False
    x: float | None = None

    @property
    def span(self) -> Span:
        """The selected range."""
        return Span(min(self.anchor, self.end), max(self.anchor, self.end))

    def to(self, end: int, *, keep: bool, lean_left: bool = False, x: float | None = None) -> Caret:
        """The caret moved; `keep` holds the anchor, so that the selection grows."""
        return Caret(self.anchor if keep else end, end, lean_left, x)


def following(flow: Flow, position: int) -> int:
    """The position after the cluster at a position; a newline is one."""
    part = flow.parts.at(position)
    start = flow.parts.start(part)
    if position >= flow.parts.end(part):
        return min(position + 1, len(flow.parts.text))
    return start + flow.laid(part).next(position - start)


def preceding(flow: Flow, position: int) -> int:
    """The position before the cluster that ends at a position."""
    if position <= 0:
        return 0
    part = flow.parts.at(position)
    start = flow.parts.start(part)
    if position > start:
        return start + flow.laid(part).previous(position - start)
    if not flow.parts.continues(part):
        return position - 1
    before = flow.parts.start(part - 1)
    return before + flow.laid(part - 1).previous(position - before)


def snapped(flow: Flow, position: int) -> int:
    """The nearest position at or before this one that cuts no cluster; out of the text, its nearer end."""
    position = min(max(position, 0), len(flow.parts.text))
    part = flow.parts.at(position)
    start = flow.parts.start(part)
    return start + flow.laid(part).snap(min(position, flow.parts.end(part)) - start)


def row_border(flow: Flow, caret: Caret, *, end: bool) -> int:
    """The start or the end of the caret's row."""
    part = flow.parts.at(caret.end)
    start = flow.parts.start(part)
    laid = flow.laid(part)
    row = laid.row_of(caret.end - start, lean_left=caret.lean_left)
    return start + (laid.row_end(row) if end else laid.row_start(row))


def vertical(flow: Flow, caret: Caret, rows: int, *, keep: bool) -> Caret:
    """The caret moved by rows, down when positive, in the column it keeps to."""
    part = flow.parts.at(caret.end)
    laid = flow.laid(part)
    inside = caret.end - flow.parts.start(part)
    row = laid.row_of(inside, lean_left=caret.lean_left)
    x = laid.x(inside, row) if caret.x is None else caret.x
    row += rows
    while row < 0 and part > 0:
        part -= 1
        row += flow.laid(part).rows
    while part < len(flow.parts) - 1 and row >= flow.laid(part).rows:
        row -= flow.laid(part).rows
        part += 1
    laid = flow.laid(part)
    if row < 0 or row >= laid.rows:
        return caret.to(0 if row < 0 else len(flow.parts.text), keep=keep, x=x)
    found = laid.caret_at(x, (row + 0.5) * laid.row_height)
    lean_left = found == laid.row_end(row) and row + 1 < laid.rows
    return caret.to(flow.parts.start(part) + found, keep=keep, lean_left=lean_left, x=x)


def word_at(flow: Flow, position: int) -> Span:
    """The word around a character: jieba's in a run of Han characters, else the run of one kind (262, CPPCC)."""
    part = flow.parts.at(position)
    start, text = flow.parts.start(part), flow.parts.content(part)
    for match in _RUN.finditer(text):
        if match.start() <= position - start < match.end():
            return _word(match.group(), position - start - match.start()).shift(start + match.start())
    return Span(position, position)


def _word(run: str, inside: int) -> Span:
    if not re.match(f"[{HAN}]", run):
        return Span(0, len(run))
    return next((word for word in words.cut(fold(run)) if inside in word), Span(0, len(run)))


def sentence_at(flow: Flow, position: int) -> Span:
    """The sentence around a character, with the quotation marks that close after it; within one paragraph."""
    text, paragraph = flow.parts.text, flow.parts.paragraph(position)
    position = min(max(position, paragraph.start), max(paragraph.start, paragraph.end - 1))
    # ” after 。 closes the sentence that 。 ends, and so does the second of ！？.
    while position > paragraph.start and text[position] in _ENDING and text[position - 1] in _ENDING:
        position -= 1
    found = sentence(text, Span(position, min(position + 1, paragraph.end)))
    return Span(max(found.start, paragraph.start), min(found.end, paragraph.end))


def paragraph_border(flow: Flow, position: int, *, down: bool) -> int:
    """The start of the next paragraph, or of this one or, from there, the one before; at the last one the text's end."""
    paragraph = flow.parts.paragraph(position)
    if down:
        return min(paragraph.end + 1, len(flow.parts.text))
    return paragraph.start if position > paragraph.start else flow.parts.paragraph(max(0, position - 1)).start


def wider(flow: Flow, span: Span) -> Span:
    """The next larger unit around a range: word, sentence, paragraph, all."""
    last = max(span.start, span.end - 1)
    for unit in (word_at, sentence_at, lambda flow, position: flow.parts.paragraph(position)):
        found = Span(unit(flow, span.start).start, unit(flow, last).end)
        if found.covers(span) and len(found) > len(span):
            return found
    return Span(0, len(flow.parts.text))
