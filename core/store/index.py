"""The index that finds the documents with a word, in any script.

Why these options of FTS5
    pairs of characters    the only unit of four tried that finds two-character words, which most Chinese words are; a word
                           splitter finds half of them. A text is indexed by its search key, so that every script finds all
    tokenize='ascii'       takes every character beyond ASCII for part of a word, 𠮷 and 😀 too, whatever version of Unicode
                           SQLite knows
    detail=none            a third of the size: the index says which documents may hold a word; the text itself says where,
                           so that counts are exact and a damaged index can hide a hit but never invent one
    content=''             texts are kept once, compressed, elsewhere

A text's last character before punctuation stands for itself, so that one character is found as the beginning of a pair.
"""

from __future__ import annotations

import json
import operator
import re
import sqlite3
import zlib
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from core.language.searchkey import key
from core.store.columns import packed, unpacked
from core.store.listing import COLUMNS, DocumentRow, row_of
from core.text.document import Document
from core.text.span import Span

_WORD = re.compile("[^\x00-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f\ud800-\udfff]+")
"""What stands between ASCII punctuation and space, which the tokenizer drops, and what SQLite cannot hold."""

TOP = 1 << 62
"""Beyond every number of a document."""

Runs = tuple[tuple[int, int], ...]
"""Pairs of a clean and a raw position from which on the two texts run side by side."""


@dataclass(frozen=True, slots=True)
class Searched:
    """A document with the text that is searched in it, which is its clean text when that is known, else the raw one."""

    row: DocumentRow
    text: str
    runs: Runs = ()

    def raw(self, span: Span) -> Span:
        """The raw range behind a range of `text`."""
        if not self.runs:
            return span
        start, end = self._raw(span.start), self._raw(max(span.start, span.end - 1)) + (span.end > span.start)
        return Span(start, max(start, end))

    def _raw(self, position: int) -> int:
        index = bisect_right(self.runs, (position, TOP)) - 1
        if index < 0:
            return 0
        clean, raw = self.runs[index]
        found = raw + position - clean
        return min(found, self.runs[index + 1][1]) if index + 1 < len(self.runs) else found


def pairs(text: str) -> str:
    """The words of the index for a text, each once."""
    found: set[str] = set()
    for run in _WORD.findall(key(text)):
        found.update(map(operator.add, run, run[1:]), run[-1])
    return " ".join(found)


def query(words: str) -> str:
    """The expression for FTS5 that all texts with `words` fulfil; empty when the index has nothing to say of them."""
    wanted: dict[str, None] = {}
    for run in _WORD.findall(key(words)):
        made = [f'"{one}"' for one in map(operator.add, run, run[1:])] or [f'"{run}" *']
        wanted.update(dict.fromkeys(made))
    return " AND ".join(wanted)


@cache
def version() -> int:
    """What changes whenever a key does: an index made of other keys must be made anew."""
    return zlib.crc32(key("".join(map(chr, (*range(0x2E80, 0xA000), *range(0xF900, 0x10000))))).encode())


def put(connection: sqlite3.Connection, number: int, text: str, former: str | None = None) -> None:
    """Enters the text of document `number` in the place of its former one."""
    if former is not None:
        connection.execute("INSERT INTO bigram (bigram, rowid, text) VALUES ('delete', ?, ?)", (number, pairs(former)))
    connection.execute("INSERT INTO bigram (rowid, text) VALUES (?, ?)", (number, pairs(text)))


def take(connection: sqlite3.Connection, number: int) -> None:
    """Takes document `number` out of the index."""
    text = _searched_text(connection, number)
    connection.execute("INSERT INTO bigram (bigram, rowid, text) VALUES ('delete', ?, ?)", (number, pairs(text)))
    connection.execute("DELETE FROM clean WHERE number = ?", (number,))


def put_clean(connection: sqlite3.Connection, document: Document) -> bool:
    """Enters the clean text of a document that is in the library with this raw text; whether that changed anything."""
    found = connection.execute(
        "SELECT number, source.text, source.data FROM document JOIN source ON source.document = id WHERE id = ?",
        (document.source.sha256,),
    ).fetchone()
    if found is None or _decoded(found[1] or found[2]) != document.source.text:
        return False
    number = found[0]
    former = _searched_text(connection, number)
    same = document.text == document.source.text
    runs = b"" if same else packed(json.dumps(_runs(document)).encode())
    held = connection.execute("SELECT runs FROM clean WHERE number = ?", (number,)).fetchone()
    if former == document.text and (held is None if same else held == (runs,)):
        return False
    connection.execute("DELETE FROM clean WHERE number = ?", (number,))
    if not same:
        text = packed(document.text.encode("utf-8", "surrogatepass"))
        connection.execute("INSERT INTO clean VALUES (?, ?, ?)", (number, text, runs))
    if former != document.text:
        put(connection, number, document.text, former)
    return True


def _runs(document: Document) -> list[tuple[int, int]]:
    """Where the clean text stops running beside the raw one and goes on elsewhere."""
    borders = {0}
    for one in document.edits:
        if one.edit.accepted:
            borders |= {one.clean.start, one.clean.end, one.clean.end + 1}
    ordered = sorted(border for border in borders if border < max(1, len(document.text)))
    found = [(border, document.to_raw(Span(border, min(border + 1, len(document.text)))).start) for border in ordered]
    return [
        (clean, raw)
        for index, (clean, raw) in enumerate(found)
        if not index or raw - clean != found[index - 1][1] - found[index - 1][0]
    ]


def make_anew(connection: sqlite3.Connection) -> None:
    """Fills the index from the texts of the library, within the caller's transaction."""
    connection.execute("INSERT INTO bigram (bigram) VALUES ('delete-all')")
    for (number,) in connection.execute("SELECT number FROM document").fetchall():
        try:
            put(connection, number, _searched_text(connection, number))
        except (zlib.error, UnicodeDecodeError):  # a damaged source is told when it is opened
            put(connection, number, "")
    connection.execute("INSERT OR REPLACE INTO setting VALUES ('index', ?)", (version(),))


def is_current(connection: sqlite3.Connection) -> bool:
    """Whether the index was made of today's keys."""
    return connection.execute("SELECT value FROM setting WHERE key = 'index'").fetchone() == (version(),)


_TEXT = "ifnull(clean.text, ifnull(source.text, source.data))"
_JOINED = "JOIN source ON source.document = document.id LEFT JOIN clean ON clean.number = document.number"
_SHOWN = "NOT EXISTS (SELECT 1 FROM removal WHERE removal.document = document.id)"
_ALL = f"""
    SELECT {_TEXT}, clean.runs, document.number, {COLUMNS} FROM document {_JOINED}
    WHERE document.number < ? AND {_SHOWN} ORDER BY document.number DESC LIMIT ?
"""  # noqa: S608 - the words above
_MATCHING = f"""
    SELECT {_TEXT}, clean.runs, document.number, {COLUMNS} FROM bigram CROSS JOIN document ON document.number = bigram.rowid
    {_JOINED} WHERE bigram.rowid < ? AND bigram MATCH ? AND {_SHOWN} ORDER BY bigram.rowid DESC LIMIT ?
"""  # noqa: S608


def page(connection: sqlite3.Connection, expression: str, below: int, limit: int) -> tuple[tuple[int, Searched], ...]:
    """The next documents that may fulfil an expression of `query`, newest first, each with its number.

    `below` is the number of the last one that was given; an empty expression means all documents.
    """
    values = (below, expression, limit) if expression else (below, limit)
    return tuple(_searched(connection.execute(_MATCHING if expression else _ALL, values)))


def _searched(rows: sqlite3.Cursor) -> Iterator[tuple[int, Searched]]:
    for text, runs, number, *columns in rows:
        try:
            found = _decoded(text)
            way = tuple((clean, raw) for clean, raw in json.loads(unpacked(runs))) if runs else ()
        except (zlib.error, ValueError):  # a damaged source is told when it is opened
            found, way = "", ()
        yield number, Searched(row_of(columns), found, way)


def _searched_text(connection: sqlite3.Connection, number: int) -> str:
    (text,) = connection.execute(
        f"SELECT {_TEXT} FROM document {_JOINED} WHERE document.number = ?",  # noqa: S608
        (number,),
    ).fetchone()
    return _decoded(text)


def _decoded(text: bytes | None) -> str:
    return "" if text is None else unpacked(text).decode("utf-8", "surrogatepass")
