"""One key for all names of one body: 市委, 张掖市委, 中共张掖市委, 中国共产党张掖市委员会.

Kept apart: a body of a term (政协张掖市第五届委员会) and the lasting one, a body and its offices (市委 and 市委统战部), a
committee and its standing committee.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from core.extract.body_patterns import TERM
from core.extract.homes import Home, Homes, level_of
from core.extract.lexicon import rows
from core.extract.numerals import value
from core.model.mentions import Level, System

_SAME = (
    ("中国共产党", "中共"),
    ("中共中央委员会", "中共中央"),
    ("党中央", "中共中央"),
    ("中国人民政治协商会议", "政协"),
    ("人民代表大会", "人大"),
    ("常务委员会", "常委会"),
    ("人民政府", "政府"),
    ("人民法院", "法院"),
    ("人民检察院", "检察院"),
    ("纪律检查委员会", "纪委"),
    ("监察委员会", "监委"),
    ("中华人民共和国中央军事委员会", "中央军委"),
    ("中央军事委员会", "中央军委"),
    ("中共中央政治局", "中央政治局"),
    ("中共中央纪委", "中央纪委"),
    ("中纪委", "中央纪委"),
    ("发展和改革委员会", "发改委"),
    ("发展改革委", "发改委"),
    ("统一战线工作部", "统战部"),
    ("新华通讯社", "新华社"),
    ("中国国民党", "国民党"),
    ("民主进步党", "民进党"),
)
_TERM = re.compile(TERM)
_COURT = re.compile(r"^最高(法|检)$")


@dataclass(frozen=True, slots=True)
class BodyName:
    """A body's name taken apart. `where` is the code of a division, 全国, a level that stays unknown, or empty."""

    where: str
    body: str
    term: int | None = None
    home: Home | None = None
    """The home that a level was read by (市 in 市委), None when the name says its division."""

    @property
    def key(self) -> tuple[str, str, int | None]:
        """What all names of this body share."""
        return self.where, self.body, self.term


def parse(fold: str, homes: Homes) -> BodyName:
    """A body's folded name taken apart, its level read by the homes of the text."""
    text = re.sub(r"\s", "", fold)
    term: int | None = None
    if (match := _TERM.search(text)) and not text.endswith(("会议", "大会")) and "次会议" not in text:
        term = value(match[0].strip("第届"))
        text = text[: match.start()] + text[match.end() :]
    for form, short in _SAME:
        text = text.replace(form, short)
    text = _COURT.sub(r"最高\1察院", text).replace("最高法察院", "最高法院")
    prefix = next((one for one in ("中共", "政协") if text.startswith(one)), "")
    where, rest, home = _where(text[len(prefix) :], homes)
    return BodyName(where, _body(prefix, rest, bool(where)), term, home)


def _where(text: str, homes: Homes) -> tuple[str, str, Home | None]:
    if text.startswith("全国"):
        return "全国", text[2:], None
    end, code = 0, ""
    for span, found in homes.gazetteer.within(text):
        if span.start != end:
            break
        end, code = span.end, found
    if code:
        # 河池 + 市委: the rank stands after a short name.
        if text[end : end + 1] in ("市", "县", "州", "区") and text[end : end + 2] not in ("市场", "区域"):
            end += 1
        return code, text[end:], None
    level = level_of(text)
    if not level:
        return "", text, None
    home = homes.get(level)
    return (home.code if home else level), text[len(level) :], home


def _body(prefix: str, rest: str, placed: bool) -> str:
    """The part that names the kind of body: 委, 政协, 政府统战部 …"""
    if prefix == "政协" and placed:
        return "政协" + rest.removeprefix("委员会")
    if placed and (prefix == "中共" or rest.startswith(("委", "党委"))):
        rest = rest.removeprefix("党") if rest.startswith("党委") else rest
        return "委" + rest.removeprefix("委员会").removeprefix("委")
    return prefix + rest


@cache
def _systems() -> dict[str, System]:
    return {name: System(system) for system, names in rows("bodies.tsv") for name in names.split()}


_BY_BODY = (
    (
        System.OTHER,
        re.compile(
            r"学院|大学|医院|公司|集团|银行|中学|小学|支队|总队|军|部队|武警|海关|研究院|科学院|博物|联合国|(?:合作|卫生|贸易|国际)组织"
        ),
    ),
    (System.CONGRESS, re.compile(r"党团")),
    (System.SUPERVISION, re.compile(r"纪委|监委|纪检")),
    (System.MEDIA, re.compile(r"日报|晚报|晨报|电视台|融媒体|新闻网|网$|广播|新华社|央视")),
    (System.COURTS, re.compile(r"(?<!立)法院|检察院|地检署")),
    (
        System.MASS,
        re.compile(
            r"工会|妇联|共青团|^团|科协|侨联|工商联|残联|文联|作协|社科联|红十字|台联|青联|学会|协会|联谊会|基金会|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|联合会"
        ),
    ),
    (System.CPPCC, re.compile(r"政协")),
    (System.CONGRESS, re.compile(r"人大|立法会|立法院|议会|党团|主席团|委员会$")),
    (System.PARTY, re.compile(r"^[市县区]?委|中共|中央|党组|党委|党校|组织部|宣传部|统战部|工委|国民党|民进党|党$")),
    (System.GOVERNMENT, re.compile(r"政府|国务院|局|厅|委$|署|办公室|管委会|[^分]部$|院$|处$")),
)


def system(fold: str, name: BodyName) -> System:
    """The system that a body belongs to."""
    listed = _systems().get(fold)
    if listed is not None:
        return listed
    return next((kind for kind, pattern in _BY_BODY if pattern.search(name.body)), System.OTHER)


_NATIONAL = re.compile(
    r"^(?:中央|中共中央|国务院|国家|最高|中华|中国(?!.*网$)|中共|人民政协|政协$|新华社|央视|立法院|行政院|监察院|司法院|考试院|总统府)|部$|总局$|署$"
)
_RANKS = {
    "省": Level.PROVINCE,
    "自治区": Level.PROVINCE,
    "兵团": Level.PROVINCE,
    "市": Level.CITY,
    "自治州": Level.CITY,
    "州": Level.CITY,
    "盟": Level.CITY,
    "县": Level.COUNTY,
    "自治县": Level.COUNTY,
    "区": Level.COUNTY,
    "旗": Level.COUNTY,
}
_TOWNSHIP = re.compile("(?:镇|乡|街道)$")


def level(name: BodyName) -> Level | None:
    """The rank of the division that a body belongs to, None where nothing tells it (市政协 is a city's)."""
    where = name.where
    if where == "全国" or (not where and ("全国" in name.body or _NATIONAL.search(name.body))):
        return Level.NATIONAL
    if where in _RANKS:
        return _RANKS[where]
    if _TOWNSHIP.search(where):
        return Level.TOWNSHIP
    if where.isdigit():
        return Level.PROVINCE if where.endswith("0000") else Level.CITY if where.endswith("00") else Level.COUNTY
    # A division that only the text tells of has its full name for a code.
    return next((rank for word, rank in _RANKS.items() if where.endswith(word)), None)


_OFFICE = re.compile(
    "(?:统战部|组织部|宣传部|办公厅|办公室|政法委|党组|机关党组|常委会|研究室|秘书处|机关|政治局(?:常委会)?|书记处|党校|党史研究室|社会工作部"
    "|[^委会]{2,12}(?:委员会|工委|委)|[^政]{2,10}(?:部|局|厅|室))$"
)


def parents(name: BodyName) -> tuple[tuple[str, str, int | None], ...]:
    """The keys of the bodies that a body may be an office of, the nearest first: 市政协提案委员会 of 市政协."""
    found: list[tuple[str, str, int | None]] = []
    body = name.body
    for end in range(len(body) - 1, 0, -1):
        if _OFFICE.fullmatch(body, end):
            found += ((name.where, body[:end], name.term), (name.where, body[:end], None))
    return tuple(dict.fromkeys(found))
