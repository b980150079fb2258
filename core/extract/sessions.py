"""One key for all names of one session: 市政协五届三次会议, 政协张掖市第五届委员会第三次会议."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.extract import body_names
from core.extract.body_patterns import NUMBER, TERM
from core.extract.homes import Home, Homes
from core.extract.numerals import value

_PARTY = r"(?:中国共产党|中共|党的)?"
_CONGRESS = re.compile(rf"^{_PARTY}(?:第?({NUMBER})次全国代表大会|({NUMBER})大)$")
_PLENUM = re.compile(
    rf"^{_PARTY}(?:第?({NUMBER})届)?(?:中央委员会|中央)?(?:([一二三四五六七八九])中全会|(?<=中央委员会)第({NUMBER})次全体会议|(历次全会|.*中全会))$"
)
_COUNT = re.compile(
    rf"(?:第({NUMBER})会期)?第?({NUMBER})次([^\W\d_（(次第]*?)(?:[（(]?扩大[）)]?)?(会议|全会|代表大会|党代会)$"
)
_TERM = re.compile(TERM)


@dataclass(frozen=True, slots=True)
class Session:
    """A session's name taken apart. `body_end` is where the body's name ends in the session's name, 0 without one."""

    key: tuple[str, ...]
    term: int | None = None
    session: int | None = None
    body_end: int = 0
    home: Home | None = None


def parse(fold: str, homes: Homes) -> Session:
    """A session's folded name taken apart; a name without numbers is its own key."""
    if match := _CONGRESS.match(fold):
        number = value(match[1] or match[2])
        return Session(("party_congress", str(number)), None, number)
    if match := _PLENUM.match(fold):
        return _plenum(fold, match)
    if match := _COUNT.search(fold):
        return _counted(fold, match, homes)
    return Session(("named", fold))


def _plenum(fold: str, match: re.Match[str]) -> Session:
    term = value(match[1]) if match[1] else None
    count = value(match[2] or match[3]) if match[2] or match[3] else None
    key = ("plenum", str(term), str(count) if count else match[4])
    end = fold.find("中央委员会") + 5 if "中央委员会" in fold else 0
    return Session(key, term, count, end)


def _counted(fold: str, match: re.Match[str], homes: Homes) -> Session:
    before = fold[: match.start()]
    count = value(match[2])
    terms = list(_TERM.finditer(before))
    term = value(terms[0][0].strip("第届")) if terms else None
    bare = before[: terms[-1].start()] if terms and terms[-1].end() == len(before) else before
    name = body_names.parse(_TERM.sub("", before), homes)
    manner = {"全体": "", "全体委员": ""}.get(match[3], match[3])
    key = ("session", name.where, _lasting(name.body), manner, str(term), match[1] or "", str(count))
    return Session(key, term, count, len(bare), name.home)


def _lasting(body: str) -> str:
    """The body behind a name with its manner of meeting: 政协主席 and 政协."""
    return body.removesuffix("委员会") if body.startswith("政协") else body
