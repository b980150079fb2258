"""Marks on 500 documents of the corpus, each edited at random, beside a plain search for the quotation."""

from __future__ import annotations

import json
import lzma
import random
from collections.abc import Callable
from pathlib import Path

import pytest
import rewritten

from core.text.anchor import Anchor, resolve_all
from core.text.span import Span

DOCUMENTS, MARKS = 500, 20
LENGTHS = (1, 2, 2, 3, 3, 4, 6, 8, 12, 20, 40)

Finding = Callable[[list[Anchor], str, str], list[Span | None]]


@pytest.fixture(scope="module")
def texts(data: Path) -> list[str]:
    with lzma.open(data / "corpus" / "news.jsonl.xz", "rt", encoding="utf-8") as lines:
        found = [json.loads(line)["text"] for line in lines]
    return [text for text in found if len(text) >= 400]


def ours(anchors: list[Anchor], new: str, old: str) -> list[Span | None]:
    return [placed.span for placed in resolve_all(anchors, new, "new", {"old": old}.get)]


def alone(anchors: list[Anchor], new: str, _old: str) -> list[Span | None]:
    return [anchor.resolve(new, "new").span for anchor in anchors]


def plain(anchors: list[Anchor], new: str, _old: str) -> list[Span | None]:
    places = [(anchor, new.find(anchor.quotation)) for anchor in anchors]
    return [Span(at, at + len(anchor.quotation)) if at >= 0 else None for anchor, at in places]


WAYS: dict[str, Finding] = {"with the former text": ours, "by the anchor alone": alone, "plain quote search": plain}


class Score:
    def __init__(self) -> None:
        self.found = self.wrong = self.copied = self.untouched = self.marks = 0

    def count(self, anchor: Anchor, truth: Span | None, placed: Span | None, made: rewritten.Rewritten) -> None:
        self.marks += 1
        self.untouched += truth is not None
        if placed is None:
            return
        if placed == truth:
            self.found += 1
        elif truth is None and placed.start in made.copies.get(anchor.span.start, ()):
            self.copied += 1  # the paragraph was doubled and then only the first of the two was edited
        else:
            self.wrong += 1

    def __str__(self) -> str:
        part = self.found / self.untouched
        return f"{part:.2%} of {self.untouched} untouched found, {self.wrong} of {self.marks} wrong, {self.copied} on a copy"


def drawn_span(drawn: random.Random, text: str) -> Span:
    """As a reader marks: within a line, but for one mark in twenty."""
    while True:
        length = drawn.choice(LENGTHS)
        start = drawn.randrange(len(text) - length + 1)
        piece = text[start : start + length]
        if (piece.strip() and "\n" not in piece) or drawn.random() < 0.05:
            return Span(start, start + length)


@pytest.mark.parametrize("doubling", [False, True], ids=["words and paragraphs", "paragraphs doubled too"])
def test_marks_are_found_again_and_never_on_other_text(texts: list[str], *, doubling: bool) -> None:
    """Wrong: on text that is neither the mark's own nor a copy of its paragraph. What the few are that remain: the address
    of a page in the place of another that begins and ends alike.
    """
    drawn = random.Random(20)
    chosen = drawn.sample(texts, DOCUMENTS + 200)
    scores = {way: Score() for way in WAYS}
    for text in chosen[:DOCUMENTS]:
        made = rewritten.rewrite(drawn, text, drawn.sample(chosen[DOCUMENTS:], 20), doubling=doubling)
        anchors = [Anchor.make(text, drawn_span(drawn, text), "old") for _ in range(MARKS)]
        for way, find in WAYS.items():
            for anchor, placed in zip(anchors, find(anchors, made.text, text), strict=True):
                scores[way].count(anchor, made.place(anchor.span), placed, made)
    for way, score in scores.items():
        print(f"\n{way}: {score}", end="")
    best, bare = scores["with the former text"], scores["plain quote search"]
    assert best.found >= 0.97 * best.untouched
    assert best.wrong <= best.marks / 2000
    assert bare.found < best.found
    assert bare.wrong > 100 * max(1, best.wrong)
