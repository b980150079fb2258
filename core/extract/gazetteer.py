"""Administrative divisions: the listed ones and those that only the text knows, and the ground on which grammars stand.

The *ground* is the fold with every character of a division's name replaced by one private character of the same length, so
that `中共张掖市委` and `中共河池市委` are one pattern. Divisions come from resources/lexicon/regions.tsv and, for one text,
from `unlisted` (云岭县 in 政协云岭县第七届委员会).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from core.extract.lexicon import Finder, alternation, rows, words
from core.language.words import lookup
from core.text.span import Span

REGION = "\ue000"
"""Stands in the ground for each character of a division's name."""

_NAMELESS = re.compile(r"地区$|(特别行政|壮族自治|回族自治|维吾尔自治|自治)?[省市区]$|盟$|自治[州县旗]$|[县旗]$")


@cache
def _nationalities() -> re.Pattern[str]:
    names = set(words("nationalities.txt"))
    names |= {name.removesuffix("族") for name in names if len(name) > 2} | {"各族"}
    return re.compile(f"(?<=..)(?:{alternation(names)})+$")


def short(name: str) -> str:
    """The name of a division without its rank and nationalities: 张掖市 → 张掖, 延边朝鲜族自治州 → 延边."""
    bare = _NAMELESS.sub("", name)
    return _nationalities().sub("", bare) if "自治" in name else bare


def _full_forms(name: str) -> Iterator[str]:
    yield name
    for rank in "州县旗":
        if name.endswith("自治" + rank):
            yield short(name) + rank
    if name.endswith("自治区") and len(name) > 6:
        yield short(name) + "自治区"


@cache
def divisions() -> dict[str, str]:
    """Codes (GB/T 2260) of divisions by each form of their names; a name that several share has the first one's code."""
    never = set(words("region_words.txt", "never"))
    common = set(words("region_words.txt", "short names"))
    found: dict[str, str] = {}
    for code, name in rows("regions.tsv"):
        for form in _full_forms(name):
            if form not in never and (len(form) > 2 or form[-1] in "县市"):
                found.setdefault(form, code)
        if (code.endswith("00") or code.startswith("7190")) and (bare := short(name)) not in common and len(bare) > 1:
            found.setdefault(bare, code)
    return found


@cache
def division_names() -> dict[str, str]:
    """Full names by code."""
    return {row[0]: row[1] for row in rows("regions.tsv")}


@cache
def _finder() -> Finder:
    return Finder(divisions())


def divisions_in(fold: str) -> Iterator[tuple[Span, str]]:
    """The divisions named in a folded text, with their codes."""
    for span in _finder().scan(fold):
        yield span, divisions()[span.of(fold)]


_NO_DIVISION = re.compile(r"[级域]|[族籍](?!$)")
"""和县级: a county's name is no name before these."""


_COMMON = 100
"""Words of this frequency in jieba's dictionary are common."""


def is_crossing(fold: str, span: Span) -> bool:
    """Whether a two-character name only arises where two words meet: 隆重|庆祝."""
    if len(span) != 2 or span.start == 0 or span.end == len(fold):
        return False
    left, right = fold[span.start - 1 : span.start + 1], fold[span.start + 1 : span.end + 1]
    return min(lookup(left).frequency, lookup(right).frequency) > _COMMON


_CITIZENS = re.compile(r"民(?![政族宗主营间用兵革盟建进])|场|长(?!期)|容|值|级|区(?!委|政|人|域)")


def _is_other_word(fold: str, span: Span) -> bool:
    """Whether the rank belongs to the next word: 上海市民 is 上海 and 市民, 上海市场 no city's name."""
    name = span.of(fold)
    return name.endswith("市") and name[:-1] in divisions() and _CITIZENS.match(fold, span.end) is not None


def ground(fold: str) -> str:
    """The fold with the names of listed divisions masked by `REGION`, as long as the fold."""
    parts: list[str] = []
    last = 0
    for span in _finder().scan(fold):
        if not _NO_DIVISION.match(fold, span.end) and not is_crossing(fold, span):
            end = span.end - _is_other_word(fold, span)
            parts += (fold[last : span.start], REGION * (end - span.start))
            last = end
    parts.append(fold[last:])
    return "".join(parts)


class Gazetteer:
    """The divisions that one text may name: the listed ones, and `own` ones that only the text tells of."""

    def __init__(self, own: Mapping[str, str] | None = None) -> None:
        """`own` maps forms of names to codes; the code of a division that no list has is its full name."""
        self._own = dict(own or {})
        self._finder = Finder(self._own)

    def name(self, code: str) -> str:
        """The full name of a division by its code, in simplified characters."""
        return division_names().get(code, code)

    def within(self, fold: str) -> Iterator[tuple[Span, str]]:
        """The divisions named in a folded text, in order, with their codes."""
        if not self._own:
            yield from divisions_in(fold)
            return
        listed = [(span, code) for span, code in divisions_in(fold)]
        covered = {index for span, _ in listed for index in range(span.start, span.end)}
        free = (span for span in self._finder.scan(fold) if covered.isdisjoint(range(span.start, span.end)))
        yield from sorted((*listed, *((span, self._own[span.of(fold)]) for span in free)))

    def ground(self, fold: str) -> str:
        """The fold with the names of divisions masked by `REGION`, as long as the fold."""
        listed = ground(fold)
        parts: list[str] = []
        last = 0
        for span in self._finder.scan(listed):
            if not _NO_DIVISION.match(fold, span.end) and not is_crossing(fold, span):
                end = span.end - (span.of(fold)[-1] in "市县区" and _CITIZENS.match(fold, span.end) is not None)
                parts += (listed[last : span.start], REGION * (end - span.start))
                last = end
        return "".join((*parts, listed[last:]))
