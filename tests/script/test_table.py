"""Tables: kept on disk, made anew when the kept one is damaged or foreign; a changed length is noticed."""

from __future__ import annotations

import marshal
import os
from pathlib import Path

import pytest

from core.errors import AssetError
from core.language import opencc_tables
from core.script import convert as engine
from core.script import table as module
from core.script.borders import borders
from core.script.convert import stage_of
from core.script.table import make, table

LAYERS = ("TSPhrases", "TSCharacters")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(module, "cache_folder", lambda: tmp_path)
    monkeypatch.setattr(module, "_WORTH_KEEPING", 1_000)
    return tmp_path


def fresh() -> module.Table:
    return table.__wrapped__(LAYERS)


def content(made: module.Table) -> tuple[object, ...]:
    return made.one, made.packed_phrases, made.packed_pairs, made.packed_marks, made.telling_characters, made.aligned


def test_a_kept_table_is_the_same(folder: Path) -> None:
    made = fresh()
    (file,) = folder.iterdir()
    stamp = file.stat().st_mtime_ns
    assert content(fresh()) == content(made)
    assert file.stat().st_mtime_ns == stamp


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: data[:-1] + bytes([data[-1] ^ 1]),
        lambda data: b"x" + data,
        lambda data: marshal.dumps(("a", "foreign", "value")),
    ],
    ids=["empty", "half", "one bit", "shifted", "foreign"],
)
def test_a_damaged_file_never_hurts_and_is_mended(folder: Path, damage) -> None:
    made = fresh()
    (file,) = folder.iterdir()
    whole = file.read_bytes()
    file.write_bytes(damage(whole))
    assert content(fresh()) == content(made)
    assert file.read_bytes() == whole
    assert [one.name for one in folder.iterdir()] == [file.name]


def test_a_folder_in_the_place_of_the_file_costs_only_time(folder: Path) -> None:
    made = fresh()
    (file,) = folder.iterdir()
    file.unlink()
    file.mkdir()
    assert content(fresh()) == content(made)
    assert [one.name for one in folder.iterdir()] == [file.name]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_costs_only_time(folder: Path) -> None:
    folder.chmod(0o500)
    assert stage_of("乾隆乾燥", fresh()) == "乾隆干燥"


def test_no_cache_folder_costs_only_time(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> Path:
        raise PermissionError

    monkeypatch.setattr(module, "cache_folder", refuse)
    monkeypatch.setattr(module, "_WORTH_KEEPING", 1_000)
    assert stage_of("乾隆乾燥", fresh()) == "乾隆干燥"


def test_small_tables_are_not_kept(folder: Path) -> None:
    table.__wrapped__(("TWVariants",))
    assert list(folder.iterdir()) == []


def test_every_aligned_config_is_aligned_and_the_others_are_not() -> None:
    for config in engine.ALIGNED:
        assert all(stage.aligned for stage in engine.tables(opencc_tables.chain(config))), config
    for config in ("s2twp", "tw2sp"):
        assert not all(stage.aligned for stage in engine.tables(opencc_tables.chain(config))), config


def test_a_dictionary_that_changes_lengths_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "tables", lambda chain: (make({"软件": "軟體體"}),))
    with pytest.raises(AssetError, match="damaged"):
        engine.convert("软件", "s2t")


def test_a_missing_dictionary_has_a_code() -> None:
    with pytest.raises(AssetError, match="missing"):
        table.__wrapped__(("NoSuchDictionary",))


def test_comments_of_newer_dictionaries_are_no_entries() -> None:
    assert opencc_tables.parse("# comment\twith tab\n#plain\n\n着\t着 著\n") == {"着": ("着", "著")}


def test_words_win_over_phrases_that_only_touch_them() -> None:
    entries = {"年历": "年曆", "历": "歷", "史": "史", "年": "年", "日历": "日曆", "大历": "大歷"}
    # 大历 ends in the word's own form already and needs nothing; 日历 keeps its right.
    assert borders(["历史\t日历"], entries) == {"年历史": "年歷史"}


def test_numbers_take_their_remainder() -> None:
    assert borders([], {"三百": "三百", "人": "人"}) == {"三百余": "三百餘", "三百余只": "三百餘隻"}


def test_a_newer_dictionary_lies_over_the_package(tmp_path: Path) -> None:
    (tmp_path / "STPhrases.txt").write_text("# newer\n人才可以\t人才可以\n皇后\t皇後\n软件园区\t軟體園\n", encoding="utf-8")
    assert engine.convert("皇后与后", "s2t", dictionaries=str(tmp_path)) == "皇後與後"
    # Of another length: a view must keep positions, so the package's own words stand.
    assert engine.convert("软件园区", "s2t", dictionaries=str(tmp_path)) == "軟件園區"
    assert engine.convert("皇后", "s2t", dictionaries=str(tmp_path / "none")) == "皇后"
    assert engine.convert("皇后", "s2t") == "皇后"


def test_a_damaged_newer_dictionary_has_a_code(tmp_path: Path) -> None:
    (tmp_path / "TSPhrases.txt").write_bytes(b"\xff\xfe\xff")
    with pytest.raises(AssetError, match="damaged"):
        engine.convert("乾", "t2s", dictionaries=str(tmp_path))
