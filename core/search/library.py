"""Finding in all documents of a library, in any script, each hit in its sentence.

The index of the library says which documents may have the words; their texts say where, so that counts are exact and words
of one and two characters are found as any other. Hits come as they are found, documents that came last first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from core.errors import Cancelled
from core.search.text import Finder
from core.store import DocumentRow, Library, Searched
from core.text.span import Span

_PAGES = (1, 8, 32, 128)
"""Documents fetched at once: few at first, so that the first hits are there at once."""
_BEFORE, _AFTER = 60, 90
"""Characters shown at most on either side of a hit whose sentence is long."""
_BORDER = re.compile("[。！？；!?;\n\r]")


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where the words stand. `raw` is its range in the source's text, which an anchor or `Document.to_clean`
    takes; `sentence` is what is shown around it, and `inside` the range in that.
    """

    raw: Span
    sentence: str
    inside: Span

    @property
    def text(self) -> str:
        """The words as they stand there."""
        return self.inside.of(self.sentence)


@dataclass(frozen=True, slots=True)
class Found:
    """A document with its hits, in the order of the text."""

    document: DocumentRow
    hits: tuple[Hit, ...]


def search(
    library: Library, words: str, *, regex: bool = False, cancelled: Callable[[], bool] | None = None
) -> Iterator[Found]:
    """Each document in which `words` stand, with all its hits; as `Finder.find` says of one text.

    Raises StoreError, Cancelled, and ZhupiError: bad_pattern and slow_pattern at once, slow_pattern also later.
    """
    if not words:
        return iter(())
    if regex:
        Finder("").find(words, regex=True)
    return _found(library, words, regex=regex, cancelled=cancelled)


def _found(library: Library, words: str, *, regex: bool, cancelled: Callable[[], bool] | None) -> Iterator[Found]:
    for one in _candidates(library, "" if regex else words):
        if cancelled is not None and cancelled():
            raise Cancelled
        spans = Finder(one.text).find(words, regex=regex)
        if spans:
            yield Found(one.row, tuple(_hit(one, span) for span in spans))


def _candidates(library: Library, words: str) -> Iterator[Searched]:
    below: int | None = None
    turn = 0
    while page := library.searched(words, below, _PAGES[min(turn, len(_PAGES) - 1)]):
        yield from (one for _, one in page)
        below = page[-1][0]
        turn += 1


def _hit(one: Searched, span: Span) -> Hit:
    start = _last_border(one.text, max(0, span.start - _BEFORE), span.start)
    border = _BORDER.search(one.text, span.end, min(len(one.text), span.end + _AFTER))
    end = min(len(one.text), span.end + _AFTER) if border is None else border.start() + (border[0] not in "\r\n")
    while start < span.start and one.text[start].isspace():
        start += 1
    return Hit(one.raw(span), one.text[start:end], span.shift(-start))


def _last_border(text: str, start: int, end: int) -> int:
    """The end of the last sentence that ends in the range, else where the range begins."""
    return max((border.end() for border in _BORDER.finditer(text, start, end)), default=start)
