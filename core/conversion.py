"""Conversion of a whole document: names from extraction, repairs, the reader's rulings, views and parts of views, doubts.

What `core.pipeline` offers under its own name; here is how it is done.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from core import cleaning, extract, script
from core.extract.name_odds import odds
from core.model.analysis import Analysis, Script
from core.model.annotation import Ruling, Subject, Verdict
from core.model.mentions import Kind
from core.model.options import ChosenForm, Options, Repair, Scope
from core.script import chosen
from core.text.document import Document, EditKey, NameDoubt, Source, View, ViewPart
from core.text.sentences import sentence as around
from core.text.span import Span
from core.text.textmap import Edit

REPAIR_STEP = "repair"
"""The name under which repairs of a machine conversion are listed and ruled on."""

_TRADITIONAL = (Script.HANT, Script.TW, Script.HK)
_KEPT = (Kind.ORG, Kind.PLACE, Kind.DOC, Kind.MEETING, Kind.PHRASE)
"""What the vocabularies of Taiwan and the mainland must leave alone, beside names."""


@dataclass(frozen=True, slots=True)
class Converted:
    """A raw text in another script; `doubts` and `repairs` are in its raw positions."""

    text: str
    doubts: tuple[NameDoubt, ...] = ()
    repairs: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Trial:
    """What a pair of words would do to one sentence of a document, a clean span: as it is shown, as it would be."""

    sentence: Span
    before: str
    after: str


def view(analysis: Analysis, target: str) -> View:
    """The document in another script, names protected; ValueError unless `target` is one of `TARGETS`."""
    shown = script.show(analysis.document.text, Script(target), known=_known(analysis), options=_placed(analysis))
    return View(analysis.document, target, shown.text, shown.map, shown.repairs, shown.doubts)


def part(analysis: Analysis, target: str, span: Span) -> ViewPart:
    """The lines around a clean span as `view` would show them, at a cost that does not grow with the document."""
    whole = script.part(analysis.document.text, span)
    shown = script.show(
        analysis.document.text, Script(target), known=_known(analysis), options=_placed(analysis), within=whole
    )
    return ViewPart(whole, target, shown.text, shown.map, shown.repairs, shown.doubts)


def doubts(analysis: Analysis, target: str) -> tuple[NameDoubt, ...]:
    """Every choice that showing the document in `target` makes and that was not forced, in order, with its sentence.

    Those that a phrase or usage decided are inferred, those that a ruling decided stated, the rest doubtful.
    """
    return script.show(
        analysis.document.text, Script(target), known=_known(analysis), options=_placed(analysis), every=True
    ).doubts


def doubt_key(document: Document, doubt: NameDoubt, scope: Scope) -> str:
    """The key of a ruling (`Subject.CONVERSION`) on a doubt; its value is the form that the reader chose.

    A ruling for HERE or EVERYWHERE belongs to the document, one for NAME may hold for all documents.
    """
    return chosen.key(doubt, scope, document.to_raw(doubt.span))


def tried(analysis: Analysis, target: str, word: str, becomes: str, limit: int = 20) -> tuple[Trial, ...]:
    """The first sentences of the document that a pair of own words would change, at most `limit`."""
    trials: list[Trial] = []
    text = analysis.document.text
    place = text.find(word) if word else -1
    with_pair = replace(
        analysis, options=replace(analysis.options, own_words=(*analysis.options.own_words, (word, becomes)))
    )
    while place >= 0 and len(trials) < limit:
        sentence = around(text, Span(place, place + len(word)))
        before, after = (_sentence(one, target, sentence) for one in (analysis, with_pair))
        if before != after:
            trials.append(Trial(sentence, before, after))
        place = text.find(word, max(sentence.end, place + len(word)))
    return tuple(trials)


def _sentence(analysis: Analysis, target: str, sentence: Span) -> str:
    shown = part(analysis, target, sentence)
    return shown.map.span(sentence.shift(-shown.span.start)).of(shown.text)


def text(raw: str, target: str, source: str | None, options: Options, *, every: bool) -> Converted:
    """A raw text in another script, as `pipeline.convert_text` tells; `every` lists every choice."""
    document = cleaning.clean(Source(raw), options)
    found = extract.extract(document.text, options=options)
    people = {document.to_raw(span): name for span, name in found.people.items()}
    kept = tuple(document.to_raw(mention.span) for mention in found.mentions if mention.kind in _KEPT)
    finding = script.detect(raw)
    if source is not None and source != Script.ORIGINAL:
        finding = replace(finding, script=Script(source))
    bare = Document(document.source)
    mended, _ = repairs(bare, tuple(people), finding.script, options)
    refused = refused_repairs(bare, mended, options)
    known = script.Known(
        replace(finding, made_by_machine=made_by_machine(finding.script, mended)),
        tuple(people),
        tuple(edit for edit in mended if edit.start not in refused),
        people,
        kept,
        odds,
    )
    shown = script.show(raw, Script(target), known=known, options=options, every=every)
    return Converted(shown.text, shown.doubts, shown.repairs)


def repairs(
    document: Document, protected: tuple[Span, ...], found: Script, options: Options
) -> tuple[tuple[Edit, ...], tuple[Edit, ...]]:
    """The repairs of a traditional document and the suggestions; a suggestion that the reader accepted is a repair."""
    if options.repair is Repair.OFF or found not in _TRADITIONAL:
        return (), ()
    proposals, suggestions = script.found(document.text, protected, odds)
    applied = options.repair is Repair.APPLIED
    mended = [replace(e, accepted=applied or repair_key(document, e) in options.accepted) for e in proposals]
    wanted = [replace(e, accepted=True) for e in suggestions if repair_key(document, e) in options.accepted]
    rest = tuple(e for e in suggestions if repair_key(document, e) not in options.accepted)
    return tuple(sorted((*mended, *wanted))), rest


def refused_repairs(document: Document, mended: tuple[Edit, ...], options: Options) -> frozenset[int]:
    """The starts of the repairs that the reader refused."""
    whole = REPAIR_STEP in options.refused_steps
    return frozenset(e.start for e in mended if whole or repair_key(document, e) in options.refused)


def made_by_machine(found: Script, mended: tuple[Edit, ...]) -> bool | None:
    """Whether a traditional text came from a converter: a residue that a phrase proves says so."""
    return bool(mended) if found in _TRADITIONAL else None


def repair_key(document: Document, edit: Edit) -> EditKey:
    """The name of a repair for rulings: repairs are in clean positions, keys in raw ones."""
    raw = document.to_raw(edit.span)
    return EditKey(REPAIR_STEP, raw.start, raw.end, edit.replacement)


def ruled(options: Options, rulings: Iterable[Ruling]) -> Options:
    """The options with the reader's rulings on doubts and on words added; a later ruling on one thing wins."""
    forms = {one.key: one for one in rulings if one.subject is Subject.CONVERSION}
    words = {one.key: one for one in rulings if one.subject is Subject.WORD}
    pairs = dict(options.own_words)
    for word, one in words.items():
        pairs.pop(word, None)
        if one.verdict is Verdict.ACCEPTED and one.value:
            pairs[word] = one.value
    return replace(options, own_words=tuple(pairs.items()), chosen=(*options.chosen, *_forms(forms.values())))


def _forms(rulings: Iterable[Ruling]) -> Iterator[ChosenForm]:
    for one in rulings:
        form = chosen.read(one.key, one.value)
        if form is not None and one.value and one.verdict is Verdict.ACCEPTED:
            yield form


def _known(analysis: Analysis) -> script.Known:
    mended = analysis.repairs
    if analysis.refused_repairs:
        mended = tuple(edit for edit in mended if edit.start not in analysis.refused_repairs)
    kept: tuple[Span, ...] = ()
    if analysis.options.vocabulary:
        kept = tuple(mention.span for mention in analysis.mentions if mention.kind in _KEPT)
    return script.Known(analysis.script, analysis.names, mended, analysis.people, kept, odds)


def _placed(analysis: Analysis) -> Options:
    """The options with the reader's forms for one place at its clean position; those for text left out fall away."""
    options = analysis.options
    if not options.chosen:
        return options
    return replace(options, chosen=tuple(_at_clean(analysis.document, options.chosen)))


def _at_clean(document: Document, forms: Iterable[ChosenForm]) -> Iterator[ChosenForm]:
    for one in forms:
        if one.scope is not Scope.HERE:
            yield one
            continue
        clean = document.to_clean(Span(one.start, one.end))
        if clean.of(document.text) == one.original:
            yield replace(one, start=clean.start, end=clean.end)
