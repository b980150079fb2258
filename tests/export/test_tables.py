"""The analysis as rows."""

from __future__ import annotations

import csv
import io
import json

from core.export.tables import COLUMNS, rows, to_csv, to_jsonl
from core.model.analysis import Analysis, Script, ScriptFinding
from core.model.facts import Action, Attendance, Check, Participant, Resolution, Role
from core.model.mentions import DateValue, Entity, Kind, Mention, Post, Quantity
from core.text.document import Document, Source, Step
from core.text.doubt import Doubt
from core.text.span import Span
from core.text.textmap import Edit

RAW = 'x縣委書記于建岳,"應到"186名,通過《決議》'


def _analysis() -> Analysis:
    """One mention, post, figure and resolution each; cleaning took the first character out, so that raw is clean + 1."""
    document = Document(Source(RAW, path="a.txt")).then(Step("codepoints", (Edit(0, "x", "", "control"),)))
    text = document.text

    def span(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    return Analysis(
        document=document,
        script=ScriptFinding(Script.HANT),
        mentions=(
            Mention(span("于建岳"), Kind.PERSON, "list", "p1"),
            Mention(span("186名"), Kind.QUANTITY, "number", "q1", Doubt.INFERRED),
        ),
        entities=(
            Entity("p1", Kind.PERSON, "于建岳", posts=(Post("書記", "縣委", evidence=(span("縣委書記"),)),)),
            Entity("q1", Kind.QUANTITY, "186名", value=Quantity(186.0, "名")),
            Entity("d1", Kind.DATE, "3月6日", value=DateValue("2024-03-06", "2024-03-08")),
        ),
        participants=(Participant("p1", None, Role.ATTENDED, 1, evidence=(span("于建岳"),)),),
        resolutions=(Resolution(span("《決議》"), "《決議》", Action.ADOPTED, kind="决议", body="縣政協"),),
        attendance=(Attendance("應到", 186, "名", span("186名")),),
        checks=(Check("attendance", "186-9", "177", True), Check("attendance", "1", "2", None)),
    )


def test_each_finding_is_a_row_in_raw_positions() -> None:
    found = list(rows(_analysis()))
    assert [row["record"] for row in found] == [
        *("mention", "mention", "post", "participant", "resolution", "attendance", "check", "check"),
    ]
    mention = found[0]
    assert (mention["type"], mention["name"], mention["doubt"]) == ("PERSON", "于建岳", "stated")
    assert RAW[int(mention["start"]) : int(mention["end"])] == mention["text"] == "于建岳"
    assert (found[1]["value"], found[1]["unit"], found[1]["doubt"]) == ("186", "名", "inferred")
    assert (found[2]["title"], found[2]["organisation"]) == ("書記", "縣委")
    assert (found[3]["role"], found[3]["value"]) == ("attended", "1")
    assert (found[4]["action"], found[4]["status"], found[4]["type"]) == ("adopted", "done", "决议")
    assert [row.get("value") for row in found[-2:]] == ["true", None]


def test_the_csv_is_read_back_as_it_was() -> None:
    lines = list(to_csv((_analysis(), _analysis())))
    read = list(csv.DictReader(io.StringIO("".join(lines))))
    wanted = [{column: row.get(column, "") for column in COLUMNS} for row in rows(_analysis())]
    assert read == wanted * 2
    assert lines[0].rstrip("\n").split(",") == list(COLUMNS)
    assert len(list(to_csv((_analysis(),), header=False))) == len(wanted)


def test_json_lines_have_one_document_each() -> None:
    lines = list(to_jsonl((_analysis(), _analysis())))
    assert [line.count("\n") for line in lines] == [1, 1]
    assert [json.loads(line)["source"]["path"] for line in lines] == ["a.txt", "a.txt"]
