"""A small report with everything that the panels show, found by hand (the invented text of the look)."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from core.model.analysis import Analysis, Script, ScriptFinding
from core.model.annotation import Annotation, Label
from core.model.facts import (
    Action,
    Attendance,
    Check,
    Meeting,
    Part,
    Participant,
    Phase,
    Resolution,
    Role,
    Statement,
    Status,
)
from core.model.lines import Line, LineRole
from core.model.mentions import DateValue, Entity, Kind, Mention, Post, System
from core.model.options import Options
from core.text.anchor import Anchor, State
from core.text.document import Document, EditKey, Metadata, Source, Step, TextWarning
from core.text.doubt import Doubt
from core.text.span import Span
from core.text.textmap import Edit
from gui.panels.narrowing import Row

RAW = """雲嶺縣政協七屆四次會議閉幕
2024-03-06 來源:雲嶺網
雲嶺網訊 3月6日上午,中國人民政治協商會議雲嶺縣第七屆委員會第四次會議在雲嶺賓館閉幕。
會議應到委員186名,因病因事請假9人,實到177人,符合章程規定。
縣委書記于建岳,縣委副書記、縣長范采薇,縣人大常委會主任云啟明出席會議。縣政協副主席余青、郁文斗、干里征及秘書長岳松在主席臺就座。
會議審議通過了《政協雲嶺縣第七屆委員會第四次會議關于常務委員會工作報告的決議》《提案審查情況的報告》《第四次會議政治決議》。會議將審議《雲嶺縣水資源保護條例》。
于建岳指出,要凝心聚力、奮斗實干,以更高標準推進“三河五區”建設,要幹部到一線去,聯系群眾。大會通過了提案審查情況的報告。
(雲嶺縣融媒體中心記者 文/圖 陳〓 趙琳)
掃一掃在手機打開當前頁面
"""
RESIDUE = "\n掃一掃在手機打開當前頁面"


def make_document() -> Document:
    source = Source(RAW, path="yunling.txt")
    width = tuple(Edit(match.start(), ",", "，", "width") for match in re.finditer(",", RAW))
    colon = Edit(RAW.index(":"), ":", "：", "width", accepted=False)
    document = Document(source).then(Step("width", (*width, colon)))
    start = document.text.index(RESIDUE)
    lost = TextWarning("damaged_text", Span(start - 5, start - 4))
    return document.then(Step("residue", (Edit(start, RESIDUE, "", "residue", Doubt.INFERRED),), (lost,)))


class Finder:
    """Spans of the clean text by their words; the n-th place of them."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __call__(self, words: str, number: int = 0) -> Span:
        start = -1
        for _ in range(number + 1):
            start = self.text.index(words, start + 1)
        return Span(start, start + len(words))


PEOPLE = (
    ("p1", "于建岳", (("書記", "縣委", ""),), Doubt.STATED),
    ("p2", "范采薇", (("副書記", "縣委", ""), ("縣長", None, "")), Doubt.STATED),
    ("p3", "云啟明", (("主任", "縣人大常委會", ""),), Doubt.DOUBTFUL),
    ("p4", "余青", (("副主席", "縣政協", ""),), Doubt.STATED),
    ("p5", "郁文斗", (("副主席", "縣政協", "inherited_post"),), Doubt.STATED),
    ("p6", "干里征", (("副主席", "縣政協", "inherited_post"),), Doubt.STATED),
    ("p7", "岳松", (("秘書長", "縣政協", "inherited_body"),), Doubt.STATED),
    ("p8", "趙琳", (("記者", None, ""),), Doubt.STATED),
)


def people(at: Finder) -> tuple[Entity, ...]:
    def post(name: str, title: str, body: str | None, reason: str) -> Post:
        doubt = Doubt.INFERRED if reason else Doubt.STATED
        return Post(title, body, doubt, reason or None, (at(title),) if not body else (at(body), at(title)))

    return tuple(
        Entity(key, Kind.PERSON, name, posts=tuple(post(name, *one) for one in posts), doubt=doubt)
        for key, name, posts, doubt in PEOPLE
    )


MEETING = "中國人民政治協商會議雲嶺縣第七屆委員會第四次會議"

THINGS = (
    Entity("o1", Kind.ORG, "中共雲嶺縣委員會", ("縣委",), system=System.PARTY),
    Entity("o2", Kind.ORG, "縣人大常委會", system=System.CONGRESS),
    Entity("o3", Kind.ORG, "縣政協", system=System.CPPCC),
    Entity("o4", Kind.ORG, "雲嶺縣融媒體中心", system=System.MEDIA),
    Entity("m1", Kind.MEETING, MEETING, ("第四次會議",)),
    Entity("l1", Kind.PLACE, "雲嶺賓館"),
    Entity("d1", Kind.DATE, "3月6日", value=DateValue("2024-03-06", doubt=Doubt.INFERRED, reason="year_from_line")),
    Entity("f1", Kind.PHRASE, "三河五區"),
)

MENTIONS = {
    "o1": ("縣委", 2),
    "o2": ("縣人大常委會", 1),
    "o3": ("縣政協副", 1),
    "o4": ("雲嶺縣融媒體中心", 1),
    "m1": (MEETING, 1),
    "l1": ("雲嶺賓館", 1),
    "d1": ("3月6日", 1),
    "f1": ("三河五區", 1),
}


def make_mentions(at: Finder, entities: tuple[Entity, ...]) -> tuple[Mention, ...]:
    found: list[Mention] = []
    for entity in entities:
        words, times = MENTIONS.get(entity.id, (entity.name, 2 if entity.id == "p1" else 1))
        for number in range(times):
            span = at(words, number)
            if entity.id == "o3":
                span = Span(span.start, span.end - 1)
            found.append(Mention(span, entity.kind, "hand", entity.id))
    return tuple(sorted(found, key=lambda one: one.span))


def resolutions(at: Finder) -> tuple[Resolution, ...]:
    first, second, third, law = (at(title) for title in re.findall(r"《[^》]*》", at.text))
    adopted = {"body": "全體會議", "meeting": MEETING, "evidence": (at("審議通過"),)}
    again = at("提案審查情況的報告", 1)
    return (
        Resolution(first, first.of(at.text), Action.ADOPTED, kind="决议", **adopted),
        Resolution(second, second.of(at.text), Action.ADOPTED, kind="报告", **adopted),
        Resolution(third, third.of(at.text), Action.ADOPTED, kind="决议", **adopted),
        Resolution(law, law.of(at.text), Action.DELIBERATED, Status.PLANNED, kind="条例"),
        Resolution(again, again.of(at.text), Action.ADOPTED, body="大會", restates=1),
    )


def make_analysis() -> Analysis:
    document = make_document()
    at = Finder(document.text)
    entities = (*people(at), *THINGS)
    speech = Span(at("于建岳指出").start, at("聯系群眾。").end)
    points = (Span(at("要凝心").start, at("建設，").end), Span(at("要幹部").start, speech.end))
    figures = (("應到", 186, "名", "186名"), ("請假", 9, "人", "9人"), ("實到", 177, "人", "177人"))
    attendance = tuple(Attendance(label, value, unit, at(words), group="委員") for label, value, unit, words in figures)
    spans = tuple(one.span for one in attendance)
    lines, start = [], 0
    for number, line in enumerate(document.text.split("\n")):
        if line:
            role = (LineRole.TITLE, LineRole.DATE)[number] if number < 2 else LineRole.BODY
            lines.append(Line(Span(start, start + len(line)), role))
        start += len(line) + 1
    roles = [("p1", Role.ATTENDED), ("p2", Role.ATTENDED), ("p3", Role.ATTENDED), ("p1", Role.SPOKE)]
    roles += [(one, Role.ON_ROSTRUM) for one in ("p4", "p5", "p6", "p7")]
    order: dict[Role, int] = {}
    took: list[Participant] = []
    mentions = make_mentions(at, entities)
    for person, role in roles:
        order[role] = order.get(role, 0) + 1
        place = next(one.span for one in mentions if one.entity == person)
        took.append(Participant(person, MEETING, role, order[role], evidence=(place,)))
    repairs = (
        Edit(at("關于").start, "關于", "關於", "machine_conversion"),
        Edit(at("奮斗").start, "奮斗", "奮鬥", "machine_conversion", accepted=False),
        Edit(at("聯系").start, "聯系", "聯繫", "machine_conversion", accepted=False),
    )
    return Analysis(
        document=document,
        script=ScriptFinding(Script.HANT, 3, 120, True),
        metadata=Metadata(title="雲嶺縣政協七屆四次會議閉幕", date="2024-03-06", outlet="雲嶺網"),
        lines=tuple(lines),
        mentions=mentions,
        entities=entities,
        bylines=("p8",),
        meetings=(
            Meeting(
                MEETING,
                "m1",
                ("七屆四次會議",),
                "政協雲嶺縣委員會",
                7,
                4,
                (Part(Phase.CLOSING, "2024-03-06"),),
                "雲嶺賓館",
                evidence=(at(MEETING),),
            ),
        ),
        participants=tuple(took),
        resolutions=resolutions(at),
        attendance=attendance,
        checks=(Check("attendance", "186-9", "177", True, spans),),
        statements=(Statement("p1", "指出", speech, points),),
        warnings=document.warnings,
        repairs=repairs,
        refused_repairs=frozenset({repairs[2].start}),
        options=Options(refused=frozenset({EditKey("width", 999, 1000, "。")})),
    )


LABELS = (
    Label("doubt", "疑問", "#C39A2E", 2),
    Label("cite", "引用", "#4F7DA8", 3),
    Label("unused", "重點", "#B23A2B", 1),
)


def make_annotation(analysis: Analysis, key: str, words: str, labels: tuple[str, ...] = (), note: str = "") -> Annotation:
    raw = analysis.document.source.text
    start = raw.index(words)
    anchor = Anchor.make(raw, Span(start, start + len(words)), analysis.document.source.sha256)
    return Annotation(key, "doc", anchor, labels, note)


@pytest.fixture
def analysis() -> Analysis:
    return make_analysis()


@pytest.fixture
def at(analysis: Analysis) -> Finder:
    return Finder(analysis.document.text)


@pytest.fixture
def rows(analysis: Analysis, at: Finder) -> tuple[Row, ...]:
    first = make_annotation(analysis, "a1", "三河五區", ("doubt", "cite"), "「三河五區」首見？\n查 2023 年報告。")
    second = make_annotation(analysis, "a2", "縣委書記", ("cite",))
    third = make_annotation(analysis, "a3", "章程")
    orphan = make_annotation(analysis, "a4", "岳松", ("doubt",), "誰？")
    return (
        Row(first, at("三河五區"), State.EXACT),
        Row(second, at("縣委書記"), State.MOVED),
        Row(third, at("章程"), State.EXACT),
        Row(orphan, None, State.ORPHANED),
    )


@pytest.fixture
def shown() -> Callable[[Analysis], Callable[[Span], str]]:
    """A page in another script: a few characters are enough to tell it from the clean text."""
    table = str.maketrans("縣書記會議報關雲嶺", "县书记会议报关云岭")
    return lambda analysis: lambda span: span.of(analysis.document.text).translate(table)


@pytest.fixture
def labels() -> tuple[Label, ...]:
    return LABELS
