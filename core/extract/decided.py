"""The reader's decisions put in the place of what the machine found.

Mentions are decided before they are joined, so that an added date gets its year and an added 市委 its full name; entities
after that; resolutions last. A refusal outlives a better program: whatever of that kind overlaps the refused span is gone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from core.extract.lexicon import Finder
from core.extract.people import People
from core.extract.reading import Reading
from core.language.fold import fold
from core.model.decisions import READER, Decisions, EntityDecision, MentionDecision, PostDecision, ResolutionDecision
from core.model.facts import Resolution
from core.model.mentions import Entity, Kind, Mention, Post
from core.text.doubt import Doubt
from core.text.span import Span


def others(reading: Reading, found: tuple[Mention, ...], decisions: Decisions) -> tuple[Mention, ...]:
    """The mentions of all kinds but persons, as the reader has them; still without entities."""
    if not (decisions.mentions or decisions.entities):
        return found
    kept = _unrefused(reading, found, decisions)
    added = tuple(_added(reading, decisions, person=False))
    return _merged(reading, kept, added)


def persons(reading: Reading, found: People, decisions: Decisions) -> People:
    """The persons as the reader has them."""
    if not (decisions.mentions or decisions.entities):
        return found
    kept = _unrefused(reading, found.mentions, decisions)
    added = tuple(_added(reading, decisions, person=True))
    mentions, entities = _named(reading, _merged(reading, kept, added), found.entities, "p")
    entities = _present(mentions, entities)
    ids = {one.id for one in entities}
    return replace(found, mentions=mentions, entities=entities, bylines=tuple(one for one in found.bylines if one in ids))


def joined(
    reading: Reading, mentions: tuple[Mention, ...], entities: tuple[Entity, ...], decisions: Decisions
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Mentions and entities after the reader split, merged and renamed them and ruled on posts."""
    mentions, entities = _split(reading, mentions, entities, decisions.mentions)
    for decision in decisions.entities:
        if decision.keep:
            mentions, entities = _decided(mentions, entities, decision)
    for post in decisions.posts:
        entities = tuple(_posted(one, post) if _is(one, Kind.PERSON, post.person) else one for one in entities)
    return mentions, entities


def resolutions(found: tuple[Resolution, ...], decisions: Sequence[ResolutionDecision]) -> tuple[Resolution, ...]:
    """The resolutions as the reader has them, in text order; `restates` still names the first telling."""
    for decision in decisions:
        if decision.keep and decision.told is None:
            found = tuple(replace(one, doubt=Doubt.STATED, reason=None) if _meant(one, decision) else one for one in found)
            continue
        found = _without(found, decision)
        if decision.told is not None:
            found = _with(found, decision.told)
    return found


def _unrefused(reading: Reading, found: Iterable[Mention], decisions: Decisions) -> Iterator[Mention]:
    """The mentions that the reader neither refused nor made into another kind."""
    gone = [one for one in decisions.mentions if not one.keep or one.retyped is not None]
    covers = {kind: reading.coverage(one.span for one in gone if one.kind is kind) for kind in {one.kind for one in gone}}
    words = {(one.kind, fold(one.name)) for one in decisions.entities if not one.keep}
    for mention in reading.each(found):
        cover = covers.get(mention.kind)
        if cover is not None and any(cover[mention.span.start : mention.span.end]):
            continue
        if words and (mention.kind, mention.span.of(reading.fold)) in words:
            continue
        yield mention


def _added(reading: Reading, decisions: Decisions, *, person: bool) -> Iterator[Mention]:
    """Mentions that the reader confirmed, added, or made into another kind."""
    for one in decisions.mentions:
        kind = one.retyped or one.kind
        if one.keep and len(one.span) and (kind is Kind.PERSON) is person:
            yield Mention(one.span, kind, READER)
    for kind, names in _everywhere(decisions.entities, person=person).items():
        for span in reading.places(Finder(names)):
            yield Mention(span, kind, READER)


def _everywhere(decided: Iterable[EntityDecision], *, person: bool) -> dict[Kind, list[str]]:
    held: dict[Kind, list[str]] = {}
    for one in decided:
        if one.keep and one.name and (one.kind is Kind.PERSON) is person:
            held.setdefault(one.kind, []).append(fold(one.name))
    return held


def _merged(reading: Reading, found: Iterable[Mention], added: Sequence[Mention]) -> tuple[Mention, ...]:
    """The added mentions, and of those found all that share no character with one of their own kind.

    What was found at the very span of an added one keeps its entity: the reader only confirmed it.
    """
    chosen: dict[tuple[Kind, Span], Mention] = {}
    covers: dict[Kind, bytearray] = {}
    for one in added:
        cover = covers.setdefault(one.kind, bytearray(len(reading.text) + 1))
        if not any(cover[one.span.start : one.span.end]):
            cover[one.span.start : one.span.end] = b"\x01" * len(one.span)
            chosen[one.kind, one.span] = one
    kept: list[Mention] = []
    for mention in found:
        own = chosen.get((mention.kind, mention.span))
        if own is not None:
            chosen[mention.kind, mention.span] = replace(own, entity=mention.entity)
        elif not any(covers.get(mention.kind, b"")[mention.span.start : mention.span.end]):
            kept.append(mention)
    return tuple(sorted((*kept, *chosen.values()), key=lambda one: one.span))


def _named(
    reading: Reading, mentions: tuple[Mention, ...], entities: tuple[Entity, ...], letter: str
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Each mention without an entity gets the one that is called so, or a new one."""
    known = _by_name(entities)
    named: list[Mention] = []
    for mention in mentions:
        if mention.entity:
            named.append(mention)
            continue
        text = mention.span.of(reading.text)
        entity = known.get((mention.kind, fold(text))) or Entity(_free_id(known.values(), letter), mention.kind, text)
        known[mention.kind, fold(text)] = entity
        named.append(replace(mention, entity=entity.id))
    return tuple(named), tuple({one.id: one for one in (*entities, *known.values())}.values())


def _present(mentions: Iterable[Mention], entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """The entities that something in the text still names."""
    left = {one.entity for one in mentions}
    return tuple(one for one in entities if one.id in left)


def _by_name(entities: Iterable[Entity]) -> dict[tuple[Kind, str], Entity]:
    """Entities by kind and each of their folded names; a canonical name goes before an alias."""
    known: dict[tuple[Kind, str], Entity] = {}
    for one in entities:
        for name in one.aliases:
            known.setdefault((one.kind, fold(name)), one)
    return known | {(one.kind, fold(one.name)): one for one in entities}


def _free_id(entities: Iterable[Entity], letter: str) -> str:
    numbers = [int(one.id[1:]) for one in entities if one.id[0] == letter and one.id[1:].isdecimal()]
    return f"{letter}{max(numbers, default=0) + 1}"


def _split(
    reading: Reading, mentions: tuple[Mention, ...], entities: tuple[Entity, ...], decided: Iterable[MentionDecision]
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Mentions that the reader says name something else than the others of their form."""
    names = {(one.retyped or one.kind, one.span): one.entity for one in decided if one.keep and one.entity}
    known = _by_name(entities)
    moved: list[Mention] = []
    touched: set[str] = set()
    for mention in mentions:
        name = names.get((mention.kind, mention.span))
        if not name:
            moved.append(mention)
            continue
        key = mention.kind, fold(name)
        known.setdefault(key, Entity(_free_id(known.values(), mention.entity[:1]), mention.kind, name))
        touched |= {mention.entity, known[key].id}
        moved.append(replace(mention, entity=known[key].id))
    if not touched:
        return mentions, entities
    whole = _present(moved, {one.id: one for one in (*entities, *known.values())}.values())
    return tuple(moved), tuple(_realiased(reading, one, moved) if one.id in touched else one for one in whole)


def _realiased(reading: Reading, entity: Entity, mentions: Iterable[Mention]) -> Entity:
    """The entity with the forms that its mentions now have."""
    forms = dict.fromkeys(one.span.of(reading.text) for one in mentions if one.entity == entity.id)
    return replace(entity, aliases=tuple(form for form in forms if form != entity.name))


def _decided(
    mentions: tuple[Mention, ...], entities: tuple[Entity, ...], decision: EntityDecision
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    known = _by_name(entities)
    own = known.get((decision.kind, fold(decision.name)))
    if own is None:
        return mentions, entities
    better = replace(own, doubt=Doubt.STATED, reason=None)
    if decision.renamed:
        better = _renamed(better, decision.renamed)
    target = known.get((decision.kind, fold(decision.into))) if decision.into else None
    if target is None or target.id == own.id:
        return mentions, tuple(better if one.id == own.id else one for one in entities)
    whole = _united(target, better)
    kept = tuple(whole if one.id == target.id else one for one in entities if one.id != own.id)
    return tuple(replace(one, entity=target.id) if one.entity == own.id else one for one in mentions), kept


def _renamed(entity: Entity, name: str) -> Entity:
    aliases = tuple(one for one in dict.fromkeys((entity.name, *entity.aliases)) if one != name)
    return replace(entity, name=name, aliases=aliases)


def _united(target: Entity, other: Entity) -> Entity:
    names = dict.fromkeys((*target.aliases, other.name, *other.aliases))
    held = {(post.title, post.organisation) for post in target.posts}
    posts = (*target.posts, *(post for post in other.posts if (post.title, post.organisation) not in held))
    return replace(target, aliases=tuple(one for one in names if one != target.name), posts=posts)


def _is(entity: Entity, kind: Kind, name: str) -> bool:
    return entity.kind is kind and fold(name) in {fold(one) for one in (entity.name, *entity.aliases)}


def _posted(entity: Entity, decision: PostDecision) -> Entity:
    key = decision.title, decision.organisation
    former = next((post for post in entity.posts if (post.title, post.organisation) == key), None)
    if not decision.keep:
        return replace(entity, posts=tuple(post for post in entity.posts if post is not former))
    sure = Post(*key, evidence=decision.evidence or (former.evidence if former else ()))
    if former is None:
        return replace(entity, posts=(*entity.posts, sure))
    return replace(entity, posts=tuple(sure if post is former else post for post in entity.posts))


def _without(found: tuple[Resolution, ...], decision: ResolutionDecision) -> tuple[Resolution, ...]:
    return _renumbered(found, [index for index, one in enumerate(found) if not _meant(one, decision)])


def _meant(resolution: Resolution, decision: ResolutionDecision) -> bool:
    return resolution.action.value == decision.action and resolution.span.overlaps(decision.span)


def _with(found: tuple[Resolution, ...], told: Resolution) -> tuple[Resolution, ...]:
    whole = (*found, replace(told, restates=None))
    return _renumbered(whole, sorted(range(len(whole)), key=lambda index: (whole[index].span, index)))


def _renumbered(found: tuple[Resolution, ...], order: Sequence[int]) -> tuple[Resolution, ...]:
    """Those resolutions whose indices are in `order`, in that order; a telling whose first is gone stands for itself."""
    places = {old: new for new, old in enumerate(order)}
    return tuple(
        replace(found[old], restates=None if (first := found[old].restates) is None else places.get(first)) for old in order
    )
