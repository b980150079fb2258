"""Pieces of the document for rows. Expected clauses were read off the sentences by eye."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text.sentences import sentence
from core.text.span import Span
from gui.panels.texts import Names, around, found, opening

ALPHABET = "要一、，。；\n 　會議A𠮷“”"


def whole(text: str) -> Span:
    return Span(0, len(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A clause of more than six characters stands alone.
        ("會議應到委員262名，因病因事請假20人，實到242人。", "會議應到委員262名"),
        # 周均發強調 says who, not what: the next clause comes with it.
        ("周均發強調，要鑄牢政治之魂，在緊跟核心上見行見效。", "周均發強調，要鑄牢政治之魂"),
        # The 要 of a point is not part of what it asks for; 要求 and 要聞 keep theirs only before another character.
        ("要善履協商之責，在圍繞中心上出新出彩。", "善履協商之責，在圍繞中心上出新出彩"),
        ("一要加強領導班子建設，二要抓好落實。", "加強領導班子建設"),
        ("會議結束。", "會議結束"),
        ("", ""),
        ("沒有標點的一行很長很長很長很長很長很長很長很長很長很長", "沒有標點的一行很長很長很長很長很長很長很長很長很長很"),
    ],
)
def test_a_paragraph_is_told_by_its_opening_clause(text, expected):
    assert opening(text, whole(text)).of(text) == expected


def test_a_place_stands_between_its_neighbours_in_the_same_line():
    text = "第一行\n縣委書記于建岳出席會議。\n第三行"
    place = Span(text.index("于"), text.index("于") + 3)
    assert [piece.of(text) for piece in around(text, place)] == ["縣委書記", "于建岳", "出席會議。"]


def test_words_are_found_near_their_evidence_and_nowhere_else():
    text = "市長" + "。" * 300 + "副市長趙立香"
    name = Span(len(text) - 3, len(text))
    assert found(text, "副市長", (name,)) == (Span(len(text) - 6, len(text) - 3),)
    assert found(text, "副市長", (Span(0, 2),)) == ("副市長",)
    assert found(text, "市長", ()) == ("市長",)


@given(st.text(ALPHABET, max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_pieces_lie_in_the_text_around_their_place(text, first, second):
    start, end = sorted((min(first, len(text)), min(second, len(text))))
    place = Span(start, end)
    before, hit, after = around(text, place)
    assert hit == place
    assert before.end == place.start
    assert after.start == place.end
    assert after.end <= len(text)
    assert "\n" not in before.of(text) + after.of(text)
    clause = opening(text, place)
    assert place.covers(clause)
    told = sentence(text, place)
    assert told.end <= len(text)


def test_a_completed_name_is_told_by_its_parts(analysis, at):
    names = Names(analysis)
    assert names.words("雲嶺賓館") == (at("雲嶺賓館"),)
    # 雲嶺縣人大常委會 stands nowhere; 雲嶺 and 縣人大常委會 do.
    assert names.words("雲嶺縣人大常委會") == (at("雲嶺"), at("縣人大常委會"))
    assert names.words("甘州縣人大常委會") == ("甘州", at("縣人大常委會"))
    assert names.words("無此名") == ("無此名",)
    assert names.words(None) == ()
    assert names.entity("p1") == (at("于建岳"),)
    assert names.entity("nobody") == ("nobody",)
