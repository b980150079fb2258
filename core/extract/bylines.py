"""Those who signed: (权晟 王仟恒 班辉) or (王志强) at a paragraph's end, (融媒体中心记者 文/图 …), lines that only sign."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.extract import lists, names
from core.extract.found import Found
from core.extract.reading import Reading
from core.model.lines import LineRole
from core.text.span import Span

_CLOSING = re.compile(r"[（(]([^（）()\n]{2,90})[）)]\s*(?=\n|$)")
_OPENING = re.compile(
    r"(?:本报|本网|本台|[^\W\d_]{2,6}网|[^\W\d_]{2,6}日报|新华社[^\W\d_]{0,4})(?:讯|电|消息)"
    r"[ 　]*[（(]([^（）()\n]{2,60})[）)]"
)
"""The brackets after the dateline (本网讯（甲 通讯员 乙）)."""
_SIGNING = re.compile(
    "(?:见习|实习|特约|本报|本网|首席)?(?:全媒体|融媒体)?记者|通讯员|文/图|图/文|文/|图/|摄影报道|摄影|摄|责任编辑|责编|编辑|作者|供稿|撰文|校对|编审|"
    "审核|初审|复审|终审|监制"
)
_TOKEN = re.compile(f"[^{names.GAP}、，,/:：;；\n]+")


def find(reading: Reading) -> Iterator[Found]:
    """The names in brackets that close a paragraph and in lines that only sign."""
    for match in reading.matches(_CLOSING):
        yield from _signed(reading, Span(*match.span(1)))
    for match in reading.matches(_OPENING):
        yield from _signed(reading, Span(*match.span(1)))
    for line in reading.each(reading.lines):
        if line.role is LineRole.BYLINE:
            yield from _signed(reading, line.span)


def _signed(reading: Reading, span: Span) -> Iterator[Found]:
    """The names of a signature; without a word like 记者 every token must be a name."""
    text, fold = reading.text, reading.fold
    labels = list(_SIGNING.finditer(fold, span.start, span.end))
    start = labels[0].end() if labels else span.start
    before = Span(span.start, labels[0].start() if labels else span.start)  # 张圆 通讯员 胡婷婷
    ahead = [one for one in _tokens(fold, before) if len(names.key(one.of(fold))) < 4 and _name(fold, one, firm=False)]
    tokens = [*ahead, *_tokens(fold, Span(start, span.end))]
    plain = [token for token in tokens if _name(fold, token, firm=bool(labels))]
    firm = bool(labels) or (len(plain) >= 2 and len(tokens) >= 3)
    signed = [token for token in tokens if _name(fold, token, firm=firm) and not _broken(fold, token)]
    if labels or len(signed) == len(tokens):
        yield from (_found(text, token) for token in signed)


def _found(text: str, token: Span) -> Found:
    return Found(token, names.canonical(token.of(text)), "byline", byline=True)


def _tokens(fold: str, span: Span) -> Iterator[Span]:
    position = span.start
    while (token := _TOKEN.search(fold, position, span.end)) is not None:
        label = _SIGNING.match(fold, token.start(), token.end())
        if label is not None:
            position = label.end()
            continue
        name = lists.padded(fold, token.start()) or Span(*token.span())
        yield name
        position = max(name.end, token.start() + 1)


def _name(fold: str, span: Span, *, firm: bool) -> bool:
    name = names.key(span.of(fold))
    if not firm and len(name) == 2 and name[0] in names.lexicon().wordlike:
        return False
    begins = names.surname_length(name, 0) or name[:1] == names.LOST
    return bool(begins) and names.item(fold, span.start, span.end, firm=firm)


def _broken(fold: str, span: Span) -> bool:
    if names.LOST in span.of(fold):
        return False  # what is lost of it is marked, and no letter of another stands in it
    return lists.damaged(fold, span.end) or lists.damaged(fold, span.start)
