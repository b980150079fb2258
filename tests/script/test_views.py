"""What each view shows: names, repairs, press forms, 著 and 着, readers' own words; never a changed length."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.model.analysis import TARGETS, Script, ScriptFinding
from core.model.options import Options
from core.script import Known, Shown, detect, residues, show
from core.script.names import to_simplified, to_traditional
from core.text.document import NameDoubt
from core.text.span import Span
from core.text.textmap import Edit
from tests.script.test_repair import PEOPLE, spans

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parent.parent / "cases" / "names.json").read_text(encoding="utf-8"))
QUOTES = "“”‘’「」『』《》〈〉"


def shown(text: str, target: Script, source: Script = Script.HANS, names: str = "", **options: Any) -> Shown:
    known = Known(ScriptFinding(source), sorted(spans(text, names.split())))
    return show(text, target, known=known, options=Options(**options))


@pytest.mark.parametrize("case", CASES, ids=[f"{case['target']} {case['text'][:14]}" for case in CASES])
def test_sentences_with_names(case: dict[str, Any]) -> None:
    text = case["text"]
    view = shown(text, Script(case["target"]), Script(case.get("source", "hans")), " ".join(case["names"]))
    assert view.text == case["expected"], case["why"]
    assert "".join(doubt.span.of(text) for doubt in view.doubts) == case.get("doubts", ""), case["why"]


class TestSample:
    """The machine-made traditional report."""

    @pytest.fixture
    def text(self, seed: Path) -> str:
        return seed.read_text(encoding="utf-8")

    @pytest.fixture
    def views(self, text: str) -> dict[Script, Shown]:
        names = spans(text, PEOPLE)
        repairs = residues(text, names)
        finding = detect(text)
        return {target: show(text, target, known=Known(finding, sorted(names), repairs)) for target in TARGETS}

    def test_the_original_shows_nothing_that_was_not_accepted(self, text: str, views: dict[Script, Shown]) -> None:
        assert views[Script.ORIGINAL].text == text
        assert views[Script.ORIGINAL].repairs == ()

    def test_its_own_standard_differs_by_repairs_and_the_particle_only(self, text: str, views: dict[Script, Shown]) -> None:
        view = views[Script.HANT]
        pairs = enumerate(zip(text, view.text, strict=True))
        differing = {place for place, (a, b) in pairs if a != b and (a, b) != ("著", "着")}
        assert differing == {place for span in view.repairs for place in range(span.start, span.end)}
        assert len(view.repairs) == 18

    def test_words(self, views: dict[Script, Shown]) -> None:
        for target in (Script.HANT, Script.TW, Script.HK):
            view = views[target].text
            assert view.count("奮鬥") == 4
            assert view.count("幹部") == 3
            assert "關于" not in view
            assert "橋梁" in view
        assert "面臨著" in views[Script.TW].text
        assert "面臨着" in views[Script.HK].text
        assert "著" not in views[Script.HK].text.replace("著力", "")
        assert "面临着" in views[Script.HANS].text
        assert views[Script.HANS].repairs == ()

    def test_names(self, text: str, views: dict[Script, Shown]) -> None:
        assert all("于永梅" in view.text and "高云虹" in view.text for view in views.values())
        assert all("周均发" in views[t].text if t is Script.HANS else "周均發" in views[t].text for t in TARGETS)
        place = text.index("高云虹") + 1
        doubt = NameDoubt(Span(place, place + 1), "云", ("雲",), "given_name", original="云", name="高云虹")
        assert views[Script.TW].doubts == views[Script.HK].doubts == views[Script.HANT].doubts == (doubt,)
        assert views[Script.HANS].doubts == ()

    def test_length_and_quotation_marks(self, text: str, views: dict[Script, Shown]) -> None:
        for view in views.values():
            assert len(view.text) == len(text)
            assert [c for c in view.text if c in QUOTES] == [c for c in text if c in QUOTES]


def test_accepted_repairs_show_in_the_original_too() -> None:
    text = "機關干部關于奮斗"
    repairs = (Edit(2, "干", "幹", accepted=True), Edit(5, "于", "於", accepted=False))
    finding = ScriptFinding(Script.HANT, made_by_machine=True)
    original = show(text, Script.ORIGINAL, known=Known(finding, (), repairs))
    assert (original.text, original.repairs) == ("機關幹部關于奮斗", (Span(2, 3),))
    traditional = show(text, Script.TW, known=Known(finding, (), repairs))
    assert (traditional.text, traditional.repairs) == ("機關幹部關於奮斗", (Span(2, 3), Span(5, 6)))


def test_names_that_a_genuine_text_prints_prove_themselves() -> None:
    for made, doubts in ((True, 1), (None, 1), (False, 0)):
        finding = ScriptFinding(Script.HANT, made_by_machine=made)
        view = show("高云虹發言", Script.TW, known=Known(finding, (Span(0, 3),)))
        assert (view.text, len(view.doubts)) == ("高云虹發言", doubts)


def test_a_simplified_character_left_in_a_traditional_name_stays_and_is_listed() -> None:
    view = shown("書記刘大偉發言", Script.TW, Script.HANT, "刘大偉")
    assert view.text == "書記刘大偉發言"
    assert view.doubts == (NameDoubt(Span(2, 3), "刘", ("劉",), "simplified_in_name", original="刘", name="刘大偉"),)


def test_forms_of_each_standard() -> None:
    text = "为群众启动峰会，秘书在村里的平台前站着，卫生"
    assert shown(text, Script.HANT).text == "為群眾啟動峰會，秘書在村裡的平臺前站着，衛生"
    assert shown(text, Script.TW).text == "為群眾啟動峰會，秘書在村裡的平臺前站著，衛生"
    assert shown(text, Script.HK).text == "為羣眾啟動峯會，秘書在村裏的平台前站着，衞生"
    assert shown(text, Script.HANT, press_forms=False).text == "爲羣衆啓動峯會，祕書在村裏的平臺前站着，衛生"
    assert shown(text, Script.HANS).text == shown(text, Script.ORIGINAL).text == text


def test_from_one_traditional_standard_to_another() -> None:
    taiwan = "為群眾在村裡的平臺前站著，著名的衛生站說明稅務"
    hongkong = "為群眾在村裏的平台前站着，著名的衞生站説明税務"
    assert shown(taiwan, Script.HK, Script.TW).text == hongkong
    assert shown(hongkong, Script.TW, Script.HK).text == taiwan
    assert shown(taiwan, Script.TW, Script.TW).text == taiwan
    assert shown(hongkong, Script.HK, Script.HK).text == hongkong
    assert shown("爲羣衆", Script.HANT, Script.HANT).text == "為群眾"
    assert shown("爲羣衆", Script.HANT, Script.HANT, press_forms=False).text == "爲羣衆"
    assert shown("抽煙，煙火", Script.TW, Script.HK).text == "抽煙，煙火"
    simplified = "为群众在村里的平台前站着，著名的卫生站说明税务"
    assert shown(taiwan, Script.HANS, Script.TW).text == shown(hongkong, Script.HANS, Script.HK).text == simplified


def test_a_mixed_text_is_taken_line_by_line() -> None:
    text = "会议审议报告，皇后\n會議審議報告，皇后與李松仁\n于是\n"
    assert shown(text, Script.TW, Script.MIXED).text == "會議審議報告，皇后\n會議審議報告，皇后與李松仁\n于是\n"
    assert shown(text, Script.HANS, Script.MIXED).text == "会议审议报告，皇后\n会议审议报告，皇后与李松仁\n于是\n"


def test_a_text_that_does_not_tell_is_converted_either_way() -> None:
    assert shown("以后的公里", Script.TW, Script.NEUTRAL).text == "以後的公里"
    assert shown("Committee", Script.HK, Script.NEUTRAL).text == "Committee"
    assert shown("", Script.HANT, Script.NEUTRAL) == Shown("")


class TestOwnWords:
    """Readers' pairs."""

    def test_they_win_over_every_dictionary_in_both_directions(self) -> None:
        assert shown("皇后与里程", Script.TW, own_words=(("里程", "裏程"),)).text == "皇后與裏程"
        assert shown("乾燥的著名", Script.HANS, Script.TW, own_words=(("乾燥", "乾燥"),)).text == "乾燥的著名"

    def test_they_win_over_the_name_tables_inside_a_name_and_settle_its_doubt(self) -> None:
        plain = shown("高云虹发言", Script.TW, names="高云虹")
        assert (plain.text, len(plain.doubts)) == ("高雲虹發言", 1)
        ruled = shown("高云虹发言", Script.TW, names="高云虹", own_words=(("高云虹", "高云虹"),))
        assert (ruled.text, ruled.doubts) == ("高云虹發言", ())

    def test_they_do_not_reach_over_the_border_of_a_name(self) -> None:
        view = shown("由于永梅主持，由于下雨", Script.TW, names="于永梅", own_words=(("由于", "由於"),))
        assert view.text == "由于永梅主持，由於下雨"

    def test_the_longest_wins_and_any_length_will_do(self) -> None:
        pairs = (("软件", "軟體"), ("软件园", "軟件園"), ("因特网", "網際網路"), ("", "空"))
        view = shown("软件与软件园上因特网的人", Script.TW, own_words=pairs)
        assert view.text == "軟體與軟件園上網際網路的人"
        assert [(edit.original, edit.replacement, edit.reason) for edit in view.map.edits] == [
            ("因特网", "網際網路", "own_word")
        ]
        assert view.map.span(Span(11, 12)).of(view.text) == "人"

    def test_one_in_a_name_may_change_its_length(self) -> None:
        view = shown("书记于永梅到会", Script.TW, names="于永梅", own_words=(("于永梅", "于永梅女士"),))
        assert view.text == "書記于永梅女士到會"

    def test_they_serve_the_direction_that_their_words_show(self) -> None:
        view = shown("機關干部", Script.HANS, Script.HANT, own_words=(("干部", "幹部"),))
        assert view.text == "机关干部"

    def test_they_serve_the_view_of_the_texts_own_script_too(self) -> None:
        pairs = (("會議", "集會"), ("软件", "软体"))
        assert shown("會議審議報告", Script.HANT, Script.HANT, own_words=pairs).text == "集會審議報告"
        assert shown("會議審議報告", Script.TW, Script.TW, own_words=pairs).text == "集會審議報告"
        assert shown("软件园", Script.HANS, own_words=pairs).text == "软体园"
        assert shown("软件园", Script.TW, own_words=pairs).text == "軟件園"

    def test_the_original_is_what_it_was(self) -> None:
        pairs = (("會議", "集會"), ("软件", "软体"), ("代表", "委員"))
        assert shown("會議代表", Script.ORIGINAL, Script.HANT, own_words=pairs).text == "會議代表"
        assert shown("软件代表", Script.ORIGINAL, own_words=pairs).text == "软件代表"

    def test_they_serve_both_ways_when_nothing_shows_a_script(self) -> None:
        pairs = (("代表", "先生"),)
        assert shown("代表們", Script.HANS, Script.HANT, own_words=pairs).text == "先生们"
        assert shown("代表们", Script.TW, own_words=pairs).text == "先生們"


LETTERS = "于永梅皇后干部发展面临着著名裡裏臺台為爲高云虹“”\ue000𠮷\n"


@given(
    text=st.text(alphabet=LETTERS, max_size=30),
    cut=st.tuples(st.integers(0, 30), st.integers(0, 30)),
    source=st.sampled_from([Script.HANS, Script.HANT, Script.TW, Script.HK, Script.MIXED, Script.NEUTRAL]),
    target=st.sampled_from(TARGETS),
)
@settings(max_examples=300, deadline=None)
def test_laws(text: str, cut: tuple[int, int], source: Script, target: Script) -> None:
    name = Span(min(*cut, len(text)), min(max(cut), len(text)))
    view = show(text, target, known=Known(ScriptFinding(source), (name,)))
    assert len(view.text) == len(text)
    # Those in the name, or in one that was guessed beside it (台临).
    assert all(doubt.name and doubt.shown == doubt.span.of(view.text) for doubt in view.doubts)
    assert all(doubt.shown not in doubt.alternatives for doubt in view.doubts)
    if target in (Script.ORIGINAL, source) and target is not Script.HANT:
        assert view.text == text


def test_simplified_to_taiwan_and_back_is_the_text(data: Path) -> None:
    files = sorted((data / "documents").glob("xwlb*.txt"))[:40]
    text = "\n".join(file.read_text(encoding="utf-8") for file in files)
    there = show(text, Script.TW, known=Known(ScriptFinding(Script.HANS))).text
    back = show(there, Script.HANS, known=Known(ScriptFinding(Script.TW))).text
    assert [(a, b) for a, b in zip(text, back, strict=True) if a != b] == []


def test_words_that_phrases_of_the_package_cross() -> None:
    """The reasons for resources/script/fixes.txt and borders.txt, as whole sentences of official prose."""
    pairs = {
        "监察干部在长江干流调研，维护发展大局。": "監察幹部在長江幹流調研，維護發展大局。",
        "对俄制裁、分配制度、百年历史、国历代": "對俄制裁、分配制度、百年歷史、國歷代",
        "三百人参加，粮食面积占比，伟大斗争": "三百人參加，糧食面積佔比，偉大鬥爭",
        "更加注重规范，并发出通知，5天后": "更加注重規範，並發出通知，5天後",
        "新征程上作汇报，免签证，委托托卡耶夫": "新征程上作匯報，免簽證，委託托卡耶夫",
        "80余只候鸟、二十余名委员、其余": "80餘隻候鳥、二十餘名委員、其餘",
    }
    for text, expected in pairs.items():
        assert shown(text, Script.HANT).text == expected


NAMES = ["于永梅", "高云虹", "范里", "余松", "肖云征", "於崇文", "畢昇", "周均发", "万俟卨", "干"]


@given(
    words=st.lists(st.sampled_from([*NAMES, "由于", "干部", "面临着", "皇后，", "關於", "里"]), min_size=1, max_size=8),
    source=st.sampled_from([Script.HANS, Script.HANT, Script.TW, Script.HK]),
    target=st.sampled_from(TARGETS),
)
@settings(max_examples=200, deadline=None)
def test_names_are_converted_by_their_own_tables_only(words: list[str], source: Script, target: Script) -> None:
    places: list[Span] = []
    text = ""
    for word in words:
        if word in NAMES:
            places.append(Span(len(text), len(text) + len(word)))
        text += word
    view = show(text, target, known=Known(ScriptFinding(source), places))
    for place in places:
        name = place.of(text)
        expected = name
        if source is Script.HANS and target in (Script.HANT, Script.TW, Script.HK):
            expected = to_traditional(name, target).text
        elif source is not Script.HANS and target is Script.HANS:
            expected = to_simplified(name).text
        assert place.of(view.text) == expected


def test_taiwan_writes_what_its_statutes_write() -> None:
    text = "公布、发布、颁布、宣布，分布广，重新布局，发布会"
    assert shown(text, Script.TW).text == "公布、發布、頒布、宣布，分布廣，重新佈局，發布會"
    assert shown(text, Script.TW, press_forms_tw=True).text == "公布、發布、頒布、宣布，分布廣，重新佈局，發布會"
    assert shown(shown(text, Script.TW).text, Script.HANS, Script.TW).text == text


def test_the_presss_forms_of_taiwan_and_hong_kong_are_a_preference() -> None:
    text = "台湾的群众在峰会的平台"
    assert shown(text, Script.TW).text == "臺灣的群眾在峰會的平臺"
    assert shown(text, Script.TW, press_forms_tw=True).text == "台灣的群眾在峰會的平台"
    assert shown(text, Script.HK).text == "台灣的羣眾在峯會的平台"
    assert shown(text, Script.HK, press_forms_hk=True).text == "台灣的群眾在峰會的平台"


def test_the_press_prints_the_particle_by_sense_whatever_the_source() -> None:
    assert shown("面臨著著名的挑戰", Script.HANT, Script.HANT).text == "面臨着著名的挑戰"
    assert shown("面臨著著名的挑戰", Script.HANT, Script.TW).text == "面臨着著名的挑戰"
    assert shown("面臨著著名的挑戰", Script.HANT, Script.HANT, press_forms=False).text == "面臨著著名的挑戰"
    assert shown("面臨著著名的挑戰", Script.ORIGINAL, Script.HANT).text == "面臨著著名的挑戰"
