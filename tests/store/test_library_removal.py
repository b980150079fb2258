"""Taking documents out of the library and back, and lists that sort and filter."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import StoreError
from core.model.annotation import Annotation, Certainty, Change, Label, MarkStatus, Removal
from core.search import search
from core.store import Library, Order, Wanted
from core.store.marking import remove
from core.text.anchor import Anchor
from core.text.document import Metadata, Source
from core.text.span import Span

TEXTS = ("關於糧食安全的決定", "会议听取了粮食工作报告", "粮食产量公报")


@pytest.fixture
def three(library: Library) -> tuple[str, ...]:
    metadata = (Metadata(date="2024-03-01", outlet="雲嶺日報"), Metadata(date="2023-01-05"), Metadata(outlet="安岭日报"))
    return library.add_all(
        (Source(text, path=f"/文/{number}.txt", metadata=known), f"題{number}")
        for number, (text, known) in enumerate(zip(TEXTS, metadata, strict=True))
    )


def mark(document: str, name: str, at: int = 0, **values: object) -> Annotation:
    text = TEXTS[int(name[0])]
    anchor = Anchor.make(text, Span(at, at + 2), document)
    return Annotation(name, document, anchor, **values)  # pyright: ignore[reportArgumentType]


def titles(library: Library, words: str = "", order: Order = Order.LAST_READ, *, descending: bool = True) -> list[str]:
    return [row.title for row in library.documents(words, order=order, descending=descending)]


def test_a_removed_document_is_hidden_whole_and_comes_back_whole(library: Library, three: tuple[str, ...]) -> None:
    kept = mark(three[1], "1a", labels=("point",), note="記")
    library.apply(Change(None, kept))
    inverse = library.apply_all(remove([three[1]]))
    assert titles(library) == [row.title for row in library.recent()] == ["題2", "題0"]
    assert [found.document.id for found in search(library, "糧食")] == [three[2], three[0]]
    assert library.find_annotations(Wanted()) == ()
    assert [row.id for row in library.removed()] == [three[1]]
    library.apply_all(inverse)
    assert titles(library) == ["題2", "題1", "題0"]
    assert library.annotations(three[1]) == (kept,)
    assert len(list(search(library, "糧食"))) == 3
    assert library.removed() == ()


def test_a_removal_is_there_after_reopening(path: Path) -> None:
    with Library.open(path) as library:
        document = library.add(Source(TEXTS[0]), "題")
        (inverse,) = library.apply_all(remove([document], author="林"))
    with Library.open(path) as library:
        assert library.documents() == ()
        assert isinstance(inverse.before, Removal)
        assert inverse.before.author == "林"
        library.apply(inverse)
        assert titles(library) == ["題"]


def test_opening_a_removed_document_again_brings_it_back(library: Library, three: tuple[str, ...]) -> None:
    library.apply_all(remove(three))
    library.add(Source(TEXTS[0]), "又開")
    assert titles(library) == ["又開"]


def test_what_is_not_there_cannot_be_removed_nor_twice(library: Library, three: tuple[str, ...]) -> None:
    library.apply_all(remove(three[:1]))
    for document, code in (("none", "missing"), (three[0], "conflict")):
        with pytest.raises(StoreError) as caught:
            library.apply_all(remove([three[1], document]))
        assert caught.value.code == code
    assert titles(library) == ["題2", "題1"]  # the first of the two was not removed either


def test_purging_forgets_removed_documents_only(library: Library, three: tuple[str, ...]) -> None:
    library.apply(Change(None, mark(three[0], "0a")))
    with pytest.raises(StoreError):
        library.purge(three[:1])
    library.apply_all(remove(three[:1]))
    library.purge(three[:1])
    assert library.removed() == ()
    assert library.annotations(three[0]) == ()
    assert [found.document.title for found in search(library, "糧食")] == ["題2", "題1"]
    with pytest.raises(StoreError):
        library.source_of(three[0])
    library.add(Source(TEXTS[0]), "新")
    assert len(list(search(library, "決定"))) == 1


def test_lists_are_sorted_with_the_unknown_last(library: Library, three: tuple[str, ...]) -> None:
    library.apply(Change(None, mark(three[0], "0a")))
    library.describe(three[2], body="安嶺縣人民政府")
    library.add(Source(TEXTS[1]), "題1")
    assert titles(library) == ["題1", "題2", "題0"]
    assert titles(library, order=Order.ADDED, descending=False) == ["題0", "題1", "題2"]
    assert titles(library, order=Order.DATE, descending=False) == ["題1", "題0", "題2"]
    assert titles(library, order=Order.DATE) == ["題0", "題1", "題2"]
    assert titles(library, order=Order.MARKS)[0] == "題0"
    assert titles(library, order=Order.BODY)[0] == "題2"
    assert titles(library, order=Order.TITLE, descending=False) == ["題0", "題1", "題2"]
    assert titles(library, order=Order.OUTLET, descending=False)[-1] == "題1"


@pytest.mark.parametrize(("words", "expected"), [("安岭", ["題2"]), ("日报 题0", ["題0"]), ("2.txt", ["題2"]), ("無", [])])
def test_lists_are_filtered_in_any_script(library: Library, three: tuple[str, ...], words: str, expected: list[str]) -> None:
    assert titles(library, words) == expected


def test_what_an_analysis_knows_is_kept(library: Library, three: tuple[str, ...]) -> None:
    library.describe(three[1], title="公報", body="政協")
    row = library.document(three[1])
    assert (row.title, row.date, row.body) == ("公報", "2023-01-05", "政協")
    with pytest.raises(StoreError):
        library.describe("none", title="x")


def test_annotations_are_found_by_what_they_have(library: Library, three: tuple[str, ...]) -> None:
    library.apply(Change(None, Label("land", "土地", "#123456", parent="point")))
    first = mark(three[0], "0a", 2, labels=("land",), modified="2024-05-01", tags=("待問", "𠮷"), author="林")
    second = mark(
        three[1],
        "1a",
        note="查糧價",
        modified="2024-06-01",
        status=MarkStatus.OPEN,
        certainty=Certainty.LOW,
        labels=("check",),
    )
    library.apply_all([Change(None, one) for one in (first, second)])
    for wanted, expected in (
        (Wanted(label="point"), (first,)),
        (Wanted(label="land"), (first,)),
        (Wanted(words="粮价"), (second,)),
        (Wanted(words="待问"), (first,)),
        (Wanted(words="粮食"), (first,)),
        (Wanted(since="2024-05-02"), (second,)),
        (Wanted(until="2024-06-01"), (first,)),
        (Wanted(status=MarkStatus.OPEN, certainty=Certainty.LOW), (second,)),
        (Wanted(author="林", document=three[1]), ()),
    ):
        assert library.find_annotations(wanted) == expected, wanted
    assert set(library.find_annotations(Wanted())) == {first, second}


def test_revisions_count_whatever_the_clock_says(library: Library, three: tuple[str, ...]) -> None:
    before = library.revision
    inverse = library.apply(Change(None, mark(three[0], "0a", created="1970")))
    library.apply(inverse)
    assert library.revision == before + 2
    with pytest.raises(StoreError):
        library.apply(inverse)
    assert library.revision == before + 2
