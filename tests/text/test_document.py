"""Documents: steps walked in sequence, edits named in raw positions."""

from __future__ import annotations

from core.text.document import Document, EditKey, Source, Step, TextWarning
from core.text.span import Span
from core.text.textmap import Edit


def _two_steps() -> Document:
    document = Document(Source("甲,  乙.𠮷"))
    document = document.then(Step("width", (Edit(1, ",", "，"), Edit(5, ".", "。"))))
    spaces = Step("spaces", (Edit(2, "  ", ""), Edit(4, "乙", "丙", accepted=False)), (TextWarning("odd", Span(3, 4)),))
    return document.then(spaces)


def test_text_after_steps() -> None:
    assert _two_steps().text == "甲，乙。𠮷"


def test_positions_go_both_ways() -> None:
    document = _two_steps()
    assert document.to_clean(Span(6, 7)).of(document.text) == "𠮷"
    assert document.to_raw(Span(4, 5)) == Span(6, 7)
    assert document.to_raw(Span(1, 2)) == Span(1, 2)
    assert document.to_clean(Span(2, 4)) == Span(2, 2)


def test_edits_are_listed_in_raw_and_clean_positions_the_refused_too() -> None:
    listed = _two_steps().edits
    assert [one.key for one in listed] == [
        EditKey("width", 1, 2, "，"),
        EditKey("spaces", 2, 4, ""),
        EditKey("spaces", 4, 5, "丙"),
        EditKey("width", 5, 6, "。"),
    ]
    assert [one.clean for one in listed] == [Span(1, 2), Span(2, 2), Span(2, 3), Span(3, 4)]
    raw = _two_steps().source.text
    assert all(one.raw.of(raw) == one.edit.original for one in listed)


def test_warnings_move_with_later_steps() -> None:
    document = _two_steps().then(Step("more", (Edit(0, "", "序"),)))
    (warning,) = document.warnings
    assert warning.span == Span(4, 5)


def test_digest_names_the_bytes() -> None:
    # SHA-256 of the empty string and of "abc", from FIPS 180-4's examples.
    assert Source("abc", b"abc").sha256.startswith("ba7816bf")
    assert Source("").sha256.startswith("e3b0c442")
    assert Source("\ud800").sha256 != Source("").sha256
