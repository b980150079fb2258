"""A text shown in one script: names by their tables, readers' words first, the rest by the dictionaries.

Always derived from the clean text, never from another view, and of its length, so that a position means the same character
in every view. Only readers' words of another length and exchanged vocabulary change lengths; they are edits of the shown
text, whose map a view carries.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from core.model.analysis import Script, ScriptFinding
from core.model.options import Options, Scope
from core.script import names as persons
from core.script.blocks import apart, blocks, gaps, laid_over, spans_between
from core.script.choosing import chosen_by_rule
from core.script.chosen import settled
from core.script.convert import through
from core.script.own import finder
from core.script.proving import unproven
from core.script.surroundings import Odds, is_other_word
from core.script.table import Table
from core.script.tables import TRADITIONAL, stages
from core.script.vocabulary import exchanged
from core.text.document import NameDoubt
from core.text.doubt import Doubt
from core.text.sentences import sentence
from core.text.span import Span
from core.text.textmap import Edit, TextMap

_Word = tuple[Span, str]
"""Where a reader's word stands, and what it becomes."""

OWN_WORD = "own_word"
"""The reason of an edit that a reader's word makes."""


@dataclass(frozen=True, slots=True)
class Known:
    """What conversion is told of a text; all spans are of the clean text and sorted.

    `people` gives mentions the canonical name of their person where it is longer. `kept` are further spans (bodies, places,
    set phrases) that the vocabularies must leave alone. `odds` judge names that nobody proved.
    """

    finding: ScriptFinding
    names: Sequence[Span] = ()
    repairs: Sequence[Edit] = ()
    people: Mapping[Span, str] = field(default_factory=dict[Span, str])
    kept: Sequence[Span] = ()
    odds: Odds | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """A part of a text in one script: where repairs show in it, the characters that could not be decided, all in clean
    positions; `map` leads from clean positions, counted from the beginning of the part, to those of `text`.
    """

    text: str
    repairs: tuple[Span, ...] = ()
    doubts: tuple[NameDoubt, ...] = ()
    map: TextMap = TextMap()


def show(
    text: str,
    target: Script,
    *,
    known: Known,
    options: Options = Options(),
    within: Span | None = None,
    every: bool = False,
) -> Shown:
    """`text`, a clean text, in `target`, or the part `within`, which must begin and end at borders (`part`).

    `original` is the text with its accepted repairs only. The traditional views show all repairs, the simplified one
    none, since a residue is simplified already. A view of the text's own script leaves ordinary text alone. Readers' pairs
    of words win over dictionaries and name tables in every view but `original`; none reaches over the border of a name.
    Quotation marks never change. `every` lists every choice of the conversion with its sentence, else only the doubtful
    ones in names are listed.
    """
    part = within or Span(0, len(text))
    showing = tuple(edit for edit in _between(known.repairs, part) if _shows(edit, target))
    clean = part.of(text)
    repaired = TextMap(tuple(replace(edit, start=edit.start - part.start) for edit in showing)).apply(clean)
    local = text if not showing else text[: part.start] + repaired + text[part.end :]
    names = apart(spans_between(known.names, part))
    view = _View(local, target, known, options, every=every)
    pieces: list[str] = []
    doubts: list[NameDoubt] = []
    edits: list[Edit] = []
    for block, source in blocks(local, part, target, known.finding.script):
        piece, found, changed = view.block(block, source, names)
        pieces.append(piece)
        doubts += found
        edits += (replace(edit, start=edit.start - part.start) for edit in changed)
    shown = TextMap(_apart_edits(edits, clean))
    listed = tuple(_listed(doubts, text, every=every))
    changed = laid_over("".join(pieces), [(edit.span, edit.replacement) for edit in shown.edits], 0)
    return Shown(changed, tuple(edit.span for edit in showing), listed, shown)


def _apart_edits(edits: list[Edit], clean: str) -> tuple[Edit, ...]:
    """The edits in order, of overlapping ones the first, told of the clean text (repairs are no part of them)."""
    ordered = sorted(edits)
    return tuple(
        replace(edit, original=edit.span.of(clean))
        for index, edit in enumerate(ordered)
        if not index or ordered[index - 1].end <= edit.start
    )


def _shows(edit: Edit, target: Script) -> bool:
    return target in TRADITIONAL or (target is Script.ORIGINAL and edit.accepted)


def _listed(doubts: list[NameDoubt], text: str, *, every: bool) -> Iterator[NameDoubt]:
    for doubt in sorted(doubts, key=lambda doubt: doubt.span):
        if every:
            yield replace(doubt, sentence=sentence(text, doubt.span))
        elif doubt.doubt is Doubt.DOUBTFUL and doubt.name:
            yield doubt


def _between(edits: Sequence[Edit], part: Span) -> Sequence[Edit]:
    first = bisect_left(edits, part.start, key=lambda edit: edit.start)
    return edits[first : bisect_left(edits, part.end, key=lambda edit: edit.start)]


@dataclass(frozen=True, slots=True)
class _View:
    """What all blocks of one view share."""

    text: str
    target: Script
    known: Known
    options: Options
    every: bool

    def block(self, block: Span, source: Script, names: Sequence[Span]) -> tuple[str, list[NameDoubt], list[Edit]]:
        """The shown text of a block of one script before lengths change, the choices in it, and what changes lengths."""
        inside = [span for span in spans_between(names, block) if not is_other_word(span.of(self.text))]
        guesses = unproven(self.text, block, source, self.target, inside, self.known.odds)
        inside = apart((*inside, *guesses))
        own = self._own(block, inside)
        fixed: dict[Span, str] = {}
        doubts: list[NameDoubt] = []
        edits: list[Edit] = []
        for span in inside:
            words = own.pop(span, ())
            named = self._named(span, source)
            fixed[span] = laid_over(named.text, [one for one in words if len(one[0]) == len(one[1])], -span.start)
            doubts += self._in_name(span, fixed[span], named, words)
            edits += _longer(words, self.text)
        for words in own.values():
            fixed |= {place: word if len(place) == len(word) else place.of(self.text) for place, word in words}
            edits += _longer(words, self.text)
        tables = () if self.target is Script.ORIGINAL else self._stages(source)
        places = [(span.start - block.start, span.end - block.start) for span in sorted(fixed)]
        piece = laid_over(through(block.of(self.text), tables, places), list(fixed.items()), -block.start)
        if self.every or any(one.scope is not Scope.NAME for one in self.options.chosen):
            ordinary = chosen_by_rule(block.of(self.text), tables, places)
            doubts += (replace(doubt, span=doubt.span.shift(block.start)) for doubt in ordinary)
        if self.options.vocabulary:
            edits += self._terms(block, source, tuple(fixed))
        return *self._settled(block, piece, doubts), edits

    def _settled(self, block: Span, piece: str, doubts: list[NameDoubt]) -> tuple[str, list[NameDoubt]]:
        """The piece and its doubts after the reader's rulings."""
        if not self.options.chosen:
            return piece, doubts
        ruled = list(settled(doubts, self.options.chosen))
        changed = [(after.span, after.shown) for before, after in zip(doubts, ruled, strict=True) if before != after]
        return laid_over(piece, changed, -block.start), ruled

    def _stages(self, source: Script) -> tuple[Table, ...]:
        return stages(source, self.target, self.options)

    def _named(self, span: Span, source: Script) -> persons.Named:
        name = span.of(self.text)
        whole = self.known.people.get(span, name)
        place = whole.find(name)
        if place < 0 or len(whole) == len(name):
            return self._converted(name, source)
        return self._converted(whole, source).part(place, place + len(name))

    def _converted(self, name: str, source: Script) -> persons.Named:
        if source is Script.HANS:
            return persons.to_traditional(name, self.target) if self.target in TRADITIONAL else persons.Named(name)
        if self.target is Script.HANS:
            return persons.to_simplified(name)
        told = self.known.finding.made_by_machine is not False
        return persons.Named(name, persons.as_found(name) if told else ())

    def _in_name(self, span: Span, shown: str, named: persons.Named, own: Sequence[_Word]) -> Iterator[NameDoubt]:
        for choice in named.choices:
            place = Span(span.start + choice.place, span.start + choice.place + 1)
            if not any(place.start in word for word, _ in own):
                name = self.known.people.get(span, span.of(self.text))
                form = shown[choice.place]
                yield NameDoubt(place, form, choice.alternatives, choice.reason, original=place.of(self.text), name=name)

    def _own(self, block: Span, names: Sequence[Span]) -> dict[Span, list[_Word]]:
        """Readers' words by the name, or the gap between names, in which they stand; none reaches over the border of one."""
        found: dict[Span, list[_Word]] = {}
        if self.target is Script.ORIGINAL or not self.options.own_words:
            return found
        find = finder(self.options.own_words, self.target)
        for span in (*names, *gaps(block, names)):
            for place, word, becomes in find(span.of(self.text)):
                found.setdefault(span, []).append((Span(place, place + len(word)).shift(span.start), becomes))
        return found

    def _terms(self, block: Span, source: Script, fixed: tuple[Span, ...]) -> Iterator[Edit]:
        """The terms of the other side, outside of all that is protected."""
        kept = sorted(span.shift(-block.start) for span in (*fixed, *spans_between(self.known.kept, block)))
        for edit in exchanged(block.of(self.text), source, self.target, kept):
            yield replace(edit, start=edit.start + block.start)


def _longer(words: Sequence[_Word], text: str) -> Iterator[Edit]:
    """The edits of the words that change the length."""
    return (Edit(place.start, place.of(text), word, OWN_WORD) for place, word in words if len(place) != len(word))
