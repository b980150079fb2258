"""Elections, appointments, removals and resignations: whom a verb puts into which post, or out of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.extract.resolution_told import Item, Told
from core.extract.scene import Scene
from core.model.facts import Action
from core.model.mentions import Kind, Mention
from core.text.span import Span

ACTIONS = (Action.ELECTED, Action.APPOINTED, Action.REMOVED, Action.SUPPLEMENTED, Action.RESIGNED)
"""What is done to persons."""

_OFFICES = re.compile("主席|副主席|秘书长|委员|主任|院长|检察长|市长|省长|领导|常务|总理|委员长")
_ELECTED_BODY = re.compile("(?:产生了?|出)?(?P<item>[^，。；：\n]{2,40}?)(?=[，。；：\n]|$)")
_POST_AFTER = re.compile(
    "(?:(?:等[0-9一二两三四五六七八九十]*[人名位]?)?(?:同志)?(?:为|兼任的|的|担任)|等同志(?=[^，。；\n]{2,40}职务)|(?=[^，。；、的\n]{4,40}职务))"
    "([^，。；\n]{2,40}?)(?:职务|[，。；\n]|$)"
)
_RESIGNED = re.compile(
    "(?:[两二三四五六七八九十0-9]+[位名])?(?:同志)?(?:因[^，。；\n]{2,24}?)?(?:请求)?(?:请辞|辞去)([^，。；\n]{2,40}?)(?:职务|的请求|[，。；\n]|$)"
    "|等[0-9一二两三四五六七八九十]*[人名位]?([^，。；\n]{2,30}?)的(?:辞职|请辞)"
)
_ELECTED_TO = re.compile("为?([^，。；\n]{2,30}?)(?:职务)?(?=[，。；\n]|$)")
_BESIDE_NAMES = re.compile("(?:[（(][^（）()\n]{1,12}[）)])?(?:同志)?(?:、|和|及|，)?")
_HIMSELF = re.compile("(?:等?[0-9一二两三四五六七八九十]{0,3}[位名]?同志)?(?:全票|再次|连续|因[^，。；]{2,12}|高票|等)?")


def find(scene: Scene, told: Told) -> Iterator[Item]:
    """Elections and appointments: 选举X为Y, 任命X为Y, 免去X的Y职务, X当选Y, X不再担任Y; else the body or posts elected."""
    if told.verb.name in ("当选", "不再担任"):
        yield from _became(scene, told)
        return
    named = list(scene.within(told.region, Kind.PERSON))
    if told.verb.action is Action.ELECTED and (not named or told.verb.name == "选举产生"):
        sure = (
            told.verb.marked or scene.reading.fold.startswith(("产生", "出"), told.span.end) or told.verb.name == "选举产生"
        )
        body = _elected_body(scene, told) if sure else None
        if body is not None and all(_heads_body(scene, one) for one in scene.within(body, Kind.PERSON)):
            yield Item(body, "名单")
            return
    pattern = _RESIGNED if told.verb.action is Action.RESIGNED else _POST_AFTER
    for group in _sharing(scene, named):
        limit = next((one.span.start for one in named if one.span.start > group[-1].span.end), told.region.end)
        post = pattern.match(scene.reading.fold, group[-1].span.end, limit)
        if post is None and (told.verb.action is Action.RESIGNED or told.verb.name.startswith("推")):
            continue
        for person in group[:-1]:
            yield Item(person.span, "人选", person.span, _written(scene, post))
        yield Item(_phrase(group[-1].span, post), "人选", group[-1].span, _written(scene, post))


def _heads_body(scene: Scene, person: Mention) -> bool:
    """Whether somebody only tells which body was elected (以甲为主席的主席团)."""
    return scene.reading.fold.endswith("以", 0, person.span.start)


def _sharing(scene: Scene, named: list[Mention]) -> Iterator[list[Mention]]:
    """Persons in groups that share a post: those with only 、 or 和 between them."""
    group: list[Mention] = []
    for person in named:
        if group and not _BESIDE_NAMES.fullmatch(scene.reading.fold, group[-1].span.end, person.span.start):
            yield group
            group = []
        group.append(person)
    if group:
        yield group


def _phrase(person: Span, post: re.Match[str] | None) -> Span:
    """The person with the post that follows (赵世勇同志为…副书记, 马晓伟的…主任职务); the person alone without one."""
    if post is None:
        return person
    end = post.end() if post[0].endswith("职务") else _post(post).end
    return Span(person.start, end)


def installed(scene: Scene, told: Told) -> Iterator[Item]:
    """Persons that a decision puts into a post (决定甲、乙为大会副秘书长)."""
    named = list(scene.within(told.region, Kind.PERSON))
    if not named or named[0].span.start != told.region.start:
        return
    post = _POST_AFTER.match(scene.reading.fold, named[-1].span.end, told.sentence.end)
    if post is not None:
        for person in named:
            yield Item(person.span, "人选", person.span, _written(scene, post))


def _became(scene: Scene, told: Told) -> Iterator[Item]:
    """Those of whom a verb says what they became: 甲、乙当选副主席, 丙不再担任主任."""
    fold = scene.reading.fold
    named = list(scene.within(Span(told.sentence.start, told.span.start), Kind.PERSON))
    groups = list(_sharing(scene, named))
    if not groups or not _HIMSELF.fullmatch(fold, groups[-1][-1].span.end, told.span.start):
        return
    post = _ELECTED_TO.match(fold, told.span.end, told.sentence.end)
    removed = told.verb.action is Action.REMOVED
    for person in groups[-1]:
        last = person is groups[-1][-1]
        span = Span(person.span.start, post.end(1)) if removed and last and post else person.span
        yield Item(span, "人选", person.span, _written(scene, post))


def _written(scene: Scene, post: re.Match[str] | None) -> str | None:
    return _post(post).of(scene.reading.text) if post else None


def _post(match: re.Match[str]) -> Span:
    """The post in a match, without the mark that leads on to the next person (甲为主任、乙为副主任)."""
    start, end = match.span(match.lastindex or 1)
    return Span(start, start + len(match.string[start:end].rstrip("、，和及")))


def _elected_body(scene: Scene, told: Told) -> Span | None:
    fold = scene.reading.fold
    match = _ELECTED_BODY.match(fold, told.region.start, told.sentence.end)
    if match is None:
        return None
    span = Span(*match.span("item"))
    for body in scene.within(span, Kind.ORG):
        # A body before offices owns them (…委员会|主席、副主席); one that was itself elected stays (主席团和秘书长).
        if body.span.start == span.start and _OFFICES.match(fold, body.span.end):
            span = Span(body.span.end, span.end)
    return span if len(span) >= 2 and fold[span.start] != "由" else None
