"""Documents: titles in 《》 and 「」, laws, document numbers, and titles without marks.

Most titles of resolutions have no marks (政协第五届河池市委员会第六次会议议程), and some hold 、 inside. An unmarked title
starts at a verb of deliberation (通过了), at a body or session (the *head*) or at a year, and ends at a noun for a document
(resources/lexicon/document_nouns.txt) that nothing carries on. A title with 关于 ends only at 的 and such a noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from core.extract.lexicon import Finder, alternation, words
from core.extract.places import REGION
from core.extract.reading import Reading
from core.model.mentions import Kind, Mention
from core.text.span import Span

_MARKED = re.compile(r"《(?:[^《》\n]|《[^《》\n]*》){1,160}》")
_CORNERED = re.compile(
    r"[「『][^「」『』\n]{2,60}?(?:法|条例|草案|修正案|法案|规程|准则|办法|细则|公约|协定|议定书|条文案|规则|组织法|意见书|白皮书|计划书|报告书)[」』]"
)
_NUMBERED = re.compile(
    r"[^\W\d_]{1,8}[〔\[［(（][12][0-9]{3}[〕\]］)）]第?[0-9]+号|[^\W\d_]{2,8}字第[0-9]{4,12}号函?|[^\W\d_]{0,6}主席令第[0-9一二三四五六七八九十百]+号"
)

_STATE_LAW = re.compile(
    r"中华人民共和国[^\W\d_的]{1,28}?法(?![院律治规制定人官学庭])(?:[（(](?:草案|修订草案|修正草案)[）)]|(?:修订|修正)?草案|修正案(?:[（(]草案[）)])?)?"
)
_LOCAL_LAW = re.compile(
    rf"{REGION}+[^\W\d_的了将与在]{{2,24}}?(?:条例|暂行办法|实施办法|办法|规定)(?=[，。、；（(》的]|草案)(?:[（(][^（）()]{{0,6}}草案[）)]|草案)?"
)

_AFTER = r"(?:[（(][^（）()\n]{0,8}(?:草案|稿|代拟稿|审议稿)[^（）()\n]{0,4}[）)])?"
_PAIR = rf"(?:(?:和|、)(?:日程|议程|说明)(?![\w])?{_AFTER})?"
_ENDS = r"(?=[，。；、：:）)》」”\n 　!！?？（(]|$|和|及|以及|等|与|并|提交|提请|指出|提出|强调|认为|作了?|进行)"
_VERB = re.compile(
    r"(?:审议通过|审议批准|表决通过|讨论通过|协商通过|书面审议|审议|审查|审核|听取和审议|听取并审议|听取讨论|听取审议|听取|通过|批准|原则通过|讨论|研究|修订|确定|印发|宣读|宣布|通报|宣告|介绍|发布|公布|作|做|协商)"
    r"(?:并[^\W\d_]{2,4})?了?(?=[^，。；\n的])"
)
_PREAMBLE = re.compile(r"(?:[^，。；、\n]{2,60}?(?<![工操])作的)?(?:由?经[^，。；、\n]{2,20}?的)?")
_VAGUE = re.compile(
    r"(?:有关|相关|上述|其他|其它|各项|各类|这个|这些|该|本|此|部分|一系列|多项|两个|三个|几个|若干|大会的?|会议的?|这|并|了|过|会|将|和|与|及|又|还|一份|多份|对|就|为|被|以)(?!关于)"
)
_VERBISH = re.compile(
    r"[作向在将了是经把对就由要]|审议|通过|听取|讨论|提出|表示|举行|召开|决定将|有关|相关|各项|提请|委托|出席|主持"
)
_YEARS = re.compile(
    r"(?:[12][0-9]{3}年[^，。；、\n]{0,8}?)(?=国民经济|中央和地方预算|中央预算|中央决算|预算|决算|本级|财政|工作要点|工作总结|协商工作计划|协商计划|立法|监督)"
)


@cache
def _nouns() -> str:
    return alternation(words("document_nouns.txt", "nouns"))


@cache
def _about() -> re.Pattern[str]:
    """From 关于 to the noun that closes it: 关于…的决议（草案）."""
    inner = r"(?:[^，。；\n《》]|《[^《》\n]{1,60}》)"
    return re.compile(rf"关于{inner}{{2,110}}?的(?:[^，。；、的\n]{{0,8}}?){_nouns()}(?:草案|代拟稿|修改稿)*{_AFTER}{_ENDS}")


@cache
def _plain() -> re.Pattern[str]:
    """A title without 关于, from its start: no verb, no comma, one noun at its end."""
    return re.compile(rf"[^，。；\n《》“”]{{0,60}}?{_nouns()}(?:草案|代拟稿|修改稿)*{_AFTER}{_PAIR}{_ENDS}")


@cache
def _named() -> Finder:
    return Finder(words("document_nouns.txt", "named"))


@cache
def _laws() -> Finder:
    return Finder(words("laws.txt"))


_OFFICE = re.compile(
    r"(?:大会|会议)?(?:秘书处|主席团)(?=关于)|(?:委员长|主任|主席)会议(?=关于)|(?<![^\W\d_])本院(?=关于|第)"
)


class _Heads:
    """Where names of bodies and sessions end, to find what a title begins with."""

    def __init__(self, fold: str, names: Iterable[Mention]) -> None:
        # Offices that are no bodies by themselves head titles too: 大会秘书处关于…的汇报.
        self._starts = {match.end(): match.start() for match in _OFFICE.finditer(fold)}
        for name in names:
            held = self._starts.get(name.span.end, name.span.start)
            self._starts[name.span.end] = min(held, name.span.start)

    def before(self, position: int) -> int:
        """The start of the chain of names that ends at a position, or the position itself."""
        while position in self._starts:
            position = self._starts[position]
        return position

    def __iter__(self) -> Iterator[tuple[int, int]]:
        longest: dict[int, int] = {}
        for end in sorted(self._starts):
            longest[self.before(end)] = end
        yield from longest.items()


def _about_titles(fold: str, heads: _Heads) -> Iterator[Span]:
    """Titles with 关于 that a body or session heads, or a verb, a list or a line."""
    position = 0
    while (at := fold.find("关于", position)) >= 0:
        position = at + 2
        match = _about().match(fold, at)
        if match is None:
            continue
        start = heads.before(at)
        if start < at or _opened(fold, at):
            yield Span(start, match.end())
            position = match.end()


_OPENED = re.compile(
    r"(?:^|[\n、，；：《]|(?<![工操])作的?|了|审议|通过|听取|审查|讨论|批准|印发|宣读|和|及|以及|提出|下发|出台|#\s|作出|作了)$"
)
_GOVERNED = re.compile(r"审议|通过|听取|审查|批准|印发|出台|修订|宣读|作出|提请|表决")


def _opened(fold: str, at: int) -> bool:
    before = fold[max(0, at - 4) : at]
    match = _OPENED.search(before)
    if match is None:
        return False
    if before[-1:] in "、，和及；" and before:
        sentence = max(fold.rfind("。", 0, at), fold.rfind("\n", 0, at)) + 1
        return _GOVERNED.search(fold, sentence, at) is not None
    return True


def _headed_titles(fold: str, heads: _Heads) -> Iterator[Span]:
    """Titles that a body or session heads, without 关于: 最高人民法院工作报告."""
    for start, end in heads:
        match = _plain().match(fold, end, min(len(fold), end + 48))
        if match is None:
            continue
        middle = match[0]
        if _VERBISH.search(middle) or "关于" in middle or "的" in middle or not _is_title_noun(middle):
            continue
        yield Span(start, match.end())


_WEAK = re.compile(
    r"^公告|^(?:(?:有关|的|领导|工作)*(?:决定|规定|要求|意见|建议|通知|说明|人选|汇报|计划|方案|规划|报告|提案|议案|总结|预算|决算|草案|答复)|.*(?:提案|建议|意见|说明|人选|汇报|答复|声明|通知|决定|规定))$"
)


def _is_title_noun(middle: str) -> bool:
    return not _WEAK.match(middle)


def _governed_titles(fold: str, heads: _Heads) -> Iterator[Span]:
    """Titles after a verb of deliberation, and those that follow in its list."""
    for verb in _VERB.finditer(fold):
        position = verb.end()
        for _ in range(12):
            span = _item(fold, position, heads)
            if span is None:
                break
            yield span
            after = re.compile(r"(?:[（(][^（）()\n]{1,8}[）)])?(?:、|，|和|及|以及|，以及)").match(fold, span.end)
            if after is None:
                break
            position = after.end()


def _item(fold: str, position: int, heads: _Heads) -> Span | None:
    """The title that stands at a position in the list of a verb, None when none does."""
    preamble = _PREAMBLE.match(fold, position)
    start = preamble.end() if preamble else position
    if marked := _MARKED.match(fold, start):
        return Span(start, marked.end())
    about = fold.find("关于", start, start + 40)
    if about >= 0 and heads.before(about) == start and (match := _about().match(fold, about)):
        return Span(start, match.end())
    if _VAGUE.match(fold, start):
        return None
    match = _plain().match(fold, start, min(len(fold), start + 70))
    if match is None or len(match[0]) < 4 or "关于" in match[0] or _VERBISH.search(match[0]) or "的" in match[0][:-3]:
        return None
    if not _is_title_noun(match[0]) or _GENERIC.match(match[0]):
        return None
    return Span(start, match.end())


_GENERIC = re.compile(
    r"^(?:工作|大会|会议|学习|年度|情况|审查|审议|调研|考察|专题|发展|实施|建设|重要|任命|辞职|书面|口头|主题|决议|决定)?(?:工作|情况)?(?:报告|意见|建议|决定|计划|方案|规划|通知|决议|说明|草案|总结|汇报|名单|提案|议案)(?:[（(].*)?$"
)


def _yearly_titles(fold: str, heads: _Heads) -> Iterator[Span]:
    """Plans and budgets named by their year."""
    for year in _YEARS.finditer(fold):
        inner = re.compile(
            rf"[^，。；、\n]{{2,60}}?(?:的)?(?:报告|草案|决议|决算|工作要点稿?|协商计划|计划|预算)(?:草案)?(?:的报告|的决议)?{_AFTER}{_ENDS}"
        )
        if match := inner.match(fold, year.end()):
            yield Span(heads.before(year.start()), match.end())


def find(reading: Reading, masked: str, names: Iterable[Mention]) -> Iterator[Mention]:
    """Candidates for documents; `names` are the candidates for bodies and meetings, with which titles begin."""
    fold = reading.fold
    for pattern, rule in (
        (_MARKED, "doc_marked"),
        (_CORNERED, "doc_cornered"),
        (_NUMBERED, "doc_number"),
        (_STATE_LAW, "doc_law"),
    ):
        for match in pattern.finditer(fold):
            yield Mention(Span(*match.span()), Kind.DOC, rule)
    for match in _LOCAL_LAW.finditer(masked):
        yield Mention(Span(*match.span()), Kind.DOC, "doc_law")
    for finder, rule in ((_named(), "doc_named"), (_laws(), "doc_law")):
        for span in finder.scan(fold):
            yield Mention(span, Kind.DOC, rule)
    heads = _Heads(fold, names)
    for spans, rule in (
        (_about_titles(fold, heads), "doc_about"),
        (_headed_titles(fold, heads), "doc_headed"),
        (_governed_titles(fold, heads), "doc_governed"),
        (_yearly_titles(fold, heads), "doc_yearly"),
    ):
        for span in spans:
            yield Mention(span, Kind.DOC, rule, confidence=0.9)
