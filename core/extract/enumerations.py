"""Names without a title: tables of names, enumerations with 、, and the one who presides at the beginning of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.extract import lists, name_odds, names
from core.extract.found import Found, Taken
from core.extract.lists import Item
from core.extract.reading import Reading
from core.language.characters import HAN
from core.text.span import Span

_IN_ITEM = f"{HAN}\ue000-\uf8ff{names.DOTS}{names.LOST}"
_ITEM = f"[{_IN_ITEM}]{{1,30}}"
"""Bounded, so that a long run without 、 is read once."""
_GROUP = re.compile(f"(?<![{_IN_ITEM}])[{_IN_ITEM}]++(?:(?:[（(][^（）()\n]{{1,8}}[）)])?、{_ITEM})+")
_PIECE = re.compile(f"([{_IN_ITEM}]+)(?:[（(][^（）()\n]*[）)])?")
_OPENING = re.compile("由|以|和|与|及|有|向|对|给|跟|同|请|会见|推选|包括|分别是|分别为")
_LEADERS = re.compile(f"[{HAN}]{{0,20}}(?:领导(?:人|同志|干部)?|干部|老同志|推选出?由|由)(?=[{HAN}]{{2,4}}$)")
"""党和国家领导人甲、乙; 市政协领导丙、丁."""
_START = re.compile(f"(?:^|(?<=[\n。！？]))[{names.GAP}”]*(?=[{HAN}])")
_INSIDE = re.compile(f"(?<=[，；,;])([{HAN}]{{3}})(?:主持(?:会议|大会|召开|了)|当选|不再担任|就《)")
_SHORT = re.compile(f"(?:(?<=[，；。,;\n])|^)([{HAN}]{{2}})(?:当选|不再担任)")
_DOES = re.compile("[在说率]|作了|任(?=[^何务期职])|与(?=[^会])")
_NO_ENDING = re.compile("[方称愿副至站镇港河山村节国军]$|^.方")
_LIKELY = 2.0
_LONGEST = 30
_LINE = re.compile("[^\n]+")
_GAPS = re.compile(f"[{names.GAP}]+")


def tables(reading: Reading) -> Iterator[Found]:
    """The names of lines that hold names only, parted by spaces."""
    for match in reading.matches(_LINE):
        if len(_GAPS.findall(match[0].strip())) >= 2:
            for item in lists.table(reading.text, reading.fold, Span(*match.span())):
                yield Found(item.span, item.name, "table")


def find(reading: Reading, taken: Taken) -> Iterator[Found]:
    """The names of enumerations with 、 in which most items are names (黎丽、黄恩、甘诚等在主席台前排就座)."""
    fold = reading.fold
    for match in reading.matches(_GROUP):
        parts = _parts(fold, match)
        good = [part for part in parts if _plain(fold, part) and not taken.masked(part)]
        if parts[-1] not in good and (last := names.at(fold, parts[-1].start, match.end())) and last.score >= 5:
            good.append(last.span)
        enough = len(good) >= 3 or (len(good) >= 2 and _surely_two(fold, good))
        if enough and len(good) * 5 >= (len(parts) - 2) * 3:
            yield from (Found(item.span, item.name, "enumeration") for item in _items(reading, parts, match.end()))


def _surely_two(fold: str, pair: list[Span]) -> bool:
    """Whether two items are names: 安全、高效 are words, so neither may stand in the dictionary, and one must be clear."""
    known = [part.of(fold) for part in pair]
    if all(len(name) == 3 and names.look(name) >= 2 for name in known):
        return True
    unknown = all(names.lookup(name).frequency <= 3 and names.look(name) >= 1 for name in known)
    return unknown and (names.look(known[0]) >= 2 or names.before(fold, pair[0].start) == 2)


def _parts(fold: str, match: re.Match[str]) -> list[Span]:
    """The items of a group; the first without the word that opens it (由马有礼、许健康)."""
    parts = [Span(*piece.span(1)) for piece in _PIECE.finditer(fold, *match.span())]
    # 领导同志黎丽、黄恩: the first item begins somewhere in a run of any length.
    if len(parts[0]) > _LONGEST:
        parts[0] = Span(parts[0].end - _LONGEST, parts[0].end)
    opening = _LEADERS.match(fold, parts[0].start, parts[0].end) or _OPENING.match(fold, parts[0].start, parts[0].end)
    if opening is not None and opening.end() < parts[0].end and not _plain(fold, parts[0]):
        parts[0] = Span(opening.end(), parts[0].end)
    return parts


def _plain(fold: str, part: Span) -> bool:
    if names.item(fold, part.start, part.end, firm=False):
        return True
    # 曹卫星, 户思社: the characters of the given name are a word, but no likelier than a name.
    length = names.surname_length(fold, part.start)
    return len(part) == length + 2 and bool(length) and name_odds.odds(fold, part, alone=True) > _LIKELY


def _items(reading: Reading, parts: list[Span], limit: int) -> Iterator[Item]:
    for number, part in enumerate(parts):
        item = lists.one(reading.text, reading.fold, part.start, limit, firm=True, unusual=True)
        whole = item is not None and (item.span.end == part.end or _pair(reading, item, part.end))
        # Inside the list an item is a name in whole or not at all; the last one may run on into the sentence.
        if item is not None and (whole or number == len(parts) - 1):
            yield item
            yield from _closing(reading, item, part.end)


def _pair(reading: Reading, item: Item, end: int) -> bool:
    """Whether an item inside a list is two names joined by 和 (杨震和许其亮、)."""
    closing = next(_closing(reading, item, end), None)
    return closing is not None and closing.span.end == end


def _closing(reading: Reading, item: Item, limit: int) -> Iterator[Item]:
    """The name after 及 or 和 that closes a list (韦懿格及黄正华等)."""
    joint = re.compile("以及|及|和|与").match(reading.fold, item.span.end, limit)
    if joint is not None:
        closing = lists.one(reading.text, reading.fold, joint.end(), limit, firm=True)
        if closing is not None:
            yield closing


def subjects(reading: Reading) -> Iterator[Found]:
    """Names at the beginning of a sentence before a verb (韦伟松主持大会), and inside one before a verb of the chair."""
    fold = reading.fold
    for start in reading.matches(_START):
        shape = names.at(fold, start.end(), len(fold))
        if shape is not None and len(shape.span) >= 3 and _acts(fold, shape.span):
            yield Found(shape.span, shape.span.of(reading.text), "subject", confidence=0.8)
    for match in reading.matches(_INSIDE):
        if names.look(match[1]) >= 2 and not names.common_word(match[1][:2]):
            yield Found(Span(*match.span(1)), Span(*match.span(1)).of(reading.text), "subject", confidence=0.8)
    for match in reading.matches(_SHORT):
        if match[1][0] in names.lexicon().clear and names.look(match[1]) > 0 and names.lookup(match[1]).frequency <= 3:
            yield Found(Span(*match.span(1)), Span(*match.span(1)).of(reading.text), "subject", confidence=0.8)


def _acts(fold: str, span: Span) -> bool:
    """Whether a name that opens a sentence is beyond doubt. 巴方愿同… and 盛泽镇的… open sentences too."""
    name = span.of(fold)
    if _NO_ENDING.search(name) or not (names.lexicon().followers.match(fold, span.end) or _DOES.match(fold, span.end)):
        return False
    head, tail = names.lookup(name[:2]).frequency, names.lookup(name[1:]).frequency
    if names.look(name) >= 2 and not names.common_word(name[:2]) and tail < 50:
        return True
    return names.lookup(name).tag.startswith("nr") or (names.look(name) >= 1 and not head and not tail)
