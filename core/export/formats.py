"""The formats: what each is called, how it is written and, where it can carry marks back, how it is read.

What a format loses: `core.export.losses`.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import PurePosixPath

from core.errors import ExchangeError
from core.export import bio, brat, citation, docx, html, jsonl, markdown, refi, rows, tei, w3c
from core.export.marked import MarkedText
from core.export.received import Received
from core.export.written import Choices, File, Written
from core.model.annotation import Annotation
from core.readers.archive import Archive

Writer = Callable[[tuple[MarkedText, ...], Choices], Written]
Reader = Callable[[bytes, str], Received]


@dataclass(frozen=True, slots=True)
class Format:
    """A format. `joins` when one file or set of files holds several documents; `scripts` when it carries the text as shown;
    `read` is None when it brings nothing back.
    """

    name: str
    suffix: str
    write: Writer
    read: Reader | None = None
    joins: bool = False
    scripts: bool = True


def read_brat(data: bytes, name: str) -> Received:
    """Brat's files in a ZIP archive."""
    if data[:2] != b"PK":
        raise ExchangeError("unlike", path=name, format="brat")
    with Archive.open(data, "brat", name) as archive:
        wanted = (one for one in sorted(archive.names) if PurePosixPath(one).suffix in (".ann", ".txt", ".conf"))
        return brat.read({one: archive.read(one) for one in wanted}, name)


_TABLE = (
    Format("w3c", ".jsonld", w3c.write, w3c.read, joins=True, scripts=False),
    Format("csv", ".csv", rows.write, rows.read, joins=True),
    Format("md", ".md", markdown.write, joins=True),
    Format("docx", ".docx", docx.write, docx.read),
    Format("html", ".html", html.write, html.read),
    Format("tei", ".xml", tei.write, tei.read),
    Format("refi", ".qdpx", refi.write, refi.read, joins=True),
    Format("bibtex", ".bib", citation.write_bibtex, joins=True),
    Format("ris", ".ris", citation.write_ris, joins=True),
    Format("brat", ".zip", brat.write, read_brat, joins=True),
    Format("bio", ".bio", bio.write, bio.read),
    Format("jsonl", ".jsonl", jsonl.write, jsonl.read, joins=True),
)


@cache
def table() -> Mapping[str, Format]:
    """The formats by name."""
    return {one.name: one for one in _TABLE}


def named(path: str) -> str | None:
    """The format of a file by its name; None for a name that tells nothing, or of a format that brings nothing back."""
    lower = path.lower()
    if lower.endswith(".qdc"):
        return "refi"
    return next((one.name for one in _TABLE if one.read is not None and lower.endswith(one.suffix)), None)


def write(name: str, texts: tuple[MarkedText, ...], choices: Choices) -> Written:
    """The files of documents, at least one, in a format; KeyError for an unknown one."""
    return table()[name].write(texts, choices)


def read(name: str, data: bytes, path: str = "") -> Received:
    """What a file of marks says.

    Raises ExchangeError: one_way, unlike; ReadError for a file that is damaged, or made to do harm.
    """
    reader = table()[name].read
    if reader is None:
        raise ExchangeError("one_way", path=path, format=name)
    return reader(data, path)


def packed(written: Written) -> bytes:
    """All files as one: the only one as it is, several as a ZIP archive."""
    if len(written.files) == 1:
        return written.files[0].data
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in written.files:
            archive.writestr(zipfile.ZipInfo(file.name, (1980, 1, 1, 0, 0, 0)), file.data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def codebook(texts: tuple[MarkedText, ...]) -> File:
    """The code book alone, as REFI-QDA has it."""
    labels = {label.id: label for one in texts for label in one.labels}
    return File("codebook.qdc", refi.write_codebook(labels.values()))


def preview(name: str, written: Written, length: int = 4000) -> str:
    """The beginning of what was written, as a person may look at it: the chief file's text, or of a file that is packed what
    it says of each mark.
    """
    file = written.files[0]
    if file.data[:2] != b"PK":
        start = max(0, file.data.find(b"<article>")) if name == "html" else 0
        return file.data[start:][: 4 * length].decode("utf-8", "ignore")[:length].removeprefix("\ufeff")
    received = read(name, file.data, file.name)
    names = {label.id: label.name for label in received.labels}
    marks = [one for text in received.texts for one in text.annotations]
    lines = (_line(one, names) for one in marks)
    return "\n".join((*(text.title for text in received.texts if text.title), "", *lines))[:length]


def _line(one: Annotation, names: Mapping[str, str]) -> str:
    told = "、".join(names.get(label, label) for label in one.labels)
    return f"「{one.anchor.quotation}」 {told}{'：' if told and one.note else ''}{one.note}".rstrip()
