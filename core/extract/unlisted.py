"""Divisions that only the text itself tells of: 云岭县 in 政协云岭县第七届委员会, towns, development zones, mangled names.

A name is believed where the grammar of a body leaves nothing else for it (中共X县委, 政协X县委员会), or where it opens a
body's name more than once (X县人民政府). Then the text may also leave its rank out: 云岭网讯, 在云岭宾馆.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from core.extract.gazetteer import REGION, divisions_in, ground, short
from core.extract.lexicon import words
from core.language.words import lookup

_TERM = "(?:第[〇零一二三四五六七八九十百0-9]{1,4}届)"
_RANK = "(?P<rank>自治县|自治州|省|市|县|区|旗|州|盟|镇|乡|街道)"
_NO_NAME = "的了在和与及对将把被为向是有省市县区州旗盟镇乡委届次第" + REGION
_NAME = rf"(?![全各本我该这那每某两多其几诸众])(?P<name>[^\W\d_{_NO_NAME}]{{1,5}}?)"
_FIRM = re.compile(
    rf"(?:中共|中国共产党|中国人民政治协商会议|政协){_TERM}?{REGION}*{_NAME}{_RANK}"
    rf"(?={_TERM}?(?:委(?!员(?!会)|[托任派])|纪委|党委|党工委|工委|常务委员会|纪律检查委员会|第[一二三四五六七八九十]+次代表大会))"
)
_LOOSE = re.compile(
    rf"(?:(?<![^\W\d_])|(?<=[{REGION}在由对及和与])){_NAME}{_RANK}"
    rf"(?=人民政府|政府|人大|人民代表大会|政协|人民法院|人民检察院|融媒体中心|纪委|党委|党工委|委(?:副?书记|常委|办)|第[一二三四五六七八九十]+届)"
)
_BODY = re.compile("政协|中共|人大|政府|中央|党委|会议")
_HEADLINE = re.compile(
    rf"(?m)^[# 　]*{_NAME}{_RANK}(?=(?:人民代表大会(?:常务委员会)?|人民政府(?:办公室)?)(?:关于|公告|令|通告))"
)
_COMMON = 60
"""Dictionary frequency above which a word that is no place refuses to be a division's name (时任, 当地)."""


def find(fold: str) -> dict[str, str]:
    """Forms of names to codes: divisions of this text that no list has, and names of counties without their rank."""
    found: dict[str, str] = {}
    for name, rank in _names(ground(fold)):
        found[name + rank] = name + rank
        if len(name) > 1 and rank not in ("镇", "乡", "街道"):
            found.setdefault(name, name + rank)
    return dict(_counties(fold)) | found


def _counties(fold: str) -> Iterator[tuple[str, str]]:
    """Listed counties without their rank, where the text names them in full more than once (临泽县 … 临泽宾馆)."""
    counts = Counter((span.of(fold), code) for span, code in divisions_in(fold))
    for (name, code), count in counts.items():
        bare = short(name)
        if code.endswith("00"):  # 吉安市 … 吉安宾馆, though 吉安 by itself may be a word
            if 1 < len(bare) < len(name) and bare in words("region_words.txt") and not _everyday(bare):
                yield bare, code
            continue
        common = bare in words("region_words.txt") or _everyday(bare)
        if count > 1 and 1 < len(bare) < len(name) and not common:
            yield bare, code


def _names(masked: str) -> Iterator[tuple[str, str]]:
    for match in (*_FIRM.finditer(masked), *_HEADLINE.finditer(masked)):
        if _may_be(match["name"], match["rank"]) and (len(match["name"]) > 1 or match["rank"] in "省市县州旗"):
            yield match["name"], match["rank"]
    for match in _LOOSE.finditer(masked):
        name, rank = match["name"], match["rank"]
        if len(name) > 1 and _may_be(name, rank) and masked.count(name + rank) > 1:
            yield name, rank


def _may_be(name: str, rank: str) -> bool:
    """Whether a string may name a division: no everyday word by itself or with its rank (当地, 社区)."""
    if name + rank in words("region_words.txt", "never") or _BODY.search(name):
        return False
    pairs = (name[start : start + 2] for start in range(len(name) - 1))
    return not any(map(_everyday, (name, name + rank, *pairs)))


def _everyday(word: str) -> bool:
    found = lookup(word)
    return len(word) > 1 and found.frequency > _COMMON and found.tag != "ns"
