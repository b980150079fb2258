"""Names before a title or a form of address: 赵乐际委员长, 李希同志, 艾力更·依明巴海副委员长."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.extract import foreign_names, name_odds, names, posts
from core.extract.found import Found, Taken
from core.extract.posts import Title, Titles
from core.extract.reading import Reading
from core.language.characters import HAN
from core.model.mentions import Post
from core.text.span import Span

_LIKELY = 6.0
"""Odds at which a name needs no border before it."""
_ADDRESSES = re.compile("同志|先生|女士|小姐")
_DOTTED_BEFORE = re.compile(f"[{HAN}]{{1,7}}(?:[{names.DOTS}][{HAN}]{{1,8}})+$")


def find(reading: Reading, titles: Titles, taken: Taken) -> Iterator[Found]:
    """The names before a title (赵乐际委员长) or a form of address (李希同志)."""
    for title in reading.each(titles.all):
        if title.body is not None and title.body.end < title.span.start:
            continue
        yield from _before(reading, title.span.start, _as_post(reading, title), taken)
    for match in reading.matches(_ADDRESSES):
        yield from _before(reading, match.start(), (), taken)


def _as_post(reading: Reading, title: Title) -> tuple[Post, ...]:
    if posts.signing().fullmatch(title.span.of(reading.fold)):
        return ()
    return (Post(title.span.of(reading.text), evidence=(title.span,)),)


def _before(reading: Reading, end: int, given: tuple[Post, ...], taken: Taken) -> Iterator[Found]:
    fold = reading.fold
    if (dotted := _dotted_before(fold, end)) is not None and not taken.masked(dotted):
        yield Found(dotted, names.canonical(dotted.of(reading.text)), "before_title", given)
        return
    for size in (3, 2, 4):
        start = end - size
        if start < 0 or names.RUN.fullmatch(fold, start, end) is None or taken.masked(Span(start, end)):
            continue
        span = Span(start, end)
        if _addressed(fold, start, end) and not taken.placed(span):
            if taken.named(span):
                return
            yield Found(span, names.canonical(span.of(reading.text)), "before_title", given)
            return


def _dotted_before(fold: str, end: int) -> Span | None:
    """A dotted name that ends at `end` and begins at a border (艾力更·依明巴海副委员长)."""
    if not set(fold[max(0, end - 9) : end]) & set(names.DOTS):
        return None
    match = _DOTTED_BEFORE.search(fold, max(0, end - 24), end)
    if match is None or names.before(fold, match.start()) < 2:
        return None
    start = match.start() + (fold[match.start()] in "以由和与及对向同应")
    return Span(start, end) if foreign_names.dotted(fold, start, end) else None


def _addressed(fold: str, start: int, end: int) -> bool:
    name = fold[start:end]
    border = names.before(fold, start)
    if name[0] in "从应向由就等同以对在与其" and border == 2:  # 应卢拉总统邀请
        return False
    if len(name) == 4:
        return border > 0 and (names.married(fold, start) or (border == 2 and _tibetan(name)))
    worth = names.look(name)
    if len(name) == 3:
        # At the beginning of a clause a given name may be a word: 曹卫星常委.
        clear = name[0] in names.lexicon().clear and not names.common_word(name[:2])
        if not border:
            # 撈起尹清楓先生: no known word before it, but hardly anything but a name.
            return worth >= 2 and name_odds.odds(fold, Span(start, end)) > _LIKELY
        return worth >= (2 if border < 2 else -1 if clear else 1)
    # Two characters may be a word (广大委员): a wordlike surname needs the beginning of a clause (尚勇常委建议).
    plain = name[0] in names.lexicon().clear or (border == 2 and name[0] not in "于解但")
    return border > 0 and worth >= 0 and plain and names.lookup(name).frequency <= 3


def _tibetan(name: str) -> bool:
    """Whether four characters look like a name without a surname (扎西达娃常委)."""
    halves = (name[:2], name[2:])
    return set(name) <= names.lexicon().transliteration and not any(map(names.common_word, (name, *halves)))
