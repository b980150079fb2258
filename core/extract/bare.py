"""Names in bare sentences, where no title, list or bracket points to them: 游建华带队, 座谈会由于永梅主持, 代表陈台生乘…

A candidate must be likelier as a name than as words (`name_odds`), the more so the less its surroundings say: a verb of
speech, attendance or leading after it says most, an unknown word least. What is found so is a guess: doubtful, and of low
confidence. Persons whom everybody knows (resources/lexicon/known_persons.txt) are taken where the words around let them be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from core.extract import foreign_names, name_odds, names
from core.extract.found import Found, Taken
from core.extract.lexicon import Finder, words
from core.extract.names import RUN
from core.extract.reading import Reading
from core.language.characters import HAN
from core.text.doubt import Doubt
from core.text.span import Span

_POINTS = "由请和与及同跟是的对向为被让给把将以"
_PERSONS = "代表|委员|常委|同志|教授|院士|专家|学者|医生|老师|村民|居民|战士|队员"
"""After these a name may begin inside a run of characters; what a person is says more than a small word."""
_MET = "采访了|看望了|听取了|会见了|慰问了|表彰了|选出了|推选了|介绍了"
_WINDOW = 12
"""Characters of a run that are looked at: a name and what follows it."""
_DOES = re.compile(
    "带队|研究|率[军队团]|走访|到会|在|到|说|率|带|获|亦|却|曾|仍|后来|当年|生前|一直|正在|已经|还是|从小|出生|去世|逝世|毕业|自幼|讲|著|写|来(?=[了到自])"
)
_LED = re.compile("主持|带队|宣读|担任|牵头|率队|陪同|主讲|撰|执笔|讲解|领誓|监誓|同志|作|介绍|致辞|点评|总结")
"""After 由X: 由干建国主持."""
_QUOTES = frozenset("“”‘’《》「」『』〈〉()（）·")
_LETTERS = re.compile("[\u3400-\u9fff]+")
_NO_GIVEN = re.compile(
    "先生|师傅|老太|爷爷|大爷|大妈|女士|奶奶|阿姨|叔叔|大娘|老汉|某某|家[人族]|[氏某姓家族暨村镇乡县省市区]$"
)
_NAMED_AFTER = re.compile(
    "(?:爵士|先生|夫人)?(?:基金|奖学|纪念)|精神|奖|博物|路|大学|医院|公园|学校|小学|中学|活动|班|号|思想|主义|理论|广场|街|区|县|市|村|镇|团|杯|堂|遗址|通道|铁路|高铁|酒店|水电站|社区|花园"
)
"""A thing named after somebody: 白求恩奖章, 梅兰芳纪念馆."""


def named_after(fold: str, span: Span) -> bool:
    """Whether a person's name is but the beginning of the name of a thing."""
    return _NAMED_AFTER.match(fold, span.end) is not None


_NEEDED = {"led": -5.0, "verb": 0.0, "act": 2.0, "mark": 3.0, "word": 5.0, "none": 8.0}
"""What the odds must reach for three characters and more, by what follows; two characters need more."""
_MORE_FOR_TWO = {"led": 5.0, "verb": 2.5, "act": 4.0, "mark": 4.0, "word": 3.0, "none": 99.0}
_LEAST = -5.0
_PERSON_BEFORE = 4.0
_NEIGHBOUR = 5.0
"""What a neighbour in a list of two is worth: 王杰、李升平获…, 林峰和张群在…"""
_EVERYDAY = 60
"""Dictionary frequency above which a name of two characters may be another word (万里)."""
_SURE = 6.0
_JOINT = re.compile("、|和|与|及")


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A possible name, its odds, and by how much they surpass what its place demands."""

    span: Span
    odds: float
    spare: float


@cache
def _known() -> Finder:
    return Finder(words("known_persons.txt"))


def find(reading: Reading, taken: Taken) -> Iterator[Found]:
    """The names that nothing but the sentence itself points to, likeliest readings only."""
    fold = reading.fold
    found = [one for one in _candidates(reading, taken) if taken.free(one.span) and not taken.placed(one.span)]
    beside = _beside(fold, [one.span for one in found])
    for one in found:
        if one.spare > (-_NEIGHBOUR if one.span in beside else 0):
            yield _found(reading, one.span, "bare", one.spare)
    for span in foreign_names.unannounced(reading):
        if taken.free(span) and not taken.placed(span):
            yield _found(reading, span, "dotted", _SURE)
    for span in reading.places(_known()):
        if taken.free(span) and _stands(fold, span):
            yield _found(reading, span, "known", _SURE)


def _found(reading: Reading, span: Span, rule: str, spare: float) -> Found:
    sure = spare >= _SURE
    return Found(
        span, span.of(reading.text), rule, doubt=Doubt.STATED if sure else Doubt.DOUBTFUL, confidence=0.8 if sure else 0.6
    )


def _beside(fold: str, spans: list[Span]) -> set[Span]:
    """Those of the candidates that stand beside another one, joined by 、 or 和."""
    by_end = {span.end: span for span in spans}
    found: set[Span] = set()
    for span in spans:
        left = by_end.get(span.start - 1)
        if left is not None and _JOINT.fullmatch(fold, span.start - 1, span.start):
            found |= {left, span}
    return found


def _candidates(reading: Reading, taken: Taken) -> Iterator[_Candidate]:
    fold = reading.fold
    for opening in reading.matches(_openings()):
        start, person = opening.start(), opening["person"] is not None
        if start and fold[start - 1] in _QUOTES:
            continue
        if person and start > 2 and taken.named(Span(start - 3, start - 2)):
            continue  # 於崇文院士|谈
        run = RUN.match(fold, start, start + _WINDOW)
        if run is not None:
            yield from _best(fold, start, run.end(), _PERSON_BEFORE * person)


@cache
def _openings() -> re.Pattern[str]:
    """Where a name may begin: a surname at the beginning of a run of Han or after the words that point to one."""
    surnames = "".join(sorted(names.lexicon().surnames | {name[0] for name in names.lexicon().double}))
    return re.compile(f"(?=[{surnames}])(?:(?<![{HAN}])|(?<=[{_POINTS}])|(?<={_PERSONS})(?P<person>)|(?<=后人)|(?<={_MET}))")


def _best(fold: str, start: int, high: int, bonus: float) -> Iterator[_Candidate]:
    """The likeliest name that begins at a place, when one is likely enough to stand alone or beside another."""
    length = names.surname_length(fold, start)
    found: list[_Candidate] = []
    for end in (start + length + 2, start + length + 1) if length else ():
        if end <= high and not (end == high and high < len(fold) and fold[high] in _QUOTES):
            found += _candidate(fold, Span(start, end), high, bonus)
    if found and (best := max(found, key=lambda one: one.odds)).spare > -_NEIGHBOUR:
        yield best


def _candidate(fold: str, span: Span, high: int, bonus: float) -> Iterator[_Candidate]:
    """The range with its odds, unless it cannot be a name here."""
    name = span.of(fold)
    if name_odds.ceiling(name) <= _LEAST or not may_be(name):  # the bound is cheap, and most fall to it
        return
    if (whole := foreign_names.foreign(fold, span.start, high)) is not None and whole.end > span.end:
        return  # 皮佩尔|科恩
    ground = _ground(fold, span, high)
    needed = _NEEDED[ground] - bonus + (_MORE_FOR_TWO[ground] if len(span) == 2 else 0)
    if name_odds.ceiling(name) > min(needed - _NEIGHBOUR, 0):
        odds = name_odds.odds(fold, span)
        yield _Candidate(span, odds, odds - needed)


def may_be(name: str) -> bool:
    """Whether a string without dots can be a person's name by itself: not 袁老太, 石嘴村, 新疆."""
    return not (
        names.refused(name)
        or _NO_GIVEN.search(name, 1)
        or names.lookup(name).tag.startswith("ns")
        or not _LETTERS.fullmatch(name)
    )


def _ground(fold: str, span: Span, high: int) -> str:
    """What follows a candidate: a verb after 由X, a verb of persons, any verb, a mark, a word, or nothing known."""
    if fold[span.start - 1 : span.start] == "由" and _LED.match(fold, span.end):
        return "led"
    after = span.end + (fold[span.end : span.end + 1] == "\n")  # a name may stand at the end of a broken line
    if names.lexicon().followers.match(fold, after) or _DOES.match(fold, span.end):
        return "verb"
    if span.end >= high:
        return "mark"
    if names.lookup(fold[span.end : span.end + 2]).tag.startswith("v"):
        return "act"
    return "word" if names.follow(fold, span.end) > 0 else "none"


def _stands(fold: str, span: Span) -> bool:
    """Whether a known person's name is a mention: no piece of other words (万里 in 万里长城), nor of a thing's name."""
    if named_after(fold, span):
        return False
    before, after = names.before(fold, span.start), names.follow(fold, span.end)
    if len(span) > 2:
        return before >= 0
    if names.lookup(span.of(fold)).frequency > _EVERYDAY:
        # 岳飞率军, 向雷锋同志学习: the dictionary has no other word of these characters.
        return before + after > (2 if names.lookup(span.of(fold)).tag == "nr" else 3)
    return before > 0 and after > 0
