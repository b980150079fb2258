"""Rulings on findings reach the analysis, and outlive another cleaning."""

import json
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import pipeline, rulings
from core.model.analysis import Analysis
from core.model.annotation import Ruling, Subject, Verdict
from core.model.facts import Action
from core.model.mentions import Kind, Mention
from core.text.span import Span

TEXT = """政协云岭县第九届委员会第四次会议闭幕
2024年1月20日，政协云岭县第九届委员会第四次会议在县会堂闭幕。县政协主席周立言主持会议。
会议通过了《政协云岭县第九届委员会第四次会议决议》。石敢当在会上发言，石敢当说，文化站要办好。
1月21日，县委书记何向东到云岭县文化站调研。
"""


def analysed(*made: Ruling, text: str = TEXT) -> Analysis:
    return pipeline.analyse(pipeline.read_text(text), rulings=made)


def ruling(subject: Subject, key: str, verdict: Verdict = Verdict.ACCEPTED, value: str = "") -> Ruling:
    return Ruling(f"{subject}{key}", "d", subject, key, verdict, value=value)


def span_of(words: str, nth: int = 0) -> Span:
    place = -1
    for _ in range(nth + 1):
        place = TEXT.index(words, place + 1)
    return Span(place, place + len(words))


def named(analysis: Analysis, kind: Kind, name: str) -> list[Mention]:
    return [m for m in analysis.mentions if m.kind is kind and m.span.of(analysis.document.text) == name]


@pytest.fixture(scope="module")
def plain() -> Analysis:
    return analysed()


def test_a_refused_mention_is_gone_and_its_entity_with_it(plain: Analysis) -> None:
    key = rulings.mention_key(plain.document, Kind.PERSON, span_of("周立言"))
    after = analysed(ruling(Subject.MENTION, key, Verdict.REFUSED))
    assert named(plain, Kind.PERSON, "周立言")
    assert not named(after, Kind.PERSON, "周立言")
    assert "周立言" not in {one.name for one in after.entities}
    # Nobody presides any more, and nobody who was refused takes part.
    ids = {one.id for one in after.entities}
    assert all(one.entity in ids for one in after.participants)
    assert all(not set(one.presided_by) - ids for one in after.meetings)


def test_a_refusal_holds_against_what_overlaps(plain: Analysis) -> None:
    whole = span_of("周立言")
    key = rulings.mention_key(plain.document, Kind.PERSON, Span(whole.start, whole.end + 1))
    assert not named(analysed(ruling(Subject.MENTION, key, Verdict.REFUSED)), Kind.PERSON, "周立言")


def test_an_added_person_at_one_place(plain: Analysis) -> None:
    key = rulings.mention_key(plain.document, Kind.PERSON, span_of("文化站"))
    (mention,) = named(analysed(ruling(Subject.MENTION, key)), Kind.PERSON, "文化站")
    assert mention.rule == "reader"
    assert mention.confidence == 1


def test_a_name_added_everywhere_is_one_entity() -> None:
    after = analysed(ruling(Subject.ENTITY, rulings.entity_key(Kind.PERSON, "文化站")))
    found = named(after, Kind.PERSON, "文化站")
    assert len(found) == TEXT.count("文化站")
    assert len({one.entity for one in found}) == 1


def test_a_name_refused_everywhere(plain: Analysis) -> None:
    assert named(plain, Kind.PERSON, "何向东")
    key = rulings.entity_key(Kind.PERSON, "何向东")
    assert not named(analysed(ruling(Subject.ENTITY, key, Verdict.REFUSED)), Kind.PERSON, "何向东")


def test_a_mention_of_another_kind(plain: Analysis) -> None:
    key = rulings.mention_key(plain.document, Kind.PERSON, span_of("何向东"))
    after = analysed(ruling(Subject.MENTION, key, value=rulings.mention_value(kind=Kind.PLACE)))
    assert not named(after, Kind.PERSON, "何向东")
    assert named(after, Kind.PLACE, "何向东")


def test_an_added_date_gets_its_year(plain: Analysis) -> None:
    where = span_of("1月21日")
    refused = rulings.mention_key(plain.document, Kind.DATE, where)
    without = analysed(ruling(Subject.MENTION, refused, Verdict.REFUSED))
    assert not named(without, Kind.DATE, "1月21日")
    (mention,) = named(analysed(ruling(Subject.MENTION, refused)), Kind.DATE, "1月21日")
    after = analysed(ruling(Subject.MENTION, refused))
    value = after.by_id[mention.entity].value
    assert getattr(value, "start", None) == "2024-01-21"


def test_rename_and_merge() -> None:
    better = ruling(Subject.ENTITY, rulings.entity_key(Kind.PERSON, "何向东"), value=rulings.entity_value(name="何向東"))
    assert {"何向東"} == {one.name for one in analysed(better).entities if "何向东" in one.aliases}
    one = ruling(Subject.ENTITY, rulings.entity_key(Kind.PERSON, "何向东"), value=rulings.entity_value(into="周立言"))
    after = analysed(one)
    (entity,) = (e for e in after.entities if e.name == "周立言")
    assert "何向东" in entity.aliases
    assert {post.title for post in entity.posts} >= {"主席", "书记"}
    assert all(m.entity == entity.id for m in named(after, Kind.PERSON, "何向东"))


def test_split_gives_a_mention_to_another(plain: Analysis) -> None:
    key = ruling(Subject.ENTITY, rulings.entity_key(Kind.PERSON, "文化站"))
    first = rulings.mention_key(plain.document, Kind.PERSON, span_of("文化站"))
    parted = ruling(Subject.MENTION, first, value=rulings.mention_value(entity="文化站（乡）"))
    after = analysed(key, parted)
    ids = [after.by_id[one.entity].name for one in named(after, Kind.PERSON, "文化站")]
    assert ids == ["文化站（乡）", "文化站"]


def test_posts_are_added_and_refused(plain: Analysis) -> None:
    chair = next(one for one in plain.entities if one.name == "周立言")
    post = chair.posts[0]
    gone = rulings.post_key("周立言", post.title, post.organisation)
    more = rulings.post_key("周立言", "馆长", "县文化馆")
    where = rulings.post_value(plain.document, [span_of("县会堂")])
    after = analysed(ruling(Subject.POST, gone, Verdict.REFUSED), ruling(Subject.POST, more, value=where))
    (entity,) = (one for one in after.entities if one.name == "周立言")
    assert [(one.title, one.organisation, one.evidence) for one in entity.posts] == [
        ("馆长", "县文化馆", (span_of("县会堂"),))
    ]


def test_resolutions_are_refused_added_and_told_better(plain: Analysis) -> None:
    (adopted,) = (one for one in plain.resolutions if one.action is Action.ADOPTED)
    key = rulings.resolution_key(plain.document, adopted.span, adopted.action)
    assert not [
        one for one in analysed(ruling(Subject.RESOLUTION, key, Verdict.REFUSED)).resolutions if one.span == adopted.span
    ]
    assert analysed(ruling(Subject.RESOLUTION, key)).resolutions[0].title == adopted.title
    told = replace(adopted, body="全体委员", span=span_of("文化站要办好"), title="文化站要办好", action=Action.DECIDED)
    new = rulings.resolution_key(plain.document, told.span, told.action)
    after = analysed(ruling(Subject.RESOLUTION, new, value=rulings.resolution_value(plain.document, told)))
    assert [(one.title, one.body) for one in after.resolutions if one.action is Action.DECIDED] == [
        ("文化站要办好", "全体委员")
    ]
    assert [one.span for one in after.resolutions] == sorted(one.span for one in after.resolutions)


def test_the_documents_own_date_gives_years_and_its_place_gives_names() -> None:
    text = "1月21日，市委书记何向东到市政协调研。"
    said = (
        ruling(Subject.METADATA, "date", value="2019-01-22"),
        ruling(Subject.METADATA, "place", value="张掖市"),
    )
    after = analysed(*said, text=text)
    assert after.metadata.date == "2019-01-22"
    values = {one.value.start for one in after.entities if one.kind is Kind.DATE and hasattr(one.value, "start")}
    assert values == {"2019-01-21"}
    assert "中共张掖市委" in {one.name for one in after.entities}


def test_keys_are_raw_and_outlive_another_cleaning() -> None:
    text = "扫一扫在手机打开当前页\n" + TEXT
    document = analysed(text=text).document
    raw = Span(text.index("文化站"), text.index("文化站") + 3)
    key = json.dumps(["PERSON", raw.start, raw.end])
    clean = document.to_clean(raw)
    assert clean.of(document.text) == "文化站"
    assert rulings.mention_key(document, Kind.PERSON, clean) == key
    whole = Ruling("s", "d", Subject.STEP, "residue", Verdict.REFUSED)
    for made in ((ruling(Subject.MENTION, key),), (ruling(Subject.MENTION, key), whole)):
        assert named(analysed(*made, text=text), Kind.PERSON, "文化站")


@given(
    st.sampled_from(Subject),
    st.one_of(st.text(max_size=20), st.sampled_from(['["PERSON", 0, 3]', '["PERSON", 0, 99999]', '["X", 1]', "[]", "null"])),
    st.one_of(st.text(max_size=20), st.sampled_from(["{}", '{"kind": "NO"}', '{"into": 3}', "[1]", '{"span": [1]}'])),
    st.sampled_from(Verdict),
)
def test_what_cannot_be_read_is_passed_over(subject: Subject, key: str, value: str, verdict: Verdict) -> None:
    document = pipeline.analyse(pipeline.read_text("县政协主席周立言主持。")).document
    rulings.decisions(document, [Ruling("r", None, subject, key, verdict, value=value)])


def test_no_overlap_of_one_kind_after_rulings(plain: Analysis) -> None:
    whole = span_of("石敢当说")
    key = rulings.mention_key(plain.document, Kind.PERSON, whole)
    after = analysed(ruling(Subject.MENTION, key), ruling(Subject.ENTITY, rulings.entity_key(Kind.PERSON, "石敢当")))
    spans = sorted(one.span for one in after.mentions if one.kind is Kind.PERSON)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert named(after, Kind.PERSON, "石敢当说")
