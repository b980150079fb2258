"""Conversion of a whole document: rulings on its choices, suggestions, the person rather than the string."""

from __future__ import annotations

from pathlib import Path

import pytest

from core import pipeline, rulings
from core.model.analysis import Analysis
from core.model.annotation import Ruling, Subject, Verdict
from core.model.options import Scope
from core.text.document import NameDoubt
from core.text.doubt import Doubt

# The stray tag is taken out on reading, so that raw and clean positions differ.
TEXT = "<br>市委书记高云虹主持会议。高云虹指出，村里要发展。\n"


def analysis(*rulings: Ruling) -> Analysis:
    return pipeline.analyse(pipeline.read_text(TEXT), rulings=rulings)


def doubt_of(found: Analysis, original: str) -> NameDoubt:
    return next(doubt for doubt in pipeline.doubts(found, "tw") if doubt.original == original)


def ruling(found: Analysis, doubt: NameDoubt, scope: Scope, form: str) -> Ruling:
    key = pipeline.doubt_key(found.document, doubt, scope)
    return Ruling(key, None, Subject.CONVERSION, key, Verdict.ACCEPTED, value=form)


@pytest.mark.parametrize(("scope", "count"), [(Scope.HERE, 1), (Scope.NAME, 2)])
def test_a_ruling_on_a_name_outlives_the_run(scope: Scope, count: int) -> None:
    before = analysis()
    doubt = doubt_of(before, "云")
    assert (doubt.shown, doubt.alternatives, doubt.name, doubt.doubt) == ("雲", ("云",), "高云虹", Doubt.DOUBTFUL)
    after = analysis(ruling(before, doubt, scope, "云"))
    view = pipeline.convert(after, "tw")
    assert view.text.count("高云虹") == count
    assert view.text.count("高雲虹") == 2 - count
    assert len(view.doubts) == 2 - count
    assert doubt_of(after, "云").doubt is Doubt.STATED


def test_a_ruling_on_a_word_counts_wherever_the_same_decided() -> None:
    before = analysis()
    doubt = doubt_of(before, "里")
    assert doubt.decided_by == "村里"
    assert "村里要" in pipeline.convert(analysis(ruling(before, doubt, Scope.EVERYWHERE, "里")), "hk").text


def test_what_is_refused_or_of_a_later_version_changes_nothing() -> None:
    plain = pipeline.convert(analysis(), "tw").text
    for key, verdict in (('["name", "云", "高云虹"]', Verdict.REFUSED), ("later", Verdict.ACCEPTED)):
        one = Ruling("x", None, Subject.CONVERSION, key, verdict, value="云")
        assert pipeline.convert(analysis(one), "tw").text == plain


def test_what_nothing_proves_is_suggested_and_may_be_accepted() -> None:
    text = "全體干部關于發展的意見，人在村里，里是何意。\n"
    found = pipeline.analyse(pipeline.read_text(text))
    shown = pipeline.convert(found, "tw").text
    (edit,) = (one for one in found.suggestions if one.original == "里")
    assert (edit.doubt, edit.accepted) == (Doubt.DOUBTFUL, False)
    assert edit.span.of(shown) == "里"
    key = rulings.edit_key_text(pipeline.repair_key(found.document, edit))
    accepted = pipeline.analyse(pipeline.read_text(text), rulings=[Ruling("r", None, Subject.EDIT, key, Verdict.ACCEPTED)])
    assert edit not in accepted.suggestions
    assert edit.span.of(pipeline.convert(accepted, "original").text) == edit.replacement


def test_the_report_the_program_was_made_for(seed: Path) -> None:
    found = pipeline.analyse(pipeline.read_path(seed))
    assert len(found.repairs) == 18
    assert len(found.suggestions) <= 1
    for target in ("hans", "hant", "tw", "hk"):
        view = pipeline.convert(found, target)
        assert "于永梅" in view.text
        assert "高云虹" in view.text
    assert "面臨著" not in pipeline.convert(found, "hk").text
    assert [doubt.name for doubt in pipeline.convert(found, "tw").doubts] == ["高云虹"]
