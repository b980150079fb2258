"""The laws of competing candidates."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from core.extract.masks import settle
from core.model.mentions import Kind, Mention
from core.text.span import Span

_CANDIDATE = st.builds(
    lambda start, length, kind: Mention(Span(start, start + length), kind, "rule"),
    st.integers(0, 60),
    st.integers(0, 12),
    st.sampled_from(Kind),
)


def _mention(start: int, end: int, kind: Kind) -> Mention:
    return Mention(Span(start, end), kind, "rule")


@given(st.lists(_CANDIDATE, max_size=30))
def test_what_stands_shares_no_character_and_what_falls_lost_to_something_as_long(candidates: list[Mention]) -> None:
    kept = settle(candidates)
    assert list(kept) == sorted(kept, key=lambda one: one.span)
    assert all(left.span.end <= right.span.start for left, right in pairwise(kept))
    assert set(kept) <= set(candidates)
    for one in set(candidates) - set(kept):
        assert not len(one.span) or any(other.span.overlaps(one.span) and len(other.span) >= len(one.span) for other in kept)


@given(st.lists(_CANDIDATE, max_size=20))
def test_settling_twice_changes_nothing(candidates: list[Mention]) -> None:
    assert settle(settle(candidates)) == settle(candidates)


def test_a_title_hides_the_body_and_the_session_inside_it() -> None:
    title, body, session = _mention(0, 20, Kind.DOC), _mention(1, 8, Kind.ORG), _mention(1, 15, Kind.MEETING)
    assert settle([body, session, title]) == (title,)


def test_of_equally_long_ones_the_document_stands() -> None:
    assert settle([_mention(0, 4, Kind.PLACE), _mention(0, 4, Kind.DOC)]) == (_mention(0, 4, Kind.DOC),)


def test_nothing_comes_of_nothing() -> None:
    assert settle([]) == ()
