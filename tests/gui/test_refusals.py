"""Why a file could not be written is told in the reader's language."""

from __future__ import annotations

import errno
import os

import pytest

from gui.refusals import refusal


@pytest.mark.parametrize("number", [errno.ENOENT, errno.EACCES, errno.ENOSPC, errno.EROFS])
def test_the_systems_reason_is_told_in_words_of_the_interface(number):
    assert refusal(os.strerror(number)) != os.strerror(number)


def test_a_reason_that_is_not_known_stands_as_it_is():
    assert refusal("the moon is wrong") == "the moon is wrong"


def test_the_window_tells_it_so(open_window, report, tmp_path):
    window = open_window(report)
    window.commands.choose_language("zh_TW")
    assert not window.commands.output.write_text(window.pane, tmp_path / "nowhere" / "out.txt")
    assert "沒有這個檔案或資料夾" in window.message_bar.text()
    window.commands.choose_language("en")
