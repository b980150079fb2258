"""Silver labels after a first model has read the text: what it names firmly is believed, what it leaves is no name.

Only where the rules left a Chinese name open: what a rule said stays, and runs of transliteration (库皮扬斯克 is a town)
stay open.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from core.extract.tagger import OUTSIDE, Model, name_tags
from core.extract.training.silver import PERSON, Example
from core.model.mentions import Kind

_FIRM = 8.0
_LONG = 3
"""Characters from which on a name is believed: 乌军 looks like one too."""
_OUT = 1 << OUTSIDE


def relabel(texts: Iterable[tuple[Example, ...]], model: Model) -> tuple[tuple[Example, ...], ...]:
    """The examples of each text with the model's firm names added and with fewer open characters."""
    return tuple(tuple(_relabelled(one, model) for one in text) for text in texts)


def _relabelled(one: Example, model: Model) -> Example:
    unread = one.allowed == PERSON
    if not unread.any():
        return one
    allowed = one.allowed.copy()
    named, persons = np.zeros(len(unread), bool), list(one.persons)
    for guess in model.tag(one.text):
        span = guess.span
        named[max(0, span.start - 1) : span.end + 1] = True
        if guess.kind is Kind.PERSON and guess.margin > _FIRM and len(span) >= _LONG and unread[span.start : span.end].all():
            allowed[span.start : span.end] = [1 << tag for tag in name_tags(Kind.PERSON, len(span))]
            persons.append(span)
    allowed[unread & ~named] = _OUT
    return Example(one.text, allowed, tuple(sorted(persons)), (*one.rules, *["tagger"] * (len(persons) - len(one.persons))))
