"""Laws of exchange: whatever the text and wherever the marks, what goes out in a format comes back to its place."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from core import cleaning
from core.export import formats
from core.export.marked import gather
from core.export.merging import Target, merge
from core.export.pieces import lines
from core.export.written import Choices
from core.model.annotation import Annotation
from core.text.anchor import Anchor
from core.text.document import Document, Source, View
from core.text.span import Span
from tests.export.sample import CREATED, LABELS, MODIFIED

CHARACTERS = st.one_of(
    st.sampled_from("會議𠮷😀。，“”<>&\"'|\\=@\n\r\t #*_[]{}【】：;甲乙"),
    st.characters(exclude_categories=()),
)
TEXTS = st.lists(CHARACTERS, min_size=1, max_size=60).map("".join)
NOTES = st.one_of(
    st.just(""), st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=20), st.just("一\n二\t【丙】\\n")
)


@st.composite
def marked(draw):
    """A document as cleaning makes it, or as it is, with marks made on spans of its clean text."""
    raw = draw(TEXTS)
    source = Source(raw, raw.encode("utf-8", "surrogatepass"))
    document = cleaning.clean(source) if draw(st.booleans()) else Document(source)
    assume(document.text.strip())
    marks = []
    for number in range(draw(st.integers(1, 5))):
        start = draw(st.integers(0, len(document.text) - 1))
        end = draw(st.integers(start + 1, len(document.text)))
        anchor = Anchor.make(raw, document.to_raw(Span(start, end)), source.sha256)
        labels = tuple(draw(st.lists(st.sampled_from([one.id for one in LABELS]), unique=True)))
        note = draw(NOTES)
        marks.append(Annotation(f"{number + 1:032x}", source.sha256, anchor, labels, note, CREATED, MODIFIED))
    return document, tuple(marks)


@pytest.mark.parametrize("name", ["w3c", "csv", "html", "jsonl", "docx", "tei", "refi", "brat"])
@given(made=marked())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_mark_in_the_text_comes_back_to_its_place(name, made):
    document, marks = made
    texts = gather(View(document, "original", document.text), marks, LABELS)
    written = formats.write(name, (texts,), Choices())
    lost = {one.mark for one in written.lost}
    received = formats.read(name, formats.packed(written), "file")
    merged = merge(received, [Target(document)] * len(received.texts), LABELS, now=MODIFIED)
    got = {change.after.id: change.after for change in merged.changes}
    assert got.keys() | lost == {one.id for one in marks}
    places = {mark.annotation.id: mark.span for mark in texts.marks}
    for one in marks:
        if one.id in lost:
            continue
        back = got[one.id]
        assert (back.labels, back.created, back.modified) == (one.labels, one.created, one.modified)
        assert back.note == one.note
        here = document.to_clean(back.anchor.resolve(document.source.text, document.source.sha256).span)
        if name == "brat":  # line ends at a mark's edges are no part of a T line
            assert here.of(document.text).strip() == places[one.id].of(document.text).strip()
        else:
            assert here == places[one.id]


@given(made=marked())
def test_pieces_are_the_text_and_every_mark_covers_its_own(made):
    document, marks = made
    texts = gather(View(document, "original", document.text), marks, LABELS)
    covered: dict[int, list[str]] = {index: [] for index in range(len(texts.placed))}
    said: list[str] = []
    open_: set[int] = set()
    for pieces in lines(texts):
        said.append("".join(piece.span.of(texts.text) for piece in pieces))
        for piece in pieces:
            for border in piece.before:
                (open_.add if border.begins else open_.discard)(border.index)
            assert open_ >= set(piece.on)
            for index in piece.on:
                covered[index].append(piece.span.of(texts.text))
            for border in piece.after:
                (open_.add if border.begins else open_.discard)(border.index)
    assert "\n".join(said) == texts.text
    assert not open_
    for index, (_, span) in enumerate(texts.placed):
        assert "".join(covered[index]) == span.of(texts.text).replace("\n", "")
