"""The table of losses is true: what it calls kept comes back, what it calls shown is in the file and does not, what it calls
lost leaves no trace. The README shows the same table.

A part of a mark leaves a trace when the file with it differs from the file without it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from core import pipeline
from core.cli.words import PARTS
from core.export import formats
from core.export.losses import FORMATS, Fate, losses
from core.export.marked import Finding, Mark, MarkedText, gather, kind_label
from core.export.merging import Target, merge
from core.export.written import Choices
from core.model.annotation import Annotation, Certainty, Label, MarkStatus
from core.text.doubt import Doubt
from core.text.span import Span
from tests.export import sample
from tests.export.sample import DOCUMENT, LABELS, marked, raw_span

ROOT = Path(__file__).parents[2]
BARE = sample.annotation(1, raw_span("王小明"), labels=("point",))
OTHER = sample.annotation(2, raw_span("書記王小"), labels=("check",))


@dataclass(frozen=True)
class Probe:
    """A text with a part of a mark and one without it; `back` says whether what came back has the part."""

    having: MarkedText
    lacking: MarkedText
    back: Callable[[dict[str, Annotation], dict[str, Label]], bool]


def of_mark(annotation: Annotation, *more: Annotation, lacking: tuple[Annotation, ...] = ()) -> Probe:
    """Whether marks come back equal to what was sent."""
    sent = (annotation, *more)
    return Probe(marked(sent), marked(lacking), lambda marks, _: marks == {one.id: one for one in sent})


def of_field(name: str, value: object) -> Probe:
    """Whether one field of a mark comes back, whatever becomes of the others."""
    having, emptied = replace(BARE, **{name: value}), replace(BARE, **{name: () if isinstance(value, tuple) else ""})
    if isinstance(value, Certainty | MarkStatus):
        emptied = replace(BARE, **{name: type(value)("")})

    def back(marks: dict[str, Annotation], _: dict[str, Label]) -> bool:
        return [getattr(one, name) for one in marks.values()] == [value]

    return Probe(marked((having,)), marked((emptied,)), back)


def of_label(name: str, value: object, without: object) -> Probe:
    """Whether a field of a label comes to a library that has no labels."""
    having = replace(LABELS[0], **{name: value})
    lacking = replace(LABELS[0], **{name: without})

    def back(_: dict[str, Annotation], labels: dict[str, Label]) -> bool:
        return any(getattr(one, name) == value for one in labels.values())

    return Probe(replace(marked((BARE,)), labels=(having,)), replace(marked((BARE,)), labels=(lacking,)), back)


def of_finding(having: Finding, lacking: Finding | None) -> Probe:
    """Findings are shown and never come back."""
    span = Span(DOCUMENT.text.index("王小明"), DOCUMENT.text.index("王小明") + 3)
    bare = replace(BARE, labels=(), author="Zhupi", created="", modified="")
    marks = [() if one is None else (Mark(bare, span, one),) for one in (having, lacking)]
    texts = [replace(marked(()), marks=one) for one in marks]
    return Probe(texts[0], texts[1], lambda _, __: False)


def told_apart() -> Probe:
    """Whether a finding leaves another trace than a mark of the reader's under a label of the same name."""
    found = of_finding(STATED, None).having
    (mark,) = found.marks
    label = kind_label("PERSON")
    own = replace(mark, annotation=replace(mark.annotation, labels=(label.id,)), finding=None)
    return Probe(replace(found, labels=(label,)), replace(found, labels=(label,), marks=(own,)), lambda _, __: False)


def in_script() -> Probe:
    """Whether a file is another when another script is asked for."""
    analysis = pipeline.analyse(sample.SOURCE)
    views = [gather(pipeline.convert(analysis, script), (BARE,), LABELS, title="通報") for script in ("hans", "original")]
    texts = [replace(one, language="zh") for one in views]
    return Probe(texts[0], texts[1], lambda _, __: False)


STATED = Finding("PERSON", "王小明", "title")
LABELLED = replace(BARE, labels=("check", "point"))
PROBES = {
    "place": Probe(marked((BARE,)), marked(()), lambda marks, _: [one.anchor for one in marks.values()] == [BARE.anchor]),
    "id": Probe(marked((BARE,)), marked((replace(BARE, id="f" * 32),)), lambda marks, _: BARE.id in marks),
    "label": of_field("labels", ("check",)),
    "several_labels": Probe(
        marked((LABELLED,)),
        marked((replace(BARE, labels=("check",)),)),
        lambda marks, _: [one.labels for one in marks.values()] == [LABELLED.labels],
    ),
    "label_colour": of_label("colour", "#123456", "#654321"),
    "label_description": of_label("description", "說明之詞", ""),
    "label_key": of_label("key", 7, None),
    "label_parent": Probe(
        replace(marked((BARE,)), labels=(*LABELS[:1], LABELS[2], replace(LABELS[1], parent="point"))),
        replace(marked((BARE,)), labels=(*LABELS[:1], LABELS[2], replace(LABELS[1], parent=None))),
        lambda _, labels: any(one.parent is not None and one.parent in labels for one in labels.values()),
    ),
    "note": of_field("note", "首行\n次行"),
    "tags": of_field("tags", ("甲", "乙丙")),
    "certainty": of_field("certainty", Certainty.LOW),
    "status": of_field("status", MarkStatus.OPEN),
    "author": of_field("author", "趙六"),
    "times": Probe(
        marked((BARE,)),
        marked((replace(BARE, created="2020-01-01T00:00:00.000+00:00", modified="2021-01-01T00:00:00.000+00:00"),)),
        lambda marks, _: [(one.created, one.modified) for one in marks.values()] == [(BARE.created, BARE.modified)],
    ),
    "overlapping": Probe(
        marked((BARE, OTHER)),
        marked((OTHER,)),
        lambda marks, _: {one.anchor for one in marks.values()} == {BARE.anchor, OTHER.anchor},
    ),
    "over_lines": Probe(
        marked((sample.OVER_LINES,)),
        marked(()),
        lambda marks, _: [one.anchor for one in marks.values()] == [sample.OVER_LINES.anchor],
    ),
    "between_characters": of_mark(sample.EMPTY),
    "without_place": of_mark(sample.ORPHAN),
    "script": in_script(),
    "finding": of_finding(STATED, None),
    "told_apart": told_apart(),
    "doubt": of_finding(replace(STATED, doubt=Doubt.DOUBTFUL), STATED),
    "evidence": of_finding(replace(STATED, evidence=(Span(0, 4),)), STATED),
}


def fate(name: str, probe: Probe) -> Fate:
    """What a format does with a part of a mark."""
    having, lacking = (formats.packed(formats.write(name, (one,), Choices())) for one in (probe.having, probe.lacking))
    if formats.table()[name].read is not None:
        received = formats.read(name, having, "file")
        # A library with the sample's labels for marks, one without any for labels.
        with_labels = merge(received, [Target(DOCUMENT)] * len(received.texts), LABELS, now="")
        without = merge(received, [Target(DOCUMENT)] * len(received.texts), (), now="")
        marks = {one.after.id: one.after for one in with_labels.changes if isinstance(one.after, Annotation)}
        labels = {one.after.id: one.after for one in without.changes if isinstance(one.after, Label)}
        if probe.back(marks, labels):
            return Fate.KEPT
    return Fate.SHOWN if having != lacking else Fate.LOST


def test_the_table_tells_of_every_part_in_every_format():
    assert list(losses()) == list(PROBES)
    assert all(tuple(fates) == FORMATS for fates in losses().values())


@pytest.mark.parametrize("part", PROBES)
def test_the_table_of_losses_is_true(part):
    found = {name: fate(name, PROBES[part]) for name in FORMATS}
    assert found == dict(losses()[part])


def test_the_readme_shows_the_same_table():
    signs = {Fate.KEPT: "●", Fate.SHOWN: "○", Fate.LOST: "·"}
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for part, fates in losses().items():
        assert f"| {PARTS[part]} | {' | '.join(signs[fate] for fate in fates.values())} |\n" in readme
