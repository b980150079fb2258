"""人物機構: groups in their order, people with posts, and hands: click, walk, unfold, select by mark."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel

from core import pipeline
from core.model.analysis import Analysis
from gui import theme
from gui.panels.entities import EntityPanel
from gui.panels.models import Data, Node

TOP = QModelIndex()


@pytest.fixture
def panel(qtbot, analysis: Analysis) -> EntityPanel:
    made = EntityPanel()
    qtbot.addWidget(made)
    made.setTheme(theme.load("light"))
    made.resize(360, 800)
    made.show()
    made.setAnalysis(analysis)
    return made


def rows(model, parent: QModelIndex = TOP) -> list[QModelIndex]:
    return [model.index(row, 0, parent) for row in range(model.rowCount(parent))]


def group(panel: EntityPanel, name: str) -> QModelIndex:
    return next(index for index in rows(panel.proxy) if index.data() == name)


def row(panel: EntityPanel, name: str) -> QModelIndex:
    return next(index for one in rows(panel.proxy) for index in rows(panel.proxy, one) if index.data() == name)


def click(qtbot, panel: EntityPanel, index: QModelIndex, *, right: bool = False) -> None:
    rect = panel.view.visualRect(index)
    at = QPoint(rect.right() - 12, rect.center().y()) if right else QPoint(rect.left() + 30, rect.center().y())
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_names_of_widgets_are_those_of_the_design(panel):
    assert panel.objectName() == "entityPanel"
    assert panel.view.objectName() == "entityTree"
    assert panel.accessibleName() == panel.view.accessibleName() == "People and bodies"


def test_groups_stand_in_their_order_and_none_is_empty(panel):
    assert [index.data() for index in rows(panel.proxy)] == [
        "People",
        "Bodies",
        "Meetings",
        "Places",
        "Dates",
        "Set phrases",
    ]
    assert [index.siblingAtColumn(2).data() for index in rows(panel.proxy)] == ["8", "4", "1", "1", "1", "1"]


def test_people_stand_in_text_order_under_their_role_with_posts_and_count(panel):
    people = rows(panel.proxy, group(panel, "People"))
    told = [(index.data(), index.siblingAtColumn(1).data(), index.siblingAtColumn(2).data()) for index in people]
    # 于建岳 attended and spoke: he stands under what tells more, the other role beside his post.
    assert told == [
        ("Spoke", "", ""),
        ("于建岳", "縣委書記 ・ Attended", "2"),
        ("On the rostrum", "", "4"),
        ("余青", "縣政協副主席", "1"),
        ("郁文斗", "縣政協副主席 ○ post of the head of the list", "1"),
        ("干里征", "縣政協副主席 ○ post of the head of the list", "1"),
        ("岳松", "縣政協秘書長 ○ body of the post before", "1"),
        ("Attended", "", "2"),
        ("范采薇", "縣委副書記、縣長", "1"),
        ("云啟明", "縣人大常委會主任", "1"),
        ("Byline", "", ""),
        ("趙琳", "記者", "1"),
    ]


def test_where_heads_would_stand_over_one_row_each_every_row_tells_its_own_role(panel, analysis):
    # Eight people under four heads are grouped; the six of them that are left under four heads would be scattered.
    left = tuple(one for one in analysis.entities if one.name not in ("余青", "郁文斗"))
    panel.setAnalysis(
        replace(analysis, entities=left, mentions=tuple(m for m in analysis.mentions if m.entity in {e.id for e in left}))
    )
    people = [(index.data(), index.siblingAtColumn(1).data()) for index in rows(panel.proxy, group(panel, "People"))]
    assert [name for name, _ in people] == ["于建岳", "干里征", "岳松", "范采薇", "云啟明", "趙琳"]
    assert people[0][1] == "縣委書記 ・ Spoke、Attended"
    assert people[-1][1] == "記者 ・ byline"


def test_a_head_is_nearer_to_its_people_than_to_those_above(panel):
    from gui.panels.pictures import picture

    head = rows(panel.proxy, group(panel, "People"))[0].data(Data.NODE)
    drawn = picture(panel.look, head, panel.model.words)
    assert drawn.top > drawn.bottom


def test_only_a_doubtful_person_carries_a_question_mark(panel):
    signs = {index.data(): index.data(Data.NODE).sign for index in rows(panel.proxy, group(panel, "People"))}
    assert {name for name, sign in signs.items() if sign} == {"云啟明"}
    assert signs["云啟明"] == "?"


def test_bodies_stand_by_system_with_their_short_names(panel):
    bodies = [(index.data(), index.siblingAtColumn(1).data()) for index in rows(panel.proxy, group(panel, "Bodies"))]
    assert bodies == [
        ("中共雲嶺縣委員會", "縣委 ・ Party"),
        ("縣人大常委會", "People's congress"),
        ("縣政協", "CPPCC"),
        ("雲嶺縣融媒體中心", "Media"),
    ]


def test_meetings_tell_date_and_phase_and_dates_their_day(panel):
    assert row(panel, "3月6日").siblingAtColumn(1).data().startswith("2024-03-06 ・ ○ ")
    meeting = rows(panel.proxy, group(panel, "Meetings"))[0]
    assert meeting.siblingAtColumn(1).data() == "2024-03-06 closing ・ 第四次會議"


def test_the_count_is_of_people_bodies_meetings_and_places(qtbot, analysis):
    made = EntityPanel()
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.countChanged) as told:
        made.setAnalysis(analysis)
    assert told.args == [8 + 4 + 1 + 1]
    with qtbot.waitSignal(made.countChanged) as told:
        made.setAnalysis(None)
    assert told.args == [0]


def test_long_groups_that_are_seldom_sought_stand_folded(panel):
    opened = {index.data(): panel.view.isExpanded(index) for index in rows(panel.proxy)}
    assert opened == {"People": True, "Bodies": True, "Meetings": True, "Places": True, "Dates": False, "Set phrases": False}


def test_clicks_walk_through_the_occurrences_and_begin_again(qtbot, panel, at):
    index = row(panel, "于建岳")
    spans = []
    panel.spanActivated.connect(spans.append)
    for _ in range(3):
        click(qtbot, panel, index)
    assert spans == [at("于建岳", 0), at("于建岳", 1), at("于建岳", 0)]
    click(qtbot, panel, row(panel, "余青"))
    click(qtbot, panel, index)
    assert spans[3:] == [at("余青"), at("于建岳", 0)]


def test_enter_goes_to_the_place_too(qtbot, panel, at):
    panel.view.setCurrentIndex(row(panel, "范采薇"))
    with qtbot.waitSignal(panel.spanActivated) as told:
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert told.args == [at("范采薇")]


def test_a_click_at_the_count_unfolds_the_row_into_its_contexts(qtbot, panel, at):
    index = row(panel, "于建岳")
    spans = []
    panel.spanActivated.connect(spans.append)
    click(qtbot, panel, index, right=True)
    assert panel.view.isExpanded(index)
    assert spans == []
    first, second = rows(panel.proxy, index)
    assert first.data().startswith("縣委書記于建岳，")
    click(qtbot, panel, second)
    assert spans == [at("于建岳", 1)]
    click(qtbot, panel, index, right=True)
    assert not panel.view.isExpanded(index)


def mention_key(analysis: Analysis, entity: str, number: int) -> str:
    places = [place for place, mention in enumerate(analysis.mentions) if mention.entity == entity]
    return f"m:{places[number]}"


def test_a_mark_selects_its_name_while_folded_and_its_context_when_unfolded(qtbot, panel, analysis, at):
    index = row(panel, "于建岳")
    panel.selectKey(mention_key(analysis, "p1", 0))
    assert panel.view.currentIndex().data() == "于建岳"
    assert not panel.view.isExpanded(index)
    # The next click goes on from the occurrence that was selected.
    with qtbot.waitSignal(panel.spanActivated) as told:
        click(qtbot, panel, index)
    assert told.args == [at("于建岳", 1)]
    panel.view.expand(index)
    panel.selectKey(mention_key(analysis, "p1", 1))
    assert panel.view.currentIndex().data(Data.SPAN) == at("于建岳", 1)


def test_a_mark_in_a_folded_group_unfolds_it(panel, analysis):
    panel.selectKey(mention_key(analysis, "d1", 0))
    assert panel.view.currentIndex().data() == "3月6日"
    assert panel.view.isExpanded(group(panel, "Dates"))


def test_an_unknown_mark_changes_nothing(panel, analysis):
    panel.selectKey(mention_key(analysis, "p2", 0))
    panel.selectKey("m:999")
    panel.selectKey("")
    assert panel.view.currentIndex().data() == "范采薇"


def test_a_mark_that_the_filter_hides_empties_the_filter(panel, analysis):
    panel.filter.setText("范采薇")
    assert [index.data() for index in rows(panel.proxy, group(panel, "People"))] == ["范采薇"]
    panel.selectKey(mention_key(analysis, "p4", 0))
    assert panel.filter.text() == ""
    assert panel.view.currentIndex().data() == "余青"


def test_names_follow_the_script_of_the_page(panel, analysis, shown):
    panel.setShown(shown(analysis))
    assert row(panel, "于建岳").siblingAtColumn(1).data() == "县委书记 ・ Attended"
    # Nothing in the text is called so: the name stands as it is.
    assert row(panel, "中共雲嶺縣委員會").siblingAtColumn(1).data() == "县委 ・ Party"
    panel.setShown(None)
    assert row(panel, "于建岳").siblingAtColumn(1).data() == "縣委書記 ・ Attended"


def test_what_the_reader_folded_and_chose_outlives_a_new_analysis(panel, analysis):
    panel.view.collapse(group(panel, "Bodies"))
    panel.view.expand(row(panel, "于建岳"))
    panel.view.setCurrentIndex(row(panel, "余青"))
    panel.setAnalysis(analysis)
    assert not panel.view.isExpanded(group(panel, "Bodies"))
    assert panel.view.isExpanded(row(panel, "于建岳"))
    assert panel.view.currentIndex().data() == "余青"


def test_an_empty_panel_says_that_the_text_names_nobody(qtbot):
    made = EntityPanel()
    qtbot.addWidget(made)
    made.show()
    words = made.findChild(QLabel, "entityPanelEmpty")
    assert words.isVisible()
    assert words.text() == "What is found in the text stands here.", "that nothing is found would not be true yet"
    made.setAnalysis(pipeline.analyse(pipeline.read_text("天氣很好。")))
    assert words.text() == "No names are found in this text."
    assert not made.filter.isVisible()


@pytest.mark.parametrize("name", theme.NAMES)
def test_names_groups_and_counts_are_painted_in_the_colours_of_the_theme(qtbot, panel, name):
    colours = theme.load(name)
    panel.setTheme(colours)
    image = panel.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    painted = set(memoryview(image.constBits()).cast("I"))
    for purpose in ("panel", "ink", "dim", "person", "org", "meeting", "place"):
        assert colours.colour(purpose).rgb() in painted, purpose


def test_a_long_name_gives_way_in_its_middle_to_what_is_said_of_it(panel):
    from gui.panels.flow import Run, narrowed

    serif, sans = panel.look.serif(2), panel.look.sans(-1)
    runs = (Run("中國人民政治協商會議雲嶺縣第七屆委員會第四次會議", serif, "ink"), Run("  2024-03-06", sans, "dim"))
    name, date = narrowed(runs, 300)
    assert name.text.startswith("中國")
    assert name.text.endswith("會議")
    assert "…" in name.text
    assert date == runs[1]
    assert narrowed(runs, 2000) == runs


def test_nodes_are_values(panel, analysis):
    assert panel.nodes() == panel.nodes()
    assert all(isinstance(node, Node) for node in panel.nodes())


def test_a_panel_behind_others_takes_the_applications_font_all_the_same(qtbot, qapp):
    former, sheet = qapp.font(), qapp.styleSheet()
    made = EntityPanel()
    qtbot.addWidget(made)
    try:
        # Under a style sheet Qt leaves hidden widgets with the font that they were made with.
        theme.apply(qapp, theme.load("light"))
        font = theme.interface_font("zh-Hant", 15)
        qapp.setFont(font)
        made.show()
        assert made.look.sans(0).pixelSize() == 15
        assert made.view.font().family() == made.look.sans(0).family() == font.family()
    finally:
        qapp.setFont(former)
        qapp.setStyleSheet(sheet)
        qapp.setPalette(qapp.style().standardPalette())


def test_a_filter_line_stands_only_over_a_long_list(panel, analysis):
    assert not panel.filter.isVisible()
    many = tuple(replace(analysis.entities[0], id=f"q{number}") for number in range(50))
    marks = tuple(replace(analysis.mentions[0], entity=one.id) for one in many)
    panel.setAnalysis(replace(analysis, entities=many, mentions=marks))
    assert panel.filter.isVisible()
    assert panel.filter.placeholderText() == "Filter"


def test_a_question_mark_is_set_once(panel):
    signed = next(i for i in rows(panel.proxy, group(panel, "People")) if i.data(Data.NODE).sign == "?")
    assert "?" not in signed.siblingAtColumn(1).data()
