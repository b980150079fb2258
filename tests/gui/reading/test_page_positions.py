"""Code points against UTF-16 units."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from page_hands import phrased

from core.text.span import Span
from gui.reading.positions import Places, Units

TEXTS = st.text(alphabet=st.sampled_from("甲乙丙，𠮷𡃁👍🏽a1\u0301\ufe0f"), max_size=60)


def naive(text: str, point: int) -> int:
    """The peer: the length of what stands before, encoded."""
    return len(text[:point].encode("utf-16-le")) // 2


@given(TEXTS)
def test_units_agree_with_encoding(text: str) -> None:
    units = Units(text)
    assert [units.unit(i) for i in range(len(text) + 1)] == [naive(text, i) for i in range(len(text) + 1)]


@given(TEXTS)
def test_every_position_comes_back(text: str) -> None:
    units = Units(text)
    assert all(units.point(units.unit(i)) == i for i in range(len(text) + 1))


def test_the_middle_of_a_pair_is_its_character() -> None:
    # 甲𠮷乙: units 甲=0, 𠮷=1 and 2, 乙=3, end=4
    units = Units("甲𠮷乙")
    assert [units.point(unit) for unit in range(5)] == [0, 1, 1, 2, 3]


def test_places_of_a_phrase_view() -> None:
    # 軟件 becomes 軟體設備 (invented): the clean 好 at 2 is shown at 4
    places = Places(phrased("軟件好軟件", "軟件", "軟體設備"))
    assert places.shown(2) == 4
    assert places.shown_span(Span(2, 3)) == Span(4, 5)
    assert places.clean_span(Span(4, 5)) == Span(2, 3)
    assert places.clean_span(Span(0, 4)) == Span(0, 2)
    assert not places.same
