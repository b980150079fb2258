"""Places: administrative divisions, countries, buildings, and the ground on which the other grammars stand.

The *ground* is the fold with every character of a division's name replaced by one private character of the same length, so
that `中共张掖市委` and `中共河池市委` are one pattern. Divisions come from resources/lexicon/regions.tsv.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from core.extract.lexicon import Finder, alternation, rows, words
from core.language.words import lookup
from core.model.mentions import Kind, Mention
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


@cache
def _counties() -> frozenset[str]:
    """Short names of counties and county-level cities that are no common words."""
    common = set(words("region_words.txt"))
    bare = {short(name) for code, name in rows("regions.tsv") if not code.endswith("00")}
    return frozenset(name for name in bare - common if len(name) > 1)


_NO_DIVISION = re.compile(r"[级域]|[族籍](?!$)")
"""和县级: a county's name is no name before these."""


_COMMON = 100
"""Words of this frequency in jieba's dictionary are common."""


def _is_crossing(fold: str, span: Span) -> bool:
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
    """The fold with the names of divisions masked by `REGION`, as long as the fold."""
    parts: list[str] = []
    last = 0
    for span in _finder().scan(fold):
        if not _NO_DIVISION.match(fold, span.end) and not _is_crossing(fold, span):
            end = span.end - _is_other_word(fold, span)
            parts += (fold[last : span.start], REGION * (end - span.start))
            last = end
    parts.append(fold[last:])
    return "".join(parts)


@cache
def _named() -> Finder:
    return Finder(words("places.txt"))


_A = rf"(?<!{REGION}){REGION}++"
_DIVISION = re.compile(rf"{_A}(?:[县市](?![委政人民级长场直属区容值]))?")
_FILL = r"[^\W\d_的在了于将是和与及由把对向从为等乡镇村市区县委政府召举至间返回下入进]"


@cache
def _built() -> re.Pattern[str]:
    halls = alternation(words("halls.txt"))
    town = r"(?:镇(?!长)|乡(?![村镇亲长])|街道(?!办)|村(?![民委支级])|社区|路\d+号)"
    return re.compile(f"{_A}(?:{_FILL}{{0,8}}?{halls})+|{_A}(?:{_FILL}{{1,5}}?{town})+")


_CAPITAL = re.compile(r"(?<=[在赴抵离来进返回])京(?![津沪剧郊城冀都杭广九张哈东])|本院议场")
_LABELLED = re.compile(r"(?m)^[ 　]*(?:开会|开会的)?地[ 　]*点[ 　：:]+(\S[^\n]*?)[ 　\r]*$")
_AT = re.compile(r"(?<=[在驻住赴到])[^\W\d_]{2,6}")
_HELD = re.compile(r"召开|举行|举办|开幕|闭幕|调研|考察|视察|开展|的")
_LISTED = re.compile(r"(?:[^\W\d_]{2,5}、){2,40}[^\W\d_]{2,5}")
_ITEM = re.compile(r"[^\W\d_]+")
_NOT_PLACE = re.compile(
    r"人民(?!大会堂|会堂|政府)|特色|式现代化|共产党|梦|智慧|方案|力量|声音|精神|国民党|时间|国际|当局|化|方面|籍|关系(?:条例)?|问题|同胞|独立?"
)
_NOT_AFTER = re.compile(r"(?:新|旧|驻|反|对|涉|两岸|中|美丽|健康|平安|数字|法治|幸福|文明)$")
_POST = re.compile(r"(?:主席|副主席)")


def _pieces(masked: str) -> Iterator[Span]:
    """Names that stand alone: divisions, listed places, buildings; in no order, touching or overlapping."""
    for match in _DIVISION.finditer(masked):
        yield Span(*match.span())
    yield from _named().scan(masked)
    for match in _built().finditer(masked):
        yield Span(*match.span())


def _is_word_part(fold: str, span: Span) -> bool:
    name = span.of(fold)
    if name in ("中国", "台湾", "香港", "澳门"):
        return (
            _NOT_PLACE.match(fold, span.end) is not None
            or _NOT_AFTER.search(fold[max(0, span.start - 2) : span.start]) is not None
        )
    if name == "中华人民共和国":
        # 中华人民共和国主席 is a post, 中华人民共和国合同法 a law.
        return _POST.match(fold, span.end) is not None
    return False


def _joined(pieces: Iterator[Span]) -> Iterator[Span]:
    """Touching and overlapping pieces made one: 北京|人民大会堂."""
    current: Span | None = None
    for piece in sorted(pieces):
        if current is not None and piece.start <= current.end:
            current = Span(current.start, max(current.end, piece.end))
            continue
        if current is not None:
            yield current
        current = piece
    if current is not None:
        yield current


def _counties_named(fold: str) -> Iterator[Span]:
    """Bare names of counties where one can be told from a word: in a list of them, or after 在 驻 (在宜州开幕)."""
    for match in _AT.finditer(fold):
        length = next((n for n in (4, 3, 2) if match[0][:n] in _counties()), 0)
        end = match.start() + length
        if length and (_HELD.match(fold, end) or lookup(match[0][:length]).tag == "ns"):
            yield Span(match.start(), end)
    for match in _LISTED.finditer(fold):
        items = [Span(*one.span()).shift(match.start()) for one in _ITEM.finditer(match[0])]
        known = [item for item in items if item.of(fold) in _counties()]
        if len(known) > 2:
            yield from known


def find(fold: str, masked: str) -> Iterator[Mention]:
    """Candidates for places; `masked` is the ground of the fold."""
    for span in _joined(_pieces(masked)):
        if not _is_word_part(fold, span):
            yield Mention(span, Kind.PLACE, "place_name")
    for match in _CAPITAL.finditer(fold):
        yield Mention(Span(*match.span()), Kind.PLACE, "place_short")
    for span in _counties_named(fold):
        yield Mention(span, Kind.PLACE, "place_county", confidence=0.8)
    for match in _LABELLED.finditer(fold):
        yield Mention(Span(*match.span(1)), Kind.PLACE, "place_labelled")
