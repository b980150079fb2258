"""Plain text files."""

from __future__ import annotations

from pathlib import Path

from core.errors import ReadError
from core.text.document import Source

LIMIT = 64 * 1024 * 1024
"""The largest file that is opened, in bytes."""


def read_path(path: Path, encoding: str | None = None) -> Source:
    """The file's raw text with its bytes; raises ReadError."""
    return read_bytes(path.read_bytes(), path=str(path), encoding=encoding)


def read_text(text: str) -> Source:
    """A source for text handed in; ReadError(empty) when it has nothing but white space."""
    if not text.strip("\ufeff \t\r\n\u3000"):
        raise ReadError("empty", path="")
    return Source(text.removeprefix("\ufeff"), text.encode("utf-8", "surrogatepass"))


def read_bytes(data: bytes, *, path: str = "", encoding: str | None = None) -> Source:
    """The source that a file's bytes hold; raises ReadError."""
    return Source(data.decode(encoding or "utf-8").removeprefix("\ufeff"), data, encoding or "utf-8", path=path)
