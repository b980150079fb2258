"""What a verb of a resolution governs: documents, and what only a verb makes an item (candidates, decisions, persons)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.extract import resolution_persons
from core.extract.resolution_told import Item, Told
from core.extract.scene import Scene
from core.model.facts import Action
from core.model.mentions import Kind
from core.text.span import Span

BRACKETS = re.compile("[（(][^（）()]*[）)]|[《》〈〉「」]")
"""What may stand around and after a title without being part of its words."""

_VAGUE = re.compile("^(?:有关|上述|其他|其它|各项|相关|这些|该|两个|三个|部分|[0-9]+[个件项](?!.*稿))")

_COUNTED_DRAFTS = re.compile("(?:上述|这)?[两三四五六七八九十0-9]+[个件]?.*稿$")
_CANDIDATES = re.compile("(?P<item>[^，。；：\n]{4,60}?(?:建议)?(?:人选|候选人名单|名单))(?=[，。；]|提请|提交|作为|$)")
_OBJECTS = {
    Action.REPORTED: re.compile(
        "(?P<item>(?!说明|题为|专题|主题|辅导|大会|学习|形势|情况|会务|中心|有关)[^，。；、\n的和“]{2,16}报告)"
    ),
    Action.HEARD: re.compile(
        "(?:[^，。；\n]{2,40}?(?:[所受]托)?[作做]的)?"
        "(?P<item>工作报告(?<=的工作报告)|工作汇报|[^，。；\n]{6,80}?(?:的|情况|工作|课题|举措|进展|安排)(?:综合)?(?:汇报|报告|说明|通报))(?=[，。；\n])"
    ),
    Action.ADOPTED: re.compile(
        "(?:上述[^，。；、\n]{2,10}?和)?(?P<item>[^，。；\n]{0,40}?(?:草案(?:表决稿|修改稿|代拟稿)|成员|组成人员)"
        "|[^，。；：\n]{4,60}?(?:建议)?(?:人选|候选人名单|名单)"
        "|[^，。；、\n]{2,20}的[两三四五六七八九十0-9]+个[^，。；、\n]{2,12}报告)(?=[，。；]|提请|提交|作为|$)"
    ),
    Action.DELIBERATED: re.compile(
        "(?P<item>[^，。；\n]{0,40}?(?:草案(?:代拟稿|表决稿|修改稿|建议表决稿)|(?:审查|审议)结果的?报告))(?=[，。；\n])"
    ),
    Action.CONVEYED: re.compile("(?P<item>[^，。；\n]{4,60}情况)(?=[，。；\n])"),
}
_SET = re.compile(
    "(?:了)?(?P<item>(?!有关|上述|这|为|表彰|的)[^，。；：\n]{4,40}?(?:分工|名单|方案|计划|安排|要点|议题|选题|人选))(?=[，。；\n])"
)
"""What a meeting sets: 确定国务院2023年重点工作分工."""
_HEARD_FIRST = re.compile(
    "了?(?P<item>(?!关于|有关|上述|各)[^，。；、\n《》]{4,60}?情况的(?:综合)?(?:汇报|报告|说明))(?=[、，]关于)"
)
_OWNER = re.compile("[^，。；、]{2,5}(?:提名|提出|建议)的")
_TREATED = re.compile(
    "[，,：:]?(?P<item>对[^，。；：\n]{2,40}?(?:实行|给予|予以|进行|实施|开展)[^，。；：\n]{2,24})(?=[，。；：\n])"
)
"""决定对部分行政事业性收费和保证金实行缓缴."""
_TAKEN = re.compile(
    "(?P<item>(?:延续|延长|实施|实行|开展|扩大|降低|提高|减免|免征|取消|暂停|恢复|推出|增加|授予|组建|新增|启动|向[^，。；、]{2,6}派出)"
    "(?!了|情况)[^，。；：\n]{4,40})(?=[，。；\n])"
)
"""决定延续实施国家助学贷款免息政策."""
_PUT_FORWARD = re.compile("(?:等)?(?:提请|提交)")
_MEASURE = re.compile("[，：:](?P<item>(?!将|把|对|由|是否|于|[0-9])[^，。；：\n]{6,40})(?=[，。；\n])")
"""会议决定，延续和优化实施部分阶段性税费优惠政策，包括…"""
_GATHERED = re.compile("(?:会议|全会|大会)$")
_CHOSEN = re.compile("(?P<item>[^，。；：\n]{2,40}?(?:成员|组成人员|名单|人选))(?=[，。；\n])")
_POINTING = re.compile("上述|(?:这|该)[0-9一二两三四五六七八九十]*[个些份]?")
_BACK = 200
"""Characters in which the candidates are sought that 上述人选 points back to."""
_NAMED_CANDIDATES = re.compile(
    "(?:提出|对|关于|就)(?:了)?(?P<item>[^。；\n《》]{6,80}?的?(?:建议)?人选(?:建议)?(?:名单)?)(?=进行|后|。|作了|的说明)"
)
_FIXED = re.compile("(?P<item>[^，。；\n《》]{4,40}?(?:时间|日期|地点|期限|会期)为[^，。；\n]{2,24})(?=[，。；\n])")
"""决定大会期间代表提出议案的截止时间为3月8日12时."""
_CONVENED = re.compile(
    "[，：:]?(?P<item>(?:[0-9月日上下旬午]{2,14}，)?(?!是否|如何|何时)[^，。；\n]{0,60}?(?:召开|举行)[^，。；\n]{0,40})"
)
_PLAIN_REPORT = re.compile("(?P<item>(?:大会|会议|理事会|常委会|监事会)?(?:工作|财务|审计)报告)(?=[，。；、和及])")
"""A report without a name of its own: 审议通过了大会工作报告，修订了…"""
_TAKEN_UP = (Action.ADOPTED, Action.APPROVED, Action.DELIBERATED)
_HEARD_WHOLE = re.compile(
    "(?:[^，。；\n]{2,40}?(?:[所受]托)?[作做]的)?"
    "(?P<item>[^，。；\n《》]{2,40}关于[^，。；\n]{6,200}?[^告报]、关于[^，。；\n]{6,200}?稿的汇报"
    "|[^，。；\n《》]{2,20}关于[^。；\n]{4,200}?人选[^。；\n]{0,200}?情况的汇报)(?=[，。；\n])"
)
"""One report on several papers, each of which has a title with 关于 (关于甲的草案代拟稿、关于乙的草案代拟稿的汇报)."""
_HEARD_PART = re.compile("的(?:汇报|报告|说明)、关于")
_REST = re.compile(
    "(?:[（(][^（）()\n]{1,8}[）)])?(?:修订|修正)?(?:草案|修正案)(?:修改稿|表决稿|建议表决稿|代拟稿)*(?:[（(][^（）()\n]{1,8}[）)])?"
    "|(?<=》)(?:的(?:决定|决议|议案)|(?:有关情况|情况)?的?(?:汇报|说明))(?=[、，。；和及])"
    "|(?:[（(][^（）()\n]{1,8}[）)])?[^，。；、《》\n]{2,12}?(?:情况|结果|意见)的(?:说明|汇报|报告)(?=[，。；、]|等[，。])"
)
"""What a document's name may leave behind it: 学位法|草案, 候选人名单（草案）|讨论情况的说明."""


def items(scene: Scene, told: Told) -> Iterator[Item]:
    """The items that a verb governs, in text order."""
    if told.verb.action in resolution_persons.ACTIONS:
        yield from resolution_persons.find(scene, told)
        return
    if told.verb.action is Action.DECIDED:
        if named := list(resolution_persons.installed(scene, told)):
            yield from named
            return
        found = list(_decided(scene, told))
    else:
        found = list(_documents(scene, told)) or list(_objects(scene, told)) or list(_before(scene, told))
    yield from (Item(span) for span in found)


def _documents(scene: Scene, told: Told) -> Iterator[Span]:
    """The documents that a verb governs: the first right after it, each further one right after the last.

    What was heard may begin with a report that is named by its subject alone (听取了…筹备工作情况的汇报、关于…的汇报).
    """
    fold = scene.reading.fold
    end = told.region.start
    first = True
    heard = told.verb.action is Action.HEARD
    if heard and (whole := _HEARD_WHOLE.match(fold, end, told.region.end)) and not _HEARD_PART.search(whole["item"][:-2]):
        yield Span(*whole.span("item"))
        return
    opening = _HEARD_FIRST.match(fold, end, told.region.end) if heard else None
    if opening is not None and not list(scene.within(Span(*opening.span("item")), Kind.DOC)):
        yield Span(*opening.span("item"))
        end, first = opening.end(), False
    plain = _PLAIN_REPORT.match(fold, end, told.region.end) if told.verb.marked and told.verb.action in _TAKEN_UP else None
    if plain is not None and not list(scene.within(Span(*plain.span("item")), Kind.DOC)):
        yield Span(*plain.span("item"))
        end, first = plain.end(), False
    for one in scene.within(told.region, Kind.DOC):
        gap = BRACKETS.sub("", _without_bodies(scene, Span(end, one.span.start)))
        loose = first and not (told.verb.bare and not told.verb.marked)
        if not (_JOINED.fullmatch(gap) or (loose and not _ELSEWHERE.search(gap)) or (not first and _OTHERS.fullmatch(gap))):
            return
        rest = _REST.match(fold, one.span.end, told.region.end)
        yield Span(one.span.start, rest.end() if rest else one.span.end)
        end, first = rest.end() if rest else one.span.end, False


def _without_bodies(scene: Scene, gap: Span) -> str:
    """What stands between a verb and its document but for bodies that are named there (分别听取甲委、乙委|关于…的报告)."""
    fold = scene.reading.fold
    parts: list[str] = []
    start = gap.start
    for body in scene.within(gap, Kind.ORG):
        parts.append(fold[start : body.span.start])
        start = body.span.end
    return "".join((*parts, fold[start : gap.end]))


def _before(scene: Scene, told: Told) -> Iterator[Span]:
    """The documents that a passive adoption has before its verb: 《甲》经表决获得通过, 《乙》已由…会议于…通过，现予公布."""
    fold = scene.reading.fold
    if (
        told.verb.action not in (Action.ADOPTED, Action.APPROVED)
        or told.verb.name == "确定"
        or not _ENDED.match(fold, told.span.end)
    ):
        return
    documents = list(scene.within(Span(told.sentence.start, told.span.start), Kind.DOC))
    end = told.span.start
    for one in reversed(documents):
        gap = fold[one.span.end : end]
        if not (_PASSIVE.fullmatch(gap) if end == told.span.start else _BESIDE.fullmatch(gap)):
            return
        yield one.span
        end = one.span.start


_ENDED = re.compile("[，。；）)\n]|$|自[^，。；]{2,24}施行|并")
_PASSIVE = re.compile(
    "(?:[（(][^（）()\n]{0,12}[）)])?(?:等[^，。；]{0,8})?[^，。；\n《》]{0,4}"
    "(?:[，,]?(?:经|由|获|被|已|均|都|以|于)[^。；\n《》]{0,60})?"
)
_BESIDE = re.compile("(?:[（(][^（）()\n]{0,12}[）)])?(?:、|，|,|和|及|以及)*")
_ELSEWHERE = re.compile("[，,：:]|审议|讨论|审查")
"""In what stands between verb and document: it belongs to something else (听取…审议政府工作报告情况的汇报)."""
_JOINED = re.compile(
    "(?:、|，|,|和|及|以及|与|并|：|:)*(?:[^，。；、]{2,40}?(?:所?作|所?做|提出|提交|代拟|组织起草)的)?"
    "(?:了|过)?(?:由|经[^，。；、]{2,24}的)?、*(?:分别(?:提出|作|提交)的)?(?:新修[订改]的)?"
)
_OTHERS = re.compile("[^，。；《》]{0,40}(?:报告|决议|名单|草案|办法|情况|日程|汇报)[^，。；《》]{0,4}(?:、|和|及|以及)")


def _objects(scene: Scene, told: Told) -> Iterator[Span]:
    """What only a verb makes an item: candidates (总理的人选), a report given (作提案工作报告), a state told (通报…情况)."""
    pattern = _SET if told.verb.name == "确定" else _OBJECTS.get(told.verb.action, _CANDIDATES)
    match = pattern.match(scene.reading.fold, told.region.start, told.region.end)
    # 三个报告的决议草案代拟稿 is vague as well, but a draft that the meeting had before it.
    if match is None:
        return
    if _COUNTED_DRAFTS.match(match["item"]) or not _VAGUE.match(match["item"]):
        yield _trimmed(scene, Span(*match.span("item")))


def _trimmed(scene: Scene, span: Span) -> Span:
    fold = scene.reading.fold
    start = span.start
    while start < span.end and fold[start] in "了过将把，":
        start += 1
    owner = _OWNER.match(fold, start, span.end)
    return Span(owner.end() if owner else start, span.end)


def _decided(scene: Scene, told: Told) -> Iterator[Span]:
    """What was decided: candidates put forward, measures, that a meeting be held, days and terms that were set."""
    fold = scene.reading.fold
    put = re.compile("[，,]?(?:将|把)").match(fold, told.region.start, told.region.end)
    if put is not None:
        match = _CANDIDATES.match(fold, put.end(), told.sentence.end)
        if match is not None and not _POINTING.search(match["item"]):
            yield _trimmed(scene, Span(*match.span("item")))
        elif papers := _papers(scene, Span(put.end(), told.sentence.end)):
            yield from papers
        elif _POINTING.match(fold, put.end()):
            yield from _candidates_before(scene, told)
        return
    if (taken := _TAKEN.match(fold, told.region.start, told.sentence.end)) is not None:
        yield Span(*taken.span("item"))
        return
    if (treated := _TREATED.match(fold, told.region.start, told.sentence.end)) is not None:
        yield Span(*treated.span("item"))
        return
    match = _CONVENED.match(fold, told.region.start, told.sentence.end)
    match = match or _FIXED.match(fold, told.region.start, told.sentence.end)
    if match is None and told.verb.marked:
        match = _CHOSEN.match(fold, told.region.start, told.region.end)
    if match is None and _GATHERED.search(fold, max(0, told.span.start - 2), told.span.start):
        match = _MEASURE.match(fold, told.region.start, told.region.end)
    if match is not None and match["item"].strip():
        yield Span(*match.span("item"))


def _papers(scene: Scene, region: Span) -> tuple[Span, ...]:
    """The documents at the head of a region that are put forward (将甲的决议草案和乙的决定草案等提请各代表团审议)."""
    fold = scene.reading.fold
    papers: list[Span] = []
    end = region.start
    for one in scene.within(region, Kind.DOC):
        if not (_BESIDE.fullmatch(fold, end, one.span.start) if papers else one.span.start == end):
            break
        papers.append(one.span)
        end = one.span.end
    return tuple(papers) if _PUT_FORWARD.match(fold, end) else ()


def _candidates_before(scene: Scene, told: Told) -> Iterator[Span]:
    """The candidates of the sentence before, to which 将上述人选 or 将这2个人选名单 points back."""
    fold = scene.reading.fold
    low = max(0, told.sentence.start - _BACK)
    named = list(_NAMED_CANDIDATES.finditer(fold, low, told.sentence.start))
    if named:
        yield Span(*named[-1].span("item"))
