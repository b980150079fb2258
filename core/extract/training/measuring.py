"""How well names are found in labelled sentences: exact span and kind, pooled."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from core.extract import extract
from core.extract.tagger import KINDS, Model
from core.extract.training.corpora import Sentence
from core.model.mentions import Kind
from core.text.span import Span

Names = set[tuple[Span, Kind]]


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and their harmonic mean, 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """0 where nothing is right."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def by_model(model: Model) -> Callable[[str], Names]:
    """What the model alone finds in a sentence."""
    return lambda text: {(one.span, one.kind) for one in model.tag(text)}


def by_all(text: str) -> Names:
    """What rules and the shipped model together find in a sentence."""
    return {(one.span, one.kind) for one in extract(text).mentions if one.kind in KINDS}


def score(sentences: Iterable[Sentence], find: Callable[[str], Names], kind: Kind = Kind.PERSON) -> Score:
    """The score of a way to find names of one kind, each sentence read by itself."""
    right = found = wanted = 0
    for sentence in sentences:
        gold = {span for span, one in sentence.names if one is kind}
        got = {span for span, one in find(sentence.text) if one is kind}
        right, found, wanted = right + len(gold & got), found + len(got), wanted + len(gold)
    return Score(right / found if found else 0.0, right / wanted if wanted else 0.0)
