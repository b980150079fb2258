"""Marks of a text that another program or script has made somewhat different: found or orphaned, never misplaced."""

from __future__ import annotations

import pytest

from core.export.placing import Placing
from core.text.anchor import Anchor, State
from core.text.document import Document, Source
from core.text.span import Span

TEXT = "會議著重研究了雲嶺縣茶葉加工和山區公路建設，聽取了縣長范采薇的匯報。\n縣委書記于建岳指出，要把好事辦好。\n"
DOCUMENT = Document(Source(TEXT, TEXT.encode()))


def placed(carried: str, words: str) -> str | None:
    """The words of the document at which a mark on words of another text comes to stand; None when it is orphaned."""
    start = carried.index(words)
    anchor = Placing(carried, DOCUMENT).raw(Anchor.make(carried, Span(start, start + len(words)), ""))
    found = anchor.resolve(TEXT, DOCUMENT.source.sha256)
    return None if found.state is State.ORPHANED else found.span.of(TEXT)


@pytest.mark.parametrize(
    ("carried", "words", "expected"),
    [
        (TEXT, "范采薇", "范采薇"),
        (TEXT.replace("\n", "\n\n"), "于建岳指出", "于建岳指出"),
        ("".join(TEXT.split()), "匯報。縣委", "匯報。\n縣委"),
        ("　　" + TEXT.replace("。", "。 "), "縣委書記", "縣委書記"),
        # Simplified, with 着 for 著, which the fold keeps apart.
        (
            "会议着重研究了云岭县茶叶加工和山区公路建设，听取了县长范采薇的汇报。\n县委书记于建岳指出，要把好事办好。\n",
            "会议着重",
            "會議著重",
        ),
        (TEXT + "編者按：另有一段。\n", "山區公路", "山區公路"),
        (TEXT + "編者按：另有一段。\n", "另有一段", None),
        ("完全是另一篇文章，其中也提到范采薇這個名字，但說的是別的事情，與前文無關。", "范采薇", None),
    ],
)
def test_marks_are_placed_by_what_the_texts_share(carried, words, expected):
    assert placed(carried, words) == expected


def test_a_character_gone_and_another_come_move_no_mark_between_them():
    """The length is the same, so that counting alone would put the marks between one place off."""
    carried = TEXT.replace("茶葉加工", "茶葉工").replace("匯報。", "匯報。。")
    assert len(carried) == len(TEXT)
    assert placed(carried, "縣長范采薇") == "縣長范采薇"
    assert placed(carried, "于建岳") == "于建岳"


def test_a_character_that_a_format_cannot_hold_is_no_difference():
    source = Source("甲\ud800乙\x01丙丁", b"x")
    document = Document(source)
    anchor = Placing(None, document).raw(Anchor(Span(0, 4), "甲\ufffd乙\ufffd", "", "丙", source.sha256))
    assert anchor == Anchor.make(source.text, Span(0, 4), source.sha256)
