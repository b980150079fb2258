"""What a page says of itself: title, date, outlet, author, editor, address.

Its head says it in `<meta>` (政府网站 have ArticleTitle, PubDate, ContentSource, Author; others og:… or JSON-LD), its body
near the title (2024-01-10 09:21 来源：河池市政协 作者：…) and below the text (责任编辑：…). An address often has the day.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import Any, cast

from core.language.characters import HAN
from core.readers.flow import Flow
from core.readers.maintext import MainText
from core.readers.trees import Element, text_of
from core.text.document import Metadata

_TITLE = ("articletitle", "og:title", "headline", "dc.title", "twitter:title")
_DATE = (
    "pubdate",
    "publishdate",
    "publish_date",
    "publish-date",
    "publishtime",
    "article:published_time",
    "og:published_time",
    "og:release_date",
    "bytedance:published_time",
    "weibo:article:create_at",
    "datepublished",
    "firstpublishedtime",
    "pub_date",
    "publication_date",
    "parsely-pub-date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "createdate",
    "date",
)
_OUTLET = ("contentsource", "source", "article:source", "dc.source", "mediaid")
_SITE = ("sitename", "og:site_name")
_AUTHOR = ("author", "article:author", "og:article:author", "dc.creator", "dcterms.creator")
_EDITOR = ("editor", "article:editor", "responsible_editor", "责任编辑")
_URL = ("og:url", "url")
"""Names of `<meta>`, in lower case, the surest first."""

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
_MARK = re.compile("[，。！？；]")
_LONGEST = 160
_PROSE_MARKS = 2

_SOURCE = re.compile(
    r"(?:^|(?<=[\s|｜丨\[【（(]))(?:信息|文章|稿件|新闻|新聞|资料|資料|内容|消息)?(?:来源|來源|稿源)\s?[:：]\s*"
    r"(?P<value>[^\s|｜丨\[【（()）】\]，。；：:]{2,40}?)"
    r"(?=[\s|｜丨\[【（()）】\]，。；]|$|(?:作者|责任编辑|编辑|时间|日期|发布|字号|字体|浏览|点击|阅读|访问)[^\s:：]{0,4}[:：])"
)
_REPRINT = re.compile(
    rf"(?:^|(?<=[\s|｜丨\[【（(来源：:]))(?:(?:转载自|轉載自|转自|轉自|原载于|原載於|首发于)\s?[:：]?|(?:转载|轉載|原载|原載)\s?[:：])\s*[《“]?"
    rf"(?P<value>[{HAN}A-Za-z0-9·]{{2,20}}?)[》”]?(?=$|[\s|｜）)】\]，。；])"
)
_NO_OUTLET = re.compile("转载|轉載|本站|网络|原创|未知|互联网|admin|自采|其他|佚名|整理", re.IGNORECASE)
_NAMES = rf"[{HAN}A-Za-z·.]{{2,24}}(?:[ 　、,，/][{HAN}·]{{2,4}}(?![{HAN}]*\s?[:：]))*"
_AUTHOR_LINE = re.compile(
    rf"(?:^|(?<=[\s|｜丨\[【（(]))(?:作者|撰稿人?|撰文|文|本报记者|记者|記者|通讯员)(?:\s?[:：/|]\s*|\s+)(?P<value>{_NAMES})"
)
_EDITOR_LINE = re.compile(
    rf"(?:责任编辑|責任編輯|责编|責編|责任编缉|本文编辑|网络编辑|网页编辑|编辑|編輯|編審|编审)\s?[:：]\s*(?P<value>{_NAMES})"
)
_SCRIPT_DAY = re.compile(
    r"""\b(?:var\s{1,9}ct|createTime|publish_time)\s{0,9}=\s{0,9}["'](\d{10}(?=["'])|(?:19|20)\d\d-\d\d?-\d\d?)"""
)
"""Articles of WeChat are dated by a script: seconds, or a day."""
_CHINA = timezone(timedelta(hours=8))
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)|Page saved with SingleFile\s+url:\s*(\S+)", re.IGNORECASE)
_SAVED_ON = re.compile(r"saved date:\s*\w{3} (\w{3}) (\d{1,2}) ((?:19|20)\d\d)")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_COMMENTS = 8192
_PLACEHOLDER = re.compile(r"[{}<>$]|^(?:null|undefined|none|无|暂无)$", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s*[|｜_丨]\s*|\s+[-–—]+\s+|\s*[-–—]{1,2}\s*(?=[^-–—]{2,16}$)")
_TITLE_LINES = 3
_BEFORE, _AFTER, _BELOW = 12, 4, 6
"""Lines before and behind the beginning of the text, and behind its end, that may speak of it."""
_LD_NODES = 2000
_LD_SIZE = 500_000


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a page says, and the lines of its title where they stand apart before the text."""

    metadata: Metadata
    heading: tuple[str, ...]


def facts_of(root: Element, page: str, flow: Flow, main: MainText) -> PageFacts:
    """What the page says; fields stay None where it says nothing. `page` is its markup."""
    return _Facts(root, page, flow, main).found()


class _Facts:
    def __init__(self, root: Element, page: str, flow: Flow, main: MainText) -> None:
        self._root, self._page = root, page
        self._meta = _meta(root)
        self._linked = _linked_data(root)
        self._flow = flow
        self._lines = tuple(line.text for line in flow.lines)
        self._headings = frozenset(
            number for number, line in enumerate(flow.lines) if flow.boxes[line.box].tag in ("h1", "h2", "h3")
        )
        self._main = main

    def found(self) -> PageFacts:
        url = self._url()
        title, place = self._title()
        near, below = self._near(place), self._below()
        around = (*near, *below)
        sources = [value for line in around for value in _values(_SOURCE, line) if not _NO_OUTLET.search(value)]
        reprints = [value for line in around for value in _values(_REPRINT, line) if not _NO_OUTLET.search(value)]
        metadata = Metadata(
            title=title,
            date=self._date(near, below, url),
            outlet=_named(self._meta, _OUTLET) or next(iter(sources), None) or self._account() or _named(self._meta, _SITE),
            author=self._author(around),
            url=url,
            editor=_named(self._meta, _EDITOR) or next((v for line in around for v in _values(_EDITOR_LINE, line)), None),
            retrieved=_saved_on(self._page),
            reprints=tuple(dict.fromkeys(reprints)),
        )
        return PageFacts(metadata, self._heading(place))

    def _heading(self, place: int) -> tuple[str, ...]:
        """The lines of the box that the title stands in, or only its own where more than a title is there."""
        if not 0 <= place < self._main.first or self._flow.lines[place].linked:
            return ()
        box = self._flow.lines[place].box
        beside = range(max(0, place - _TITLE_LINES), min(self._main.first, place + _TITLE_LINES + 1))
        rows = [self._lines[number] for number in beside if self._flow.lines[number].box == box]
        return tuple(rows) if place in self._headings and len(rows) <= _TITLE_LINES else (self._lines[place],)

    def _title(self) -> tuple[str | None, int]:
        """The title, and the number of the line that shows it, -1 where none does."""
        whole = text_of(self._root.iter("title"))
        given = _named(self._meta, _TITLE) or self._linked.get("headline")
        asked = (given or whole).replace(" ", "")
        shown = self._shown(asked)
        if shown >= 0:
            return given or self._lines[shown], shown
        heading = min((number for number in self._headings if number <= self._main.first + 2), default=-1)
        title = given or _without_site(whole) or (self._lines[heading] if heading >= 0 else "")
        return title or None, heading

    def _shown(self, title: str) -> int:
        """The line that is the title or the longest part of it; headings before other lines."""
        best, worth = -1, (False, 0)
        for number, text in enumerate(self._lines[: self._main.first + _AFTER]):
            bare = text.replace(" ", "")
            if len(bare) >= 5 and bare in title:
                found = (number in self._headings, len(bare))
                if found >= worth:
                    best, worth = number, found
        return best

    def _near(self, title: int) -> tuple[str, ...]:
        """The short lines about the title, its own first."""
        start = title if 0 <= title <= self._main.first + _AFTER else max(0, self._main.first - _BEFORE)
        end = max(self._main.first, start) + _AFTER
        return tuple(filter(_is_short, self._lines[start : min(end, start + 3 * _BEFORE)]))

    def _below(self) -> tuple[str, ...]:
        return tuple(filter(_is_short, self._lines[max(0, self._main.last - _BELOW + 1) : self._main.last + _BELOW]))

    def _date(self, near: tuple[str, ...], below: tuple[str, ...], url: str | None) -> str | None:
        named = next((day for value in _all_named(self._meta, _DATE) if (day := _day(value))), None)
        return (
            named
            or _day(self._linked.get("datePublished", ""))
            or _shown_day(near)
            or _day_of_url(url)
            or _day_of_script(self._page)
            or _day(next((moment.get("datetime") or "" for moment in self._root.iter("time")), ""))
            or _shown_day(below)
            or _day_before(self._lines, self._main.first)
        )

    def _author(self, around: Iterable[str]) -> str | None:
        shown = next((value for line in around for value in _values(_AUTHOR_LINE, line)), None)
        given = _named(self._meta, _AUTHOR) or self._linked.get("author")
        return shown if given is None or _NO_OUTLET.search(given) or "/" in given else given

    def _account(self) -> str | None:
        """The account that an article of WeChat stands on; it calls its site 微信公众平台."""
        return text_of(link for link in self._root.iter("a") if link.get("id") == "js_name") or None

    def _url(self) -> str | None:
        saved = _SAVED_FROM.search(self._page, 0, _COMMENTS)
        links = self._root.iter("link")
        canonical = next((link.get("href") for link in links if (link.get("rel") or "").lower() == "canonical"), None)
        given = (saved and (saved[1] or saved[2]), canonical, *_all_named(self._meta, _URL))
        return next((url for url in given if url and re.match(r"https?://\S+$", url)), None)


def _meta(root: Element) -> dict[str, str]:
    """The contents of `<meta>` by name in lower case, the first of each name."""
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("name") or element.get("property") or element.get("itemprop") or ""
        content = " ".join((element.get("content") or "").split())
        if name and content and not _PLACEHOLDER.search(content):
            found.setdefault(name.strip().lower(), content)
    return found


def _all_named(meta: dict[str, str], names: Iterable[str]) -> Iterator[str]:
    return (meta[name] for name in names if name in meta)


def _named(meta: dict[str, str], names: Iterable[str]) -> str | None:
    return next(_all_named(meta, names), None)


def _linked_data(root: Element) -> dict[str, str]:
    """`headline`, `datePublished` and `author` of the first JSON-LD object that has each."""
    found: dict[str, str] = {}
    for element in root.iter("script"):
        text = element.text or ""
        if element.get("type") == "application/ld+json" and len(text) <= _LD_SIZE:
            try:
                waiting: list[Any] = [json.loads(text, strict=False)]
            except (ValueError, RecursionError):
                continue
            _gather(waiting, found)
    return found


def _gather(waiting: list[Any], found: dict[str, str]) -> None:
    for _ in range(_LD_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting += cast("list[Any]", node)
        elif isinstance(node, dict):
            entries = cast("dict[str, Any]", node)
            for name in ("headline", "datePublished", "author"):
                if value := _plain(entries.get(name)):
                    found.setdefault(name, value)
            waiting += entries.values()


def _plain(value: object) -> str:
    """A text, or the name of a person or body, or of the first of several."""
    if isinstance(value, list):
        value = next(iter(cast("list[object]", value)), "")
    if isinstance(value, dict):
        value = cast("dict[str, object]", value).get("name")
    return " ".join(value.split()) if isinstance(value, str) and not _PLACEHOLDER.search(value) else ""


def _values(pattern: re.Pattern[str], line: str) -> Iterator[str]:
    return (match["value"] for match in pattern.finditer(line))


def _is_short(line: str) -> bool:
    return len(line) <= _LONGEST and len(_MARK.findall(line)) < _PROSE_MARKS


def _shown_day(lines: Iterable[str]) -> str | None:
    """The day of the line that most looks like a date line: labelled, with a time, of little else."""
    best, worth = None, -1
    for line in lines:
        day = _day(line)
        if day and not _TODAY.search(line):
            value = 4 * bool(_DATE_LABEL.search(line)) + 2 * bool(_TIME.search(line)) + (len(line) <= 40)
            if value > worth:
                best, worth = day, value
    return best


def _day_before(lines: tuple[str, ...], first: int) -> str | None:
    """The last day with a time that stands anywhere before the text."""
    shown = (line for line in reversed(lines[:first]) if len(line) <= _LONGEST and _TIME.search(line))
    return next((day for line in shown if not _TODAY.search(line) and (day := _day(line))), None)


def _day(text: str) -> str | None:
    """The ISO date of the first day in the text, None for none."""
    if match := _REPUBLIC_DAY.search(text):
        return _iso(int(match[1]) + 1911, int(match[2]), int(match[3]))
    match = _DAY.search(text) or _COMPACT_DAY.search(text)
    return _iso(*(int(part) for part in match.groups())) if match else None


def _day_of_url(url: str | None) -> str | None:
    """…/2022-02/13/content_1.htm, …/t20220213_1.html, …/202202/13/…"""
    path = re.sub(r"^https?://[^/]*", "", url or "")
    found = (_URL_DAY.match(path, start.start()) for start in _URL_START.finditer(path))
    return next((day for match in found if match and (day := _iso(*(int(part) for part in match.groups())))), None)


def _day_of_script(page: str) -> str | None:
    match = _SCRIPT_DAY.search(page)
    if match is None or not match[1].isdigit():
        return _day(match[1]) if match else None
    return datetime.fromtimestamp(int(match[1]), _CHINA).date().isoformat()


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:  # 2024-02-30
        return None


def _saved_on(page: str) -> str | None:
    match = _SAVED_ON.search(page, 0, _COMMENTS)
    return _iso(int(match[3]), _MONTHS.index(match[1]) + 1, int(match[2])) if match and match[1] in _MONTHS else None


def _without_site(title: str) -> str:
    """The longest part of a window's title: 市政协五届三次会议开幕_河池网."""
    return max(_SEPARATOR.split(title), key=len) if title else ""
