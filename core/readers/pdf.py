"""PDF files with a text layer: their lines put together to paragraphs, page numbers and running heads left out.

A PDF knows only where letters stand. A line goes on in the next unless it ended short, or the next is indented, set larger
or set apart.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from importlib import import_module
from io import BytesIO
from typing import Any

from core.errors import ReadError
from core.readers import claims
from core.readers.kinds import MEDIA_TYPES, Kind
from core.readers.paragraphs import Row, paragraphs
from core.text.document import Metadata, Source

_MOST_PAGES = 10_000
_LETTERS_OF_A_PAGE = 8
"""A page with no more letters than a number and a stamp is a picture."""
_QUIET = logging.NullHandler()
"""pypdf tells the log of every flaw of a file; without any handler Python would print it."""


def read(data: bytes, path: str = "") -> Source:
    """The text of a PDF. Raises ReadError: damaged, encrypted, scanned, empty, bomb, too_large."""
    logging.getLogger("pypdf").addHandler(_QUIET)
    try:
        rows, about, pages, pictured = _read(data, path)
        text = "\n".join(paragraphs(rows))
    except ReadError:
        raise
    except RecursionError as error:
        raise ReadError("too_deep", path=path, format=Kind.PDF) from error
    except Exception as error:  # a broken file breaks pypdf in a hundred ways: KeyError, AttributeError, zlib.error, …
        code = {"LimitReachedError": "bomb", "DependencyError": "encrypted"}.get(type(error).__name__, "damaged")
        raise ReadError(code, path=path, format=Kind.PDF) from error
    if pictured and sum(map(str.isalnum, text)) <= _LETTERS_OF_A_PAGE * pages:
        raise ReadError("scanned", path=path, format=Kind.PDF)
    if not text.strip():
        raise ReadError("empty", path=path)
    title, author = (claims.title(about[0], text), claims.person(about[1]))
    return Source(text + "\n", data, "", MEDIA_TYPES[Kind.PDF], path, Metadata(title=title, author=author))


def _read(data: bytes, path: str) -> tuple[list[Row], tuple[str, str], int, bool]:
    """Rows of all pages, title and author that the file claims, how many pages, whether any has a picture."""
    pypdf: Any = import_module("pypdf")  # late: it takes time
    reader = pypdf.PdfReader(BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise ReadError("encrypted", path=path, format=Kind.PDF)
    count = len(reader.pages)
    if count > _MOST_PAGES:
        raise ReadError("too_large", path=path, size=len(data), limit=_MOST_PAGES)
    rows: list[Row] = []
    pictured = False
    for number in range(count):
        page = reader.pages[number]
        rows += _Page(number).rows(page)
        pictured = pictured or any(_pictures(page))
    about: Any = reader.metadata or {}
    return rows, (str(about.get("/Title", "")), str(about.get("/Author", ""))), count, pictured


def _pictures(page: Any) -> Iterator[bool]:  # noqa: ANN401 - pypdf's own types say little more
    """Whether what the page draws are pictures, one by one; drawings within drawings may be some."""
    held: Any = page.get("/Resources")
    drawn: Any = held.get_object().get("/XObject") if held is not None else None
    found: Any = drawn.get_object() if drawn is not None else {}
    for one in found.values():
        yield one.get_object().get("/Subtype") in ("/Image", "/Form")


class _Page:
    """Gathers the pieces that pypdf finds on a page into rows."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._rows: list[Row] = []

    def rows(self, page: Any) -> list[Row]:  # noqa: ANN401
        """The rows of the page in the order in which it writes them."""
        page.extract_text(visitor_text=self._take)
        return [row for row in self._rows if row.text.strip()]

    def _take(self, text: str, outer: list[float], inner: list[float], _font: object, size: float) -> None:
        x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
        y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
        height = abs(size) * _scale(inner) * _scale(outer)
        for place, piece in enumerate(text.split("\n")):
            last = self._rows[-1] if self._rows else None
            if not piece or (last is None and piece.isspace()):
                continue
            if place == 0 and last is not None and abs(last.y - y) < max(last.height, height) / 2:
                self._rows[-1] = Row(last.text + piece, last.page, last.x, last.y, max(last.height, height))
            else:
                self._rows.append(Row(piece, self._number, x, y, height))


def _scale(matrix: list[float]) -> float:
    return float((matrix[2] ** 2 + matrix[3] ** 2) ** 0.5)
