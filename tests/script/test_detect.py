"""Detection by characters that only one script has; Taiwan and Hong Kong only where the text shows it."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.model.analysis import Script
from core.script import detect
from core.script.convert import convert
from core.script.tables import only


def test_the_two_sides_are_as_counted_in_the_dictionaries() -> None:
    # Counted once by hand over the files of opencc-python-reimplemented 0.1.7 (findings): 3,774 and 4,099.
    simplified, traditional = only()
    assert (len(simplified), len(traditional)) == (3774, 4099)
    assert not simplified & traditional


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("", Script.NEUTRAL),
        ("Committee 2024", Script.NEUTRAL),
        ("于是公里", Script.NEUTRAL),
        ("政协会议审议了报告", Script.HANS),
        ("政協會議審議了報告", Script.HANT),
        ("政協會議審議了報告，聽取并討論了發言", Script.HANT),
        ("政協會議審議了報告。政协会议审议了报告。", Script.MIXED),
        ("會議在這裡面臨著挑戰", Script.TW),
        ("會議在這裏面臨着挑戰", Script.HK),
        ("衞生署的會議", Script.HK),
        # 爲 is OpenCC's own standard, which neither prints; 著 and 臺 alone come from mainland converters too.
        ("會議在這裏面臨着挑戰，爲此", Script.HANT),
        ("平臺面臨著挑戰", Script.HANT),
        # 著名 is no particle, and two standards in one text tell nothing.
        ("這裡的著名學者開會", Script.HANT),
        ("這裡這裏，面臨著，面臨着，開會", Script.HANT),
    ],
)
def test_script(text: str, script: Script) -> None:
    assert detect(text).script is script


def test_the_sample(seed: Path) -> None:
    found = detect(seed.read_text(encoding="utf-8"))
    assert (found.script, found.simplified, found.traditional) == (Script.HANT, 1, 823)
    assert found.made_by_machine is None


def test_whole_documents_are_told(data: Path) -> None:
    folder = data / "documents"
    for file in sorted(folder.glob("xwlb*.txt"))[::10]:
        text = file.read_text(encoding="utf-8")
        assert detect(text).script is Script.HANS, file.name
        assert detect(convert(text, "s2t")).script is Script.HANT, file.name
    assert detect((folder / "legco_12_13_cm1107.txt").read_text(encoding="utf-8")).script is Script.HK
    assert detect((folder / "lygaz_3479.txt").read_text(encoding="utf-8")).script is Script.TW
