"""Who decided, and at which meeting."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.extract.resolution_told import Told
from core.extract.scene import Scene
from core.model.mentions import Kind
from core.text.span import Span

_MEETING_BEFORE = "meeting_named_before"
"""Why a meeting is inferred: the sentence says 会议 or nothing, and the text has named one before."""
_REACH = 80
"""Characters in which the doer of an act is sought, from both ends of what stands before the verb."""
_DATELINE = re.compile("消息|讯|电|[^，。\n]{0,14}[讯电] ")
"""After the agency that opens a report (新华社北京12月22日电)."""
_MEMBERS = re.compile(
    "(?:与会|全体|出席会议的?)?(?:委员|代表|议员|常委|组成人员)们|与会(?:委员|代表|人员|同志)|全体(?:委员|代表)"
)


@dataclass(frozen=True, slots=True)
class Decider:
    """The body and the meeting of an act as texts of the document; `reason` when the meeting is inferred."""

    body: str | None
    meeting: str | None
    reason: str | None = None


def decider(scene: Scene, act: Told) -> Decider:
    """Who decided: whom the speaker represents, the body that opens the sentence, its members (委员们), else the meeting."""
    meeting = scene.meeting_at(act.sentence, act.span.start)
    if meeting is None:
        return Decider(_body(scene, act), None)
    inferred = not scene.names_meeting(act.sentence, act.span.start)
    return Decider(_body(scene, act) or meeting.name, meeting.name, _MEETING_BEFORE if inferred else None)


def _body(scene: Scene, act: Told) -> str | None:
    text, fold = scene.reading.text, scene.reading.fold
    opening = Span(act.sentence.start, min(act.sentence.start + _REACH, act.span.end))
    closing = Span(max(opening.end, act.span.end - _REACH), act.span.end)
    for one in (*scene.within(opening, Kind.ORG, Kind.MEETING), *scene.within(closing, Kind.ORG, Kind.MEETING)):
        opens = one.span.start == act.sentence.start and not _DATELINE.match(fold, one.span.end)
        if opens or fold.endswith("代表", 0, one.span.start):
            return one.span.of(text)
    members = _MEMBERS.search(fold, act.sentence.start, act.span.start)
    return Span(*members.span()).of(text) if members else None
