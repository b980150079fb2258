"""The plain engine against a naive walk over the same dictionaries, against the package itself, and its borders."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from opencc import OpenCC

from core.language import opencc_tables
from core.script import fast
from core.script.convert import ALIGNED, CONFIGS, convert, tables
from core.script.convert import _phrases as plain_phrases  # pyright: ignore[reportPrivateUsage]
from core.script.table import entries
from core.text.span import Span

LETTERS = "皇后以后头发展干部系统人才可以核心台湾于里着著面發髮於裡裏臺灣幹乾軟體，。 \ue000\ue001𠮷👍a-\n"
texts = st.lists(
    st.one_of(
        st.sampled_from(LETTERS),
        st.sampled_from(sorted(entries(("STPhrases",)))),
        st.sampled_from(sorted(entries(("TSPhrases",)))),
    ),
    max_size=12,
).map("".join)


merged = cache(entries)


def naive(text: str, config: str) -> str:
    """OpenCC's rule in the plainest words: at each place the longest key, else the character."""
    for layers in opencc_tables.chain(config):
        table = merged(layers)
        longest = max(map(len, table))
        pieces: list[str] = []
        place = 0
        while place < len(text):
            lengths = range(min(longest, len(text) - place), 0, -1)
            key = next((text[place : place + n] for n in lengths if text[place : place + n] in table), None)
            pieces.append(table[key] if key else text[place])
            place += len(key) if key else 1
        text = "".join(pieces)
    return text


@pytest.mark.parametrize("config", CONFIGS)
@given(text=texts)
@settings(max_examples=40, deadline=None)
def test_equals_the_naive_walk_on_random_text(config: str, text: str) -> None:
    assert convert(text, config) == naive(text, config)


@pytest.mark.parametrize("config", ["s2t", "s2twp", "tw2sp", "hk2s"])
def test_equals_the_naive_walk_on_real_text(data: Path, config: str) -> None:
    files = sorted((data / "documents").glob("*.txt"))[::8]
    text = "\n".join(file.read_text(encoding="utf-8") for file in files)[:20_000]
    source = text if config.startswith("s") else convert(text, "s2tw")
    assert convert(source, config) == naive(source, config)


def test_equals_the_package_where_its_rule_agrees(data: Path) -> None:
    # Its rule (longest anywhere) parts ways with ours at about 1 of 100,000 characters; from traditional never seen.
    text = "\n".join(file.read_text(encoding="utf-8") for file in sorted((data / "documents").glob("xwlb*.txt"))[:40])[
        :60_000
    ]
    theirs = OpenCC("s2t").convert(text)
    ours = convert(text, "s2t")
    assert sum(a != b for a, b in zip(ours, theirs, strict=True)) <= 6
    assert convert(theirs, "t2s") == OpenCC("t2s").convert(theirs)


def test_goes_forward_from_the_left() -> None:
    # The package's 才可以 is longer than 人才 and wins there; OpenCC reads 人才|可以.
    assert convert("人才可以", "s2t") == "人才可以"
    assert OpenCC("s2t").convert("人才可以") == "人纔可以"


@given(text=texts)
@settings(max_examples=60, deadline=None)
@example("\ue000皇后\ue000")
def test_aligned_configs_keep_the_length(text: str) -> None:
    for config in ALIGNED:
        assert len(convert(text, config)) == len(text)


@given(text=texts, cuts=st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=4))
@settings(max_examples=150, deadline=None)
@example("由于永梅主持", [(1, 4)])
@example("皇后\ue000\ue000皇后", [(1, 3), (2, 5), (2, 2)])
def test_protected_spans_are_borders_and_come_back_untouched(text: str, cuts: list[tuple[int, int]]) -> None:
    spans = [(min(cut), max(cut)) for cut in cuts]
    shown = convert(text, "s2t", spans)
    assert len(shown) == len(text)
    inside = {place for start, end in spans for place in range(start, end)}
    assert all(shown[place] == text[place] for place in inside if place < len(text))
    # What stands between two protected stretches is converted as if it stood alone.
    outside = [place for place in range(len(text)) if place not in inside]
    for first in (place for place in outside if place - 1 not in outside):
        last = first
        while last + 1 in outside:
            last += 1
        if not any(first < border <= last for span in spans for border in span):
            assert shown[first : last + 1] == convert(text[first : last + 1], "s2t")


def test_spans_and_pairs_are_both_understood() -> None:
    text = "由于永梅主持"
    assert convert(text, "s2t", [Span(1, 4)]) == convert(text, "s2t", [(1, 4)]) == "由于永梅主持"
    assert convert(text, "s2t") == "由於永梅主持"


def test_a_border_splits_a_phrase_even_when_nothing_lies_in_it() -> None:
    assert convert("皇后", "s2t") == "皇后"
    assert convert("皇后", "s2t", [(1, 1)]) == "皇後"


def test_protection_holds_through_configs_that_change_the_length() -> None:
    assert convert("软件和软件", "s2twp") == "軟體和軟體"
    assert convert("U盘，U盘", "s2twp", [(0, 2)]) == "U盘，隨身碟"


@pytest.mark.parametrize("unit", ["的", "后", "皇后", "干", "头发展", "a", "，"])
def test_one_long_line(unit: str) -> None:
    # 20,000 characters without a border: the run finder must not look back over all of them at each step.
    line = (unit * 20_000)[:20_000]
    block = line[: len(unit) * 300]
    assert convert(line, "s2t").startswith(convert(block, "s2t")[: len(unit) * 290])
    assert len(convert(line, "s2t")) == 20_000


def test_an_unknown_config_is_refused() -> None:
    with pytest.raises(ValueError, match="x2y"):
        convert("文", "x2y")


def test_nothing_becomes_nothing() -> None:
    assert all(convert("", config) == "" for config in CONFIGS)


def test_long_texts_are_looked_up_by_numpy_with_the_same_result() -> None:
    # Half a surrogate pair and characters beyond the planes of Chinese take the other way.
    for tail in ("", "\ud800", "\U0010ffff", "𠮷𬞟"):
        text = "皇后以后，干部发展系统。" * 5_000 + tail
        assert convert(text, "s2tw") == convert("皇后以后，干部发展系统。", "s2tw") * 5_000 + convert(tail, "s2tw")


@given(text=texts)
@settings(max_examples=60, deadline=None)
def test_the_extra_fast_gives_the_same_phrases(text: str) -> None:
    pytest.importorskip("ahocorasick_rs")
    for config in ("s2t", "t2s", "s2twp", "tw2sp", "hk2s"):
        for stage in tables(opencc_tables.chain(config)):
            assert list(fast.phrases(text, stage)) == list(plain_phrases(text, stage))


def test_the_extra_fast_serves_long_texts_full_of_phrases() -> None:
    pytest.importorskip("ahocorasick_rs")
    (stage,) = tables(opencc_tables.chain("s2t"))
    assert fast.is_worth("干部头发皇后" * 20_000, stage)
    assert not fast.is_worth("干部头发皇后", stage)
    assert not fast.is_worth("他们说的话" * 40_000, stage)
    assert convert("干部头发皇后" * 20_000, "s2t") == "幹部頭髮皇后" * 20_000


def test_the_two_configs_that_the_package_lacks() -> None:
    assert convert("裡面臺灣為群眾", "tw2t") == "裏面臺灣爲羣衆"
    assert convert("衞生裏面説", "hk2t") == "衛生裏面說"
