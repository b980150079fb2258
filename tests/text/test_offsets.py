"""Offsets in three units, against the lengths that Python's own codecs give."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text.offsets import Offsets, Unit
from core.text.span import Span

CODECS = {Unit.CODE_POINT: ("utf-32-le", 4), Unit.UTF16: ("utf-16-le", 2), Unit.UTF8: ("utf-8", 1)}


def length(text: str, unit: Unit) -> int:
    codec, width = CODECS[unit]
    return len(text.encode(codec, "surrogatepass")) // width


@pytest.mark.parametrize("unit", Unit)
@given(text=st.text(st.characters(exclude_categories=())))
def test_every_border_has_the_offset_that_the_codec_gives_and_leads_back(unit, text):
    offsets = Offsets(text, unit)
    for place in range(len(text) + 1):
        # A surrogate pair of two characters is one in UTF-16 all the same: each half is one unit.
        assert offsets.of(place) == sum(length(one, unit) for one in text[:place])
        assert offsets.position(offsets.of(place)) == place


def test_the_example_of_the_three_units():
    assert [Offsets("𠮷縣😀會", unit).of_span(Span(1, 4)) for unit in Unit] == [(1, 4), (2, 6), (4, 14)]


def test_an_offset_inside_a_character_is_its_beginning_and_a_span_takes_all_of_it():
    offsets = Offsets("𠮷縣", Unit.UTF16)
    assert offsets.position(1) == 0
    assert offsets.span(1, 2) == Span(0, 1)
    assert offsets.span(0, 1) == Span(0, 1)
    assert Offsets("縣", Unit.UTF8).span(1, 2) == Span(0, 1)


@pytest.mark.parametrize("unit", Unit)
def test_what_leaves_the_text_is_refused(unit):
    offsets = Offsets("𠮷縣", unit)
    with pytest.raises(IndexError):
        offsets.of(-1)
    with pytest.raises(IndexError):
        offsets.of(3)
    for offset in (-1, length("𠮷縣", unit) + 1):
        with pytest.raises(ValueError, match="leaves"):
            offsets.position(offset)
