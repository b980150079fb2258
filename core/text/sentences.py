"""The sentence around a place: what a quotation shows as context."""

from __future__ import annotations

from core.text.span import Span

ENDS = "。！？!?\n"
REACH = 400
"""Characters on either side within which a sentence is sought, so that a text without marks costs no more than another."""

_CLOSING = "”’」』）)》"


def sentence(text: str, span: Span) -> Span:
    """The sentence of `text` around `span`, closing marks with it, blanks at its edges left out; never less than `span`."""
    low = max(0, span.start - REACH)
    start = max(low, *(text.rfind(mark, low, span.start) + 1 for mark in ENDS))
    high = min(len(text), span.end + REACH)
    last = max(span.end - 1, start)
    ends = [place for mark in ENDS if (place := text.find(mark, last, high)) >= 0]
    end = max(min(ends, default=high), span.end)
    while end < len(text) and text[end] in _CLOSING + ENDS[:-1]:
        end += 1
    return _trimmed(text, Span(min(start, span.start), end), span)


def _trimmed(text: str, outer: Span, inner: Span) -> Span:
    start, end = outer.start, outer.end
    while start < inner.start and text[start].isspace():
        start += 1
    while end > inner.end and text[end - 1].isspace():
        end -= 1
    while start < inner.start and text[start] in _CLOSING:
        start += 1
    return Span(start, end)
