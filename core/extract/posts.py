"""Posts: titles of office, the bodies that they belong to, and chains of them before one name.

`市委常委、市委统战部部长、市政协党组副书记于永梅` is a head of three titles, each with its body. A title without a body
takes the one before it in its head (市政协党组书记、主席: 主席 is of 市政协, not of its 党组), except the heads of
governments (市委副书记、市长) and titles that need none (国家主席).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from core.extract.lexicon import alternation, words
from core.extract.names import GAP
from core.extract.reading import Reading
from core.language.characters import HAN
from core.model.mentions import Kind, Mention, Post
from core.text.doubt import Doubt
from core.text.span import Span

INHERITED_POST = "inherited_post"
INHERITED_BODY = "inherited_body"

_MODIFIERS = (
    "(?:原|前|时任|现任|候任|代理|名誉|荣誉|历届|历任|常务|专职|兼职|驻会|第一|首席|执行|轮值|高级|特级|特约|联席|临时|非常驻|"
    "助理(?=秘书长)|党组|党委|机关党委|党工委|党总支|党支部|会议|大会|副总|总|副|代)"
)
_NO_TITLE_AFTER = {
    "委员": "会|谈话会|大会|们|联络|联系|小组|界|长|名额|履职|提案|议|视察|意见",
    "主席": "团|台|会议|令|府|办公|专题|会晤|履职|声明|国",
    "书记": "处|员",
    "常委": "会|们|班子|扩大",
    "代表": "团|大会|们|性|资格|作用|人物|议案|建议|小组|意见",
    "部长": "级|会议",
    "主任": "会议|医师",
    "委员长": "会议",
    "总理": "府|级",
    "总统": "府|选举|大选|级",
    "外长": "会|级",
    "秘书长": "会议",
    "议长": "会议",
    "国王": "杯",
    "大使": "馆|级",
    "领事": "馆",
    "总领事": "馆",
    "院长": "会议",
    "市长": "热线|会议|论坛",
    "首相": "府",
    "司令": "部",
    "领导": "班子|小组|干部|核心|下|力|人员|机构|集体|的",
    "教师": "节|队伍|们",
    "专家": "们|组|学者|委员|咨询",
    "记者": "会|们|招待|站|问|提问|注意|了解|获悉|从",
    "医生": "们",
    "理事": "会|国",
    "队长": "们",
    "议员": "联盟|们|团|办公室|会",
}
_SELF_CONTAINED = re.compile("国家(?:副)?主席|国务委员|军委主席|行政长官|领导|特首|记者|通讯员")
_BODY_ENDING = re.compile(
    "(?:[部委局厅办院会社校团处站队所馆库署司庭厂矿行]|公司|集团|大学|中心|学院|医院|党组|基金|工程|银行|协会|支队|法庭|机构|组织)$"
)
_LEFT_EDGE = re.compile(f"[{HAN}0-9A-Za-z·“”]{{1,24}}$")
_FUNCTION = re.compile(
    "[的由与和对在是于将向等了把被按为到从让请]|通过|听取|审议|根据|代表|会见|会上|其中|任命|免去|选举|举行|召开|本日|今日|今天"
)
_PARTY_GROUP = re.compile("党组$|机关党组$|党委$")
_JOINT = re.compile("[ \u3000]*(?:、|，|,|/|／|兼任|兼|暨|和|及|以及)[ \u3000]*|[ \u3000]+(?=[^\\s])")
_GAP_WORDS = re.compile("(?:会议|大会|党组|党委|机关|机关党组|机关党委|临时党委|办公厅|办公室|执委会|理事会|常务)?")


@dataclass(frozen=True, slots=True)
class Title:
    """A title of office in the text with the body that stands before it."""

    span: Span
    body: Span | None = None

    @property
    def start(self) -> int:
        """Where body and title begin."""
        return self.body.start if self.body else self.span.start


@dataclass(frozen=True, slots=True)
class Head:
    """Titles joined before one name or one list."""

    titles: tuple[Title, ...]

    @property
    def span(self) -> Span:
        """From the first body to the end of the last title."""
        return Span(self.titles[0].start, self.titles[-1].span.end)


_OTHER_OPENINGS = "省市区县州校院旗盟主秘纪书委人党协首特常全商贸群职工界"


@cache
def _pattern() -> re.Pattern[str]:
    cores: list[str] = []
    for part in ("office", "government", "foreign", "label", "signing"):
        cores += words("titles.txt", part)
    guarded = sorted(set(cores), key=lambda word: (-len(word), word))
    choices = "|".join(_guarded(word) for word in guarded)
    openings = {word[0] for word in (*cores, *_MODIFIERS[3:-1].split("|"), *_OTHER_OPENINGS)}
    first = "".join(sorted(openings))  # a look at the first character before all else is twice as quick
    return re.compile(
        f"(?=[{first}])(?:{_MODIFIERS}*(?:{choices})(?:助理)?|[省市区县州校院旗盟](?:级)?领导(?:人|同志)?(?!{_NO_TITLE_AFTER['领导']})"
        f"|(?<=[委协府])领导(?:同志)?(?=[{HAN}]{{2,4}}(?:、|和[{HAN}]))"
        f"|主[{GAP}]+席|主[{GAP}]+持[{GAP}]*人|院[{GAP}]+长|秘[{GAP}]+书[{GAP}]+长|纪[{GAP}]+录|书[{GAP}]+记|委[{GAP}]+员(?!会)"
        f"|(?:人大|党|协商|首席|特别|常驻|全权|商务|贸易|群众|职工|界别?)代表(?!{_NO_TITLE_AFTER['代表']}))"
    )


def _guarded(core: str) -> str:
    longest = max((key for key in _NO_TITLE_AFTER if core.endswith(key)), key=len, default="")
    refused = [_NO_TITLE_AFTER[longest]] if longest else []
    if core.endswith("长"):
        refused.append("者|期|效|远|江|城|足|处|途")  # 社区长者, 县市长期
    return f"{re.escape(core)}(?!{'|'.join(refused)})" if refused else re.escape(core)


@cache
def governments() -> re.Pattern[str]:
    """Matches titles of heads of government in whole (常务副市长)."""
    return re.compile(f"{_MODIFIERS}*{alternation(words('titles.txt', 'government'))}(?:助理)?")


@cache
def signing() -> re.Pattern[str]:
    """Matches words before the name of somebody who signs (记者, 通讯员, 责任编辑), which are no posts."""
    return re.compile(f"{_MODIFIERS}*{alternation(words('titles.txt', 'signing'))}")


@cache
def foreign() -> re.Pattern[str]:
    """Matches titles that foreign names follow (总统, 首相)."""
    return re.compile(f"{_MODIFIERS}*{alternation(words('titles.txt', 'foreign'))}")


_UNCOVERED = (Kind.PERSON, Kind.PLACE, Kind.QUANTITY)
"""Kinds of mentions in which a title may stand."""


class Titles:
    """The titles of one text, in order, and the heads that they make."""

    def __init__(self, reading: Reading, mentions: tuple[Mention, ...]) -> None:
        self._fold = reading.fold
        self._ends = {one.span.end: one.span for one in mentions if one.kind in (Kind.ORG, Kind.PLACE)}
        self._inside = reading.coverage(one.span for one in mentions if one.kind not in _UNCOVERED)
        self.all = tuple(self._find(reading))

    def _find(self, reading: Reading) -> Iterator[Title]:
        for match in reading.matches(_pattern()):
            span = Span(*match.span())
            if not any(self._inside[span.start : span.end]):
                yield self._placed(span)
            elif not self._inside[span.end - 1] and (start := self._leave(span)) is not None:
                yield self._placed(Span(start, span.end))

    def _leave(self, span: Span) -> int | None:
        """Where a title that begins inside a body's name leaves it (市政府党组 | 成员)."""
        start = span.start
        while start < span.end and self._inside[start]:
            start += 1
        return start if span.end - start >= 2 else None

    def _placed(self, span: Span) -> Title:
        for back in range(7):
            end = span.start - back
            body = self._ends.get(end)
            if body is not None and _GAP_WORDS.fullmatch(self._fold, end, span.start):
                return Title(Span(end, span.end), body)
        return self._by_ending(span)

    def _by_ending(self, span: Span) -> Title:
        """A body that no lexicon knows: what stands before the title up to a mark, when it ends like one (…管委会)."""
        edge = _LEFT_EDGE.search(self._fold, max(0, span.start - 24), span.start)
        if edge is None:
            return Title(span)
        start = edge.start()
        for function in _FUNCTION.finditer(self._fold, start, span.start):
            start = function.end()
        if span.start - start >= 2 and _BODY_ENDING.search(self._fold[start : span.start]):
            return Title(span, Span(start, span.start))
        return Title(span)

    def heads(self) -> Iterator[Head]:
        """Chains of titles with nothing but joints between them, in text order."""
        chain: list[Title] = []
        for title in self.all:
            if chain and not self._joined(chain[-1], title):
                yield Head(tuple(chain))
                chain = []
            chain.append(title)
        if chain:
            yield Head(tuple(chain))

    def _joined(self, left: Title, right: Title) -> bool:
        start, end = left.span.end, right.start
        return start < end and _JOINT.fullmatch(self._fold, start, end) is not None


def of_head(reading: Reading, head: Head, inherited: Span | None = None) -> tuple[Post, ...]:
    """The posts that a head gives. `inherited` is the body of an earlier head of the same list (及秘书长 under 市政协)."""
    text, fold = reading.text, reading.fold
    posts: list[Post] = []
    body, own = inherited, False
    for title in head.titles:
        name = _squeezed(title.span.of(text))
        if title.body is not None:
            body, own = title.body, True
            posts.append(Post(name, _squeezed(body.of(text)), evidence=(body, title.span)))
        elif body is None or _needs_none(title, fold) or not (own or inherited):
            posts.append(Post(name, evidence=(title.span,)))
        else:
            whole = _PARTY_GROUP.sub("", body.of(fold))
            owner = Span(body.start, body.start + len(whole)) if whole else body
            given = Post(name, _squeezed(owner.of(text)), Doubt.INFERRED, INHERITED_BODY, (owner, title.span))
            posts.append(given)
    return tuple(posts)


def _needs_none(title: Title, fold: str) -> bool:
    name = title.span.of(fold)
    return governments().fullmatch(name) is not None or _SELF_CONTAINED.search(name) is not None


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


_DEPUTIES = {
    "主席": re.compile("(?:常务)?副主席(?:兼秘书长)?|秘书长|副秘书长"),
    "主任": re.compile("(?:常务)?副主任|秘书长|副秘书长"),
}
_NEAR = 120
"""Characters between a chairman and his deputies that are named without their body."""


def deputies_of(fold: str, led: tuple[Head, Span] | None, head: Head) -> Span | None:
    """The body of the chairman named before, for deputies named without one (县政协主席甲主持会议。副主席乙、丙…)."""
    if led is None or head.titles[0].body is not None or "\n" in fold[led[0].span.end : head.span.start]:
        return None
    chairs = next((words for title, words in _DEPUTIES.items() if led[0].titles[-1].span.of(fold).endswith(title)), None)
    far = head.span.start - led[0].span.end > _NEAR
    return None if far or chairs is None or chairs.fullmatch(head.titles[0].span.of(fold)) is None else led[1]


def last_body(head: Head) -> Span | None:
    """The body that a following title of the same list may take, None when the head names none."""
    return next((title.body for title in reversed(head.titles) if title.body is not None), None)
