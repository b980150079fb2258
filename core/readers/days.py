"""Days as pages write them, as ISO dates: 2024-01-14 08:20, 2024年1月14日, 民國113年1月14日, /2024-01/14/ in an address."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta, timezone

_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?[-年/.]\s?(\d{1,2})\s?[-月/.]\s?(\d{1,2})(?!\d)")
_COMPACT_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")
_REPUBLIC_DAY = re.compile(r"民[国國]\s?(\d{2,3})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日")
_URL_DAY = re.compile(r"((?:19|20)\d\d)[-/_]?(0[1-9]|1[0-2])[-/_]?(0[1-9]|[12]\d|3[01])(?!\d)")
_URL_START = re.compile(r"(?<!\d)(?=(?:19|20)\d\d)")
_TIME = re.compile(r"\d{1,2}[:：]\d\d")
_DATE_LABEL = re.compile(
    "(?:发布|發布|发表|發表|更新|发稿|发文|刊发|上传|成文|公布)?(?:时间|時間|日期)|发布于|發佈於|发表于|更新于"
)
_TODAY = re.compile(
    "今天是|今日是|现在是|當前|当前(?:时间|日期)|星期[一二三四五六日天].{0,8}(?:农历|登录)|版权|Copyright|©|备案",
    re.IGNORECASE,
)
_SCRIPT_DAY = re.compile(
    r"""\b(?:var\s{1,9}ct|createTime|publish_time)\s{0,9}=\s{0,9}["'](\d{10}(?=["'])|(?:19|20)\d\d-\d\d?-\d\d?)"""
)
"""Articles of WeChat are dated by a script: seconds, or a day."""
_SAVED_ON = re.compile(r"saved date:\s*\w{3} (\w{3}) (\d{1,2}) ((?:19|20)\d\d)")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_CHINA = timezone(timedelta(hours=8))
_COMMENTS = 8192
_LONGEST = 160


def shown(lines: Iterable[str]) -> str | None:
    """The day of the line that most looks like a date line: labelled, with a time, of little else."""
    best, worth = None, -1
    for line in lines:
        day = of(line)
        if day and not _TODAY.search(line):
            value = 4 * bool(_DATE_LABEL.search(line)) + 2 * bool(_TIME.search(line)) + (len(line) <= 40)
            if value > worth:
                best, worth = day, value
    return best


def before(lines: tuple[str, ...], first: int) -> str | None:
    """The last day with a time that stands anywhere before the text."""
    shown = (line for line in reversed(lines[:first]) if len(line) <= _LONGEST and _TIME.search(line))
    return next((day for line in shown if not _TODAY.search(line) and (day := of(line))), None)


def of(text: str) -> str | None:
    """The ISO date of the first day in the text, None for none."""
    if match := _REPUBLIC_DAY.search(text):
        return _iso(int(match[1]) + 1911, int(match[2]), int(match[3]))
    match = _DAY.search(text) or _COMPACT_DAY.search(text)
    return _iso(*(int(part) for part in match.groups())) if match else None


def of_url(url: str | None) -> str | None:
    """…/2022-02/13/content_1.htm, …/t20220213_1.html, …/202202/13/…"""
    path = re.sub(r"^https?://[^/]*", "", url or "")
    found = (_URL_DAY.match(path, start.start()) for start in _URL_START.finditer(path))
    return next((day for match in found if match and (day := _iso(*(int(part) for part in match.groups())))), None)


def of_script(page: str) -> str | None:
    """The day that a script of the page gives for it, in China's time."""
    match = _SCRIPT_DAY.search(page)
    if match is None or not match[1].isdigit():
        return of(match[1]) if match else None
    return datetime.fromtimestamp(int(match[1]), _CHINA).date().isoformat()


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:  # 2024-02-30
        return None


def saved_on(page: str) -> str | None:
    """The day on which a browser's helper noted that it saved the page."""
    match = _SAVED_ON.search(page, 0, _COMMENTS)
    return _iso(int(match[3]), _MONTHS.index(match[1]) + 1, int(match[2])) if match and match[1] in _MONTHS else None
