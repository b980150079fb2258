"""Resolutions: what was done to which document, law, item or person, by whom and at which meeting.

A verb governs the items that follow it until the next verb or the end of the sentence: 听取并讨论了…《政府工作报告》，
审议通过了常委会工作报告. The items are the documents found in that range, and what only a verb makes an item: lists of
candidates, elected bodies, what was decided.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from core.extract.resolution_verbs import VERBS, Verb, planned
from core.extract.scene import Scene
from core.model.facts import Action, Attendance, Resolution, Status, Votes
from core.model.lines import LineRole
from core.model.mentions import Kind
from core.text.doubt import Doubt
from core.text.span import Span

_KINDS = (
    *("决议", "决定", "命令", "公报", "公告", "意见", "通知", "通报", "报告", "批复", "议案", "提案", "纪要", "名单"),
    *("条例", "办法", "章程", "规划", "预算", "法律", "议程", "人选"),
)
"""Those of the analysis JSON."""
_NOUN = re.compile(
    "|".join(
        sorted(
            {
                *_KINDS,
                "法",
                "要点",
                "计划",
                "议事录",
                "建议",
                "方案",
                "规则",
                "草案",
                "修正案",
                "日程",
                "情况",
                "公约",
                "法规",
            },
            key=len,
            reverse=True,
        )
    )
)
_BRACKETS = re.compile("[（(][^（）()]*[）)]|[《》〈〉「」]")
_ABOUT = re.compile("关于(.+?)的?(?:决议|决定|报告|议案|意见|通知|说明|办法|条例|公告|草案|公报|批复)[》（(草案代拟稿）)]*$")
_VAGUE = re.compile("^(?:有关|上述|其他|其它|各项|相关|这些|该|两个|三个|部分)")

_CANDIDATES = re.compile("(?P<item>[^，。；：\n]{4,60}?(?:建议)?(?:人选|候选人名单|名单))(?=[，。；]|提请|提交|作为|$)")
_OBJECTS = {
    Action.REPORTED: re.compile(
        "(?P<item>(?!说明|题为|专题|主题|辅导|大会|学习|形势|情况|会务|中心|有关)[^，。；、\n的和“]{2,16}报告)"
    ),
    Action.CONVEYED: re.compile("(?P<item>[^，。；\n]{4,60}情况)(?=[，。；\n])"),
}
_OWNER = re.compile("[^，。；、]{2,5}(?:提名|提出|建议)的")
_ELECTED_BODY = re.compile("(?:产生了?)?(?:新一届)?(?P<item>[^，。；：\n]{2,40}?)(?=[，。；：\n]|$)")
_OFFICES = re.compile("主席|副主席|秘书长|委员|主任|院长|检察长|市长|省长|领导|常务|总理|委员长")
_CONVENED = re.compile("[，：:]?(?P<item>(?!是否|如何|何时)[^，。；\n]{0,60}?(?:召开|举行)[^，。；\n]{0,40})")


@dataclass(frozen=True, slots=True)
class _Told:
    """A verb in the text and the range that it governs."""

    verb: Verb
    span: Span
    region: Span
    sentence: Span
    status: Status


def find(scene: Scene, figures: tuple[Attendance, ...] = ()) -> tuple[Resolution, ...]:
    """The resolutions in text order. The same thing told again in the same words adds evidence; in other words it is
    listed with `restates`.
    """
    found: list[Resolution] = []
    for sentence in _body_first(scene):
        for told in _told(scene, sentence):
            for one in _items(scene, told):
                _add(found, _with_votes(scene, one, told, figures))
    found += _minutes(scene)
    return _restated(tuple(sorted(found, key=lambda one: one.span)), scene)


def _body_first(scene: Scene) -> list[Span]:
    """The sentences with headlines last: what a headline tells in short is told in the body in full."""
    titles = [line.span for line in scene.reading.lines if line.role is LineRole.TITLE]
    return sorted(scene.reading.sentences, key=lambda one: any(title.covers(one) for title in titles))


def _add(found: list[Resolution], one: Resolution) -> None:
    for index, known in enumerate(found):
        if known.title == one.title and known.action is one.action and known.person == one.person:
            found[index] = replace(known, evidence=(*known.evidence, *one.evidence))
            return
        if known.span.overlaps(one.span):
            return
    found.append(one)


def _told(scene: Scene, sentence: Span) -> Iterator[_Told]:
    fold = scene.reading.fold
    matches = [match for match in VERBS.finditer(fold, sentence) if not scene.masked[match.span.start]]
    status = Status.DONE
    for number, verb in enumerate(matches):
        end = matches[number + 1].span.start if number + 1 < len(matches) else sentence.end
        before = Span(matches[number - 1].span.end if number else sentence.start, verb.span.start)
        if planned(fold, before, verb.span):
            status = Status.PLANNED
        elif verb.verb.marked:
            status = Status.DONE
        yield _Told(verb.verb, verb.span, Span(verb.span.end, end), sentence, status)


def _items(scene: Scene, told: _Told) -> Iterator[Resolution]:
    if told.verb.action in (Action.ELECTED, Action.APPOINTED, Action.REMOVED):
        yield from _persons(scene, told)
        return
    if told.verb.action is Action.DECIDED:
        items = list(_decided(scene, told))
    else:
        items = list(_documents(scene, told)) or list(_objects(scene, told))
    for span in items:
        yield _resolution(scene, told, span)


def _documents(scene: Scene, told: _Told) -> Iterator[Span]:
    """The documents that a verb governs: the first right after it, each further one right after the last."""
    fold = scene.reading.fold
    end = told.region.start
    first = True
    for one in scene.within(told.region, Kind.DOC):
        gap = _BRACKETS.sub("", fold[end : one.span.start])
        loose = first and not (told.verb.bare and not told.verb.marked)
        if not (
            _JOINED.fullmatch(gap) or (loose and not re.search("[，,：:]", gap)) or (not first and _OTHERS.fullmatch(gap))
        ):
            return
        yield one.span
        end, first = one.span.end, False


_JOINED = re.compile(
    "(?:、|，|,|和|及|以及|与|并|：|:)*(?:[^，。；、]{2,40}?(?:所?作|所?做|提出|提交|代拟|组织起草)的)?(?:了|过)?(?:由|经[^，。；、]{2,24}的)?"
)
_OTHERS = re.compile("[^，。；《》]{0,40}(?:报告|决议|名单|草案|办法|情况|日程|汇报)[^，。；《》]{0,4}(?:、|和|及|以及)")


def _resolution(scene: Scene, told: _Told, span: Span) -> Resolution:
    text, fold = scene.reading.text, scene.reading.fold
    meeting = scene.meeting_at(told.sentence, told.span.start)
    return Resolution(
        span,
        span.of(text),
        told.verb.action,
        told.status,
        kind=kind(span.of(fold)),
        about=_about(text, fold, span),
        body=_body(scene, told),
        meeting=meeting.name if meeting else None,
        doubt=Doubt.STATED,
        evidence=(told.sentence, told.span),
    )


def kind(title: str) -> str:
    """The kind of document that a folded title names by its last noun, `other` when it names none."""
    plain = _BRACKETS.sub("", title)
    plain = re.sub("(?:草案|修正案|(?:和|及|、)日程)$", "", plain) or plain
    last = None
    for last in _NOUN.finditer(plain):  # noqa: B007 - the last one counts
        pass
    if last is None or len(plain) - last.end() > 4:
        return "法律" if plain.endswith("法") else "other"
    return last[0] if last[0] in _KINDS else "法律" if last[0] == "法" else "other"


def _about(text: str, fold: str, span: Span) -> str | None:
    match = _ABOUT.search(fold, span.start, span.end)
    return text[match.start(1) : match.end(1)] if match else None


def _body(scene: Scene, told: _Told) -> str | None:
    """Who did it: whom the speaker represents, the body that opens the sentence, else the meeting spoken of."""
    named = list(scene.within(Span(told.sentence.start, told.span.end), Kind.ORG, Kind.MEETING))
    text, fold = scene.reading.text, scene.reading.fold
    for one in named:
        if fold.endswith("代表", 0, one.span.start) or one.span.start == told.sentence.start:
            return one.span.of(text)
    meeting = scene.meeting_at(told.sentence, told.span.start)
    return meeting.name if meeting else None


def _objects(scene: Scene, told: _Told) -> Iterator[Span]:
    """What only a verb makes an item: candidates (总理的人选), a report given (作提案工作报告), a state told (通报…情况)."""
    pattern = _OBJECTS.get(told.verb.action, _CANDIDATES)
    match = pattern.match(scene.reading.fold, told.region.start, told.region.end)
    if match is not None and not _VAGUE.match(match["item"]):
        yield _trimmed(scene, Span(*match.span("item")))


def _trimmed(scene: Scene, span: Span) -> Span:
    fold = scene.reading.fold
    start = span.start
    while start < span.end and fold[start] in "了过将把，":
        start += 1
    owner = _OWNER.match(fold, start, span.end)
    return Span(owner.end() if owner else start, span.end)


def _decided(scene: Scene, told: _Told) -> Iterator[Span]:
    fold = scene.reading.fold
    put = re.compile("[，,]?(?:将|把)").match(fold, told.region.start, told.region.end)
    if put is not None:
        match = _CANDIDATES.match(fold, put.end(), told.sentence.end)
        if match is not None and not re.search("上述|这个|这些|该", match["item"]):
            yield _trimmed(scene, Span(*match.span("item")))
        return
    match = _CONVENED.match(fold, told.region.start, told.sentence.end)
    if match is not None and match["item"].strip():
        yield Span(*match.span("item"))


def _persons(scene: Scene, told: _Told) -> Iterator[Resolution]:
    """Elections and appointments: 选举X为Y, 任命X为Y, 免去X的Y职务, X当选Y; else the body elected."""
    text, fold = scene.reading.text, scene.reading.fold
    named = list(scene.within(told.region, Kind.PERSON))
    if told.verb.name == "当选":
        before = scene.last_before(told.span.start, Kind.PERSON)
        named = [before] if before is not None and before.span.end == told.span.start else []
        if named:
            post = re.compile("为?([^，。；\n]{2,30})").match(fold, told.span.end, told.sentence.end)
            yield _personal(scene, told, named[0].span, text[post.start(1) : post.end(1)] if post else None)
        return
    if named:
        for number, person in enumerate(named):
            limit = named[number + 1].span.start if number + 1 < len(named) else told.region.end
            post = re.compile("(?:同志)?(?:为|兼任的|的|担任)([^，。；\n]{2,40}?)(?:职务|[，。；\n]|$)").match(
                fold, person.span.end, limit
            )
            yield _personal(scene, told, person.span, text[post.start(1) : post.end(1)] if post else None)
        return
    if told.verb.action is Action.ELECTED and "产生" in told.span.of(fold):
        yield from _elected_bodies(scene, told)


def _personal(scene: Scene, told: _Told, span: Span, post: str | None) -> Resolution:
    one = _resolution(scene, told, span)
    return replace(one, kind="人选", person=span.of(scene.reading.text), post=post, about=None)


def _elected_bodies(scene: Scene, told: _Told) -> Iterator[Resolution]:
    fold = scene.reading.fold
    match = _ELECTED_BODY.match(fold, told.region.start, told.sentence.end)
    if match is None:
        return
    span = Span(*match.span("item"))
    for body in scene.within(span, Kind.ORG):
        # A body before offices owns them (…委员会|主席、副主席); one that was itself elected stays (主席团和秘书长).
        if body.span.start == span.start and _OFFICES.match(fold, body.span.end):
            span = Span(body.span.end, span.end)
    if len(span) >= 2 and "由" not in fold[span.start : span.start + 1]:
        yield replace(_resolution(scene, told, span), kind="名单")


def _minutes(scene: Scene) -> Iterator[Resolution]:
    """Minutes that a record reads out and finds in order (宣讀…議事錄 … 議事錄確定)."""
    fold = scene.reading.fold
    read = re.search("宣读([^，。；\n（(]{4,40}?议事录)", fold)
    settled = re.search("议事录(?:无异议)?确定", fold)
    if read is None or settled is None:
        return
    span, verb = Span(*read.span(1)), Span(*settled.span())
    told = _Told(Verb("确定", Action.ADOPTED), verb, span, span, Status.DONE)
    yield replace(_resolution(scene, told, span), kind="纪要", evidence=(span, verb))


def _with_votes(scene: Scene, one: Resolution, told: _Told, figures: tuple[Attendance, ...]) -> Resolution:
    near = [f for f in figures if told.sentence.covers(f.span)]
    names = {
        "赞成": "in_favour",
        "反对": "against",
        "弃权": "abstained",
        "未按": "not_voting",
        "发出": "issued",
        "收回": "returned",
        "有效": "valid",
    }
    counted: dict[str, int] = {}
    for figure in near:
        for start, field in names.items():
            if start in figure.span.of(scene.reading.fold):
                counted.setdefault(field, figure.value)
    return replace(one, votes=Votes(**counted)) if "in_favour" in counted else one


def _restated(found: tuple[Resolution, ...], scene: Scene) -> tuple[Resolution, ...]:
    """Those of `found` that tell an earlier one in fewer words are linked to it (常委会工作报告 to its 决议)."""
    linked: list[Resolution] = []
    for index, one in enumerate(found):
        core = _core(one.span.of(scene.reading.fold))
        first = next(
            (
                earlier
                for earlier, known in enumerate(found[:index])
                if len(core) >= 2
                and known.action is one.action
                and known.restates is None
                and known.evidence[0] != one.evidence[0]
                and len(known.span) > len(one.span)
                and core in _core(known.span.of(scene.reading.fold))
            ),
            None,
        )
        linked.append(one if first is None else replace(one, restates=first))
    return tuple(linked)


_GENERIC = re.compile("工作|报告|决议|审查|情况|的|关于|草案|会议|[《》（）()]")


def _core(title: str) -> str:
    return _GENERIC.sub("", title.replace("常务委员会", "常委会"))
