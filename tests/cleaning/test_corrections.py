"""The reader's own corrections."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from core.cleaning import clean, correct
from core.cleaning.corrections import NAME, REASON
from core.model.options import Options
from core.text.document import EditKey, Source
from core.text.span import Span

RAW = "記者 文/圖 陳?!≮w琳,會議閉幕(雲嶺縣)。\n"


def _corrected(raw: str, found: str, new: str) -> tuple[str, EditKey]:
    document = clean(Source(raw))
    start = document.text.index(found)
    correction = correct(document, Span(start, start + len(found)), new)
    assert correction is not None
    return clean(Source(raw), Options(accepted=frozenset({correction.key}))).text, correction.key


def test_a_lost_character_that_the_reader_knows_is_put_in() -> None:
    text, key = _corrected(RAW, "〓", "海")
    assert text == "記者 文/圖 陳海 趙琳，會議閉幕（雲嶺縣）。\n"
    # ?!≮w are bytes of 海, a blank and 趙 together, so the correction covers the three.
    assert (RAW[key.start : key.end], key.replacement) == ("?!≮w", "海 趙")


def test_it_is_a_step_of_its_own_and_mapped_like_every_other() -> None:
    document = clean(Source(RAW))
    start = document.text.index("閉幕")
    correction = correct(document, Span(start, start + 2), "開幕式")
    assert correction is not None
    document = clean(Source(RAW), Options(accepted=frozenset({correction.key})))
    listed = [one for one in document.edits if one.key.step == NAME]
    assert [(one.edit.original, one.edit.replacement, one.edit.reason) for one in listed] == [("閉幕", "開幕式", REASON)]
    assert document.steps[-1].name == NAME
    assert document.back.apply(document.text) == RAW
    assert document.to_raw(document.to_clean(Span(RAW.index("閉"), RAW.index("幕") + 1))) == listed[0].raw


def test_it_holds_when_the_step_before_it_is_refused() -> None:
    _, key = _corrected(RAW, "〓", "海")
    options = Options(accepted=frozenset({key}), refused_steps=frozenset({"mojibake", "width"}))
    assert clean(Source(RAW), options).text == "記者 文/圖 陳海 趙琳,會議閉幕(雲嶺縣)。\n"


def test_dropping_or_refusing_it_takes_it_back() -> None:
    text, key = _corrected(RAW, "閉幕", "開幕")
    assert "開幕" in text
    refused = clean(Source(RAW), Options(refused=frozenset({key})))
    assert refused.text == clean(Source(RAW)).text
    assert [one.edit.accepted for one in refused.edits if one.key.step == NAME] == [False]


def test_characters_can_be_put_in_and_taken_out() -> None:
    assert _corrected("會議閉幕", "閉", "")[0] == "會議幕"
    document = clean(Source("會議閉幕"))
    correction = correct(document, Span(2, 2), "今日")
    assert correction is not None
    assert clean(Source("會議閉幕"), Options(accepted=frozenset({correction.key}))).text == "會議今日閉幕"


def test_what_is_put_between_two_signs_of_one_repair_takes_all_of_it() -> None:
    document = clean(Source("開會?≮?閉幕"))
    at = document.text.index("〓〓") + 1
    correction = correct(document, Span(at, at), "海")
    assert correction is not None
    assert clean(document.source, Options(accepted=frozenset({correction.key}))).text == "開會〓海〓閉幕"


def test_a_correction_of_a_correction_takes_its_place() -> None:
    _, first = _corrected("會議閉幕", "閉幕", "開幕")
    document = clean(Source("會議閉幕"), Options(accepted=frozenset({first})))
    second = correct(document, Span(2, 3), "揭")
    assert second is not None
    assert second.replaces == (first,)
    assert clean(Source("會議閉幕"), Options(accepted=frozenset({second.key}))).text == "會議揭幕"


def test_what_changes_nothing_is_no_correction() -> None:
    assert correct(clean(Source("會議閉幕")), Span(0, 2), "會議") is None


def test_of_two_that_overlap_the_wider_holds() -> None:
    wide, narrow = EditKey(NAME, 0, 4, "散會"), EditKey(NAME, 2, 3, "開")
    document = clean(Source("會議閉幕"), Options(accepted=frozenset({wide, narrow})))
    assert document.text == "散會"
    assert sorted(one.edit.accepted for one in document.edits) == [False, True]


def test_keys_of_another_text_do_no_harm() -> None:
    far = EditKey(NAME, 90, 99, "開")
    document = clean(Source("會議"), Options(accepted=frozenset({far, replace(far, start=-1), replace(far, end=1)})))
    assert document.text == "會議"


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="會議,(） \r\n?!≮w琳&lt;陳", max_size=24), st.data())
def test_any_span_can_be_corrected_and_the_raw_text_stays(raw: str, data: st.DataObject) -> None:
    document = clean(Source(raw))
    start = data.draw(st.integers(0, len(document.text)))
    end = data.draw(st.integers(start, len(document.text)))
    correction = correct(document, Span(start, end), "海")
    if correction is None:
        return
    corrected = clean(Source(raw), Options(accepted=frozenset({correction.key})))
    assert corrected.text == document.text[:start] + "海" + document.text[end:]
    assert corrected.back.apply(corrected.text) == raw
