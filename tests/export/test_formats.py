"""What each format looks like to those who read it, and what becomes of files made to do harm."""

from __future__ import annotations

import csv
import html.parser
import io
import json
import re
import zipfile
from dataclasses import replace

import docx
import pytest
from lxml import etree

from core.errors import ExchangeError, ReadError, ZhupiError
from core.export import citation, formats, sheet
from core.export.citation import Cited
from core.export.losses import FORMATS
from core.export.merging import Target, merge
from core.export.written import Choices
from core.text.document import Metadata
from core.text.span import Span
from tests.export import sample
from tests.export.sample import ALL, DOCUMENT, LABELS, PLAIN, SAID, annotation, marked, raw_span

BACK = tuple(name for name in FORMATS if formats.table()[name].read)
XML = "{http://www.w3.org/XML/1998/namespace}"
TEI = "{http://www.tei-c.org/ns/1.0}"


def files(name, texts=None, **choices):
    return {one.name: one.data for one in formats.write(name, (texts or marked(),), Choices(**choices)).files}


def only(name, texts=None, **choices):
    (data,) = files(name, texts, **choices).values()
    return data


# each format, read by something else than our own readers


def test_csv_is_read_by_pythons_own_reader_and_runs_no_formula():
    data = only("csv", bom=True).decode()
    assert data[0] == sheet.BOM
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(data[1:], newline=""))}
    assert len(rows) == len(ALL)
    assert rows[SAID.id]["note"] == "'=1+1"
    assert rows[PLAIN.id]["note"] == PLAIN.note
    assert rows[PLAIN.id]["sentence"] == "會議聽取了𠮷縣書記王小明的匯報，並「原則通過」。"
    assert rows[sample.ORPHAN.id]["shown"] == ""


def test_a_lone_carriage_return_stays_in_its_cell():
    (line,) = sheet.lines([("a\rb", "c")])
    assert next(csv.reader(io.StringIO(line, newline=""))) == ["a\rb", "c"]


def test_word_finds_each_comment_at_its_words():
    """python-docx as a reader: comments by number, and the words between their range's ends."""
    texts = marked()
    document = docx.Document(io.BytesIO(only("docx", texts)))
    assert "\n".join(one.text for one in document.paragraphs) == texts.text
    comments = {one.comment_id: one for one in document.comments}
    assert len(comments) == len(texts.placed)
    words: dict[int, list[str]] = {number: [] for number in comments}
    standing: set[int] = set()
    for one in document.element.body.iter():
        kind, number = etree.QName(one).localname, next((v for k, v in one.items() if k.endswith("}id")), "")
        if kind == "commentRangeStart":
            standing.add(int(number))
        elif kind == "commentRangeEnd":
            standing.discard(int(number))
        elif kind == "t":
            for open_ in standing:
                words[open_].append(one.text)
    for index, (mark, span) in enumerate(texts.placed):
        assert "".join(words[index]) == span.of(texts.text).replace("\n", "")
        assert mark.annotation.note.replace("\t", "") in comments[index].text.replace("\t", "")


def test_comments_of_another_word_file_come_in_with_labels_and_note():
    made = docx.Document()
    paragraph = made.add_paragraph("")
    paragraph.add_run("會議聽取了𠮷縣書記")
    run = paragraph.add_run("王小明")
    paragraph.add_run("的匯報")
    made.add_comment(run, "【要點】【新標籤】\n查其任職", author="周")
    buffer = io.BytesIO()
    made.save(buffer)
    received = formats.read("docx", buffer.getvalue(), "a.docx")
    merged = merge(received, [Target(DOCUMENT)], LABELS, now="2026-01-01T00:00:00.000Z")
    new, mark = (one.after for one in merged.changes)
    assert new.name == "新標籤"
    assert mark.labels == ("point", new.id)
    assert (mark.note, mark.author) == ("查其任職", "周")
    assert mark.anchor.span == raw_span("王小明")


class _Page(html.parser.HTMLParser):
    """The tags of a page, and its visible text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.said: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self._silent += tag in ("script", "style")

    def handle_endtag(self, tag):
        self._silent -= tag in ("script", "style")

    def handle_data(self, data):
        if not self._silent:
            self.said.append(data)


HOSTILE = '</script><script>alert(1)</script><img src=x onerror="alert(2)">'


def test_a_page_runs_nothing_and_fetches_nothing():
    label = replace(LABELS[0], name=HOSTILE, description=HOSTILE, colour="red;}</style>")
    mark = replace(PLAIN, note=HOSTILE, tags=(HOSTILE,), author=HOSTILE)
    texts = replace(
        marked((mark,)), labels=(label,), title=HOSTILE, metadata=Metadata(title=HOSTILE, url="javascript:alert(3)")
    )
    page = _Page()
    page.feed(only("html", texts).decode())
    assert [attributes.get("type") for tag, attributes in page.tags if tag == "script"] == ["application/ld+json", None]
    assert not any(tag in ("img", "link", "iframe", "object", "base") for tag, _ in page.tags)
    assert not any(key.startswith("on") or key == "src" for _, attributes in page.tags for key in attributes)
    assert not any("javascript" in (attributes.get("href") or "") for _, attributes in page.tags)
    assert "".join(page.said).count(HOSTILE) >= 3
    policy = next(a["content"] for tag, a in page.tags if a.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'")


def test_a_page_has_the_text_with_every_mark_and_note_and_may_stand_upright():
    texts = marked()
    page = _Page()
    page.feed(only("html", texts, vertical=True).decode())
    assert ("body", {"class": "vertical"}) in page.tags
    said = "".join(page.said)
    for line in texts.text.split("\n"):
        assert re.sub(r"\d", "", line) in re.sub(r"\d", "", said)
    for one in ALL:
        assert one.note in said
    notes = {a["id"] for tag, a in page.tags if tag == "li" and "id" in a}
    assert {f"#{one}" for one in notes} == {a["href"] for tag, a in page.tags if tag == "a" and a["href"].startswith("#n")}
    swatches = [tag for tag, a in page.tags if tag == "input" and "data-label" in a]
    assert len(swatches) == len(LABELS) + 1


def test_markdown_puts_every_mark_under_each_of_its_labels():
    text = only("md").decode()
    assert text.startswith("# 𠮷縣通報😀\n")
    sections = dict(part.split("\n", 1) for part in text.split("\n## ")[1:])
    assert list(sections) == ["要點", "人事 \\<b\\>", "待查", "未加标签", "原文中已无其处"]
    assert all("<mark>王小明</mark>" in sections[name] for name in ("要點", "人事 \\<b\\>", "待查"))
    assert "> 並無此文" not in sections["要點"]
    assert "並無此文" in sections["原文中已无其处"]
    assert "#甲" not in text.replace("\\#甲", "")


def test_tei_keeps_nested_marks_inline_and_the_others_between_anchors():
    root = etree.fromstring(only("tei"))
    inline = {one.get(f"{XML}id"): "".join(one.itertext()) for one in root.iter(f"{TEI}seg")}
    anchors = [one.get(f"{XML}id") for one in root.iter(f"{TEI}anchor")]
    said = {one.get("n"): one for one in root.iter(f"{TEI}annotation")}
    assert inline[said[sample.OVERLAP.id].get("target")[1:]] == "書記王小"
    crossing = said[PLAIN.id].get("target").replace("#", "").split()
    assert set(crossing) <= set(anchors)
    assert said[SAID.id].get("cert") == "medium"
    paragraphs = ["".join(one.itertext()) for one in root.iter(f"{TEI}p") if one.getparent().tag == f"{TEI}body"]
    assert "\n".join(paragraphs) == marked().text


def test_tei_of_other_programs_brings_names_in_as_labels():
    data = f"""<TEI xmlns="{TEI[1:-1]}"><teiHeader/><text><body>
      <p>會議聽取了𠮷縣書記<persName>王小明</persName>的匯報，<note>略</note>並「原則通過」。</p></body></text></TEI>"""
    received = formats.read("tei", data.encode(), "a.xml")
    merged = merge(received, [Target(DOCUMENT)], LABELS, now="2026-01-01T00:00:00.000Z")
    label, mark = (one.after for one in merged.changes)
    assert (label.name, mark.labels, mark.anchor.span) == ("persName", (label.id,), raw_span("王小明"))


def test_refi_keeps_lf_and_code_points():
    with zipfile.ZipFile(io.BytesIO(only("refi"))) as archive:
        (source,) = (one for one in archive.namelist() if one.startswith("Sources/"))
        text = archive.read(source).decode()
        project = etree.fromstring(archive.read("project.qde"))
    assert text == marked().text
    assert "\r" not in text
    spans = [(int(one.get("startPosition")), int(one.get("endPosition"))) for one in project.iter("{*}PlainTextSelection")]
    assert {"王小明", "𠮷縣通報😀", "242人"} <= {text[start:end] for start, end in spans}


def test_label_studio_exports_nothing_that_a_mark_lacks():
    line = json.loads(only("jsonl"))
    assert line["data"]["text"] == line["text"]
    assert {one["value"]["text"] for one in line["annotations"][0]["result"]} == {
        text[2] and line["text"][text[0] : text[1]] for text in line["label"]
    }


def test_doccanos_own_lines_come_in():
    text = sample.DOCUMENT.text
    start = text.index("242人")
    data = json.dumps({"id": 3, "text": text, "label": [[start, start + 4, "待查"]], "Comments": []}).encode()
    merged = merge(formats.read("jsonl", data, "a"), [Target(DOCUMENT)], LABELS, now="2026-01-01T00:00:00.000Z")
    (change,) = merged.changes
    assert (change.after.labels, change.after.anchor.span) == (("check",), raw_span("242人"))


# citation


def test_bibtex_and_ris_say_what_is_known_and_nothing_else():
    entry = only("bibtex").decode()
    assert entry.startswith("@article{zhupi20240110")
    assert "author = {{王小明} and {李四}}" in entry
    assert "journal = {雲嶺日報}" in entry
    assert "url = {https://example.org/a?b=1&c=2}" in entry
    lines = only("ris").decode().split("\r\n")
    assert lines[0] == "TY  - NEWS"
    assert {"AU  - 王小明", "AU  - 李四", "T2  - 雲嶺日報", "DA  - 2024/01/10", "LA  - zh"} <= set(lines)
    assert lines[-2] == "ER  - "
    bare = citation.bibtex(Cited(Metadata(), "通報", "a" * 64))
    assert bare == "@misc{zhupiaaaaaaaa,\n  title = {{通報}},\n  langid = {chinese},\n}\n"


def test_hostile_titles_stay_in_their_fields():
    cited = Cited(Metadata(author="a} @b{c", outlet="x\nER  - \nTY  - BOOK"), "50% & $1_{x} \\input{y}", "b" * 64)
    entry = citation.bibtex(cited)
    assert entry.count("@") == 2
    assert re.search(r"\\textbackslash\{\}input", entry)
    assert citation.ris(cited).count("\r\nER  - ") == 1


def test_a_reference_is_after_the_chinese_standard():
    known = Metadata(
        date="2024-01-10", outlet="雲嶺日報", author="王小明 李四", url="https://example.org/1", retrieved="2024-02-01"
    )
    cited = Cited(known, "通報", "c" * 64, "zh-Hant")
    said = "王小明，李四. 通報[N/OL]. 雲嶺日報, 2024-01-10[2024-02-01]. https://example.org/1."
    assert citation.reference(cited) == said
    assert citation.quoted("原則通過", cited) == f"「原則通過」\n{said}"
    assert citation.reference(Cited(Metadata(), "通報", "c" * 64)) == "通報[Z]."


# files made to do harm


LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("prologue", [LAUGHS, OUTSIDE])
def test_entities_are_refused(prologue):
    tei = f'{prologue}<TEI xmlns="{TEI[1:-1]}"><text><body><p>&b;&a;</p></body></text></TEI>'
    qdc = f'{prologue}<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes/></CodeBook>'
    for name, data in (("tei", tei), ("refi", qdc)):
        with pytest.raises(ReadError) as told:
            formats.read(name, data.encode(), "a")
        assert told.value.code == "bomb"


def _packed(**parts: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), data)
    return buffer.getvalue()


def test_archives_small_outside_and_huge_inside_are_refused():
    huge = b"\0" * 50_000_000
    for name, data in (
        ("refi", _packed(project_qde=huge)),
        ("docx", _packed(word__document_xml=huge)),
        ("brat", _packed(a_ann=huge)),
    ):
        with pytest.raises(ReadError) as told:
            formats.read(name, data, "a")
        assert told.value.code == "bomb"


NONSENSE = (
    b"",
    b"\xff\xfe\x00",
    b"{}",
    b"[]",
    b"null",
    b'{"type": "Annotation", "target": 3}',
    b'{"text": "a", "label": [[5, 2, "x"]]}',
    b'{"text": "a", "marks": [{"anchor": [1]}]}',
    b"[" * 100_000,
    b"<a/>",
    b"<a><b></a>",
    b"PK\x03\x04broken",
    b"quotation,start,end\nx,a,b\n",
    b"quotation,start,end\nx,5,2\n",
    "甲\tB-\n".encode(),
    _packed(project_qde=b"<Project/>"),
    _packed(a_ann=b"T1\tX 5 99\tabc", a_txt=b"abc"),
    _packed(a_ann=b"T1\tX 0 1\ta"),
    _packed(word__document_xml=b"<w/>"),
    b'<script type="application/ld+json">{"a": </script>',
)


def outcome(name: str, data: bytes) -> str:
    """The code of the error that reading gives, else whether marks came of it."""
    try:
        received = formats.read(name, data, "a")
    except ZhupiError as error:
        return error.code
    return "marks" if any(text.annotations for text in received.texts) else "nothing"


@pytest.mark.parametrize("name", BACK)
@pytest.mark.parametrize("data", NONSENSE, ids=range(len(NONSENSE)))
def test_nonsense_gets_one_clear_error_or_brings_nothing(name, data):
    assert outcome(name, data) in ("nothing", "unlike", "damaged", "bomb", "too_deep")


@pytest.mark.parametrize("name", sorted(set(FORMATS) - set(BACK)))
def test_formats_without_a_way_back_say_so(name):
    with pytest.raises(ExchangeError) as told:
        formats.read(name, b"x", "a")
    assert told.value.code == "one_way"


@pytest.mark.parametrize("name", [name for name in BACK if name != "bio"])
def test_a_file_cut_anywhere_gets_an_error_or_gives_fewer_marks(name):
    data = formats.packed(formats.write(name, (marked(),), Choices()))
    for cut in range(0, len(data), max(1, len(data) // 25)):
        try:
            received = formats.read(name, data[:cut], "a")
        except ZhupiError:
            continue
        assert sum(len(text.annotations) for text in received.texts) <= len(ALL)


# several texts in one file


def test_several_texts_go_into_one_file_where_the_format_joins_them():
    other = sample.Source("另一份通報。\n")
    document = sample.cleaning.clean(other)
    one = annotation(50, Span(0, 2), other, document=other.sha256, labels=("point",))
    both = (marked(), marked((one,), document))
    for name in FORMATS:
        if not formats.table()[name].joins or formats.table()[name].read is None:
            continue
        received = formats.read(name, formats.packed(formats.write(name, both, Choices())), "a")
        assert len(received.texts) == 2 or name in ("w3c", "csv")
        found = {one.id for text in received.texts for one in text.annotations}
        assert found >= {one.id, PLAIN.id}
