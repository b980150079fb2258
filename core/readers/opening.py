"""One door for every kind of file: what kind it is, and which reader reads it."""

from __future__ import annotations

from pathlib import Path

from core.errors import ReadError
from core.readers import plain
from core.readers.files import LIMIT, bytes_of
from core.readers.kinds import Kind, kind_of
from core.text.document import Source


def read_path(path: Path, encoding: str | None = None) -> Source:
    """The file's raw text with its bytes; `encoding` None detects it. Raises ReadError."""
    return read_bytes(bytes_of(path), path=str(path), encoding=encoding)


def read_bytes(data: bytes, *, path: str = "", encoding: str | None = None) -> Source:
    """The source that a file's bytes hold, whatever its kind; `encoding` None detects it.

    The kinds that are archives know their own encoding and pay no heed to it. Raises ReadError.
    """
    if len(data) > LIMIT:
        raise ReadError("too_large", path=path, size=len(data), limit=LIMIT)
    if not data:
        raise ReadError("empty", path=path)
    match kind_of(data, path):
        case Kind.TEXT:
            return plain.read(data, path, encoding)
        case Kind.MARKDOWN:
            return plain.read_markdown(data, path, encoding)
        case Kind.HTML | Kind.MHTML as kind:
            return _read_page(kind, data, path, encoding)
        case kind:
            return _read_container(kind, data, path)


# Readers are loaded when a file needs one: a text file costs no XML library.


def _read_page(kind: Kind, data: bytes, path: str, encoding: str | None) -> Source:
    from core.readers import html, mhtml

    return html.read(data, path, encoding) if kind is Kind.HTML else mhtml.read(data, path, encoding)


def _read_container(kind: Kind, data: bytes, path: str) -> Source:
    match kind:
        case Kind.DOCX:
            from core.readers import docx

            return docx.read(data, path)
        case Kind.ODT:
            from core.readers import odt

            return odt.read(data, path)
        case Kind.EPUB:
            from core.readers import epub

            return epub.read(data, path)
        case _:
            from core.readers import pdf

            return pdf.read(data, path)
