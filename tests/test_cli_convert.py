"""`zhupi convert` beyond the plain text: choices as JSON, own words, vocabularies."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.cli import main

TEXT = "座谈会由于永梅主持，高云虹出席。村里的干部用软件。\n"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    file = tmp_path / "report.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def out(capfdbinary: pytest.CaptureFixture[bytes], *arguments: str) -> str:
    assert main(["convert", "--to", "tw", *arguments]) == 0
    return capfdbinary.readouterr().out.decode()


def test_choices_as_json(report: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    found = json.loads(out(capfdbinary, "--profile", str(tmp_path), "--doubts", "json", str(report)))
    assert found["text"] == "座談會由于永梅主持，高雲虹出席。村裡的幹部用軟件。\n"
    assert (found["format"], found["version"], found["target"]) == ("zhupi-conversion", 1, "tw")
    doubts = {(one["start"], one["original"]): one for one in found["doubts"]}
    name, phrase = doubts[11, "云"], doubts[19, "干"]
    assert (name["shown"], name["alternatives"], name["doubt"], name["name"]) == ("雲", ["云"], "doubtful", "高云虹")
    assert (name["reason"], name["decided_by"], name["sentence"]) == ("given_name", None, TEXT[:16])
    assert (phrase["shown"], phrase["alternatives"], phrase["doubt"]) == ("幹", ["乾", "干"], "inferred")
    assert (phrase["reason"], phrase["decided_by"], phrase["name"]) == ("phrase_decided", "干部", None)
    assert all(TEXT[one["start"] : one["end"]] == one["original"] for one in found["doubts"])
    assert not any(one["original"] == "于" for one in found["doubts"])


def test_own_words_and_vocabulary(report: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    words = tmp_path / "words.txt"
    words.write_text("# mine\n高云虹\t高云虹\n", encoding="utf-8")
    shown = out(capfdbinary, "--profile", str(tmp_path), "--vocabulary", "--words", str(words), str(report))
    assert shown == "座談會由于永梅主持，高云虹出席。村裡的幹部用軟體。\n"


@pytest.mark.parametrize("content", [None, b"\xff\xfe\xff", "没有制表符".encode()])
def test_a_file_that_holds_no_pairs_is_wrong_usage(
    report: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], content: bytes | None
) -> None:
    words = tmp_path / "words.txt"
    if content is not None:
        words.write_bytes(content)
    assert main(["convert", "--to", "tw", "--words", str(words), str(report)]) == 2
    assert b"words.txt" in capfdbinary.readouterr().err
