"""Names of foreigners and minorities: in transliteration (米尔济约耶夫), and with dots (雪克来提·扎克尔)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.extract import names
from core.extract.names import DOTS, DOTTED, RUN, follow, lexicon, run_end
from core.extract.reading import Reading
from core.language.words import lookup
from core.text.span import Span

_DOT = re.compile(f"[{DOTS}]")
_BORDER = re.compile("[与和及对向在将是]")
_LONGEST_PART = 8
_NO_PERSON = re.compile("-|将|大学|基金|中心|医院|奖")
"""After a name with dots: 劳尔·卡斯特罗大|将, 约翰斯·霍普金斯大学."""


def foreign(fold: str, start: int, limit: int) -> Span | None:
    """A foreign name in transliteration (米尔济约耶夫, 普京) that begins at `start`; None when none ends at a border."""
    letters = lexicon().transliteration
    whole = _transliterated(fold, start, limit, letters)
    ends = [end for end in range(whole, start + 1, -1) if not _word_of_speech(fold[start:end])]
    firm = next((end for end in ends if follow(fold, end) == 2), None)
    loose = next((end for end in ends if end - start >= 3 and follow(fold, end) == 1), None)
    if firm is not None or loose is not None:
        # 内塔尼亚胡|通电话: a border that a known word makes is better than a longer name.
        return Span(start, firm if firm is not None else loose or start)
    return None


def _word_of_speech(word: str) -> bool:
    """Whether a string stands in the dictionary as anything but a name (赞扬)."""
    found = lookup(word)
    return found.frequency > 0 and not found.tag.startswith("n")


def dotted(fold: str, start: int, limit: int) -> Span | None:
    """A dotted name that begins at `start`, cut where the next word begins (雪克来提·扎克尔|出席)."""
    match = DOTTED.match(fold, start, limit)
    if match is None:
        return None
    dots = [index for index in range(start, match.end()) if fold[index] in DOTS]
    if _OFFICE.search(fold, start, dots[0]) or (
        dots[0] - start > 5 and not set(fold[start : dots[0]]) <= lexicon().transliteration
    ):
        return None
    last = dots[-1] + 1
    if match.end() - last <= 4 and match.end() == run_end(fold, last, limit) and not _runs_on(fold[last : match.end()]):
        return Span(start, match.end())
    whole = max(_transliterated(fold, last, limit, lexicon().transliteration), min(last + 2, match.end()))
    for end in (*range(whole, last, -1), *range(whole + 1, match.end())):
        if follow(fold, end) > 0:
            return Span(start, end)
    return Span(start, match.end()) if match.end() - last <= 6 else None


_OFFICE = re.compile("主席|总统|书记|省长|市长|领导|总理|首相|大使|部长|会长|议长|主任|代表|总裁|委员")


def _runs_on(last: str) -> bool:
    """Whether the last part of a dotted name holds the word after it too (普玛|表示, 扬|在)."""
    known = lexicon()
    return last[-1] in known.short_followers or (len(last) > 2 and known.followers.fullmatch(last[-2:]) is not None)


def _transliterated(fold: str, start: int, limit: int, letters: frozenset[str]) -> int:
    end = start
    while end < limit and end - start < 9 and fold[end] in letters:
        end += 1
    return end


_AT = re.compile("(?:位于|在|于|经|赴|抵|抵达|从|至|飞往|前往|境内|首都|城市|小镇|港口|[省州市县镇区、]|难民营)$")
_GROUND = re.compile(
    "[市州省港镇县湾岛河湖山谷城区]|地区|方向|附近|机场|空军|基地|难民营|举行|等地|一带|战线|前线|当地|海峡|运河|核电站|炼油厂|郊区"
    "|[北南东西中]部|以[东南西北]|残奥|冬奥|世锦赛|赛区|站|召开|进行|发生|开幕|隧道|铁路|高速|重水|号|酒店|遗址|及?周边|大街|大桥"
)


def grounded(fold: str, span: Span) -> bool:
    """Whether a word for a place follows a name: 纳巴提耶|市, 石峁|遗址."""
    return _GROUND.match(fold, span.end) is not None


def located(fold: str, span: Span) -> bool:
    """Whether what stands around a foreign name says that a place bears it (位于|贝德福德, 纳巴提耶|市, 科尔蒂纳|赛区)."""
    return grounded(fold, span) or _AT.search(fold[max(0, span.start - 3) : span.start]) is not None


_DOTTED_BEFORE = re.compile(f"[-{DOTS}]{RUN.pattern[:-1]}{{0,2}}$")
_TOWN = re.compile("(?:...邦|...斯克|..格勒|..堡)$")


def cut_off(fold: str, span: Span) -> bool:
    """Whether a name is but a piece of a longer one: 明尼|阿波利斯, 恰哈尔马哈勒-|巴赫蒂亚里, 确吉坚赞·洛|桑布."""
    if _DOTTED_BEFORE.search(fold[max(0, span.start - 3) : span.start]) or fold[span.end : span.end + 1] in ("-", *DOTS):
        return True
    letters = lexicon().transliteration
    if not set(span.of(fold)) - set(DOTS) <= letters:
        return False
    left, right = fold[max(0, span.start - 1) : span.start], fold[span.end : span.end + 1]
    return (left in letters and names.before(fold, span.start) <= 0) or (right in letters and follow(fold, span.end) <= 0)


def town(name: str) -> bool:
    """Whether a name in transliteration ends as towns and states do: 特伦甘纳邦, 伏尔加格勒."""
    return _TOWN.search(name) is not None


def unannounced(reading: Reading) -> Iterator[Span]:
    """Names with dots to which no title points, in the characters of transliteration: 克里斯·里夫斯与…"""
    fold, letters = reading.fold, lexicon().transliteration
    end = 0
    for dot in reading.matches(_DOT):
        if dot.start() < end:
            continue
        start = dot.start()
        while start > max(end, dot.start() - _LONGEST_PART) and fold[start - 1] in letters:
            start -= 1
        border = _BORDER.search(fold, dot.end(), dot.end() + 3 * _LONGEST_PART)
        limit = border.start() if border else len(fold)
        span = dotted(fold, start, limit) if start < dot.start() - 1 and names.before(fold, start) > 0 else None
        if span is None or _NO_PERSON.match(fold, span.end):
            continue
        if sum(one in letters for one in span.of(fold)) >= len(span) - 2:
            end = span.end
            yield span
