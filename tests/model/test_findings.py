from core.model.analysis import Findings
from core.model.annotation import Annotation, Change, Label
from core.model.mentions import Entity, Kind, Mention
from core.text.anchor import Anchor
from core.text.span import Span


def test_entities_are_found_by_id_and_mentions_by_entity_in_text_order() -> None:
    people = tuple(Entity(key, Kind.PERSON, name) for key, name in (("p1", "于永梅"), ("p2", "趙立香"), ("p3", "盧小亨")))
    mentions = tuple(
        Mention(Span(start, start + 3), Kind.PERSON, "head", entity) for start, entity in ((0, "p2"), (5, "p1"), (9, "p2"))
    )
    findings = Findings(mentions=mentions, entities=people)
    assert findings.by_id == {"p1": people[0], "p2": people[1], "p3": people[2]}
    assert findings.mentions_of == {"p2": (mentions[0], mentions[2]), "p1": (mentions[1],)}


def test_taking_back_twice_is_the_change_itself() -> None:
    label = Label("l", "疑問", "#ffffff", 1)
    mark = Annotation("m", "d", Anchor.make("關於", Span(0, 1), "d"))
    for change in (Change(None, label), Change(mark, None), Change(label, Label("l", "問", "#ffffff"))):
        assert change.inverse() == Change(change.after, change.before) != change
        assert change.inverse().inverse() == change
