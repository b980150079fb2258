"""Named sessions and congresses, and what the text says of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from core.extract import meeting_facts
from core.extract.body_patterns import TERM
from core.extract.gazetteer import REGION
from core.extract.reading import Reading
from core.model.facts import Meeting
from core.model.mentions import Entity, Kind, Mention
from core.text.span import Span

_NUMBER = r"[〇零一二三四五六七八九十百0-9]{1,5}"
_WHO = r"(?:常委|全体|全体委员|委员|主席|主任|委员长|党组|常务委员会|常委会|院会|联席|专题|常务)"
_SESSION = (
    rf"(?:第{_NUMBER}会期)?第?{_NUMBER}次{_WHO}?(?:[（(]扩大[）)]|扩大)?(?:会议|全会|(?:全国)?(?:会员)?代表大会|党代会)"
)
_PRESIDIUM = rf"(?:主席团(?:常务主席)?(?:会议)?第{_NUMBER}次(?:全体)?会议)"
_TAIL = re.compile(
    rf"(?:{TERM})?{_SESSION}(?:{_PRESIDIUM}|第{_NUMBER}次(?:全体)?会议)?|(?:{TERM})?历次全会|主席团(?:常务主席)?(?:会议)?第{_NUMBER}次(?:全体)?会议"
)
_OF_SESSION = re.compile(r"(?:(?:临时)?党组|主席团|秘书处|提案审查委员会|选举委员会|议案审查委员会|议案组|临时党委)")

_CENTURY = r"(?:二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])"
_CONGRESS_CONTEXT = r"(?=精神|报告|以来|代表|召开|闭幕|胜利|上|党章|和|、|作出|提出|部署|描绘|擘画|擘划|确定)"
_PLENUM = r"[一二三四五六七八九]中(?:[、和及与][一二三四五六七八九]中)*全会"
_PATTERNS = re.compile(
    f"(?=[中党民农致九台第历首今全本立大主国政人省市自县区0-9〇零一二三四五六七八九十百{REGION}])(?:"
    + "|".join(
        (
            rf"(?:中国共产党|中共|党的)?(?:{TERM}(?:中央委员会)?)?{_PLENUM}",
            rf"(?:中国共产党|中共|党的)?{TERM}(?:中央委员会)?历次全会",
            rf"(?:中国共产党|中共|党的)?第?{_CENTURY}次全国代表大会",
            rf"(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟){_CENTURY}大(?![会家型量力学队类项部])",
            rf"(?:党的|中共){_CENTURY}大(?![会家型量力学队类项部]|的(?<!十.大的)(?<!十大的))",
            rf"(?<![一二三四五六七八九十百])(?:二十[一二三四五六七八九]?|十[一二三四五六七八九])大{_CONGRESS_CONTEXT}",
            rf"(?:中国共产党|中共)?(?<!{REGION}){REGION}++(?:市|县|区)?第?{_NUMBER}次(?:党员)?代表大会",
            rf"(?:省|市|自治区|县|区)第?{_NUMBER}次(?:党员代表大会|党代会|党代表大会)",
            rf"(?:政协|人大){TERM}{_SESSION}{_PRESIDIUM}?",
            rf"(?:政协|人大)?{TERM}(?:常委会|常务委员会|党组)?{_SESSION}{_PRESIDIUM}?",
            rf"(?:本院|立法院){TERM}(?:{_SESSION}|(?:第{_NUMBER}会期)?全院委员谈话会(?:会议(?![纪记]录))?)",
            rf"(?:{REGION}{{2}})?(?:特别行政区)?{TERM}全国人大代表选举会议(?:{_SESSION})?",
            rf"第{_NUMBER}次全国(?:[^\W\d_的]|{REGION}){{2,12}}?代表(?:会议|大会)",
            rf"(?:今年)?(?:全国|(?<!{REGION}){REGION}++(?:市|县|区)?|(?<![全各])[省市县区])两会",
            rf"(?:大会)?{_PRESIDIUM}",
            rf"(?:中共中央|中央)政治局(?:常务委员会|常委会)?(?:会议|第{_NUMBER}次集体学习)",
            rf"国务院(?:党组)?(?:常务会议|第?{_NUMBER}次(?:常务|全体|廉政工作|专题学习)?会议|廉政工作会议|专题学习)",
            r"中央[^\W\d_的了在是和]{2,8}?工作会议(?!精神的|室)",
            rf"(?:首届|第{_NUMBER}届)(?:(?!委员会|会议|举行|召开|完成)(?:[^\W\d_的了在，]|{REGION})){{2,16}}?(?:博览会|论坛|峰会|进博会|服贸会|广交会|交易会|洽谈会|运动会|大会)",
        )
    )
    + ")"
)
_ALONE = re.compile(
    rf"(?:常委会|常务委员会|主席|主任|委员长)?第{_NUMBER}次(?:全体|主席|主任|委员长|党组|常务)?(?:会议|全会)"
)


def _content() -> re.Pattern[str]:
    return re.compile(
        r"动员会|推进会|座谈会|协商会|工作会议|现场会|调度会|部署会|观摩会|研讨会|报告会|通报会|培训会|培训班|表彰大会|动员大会|纪念大会|庆祝大会|誓师大会|表彰会|电视电话会议|"
        r"视频会议|常务会议|联席会议|协调会|务虚会|论坛|峰会|洽谈会|招待会|茶话会|团拜会|年会|交流会|讨论会|宣讲会|总结会|专题会议|理论学习中心组"
    )


_CONTENT = _content()
_OPENS = re.compile(
    r".*(?:[。！？；：，\n（()）》]|召开了?|举行了?|举办了?|出席了?|参加了?|主持了?|收看|组织|召集|传达学习|传达|贯彻落实|贯彻|落实|学习|通过|精神和|精神以及|精神、|精神暨|实施|进行|列席|承办|在(?=全)|我[市省县区](?!委)|的|了|并|在|日|此次|这次|本次|一次|今年)",
    re.DOTALL,
)
_VAGUE = re.compile(
    r"^(?:全体|专题|本|此|该|这|各|有关|相关|一系列|多次|两|几|大会|会议|小组|新闻|委员|视频|专家|季度|情况)*$"
)
_GOES_ON = re.compile(r"(?:召开|举行|举办|在|暨|精神|上|开幕|闭幕|并|，|。|\n|于|和|、|强调|指出|要求|[（(]|会场|会议$|$)")


def of_bodies(masked: str, bodies: Iterable[Mention]) -> Iterator[Mention]:
    """Sessions that begin with a body's name (市政协 + 五届六次会议), and the bodies that sessions form (主席团)."""
    seen: set[tuple[int, int]] = set()
    for body in bodies:
        match = _TAIL.match(masked, body.span.end)
        if match and (body.span.start, match.end()) not in seen:
            seen.add((body.span.start, match.end()))
            yield from _session(masked, Span(body.span.start, match.end()), "meeting_body")


def _session(masked: str, span: Span, rule: str) -> Iterator[Mention]:
    if masked.endswith("中华人民共和国", 0, span.start):
        span = Span(span.start - 7, span.end)
    yield Mention(span, Kind.MEETING, rule)
    if formed := _OF_SESSION.match(masked, span.end):
        yield Mention(Span(span.start, formed.end()), Kind.ORG, "org_session")


def _by_content(fold: str) -> Iterator[Mention]:
    """Meetings named by what they are about: 三门峡市2018年省文明城市测评迎检动员会."""
    for match in _CONTENT.finditer(fold):
        low = max(0, match.start() - 44)
        opens = _OPENS.match(fold, low, match.start())
        start = opens.end() if opens else low
        name = fold[start : match.start()]
        if (
            len(name) < 4
            or name[-1] == "、"
            or _VAGUE.match(name)
            or not _GOES_ON.match(fold, match.end())
            or (opens is None and low)
        ):
            continue
        yield Mention(Span(start, match.end()), Kind.MEETING, "meeting_content", confidence=0.6)


def find(fold: str, masked: str, bodies: Iterable[Mention]) -> Iterator[Mention]:
    """Candidates for meetings, and for the bodies that a session forms; `bodies` are the candidates for bodies."""
    yield from of_bodies(masked, bodies)
    for match in _PATTERNS.finditer(masked):
        yield from _session(masked, Span(*match.span()), "meeting_pattern")
    for match in _ALONE.finditer(masked):
        yield Mention(Span(*match.span()), Kind.MEETING, "meeting_alone", confidence=0.8)
    yield from _by_content(fold)


def facts(reading: Reading, mentions: tuple[Mention, ...], entities: tuple[Entity, ...]) -> tuple[Meeting, ...]:
    """The meetings of the text in order of first mention; `presided_by` is left to those who know the persons."""
    return meeting_facts.find(reading, mentions, entities)
