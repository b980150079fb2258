"""Bodies: those that follow the grammar of `body_patterns`, and the listed ones with names of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from core.extract.body_patterns import TERM, patterns
from core.extract.lexicon import Finder, rows, words
from core.model.mentions import Kind, Mention
from core.text.span import Span


@cache
def _named() -> Finder:
    return Finder(name for row in rows("bodies.tsv") for name in row[1].split())


_INNER = r"[^\W\d_的了在将是把对为从向等各举召出参会议届次第派立读考和与及并同于由经提报全]"
_UNIT = re.compile(
    rf"(?:{_INNER}{{1,6}}?(?:部(?!署)|司|局|处|室|(?<!部)署|组|院|所|中心|检察署)|{_INNER}{{1,4}}?会)(?=主任|副|部长|司长|局长|处长|室主|署长|组长|院长|所长"
    r"|检察长|发言人|负责人|有关负责|[，。；、）)」』]|审议|调查|依法|表示|通报|发布|会同|主办|承办|指出|介绍|决定|却|才|所[作提])"
    rf"|{_INNER}{{2,4}}?[局署](?=专责|专司|负责|主管|统筹|依|应|已|对|于|及|与|和|的)"
)
_OWNERS = re.compile("[部委院署局军办校]$|大学$|法院$|检察院$")
_COMPANY = re.compile(rf"{_INNER}{{0,6}}?(?:银行|公司|集团|大学|通讯社|电视台|航空公司)(?![^\W\d_]{{0,2}}[业界])")
_POWERS = re.compile(
    r"(?:联邦|人民|国民|最高|共和国|国家|全国)*(?:众议院|参议院|参众两院|两院|国家杜马|联邦院|联邦会议|议会|国会|央行|中央银行|最高检察院|最高法院|外交部|国防部|财政部|商务部|政府(?!间|性|军|首))"
)
"""Parliaments, ministries and governments of countries: 坦桑尼亚国民议会, 韩国政府."""


def _units(fold: str, owners: Iterable[Span]) -> Iterator[Span]:
    """Offices of listed bodies, as far as a title, a mark or a verb shows their end: 国防部|投审会, 海军|舰管室主任."""
    for owner in owners:
        if _OWNERS.search(fold, owner.start, owner.end) and (unit := _UNIT.match(fold, owner.end)):
            yield Span(owner.start, unit.end())


def _companies(fold: str) -> Iterator[Span]:
    """Companies of countries: 瑞士银行, 韩国现代公司."""
    for country in _countries().scan(fold):
        if company := _COMPANY.match(fold, country.end) or _POWERS.match(fold, country.end):
            yield Span(country.start, company.end())


@cache
def _countries() -> Finder:
    return Finder(word for word in words("places.txt", "countries") if word != "中国")


_TERM_BEFORE = re.compile(f"{TERM}$")


def _with_term(fold: str, span: Span) -> Span:
    """A listed body with the term before it (二十届|首都规划建设委员会)."""
    term = _TERM_BEFORE.search(fold, max(0, span.start - 8), span.start) if fold.endswith("委员会", 0, span.end) else None
    return Span(term.start(), span.end) if term else span


def find(fold: str, masked: str) -> Iterator[Mention]:
    """Candidates for bodies; `masked` is the ground of the fold."""
    found = [
        Mention(Span(*match.span()), Kind.ORG, rule) for rule, pattern in patterns() for match in pattern.finditer(masked)
    ]
    # 新一届中央委员会 names no body.
    named = (span for span in _named().scan(fold) if not fold.startswith("一届中央委员会", max(0, span.start - 2)))
    found += (Mention(_with_term(fold, span), Kind.ORG, "org_named") for span in named)
    yield from found
    owners = {one.span for one in found if one.rule in ("org_named", "org_state") or one.span.of(fold).endswith("大学")}
    for span in _units(fold, owners):
        yield Mention(span, Kind.ORG, "org_unit", confidence=0.8)
    for span in _companies(fold):
        yield Mention(span, Kind.ORG, "org_company", confidence=0.8)
