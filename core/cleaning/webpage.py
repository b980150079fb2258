"""Residue of a web page around a text, set aside: scan code, share, print, menus, neighbours, rights.

Only whole lines near the head and the tail of a text are taken, and only those made of nothing but the words of
resources/lexicon/residue.txt. What carries facts stays: title, date, source, editor.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from core import assets
from core.cleaning.lines import lines
from core.language.fold import fold
from core.text.document import Step
from core.text.span import Span
from core.text.textmap import Edit

NAME = "residue"

_DEPTH = 8
"""How many lines that stay are looked past, from either end."""
_LONGEST = 200
_NOISE = re.compile(r"[\s\u3000\[\]【】()（）|｜·•:：,，.。、/／\-—_+＋!！“”\"]+")
_HEADER = re.compile(r"[\s\u3000\[\]【】()（）|｜·•:：]+")


def set_aside(text: str) -> Step:
    """Edits that leave out the residue of a page, a line each with its line end; none when nothing else would be left."""
    every = tuple(lines(text))
    found = sorted({*_from_edge(text, every), *_from_edge(text, reversed(every))})
    if len(found) == len(every):
        return Step(NAME)
    return Step(NAME, tuple(Edit(s.start, s.of(text), "", "residue") for s in _with_ends(text, found)))


def _from_edge(text: str, inwards: Iterable[Span]) -> list[Span]:
    found: list[Span] = []
    kept = 0
    for line in inwards:
        if is_residue(line.of(text)):
            found.append(line)
        else:
            kept += 1
        if kept == _DEPTH:
            break
    return found


def _with_ends(text: str, residues: list[Span]) -> list[Span]:
    """Each line with the newline after it; at the end of a text that has none, with the one before."""
    ended: list[Span] = []
    limit = len(text)
    for line in reversed(residues):
        if line.end == limit:
            limit = max(0, line.start - 1)
            ended.append(Span(limit, line.end))
        else:
            ended.append(Span(line.start, line.end + 1))
    return ended[::-1]


def is_residue(line: str) -> bool:
    """Whether a line is made of nothing but what pages print around a text."""
    if len(line) > _LONGEST or not _may_be(line):
        return False
    words, opening, inside = _patterns()
    folded = fold(line)
    if words.fullmatch(_NOISE.sub("", folded)):
        return True
    return opening.match(_HEADER.sub("", folded)) is not None or inside.search(folded) is not None


def _may_be(line: str) -> bool:
    """A cheap look: whether a line begins as some residue does, or has a word that is residue anywhere."""
    firsts, needles = _hints()
    first = next((character for character in line if not _NOISE.match(character)), "")
    return fold(first) in firsts or any(needle in line for needle in needles)


@cache
def _hints() -> tuple[frozenset[str], tuple[str, ...]]:
    """The characters that residue begins with, and the first ones of what may stand anywhere, in all scripts."""
    entries = assets.lines("lexicon/residue.txt")
    inside = {entry.strip("…")[-1] for entry in entries if entry.startswith("…")}
    forms = tuple(c for c in map(chr, range(0x4E00, 0xA000)) if fold(c) in inside)
    return frozenset(entry[0] for entry in entries if not entry.startswith("…")), forms


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Lines made of words, lines opened by one, and lines with one inside."""
    entries = assets.lines("lexicon/residue.txt")
    inside = [entry.strip("…") for entry in entries if entry.startswith("…")]
    opening = [entry.rstrip("…") for entry in entries if entry.endswith("…") and not entry.startswith("…")]
    words = sorted((entry for entry in entries if "…" not in entry), key=len, reverse=True)
    # Possessive: a line of many short words must not be tried in every division.
    return re.compile(f"(?:{_any_of(words)})++"), re.compile(_any_of(opening)), re.compile(_any_of(inside))


def _any_of(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, words))
