"""Short names of bodies that the text itself lays down: 示范区执行委员会（以下简称示范区执委会）, （“特区政府”）."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from core.extract.lexicon import Finder
from core.model.mentions import Kind, Mention
from core.text.span import Span

_LAID_DOWN = re.compile(
    r"[（(][ 　]*(?:(?:以下|下文|下)?简称[为：:]?[“「『]?(?P<short>[^\W\d_]{2,14})[”」』]?(?:，下同)?"
    r"|[“「](?P<quoted>[^\W\d_]{2,14})[”」])[ 　]*[）)]"
)
_FULL = re.compile(r"(?P<full>[^\W\d_]{3,40})[ 　]*$")
_REACH = 44
"""Characters before the brackets in which the full name stands."""
_BODY = re.compile(
    r"(?:[委员执理事管常党协学]会|[局部院署委办厅司社台处组所]|中心|公司|政府|党团|议会|联盟|集团|银行|大学|学院)$"
)
_GENERIC = re.compile(r"(?:本|该|委员|大|会议|公|两)(?:会|院|局|公司|司)$|^(?:委员会|政府|中心|公司|当局|集团|银行)$")
_OPENS = re.compile(r".*(?:的|立了?|设了?|由|在|对|和|与|及|向|据|给|经|将|把)(?=..)")
"""What stands before the full name in its clause: 两省一市共同设立的|示范区执行委员会."""


@dataclass(frozen=True, slots=True)
class Shortened:
    """A short name, the full one that it stands for, and where the full one stands."""

    short: str
    full: Span


def laid_down(fold: str) -> Iterator[Shortened]:
    """The short names of bodies that a text lays down."""
    for match in _LAID_DOWN.finditer(fold):
        short = match["short"] or match["quoted"]
        before = _FULL.search(fold, max(0, match.start() - _REACH), match.start())
        if before is None or not _BODY.search(short) or _GENERIC.search(short) or not _BODY.search(before["full"]):
            continue
        opening = _OPENS.match(before["full"])
        full = Span(before.start("full") + (opening.end() if opening else 0), before.end("full"))
        if len(full) >= len(short):
            yield Shortened(short, full)


def finder(found: Iterable[Shortened]) -> Finder:
    """The search for the short names in the whole text."""
    return Finder(one.short for one in found)


def again(fold: str, found: Iterable[Shortened], known: Finder) -> Iterator[Mention]:
    """Candidates for bodies: the full names where short ones are laid down, and the short ones wherever they stand."""
    for one in found:
        yield Mention(one.full, Kind.ORG, "org_shortened", confidence=0.7)
    for span in known.scan(fold):
        yield Mention(span, Kind.ORG, "org_shortened", confidence=0.8)
