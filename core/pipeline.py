"""The façade: read, analyse, convert.

The only place that knows the order of work, and hands one worker what another found.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from core import cleaning, extract, readers, script
from core.errors import Cancelled
from core.extract.name_odds import odds
from core.model.analysis import Analysis, Findings, Script
from core.model.annotation import Ruling, Subject, Verdict
from core.model.mentions import Kind
from core.model.options import Options, Repair
from core.rulings import decisions, stated
from core.text.document import Document, EditKey, Source, View
from core.text.span import Span
from core.text.textmap import Edit

_TRADITIONAL = (Script.HANT, Script.TW, Script.HK)

Progress = Callable[[float], None]
Cancelling = Callable[[], bool]

REPAIR_STEP = "repair"
"""The name under which repairs of a machine conversion are listed and ruled on."""


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
) -> Analysis:
    """The document with everything found in it, as the rulings have it.

    `progress` receives fractions up to 1. Raises Cancelled between two steps once `cancelled()` is true.
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
        document.text, lines=lines, metadata=metadata, options=options, decisions=decided, check=advance.check
    )
    advance.to(0.9)
    repairs = _repairs(document, names(findings), finding.script, options)
    made = _made_by_machine(finding.script, repairs)
    advance.to(1.0)
    return Analysis(
        document=document,
        script=replace(finding, made_by_machine=made),
        metadata=metadata,
        lines=lines,
        repairs=repairs,
        refused_repairs=_refused_repairs(document, repairs, options),
        options=options,
        **_found(replace(findings, warnings=(*document.warnings, *findings.warnings))),
    )


def convert(analysis: Analysis, target: str) -> View:
    """The document in another script, names protected; ValueError unless `target` is one of `TARGETS`."""
    shown = script.show(
        analysis.document.text,
        Script(target),
        finding=analysis.script,
        names=names(analysis),
        repairs=tuple(edit for edit in analysis.repairs if edit.start not in analysis.refused_repairs),
        options=analysis.options,
        odds=odds,
    )
    return View(analysis.document, target, shown.text, repairs=shown.repairs, doubts=shown.doubts)


def convert_text(text: str, target: str, source: str | None = None, *, options: Options = Options()) -> str:
    """`text` in another script, every other character as it came; of the same length.

    It is cleaned and analysed only to find its names. `source` is the script code of `text`, None detects it.
    """
    document = cleaning.clean(Source(text), options)
    found = tuple(document.to_raw(span) for span in names(extract.extract(document.text, options=options)))
    finding = script.detect(text)
    if source is not None and source != Script.ORIGINAL:
        finding = replace(finding, script=Script(source))
    raw = Document(document.source)
    repairs = _repairs(raw, found, finding.script, options)
    refused = _refused_repairs(raw, repairs, options)
    return script.show(
        text,
        Script(target),
        finding=replace(finding, made_by_machine=_made_by_machine(finding.script, repairs)),
        names=found,
        repairs=tuple(edit for edit in repairs if edit.start not in refused),
        options=options,
        odds=odds,
    ).text


def names(findings: Findings) -> tuple[Span, ...]:
    """The spans of persons' names, which conversion must treat as names."""
    return tuple(mention.span for mention in findings.mentions if mention.kind is Kind.PERSON)


def ruled(options: Options, rulings: Iterable[Ruling]) -> Options:
    """The options with the reader's rulings on changes added to them."""
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


def edit_key(text: str) -> EditKey | None:
    """The EditKey that a ruling on a change carries as a JSON list; None for anything else, as a later version may write."""
    try:
        match json.loads(text):
            case [str(step), int(start), int(end), str(replacement)]:
                return EditKey(step, start, end, replacement)
            case _:
                return None
    except ValueError:
        return None


def edit_key_text(key: EditKey) -> str:
    """An EditKey as a ruling's key; `edit_key` reads it back."""
    return json.dumps([key.step, key.start, key.end, key.replacement], ensure_ascii=False)


def repair_key(document: Document, edit: Edit) -> EditKey:
    """The name of a repair for rulings: repairs are in clean positions, keys in raw ones."""
    raw = document.to_raw(edit.span)
    return EditKey(REPAIR_STEP, raw.start, raw.end, edit.replacement)


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


def _repairs(document: Document, protected: tuple[Span, ...], found: Script, options: Options) -> tuple[Edit, ...]:
    if options.repair is Repair.OFF or found not in _TRADITIONAL:
        return ()
    residues = script.residues(document.text, protected, odds)
    applied = options.repair is Repair.APPLIED
    return tuple(replace(e, accepted=applied or repair_key(document, e) in options.accepted) for e in residues)


def _refused_repairs(document: Document, repairs: tuple[Edit, ...], options: Options) -> frozenset[int]:
    whole = REPAIR_STEP in options.refused_steps
    return frozenset(e.start for e in repairs if whole or repair_key(document, e) in options.refused)


def _made_by_machine(found: Script, repairs: tuple[Edit, ...]) -> bool | None:
    """Whether a traditional text came from a converter: a residue that a phrase proves says so."""
    return bool(repairs) if found in _TRADITIONAL else None
