"""An export of an e-survey on the screen: looked at, corrected, taken in once, taken back."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from lcsurvey.response.questionnaire import rating_questions
from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Workspace
from lcsurvey.ui.satisfaction.importing import ImportingScreen
from tests.ui.conftest import Shown

FORM = Library().table("jining/satisfaction").form


def export(folder: Path, name: str = "满意度调查_12份.csv", *, sheets: int = 12, wrong: bool = False) -> Path:
    """What a platform exports: who answered, the seven questions, a suggestion; with ``wrong`` a cell that is none."""
    questions = rating_questions(FORM)
    heading = ["序号", "提交答卷时间", "来自IP", "微信昵称", "您的性别", *(f"{n}、{each.label}" for n, each in enumerate(questions, 4)),
               "补充说明", "总分"]  # fmt: skip
    rows = []
    for number in range(sheets):
        answers = [each.choices[(number + at) % 3].label for at, each in enumerate(questions)]
        if wrong and number == 3:
            answers[2] = "说不好"
        rows.append(
            [
                number + 1,
                f"2026/11/18 9:{number:02}",
                "111.2.3.4",
                f"昵称{number}",
                "女" if number % 2 else "男",
                *answers,
                "无",
                21,
            ]
        )
    path = folder / name
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([heading, *rows])
    return path


@pytest.fixture
def screen(shown: Shown, workspace: Workspace, circle: str) -> ImportingScreen:
    return shown(ImportingScreen(workspace, circle))


def looked(qtbot: QtBot, screen: ImportingScreen, path: Path) -> None:
    """Opens a file and waits until it can be seen."""
    screen.open(path)
    assert screen.pages.currentWidget() is screen.busy
    qtbot.waitUntil(lambda: screen.pages.currentWidget() is screen.looking, timeout=30_000)


def taken(qtbot: QtBot, screen: ImportingScreen) -> None:
    """Enter on 导入, and waits for the counts."""
    QTest.keyClick(screen.looking.take, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.pages.currentWidget() is screen.done, timeout=30_000)


def counts(screen: ImportingScreen) -> dict[str, str]:
    return {name: text.text() for name, text in screen.done.counts.items()}


def cells(screen: ImportingScreen) -> list[tuple[str, str, str]]:
    """Heading, what it is read as, first sheet."""
    model = screen.looking.model
    return [(model.words(row, 1), model.words(row, 2), model.words(row, 3)) for row in range(model.rowCount())]


def test_a_file_is_looked_at_before_anything_is_kept(
    qtbot: QtBot, screen: ImportingScreen, workspace: Workspace, circle: str, tmp_path: Path
) -> None:
    looked(qtbot, screen, export(tmp_path, wrong=True))
    page = screen.looking
    assert page.summary.text() == "12 行里有 12 份问卷，七道题都答的 11 份。"
    assert "不收 5 列（序号、提交答卷时间、来自IP、微信昵称" in page.left_out.text()
    assert "会认出是谁答的" in page.left_out.text()
    assert page.which.buttons[1].text() == "读不出的格 1"
    assert page.problems.index(0, 0).data() == "H5"
    assert page.problems.index(0, 1).data().startswith("“说不好”不是选项；可选：非常便利")
    assert page.take.text() == "导入 12 份"
    assert workspace.questionnaires.count(circle) == 0


def test_nothing_of_who_answered_is_shown(qtbot: QtBot, screen: ImportingScreen, tmp_path: Path) -> None:
    looked(qtbot, screen, export(tmp_path))
    shown = {heading: (read_as, first) for heading, read_as, first in cells(screen)}
    assert shown["来自IP"] == shown["微信昵称"] == shown["提交答卷时间"] == ("不收，会认出是谁答的", "")
    assert shown["您的性别"] == ("性别", "男")
    dropped = next(
        row for row in range(screen.looking.model.rowCount()) if screen.looking.model.words(row, 1) == "来自IP"
    )
    index = screen.looking.model.index(dropped, 2)
    assert not index.flags() & Qt.ItemFlag.ItemIsEditable


def test_a_file_is_taken_in_once(
    qtbot: QtBot, screen: ImportingScreen, workspace: Workspace, circle: str, tmp_path: Path
) -> None:
    path = export(tmp_path, wrong=True)
    looked(qtbot, screen, path)
    taken(qtbot, screen)
    assert counts(screen) == {
        "文件里": "12 份", "新增": "12 份", "其中有效": "11 份", "已经有": "0 份", "空白的行": "0 行", "读不出的格": "1 处",
    }  # fmt: skip
    assert workspace.questionnaires.count(circle) == 12
    looked(qtbot, screen, path)
    assert screen.looking.warning.words.text().startswith("已导入过（")
    assert "12 份已经在这里，没有新的。" in screen.looking.warning.words.text()
    assert (screen.looking.take.text(), screen.looking.take.isEnabled()) == ("没有新的", False)
    looked(qtbot, screen, export(tmp_path, "再导出.csv", sheets=15, wrong=True))
    assert screen.looking.take.text() == "导入 3 份"
    taken(qtbot, screen)
    assert (counts(screen)["新增"], counts(screen)["已经有"]) == ("3 份", "12 份")
    assert workspace.questionnaires.count(circle) == 15


def test_an_import_can_be_taken_back(
    qtbot: QtBot, screen: ImportingScreen, workspace: Workspace, circle: str, tmp_path: Path
) -> None:
    said: list[str] = []
    screen.undone.connect(said.append)
    path = export(tmp_path)
    looked(qtbot, screen, path)
    taken(qtbot, screen)
    QTest.keyClick(screen.done.undo, Qt.Key.Key_Return)
    assert workspace.questionnaires.count(circle) == 0
    assert said == ["已撤销导入，12 份问卷不再计入。"]
    looked(qtbot, screen, path)
    assert screen.looking.take.text() == "导入 12 份"


def test_a_column_is_read_as_what_one_chooses(
    qtbot: QtBot, screen: ImportingScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lcsurvey.ui.importing.chooser.POPS_UP", False)  # no screen here could show a list over the list
    looked(qtbot, screen, export(tmp_path))
    table, model = screen.looking.columns, screen.looking.model
    row = next(row for row in range(model.rowCount()) if model.words(row, 1) == "补充说明")
    assert model.words(row, 2) == "不读"
    table.setFocus()
    table.setCurrentIndex(model.index(row, 2))
    QTest.keyClick(table, Qt.Key.Key_Return)
    chooser = table.findChild(QComboBox)
    assert isinstance(chooser, QComboBox)
    chooser.setCurrentIndex(chooser.findData("suggestions"))
    chooser.activated.emit(chooser.currentIndex())
    qtbot.waitUntil(lambda: ("补充说明", FORM.question["suggestions"].label, "无") in cells(screen), timeout=30_000)
    assert screen.looked is not None
    assert {sheet["suggestions"] for sheet in screen.looked.found.sheets} == {"无"}
    assert screen.looked.found.mapping[12] == "suggestions"
    assert screen.looked.found.dropped == ("序号", "提交答卷时间", "来自IP", "微信昵称", "总分")


def test_a_question_moved_to_another_column_leaves_the_first(
    qtbot: QtBot, screen: ImportingScreen, tmp_path: Path
) -> None:
    looked(qtbot, screen, export(tmp_path))
    assert screen.looked is not None
    before = {column.index: column.field for column in screen.looked.found.columns}
    assert before[7] == "convenience"
    screen._correct(12, "convenience")
    qtbot.waitUntil(lambda: screen.pages.currentWidget() is screen.looking, timeout=30_000)
    after = {column.index: column.field for column in screen.looked.found.columns}
    assert (after[12], after[7]) == ("convenience", "")


def test_what_is_no_table_of_answers_is_said(qtbot: QtBot, screen: ImportingScreen, tmp_path: Path) -> None:
    path = tmp_path / "名单.csv"
    path.write_text("店名,业态\n便利蜂,便利店\n", encoding="utf-8")
    screen.open(path)
    qtbot.waitUntil(lambda: screen.messages.isVisible(), timeout=30_000)
    assert "没有一列是" in screen.messages.words.text()
    assert screen.pages.currentWidget() is screen.choosing
    screen.open(tmp_path / "不在.csv")
    qtbot.waitUntil(lambda: "读不出来" in screen.messages.words.text(), timeout=30_000)


def test_escape_cancels_what_is_under_way(
    qtbot: QtBot, screen: ImportingScreen, workspace: Workspace, circle: str, tmp_path: Path
) -> None:
    went: list[bool] = []
    screen.back_wanted.connect(lambda: went.append(True))
    screen.open(export(tmp_path, sheets=500))
    QTest.keyClick(screen.busy.cancel, Qt.Key.Key_Escape)
    assert screen.pages.currentWidget() is screen.choosing
    qtbot.wait(300)
    assert screen.pages.currentWidget() is screen.choosing
    assert (went, screen.looked, workspace.questionnaires.count(circle)) == ([], None, 0)
    QTest.keyClick(screen.choosing.choose, Qt.Key.Key_Escape)
    assert went == [True]


def test_the_same_survey_in_another_order_is_asked_about(
    qtbot: QtBot, screen: ImportingScreen, workspace: Workspace, circle: str, tmp_path: Path
) -> None:
    looked(qtbot, screen, export(tmp_path))
    taken(qtbot, screen)
    path = export(tmp_path, "另存.csv", sheets=14)
    heading, *rows = path.read_text(encoding="utf-8-sig").splitlines()
    path.write_text("\n".join([heading, *rows[7:], *rows[:7]]), encoding="utf-8")
    looked(qtbot, screen, path)
    page = screen.looking
    assert page.warning.words.text().startswith("有 12 份与这里已有的问卷答案完全相同")
    assert (page.rest.isChecked(), page.take.text()) == (True, "导入 2 份")
    QTest.keyClick(page.all, Qt.Key.Key_Space)
    assert page.take.text() == "导入 14 份"
    QTest.keyClick(page.rest, Qt.Key.Key_Space)
    taken(qtbot, screen)
    assert workspace.questionnaires.count(circle) == 14
