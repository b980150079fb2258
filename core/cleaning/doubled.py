"""Marks that a faulty template doubled: 3月5日，，市政协…工作，。

Exactly two, the first a comma or both the same; 。。。 and ，，， stand for something else.
"""

from __future__ import annotations

import re

from core.text.document import Step
from core.text.doubt import Doubt
from core.text.textmap import Edit

NAME = "doubled_marks"

SIGNS = _STOPS = "，。、；："
_PAIRS = "，，|，。|，；|，：|，、|。。|。，|、、|、，|、。|；；|；。|：："
_ANY = re.compile(f"[{_STOPS}][{_STOPS}]")
_DOUBLED = re.compile(f"(?<![{_STOPS}…])(?:{_PAIRS})(?![{_STOPS}…])")
_STRENGTH = "、，：；。"
_LEAST = 3


def single(text: str) -> Step:
    """Edits that leave the stronger of two marks; only proposed where they are too few to be a template's."""
    if _ANY.search(text) is None:
        return Step(NAME)
    found = tuple(_DOUBLED.finditer(text))
    many = len(found) >= _LEAST
    doubt = Doubt.STATED if many else Doubt.DOUBTFUL
    return Step(NAME, tuple(Edit(m.start(), m[0], _stronger(m[0]), "doubled_mark", doubt, accepted=many) for m in found))


def _stronger(marks: str) -> str:
    return max(marks, key=_STRENGTH.index)
