"""Documents: titles in 《》 and 「」, laws by name, document numbers, and the unmarked titles of `titles`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from core.extract import titles
from core.extract.gazetteer import REGION
from core.extract.lexicon import Finder, words
from core.model.mentions import Kind, Mention
from core.text.span import Span

_PATTERNS = (
    ("doc_marked", re.compile(r"《(?:[^《》\n]|《[^《》\n]*》){1,160}》")),
    (
        "doc_cornered",  # laws and drafts stand in 「」 in Taiwan's records
        re.compile(
            r"[「『][^「」『』、\n]{2,60}?(?:法|条例|草案|规程|准则|办法|细则|公约|协定|议定书|规则|案|意见书|白皮书|计划书|报告书)[」』]"
        ),
    ),
    (
        "doc_law",
        re.compile(
            r"中华人民共和国[^\W\d_的]{1,28}?法(?![院律治规制定人官学庭])"
            r"(?:[（(](?:草案|修订草案|修正草案)[）)]|(?:修订|修正)?草案|修正案(?:[（(]草案[）)])?)?"
        ),
    ),
    (
        "doc_plan",
        re.compile(
            r"(?:“?十[一二三四五六七八九]五”?规划|(?:中华人民共和国)?国民经济和社会发展第十[一二三四五六七八九]个五年规划)"
            r"(?:和(?:二〇|20)[0-9〇一二三四五六七八九]{2}年远景目标)?纲要(?:草案|[（(]草案[）)])?"
        ),
    ),
)
_NUMBER = re.compile(
    r"[〔\[［（(][12][0-9]{3}[〕\]］)）]第?[0-9]+号|字第[0-9]{4,12}号函?|主席令第[0-9一二三四五六七八九十百]+号"
)
_ISSUER = re.compile(r"[^\W\d_]{0,8}$")
"""Who issued a numbered document: what stands before its number."""
_LOCAL_LAW = re.compile(
    rf"(?<!{REGION}){REGION}++[^\W\d_的了将与在]{{2,24}}?(?:条例|暂行办法|实施办法|办法|规定)(?=[，。、；（(》的]|草案)(?:[（(][^（）()]{{0,6}}草案[）)]|草案)?"
)

_DRAFT = re.compile(r"(?:修订|修正)?草案(?:修改稿)?|修正案(?:草案)?|[（(](?:修订|修正)?草案[）)]")


@cache
def _named() -> Finder:
    return Finder(words("document_nouns.txt", "named"))


@cache
def _laws() -> Finder:
    return Finder(words("laws.txt"))


def find(fold: str, masked: str, names: Iterable[Mention]) -> Iterator[Mention]:
    """Candidates for documents; `names` are the candidates for bodies and meetings, with which titles begin."""
    for rule, pattern in _PATTERNS:
        for match in pattern.finditer(fold):
            yield Mention(Span(*match.span()), Kind.DOC, rule)
    for match in _NUMBER.finditer(fold):
        issuer = _ISSUER.search(fold, max(0, match.start() - 8), match.start())
        if issuer is not None and (issuer[0] or match[0].startswith("主席令")):
            yield Mention(Span(issuer.start(), match.end()), Kind.DOC, "doc_number")
    for match in _LOCAL_LAW.finditer(masked):
        yield Mention(Span(*match.span()), Kind.DOC, "doc_law")
    for span in _named().scan(fold):
        yield Mention(span, Kind.DOC, "doc_named")
    for span in _laws().scan(fold):
        draft = _DRAFT.match(fold, span.end)
        yield Mention(Span(span.start, draft.end() if draft else span.end), Kind.DOC, "doc_law")
    heads = titles.Heads(fold, names)
    for spans, rule in (
        (titles.with_about(fold, heads), "doc_about"),
        (titles.with_head(fold, heads), "doc_headed"),
        (titles.with_verb(fold, heads), "doc_governed"),
        (titles.with_year(fold, heads), "doc_yearly"),
    ):
        for span in spans:
            yield Mention(span, Kind.DOC, rule, confidence=0.9)
