"""The façade: the order of work, rulings, cancelling, and the law that conversion moves nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import assets
from core.errors import Cancelled
from core.model.analysis import TARGETS, Analysis, Script
from core.model.annotation import Ruling, Subject, Verdict
from core.model.mentions import Kind
from core.model.options import Options, Repair
from core.pipeline import Guess, analyse, convert, convert_text, names, read_path, read_text, repair_key
from core.rulings import edit_key, edit_key_text
from core.text.document import EditKey
from core.text.span import Span

MACHINE_MADE = (
    "雲嶺縣委書記于建岳指出,要以奮斗姿態干事,關于干部聯系群眾的規定要落實。面臨著新的任務,著名作家云啟明出席會議。"
)


@pytest.fixture(scope="module")
def sample() -> Analysis:
    return analyse(read_path(assets.path("samples/yunling-2024.txt")))


def _ruling(analysis: Analysis, verdict: Verdict) -> Ruling:
    key = repair_key(analysis.document, analysis.repairs[0])
    return Ruling("r", None, Subject.EDIT, edit_key_text(key), verdict)


def test_the_raw_text_comes_back(sample: Analysis) -> None:
    document = sample.document
    assert document.back.apply(document.text) == document.source.text


@pytest.mark.parametrize("target", TARGETS)
def test_every_view_is_as_long_as_the_clean_text(sample: Analysis, target: Script) -> None:
    assert len(convert(sample, target).text) == len(sample.document.text)


def test_a_target_that_is_none_is_refused(sample: Analysis) -> None:
    with pytest.raises(ValueError, match="latin"):
        convert(sample, "latin")


def test_a_machine_made_text_is_repaired_in_traditional_views_only() -> None:
    analysis = analyse(read_text(MACHINE_MADE))
    assert analysis.script.made_by_machine is True
    assert "關於幹部聯繫群眾" in convert(analysis, "hant").text
    assert "關于干部聯系群眾" in convert(analysis, "original").text
    assert "关于干部联系群众" in convert(analysis, "hans").text
    assert "于建岳" in convert(analysis, "tw").text
    assert "面臨着" in convert(analysis, "hk").text
    assert "著名" in convert(analysis, "hk").text


def test_a_refused_repair_is_shown_nowhere_and_stays_listed() -> None:
    analysis = analyse(read_text(MACHINE_MADE))
    first = analysis.repairs[0]
    ruled = analyse(read_text(MACHINE_MADE), rulings=(_ruling(analysis, Verdict.REFUSED),))
    assert first.span.of(convert(analysis, "hant").text) == first.replacement
    assert first.span.of(convert(ruled, "hant").text) == first.original
    assert [one.span for one in ruled.repairs] == [one.span for one in analysis.repairs]


def test_an_accepted_repair_is_shown_in_the_original_too() -> None:
    analysis = analyse(read_text(MACHINE_MADE))
    first = analysis.repairs[0]
    ruled = analyse(read_text(MACHINE_MADE), rulings=(_ruling(analysis, Verdict.ACCEPTED),))
    assert first.span.of(convert(ruled, "original").text) == first.replacement


def test_repairs_can_be_off() -> None:
    analysis = analyse(read_text(MACHINE_MADE), options=Options(repair=Repair.OFF))
    assert analysis.repairs == ()


def test_a_refused_width_keeps_the_source_character() -> None:
    analysis = analyse(read_text(MACHINE_MADE))
    listed = next(one for one in analysis.document.edits if one.key.step == "width")
    ruling = Ruling("r", None, Subject.EDIT, edit_key_text(listed.key), Verdict.REFUSED)
    again = analyse(read_text(MACHINE_MADE), rulings=(ruling,))
    assert listed.clean.of(again.document.text) == ","
    assert not next(one for one in again.document.edits if one.key == listed.key).edit.accepted


def test_a_whole_step_can_be_refused() -> None:
    ruling = Ruling("r", None, Subject.STEP, "width", Verdict.REFUSED)
    assert analyse(read_text(MACHINE_MADE), rulings=(ruling,)).document.text == MACHINE_MADE


def test_a_key_of_a_later_version_is_passed_over() -> None:
    assert edit_key('{"v": 2}') is None
    assert edit_key("no json") is None
    assert edit_key('["width", 1, 2]') is None
    assert edit_key(edit_key_text(EditKey("width", 1, 2, "，"))) == EditKey("width", 1, 2, "，")
    ruling = Ruling("r", None, Subject.EDIT, "no json", Verdict.REFUSED)
    assert analyse(read_text(MACHINE_MADE), rulings=(ruling,)).repairs


class _Reader:
    """A tagger that knows one name."""

    def tag(self, fold: str) -> Iterable[Guess]:
        start = fold.find("陶映群")
        return [Guess(Span(start, start + 3), Kind.PERSON, 12.0)] if start >= 0 else []


def test_another_tagger_reads_the_simplified_form_of_the_clean_text() -> None:
    analysis = analyse(read_text("會議結束。\n&nbsp;\n村裡有個叫陶映羣的老漢。"), tagger=_Reader())
    (one,) = (mention for mention in analysis.mentions if mention.rule == "tagger")
    assert one.span.of(analysis.document.text) == "陶映羣"


def test_work_stops_when_asked() -> None:
    calls = iter([False, False, True] + [True] * 99)
    with pytest.raises(Cancelled):
        analyse(read_text(MACHINE_MADE), cancelled=lambda: next(calls))


def test_progress_rises_to_the_end() -> None:
    seen: list[float] = []
    analyse(read_text(MACHINE_MADE), progress=seen.append)
    assert seen == sorted(seen)
    assert seen[-1] == 1.0


def test_names_are_protected_spans(sample: Analysis) -> None:
    text = sample.document.text
    assert "于建岳" in {span.of(text) for span in names(sample)}


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="于关後后里裡發发干著，,。 \n𠮷👍葛󠄀1A", max_size=60), st.sampled_from(TARGETS))
def test_conversion_of_any_text_keeps_its_length(text: str, target: Script) -> None:
    assert len(convert_text(text, target)) == len(text)


def test_the_report_the_program_was_made_for(seed: Path) -> None:
    raw = seed.read_text(encoding="utf-8")
    hans = convert_text(raw, "hans")
    tw = convert_text(raw, "tw")
    assert len(hans) == len(tw) == len(raw)
    assert "于永梅" in hans
    assert "周均发" in hans
    assert "面临着" in hans
    assert "于永梅" in tw
    assert tw.count("周均發") == raw.count("周均發")
    assert "關於政協張掖市" in tw
    assert "高云虹" in tw
    assert not re.search("奮斗|關于|干部", tw)


def test_marks_stand_on_the_same_characters_in_every_view(seed: Path) -> None:
    analysis = analyse(read_path(seed))
    place = analysis.document.text.index("于永梅")
    span = Span(place, place + 3)
    assert {span.of(convert(analysis, target).text) for target in TARGETS} == {"于永梅"}
    assert analysis.document.to_raw(span).of(analysis.document.source.text) == "于永梅"
