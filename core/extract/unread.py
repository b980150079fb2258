"""Posts that a text names without anybody being found who holds them: what a careful reader would look at again.

Only posts with their body count (县委书记), of one person: members, delegates and whoever is meant in general hold none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from core.extract.posts import Titles
from core.extract.reading import Reading
from core.model.mentions import Post
from core.text.sentences import sentence
from core.text.span import Span

_EACH = "各每某"
_MANY = re.compile("(?:委员|代表|常委|成员|领导|领导人|同志|记者|议员|理事|专家|干部|员)$")
_GENERAL = re.compile("(?:各|全|历任|有关|每位|所有|几位|多位|[两二三四五六七八九十]位|原任|本会|等)[^，。；]{0,12}$")
_AFTER = re.compile("(?:们|会议|办公|信箱|热线|工作|职务|职责|人选|候选人|一职|[a-zA-Z]|等|和各|以及各)")
_REACH = 14


def find(reading: Reading, titles: Titles, posts: Iterable[Post]) -> Iterator[Span]:
    """The posts that nobody was found for, body and title, the first of each sentence."""
    read = {span.start for post in posts for span in post.evidence}
    last = Span(0, 0)
    for title in titles.all:
        if title.body is None or title.span.start in read or title.span.start < last.end:
            continue
        if _single(reading.fold, title.start, title.span):
            last = sentence(reading.text, title.span)
            yield Span(title.start, title.span.end)


def _single(fold: str, start: int, title: Span) -> bool:
    """Whether one holder is meant: not 各县委书记, not 县委书记们, not 市政协委员."""
    before = fold[max(0, start - _REACH) : start]
    general = fold[start] in _EACH or _GENERAL.search(before)
    return not (general or _MANY.search(title.of(fold)) or _AFTER.match(fold, title.end))
