"""The analysis as rows."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

from core.cli import arguments
from core.export.tables import COLUMNS, TABLES, table, to_csv, to_jsonl
from core.model.analysis import Analysis, Script, ScriptFinding
from core.model.facts import Action, Attendance, Check, Participant, Resolution, Role
from core.model.mentions import DateValue, Entity, Kind, Level, Mention, Post, Quantity, System
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


def test_every_table_is_as_wide_as_its_heading_and_quotes_its_proof() -> None:
    analysis = _analysis()
    for name in TABLES:
        found = table(analysis, name)
        assert found.columns == COLUMNS[name]
        for row in found.rows:
            assert len(row) == len(found.columns)
            start, end, quotation = row[-3:]
            if start:
                assert RAW[int(start) : int(end)] in quotation
                assert quotation in RAW


def _rows(name: str) -> list[dict[str, str]]:
    found = table(_analysis(), name)
    return [dict(zip(found.columns, row, strict=True)) for row in found.rows]


def test_each_table_tells_what_was_found() -> None:
    person, figure = _rows("mentions")
    assert (person["type"], person["name"], person["doubt"]) == ("PERSON", "于建岳", "stated")
    assert RAW[int(person["start"]) : int(person["end"])] == person["text"] == "于建岳"
    assert (figure["value"], figure["unit"], figure["doubt"]) == ("186", "名", "inferred")
    (official,) = _rows("people")
    assert (official["title"], official["organisation"], official["roles"]) == ("書記", "縣委", "attended")
    (there,) = _rows("participants")
    assert (there["role"], there["order"], there["posts"]) == ("attended", "1", "縣委書記")
    (done,) = _rows("resolutions")
    assert (done["action"], done["status"], done["kind"], done["body"]) == ("adopted", "done", "决议", "縣政協")
    assert [row["holds"] for row in _rows("checks")] == ["true", ""]
    assert [row["value"] for row in _rows("dates")] == ["2024-03-06/2024-03-08"]
    assert [row["value"] for row in _rows("attendance")] == ["186"]


def test_a_csv_has_one_row_a_mention() -> None:
    lines = list(to_csv((_analysis(), _analysis())))
    read = list(csv.DictReader(io.StringIO("".join(lines))))
    assert [row["text"] for row in read] == ["于建岳", "186名"] * 2
    assert {row["path"] for row in read} == {"a.txt"}
    assert len(list(to_csv((_analysis(),), header=False))) == 2


def test_a_csv_of_any_table_is_read_back() -> None:
    for name in TABLES:
        read = list(csv.reader(io.StringIO("".join(to_csv((_analysis(),), name)))))
        assert read[0] == ["path", *COLUMNS[name]]
        assert [tuple(row[1:]) for row in read[1:]] == list(table(_analysis(), name).rows)


def test_the_command_line_knows_every_table() -> None:
    assert arguments.TABLES == TABLES


def test_json_lines_have_one_document_each() -> None:
    lines = list(to_jsonl((_analysis(), _analysis())))
    assert [line.count("\n") for line in lines] == [1, 1]
    assert [json.loads(line)["source"]["path"] for line in lines] == ["a.txt", "a.txt"]


def test_a_body_tells_its_rank_and_whose_office_it_is() -> None:
    county = Entity("o1", Kind.ORG, "中共某縣委", system=System.PARTY, level=Level.COUNTY)
    office = Entity("o2", Kind.ORG, "中共某縣委辦公室", system=System.PARTY, level=Level.COUNTY, parent="o1")
    found = table(replace(_analysis(), entities=(county, office)), "bodies")
    first, second = (dict(zip(found.columns, row, strict=True)) for row in found.rows)
    assert (first["system"], first["level"], first["parent"]) == ("party", "county", "")
    assert second["parent"] == "中共某縣委"
