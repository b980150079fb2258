"""Every format that can carry marks back brings them back: equal, or what is missing is what the table of losses says."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from core import cleaning, pipeline
from core.export import formats
from core.export.losses import FORMATS
from core.export.marked import gather
from core.export.merging import Target, merge
from core.export.written import Choices
from core.model.annotation import Annotation, Label
from core.text.document import Source
from core.text.offsets import Unit
from core.text.span import Span
from tests.export import sample
from tests.export.sample import ALL, DOCUMENT, EMPTY, LABELS, ORPHAN, SEVERAL, STANDING, annotation, marked

BACK = tuple(name for name in FORMATS if formats.table()[name].read)
WHOLE = ("w3c", "csv", "html", "jsonl")
"""Formats that point at the raw text: nothing is lost."""
TEXTUAL = ("docx", "tei", "refi", "brat")
NOW = "2026-11-24T00:00:00.000+00:00"


@pytest.fixture(scope="module")
def analysis():
    return pipeline.analyse(sample.SOURCE)


def returned(name, texts, target=None, labels=LABELS):
    """What a library with `labels` gets of marks that were written and read again."""
    written = formats.write(name, (texts,), Choices())
    received = formats.read(name, formats.packed(written), "file")
    merged = merge(received, [target or Target(texts.document)] * len(received.texts), labels, now=NOW)
    marks = {one.after.id: one.after for one in merged.changes if isinstance(one.after, Annotation)}
    return marks, [one.after for one in merged.changes if isinstance(one.after, Label)], written


def test_all_but_four_formats_bring_marks_back():
    assert set(FORMATS) - set(BACK) == {"md", "bibtex", "ris"}


@pytest.mark.parametrize("name", WHOLE)
def test_formats_that_point_at_the_raw_text_lose_nothing(name):
    marks, labels, written = returned(name, marked())
    assert marks == {one.id: one for one in ALL}
    assert labels == []
    assert written.lost == ()


@pytest.mark.parametrize("name", TEXTUAL)
def test_formats_that_carry_the_text_bring_every_mark_in_it_back(name):
    marks, labels, written = returned(name, marked())
    assert {one.id: one for one in STANDING}.items() <= marks.items()
    assert labels == []
    missing = {one.id for one in ALL} - marks.keys()
    assert {one.mark for one in written.lost} == missing
    assert missing == ({ORPHAN.id, EMPTY.id} if name == "brat" else {ORPHAN.id})


@pytest.mark.parametrize("name", [*WHOLE, *TEXTUAL])
@pytest.mark.parametrize("script", ["hans", "hant", "tw", "hk"])
def test_marks_on_a_text_shown_in_another_script_come_back_to_the_same_places(name, script, analysis):
    view = pipeline.convert(analysis, script)
    texts = gather(view, STANDING, LABELS, title="通報", script=analysis.script.script)
    marks, _, _ = returned(name, texts)
    assert marks == {one.id: one for one in STANDING}


def test_bio_brings_back_labels_and_places_of_marks_that_do_not_overlap():
    one, other = annotation(1, sample.raw_span("王小明"), labels=("point",)), annotation(2, sample.raw_span("242人"))
    marks, _, written = returned("bio", marked((one, other)))
    got = [(mark.anchor, mark.labels) for mark in marks.values()]
    assert got == [(one.anchor, one.labels), (other.anchor, other.labels)]
    assert written.lost == ()


def test_bio_tells_which_marks_it_leaves_out():
    _, _, written = returned("bio", marked())
    assert {one.mark for one in written.lost} == {one.id for one in ALL} - {
        sample.OVER_LINES.id,
        sample.OVERLAP.id,
        sample.UNLABELLED.id,
        sample.ASTRAL.id,
        sample.WHOLE_LINE.id,
    }


@pytest.mark.parametrize("name", ["w3c", "html", "jsonl", "tei", "docx"])
def test_a_library_without_the_labels_gets_the_code_book_whole(name):
    _, labels, _ = returned(name, marked(), labels=())
    assert {one.id: one for one in labels} == {one.id: one for one in LABELS}
    assert labels.index(LABELS[0]) < labels.index(LABELS[1])


@pytest.mark.parametrize("name", BACK)
def test_bringing_the_same_marks_in_twice_changes_nothing(name):
    written = formats.packed(formats.write(name, (marked(),), Choices()))
    received = formats.read(name, written, "file")
    first = merge(received, [Target(DOCUMENT)], LABELS, now=NOW)
    held = tuple(one.after for one in first.changes if isinstance(one.after, Annotation))
    again = merge(received, [Target(DOCUMENT, held)], LABELS, now=NOW)
    assert again.changes == ()
    assert again.same == len(held) > 0


@pytest.mark.parametrize("name", [*WHOLE, *TEXTUAL])
def test_a_mark_that_is_other_in_the_file_is_changed_and_can_be_changed_back(name):
    written = formats.packed(formats.write(name, (marked(STANDING),), Choices()))
    held = tuple(replace(one, note="舊批注") if one == SEVERAL else one for one in STANDING)
    merged = merge(formats.read(name, written, "file"), [Target(DOCUMENT, held)], LABELS, now=NOW)
    (change,) = merged.changes
    assert (change.before, change.after) == (replace(SEVERAL, note="舊批注"), SEVERAL)


@pytest.mark.parametrize("name", BACK)
def test_findings_of_the_machine_do_not_come_back_as_the_readers(name, analysis):
    """BIO has no way to tell them apart; the table of losses says so."""
    view = pipeline.convert(analysis, "original")
    texts = gather(view, STANDING, LABELS, findings=analysis, title="通報")
    assert any(mark.finding for mark in texts.marks)
    marks, labels, _ = returned(name, texts)
    if name != "bio":
        assert marks == {one.id: one for one in STANDING}
        assert labels == []


def test_half_a_character_in_a_raw_text_keeps_every_mark_in_its_place():
    raw = "\ud842縣委\r\n通知甲\ud800乙\r\n完"
    source = Source(raw, raw.encode("utf-8", "surrogatepass"))
    document = cleaning.clean(source)
    one = annotation(1, Span(1, 3), source, labels=("point",), document=source.sha256)
    other = annotation(2, Span(5, 10), source, labels=("check",), document=source.sha256, note="半\ud801字")
    for name in (*WHOLE, *TEXTUAL):
        marks, _, _ = returned(name, marked((one, other), document), Target(document))
        got = {key: mark.anchor for key, mark in marks.items()}
        assert got == {one.id: one.anchor, other.id: other.anchor}, name


@pytest.mark.parametrize("name", [*WHOLE, *TEXTUAL])
def test_many_marks_at_random_places_come_back_to_them(name):
    generator = random.Random(6)
    document, marks = DOCUMENT, []
    for number in range(1, 121):
        start = generator.randrange(len(document.text) - 1)
        end = generator.randrange(start + 1, min(len(document.text), start + 20) + 1)
        if not document.text[start:end].strip():
            continue
        raw = document.to_raw(Span(start, end))
        labels = tuple(generator.sample([label.id for label in LABELS], generator.randrange(3)))
        marks.append(annotation(number, raw, labels=labels, note=generator.choice(("", "批\n注"))))
    got, _, _ = returned(name, marked(tuple(marks)))
    expected = {one.id: one for one in marks}
    if name == "brat":  # a line end at the edge of a mark is no part of a T line
        for key, one in expected.items():
            quotation = got[key].anchor.quotation
            assert quotation.strip("\r\n") == one.anchor.quotation.strip("\r\n")
            expected[key] = replace(one, anchor=got[key].anchor)
    assert got == expected


@pytest.mark.parametrize("unit", Unit)
def test_json_lines_count_in_the_unit_that_is_asked_for(unit):
    import json

    written = formats.write("jsonl", (marked(),), Choices(unit=unit))
    line = json.loads(written.files[0].data)
    codecs = {Unit.CODE_POINT: ("utf-32-le", 4), Unit.UTF16: ("utf-16-le", 2), Unit.UTF8: ("utf-8", 1)}
    codec, width = codecs[unit]
    data = line["text"].encode(codec)
    shown = {data[start * width : end * width].decode(codec) for start, end, _ in line["label"]}
    assert {"王小明", "242人", "𠮷縣通報😀", "=SUM(1) 末段𠮷"} <= shown
    units = line["text"].encode("utf-16-le")
    for one in line["annotations"][0]["result"]:
        value = one["value"]
        assert units[2 * value["start"] : 2 * value["end"]].decode("utf-16-le") == value["text"]


@pytest.mark.parametrize("script", ["original", "hans", "tw"])
def test_marks_on_a_real_report_come_back_in_every_format_that_carries_them(seed, script):
    source = pipeline.read_path(seed)
    found = pipeline.analyse(source)
    document, generator, marks = found.document, random.Random(7), []
    for number in range(1, 41):
        start = generator.randrange(len(document.text) - 20)
        raw = document.to_raw(Span(start, start + generator.randrange(1, 20)))
        marks.append(annotation(number, raw, source, labels=("point",), note="批注", document=source.sha256))
    texts = gather(pipeline.convert(found, script), marks, LABELS, title="報告", findings=found)
    places = {mark.annotation.id: mark.span for mark in texts.marks}
    for name in (*WHOLE, *TEXTUAL):
        got, _, written = returned(name, texts)
        assert got.keys() | {one.mark for one in written.lost} == {one.id for one in marks}
        for key, one in got.items():
            raw = one.anchor.resolve(source.text, source.sha256).span
            assert raw is not None, name
            here = document.to_clean(raw).of(document.text)
            assert here.strip() == places[key].of(document.text).strip(), name
