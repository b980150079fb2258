"""Rows of printed pages put together to paragraphs, without what every page repeats."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

_NUMBER = re.compile(
    r"[-—–－·~～\s]*(?:第\s*)?(?:\d{1,4}|[ivxlcIVXLC]{1,6})(?:\s*页)?(?:\s*[/／,，]?\s*共?\s*\d{1,4}\s*页?)?[-—–－·~～\s]*"
)
"""— 3 —, 第3页, 第 3 页 共 12 页, 3/12."""
_DIGITS = re.compile(r"\d+|\s+")
_EDGE = 2
"""Rows from either end of a page that may be running heads."""
_REPEATS = 3
_MARGIN_SHARE = 0.15
"""How many rows of a text begin at its left margin, at least: in a list of short items each is indented."""
_INDENT, _SHORT = 0.8, 2.2
"""From where a row is indented or ends short, in heights of a letter."""
_LARGER, _APART = 1.12, 1.6
"""From where it is set larger or apart, in usual heights and distances."""
_RAGGED = 0.2
"""The share of the width that a row of Latin words may leave free."""
_LATIN = re.compile(r"[0-9A-Za-z,.;:!?%)’”]$")
_LATIN_START = re.compile(r"^[0-9A-Za-z(‘“]")


@dataclass(frozen=True, slots=True)
class Row:
    """A printed row: where it begins, upwards from the foot of its page, and how high its letters are."""

    text: str
    page: int
    x: float
    y: float
    height: float

    @property
    def right(self) -> float:
        """About where it ends: a Chinese character is as wide as high, others half of it."""
        return self.x + self.height * sum(1.0 if character > "\u2e7f" else 0.5 for character in self.text.rstrip())


def paragraphs(rows: Sequence[Row]) -> list[str]:
    """The paragraphs of the rows, which come in reading order."""
    body = list(_without_heads(rows))
    if not body:
        return []
    left, right, step = _left(body), _right(body), _step(body)
    found = [body[0].text.strip()]
    for before, row in pairwise(body):
        if _begins(before, row, left, right, step):
            found.append(row.text.strip())
        else:
            found[-1] = _joined(found[-1], row.text.strip())
    return found


def _without_heads(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows without page numbers, and without what stands at the same end of three pages or more."""
    pages = [list(page) for _, page in groupby(rows, key=lambda row: row.page)]
    edges = [(*page[:_EDGE], *page[-_EDGE:]) if len(page) > 2 * _EDGE else tuple(page) for page in pages]
    seen = Counter(text for edge in edges for text in {_DIGITS.sub("", row.text) for row in edge})
    for page, edge in zip(pages, edges, strict=True):
        outer = set(map(id, edge))
        for row in page:
            repeated = seen[_DIGITS.sub("", row.text)] >= _REPEATS
            if id(row) not in outer or not (repeated or _NUMBER.fullmatch(row.text)):
                yield row


def _left(rows: Sequence[Row]) -> float:
    """The left margin: the first place from the left at which many rows begin."""
    places = Counter(round(row.x) for row in rows)
    return float(min((x for x, count in places.items() if count >= _MARGIN_SHARE * len(rows)), default=min(places)))


def _right(rows: Sequence[Row]) -> float:
    """The right margin: where the longer rows end."""
    ends = sorted(row.right for row in rows)
    return ends[int(0.9 * (len(ends) - 1))]


def _step(rows: Sequence[Row]) -> float:
    """The usual distance between two rows."""
    steps = sorted(abs(a.y - b.y) for a, b in pairwise(rows) if a.page == b.page)
    return steps[len(steps) // 2] if steps else 0.0


def _begins(before: Row, row: Row, left: float, right: float, step: float) -> bool:
    """Whether a paragraph begins with `row`."""
    height = max(row.height, before.height, 0.001)
    if max(row.height, before.height) > _LARGER * min(row.height, before.height):
        return True
    ragged = _RAGGED * (right - left) if _LATIN.search(before.text.rstrip()) else 0.0
    if before.right < right - max(_SHORT * height, ragged) or row.x > left + _INDENT * height:
        return True
    return before.page == row.page and step > 0 and abs(before.y - row.y) > _APART * step


def _joined(text: str, row: str) -> str:
    """会议审议 goes on without a blank, two Latin words need one, a hyphen at the end of a row goes."""
    if text.endswith("-") and len(text) > 1 and text[-2].isascii() and text[-2].isalpha() and row[:1].islower():
        return text[:-1] + row
    return f"{text} {row}" if _LATIN.search(text) and _LATIN_START.search(row) else text + row
