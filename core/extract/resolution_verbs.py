"""The verbs of resolutions, and where a verb is none: inside titles, after 经, before 意见."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.model.facts import Action
from core.text.span import Span


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb and its action. `bare`: also an everyday word (通过 by means of), which needs an object close by."""

    name: str
    action: Action
    bare: bool = False
    marked: bool = False
    """Whether 了 or 过 follows."""


@dataclass(frozen=True, slots=True)
class Found:
    """A verb at a place; the span takes in a following 了 or 过."""

    verb: Verb
    span: Span


_ACTIONS: dict[str, Action] = {
    "听取和审议": Action.HEARD,
    "听取并审议": Action.HEARD,
    "听取审议": Action.HEARD,
    "听取并讨论": Action.HEARD,
    "听取和讨论": Action.HEARD,
    "听取讨论": Action.HEARD,
    "听取": Action.HEARD,
    "审议并原则通过": Action.ADOPTED,
    "审议并通过": Action.ADOPTED,
    "审议通过": Action.ADOPTED,
    "审查通过": Action.ADOPTED,
    "讨论通过": Action.ADOPTED,
    "表决通过": Action.ADOPTED,
    "协商通过": Action.ADOPTED,
    "一致通过": Action.ADOPTED,
    "原则通过": Action.ADOPTED,
    "审议批准": Action.ADOPTED,
    "审查批准": Action.ADOPTED,
    "审查和批准": Action.ADOPTED,
    "通过": Action.ADOPTED,
    "追认": Action.APPROVED,
    "批准": Action.APPROVED,
    "审议": Action.DELIBERATED,
    "审查": Action.EXAMINED,
    "讨论": Action.DISCUSSED,
    "研究": Action.DISCUSSED,
    "修订": Action.AMENDED,
    "印发": Action.ISSUED,
    "发布": Action.ISSUED,
    "公布": Action.PROMULGATED,
    "颁布": Action.PROMULGATED,
    "废止": Action.REPEALED,
    "通报": Action.CONVEYED,
    "决定任命": Action.APPOINTED,
    "任命": Action.APPOINTED,
    "免去": Action.REMOVED,
    "决定免去": Action.REMOVED,
    "选举产生": Action.ELECTED,
    "选举": Action.ELECTED,
    "增选": Action.ELECTED,
    "推选": Action.ELECTED,
    "推举": Action.ELECTED,
    "增补": Action.SUPPLEMENTED,
    "接受": Action.RESIGNED,
    "补选": Action.SUPPLEMENTED,
    "当选": Action.ELECTED,
    "不再担任": Action.REMOVED,
    "确定": Action.ADOPTED,
    "表决决定": Action.DECIDED,
    "决定": Action.DECIDED,
}
_BARE = frozenset(("通过", "批准", "审议", "审查", "讨论", "研究", "修订", "印发", "发布", "公布", "通报", "确定"))

_PATTERN = re.compile(
    "|".join(sorted(_ACTIONS, key=len, reverse=True))
    + "|(?:代表(?!团|们|资格|大会)[^，。；\n]{2,40}?)?(?<![工操])作了?(?!的)"
)
_MARKED = re.compile("了|过(?!程)")
_NOUNS_AFTER = re.compile(
    "(?<=修订)(?:草案|版|稿)|(?<=研究)(?:成果|[”」]|课题|会|院|所|生|室|报告)|意见|结果|情况(?!的)|情况的(?:汇报|报告|说明)|中[，、]|后[，、]|时[，、]|过程|程序|质量|工作(?!报告|条例|规则|总结|要点|计划|方案)|委员会|和修改|权|制度|能力|任务|活动|办法|(?<!决定)大会|单位|人员|机构|性|了[^，。；\n]{0,6}(?:问题|关系)"
)
_NESTED = re.compile(
    "关于[^，。；、\n》]*$|提请[^，。；\n]{0,24}$|(?<!》)(?<!》已)经[^，。；\n]{0,24}$|根据[^，。；\n]{0,20}$|依法$|要$|不断$|加强$|通过$|参加$|听取[^，。；\n]{1,12}$|[的地共]$|[0-9一二两三四五六七八九十多]次$"
)


_ASSEMBLY = re.compile("会议|大会|全会|常委会|代表|委员会|表决|审议|决议")
_GATHERING = re.compile("会议|大会|全会|代表|表决|审议|通过")
_REPORTS = re.compile(
    "[^，。；、\n的]{0,16}报告|[^，。；、\n《》的]{0,16}关于(?!.{0,4}问题)[^。；\n]{4,120}?的(?:[^，。；、\n的]{0,8}报告|说明|汇报)(?=[、，。；])"
)


def told(fold: str, sentence: Span) -> Iterator[Found]:
    """The verbs of a sentence that govern items, in order."""
    for match in _PATTERN.finditer(fold, sentence.start, sentence.end):
        before = fold[max(sentence.start, match.start() - 40) : match.start()]
        found = _verb(fold, match, before) if match[0] in _ACTIONS else _reporting(fold, match, before)
        if found is not None:
            yield found


def _reporting(fold: str, match: re.Match[str], before: str) -> Found | None:
    if not _REPORTS.match(fold, match.end()) or before[-1:] in ("所", "工", "操"):
        return None
    length = 2 if match[0].endswith("了") else 1
    return Found(Verb("作报告", Action.REPORTED), Span(match.end() - length, match.end()))


def _verb(fold: str, match: re.Match[str], before: str) -> Found | None:
    marked = _MARKED.match(fold, match.end())
    end = marked.end() if marked else match.end()
    if fold.startswith("的", end) or _NOUNS_AFTER.match(fold, match.end()) or (_NESTED.search(before) and not marked):
        return None
    if _ACTIONS[match[0]] is Action.AMENDED and not marked and not _GATHERING.search(before):
        return None  # 协助上级修订《…规定》
    action = _action(match[0], fold[max(0, match.start() - 80) : match.start()])
    return Found(Verb(match[0], action, match[0] in _BARE, marked is not None), Span(match.start(), end))


def _action(verb: str, before: str) -> Action:
    """An assembly that 批准 a report put to it adopts it (审议批准 in full); 国务院批准《…规划》 is a superior's leave."""
    action = _ACTIONS[verb]
    return Action.ADOPTED if action is Action.APPROVED and _ASSEMBLY.search(before) else action


_PLANNED = re.compile(
    "将|拟|提请|建议(?![案书]|名单|人选|议程|稿|表决)|建请|函请|敬请|议程(?:草案)?(?:还有|有|为|是|包括)|准备|即将|届时"
)


def planned(fold: str, before: Span, verb: Verb) -> bool:
    """Whether a verb tells of something to come: 将审议, 建议…审议, 议程还有：审议."""
    return not verb.marked and _PLANNED.search(fold, before.start, before.end) is not None
