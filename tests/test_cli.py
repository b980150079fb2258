"""The command line, as another program sees it: arguments, bytes in, bytes out, exit status."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from core.cleaning import clean
from core.cli import main
from core.cli.shown import differences
from core.cli.words import sentence
from core.errors import ReadError, ZhupiError
from core.readers import read_path, read_text

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "resources" / "samples" / "yunling-2024.txt"
TEXT = "雲嶺網訊 3月6日上午,會議在雲嶺賓館閉幕。縣委書記于建岳出席會議,通過了關于干部工作的決議。\n打印 關閉\n"


@pytest.fixture(autouse=True)
def _own_profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_bytes(TEXT.encode("gb18030"))
    return path


def _run(*arguments: str, data: bytes = b"", **kwargs: object) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "core.cli", *arguments]
    return subprocess.run(command, input=data, capture_output=True, cwd=ROOT, check=False, **kwargs)


def _out(capfdbinary: pytest.CaptureFixture[bytes], *arguments: str) -> str:
    assert main(arguments) == 0
    return capfdbinary.readouterr().out.decode()


# what comes out


def test_clean_gives_the_clean_text(report: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    wanted = "雲嶺網訊 3月6日上午，會議在雲嶺賓館閉幕。縣委書記于建岳出席會議，通過了關于干部工作的決議。\n"
    assert _out(capfdbinary, "clean", str(report)) == wanted


def test_clean_lists_its_changes(report: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    found = json.loads(_out(capfdbinary, "clean", "--format", "json", str(report)))
    assert [(one["step"], one["original"]) for one in found["edits"]] == [
        ("width", ","),
        ("width", ","),
        ("residue", "打印 關閉\n"),
    ]
    assert all(TEXT[one["start"] : one["end"]] == one["original"] for one in found["edits"])


def test_clean_shows_what_it_changed(report: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    shown = _out(capfdbinary, "clean", "--show", str(report)).splitlines()
    # Two lines of the text are changed; blanks and line ends are shown by signs.
    assert shown[0] == "1: half-width mark in Chinese"
    assert shown[1].startswith("雲嶺網訊 3月6日上午[-,-]{+，+}會議在雲嶺賓館閉幕。")
    assert shown[2:] == ["2: printed by the page around the text", "[-打印 關閉⏎-]"]


def test_a_terminal_sees_changes_in_colour(report: Path) -> None:
    document = clean(read_path(report))
    assert "上午\x1b[31;9m,\x1b[0m\x1b[32m，\x1b[0m會議" in differences(document, coloured=True)


def test_what_changed_nothing_shows_nothing() -> None:
    assert differences(clean(read_text("會議閉幕。\n")), coloured=True) == ""


def test_suggestions_are_shown_as_such() -> None:
    assert "2{?O|0?}24年" in differences(clean(read_text("會議於2O24年召開。\n")), coloured=False)


def test_convert_keeps_names_and_length(report: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    hans, tw = (_out(capfdbinary, "convert", "--to", target, str(report)) for target in ("hans", "tw"))
    assert len(TEXT) == len(hans) == len(tw)
    assert "县委书记于建岳出席会议,通过了关于干部工作的决议" in hans
    assert "縣委書記于建岳出席會議,通過了關於幹部工作的決議" in tw


def test_extract_json_is_the_analysis(report: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    found = json.loads(_out(capfdbinary, "extract", str(report)))
    assert (found["format"], found["version"], found["source"]["encoding"]) == ("zhupi-analysis", 1, "gb18030")
    assert found["source"]["path"] == str(report)


def test_extract_csv_has_a_row_for_each_mention(report: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    rows = list(csv.DictReader(io.StringIO(_out(capfdbinary, "extract", "--format", "csv", str(report)))))
    assert ("DATE", "3月6日上午") in {(row["type"], row["text"]) for row in rows}
    for row in rows:
        assert TEXT[int(row["start"]) : int(row["end"])].replace(",", "，") == row["text"]


def test_extract_gives_one_table(report: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    text = _out(capfdbinary, "extract", "--table", "people", "--bom", str(report))
    assert text.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert ("于建岳", "書記") in {(row["name"], row["title"]) for row in rows}
    assert all(row["quotation"] in TEXT.replace(",", "，") for row in rows)


@pytest.mark.parametrize("wrong", [("--table", "people", "--format", "json"), ("--bom",), ("--table", "nothing")])
def test_a_table_is_a_csv(wrong: tuple[str, ...], report: Path) -> None:
    assert main(["extract", *wrong, str(report)]) == 2


def test_extract_text_is_for_reading(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    lines = _out(capfdbinary, "extract", "--format", "text", str(SAMPLE)).split("\n")
    assert lines[0] == str(SAMPLE)
    assert lines[1] == "雲嶺網"
    assert any(line.startswith("People (") for line in lines)


def test_several_inputs_make_one_list_or_one_table(report: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    files = (str(report), str(SAMPLE))
    assert [one["source"]["path"] for one in json.loads(_out(capfdbinary, "extract", *files))] == list(files)
    lines = _out(capfdbinary, "extract", "--format", "jsonl", *files).splitlines()
    assert [json.loads(line)["source"]["path"] for line in lines] == list(files)
    table = _out(capfdbinary, "extract", "--format", "csv", *files)
    assert table.count("path,text,type") == 1
    assert {row["path"] for row in csv.DictReader(io.StringIO(table))} == set(files)


# where it comes from and where it goes


def test_standard_input_is_bytes_in_any_encoding() -> None:
    done = _run("clean", "-", data=TEXT.encode("big5"), env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert done.returncode == 0, done.stderr
    assert done.stdout.decode("utf-8").startswith("雲嶺網訊 3月6日上午，會議")


def test_a_folder_is_a_batch_over_its_texts(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    folder = tmp_path / "reports"
    for name in ("a.txt", "inner/a.TXT", ".hidden/b.txt", "picture.png"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(TEXT, encoding="utf-8")
    assert main(["extract", "--out", str(tmp_path / "found"), str(folder)]) == 0
    made = sorted(str(path.relative_to(tmp_path / "found")) for path in (tmp_path / "found").rglob("*.*"))
    assert made == ["a.json", "inner/a.json"]


def test_a_folder_stands_for_every_kind_that_is_read(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    (tmp_path / "a.htm").write_bytes("<html><p>会议审议通过了有关决议。</p></html>".encode("gb18030"))
    (tmp_path / "b.md").write_text("# 会议闭幕\n", encoding="utf-8")
    (tmp_path / "c.pdf").write_bytes(b"%PDF-1.7 cut off")
    (tmp_path / "d.png").write_bytes(b"\x89PNG")
    assert main(["clean", str(tmp_path)]) == 1
    out, err = capfdbinary.readouterr()
    assert out.decode() == "会议审议通过了有关决议。\n# 会议闭幕\n"
    assert err.decode().splitlines() == [f"zhupi: {tmp_path / 'c.pdf'}: the PDF file is damaged or cut off"]


def test_two_inputs_of_one_name_get_two_files(report: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / "report.txt"
    other.parent.mkdir()
    other.write_text("會議閉幕。", encoding="utf-8")
    assert main(["clean", "--out", str(tmp_path / "out"), str(report), str(other)]) == 0
    assert (tmp_path / "out" / "report-2.txt").read_text(encoding="utf-8") == "會議閉幕。\n"


def test_workers_give_what_one_process_gives(report: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    arguments = ("clean", str(report), str(SAMPLE), str(report))
    one = _out(capfdbinary, *arguments)
    assert _run(*arguments[:1], "--jobs", "2", *arguments[1:]).stdout.decode() == one


def test_a_file_takes_its_place_only_when_it_is_whole(report: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.txt"
    out.write_text("older")
    assert main(["clean", "--out", str(out), str(tmp_path / "absent.txt")]) == 1
    assert out.read_text() == "older"
    assert main(["clean", "--out", str(out), str(report)]) == 0
    assert out.read_text(encoding="utf-8").startswith("雲嶺網訊")
    assert not list(tmp_path.glob(".*.part"))


def test_the_source_is_never_overwritten(report: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    before = report.read_bytes()
    assert main(["clean", "--out", str(report), str(report)]) == 2
    assert main(["clean", "--out", str(report.parent), str(report)]) == 1
    assert report.read_bytes() == before
    assert capfdbinary.readouterr().err.decode().count("overwrite the input") == 2


def test_half_a_character_does_not_stop_the_output() -> None:
    done = _run("clean", "--format", "json", "-", data=b"\xed\xa0\x80" + "會議閉幕，".encode() * 9)
    assert done.returncode == 0
    assert json.loads(done.stdout)["text"].endswith("會議閉幕，")


# what goes wrong


def test_failures_are_named_and_the_rest_is_done(
    report: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    bad = tmp_path / "picture.txt"
    bad.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))
    (tmp_path / "empty").mkdir()
    assert main(["clean", str(bad), str(tmp_path / "absent.txt"), str(report), str(tmp_path / "empty")]) == 1
    out, err = capfdbinary.readouterr()
    assert out.decode().startswith("雲嶺網訊")
    assert sorted(err.decode().splitlines()) == sorted(
        [
            f"zhupi: {tmp_path / 'absent.txt'}: there is no such file",
            f"zhupi: {bad}: this is not a text file",
            f"zhupi: {tmp_path / 'empty'}: the folder has no files that can be read",
        ]
    )


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["nonsense"],
        ["extract"],
        ["convert", "x.txt"],
        ["convert", "--to", "klingon", "x.txt"],
        ["clean", "--jobs", "0", "x.txt"],
        ["clean", "--encoding", "no-such", "x.txt"],
        ["clean", "-", "-"],
        ["read"],
    ],
)
def test_wrong_usage(arguments: list[str], capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(arguments) == 2
    out, err = capfdbinary.readouterr()
    assert out == b""
    assert err


def test_every_code_of_a_reader_has_words() -> None:
    codes = re.findall("[a-z_]+", (ReadError.__doc__ or "").partition(".")[0].removeprefix("Codes:"))
    assert len(codes) == 14
    for code in codes:
        assert "could not be done" not in sentence(ReadError(code))
    assert "mistake of the program" in sentence(ZeroDivisionError("x"))
    assert sentence(ZhupiError("new_code", x=1)) == "this could not be done (new_code(x=1))"


def test_a_reader_that_has_seen_enough_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("會議閉幕。\n" * 100_000, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "core.cli", "clean", str(tmp_path / "long.txt")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


@pytest.mark.parametrize("arguments", [["--help"], ["extract", "--help"], ["nonsense"]])
def test_help_loads_nothing_that_takes_time(arguments: list[str]) -> None:
    command = [sys.executable, "-X", "importtime", "-m", "core.cli", *arguments]
    loaded = subprocess.run(command, capture_output=True, cwd=ROOT, check=False, text=True).stderr
    names = {
        line.rpartition("|")[2].strip().partition(".")[0] for line in loaded.splitlines() if line.startswith("import time")
    }
    assert "argparse" in names
    assert not names & {"jieba", "opencc", "PySide6", "shiboken6", "rich", "sqlite3", "platformdirs"}


# the reader's own decisions


def test_rulings_of_the_library_hold(report: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    from core.model.annotation import Change, Ruling, Subject, Verdict
    from core.readers import read_path
    from core.store import Library

    with Library.open(tmp_path / "library.sqlite") as library:
        document = library.add(read_path(report), "report")
        ruling = Ruling("r1", document, Subject.STEP, "width", Verdict.REFUSED, "2024-03-06T00:00:00Z")
        library.apply(Change(None, ruling))
    kept = _out(capfdbinary, "clean", "--profile", str(tmp_path), str(report))
    assert kept.startswith("雲嶺網訊 3月6日上午,會議")


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_an_interrupt_ends_all_workers_quietly(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(SAMPLE.read_text(encoding="utf-8") * 2000, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "core.cli", "extract", "--jobs", "2", "--out", str(tmp_path / "out"), str(tmp_path)],
        stderr=subprocess.PIPE,
        cwd=ROOT,
        start_new_session=True,
    ) as process:
        assert process.stderr is not None
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        deadline = time.monotonic() + 30
        while children.exists() and len(children.read_text().split()) < 3 and time.monotonic() < deadline:
            time.sleep(0.02)  # until both workers, and multiprocessing's own helper, are there
        os.killpg(process.pid, signal.SIGINT)
        assert process.stderr.read() == b""
        assert process.wait() == 130
