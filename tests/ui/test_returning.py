"""A table goes back: what a desk says, and how it stands on the worker's screen."""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from lcsurvey.errors import PackageError
from lcsurvey.response.model import Stage, State
from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Person, Workspace
from lcsurvey.sync.receiving import receive
from lcsurvey.ui import style
from lcsurvey.ui.returning.dialog import RemarkDialog, ReturnDialog, SayingDialog
from lcsurvey.ui.returning.doubts import REASONS, doubts
from lcsurvey.ui.returning.item import Words
from lcsurvey.ui.returning.listing import RemarksDialog
from lcsurvey.ui.table.draft import Draft
from lcsurvey.ui.table.screen import TableScreen
from tests.exchange import Post, post  # noqa: F401
from tests.ui.conftest import PERSON, OpenTable, Shown
from tests.ui.passing import PHONE, TYPING, town
from tests.ui.seeing import clipped, english, outside, overlapping

ORDOS = "ordos/acceptance"
DESK = Person("王主任", "滨河街道", "street")


@pytest.fixture
def handed_in(workspace: Workspace, circle: str) -> str:
    """A table handed in by the community, the street at the screen; its submission."""
    workspace.answer(circle, ORDOS, Stage.SELF, {"compounds": 7, "org_staff": 2})
    digest = workspace.submit(circle, ORDOS).digest
    workspace.sign_in(DESK)
    return digest


def dialog_of(screen: TableScreen, act: str) -> SayingDialog:
    screen.banner.buttons[act].click()
    return screen.findChildren(SayingDialog)[-1]


def due(days: int = 7) -> str:
    return (datetime.now().astimezone().date() + timedelta(days=days)).isoformat()


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_who_handed_in_takes_back_and_a_desk_returns(
    open_table: OpenTable, workspace: Workspace, circle: str, handed_in: str
) -> None:
    screen = open_table(ORDOS)
    shown = {act for act, button in screen.banner.buttons.items() if not button.isHidden()}
    assert shown == {"approve", "return", "remark"}
    workspace.sign_in(PERSON)
    screen = open_table(ORDOS)
    assert {act for act, button in screen.banner.buttons.items() if not button.isHidden()} == {"withdraw"}


def test_a_desk_returns_a_table_with_two_clicks_and_enter(
    open_table: OpenTable, workspace: Workspace, circle: str, handed_in: str, qtbot: QtBot
) -> None:
    screen = open_table(ORDOS)
    dialog = dialog_of(screen, "return")
    missing = screen.draft.missing()[0]
    chip = next(chip for chip in dialog.chips.findChildren(QWidget) if missing.label in chip.accessibleName())
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    (item,) = dialog.items
    assert item.reason.words() == REASONS[0]
    with qtbot.waitSignal(screen.returned) as gone:
        dialog.act.click()
    assert gone.args == [circle]
    response = workspace.response(circle, ORDOS)
    done = workspace.handlings(response.id)[-1]
    assert (response.state, done.items, done.due) == (State.RETURNED, {missing.name: REASONS[0]}, due())


def test_a_question_is_added_by_typing_and_its_reason_by_the_keyboard(
    open_table: OpenTable, workspace: Workspace, circle: str, handed_in: str
) -> None:
    dialog = dialog_of(open_table(ORDOS), "return")
    dialog.add.setText("居住小区数")
    dialog.add.textEdited.emit("居住小区数")
    QTest.keyClick(dialog.add, Qt.Key.Key_Return)
    (item,) = dialog.items
    assert item.question.name == "compounds"
    assert item.value.text().startswith("现在：7")
    line = item.reason.lineEdit()
    assert isinstance(line, QLineEdit)
    line.setText("与小区名册不符")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert dialog.focusWidget() is dialog.add
    dialog.act.click()
    assert workspace.handlings(workspace.response(circle, ORDOS).id)[-1].items == {"compounds": "与小区名册不符"}


def test_a_return_without_a_word_is_refused_where_it_is_written(
    open_table: OpenTable, workspace: Workspace, circle: str, handed_in: str
) -> None:
    dialog = dialog_of(open_table(ORDOS), "return")
    dialog.act.click()
    assert dialog.problem.text() == "请写意见：选要改的题，或者写总的意见。"
    item = dialog.take("compounds")
    item.reason.show_words("")
    dialog.act.click()
    assert not item.problem.isHidden()
    assert workspace.response(circle, ORDOS).state is State.SUBMITTED


def test_nothing_is_returned_while_a_file_of_the_circle_waits(
    open_table: OpenTable, workspace: Workspace, circle: str, handed_in: str, tmp_path: Path
) -> None:
    file = tmp_path / "黄河花园_交表.lcs"
    file.write_bytes(b"half a package")
    sha256 = hashlib.sha256(file.read_bytes()).hexdigest()
    error = PackageError("cut_short", "文件不完整。")
    workspace.desks.set_aside(file, sha256, error, file.name, "李小满", {circle: "黄河花园"})
    screen = open_table(ORDOS)
    screen.banner.buttons["return"].click()
    assert screen.findChildren(SayingDialog) == []
    assert "先把它收进来或移除，再退回。" in screen.messages.words.text()
    workspace.desks.remove(sha256)
    assert isinstance(dialog_of(screen, "return"), ReturnDialog)


def test_a_day_that_is_past_or_no_day_is_refused(open_table: OpenTable, handed_in: str) -> None:
    dialog = dialog_of(open_table(ORDOS), "return")
    assert isinstance(dialog, ReturnDialog)
    dialog.take("compounds", "不符")
    for typed, says in (("昨天", "不是日期"), (due(-1), "已经过了")):
        dialog.due.show_value(typed)
        dialog.act.click()
        assert says in dialog.due.problem.text()


def test_what_the_desk_puts_right_is_written_and_said(
    open_table: OpenTable, workspace: Workspace, circle: str, handed_in: str
) -> None:
    dialog = dialog_of(open_table(ORDOS), "return")
    item = dialog.take("compounds", "电话核实过")
    item.right.click()
    assert isinstance(item.edit, QLineEdit)
    item.edit.setText("许多")
    dialog.act.click()
    assert "不能用" in item.problem.text()
    item.edit.setText("9")
    dialog.act.click()
    response = workspace.response(circle, ORDOS)
    assert response.effective["compounds"] == 9
    said = workspace.handlings(response.id)[-1].items["compounds"]
    assert said == "电话核实过（已代为改为“9”，原为“7”）"


def test_a_remark_changes_nothing_and_stands_at_its_question(
    open_table: OpenTable, workspace: Workspace, circle: str, handed_in: str
) -> None:
    screen = open_table(ORDOS)
    dialog = dialog_of(screen, "remark")
    assert isinstance(dialog, RemarkDialog)
    dialog.take("compounds", "与名册一致")
    dialog.act.click()
    assert workspace.response(circle, ORDOS).state is State.SUBMITTED
    (remark,) = screen.draft.remarks.at("compounds")
    assert remark.line.startswith("王主任（滨河街道）")
    assert remark.line.endswith("意见：与名册一致")
    assert screen.banner.buttons["list"].text() == "意见 1 条"


def test_approving_takes_a_click(open_table: OpenTable, workspace: Workspace, circle: str, handed_in: str) -> None:
    screen = open_table(ORDOS)
    screen.banner.buttons["approve"].click()
    assert workspace.response(circle, ORDOS).state is State.APPROVED
    assert screen.banner.words.text() == "已审核（第1版），不能直接改。"


def returned(workspace: Workspace, submission: str) -> None:
    items = {"org_staff": "请附名单", "compounds": "与名册不符"}
    workspace.act(submission, "return", "请尽快改好", items=items, due="2026-12-05")
    workspace.sign_in(PERSON)


def test_a_returned_table_says_by_whom_and_until_when(
    open_table: OpenTable, workspace: Workspace, handed_in: str
) -> None:
    returned(workspace, handed_in)
    screen = open_table(ORDOS)
    words = screen.banner.words.text()
    assert words.startswith("王主任（滨河街道）")
    assert "12月5日前改好再交" in words
    assert screen.banner.said.text() == "王主任（滨河街道）：请尽快改好"


def test_a_returned_table_opens_at_the_first_remark(
    qtbot: QtBot, workspace: Workspace, circle: str, handed_in: str
) -> None:
    returned(workspace, handed_in)
    screen = TableScreen(workspace, circle, ORDOS, Stage.SELF)
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    assert screen.draft.missing()[0].name != "compounds"
    assert focus() is screen.sheet.cards["compounds"].stops()[0]


def test_what_was_changed_since_is_ticked_and_all_goes_with_the_next_handing_in(
    open_table: OpenTable, workspace: Workspace, circle: str, handed_in: str
) -> None:
    returned(workspace, handed_in)
    screen = open_table(ORDOS)
    assert screen.banner.buttons["list"].text() == "意见 3 条"
    screen._act(lambda: screen.draft.answer({"compounds": 8}))
    assert screen.banner.buttons["list"].text() == "意见 3 条，已改 1 条"
    said = screen.sheet.cards["compounds"]._said
    assert said is not None
    assert not said.isHidden()
    assert screen.draft.remarks.first == "org_staff"
    screen._hand_in()
    assert screen.draft.remarks.items == ()
    assert said.isHidden()
    assert "已交表（第2版）" in screen.banner.words.text()


def test_the_list_of_remarks_leads_to_the_question(open_table: OpenTable, workspace: Workspace, handed_in: str) -> None:
    returned(workspace, handed_in)
    screen = open_table(ORDOS)
    screen.banner.buttons["list"].click()
    listing = screen.findChildren(RemarksDialog)[-1]
    titles = [listing.list.item(row).text().split("\n")[0] for row in range(listing.list.count())]
    assert titles[0] == "整张表　王主任（滨河街道）"
    assert len(titles) == 3
    listing.list.setCurrentRow(2)
    QTest.keyClick(listing.list, Qt.Key.Key_Return)
    assert screen.sheet.current() is screen.sheet.cards["org_staff"]


def test_only_missing_shows_what_is_remarked_on_until_it_is_changed(
    open_table: OpenTable, workspace: Workspace, handed_in: str
) -> None:
    returned(workspace, handed_in)
    screen = open_table(ORDOS)
    card = screen.sheet.cards["compounds"]
    screen.sheet.cards["org_staff"].stops()[0].setFocus()
    screen.sheet.show_missing_only(True)
    assert not card.isHidden()
    screen._act(lambda: screen.draft.answer({"compounds": 8}))
    assert card.isHidden()


@pytest.mark.parametrize(("width", "height", "scale"), [(910, 512, 100), (1366, 768, 100), (1366, 768, 150)])
def test_nothing_is_cut_and_all_is_chinese(
    qtbot: QtBot, workspace: Workspace, circle: str, handed_in: str, width: int, height: int, scale: int
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    style.apply(app, scale=scale)
    screen = TableScreen(workspace, circle, ORDOS, Stage.SELF)
    qtbot.addWidget(screen)
    screen.resize(width, height)
    screen.show()
    dialog = ReturnDialog(workspace, Draft(workspace, circle, ORDOS, Stage.SELF), screen)
    dialog.take("compounds").open_right()
    dialog.take("org_staff")
    dialog.open()
    qtbot.wait(50)
    for widget in (screen, dialog):
        assert clipped(widget) == []
        assert english(widget) == []
        assert overlapping(widget) == []
    assert outside(dialog) == []
    assert dialog.height() <= height
    dialog.reject()


def test_a_circle_given_to_a_colleague_is_only_looked_at(
    open_table: OpenTable, workspace: Workspace, circle: str
) -> None:
    workspace.desks.hand_over([circle], "丁一")
    screen = open_table(ORDOS)
    assert "已移交给丁一，这里只看，不能改。" in screen.banner.words.text()
    assert not any(stop.isEnabled() for stop in screen.sheet.stops())
    workspace.desks.take_back([circle])
    assert open_table(ORDOS).banner.isHidden()


def test_sentences_are_picked_by_the_keyboard(qtbot: QtBot) -> None:
    words = Words("原因", REASONS)
    qtbot.addWidget(words)
    assert isinstance(words, QComboBox)
    words.show()
    line = words.lineEdit()
    assert line is not None
    line.setText("照片")
    completer = words.completer()
    assert completer is not None
    completer.setCompletionPrefix("照片")
    assert completer.completionCount() == 1


def test_what_a_list_lacks_is_offered_as_the_reason(workspace: Workspace, circle: str) -> None:
    form = "yima/checklist"
    workspace.add_table(Library().table(form))
    fields = [field for field in workspace.table(form).form.field if "." in field]
    workspace.answer(circle, form, Stage.SELF, {field: not field.endswith("laundry") for field in fields})
    workspace.submit(circle, form)
    found = doubts(Draft(workspace, circle, form, Stage.SELF))
    assert [(one.question, one.reason) for one in found] == [("basic_formats", "有 10 种，共 11 种，缺洗染店。")]


def test_whom_to_ring_is_the_number_that_the_task_named(post: Post, shown: Shown) -> None:  # noqa: F811
    office, files = town(post, ["瑞丰"])
    receive(office, files)
    circle = office.find_circle("瑞丰").id
    submission = office.response(circle, TYPING).submission
    office.act(submission, "return", items={"quality_formats": "没有填，请补填"})
    post.send_back("资料", [circle], "瑞丰")
    screen = shown(TableScreen(post["瑞丰"], circle, TYPING, Stage.SELF))
    assert f"有疑问请打电话 {PHONE}" in screen.banner.words.text()
