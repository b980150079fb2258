"""`zhupi import` of texts into the library, and `zhupi search` over all of them."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from platformdirs import user_data_path

from core import batch, cleaning, pipeline, readers
from core.cli import outputs, words
from core.cli.arguments import Chosen
from core.cli.inputs import Input, Inputs
from core.cli.report import Report, reporting, say
from core.errors import StoreError, ZhupiError
from core.export import sheet
from core.search import Found, Hit, search
from core.store import Library, back_up
from core.text.document import Document, Metadata

NAME = "library.sqlite"
_AT_ONCE = 100
"""Texts kept in one transaction: the disk is waited for once for all of them."""
_COLUMNS = ("title", "date", "outlet", "path", "start", "end", "text", "sentence")


def place(chosen: Chosen) -> Path:
    """Where the library of the profile is, there or not."""
    return (chosen.profile or user_data_path("zhupi", appauthor=False)) / NAME


# import


def take_in(chosen: Chosen, found: Inputs, executor: Executor | None) -> int:
    """How many texts could not be put into the library. A text that is there already stays one."""
    kept = failed = 0
    with Library.open(place(chosen)) as library, reporting(len(found.texts)) as report:
        if library.read_only:
            raise StoreError(library.notice or "read_only", path=str(library.path))
        asked = (
            _Asked(text, sys.stdin.buffer.read() if text.path is None else None, chosen.encoding) for text in found.texts
        )
        read = batch.run(asked, _read, executor=executor, ahead=2 * chosen.jobs)
        while outcomes := list(islice(read, _AT_ONCE)):
            texts = [one.value for one in outcomes if one.value is not None]
            _keep(library, texts)
            kept += len(texts)
            failed += _tell(outcomes, report)
        back_up(library.path)
    say(words.IMPORTED.format(count=kept, path=place(chosen)))
    return failed


@dataclass(frozen=True, slots=True)
class _Asked:
    text: Input
    data: bytes | None
    encoding: str | None


@dataclass(frozen=True, slots=True)
class _Text:
    """A text as the library takes it."""

    document: Document
    title: str
    metadata: Metadata


def _read(asked: _Asked) -> _Text:
    if asked.text.path is None:
        source = readers.read_bytes(asked.data or b"", encoding=asked.encoding)
    else:
        source = pipeline.read_path(asked.text.path, asked.encoding)
    document = cleaning.clean(source)
    metadata, _ = cleaning.recognise(document)
    return _Text(document, metadata.title or Path(source.path).stem or _first_line(document.text), metadata)


def _first_line(text: str) -> str:
    return next((line.strip()[:40] for line in text.split("\n") if line.strip()), "")


def _keep(library: Library, texts: list[_Text]) -> None:
    ids = library.add_all((one.document.source, one.title) for one in texts)
    library.take_clean(one.document for one in texts)
    for document, one in zip(ids, texts, strict=True):
        known = one.document.source.metadata
        if (one.metadata.date, one.metadata.outlet) != (known.date, known.outlet):
            library.describe(document, date=one.metadata.date, outlet=one.metadata.outlet)


def _tell(outcomes: Iterable[batch.Outcome[_Asked, _Text]], report: Report) -> int:
    failed = 0
    for one in outcomes:
        if one.fault is not None:
            failed += 1
            report.failed(one.item.text.name, words.sentence(one.fault))
        report.advance()
    return failed


# search


def look_up(chosen: Chosen) -> None:
    """Writes where the words stand. Raises ZhupiError, OSError."""
    with opened(place(chosen)) as library:
        found = search(library, chosen.words, regex=chosen.regex)
        if chosen.limit is not None:
            found = islice(found, chosen.limit)
        pieces = _PIECES[chosen.format](chosen, found)
        if chosen.out is None:
            for piece in pieces:
                sys.stdout.buffer.write(outputs.encoded(piece))
                sys.stdout.buffer.flush()  # the first hits are of use while the last are looked for
        else:
            with outputs.whole(Path(chosen.out)) as file:
                file.writelines(map(outputs.encoded, pieces))


def opened(path: Path) -> Library:
    """The library for reading; one of an older version is upgraded first."""
    try:
        return Library.open(path, read_only=True)
    except StoreError as error:
        if error.code != "read_only":
            raise
    return Library.open(path)


def _json(chosen: Chosen, found: Iterable[Found]) -> Iterator[str]:
    documents = [_document(one) for one in found]
    total = sum(one["count"] for one in documents)
    yield json.dumps({"query": chosen.words, "total": total, "documents": documents}, ensure_ascii=False, indent=1) + "\n"


def _lines(_chosen: Chosen, found: Iterable[Found]) -> Iterator[str]:
    for one in found:
        yield json.dumps(_document(one), ensure_ascii=False) + "\n"


def _table(_chosen: Chosen, found: Iterable[Found]) -> Iterator[str]:
    yield from sheet.lines([_COLUMNS])
    for one in found:
        row = one.document
        known = (row.title, row.date or "", row.outlet or "", row.path)
        yield from sheet.lines(
            (*known, str(hit.raw.start), str(hit.raw.end), hit.text, _flat(hit.sentence)) for hit in one.hits
        )


def _text(_chosen: Chosen, found: Iterable[Found]) -> Iterator[str]:
    for one in found:
        row = one.document
        about = "  ".join(part for part in (row.title, row.date, row.outlet, row.path) if part)
        yield f"{about}  ({len(one.hits)})\n" + "".join(f"    {_flat(hit.sentence)}\n" for hit in one.hits)


def _flat(text: str) -> str:
    return " ".join(text.split())


def _document(one: Found) -> dict[str, Any]:
    row = one.document
    return {
        "id": row.id,
        "title": row.title,
        "date": row.date,
        "outlet": row.outlet,
        "body": row.body,
        "path": row.path or None,
        "count": len(one.hits),
        "hits": [_hit(hit) for hit in one.hits],
    }


def _hit(hit: Hit) -> dict[str, Any]:
    place = {"start": hit.raw.start, "end": hit.raw.end, "text": hit.text}
    return place | {"sentence": hit.sentence, "sentence_start": hit.inside.start, "sentence_end": hit.inside.end}


_PIECES = {"json": _json, "jsonl": _lines, "csv": _table, "text": _text}


def trouble(error: ZhupiError, path: Path) -> None:
    """Says what is wrong with the library or with the words that were looked for."""
    say(f"{path}: {words.sentence(error)}" if isinstance(error, StoreError) else words.sentence(error))
