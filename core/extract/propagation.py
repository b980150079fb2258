"""Names once found are sought in the whole text, where no title stands beside them."""

from __future__ import annotations

from collections.abc import Iterator

from core.extract import names
from core.extract.found import Found, Taken
from core.extract.lexicon import Finder
from core.extract.reading import Reading
from core.text.span import Span


def find(reading: Reading, found: tuple[Found, ...], taken: Taken) -> Iterator[Found]:
    """Further occurrences of the names in `found`: those of three characters and more anywhere, those of two where the
    text around them leaves a border on both sides.

    A headline may run names together (习近平王沪宁蔡奇), so a name found here is a border for its neighbours.
    """
    known: dict[str, Found] = {one.span.of(reading.fold): one for one in found if "\n" not in one.span.of(reading.fold)}
    if not known:
        return
    claimed = reading.coverage(one.span for one in found)
    spans = [span for span in reading.places(Finder(known)) if taken.free(span)]
    sure = [span for span in spans if len(span) >= 3]
    for span in sure:
        claimed[span.start : span.end] = b"\x01" * len(span)
    for span in (*sure, *_bordered(reading, [span for span in spans if len(span) == 2], claimed)):
        one = known[span.of(reading.fold)]
        name = names.canonical(span.of(reading.text)) if len(one.name) == len(one.span) else one.name
        yield Found(span, name, "propagation", doubt=one.doubt, confidence=one.confidence)


def _bordered(reading: Reading, spans: list[Span], claimed: bytearray) -> Iterator[Span]:
    """Those of two characters with a border on both sides; each found one is a border for the next (李希|韩正 等)."""
    left: list[Span] = spans
    while left:
        found = [span for span in reading.each(left) if _stands(reading.fold, span, claimed)]
        if not found:
            return
        for span in found:
            claimed[span.start : span.end] = b"\x01\x01"
            yield span
        done = set(found)
        left = [span for span in left if span not in done]


def _stands(fold: str, span: Span, claimed: bytearray) -> bool:
    before = 2 if span.start and claimed[span.start - 1] else names.before(fold, span.start)
    after = 2 if claimed[span.end] else names.follow(fold, span.end)
    if (before == 2 and span.start and claimed[span.start - 1]) and after <= 0:
        # 李希 between 丁薛祥 and 韩正: one name beside it is border enough when another name may begin there.
        after = names.surname_length(fold, span.end)
    everyday = names.common_word(span.of(fold)) or names.lookup(span.of(fold)).frequency > 20
    return (before == 2 and after == 2) if everyday else (before > 0 and after > 0)
