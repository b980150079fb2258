"""The façade: read, analyse, convert.

The only place that knows the order of work, and hands one worker what another found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from core import cleaning, conversion, extract, readers, script
from core.conversion import REPAIR_STEP, Converted, Trial, repair_key
from core.errors import Cancelled
from core.extract.tagger import Guess, Tagger
from core.model.analysis import Analysis, Findings
from core.model.annotation import Ruling, Subject, Verdict
from core.model.options import Options, Scope
from core.rulings import decisions, edit_key, stated
from core.text.document import Document, NameDoubt, Source, View, ViewPart
from core.text.span import Span

Progress = Callable[[float], None]
Cancelling = Callable[[], bool]

__all__ = [
    "REPAIR_STEP",
    "Cancelling",
    "Converted",
    "Guess",
    "Progress",
    "Tagger",
    "Trial",
    "analyse",
    "convert",
    "convert_part",
    "convert_text",
    "converted",
    "doubt_key",
    "doubts",
    "names",
    "read_path",
    "read_text",
    "repair_key",
    "ruled",
    "try_word",
]


def read_path(path: Path | str, encoding: str | None = None) -> Source:
    """The file's raw text with its bytes; `encoding` None detects it. Raises ReadError."""
    return readers.read_path(Path(path), encoding)


def read_text(text: str) -> Source:
    """A source for text handed in (pasted, piped). Raises ReadError when it is empty."""
    return readers.read_text(text)


def analyse(
    source: Source,
    *,
    options: Options = Options(),
    rulings: Iterable[Ruling] = (),
    progress: Progress | None = None,
    cancelled: Cancelling | None = None,
    tagger: Tagger | None = None,
) -> Analysis:
    """The document with everything found in it, as the rulings have it.

    `progress` receives fractions up to 1. Raises Cancelled between two steps once `cancelled()` is true. `tagger` takes the
    place of the shipped model: it is asked for names where no rule found one.
    """
    advance = _Advance(progress, cancelled)
    rulings = tuple(rulings)
    options = ruled(options, rulings)
    document = cleaning.clean(source, options, check=advance.check)
    advance.to(0.3)
    decided = decisions(document, rulings)
    metadata, lines = cleaning.recognise(document)
    metadata = stated(metadata, decided)
    finding = script.detect(document.text)
    advance.to(0.4)
    findings = extract.extract(
        document.text,
        lines=lines,
        metadata=metadata,
        options=options,
        decisions=decided,
        check=advance.check,
        tagger=tagger,
    )
    advance.to(0.9)
    repairs, suggestions = conversion.repairs(document, findings.names, finding.script, options)
    made = conversion.made_by_machine(finding.script, repairs)
    advance.to(1.0)
    return Analysis(
        document=document,
        script=replace(finding, made_by_machine=made),
        metadata=metadata,
        lines=lines,
        repairs=repairs,
        refused_repairs=conversion.refused_repairs(document, repairs, options),
        suggestions=suggestions,
        options=options,
        **_found(replace(findings, warnings=(*document.warnings, *findings.warnings))),
    )


def convert(analysis: Analysis, target: str) -> View:
    """The document in another script, names protected; ValueError unless `target` is one of `TARGETS`."""
    return conversion.view(analysis, target)


def convert_part(analysis: Analysis, target: str, span: Span) -> ViewPart:
    """The lines around a clean span as `convert` shows them, at a cost that does not grow with the document."""
    return conversion.part(analysis, target, span)


def convert_text(text: str, target: str, source: str | None = None, *, options: Options = Options()) -> str:
    """`text` in another script, every other character as it came; of the same length, unless own words or vocabulary
    change it.

    It is cleaned and analysed only to find its names. `source` is the script code of `text`, None detects it.
    """
    return conversion.text(text, target, source, options, every=False).text


def converted(text: str, target: str, source: str | None = None, *, options: Options = Options()) -> Converted:
    """As `convert_text`, with every choice that was not forced and the places repaired, in positions of `text`."""
    return conversion.text(text, target, source, options, every=True)


def doubts(analysis: Analysis, target: str) -> tuple[NameDoubt, ...]:
    """Every choice that showing the document in `target` makes and that was not forced, in order, each with its sentence."""
    return conversion.doubts(analysis, target)


def doubt_key(document: Document, doubt: NameDoubt, scope: Scope) -> str:
    """The key of a ruling on a doubt (`Subject.CONVERSION`); the ruling's value is the form that the reader chose."""
    return conversion.doubt_key(document, doubt, scope)


def try_word(analysis: Analysis, target: str, word: str, becomes: str) -> tuple[Trial, ...]:
    """The first sentences of the document that a pair of own words would change, as they are shown and as they would be."""
    return conversion.tried(analysis, target, word, becomes)


def names(findings: Findings) -> tuple[Span, ...]:
    """The spans of persons' names, which conversion must treat as names."""
    return findings.names


def ruled(options: Options, rulings: Iterable[Ruling]) -> Options:
    """The options with the reader's rulings on changes, on doubts of conversion and on words added to them."""
    rulings = tuple(rulings)
    options = conversion.ruled(options, rulings)
    verdicts = {(ruling.subject, ruling.key): ruling.verdict for ruling in rulings}
    edits = [(edit_key(key), verdict) for (subject, key), verdict in verdicts.items() if subject is Subject.EDIT]
    refused = {key for key, verdict in edits if key and verdict is Verdict.REFUSED}
    accepted = {key for key, verdict in edits if key and verdict is Verdict.ACCEPTED}
    steps = {key for (subject, key), v in verdicts.items() if subject is Subject.STEP and v is Verdict.REFUSED}
    return replace(
        options,
        refused=(options.refused | refused) - accepted,
        accepted=(options.accepted | accepted) - refused,
        refused_steps=options.refused_steps | steps,
    )


def _found(findings: Findings) -> dict[str, Any]:
    """The findings' own fields; `vars` would carry what they have cached as well."""
    return {field.name: getattr(findings, field.name) for field in fields(Findings)}


class _Advance:
    """Reports progress and asks whether to stop."""

    def __init__(self, progress: Progress | None, cancelled: Cancelling | None) -> None:
        self._progress = progress
        self._cancelled = cancelled

    def check(self) -> None:
        if self._cancelled is not None and self._cancelled():
            raise Cancelled

    def to(self, fraction: float) -> None:
        self.check()
        if self._progress is not None:
            self._progress(fraction)
