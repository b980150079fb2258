"""Plain text: files, bytes and text handed in.

Raw text is the decoded file, newlines untouched, without a leading U+FEFF.
"""

from __future__ import annotations

import re
import stat
from pathlib import Path

from core.errors import ReadError
from core.readers import encoding as encodings
from core.text.document import Source

LIMIT = 64 * 1024 * 1024
"""The largest file that is opened, in bytes: a page has some kilobytes, the longest gazettes a few megabytes."""

_BLANK = re.compile(r"[\s\ufeff\x00]*")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
_CONTROL_SHARE = 0.05
"""Scraped text has a stray control here and there; a binary file read as text has one in twenty characters or more."""
_SAMPLE = 65536

_FORMATS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP"),
    (b"PK\x05\x06", "ZIP"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "DOC"),
    (b"{\\rtf", "RTF"),
)
"""Files that hold text which this version cannot get out. A word processor's file or an e-book is a ZIP archive."""
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
_HTML = re.compile(
    rb"(?is)(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html\b)"
)


def read_path(path: Path, encoding: str | None = None) -> Source:
    """The file's raw text with its bytes; `encoding` None detects it. Raises ReadError."""
    return read_bytes(_bytes_of(path), path=str(path), encoding=encoding)


def read_text(text: str) -> Source:
    """A source for text handed in, whatever characters it holds; ReadError(empty) when it has nothing but blanks."""
    if _BLANK.fullmatch(text):
        raise ReadError("empty", path="")
    return Source(text.removeprefix("\ufeff"), text.encode("utf-8", "surrogatepass"))


def read_bytes(data: bytes, *, path: str = "", encoding: str | None = None) -> Source:
    """The source that a file's bytes hold; `encoding` None detects it. Raises ReadError."""
    if len(data) > LIMIT:
        raise ReadError("too_large", path=path, size=len(data), limit=LIMIT)
    if not data:
        raise ReadError("empty", path=path)
    _refuse_containers(data, path)
    text, encoding = _decoded(data, path, encoding) if encoding else _detected(data, path)
    if _BLANK.fullmatch(text):
        raise ReadError("empty", path=path)
    return Source(text, data, encoding, path=path)


def _bytes_of(path: Path) -> bytes:
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise ReadError("folder", path=str(path))
        if not stat.S_ISREG(status.st_mode):  # a pipe or device may never end
            raise ReadError("unreadable", path=str(path), reason="not a regular file")
        if status.st_size > LIMIT:
            raise ReadError("too_large", path=str(path), size=status.st_size, limit=LIMIT)
        with path.open("rb") as file:
            return file.read(LIMIT + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise ReadError("missing", path=str(path)) from error
    except OSError as error:
        raise ReadError("unreadable", path=str(path), reason=error.strerror or "") from error
    except ValueError as error:  # a NUL in the name
        raise ReadError("missing", path=str(path)) from error


def _refuse_containers(data: bytes, path: str) -> None:
    for mark, name in _FORMATS:
        if data.startswith(mark):
            raise ReadError("unsupported", path=path, format=name)
    if _HTML.match(data[:1024]):
        raise ReadError("unsupported", path=path, format="HTML")
    if data.startswith(_PICTURES_AND_PROGRAMS):
        raise ReadError("binary", path=path)


def _decoded(data: bytes, path: str, encoding: str) -> tuple[str, str]:
    try:
        return encodings.decode(data, encoding), encoding
    except UnicodeError as error:
        raise ReadError("wrong_encoding", path=path, encoding=encoding) from error
    except LookupError as error:
        raise ReadError("unknown_encoding", path=path, encoding=encoding) from error


def _detected(data: bytes, path: str) -> tuple[str, str]:
    best = encodings.detect(data)[0]
    sample = best.text[:_SAMPLE]
    if len(_CONTROLS.findall(sample)) > _CONTROL_SHARE * len(sample):
        raise ReadError("binary", path=path)
    if not best.sensible:
        raise ReadError("unknown_encoding", path=path, encoding="")
    return best.text, best.encoding
