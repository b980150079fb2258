"""Readers' words as files, and what a pair would do to a document."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import pipeline
from core.errors import ReadError
from core.model.annotation import Ruling, Subject, Verdict
from core.script.own import from_text, is_pair, to_text

words = st.text(min_size=1, max_size=4)


@given(pairs=st.dictionaries(words, words, max_size=6))
def test_files_are_read_back(pairs: dict[str, str]) -> None:
    kept = {word: becomes for word, becomes in pairs.items() if is_pair(word, becomes)}
    assert dict(from_text(to_text(pairs.items()))) == kept


def test_openccs_own_format() -> None:
    text = "\ufeff# comment\n乾隆\t乾隆\n里\t裏 里\r\n\n"
    assert from_text(text) == (("乾隆", "乾隆"), ("里", "裏"))
    assert to_text([("里", "里"), ("乾", "乾"), ("里", "裏"), ("a b", "c"), ("#", "c"), ("", "x")]) == "乾\t乾\n里\t裏\n"


@pytest.mark.parametrize("text", ["一行字", "里,裏\n", "<html>"])
def test_another_format_is_refused(text: str) -> None:
    with pytest.raises(ReadError, match="unsupported"):
        from_text(text)


def test_an_empty_file_holds_no_pairs() -> None:
    assert from_text("# nothing yet\n\n") == ()


def test_a_pair_is_tried_on_the_document() -> None:
    analysis = pipeline.analyse(pipeline.read_text("村里的软件好。公里，软件多。再说软件。"))
    trials = pipeline.try_word(analysis, "tw", "软件", "軟體包")
    assert [(one.before, one.after) for one in trials] == [
        ("村裡的軟件好。", "村裡的軟體包好。"),
        ("公里，軟件多。", "公里，軟體包多。"),
        ("再說軟件。", "再說軟體包。"),
    ]
    assert pipeline.try_word(analysis, "tw", "没有", "沒有") == ()
    assert pipeline.try_word(analysis, "tw", "", "空") == ()
    assert pipeline.try_word(analysis, "hans", "软件", "軟體") == ()


def rule(document: str | None, word: str, becomes: str, verdict: Verdict = Verdict.ACCEPTED) -> Ruling:
    return Ruling(word + becomes, document, Subject.WORD, word, verdict, value=becomes)


def test_words_are_rulings_for_a_document_or_for_all() -> None:
    source = pipeline.read_text("村里的软件和里程")
    rulings = (rule(None, "软件", "軟體"), rule(None, "里程", "里數"), rule("d", "软件", "程式"))
    # The store gives those for all documents first, so that the nearer has the last word.
    assert pipeline.convert(pipeline.analyse(source, rulings=rulings), "tw").text == "村裡的程式和里數"
    refused = (*rulings, rule("d", "软件", "", Verdict.REFUSED))
    assert pipeline.convert(pipeline.analyse(source, rulings=refused), "tw").text == "村裡的軟件和里數"
