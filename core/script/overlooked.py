"""Names that extraction overlooked, found only where conversion would damage them.

Extraction names a person when it is sure; conversion must also not write 由於永梅主持. So names are guessed here whose
surname the dictionaries turn into another word (于 后 占 咸), or whose given name they would harm (刘斗星), when a verb or
title stands beside them and the given name is no word, and names in transcription around their dot (克里斯·里夫斯). A wrong
guess costs one character left as it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from core import assets
from core.language.characters import HAN
from core.language.fold import fold
from core.language.words import lookup
from core.text.span import Span


def overlooked(text: str, names: Sequence[Span]) -> tuple[Span, ...]:
    """Spans in `text`, of either script, that overlap none of `names`."""
    simplified = fold(text)
    known = {position for name in names for position in range(name.start, name.end)}
    found = (*_by_surname(simplified), *_by_dot(simplified))
    return tuple(span for span in sorted(found) if known.isdisjoint(range(span.start, span.end)))


@cache
def _lists() -> dict[str, str]:
    rows = (line.split("\t") for line in assets.lines("script/overlooked.txt"))
    return {row[0]: row[1] for row in rows}


@cache
def _surname_patterns() -> tuple[re.Pattern[str], ...]:
    lists = _lists()
    after = "|".join(sorted(lists["after"].split(), key=len, reverse=True))
    border, title = f"(?<![{HAN}])", f"(?<=[{lists['title']}])"
    kinds = (
        (lists["surname"], f"[{HAN}]{{2}}"),
        (lists["clear"], f"[{lists['given']}][{HAN}]|[{HAN}][{lists['given']}]"),
    )
    return tuple(
        re.compile(
            f"(?:{border}|{title}|(?<=[{lists['before']}]))[{surnames}](?=({given})(?:{after}))"
            f"|(?:{title}|(?<=、))[{surnames}](?=({given})(?![{HAN}]))"
        )
        for surnames, given in kinds
    )


def _by_surname(text: str) -> Iterator[Span]:
    """Surname and a given name of two characters that is no word; shorter ones (于敏作) say too little."""
    for pattern in _surname_patterns():
        for found in pattern.finditer(text):
            given = found.group(1) or found.group(2)
            if lookup(found.group() + given).tag.startswith("nr") or not lookup(given).frequency:
                yield Span(found.start(), found.end() + len(given))


@cache
def _dot_pattern() -> re.Pattern[str]:
    part = f"[{_lists()['foreign']}]{{1,8}}"
    return re.compile(f"{part}(?:[·•‧]{part})+")


def _by_dot(text: str) -> Iterator[Span]:
    return (Span(*found.span()) for found in _dot_pattern().finditer(text))
