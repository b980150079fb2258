"""The laws of position maps, on random texts with astral characters, emoji, variation selectors and combining marks."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.text.span import Span
from core.text.textmap import Edit, Lean, MapChain, TextMap

LETTERS = "政協县𠮷👍🏽葛󠄀é,。\n "
texts = st.text(alphabet=LETTERS, max_size=30)


@st.composite
def mapped(draw: st.DrawFn, old: str | None = None) -> tuple[str, TextMap]:
    text = draw(texts) if old is None else old
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    edits: dict[int, Edit] = {}
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        same = draw(st.booleans())
        new = draw(st.text(alphabet=LETTERS, min_size=end - start if same else 0, max_size=end - start if same else 4))
        if start != end or new:
            edits[start] = Edit(start, text[start:end], new)
    kept = [
        edit
        for edit in edits.values()
        if all(edit is other or edit.end <= other.start or other.end <= edit.start for other in edits.values())
    ]
    return text, TextMap(tuple(kept))


@st.composite
def chained(draw: st.DrawFn) -> tuple[str, MapChain]:
    text, first = draw(mapped())
    maps, new = [first], first.apply(text)
    for _ in range(draw(st.integers(0, 3))):
        _, one = draw(mapped(new))
        maps.append(one)
        new = one.apply(new)
    return text, MapChain(tuple(maps))


thousands = settings(max_examples=2000, deadline=None)


@thousands
@given(chained())
def test_inverse_restores_the_old_text(case: tuple[str, MapChain]) -> None:
    text, chain = case
    assert chain.invert().apply(chain.apply(text)) == text


@thousands
@given(chained(), st.sampled_from(Lean))
def test_forward_never_reorders_and_stays_inside(case: tuple[str, MapChain], lean: Lean) -> None:
    text, chain = case
    places = [chain.forward(position, lean) for position in range(len(text) + 1)]
    assert places == sorted(places)
    assert places[0] >= 0
    assert places[-1] <= len(chain.apply(text))


@thousands
@given(mapped())
def test_an_untouched_character_is_itself_at_its_mapped_place(case: tuple[str, TextMap]) -> None:
    text, one = case
    new = one.apply(text)
    touched = {position for edit in one.edits for position in range(edit.start, edit.end)}
    for position in range(len(text)):
        if position not in touched:
            span = one.span(Span(position, position + 1))
            assert span.of(new) == text[position]
            assert one.invert().span(span) == Span(position, position + 1)


@thousands
@given(mapped())
def test_text_inserted_at_a_border_stays_outside_a_span(case: tuple[str, TextMap]) -> None:
    text, one = case
    insertions = {edit.start: edit for edit in one.edits if not edit.original}
    for start in range(len(text)):
        place = one.forward(start, Lean.RIGHT)
        if start in insertions:
            assert place - one.forward(start, Lean.LEFT) == len(insertions[start].replacement)


@thousands
@given(mapped())
def test_a_span_cut_by_an_opaque_edit_widens_to_its_edges(case: tuple[str, TextMap]) -> None:
    text, one = case
    new = one.apply(text)
    for edit in one.edits:
        for cut in range(edit.start + 1, edit.end):
            span = one.span(Span(cut, len(text)))
            head = one.span(Span(0, cut))
            if edit.aligned:
                assert span.start == one.result(edit).start + cut - edit.start
            else:
                assert span.start == one.result(edit).start
                assert head.end == one.result(edit).end
    assert one.span(Span(0, len(text))).of(new) == new or any(edit.start in (0, len(text)) for edit in one.edits)


def test_insertion_beside_a_replacement() -> None:
    one = TextMap((Edit(2, "", "甲"), Edit(2, "乙丙", "丁")))
    assert one.apply("〇一乙丙二") == "〇一甲丁二"
    assert one.forward(2, Lean.LEFT) == 2
    assert one.forward(2, Lean.RIGHT) == 3
    assert one.span(Span(2, 4)) == Span(3, 4)
    assert one.span(Span(0, 2)) == Span(0, 2)


def test_overlapping_edits_are_refused() -> None:
    with pytest.raises(ValueError, match="overlap"):
        TextMap((Edit(0, "ab", "x"), Edit(1, "bc", "y")))


def test_insertions_at_one_place_keep_their_order() -> None:
    one = TextMap((Edit(1, "", "x"), Edit(1, "", "y")))
    assert one.apply("ab") == "axyb"
    assert (one.forward(1, Lean.LEFT), one.forward(1, Lean.RIGHT)) == (1, 3)


def test_an_edit_that_does_not_fit_its_text_is_refused() -> None:
    with pytest.raises(ValueError, match="original"):
        TextMap((Edit(1, "b", "x"),)).apply("ac")


@settings(max_examples=500, deadline=None)
@given(chained(), st.sampled_from(Lean))
def test_many_positions_at_once_go_where_each_would(case: tuple[str, MapChain], lean: Lean) -> None:
    text, chain = case
    positions = range(len(text) + 1)
    assert chain.forward_all(positions, lean) == [chain.forward(position, lean) for position in positions]
    spans = [Span(start, end) for start in positions for end in range(start, min(start + 4, len(text) + 1))]
    assert chain.spans(spans) == [chain.span(span) for span in spans]
