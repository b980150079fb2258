"""Quantities: a number with a unit of persons, votes, items, area, money or anniversaries.

Ordinals (第三次), terms and sessions, durations and round figures of speech (两大主题, 六个方面) are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from core.extract import numerals
from core.extract.lexicon import alternation, words
from core.model.mentions import Kind, Mention, Quantity
from core.text.span import Span

_DIGITS = r"(?:[0-9]{1,3}(?: [0-9]{3})+(?![0-9])|[0-9]+(?:[,，][0-9]{3})*)(?:\.[0-9]+)?"
"""1,502 or, as Hong Kong prints it, 1 502."""
_ARABIC = rf"(?:[0-9.]+[%％]?[~～—－-])?{_DIGITS}(?:兆{_DIGITS})?[多余]?[百千万亿兆]*[多余]?"
_NO_UNIT = (
    r"(?![0-9月日])(?<!人(?=[均民大才士类工权身事生造行体格间])|条(?=[例件约款])|部(?=[分门队长署])"
    r"|个(?=月|小时|工作日|方面))"
)
_WRITTEN = r"(?:[〇○零一二三四五六七八九十百千两万亿]+(?:点[〇零一二三四五六七八九]+)?)[多余]?"


_PAPERS = (
    r"(?=(?:建议|人选|候选人)*名单|人选|(?:[^\W\d_]{2,6}?的)?"
    r"(?:决议|决定|草案|修订草案|修正草案|议案|法律案|报告(?:的决议|和|稿|提请|进行|[，。、])))"
)
"""Papers that a meeting has before it are counted in words too: 审议了两个决议草案代拟稿, 这两个建议名单."""


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    every, sure = alternation(words("units.txt")), alternation(words("units.txt", "with written numbers"))
    return (
        (
            "quantity",
            re.compile(
                rf"(?<![0-9.,第〔\[—a-zA-Z-]){_ARABIC}[ 　]?(?:人口|个(?=方面|界别)|方面(?!军)"
                rf"|编(?=[、，。；])|章(?=[、，。；的”])|{every}{_NO_UNIT})"
            ),
        ),
        (
            "quantity_written",
            re.compile(
                rf"(?<![0-9.第〇○零一二三四五六七八九十百千万亿两])(?!一[件条位名人家户]|两[件条位人家]){_WRITTEN}{sure}{_NO_UNIT}|百分之{_WRITTEN}"
            ),
        ),
        (
            "quantity_drafts",
            re.compile(rf"(?<![0-9.第〇○零一二三四五六七八九十百千万亿两])(?!一个){_WRITTEN}(?:个|项|部|份|件){_PAPERS}"),
        ),
    )


_ARTICLES = re.compile(r"第[〇○零一二三四五六七八九十百0-9、及和]+[、及和]$")
"""Before the last of several articles: 第四、六、三十八条."""


def find(fold: str) -> Iterator[Mention]:
    """Candidates for quantities."""
    for rule, pattern in _patterns():
        for match in pattern.finditer(fold):
            if match[0].endswith(("条", "次", "届")) and _ARTICLES.search(fold, max(0, match.start() - 60), match.start()):
                continue
            yield Mention(Span(*match.span()), Kind.QUANTITY, rule)


_PARTS = re.compile(
    r"(百分之)?(?:[0-9]+[~～—-](?=[0-9]))?([0-9](?:[0-9,，.]| (?=[0-9]))*"
    r"|[〇○零一二三四五六七八九十百千两]+(?:点[〇零一二三四五六七八九]+)?)?(.*)",
    re.DOTALL,
)
_SCALES = {"百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000, "兆": 1_000_000_000_000}


def value(fold: str) -> Quantity | None:
    """Number and unit of a folded quantity, scales multiplied in (1.5亿元 is 150,000,000 元); None when it has no number.

    Of a range (3~4件) the higher number counts; 多 and 余 are left out.
    """
    total, rest = 0.0, fold.strip()
    unit = ""
    for _ in range(4):  # 1兆5,117亿元 has two parts
        match = _PARTS.match(rest)
        if match is None or match[2] is None:
            break
        number, rest = _number(match[2]), match[3].lstrip("多余 　")
        while rest[:1] in _SCALES and rest[:1]:
            number, rest = number * _SCALES[rest[0]], rest[1:].lstrip("多余")
        total, unit = total + number, "%" if match[1] else rest
    return Quantity(total, unit.replace("％", "%")) if unit else None


def _number(written: str) -> float:
    whole, _, fraction = re.sub("[,， ]", "", written).replace("○", "〇").replace("点", ".").partition(".")
    left = numerals.value(whole) if whole else 0
    if not fraction:
        return left
    return float(f"{left}.{''.join(str(numerals.value(digit)) for digit in fraction if digit != '.') or 0}")
