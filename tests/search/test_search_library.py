"""Search over a whole library: every script, every length of word, every place."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import cleaning
from core.errors import Cancelled, StoreError, ZhupiError
from core.model.annotation import Change, Removal
from core.search import find, key, search
from core.store import Library, index
from core.text.document import Document, Source, Step
from core.text.span import Span
from core.text.textmap import Edit

TEXTS = (
    "關於羣众的决定。\r\n与会者听取了關於糧食的報告！下一句。",
    "关于粮食\n工作的通知（二）",
    "ＡＢＣ公司，𠮷縣，😀于關",
    "末字粮",
    "",
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.sqlite") as opened:
        yield opened


@pytest.fixture
def filled(library: Library) -> Library:
    library.add_all((Source(text, text.encode()), f"題{number}") for number, text in enumerate(TEXTS))
    return library


def counts(library: Library, words: str, **options: bool) -> dict[str, int]:
    return {found.document.title: len(found.hits) for found in search(library, words, **options)}


def plain(words: str) -> dict[str, int]:
    """What looking through every text finds."""
    found = {f"題{number}": key(text).count(key(words)) for number, text in enumerate(TEXTS)}
    return {title: count for title, count in found.items() if count}


WORDS = (
    "关于",
    "關於",
    "粮",
    "糧食",
    "粮食",
    "abc",
    "Ａ",
    "𠮷",
    "縣",
    "😀",
    "于關",
    "（二）",
    "(",
    "。",
    "，𠮷",
    "的報告！下",
    "二",
    "無此",
)


@pytest.mark.parametrize("words", WORDS)
def test_the_index_finds_what_a_scan_finds(filled: Library, words: str) -> None:
    assert counts(filled, words) == plain(words)


def test_hits_have_their_place_and_their_sentence(filled: Library) -> None:
    found = {one.document.title: one.hits for one in search(filled, "粮食")}
    (hit,) = found["題0"]
    assert hit.raw.of(TEXTS[0]) == hit.text == "糧食"
    assert hit.sentence == "与会者听取了關於糧食的報告！"
    assert hit.inside.of(hit.sentence) == "糧食"
    assert [one.sentence for one in found["題1"]] == ["关于粮食"]


def test_a_long_sentence_is_cut_around_its_hit(library: Library) -> None:
    text = "甲" * 500 + "糧食" + "乙" * 500
    library.add(Source(text), "長")
    ((hit,),) = (one.hits for one in search(library, "粮食"))
    assert hit.raw == Span(500, 502)
    assert len(hit.sentence) <= 160
    assert hit.inside.of(hit.sentence) == "糧食"


def test_an_empty_query_finds_nothing_and_what_is_wrong_is_told_at_once(filled: Library) -> None:
    assert list(search(filled, "")) == []
    for pattern, code in (("(", "bad_pattern"), ("(a+)+b", "slow_pattern")):
        with pytest.raises(ZhupiError) as caught:
            search(filled, pattern, regex=True)
        assert caught.value.code == code


def test_patterns_go_through_every_text(filled: Library) -> None:
    assert counts(filled, "[关關].羣?", regex=True) == {"題0": 2, "題1": 1}


def test_what_came_last_is_first_and_hits_come_while_others_are_looked_for(library: Library) -> None:
    library.add_all((Source(f"第{number}號關於糧食"), str(number)) for number in range(300))
    found = search(library, "粮食")
    assert [one.document.title for one in itertools.islice(found, 3)] == ["299", "298", "297"]
    library.apply(Change(None, Removal(next(found).document.id)))  # another use of the library in between
    assert len(list(found)) == 296


def test_it_can_be_stopped(filled: Library) -> None:
    with pytest.raises(Cancelled):
        list(search(filled, "关于", cancelled=lambda: True))


def test_a_second_instance_searches_too(filled: Library) -> None:
    with Library.open(filled.path) as second:
        assert second.read_only
        assert counts(second, "粮食") == counts(filled, "粮食")


def test_an_index_of_other_keys_is_not_trusted_and_made_anew(filled: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    with filled._database.writing() as connection:
        connection.execute("INSERT INTO bigram (bigram) VALUES ('delete-all')")
        connection.execute("UPDATE setting SET value = 0 WHERE key = 'index'")
    assert counts(filled, "粮食") == plain("粮食")  # by looking through every text
    filled.close()
    with Library.open(filled.path) as library, library._database.reading() as connection:
        assert index.is_current(connection)
        assert connection.execute("SELECT count(*) FROM bigram WHERE bigram MATCH '\"粮食\"'").fetchone() == (2,)


# clean texts


def test_a_word_broken_over_two_lines_is_found_in_the_clean_text(library: Library) -> None:
    source = Source("会议讨论了粮\n食收购，又讨论了粮食储备。")
    document = Document(source).then(Step("layout", (Edit(6, "\n", ""),)))
    library.add(source, "題")
    assert counts(library, "粮食") == {"題": 1}
    library.take_clean([document])
    (found,) = search(library, "糧食")
    assert [hit.raw.of(source.text) for hit in found.hits] == ["粮\n食", "粮食"]
    assert found.hits[0].sentence == "会议讨论了粮食收购，又讨论了粮食储备。"
    library.take_clean([Document(source)])
    assert counts(library, "粮食") == {"題": 1}


def test_a_clean_text_of_another_source_is_passed_over(filled: Library) -> None:
    other = Document(Source("別的正文", TEXTS[0].encode()))  # the same bytes, read otherwise by a newer program
    filled.take_clean([other, Document(Source("不在庫中"))])
    assert counts(filled, "关于") == plain("关于")
    assert counts(filled, "正文") == {}


def test_reading_in_another_encoding_changes_what_is_found(library: Library) -> None:
    data = "關於糧食".encode("big5")
    library.add(Source("闂滄柤", data, "gb18030"), "題")
    library.add(Source("關於糧食", data, "big5"), "題")
    assert counts(library, "粮食") == {"題": 1}
    assert counts(library, "闂") == {}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 6), st.text("甲乙𠮷，\n", max_size=4)), max_size=8))
def test_places_in_the_clean_text_lead_back_to_the_raw_one(drawn: list[tuple[int, int, str]]) -> None:
    raw = "".join(chr(0x4E00 + number) for number in range(40))
    edits: list[Edit] = []
    for start, length, replacement in sorted(drawn):
        if not edits or start > edits[-1].end:
            edits.append(Edit(start, raw[start : start + length], replacement))
    document = Document(Source(raw)).then(Step("layout", tuple(edits)))
    one = index.Searched(None, document.text, tuple(index._runs(document)))  # pyright: ignore[reportArgumentType]
    for start in range(len(document.text)):
        for end in range(start + 1, min(start + 4, len(document.text)) + 1):
            if document.text[start:end] in raw and all(character in raw for character in document.text[start:end]):
                at = raw.index(document.text[start:end])
                assert one.raw(Span(start, end)) == Span(at, at + end - start)


# laws


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="关關于於甲A1 ，。\n𠮷", max_size=60), st.integers(0, 50), st.integers(1, 6))
def test_the_words_of_a_query_are_in_the_index_of_its_text(text: str, start: int, length: int) -> None:
    piece = text[start : start + length]
    held = index.pairs(text).split()
    for word in index.query(piece).split(" AND "):
        if word.endswith(" *"):
            assert any(one.startswith(word[1:-3]) for one in held)
        elif word:
            assert word[1:-1] in held


def test_a_random_library_agrees_with_a_scan(library: Library) -> None:
    drawn = random.Random(3)
    texts = ["".join(drawn.choices("关關于於粮糧食ab1，。\n𠮷", k=drawn.randrange(60))) + str(n) for n in range(200)]
    library.add_all((Source(text), str(n)) for n, text in enumerate(texts))
    for _ in range(100):
        words = "".join(drawn.choices("關于粮食AB1，。𠮷", k=drawn.randrange(1, 4)))
        expected = {str(n): len(find(text, words)) for n, text in enumerate(texts) if find(text, words)}
        assert counts(library, words) == expected


# the corpus


def test_the_whole_corpus_is_counted_as_by_a_scan(data: Path, tmp_path: Path) -> None:
    """A tenth of the corpus here; the benchmark takes all of it."""
    import json
    import lzma

    with lzma.open(data / "corpus" / "news.jsonl.xz", "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in itertools.islice(lines, 0, None, 10)]
    texts = list(dict.fromkeys(texts))
    with Library.open(tmp_path / "library.sqlite") as library:
        library.add_all((Source(text, text.encode()), "") for text in texts)
        keys = [key(text) for text in texts]
        for words in ("協商", "政协", "會議", "关于", "決定", "经济", "臺灣", "干部", "里面", "發展"):
            counted = sum(len(found.hits) for found in search(library, words))
            assert counted == sum(text.count(key(words)) for text in keys) > 0


def test_cleaning_and_searching_together(library: Library) -> None:
    source = Source("上级有关部门召开会\n议，讨论粮食工作。<br>完。")
    document = cleaning.clean(source)
    library.add(source, "題")
    library.take_clean([document])
    for words in ("讨论", "工作"):
        ((hit,),) = (found.hits for found in search(library, words))
        assert hit.raw.of(source.text) == words


def test_a_damaged_text_hides_nothing_else(filled: Library) -> None:
    with filled._database.writing() as connection:
        connection.execute(
            "UPDATE source SET data = x'00' WHERE document = ?", (Source(TEXTS[0], TEXTS[0].encode()).sha256,)
        )
    assert counts(filled, "粮食") == {"題1": 1}
    with pytest.raises(StoreError):
        filled.source_of(Source(TEXTS[0], TEXTS[0].encode()).sha256)
