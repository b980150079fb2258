"""Titles of documents without 《》: 政协第五届河池市委员会第六次会议议程, 总监票人、监票人名单.

Such a title starts at a body or session (the *head*), at a verb of deliberation (通过了), at a year or at a line, and ends
at a noun for a document (resources/lexicon/document_nouns.txt) that nothing carries on. Some hold 、 inside, so a title
with 关于 ends only at 的 and such a noun: 关于十四届全国人大一次会议议程草案、列席人员名单草案审议情况的汇报.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from core.extract.lexicon import alternation, words
from core.model.mentions import Mention
from core.text.span import Span

_DRAFT = (
    r"(?:草案|代拟稿|修改稿|建议表决稿|表决稿|审议稿|讨论稿|送审稿|征求意见稿|稿(?!件|子|费|纸|源|酬))*"
    r"(?:[（(][^（）()\n]{0,8}(?:草案|稿)[^（）()\n]{0,4}[）)])?"
)
_PAIR = rf"(?:(?:和|(?<!）)、)(?:日程|议程|说明)(?!\w){_DRAFT})?"
"""议程（草案）和日程（草案） is one title, 议程（草案）、日程（草案） are two."""
_ENDS = (
    r"(?=[，。；、：:）)》」”\n 　!！?？]|[（(](?![^（）()\n]{0,8}(?:草案|稿)[^（）()\n]{0,4}[）)]的)"
    r"|$|和|及|以及|等|与|并|提交|提请|指出|提出|强调|认为|作了?|进行|规定"
    r"|后(?=[，、])|第[一二三四五六七八九十百]+条)"
)
_INNER = r"(?:[^，。；\n《》]|《[^《》\n]{1,120}》)"
_OFFICE = re.compile(
    r"(?:大会|会议)?(?:秘书处|主席团)(?=关于)|(?:委员长|主任|主席)会议(?=关于)|(?<![^\W\d_])本院(?=关于|第)"
)
_VERB = re.compile(
    r"(?:审议并?(?:原则)?通过|审议批准|追认|表决通过|讨论通过|协商通过|书面审议|审议|审查|审核|审查和批准|协商决定|听取[和并]?审议|听取并?讨论|听取"
    r"|通过|批准|讨论|研究|修订|(?<!准)确定|印发|宣读|宣布|通报|介绍|发布|公布|(?<![工操])作|做|协商)(?:并[^\W\d_]{2,4})?了?"
    r"(?=[^，。；、：\n的])(?!结果|情况|意见|和修改|委员会)"
)
_LEADING = re.compile(
    "(?:协商|表决)?决定|审查和批准|批准|审议|审查|听取|表决|提请|追认|任命|免去|通过|同意|接受|完成|还|就|对"
)
"""A list's next item that begins with a verb is another clause: 审议…的报告，审查和批准2022年中央决算."""
_PREAMBLE = re.compile(
    r"(?:[^，。；\n]{2,80}?提出的(?=拟)|[^，。；、\n]{2,60}?(?<![工操])作的)?(?:由?经[^，。；、\n]{2,20}?的)?"
)
_MARKED = re.compile(r"《(?:[^《》\n]|《[^《》\n]*》){1,160}》")
_NEXT = re.compile(
    r"(?:[（(][^（）()\n]{1,8}[）)])?(?:、|，以及|，|和|及|以及|；(?=[^，。；\n]{2,40}[（(]草案[）)]))(?:新修[订改]的)?"
)
_LAW = re.compile(
    r"(?:新修[订改]的)?(?P<law>[^\W\d_的了在将是把由会关及和与]{2,24}(?:法典|(?<![执司守普依合违方做看书办立])法))(?=[，。、；]|等[，。])"
)
_STATE = re.compile(
    r"(?:(?!作的|做的|提出的|关于)[^，。；\n《》]){4,60}?(?<!有关)情况的(?:书面|专题|综合)?报告(?=[，。；、])"
)
"""A report named by what it tells of: 审议赵乐际委员长访问新西兰、澳大利亚情况的书面报告."""
_MATTER = re.compile(
    rf"(?!有关|相关|上述|关于|对|了|这|该|其他)[^，。；\n《》]{{6,60}}?的(?:决定|决议|实施意见|意见|办法|方案|规定|通知|规则){_DRAFT}(?=[，。；、]|以及|和|及)"
)
"""A title without 关于 after a verb of adoption: 审议通过了召开市政协六届二次会议的决定."""
_ADOPTS = re.compile(r"(?:通过|批准)了?$")
_PASSED = re.compile(r"[^，。；、：\n《》]{2,40}、")
"""An item of a list that is no title."""
_DRAFTED = re.compile(r"[^，。；、\n《》（）()的]{4,30}[（(](?:草案|稿|讨论稿|审议稿)[）)](?=[，。；、])")
"""Whatever is marked as a draft in a list of documents is one: 秘书处机构设置和工作任务（草案）."""
_PROPOSED = re.compile(r"拟(?:向|提请|提交)[^，。；、\n]{4,60}?(?:名单|草案)(?=[，。；、和及])")
"""拟向十四届全国人大一次会议推荐的国家机构领导人员人选建议名单."""
_DESK = re.compile(r"[^，。；、\n作《》]{2,22}(?:委员会|部门|机关|办公厅|办公室|小组)")
_VAGUE = re.compile(
    r"(?:有关|相关|上述|法律(?:、|解释)|[0-9一二两三四五六七八九十多]次审议|其[他它]|各项|各类|这|该|本|此|部分|一系列|多项|两个|三个|几个|若干|大会的|会议的|大会(?!副?秘书长|执行主席|主席团|选举|议程|日程|发言|议案审查|提案审查|秘书处)|会议(?!副?秘书长|议程|日程)|并|了|过|会(?!议)|将|和|与|及|又|还"
    r"|一份|多份|对|就|为|被|以|结果|出|或|[0-9一二两三四五六七八九十]+[项个件份])(?!关于)"
)
_VERBISH = re.compile(
    r"(?<!工)作|函送|函请|函为|送请|[向在将了是经把就由其做]|对(?!外)|(?<![纲主需])要(?!点)|审议|通过|听取|讨论|提出|表示|举行|召开|决定将|有关|相关|各项|全部|提请|委托|出席|主持(?!人)"
    r"|请示|署长|采用|[0-9]个|应当|责令|可以|必须|负责|或者|修订(?!草案)|制定|印发|发布|公布|宣读|圆满|完成(?!情况)|遴选|严重|违反|确定|分别|签署"
    r"|落实(?!情况)|执行(?!情况|委|主席)|启动|推动|推进(?!会|法)|今天|今日|近日|日前|[0-9]日|消息"
)
"""In what stands between head and noun: a sentence, no title (第四次会议圆满完成全部议程, 卫生健康委今天通报)."""
_WEAK = re.compile(
    r"^(?:公告|通报|声明)$|^(?:公告|会议[议日]程)|^(?:(?:有关|的|领导)*(?:决定|规定|要求|意见|建议|通知|说明|人选|汇报|计划|方案|规划|报告|提案|议案|总结|预算|决算|草案|答复)"
    r"|.*(?:提案|建议|意见|说明|人选|汇报|答复|声明|通知|决定|规定))$"
)
_GENERIC = re.compile(
    r"^(?:议程|决定|修订|法律|工作|大会|会议|学习|年度|情况|审查|审议|调研|考察|专项|专题|宣讲|经验|主旨|研究|发展|实施|建设|重要|任命|辞职|书面|口头|主题|决议|决定)?(?:工作|情况|结果)?"
    r"(?:报告|意见|建议|决定|计划|方案|规划|通知|决议|说明|草案|总结|汇报|名单|提案|议案|(?:修订|修正|决议|决定)?(?:草案)?(?:修改稿|代拟稿|表决稿))(?:[（(].*)?$"
)
_YEAR = re.compile(
    r"(?:[12][0-9]{3}年|(?<![0-9〇一二三四五六七八九十第])[0-9〇一二三四五六七八九十]{2,4}年度)[^，。；、\n]{0,8}?(?=国民经济|中央和地方预算|中央预算|中央决算|中央政府总预算|总预算|总决算|预算|决算|本级|财政|计划报告|工作计划|工作要点|工作总结|协商工作计划|协商计划|立法|监督)"
)
_YEARLY = re.compile(
    r"(?:(?:年度)?(?:重点)?(?:工作总结|工作要点稿?|工作计划|协商工作计划|协商计划|立法计划|监督工作计划|民主监督计划)"
    r"|[^，。；、\n]{2,60}?的?(?:报告|草案|决议|决算|计划|预算)(?:草案)?(?:的报告|的决议)?|[^，。；、\n]{0,8}(?:预算案|决算案))"
    rf"{_DRAFT}{_ENDS}"
)
_OPENED = re.compile(
    r"(?:^|[\n、，；：《]|(?<![工操])作的?|了|审议|通过|听取|审查|讨论|批准|印发|宣读|和|及|提出|提出的|下发|出台|#\s|作出|追认|同意|将|代拟|把|就)$"
)
_GOVERNED = re.compile(r"审议|通过|听取|审查|批准|印发|出台|修订|宣读|作出|提请|表决|追认|决定")
_MANNER = re.compile(r"的(?=(?:办法|名单)(?:草案)?)")
"""选举和决定任命的办法 is a title, 市政协的报告 none."""
_MAX = 70
_CHAIN = 6
"""Names that may follow each other at the head of a title; more are no title, and would cost squares."""


@cache
def _nouns() -> str:
    return alternation(words("document_nouns.txt", "nouns"))


@cache
def _about() -> re.Pattern[str]:
    """From 关于 to the noun that closes it: 关于…的决议（草案）."""
    report = rf"关于{_INNER}{{4,80}}?(?:评估|检查|调研|总结|审计|审查|督查|自查|分析)报告{_DRAFT}{_ENDS}"
    return re.compile(
        rf"关于(?:{_INNER}{{2,200}}?|《[^《》\n]{{1,120}}》)的(?:[^，。；、的（）()\n]{{0,8}}?){_nouns()}{_DRAFT}{_ENDS}|{report}"
    )


@cache
def _plain() -> re.Pattern[str]:
    """A title without 关于, from its start: no comma, one noun at its end."""
    return re.compile(rf"[^，。；\n《》“”「」『』]{{0,60}}?{_nouns()}{_DRAFT}{_PAIR}{_ENDS}")


@cache
def _line() -> re.Pattern[str]:
    """The rest of a line that is a title: …讨论、决定重大事项的规定."""
    return re.compile(rf"[^。；\n《》]{{2,60}}?的{_nouns()}{_DRAFT}[ 　\r]*$", re.MULTILINE)


class Heads:
    """Where names of bodies and sessions end, to find what a title begins with."""

    def __init__(self, fold: str, names: Iterable[Mention]) -> None:
        # Offices that are no bodies by themselves head titles too: 大会秘书处关于…的汇报.
        self._starts = {match.end(): match.start() for match in _OFFICE.finditer(fold)}
        for name in names:
            held = self._starts.get(name.span.end, name.span.start)
            self._starts[name.span.end] = min(held, name.span.start)

    def before(self, position: int) -> int:
        """The start of the chain of names that ends at a position, or the position itself."""
        for _ in range(_CHAIN):
            if position not in self._starts:
                break
            position = self._starts[position]
        return position

    def joint(self, fold: str, start: int) -> bool:
        """Whether what begins at a place is the last of several bodies (分别听取…代表工委、国家发展改革委关于…的报告)."""
        return start > 0 and fold[start - 1] in "、和" and start - 1 in self._starts

    def longest(self) -> Iterator[tuple[int, int]]:
        """Start and end of each chain, of those that start together the longest."""
        found: dict[int, int] = {}
        for end in sorted(self._starts):
            found[self.before(end)] = end
        yield from found.items()


def with_about(fold: str, heads: Heads) -> Iterator[Span]:
    """Titles with 关于 that a head, a verb, a list or a line opens."""
    position = 0
    while (at := fold.find("关于", position)) >= 0:
        position = at + 2
        match = _about().match(fold, at)
        if match is None or match[0].endswith("辅导报告"):
            continue
        start = heads.before(at)
        if start < at and heads.joint(fold, start) and "分别" in fold[max(0, start - 40) : start]:
            start = at  # the report of each of them
        if start < at or _opened(fold, at):
            yield Span(start, match.end())
            position = match.end()


def _opened(fold: str, at: int) -> bool:
    before = fold[max(0, at - 4) : at]
    if _OPENED.search(before) is None:
        return False
    if before[-1:] and before[-1] in "、，和及；":
        low = max(0, at - 400)
        sentence = max(fold.rfind("。", low, at), fold.rfind("\n", low, at), low - 1) + 1
        return _GOVERNED.search(fold, sentence, at) is not None
    return True


_ADDRESSED = re.compile(rf"的(?:工作)?报告{_DRAFT}")


def with_address(fold: str, heads: Heads) -> Iterator[Span]:
    """Reports of a body to a session: 市政协常委会|向|市政协六届二次会议|的工作报告."""
    for report in _ADDRESSED.finditer(fold):
        session = heads.before(report.start())
        if session < report.start() and fold.startswith("向", session - 1):
            body = heads.before(session - 1)
            if body < session - 1:
                yield Span(body, report.end())


def with_head(fold: str, heads: Heads) -> Iterator[Span]:
    """Titles that a body or session heads, without 关于: 最高人民法院工作报告; and whole lines that begin so."""
    for start, end in heads.longest():
        line = _line().match(fold, end)
        if line and (start == 0 or fold[:start].rstrip("# 　")[-1:] in ("", "\n")):
            yield Span(start, end + len(line[0].rstrip()))
        match = _plain().match(fold, end, min(len(fold), end + _MAX))
        if match and not _refused(match[0]) and "的" not in _MANNER.sub("", match[0]):
            yield Span(start, match.end())


_DRAFT_OF_DAY = re.compile(r"会议[议日]程[（(]")
_BRACKETED = re.compile(r"[（(][^（）()\n]*[）)]")


def _refused(written: str) -> bool:
    title = _BRACKETED.sub("", written)  # 工作报告（审议稿）: the verb is the draft's
    if _DRAFT_OF_DAY.match(written):
        return False
    return "关于" in title or _VERBISH.search(title) is not None or _WEAK.match(title) is not None


def with_verb(fold: str, heads: Heads) -> Iterator[Span]:
    """Titles after a verb of deliberation, and those that follow in its list."""
    for verb in _VERB.finditer(fold):
        yield from _listed(fold, verb.end(), heads)


def _listed(fold: str, position: int, heads: Heads) -> Iterator[Span]:
    """The titles of a list; an item that is none is passed over when the next one follows 、."""
    failed = 0
    for _ in range(16):  # lists longer than any seen, so that a page of verbs stays linear
        span = _item(fold, position, heads)
        if span is not None:
            yield span
        failed = 0 if span is not None else failed + 1
        after = _NEXT.match(fold, span.end) if span is not None else _PASSED.match(fold, position)
        if after is None or failed > 1:
            return
        position = after.end()


def _is_desk(fold: str, start: int, end: int) -> bool:
    """Whether a range is an office without a name of its own: 全国人大有关专门委员会关于…的议案."""
    return _DESK.fullmatch(fold, start, end) is not None and _VERBISH.search(fold[start:end].replace("有关", "")) is None


def _item(fold: str, position: int, heads: Heads) -> Span | None:
    """The title that stands at a position in the list of a verb, None when none does."""
    preamble = _PREAMBLE.match(fold, position)
    start = preamble.end() if preamble else position
    if marked := _MARKED.match(fold, start):
        return Span(start, marked.end())
    about = fold.find("关于", start, start + 40)
    headed = about >= 0 and (heads.before(about) == start or _is_desk(fold, start, about))
    if headed and (match := _about().match(fold, about)):
        # 分别听取甲委、乙委关于…的报告: the report of each of them
        return Span(about if heads.joint(fold, start) and "分别" in fold[max(0, start - 40) : start] else start, match.end())
    if _VAGUE.match(fold, start) or _LEADING.match(fold, start):
        return None
    if bare := _bare(fold, position, start):
        return bare
    match = _plain().match(fold, start, min(len(fold), start + _MAX))
    if match is None or match[0].count("（") != match[0].count("）"):
        match = _DRAFTED.match(fold, start)
    if match is None or len(match[0]) < (5 if match[0].endswith(("计划", "计画")) else 4) or "的" in match[0][:-3]:
        return None
    return None if _refused(match[0]) or _GENERIC.match(match[0]) else Span(start, match.end())


def _bare(fold: str, position: int, start: int) -> Span | None:
    """A title that only its place in the list of a verb shows: a law, what was put forward, a report on a state."""
    if law := _LAW.match(fold, start):
        # 通过宪法 says how, a law of five characters and more what.
        return Span(*law.span("law")) if len(law["law"]) > 3 else None
    if proposed := _PROPOSED.match(fold, start) or _STATE.match(fold, start):
        return Span(start, proposed.end()) if "报告" not in proposed[0][:-2] else None
    matter = _MATTER.match(fold, start) if _ADOPTS.search(fold, max(0, position - 3), position) else None
    return Span(start, matter.end()) if matter else None


def drafted(fold: str, end: int) -> int:
    """Where a title ends with what says that it is a draft: 提案工作报告|（草案）, 常委会工作报告|草案."""
    match = _DRAFTS.match(fold, end)
    return match.end() if match else end


_DRAFTS = re.compile(_DRAFT)


def with_year(fold: str, heads: Heads) -> Iterator[Span]:
    """Plans and budgets named by their year: 2024年中央和地方预算草案."""
    for year in _YEAR.finditer(fold):
        if match := _YEARLY.match(fold, year.end()):
            yield Span(heads.before(year.start()), match.end())
