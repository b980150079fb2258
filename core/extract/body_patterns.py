"""The grammar of bodies' names, as regular expressions over the ground of `gazetteer`.

A body is: where (a region, a level like 市, or 全国), what (委, 人大常委会, 政协, 人民政府), which office of it (统战部). A
term (第五届) may stand before or after the region. Word lists come from resources/lexicon.
"""

from __future__ import annotations

import re
from functools import cache

from core.extract.gazetteer import REGION
from core.extract.lexicon import alternation, words

NUMBER = r"[〇零一二三四五六七八九十百0-9]{1,5}"
TERM = rf"(?:第{NUMBER}届|(?<![新上本历下这每换首〇零一二三四五六七八九十百0-9])(?<![历前]任){NUMBER}届)"
"""第十四届 or 十四届."""

_REGION = rf"(?<!{REGION}){REGION}++"
"""A whole run of region characters, tried once: a page of nothing but names of cities stays linear."""
# 全市政协 is 全市 and the generic 政协; 城市管理 has no level; 省市县(区)政协, 两省一市人民政府 mean all of them.
_NO_LEVEL_AFTER = "全各本我该城都上门超股跨两一多每级地社园校山景新辖发郊牧矿县州省区市邻近外原贵此同集特联欧非加结"
_LEVEL = (
    rf"(?<![{_NO_LEVEL_AFTER}{REGION}])(?:自治区|自治州|自治县|兵团|省(?![市县区])|市(?![县区])|州|县(?![市区])|区|旗|盟)"
)
_SEVERAL = r"(?<![全各本我该])(?:省市|区市|市区|县市)"
_WHERE = rf"(?:{_REGION}[市县区]?|{_LEVEL})"
_ALL = rf"(?:全国|{_WHERE})"
_STUFF = r"[^\W\d_的了在将是把对为从向等各举召出参会议届次第派立读考]"
"""What a name may hold between region and ending: no particles and no verbs that open another clause."""


_FIRST = REGION + "自兵省市州县区旗盟"
_FIRST_OF_TERM = "第〇零一二三四五六七八九十百0-9"
"""What places and terms begin with."""


def _offices(part: str) -> str:
    return alternation(words("offices.txt", part))


def _committee() -> str:
    return rf"{alternation(words('committees.txt'))}(?:专门)?委(?:员会)?(?:办公室)?"


def _party() -> tuple[str, ...]:
    office = _offices("party")
    body = r"(?:(?:纪律检查)?委员会|纪委|党委|委(?![员托任派会]))"
    watch = r"(?:驻[^\W\d_]{2,10}?(?:纪检监察组|纪检组))?"
    centre = (
        r"(?:政治局(?:常务委员会|常委会)?|委员会(?:政治局)?|纪律检查委员会(?:常务委员会)?|"
        r"纪委(?:常委会)?|书记处|军事委员会|军委)"
    )
    discipline = _offices("central discipline offices")
    return (
        rf"(?:中国共产党|中共)(?:{_REGION}[市县区]?|{_LEVEL})(?:{TERM})?{body}(?:{office})?",
        rf"(?:{_WHERE}|{_SEVERAL}(?=委))(?:委(?![员托任派以屈会])|(?<=区)党委|(?<=团)党委)(?:{TERM}(?=常委会|委员会))?(?:{office})?",
        rf"{_REGION}党委(?:{office})?",
        rf"(?:共青团|团){_WHERE}委(?:员会)?",
        rf"(?:中国共产党|中共|党的)?{TERM}(?:中共)?中央{centre}",
        rf"(?:中国共产党|中共)?中央(?:纪律检查委员会|纪委)(?:国家监委)?(?:常务委员会|常委会|{discipline})?{watch}",
        rf"{_WHERE}(?:纪委监委|纪委、监委|纪委|监委|监察委员会|纪律检查委员会){watch}",
    )


def _congress() -> tuple[str, ...]:
    tail = rf"(?:常务委员会|常委会)?(?:{_offices('congress')}|{_committee()}){{0,2}}"
    return (
        rf"(?:{TERM})?{_ALL}(?:{TERM})?(?:人民代表大会|人大){tail}",
        rf"{_ALL}{TERM}(?:人大)?(?:常务委员会|常委会)(?:党组)?",
        r"(?:全国人大常委会|(?<![^\W\d_])常委会)[^\W\d_的了在将是把关和与]{2,16}?法执法检查组",
    )


def _cppcc() -> tuple[str, ...]:
    tail = rf"(?:{_offices('cppcc')}|{_committee()}){{0,2}}"
    name = r"(?:中国人民政治协商会议|人民政协|政协)"
    return (
        rf"(?:{TERM})?{_ALL}政协(?:{TERM}(?:委员会(?!见))?)?{tail}",
        rf"{name}(?:{TERM})?{_ALL}(?:{TERM})?委员会{tail}",
    )


def _government() -> tuple[str, ...]:
    end = rf"(?:{_offices('department ends')}|委(?!员)|办(?![理公法事好案学]))"
    return (
        rf"(?:{_WHERE}|{_SEVERAL}(?=政府))(?:人民政府|政府(?!工作报告|性|间|采购|网站|令))(?:{_offices('government')})?",
        rf"{_WHERE}(?:高级|中级|铁路运输|海事|知识产权)?(?:人民)?(?:法院|检察院)(?:党组)?",
        rf"{_WHERE}{alternation(words('departments.txt'))}{end}(?:党组|党委)?",
    )


def _mass() -> tuple[str, ...]:
    parties = _offices("democratic parties")
    return (
        rf"{_ALL}{_offices('mass')}(?:{TERM})?(?:党组|常务理事会|理事会|执行委员会|委员会|主席团)?",
        rf"{parties}(?:{TERM})?中央(?:常务委员会|监督委员会|委员会)?",
        rf"{parties}(?:{_WHERE}委(?:员会|会)?|{_REGION}总支|{_REGION}支部)",
        rf"(?:武警|中国人民解放军|解放军)?{_WHERE}{_offices('forces')}",
    )


def _media() -> tuple[str, ...]:
    return (
        rf"(?:中国)?{_REGION}(?:{_offices('local media')}|网(?=消息|讯|[（(]|$))",
        rf"{_WHERE}(?:广播电视台|电视台|融媒体中心|日报社)",
    )


def _ending() -> tuple[str, ...]:
    """Names known by where they start and how they end: 河池学院, 市城乡一体化示范区管委会, 中国法学会."""
    return (
        rf"{_REGION}{_STUFF}{{0,12}}?{_offices('endings')}(?:有限责任公司|股份有限公司|有限公司)?(?:党组|党委|党工委)?",
        rf"{_LEVEL}(?![属级直内外情民里辖域]){_STUFF}{{1,12}}?{_offices('local ends')}(?:党组|党委)?",
        _offices("universities"),
        rf"(?:中国|中华|中央|国家)(?:(?![和与人特]){_STUFF}){{1,12}}?{_offices('national ends')}(?:党组|党委)?",
    )


def _state() -> tuple[str, ...]:
    ministries = (
        r"(?:中央军事委员会|国务院|全国人民代表大会(?:常务委员会)?|最高人民法院|最高人民检察院|国家监察委员会|"
        r"外交部|国防部|财政部|教育部|公安部|司法部|商务部)"
    )
    hong_kong = f"(?:{REGION}{{2}}|香港|澳门)"
    return (
        r"国务院(?:办公厅|党组|研究室|法制办公室)?",
        r"中华人民共和国政府|国民政府|特区政府|人大常委会(?=的?《)",
        rf"联合国(?![与和在的]){_STUFF}{{2,12}}?(?:委员会|理事会|组织|署|办公室|总部|秘书处|大会|基金|计划署|安理会)",
        r"(?:(?<![^\W\d_])|(?<=的))(?:示范区|自贸区|自贸试验区|合作区|新片区)(?:理事会|执委会|执行委员会|管委会|管理委员会)",
        rf"中华人民共和国{ministries}",
        rf"(?:国务院|中央)(?:(?![和有各常全总]){_STUFF}){{2,12}}?{_offices('state ends')}(?:办公室)?",
        r"(?:最高人民法院|最高人民检察院)(?:党组|审判委员会|检察委员会)?",
        rf"中央第{NUMBER}(?:巡视组|督导组|指导组)",
        r"(?:全国政协|全国人大)(?:机关党组|党组)|(?<![地社山校])区议会",
        rf"(?:{hong_kong}|(?<!\w))(?:特别行政区|特区)(?:政府|行政长官办公室|立法会|选举委员会|终审法院)",
        rf"中央(?:人民政府)?驻{hong_kong}(?:特别行政区|特区)?联络办公室|(?:外交部)?驻{hong_kong}(?:国家安全公署|特派员公署|公署)",
    )


def _taiwan() -> tuple[str, ...]:
    parties, committees = _offices("taiwan parties"), _offices("taiwan committees")
    return (
        rf"{parties}(?:立法院|立院)?党团|(?:国民|民进|亲民)党团",
        rf"(?:立法院|本院){_committee()}",
        rf"(?:(?<![^\W\d_])|(?<=设[置立])){_committee()}(?!联席|第)(?=[、及与，。提审所函召决分《\s]|关于|等?[一二三四五六七八九十0-9]+个)",
        # a committee whose body the sentence leaves out, as the head of a post (不再担任提案委员会驻会副主任)
        rf"(?:(?<=[任为、，和由及与\n（(])|(?<![^\W\d_])){_committee()}(?=(?:驻会|专职|兼职)?副?主任|召集人|分党组)",
        rf"(?<=[，。、由于送交经请及与\n　 ]){committees}委员会",
        rf"(?:行政院|考试院|司法院|监察院){_STUFF}{{2,10}}?(?:委员会|署|局|处|部)",
        rf"{_REGION}[市县]?(?:议会|政府{_STUFF}{{1,5}}?局|(?:地方|高等)?法院(?:检察署)?|地检署)",
    )


@cache
def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The patterns with the names of their rules."""
    groups = (
        ("org_party", _party()),
        ("org_congress", _congress()),
        ("org_cppcc", _cppcc()),
        ("org_government", _government()),
        ("org_mass", _mass()),
        ("org_media", _media()),
        ("org_ending", _ending()),
        ("org_state", _state()),
        ("org_taiwan", _taiwan()),
    )
    return tuple((rule, re.compile(_quick(pattern))) for rule, group in groups for pattern in group)


def _quick(pattern: str) -> str:
    """The pattern with a look at the first character before all else, where it begins with a place: three times as quick."""
    begins = {f"(?:{TERM})?{_ALL}": _FIRST + "全" + _FIRST_OF_TERM, _ALL: _FIRST + "全", _WHERE: _FIRST}
    return next((f"(?=[{first}]){pattern}" for start, first in begins.items() if pattern.startswith(start)), pattern)
