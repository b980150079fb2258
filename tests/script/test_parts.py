"""A part of a view is the view's own part, whatever stands around it."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from core import pipeline
from core.model.analysis import TARGETS, Script, ScriptFinding
from core.script import Known, part, show
from core.text.span import Span

LINES = st.lists(
    st.sampled_from(["皇后以后，", "面临着著名干部。", "於是為群眾著想", "由于永梅主持！", "国会議", "", "里；斗爭"]),
    max_size=12,
)


@given(
    lines=LINES,
    ends=st.sampled_from(["", "\n"]),
    cut=st.tuples(st.integers(0, 60), st.integers(0, 60)),
    source=st.sampled_from([Script.HANS, Script.HANT, Script.TW, Script.MIXED]),
    target=st.sampled_from(TARGETS),
)
@settings(max_examples=200, deadline=None)
def test_a_part_is_as_in_the_whole(
    lines: list[str], ends: str, cut: tuple[int, int], source: Script, target: Script
) -> None:
    text = ends.join(lines)
    wanted = Span(min(*cut, len(text)), min(max(cut), len(text)))
    known = Known(ScriptFinding(source))
    around = part(text, wanted)
    assert around.covers(wanted)
    assert show(text, target, known=known, within=around).text == around.of(show(text, target, known=known).text)


def test_a_very_long_line_is_cut_at_sentences() -> None:
    text = "皇后以后，干部发展。" * 20_000
    around = part(text, Span(100_003, 100_005))
    assert len(around) < 10_000
    known = Known(ScriptFinding(Script.HANS))
    assert show(text, Script.TW, known=known, within=around).text == around.of(show(text, Script.TW, known=known).text)


def test_the_report_part_by_part(seed: Path) -> None:
    analysis = pipeline.analyse(pipeline.read_path(seed))
    for target in TARGETS:
        whole = pipeline.convert(analysis, target)
        found: list[str] = []
        repairs: list[Span] = []
        place = 0
        while place < len(analysis.document.text):
            piece = pipeline.convert_part(analysis, target, Span(place, place + 1))
            assert piece.span.start == place
            found.append(piece.text)
            repairs += piece.repairs
            place = piece.span.end
        assert "".join(found) == whole.text
        assert tuple(repairs) == whole.repairs
