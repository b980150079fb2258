"""What of an old text stands in a new one: one place or none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text.anchor import Anchor, Placement, State, resolve_all
from core.text.realign import Realignment
from core.text.span import Span

FIRST = "秋收以後，雲嶺縣召開了全縣糧食工作會議，各鄉鎮負責人都來了。"
SECOND = "縣長余青先講收購價格，又講倉庫的修繕，末了講到明年的種子。"
THIRD = "散會時范采薇提出，山路須在大雪以前修好，余青當場答應了。"
TEXT = f"{FIRST}\n{SECOND}\n{THIRD}"


def span(part: str, nth: int = 0) -> Span:
    at = -1
    for _ in range(nth + 1):
        at = TEXT.index(part, at + 1)
    return Span(at, at + len(part))


def place(new: str, part: str, nth: int = 0) -> str | None:
    """A part of TEXT where it stands in `new`, with two characters before it, which tell one place from another."""
    found = Realignment(TEXT, new).place(span(part, nth))
    return None if found is None else new[max(0, found.start - 2) : found.end]


def test_words_put_in_or_taken_out_move_what_follows() -> None:
    new = TEXT.replace("又講倉庫", "也講了倉庫").replace("秋收以後，", "")
    assert place(new, "余青", 0) == "縣長余青"
    assert place(new, "種子") == "年的種子"
    assert place(new, "余青", 1) == "好，余青"


def test_what_was_replaced_has_no_place() -> None:
    assert place(TEXT.replace("種子", "肥料"), "種子") is None
    assert place(TEXT.replace(SECOND, "全縣的礦山今年都停了工，工人回家務農去了。"), "收購價格") is None


def test_a_paragraph_that_moved_takes_its_marks_along() -> None:
    found = Realignment(TEXT, f"{SECOND}\n{FIRST}\n{THIRD}").place(span("收購價格"))
    assert found == Span(SECOND.index("收購價格"), SECOND.index("收購價格") + 4)


def test_a_paragraph_doubled_elsewhere_leaves_its_marks_with_the_first() -> None:
    found = Realignment(TEXT, f"{FIRST}\n{SECOND}\n{THIRD}\n{SECOND}").place(span("收購價格"))
    assert found == span("收購價格")


def test_a_paragraph_doubled_beside_itself_leaves_them_in_doubt() -> None:
    assert place(f"{FIRST}\n{SECOND}\n{SECOND}\n{THIRD}", "收購價格") is None


def test_the_copy_of_an_edited_paragraph_does_not_take_its_marks() -> None:
    edited = SECOND.replace("先講", "先談").replace("明年", "來年")
    assert place(f"{FIRST}\n{edited}\n{THIRD}\n{SECOND}", "倉庫") is None


def test_a_name_that_went_is_not_found_where_another_stands() -> None:
    assert place(TEXT.replace("縣長余青", "縣長"), "余青", 0) is None
    assert place(TEXT.replace("縣長余青", "縣長"), "余青", 1) is not None


def test_a_line_break_after_a_paragraph_that_was_replaced_is_not_its_own() -> None:
    """The next paragraph still has 。 and a line break before it."""
    new = f"{FIRST}\n全縣的礦山今年都停了工，工人回家務農去了。\n{THIRD}"
    assert place(new, "。\n散會", 0) is None


def test_one_character_beside_an_edit_is_no_proof() -> None:
    assert place(TEXT.replace("種子", "種類"), "種") is None


def test_a_changed_passage_is_suggested_and_not_taken() -> None:
    passage = "先講收購價格，又講倉庫的修繕，末了講到明年的種子"
    new = "序言。\n" + TEXT.replace("又講倉庫", "也講到了倉庫")
    anchor = Anchor.make(TEXT, span(passage), "old")
    (placed,) = resolve_all([anchor], new, "new", {"old": TEXT}.get)
    assert placed.state is State.ORPHANED
    assert placed.suggestion is not None
    assert placed.suggestion.of(new) == passage.replace("又講倉庫", "也講到了倉庫")


def test_without_the_former_text_the_anchor_decides_alone() -> None:
    anchors = [Anchor.make(TEXT, span("收購價格"), "old"), Anchor.make(TEXT, span("范采薇"), "new")]
    new = "序言。\n" + TEXT
    placed = resolve_all(anchors, new, "new", lambda _digest: None)
    assert placed == tuple(one.resolve(new, "new") for one in anchors)
    assert placed[0] == Placement(State.MOVED, span("收購價格").shift(4))


def test_a_former_text_that_does_not_fit_the_anchor_is_not_asked() -> None:
    anchor = Anchor.make(TEXT, span("收購價格"), "old")
    (placed,) = resolve_all([anchor], "序言。\n" + TEXT, "new", {"old": "另一篇" * 50}.get)
    assert placed.span == span("收購價格").shift(4)


def test_the_difference_of_a_moved_mark() -> None:
    anchor = Anchor.make(TEXT, span("收購價格"), "old")
    new = "序言。\n" + TEXT.replace("先講", "先談")
    found = anchor.difference(new, span("收購價格").shift(4))
    assert found.distance == 4
    assert found.before[0].endswith("先講")
    assert found.before[1].endswith("先談")
    assert found.after[0] == found.after[1]


@pytest.mark.parametrize(
    ("old", "new"), [("", ""), ("甲", ""), ("", "甲"), ("甲" * 40, "甲" * 41), ("\ud800" * 20, "\ud800" * 20)]
)
def test_odd_texts(old: str, new: str) -> None:
    compared = Realignment(old, new)
    for start in range(len(old)):
        found = compared.place(Span(start, start + 1))
        assert found is None or found.of(new) == old[start]


LINES = st.lists(st.text(alphabet="甲乙丙丁，。𠮷", min_size=1, max_size=30), min_size=1, max_size=8)


@given(LINES, st.data())
def test_what_is_found_is_the_same_text(lines: list[str], data: st.DataObject) -> None:
    old = "\n".join(lines)
    others = data.draw(st.permutations(lines + data.draw(LINES)))
    new = "\n".join(others[: data.draw(st.integers(0, len(others)))])
    compared = Realignment(old, new)
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    found = compared.place(Span(start, end))
    assert found is None or found.of(new) == old[start:end]


@given(st.text(alphabet="甲乙丙丁，。𠮷\n", min_size=13, max_size=200), st.data())
def test_two_marks_never_become_one(text: str, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(text)))
    new = text[:cut] + data.draw(st.text(alphabet="甲乙\n", max_size=20)) + text[data.draw(st.integers(cut, len(text))) :]
    compared = Realignment(text, new)
    size = data.draw(st.integers(1, 6))
    places = [compared.place(Span(at, at + size)) for at in range(len(text) - size + 1)]
    found = [one for one in places if one is not None]
    assert len(set(found)) == len(found)
