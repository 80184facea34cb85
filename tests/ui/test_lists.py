"""从表格导入 on the screen: guessed, corrected, bad cells one after the other, taken in, taken back; cells pasted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from lcsurvey.store.workspace import Workspace
from lcsurvey.ui import style
from lcsurvey.ui.circle.rows_screen import RowsScreen
from lcsurvey.ui.lists.screen import ListScreen
from lcsurvey.ui.lists.standing import Row
from lcsurvey.ui.matrix.screen import MatrixScreen
from lcsurvey.ui.preferences import Preferences
from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.window.window import MainWindow
from tests.ui import seeing

ROWS = [
    ["瑞丰社区网点台账"], ["序号", "店铺名称", "类型", "距离（米）", "从业人数"],
    [1, "美宜佳（中山路店）", "便利店", 300, 3], [2, "老百姓大药房", "药店", 800, "2000万"], [3, "张三理发店", "", 500, 2],
]  # fmt: skip


@pytest.fixture
def file(tmp_path: Path) -> Callable[..., Path]:
    def write(rows: Sequence[Sequence[object]] = ROWS, name: str = "台账.xlsx") -> Path:
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(list(row))
        book.save(tmp_path / name)
        return tmp_path / name

    return write


@pytest.fixture
def screen(qtbot: QtBot, workspace: Workspace, circle: str) -> ListScreen:
    made = ListScreen(workspace, "outlet", circle)
    qtbot.addWidget(made)
    made.resize(1166, 712)
    with qtbot.waitExposed(made):
        made.show()
    return made


def _done(qtbot: QtBot, screen: ListScreen) -> None:
    qtbot.waitUntil(lambda: not screen.working.under_way, timeout=10_000)


def _open(qtbot: QtBot, screen: ListScreen, path: Path) -> None:
    screen.open(path)
    _done(qtbot, screen)
    assert screen.standing is not None, screen.messages.words.text()


def _names(workspace: Workspace, circle: str) -> list[str]:
    return [outlet.name for outlet in workspace.outlets(circle)]


def test_a_list_is_looked_at_and_nothing_is_kept(
    qtbot: QtBot, screen: ListScreen, file: Callable[..., Path], workspace: Workspace, circle: str
) -> None:
    _open(qtbot, screen, file())
    page = screen.looking
    assert page.summary.text() == "可收 2 行，1 行有问题：新的 2 家，已有 0 家。"
    assert [page.model.read_as(section) for section in range(1, 6)] == ["不读", "名称", "业态", "距离", "从业人员"]
    assert "按店名认出 1 家" in page.warning.words.text()
    assert not page.take.isEnabled()
    assert _names(workspace, circle) == []


def test_a_bad_cell_is_reached_by_a_key_and_by_its_sentence(
    qtbot: QtBot, screen: ListScreen, file: Callable[..., Path]
) -> None:
    _open(qtbot, screen, file())
    page = screen.looking
    QTest.keyClick(page.grid, Qt.Key.Key_F8)
    assert page.grid.cell() == (3, 4)
    assert page.about.text() == "E4：“2000万”不是数字。请只写数字，如 20000000（人）。"
    page.grid.go(2, 1)
    page.which.buttons[1].click()
    assert page.problems.rowCount() == 1
    page.cells.setCurrentIndex(page.problems.index(0, 0))
    QTest.keyClick(page.cells, Qt.Key.Key_Return)
    assert page.grid.cell() == (3, 4)


def test_bad_rows_are_left_out_only_when_that_is_ticked_and_all_is_one_step_of_undo(
    qtbot: QtBot, screen: ListScreen, file: Callable[..., Path], workspace: Workspace, circle: str
) -> None:
    _open(qtbot, screen, file())
    page = screen.looking
    assert page.skip.text() == "跳过有问题的 1 行"
    page.skip.click()
    assert page.take.text() == "导入 2 家"
    QTest.keyClick(page.grid, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    _done(qtbot, screen)
    assert screen.done.words.text() == "新增 2 家网点。"
    assert screen.done.rest.text() == "有问题的 1 行没有收。"
    assert _names(workspace, circle) == ["美宜佳（中山路店）", "张三理发店"]
    screen.undo()
    assert _names(workspace, circle) == []
    screen.redo()
    assert len(_names(workspace, circle)) == 2


def test_the_same_file_again_is_said_and_changes_are_a_choice(
    qtbot: QtBot, screen: ListScreen, file: Callable[..., Path], workspace: Workspace, circle: str
) -> None:
    path = file([*ROWS[:3]])
    _open(qtbot, screen, path)
    screen.looking.take.click()
    _done(qtbot, screen)
    _open(qtbot, screen, path)
    assert "导入过，没有新的。" in screen.looking.warning.words.text()
    assert screen.looking.take.text() == "没有新的"
    _open(qtbot, screen, file([*ROWS[:2], [1, "美宜佳（中山路店）", "便利店", 400, 3]], "新.xlsx"))
    page = screen.looking
    assert page.update_box.text() == "已有的 1 家按表格改"
    page.which.show_value(Row.CHANGED)
    page._show_rows()
    page.grid.go(2, 3)
    assert page.about.text() == "距离：现在是 300，表格里是 400"
    page.update_box.click()
    page.take.click()
    _done(qtbot, screen)
    assert workspace.outlets(circle)[0].metres == 400


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_column_is_read_otherwise_and_that_is_remembered(
    qtbot: QtBot, screen: ListScreen, file: Callable[..., Path]
) -> None:
    rows = [["甲", "乙", "丙"], ["一号店", "中山路1号", "李"], ["二号店", "中山路2号", "王"]]
    _open(qtbot, screen, file(rows))
    assert not screen.looking.take.isEnabled()
    assert "看不出哪一列是名称" in screen.looking.warning.words.text()
    screen.looking.grid.setCurrentIndex(screen.looking.model.index(0, 1))
    QTest.keyClick(screen.looking.grid, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    menu = screen.looking.grid.findChild(QMenu)
    assert menu is not None
    next(action for action in menu.actions() if action.text() == "名称").trigger()
    menu.close()
    _done(qtbot, screen)
    screen.looking.take.click()
    _done(qtbot, screen)
    _open(qtbot, screen, file([rows[0], ["三号店", "鼓楼街3号", "赵"]], "另一份.xlsx"))
    assert screen.looking.model.read_as(1) == "名称"


def test_what_is_no_table_gives_a_sentence(qtbot: QtBot, screen: ListScreen, tmp_path: Path) -> None:
    path = tmp_path / "网点.xls"
    path.write_bytes(b"<html><table></table></html>")
    screen.open(path)
    _done(qtbot, screen)
    assert "其实是网页" in screen.messages.words.text()
    assert screen.pages.currentWidget() is screen.choosing


def test_a_table_dropped_on_the_window_leads_to_its_list(
    qtbot: QtBot, workspace: Workspace, circle: str, file: Callable[..., Path]
) -> None:
    window = MainWindow(Preferences())
    qtbot.addWidget(window)
    window.desk.workspace = workspace
    window.desk.opened.emit(workspace.path)
    window.go(Place(Room.COMPOUNDS, circle))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file([["小区名称", "户数"], ["甲小区", 30]])))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    for event in (
        QDragEnterEvent(window.rect().center(), copy, mime, left, none),
        QDropEvent(QPointF(9, 9), copy, mime, left, none),
    ):
        QGuiApplication.sendEvent(window, event)
        assert event.isAccepted()
    qtbot.waitUntil(lambda: isinstance(window.stack.currentWidget(), ListScreen))
    made = window.stack.currentWidget()
    assert isinstance(made, ListScreen)
    qtbot.waitUntil(lambda: made.standing is not None)
    assert made.standing is not None
    assert made.standing.summary() == "可收 1 行：新的 1 个，已有 0 个。"
    window.desk.workspace = None


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_the_page_is_whole_on_a_small_screen(
    qtbot: QtBot, qapp: QApplication, workspace: Workspace, circle: str, file: Callable[..., Path], scale: int
) -> None:
    style.apply(qapp, scale=scale)
    for kind, at in (("outlet", circle), ("outlet", "")):
        screen = ListScreen(workspace, kind, at)
        qtbot.addWidget(screen)
        screen.resize(1366 - (200 if scale == 100 else 124), 680)
        screen.show()
        _open(qtbot, screen, file())
        qtbot.wait(50)
        assert screen.width() == 1366 - (200 if scale == 100 else 124)
        assert [*seeing.clipped(screen), *seeing.outside(screen), *seeing.overlapping(screen)] == []
    style.apply(qapp)


# — pasting —


@pytest.fixture
def rows_screen(qtbot: QtBot, workspace: Workspace, circle: str) -> RowsScreen:
    workspace.add_many("compound", [{"name": f"{n}号小区", "circle": circle} for n in (1, 2, 3)])
    made = RowsScreen(workspace, "compound", circle)
    qtbot.addWidget(made)
    made.show()
    return made


def _paste(screen: RowsScreen, text: str, row: int, column: int) -> None:
    QGuiApplication.clipboard().setText(text)
    screen.table.setCurrentIndex(screen.model.index(row, column))
    QTest.keyClick(screen.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_a_pasted_column_fills_the_rows_from_here_down_in_one_step(
    rows_screen: RowsScreen, workspace: Workspace, circle: str
) -> None:
    _paste(rows_screen, "１２０\r\n1,300\r\n", 1, 2)
    assert [one.households for one in workspace.compounds(circle)] == [None, 120, 1300]
    workspace.undo()
    assert [one.households for one in workspace.compounds(circle)] == [None, None, None]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1\n2\n3\n4", "粘贴的有 4 行，从这一格往下只有 2 行，没有粘贴"),
        ("1\t2", "粘贴的有 2 列，从这一格往右只有 1 列，没有粘贴"),
        ("120\n2000万", "粘贴的第 2 行“户数（户）”：“2000万”不是数字"),
    ],
)
def test_a_block_that_does_not_fit_gives_a_sentence_and_changes_nothing(
    rows_screen: RowsScreen, workspace: Workspace, circle: str, text: str, said: str
) -> None:
    failed: list[str] = []
    rows_screen.failed.connect(failed.append)
    _paste(rows_screen, text, 1, 2)
    assert len(failed) == 1
    assert said in failed[0]
    assert [one.households for one in workspace.compounds(circle)] == [None, None, None]
    _paste(rows_screen, "120\n130", 1, 2)
    _paste(rows_screen, "140\n150", 1, 2)
    assert failed[1:] == [""]  # what was said holds no longer


def test_pasted_names_are_looked_at_as_a_list_by_the_order_of_the_columns(
    qtbot: QtBot, rows_screen: RowsScreen, workspace: Workspace, circle: str
) -> None:
    wanted: list[tuple[str, tuple[str, ...]]] = []
    rows_screen.paste_wanted.connect(lambda kind, fields: wanted.append((kind, fields)))
    _paste(rows_screen, "1号小区\t\t90\n4号小区\t\t80", 0, 0)
    assert wanted == [("compound", ("name", "community", "households"))]
    made = ListScreen(workspace, "compound", circle)
    qtbot.addWidget(made)
    made.paste([("1号小区", "", "90"), ("4号小区", "", "80")], wanted[0][1])
    _done(qtbot, made)
    assert made.standing is not None
    assert made.standing.summary() == "可收 2 行：新的 1 个，已有 1 个。"
    assert made.looking.model.read_as(3) == "户数"


def test_a_block_of_the_matrix_is_taken_whole_or_not_at_all(qtbot: QtBot, workspace: Workspace, circle: str) -> None:
    workspace.add_many("compound", [{"name": f"{n}号小区", "circle": circle} for n in (1, 2)])
    matrix = MatrixScreen(workspace, circle, "ordos/acceptance")
    qtbot.addWidget(matrix)
    matrix.show()
    failed: list[str] = []
    matrix.failed.connect(failed.append)

    def paste(text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        matrix.table.setCurrentIndex(matrix.model.index(0, 0))
        QTest.keyClick(matrix.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    paste("√\t大概\n×\t8")
    paste("√\n×\n√")
    assert ["“大概”不是可达" in failed[0], "粘贴的有 3 行" in failed[1]] == [True, True]
    assert workspace.reaches(circle) == ()
    paste("√\t12分钟\n×\t")
    cells = [[matrix.model.cell(row, column) for column in (0, 1)] for row in (0, 1)]
    assert (cells[0][0].reached, cells[1][0].reached, cells[0][1].minutes, cells[1][1].by_hand) == (True, False, 12, False)
    workspace.undo()
    assert workspace.reaches(circle) == ()


def test_a_column_that_was_not_there_when_the_reading_was_remembered_is_guessed(
    qtbot: QtBot, screen: ListScreen, file: Callable[..., Path]
) -> None:
    """Headings are remembered without their units: 距离（米） is another column than 距离（分钟）."""
    rows = [["店铺名称", "类型", "距离（米）", "备注"], ["甲店", "便利店", 300, "一"]]
    _open(qtbot, screen, file(rows))
    screen.looking.read_wished.emit(3, "")
    _done(qtbot, screen)
    QTest.mouseClick(screen.looking.take, Qt.MouseButton.LeftButton)
    _done(qtbot, screen)
    _open(qtbot, screen, file([["店铺名称", "类型", "距离（分钟）", "备注"], ["乙店", "便利店", 5, "二"]], "再来.xlsx"))
    assert screen.standing is not None
    assert screen.standing.listed.columns == {0: "name", 1: "format", 2: "minutes"}


def test_other_sheets_of_the_file_are_told(qtbot: QtBot, screen: ListScreen, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "封面"
    book.active.append(["网点台账"])
    for name in ("瑞丰", "向阳"):
        book.create_sheet(name).append(["店铺名称"])
    book.save(tmp_path / "几张.xlsx")
    _open(qtbot, screen, tmp_path / "几张.xlsx")
    assert "现在看的是工作表“封面”，另有 2 张没有看：瑞丰、向阳。" in screen.looking.warning.words.text()
    screen.looking.sheet_wished.emit("瑞丰")
    _done(qtbot, screen)
    assert screen.standing is not None
    assert not screen.standing.listed.lacks_name


@pytest.fixture
def sheets(tmp_path: Path) -> Callable[..., Path]:
    def write(**rows: Sequence[Sequence[object]]) -> Path:
        book = openpyxl.Workbook()
        book.remove(book.active)
        for name, lines in rows.items():
            page = book.create_sheet(name)
            for line in lines:
                page.append(list(line))
        book.save(tmp_path / "几张.xlsx")
        return tmp_path / "几张.xlsx"

    return write


def test_a_cover_in_front_is_passed_over_and_that_is_said(
    qtbot: QtBot, screen: ListScreen, sheets: Callable[..., Path]
) -> None:
    cover: list[list[object]] = [["名称", "瑞丰社区网点台账"], ["填报单位", "瑞丰社区"], ["联系人", "张三"]]
    path = sheets(封面=cover, 汇总=[["业态", "家数"], ["药店", 3]], 台账=ROWS[1:], 作废=ROWS[1:])
    _open(qtbot, screen, path)
    assert screen.standing is not None
    assert screen.standing.listed.sheet.name == "台账"
    said = screen.looking.warning.words.text()
    assert "前面的“封面、汇总”不像网点名单，看的是工作表“台账”。另有 1 张没有看：作废。" in said
    screen.looking.hidden_wished.emit(True)  # whatever else is corrected
    _done(qtbot, screen)
    assert screen.standing.listed.passed == ("封面", "汇总")
    screen.looking.sheet_wished.emit("封面")
    _done(qtbot, screen)
    assert (screen.standing.listed.sheet.name, screen.standing.listed.passed) == ("封面", ())


def test_another_kind_is_looked_for_on_all_sheets(
    qtbot: QtBot, workspace: Workspace, circle: str, sheets: Callable[..., Path]
) -> None:
    made = ListScreen(workspace, "outlet")
    qtbot.addWidget(made)
    _open(qtbot, made, sheets(小区=[["小区名称", "户数"], ["水岸", 90]], 网点=[["店铺名称", "类型"], ["甲", "药店"]]))
    assert made.standing is not None
    assert made.standing.listed.sheet.name == "网点"
    made.looking.kind_wished.emit("compound")
    _done(qtbot, made)
    assert (made.standing.listed.sheet.name, made.standing.listed.passed) == ("小区", ())
