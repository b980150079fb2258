"""What a text says of itself: title, date, outlet, place, author, address; and what each of its lines is.

Only what stands there is said: 1月10日 gives no year, and a text without a title has none. Patterns run on the fold; values
are the document's own characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import cached_property
from typing import Any

from core.cleaning import lost
from core.cleaning.lines import lines
from core.language.characters import HAN
from core.language.fold import fold
from core.model.lines import Line, LineRole
from core.text.document import Document, Metadata
from core.text.span import Span

_HEAD, _TAIL = 12, 8
"""How many lines from either end may be title, date line or byline."""
_LONGEST_TITLE, _LONGEST_SUBTITLE, _LONGEST_ENTRY = 60, 40, 150
_TITLES = 3
"""Lines of titles that are believed where no dateline shows the text's beginning."""

_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?[-年/.]\s?(\d{1,2})\s?[-月/.]\s?(\d{1,2})(?!\d)日?")
_TIME = r"(?:\s*\d{1,2}[:：]\d\d(?:[:：]\d\d)?)?"
_ONLY_DATE = re.compile(rf"[\s\[（(【]*{_DAY.pattern}{_TIME}[\s\]）)】]*")

_OUTLET_LABEL = "信息来源|文章来源|稿件来源|来源"
_AUTHOR_LABEL = "作者|撰稿|供稿人|撰文"
_DATE_LABEL = "发布时间|发布日期|发表时间|更新时间|发文日期|成文日期|时间|日期"
_URL_LABEL = "原文链接|原文地址|本文链接|链接|网址"
_EDITOR_LABEL = "责任编辑|责编|编辑|审核|校对|初审|复审|终审|通讯员|摄影|监制|签发"
_SIGNED_FIELDS = dict.fromkeys(_AUTHOR_LABEL.split("|"), "author") | {"责任编辑": "editor", "责编": "editor"}
_COUNT_LABEL = "浏览次数|浏览量|浏览|阅读次数|阅读量|点击数|点击次数|点击量|点击|访问量|字体|字号"
_LABEL = f"{_OUTLET_LABEL}|{_AUTHOR_LABEL}|{_DATE_LABEL}|{_URL_LABEL}|{_EDITOR_LABEL}|{_COUNT_LABEL}"
_ENTRY = re.compile(rf"(?:^|(?<=[\s|｜\[【（(]))(?P<label>{_LABEL})\s?[:：]\s*(?P<value>[^\s|｜，。；）)】\]]*)")
_NAMES = re.compile(rf"[{HAN}·]{{2,12}}(?:[ 　、,，][{HAN}·]{{2,12}}(?![{HAN}]*[:：]))*")
_URL = re.compile(r"https?://[^\s“”‘’（）]{3,2000}")

_MEDIUM = rf"[{HAN}A-Za-z0-9]{{1,14}}?(?:网|社|报|台|端|心|媒|刊|道|号)"
_DATELINE = (
    re.compile(rf"(?P<outlet>{_MEDIUM})讯(?=[\s\d（(:：，,])"),
    re.compile(rf"(?P<outlet>{_MEDIUM})(?P<place>[{HAN}]{{2,7}}?)(?:(?:\d{{4}}年)?\d{{1,2}}月)?\d{{1,2}}日[电讯]"),
    re.compile(rf"(?P<outlet>{_MEDIUM})消息(?=[\s\d（(:：，,])"),
)
_OWN_OUTLET = re.compile("[本我]")
"""本报讯 names no outlet."""

_NOT_TITLE = re.compile(
    r"[（(“\"]|\d{4}年|[一二三四五六七八九十]+、|\d+[.、．]|第[一二三四五六七八九十百零〇\d]+[条章节]|<|```|各位"
)
_SIGNED = re.compile(
    rf"[（(\[【]?\s*(?:[{HAN}]{{0,20}}?(?:记者|通讯员)|{_OUTLET_LABEL}|{_AUTHOR_LABEL}|{_EDITOR_LABEL}|文/图|图/文|文图)"
    r"[^。！？；]{0,80}$"
)


def recognise(document: Document) -> tuple[Metadata, tuple[Line, ...]]:
    """What is known of the document, its container's word before its own, and its non-empty lines with their roles."""
    page = _Page(document.text)
    roles = page.roles
    roled = tuple(Line(row.span, role) for row, role in zip(page.rows, roles, strict=True))
    found = _found(page, roles)
    given = document.source.metadata
    known = {field.name: value for field in fields(given) if (value := getattr(given, field.name))}
    return replace(found, **known), roled


@dataclass(frozen=True)
class _Row:
    """A line with anything on it; `fold` is as long as `text`."""

    span: Span
    text: str

    @cached_property
    def fold(self) -> str:
        return fold(self.text)

    @property
    def entries(self) -> Iterator[re.Match[str]]:
        """Label and value pairs, as in 来源：河池网."""
        if len(self.text) <= _LONGEST_ENTRY:
            yield from _ENTRY.finditer(self.fold)

    @property
    def dateline(self) -> re.Match[str] | None:
        return next((found for pattern in _DATELINE if (found := pattern.match(self.fold, 0, 80))), None)


@dataclass(frozen=True)
class _Page:
    text: str

    @cached_property
    def rows(self) -> tuple[_Row, ...]:
        return tuple(_Row(line, line.of(self.text)) for line in lines(self.text))

    @cached_property
    def roles(self) -> tuple[LineRole, ...]:
        """One role for each row."""
        roles = [LineRole.BODY] * len(self.rows)
        for index, row in enumerate(self.rows[:_HEAD]):
            if _is_date_line(row):
                roles[index] = LineRole.DATE
            elif self._is_title(index, roles):
                roles[index] = LineRole.TITLE
            elif not _is_decoration(row):
                break
        for index in range(len(self.rows) - 1, max(0, len(self.rows) - 1 - _TAIL), -1):
            if roles[index] is not LineRole.BODY or not _is_signature(self.rows[index]):
                break
            roles[index] = LineRole.BYLINE
        return tuple(roles)

    def _is_title(self, index: int, roles: list[LineRole]) -> bool:
        if index + 1 == len(self.rows):
            return False
        before = roles[:index]
        if LineRole.DATE in before and LineRole.TITLE in before:
            return False
        room = index < self._dateline or before.count(LineRole.TITLE) < _TITLES
        return room and _may_be_title(self.rows[index], first=index < self._dateline or LineRole.TITLE not in before)

    @cached_property
    def _dateline(self) -> int:
        """The row that a dateline opens, near the head; 0 without one."""
        return next((index for index, row in enumerate(self.rows[:_HEAD]) if row.dateline), 0)


def _is_date_line(row: _Row) -> bool:
    if _ONLY_DATE.fullmatch(row.fold):
        return True
    if row.text.rstrip().endswith(("。", "！", "？")):
        return False
    labels = [entry["label"] for entry in row.entries]
    dated = _DAY.search(row.fold) is not None
    return any(dated if label in ("时间", "日期") else True for label in labels)


def _is_decoration(row: _Row) -> bool:
    return not any(character.isalnum() for character in row.text)


def _may_be_title(row: _Row, *, first: bool) -> bool:
    text = row.fold.strip(" \t\u3000#*")
    if not re.search(f"[{HAN}]", text) or _NOT_TITLE.match(text) or row.dateline:
        return False
    if len(text) > (_LONGEST_TITLE if first else _LONGEST_SUBTITLE) or re.search("[，。；,;]", text):
        return False
    return not text.endswith(("：", ":", "、"))


def _is_signature(row: _Row) -> bool:
    return len(row.text) <= _LONGEST_ENTRY and _SIGNED.match(row.fold.strip()) is not None


def _found(page: _Page, roles: tuple[LineRole, ...]) -> Metadata:
    found: dict[str, Any] = {}
    damaged = lost.spots(page.text)
    body = False
    for row, role in zip(page.rows, roles, strict=True):
        if role is LineRole.TITLE:
            found.setdefault("title", row.text.strip(" \t\u3000#*"))
        elif role is LineRole.BODY and not body and not _is_decoration(row):
            body = True
            _from_dateline(row, found)
        elif role is not LineRole.BODY:
            _from_entries(row, found, damaged)
    return replace(Metadata(), **found)


def _from_dateline(row: _Row, found: dict[str, Any]) -> None:
    match = row.dateline
    if match is None:
        return
    if not _OWN_OUTLET.match(match["outlet"]):
        found.setdefault("outlet", row.text[slice(*match.span("outlet"))])
    if match.groupdict().get("place"):
        found["place"] = row.text[slice(*match.span("place"))]


def _from_entries(row: _Row, found: dict[str, Any], damaged: tuple[Span, ...]) -> None:
    for entry in row.entries:
        label, (start, end) = entry["label"], entry.span("value")
        if label in _OUTLET_LABEL.split("|") and end > start:
            found.setdefault("outlet", row.text[start:end])
        elif (field := _SIGNED_FIELDS.get(label)) and (names := _NAMES.match(row.fold, start)):
            place = Span(*names.span()).shift(row.span.start)
            if not any(spot.overlaps(place) for spot in damaged):
                found.setdefault(field, row.text[slice(*names.span())])
        elif label in _URL_LABEL.split("|") and (url := _URL.match(row.text, start)):
            found.setdefault("url", url[0])
    if (day := _day(row.fold)) is not None:
        found.setdefault("date", day)
    if url := _URL.fullmatch(row.text.strip()):
        found.setdefault("url", url[0])


def _day(text: str) -> str | None:
    match = _DAY.search(text)
    if match is None:
        return None
    try:
        return date(*(int(part) for part in match.groups())).isoformat()
    except ValueError:  # 2024-02-30
        return None
