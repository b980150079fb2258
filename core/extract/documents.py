"""Documents: titles in 《》 and 「」, document numbers, `laws` by name, and the unmarked titles of `titles`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from core.extract import laws, titles
from core.extract.lexicon import Finder, words
from core.model.mentions import Kind, Mention
from core.text.span import Span

_PATTERNS = (
    # a printed page breaks its lines inside titles too: 《议事\n规则》
    ("doc_marked", re.compile(r"《(?:[^《》\n]|\n(?!\s)|《[^《》\n]*》){1,160}》")),
    (
        "doc_cornered",  # laws and drafts stand in 「」 in Taiwan's records
        re.compile(
            r"[「『](?:[^「」『』、\n]|(?<=[条款项])、(?=第)){2,80}?(?:法|条例|草案|规程|准则|办法|细则|公约|协定|议定书|规则|案|意见书|白皮书|计划书|报告书"
            r"|(?<=..)(?:报告|公报|声明|宣言|要点|纲要|纲领))[」』]"
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
_NOTICE = re.compile(r"(?:(?<=\.)|(?<=[ 　\n]))[0-9]{1,3}/(?:19|20)[0-9]{2}(?=[ 　]*(?:\n|$))")
"""The number of a legal notice at the end of a line of Hong Kong's record (…令》........ 26/2013)."""
_COUNCIL = re.compile(
    r"(?:(?<=[\n 　])|^)[^\W\d_]{2,10}委员会(?:有关|关于|就)[^，。；\n]{4,40}的?"
    r"(?:第[ 　]?[0-9/-]+[ 　]?号)?报告(?=[ 　]*(?:\n|$))"
)
_NUMBER = re.compile(
    r"[〔\[［（(][12][0-9]{3}[〕\]］)）]第?[0-9]+号|字第[0-9]{4,12}号函?|主席令第[0-9一二三四五六七八九十百]+号"
)
_ISSUER = re.compile(r"[^\W\d_]{0,8}$")
"""Who issued a numbered document: what stands before its number."""


@cache
def _named() -> Finder:
    return Finder(words("document_nouns.txt", "named"))


def find(fold: str, masked: str, names: Iterable[Mention]) -> Iterator[Mention]:
    """Candidates for documents; `names` are the candidates for bodies and meetings, with which titles begin."""
    for rule, pattern in _PATTERNS:
        for match in pattern.finditer(fold):
            yield Mention(Span(*match.span()), Kind.DOC, rule)
    for match in _NUMBER.finditer(fold):
        issuer = _ISSUER.search(fold, max(0, match.start() - 8), match.start())
        if issuer is not None and (issuer[0] or match[0].startswith("主席令")):
            yield Mention(Span(issuer.start(), match.end()), Kind.DOC, "doc_number")
    for pattern in (_NOTICE, _COUNCIL) if "立法会" in fold else ():
        for match in pattern.finditer(fold):
            yield Mention(Span(*match.span()), Kind.DOC, "doc_council")
    yield from laws.find(fold, masked)
    for span in _named().scan(fold):
        yield Mention(Span(span.start, titles.drafted(fold, span.end)), Kind.DOC, "doc_named")
    heads = titles.Heads(fold, names)
    for spans, rule in (
        (titles.with_about(fold, heads), "doc_about"),
        (titles.with_head(fold, heads), "doc_headed"),
        (titles.with_address(fold, heads), "doc_headed"),
        (titles.with_verb(fold, heads), "doc_governed"),
        (titles.with_year(fold, heads), "doc_yearly"),
    ):
        for span in spans:
            yield Mention(span, Kind.DOC, rule, confidence=0.9)
