"""Plain text and Markdown: bytes, and text handed in.

Raw text is the decoded file, newlines untouched, without a leading U+FEFF. The marks of Markdown are part of it: nothing is
lost, and a title that its first heading or its front matter names is known.
"""

from __future__ import annotations

import re
from dataclasses import replace

from core.errors import ReadError
from core.readers import decoding
from core.readers.kinds import MEDIA_TYPES, Kind
from core.text.document import Metadata, Source

_FRONT = re.compile(r"---[ \t]*\r?\n(.{0,4000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL)
_ENTRY = re.compile(r"^(\w{1,20})[ \t]*:[ \t]*(?:\"([^\"\n]*)\"|'([^'\n]*)'|([^\n]*?))[ \t]*\r?$", re.MULTILINE)
_HEADING = re.compile(r"^ {0,3}# +(.+?)(?: +#+)?[ \t]*\r?$", re.MULTILINE)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_BEGINNING = 4096
_FIELDS = {"source": "outlet", "link": "url"} | {one: one for one in ("title", "date", "outlet", "author", "editor", "url")}


def read(data: bytes, path: str = "", encoding: str | None = None) -> Source:
    """The source that a text file's bytes hold; `encoding` None detects it. Raises ReadError."""
    text, encoding = _read(data, path, encoding)
    return Source(text, data, encoding, path=path)


def read_markdown(data: bytes, path: str = "", encoding: str | None = None) -> Source:
    """The same for Markdown, with what its front matter and its first heading say."""
    text, encoding = _read(data, path, encoding)
    return Source(text, data, encoding, MEDIA_TYPES[Kind.MARKDOWN], path, _metadata(text))


def read_text(text: str) -> Source:
    """A source for text handed in, whatever characters it holds; ReadError(empty) when it has nothing but blanks."""
    if decoding.BLANK.fullmatch(text):
        raise ReadError("empty", path="")
    return Source(text.removeprefix("\ufeff"), text.encode("utf-8", "surrogatepass"))


def _read(data: bytes, path: str, encoding: str | None) -> tuple[str, str]:
    text, encoding = decoding.decoded(data, path, encoding)
    if decoding.BLANK.fullmatch(text):
        raise ReadError("empty", path=path)
    return text, encoding


def _metadata(text: str) -> Metadata:
    found: dict[str, str] = {}
    front = _FRONT.match(text)
    for entry in _ENTRY.finditer(front[1]) if front else ():
        field = _FIELDS.get(entry[1].lower())
        value = (entry[2] or entry[3] or entry[4] or "").strip()
        if field and value:
            found.setdefault(field, value)
    if heading := _HEADING.search(text, front.end() if front else 0, _BEGINNING):
        found.setdefault("title", heading[1].strip(" *_"))
    day = _DAY.match(found.pop("date", ""))
    return replace(Metadata(), **found, date=day[0] if day else None)
