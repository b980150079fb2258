"""Who took part in a meeting, in which role and in the order printed.

A verb of taking part (出席 列席 主持 讲话 作报告 在主席台就座) has as its subject the persons and bodies between the verb
before it, or the beginning of the sentence, and itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.extract.scene import Scene
from core.model.facts import Participant, Role
from core.model.mentions import Kind, Mention
from core.text.span import Span

_VERBS = re.compile(
    "(?P<on_rostrum>在?(?:大会)?主席台[^，。；\n]{0,10}就座|在主席台上?就座)"
    "|(?P<non_voting>列席(?!委员|代表|人员|人数|会议的有关))"
    "|(?P<attended>(?<!应)(?<!实)出席(?!委员|代表|人员|人数|率|[0-9])|到会祝贺|应邀参加|参加(?=会议|大会|开幕|闭幕|座谈|讨论|调研))"
    "|(?P<presided>主持(?!人|词|制定|起草|编|修))"
    "|(?P<spoke>(?:发表|作了?|并)(?!的)[^，。；\n]{0,10}?(?<!的)(?:讲话|致辞|发言)(?!精神|稿)|讲话(?=指出|强调|，|。)|(?<=并)(?:讲话|致辞|发言)|致(?:开幕|闭幕|欢迎)?[辞词])"
    "|(?P<reported>作了?(?!的)[^，。；、\n]{0,24}?(?:报告|说明)(?!的|情况))"
    "|(?P<absent>缺席(?![0-9])|请假(?=未))"
)
_NAMED_AFTER = re.compile(
    "(?:出席|列席|参加|主持|[^，。；\n]{0,12}就座)[^，。；：\n]{0,14}?的(?:领导|同志|还|嘉宾|人员)?(?:有|是)[:：]?"
)
_TOLD = re.compile("的$|将$|将在[^，。；]{0,12}$|应邀将$|邀请$|要$|所$|拟$")
_RELATIVE = re.compile("[^，。；、\n]{0,12}的(?=[^，。；\n有是])")
_CLAUSE = re.compile("[，；,;：:]")
_BODY_WORDS = re.compile(
    "(?:、|，|,|；|;|以及|及其|及|和|等|有关|相关|主要|各|部门|单位|领导|班子|成员|负责同志|负责人|同志|党组|全体|应邀)*"
)


@dataclass(frozen=True, slots=True)
class _Act:
    role: Role
    verb: Span
    region: Span


def find(scene: Scene) -> tuple[Participant, ...]:
    """The participants in the order of the text; a person or body once for each role at a meeting."""
    seen: set[tuple[str, str | None, Role]] = set()
    counts: dict[tuple[str | None, Role], int] = {}
    found: list[Participant] = []
    for sentence in scene.reading.each(scene.reading.sentences):
        for act, who in _told(scene, sentence):
            meeting = scene.meeting_at(sentence, act.verb.start)
            place = meeting.entity if meeting else None
            if (who.entity, place, act.role) in seen:
                continue
            seen.add((who.entity, place, act.role))
            order = counts[(place, act.role)] = counts.get((place, act.role), 0) + 1
            found.append(Participant(who.entity, place, act.role, order, evidence=(who.span, act.verb)))
    return tuple(found)


def _told(scene: Scene, sentence: Span) -> Iterator[tuple[_Act, Mention]]:
    before: tuple[Mention, ...] = ()
    for act in _acts(scene, sentence):
        subjects = tuple(_subjects(scene, act))
        if not subjects and _carried(scene, act):
            # 出席会议并讲话: the second verb has the subject of the first.
            subjects = before if act.role is not Role.PRESIDED or len(before) == 1 else before[-1:]
        for who in subjects:
            yield act, who
        before = subjects or before


def _acts(scene: Scene, sentence: Span) -> Iterator[_Act]:
    fold = scene.reading.fold
    start = sentence.start
    for match in _VERBS.finditer(fold, sentence.start, sentence.end):
        if scene.masked[match.start()]:
            continue
        role = Role(match.lastgroup or Role.ATTENDED)
        verb = Span(*match.span())
        named = _NAMED_AFTER.match(fold, verb.start, sentence.end)
        if named is not None:
            yield _Act(role, verb, Span(named.end(), sentence.end))
            return
        if _TOLD.search(fold, start, verb.start) or (
            _RELATIVE.match(fold, verb.end) and role in (Role.SPOKE, Role.PRESIDED)
        ):
            continue
        yield _Act(role, verb, Span(start, verb.start))
        start = verb.end


def _carried(scene: Scene, act: _Act) -> bool:
    between = act.region.of(scene.reading.fold)
    return len(between) <= 24 and "。" not in between


def _subjects(scene: Scene, act: _Act) -> Iterator[Mention]:
    region = act.region
    if act.role in (Role.PRESIDED, Role.SPOKE, Role.REPORTED):
        region = _last_clause(scene, region)
    for mention in scene.within(region, Kind.PERSON, Kind.ORG):
        if mention.entity in scene.signed or not mention.entity:
            continue
        if mention.kind is Kind.PERSON or (act.role is not Role.PRESIDED and _is_body(scene, mention, region)):
            yield mention


def _last_clause(scene: Scene, region: Span) -> Span:
    """The last clause of a region that names a person: who presides is named right before the verb."""
    persons = list(scene.within(region, Kind.PERSON))
    if not persons:
        return region
    borders = [match.end() for match in _CLAUSE.finditer(scene.reading.fold, region.start, persons[-1].span.start)]
    return Span(borders[-1] if borders else region.start, region.end)


def _is_body(scene: Scene, mention: Mention, region: Span) -> bool:
    """Whether a body itself takes part (市中级人民法院、河西学院负责同志), not as the head of a post or of a meeting."""
    if mention.span in scene.offices:
        return False
    following = next((one for one in scene.within(Span(mention.span.end, region.end), Kind.ORG)), None)
    end = following.span.start if following else region.end
    return _BODY_WORDS.fullmatch(scene.reading.fold, mention.span.end, end) is not None


def presided(participants: tuple[Participant, ...]) -> dict[str, tuple[str, ...]]:
    """The ids of those who presided, by the meeting's entity."""
    held: dict[str, tuple[str, ...]] = {}
    for one in participants:
        if one.role is Role.PRESIDED and one.meeting:
            held[one.meeting] = (*held.get(one.meeting, ()), one.entity)
    return held
