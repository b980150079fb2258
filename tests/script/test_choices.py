"""The choices that conversion makes in ordinary text, what decided them, and the reader's rulings on them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.model.analysis import TARGETS, Script, ScriptFinding
from core.model.options import ChosenForm, Options, Scope
from core.script import Known, Shown, show
from core.script.chosen import key, read
from core.text.document import NameDoubt
from core.text.doubt import Doubt
from core.text.span import Span


def every(text: str, target: Script, source: Script = Script.HANS, *names: Span, **options: object) -> Shown:
    return show(text, target, known=Known(ScriptFinding(source), names), options=Options(**options), every=True)  # pyright: ignore[reportArgumentType]


def told(shown: Shown) -> list[tuple[str, str, str, str, str]]:
    return [(d.original, d.shown, "".join(d.alternatives), d.reason, d.decided_by) for d in shown.doubts]


def test_a_phrase_decides_or_usage_or_nothing() -> None:
    assert told(every("干部在里，了。", Script.TW)) == [
        ("干", "幹", "乾干", "phrase_decided", "干部"),
        ("里", "裡", "里", "character_alone", ""),
        ("了", "了", "瞭", "usual_form", ""),
    ]
    states = [doubt.doubt for doubt in every("干部在里，了。", Script.TW).doubts]
    assert states == [Doubt.INFERRED, Doubt.DOUBTFUL, Doubt.INFERRED]


def test_each_has_its_sentence() -> None:
    text = "第一句。\n  村里有路！第三句"
    (doubt, *_) = every(text, Script.TW).doubts
    assert doubt.sentence is not None
    assert doubt.sentence.of(text) == "村里有路！"


def test_what_is_forced_is_no_choice() -> None:
    # 国 has one form; 于 in a name that settles it is no choice; 峰 is a matter of the region.
    assert told(every("国家峰会", Script.HK))[0][0] == "家"
    assert told(every("于永梅讲", Script.TW, Script.HANS, Span(0, 3))) == []
    assert told(every("國家", Script.TW, Script.TW)) == []


def test_towards_simplified() -> None:
    assert told(every("面臨著乾燥，乾隆著書", Script.HANS, Script.TW)) == [
        ("著", "着", "著", "usual_form", ""),
        ("乾", "干", "乾", "usual_form", ""),
        ("乾", "乾", "干", "phrase_decided", "乾隆"),
        ("著", "著", "着", "phrase_decided", "著書"),
    ]


def test_regional_forms_are_the_choices_of_their_view() -> None:
    assert [d.shown for d in every("在里", Script.HK).doubts] == ["裏"]
    assert [d.shown for d in every("在里", Script.TW).doubts] == ["裡"]


class TestRulings:
    """What the reader decided."""

    text = "村在里，人在里。高云虹说云，高云虹走了。"
    names = (Span(8, 11), Span(14, 17))

    def view(self, *chosen: ChosenForm, target: Script = Script.TW) -> Shown:
        return every(self.text, target, Script.HANS, *self.names, chosen=chosen)

    def test_here(self) -> None:
        assert self.view(ChosenForm(Scope.HERE, "里", "里", start=2, end=3)).text.startswith("村在里，人在裡。")

    def test_everywhere_the_same_decided(self) -> None:
        view = self.view(ChosenForm(Scope.EVERYWHERE, "里", "里"))
        assert view.text.startswith("村在里，人在里。")
        ruled = [doubt for doubt in view.doubts if doubt.original == "里"]
        assert [(d.shown, d.alternatives, d.reason, d.doubt) for d in ruled] == 2 * [("里", ("裡",), "reader", Doubt.STATED)]

    def test_a_person_and_not_the_string(self) -> None:
        view = self.view(ChosenForm(Scope.NAME, "云", "云", name="高云虹"))
        assert view.text.endswith("高云虹說雲，高云虹走了。")
        assert self.view(ChosenForm(Scope.NAME, "云", "云", name="王云虹")).text.endswith("高雲虹說雲，高雲虹走了。")

    def test_the_nearer_wins(self) -> None:
        far, near = ChosenForm(Scope.NAME, "云", "云", name="高云虹"), ChosenForm(Scope.HERE, "云", "雲", start=9, end=10)
        assert self.view(far, near).text.endswith("高雲虹說雲，高云虹走了。")
        assert self.view(near, far).text.endswith("高雲虹說雲，高云虹走了。")

    def test_a_form_chosen_in_one_region_counts_in_the_other(self) -> None:
        chosen = ChosenForm(Scope.HERE, "里", "裡", start=2, end=3)
        assert self.view(chosen, target=Script.HK).text.startswith("村在裏")

    def test_a_form_that_is_no_choice_changes_nothing(self) -> None:
        assert self.view(ChosenForm(Scope.HERE, "里", "鯉", start=2, end=3)).text == self.view().text

    @pytest.mark.parametrize("scope", Scope)
    def test_keys_are_read_back(self, scope: Scope) -> None:
        doubt = NameDoubt(Span(1, 2), "雲", ("云",), "given_name", original="云", name="高云虹", decided_by="")
        form = read(key(doubt, scope, Span(5, 6)), "云")
        assert form is not None
        assert (form.scope, form.original, form.form) == (scope, "云", "云")
        assert (form.start, form.name) == {Scope.HERE: (5, ""), Scope.EVERYWHERE: (0, ""), Scope.NAME: (0, "高云虹")}[scope]

    @pytest.mark.parametrize("foreign", ["", "x", "[]", "[1, 2]", '["later", "云", "x"]', '[3, 1, "云"]'])
    def test_other_keys_are_passed_over(self, foreign: str) -> None:
        assert read(foreign, "云") is None


LETTERS = "于永梅皇后干部发展面临着著名裡裏臺台為爲高云虹乾隆里“”\ue000𠮷\n"


@given(
    text=st.text(alphabet=LETTERS, max_size=30),
    cut=st.tuples(st.integers(0, 30), st.integers(0, 30)),
    source=st.sampled_from([Script.HANS, Script.HANT, Script.TW, Script.HK, Script.MIXED, Script.NEUTRAL]),
    target=st.sampled_from(TARGETS),
)
@settings(max_examples=200, deadline=None)
def test_laws(text: str, cut: tuple[int, int], source: Script, target: Script) -> None:
    name = Span(min(*cut, len(text)), min(max(cut), len(text)))
    shown = every(text, target, source, name)
    assert shown.text == show(text, target, known=Known(ScriptFinding(source), (name,))).text
    for doubt in shown.doubts:
        assert doubt.original == doubt.span.of(text)
        assert doubt.shown == doubt.span.of(shown.text)
        assert doubt.alternatives
        assert doubt.shown not in doubt.alternatives
        assert doubt.sentence is not None
        assert doubt.sentence.covers(doubt.span)
        # Any of the alternatives can be had, and nothing else changes.
        here = ChosenForm(Scope.HERE, doubt.original, doubt.alternatives[-1], start=doubt.span.start, end=doubt.span.end)
        ruled = every(text, target, source, name, chosen=(here,))
        changed = [place for place, (a, b) in enumerate(zip(shown.text, ruled.text, strict=True)) if a != b]
        assert changed == [doubt.span.start]
        assert doubt.span.of(ruled.text) == doubt.alternatives[-1]
