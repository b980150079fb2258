"""Where marks of a file stand in a document's raw text.

A file that only points at the text has raw anchors. One that carries a text has marks in that: the document's clean text,
in some script, or what another program made of it. The same characters mean the same places, whatever the script and the
blanks; where that is not so, the two are compared, and no mark is put on a lookalike.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from functools import cached_property

from core.language.fold import fold
from core.text.anchor import Anchor, State
from core.text.document import Document
from core.text.realign import Realignment
from core.text.span import Span

_SAME = 10
"""One character in so many may differ between two scripts of one text."""
_AROUND = 8
"""Characters on either side of a mark that must be much the same in both texts."""
_LOST = "\ufffd"
"""What formats put for a character that they cannot hold."""


class Placing:
    """Places marks of one text of a file in one document. `carried` is that text, None when anchors are in the raw one."""

    def __init__(self, carried: str | None, document: Document) -> None:
        self._document = document
        self._carried = carried
        self._folded = None if carried is None else fold(carried)
        self._clean_folded = "" if carried is None else fold(document.text)
        self._same_places = self._folded is not None and _much_alike(self._folded, self._clean_folded)
        self._solid: tuple[list[int], list[int]] | None = None
        if self._folded is not None and not self._same_places:
            self._solid = self._aligned(self._folded)

    @cached_property
    def _comparison(self) -> Realignment:
        """What still stands of the carried text, and where."""
        return Realignment(self._folded or "", self._clean_folded)

    def raw(self, anchor: Anchor) -> Anchor:
        """The anchor in the document's raw text. When no place is found it keeps its quotation, and is orphaned there."""
        source = self._document.source
        if self._carried is None:
            return self._mended(anchor)
        span = self._clean(anchor)
        if span is None:
            return replace(anchor, sha256=source.sha256)
        return Anchor.make(source.text, self._document.to_raw(span), source.sha256)

    def _mended(self, anchor: Anchor) -> Anchor:
        """A raw anchor, its quotation and context put right where a format could not hold or did not keep them."""
        source, span = self._document.source, anchor.span
        here = anchor.sha256 in ("", source.sha256) and span.end <= len(source.text)
        if not here or not _alike(anchor.quotation, span.of(source.text)):
            return anchor
        return Anchor.make(source.text, span, source.sha256)

    def _clean(self, anchor: Anchor) -> Span | None:
        """The clean span of an anchor in the carried text."""
        span = anchor.span
        if self._same_places and self._agrees(span):
            return span
        if self._solid is not None:
            return _between(*self._solid, span)
        folded = replace(anchor, quotation=fold(anchor.quotation), prefix=fold(anchor.prefix), suffix=fold(anchor.suffix))
        found = replace(folded, sha256="").resolve_beside(self._clean_folded, "-", self._comparison)
        return None if found.state is State.ORPHANED else found.span

    def _agrees(self, span: Span) -> bool:
        """Whether both texts say the same at a place and around it: a character gone here and one come there leave the
        length as it was, and all between them one place off.
        """
        around = Span(max(0, span.start - _AROUND), span.end + _AROUND)
        one, other = around.of(self._folded or ""), around.of(self._clean_folded)
        differing = sum(map(_differ, one, other))
        return 3 * differing <= len(one)

    def _aligned(self, folded: str) -> tuple[list[int], list[int]] | None:
        """The places of the characters that are no blanks, in both texts, when these characters are the same."""
        clean = self._clean_folded
        here = [place for place, one in enumerate(folded) if not one.isspace()]
        there = [place for place, one in enumerate(clean) if not one.isspace()]
        if len(here) != len(there):
            return None
        same = _much_alike("".join(folded[place] for place in here), "".join(clean[place] for place in there))
        return (here, there) if same else None


def _between(here: list[int], there: list[int], span: Span) -> Span | None:
    """The span of the other text whose characters are those of `span`."""
    first, last = bisect_left(here, span.start), bisect_left(here, span.end)
    if first == last:
        return Span(there[first], there[first]) if first < len(there) and not len(span) else None
    return Span(there[first], there[last - 1] + 1)


def _alike(one: str, other: str) -> bool:
    """Whether two texts are the same but for characters that a format could not hold."""
    if one == other:
        return True
    return len(one) == len(other) and all(a == b or _LOST in (a, b) for a, b in zip(one, other, strict=True))


def _much_alike(one: str, other: str) -> bool:
    """Whether two folded texts of one length are the same text: a view in another script differs in a few (著 and 着)."""
    if len(one) != len(other):
        return False
    return _SAME * sum(map(_differ, one, other)) <= len(one)


def _differ(one: str, other: str) -> bool:
    """Whether two characters differ by more than what a format cannot hold, or one blank for another."""
    return one != other and _LOST not in (one, other) and not (one.isspace() and other.isspace())
