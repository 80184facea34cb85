"""A double click on a .lcs file: what is written for this person on Linux and on Windows, and taken back."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
from pytestqt.qtbot import QtBot

from lcsurvey import app
from lcsurvey.errors import OutputError
from lcsurvey.store.workspace import Workspace
from lcsurvey.ui import filetype
from lcsurvey.ui.preferences import Preferences
from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.window.window import MainWindow


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a person's desktop keeps its entries."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    return tmp_path / "share"


@pytest.mark.skipif(os.name == "nt", reason="the registry has its own test")
def test_on_linux_a_desktop_entry_and_a_type_are_written_and_taken_back(data: Path) -> None:
    start = ("/媒体/生活圈 程序/lcsurvey", 'a"b%c$d')
    assert not filetype.registered(start)
    filetype.register(start)
    assert filetype.registered(start)
    assert not filetype.registered(("/elsewhere/lcsurvey",)), "a folder that was moved is written anew"
    entry = (data / "applications" / "lcsurvey.desktop").read_text(encoding="utf-8")
    assert 'Exec="/媒体/生活圈 程序/lcsurvey" "a\\\\"b%%c\\\\$d" %F\n' in entry
    assert "MimeType=application/x-lcsurvey;\n" in entry
    mime = ElementTree.parse(data / "mime" / "packages" / "lcsurvey.xml").getroot()
    (type_,) = mime
    patterns = [one.get("pattern") for one in type_ if one.tag.endswith("glob")]
    assert (type_.get("type"), patterns) == ("application/x-lcsurvey", ["*.lcs"])
    filetype.unregister()
    assert not filetype.registered(start)
    assert not (data / "applications" / "lcsurvey.desktop").exists()


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="needs desktop-file-utils")
def test_the_desktop_entry_is_a_good_one(data: Path) -> None:
    filetype.register(("/opt/生活圈/lcsurvey",))
    file = data / "applications" / "lcsurvey.desktop"
    done = subprocess.run(["desktop-file-validate", str(file)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_where_it_cannot_be_written_it_is_said_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "share").write_text("a file")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    if os.name != "nt":
        with pytest.raises(OutputError, match="打开方式"):
            filetype.register()


def test_on_windows_everything_lies_below_the_persons_own_classes() -> None:
    written = dict[tuple[str, str], str]()
    for key, name, value in filetype.windows_entries(("D:\\生活圈\\lcsurvey.exe",)):
        assert key.startswith("Software\\Classes\\")
        written[key.removeprefix("Software\\Classes\\"), name] = value
    assert written["LCSurvey.Package\\shell\\open\\command", ""] == '"D:\\生活圈\\lcsurvey.exe" "%1"'
    assert written["LCSurvey.Package", ""] == "LCSurvey 文件"
    assert written[".lcs", ""] == "LCSurvey.Package"
    keys = filetype.windows_keys()
    assert {key for key, _, _ in filetype.windows_entries(("x",))} <= set(keys)
    for number, key in enumerate(keys):
        assert not any(after.startswith(f"{key}\\") for after in keys[number + 1 :]), "the inner ones go first"


@pytest.mark.parametrize(("build", "refused"), [(7601, True), (17134, True), (17763, False), (22631, False)])
def test_windows_before_1809_is_refused_with_a_sentence(build: int, refused: bool) -> None:
    words = app.refusal(build)
    assert bool(words) is refused
    assert not refused or ("1809" in words and str(build) in words)


def test_in_the_settings_one_says_whether_a_double_click_opens_the_program(
    qtbot: QtBot, workspace: Workspace, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lcsurvey.paths.config", lambda: tmp_path / "settings")
    window = MainWindow(Preferences())
    qtbot.addWidget(window)
    window.desk.workspace = workspace
    window.desk.opened.emit(workspace.path)
    window.show()
    window.go(Place(Room.SETTINGS))
    segments = window.stack.currentWidget().double_click  # type: ignore[attr-defined]
    for number, registered in ((0, True), (1, False)):
        segments.findChildren(type(segments._group.button(0)))[number].click()
        qtbot.waitUntil(lambda registered=registered: filetype.registered() is registered, timeout=30_000)
        qtbot.waitUntil(lambda number=number: ("设好了", "取消了")[number] in window.messages.words.text())
        assert window.liked.double_click is registered
    window.desk.workspace = None
