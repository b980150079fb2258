"""Finding in one text, in any script: 关于, 關於 and 关於 find each other.

Text and query are compared by a key of the same length, so that what is found in it is a span of the text. The key is the
fold in small letters, with half-width punctuation, and with characters joined that only whole words tell apart. It rather
finds one character too many (畫 for 划) than misses a word that the reader sees in another view.
"""

from __future__ import annotations

import re
import time
import warnings
from dataclasses import dataclass, field
from functools import cached_property

from core.errors import ZhupiError
from core.language.fold import fold
from core.text.span import Span

BUDGET = 2.0
"""Seconds after which a regular expression is given up, looked at between two lines."""

_JOINED = (
    *("覆复", "瞭了", "藉借", "么幺", "著着", "画划", "沈沉"),
    *("幷并", "衹只", "揹背", "馀余", "锺钟", "钜巨", "讬托", "薰熏"),
)
"""Pairs of the fold that OpenCC's phrase tables exchange: 答覆 答复, 瞭解 了解, 憑藉 凭借, 計畫 计划, 看著 看着."""

_PUNCTUATION = {chr(0xFEE0 + code): chr(code) for code in range(0x21, 0x7F) if not chr(code).isalnum()} | {
    "\u3000": " ",
    "「": "“",
    "」": "”",
    "『": "‘",
    "』": "’",
}


def key(text: str) -> str:
    """What is compared, as long as `text`."""
    made = _join(fold(text)).replace("İ", "i").lower().replace("ς", "σ")
    for full, half in _PUNCTUATION.items():
        made = made.replace(full, half)
    return made


def find(text: str, query: str, *, regex: bool = False) -> tuple[Span, ...]:
    """Where `query` stands in `text`, as `Finder.find` says. For many queries on one text keep a Finder."""
    return Finder(text).find(query, regex=regex)


class Finder:
    """Finds in one text, whose key is made once."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _key(self) -> str:
        return key(self.text)

    def find(self, query: str, *, regex: bool = False) -> tuple[Span, ...]:
        """The occurrences in order, none overlapping another; none of an empty query.

        With `regex`, `query` is a regular expression of Python, in which Chinese characters stand for all their forms;
        matches lie within one line and are not empty. Raises ZhupiError: bad_pattern (with its position), slow_pattern
        when it would try the same text in too many ways, as (a+)+ does, or takes too long.
        """
        if not query:
            return ()
        return self._matches(_compiled(query)) if regex else self._occurrences(key(query))

    def _occurrences(self, wanted: str) -> tuple[Span, ...]:
        found: list[Span] = []
        start = self._key.find(wanted)
        while start >= 0:
            found.append(Span(start, start + len(wanted)))
            start = self._key.find(wanted, start + len(wanted))
        return tuple(found)

    def _matches(self, pattern: re.Pattern[str]) -> tuple[Span, ...]:
        found: list[Span] = []
        limit = time.monotonic() + BUDGET
        start = 0
        for line in self._key.split("\n"):
            found += (Span(start + one.start(), start + one.end()) for one in pattern.finditer(line) if one.group())
            start += len(line) + 1
            if time.monotonic() > limit:
                raise ZhupiError("slow_pattern", pattern=pattern.pattern)
        return tuple(found)


def _join(folded: str) -> str:
    for one, other in _JOINED:
        folded = folded.replace(one, other)
    return folded


def _compiled(pattern: str) -> re.Pattern[str]:
    try:
        with warnings.catch_warnings(action="ignore"):
            compiled = re.compile(_pattern_key(pattern), re.IGNORECASE)
    except (re.error, OverflowError, RecursionError) as error:
        raise ZhupiError("bad_pattern", pattern=pattern, position=getattr(error, "pos", None)) from error
    if not _bounded(compiled.pattern):
        raise ZhupiError("slow_pattern", pattern=pattern)
    return compiled


def _pattern_key(pattern: str) -> str:
    r"""The pattern for keys. It keeps its own case, since ``\S`` is not ``\s``, and （ is no bracket."""

    def keyed(found: re.Match[str]) -> str:
        half = _PUNCTUATION.get(found[0][-1])
        return found[0] if half is None else "\\" + half

    return re.sub(r"\\.|.", keyed, _join(fold(pattern)), flags=re.DOTALL)


_TOKEN = re.compile(
    r"""
      (?P<one> \\(?:x..|u.{4}|U.{8}|N\{[^}]*\}|[0-9]+|.) | \[\^?\]?(?:\\.|[^\]\\])*\] )
    | (?P<open> \((?:\?(?:P?<\w+>|P=\w+|<?[=!]|>|[aiLmsux-]*:|[aiLmsux]+|\#[^)]*))? )
    | (?P<close> \) )
    | (?P<branch> \| )
    | (?P<repeat> (?:[*+?]|\{\d*,?\d*\})[?+]? )
    | (?P<other> . )
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass
class _Atom:
    """One character or class of a pattern, or a group of which only `varies` matters (`text` empty)."""

    text: str = ""
    varies: bool = False
    endless: bool = False

    @property
    def literal(self) -> str:
        """The one character that it matches, empty when it may match others."""
        if len(self.text) == 1:
            return "" if self.text in ".^$" else self.text
        return self.text[1] if self.text[:1] == "\\" and not self.text[1].isalnum() else ""


@dataclass
class _Group:
    """The atoms of a group, and where each of its alternatives begins."""

    atoms: list[_Atom] = field(default_factory=list[_Atom])
    heads: list[int] = field(default_factory=lambda: [0])

    def determined(self) -> bool:
        r"""Whether a text can be this group again and again in one way only, so that trying takes no exponential time.

        Each part of varying length must be ended by a character that it cannot hold, as in (?:\w{2,3}、)+, and
        alternatives must begin with different characters.
        """
        if len(self.heads) > 1:
            heads = [self.atoms[head].literal for head in self.heads if head < len(self.atoms)]
            return len(set(heads) - {""}) == len(self.heads) and not any(atom.varies for atom in self.atoms)
        pairs = zip(self.atoms, (*self.atoms[1:], *self.atoms[:1]), strict=True)
        return all(self._ended(atom, following) for atom, following in pairs if atom.varies)

    @staticmethod
    def _ended(atom: _Atom, following: _Atom) -> bool:
        if not atom.text or re.match(r"\\[1-9]", atom.text) or following.varies:
            return False
        if following.literal:
            return re.fullmatch(atom.text, following.literal, re.IGNORECASE) is None
        is_class = following.text[:1] == "[" or following.text in (r"\w", r"\d", r"\s", r"\W", r"\D", r"\S")
        return is_class and bool(atom.literal) and re.fullmatch(following.text, atom.literal, re.IGNORECASE) is None

    def crowded(self) -> bool:
        """Whether three endless parts stand in a row, as in .*.*.*, which a line of 1,000 characters has no time for."""
        run = 0
        for atom in self.atoms:
            run = run + atom.endless if atom.varies else 0
            if run > 2:
                return True
        return False


def _bounded(pattern: str) -> bool:
    """Whether every repeated group of a valid pattern is determined. Polynomial cost is left to the budget."""
    groups = [_Group()]
    inner: _Group | None = None
    for token in _TOKEN.finditer(pattern):
        kind, text = token.lastgroup, token[0]
        top = groups[-1]
        if kind == "repeat" and top.atoms:
            if inner is not None and not text.startswith("?") and not inner.determined():
                return False
            top.atoms[-1].varies |= "," in text or text[0] in "*+?"
            top.atoms[-1].endless = text[0] in "*+" or ",}" in text
        inner = None
        if kind == "open":
            groups.append(_Group())
        elif kind == "close" and len(groups) > 1:
            inner = groups.pop()
            if inner.crowded():
                return False
            groups[-1].atoms.append(_Atom(varies=any(atom.varies for atom in inner.atoms) or len(inner.heads) > 1))
        elif kind == "branch":
            top.heads.append(len(top.atoms))
        elif kind in ("one", "other"):
            top.atoms.append(_Atom(text))
    return not groups[0].crowded()
