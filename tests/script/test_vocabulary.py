"""The terms of Taiwan and the mainland: opt-in, with a real map, away from names and official prose."""

from __future__ import annotations

import pytest

from core import assets, pipeline
from core.language import opencc_tables
from core.model.options import Options
from core.text.span import Span

TERMS = Options(vocabulary=True)


@pytest.mark.parametrize(
    ("text", "target", "expected"),
    [
        ("软件和硬件的信息技术", "tw", "軟體和硬體的資訊科技"),
        ("軟體和硬體的資訊科技", "hans", "软件和硬件的信息技术"),
        # 导出 in 领导|出席 is no word; 核心, 程序, 文件, 支持 are words of official prose.
        ("以习近平同志为核心的党中央，市领导出席", "tw", "以習近平同志為核心的黨中央，市領導出席"),
        ("以習近平同志為核心的黨中央，智慧與程序化", "hans", "以习近平同志为核心的党中央，智慧与程序化"),
        ("支持发布文件，程序正义，高级干部联系群众", "tw", "支持發布文件，程序正義，高級幹部聯繫群眾"),
        # Hong Kong and the text's own script have no terms to exchange.
        ("软件", "hk", "軟件"),
        ("软件", "hans", "软件"),
    ],
)
def test_terms(text: str, target: str, expected: str) -> None:
    assert pipeline.convert_text(text, target, options=TERMS) == expected


def test_nothing_is_exchanged_unasked() -> None:
    assert pipeline.convert_text("软件", "tw") == "軟件"


def test_names_and_own_words_stay() -> None:
    text = "书记王软件主持，软件好"
    options = Options(vocabulary=True, own_words=(("软件好", "軟件好"),))
    assert "軟件好" in pipeline.convert_text(text, "tw", options=options)


def test_the_map_is_real() -> None:
    analysis = pipeline.analyse(pipeline.read_text("打印机和出租车在村里。"), options=TERMS)
    view = pipeline.convert(analysis, "tw")
    assert view.text == "印表機和計程車在村裡。"
    analysis = pipeline.analyse(pipeline.read_text("因特网的数据库，笔记本电脑在村里。"), options=TERMS)
    view = pipeline.convert(analysis, "tw")
    text = analysis.document.text
    assert "膝上型電腦在村裡" in view.text
    assert view.map.span(Span(text.index("村里"), text.index("村里") + 2)).of(view.text) == "村裡"
    assert {edit.reason for edit in view.map.edits} == {"vocabulary"}
    assert view.map.apply(text) != text
    assert view.map.invert().apply(view.map.apply(text)) == text


def test_the_words_to_be_left_alone_are_words_of_the_vocabularies() -> None:
    known = {word for name in ("TWPhrases", "TWPhrasesRev") for word in opencc_tables.load(name)}
    kept = {word for line in assets.lines("script/official.txt") for word in line.split()}
    assert sorted(kept - known) == []
