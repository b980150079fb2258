"""Names that a title points to: after it (市政协副主席冯军、高云虹), after verbs of appointment, by election (X当选主席)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.extract import foreign_names, lists, names, posts
from core.extract.found import Found, Taken
from core.extract.lists import Item
from core.extract.names import GAP
from core.extract.posts import Head, Titles
from core.extract.reading import Reading
from core.language.characters import HAN
from core.model.mentions import Post
from core.text.doubt import Doubt
from core.text.span import Span

_LEAD = re.compile(
    f"(?:(?:候选人)?名单|分别是|分别为|有|为)?(?:[（(][^）)\n]{{0,24}}[）)])?(?:[{GAP}]*[:：][{GAP}\n]*|[{GAP}]*)"
    f"|(?:[:：]?[{GAP}]*\\d+[{GAP}]*[人名位][:：]?[{GAP}\n]*)"
)
_HEADING = re.compile(f"(?:[（(][^）)\n]{{0,24}}[）)])?[{GAP}]*\n(?:[（(][^）)\n]*序[^）)\n]*[）)]\n)?[{GAP}]*")
"""After a title on a line of its own, before a table of names (中央政治局委员 / （按姓氏笔画为序排列） / 丁薛祥　习近平)."""
_NUMBERING = re.compile(f"[{GAP}]*(?:[（(]?[一二三四五六七八九十0-9]{{1,3}}[）)、.．]|)[{GAP}]*")
_JOINT = re.compile(f"[{GAP}]*(?:[、，,;；]|以及|及其|及|和|与)?[{GAP}]*")
_VOTERS = re.compile(
    f"(?:赞成|反对|弃权|出席|列席|请假|缺席)(?:者|委员|议员|代表)?(?:[:：][{GAP}]*\\d+人[:：]?|\\d+人[:：]|[:：])[{GAP}\n]*"
)
_CONFERRED = re.compile(
    "(?:同志)?(?:(?:全票|再次|连续|高票)?当选为?|不再担任|辞去|担任|出任|就任|接任|兼任|为|任|的(?=[^，。；\n]{2,40}?职务))(?=[^，。；]{2,40})"
)
_MEMBER = re.compile(f"(?:议员|委员长)(?![们团会长{HAN}]|助理)")
"""A seat named right after its holder in a record (曾鈺成議員，)."""
_BESIDE = re.compile(f"(?:同志)?(?:[（(][^（）()\n]{{1,12}}[）)])?[{GAP}]*(?:、|和|及|以及)[{GAP}]*")
_INSTALLED = re.compile(
    "(?:任命|免去|增补|补选|增选|推选|选举|推举|罢免|开除|接受|提名|决定任命)(?:了|由)?|(?:给予|撤销|批准|同意|追授|授予)(?=[^，。；\n]{2,40}?(?:处分|职务|资格|辞|称号|勋章))"
    "|决定(?=[^，。；\n]{2,80}?为[^，。；\n]{0,12}(?:秘书长|主席|委员|主任|代表|成员|组长|人))"
    "|(?:同意|确定|指定，?|推荐|提议|委派)(?=[^，。；、\n]{2,4}(?:同志)?(?:担任|为|任))|(?<![可不难足])以(?=[^，。；、\n]{2,4}为(?:团长|首|组长|主席|主任|会长))|由(?=[^，。；、\n]{2,4}(?:主持|带队|同志主持|担任|宣读))"
)
_HONORIFIC = re.compile("院士|教授|研究员|博士|医生|同志|老师|专家")
_FAR = 24
"""Characters between a verb of appointment and the title: 担任|全国政协十四届一次会议|新闻发言人."""
_CLAUSE = re.compile("[，。；\n]")
_THEN = re.compile("时任|曾任|现任|前任")
_NOTED = re.compile("[（(](?:女|男|时任|现任|[^，。（）()]{1,4}族)[，,）)]?")
_PARTY = re.compile(f"[{GAP}\n]*([{HAN}]{{4,20}})[{GAP}]+")


def find(reading: Reading, titles: Titles, taken: Taken) -> Iterator[Found]:
    """The names after titles, each with the posts of its head; the later ones of a list inherit them."""
    text, fold = reading.text, reading.fold
    courtesies = {item.title.start: item for item in lists.courtesies(reading) if item.title is not None}
    end_of_last, body = -1, None
    led: tuple[Head, Span] | None = None
    for head in reading.each(titles.heads()):
        if head.titles[-1].span.start in courtesies or _borne(fold, head):
            continue
        items, end = _after(text, fold, head, taken)
        if not items:
            continue
        follows = end_of_last >= 0 and _JOINT.fullmatch(fold, lists.after(fold, end_of_last), head.span.start) is not None
        inherited = body if follows else posts.deputies_of(fold, led, head)
        signs = posts.signing().fullmatch(fold, *_range(head.titles[-1].span)) is not None
        given = () if signs else posts.of_head(reading, head, inherited)
        for number, item in enumerate(items):
            yield _found(
                reading, item, given if number == 0 else _inherited(given), "title" if not number else "list", signs
            )
        end_of_last, body = end, posts.last_body(head) or inherited
        led = (head, body) if body is not None else led
    yield from _voters(reading)
    yield from _installed(reading, taken)
    yield from (_found(reading, item, (), "courtesy") for item in courtesies.values())
    yield from _noted(reading, titles)


def _borne(fold: str, head: Head) -> bool:
    """Whether a title stands after its bearer, so that what follows is no name (於崇文院士谈乾隆)."""
    start = head.span.start - 3
    if start < 0 or any(title.body is not None for title in head.titles) or names.before(fold, start) < 2:
        return False
    name = Span(start, head.span.start).of(fold)
    return names.look(name) >= 1 and _HONORIFIC.fullmatch(head.span.of(fold)) is not None


def _installed(reading: Reading, taken: Taken) -> Iterator[Found]:
    """The names after verbs that put somebody into an office or out of it (任命秦刚为外交部部长, 免去吴英杰…职务)."""
    for match in reading.matches(_INSTALLED):
        limit = _line_end(reading.fold, match.end())
        items, _ = lists.read(reading.text, reading.fold, match.end(), limit)
        yield from (_found(reading, item, (), "installed") for item in items if not taken.masked(item.span))


def _range(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _found(reading: Reading, item: Item, given: tuple[Post, ...], rule: str, byline: bool = False) -> Found:
    inner = () if item.title is None else (Post(item.title.of(reading.text), evidence=(item.title,)),)
    return Found(item.span, item.name, "byline" if byline else rule, (*inner, *given), byline)


def _inherited(given: tuple[Post, ...]) -> tuple[Post, ...]:
    return tuple(Post(one.title, one.organisation, Doubt.INFERRED, posts.INHERITED_POST, one.evidence) for one in given)


def _after(text: str, fold: str, head: Head, taken: Taken) -> tuple[tuple[Item, ...], int]:
    end = head.span.end
    lead = _heading(fold, head) or _LEAD.match(fold, end)
    if fold.startswith("的", end) and _THEN.search(fold, max(0, head.span.start - 4), end):
        lead = re.compile("的").match(fold, end)  # 时任海军总司令的叶昌桐
    start = lead.end() if lead else end
    listed = lead is not None and re.search("[:：\n]", lead[0]) is not None
    limit = len(fold) if listed else _line_end(fold, start)
    items, stop = lists.read(text, fold, start, limit, table=listed)
    if not items and listed:
        items, stop = _by_party(text, fold, start, taken)
    items = tuple(item for item in items if not taken.masked(item.span))
    one = _foreigner(text, fold, head, limit) if start == end else None
    if one is not None and (not items or len(items[0].span) < len(one.span)):
        return (one,), one.span.end
    return items, items[-1].span.end if items else stop


def _noted(reading: Reading, titles: Titles) -> Iterator[Found]:
    """Names before a note that only a person bears (郝柏村（时任参谋总长）, 黎丽（女）)."""
    by_start = {head.span.start: head for head in titles.heads()}
    for match in reading.matches(_NOTED):
        for size in (3, 2):
            span = Span(max(0, match.start() - size), match.start())
            if len(span) == size and names.before(reading.fold, span.start) > 0 and names.look(span.of(reading.fold)) >= 1:
                head = by_start.get(match.start() + 1)
                given = posts.of_head(reading, head) if head is not None else ()
                yield Found(span, span.of(reading.text), "noted", given)
                break


def _heading(fold: str, head: Head) -> re.Match[str] | None:
    opening = fold.rfind("\n", 0, head.span.start) + 1
    alone = _NUMBERING.fullmatch(fold, opening, head.span.start) is not None
    return _HEADING.match(fold, head.span.end) if alone else None


def _by_party(text: str, fold: str, start: int, taken: Taken) -> tuple[tuple[Item, ...], int]:
    """Names that a record lists line by line, each line opened by its body (提案人：亲民党立法院党团　孙大千)."""
    found: list[Item] = []
    position = start
    while (lead := _PARTY.match(fold, position)) is not None and taken.masked(Span(*lead.span(1))):
        items, end = lists.read(text, fold, lead.end(), _line_end(fold, lead.end()))
        if not items:
            break
        found += items
        position = end
    return tuple(found), position


def _line_end(fold: str, start: int) -> int:
    end = fold.find("\n", start)
    return len(fold) if end < 0 else end


def _foreigner(text: str, fold: str, head: Head, limit: int) -> Item | None:
    """A foreign name after a title: after 总统 and the like any, after other titles one of four characters and more."""
    last = head.titles[-1]
    title = last.span.of(fold)
    domestic = title in ("主席", "副主席", "秘书长", "总书记", "总裁", "总理") and last.body is None
    span = foreign_names.foreign(fold, last.span.end, limit)
    if span is None or ((domestic or posts.foreign().fullmatch(title) is None) and len(span) < 4):
        return None
    return Item(span, names.canonical(span.of(text)))


def _voters(reading: Reading) -> Iterator[Found]:
    """The members that a record lists under 贊成者：113人; they are 委員 when the record counts 委員."""
    text, fold = reading.text, reading.fold
    counted = re.search("(?:在场|出席|全体)(委员|议员|代表)", fold)
    for match in reading.matches(_VOTERS):
        items, _ = lists.read(text, fold, match.end(), len(fold), table=True)
        given: tuple[Post, ...] = ()
        if counted is not None:
            title = Span(*counted.span(1))
            given = (Post(title.of(text), None, Doubt.INFERRED, posts.INHERITED_POST, (title,)),)
        for item in items:
            yield _found(reading, item, given, "voters")


def conferred(reading: Reading, titles: Titles, found: tuple[Found, ...]) -> dict[Span, tuple[Post, ...]]:
    """Posts that a verb gives to a name before it: 李鸿忠为大会秘书长, 丁仲礼当选主席."""
    by_start = {head.span.start: head for head in titles.heads()}
    given: dict[Span, tuple[Post, ...]] = {}
    ordered = sorted(found, key=lambda one: one.span.start)
    for number, one in reading.each(enumerate(ordered)):
        match = _CONFERRED.match(reading.fold, one.span.end)
        if match is None:
            if member := _MEMBER.match(reading.fold, one.span.end):
                title = Span(*member.span())
                given[one.span] = (Post(title.of(reading.text), evidence=(title,)),)
            continue
        start = match.end()
        head = next((by_start[start + gap] for gap in range(_FAR) if start + gap in by_start), None)
        if head is None or _CLAUSE.search(reading.fold, start, head.span.start) is not None:
            continue
        given[one.span] = posts.of_head(reading, head)
        for other in _listed_before(reading.fold, ordered, number):
            if not ordered[other].posts or "递补" in reading.fold[max(0, ordered[other].span.start - 24) : start]:
                given.setdefault(ordered[other].span, _inherited(given[one.span]))
    return given


def _listed_before(fold: str, ordered: list[Found], number: int) -> Iterator[int]:
    """The names of the list that a name closes (甲、乙、丙当选为副主席), nearest first."""
    while number > 0 and _BESIDE.fullmatch(fold, ordered[number - 1].span.end, ordered[number].span.start):
        number -= 1
        yield number
