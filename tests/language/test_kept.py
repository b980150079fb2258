"""Tables kept in the cache folder: made once, made again when damaged, made each time when nothing can be kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.language.kept import cache_folder, kept


class _Maker:
    def __init__(self) -> None:
        self.made = 0

    def __call__(self) -> dict[str, int]:
        self.made += 1
        return {"會": 1}


@pytest.fixture
def make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> _Maker:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return _Maker()


def test_it_is_made_once(make: _Maker) -> None:
    assert [kept("a", make), kept("a", make)] == [{"會": 1}] * 2
    assert make.made == 1
    assert [path.name for path in cache_folder().iterdir()] == ["a.marshal"]


def test_a_damaged_file_is_made_anew(make: _Maker) -> None:
    kept("a", make)
    file = cache_folder() / "a.marshal"
    whole = file.read_bytes()
    for damaged in (b"", whole[:-3], b"no table"):
        file.write_bytes(damaged)
        assert kept("a", make) == {"會": 1}
        assert file.read_bytes() == whole


def test_without_a_folder_it_costs_only_time(tmp_path: Path, make: _Maker) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    assert [kept("a", make), kept("a", make)] == [{"會": 1}] * 2
    assert make.made == 2
