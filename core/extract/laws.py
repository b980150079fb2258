"""Laws and rules named without 《》: known ones, those of a place, those in the making, those cited by an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from core.extract.body_patterns import NUMBER
from core.extract.gazetteer import REGION
from core.extract.lexicon import Finder, words
from core.model.mentions import Kind, Mention
from core.text.span import Span

_STATE = re.compile(
    r"中华人民共和国[^\W\d_的]{1,28}?法(?![院律治规制定人官学庭])"
    r"(?:[（(](?:草案|修订草案|修正草案)[）)]|(?:修订|修正)?草案|修正案(?:[（(]草案[）)])?)?"
)
_LOCAL = re.compile(
    rf"(?<!{REGION}){REGION}++[^\W\d_的了将与在]{{2,24}}?(?:条例|暂行办法|实施办法|办法|规定)(?=[，。、；（(》的]|草案)"
    r"(?:[（(][^（）()]{0,6}草案[）)]|草案)?"
)
_DRAFT = re.compile(
    r"修正案[（(]草案[）)]|(?:修订|修正)?草案(?:修改稿|表决稿|建议表决稿|代拟稿)?|修正案(?:[（(][一二三四五六七八九十]+[）)])?(?:草案)?"
    r"|[（(](?:修订|修正)?草案[）)]|[（(][一二三四五六七八九十]+[）)](?:草案)?"
)
_MAKING = re.compile(
    r"(?:(?<=[、，；：\n])|(?<=审议)|(?<=审议了)|(?<=审查)|(?<=讨论)|(?<=通过)|(?<=通过了))(?!对|关于|了|并|将|[0-9一二两三四五六七八九十多]次|审议|审查|讨论|听取|通过|还|包括|提请|修改|以及)"
    r"(?:[^\W\d_的了在将是把由会对]|对外|会计|协会|工会|社会){2,24}?(?:法典|法|条例)(?:修订草案|修正草案|草案)(?:修改稿|表决稿|代拟稿)*(?=[，。、；（(和及进提等])"
)
"""A law in the making, listed or not: 审议…、突发事件应对管理法草案."""
_CITED = re.compile(
    r"(?:(?<=依)|(?<=依据)|(?<=依照)|(?<=按照)|(?<=根据)|(?<=违反)|(?<=适用)|(?<=修正)|(?<=修订)|(?<=[，。、；\n]))(?![据照对按此]|有关)"
    r"(?:(?!违反|抵触)[^\W\d_的了在将是把由会之及与和其该本依爰]){2,30}?(?:法|条例|办法|规则|规程|章程|细则|准则)"
    rf"(?=第{NUMBER}[条项款章]|[（(]第)|(?:(?<![^\W\d_])|(?<=[依据照及和与反]))宪法(?=第{NUMBER}[条项章])"
)
"""A law cited by its article: 依據勞工退休金條例第四條, 爰依憲法第六十九條."""
_NAME = re.compile(
    r"^[《「『]?([^\W\d_]{3,30}?(?:法|条例))(?:(?:第[^》」]{1,8}条)?(?:部分)?(?:条文)?(?:修正|修订)?(?:草案|案))?[》」』]?$"
)


NAMED = ("doc_marked", "doc_cornered", "doc_article", "doc_draft")
"""Rules whose documents may be laws that stand bare elsewhere."""


_GOES_ON = re.compile("(?<=法)[规律治制官院庭学]")


@cache
def _known() -> Finder:
    return Finder(words("laws.txt"))


def find(fold: str, masked: str) -> Iterator[Mention]:
    """Candidates for laws; `masked` is the ground of the fold."""
    for pattern, ground, rule in ((_STATE, fold, "doc_law"), (_LOCAL, masked, "doc_law"), (_MAKING, fold, "doc_draft")):
        for match in pattern.finditer(ground):
            yield Mention(Span(*match.span()), Kind.DOC, rule)
    for match in _CITED.finditer(fold):
        yield Mention(Span(*match.span()), Kind.DOC, "doc_article")
    for span in _known().scan(fold):
        if _GOES_ON.match(fold, span.end):  # 监察法|规制度
            continue
        draft = _DRAFT.match(fold, span.end)
        yield Mention(Span(span.start, draft.end() if draft else span.end), Kind.DOC, "doc_law")


def finder(titles: Iterable[str]) -> Finder:
    """The search for laws that a text names in marks or by an article, where they stand bare (勞工退休金條例對…)."""
    names = (match[1] for title in titles if (match := _NAME.match(title)))
    return Finder(name for name in names if len(name) > 3)


def again(fold: str, known: Finder) -> Iterator[Mention]:
    """Candidates for laws that the text names in marks or by an article elsewhere."""
    for span in known.scan(fold):
        yield Mention(span, Kind.DOC, "doc_again", confidence=0.8)
