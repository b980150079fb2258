"""Figures of attendance and of votes, and whether they add up: 應到 262 − 請假 20 = 實到 242."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.extract.numerals import NUMBER, value
from core.extract.reading import Reading
from core.language.fold import fold
from core.model.facts import Attendance, Check, Phase
from core.text.span import Span

_GROUPS = "政协委员|人大代表|组成人员|常委会组成人员|候补委员|投票委员|委员|代表|常委|议员|成员|党员|人员|同志|理事|监事"
_LABELS = (
    "应出席|实出席|应到会|实到会|应到|实到|现有代表|现有委员|现有|缺席|请假|报到|到会|在场|出席|列席|参加投票|"
    "发出(?=[0-9])|收回(?=[0-9])|有效(?=[0-9])|无效(?=[0-9])|发出票数?|收回票数?|开出票数|剩余票数|有效票数?|无效票数?|废票数?|发出选票|收回选票|有效选票|无效选票|发出表决票|收回表决票|"
    "赞成票数?|反对票数?|弃权票数?|赞成|反对|弃权|未按表决器|未投票|合计"
)
_FIGURE = re.compile(
    f"(?P<label>{_LABELS})(?P<between>(?:本次|这次|今天|会议|大会|全会|开幕会|闭幕会|的|有|会|中央|纪委|单位|各|了|全体|{_GROUPS}|者|人数|总数|数)*)"
    f"(?:为|共有?|共计|计|达)?[ 　]*[:：]?[ 　]*(?P<number>{NUMBER})[ 　]*(?P<unit>名|人|位|票|张|席)"
)
_REVERSED = re.compile(
    f"(?P<number>{NUMBER})[ 　]*(?P<unit>名|人|位|票)(?:的)?(?P<between>(?:{_GROUPS})?)"
    "(?P<label>赞成|反对|弃权|出席(?!人数)|列席|缺席|请假|未按表决器)"
)
_FURTHER = re.compile(
    f"[，,、](?P<between>(?:候补中央委员|中央候补委员|{_GROUPS}))(?:为|共)?(?P<number>{NUMBER})[ 　]*(?P<unit>名|人|位)"
)
"""A second group under the label of the first: 出席全会的中央委员203人，候补中央委员170人."""
_GROUP = re.compile(f"候补中央委员|中央候补委员|中央委员|{_GROUPS}")
_PHASES = (
    (Phase.PREPARATORY, re.compile("预备会议")),
    (Phase.CLOSING, re.compile("闭幕")),
    (Phase.OPENING, re.compile("开幕")),
)

_DUE = ("应到", "应出席", "应到会", "现有代表", "现有委员", "现有")
_PRESENT = ("实到", "实出席", "实到会", "出席", "到会")
_LEAVE = ("请假", "缺席")
_BALLOTS = ("发出", "收回", "在场", "出席投票", "有效", "合计")


def find(reading: Reading) -> tuple[Attendance, ...]:
    """The counted figures in text order."""
    found: list[Attendance] = []
    told: set[tuple[str, int, Phase | None]] = set()
    taken = 0
    for match in sorted((*reading.matches(_FIGURE), *reading.matches(_REVERSED)), key=lambda one: one.start()):
        if match.start() < taken:
            continue
        label = Span(*match.span("label"))
        further = _FURTHER.match(reading.fold, match.end())
        taken = further.end() if further else match.end()
        for one in (match, further):
            figure = _figure(reading, one, label) if one is not None else None
            # A list's head repeats the count (贊成者：113人): the first telling stands.
            if figure is not None and (figure.label, figure.value, figure.phase) not in told:
                told.add((figure.label, figure.value, figure.phase))
                found.append(figure)
    return tuple(found)


def _figure(reading: Reading, match: re.Match[str], label: Span) -> Attendance:
    part = "label" if label.of(reading.fold).startswith("现有") and "label" in match.groupdict() else "between"
    group = _GROUP.search(match[part])
    offset = match.start(part)
    return Attendance(
        label=label.of(reading.text),
        value=value(match["number"]),
        unit=Span(*match.span("unit")).of(reading.text),
        span=Span(*match.span()),
        group=Span(offset + group.start(), offset + group.end()).of(reading.text) if group else None,
        phase=_phase(reading, match.start()),
    )


def _phase(reading: Reading, position: int) -> Phase | None:
    """The phase that the sentence names, None when it names none or more than one."""
    start = max(reading.fold.rfind(mark, 0, position) for mark in "。\n") + 1
    named = [phase for phase, pattern in _PHASES if pattern.search(reading.fold, start, position)]
    return named[0] if len(named) == 1 else None


def checks(reading: Reading, figures: tuple[Attendance, ...]) -> tuple[Check, ...]:
    """The sums that figures told together allow. A sum with a missing term is listed with `holds` None."""
    return tuple(check for group in _together(reading, figures) for check in _sums(group))


def _together(reading: Reading, figures: tuple[Attendance, ...]) -> Iterator[list[Attendance]]:
    """Figures of one paragraph, cut where a label comes again."""
    group: list[Attendance] = []
    for figure in figures:
        parted = group and "\n" in reading.fold[group[-1].span.end : figure.span.start]
        if parted or any(fold(one.label) == fold(figure.label) for one in group):
            yield group
            group = []
        group.append(figure)
    if group:
        yield group


def _sums(group: list[Attendance]) -> Iterator[Check]:
    by_label = {fold(figure.label): figure for figure in group}
    due, present, leave = (
        next((by_label[one] for one in names if one in by_label), None) for names in (_DUE, _PRESENT, _LEAVE)
    )
    if due is not None and present is not None:
        yield _presence(due, present, leave)
    votes = [by_label[one] for one in by_label if one.startswith(("赞成", "反对", "弃权", "未按", "未投"))]
    ballots = next((by_label[one] for prefix in _BALLOTS for one in by_label if one.startswith(prefix)), None)
    ballots = ballots or (present if votes else None)
    if len(votes) >= 2 and ballots is not None:
        left = sum(one.value for one in votes)
        yield Check(
            "votes",
            "+".join(str(one.value) for one in votes),
            str(ballots.value),
            left == ballots.value,
            tuple(one.span for one in (*votes, ballots)),
        )


def _presence(due: Attendance, present: Attendance, leave: Attendance | None) -> Check:
    if leave is not None:
        holds = due.value - leave.value == present.value
        return Check(
            "attendance", f"{due.value}-{leave.value}", str(present.value), holds, (due.span, leave.span, present.span)
        )
    # 应到 293, 实到 252 without 请假 is no error: the term is missing. Equal figures need none.
    holds = True if due.value == present.value else None
    left = str(due.value) if holds else f"{due.value}-?"
    return Check("attendance", left, str(present.value), holds, (due.span, present.span))
