"""The language of the window: chosen on the first page and in the settings, kept, in force from the next start."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from lcsurvey import app as program
from lcsurvey import paths
from lcsurvey.errors import ResourceError
from lcsurvey.ui import preferences, words
from lcsurvey.ui.settings.screen import SettingsScreen
from lcsurvey.ui.welcome.screen import WelcomeScreen
from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.window.window import MainWindow


@pytest.fixture(autouse=True)
def own_config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "config", lambda: tmp_path / "config")
    monkeypatch.delenv(words.VARIABLE, raising=False)


def test_it_is_chinese_until_somebody_chooses(monkeypatch: pytest.MonkeyPatch) -> None:
    assert words.chosen() == "zh"
    assert words.tr("没有找到") == "没有找到"
    assert words.tr("{total:,} 家", total=1200) == "1,200 家"
    monkeypatch.setenv(words.VARIABLE, "en")
    assert words.chosen() == "en"


def test_the_settings_keep_it_for_the_next_start(window: MainWindow) -> None:
    window.go(Place(Room.SETTINGS))
    screen = window.stack.currentWidget()
    assert isinstance(screen, SettingsScreen)
    screen.languages.chosen.emit(1)
    assert preferences.load().language == "en"
    assert words.chosen() == "en"
    assert window.messages.words.text() == "English from the next start of the program on."


def test_whoever_reads_no_chinese_finds_it_on_the_first_page(bare: MainWindow) -> None:
    bare.show_welcome()
    screen = bare.stack.currentWidget()
    assert isinstance(screen, WelcomeScreen)
    assert screen.language.text() == "English"
    screen.language.click()
    assert preferences.load().language == "en"


def test_a_missing_file_of_english_leaves_the_window_in_chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    assert words.read("en")[words.WINDOW]["没有找到"] == "Nothing found"

    def gone(*_: str) -> Path:
        raise ResourceError("程序文件不完整。")

    monkeypatch.setattr(paths, "resource", gone)
    with pytest.raises(ResourceError):
        words.read("en")
    assert words._words("en") == {}


def test_qts_own_words_are_chinese_too(qapp: QApplication) -> None:
    program.speak(qapp)
    own = qapp.findChildren(QTranslator)
    try:
        assert QCoreApplication.translate("QLineEdit", "&Copy").startswith("复制")
    finally:
        for one in own:
            qapp.removeTranslator(one)
            one.deleteLater()
