"""Lists of names: items between 、 or spaces or line ends, with notes in brackets (女，壮族) and forms of address.

`黎 丽、蔡　豪` hold padded names, `记者 王仟恒 班辉` two names: a single character before the space tells them apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.extract import foreign_names, name_odds, names
from core.extract.names import GAP, RUN
from core.extract.reading import Reading
from core.language.characters import HAN
from core.language.words import lookup
from core.text.span import Span

NOTE = re.compile(f"[{GAP}]*[（(][^（）()\n]{{1,16}}[）)]")
"""A note on the person before it: sex, people, office; never a sentence."""

ADDRESS = re.compile(f"[{GAP}]?(?:同志|先生|女士|小姐|博士|教授|院士|委员|议员|常委|代表)(?![们会团])")
_HONOURS = re.compile(f"(?:[{GAP}]*[,，][{GAP}]*(?:[A-Z]\\.)+[A-Z]?\\.?|[{GAP}]*[,，][{GAP}]*大紫荆勋贤)+")
_SEPARATOR = re.compile(f"[{GAP}]*(?:、|[{GAP}]|以及|及其|及|和|与|兼)[{GAP}]*")
_LINE_END = re.compile(f"[{GAP}]*(?:\n[{GAP}]*)+")
_DAMAGE = re.compile("[〓\ufffd]|[?？!！]{2}|[?？!！][≠-≯]")

_OFFICES_BETWEEN = (
    "召集委员|副院长|副主席|副秘书长|副委员长|前院长|前主席|代院长|委员长|秘书长|委员|院长|主席|部长|次长|署长|局长|处长|县长|市长|"
    "议员|立委|总统|副总统|主任委员|主任|总召集人|总召|党鞭|政务委员|总裁|董事长"
)
_OFFICES = re.compile(_OFFICES_BETWEEN)
INTERLEAVED = re.compile(f"(?P<surname>[{HAN}]{{1,2}}?)(?:{_OFFICES_BETWEEN})(?P<given>[{HAN}]{{1,2}})")
"""Taiwan's courtesy: surname, office, given name (王院长金平)."""


@dataclass(frozen=True, slots=True)
class Item:
    """A name in the text. `name` is its canonical form in the document's own characters, `title` an office inside it."""

    span: Span
    name: str
    title: Span | None = None


def padded(fold: str, start: int) -> Span | None:
    """A two-character name padded by spaces that begins at `start` (黎 丽)."""
    match = names.PADDED.match(fold, start)
    if match is None or not names.surname_length(fold, start) or (start and RUN.match(fold[start - 1])):
        return None
    return Span(start, match.end())


def interleaved(text: str, fold: str, start: int) -> Item | None:
    """A name with its office inside (王院長金平) that begins at `start`, canonical 王金平."""
    match = INTERLEAVED.match(fold, start)
    if match is None or names.surname_length(fold, start) < len(match["surname"]):
        return None
    surname, given = Span(*match.span("surname")), Span(*match.span("given"))
    for end in (given.end, given.end - 1):
        part = Span(given.start, end)
        # One character alone proves little: 蘇院長和 goes on with a word, 李委員敖： does not.
        if not len(part) or (names.follow(fold, end) < 2 and fold[end : end + 1] != "等") or _says(part.of(fold)):
            continue
        if len(part) == 1 and (RUN.match(fold, end) or part.of(fold) in names.lexicon().short_followers):
            continue
        name = surname.of(text) + part.of(text)
        return Item(Span(start, end), name, Span(surname.end, given.start))
    return None


def _says(given: str) -> bool:
    """Whether what stands after an office is a word of the sentence (苏院长如果), no given name (王院长金平)."""
    word = lookup(given)
    return word.frequency > 60 and not word.tag.startswith("nr")


def courtesies(reading: Reading) -> Iterator[Item]:
    """All names with an office inside in a text (賴委員清德書面質詢)."""
    text, fold = reading.text, reading.fold
    for match in reading.matches(_OFFICES):
        start = match.start() - 1
        if (
            start >= 0
            and fold[start] in names.lexicon().clear
            and (names.before(fold, start) == 2 or fold[start - 1] in "但由请经惟")
        ):
            item = interleaved(text, fold, start)
            if item is not None and item.title is not None and item.title.start == match.start():
                yield item


def one(text: str, fold: str, start: int, limit: int, *, firm: bool, unusual: bool = False) -> Item | None:
    """The name that begins at `start`, or None. `firm`: the place is sure (after a title or inside a list)."""
    if firm and (lost := _lost(fold, start, limit)) is not None:
        return Item(lost, names.canonical(lost.of(text)))
    if damaged(fold, start):
        return None
    if (between := interleaved(text, fold, start)) is not None:
        return between
    span = (
        padded(fold, start)
        or foreign_names.dotted(fold, start, limit)
        or _whole(fold, start, limit, firm=firm, unusual=unusual)
        or (_glued(fold, start, limit) if unusual else None)
    )
    if span is None:
        shape = names.at(fold, start, limit, firm=firm, among=unusual)
        span = shape.span if shape else _likely(fold, start, limit) if firm else None
    if span is None or damaged(fold, span.end):
        return None
    return Item(span, names.canonical(span.of(text)))


def _lost(fold: str, start: int, limit: int) -> Span | None:
    """A name of which a character is lost (陈〓 in 副主席陈〓、王海); whoever takes it calls it doubtful."""
    if start and fold[start - 1] == names.LOST:
        return None
    for end in range(min(start + 3, limit), start + 1, -1):
        whole = names.LOST in fold[start:end] and fold[end : end + 1] != names.LOST and names.follow(fold, end) == 2
        if whole and names.item(fold, start, end, firm=True):
            return Span(start, end)
    return None


def _likely(fold: str, start: int, limit: int) -> Span | None:
    """A name of three whose given name is a word (县长钟建国说), when it is likelier than words."""
    length = names.surname_length(fold, start)
    span = Span(start, start + length + 2)
    whole = length > 0 and span.end <= limit and RUN.fullmatch(span.of(fold)) is not None
    if not whole or names.refused(span.of(fold)) or names.follow(fold, span.end) < 1:
        return None
    return span if name_odds.odds(fold, span) > 0 else None


def damaged(fold: str, position: int) -> bool:
    """Whether lost bytes stand at this place (陈?!≮w琳), so that what is beside it is no whole name."""
    return _DAMAGE.match(fold, position) is not None or (position > 0 and fold[position - 1] in "〓\ufffd")


def _whole(fold: str, start: int, limit: int, *, firm: bool, unusual: bool) -> Span | None:
    """The whole run of Han characters, when it is a name."""
    end = names.run_end(fold, start, limit)
    if end is None or not names.item(fold, start, end, firm=firm, unusual=unusual):
        return None
    return Span(start, end)


def _glued(fold: str, start: int, limit: int) -> Span | None:
    """The first of two names of a list parted by spaces between which a line ended that is gone (張明雄洪性榮)."""
    end = names.run_end(fold, start, limit)
    if end is None or not 5 <= end - start <= 7 or start == 0 or fold[start - 1] not in GAP:
        return None
    for border in (start + 3, start + 2, start + 4):
        parts = (start, border), (border, end)
        if all(
            names.item(fold, *part, firm=True, unusual=part[1] - part[0] > 3 or fold[part[1] - 1] == "和") for part in parts
        ):
            return Span(start, border)
    return None


def read(text: str, fold: str, start: int, limit: int, *, table: bool = False) -> tuple[tuple[Item, ...], int]:
    """The names from `start` on and where the list ends; `table` lets it run over line ends."""
    found: list[Item] = []
    position = start
    while (item := one(text, fold, position, limit, firm=True, unusual=_among(fold, position, found))) is not None:
        found.append(item)
        position = after(fold, item.span.end)
        separator = _SEPARATOR.match(fold, position, limit)
        spaced = separator is not None and not separator[0].strip()
        if separator is None or spaced:
            broken = _LINE_END.match(fold, position, limit) if table else None
            separator = broken or separator
            touching = position > item.span.end and fold[position - 1] in "）)"
            if separator is None and not (table and touching) and _glued(fold, item.span.start, limit) != item.span:
                break
            following = separator.end() if separator else position
            if not _stands_alone(fold, following, limit):
                break
        position = separator.end() if separator else position
    return tuple(found), found[-1].span.end if found else start


def _among(fold: str, start: int, found: list[Item]) -> bool:
    """Whether an item stands among names: after one, or before one that is plain (洛桑江村、张庆伟)."""
    if found:
        return True
    match = _NEXT.match(fold, start)
    return match is not None and names.item(fold, match.start(1), match.end(1), firm=False)


_NEXT = re.compile(f"[{HAN}]{{2,6}}、([{HAN}]+)(?=、)")


def after(fold: str, end: int) -> int:
    """Where the text goes on after a name's form of address, note and honours."""
    for pattern in (ADDRESS, NOTE, _HONOURS):
        match = pattern.match(fold, end)
        if match is not None and not (pattern is NOTE and "记者" in match[0]):
            end = match.end()
    return end


def _stands_alone(fold: str, start: int, limit: int) -> bool:
    """Whether an item between spaces is a name by itself, not the beginning of a sentence."""
    if padded(fold, start) or _glued(fold, start, limit):
        return True
    if foreign_names.dotted(fold, start, limit) is not None:
        return True
    end = names.run_end(fold, start, limit)
    if end is None or fold[end : end + 1] in (":", "："):  # the label of the next list (連署人：)
        return False
    return names.item(fold, start, end, firm=True, unusual=True)


def table(text: str, fold: str, line: Span) -> tuple[Item, ...]:
    """The names of a line that holds nothing but names parted by spaces or brackets; empty when it is no such line."""
    found: list[Item] = []
    position, missed = line.start, 0
    while position < line.end:
        if fold[position] in GAP:
            position += 1
            continue
        item = one(text, fold, position, line.end, firm=True, unusual=bool(found))
        if item is None:
            missed += 1
            run = RUN.match(fold, position, line.end)
            position = run.end() if run else position + 1
            continue
        found.append(item)
        position = after(fold, item.span.end)
        if position < line.end and position == item.span.end and fold[position] not in GAP:
            missed += 1
    plain = sum(names.look(names.key(item.span.of(fold))) > -4 for item in found)
    return tuple(found) if len(found) >= 3 and missed * 6 <= len(found) and plain * 3 >= len(found) * 2 else ()
