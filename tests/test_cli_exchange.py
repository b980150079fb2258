"""`zhupi export` and `zhupi import --as`, as another program sees them."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest

from core.cli import main
from core.export.losses import FORMATS
from core.model.annotation import Change
from core.readers import read_path
from core.store import Library
from tests.export.sample import ALL, LABELS, ORPHAN, RAW


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_bytes(RAW.encode())
    return path


@pytest.fixture
def profile(tmp_path: Path, report: Path) -> Path:
    """A library with the sample and its marks, and the sample's labels in place of its own."""
    folder = tmp_path / "profile"
    with Library.open(folder / "library.sqlite") as library:
        library.add(read_path(report), "𠮷縣通報😀")
        library.apply_all([Change(label, None) for label in library.labels()])
        library.apply_all([Change(None, label) for label in LABELS])
        library.apply_all([Change(None, one) for one in ALL])
    return folder


def annotations(profile: Path) -> dict[str, object]:
    with Library.open(profile / "library.sqlite", read_only=True) as library:
        (row,) = library.documents()
        return {one.id: one for one in library.annotations(row.id)}


@pytest.mark.parametrize("name", ["w3c", "csv", "html", "jsonl", "docx", "tei", "refi", "brat"])
def test_marks_go_from_one_library_to_another(name, profile, report, tmp_path, capfd):
    file, other = tmp_path / "marks.out", tmp_path / "other"
    assert main(["export", "--as", name, "--profile", str(profile), "--out", str(file), str(report)]) == 0
    arguments = ["import", "--as", name, "--profile", str(other), "--on", str(report), str(file)]
    assert main(arguments) == 0
    got = annotations(other)
    whole = name in ("w3c", "csv", "html", "jsonl")
    assert set(got) >= {one.id for one in ALL} - ({ORPHAN.id} if not whole else set()) - (
        {ALL[8].id} if name == "brat" else set()
    )
    capfd.readouterr()
    assert main(arguments) == 0
    said = capfd.readouterr().err
    assert said.startswith("zhupi: 0 marks are new, 0 changed, ")
    assert f" {len(got)} were there already" in said


def test_a_lost_mark_is_told_on_standard_error(profile, report, capfd):
    assert main(["export", "--as", "refi", "--profile", str(profile), str(report)]) == 0
    out, err = capfd.readouterr()
    assert err == "zhupi: 1 marks are not in the file: they have no place in the text\n"
    assert out.startswith("PK")


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_has_its_file_in_a_folder(name, profile, report, tmp_path):
    out = tmp_path / "out"
    assert main(["export", "--as", name, "--profile", str(profile), "--out", f"{out}/", str(report)]) == 0
    assert any(out.iterdir())
    if name == "brat":
        assert {file.name for file in out.iterdir()} == {
            "𠮷縣通報😀.ann",
            "𠮷縣通報😀.txt",
            "annotation.conf",
            "visual.conf",
        }
        assert main(["import", "--as", "brat", "--profile", str(tmp_path / "p"), str(out)]) == 0


def test_all_texts_of_the_library_that_have_marks_are_exported_though_their_files_are_gone(profile, report, capfdbinary):
    report.unlink()
    assert main(["export", "--as", "csv", "--profile", str(profile), "--library", "--bom"]) == 0
    out = capfdbinary.readouterr().out.decode()
    assert out.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(out.removeprefix("\ufeff"), newline="")))
    assert {row["id"] for row in rows} == {one.id for one in ALL}
    assert main(["export", "--as", "jsonl", "--profile", str(profile), str(report)]) == 0
    assert len(json.loads(capfdbinary.readouterr().out)["marks"]) == len(ALL)


def test_findings_and_script_are_on_request(profile, report, capfdbinary):
    def exported(*more: str) -> dict:
        assert main(["export", "--as", "jsonl", "--profile", str(profile), *more, str(report)]) == 0
        return json.loads(capfdbinary.readouterr().out)

    plain, more = exported(), exported("--with", "findings", "--to", "hans", "--unit", "utf16")
    assert "會議" in plain["text"]
    assert "会议" in more["text"]
    assert not any("finding" in one for one in plain["marks"])
    assert "王小明" in {one["finding"]["name"] for one in more["marks"] if "finding" in one}
    assert (plain["unit"], more["unit"]) == ("codepoint", "utf16")


def test_the_code_book_alone_is_written_and_read(profile, report, tmp_path, capfd):
    book = tmp_path / "book.qdc"
    assert main(["export", "--as", "refi", "--profile", str(profile), "--out", str(book), str(report)]) == 0
    assert main(["import", "--as", "refi", "--profile", str(tmp_path / "other"), str(book)]) == 0
    with Library.open(tmp_path / "other" / "library.sqlite") as library:
        assert {label.name for label in LABELS} <= {label.name for label in library.labels()}


def test_a_project_of_another_program_brings_its_texts_along(tmp_path, capfd):
    ann = "T1\tPerson 2 5\t王小明\nT2\tPerson 9 11;12 14\t李四 其人\n#1\tAnnotatorNotes T1\t主持人\n"
    packed = tmp_path / "marks.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.txt", "書記王小明主持。李四\n其人列席。\n".encode())
        archive.writestr("a.ann", ann.replace("9 11;12 14", "8 10;11 13").encode())
    assert main(["import", "--as", "brat", "--profile", str(tmp_path / "p"), str(packed)]) == 0
    got = sorted((one.anchor.quotation, one.note) for one in annotations(tmp_path / "p").values())
    assert got == [("李四\n其人", ""), ("王小明", "主持人")]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("export", "--as", "w3c"), "--library"),
        (("export", "--as", "w3c", "--library", "a.txt"), "--library"),
        (("export", "a.txt"), "--as"),
        (("export", "--as", "odt", "a.txt"), "odt"),
        (("import", "--on", "a.txt", "b.txt"), "--as"),
    ],
)
def test_wrong_usage_is_told(arguments, said, capfd):
    assert main(list(arguments)) == 2
    assert said in capfd.readouterr().err


def test_several_texts_need_a_folder_where_a_file_holds_one(profile, report, tmp_path, capfd):
    twin = tmp_path / "twin.txt"
    twin.write_text("另一文。", encoding="utf-8")
    arguments = ["export", "--as", "html", "--profile", str(profile), str(report), str(twin)]
    assert main(arguments) == 1
    assert "--out" in capfd.readouterr().err
    assert main([*arguments, "--out", f"{tmp_path / 'pages'}/"]) == 0
    assert {file.name for file in (tmp_path / "pages").iterdir()} == {"report.html", "twin.html"}


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_that_is_something_else_is_named_and_nothing_is_brought_in(name, tmp_path, capfd):
    wrong = tmp_path / "wrong"
    wrong.write_bytes(b"\x89PNG\r\n\x1a\n\x00\xff")
    assert main(["import", "--as", name, "--profile", str(tmp_path / "p"), str(wrong)]) == 1
    err = capfd.readouterr().err
    assert err.startswith(f"zhupi: {wrong}: ")
    assert err.count("\n") == 1
    assert "mistake of the program" not in err


def test_marks_on_a_text_that_is_nowhere_are_homeless(profile, report, tmp_path, capfd):
    file = tmp_path / "marks.jsonld"
    assert main(["export", "--as", "w3c", "--profile", str(profile), "--out", str(file), str(report)]) == 0
    assert main(["import", "--as", "w3c", "--profile", str(tmp_path / "other"), str(file)]) == 1
    assert "--on" in capfd.readouterr().err


def test_help_shows_what_each_format_loses(capfd):
    assert main(["export", "--help"]) == 0
    out = capfd.readouterr().out
    assert all(name in out for name in FORMATS)
    assert "marks that overlap" in out
