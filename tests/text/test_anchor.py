"""Anchors: exact, moved or orphaned; never on a lookalike."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.text.anchor import Anchor, Placement, State
from core.text.span import Span

TEXT = "會場由余青照料。范采薇先說,余青𠮷要記住來時的路。范采薇又說,要管好三條河水。"


def _anchor(quotation: str, nth: int = 0) -> Anchor:
    place = -1
    for _ in range(nth + 1):
        place = TEXT.index(quotation, place + 1)
    return Anchor.make(TEXT, Span(place, place + len(quotation)), "a")


def test_the_same_source_is_exact() -> None:
    assert _anchor("余青", 1).resolve(TEXT, "a") == Placement(State.EXACT, Span(14, 16))


def test_text_put_in_front_moves_the_mark() -> None:
    placed = _anchor("范采薇", 1).resolve("前言。" + TEXT, "b")
    assert placed == Placement(State.MOVED, Span(TEXT.rindex("范采薇") + 3, TEXT.rindex("范采薇") + 6))


def test_a_quotation_that_is_gone_is_orphaned() -> None:
    assert _anchor("記住").resolve(TEXT.replace("記住", "牢記"), "b") == Placement(State.ORPHANED, None)


def test_a_lookalike_elsewhere_is_not_taken() -> None:
    changed = TEXT.replace("會場由余青照料。", "")
    assert _anchor("余青", 0).resolve(changed, "b").state is State.ORPHANED


def test_equal_contexts_do_not_decide() -> None:
    line = "甲乙丙。" * 20
    anchor = Anchor.make(line * 2, Span(80, 81), "a")
    assert anchor.resolve(line * 2, "a").state is State.EXACT
    assert anchor.resolve("序。" + line * 2, "b").state is State.ORPHANED
    assert anchor.resolve("甲乙丙。" + line * 2, "b").state is State.ORPHANED  # a lookalike stands at the old position


def test_the_borders_of_the_text_are_context() -> None:
    anchor = Anchor.make("甲乙丙", Span(1, 2), "a")
    assert anchor.resolve("甲乙丙。甲乙丙", "b").state is State.ORPHANED  # the one keeps its beginning, the other its end
    assert anchor.resolve("甲乙丙。甲乙丁", "b") == Placement(State.MOVED, Span(1, 2))


def test_the_same_bytes_read_otherwise_need_their_context_too() -> None:
    anchor = Anchor.make("一二三四五六七八九十馮", Span(10, 11), "a")
    assert anchor.resolve("子丑寅卯辰巳午未申酉馮戌亥", "a").state is State.ORPHANED
    empty = Anchor.make("一二三", Span(3, 3), "a")
    assert empty.resolve("一", "a").state is State.ORPHANED


@given(st.text(alphabet="甲乙𠮷,\n", max_size=80), st.data())
def test_any_span_of_an_unchanged_source_is_exact(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert Anchor.make(text, Span(start, end), "a").resolve(text, "a") == Placement(State.EXACT, Span(start, end))
