"""Quantities: a number with a unit of persons, votes, items, area, money or anniversaries.

Ordinals (第三次), terms and sessions, durations and round figures of speech (两大主题, 六个方面) are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from core.extract.lexicon import alternation, words
from core.extract.reading import Reading
from core.model.mentions import Kind, Mention
from core.text.span import Span

_DIGITS = r"[0-9]+(?:[,，][0-9]{3})*(?:\.[0-9]+)?"
_ARABIC = rf"(?:[0-9]+[~～—-])?{_DIGITS}(?:兆{_DIGITS})?[多余]?[百千万亿兆]*[多余]?"
_NO_UNIT = (
    r"(?![0-9月日])(?<!人(?=[口均民大才士类工权身事生造行体格间])|条(?=[例件约款])|部(?=[分门队长署])"
    r"|个(?=月|小时|工作日|方面)|年)"
)
_WRITTEN = r"(?:[〇零一二三四五六七八九十百千两万亿]+(?:点[〇零一二三四五六七八九]+)?)[多余]?"


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    every, sure = alternation(words("units.txt")), alternation(words("units.txt", "with written numbers"))
    return (
        ("quantity", re.compile(rf"(?<![0-9.,第〔\[—a-zA-Z-]){_ARABIC}[ 　]?{every}{_NO_UNIT}")),
        (
            "quantity_written",
            re.compile(rf"(?<![0-9.第〇零一二三四五六七八九十百千万亿两]){_WRITTEN}{sure}{_NO_UNIT}|百分之{_WRITTEN}"),
        ),
    )


def find(reading: Reading) -> Iterator[Mention]:
    """Candidates for quantities."""
    for rule, pattern in _patterns():
        for match in pattern.finditer(reading.fold):
            yield Mention(Span(*match.span()), Kind.QUANTITY, rule)
