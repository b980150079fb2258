"""What the reader says of findings, through the real menus: each is kept, undone, and there again on reopening."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QMenu

from core.model.facts import Action
from core.model.mentions import Kind
from core.text.span import Span
from gui import why
from gui.dialogs.form import Chooser, Form


def choose(menu: QMenu, *path: str) -> None:
    """Choose an entry by the beginnings of its name and of the menus that it stands in."""
    for step in path[:-1]:
        menu = next(action.menu() for action in menu.actions() if action.menu() and action.text().startswith(step))
    next(action for action in menu.actions() if action.text().startswith(path[-1])).trigger()


@pytest.fixture
def window(open_window, report):
    return open_window(report)


@pytest.fixture
def ruled(window, qtbot):
    """Does something that is a ruling and waits for the analysis that follows it."""

    def act(what, *arguments):
        before = window.session.analysis
        what(*arguments)
        qtbot.waitUntil(lambda: window.session.analysis is not before, timeout=30_000)
        return window.session.analysis

    return act


def span_of(window, words: str) -> Span:
    start = window.session.document.text.index(words)
    return Span(start, start + len(words))


def people(analysis) -> set[str]:
    return {one.name for one in analysis.entities if one.kind is Kind.PERSON}


def page_menu(window, words: str, *, caret: bool = False) -> QMenu:
    span = span_of(window, words)
    return window.hands[0].menu(Span(span.start + 1, span.start + 1) if caret else span)


def dialog(window, kind):
    found = window.findChildren(kind)
    assert len(found) == 1
    return found[0]


def test_a_person_is_rejected_from_the_page_and_comes_back(window, ruled) -> None:
    assert "范采薇" in people(window.session.analysis)
    after = ruled(choose, page_menu(window, "范采薇", caret=True), "People", "Reject here")
    assert "范采薇" not in people(after)
    assert "范采薇" not in {window.entities.model.words(node.name) for node in window.entities.nodes()[0].children}
    group = window.session.notebook.undo_group
    assert "范采薇" in group.undoText()
    assert "范采薇" in people(ruled(group.undo))
    assert "范采薇" not in people(ruled(group.redo))


def test_a_rejection_holds_when_the_library_is_opened_again(window, ruled, open_window, report) -> None:
    ruled(choose, page_menu(window, "范采薇", caret=True), "People", "Reject everywhere")
    window.close()
    again = open_window(report)
    assert "范采薇" not in people(again.session.analysis)


def test_a_missed_place_is_added_everywhere(window, ruled) -> None:
    after = ruled(choose, page_menu(window, "一線"), "What was missed", "Everywhere stands", "Places")
    mention = next(one for one in after.mentions if one.span == span_of(window, "一線"))
    assert (mention.kind, mention.rule) == (Kind.PLACE, "reader")


def test_another_kind_and_taking_it_back(window, ruled) -> None:
    after = ruled(choose, page_menu(window, "雲嶺賓館"), "Places", "It is of another kind", "Bodies")
    assert next(one for one in after.mentions if one.span == span_of(window, "雲嶺賓館")).kind is Kind.ORG
    back = ruled(choose, page_menu(window, "雲嶺賓館"), "Bodies", "Take back my ruling")
    assert next(one for one in back.mentions if one.span == span_of(window, "雲嶺賓館")).kind is Kind.PLACE


def test_a_better_name_from_the_panel(window, ruled) -> None:
    index = window.entities.proxy.mapFromSource(window.entities.model.find("n:p1"))
    menu = window.entities.menu(index)
    choose(menu, "A better name")
    form = dialog(window, Form)
    form.edits["name"].setText("  于建嶽 ")
    assert "于建嶽" in people(ruled(form.accept))


def test_two_people_are_one(window, ruled) -> None:
    analysis = window.session.analysis
    menu = QMenu(window)
    window.findings.fill_entity(menu, next(one for one in analysis.entities if one.name == "云啟明"))
    after = ruled(choose, menu, "The same as", "范采薇")
    (one,) = (entity for entity in after.entities if entity.name == "范采薇")
    assert "云啟明" in one.aliases
    assert "云啟明" not in people(after)


def test_a_post_that_was_not_read(window, ruled) -> None:
    choose(page_menu(window, "符合章程規定"), "What was missed", "A post of")
    chooser = dialog(window, Chooser)
    chooser.filter.setText("于")
    chooser.filter.returnPressed.emit()
    form = dialog(window, Form)
    assert form.edits["title"].text() == "符合章程規定"
    form.edits["title"].setText("組長")
    form.edits["organisation"].setText("縣防汛領導小組")
    after = ruled(form.accept)
    (person,) = (one for one in after.entities if one.name == "于建岳")
    assert ("組長", "縣防汛領導小組") in {(post.title, post.organisation) for post in person.posts}


def test_a_resolution_is_corrected_and_one_added(window, ruled) -> None:
    before = window.session.analysis
    (adopted,) = (one for one in before.resolutions if one.action is Action.ADOPTED)
    menu = QMenu(window)
    window.findings.offer(menu, adopted)
    choose(menu, "Correct")
    form = dialog(window, Form)
    form.edits["body"].setText("全體委員")
    after = ruled(form.accept)
    assert [one.body for one in after.resolutions if one.action is Action.ADOPTED] == ["全體委員"]
    choose(page_menu(window, "章程"), "What was missed", "A resolution")
    form = dialog(window, Form)
    form.edits["action"].setCurrentIndex(form.edits["action"].findData("amended"))
    assert {one.title for one in ruled(form.accept).resolutions if one.action is Action.AMENDED} == {"章程"}


def test_what_the_document_says_of_itself(window, ruled) -> None:
    choose(page_menu(window, "3月6日"), "What was missed", "The document's own", "Date")
    form = dialog(window, Form)
    form.edits["text"].setText("2019-03-07")
    after = ruled(form.accept)
    assert after.metadata.date == "2019-03-07"
    dates = {entity.value.start for entity in after.entities if entity.kind is Kind.DATE and entity.value is not None}
    assert "2019-03-06" in dates


def test_a_form_that_needs_a_name_waits_for_it(window) -> None:
    choose(page_menu(window, "范采薇", caret=True), "People", "A better name")
    form = dialog(window, Form)
    form.edits["name"].setText("   ")
    assert not form.buttons.button(form.buttons.StandardButton.Ok).isEnabled()
    form.reject()


def test_every_rule_of_the_program_has_words(window) -> None:
    assert all(why.rule(one.rule) for one in window.session.analysis.mentions)
    assert why.rule("nothing_known") == ""
    assert QApplication.activeModalWidget() is None
