"""Names that the tagger reads where no rule found one: in bare sentences, where nobody is announced.

Rules win wherever they speak. A guess must also hold before the dictionary: no everyday word, no place, no thing named
after somebody (邓小平|理论). It is stated only with a margin that has proved right; a smaller one makes it doubtful.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from core.extract import bare, foreign_names, names
from core.extract.found import Found, Taken
from core.extract.gazetteer import divisions
from core.extract.reading import Reading
from core.extract.tagger import Guess, shipped
from core.language.words import lookup
from core.model.mentions import Kind, Mention
from core.text.doubt import Doubt
from core.text.span import Span

RULE = "tagger"
_LEAST = 3.0
_SURE = 8.0


def find(reading: Reading, taken: Taken, others: tuple[Mention, ...]) -> Iterator[Found]:
    """The persons whom the tagger finds in ranges that are still free.

    `others` are the mentions of other kinds: a guess that shares a character with a place is none (丹麦|霍森斯).
    """
    tagger = reading.tagger or shipped()
    fold = reading.fold
    places = reading.coverage(one.span for one in others if one.kind is Kind.PLACE)
    guesses: list[Guess] = []
    located: set[str] = set()
    for block in reading.each(reading.blocks, 1):
        for one in reading.each(tagger.tag(block.of(fold))):
            guess = replace(one, span=one.span.shift(block.start))
            if guess.kind is Kind.PERSON and foreign_names.grounded(fold, guess.span):
                located.add(guess.span.of(fold))
            if _wanted(guess) and not any(places[guess.span.start : guess.span.end]):
                guesses.append(guess)
    for guess in reading.each(guesses):
        # 石峁 is nobody in the whole text once it has stood before 遗址.
        placed = guess.span.of(fold) in located and not _sure(guess)
        if not placed and taken.free(guess.span) and not taken.placed(guess.span) and _stands(fold, guess):
            yield _found(reading, guess)


def _wanted(guess: Guess) -> bool:
    return guess.kind is Kind.PERSON and guess.margin > _LEAST


def _sure(guess: Guess) -> bool:
    return guess.margin >= _SURE


def _found(reading: Reading, guess: Guess) -> Found:
    doubt, confidence = (Doubt.STATED, 0.8) if _sure(guess) else (Doubt.DOUBTFUL, 0.6)
    name = names.canonical(guess.span.of(reading.text))
    return Found(guess.span, name, RULE, doubt=doubt, confidence=confidence)


_WRITTEN = re.compile(f"{names.RUN.pattern}(?:[{names.DOTS}]{names.RUN.pattern})*")
_LISTED_THINGS = re.compile(
    "等(?:[一二三四五六七八九十两多几0-9]+个?|世界级|国家级|大型|重[点大]|沿海|边境|周边)?"
    "(?:[县市区镇乡村省州国岛](?![领委政级直里内域])|地(?![方位])|水电站|机场|企业|公司|品牌|高校|项目)"
)
"""After the last of a list of places or works: 尚义|等县, 叶巴滩|等世界级水电站."""
_WORDS = re.compile("何[其乐以必须等谓况曾尝处]")
"""Words of older style that begin with a surname: 何乐而不为."""
_QUOTED = 8
"""Characters of the longest quotation that is taken for a term: “车能路云”, “洪迪厄斯”号."""
_TERM = re.compile(f"[“「]{names.RUN.pattern[:-1]}{{1,{_QUOTED}}}[”」]")


def _stands(fold: str, guess: Guess) -> bool:
    """Whether a guess may be a name here."""
    span = guess.span
    name = span.of(fold)
    if len(name) < 2 or not _WRITTEN.fullmatch(name) or names.refused(name) or bare.named_after(fold, span):
        return False
    if foreign_names.cut_off(fold, span):
        return False
    if "·" in name:
        return _sure(guess) or not _thing(fold, span)
    if not bare.may_be(name):
        return False
    if not _sure(guess):
        return not names.common_word(name) and _looks(fold, span) and not _thing(fold, span)
    # Of names that everybody knows jieba has as many as of everyday words: 李鹏, 克林顿.
    return _looks(fold, span) or (lookup(name).tag.startswith("nr") and not foreign_names.located(fold, span))


def _looks(fold: str, span: Span) -> bool:
    """Whether a guess looks like a Chinese name (not 曾由陈), or like a foreign one that no place bears (贝德福德|火车)."""
    name = span.of(fold)
    length = names.surname_length(name, 0)
    if length and len(name) <= length + 2 and names.look(name) > -9:
        return True
    if not set(name) <= names.lexicon().transliteration or foreign_names.town(name) or names.common_word(name):
        return False
    return not foreign_names.located(fold, span)


def _thing(fold: str, span: Span) -> bool:
    """Whether a doubtful guess is rather a place, a work, a term or a piece of other words."""
    name = span.of(fold)
    if _LISTED_THINGS.match(fold, span.end) or _WORDS.match(name) or _in_term(fold, span):
        return True
    if any(name + rank in divisions() for rank in "县市区旗"):
        return True  # 到揭阳、普宁、广州
    before, after = lookup(fold[max(0, span.start - 1) : span.start + 1]), lookup(fold[span.end - 1 : span.end + 1])
    if before.frequency > 0 and names.before(fold, span.start) <= 0:
        return True  # 拦|洪削峰
    return after.frequency > _EVERYDAY and names.follow(fold, span.end) <= 0  # 华东军|事管制


_EVERYDAY = 500


def _in_term(fold: str, span: Span) -> bool:
    """Whether a range stands in a short quotation without marks of its own."""
    around = _TERM.finditer(fold, max(0, span.start - _QUOTED), span.end + _QUOTED)
    return any(one.start() < span.start and span.end < one.end() for one in around)
