"""A text shown in one script: names by their tables, readers' words first, the rest by the dictionaries.

Always derived from the clean text, never from another view, and always of its length, so that a position means the same
character in every view.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.model.analysis import Script, ScriptFinding
from core.model.options import Options
from core.script import names as persons
from core.script.convert import through
from core.script.detect import detect
from core.script.guard import Odds
from core.script.own import own_words
from core.script.proving import unproven
from core.script.table import Table
from core.script.tables import TRADITIONAL, stages
from core.text.document import NameDoubt
from core.text.span import Span
from core.text.textmap import Edit, TextMap


@dataclass(frozen=True, slots=True)
class Shown:
    """A text in one script: where repairs show in it, and the characters of names that could not be decided."""

    text: str
    repairs: tuple[Span, ...] = ()
    doubts: tuple[NameDoubt, ...] = ()


def show(
    text: str,
    target: Script,
    *,
    finding: ScriptFinding,
    names: Sequence[Span] = (),
    repairs: Sequence[Edit] = (),
    options: Options = Options(),
    odds: Odds | None = None,
) -> Shown:
    """`text`, a clean text, in `target`; of the same length.

    `original` is the text with its accepted repairs only. The traditional views show all `repairs`, the simplified one
    none, since a residue is simplified already. A view of the text's own script leaves ordinary text alone. Readers' pairs
    of words win over dictionaries and name tables, but do not reach over the border of a name. Quotation marks never change.
    """
    showing = tuple(edit for edit in repairs if target in TRADITIONAL or (target is Script.ORIGINAL and edit.accepted))
    repaired = TextMap(showing).apply(text)
    blocks = tuple(_blocks(text, target, finding.script))
    guesses = [span for block, source in blocks for span in unproven(repaired, block, source, target, names, odds)]
    view = _View(repaired, target, _apart((*names, *guesses)), options)
    pieces: list[str] = []
    doubts: list[NameDoubt] = []
    for block, source in blocks:
        shown, found = view.block(block, source, told=finding.made_by_machine is not False)
        pieces.append(shown)
        doubts += found
    return Shown("".join(pieces), tuple(edit.span for edit in showing), tuple(doubts))


@dataclass(frozen=True, slots=True)
class _View:
    """What all blocks of one view share."""

    text: str
    target: Script
    names: tuple[Span, ...]
    options: Options

    def block(self, block: Span, source: Script, *, told: bool) -> tuple[str, list[NameDoubt]]:
        """The shown text of a block of one script, and the doubts in it; `told` false when its names prove themselves."""
        first, last = (bisect_left(self.names, Span(edge, edge)) for edge in (block.start, block.end))
        names = [span for span in self.names[first:last] if block.covers(span)]
        fixed: dict[Span, str] = {}
        doubts: list[NameDoubt] = []
        for span in names:
            named = self._named(span.of(self.text), source, told=told)
            own = list(self._own(span, source))
            fixed[span] = _laid_over(named.text, own, -span.start)
            doubts += (_doubt(span, fixed[span], one) for one in named.choices if not _covered(span.start + one.place, own))
        for gap in _gaps(block, names):
            fixed.update(self._own(gap, source))
        tables = () if self.target is Script.ORIGINAL else self._stages(source)
        plain = through(block.of(self.text), tables, [span.shift(-block.start) for span in fixed])
        return _laid_over(plain, list(fixed.items()), -block.start), doubts

    def _stages(self, source: Script) -> tuple[Table, ...]:
        return stages(source, self.target, press_forms=self.options.press_forms)

    def _named(self, name: str, source: Script, *, told: bool) -> persons.Named:
        if source is Script.HANS:
            return persons.to_traditional(name, self.target) if self.target in TRADITIONAL else persons.Named(name)
        if self.target is Script.HANS:
            return persons.to_simplified(name)
        return persons.Named(name, persons.as_found(name) if told else ())

    def _own(self, span: Span, source: Script) -> Iterator[tuple[Span, str]]:
        if self.target in (Script.ORIGINAL, source):
            return
        for place, word in own_words(span.of(self.text), self.options.own_words, self.target):
            yield Span(place, place + len(word)).shift(span.start), word


def _blocks(text: str, target: Script, found: Script) -> Iterator[tuple[Span, Script]]:
    """The text in stretches of one script (hans, hant, tw or hk). Only a mixed text has more than one.

    Where a text or a line does not tell its script, it is taken for the one that the conversion starts from.
    """
    unknown = Script.HANS if target in TRADITIONAL else Script.HANT
    if found is not Script.MIXED:
        yield Span(0, len(text)), unknown if found is Script.NEUTRAL else found
        return
    start = end = 0
    current = unknown
    for line in text.splitlines(keepends=True):
        script = _of_line(line, unknown, current)
        if script is not current and end > start:
            yield Span(start, end), current
            start = end
        current = script
        end += len(line)
    yield Span(start, len(text)), current


def _of_line(line: str, unknown: Script, before: Script) -> Script:
    counts = detect(line)
    if counts.simplified and counts.traditional:
        return unknown
    if counts.simplified or counts.traditional:
        return Script.HANS if counts.simplified else Script.HANT
    return before


def _apart(names: Sequence[Span]) -> tuple[Span, ...]:
    """The names in order, without those that overlap one before them."""
    kept: list[Span] = []
    for name in sorted(names):
        if len(name) and (not kept or kept[-1].end <= name.start):
            kept.append(name)
    return tuple(kept)


def _gaps(block: Span, names: Sequence[Span]) -> Iterator[Span]:
    last = block.start
    for name in names:
        yield Span(last, name.start)
        last = name.end
    yield Span(last, block.end)


def _laid_over(text: str, parts: Sequence[tuple[Span, str]], shift: int) -> str:
    """`text` with each span replaced; spans in any order, not overlapping, moved by `shift` into the text."""
    pieces: list[str] = []
    last = 0
    for span, part in sorted(parts, key=lambda one: one[0]):
        place = span.shift(shift)
        pieces += (text[last : place.start], part)
        last = place.end
    return "".join((*pieces, text[last:]))


def _covered(position: int, own: Sequence[tuple[Span, str]]) -> bool:
    return any(position in span for span, _ in own)


def _doubt(span: Span, shown: str, choice: persons.Choice) -> NameDoubt:
    place = span.start + choice.place
    return NameDoubt(Span(place, place + 1), shown[choice.place], choice.alternatives, choice.reason)
