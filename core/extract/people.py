"""Persons: where they are named, in which posts, and who signed.

Ground for a name, firmest first: a title before it (`heads`), a table of names, an enumeration, a title or form of address
after it, brackets that only sign, a verb of the chair at the beginning of a sentence, and last the odds of a name against
words (`bare`). Names so found are then sought in the whole text (`propagation`). Names inside set phrases, documents and
meetings are no mentions.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from core.extract import addresses, bare, bylines, enumerations, heads, names, propagation, tagged, unread
from core.extract.found import Found, Taken
from core.extract.posts import Titles
from core.extract.reading import Reading
from core.language.fold import fold
from core.model.mentions import Entity, Kind, Mention, Post
from core.text.doubt import Doubt
from core.text.span import Span


@dataclass(frozen=True, slots=True)
class People:
    """The persons of a text: mentions with entity ids, entities in text order, ids of those who signed."""

    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    bylines: tuple[str, ...] = ()
    unread: tuple[Span, ...] = ()
    """Posts for which nobody was found."""


def find(reading: Reading, mentions: tuple[Mention, ...]) -> People:
    """The persons of a text. `mentions` are those of all other kinds, settled among themselves.

    A person's name never shares a character with a document, meeting, set phrase or longer body of `mentions`; a place or
    body inside a name (王|江苏) gives way, so the caller drops what overlaps.
    """
    taken = Taken(reading, mentions)
    titles = Titles(reading, mentions)
    found: list[Found] = []
    found += taken.admit(heads.find(reading, titles, taken))
    found += taken.admit(bylines.find(reading))
    found += taken.admit(enumerations.tables(reading))
    found += taken.admit(enumerations.find(reading, taken))
    found += taken.admit(propagation.find(reading, tuple(found), taken))
    found += taken.admit(addresses.find(reading, titles, taken))
    found += taken.admit(enumerations.subjects(reading))
    guessed = taken.admit(bare.find(reading, taken))
    found += guessed
    found += taken.admit(tagged.find(reading, taken, mentions))
    found += taken.admit(propagation.find(reading, tuple(found), taken))
    given = heads.conferred(reading, titles, tuple(found))
    whole = tuple(replace(one, posts=(*one.posts, *given.get(one.span, ()))) for one in found)
    open_posts = tuple(unread.find(reading, titles, (post for one in whole for post in one.posts)))
    return replace(_joined(reading, sorted(whole, key=lambda one: one.span.start)), unread=open_posts)


def _joined(reading: Reading, found: Iterable[Found]) -> People:
    by_key: dict[str, list[Found]] = {}
    for one in reading.each(found):
        by_key.setdefault(names.key(fold(one.name)), []).append(one)
    mentions: list[Mention] = []
    entities: list[Entity] = []
    signed: list[str] = []
    for number, group in reading.each(enumerate(by_key.values(), start=1)):
        entity = _entity(f"p{number}", group, reading)
        entities.append(entity)
        mentions += (Mention(one.span, Kind.PERSON, one.rule, entity.id, one.doubt, one.confidence) for one in group)
        if any(one.byline for one in group):
            signed.append(entity.id)
    return People(tuple(sorted(mentions, key=lambda one: one.span.start)), tuple(entities), tuple(signed))


def _entity(identity: str, group: list[Found], reading: Reading) -> Entity:
    name = group[0].name
    written = (one.span.of(reading.text) for one in group)
    aliases = tuple(dict.fromkeys(form for form in written if form != name))
    doubtful = all(one.doubt is Doubt.DOUBTFUL for one in group)
    return Entity(
        identity,
        Kind.PERSON,
        name,
        aliases=aliases,
        posts=_posts(group),
        doubt=Doubt.DOUBTFUL if doubtful else Doubt.STATED,
        reason="lost_character" if names.LOST in name else None,
    )


def _posts(group: list[Found]) -> tuple[Post, ...]:
    """Every post once, as first written, with all its evidence; a stated one wins over the same post inferred."""
    held: dict[tuple[str | None, str], Post] = {}
    evidence: dict[tuple[str | None, str], dict[Span, None]] = {}
    for post in (post for one in group for post in one.posts):
        key = (post.organisation, post.title)
        known = held.get(key)
        if known is None or (known.doubt is not Doubt.STATED and post.doubt is Doubt.STATED):
            held[key], evidence[key] = post, dict.fromkeys(post.evidence)
        elif post.doubt is known.doubt:
            evidence[key] |= dict.fromkeys(post.evidence)
    return tuple(replace(post, evidence=tuple(evidence[key])) for key, post in held.items())
