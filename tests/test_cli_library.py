"""`zhupi import` and `zhupi search`, as another program sees them."""

from __future__ import annotations

import csv
import io
import json
import os
import sqlite3
from pathlib import Path

import pytest

from core.cli import main
from core.cli.words import sentence
from core.errors import StoreError, ZhupiError
from core.store import Library, backups


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three texts and one that is none."""
    made = tmp_path / "texts"
    (made / "sub").mkdir(parents=True)
    (made / "a.txt").write_text("雲嶺縣糧食工作會議\n2024年3月1日，會議討論了糧食收購。\n", encoding="utf-8")
    (made / "sub" / "b.txt").write_text("会议讨论粮食，=1+1。\n", encoding="gb18030")
    (made / "c.txt").write_text("别的事情。\n", encoding="utf-8")
    (made / "d.txt").write_bytes(b"")
    return made


def run(capfd: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    status = main([str(one) for one in arguments])
    out, err = capfd.readouterr()
    return status, out, err


@pytest.fixture
def profile(folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Path:
    status, out, err = run(capfd, "import", "--profile", tmp_path / "profile", folder)
    assert (status, out) == (1, "")
    assert "d.txt" in err
    assert "3 texts are in" in err
    return tmp_path / "profile"


def test_what_was_imported_is_in_the_library(profile: Path, folder: Path) -> None:
    with Library.open(profile / "library.sqlite") as library:
        rows = {Path(row.path).name: row for row in library.documents()}
        assert set(rows) == {"a.txt", "b.txt", "c.txt"}
        assert library.source_of(rows["b.txt"].id).data == (folder / "sub" / "b.txt").read_bytes()
    assert len(backups(profile / "library.sqlite")) == 1


def test_importing_again_changes_nothing(profile: Path, folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(capfd, "import", "--profile", profile, folder / "a.txt")[0] == 0
    with Library.open(profile / "library.sqlite") as library:
        assert len(library.documents()) == 3
    assert len(backups(profile / "library.sqlite")) == 1


def test_json(profile: Path, capfd: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capfd, "search", "粮食", "--profile", profile, "--format", "json")
    assert (status, err) == (0, "")
    found = json.loads(out)
    assert (found["query"], found["total"]) == ("粮食", 3)
    assert {Path(one["path"]).name: one["count"] for one in found["documents"]} == {"a.txt": 2, "b.txt": 1}
    for one in found["documents"]:
        with Library.open(profile / "library.sqlite", read_only=True) as library:
            text = library.source_of(one["id"]).text
        for hit in one["hits"]:
            assert text[hit["start"] : hit["end"]] == hit["text"]
            assert hit["sentence"][hit["sentence_start"] : hit["sentence_end"]] == hit["text"]


def test_a_line_of_json_for_each_text(profile: Path, capfd: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capfd, "search", "會議", "--profile", profile, "--format", "jsonl", "--limit", "1")
    (line,) = out.splitlines()
    assert json.loads(line)["count"] >= 1


def test_csv_is_fit_for_a_spreadsheet(profile: Path, capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    assert run(capfd, "search", "=1", "--profile", profile, "--format", "csv", "--out", out)[:2] == (0, "")
    ((row),) = csv.DictReader(io.StringIO(out.read_text(encoding="utf-8")))
    assert row["text"] == "'=1"
    assert row["sentence"] == "会议讨论粮食，=1+1。"


def test_text_has_the_sentences(profile: Path, capfd: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capfd, "search", "收购", "--profile", profile)
    head, sentence = out.splitlines()
    assert "a.txt" in head
    assert sentence == "    2024年3月1日，會議討論了糧食收購。"


def test_patterns(profile: Path, capfd: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capfd, "search", "[粮糧]食.购", "--regex", "--profile", profile, "--format", "jsonl")
    assert json.loads(out)["hits"][0]["text"] == "糧食收購"
    status, out, err = run(capfd, "search", "(", "--regex", "--profile", profile)
    assert (status, out) == (1, "")
    assert "regular expression is wrong" in err


def test_nothing_found_is_no_failure(profile: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(capfd, "search", "沒有的詞", "--profile", profile) == (0, "", "")
    assert json.loads(run(capfd, "search", "沒有的詞", "--profile", profile, "--format", "json")[1])["total"] == 0


@pytest.mark.parametrize("arguments", [["search"], ["import"], ["search", "a", "b"], ["search", "a", "--limit", "0"]])
def test_wrong_usage(arguments: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    assert run(capfd, *arguments)[0] == 2


def test_a_library_that_is_not_there_or_cannot_be_read(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capfd, "search", "粮", "--profile", tmp_path / "none")
    assert (status, out) == (1, "")
    assert "no library yet" in err
    assert not (tmp_path / "none").exists()
    (tmp_path / "library.sqlite").write_bytes(b"no database" * 100)
    for command in (["search", "粮"], ["import", __file__]):
        status, _, err = run(capfd, *command, "--profile", tmp_path)
        assert status == 1
        assert "damaged" in err
        assert "Traceback" not in err


def test_a_library_that_the_window_has_open(profile: Path, folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with Library.open(profile / "library.sqlite"):
        assert run(capfd, "search", "粮食", "--profile", profile)[0] == 0
        status, _, err = run(capfd, "import", "--profile", profile, folder / "a.txt")
    assert status == 1
    assert "locked" in err


def test_an_older_library_is_upgraded_to_be_searched(profile: Path, capfd: pytest.CaptureFixture[str]) -> None:
    from core.store import migrations

    old = profile / "old"
    old.mkdir()
    with sqlite3.connect(old / "library.sqlite", isolation_level=None) as connection:
        migrations.first_schema(connection)
        connection.execute("PRAGMA user_version = 1")
    connection.close()
    assert run(capfd, "search", "粮", "--profile", old) == (0, "", "")


def test_several_at_once(folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    profile = tmp_path / "two"
    status, _, err = run(capfd, "import", "--jobs", "2", "--profile", profile, folder)
    assert status == 1
    assert "3 texts are in" in err


@pytest.mark.skipif(os.name != "posix" or not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_told(profile: Path, capfd: pytest.CaptureFixture[str]) -> None:
    status, _, err = run(capfd, "search", "粮", "--profile", profile, "--out", "/dev/full")
    assert status == 1
    assert "cannot be written" in err


def test_every_code_of_the_store_and_of_search_has_words() -> None:
    codes = (StoreError.__doc__ or "").removeprefix("Codes: ").rstrip(".").split(", ")
    assert len(codes) == 8
    for error in (*map(StoreError, codes), ZhupiError("bad_pattern"), ZhupiError("slow_pattern")):
        assert "could not be done" not in sentence(error)
