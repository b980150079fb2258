"""A small model of Chinese characters: what a text costs, low for Chinese and high for anything misread.

Counted from the words and frequencies of jieba's dictionary (MIT), folded to simplified characters; it decides between
readings of bytes. The formula and the costs of the other classes of characters were set by measuring: on 330 byte strings
in eleven encodings, 5 to 300 characters long, four come out wrong.
"""

from __future__ import annotations

import importlib.util
import re
from collections import Counter
from functools import cache, lru_cache
from itertools import pairwise
from math import log
from pathlib import Path

from core.errors import AssetError
from core.language.fold import fold
from core.language.kept import kept

_SMOOTHING = 0.3
_TYPES = 6000
"""Characters that the model reckons with: about those of GB 2312."""
_TRUST = 50
"""How often a character must have been seen before its successors are believed."""

_ALONE = 0.4
"""The weight of a character's own frequency beside that of the pair."""
_RAREST = -log(_ALONE * 1e-9)
"""The cost of Han characters outside the block of common ones."""

_CONSTANTS: tuple[tuple[float, str], ...] = (
    (3.5, r"[，。、；：！？“”‘’（）《》〈〉【】「」『』…—·\n\r %0-9,.;:!?()]"),
    (5.0, r"[\u3000\-/\"'\[\]<>]"),
    (4.5, r"[\uFF01-\uFF5E]"),
    (6.5, r"[\t\x20-\x7e]"),
    (5.5, r"[\u3041-\u30ff]"),
    (8.5, r"[\uac00-\ud7a3]"),
    (7.5, r"[\u2460-\u249b\u00b0\u2103\u2190-\u2193\u25a0-\u25cf\u2605\u2606\u203b\u3007\u3013\u33a1\u00d7]"),
    (8.5, r"[\u00c0-\u024f]"),
    (11.0, r"[\u0370-\u052f\u2500-\u257f\u3105-\u312f]"),
    (16.0, r"[\x00-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd\ufffe\uffff\U000f0000-\U0010ffff\ud800-\udfff]"),
)
_LETTER = 8.5
_OTHER = 14.0
_LATIN = re.compile(r"[A-Za-z]")
_LATIN_IN_WORD, _LATIN_ALONE = 3.0, 8.5
_WIDE_LATIN = re.compile("[\uff21-\uff3a\uff41-\uff5a]")
_WIDE_IN_WORD = 4.5
_EXTENDED_IN_WORD = 7.0
_CAPITAL_INSIDE = 7.0
"""UTF-16 bytes read singly look like WhQt."""
_HIGH_NUMBER = re.compile("[\u246a-\u2473\u247e-\u2487\u2492-\u249b]")
_HIGH_NUMBER_AFTER_HAN = 13.0
"""A list of items may run on in one line (坚持②完善③发展), but rarely past ten: 肌⑼骋 are misread bytes."""
_QUESTION_AFTER_HAN = 5.5
"""`?` stands where a decoder met a byte it did not know: 陳?!≮w琳."""


@cache
def _counts() -> tuple[dict[str, int], dict[str, int]]:
    """Frequencies of single Han characters and of pairs."""
    singles, pairs = kept("bigrams-jieba-0.42.1-1", _count)
    return singles, pairs


def _count() -> tuple[dict[str, int], dict[str, int]]:
    spec = importlib.util.find_spec("jieba")  # found, not imported: jieba itself is not needed
    if spec is None or spec.origin is None:
        raise AssetError("missing", name="jieba")
    singles: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    for line in fold((Path(spec.origin).parent / "dict.txt").read_text(encoding="utf-8")).splitlines():
        word, number, *_ = line.split(" ")
        frequency = int(number)
        for first, second in pairwise(word):
            pairs[first + second] += frequency
        for character in word:
            singles[character] += frequency
    han = {character: count for character, count in singles.items() if _is_common(character)}
    return han, {pair: count for pair, count in pairs.items() if pair[0] in han and pair[1] in han}


def _is_common(character: str) -> bool:
    return "一" <= character <= "鿿"


class _Model:
    """The costs of characters, of single ones and after another."""

    def __init__(self) -> None:
        self.singles, self.pairs = kept("bigram-costs-jieba-0.42.1-1", _costs)
        self._unseen = self.singles[""]
        self._classes = re.compile("|".join(f"({pattern})" for _, pattern in _CONSTANTS))
        self._others: dict[str, float] = {}

    def han(self, previous: str, character: str) -> float:
        """The cost of a folded Han character after another folded character."""
        cost = self.pairs.get(previous + character)
        if cost is None:
            cost = self.singles.get(character)
        if cost is None:
            cost = self._unseen if _is_common(character) else _RAREST
        return cost

    def other(self, previous: str, character: str, following: str) -> float:
        """The cost of any other character between two."""
        if character < "\u0250":
            return self._latin(previous, character, following)
        if "\u246a" <= character <= "\u249b":
            high = _HIGH_NUMBER.match(character) is not None and _is_common(previous or " ")
            return _HIGH_NUMBER_AFTER_HAN if high else self._constant(character)
        if character > "\uff20" and _WIDE_LATIN.match(character):
            return _WIDE_IN_WORD if _LATIN.match(previous) or _WIDE_LATIN.match(following) else _LATIN_ALONE
        return self._constant(character)

    def _latin(self, previous: str, character: str, following: str) -> float:
        if _LATIN.match(character):
            if character.isupper() and previous.islower():
                return _CAPITAL_INSIDE
            return _LATIN_IN_WORD if _LATIN.match(previous) or _LATIN.match(following) else _LATIN_ALONE
        if character == "?" and _is_common(previous or " "):
            return _QUESTION_AFTER_HAN
        if character >= "\u00c0" and (_LATIN.match(previous) or _LATIN.match(following)):
            return _EXTENDED_IN_WORD
        return self._constant(character)

    def _constant(self, character: str) -> float:
        known = self._others.get(character)
        if known is None:
            found = self._classes.match(character)
            known = _CONSTANTS[found.lastindex - 1][0] if found and found.lastindex else _unclassed(character)
            self._others[character] = known
        return known


def _unclassed(character: str) -> float:
    return _LETTER if character.isalpha() else _OTHER


def _costs() -> tuple[dict[str, float], dict[str, float]]:
    """Costs of the Han characters that were seen, under "" of any other common one, and of the pairs that were seen."""
    singles, pairs = _counts()
    total = sum(singles.values()) + _TYPES
    alone = {character: _ALONE * (count + _SMOOTHING) / total for character, count in singles.items()}
    after = {
        pair: -log((1 - _ALONE) * count / (singles[pair[0]] + _TRUST) + alone[pair[1]])
        for pair, count in pairs.items()
        if count
    }
    return {character: -log(value) for character, value in alone.items()} | {"": -log(_ALONE * _SMOOTHING / total)}, after


@cache
def _model() -> _Model:
    return _Model()


def cost(text: str) -> float:
    """The sum of the costs of all characters, in nats; about 5 for a character of official prose, past 9 for nonsense."""
    model, total, previous = _model(), 0.0, ""
    pairs, singles = model.pairs, model.singles
    for index, folded in enumerate(fold(text)):
        value = pairs.get(previous + folded)
        if value is None:
            value = singles.get(folded)
        if value is None:
            value = _seldom(model, previous, text, index, folded)
        total += value
        previous = folded
    return total


def _seldom(model: _Model, previous: str, text: str, index: int, folded: str) -> float:
    if _is_han(folded):
        return model.han(previous, folded)
    return model.other(previous, text[index], text[index + 1 : index + 2])


@lru_cache(65536)
def cost_after(previous: str, character: str) -> float:
    """The cost of one character after another ("" for none), where what follows is not known yet."""
    model = _model()
    folded = fold(character)
    if _is_han(folded):
        return model.han(fold(previous), folded)
    return model.other(previous, character, "")


def is_word(pair: str) -> bool:
    """Whether two characters, folded, stand side by side in the words of the dictionary."""
    return pair in _model().pairs


def rarity(character: str) -> float:
    """The cost of a character that stands alone: some 6 for a common one, past 11 for one seldom seen."""
    return cost_after("", character)


def mean_cost(text: str) -> float:
    """The cost per character; 0 for an empty text."""
    return cost(text) / len(text) if text else 0.0


def _is_han(folded: str) -> bool:
    return "㐀" <= folded <= "鿿" or "\U00020000" <= folded <= "\U0003ffff"
