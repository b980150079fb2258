"""Training on a corpus of a few lines: the same bytes each time, whatever order sets have, and a model that has learned."""

from __future__ import annotations

import json
import lzma
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from random import Random

import numpy as np
import pytest

from core.extract import features
from core.extract.tagger import OUTSIDE, TAGS, Model, name_tags
from core.extract.training import corpora, silver
from core.extract.training.field import Batch, Field
from core.extract.training.learning import Counted, pack
from core.extract.training.renaming import Renamer
from core.extract.training.silver import Example
from core.model.mentions import Kind
from core.text.span import Span

ROOT = Path(__file__).parents[2]
MAKE = """
import sys
from pathlib import Path
from core.extract.training.__main__ import made
if __name__ == "__main__":
    made(Path(sys.argv[1]), lambda text: None, workers=int(sys.argv[3])).save(Path(sys.argv[2]))
"""
SURNAMES, GIVEN = "王李张刘陈杨赵黄周吴", ("建国", "志明", "晓燕", "海波", "文涛", "丽娟", "国强", "永红")
PLACES = ("云岭", "清河", "石桥", "东山")


def _rows(path: Path, rows: Iterable[Mapping[str, object]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with lzma.open(path, "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Forty items of news in which a title or none points to a name, and twenty labelled sentences."""
    folder = tmp_path_factory.mktemp("data")
    chance = Random(3)

    def name() -> str:
        return chance.choice(SURNAMES) + chance.choice(GIVEN)

    def news() -> str:
        who, place = name(), chance.choice(PLACES)
        return f"市长{who}到{place}镇调研。{who}说，要抓好春耕。当天下午，{who}还看望了老农{name()}。"

    def labelled() -> dict[str, object]:
        who = name()
        return {"text": f"记者见到{who}时，他正在地里。", "spans": [[4, 4 + len(who), "PER"]]}

    _rows(folder / "corpus" / "news.jsonl.xz", [{"date": "2024-03-05", "title": "", "text": news()} for _ in range(40)])
    _rows(folder / "ner" / "uner_gsdsimp.train.jsonl.xz", [labelled() for _ in range(20)])
    _rows(folder / "ner" / "lists_mini.test.jsonl.xz", [])
    return folder


@pytest.fixture(scope="module")
def made(folder: Path) -> tuple[Path, Path]:
    """Two models made by processes whose sets are ordered otherwise, the one with a worker of its own."""
    paths = (folder / "one.npz", folder / "two.npz")
    script = folder / "make.py"
    script.write_text(MAKE, encoding="utf-8")
    running: list[subprocess.Popen[bytes]] = []
    for workers, path in enumerate(paths):
        environment = {**os.environ, "PYTHONHASHSEED": str(workers + 1), "PYTHONPATH": str(ROOT)}
        command = [sys.executable, str(script), str(folder), str(path), str(workers)]
        running.append(subprocess.Popen(command, env=environment))
    assert [one.wait(120) for one in running] == [0, 0]
    return paths


def test_the_same_texts_make_the_same_bytes(made: tuple[Path, Path]) -> None:
    one, two = made
    assert one.read_bytes() == two.read_bytes()


def test_a_name_without_a_title_is_learned(made: tuple[Path, Path]) -> None:
    found = Model.load(made[0]).tag("记者见到陈海波时，他正在地里。")
    assert [(guess.span, guess.kind) for guess in found] == [(Span(4, 7), Kind.PERSON)]


def test_news_that_shares_a_sentence_with_a_measure_is_left_out(tmp_path: Path) -> None:
    shared, own = "今天上午的会议讨论了三件事情。", "明天下午的会议另有两件事要议。"
    rows = [{"date": "2024-03-05", "text": text} for text in (shared + "散会。", own)]
    late = {"date": "2026-01-01", "text": own}
    _rows(tmp_path / "corpus" / "news.jsonl.xz", [*rows, late])
    _rows(tmp_path / "ner" / "lists_mini.test.jsonl.xz", [{"text": shared, "spans": []}])
    assert corpora.news(tmp_path) == (own,)


def test_labels_of_other_kinds_are_left_out(tmp_path: Path) -> None:
    row = {"text": "王芳在杭州卖茶。", "spans": [[0, 2, "PER"], [3, 5, "LOC"], [6, 7, "GOODS"]]}
    _rows(tmp_path / "ner" / "some.test.jsonl.xz", [row])
    (one,) = corpora.labelled(tmp_path, "some.test")
    assert one.names == ((Span(0, 2), Kind.PERSON), (Span(3, 5), Kind.PLACE))


def test_silver_is_sure_of_named_persons_and_open_where_one_might_stand() -> None:
    titled, bare = silver.of_text("市长王建国讲话。村口站着刘晓燕和她的孩子。")
    assert titled.persons == (Span(2, 5),)
    assert titled.allowed[2:5].tolist() == [1 << tag for tag in name_tags(Kind.PERSON, 3)]
    assert titled.allowed[5:7].tolist() == [1 << OUTSIDE] * 2
    open_tags = bare.allowed[bare.text.index("刘")]
    assert not bare.persons
    assert open_tags & silver.PERSON == silver.PERSON


def test_renamed_sentences_keep_their_tags_on_the_names() -> None:
    text = "市长王建国和乌兰·巴特尔握手。"
    persons = (Span(2, 5), Span(6, 12))
    allowed = np.full(len(text), 1 << OUTSIDE, np.uint16)
    for span in persons:
        allowed[span.start : span.end] = [1 << tag for tag in name_tags(Kind.PERSON, len(span))]
    renamed = Renamer([Example(text, allowed, persons, ())])
    chance = Random(1)
    seen: set[str] = set()
    for _ in range(20):
        new = renamed(Example(text, allowed, persons, ()), chance)
        one, two = new.persons
        assert (new.text[: one.start], new.text[one.end : two.start], new.text[two.end :]) == ("市长", "和", "握手。")
        for span in new.persons:
            assert new.allowed[span.start : span.end].tolist() == [1 << tag for tag in name_tags(Kind.PERSON, len(span))]
        seen.add(one.of(new.text))
    assert len(seen) > 5


def test_open_characters_teach_nothing() -> None:
    """All tags allowed everywhere: the expectations are equal, and no weight moves."""
    field = Field(4)
    rows = np.array([[1, 2], [2, 3], [3, 1]], np.int32)
    doubt = field.learn(Batch(rows, np.ones((3, TAGS), np.float32), np.array([3])))
    assert doubt < 1e-5
    assert not field.weights.any()


def test_a_sentence_learned_often_is_read_as_labelled() -> None:
    text = "见到陈海波时"
    keys = features.keys(text)
    numbers = np.unique(keys)
    row = np.zeros(1 << features.KEY_BITS, np.int32)
    row[numbers] = np.arange(1, len(numbers) + 1)
    allowed = np.zeros((len(text), TAGS), np.float32)
    allowed[np.arange(len(text)), [OUTSIDE, OUTSIDE, *name_tags(Kind.PERSON, 3), OUTSIDE]] = 1
    field = Field(len(numbers) + 1)
    for _ in range(20):
        field.learn(Batch(row[keys].T.copy(), allowed, np.array([len(text)])))
    found = pack(field, Counted(row)).tag(text)
    assert [(guess.span, guess.kind) for guess in found] == [(Span(2, 5), Kind.PERSON)]
