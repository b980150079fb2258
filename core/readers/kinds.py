"""What kind of file bytes are: by what they hold first, by the name's ending second.

A page saved as report.txt is a page; a text that has a stray `<p>` is a text all the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath

from core.errors import ReadError


class Kind(StrEnum):
    """A kind that can be read; the value is what messages call it."""

    TEXT = "text"
    MARKDOWN = "Markdown"
    HTML = "HTML"
    MHTML = "MHTML"
    DOCX = "DOCX"
    ODT = "ODT"
    EPUB = "EPUB"
    PDF = "PDF"


MEDIA_TYPES = {
    Kind.TEXT: "text/plain",
    Kind.MARKDOWN: "text/markdown",
    Kind.HTML: "text/html",
    Kind.MHTML: "multipart/related",
    Kind.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Kind.ODT: "application/vnd.oasis.opendocument.text",
    Kind.EPUB: "application/epub+zip",
    Kind.PDF: "application/pdf",
}

SUFFIXES = {
    ".txt": Kind.TEXT,
    ".text": Kind.TEXT,
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".xhtml": Kind.HTML,
    ".shtml": Kind.HTML,
    ".mht": Kind.MHTML,
    ".mhtml": Kind.MHTML,
    ".docx": Kind.DOCX,
    ".docm": Kind.DOCX,
    ".odt": Kind.ODT,
    ".fodt": Kind.ODT,
    ".epub": Kind.EPUB,
    ".pdf": Kind.PDF,
}
"""The endings, in lower case, of the files that a folder stands for and that a window offers to open."""


@dataclass(frozen=True, slots=True)
class _Mark:
    start: bytes
    format: str


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The old Word's files, and what new ones are wrapped in when they have a password."""
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_UNSUPPORTED = (
    _Mark(_OLE, "DOC"),
    _Mark(b"{\\rtf", "RTF"),
    _Mark(b"%!PS", "PostScript"),
    _Mark(b"AT&TFORM", "DjVu"),
    _Mark(b"ITSF", "CHM"),
    _Mark(b"HN\r\n", "CAJ"),
    _Mark(b"CAJ\x00", "CAJ"),
)
"""Files that hold text which this version cannot get out."""
_PICTURES_AND_PROGRAMS = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"RIFF",
    b"\x7fELF",
    b"\x1f\x8b",
    b"BZh",
    b"\xfd7zXZ",
    b"7z\xbc\xaf",
    b"SQLite format 3\x00",
    b"OggS",
    b"ID3",
)
_HEAD = 4096
_PDF = re.compile(rb"(?s).{0,1023}?%PDF-\d")
"""Up to a kilobyte may stand before the mark: readers of PDF have always allowed it."""
_PAGE = re.compile(
    rb"(?is)(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html\b)"
)
_FRAME = re.compile(rb"(?i)<(?:html|head|body)\b[^>]*>")
_TAG = re.compile(rb"(?i)</?(?:table|tr|td|div|script|style|meta|link|body|head|title|span|a\s+href)\b[^<>]*>")
_ANY_TAG = re.compile(rb"<(?:[a-zA-Z!/?])")
_TAGS = 8
"""Tags of structure at the beginning that make a page of a text that opens with one. Stray <p> and <br> do not count."""
_MIME = re.compile(rb"(?is)(?:[a-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:mime-version:|content-type:\s*multipart/related)")
_FLAT_ODT = re.compile(rb"(?s)\s*<\?xml.{0,500}?<office:document\b")
_WIDE = (b"\xff\xfe", b"\xfe\xff")


def kind_of(data: bytes, path: str = "") -> Kind:
    """The kind of a file's bytes. Raises ReadError: unsupported, binary, damaged."""
    if data.startswith(b"PK"):
        return _archive(data, path)
    if data.startswith(_OLE) and _LOCKED in data:
        raise ReadError("encrypted", path=path, format=Kind.DOCX)
    for mark in _UNSUPPORTED:
        if data.startswith(mark.start):
            raise ReadError("unsupported", path=path, format=mark.format)
    if data.startswith(_PICTURES_AND_PROGRAMS):
        raise ReadError("binary", path=path)
    if _PDF.match(data[:1100]):
        return Kind.PDF
    named = SUFFIXES.get(PurePath(path).suffix.lower(), Kind.TEXT)
    return _written(data, named)


def _written(data: bytes, named: Kind) -> Kind:
    """Among the kinds that are text outside."""
    head = data[:_HEAD]
    if head.startswith(_WIDE):
        head = head.replace(b"\0", b"")[2:]
    if _FLAT_ODT.match(head[:1024]):
        return Kind.ODT
    if _MIME.match(head) and b"multipart/related" in head.lower():
        return Kind.MHTML
    if _PAGE.match(head) or _is_framed(head, data) or (named in (Kind.HTML, Kind.MHTML) and _ANY_TAG.search(data)):
        return Kind.HTML
    return Kind.MARKDOWN if named is Kind.MARKDOWN else Kind.TEXT


def _is_framed(head: bytes, data: bytes) -> bool:
    if not head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return False
    return _FRAME.search(head) is not None or len(_TAG.findall(data[: 4 * _HEAD])) >= _TAGS


def _archive(data: bytes, path: str) -> Kind:
    from core.readers.archive import Archive  # late: few files are archives

    with Archive.open(data, "ZIP", path) as archive:
        if "word/document.xml" in archive.names or any(name.startswith("word/") for name in archive.names):
            return Kind.DOCX
        if "META-INF/container.xml" in archive.names:
            return Kind.EPUB
        if "content.xml" in archive.names:
            return Kind.ODT
    raise ReadError("unsupported", path=path, format="ZIP")
