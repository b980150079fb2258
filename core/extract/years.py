"""The ground on which a year that a text leaves out is found."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from datetime import date
from functools import cache

from core.extract import sessions
from core.extract.date_values import Fields, Ground
from core.extract.homes import Homes
from core.extract.lexicon import rows
from core.extract.numerals import value
from core.extract.reading import Reading
from core.model.mentions import Kind, Mention
from core.text.span import Span

_PLAN = re.compile(r"今年是[^。\n]{0,16}?十([一二三四五六七八九])五[^。，\n]{0,12}?(开局|收官)")
_FOUNDED = re.compile(
    r"今年是[^。，\n]{0,8}?(新中国|中华人民共和国|人民政协|中国共产党|人民代表大会)[^。，\n]{0,8}?(?:成立|诞生)([0-9〇一二三四五六七八九十]+)周年"
)
_FOUNDING = {"新中国": 1949, "中华人民共和国": 1949, "人民政协": 1949, "中国共产党": 1921, "人民代表大会": 1954}
_REVIEWED = re.compile(r"(?:总结|回顾|过去|走过|刚刚过去)[^，。\n]{0,6}$")
_IS_YEAR = re.compile(r"是[^。\n]{2,60}?(?:之年|一年)")
_RECALLED = re.compile(r"[^，。\n]{0,24}?(?:精神|以来|部署|报告|描绘|擘画|确定|作出)")
"""What follows a session that the text only recalls: 贯彻中共二十大精神."""
_HEAD = 200
_FIRST_PLAN = 1951
"""The year of 开局 of plan N is 1951 + 5 N since the sixth: 十四五 began in 2021, 十五五 in 2026."""


def find(reading: Reading, mentions: Iterable[Mention], dated: Iterable[tuple[Span, Fields]]) -> Ground | None:
    """The best ground for years in this text, None when it has none. `dated` are its dates taken apart, in text order."""
    if published := _published(reading):
        return published
    held, marks = tuple(dated), tuple(mentions)
    return (
        _stated(reading, marks, held)
        or _of_session(reading, marks)
        or _said(reading.fold)
        or _of_year(reading.fold, held)
        or _any_date(held)
    )


def _published(reading: Reading) -> Ground | None:
    try:
        return Ground(date.fromisoformat((reading.metadata.date or "")[:10]), "year_from_publication")
    except ValueError:
        return None


def _whole(span: Span, fields: Fields) -> Ground | None:
    if fields.year is None or fields.month is None:
        return None
    try:
        day = date(fields.year, fields.month, fields.day or 1)
    except ValueError:
        return None
    return Ground(day, "year_from_text", (span,))


def _stated(reading: Reading, mentions: tuple[Mention, ...], dated: tuple[tuple[Span, Fields], ...]) -> Ground | None:
    """A whole date near the head of the text or in a sentence that names a meeting."""
    meetings = [mention.span.start for mention in mentions if mention.kind is Kind.MEETING]
    for span, fields in dated:
        ground = _whole(span, fields)
        if ground is None:
            continue
        if span.start < _HEAD or _shares_sentence(reading.fold, span, meetings):
            return ground
    return None


def _shares_sentence(fold: str, span: Span, places: list[int]) -> bool:
    """Whether one of the sorted places lies in the sentence of a span, as far as it reaches 400 characters."""
    low = max(fold.rfind("。", max(0, span.start - 400), span.start), fold.rfind("\n", max(0, span.start - 400), span.start))
    high = fold.find("。", span.end, span.end + 400)
    low, high = max(low, span.start - 400), high if high >= 0 else span.end + 400
    index = bisect_right(places, low)
    return index < len(places) and places[index] < high


def _any_date(dated: tuple[tuple[Span, Fields], ...]) -> Ground | None:
    return next((ground for span, fields in dated if (ground := _whole(span, fields))), None)


@cache
def _days() -> dict[tuple[str, ...], date]:
    return {tuple(key.split()): date.fromisoformat(day) for key, day in rows("sessions.tsv")}


def _of_session(reading: Reading, mentions: tuple[Mention, ...]) -> Ground | None:
    """The year of the first session that the text names, when it is a national one with a known year."""
    first = next((one for one in mentions if _names_session(reading, one)), None)
    if first is None or _RECALLED.match(reading.fold, first.span.end):
        return None
    name = first.span.of(reading.fold).partition("主席团")[0]
    session = sessions.parse(name, Homes())
    day = _days().get(session.key)
    if day is not None:
        return Ground(day, "year_from_meeting", (first.span,))
    if _is_national(session.key) and session.term and session.session:
        # The fourteenth terms of the National People's Congress and of the CPPCC began in March 2023, each lasts five years.
        year = 2023 + 5 * (session.term - 14) + session.session - 1
        return Ground(date(year, 3, 5), "year_from_meeting", (first.span,))
    return None


def _names_session(reading: Reading, mention: Mention) -> bool:
    return mention.kind is Kind.MEETING or (
        mention.kind is Kind.ORG and mention.span.of(reading.fold).endswith("会议主席团")
    )


def _is_national(key: tuple[str, ...]) -> bool:
    return key[:2] == ("session", "全国") and key[2].removesuffix("主席团") in ("人大", "政协") and key[3] in ("", "主席团")


def _said(fold: str) -> Ground | None:
    """What the text says of this year: 今年是“十五五”规划开局之年."""
    if plan := _PLAN.search(fold):
        year = _FIRST_PLAN + 5 * value("十" + plan[1]) + (4 if plan[2] == "收官" else 0)
        return Ground(date(year, 1, 1), "year_from_text", (Span(*plan.span()),), sure_month=False)
    if founded := _FOUNDED.search(fold):
        year = _FOUNDING[founded[1]] + value(founded[2])
        return Ground(date(year, 1, 1), "year_from_text", (Span(*founded.span()),), sure_month=False)
    return None


def _of_year(fold: str, dated: tuple[tuple[Span, Fields], ...]) -> Ground | None:
    """A year that stands alone: first one that the text calls this year (2024年是…的一年), else the latest.

    A year under review (总结2025年工作) means the next one, when the dates of the text are of its first months.
    """
    years = [(span, fields.year) for span, fields in dated if fields.year is not None and fields.month is None]
    if not years:
        return None
    early = all(fields.month is None or fields.month <= 3 for _, fields in dated)
    reviewed = {year for span, year in years if _REVIEWED.search(fold, max(0, span.start - 10), span.start)}
    current = [(span, year) for span, year in years if year not in reviewed and _IS_YEAR.match(fold, span.end)]
    span, year = current[0] if current else max(years, key=lambda one: (one[1], -one[0].start))
    if not current and year in reviewed and early:
        year += 1
    return Ground(date(year, 1, 1), "year_from_text", (span,), sure_month=False)
