"""Files attached by a button, by dropping, by pasting; shown small, named, sorted into three lists, taken away."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lcsurvey.record.identity import response_id
from lcsurvey.store.picture import Unreadable, small
from lcsurvey.store.workspace import Workspace
from lcsurvey.ui.evidence.given import Given
from lcsurvey.ui.evidence.screen import EvidenceScreen
from lcsurvey.ui.evidence.strip import EvidenceStrip
from lcsurvey.ui.suggest import Suggest
from tests.ui.conftest import Shown


@pytest.fixture
def photos(tmp_path: Path) -> list[Path]:
    """Three photos, one of them large."""
    made = []
    for number, size in enumerate(((64, 48), (2400, 1800), (48, 64))):
        image = QImage(*size, QImage.Format.Format_RGB32)
        image.fill(QColor.fromHsv(number * 100, 120, 200))
        made.append(tmp_path / f"照片{number + 1}.png")
        assert image.save(str(made[-1]))
    return made


@pytest.fixture
def strip(shown: Shown, workspace: Workspace, circle: str) -> EvidenceStrip:
    return shown(EvidenceStrip(workspace, circle, circle, category="现场"), 320, 200)


def _files(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def _drop(strip: EvidenceStrip, mime: QMimeData) -> None:
    buttons, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    strip.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, buttons, held))


def test_several_files_are_dropped_at_once(
    qtbot: QtBot, strip: EvidenceStrip, workspace: Workspace, circle: str, photos: list[Path]
) -> None:
    with qtbot.waitSignal(strip.saved, timeout=20_000):
        _drop(strip, _files(*photos))
    found = workspace.attachments(circle)
    assert [(each.name, each.category, each.mime) for each in found] == [
        (path.name, "现场", "image/png") for path in photos
    ]
    assert strip.count == 3
    assert strip.pictures is not None
    assert strip.pictures.isVisible()


def test_small_pictures_come_by_themselves(
    qtbot: QtBot, strip: EvidenceStrip, workspace: Workspace, circle: str, photos: list[Path]
) -> None:
    with qtbot.waitSignal(strip.thumbnails.ready, timeout=20_000), qtbot.waitSignal(strip.saved, timeout=20_000):
        strip.take([Given(photos[1], "大照片.png")])
    (one,) = workspace.attachments(circle)
    found = strip.thumbnails.of(one)
    assert found is not None
    assert max(found.width(), found.height()) <= 320


def test_a_large_picture_is_decoded_small(photos: list[Path]) -> None:
    made = small(photos[1], 160)
    assert (made.width, made.height, len(made.pixels)) == (160, 120, 160 * 120 * 3)
    with pytest.raises(Unreadable):
        small(Path("nothing.png"), 160)


def test_a_picture_is_pasted(qtbot: QtBot, strip: EvidenceStrip, workspace: Workspace, circle: str) -> None:
    image = QImage(32, 32, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    QGuiApplication.clipboard().setImage(image)
    strip.add.setFocus()
    with qtbot.waitSignal(strip.saved, timeout=20_000):
        qtbot.keyClick(strip.add, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    (one,) = workspace.attachments(circle)
    assert (one.name, one.mime) == ("粘贴的图片.png", "image/png")


def test_what_does_not_suit_is_named_and_the_rest_is_taken(
    qtbot: QtBot, strip: EvidenceStrip, workspace: Workspace, circle: str, photos: list[Path], tmp_path: Path
) -> None:
    bad, gone = tmp_path / "程序.exe", tmp_path / "没有了.png"
    bad.write_bytes(b"MZ\x90\x00 no picture")
    said: list[str] = []
    strip.failed.connect(said.append)
    with qtbot.waitSignal(strip.failed, timeout=20_000):
        strip.take([Given(path, path.name) for path in (bad, gone, photos[0])])
    assert [each.name for each in workspace.attachments(circle)] == ["照片1.png"]
    assert said[0].startswith("加上了 1 个，2 个没有加上：")
    assert "程序.exe" in said[0]
    assert "没有了.png" in said[0]


@pytest.fixture
def one(qtbot: QtBot, strip: EvidenceStrip, photos: list[Path]) -> EvidenceStrip:
    """A strip with one photo, the keyboard on it."""
    with qtbot.waitSignal(strip.saved, timeout=20_000):
        strip.take([Given(photos[0], photos[0].name)])
    assert strip.pictures is not None
    strip.pictures.setFocus()
    return strip


def test_a_caption_is_written_and_a_file_goes_into_the_bin(
    qtbot: QtBot, one: EvidenceStrip, workspace: Workspace, circle: str
) -> None:
    one.model.setData(one.model.index(0), "东门的门头")
    assert workspace.attachments(circle)[0].caption == "东门的门头"
    assert one.pictures is not None
    qtbot.keyClick(one.pictures, Qt.Key.Key_Delete)
    assert workspace.attachments(circle) == ()
    workspace.undo()
    one.refresh()
    assert one.count == 1


def test_a_file_is_opened_with_the_systems_program(
    qtbot: QtBot, one: EvidenceStrip, workspace: Workspace, circle: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(
        "PySide6.QtGui.QDesktopServices.openUrl", lambda url: opened.append(Path(url.toLocalFile())) or True
    )
    assert one.pictures is not None
    qtbot.keyClick(one.pictures, Qt.Key.Key_Return)
    assert opened[0].read_bytes()[:4] == b"\x89PNG"


def test_a_file_that_was_taken_away_is_told(one: EvidenceStrip, workspace: Workspace, circle: str) -> None:
    said: list[str] = []
    one.failed.connect(said.append)
    (attachment,) = workspace.attachments(circle)
    workspace.open_attachment(attachment.id).unlink()
    one.open(attachment.id)
    assert said


def test_a_strip_shows_the_files_of_its_own_thing_only(
    qtbot: QtBot, workspace: Workspace, circle: str, photos: list[Path]
) -> None:
    owner = response_id(circle, "jining/evaluation", workspace.round.id, "自评")
    workspace.attach(circle, owner, photos[0], "照片1.png", question="scan_to_pay")
    workspace.attach(circle, circle, photos[2], "照片3.png")
    for question, count in (("scan_to_pay", 1), ("guide_map", 0)):
        made = EvidenceStrip(workspace, circle, owner, question)
        qtbot.addWidget(made)
        assert made.count == count


def test_three_lists_and_a_filter_by_table(qtbot: QtBot, workspace: Workspace, circle: str, photos: list[Path]) -> None:
    owner = response_id(circle, "ordos/acceptance", workspace.round.id, "自评")
    question = workspace.table("ordos/acceptance").form.questions[2].name
    for path, category, whose, asked in (
        (photos[0], "资料", owner, question), (photos[1], "现场", circle, ""), (photos[2], "", circle, ""),
    ):  # fmt: skip
        workspace.attach(circle, whose, path, path.name, question=asked, category=category)
    screen = EvidenceScreen(workspace, "attachment", circle)
    qtbot.addWidget(screen)
    screen.resize(1166, 712)
    screen.show()
    assert [button.text() for button in screen.lists.buttons] == [
        "全部 3",
        "查资料 1",
        "看台账 0",
        "看现场 1",
        "签字页 0",
        "未分类 1",
    ]
    assert screen.owner.y() < screen.lists.geometry().bottom(), "both filters stand in one line"
    laptop = [screen.table.columnWidth(column) for column in (0, 2, 3)]
    screen.resize(1720, 712)
    wide = [screen.table.columnWidth(column) for column in (0, 2, 3)]
    assert (wide[0] > laptop[0], wide[1] > laptop[1], wide[2] == laptop[2]) == (True, True, True), "words take the room"
    screen.resize(1166, 712)
    assert [screen.table.columnWidth(column) for column in (0, 2, 3)] == laptop
    screen.lists.buttons[1].click()
    assert [each.name for each in screen.model.things] == ["照片1.png"]
    label = workspace.table("ordos/acceptance").form.question[question].label
    assert label in screen.model.index(0, 2).data()
    screen.lists.buttons[0].click()
    screen.owner.setCurrentIndex(screen.owner.findText("生活圈"))
    screen.owner.activated.emit(screen.owner.currentIndex())
    assert [each.name for each in screen.model.things] == ["照片2.png", "照片3.png"]


def test_new_files_come_into_the_list_one_is_in(
    qtbot: QtBot, workspace: Workspace, circle: str, photos: list[Path]
) -> None:
    screen = EvidenceScreen(workspace, "attachment", circle)
    qtbot.addWidget(screen)
    screen.show()
    screen.lists.buttons[2].click()
    assert screen.strip.add.text() == "加到“看台账”"
    with qtbot.waitSignal(screen.saved, timeout=20_000):
        screen.strip.take([Given(photos[0], photos[0].name)])
    assert [each.category for each in workspace.attachments(circle)] == ["台账"]
    assert screen.model.rowCount() == 1


def test_the_first_of_what_came_is_chosen_unless_one_writes(
    shown: Shown, qtbot: QtBot, workspace: Workspace, circle: str, photos: list[Path]
) -> None:
    workspace.attach(circle, circle, photos[0], "照片1.png")
    screen = shown(EvidenceScreen(workspace, "attachment", circle))
    screen.take_focus()
    with qtbot.waitSignal(screen.saved, timeout=20_000):
        screen.strip.take([Given(photos[1], "照片2.png")])
    assert screen.current().name == "照片2.png"
    assert QApplication.focusWidget() is screen.strip.add
    assert screen.pane is not None
    qtbot.waitUntil(lambda: screen.pane.is_complete)  # type: ignore[union-attr]
    screen.pane.focus_field("caption")
    assert screen.pane.isAncestorOf(QApplication.focusWidget())
    with qtbot.waitSignal(screen.saved, timeout=20_000):
        screen.strip.take([Given(photos[2], "照片3.png")])
    assert screen.current().name == "照片2.png"


def test_a_file_is_given_to_another_thing_by_pinyin(
    qtbot: QtBot, workspace: Workspace, circle: str, photos: list[Path]
) -> None:
    shop = workspace.add("outlet", {"name": "康泰大药房", "circle": circle})
    workspace.attach(circle, circle, photos[0], "照片1.png")
    screen = EvidenceScreen(workspace, "attachment", circle)
    qtbot.addWidget(screen)
    screen.show()
    edit = screen.pane.controls["owner"]  # type: ignore[union-attr]
    assert isinstance(edit, Suggest)
    edit.setText("kangtai")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert [each.owner for each in workspace.attachments(circle)] == [shop]
    assert edit.text() == "网点：康泰大药房"


def test_a_screen_that_is_left_meanwhile_loses_no_file(
    qtbot: QtBot, workspace: Workspace, circle: str, photos: list[Path]
) -> None:
    left = EvidenceStrip(workspace, circle, circle)
    left.show()
    left.take([Given(path, path.name) for path in photos])
    left.hide()
    left.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del left
    qtbot.waitUntil(lambda: len(workspace.attachments(circle)) == 3, timeout=20_000)
    qtbot.wait(50)
