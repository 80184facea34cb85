"""全市的电子问卷: one export shared out over its circles, names settled by hand, taken in as one act, known again."""

from __future__ import annotations

import csv
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from lcsurvey.response.questionnaire import rating_questions
from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Workspace
from lcsurvey.ui.importing import chooser
from lcsurvey.ui.satisfaction.names import CIRCLE
from lcsurvey.ui.satisfaction.splitting import SplitScreen
from tests.ui.conftest import Shown

FORM = Library().table("jining/satisfaction").form
STRANGE = ("滨江花园", "新城社区（筹）", "")
"""What is written where no circle is known of it; nobody wrote anything the third time."""


def export(folder: Path, known: tuple[str, ...], *, sheets: int = 40, wrong: bool = False) -> Path:
    """An export of a city: four sheets of strangers, the others of communities in turn."""
    questions = rating_questions(FORM)
    rows = []
    for number in range(sheets):
        place = STRANGE[min(number, 2)] if number < 4 else known[number % len(known)]
        answers = [each.choices[(number * 7 + at * number) % 3].label for at, each in enumerate(questions)]
        if wrong and number == 9:
            answers[2] = "说不好"
        rows.append([number + 1, "111.2.3.4", f"昵称{number}", place, "女", *answers])
    path = folder / "全市.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        head = ["序号", "来自IP", "微信昵称", "您所在的社区", "您的性别"]
        csv.writer(file).writerows([[*head, *(f"{n}、{each.label}" for n, each in enumerate(questions, 1))], *rows])
    return path


@pytest.fixture
def known(workspace: Workspace) -> tuple[str, ...]:
    """Communities of two circles."""
    first, second = workspace.circles()[:2]
    return tuple(workspace.communities(circle.id)[0].name for circle in (first, second))


@pytest.fixture
def screen(shown: Shown, workspace: Workspace) -> SplitScreen:
    return shown(SplitScreen(workspace))


def looked(qtbot: QtBot, screen: SplitScreen, path: Path) -> None:
    screen.open(path)
    qtbot.waitUntil(lambda: screen.pages.currentWidget() is screen.looking, timeout=30_000)


def settled(qtbot: QtBot, screen: SplitScreen, left: int) -> None:
    """Waits until so many sheets are undecided."""
    qtbot.waitUntil(lambda: screen.idle and screen.shared is not None and screen.shared.undecided == left, timeout=30_000)


def taken(qtbot: QtBot, screen: SplitScreen) -> None:
    QTest.keyClick(screen.looking.take, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.pages.currentWidget() is screen.done, timeout=30_000)


def table(screen: SplitScreen) -> list[list[str]]:
    """The rows of the circles as they are shown."""
    model = screen.looking.circles.words
    return [[model.index(row, column).data() for column in range(5)] for row in range(model.rowCount())]


def test_a_citys_export_is_shared_out_settled_and_taken_in_as_one_act(
    qtbot: QtBot, screen: SplitScreen, workspace: Workspace, known: tuple[str, ...], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(chooser, "POPS_UP", False)
    before = workspace.questionnaires.count()
    path = export(tmp_path, known, wrong=True)
    looked(qtbot, screen, path)
    page = screen.looking
    assert page.summary.text() == "36 份问卷，按 D 列“您所在的社区”分到 2 个生活圈。"
    assert "不收 3 列（序号、来自IP、微信昵称）：会认出是谁答的" in page.left_out.text()
    assert "您所在的社区" not in page.left_out.text()
    assert (page.take.text(), page.take.isEnabled()) == ("先指定 4 份", False)
    assert [page.model.words(row, 0) for row in range(3)] == ["（没有写）", "新城社区（筹）", "滨江花园"]
    qtbot.keyClick(page.names, Qt.Key.Key_Return)
    editor = page.names.findChildren(QComboBox)[0]
    editor.setCurrentIndex(editor.findText("不收"))
    editor.activated.emit(editor.currentIndex())
    settled(qtbot, screen, 2)
    circle = workspace.circles()[2]
    page.model.setData(page.model.index(2, CIRCLE), circle.id)
    settled(qtbot, screen, 1)
    page.none.click()
    settled(qtbot, screen, 0)
    assert page.take.text() == "导入 37 份"
    assert [row[1:4] for row in table(screen)] == [["18", "18", ""], ["18", "18", ""], ["1", "1", ""]]
    assert "1 格读不出" in {row[4] for row in table(screen)}
    taken(qtbot, screen)
    assert screen.done.summary.text() == "3 个生活圈共新增 37 份。3 份没有收。"
    assert workspace.questionnaires.count() == before + 37
    assert workspace.questionnaires.count(circle.id) == 1

    looked(qtbot, screen, path)
    screen.looking.none.click()
    settled(qtbot, screen, 0)
    assert [row[1:4] for row in table(screen)] == [["18", "0", "18"], ["18", "0", "18"]]
    assert "导入过这份文件：36 份已经在这里" in "\n".join(screen.shared.warnings)  # type: ignore[union-attr]
    assert (screen.looking.take.text(), screen.looking.take.isEnabled()) == ("没有新的", False)
    screen.undo()
    assert workspace.questionnaires.count() == before
    assert not screen.can_undo


def test_a_sheet_that_is_not_a_citys_is_said(
    qtbot: QtBot, screen: SplitScreen, known: tuple[str, ...], tmp_path: Path
) -> None:
    screen.open(export(tmp_path, ("哪里都不是",)))
    qtbot.waitUntil(lambda: screen.idle and screen.messages.isVisible(), timeout=30_000)
    assert screen.pages.currentWidget() is screen.choosing
    assert "没有一列写着已登记的社区或生活圈" in screen.messages.words.text()


def test_what_is_stopped_halfway_leaves_nothing(workspace: Workspace) -> None:
    form = workspace.questionnaires.form()
    sheet = {one.name: one.choices[0].name for one in rating_questions(form)}
    parts = {circle.id: ([sheet], [sheet]) for circle in workspace.circles()[:3]}

    def stop(done: int, of: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    before = workspace.questionnaires.count()
    with pytest.raises(KeyboardInterrupt):
        workspace.questionnaires.take_in_all(parts, report=stop)
    assert workspace.questionnaires.count() == before
    assert workspace.questionnaires.imports() == ()
    done = workspace.questionnaires.take_in_all(parts)
    assert [one.added for one in done.values()] == [1, 1, 1]
    workspace.questionnaires.take_back(*done.values())
    assert workspace.questionnaires.count() == before


def test_what_a_reader_of_values_passes_over_is_told_of_a_city_too(
    qtbot: QtBot, screen: SplitScreen, known: tuple[str, ...], tmp_path: Path
) -> None:
    with export(tmp_path, known, sheets=12, wrong=True).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    book = openpyxl.Workbook()
    book.active.title = "数据统计"
    book.active.append(["题目", "小计"])
    page = book.create_sheet("答卷")
    for row in rows:
        page.append(row)
    page["D8"] = page["G9"] = "=A1"
    page.row_dimensions[7].hidden = True
    book.save(tmp_path / "全市.xlsx")
    looked(qtbot, screen, tmp_path / "全市.xlsx")
    said = screen.looking.warning.words.text()
    assert "读的是工作表“答卷”，另有 1 张没有读：数据统计。" in said
    assert "有 1 行在表格里是隐藏的（第 7 行），也读了。" in said
    assert screen.shared is not None
    assert [problem.place for problem in screen.shared.problems] == ["D8", "G9", "H11"]
