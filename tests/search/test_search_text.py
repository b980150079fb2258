import random
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.errors import ZhupiError
from core.language import opencc_tables
from core.search import Finder, find, key
from core.text.span import Span

TEXT = "關於羣众的决定\r\n关于群眾工作，ＡＢＣ（2024）\n𠮷關於😀于關"


def found(text: str, query: str, **options: bool) -> list[str]:
    return [span.of(text) for span in find(text, query, **options)]


@pytest.mark.parametrize("query", ["关于", "關於", "关於", "關于"])
def test_every_script_finds_every_script(query: str) -> None:
    assert found(TEXT, query) == ["關於", "关于", "關於"]
    assert find(TEXT, query)[2] == Span(len(TEXT) - 5, len(TEXT) - 3)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("答覆", "答复"),
        ("瞭解情況", "了解情况"),
        ("憑藉", "凭借"),
        ("計畫", "计划"),
        ("什麼", "什么"),
        ("看著", "看着"),
        ("裡", "裏"),
        ("羣眾", "群众"),
        ("臺灣", "台湾"),
        ("并且", "並且"),
        ("ａｂｃ１２", "ABC12"),
        ("（二）", "(二)"),
        ("「四個全面」", "“四个全面”"),
        ("ΟΔΟΣ", "οδος"),
        ("İ", "i"),
    ],
)
def test_forms_of_one_word(one: str, other: str) -> None:
    assert found(f"前{one}後{other}", other) == [one, other]
    assert found(f"前{one}後{other}", one) == [one, other]


def test_words_that_differ_are_not_found() -> None:
    assert find("干部群眾", "幹練") == ()
    assert find("市委", "市委員") == ()


def test_an_empty_query_finds_nothing() -> None:
    assert find(TEXT, "") == find(TEXT, "", regex=True) == find("", "關") == ()


def test_occurrences_do_not_overlap() -> None:
    assert find("人人人人人", "人人") == (Span(0, 2), Span(2, 4))


@given(st.text(), st.integers(0, 30), st.integers(1, 30))
@example("İstanbul ς 𠮷ﬁ㍻", 0, 8)
def test_a_piece_of_a_text_is_found_in_it(text: str, start: int, length: int) -> None:
    assert len(key(text)) == len(text)
    piece = text[start : start + length]
    places = find(text, piece)
    assert all(key(span.of(text)) == key(piece) for span in places)
    if piece:
        assert places
        assert places[0].start <= start


def test_words_of_the_phrase_tables_find_each_other() -> None:
    """What one view shows is found in another: all but rare forms (伕 賙 讎) of OpenCC's pairs."""
    pairs = [
        (word, forms[0])
        for table in ("STPhrases", "TSPhrases")
        for word, forms in opencc_tables.load(table).items()
        if len(word) == len(forms[0])
    ]
    missed = [pair for pair in pairs if key(pair[0]) != key(pair[1])]
    assert len(pairs) > 20_000
    assert len(missed) < len(pairs) / 400


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("关[于於]", ["關於", "关于", "關於"]),
        ("羣.", ["羣众", "群眾"]),
        ("[a-z]+", ["ＡＢＣ"]),
        (r"\D于", ["關於", "关于", "關於", "😀于"]),
        ("（\\d+）", ["（2024）"]),
        ("\\（2024", ["（2024"]),
        ("^.", ["關", "关", "𠮷"]),
        ("x*", []),
        ("决定\\s+关于", []),
    ],
)
def test_patterns(pattern: str, expected: list[str]) -> None:
    assert found(TEXT, pattern, regex=True) == expected


@pytest.mark.parametrize("pattern", ["(", "[", "*", "a**", "\\", "(?P<1>a)", "a{3,2}", "(?<=a+)b"])
def test_a_bad_pattern_has_a_code(pattern: str) -> None:
    with pytest.raises(ZhupiError) as caught:
        find(TEXT, pattern, regex=True)
    assert caught.value.code == "bad_pattern"


@pytest.mark.parametrize(
    "pattern",
    [
        "(a+)+b",
        "(a*)*b",
        "(?:a?)*b",
        "(a|a)*b",
        "(?:a|ab)+c",
        "(a+a+)+b",
        "((a+)b?)+c",
        "(.*,)+x",
        ".*.*.*x",
        "(?:(?:a)+)+b",
    ],
)
def test_a_pattern_that_would_try_for_ever_is_refused(pattern: str) -> None:
    with pytest.raises(ZhupiError) as caught:
        find("a" * 5000, pattern, regex=True)
    assert caught.value.code == "slow_pattern"


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"(?:\w{2,3}、)+\w+", "王立新、張文、趙立香"),
        (r"(?:\d+年\d+月)+", "2024年1月2025年3月"),
        ("(?:甲|乙丙)+", "甲乙丙甲"),
        ("(?:[甲乙]、?)+", "甲、乙、甲"),
        (r"(?:[^，]+，)+", "一，二，"),
        ("第[一二三]+屆.*次", "第三屆全體會議第一次"),
    ],
)
def test_a_repeated_group_that_ends_clearly_is_allowed(pattern: str, text: str) -> None:
    assert found(text, pattern, regex=True) == [text]


@given(st.text(alphabet="a羣（）()[]{}|*+?.\\^$,-1:=!<P>wd\n", max_size=14))
def test_any_pattern_gives_spans_or_a_code(pattern: str) -> None:
    text = "aa羣（1）群aa\na-b"
    try:
        code, spans = "", find(text, pattern, regex=True)
    except ZhupiError as error:
        code, spans = error.code, ()
    assert code in ("", "bad_pattern", "slow_pattern")
    assert all(span.of(text) and "\n" not in span.of(text) for span in spans)


def test_patterns_agree_with_a_plain_search_of_the_key() -> None:
    drawn = random.Random(6)
    text = "".join(drawn.choice("关關于於abAB（( \n") for _ in range(2000))
    finder = Finder(text)
    for _ in range(100):
        start = drawn.randrange(1900)
        query = text[start : start + drawn.randrange(1, 4)]
        if "\n" not in query:
            assert finder.find(query) == finder.find(re.escape(query), regex=True)
