from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import StoreError
from core.model.annotation import Annotation, Certainty, Change, Label, MarkStatus, Ruling, Subject, Verdict
from core.store import Library, now
from core.store.codebook import DEFAULTS
from core.text.anchor import Anchor
from core.text.document import Source
from core.text.span import Span

LABEL = Label("own", "我的", "#abcdef", None, "說明\ud800", "figure")


@pytest.fixture
def mark(library: Library, source: Source) -> Annotation:
    """Not in the library yet; its document is."""
    key = library.add(source, "決定")
    start = source.text.index("于永梅")
    return Annotation(
        "m1", key, Anchor.make(source.text, Span(start, start + 3), key), ("check", "point"), "查", now(), now()
    )


def refusal(library: Library, change: Change) -> tuple[str, object]:
    with pytest.raises(StoreError) as caught:
        library.apply(change)
    return caught.value.code, caught.value.values.get("reason", caught.value.values.get("id"))


def luminance(colour: str) -> float:
    """Relative luminance of WCAG 2.2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_a_new_library_has_nine_labels(library: Library) -> None:
    labels = library.labels()
    assert labels == DEFAULTS
    assert [label.key for label in labels] == list(range(1, 10))
    assert len({label.name for label in labels}) == len({label.colour for label in labels}) == 9


def test_ink_is_readable_on_every_label() -> None:
    """Black on colour at 7 : 1 or more (WCAG AAA), with the ink of the light page, #24211C."""
    for label in DEFAULTS:
        assert (luminance(label.colour) + 0.05) / (luminance("#24211C") + 0.05) >= 7


def test_making_changing_removing_and_back(library: Library, mark: Annotation) -> None:
    changed = replace(mark, labels=("question",), note="改\n注 '\"; DROP", modified=now())
    states = [(), (mark,), (changed,), ()]
    steps = [Change(None, mark), Change(mark, changed), Change(changed, None)]
    inverses: list[Change] = []
    for step, state in zip(steps, states[1:], strict=True):
        inverses.append(library.apply(step))
        assert library.annotations(mark.document) == state
    for inverse, state in zip(reversed(inverses), reversed(states[:-1]), strict=True):
        again = library.apply(inverse)
        assert library.annotations(mark.document) == state
        assert again in steps


@pytest.mark.parametrize("note", ["", "\x00後", "半個\ud800字", "𠮷😀\r\n", "ﬁ e\u0301"])
def test_every_text_comes_back(library: Library, mark: Annotation, note: str) -> None:
    anchor = replace(mark.anchor, quotation=note, prefix=note[::-1], suffix=note * 2)
    mark = replace(mark, note=note, anchor=anchor, labels=())
    library.apply(Change(None, mark))
    assert library.annotations(mark.document) == (mark,)


def test_a_change_is_there_after_reopening(path: Path, source: Source) -> None:
    with Library.open(path) as library:
        key = library.add(source, "決定")
        mark = Annotation("m", key, Anchor.make(source.text, Span(0, 2), key), ("wording",))
        ruling = Ruling("r", key, Subject.STEP, "width", Verdict.REFUSED, now())
        for thing in (mark, LABEL, ruling):
            library.apply(Change(None, thing))
    with Library.open(path) as library:
        assert library.annotations(key) == (mark,)
        assert library.labels() == (*DEFAULTS, LABEL)
        assert library.rulings(key) == (ruling,)
        assert library.recent()[0].marks == 1


def test_annotations_stand_in_text_order_and_may_overlap(library: Library, mark: Annotation, source: Source) -> None:
    spans = [Span(3, 9), Span(0, 4), Span(3, 5), Span(0, 4), Span(2, 2)]
    made = [replace(mark, id=str(n), anchor=Anchor.make(source.text, span, mark.document)) for n, span in enumerate(spans)]
    for one in made:
        library.apply(Change(None, one))
    assert [one.id for one in library.annotations(mark.document)] == ["1", "3", "4", "2", "0"]


def test_nothing_is_overwritten_silently(library: Library, mark: Annotation) -> None:
    other = replace(mark, note="別人改的")
    assert refusal(library, Change(mark, None)) == ("conflict", "changed")
    library.apply(Change(None, mark))
    assert refusal(library, Change(None, mark)) == ("conflict", "changed")
    library.apply(Change(mark, other))
    for after in (None, replace(mark, note="我改的"), replace(mark, labels=("check",))):
        assert refusal(library, Change(mark, after)) == ("conflict", "changed")
    assert library.annotations(mark.document) == (other,)


def test_the_order_of_labels_is_part_of_a_mark(library: Library, mark: Annotation) -> None:
    library.apply(Change(None, mark))
    turned = replace(mark, labels=mark.labels[::-1])
    assert refusal(library, Change(turned, None)) == ("conflict", "changed")
    library.apply(Change(mark, turned))
    assert library.annotations(mark.document)[0].labels == ("point", "check")


def test_what_a_change_refers_to_must_be_there(library: Library, mark: Annotation) -> None:
    assert refusal(library, Change(None, replace(mark, document="no"))) == ("missing", "no")
    assert refusal(library, Change(None, replace(mark, labels=("point", "none")))) == ("missing", "none")
    assert refusal(library, Change(None, replace(LABEL, parent="none"))) == ("missing", "none")
    ruling = Ruling("r", "no", Subject.EDIT, "[]", Verdict.REFUSED)
    assert refusal(library, Change(None, ruling)) == ("missing", "no")
    assert library.annotations(mark.document) == ()
    assert library.labels() == DEFAULTS


def test_a_refused_change_leaves_nothing_behind(library: Library, mark: Annotation) -> None:
    library.apply(Change(None, mark))
    assert refusal(library, Change(mark, replace(mark, note="新", labels=("none",)))) == ("missing", "none")
    assert library.annotations(mark.document) == (mark,)
    library.apply(Change(mark, None))


def test_labels_have_different_keys(library: Library) -> None:
    first = DEFAULTS[0]
    renamed = replace(first, name="問", colour="#ffffff", key=None)
    library.apply(Change(first, renamed))
    library.apply(Change(None, replace(LABEL, key=1)))
    assert [label.id for label in library.labels()][:2] == ["own", "point"]
    assert refusal(library, Change(renamed, first)) == ("conflict", "key_taken")


def test_a_label_in_use_stays(library: Library, mark: Annotation) -> None:
    library.apply(Change(None, mark))
    library.apply(Change(None, LABEL))
    by_id = {label.id: label for label in library.labels()}
    assert refusal(library, Change(by_id["check"], None)) == ("conflict", "in_use")
    assert refusal(library, Change(by_id["figure"], None)) == ("conflict", "in_use")
    library.apply(Change(mark, None))
    back = library.apply(Change(by_id["check"], None))
    assert refusal(library, Change(None, mark)) == ("missing", "check")
    library.apply(back)
    library.apply(Change(None, mark))


def test_no_label_is_above_itself(library: Library) -> None:
    library.apply(Change(None, LABEL))
    figure = next(label for label in library.labels() if label.id == "figure")
    assert refusal(library, Change(figure, replace(figure, parent="own"))) == ("conflict", "circle")
    assert refusal(library, Change(figure, replace(figure, parent="figure"))) == ("conflict", "circle")


def test_rulings_for_all_come_before_the_documents_own(library: Library, mark: Annotation) -> None:
    key = '["width", 3, 4, "，"]'
    own = Ruling("a", mark.document, Subject.EDIT, key, Verdict.ACCEPTED, "2024")
    every = Ruling("b", None, Subject.EDIT, key, Verdict.REFUSED, "2025")
    other = library.add(Source("另一篇"), "另")
    for ruling in (own, every, Ruling("c", other, Subject.EDIT, key, Verdict.REFUSED)):
        library.apply(Change(None, ruling))
    assert library.rulings(mark.document) == (every, own)
    assert refusal(library, Change(None, replace(own, id="d"))) == ("conflict", "ruled")
    assert refusal(library, Change(None, replace(every, id="d"))) == ("conflict", "ruled")
    refused = replace(own, verdict=Verdict.REFUSED)
    library.apply(library.apply(Change(own, refused)))
    library.apply(Change(own, None))
    assert library.rulings(mark.document) == (every,)


def test_a_change_that_contradicts_itself_is_our_own_mistake(library: Library, mark: Annotation) -> None:
    for change in (
        Change(None, None),
        Change(mark, replace(mark, id="other")),
        Change(mark, LABEL),
        Change(None, replace(mark, labels=("check", "check"))),
    ):
        with pytest.raises(ValueError, match=r"a change|the two sides|a label twice"):
            library.apply(change)
    assert library.annotations(mark.document) == ()


def test_a_thousand_steps_back_and_forth(library: Library, mark: Annotation) -> None:
    states = [mark]
    library.apply(Change(None, mark))
    undoing: list[Change] = []
    for number in range(1000):
        states.append(replace(states[-1], note=str(number), tags=(str(number),) * (number % 3), modified=str(number)))
        undoing.append(library.apply(Change(states[-2], states[-1])))
    redoing = [library.apply(step) for step in reversed(undoing)]
    assert library.annotations(mark.document) == (mark,)
    for step in reversed(redoing):
        library.apply(step)
    assert library.annotations(mark.document) == (states[-1],)


def test_several_changes_are_one_and_a_bad_one_takes_all_back(library: Library, mark: Annotation) -> None:
    changed = replace(mark, labels=("question",))
    inverse = library.apply_all([Change(None, LABEL), Change(None, mark), Change(mark, changed)])
    assert library.annotations(mark.document) == (changed,)
    assert len(inverse) == 3
    again = library.apply_all(inverse)
    assert (library.annotations(mark.document), library.labels()) == ((), DEFAULTS)
    with pytest.raises(StoreError):
        library.apply_all([*again, Change(mark, None)])
    assert (library.annotations(mark.document), library.labels()) == ((), DEFAULTS)


def test_a_mark_carries_tags_certainty_status_and_author(path: Path, source: Source) -> None:
    with Library.open(path) as library:
        key = library.add(source, "決定")
        made = Annotation(
            "m", key, Anchor.make(source.text, Span(0, 2), key), tags=("待問", "待問", "𠮷\ud800"),
            certainty=Certainty.MEDIUM, status=MarkStatus.CHECKED, author="林\ud800",
        )  # fmt: skip
        library.apply(Change(None, made))
    with Library.open(path) as library:
        assert library.annotations(key) == (made,)
        assert refusal(library, Change(replace(made, tags=()), None)) == ("conflict", "changed")


def test_what_a_later_version_wrote_is_passed_over_and_kept(library: Library, mark: Annotation) -> None:
    library.apply(Change(None, mark))
    known = Ruling("r1", None, Subject.STEP, "width", Verdict.REFUSED)
    library.apply_all([Change(None, known), Change(None, Ruling("r2", None, Subject.WORD, "山里", Verdict.ACCEPTED))])
    with library._database.writing() as connection:
        connection.execute("UPDATE ruling SET subject = 'mood' WHERE id = 'r2'")
        connection.execute("UPDATE annotation SET status = 'glad'")
    assert library.rulings(mark.document) == (known,)
    assert library.annotations(mark.document) == (mark,)
    with library._database.reading() as connection:
        assert connection.execute("SELECT count(*) FROM ruling").fetchone() == (2,)
