"""Where a text is at home: the division that 市 means in 市委, 省 in 省政府.

The divisions named in bodies and sessions tell (中共张掖市委); then those of places, of the outlet, and the reader's default
places. The province of a city named in the text is inferred from the city.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from core.extract.gazetteer import Gazetteer
from core.extract.reading import Reading
from core.language.fold import fold
from core.model.mentions import Kind, Mention
from core.text.doubt import Doubt
from core.text.span import Span

LEVELS = ("自治区", "自治州", "自治县", "兵团", "省", "市", "州", "县", "区", "旗", "盟")
"""Words that stand for a division of their rank, longer ones first."""


@dataclass(frozen=True, slots=True)
class Home:
    """A division by its code, its name in the document's own characters, and how sure it is."""

    code: str
    name: str
    doubt: Doubt = Doubt.INFERRED
    reason: str = "place_from_body"


def level_of(fold: str) -> str:
    """The level that a short name begins with (市 in 市委), empty when it begins with none."""
    return next((level for level in LEVELS if fold.startswith(level)), "")


class Homes:
    """The home at each level that a text lets one know, and the divisions that it may name."""

    def __init__(self, by_level: Mapping[str, Home] | None = None, gazetteer: Gazetteer | None = None) -> None:
        self._by_level = dict(by_level or {})
        self.gazetteer = gazetteer or Gazetteer()

    def get(self, level: str) -> Home | None:
        """The home at a level, None when the text does not tell."""
        return self._by_level.get(level)


def find(reading: Reading, mentions: Iterable[Mention]) -> Homes:
    """The home at each level that the text lets one know."""
    bodies: list[Span] = []
    places: list[Span] = []
    for mention in reading.each(mentions):
        if mention.kind in (Kind.ORG, Kind.MEETING, Kind.DOC):
            bodies.append(mention.span)
        elif mention.kind is Kind.PLACE:
            places.append(mention.span)
    found: dict[str, Home] = {}
    for spans, reason in ((bodies, "place_from_body"), (places, "place_from_text")):
        for level, home in _counted(reading, spans, reason).items():
            found.setdefault(level, home)
    for text, reason in _outside(reading):
        for span, code in reading.gazetteer.within(text):
            level = _level(reading.gazetteer.name(code))
            found.setdefault(level, Home(code, _full(span.of(text), level), reason=reason))
    return Homes(found | _provinces(reading, found), reading.gazetteer)


def _outside(reading: Reading) -> Iterator[tuple[str, str]]:
    for text in (reading.metadata.place, reading.metadata.outlet):
        if text:
            yield text, "place_from_outlet"
    for text in reading.options.default_places:
        yield text, "place_by_default"


def _counted(reading: Reading, spans: Iterable[Span], reason: str) -> dict[str, Home]:
    """The division named most often at each level; doubtful when another is named half as often or more."""
    counts: dict[str, Counter[str]] = {}
    names: dict[str, str] = {}
    for outer in reading.each(spans):
        for inner, code in reading.gazetteer.within(outer.of(reading.fold)):
            written = inner.shift(outer.start).of(reading.text)
            counts.setdefault(_level(reading.gazetteer.name(code)), Counter())[code] += 1
            names[code] = max(names.get(code, ""), written, key=len)
    found: dict[str, Home] = {}
    for level, counter in counts.items():
        (code, most), *rest = counter.most_common(2)
        torn = bool(rest) and rest[0][1] * 2 >= most
        doubt, why = (Doubt.DOUBTFUL, "several_places") if torn else (Doubt.INFERRED, reason)
        found[level] = Home(code, _full(names[code], level), doubt, why)
    return found


def _level(name: str) -> str:
    return next(level for level in (*LEVELS, name[-1]) if name.endswith(level))


def _full(written: str, level: str) -> str:
    """A name with its rank: 河池 → 河池市, 雲嶺縣 as it is; only ranks that every script writes alike are added."""
    return written if fold(written).endswith(level[-1]) or level not in "省市州" else written + level


def _provinces(reading: Reading, found: dict[str, Home]) -> dict[str, Home]:
    """The province of a city that is known, when the text is simplified, so that its name can be written."""
    city = found.get("市")
    if city is None or reading.text != reading.fold:
        return {}
    code = city.code[:2] + "0000"
    name = reading.gazetteer.name(code)
    level = _level(name) if name != code else ""
    if level not in ("省", "自治区") or level in found:
        return {}
    return {level: Home(code, name, Doubt.INFERRED, "province_of_city")}
