"""What is remembered between runs, and that damage on disk costs only a default."""

from __future__ import annotations

from PySide6.QtCore import QSettings

from gui.settings import FILE, Setting, Settings


def _settings():
    return {name: value for name, value in vars(Settings).items() if isinstance(value, Setting)}


def test_every_setting_has_a_default_of_its_own_kind_and_a_key_of_its_own(tmp_path):
    settings = Settings(tmp_path)
    keys = [setting.key for setting in _settings().values()]
    assert len(set(keys)) == len(keys)
    for name, setting in _settings().items():
        assert getattr(settings, name) == setting.default


def test_what_is_set_is_there_in_another_run(tmp_path):
    first = Settings(tmp_path)
    first.two_panes, first.text_size, first.script, first.geometry = True, 24, "tw", b"\x00\xff\x01"
    first.save()
    second = Settings(tmp_path)
    assert (second.two_panes, second.text_size, second.script, second.geometry) == (True, 24, "tw", b"\x00\xff\x01")


def test_nothing_is_written_outside_the_profile(tmp_path):
    settings = Settings(tmp_path / "profile")
    settings.theme = "dark"
    settings.save()
    assert (tmp_path / "profile" / FILE).exists()


def test_damaged_values_read_as_defaults(tmp_path):
    store = QSettings(str(tmp_path / FILE), QSettings.Format.IniFormat)
    for setting in _settings().values():
        store.setValue(setting.key, "\x00damaged;;")
    store.sync()
    settings = Settings(tmp_path)
    texts = ("document", "folder", "hidden_layers")
    for name, setting in _settings().items():
        if name not in texts:
            assert getattr(settings, name) == setting.default, name


def test_sizes_stay_within_reason(tmp_path):
    settings = Settings(tmp_path)
    settings.text_size = 4000
    assert settings.text_size == 60
