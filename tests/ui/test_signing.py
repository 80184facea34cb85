"""What leaves 证明材料 under its shown names, and what is signed on the screen."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from lcsurvey.record.identity import response_id
from lcsurvey.store.signatures import signed
from lcsurvey.store.workspace import Workspace
from lcsurvey.ui.evidence.screen import EvidenceScreen
from lcsurvey.ui.evidence.signing import SigningDialog, places
from tests.ui.conftest import Shown


def photo(colour: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (40, 30), colour).save(out, "JPEG")
    return out.getvalue()


@pytest.fixture
def screen(shown: Shown, workspace: Workspace, circle: str) -> EvidenceScreen:
    return shown(EvidenceScreen(workspace, "attachment", circle))


def test_files_are_copied_out_under_their_names(
    qtbot: QtBot, screen: EvidenceScreen, workspace: Workspace, circle: str, tmp_path: Path
) -> None:
    pharmacy = workspace.add("outlet", {"name": "仁和大药房", "circle": circle, "format": "pharmacy"})
    workspace.attach(circle, pharmacy, photo("teal"), "微信图片_20261121143012.jpg", caption="门头")
    workspace.attach(circle, pharmacy, photo("red"), "微信图片_20261121143013.jpg")
    lost = workspace.attach(circle, circle, photo("blue"), "c.jpg", category="台账")
    workspace.open_attachment(lost.id).unlink()
    (tmp_path / "黄河花园_药店_02.jpg").write_bytes(b"someone else's")
    screen.refresh()
    with qtbot.waitSignal(screen.told, timeout=20_000) as told:
        screen.export_to(tmp_path)
    assert told.args is not None
    assert told.args[0].startswith(
        f"导出了 2 个，在 {tmp_path}。1 个没有导出：“黄河花园_台账_01”的文件不在这台电脑上。"
    )
    assert (tmp_path / "黄河花园_药店_01_门头.jpg").read_bytes() == photo("teal")
    assert (tmp_path / "黄河花园_药店_02（2）.jpg").read_bytes() == photo("red")
    assert (tmp_path / "黄河花园_药店_02.jpg").read_bytes() == b"someone else's"


def test_a_name_is_written_by_mouse(qtbot: QtBot, screen: EvidenceScreen, workspace: Workspace, circle: str) -> None:
    offered = places(workspace, circle)
    assert offered[0].words.endswith("：填表人（签字）")
    screen.signing.click()
    (dialog,) = screen.window().findChildren(SigningDialog)
    assert not dialog.act.isEnabled()
    pad = dialog.pad
    for begin, end in ((QPoint(30, 30), QPoint(90, 90)), (QPoint(120, 20), QPoint(60, 100))):
        qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=begin)
        qtbot.mouseMove(pad, end)
        qtbot.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=end)
    assert dialog.act.isEnabled()
    dialog.act.click()
    place = offered[0]
    ink = signed(workspace, circle, place.response)[place.label]
    assert len(ink.strokes) == 2
    assert place.response == response_id(circle, workspace.tables()[0], workspace.round.id, "自评")
    screen.lists.show_value("签字页")
    screen.refresh()
    assert screen.model.total == 1
    assert screen.model.thing(0).category == "签名"


def test_a_stroke_is_taken_back(qtbot: QtBot, workspace: Workspace, circle: str) -> None:
    dialog = SigningDialog(workspace, circle, places(workspace, circle))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(dialog.pad, Qt.MouseButton.LeftButton, pos=QPoint(30, 30))
    assert dialog.pad.ink is not None
    dialog.pad.take_back()
    assert dialog.pad.ink is None
    assert not dialog.act.isEnabled()
