"""Word borders for the leftmost-longest rule, which knows none: 百年历史 must not be read 百|年历|史.

`resources/script/borders.txt` names words; this module makes the phrases that let them win.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_NUMBER = re.compile(r"[一二三四五六七八九十百千万亿两几数多好上]+")


def borders(lines: Iterable[str], entries: dict[str, str]) -> dict[str, str]:
    """Entries made from `lines` (word, then after a tab the phrases that keep their right) and a stage's merged `entries`.

    For every phrase of two characters that ends in a word's first character with another form: phrase and word joined,
    unless `entries` know that already.
    Numbers that are phrases themselves (一百多万) get 余 as 餘, which otherwise is left as a name's character.
    """
    ending: dict[str, list[str]] = {}
    made: dict[str, str] = {}
    for key, value in entries.items():
        if len(key) == len(value) == 2:
            ending.setdefault(key[1], []).append(key)
        if len(key) > 1 and _NUMBER.fullmatch(key):
            made[key + "余"] = value + "餘"
            made[key + "余只"] = value + "餘隻"
    for line in lines:
        word, _, kept = line.partition("\t")
        value = _plain(word, entries)
        for phrase in ending.get(word[0], ()):
            joined = phrase[0] + word
            if entries[phrase][1] != value[0] and joined not in entries and phrase not in kept.split():
                made[joined] = entries.get(phrase[0], phrase[0]) + value
    return made


def _plain(word: str, entries: dict[str, str]) -> str:
    return entries.get(word) or "".join(entries.get(character, character) for character in word)
