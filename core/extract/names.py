"""What a person's name looks like: surnames, given names, and what may stand around one.

Two characters or three, four with a double surname; padded names (黎 丽). Those with dots are in `foreign_names`. No name is
proved by its look alone: the finders in `people` add the ground (a title, a list, a byline). Scores follow the rules
measured in the project's notes on extraction: what follows the name counts double.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from core.extract.lexicon import alternation, words
from core.language.characters import HAN
from core.language.words import lookup
from core.text.span import Span

GAP = " \u3000\t\xa0\u202f" + "".join(map(chr, range(0x2000, 0x200B)))
"""Spaces that pad a name or part a list, for use inside a character class."""

DOTS = "·・‧•．∙"
"""Dots inside foreign and minority names, for use inside a character class."""

DOTTED = re.compile(f"[{HAN}]{{1,8}}(?:[{DOTS}][{HAN}]{{1,10}})+")
PADDED = re.compile(f"[{HAN}][{GAP}]{{1,4}}[{HAN}](?![{HAN}{DOTS}])")
RUN = re.compile(f"[{HAN}\ue000-\uf8ff]+")
"""Han characters, with the private-use ones that stand for rare characters in old gazettes."""

_COMMON = 60
"""Dictionary frequency above which a word that is no name refuses to be read as one (findings: rule 6)."""
_EVERYDAY = 3000


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The word lists of names, loaded once."""

    surnames: frozenset[str]
    clear: frozenset[str]
    wordlike: frozenset[str]
    double: frozenset[str]
    followers: re.Pattern[str]
    short_followers: frozenset[str]
    refused: frozenset[str]
    transliteration: frozenset[str]
    famous: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The lexicon of names; FileNotFoundError when a file of it is missing."""
    clear, wordlike = words("surnames.txt", "clear"), words("surnames.txt", "word")
    return Lexicon(
        surnames=frozenset("".join(clear) + "".join(wordlike)),
        clear=frozenset("".join(clear)),
        wordlike=frozenset("".join(wordlike)),
        double=frozenset(words("double_surnames.txt")),
        followers=re.compile(alternation(words("name_followers.txt", "long"))),
        short_followers=frozenset(words("name_followers.txt", "short")),
        refused=frozenset(words("not_names.txt")),
        transliteration=frozenset("".join(words("transliteration.txt"))),
        famous=frozenset(words("name_words.txt")),
    )


def surname_length(fold: str, start: int) -> int:
    """2 where a double surname begins, 1 where a single one does, else 0."""
    known = lexicon()
    if fold[start : start + 2] in known.double:
        return 2
    return int(start < len(fold) and fold[start] in known.surnames)


def canonical(name: str) -> str:
    """A name without the spaces that pad it (蔡　豪 → 蔡豪); the dots of foreign names stay."""
    return re.sub(rf"[{GAP}\n]", "", name)


def key(name: str) -> str:
    """What joins the forms of one name: its canonical form without dots. Give it the fold of a name."""
    return re.sub(rf"[{GAP}\n{DOTS}]", "", name)


def common_word(word: str) -> bool:
    """Whether a string is an everyday word and so refuses to be a name by itself (高度 成员; not 周强)."""
    found = lookup(word)
    if (found.tag.startswith("nr") and len(word) > 2) or word in lexicon().famous:
        return False
    # jieba tags 智慧, 文明 and 孔雀 as names too: above a high frequency its tag proves nothing.
    return found.frequency > (300 if found.tag == "nr" else _EVERYDAY if found.tag == "nrfg" else _COMMON)


def refused(name: str) -> bool:
    """Whether a string cannot be a name whatever stands around it."""
    known = lexicon()
    return name in known.refused or name[:3] in known.refused or _ENDS_BADLY.search(name) is not None


_ENDS_BADLY = re.compile(
    "[在等摄说时还也的和与及了着过们就将把被已称并兼部局厅委办院省市县区届项]$|委员|会议|主席|书记|代表|同志|部门|工作|单位"
)
_ENDS_LIKE_A_BODY = re.compile("[社党州镇乡村号月年第次条岭厂河湖港]$")


@dataclass(frozen=True, slots=True)
class Shape:
    """A possible name at a place: its range and how well it looks (about -9 to 6)."""

    span: Span
    score: int


def run_end(fold: str, start: int, limit: int) -> int | None:
    """Where the run of Han characters from `start` ends; None when none begins here or it is too long for a name."""
    run = RUN.match(fold, start, min(limit, start + _LONGEST + 1))
    return run.end() if run is not None and run.end() - start <= _LONGEST else None


_LONGEST = 12


def look(name: str) -> int:
    """How much a folded string looks like a name by itself: about -9 (a word) to 3 (three characters, clean surname)."""
    length = surname_length(name, 0)
    given = len(name) - length
    if not name:
        return -9
    if not length or not 1 <= given <= 2 or refused(name):
        return -9 if name[-1] != "和" or not length or given != 2 else -4
    score = (given == 2) + (1 if length == 2 else 0 if name[0] in lexicon().wordlike else 1)
    if common_word(name) or (given == 2 and name[length] in _INNER) or lookup(name).tag.startswith("ns"):
        return -9
    score -= lookup(name).frequency > 3 and given == 1 and lookup(name).tag[:2] != "nr"
    if length == 1 and given == 2:
        score -= _wordiness(name)
    return score


_INNER = "更由的了是在或及与不再从向并将就被让"
"""Characters that no given name of two begins with (曾由陈|总统)."""


def _wordiness(name: str) -> int:
    """How much the parts of a three-character name are words: 高 + 水平, 应邀 + 出."""
    head, tail = name[:2], name[1:]
    cost = 0
    if common_word(head):
        cost += 3 if name[0] in lexicon().wordlike else 2
    frequency = lookup(tail).frequency
    if frequency > _EVERYDAY:
        cost += 3
    elif frequency > 300:
        cost += 1
    return cost


def follow(fold: str, end: int) -> int:
    """How well a name may end at `end`: 2 before punctuation, the end or a known following word, 1 before a word, else 0."""
    if end >= len(fold):
        return 2
    character = fold[end]
    if not RUN.match(character):
        return -9 if character in DOTS else 2
    known = lexicon()
    if known.followers.match(fold, end):
        return 2
    if character in known.short_followers:
        return 1
    return int(any(lookup(fold[end : end + size]).frequency > _COMMON for size in (2, 3, 4)))


def before(fold: str, start: int) -> int:
    """How well a name may begin at `start`: 2 after punctuation or at the beginning, 1 after a word, else 0."""
    if start == 0:
        return 2
    character = fold[start - 1]
    if not RUN.match(character):
        return -9 if character in DOTS else 2
    if character in "由和与及对向把将在的了是按被让给请同随跟":
        return 1
    return int(any(start >= size and lookup(fold[start - size : start]).frequency > _COMMON for size in (2, 3, 4)))


def at(fold: str, start: int, limit: int, *, firm: bool = False, among: bool = False) -> Shape | None:
    """The best name that begins at `start` and ends by `limit`, or None.

    `firm` says that the place is sure (a list or a title before it), so that a wordlike name may stand;
    `among`: other names of a list stand before it.
    """
    length = surname_length(fold, start)
    best: Shape | None = None
    for size in _sizes(fold, start, length):
        end = start + size
        if end > limit or (run := RUN.match(fold, start, end)) is None or run.end() != end:
            continue
        after = follow(fold, end)
        worth = 2 if size == 4 and length == 1 else _worth(fold, start, end, length)
        if after <= 0 or worth <= -9:
            continue
        if fold[end - 1] == "作" and _GIVEN.match(fold, end):
            continue  # 陈通|作说明
        score = 2 * after + worth - _torn(fold, end, after) - _function(fold, start, end, length)
        if after < 2 and not among and fold[start] in lexicon().wordlike:
            score -= 2
        score += 2 * (size >= 3 and lookup(fold[start:end]).tag.startswith("nr"))
        if score >= (3 if firm else 4) and (best is None or score > best.score):
            best = Shape(Span(start, end), score)
    return best


def _worth(fold: str, start: int, end: int, length: int) -> int:
    """How a name looks where it stands: 钟绍和 may end in 和 before 等 and 、, which no conjunction does."""
    ends = end - start == length + 2 and fold[end - 1] == "和" and fold[end : end + 1] in tuple("等、")
    return 2 if ends and not common_word(fold[start : end - 1]) else look(fold[start:end])


_GIVEN = re.compile("了?(?:关于|题为|[^，。；、\n]{0,6}(?:说明|报告|讲话|发言|汇报|主旨|点评|总结|辅导))")


def _sizes(fold: str, start: int, length: int) -> tuple[int, ...]:
    return (*((4,) if married(fold, start) else ()), *((4, 3) if length == 2 else (3, 2) if length else ()))


def married(fold: str, start: int) -> bool:
    """Whether a husband's surname and a whole name stand here before a form of address (林郑月娥女士)."""
    known = lexicon()
    if start + 4 >= len(fold) or fold[start] not in known.surnames or fold[start + 1] not in known.clear:
        return False
    return _ADDRESSED.match(fold, start + 4) is not None and not common_word(fold[start : start + 2])


_ADDRESSED = re.compile("女士|议员|小姐|太太|教授|博士")


def _function(fold: str, start: int, end: int, surname: int) -> int:
    """3 where the last character is more likely the word after a shorter name (乔石|从3月, 刘奇|就)."""
    if fold[end - 1] == "一" and fold[end : end + 1] in tuple("为任同、，"):
        return 0  # 刘结一为…委员
    if fold[end : end + 1] in tuple("等、") and fold[end - 1] not in "与及同在以":
        return 0  # 林政则等三十人
    return 3 if end - start > surname + 1 and fold[end - 1] in lexicon().short_followers else 0


def _torn(fold: str, end: int, after: int) -> int:
    """2 where the last character of the name and the next one are a common word, so that the border lies elsewhere."""
    return 2 if after < 2 and lookup(fold[end - 1 : end + 1]).frequency > 500 else 0


LOST = "〓"
"""Stands for a character whose bytes are gone."""


def item(fold: str, start: int, end: int, *, firm: bool, unusual: bool = False) -> bool:
    """Whether the whole of a folded list item is a name. `firm`: the place is sure (after a title, in a list); `unusual`:
    names without a surname, or long ones, may stand too, since their neighbours are names (洛桑江村 in a list).
    """
    name = key(fold[start:end])
    if DOTTED.fullmatch(fold, start, end):
        return len(name) >= 3 and not any(common_word(part) for part in re.split(f"[{DOTS}]", fold[start:end]))
    if LOST in name:
        return firm and _part_lost(name)
    if RUN.fullmatch(name) is None or not 2 <= len(name) <= 6:
        return False
    # 巴音朝鲁, among names, is no place, though the dictionary says so.
    rare = unusual and len(name) == 4 and lookup(name).frequency < 5
    if (lookup(name).tag.startswith("ns") and not rare) or (refused(name) and not (unusual and name[-1] in "和省")):
        return False
    if not firm and _ENDS_LIKE_A_BODY.search(name):
        return False
    worth = look(name)
    if worth > -9:
        return worth >= (-4 if unusual else 0 if firm else 1)
    return unusual and _unusual(name)


def _part_lost(name: str) -> bool:
    """Whether a name may have stood where characters were lost: 陈〓, 〓建国, never 〓 alone."""
    left = name.replace(LOST, "")
    whole = 2 <= len(name) <= 3 and RUN.fullmatch(left) is not None
    return whole and (name[0] == LOST or surname_length(name, 0) > 0)


def _unusual(name: str) -> bool:
    """Whether a string that is no ordinary name may be one in a sure list: 洛桑江村, 林鄭月娥, 高金素梅."""
    if common_word(name) or lexicon().followers.fullmatch(name[-2:]) or lookup(name[-2:]).frequency > _EVERYDAY:
        return False
    if len(name) == 4:
        return not (common_word(name[:2]) and common_word(name[2:]))
    return len(name) == 3 and not (common_word(name[:2]) or lookup(name[1:]).frequency > _EVERYDAY)
