"""Which regular expressions would try the same text in too many ways, as (a+)+ does, and so never end."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

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


def bounded(pattern: str) -> bool:
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
