"""Random edits of a text of which each character's fate is known."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field

from core.text.span import Span

WORDS = ("insert", "delete", "replace")
PARAGRAPHS = ("paragraph deleted", "paragraph inserted", "paragraph replaced")
DOUBLED = "paragraph doubled"

Row = list[tuple[str, int]]
"""Characters, each with where it stood: -1 for a new one, -2 - n for the copy of the one at n."""


@dataclass
class Rewritten:
    """The new text; where each old character stands in it; where copies of it stand."""

    text: str
    stands: dict[int, int] = field(default_factory=dict[int, int])
    copies: dict[int, set[int]] = field(default_factory=dict[int, set[int]])

    def place(self, span: Span) -> Span | None:
        """Where an untouched span stands; None when any of it was touched."""
        start = self.stands.get(span.start)
        if start is None or any(self.stands.get(at) != start + at - span.start for at in range(span.start, span.end)):
            return None
        return Span(start, start + len(span))


def rewrite(drawn: random.Random, text: str, others: Sequence[str], *, doubling: bool) -> Rewritten:
    """`text` after two to six edits; what comes in is taken from `others`, so that it has the same set phrases."""
    rows: list[Row] = []
    at = 0
    for line in text.split("\n"):
        rows.append([(character, at + number) for number, character in enumerate(line + "\n")])
        at += len(line) + 1
    for _ in range(drawn.randrange(2, 7)):
        kinds = (*WORDS, *WORDS, *PARAGRAPHS, DOUBLED) if doubling else (*WORDS, *WORDS, *PARAGRAPHS)
        _edit(drawn, rows, drawn.choice(kinds), others)
    return _read([one for row in rows for one in row][:-1])


def _edit(drawn: random.Random, rows: list[Row], kind: str, others: Sequence[str]) -> None:
    number = drawn.randrange(len(rows))
    row = rows[number]
    if kind in WORDS:
        start = drawn.randrange(len(row))
        end = start if kind == "insert" else min(start + drawn.randrange(1, 9), len(row) - 1)
        row[start:end] = [] if kind == "delete" else _word(drawn, others)
    elif kind == DOUBLED:
        copy = [(character, -2 - origin if origin >= 0 else origin) for character, origin in row]
        rows.insert(drawn.randrange(len(rows) + 1), copy)
    elif kind == "paragraph deleted":
        rows[number : number + 1] = [] if len(rows) > 1 else [row]
    else:
        new = [(character, -1) for character in drawn.choice(drawn.choice(others).split("\n")) + "\n"]
        rows[number : number + (kind == "paragraph replaced")] = [new]


def _word(drawn: random.Random, others: Sequence[str]) -> Row:
    other = drawn.choice(others).replace("\n", "")
    start = drawn.randrange(max(1, len(other) - 9))
    return [(character, -1) for character in other[start : start + drawn.randrange(1, 9)]]


def _read(characters: Row) -> Rewritten:
    made = Rewritten("".join(character for character, _ in characters))
    for place, (_, origin) in enumerate(characters):
        if origin >= 0:
            made.stands[origin] = place
        elif origin < -1:
            made.copies.setdefault(-2 - origin, set()).add(place)
    return made
