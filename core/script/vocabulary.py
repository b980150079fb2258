"""The terms of Taiwan and the mainland, exchanged where the reader asks for it: 软件 → 軟體. Wording and lengths change.

The package's vocabularies are those of computing, so they damage official prose (以…為核心 → 内核). What may be exchanged is
therefore a whole word of the text, outside names and set phrases, and none of `resources/script/official.txt`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from core import assets
from core.language.fold import fold
from core.language.words import cut
from core.model.analysis import Script
from core.script.convert import phrase_end, tables, through
from core.script.table import Table
from core.script.tables import TRADITIONAL, down, up
from core.text.span import Span
from core.text.textmap import Edit

REASON = "vocabulary"


def exchanged(text: str, source: Script, target: Script, protected: Sequence[Span]) -> Iterator[Edit]:
    """The edits that give a text of one script the terms of `target`, apart, in order; nothing that touches `protected`.

    Only from simplified to `tw` and from traditional to `hans` is there anything to exchange.
    """
    if source is Script.HANS and target is Script.TW:
        found = _found(text, through(text, (up(),)), _terms("TWPhrases"), _taiwan)
    elif source in TRADITIONAL and target is Script.HANS:
        found = _found(text, text, _terms("TWPhrasesRev"), lambda word: through(word, (down(),)))
    else:
        return
    places = [(span.start, span.end) for span in protected]
    for edit in found:
        while places and places[0][1] <= edit.start:
            places.pop(0)
        if not places or places[0][0] >= edit.end:
            yield edit


def _found(text: str, standard: str, terms: Table, finish: Callable[[str], str]) -> Iterator[Edit]:
    """The terms in `standard`, the text in traditional script, that are whole words."""
    borders = _Borders(text)
    end = 0
    for place in range(len(standard)):
        if place < end or not terms.lengths[standard[place : place + 2]]:
            continue
        stop = phrase_end(standard, place, terms)
        word = standard[place:stop]
        value = terms.value(word) or word
        if stop - place < 2 or value == word or word in _kept():
            continue
        if place in borders.around(place) and stop in borders.around(stop - 1):
            end = stop
            yield Edit(place, text[place:stop], finish(value), REASON)


class _Borders:
    """Borders of words, found a line at a time and only where they are asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._line = Span(0, 0)
        self._found: frozenset[int] = frozenset()

    def around(self, place: int) -> frozenset[int]:
        """The borders in the line of a place."""
        if place not in self._line:
            start = self._text.rfind("\n", 0, place) + 1
            end = self._text.find("\n", place)
            self._line = Span(start, len(self._text) if end < 0 else end)
            words = (word.shift(start) for word in cut(fold(self._line.of(self._text))))
            self._found = frozenset(edge for word in words for edge in (word.start, word.end))
        return self._found


def _terms(name: str) -> Table:
    return tables(((name,),))[0]


def _taiwan(word: str) -> str:
    return through(word, tables((("TWVariants",),)))


@cache
def _kept() -> frozenset[str]:
    return frozenset(word for line in assets.lines("script/official.txt") for word in line.split())
