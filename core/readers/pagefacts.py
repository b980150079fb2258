"""What a page says of itself: title, date, outlet, author, editor, address.

Its head says it in `<meta>` (政府网站 have ArticleTitle, PubDate, ContentSource, Author; others og:… or JSON-LD), its body
near the title (2024-01-10 09:21 来源：河池市政协 作者：…) and below the text (责任编辑：…). An address often has the day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from core.language.characters import HAN
from core.readers import days, pagehead
from core.readers.flow import Flow
from core.readers.maintext import MainText
from core.readers.trees import Element, text_of
from core.text.document import Metadata

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
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)|Page saved with SingleFile\s+url:\s*(\S+)", re.IGNORECASE)
_COMMENTS = 8192
_SEPARATOR = re.compile(r"\s*[|｜_丨]\s*|\s+[-–—]+\s+|\s*[-–—]{1,2}\s*(?=[^-–—]{2,16}$)")
_TITLE_LINES, _LONGEST_TITLE = 3, 300
_BEFORE, _AFTER, _BELOW = 12, 6, 6
"""Lines before and behind the beginning of the text, and behind its end, that may speak of it."""
_ABOVE = 3


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
        self._meta = pagehead.meta(root)
        self._linked = pagehead.linked_data(root)
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
            date=self._date(place, near, below, url),
            outlet=pagehead.first_named(self._meta, pagehead.OUTLET)
            or next(iter(sources), None)
            or self._account()
            or pagehead.first_named(self._meta, pagehead.SITE),
            author=self._author(around),
            url=url,
            editor=pagehead.first_named(self._meta, pagehead.EDITOR)
            or next((v for line in around for v in _values(_EDITOR_LINE, line)), None),
            retrieved=days.saved_on(self._page),
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
        whole = text_of(self._root.iter("title"))[:_LONGEST_TITLE]
        given = pagehead.first_named(self._meta, pagehead.TITLE) or self._linked.get("headline")
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

    def _above(self, title: int) -> tuple[str, ...]:
        """The short lines right above the title: newspapers have the day there, but so have pages that show today."""
        top = min(title, self._main.first) if title >= 0 else self._main.first
        return tuple(filter(_is_short, self._lines[max(0, top - _ABOVE) : top]))

    def _date(self, place: int, near: tuple[str, ...], below: tuple[str, ...], url: str | None) -> str | None:
        named = next((day for value in pagehead.all_named(self._meta, pagehead.DATE) if (day := days.of(value))), None)
        return (
            named
            or days.of(self._linked.get("datePublished", ""))
            or days.shown(near)
            or days.of_url(url)
            or days.of_script(self._page)
            or days.of(next((moment.get("datetime") or "" for moment in self._root.iter("time")), ""))
            or days.shown(self._above(place))
            or days.shown(below)
            or days.before(self._lines, self._main.first)
        )

    def _author(self, around: Iterable[str]) -> str | None:
        shown = next((value for line in around for value in _values(_AUTHOR_LINE, line)), None)
        given = pagehead.first_named(self._meta, pagehead.AUTHOR) or self._linked.get("author")
        return shown if given is None or _NO_OUTLET.search(given) or "/" in given else given

    def _account(self) -> str | None:
        """The account that an article of WeChat stands on; it calls its site 微信公众平台."""
        return text_of(link for link in self._root.iter("a") if link.get("id") == "js_name") or None

    def _url(self) -> str | None:
        saved = _SAVED_FROM.search(self._page, 0, _COMMENTS)
        links = self._root.iter("link")
        canonical = next((link.get("href") for link in links if (link.get("rel") or "").lower() == "canonical"), None)
        given = (saved and (saved[1] or saved[2]), canonical, *pagehead.all_named(self._meta, pagehead.URL))
        return next((url for url in given if url and re.match(r"https?://\S+$", url)), None)


def _values(pattern: re.Pattern[str], line: str) -> Iterator[str]:
    return (match["value"] for match in pattern.finditer(line))


def _is_short(line: str) -> bool:
    return len(line) <= _LONGEST and len(_MARK.findall(line)) < _PROSE_MARKS


def _without_site(title: str) -> str:
    """The longest part of a window's title: 市政协五届三次会议开幕_河池网."""
    return max(_SEPARATOR.split(title), key=len) if title else ""
