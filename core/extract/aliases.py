"""Mentions joined to the entities that they name, and short names to full ones (市委 = 中共張掖市委)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from core.extract import body_names, date_values, homes, quantities, sessions, shortened, years
from core.extract.body_names import BodyName
from core.extract.date_values import Fields, Ground
from core.extract.homes import Home
from core.extract.reading import Reading
from core.language.fold import fold
from core.model.mentions import DateValue, Entity, Kind, Level, Mention, Quantity, System
from core.text.doubt import Doubt
from core.text.span import Span

_LETTERS = {
    Kind.ORG: "o",
    Kind.PLACE: "l",
    Kind.DATE: "t",
    Kind.DOC: "d",
    Kind.MEETING: "m",
    Kind.QUANTITY: "q",
    Kind.PHRASE: "f",
}
_SHORT_TITLE = re.compile(r"《([^《》\n]{4,80})》[（(](?:以下)?(?:简称|下称)[“‘]?《?([^《》”’（()）\n]{2,30})》?[”’]?[）)]")
_MARKS = "《》「」『』“”"


@dataclass
class _Group:
    """The mentions of one entity while they are collected."""

    kind: Kind
    mentions: list[Mention] = field(default_factory=list[Mention])
    value: DateValue | Quantity | None = None
    homes: list[Home | None] = field(default_factory=list[Home | None])
    system: System | None = None
    body: BodyName | None = None


_Maker = Callable[[Mention, str], tuple[tuple[object, ...], _Group]]


def join(reading: Reading, mentions: tuple[Mention, ...]) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """The mentions with their entities' ids, and the entities in order of first mention.

    Mentions that already name an entity (persons) are handed back as they are, and no entity is made for them.
    """
    return _Joiner(reading, mentions).joined()


class _Joiner:
    """One run over one text."""

    def __init__(self, reading: Reading, mentions: tuple[Mention, ...]) -> None:
        self._reading = reading
        self._mentions = mentions
        self._homes = homes.find(reading, mentions)
        self._taiwan = date_values.counts_minguo(reading.fold)
        self._makers: dict[Kind, _Maker] = {
            Kind.ORG: self._body,
            Kind.MEETING: self._meeting,
            Kind.PLACE: self._location,
            Kind.DATE: self._date,
            Kind.QUANTITY: self._quantity,
            Kind.DOC: self._document,
        }
        self._ids_by_key: dict[tuple[object, ...], str] = {}
        self._groups: dict[tuple[object, ...], _Group] = {}
        self._last: date | None = None
        self._ground, self._month = self._grounds()
        self._short_titles = dict(_short_titles(reading))
        self._short_bodies = {one.short: one.full.of(reading.fold) for one in shortened.laid_down(reading.fold)}

    def joined(self) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
        keys = [
            None if mention.entity or mention.kind is Kind.PERSON else self._place(mention)
            for mention in self._reading.each(self._mentions)
        ]
        ids = self._ids_by_key = self._ids()
        named = tuple(
            mention if key is None else replace(mention, entity=ids[key])
            for key, mention in self._reading.each(zip(keys, self._mentions, strict=True))
        )
        return named, tuple(self._entity(ids[key], group) for key, group in self._reading.each(self._groups.items()))

    def _ids(self) -> dict[tuple[object, ...], str]:
        counts: dict[Kind, int] = {}
        ids: dict[tuple[object, ...], str] = {}
        for key, group in self._groups.items():
            counts[group.kind] = counts.get(group.kind, 0) + 1
            ids[key] = f"{_LETTERS[group.kind]}{counts[group.kind]}"
        return ids

    def _place(self, mention: Mention) -> tuple[object, ...]:
        """Put a mention into its group; the group's key comes back."""
        fold = _unbroken(mention.span.of(self._reading.fold))
        make = self._makers.get(mention.kind)
        key, made = make(mention, fold) if make else ((fold,), _Group(mention.kind))
        whole = (mention.kind, *key)
        group = self._groups.setdefault(whole, made)
        group.mentions.append(mention)
        if group is not made:
            group.homes += made.homes
        return whole

    def _body(self, _: Mention, fold: str) -> tuple[tuple[object, ...], _Group]:
        name = body_names.parse(self._short_bodies.get(fold, fold), self._homes)
        return name.key, _Group(Kind.ORG, homes=[name.home], system=body_names.system(fold, name), body=name)

    def _meeting(self, mention: Mention, fold: str) -> tuple[tuple[object, ...], _Group]:
        session = sessions.parse(fold, self._homes)
        return session.key, _Group(mention.kind, homes=[session.home])

    def _location(self, mention: Mention, fold: str) -> tuple[tuple[object, ...], _Group]:
        found = list(self._reading.gazetteer.within("北京" if fold == "京" else fold))
        whole = bool(found) and found[-1][0].end == len("北京" if fold == "京" else fold)
        return ((found[-1][1],) if whole else (fold,)), _Group(mention.kind)

    def _date(self, mention: Mention, fold: str) -> tuple[tuple[object, ...], _Group]:
        text = _unbroken(mention.span.of(self._reading.text))
        last = self._last or self._month
        value = date_values.of(text, fold, self._ground, last, taiwan=self._taiwan)
        if value is not None and len(value.start) == 10:
            self._last = date.fromisoformat(value.start)
        key = (value.start, value.end, value.part) if value else (fold,)
        return key, _Group(Kind.DATE, value=value)

    def _quantity(self, _: Mention, fold: str) -> tuple[tuple[object, ...], _Group]:
        value = quantities.value(fold)
        return ((value.number, value.unit) if value else (fold,)), _Group(Kind.QUANTITY, value=value)

    def _document(self, mention: Mention, fold: str) -> tuple[tuple[object, ...], _Group]:
        inner = fold.strip(_MARKS)
        return (self._short_titles.get(inner, inner),), _Group(mention.kind)

    def _grounds(self) -> tuple[Ground | None, date | None]:
        """The ground of years, and a day that gives the month to bare days before any date is named."""
        dated = [
            (mention.span, fields)
            for mention in self._reading.each(self._mentions)
            if mention.kind is Kind.DATE
            and (fields := date_values.fields(mention.span.of(self._reading.fold), taiwan=self._taiwan))
        ]
        ground = years.find(self._reading, self._mentions, dated)
        return ground, _first_month(dated, ground)

    def _entity(self, name_id: str, group: _Group) -> Entity:
        forms = list(dict.fromkeys(_unbroken(mention.span.of(self._reading.text)) for mention in group.mentions))
        name, doubt, reason = self._name(group, forms)
        if isinstance(group.value, DateValue):
            doubt, reason = group.value.doubt, group.value.reason
        aliases = tuple(form for form in forms if form != name)
        level, parent = self._standing(group.body, name_id) if group.body else (None, None)
        return Entity(name_id, group.kind, name, aliases, group.value, (), group.system, doubt, reason, level, parent)

    def _standing(self, body: BodyName, own: str) -> tuple[Level | None, str | None]:
        """The level of a body and the id of the body of this text that it is an office of."""
        parents = (self._ids_by_key.get((Kind.ORG, *key)) for key in body_names.parents(body))
        return body_names.level(body), next((one for one in parents if one and one != own), None)

    def _name(self, group: _Group, forms: list[str]) -> tuple[str, Doubt, str | None]:
        """The canonical name in the document's own characters, and how sure it is."""
        longest = max(forms, key=len)
        if group.kind is Kind.ORG or group.kind is Kind.MEETING:
            return self._placed_name(group, longest)
        if group.kind is Kind.PLACE:
            return ("北京" if longest == "京" else longest), Doubt.STATED, None
        return forms[0], Doubt.STATED, None

    def _placed_name(self, group: _Group, longest: str) -> tuple[str, Doubt, str | None]:
        stated = [
            _unbroken(m.span.of(self._reading.text))
            for m, home in zip(group.mentions, group.homes, strict=True)
            if home is None
        ]
        home = next((one for one in group.homes if one is not None), None)
        if stated or home is None:
            best = max(stated, key=len) if stated else longest
            doubtful = home is not None and home.doubt is Doubt.DOUBTFUL
            return (
                self._with_party(group, best),
                Doubt.DOUBTFUL if doubtful else Doubt.STATED,
                home.reason if doubtful and home else None,
            )
        level = homes.level_of(self._reading_fold(longest))
        name = home.name + longest[len(level) :] if level else longest
        if group.kind is Kind.MEETING and level and longest[len(level) :].startswith("委"):
            name = "中共" + name
        return self._with_party(group, name), home.doubt, home.reason

    def _with_party(self, group: _Group, name: str) -> str:
        """张掖市委 is 中共张掖市委: 中共 has the same characters in every script."""
        if group.kind is not Kind.ORG or name.startswith(("中共", "中國共產黨", "中国共产党")):
            return name
        fold = self._reading_fold(name)
        parsed = body_names.parse(fold, self._homes)
        placed = bool(parsed.where) and parsed.home is None and parsed.where not in homes.LEVELS
        return "中共" + name if placed and parsed.body.startswith("委") and "党委" not in fold else name

    def _reading_fold(self, name: str) -> str:
        return fold(name)


def _unbroken(written: str) -> str:
    """A name without the line end that a printer put into it (特區政｜府)."""
    return re.sub(r"[ 　\r]*\n[ 　]*", "", written) if "\n" in written else written


def _first_month(dated: Iterable[tuple[Span, Fields]], ground: Ground | None) -> date | None:
    if ground is None or ground.sure_month:
        return None
    month = next((fields.month for _, fields in dated if fields.month is not None), None)
    return date(ground.day.year, month, 1) if month else None


def _short_titles(reading: Reading) -> Iterator[tuple[str, str]]:
    """Short titles by what the text says: 《中国共产党纪律处分条例》（以下简称《条例》）."""
    for match in reading.matches(_SHORT_TITLE):
        yield match[2], match[1]
