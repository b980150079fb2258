"""Which of the competing candidates stand: the longest, so that a title hides the bodies and meetings inside it.

`《政协张掖市第五届委员会第三次会议政治决议》` is one document, not a document, a body and a meeting.
"""

from __future__ import annotations

from collections.abc import Iterable

from core.model.mentions import Kind, Mention

_RANK = {
    Kind.DOC: 0,
    Kind.PHRASE: 1,
    Kind.MEETING: 2,
    Kind.ORG: 3,
    Kind.PERSON: 4,
    Kind.DATE: 5,
    Kind.QUANTITY: 6,
    Kind.PLACE: 7,
}
"""Who wins between candidates of one length."""


def settle(candidates: Iterable[Mention]) -> tuple[Mention, ...]:
    """The mentions that stand, in text order, no two of them sharing a character.

    The longest wins; of equally long ones the kind first in DOC PHRASE MEETING ORG PERSON DATE QUANTITY PLACE, then the
    leftmost. Empty candidates are left out. Costs grow with the number and the length of the candidates.
    """
    ordered = sorted(candidates, key=lambda one: (-len(one.span), _RANK[one.kind], one.span.start, -one.confidence))
    taken = bytearray(max((one.span.end for one in ordered), default=0))
    kept: list[Mention] = []
    for one in ordered:
        start, end = one.span.start, one.span.end
        if start < end and not any(taken[start:end]):
            taken[start:end] = b"\x01" * (end - start)
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.span.start))
