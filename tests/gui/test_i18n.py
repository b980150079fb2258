"""The interface in three languages: whatever a window may say is translated, compiled, and keeps its places."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QTranslator

import gui
from core import assets
from core.language.fold import fold

ROOT = Path(gui.__file__).parent
LANGUAGES = ("zh_CN", "zh_TW")
TOOLS = Path(sys.executable).parent
KEPT = ("為 群 啟", "朱批", "繁體中文")
"""Shown in their own script in every language."""


@dataclass(frozen=True)
class Message:
    context: str
    source: str
    numerus: bool
    translations: tuple[str, ...]
    state: str


def committed(language: str) -> Path:
    return assets.path(f"i18n/zhupi_{language}.ts")


@cache
def messages(file: Path) -> tuple[Message, ...]:
    found: list[Message] = []
    for context in ET.parse(file).getroot().iter("context"):
        for one in context.iter("message"):
            told = one.find("translation")
            forms = [form.text or "" for form in told.iter("numerusform")] or [told.text or ""]
            numerus = one.get("numerus") == "yes"
            found.append(
                Message(context.findtext("name"), one.findtext("source"), numerus, tuple(forms), told.get("type", ""))
            )
    return tuple(found)


def tool(name: str, *arguments: str) -> None:
    command = shutil.which(name, path=str(TOOLS)) or shutil.which(name)
    if command is None:
        pytest.skip(f"{name} is not installed")
    subprocess.run([command, *arguments], check=True, capture_output=True, timeout=120)


@pytest.fixture(scope="module")
def fresh(tmp_path_factory) -> Path:
    """What the window's source says today, untranslated."""
    made = tmp_path_factory.mktemp("i18n") / "zhupi.ts"
    tool("pyside6-lupdate", *map(str, sorted(ROOT.rglob("*.py"))), "-locations", "none", "-ts", str(made))
    return made


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_string_of_the_window_is_translated(fresh, language):
    known = {(one.context, one.source): one for one in messages(committed(language))}
    said = {(one.context, one.source) for one in messages(fresh)}
    assert len(said) > 200
    assert said - known.keys() == set(), "run pyside6-lupdate and translate"
    assert known.keys() - said == set(), "strings that the window no longer has"
    unfinished = [key for key, one in known.items() if one.state or not all(one.translations)]
    assert unfinished == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_take_the_form_that_chinese_has(language):
    assert {len(one.translations) for one in messages(committed(language)) if one.numerus} <= {1}


@pytest.mark.parametrize("language", LANGUAGES)
def test_places_and_keys_are_those_of_the_source(language):
    for one in messages(committed(language)):
        for text in one.translations:
            assert places(text) == places(one.source), one
            assert key(text) == key(one.source), one
            assert text.endswith("…") == one.source.endswith("…") or "(&" in text, one


def places(text: str) -> list[str]:
    return sorted(re.findall(r"\{\w*\}|%n|%\d", text))


def key(text: str) -> str:
    """The letter that Alt gives, empty for none."""
    found = re.search(r"&(\w)", text)
    return found[1].upper() if found else ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_file_says_what_its_source_says(qapp, tmp_path, language):
    made = tmp_path / "made.qm"
    tool("pyside6-lrelease", str(committed(language)), "-qm", str(made))
    shipped, compiled = QTranslator(), QTranslator()
    assert shipped.load(str(assets.path(f"i18n/zhupi_{language}.qm")))
    assert compiled.load(str(made))
    for one in messages(committed(language)):
        number = 2 if one.numerus else -1
        told = shipped.translate(one.context, one.source, None, number)
        assert told == compiled.translate(one.context, one.source, None, number), "run pyside6-lrelease"
        assert told == one.translations[0]


def test_simplified_chinese_holds_no_traditional_character():
    for one in messages(committed("zh_CN")):
        text = without_kept(one.translations[0])
        assert fold(text) == text.translate(str.maketrans("：（）", "：（）")), one


def test_traditional_chinese_is_no_simplified_one():
    ours = {(one.context, one.source): one.translations[0] for one in messages(committed("zh_TW"))}
    theirs = {(one.context, one.source): one.translations[0] for one in messages(committed("zh_CN"))}
    plain = {char for text in theirs.values() for char in text} - {char for text in ours.values() for char in text}
    assert {"议", "会", "机", "图"} <= plain
    simplified = {char for char in plain if any(fold(other) == char for text in ours.values() for other in text)}
    for key, text in ours.items():
        assert not simplified & set(without_kept(text)), key


def without_kept(text: str) -> str:
    for kept in KEPT:
        text = text.replace(kept, "")
    return text


def test_words_given_to_a_helper_are_seen_by_the_translators():
    """lupdate knows `tr`, `translate` and QT_TRANSLATE_NOOP only: a string given to `_tr` would stay English."""
    known = {one.source for one in messages(committed("zh_CN"))}
    unseen = []
    for path in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_tr", "_", "translated"):
                unseen += (
                    (path.name, one.value)
                    for one in node.args
                    if isinstance(one, ast.Constant) and isinstance(one.value, str) and one.value not in known
                )
    assert unseen == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh_CN", ("人物机构", "议决", "事实", "批注", "校改")),
        ("zh_TW", ("人物機構", "議決", "事實", "批註", "校改")),
    ],
)
def test_panels_bear_the_names_that_readers_know(qtbot, qapp, language, words):
    from gui.panels.annotations import AnnotationPanel
    from gui.panels.changes import ChangesPanel
    from gui.panels.entities import EntityPanel
    from gui.panels.facts import FactsPanel
    from gui.panels.resolutions import ResolutionPanel

    panels = [EntityPanel(), ResolutionPanel(), FactsPanel(), AnnotationPanel(), ChangesPanel()]
    for panel in panels:
        qtbot.addWidget(panel)
    translator = QTranslator()
    assert translator.load(str(assets.path(f"i18n/zhupi_{language}.qm")))
    qapp.installTranslator(translator)
    try:
        qtbot.waitUntil(lambda: panels[-1].accessibleName() == words[-1])
        assert tuple(panel.accessibleName() for panel in panels) == words
    finally:
        qapp.removeTranslator(translator)
    qtbot.waitUntil(lambda: panels[0].accessibleName() == "People and bodies")
