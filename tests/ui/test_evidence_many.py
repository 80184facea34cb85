"""Many pictures at once: one step to take back, a second drop waits, 停下 stops, the window goes on all the while."""

from __future__ import annotations

import io
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import segno
from PIL import Image
from PySide6.QtCore import QByteArray, QMimeData, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lcsurvey.record.identity import response_id
from lcsurvey.report.code import payload
from lcsurvey.report.document import sheet
from lcsurvey.response.model import Stage
from lcsurvey.store import papers
from lcsurvey.store.files import Files
from lcsurvey.store.workspace import Workspace
from lcsurvey.ui.evidence.attaching import Attaching
from lcsurvey.ui.evidence.batch import Outcome, Where
from lcsurvey.ui.evidence.given import Given, Pixels, given
from lcsurvey.ui.evidence.refused import RefusedDialog
from lcsurvey.ui.evidence.screen import EvidenceScreen
from lcsurvey.ui.preferences import Preferences
from lcsurvey.ui.table.screen import TableScreen
from lcsurvey.ui.window.dropping import packages
from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.window.window import MainWindow


def photos(number: int) -> list[Given]:
    """So many small photos, each another one, named as WeChat names them."""
    made = []
    for at in range(number):
        out = io.BytesIO()
        Image.new("RGB", (40, 30), "teal").save(out, "JPEG")
        made.append(Given(out.getvalue() + str(at).encode(), f"微信图片_202611211430{at % 60:02}_{at}.jpg"))
    return made


Take = Callable[..., Outcome]


@pytest.fixture
def take(qtbot: QtBot, workspace: Workspace, circle: str) -> Take:
    """Takes files and waits for what came of them."""
    attaching = Attaching.of(workspace)

    def take_(files: list[Given], category: str = "现场") -> Outcome:
        with qtbot.waitSignal(attaching.ended, timeout=30_000) as told:
            attaching.start(files, Where(circle, circle, category=category))
        outcome = told.args[0]  # type: ignore[index]
        assert isinstance(outcome, Outcome)
        return outcome

    return take_


def test_forty_are_one_step_in_the_order_in_which_they_came(workspace: Workspace, circle: str, take: Take) -> None:
    files = photos(40)
    assert take(files) == Outcome(40)
    found = workspace.attachments(circle)
    assert [one.name for one in found] == [one.name for one in files]
    assert found[0].taken_on == "2026-11-21T14:30:00~"
    names = workspace.files.names(circle)
    assert [names[one.id] for one in found] == [f"黄河花园_现场_{number:02}" for number in range(1, 41)]
    workspace.undo()
    assert workspace.attachments(circle) == ()


def test_what_was_there_already_is_not_taken_twice(workspace: Workspace, circle: str, take: Take) -> None:
    take(photos(3))
    outcome = take(photos(5))
    assert (outcome.taken, outcome.again) == (2, 3)
    assert outcome.sentence == "3 个已经有了（内容完全一样），没有再加。"
    assert len(workspace.attachments(circle)) == 5


def test_a_second_drop_waits_for_the_first(qtbot: QtBot, workspace: Workspace, circle: str) -> None:
    attaching, ended = Attaching.of(workspace), []
    attaching.ended.connect(lambda outcome, _: ended.append(outcome.taken))
    files = photos(9)
    attaching.start(files[:5], Where(circle, circle))
    attaching.start(files[5:], Where(circle, circle))
    qtbot.waitUntil(lambda: ended == [5, 4], timeout=30_000)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Every file from the third on waits until this is set."""
    opened, seen, keep = threading.Event(), [0], Files.keep

    def slow(self: Files, source: Path | bytes, name: str = "") -> object:
        seen[0] += 1
        if seen[0] > 2:
            opened.wait(20)
        return keep(self, source, name)

    monkeypatch.setattr(Files, "keep", slow)
    return opened


def test_stopping_keeps_what_was_taken_and_says_how_many(
    qtbot: QtBot, workspace: Workspace, circle: str, gate: threading.Event
) -> None:
    screen = EvidenceScreen(workspace, "attachment", circle)
    qtbot.addWidget(screen)
    screen.show()
    told: list[str] = []
    Attaching.of(workspace).unheard.connect(lambda outcome: told.append(outcome.sentence))
    screen.strip.take(photos(500))
    qtbot.waitUntil(lambda: screen.strip.hint.text() == "正在加第 3 个，共 500 个…", timeout=20_000)
    screen.strip.stop.click()
    gate.set()
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert told == ["已停下：加上了 3 个，还有 497 个没有加。"]
    assert screen.model.total == 3
    assert screen.strip.stop.isHidden()


def test_closing_the_folder_waits_for_the_file_under_way(
    workspace: Workspace, circle: str, gate: threading.Event
) -> None:
    attaching = Attaching.of(workspace)
    attaching.start(photos(500), Where(circle, circle))
    gate.set()
    attaching.finish()
    count = len(workspace.attachments(circle))
    assert 0 < count < 500 or attaching._idle.is_set()
    assert workspace.check() == ()


def test_a_batch_goes_on_when_its_screen_is_left(qtbot: QtBot, workspace: Workspace, circle: str, take: Take) -> None:
    told: list[str] = []
    Attaching.of(workspace).unheard.connect(lambda outcome: told.append(outcome.sentence))
    outcome = take([*photos(2), Given(b"no picture", "文字.jpg")])
    assert outcome.taken == 2
    assert "文字.jpg 不是能加的文件" in told[0]


def test_all_that_were_not_taken_are_listed_and_copied(qtbot: QtBot, workspace: Workspace, circle: str) -> None:
    screen = EvidenceScreen(workspace, "attachment", circle)
    qtbot.addWidget(screen)
    screen.show()
    strip = screen.strip
    bad = [Given(b"no picture", f"文字{at}.jpg") for at in range(17)]
    with qtbot.waitSignal(strip.failed, timeout=20_000) as said:
        strip.take([*photos(1), *bad])
    assert str(said.args[0]).endswith("还有 14 个也没有加上。")
    assert strip.refused.text() == "没加上的 17 个…"
    strip.refused.click()
    dialog = screen.window().findChild(RefusedDialog)
    assert isinstance(dialog, RefusedDialog)
    assert dialog.list.words.rowCount() == 17
    dialog.list.setCurrentIndex(dialog.list.words.index(16, 0))
    assert "文字16.jpg 不是能加的文件" in dialog.whole.text()
    qtbot.keyClick(dialog.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.partition("\t")[0] for line in lines] == [one.name for one in bad]
    dialog.reject()
    with qtbot.waitSignal(strip.failed, timeout=20_000):
        strip.take(bad[:1])  # all of it is said
    assert strip.refused.isHidden()


def test_all_that_were_not_taken_are_listed_where_the_screen_is_left(
    qtbot: QtBot, workspace: Workspace, circle: str, take: Take
) -> None:
    window = MainWindow(Preferences())
    qtbot.addWidget(window, before_close_func=lambda _: setattr(window.desk, "workspace", None))
    window.desk.workspace = workspace
    window.desk.opened.emit(workspace.path)
    take([Given(b"no picture", f"文字{at}.jpg") for at in range(5)])
    assert window.messages.act.text() == "看全部…"
    window.messages.act.click()
    dialog = window.findChild(RefusedDialog)
    assert isinstance(dialog, RefusedDialog)
    assert dialog.list.words.rowCount() == 5
    dialog.reject()


def test_the_window_is_never_held_up(qtbot: QtBot, workspace: Workspace, circle: str, take: Take) -> None:
    """Nothing of the reading and writing is done on the main thread; how long it takes is measured by a benchmark."""
    threads, keep = set(), Files.keep

    def noted(self: Files, source: Path | bytes, name: str = "") -> object:
        threads.add(threading.current_thread().name.partition("_")[0])
        return keep(self, source, name)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Files, "keep", noted)
        beats: list[int] = []
        timer = QTimer()
        timer.timeout.connect(lambda: beats.append(1))
        timer.start(1)
        take(photos(60))
    assert threads == {"task"}
    assert len(beats) > 20


# What is pasted and dropped -----------------------------------------------------------------------------------


def test_a_copied_picture_keeps_its_bytes_where_the_clipboard_has_them() -> None:
    out = io.BytesIO()
    Image.new("RGB", (8, 8), "teal").save(out, "JPEG")
    mime = QMimeData()
    mime.setData("image/jpeg", QByteArray(out.getvalue()))
    (one,) = given(mime)
    assert (one.content, one.name) == (out.getvalue(), "粘贴的图片.jpg")


def test_pixels_become_a_png_on_white() -> None:
    image = QImage(5, 3, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    image.setPixelColor(4, 2, QColor("red"))
    mime = QMimeData()
    mime.setImageData(image)
    (one,) = given(mime)
    assert isinstance(one.content, Pixels)
    seen = Image.open(io.BytesIO(one.content.encoded())).convert("RGB")
    assert (seen.size, seen.getpixel((0, 0)), seen.getpixel((4, 2))) == ((5, 3), (255, 255, 255), (255, 0, 0))


def test_five_hundred_are_all_given(tmp_path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / f"{number}.jpg")) for number in range(500)])
    assert len(given(mime)) == 500


def test_pictures_with_a_folder_among_them_are_for_the_screen(tmp_path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path)), QUrl.fromLocalFile(str(tmp_path / "门头.jpg"))])
    assert packages(mime) == ()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path)), QUrl.fromLocalFile(str(tmp_path / "a.lcs"))])
    assert len(packages(mime)) == 2


def test_a_picture_is_pasted_while_a_field_has_the_keyboard(qtbot: QtBot, workspace: Workspace, circle: str) -> None:
    window = MainWindow(Preferences())
    qtbot.addWidget(window, before_close_func=lambda _: setattr(window.desk, "workspace", None))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.desk.workspace = workspace
    window.desk.opened.emit(workspace.path)
    window.go(Place(Room.EVIDENCE, circle))
    screen = window.stack.currentWidget()
    assert isinstance(screen, EvidenceScreen)
    screen.search.setFocus()
    qtbot.waitUntil(screen.search.hasFocus)
    image = QImage(32, 32, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    QGuiApplication.clipboard().setImage(image)
    with qtbot.waitSignal(screen.strip.saved, timeout=20_000):
        qtbot.keyClick(screen.search, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert len(workspace.attachments(circle)) == 1
    QGuiApplication.clipboard().setText("门头")
    qtbot.keyClick(screen.search, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert screen.search.text() == "门头"


def test_a_picture_is_pasted_at_a_question_of_a_table(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, circle: str
) -> None:
    image = QImage(32, 32, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    QGuiApplication.clipboard().setImage(image)
    window.go(Place(Room.TABLE, circle, ("jining/evaluation",)))
    screen = window.stack.currentWidget()
    assert isinstance(screen, TableScreen)
    screen.focus_question("chains")
    qtbot.waitUntil(lambda: screen.sheet.current() is screen.sheet.cards["chains"])
    field = QApplication.focusWidget()
    assert field is not None
    with qtbot.waitSignal(screen.saved, timeout=20_000):
        qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [one.question for one in workspace.attachments(circle)] == ["chains"]
    assert field.hasFocus()
    screen.focus_question("market_services")  # a list of choices takes no files
    qtbot.waitUntil(lambda: screen.sheet.current() is screen.sheet.cards["market_services"])
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "这一题不附材料" in screen.messages.words.text()
    assert len(workspace.attachments(circle)) == 1


# Signed pages -------------------------------------------------------------------------------------------------


def page(text: str) -> Given:
    """A photo of a page with a code on it."""
    out, photo = io.BytesIO(), io.BytesIO()
    segno.make(text, error="m").save(out, kind="png", scale=6, border=4)
    sheet = Image.new("RGB", (900, 1200), "white")
    sheet.paste(Image.open(out).convert("RGB"), (550, 850))
    sheet.rotate(5, expand=True, fillcolor="grey").save(photo, "JPEG")
    return Given(photo.getvalue(), "微信图片_20261121143012.jpg")


def test_a_signed_page_goes_to_its_table(workspace: Workspace, circle: str, take: Take) -> None:
    form = workspace.tables()[0]
    printed = papers.record(workspace, workspace.circle(circle), form, day=date(2026, 11, 21))
    outcome = take([page(sheet(printed, blank=True).payload), *photos(1)], "签字页")
    short = workspace.table(form).form.short
    assert outcome.filed == (
        f"1 张签字页认出是“{short}”的，已归到这张表。", "1 张签字页没有认出是本圈哪张表的，请在“属于”里选。"
    )  # fmt: skip
    signed = next(one for one in workspace.attachments(circle) if one.owner != circle)
    assert signed.owner == response_id(circle, form, workspace.round.id, "自评")
    assert signed.category == "签字页"
    assert workspace.files.names(circle)[signed.id] == f"黄河花园_{short}签字页_01"


def test_a_scan_goes_to_its_table_unless_it_holds_several(workspace: Workspace, circle: str, take: Take) -> None:
    first, second = workspace.tables()[:2]

    def scan(*forms: str) -> Given:
        out = io.BytesIO()
        pages = [Image.open(io.BytesIO(page(payload("", form, circle)).content)) for form in forms]  # type: ignore[arg-type]
        pages[0].save(out, "PDF", save_all=True, append_images=pages[1:], resolution=150)
        return Given(out.getvalue(), f"扫描件{len(forms)}.pdf")

    outcome = take([scan(first), scan(first, second)], "签字页")
    assert outcome.filed == (
        f"1 张签字页认出是“{workspace.table(first).form.short}”的，已归到这张表。",
        "扫描件2.pdf：里面有几张表的签字页，没有归到一张表。请一张表扫描成一个文件，或在“属于”里选。",
    )
    assert {one.owner for one in workspace.attachments(circle)} == {
        response_id(circle, first, workspace.round.id, "自评"), circle,
    }  # fmt: skip


def test_a_page_of_another_circle_stays_here_and_is_said(workspace: Workspace, circle: str, take: Take) -> None:
    outcome = take([page(payload("", workspace.tables()[0], "f" * 32))], "")
    assert outcome.filed == ("1 张签字页没有认出是本圈哪张表的，请在“属于”里选。",)
    (one,) = workspace.attachments(circle)
    assert (one.owner, one.category) == (circle, "签字页")


def test_a_page_that_was_changed_after_printing_is_said(workspace: Workspace, circle: str, take: Take) -> None:
    form = "jining/typing"
    workspace.answer(circle, form, Stage.SELF, {"basic_formats.pharmacy": True})
    printed = sheet(papers.record(workspace, workspace.circle(circle), form, day=date(2026, 11, 21)))
    workspace.note_print(printed.code, circle, form)
    workspace.answer(circle, form, Stage.SELF, {"basic_formats.pharmacy": False})
    (said,) = take([page(printed.payload)], "签字页").filed
    assert said.endswith("已归到这张表，但打印以后表里又改过，纸上与现在的不一样。")
