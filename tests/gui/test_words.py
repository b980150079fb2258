"""Every code that core knows has a word. The codes are read from core's own source, and from what it says of a bad text."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path

import pytest

import core
from core import pipeline
from core.errors import AssetError, Cancelled, ReadError, StoreError, ZhupiError
from core.model.analysis import Script
from core.model.facts import Action, Phase, Role, Status, Votes
from core.model.mentions import Kind, System
from core.store.codebook import DEFAULTS
from core.text.anchor import State
from core.text.doubt import Doubt
from gui import faults, words

ROOT = Path(core.__file__).parent
ERRORS = ("ReadError", "StoreError", "AssetError", "ZhupiError")
PLACES = {
    "Edit": ("reason", 3),
    "Post": ("reason", 3),
    "DateValue": ("reason", 4),
    "Entity": ("reason", 8),
    "Resolution": ("reason", 13),
    "NameDoubt": ("reason", 3),
    "Choice": ("reason", 2),
    "Ground": ("reason", 1),
    "Step": ("name", 0),
    "TextWarning": ("code", 0),
}
"""The calls of core that carry a code: the argument's name and place."""


class Codes(ast.NodeVisitor):
    """Codes of one module by the call that carries them, constants of the module and of others resolved by name."""

    def __init__(self, constants: dict[str, str]) -> None:
        self.constants = constants
        self.found: list[tuple[str, str]] = []

    def visit_Call(self, node: ast.Call) -> None:
        called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        if called in ERRORS and node.args:
            self.found += ((called, code) for code in self.values(node.args[0]))
        elif called in PLACES:
            name, place = PLACES[called]
            given = {keyword.arg: keyword.value for keyword in node.keywords}
            value = given.get(name) or (node.args[place] if len(node.args) > place else None)
            self.found += ((called, code) for code in self.values(value))
        self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        # Reasons that travel through tables and defaults before they reach a finding.
        if isinstance(node.value, str) and re.fullmatch(r"(?!as_)[a-z]+_from_[a-z]+|inherited_[a-z]+", node.value):
            self.found.append(("Post", node.value))

    def values(self, node: ast.expr | None) -> Iterator[str]:
        """What an argument may be, as far as it can be read off."""
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.Name | ast.Attribute):
            name = node.id if isinstance(node, ast.Name) else node.attr
            if name in self.constants:
                yield self.constants[name]
        elif isinstance(node, ast.IfExp):
            yield from self.values(node.body)
            yield from self.values(node.orelse)
        elif isinstance(node, ast.BoolOp):
            for value in node.values:
                yield from self.values(value)


def constants(tree: ast.Module) -> dict[str, str]:
    pairs = ((node.targets[0], node.value) for node in tree.body if isinstance(node, ast.Assign))
    return {
        target.id: value.value
        for target, value in pairs
        if isinstance(target, ast.Name) and isinstance(value, ast.Constant) and isinstance(value.value, str)
    }


def codes_of_core() -> list[tuple[str, str, str]]:
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(ROOT.rglob("*.py"))}
    shared = {name: value for tree in trees.values() for name, value in constants(tree).items() if name != "NAME"}
    found = []
    for path, tree in trees.items():
        reader = Codes(shared | constants(tree))
        reader.visit(tree)
        found += ((str(path.relative_to(ROOT)), called, code) for called, code in reader.found if code)
    return found


def table_of(called: str) -> dict:
    return {"Step": words.STEPS, "TextWarning": words.WARNINGS}.get(called, words.REASONS)


def test_codes_are_found_at_all():
    found = {(called, code) for _, called, code in codes_of_core()}
    assert ("ReadError", "missing") in found
    assert ("Step", "width") in found
    assert ("Edit", "line_end") in found
    assert ("TextWarning", "damaged_text") in found


def test_every_code_of_core_has_a_word():
    silent = [
        (path, called, code)
        for path, called, code in codes_of_core()
        if (f"{called}.{code}" not in faults.ERRORS if called in ERRORS else code not in table_of(called))
    ]
    assert silent == []


def test_what_a_year_is_taken_from_may_give_a_whole_date():
    # core.extract.date_values turns the one reason into the other.
    grounds = {code.removeprefix("year_") for code in words.REASONS if code.startswith("year_")}
    assert grounds == {code.removeprefix("date_") for code in words.REASONS if code.startswith("date_")}


def test_every_code_that_the_store_makes_of_sqlites_has_a_sentence():
    from core.store.faults import _CODES

    codes = {*_CODES.values(), "unreachable"}
    assert {code for code in codes if f"StoreError.{code}" not in faults.ERRORS} == set()


BAD = (
    "\ufeff標題\r\n\n　　會議,決定:\u200b\u00ad通過\x07《甲》 《乙》。 \t\n"
    "“民生大事” “關鍵小事”\u00a0,陳?!≮w琳\ud800出席\ufffd會議。市委書記盧小亨,市委副書記、市長趙立香,馮軍、高云虹參加。\n"
    "關于奮斗的干部聯系群眾,并且忠于事業。1月10日,大會應到委員262名,請假20人,實到242人。\n掃一掃在手機打開當前頁面\n"
)


def test_what_core_says_of_a_bad_text_can_be_told():
    analysis = pipeline.analyse(pipeline.read_text(BAD))
    document = analysis.document
    assert {step.name for step in document.steps} <= set(words.STEPS)
    edits = [edit for step in document.steps for edit in step.edits] + list(analysis.repairs)
    assert edits
    assert {edit.reason for edit in edits} <= set(words.REASONS)
    assert {one.code for one in analysis.warnings} <= set(words.WARNINGS)
    reasons = {post.reason for entity in analysis.entities for post in entity.posts}
    reasons |= {entity.reason for entity in analysis.entities}
    reasons |= {getattr(entity.value, "reason", None) for entity in analysis.entities}
    reasons |= {one.reason for one in analysis.resolutions}
    assert reasons - {None} <= set(words.REASONS)


@pytest.mark.parametrize(
    "text", ["市委书记于永梅，市政协副主席高云虹出席会议。", "市委書記于永梅，市政協副主席高云虹出席會議，關于奮斗。"]
)
def test_what_core_doubts_of_names_can_be_told(text):
    view = pipeline.convert(pipeline.analyse(pipeline.read_text(text)), Script.HANT)
    assert {one.reason for one in view.doubts} <= set(words.REASONS)


@pytest.mark.parametrize(
    ("kinds", "table"),
    [
        (Kind, words.KINDS),
        (Role, words.ROLES),
        (Action, words.ACTIONS),
        (Phase, words.PHASES),
        (Status, words.STATUSES),
        (System, words.SYSTEMS),
        (Script, words.SCRIPTS),
        (Doubt, words.DOUBTS),
        (Doubt, words.SIGNS),
        (State, words.PLACEMENTS),
    ],
)
def test_every_member_of_an_enumeration_has_a_word(kinds, table):
    assert set(table) == set(kinds)


def test_every_count_of_a_vote_has_a_word():
    assert list(words.VOTES) == [field.name for field in fields(Votes)]


def test_stated_carries_no_sign_and_the_others_differ():
    assert words.SIGNS[Doubt.STATED] == ""
    assert words.SIGNS[Doubt.INFERRED] != words.SIGNS[Doubt.DOUBTFUL] != ""


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (ReadError("missing", path="/a/甲.txt"), "There is no file /a/甲.txt."),
        (ReadError("wrong_encoding", path="甲.txt", encoding="big5"), "甲.txt cannot be read as big5."),
        (StoreError("conflict", kind="label", id="x", reason="key_taken"), "Another label has this key."),
        (
            StoreError("conflict", kind="annotation", id="x", reason="changed"),
            "This was changed elsewhere in the meantime; nothing was overwritten.",
        ),
        (AssetError("missing", name="lexicon/{a}.txt"), "The installation is incomplete: lexicon/{a}.txt is missing."),
        (Cancelled(), "Stopped."),
        # A value that is not given leaves a gap, never a traceback.
        (ReadError("missing"), "There is no file …."),
        # A code that nobody knows is shown as it is.
        (ZhupiError("strange", path="x"), "strange(path='x')"),
    ],
)
def test_an_error_becomes_one_sentence(error, expected):
    assert faults.sentence(error) == expected


def test_a_code_without_a_word_is_shown_as_it_is():
    assert words.reason("unheard_of") == "unheard_of"
    assert words.step("unheard_of") == "unheard_of"
    assert words.warning("unheard_of", (("a", "b"),)) == "unheard_of"
    assert words.reason(None) == ""


def test_every_label_of_a_new_library_has_a_word_and_a_changed_name_stays() -> None:
    assert set(words.LABELS) == {one.id for one in DEFAULTS}
    assert words.label(DEFAULTS[0]) == "Question"
    assert words.label(replace(DEFAULTS[0], name="我的疑問")) == "我的疑問"
    assert words.label(replace(DEFAULTS[0], id="mine")) == DEFAULTS[0].name


def test_an_empty_file_is_named_and_an_empty_paste_is_not():
    assert faults.sentence(ReadError("empty", path="/texts/a.txt")) == "/texts/a.txt holds no text to read."
    assert faults.sentence(ReadError("empty", path="")) == "There is no text to read."
