from __future__ import annotations

import random
import sqlite3
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import StoreError
from core.store import Library, Place
from core.text.document import Metadata, Source


def test_a_source_comes_back_as_it_was(library: Library, source: Source) -> None:
    assert library.source_of(library.add(source, "決定")) == source


@pytest.mark.parametrize(
    "source",
    [
        Source("\ufeff字".removeprefix("\ufeff"), "\ufeff字".encode(), "utf-8"),
        Source("關於", "關於".encode("big5"), "big5"),
        Source("正文", b"<html><p>\xe6\xad\xa3\xe6\x96\x87</p></html>", "utf-8", "text/html", "a.html", Metadata("題")),
        Source("貼上的文字𠮷"),
        Source("半個\ud800字"),
        Source("\x00", b"\x00"),
        Source("字", "字".encode(), path="/tmp/\udcff.txt"),
        Source("", b"\xff"),
        Source(text := "".join(map(chr, random.Random(1).choices(range(0x4E00, 0x9FFF), k=500_000))), text.encode()),
    ],
    ids=["mark", "big5", "container", "pasted", "surrogate", "nul", "odd path", "no text", "large"],
)
def test_every_kind_of_source_comes_back(library: Library, source: Source) -> None:
    key = library.add(source, source.text[:20] or "\udcff")
    assert key == source.sha256
    assert library.source_of(key) == source
    assert library.document(key).title == (source.text[:20] or "\udcff")


def test_the_same_bytes_are_one_document(library: Library, source: Source) -> None:
    first = library.add(source, "決定")
    second = library.add(replace(source, path="/elsewhere/b.txt"), "另題")
    assert first == second
    (row,) = library.recent()
    assert (row.id, row.title, row.path) == (first, "另題", "/elsewhere/b.txt")


def test_a_better_reader_moves_no_mark_but_another_encoding_is_the_readers_wish(library: Library) -> None:
    page = Source("舊的正文", b"<p>...</p>", "utf-8", "text/html")
    key = library.add(page, "題")
    library.add(replace(page, text="新的正文"), "題")
    assert library.source_of(key).text == "舊的正文"
    library.add(replace(page, text="別的正文", encoding="gb18030"), "題")
    assert library.source_of(key) == replace(page, text="別的正文", encoding="gb18030")


def test_recent_is_newest_first_whatever_the_clock_says(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    years = iter(range(2030, 2020, -1))
    monkeypatch.setattr("core.store.documents.now", lambda: f"{next(years)}-01-01T00:00:00.000Z")
    ids = [library.add(Source(f"文{number}"), f"題{number}") for number in range(3)]
    assert [row.id for row in library.recent(2)] == [ids[2], ids[1]]
    library.add(Source("文0"), "題0")
    assert [row.title for row in library.recent(9)] == ["題0", "題2", "題1"]
    assert library.recent(0) == ()


def test_places(library: Library, source: Source) -> None:
    key = library.add(source, "決定")
    assert library.place(key) is None
    library.remember_place(key, 12, "tw")
    assert library.place(key) == Place(12, "tw")
    library.add(source, "決定")
    assert library.place(key) == Place(12, "tw")


def test_what_is_not_there_is_missing(library: Library) -> None:
    for call in (library.document, library.source_of, library.place, lambda key: library.remember_place(key, 1, "tw")):
        with pytest.raises(StoreError) as caught:
            call("nothing")
        assert caught.value.code == "missing"
    assert library.annotations("nothing") == library.rulings("nothing") == ()


@pytest.mark.parametrize("damage", ["data = x'00'", "text = x'00', data = NULL", "data = NULL", "text = NULL"])
def test_a_damaged_source_is_told(path: Path, damage: str) -> None:
    source = Source("關於", "關於".encode("gb18030"), "gb18030")
    with Library.open(path) as library:
        key = library.add(source, "題")
    with sqlite3.connect(path) as connection:
        connection.execute(f"UPDATE source SET {damage}")
    connection.close()
    with Library.open(path) as library, pytest.raises(StoreError) as caught:
        library.source_of(key)
    assert caught.value.code == "damaged"


def test_a_library_belongs_to_its_thread(library: Library) -> None:
    caught: list[BaseException] = []

    def work() -> None:
        try:
            library.labels()
        except RuntimeError as error:
            caught.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert len(caught) == 1
    assert len(library.labels()) == 9


def test_a_worker_reads_through_its_own(library: Library, source: Source) -> None:
    key = library.add(source, "決定")
    seen: list[object] = []

    def work() -> None:
        with Library.open(library.path, read_only=True) as own:
            seen.extend((own.source_of(key), own.read_only, own.notice))
            with pytest.raises(StoreError) as caught:
                own.add(source, "再")
            seen.append(caught.value.code)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen == [source, True, None, "read_only"]


def test_a_closed_library_is_our_own_mistake(path: Path) -> None:
    library = Library.open(path)
    library.close()
    library.close()
    with pytest.raises(RuntimeError):
        library.labels()
