"""A body that the page printed twice, and lines that repeat the line before: the later copy is set aside.

Lines shorter than ten characters may be refrains or headings (附件：), so they stay.
"""

from __future__ import annotations

from collections.abc import Iterator

from core.cleaning.lines import lines
from core.text.document import Step
from core.text.span import Span
from core.text.textmap import Edit

NAME = "duplicates"

_LEAST = 10
"""Characters that a repeated line has at least."""
_LEAST_BODY = 40
"""Characters that several repeated lines have together at least."""


def set_aside(text: str) -> Step:
    """Edits that leave out what repeats the lines just before it, with the line end in front."""
    if text.count("\n") < 1:
        return Step(NAME)
    written = [line for line in text.split("\n") if line]
    if len(set(written)) == len(written):
        return Step(NAME)
    rows = tuple(lines(text))
    keys = [row.of(text).strip() for row in rows]
    return Step(NAME, tuple(_edits(text, rows, keys)))


def _edits(text: str, rows: tuple[Span, ...], keys: list[str]) -> Iterator[Edit]:
    following = _following(keys)
    at = 0
    while at < len(rows):
        length = _repeated(keys, following, at)
        if not length:
            at += 1
            continue
        copies = at + length
        while keys[copies : copies + length] == keys[at : at + length]:  # printed three times
            start, end = rows[copies - 1].end, rows[copies + length - 1].end
            yield Edit(start, text[start:end], "", "duplicate_line" if length == 1 else "duplicate_body")
            copies += length
        at = copies


def _following(keys: list[str]) -> list[int]:
    """For each line, where the same line stands next; 0 for nowhere."""
    places = [0] * len(keys)
    seen: dict[str, int] = {}
    for at in range(len(keys) - 1, -1, -1):
        places[at] = seen.get(keys[at], 0)
        seen[keys[at]] = at
    return places


def _repeated(keys: list[str], following: list[int], at: int) -> int:
    """How many lines from `at` on are repeated by as many right after them; 0 for none."""
    length = following[at] - at
    if length < 1 or keys[at : at + length] != keys[at + length : at + 2 * length]:
        return 0
    size = sum(map(len, keys[at : at + length]))
    return length if size >= (_LEAST if length == 1 else _LEAST_BODY) else 0
