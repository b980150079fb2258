"""Laws of the store: whatever is done, undone and done again, it holds what a plain dictionary would."""

from __future__ import annotations

import os
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from core.errors import StoreError
from core.model.annotation import Annotation, Certainty, Change, Label, MarkStatus, Removal, Ruling, Subject, Verdict
from core.store import Library, Wanted
from core.store.codebook import DEFAULTS
from core.store.removals import Removals
from core.text.anchor import Anchor
from core.text.document import Source
from core.text.span import Span

SOURCES = (Source("關於𠮷縣主題教育的決定\r\n"), Source("另一篇"))
Thing = Annotation | Label | Ruling | Removal

SEQUENCES = int(os.environ.get("ZHUPI_SEQUENCES", "40"))

numbers = st.integers(0, 5)
texts = st.text(max_size=6)
label_ids = st.sampled_from([*(label.id for label in DEFAULTS[:3]), "own0", "own1"])
documents = st.sampled_from([*(source.sha256 for source in SOURCES), "no such document"])


@st.composite
def annotations(draw: st.DrawFn) -> Annotation:
    start = draw(st.integers(0, 13))
    anchor = Anchor.make(SOURCES[0].text, Span(start, draw(st.integers(start, 13))), SOURCES[0].sha256)
    anchor = replace(anchor, quotation=draw(texts))
    labels = draw(st.lists(label_ids, max_size=3, unique=True))
    return Annotation(
        f"a{draw(numbers)}",
        draw(documents),
        anchor,
        tuple(labels),
        draw(texts),
        tags=tuple(draw(st.lists(texts, max_size=2))),
        certainty=draw(st.sampled_from(Certainty)),
        status=draw(st.sampled_from(MarkStatus)),
        author=draw(texts),
    )


@st.composite
def labels(draw: st.DrawFn) -> Label:
    key = draw(st.none() | st.integers(1, 9))
    return Label(draw(label_ids), draw(texts), "#123456", key, draw(texts), draw(st.none() | label_ids))


@st.composite
def rulings(draw: st.DrawFn) -> Ruling:
    subject = draw(st.sampled_from(Subject))
    return Ruling(
        f"r{draw(numbers)}",
        draw(st.none() | documents),
        subject,
        draw(st.sampled_from("ab")),
        draw(st.sampled_from(Verdict)),
        value=draw(texts),
        author=draw(texts),
        anchor=draw(st.none() | st.just(Anchor.make(SOURCES[0].text, Span(1, 3), "𠮷"))),
    )


@st.composite
def removals(draw: st.DrawFn) -> Removal:
    return Removal(draw(documents), draw(st.sampled_from(("", "2024"))), draw(texts))


class Model:
    """What the library should hold, with its rules said once more, in plain words."""

    def __init__(self) -> None:
        self.held: dict[tuple[type, str], Thing] = {(Label, label.id): label for label in DEFAULTS}

    def of(self, kind: type) -> list[Thing]:
        return [thing for (one, _), thing in self.held.items() if one is kind]

    def allows(self, change: Change) -> bool:
        thing = change.after or change.before
        if thing is None or self.held.get((type(thing), thing.id)) != change.before:
            return False
        if change.after is None:
            return not isinstance(thing, Label) or not self.used(thing.id)
        return self.fits(change.after)

    def used(self, label: str) -> bool:
        marked = any(label in mark.labels for mark in self.of(Annotation) if isinstance(mark, Annotation))
        return marked or any(other.parent == label for other in self.of(Label) if isinstance(other, Label))

    def fits(self, thing: Thing) -> bool:
        known = {source.sha256 for source in SOURCES}
        if isinstance(thing, Removal):
            return thing.id in known
        if isinstance(thing, Annotation):
            return thing.document in known and all((Label, label) in self.held for label in thing.labels)
        if isinstance(thing, Ruling):
            others = [one for one in self.of(Ruling) if isinstance(one, Ruling) and one.id != thing.id]
            ruled = {(one.document, one.subject, one.key) for one in others}
            return thing.document in {None, *known} and (thing.document, thing.subject, thing.key) not in ruled
        others = {one.id: one for one in self.of(Label) if isinstance(one, Label) and one.id != thing.id}
        above = thing.parent
        while above in others:
            above = others[above].parent
        return above is None and (thing.key is None or thing.key not in {one.key for one in others.values()})

    def apply(self, change: Change) -> None:
        for side in (change.before, change.after):
            if side is not None:
                self.held.pop((type(side), side.id), None)
        if change.after is not None:
            self.held[(type(change.after), change.after.id)] = change.after


class LibraryMachine(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="zhupi-test-"))
        self.library = Library.open(self.folder / "library.sqlite")
        for source in SOURCES:
            self.library.add(source, source.text)
        self.model = Model()
        self.undoing: list[Change] = []
        self.redoing: list[Change] = []

    def teardown(self) -> None:
        self.library.close()
        shutil.rmtree(self.folder)

    def do(self, change: Change) -> None:
        if self.model.allows(change):
            inverse = self.library.apply(change)
            self.model.apply(change)
            self.undoing.append(inverse)
            self.redoing.clear()
        else:
            with pytest.raises(StoreError) as caught:
                self.library.apply(change)
            assert caught.value.code in ("conflict", "missing")

    @rule(thing=st.one_of(annotations(), annotations(), labels(), rulings(), removals()))
    def put(self, thing: Thing) -> None:
        self.do(Change(self.model.held.get((type(thing), thing.id)), thing))

    @precondition(lambda self: self.model.held)
    @rule(number=st.integers(0, 99))
    def remove(self, number: int) -> None:
        things = list(self.model.held.values())
        self.do(Change(things[number % len(things)], None))

    @rule(before=st.one_of(annotations(), labels(), rulings(), removals()), remove=st.booleans())
    def change_what_is_not_there(self, before: Thing, remove: bool) -> None:
        self.do(Change(before, None if remove else before))

    @rule(steps=st.integers(1, 8))
    def undo(self, steps: int) -> None:
        for _ in range(min(steps, len(self.undoing))):
            inverse = self.undoing.pop()
            self.redoing.append(self.library.apply(inverse))
            self.model.apply(inverse)

    @rule(steps=st.integers(1, 8))
    def redo(self, steps: int) -> None:
        for _ in range(min(steps, len(self.redoing))):
            change = self.redoing.pop()
            self.undoing.append(self.library.apply(change))
            self.model.apply(change)

    @rule()
    def reopen(self) -> None:
        self.library.close()
        self.library = Library.open(self.folder / "library.sqlite")

    def held_removals(self) -> list[Thing]:
        with self.library._database.reading() as connection:
            return list(Removals(connection).all())

    @invariant()
    def holds_what_the_model_holds(self) -> None:
        held: list[Thing] = list(self.library.labels())
        for source in SOURCES:
            held += self.library.annotations(source.sha256)
            held += (ruling for ruling in self.library.rulings(source.sha256) if ruling.document)
        held += (ruling for ruling in self.library.rulings("") if ruling.document is None)
        held += self.held_removals()
        assert {(type(thing), thing.id): thing for thing in held} == self.model.held
        assert len(held) == len(self.model.held)
        gone = {thing.id for thing in self.model.of(Removal)}
        shown = [row.id for row in self.library.documents()]
        assert set(shown) == {source.sha256 for source in SOURCES} - gone
        assert len(shown) == len(self.library.recent())
        marks = [mark for mark in self.model.of(Annotation) if isinstance(mark, Annotation) and mark.document not in gone]
        assert sum(row.marks for row in self.library.documents()) == len(marks)
        assert len(self.library.find_annotations(Wanted())) == len(marks)


TestLibrary = LibraryMachine.TestCase
TestLibrary.settings = settings(max_examples=SEQUENCES, stateful_step_count=40, deadline=None)
