"""The analysis JSON against the schema written from the design, and its positions against the raw text."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from core.export.analysis_json import to_json
from core.model.analysis import Analysis, Script, ScriptFinding
from core.model.facts import Action, Attendance, Check, Meeting, Part, Participant, Phase, Resolution, Role, Statement, Votes
from core.model.mentions import DateValue, Entity, Kind, Mention, Post, Quantity
from core.pipeline import analyse, read_path
from core.text.document import Document, Metadata, Source, Step, TextWarning
from core.text.doubt import Doubt
from core.text.span import Span
from core.text.textmap import Edit

SCHEMA = json.loads(Path(__file__).with_name("analysis_schema.json").read_text(encoding="utf-8"))


def _validate(value: object) -> None:
    jsonschema.validate(value, SCHEMA, cls=jsonschema.Draft202012Validator)
    json.dumps(value, ensure_ascii=False)


def _full() -> Analysis:
    document = Document(Source("𠮷,  馮軍主持", path="a.txt"))
    document = document.then(Step("width", (Edit(1, ",", "，", "width"),)))
    document = document.then(Step("spaces", (Edit(2, "  ", "", "stray_space"),)))
    here = Span(2, 4)
    return Analysis(
        document=document,
        script=ScriptFinding(Script.HANT, made_by_machine=False),
        metadata=Metadata(title="題"),
        mentions=(Mention(here, Kind.PERSON, "list", "p1"),),
        entities=(
            Entity("p1", Kind.PERSON, "馮軍", posts=(Post("副主席", "市政協", Doubt.INFERRED, "inherited_post", (here,)),)),
            Entity("d1", Kind.DATE, "1月", value=DateValue("2024-01-01", "2024-01-02")),
            Entity("q1", Kind.QUANTITY, "2名", value=Quantity(2.0, "名")),
        ),
        meetings=(Meeting("會", parts=(Part(Phase.CLOSING, "2024-01-10"),), presided_by=("p1",), evidence=(here,)),),
        participants=(Participant("p1", None, Role.PRESIDED, 1, evidence=(here,)),),
        resolutions=(Resolution(here, "題", Action.ELECTED, votes=Votes(in_favour=3)),),
        attendance=(Attendance("應到", 3, "名", here),),
        checks=(Check("presence", "3-1", "2", None, (here,)),),
        statements=(Statement("p1", "指出", here, (here,)),),
        repairs=(Edit(4, "主", "住", "phrase", Doubt.INFERRED, accepted=False),),
        warnings=(TextWarning("damaged_text", here, (("a", "b"),)),),
    )


def test_every_part_fits_the_schema() -> None:
    _validate(to_json(_full()))


def test_positions_are_raw_and_clean() -> None:
    written = to_json(_full())
    (mention,) = written["mentions"]
    assert (mention["start"], mention["end"]) == (4, 6)
    assert (mention["clean_start"], mention["clean_end"]) == (2, 4)
    assert mention["text"] == "馮軍"
    assert written["entities"][0]["posts"][0]["evidence"] == [[4, 6]]
    assert [edit["step"] for edit in written["edits"]] == ["width", "spaces", "repair"]
    assert written["edits"][2]["start"] == 6


def test_values_are_numbers_and_iso_dates() -> None:
    written = to_json(_full())
    assert written["entities"][1]["value"] == {"start": "2024-01-01", "end": "2024-01-02"}
    assert written["entities"][2]["value"] == {"number": 2, "unit": "名"}
    assert isinstance(written["entities"][2]["value"]["number"], int)


def test_the_schema_itself_refuses_what_the_design_lacks() -> None:
    written = to_json(_full())
    written["mentions"][0]["type"] = "ANIMAL"
    with pytest.raises(jsonschema.ValidationError):
        _validate(written)


def test_real_documents_fit_and_their_positions_hold(data: Path) -> None:
    for path in sorted((data / "extraction" / "text").glob("*.txt")):
        written = to_json(analyse(read_path(path)))
        _validate(written)
        raw = path.read_bytes().decode("utf-8")
        for edit in written["edits"]:
            assert raw[edit["start"] : edit["end"]] == edit["original"]
        for mention in written["mentions"]:
            assert written["text"][mention["clean_start"] : mention["clean_end"]] == mention["text"]
        known = {entity["id"] for entity in written["entities"]}
        assert {mention["entity"] for mention in written["mentions"]} <= known
        assert {one["entity"] for one in written["participants"]} <= known
