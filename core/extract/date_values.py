"""The ISO values of dates as written, with the year found where the text leaves it out.

Grounds, by rank: the day of publication (`year_from_publication`); a date with its year in the text, or what the text says
of the year, as in 2024年是…的一年 (`year_from_text`); a national session whose year is known from its number
(`year_from_meeting`). Minguo years count from 1911.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from core.extract.numerals import value
from core.model.mentions import DateValue
from core.text.doubt import Doubt
from core.text.span import Span

_NUM = r"[0-9〇零○一二三四五六七八九十百元正]+"
_FIELDS = re.compile(
    rf"^(?:公元)?(?:(?P<minguo>中华民国|民国)?[ 　]?(?P<year>{_NUM})[ 　]?年)?[ 　]?"
    rf"(?:(?P<month>{_NUM})[ 　]?月份?)?(?P<ten>[上中下]旬|底|初|末)?[ 　]?(?:(?P<day>{_NUM})[ 　]?[日号])?"
)
_SLASHED = re.compile(r"^([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
_RANGE = re.compile(r"[ 　]?(?:至|到|[-—－~～])[ 　]?(?=[0-9〇零○一二三四五六七八九十元正]+[ 　]?[年月日号])")
_PART = re.compile(r"凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|夜间|晚")
_RELATIVE = (
    (0, ("今天", "今日", "今晚", "今晨", "今早", "本日", "当日", "当天", "同日")),
    (-1, ("昨天", "昨日", "昨晚")),
    (1, ("明天", "明日", "明晚")),
)
"""Words for days by their distance from today."""
_DISTANCES = {word: days for days, words in _RELATIVE for word in words}
_TENS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31)}


@dataclass(frozen=True, slots=True)
class Fields:
    """What a date as written says: year, month, day, ten days of a month; None where it says nothing."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    ten: str | None = None


@dataclass(frozen=True, slots=True)
class Ground:
    """Where a missing year or month comes from: the day to measure by, the reason, the spans that prove it."""

    day: date
    reason: str
    evidence: tuple[Span, ...] = ()
    sure_month: bool = True
    """Whether the month may be taken from it too."""


def counts_minguo(fold: str) -> bool:
    """Whether a text counts years from 1911 without saying so (95年8月30日): a record of Taiwan's authorities."""
    return re.search("民国|立法院|行政院", fold) is not None


def number(written: str) -> int:
    """A number of a date; 元 and 正 are 1."""
    return 1 if written in ("元", "正") else value(written.replace("○", "〇"))


def fields(fold: str, *, taiwan: bool = False) -> Fields | None:
    """The parts of the first date in a folded date as written, None when it names no day, month or year."""
    if slashed := _SLASHED.match(fold):
        return Fields(int(slashed[1]), int(slashed[2]), int(slashed[3]))
    match = _FIELDS.match(fold)
    if match is None or not any(match[name] for name in ("year", "month", "day")):
        return None
    year = number(match["year"]) if match["year"] else None
    if year is not None and (match["minguo"] or (taiwan and year < 200)):
        year += 1911
    month = number(match["month"]) if match["month"] else None
    day = number(match["day"]) if match["day"] else None
    if (month is not None and not 1 <= month <= 12) or (day is not None and not 1 <= day <= 31):
        return None
    return Fields(year, month, day, match["ten"])


def of(text: str, fold: str, ground: Ground | None, last: date | None, *, taiwan: bool = False) -> DateValue | None:
    """The value of a date as written; `last` is the day last named before it, for 当日 and 上午9时.

    None when the text gives no ground for the year.
    """
    part = _PART.search(fold)
    part_text = text[part.start() : part.end()] if part else None
    if fold[:2] in _DISTANCES:
        return _relative(fold[:2], part_text, ground, last)
    border = _RANGE.search(fold)
    first = fields(fold, taiwan=taiwan)
    if first is None:
        return _clock(part_text, ground, last)
    found = _resolved(first, ground, last)
    if found is None:
        return None
    end = None
    if border:
        second = fields(fold[border.end() :], taiwan=taiwan) or Fields()
        whole = Fields(second.year or found[2].year, second.month or found[2].month, second.day, second.ten)
        end = _iso(whole)
    start, until, _, why = found
    doubt = Doubt.INFERRED if why else Doubt.STATED
    return DateValue(start, end or until, part_text, doubt, why.reason if why else None, why.evidence if why else ())


def _relative(word: str, part: str | None, ground: Ground | None, last: date | None) -> DateValue | None:
    base = last if word in ("当日", "当天", "同日") else None
    reason, evidence = "date_from_text", ()
    if base is None and ground is not None:
        base, reason, evidence = ground.day, ground.reason, ground.evidence
        if not ground.sure_month:
            return None
    if base is None:
        return None
    day = base + timedelta(days=_DISTANCES[word])
    return DateValue(day.isoformat(), None, part, Doubt.INFERRED, reason.replace("year_", "date_"), evidence)


def _clock(part: str | None, ground: Ground | None, last: date | None) -> DateValue | None:
    if last is not None:
        return DateValue(last.isoformat(), None, part, Doubt.INFERRED, "date_from_text")
    if ground is not None and ground.sure_month:
        reason = ground.reason.replace("year_", "date_")
        return DateValue(ground.day.isoformat(), None, part, Doubt.INFERRED, reason, ground.evidence)
    return None


def _resolved(
    written: Fields, ground: Ground | None, last: date | None
) -> tuple[str, str | None, Fields, Ground | None] | None:
    """ISO start, ISO end of ten days, the whole fields, and the ground that was needed."""
    if written.year is not None:
        whole, used = written, None
    elif ground is None:
        return None
    else:
        whole, used = _filled(written, ground, last), ground
        if whole is None:
            return None
    start = _iso(whole)
    if start is None:
        return None
    if whole.ten in _TENS and whole.year and whole.month:
        low, high = _TENS[whole.ten]
        high = min(high, monthrange(whole.year, whole.month)[1])
        return f"{start}-{low:02d}", f"{start}-{high:02d}", whole, used
    return start, None, whole, used


def _filled(written: Fields, ground: Ground, last: date | None) -> Fields | None:
    """The fields with their year, and a bare day (24日) with its month too."""
    if written.month is None:
        if last is not None:
            return replace(written, year=last.year, month=last.month)
        if not ground.sure_month or written.day is None:
            return None
        near = _nearest(written.day, ground.day)
        return replace(written, year=near.year, month=near.month) if near else None
    if ground.reason != "year_from_publication":
        return replace(written, year=ground.day.year)
    # A page of January speaks of December: the year whose date lies nearest, the coming one only for the next months.
    years = (ground.day.year - 1, ground.day.year, ground.day.year + 1)
    year = min(years, key=lambda one: abs((date(one, written.month or 1, 15) - ground.day).days))
    return replace(written, year=year)


def _nearest(day: int, around: date) -> date | None:
    found: list[date] = []
    for shift in (-31, 0, 31):
        month = (around.replace(day=15) + timedelta(days=shift)).replace(day=1)
        if day <= monthrange(month.year, month.month)[1]:
            found.append(month.replace(day=day))
    return min(found, key=lambda one: abs((one - around).days), default=None)


def _iso(whole: Fields) -> str | None:
    if whole.year is None or not 1 <= whole.year <= 9999:
        return None
    if whole.month is None:
        return f"{whole.year:04d}"
    if whole.day is None:
        return f"{whole.year:04d}-{whole.month:02d}"
    if whole.day > monthrange(whole.year, whole.month)[1]:
        return None
    return f"{whole.year:04d}-{whole.month:02d}-{whole.day:02d}"
