"""Names that a title points to: after it (市政协副主席冯军、高云虹), before it (习近平总书记), by election (X当选主席)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.extract import lists, names, posts
from core.extract.found import Found, Taken
from core.extract.lists import Item
from core.extract.names import GAP
from core.extract.posts import Head, Title, Titles
from core.extract.reading import Reading
from core.language.characters import HAN
from core.model.mentions import Post
from core.text.doubt import Doubt
from core.text.span import Span

_LEAD = re.compile(
    f"(?:(?:候选人)?名单|分别是|分别为|有|为)?(?:[（(][^）)\n]{{0,24}}[）)])?(?:[{GAP}]*[:：][{GAP}\n]*|[{GAP}]*)"
    f"|(?:[:：]?[{GAP}]*\\d+[{GAP}]*[人名位][:：]?[{GAP}\n]*)"
)
_JOINT = re.compile(f"[{GAP}]*(?:[、，,;；]|以及|及其|及|和|与)?[{GAP}]*")
_VOTERS = re.compile(
    f"(?:赞成|反对|弃权|出席|列席|请假|缺席)(?:者|委员|议员|代表)?(?:[:：][{GAP}]*\\d+人[:：]?|\\d+人[:：]|[:：])[{GAP}\n]*"
)
_ADDRESSES = re.compile("同志|先生|女士|小姐")
_CONFERRED = re.compile("(?:同志)?(?:当选为?|担任|出任|就任|接任|兼任|为|任)(?=[^，。；]{2,40})")
_PARAGRAPH = re.compile("\n")


def find(reading: Reading, titles: Titles, taken: Taken) -> Iterator[Found]:
    """The names after titles, each with the posts of its head; the later ones of a list inherit them."""
    text, fold = reading.text, reading.fold
    end_of_last, body = -1, None
    for head in titles.heads():
        items, end = _after(text, fold, head, taken)
        if not items:
            continue
        follows = end_of_last >= 0 and _JOINT.fullmatch(fold, lists.after(fold, end_of_last), head.span.start) is not None
        inherited = body if follows else None
        signs = posts.signing().fullmatch(fold, *_range(head.titles[-1].span)) is not None
        given = () if signs else posts.of_head(reading, head, inherited)
        for number, item in enumerate(items):
            yield _found(
                reading, item, given if number == 0 else _inherited(given), "title" if not number else "list", signs
            )
        end_of_last, body = end, posts.last_body(head) or inherited
    yield from _voters(reading)


def _range(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _found(reading: Reading, item: Item, given: tuple[Post, ...], rule: str, byline: bool = False) -> Found:
    inner = () if item.title is None else (Post(item.title.of(reading.text), evidence=(item.title,)),)
    return Found(item.span, item.name, "byline" if byline else rule, (*inner, *given), byline)


def _inherited(given: tuple[Post, ...]) -> tuple[Post, ...]:
    return tuple(Post(one.title, one.organisation, Doubt.INFERRED, posts.INHERITED_POST, one.evidence) for one in given)


def _after(text: str, fold: str, head: Head, taken: Taken) -> tuple[tuple[Item, ...], int]:
    end = head.span.end
    lead = _LEAD.match(fold, end)
    start = lead.end() if lead else end
    listed = lead is not None and ":" in lead[0].replace("：", ":")
    limit = len(fold) if listed else _line_end(fold, start)
    items, stop = lists.read(text, fold, start, limit, table=listed)
    if not items and listed:
        items, stop = _by_party(text, fold, start, taken)
    items = tuple(item for item in items if not taken.masked(item.span))
    if items:
        return items, items[-1].span.end
    if start == end and (one := _foreigner(text, fold, head, limit)) is not None:
        return (one,), one.span.end
    return (), stop


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


_PARTY = re.compile(f"[{GAP}\n]*([{HAN}]{{4,20}})[{GAP}]+")


def _line_end(fold: str, start: int) -> int:
    end = fold.find("\n", start)
    return len(fold) if end < 0 else end


def _foreigner(text: str, fold: str, head: Head, limit: int) -> Item | None:
    last = head.titles[-1]
    domestic = last.span.of(fold) in ("主席", "副主席", "秘书长", "总书记", "总裁", "总理") and last.body is None
    if domestic or posts.foreign().fullmatch(last.span.of(fold)) is None:
        return None
    span = names.foreign(fold, last.span.end, limit)
    return Item(span, names.canonical(span.of(text))) if span else None


def _voters(reading: Reading) -> Iterator[Found]:
    """The members that a record lists under 贊成者：113人; they are 委員 when the record counts 委員."""
    text, fold = reading.text, reading.fold
    counted = re.search("(?:在场|出席|全体)(委员|议员|代表)", fold)
    for match in _VOTERS.finditer(fold):
        items, _ = lists.read(text, fold, match.end(), len(fold), table=True)
        given: tuple[Post, ...] = ()
        if counted is not None:
            title = Span(*counted.span(1))
            given = (Post(title.of(text), None, Doubt.INFERRED, posts.INHERITED_POST, (title,)),)
        for item in items:
            yield _found(reading, item, given, "voters")


def behind(reading: Reading, titles: Titles, taken: Taken) -> Iterator[Found]:
    """The names before a title (赵乐际委员长) or a form of address (李希同志)."""
    for title in titles.all:
        if title.body is not None and title.body.end < title.span.start:
            continue
        yield from _before(reading, title.span.start, _as_post(reading, title), taken)
    for match in _ADDRESSES.finditer(reading.fold):
        yield from _before(reading, match.start(), (), taken)


def _as_post(reading: Reading, title: Title) -> tuple[Post, ...]:
    if posts.signing().fullmatch(title.span.of(reading.fold)):
        return ()
    return (Post(title.span.of(reading.text), evidence=(title.span,)),)


def _before(reading: Reading, end: int, given: tuple[Post, ...], taken: Taken) -> Iterator[Found]:
    fold = reading.fold
    for size in (3, 2, 4):
        start = end - size
        if start < 0 or names.RUN.fullmatch(fold, start, end) is None or taken.masked(Span(start, end)):
            continue
        if _addressed(fold, start, end):
            span = Span(start, end)
            if taken.named(span):
                return
            yield Found(span, names.canonical(span.of(reading.text)), "before_title", given)
            return


def _addressed(fold: str, start: int, end: int) -> bool:
    name = fold[start:end]
    known = names.lexicon()
    if len(name) == 4:
        return (
            names.before(fold, start) == 2
            and name[0] in known.surnames
            and name[1] in known.surnames
            and not names.refused(name)
            and not names.common_word(name[:2])
            and not names.common_word(name[2:])
        )
    worth = names.look(name)
    border = names.before(fold, start)
    if len(name) == 3:
        return border > 0 and worth >= (1 if border == 2 else 2)
    return border > 0 and worth >= 1 and name[0] not in known.wordlike and names.lookup(name).frequency <= 3


def conferred(reading: Reading, titles: Titles, found: tuple[Found, ...]) -> dict[Span, tuple[Post, ...]]:
    """Posts that a verb gives to a name before it: 李鸿忠为大会秘书长, 丁仲礼当选主席."""
    by_start = {head.span.start: head for head in titles.heads()}
    given: dict[Span, tuple[Post, ...]] = {}
    for one in found:
        match = _CONFERRED.match(reading.fold, one.span.end)
        if match is None:
            continue
        start = match.end()
        head = by_start.get(start) or next((by_start[start + gap] for gap in range(1, 4) if start + gap in by_start), None)
        if head is not None:
            given[one.span] = posts.of_head(reading, head)
    return given
