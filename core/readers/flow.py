"""A page as lines, in the way a browser without styles would break it, and the boxes that they stand in.

`<p>`, `<div>`, `<br>`, cells, items and headings all end a line: Chinese pages use each of them for paragraphs, often
several on one page. Scripts are never run, and nothing that does not show is text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.readers.trees import Element, walk


def _names(tags: str) -> frozenset[str]:
    return frozenset(tags.split())


_NOT_TEXT = _names(
    "script style noscript template head iframe object embed applet frameset select option datalist button svg math "
    "textarea map audio video canvas input title meta link rp rt"
)
"""What a page holds that is no running text of it. `<rt>` is the pinyin above a character."""
_BOXES = _names(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p pre section summary table tbody td "
    "text tfoot th thead tr ul xmp"
)
_CELLS = frozenset(("td", "th"))
_WRITTEN_OUT = frozenset(("pre", "listing", "xmp"))
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
"""Not `visibility: hidden`, which the articles of WeChat have until a script has run."""
_KEEPS_LINES = re.compile(r"white-space\s*:\s*pre", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\r\n\f\v]+")
_EDGES = " \t\r\n\f\v\u3000"


@dataclass(frozen=True, slots=True)
class Box:
    """An element that stands apart. `parent` and `cell` (the nearest cell, itself included) are indices, -1 for none."""

    tag: str
    parent: int
    cell: int
    names: str
    """Its class and id, by which makers of pages tell what it is for."""


@dataclass(frozen=True, slots=True)
class FlowLine:
    """A line of a page, its blanks tidied, with the index of the box that it stands in."""

    text: str
    box: int
    linked: int
    """How many of its characters, blanks left out, are links."""


@dataclass(frozen=True, slots=True)
class Flow:
    """The lines and boxes of a page, both in document order: the boxes inside box `i` are those from `i` to `ends[i]`."""

    lines: tuple[FlowLine, ...]
    boxes: tuple[Box, ...]
    ends: tuple[int, ...]


def flow_of(root: Element, *, hidden: bool = False) -> Flow:
    """The lines of the tree at `root`; `hidden` takes what styles hide as well."""
    return _Flowing(hidden=hidden).run(root)


class _Flowing:
    def __init__(self, *, hidden: bool) -> None:
        self._hidden = hidden
        self._lines: list[FlowLine] = []
        self._boxes: list[Box] = []
        self._ends: list[int] = []
        self._open: list[int] = []
        self._pieces: list[str] = []
        self._linked = 0
        self._links = self._written_out = self._skipped = 0

    def run(self, root: Element) -> Flow:
        self._enter("html" if root.tag not in _BOXES else str(root.tag), root)
        for event, element in walk(root):
            if event == "start":
                self._start(element, top=element is root)
            elif event == "end":
                self._end(element, top=element is root)
            elif not self._skipped:
                self._add(element.tail)
        self._leave()
        return Flow(tuple(self._lines), tuple(self._boxes), tuple(self._ends))

    def _start(self, element: Element, *, top: bool) -> None:
        tag = element.tag
        if self._skipped or not isinstance(tag, str) or tag in _NOT_TEXT or self._is_hidden(element):
            self._skipped += 1
            return
        if tag in _BOXES and not top:
            self._break()
            self._enter(tag, element)
        elif tag == "br":
            self._break()
        self._links += _is_link(element)
        self._written_out += _is_written_out(element)
        self._add(element.text)

    def _end(self, element: Element, *, top: bool) -> None:
        if self._skipped:
            self._skipped -= 1
            if not self._skipped:
                self._add(element.tail)
            return
        self._links -= _is_link(element)
        self._written_out -= _is_written_out(element)
        if not top:
            if element.tag in _BOXES:
                self._leave()
            self._add(element.tail)

    def _is_hidden(self, element: Element) -> bool:
        if self._hidden:
            return False
        return element.get("hidden") is not None or _HIDDEN.search(element.get("style") or "") is not None

    def _enter(self, tag: str, element: Element) -> None:
        parent = self._open[-1] if self._open else -1
        index = len(self._boxes)
        cell = index if tag in _CELLS else self._boxes[parent].cell if parent >= 0 else -1
        names = f"{element.get('class') or ''} {element.get('id') or ''}".strip().lower()
        self._boxes.append(Box(tag, parent, cell, names))
        self._ends.append(index + 1)
        self._open.append(index)

    def _leave(self) -> None:
        self._break()
        self._ends[self._open.pop()] = len(self._boxes)

    def _add(self, text: str | None) -> None:
        if not text or self._skipped:
            return
        first, *more = text.splitlines() or [""] if self._written_out else [text]
        self._piece(first)
        for row in more:
            self._break()
            self._piece(row)
        if more and text[-1] in "\r\n":
            self._break()

    def _piece(self, text: str) -> None:
        self._pieces.append(text)
        if self._links:
            self._linked += sum(map(len, text.split()))

    def _break(self) -> None:
        text = tidied("".join(self._pieces))
        if text:
            self._lines.append(FlowLine(text, self._open[-1], self._linked))
        self._pieces.clear()
        self._linked = 0


def _is_link(element: Element) -> bool:
    return element.tag == "a" and element.get("href") is not None


def _is_written_out(element: Element) -> bool:
    """Whether newlines in it are line breaks."""
    return element.tag in _WRITTEN_OUT or _KEEPS_LINES.search(element.get("style") or "") is not None


def tidied(text: str) -> str:
    r"""A line as a browser shows it: runs of blanks are one, a newline between two Chinese characters is none.

    No-break spaces are blanks that count; those and ideographic ones at the edges are indents and go.
    """
    text = text.replace("\u00a0", " ") if text.isascii() else _BLANKS.sub(_one_blank, text).replace("\u00a0", " ")
    return (_BLANKS.sub(" ", text) if text.isascii() else text).strip(_EDGES)


def _one_blank(found: re.Match[str]) -> str:
    r"""会议\n审议 is one word after another, 会议 审议 was written with a blank."""
    text, start, end = found.string, found.start(), found.end()
    if "\n" not in found[0] or not start or end == len(text):
        return " "
    return "" if text[start - 1] > "\u2e7f" and text[end] > "\u2e7f" else " "
