"""Set political formulas (提法): listed ones, those with a pattern, and quoted local ones that the text treats as names.

Quotation marks stand outside the span. A formula that is quoted once is found again without its marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from core.extract.lexicon import Finder, words
from core.model.mentions import Kind, Mention
from core.text.span import Span

QUOTED = "phrase_quoted"
"""The rule of formulas in quotation marks."""

_NUMERAL = "一二三四五六七八九十百千万两双"
_PATTERNS = re.compile(
    r"以[^\W\d_·]{2,4}同志为(?:核心|总书记|主要代表)的(?:党中央|中共中央|中国共产党人|中央领导集体)"
    r"|习近平(?:新时代|经济|外交|强军|法治|文化|生态文明|党建)[^\n，。；！“”《》、]{0,14}?思想"
    r"|习近平(?:总书记)?关于[^\n，。；！“”《》]{2,36}?(?:重要思想|重要论述)"
    r"|新时代(?:中国共产?|中共)?党?解决台湾问题的?总体方略"
    r"|(?:中国特色社会主义)(?:道路|理论体系|制度|文化|思想)?"
    r"|(?<![第零〇一二三四五六七八九十])十[一二三四五六七八九]五(?=规划|”|时期|」|以来|发展|目标|末|期间|开局|的|、|和|收官)"
    r"|[甲乙丙]类[甲乙丙]管"
    r"|第十[一二三四五六七八九]个五年规划"
)
_QUOTED = re.compile(r"[“「『]([^\n“”「」『』，。；！？]{2,14}|[^\n“”「」『』。；]{5,28})[”」』]")
_NUMBERED = re.compile(
    rf"^(?:[{_NUMERAL}][^\W\d_和是]{{0,3}}[{_NUMERAL}][^\W\d_]{{1,3}}|[{_NUMERAL}\d]+(?:个|大|项|级|条)?[^\W\d_、，]{{1,5}}|[{_NUMERAL}\d]+[^\W\d_]{{1,4}}、?[{_NUMERAL}\d]+[^\W\d_]{{1,4}})$"
)
_CAMPAIGN = re.compile(
    r"(?:[“「『][^“”「」『』\n]{2,28}[”」』]|[、和])*(?:系列|专项|主题|这一)?(?:活动|行动|工程|计划(?!草案)|战略(?!布局)|发展战略|发展定位|定位|鲜明导向|导向|作用|战略布局|总体布局|总体思路|工作思路|发展思路|发展格局|方针|原则|"
    r"重要思想|经验|模式|机制|制度|改革|倡议|精神|规划|目标|的?政治责任|的?重要要求|的?总目标|的?奋斗目标|的?目标|品牌|建设|任务|目标任务|要求|工作法|方案)"
)
_RHETORIC = re.compile(r"民生大事|关键小事|之|钥匙|账本|答卷|答案|算盘|大礼包|拦路虎|最后一公里|一盘棋|一张网|一件事")


@cache
def _listed() -> Finder:
    return Finder(words("formulas.txt"))


@cache
def _never() -> frozenset[str]:
    return frozenset(words("formulas.txt", "no formulas"))


def _is_formula(inside: str, after: str) -> bool:
    if _RHETORIC.search(inside) and not _CAMPAIGN.match(after):
        return False
    if inside in _never() or (len(inside) < 3 and not _NUMBERED.match(inside)):
        return False
    if _NUMBERED.match(inside) or _parallel(inside):
        return True
    return _CAMPAIGN.match(after) is not None


def _parallel(inside: str) -> bool:
    """Whether a quotation is made of three or more parts of one shape (正确监督、有效监督、依法监督), as formulas are."""
    parts = inside.split("、")
    return len(parts) >= 3 and len({len(part) for part in parts}) == 1 and 4 <= len(parts[0]) <= 6


def _quoted(fold: str) -> Iterator[Span]:
    for match in _QUOTED.finditer(fold):
        if _is_formula(match[1], fold[match.end() : match.end() + 64]):
            yield Span(*match.span(1))


def find(fold: str) -> Iterator[Mention]:
    """Candidates for set phrases."""
    for match in _PATTERNS.finditer(fold):
        yield Mention(Span(*match.span()), Kind.PHRASE, "phrase_pattern")
    for span in _listed().scan(fold):
        if span.of(fold) in _never():  # 国内国际两个大局 is no formula and holds one
            continue
        yield Mention(span, Kind.PHRASE, "phrase_listed")
    for span in _quoted(fold):
        yield Mention(span, Kind.PHRASE, QUOTED, confidence=0.8)


def again(fold: str, quoted: Finder) -> Iterator[Mention]:
    """Candidates for formulas that stand in quotation marks elsewhere in the text."""
    for span in quoted.scan(fold):
        yield Mention(span, Kind.PHRASE, "phrase_again", confidence=0.8)


def finder(quoted: Iterable[str]) -> Finder:
    """The search for quoted formulas; those of up to three characters prove nothing without their marks."""
    return Finder(formula for formula in quoted if len(formula) > 3)
