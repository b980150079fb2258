"""One input to one piece of text. A `Job` can be pickled, so that the work may be done in another process."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from core import cleaning, pipeline, readers
from core.cli import doubts, shown, summary
from core.export import analysis_json, tables
from core.model.analysis import Analysis, Script, ScriptFinding
from core.model.annotation import Ruling
from core.model.options import Options
from core.store import Library
from core.text.document import Source


@dataclass(frozen=True, slots=True)
class Job:
    """What to do with one input; `data` are the bytes of standard input, else None."""

    command: str
    format: str
    target: str | None
    path: Path | None
    data: bytes | None = None
    encoding: str | None = None
    library: Path | None = None
    table: str = tables.MENTIONS
    own_words: tuple[tuple[str, str], ...] = ()
    vocabulary: bool = False


def perform(job: Job) -> str:
    """The piece of output for one input; raises ZhupiError.

    It ends in a newline, but for a converted text, which is the raw text in another script and nothing else.
    """
    source = _source(job)
    rulings = _rulings(job, source)
    if job.command == "clean":
        return _cleaned(source, rulings, job.format)
    if job.command == "convert":
        return _converted(source, rulings, job)
    return _extracted(pipeline.analyse(source, rulings=rulings), job)


def _source(job: Job) -> Source:
    if job.path is None:
        return readers.read_bytes(job.data or b"", encoding=job.encoding)
    return pipeline.read_path(job.path, job.encoding)


def _rulings(job: Job, source: Source) -> tuple[Ruling, ...]:
    """The reader's decisions on this text and on all texts, from the library, where there is one."""
    if job.library is None or not job.library.exists():
        return ()
    with Library.open(job.library, read_only=True) as library:
        return library.rulings(source.sha256)


def _converted(source: Source, rulings: tuple[Ruling, ...], job: Job) -> str:
    """The raw text in another script, with the choices made where they are asked for; words named for this run win."""
    options = pipeline.ruled(Options(vocabulary=job.vocabulary), rulings)
    options = replace(options, own_words=(*options.own_words, *job.own_words))
    target = job.target or ""
    if job.format == "json":
        return _json(doubts.to_json(source, target, pipeline.converted(source.text, target, options=options)))
    return pipeline.convert_text(source.text, target, options=options)


def _cleaned(source: Source, rulings: tuple[Ruling, ...], wanted: str) -> str:
    document = cleaning.clean(source, pipeline.ruled(Options(), rulings))
    if wanted == "text":
        return _ended(document.text)
    if wanted in ("show", "colour"):
        return shown.differences(document, coloured=wanted == "colour")
    whole = analysis_json.to_json(Analysis(document=document, script=ScriptFinding(Script.NEUTRAL)))
    return _json({"path": source.path or None} | {name: whole[name] for name in ("text", "edits", "warnings")})


def _extracted(analysis: Analysis, job: Job) -> str:
    match job.format:
        case "csv":
            return "".join(tables.to_csv((analysis,), job.table, header=False))
        case "jsonl":
            return "".join(tables.to_jsonl((analysis,)))
        case "text":
            return summary.of(analysis)
        case _:
            return _json(analysis_json.to_json(analysis))


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _ended(text: str) -> str:
    return text if text.endswith("\n") else f"{text}\n"
