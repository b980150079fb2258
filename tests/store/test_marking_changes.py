"""Changes that a reader makes with one act."""

from __future__ import annotations

import json

from core.model.annotation import Annotation, Change, Ruling, Subject, Verdict
from core.model.mentions import Kind
from core.rulings import edit_key, edit_key_text, mention_key
from core.search import find
from core.store import Library
from core.store.carrying import carried
from core.store.marking import label_all, orphans, reattach
from core.text.anchor import State
from core.text.document import Document, EditKey, Source, Step
from core.text.span import Span
from core.text.textmap import Edit

TEXT = "盧小亨說，糧食豐收了。卢小亨又说,粮食要存好。\n盧小亨走了。"


def cleaned() -> Document:
    """With a half-width comma made full-width, and a line break left out: raw and clean positions differ."""
    document = Document(Source(TEXT, TEXT.encode()))
    document = document.then(Step("width", (Edit(TEXT.index(","), ",", "，"),)))
    return document.then(Step("layout", (Edit(TEXT.index("\n"), "\n", ""),)))


def test_all_occurrences_in_both_scripts_are_one_step(library: Library) -> None:
    document = cleaned()
    key = library.add(document.source, "題")
    spans = find(document.text, "卢小亨")
    assert len(spans) == 3
    changes = label_all(document, spans, "check", library.annotations(key))
    inverse = library.apply_all(changes)
    marks = library.annotations(key)
    assert [one.anchor.quotation for one in marks] == ["盧小亨", "卢小亨", "盧小亨"]
    assert all(one.labels == ("check",) for one in marks)
    assert [document.to_clean(one.anchor.span) for one in marks] == list(spans)
    again = library.apply_all(inverse)
    assert library.annotations(key) == ()
    library.apply_all(again)
    assert library.annotations(key) == marks


def test_marks_that_stand_there_gain_the_label_once(library: Library) -> None:
    document = cleaned()
    key = library.add(document.source, "題")
    spans = find(document.text, "盧小亨")
    library.apply_all(label_all(document, spans[:2], "point", ()))
    held = library.annotations(key)
    library.apply_all(label_all(document, (*spans, *spans), "check", held))
    marks = library.annotations(key)
    assert [one.labels for one in marks] == [("point", "check"), ("point", "check"), ("check",)]
    assert label_all(document, spans, "check", marks) == ()


def test_an_orphan_is_listed_and_re_attached_by_hand(library: Library) -> None:
    old, new = Source(TEXT, TEXT.encode()), Source("序。" + TEXT.replace("豐收", "歉收"))
    for source in (old, new):
        library.add(source, "題")
    library.apply_all(label_all(Document(old), find(TEXT, "豐收"), "check", ()))
    (held,) = library.annotations(old.sha256)
    ((lost, placement),) = orphans([held], new, {old.sha256: old.text}.get)
    assert (lost, placement.state) == (held, State.ORPHANED)
    place = new.text.index("歉收")
    inverse = library.apply(reattach(lost, new, Span(place, place + 2)))
    (now,) = library.annotations(new.sha256)
    assert isinstance(now, Annotation)
    assert (now.id, now.labels, now.anchor.quotation) == (held.id, held.labels, "歉收")
    assert orphans([now], new, lambda _digest: None) == ()
    library.apply(inverse)
    assert library.annotations(old.sha256) == (held,)


def test_a_ruling_survives_a_change_of_the_file(library: Library) -> None:
    """The reader refused a full-width comma and confirmed a name; then the file got a new paragraph and lost another."""
    paragraphs = ["雲嶺縣糧食局昨天開會,會議由盧小亨主持。", "第二段講的是倉庫的修繕,時間定在冬天以前。", "第三段講山路。"]
    old = Source("\n".join(paragraphs))
    new = Source("\n".join(("新添的一段話放在最前面。", paragraphs[0], paragraphs[2])))
    comma, name = old.text.index(","), old.text.index("盧小亨")
    lost = old.text.index(",", comma + 1)
    keys = [edit_key_text(EditKey("width", at, at + 1, "，")) for at in (comma, lost)]
    rulings = [
        Ruling("a", old.sha256, Subject.EDIT, keys[0], Verdict.REFUSED, "2024", author="林"),
        Ruling("b", old.sha256, Subject.EDIT, keys[1], Verdict.REFUSED),
        Ruling(
            "c", old.sha256, Subject.MENTION, mention_key(Document(old), Kind.PERSON, Span(name, name + 3)), Verdict.ACCEPTED
        ),
        Ruling("d", old.sha256, Subject.STEP, "layout", Verdict.REFUSED),
        Ruling("e", None, Subject.STEP, "width", Verdict.ACCEPTED),
        Ruling(
            "f",
            old.sha256,
            Subject.POST,
            '["盧小亨", "局長", null]',
            Verdict.ACCEPTED,
            value=json.dumps({"evidence": [[name, name + 3], [lost - 2, lost]]}),
        ),
        Ruling("h", old.sha256, Subject.CONVERSION, '["everywhere", "里", "山里"]', Verdict.ACCEPTED, value="裡"),
        Ruling("g", old.sha256, Subject.EDIT, "what a later version wrote", Verdict.REFUSED),
    ]
    for source in (old, new):
        library.add(source, "題")
    library.apply_all([Change(None, one) for one in rulings])
    library.apply_all(carried(library.rulings(old.sha256), old, new))
    found = {one.subject: one for one in library.rulings(new.sha256) if one.document == new.sha256}
    assert len(found) == 5
    assert (found[Subject.CONVERSION].key, found[Subject.CONVERSION].value) == ('["everywhere", "里", "山里"]', "裡")
    edit = edit_key(found[Subject.EDIT].key)
    assert edit == EditKey("width", new.text.index(","), new.text.index(",") + 1, "，")
    assert (found[Subject.EDIT].author, found[Subject.EDIT].created) == ("林", "2024")
    at = new.text.index("盧小亨")
    assert found[Subject.MENTION].key == mention_key(Document(new), Kind.PERSON, Span(at, at + 3))
    assert found[Subject.STEP].key == "layout"
    assert json.loads(found[Subject.POST].value) == {"evidence": [[at, at + 3]]}
    assert len(library.rulings(old.sha256)) == len(rulings)
