"""The window as a person uses it: keys and clicks on a real folder of data."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from lcsurvey.errors import WorkspaceError
from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Person, Workspace
from lcsurvey.ui.bin.dialog import BinDialog
from lcsurvey.ui.circle.overview import OverviewScreen
from lcsurvey.ui.circle.rows_screen import RowsScreen
from lcsurvey.ui.circles.model import NAME, OUTLETS
from lcsurvey.ui.circles.screen import NAMES, CirclesScreen
from lcsurvey.ui.dialog import FormDialog
from lcsurvey.ui.panel import EmptyState
from lcsurvey.ui.satisfaction.keying import KeyingScreen
from lcsurvey.ui.scope import circle_tables
from lcsurvey.ui.settings.screen import SettingsScreen
from lcsurvey.ui.table.screen import TableScreen
from lcsurvey.ui.welcome.new import NewFolder, NewScreen
from lcsurvey.ui.welcome.screen import WelcomeScreen
from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.window.window import MainWindow
from tests.ui.conftest import Shown

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class Strays(QObject):
    """Watches for other windows that show up, if only for a moment: they would steal the keyboard."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.seen: list[str] = []
        self._window = window
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


def _screen(window: MainWindow, kind: type[QWidget]) -> QWidget:
    found = window.stack.currentWidget()
    assert isinstance(found, kind), type(found)
    return found


def _press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, key, modifier)


def _dialog(window: MainWindow, kind: type[QDialog]) -> QDialog:
    (found,) = window.findChildren(kind)
    return found


def _open_circle(window: MainWindow, circle: str, room: Room = Room.OVERVIEW) -> QWidget:
    window.go(Place(room, circle))
    found = window.stack.currentWidget()
    assert found is not None
    return found


# Opening ------------------------------------------------------------------------------------------------


def test_nothing_to_open_shows_the_welcome(bare: MainWindow) -> None:
    bare.start()
    _screen(bare, WelcomeScreen)
    assert not bare.header.isVisible()


def test_a_new_folder_is_made_and_opened(qtbot: QtBot, bare: MainWindow, tmp_path: Path) -> None:
    bare.show_new()
    screen = _screen(bare, NewScreen)
    assert isinstance(screen, NewScreen)
    screen.city.edit.setCurrentIndex([pack.id for pack in screen._packs].index("zhongwei"))  # type: ignore[union-attr]
    screen.name.edit.setText("王芳")  # type: ignore[union-attr]
    screen.unit.edit.setText("瑞丰社区")  # type: ignore[union-attr]
    screen.place.edit.setText(str(tmp_path / "新的"))  # type: ignore[union-attr]
    with qtbot.waitSignal(bare.desk.opened, timeout=20_000):
        screen.begin.click()
    _screen(bare, CirclesScreen)
    assert bare.desk.workspace is not None
    assert bare.desk.workspace.person == Person("王芳", "瑞丰社区", "community")
    assert bare.liked.recent[0] == str(tmp_path / "新的")


def test_the_sample_is_filled_and_opened(
    qtbot: QtBot, bare: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lcsurvey.store.place.default_place", lambda: tmp_path)
    bare.start()
    screen = _screen(bare, WelcomeScreen)
    assert isinstance(screen, WelcomeScreen)
    told: list[str] = []
    bare.desk.progressed.connect(told.append)
    with qtbot.waitSignal(bare.desk.opened, timeout=60_000):
        screen.sample.click()
    space = bare.desk.workspace
    assert space is not None
    assert len(space.outlets()) > 0
    assert any(circle.responses for circle in space.summaries())
    assert told[0] == "正在准备示例…"


def test_what_is_missing_for_a_new_folder_stands_beside_its_field(bare: MainWindow) -> None:
    bare.show_new()
    screen = _screen(bare, NewScreen)
    assert isinstance(screen, NewScreen)
    screen.begin.click()
    assert screen.name.problem.text() == "请写姓名。"
    assert screen.unit.problem.text() == "请写单位。"
    assert not screen.busy.isVisible()


def test_an_unsuitable_place_offers_a_better_one(qtbot: QtBot, bare: MainWindow, tmp_path: Path) -> None:
    bare.show_new()
    screen = _screen(bare, NewScreen)
    assert isinstance(screen, NewScreen)
    for field, words in (
        (screen.name, "王芳"),
        (screen.unit, "社区"),
        (screen.place, str(tmp_path / "OneDrive" / "资料")),
    ):
        field.edit.setText(words)  # type: ignore[union-attr]
    with qtbot.waitSignal(bare.desk.elsewhere, timeout=20_000):
        screen.begin.click()
    assert "OneDrive" in screen.place.problem.text()
    wished: list[NewFolder] = []
    screen.create_wanted.disconnect()
    screen.create_wanted.connect(wished.append)
    screen.message.act.click()
    assert str(wished[0].folder) in screen.place.words()
    assert "OneDrive" not in str(wished[0].folder)


def test_a_failure_that_is_over_is_said_no_longer_and_nothing_else_is_taken_away(bare: MainWindow) -> None:
    bare.show_failure("什么也没有粘贴。")
    assert bare.messages.isVisible()
    bare.show_failure("")
    assert not bare.messages.isVisible()
    bare.messages.show_message("备份做好了。", "done")
    bare.show_failure("")
    assert bare.messages.isVisible()


def test_a_folder_in_use_can_be_read(qtbot: QtBot, bare: MainWindow, workspace: Workspace) -> None:
    with qtbot.waitSignal(bare.desk.busy, timeout=20_000):
        bare.open(workspace.path)
    assert bare.messages.act.text() == "只看不改"
    with qtbot.waitSignal(bare.desk.opened, timeout=20_000):
        bare.messages.act.click()
    assert bare.desk.workspace is not None
    assert bare.desk.workspace.read_only
    assert "只能看" in bare.messages.words.text()


def test_a_folder_where_nothing_can_be_written_can_be_read(
    qtbot: QtBot, bare: MainWindow, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "x")

    workspace.close()
    monkeypatch.setattr("filelock.FileLock.acquire", refuse)
    with qtbot.waitSignal(bare.desk.busy, timeout=20_000):
        bare.open(workspace.path)
    assert "只能读，不能写" in bare.messages.words.text()
    assert bare.messages.act.text() == "只看不改"


def test_a_folder_that_is_none_is_told(qtbot: QtBot, bare: MainWindow, tmp_path: Path) -> None:
    with qtbot.waitSignal(bare.desk.failed, timeout=20_000):
        bare.open(tmp_path)
    assert bare.messages.isVisible()
    assert str(tmp_path) in bare.messages.words.text()


def test_the_last_folder_is_listed_before_it_is_open(qtbot: QtBot, bare: MainWindow, tmp_path: Path) -> None:
    library = Library()
    folder = tmp_path / "资料"
    person = Person("李小满", "社区", "community")
    Workspace.create(folder, pack=library.pack("zhongwei"), library=library, person=person).close()
    bare.liked = bare.liked.opened(folder)
    with qtbot.waitSignal(bare.desk.opened, timeout=20_000):
        bare.start()
        before = _screen(bare, CirclesScreen)
        assert isinstance(before, CirclesScreen)
        assert before.model.rowCount() == 24
        qtbot.keyClick(before.table, Qt.Key.Key_Down)
        qtbot.keyClick(before.table, Qt.Key.Key_Return)
    after = _screen(bare, OverviewScreen)
    assert isinstance(after, OverviewScreen)
    assert after.title.text().startswith("向阳")


def test_one_circle_opens_straight(bare: MainWindow, workspace: Workspace) -> None:
    for circle in workspace.circles()[1:]:
        workspace.delete(circle.id)
    bare.desk.workspace = workspace
    bare.desk.opened.emit(workspace.path)
    _screen(bare, OverviewScreen)


# The way ------------------------------------------------------------------------------------------------


def test_a_circle_is_found_opened_and_left_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    screen = _screen(window, CirclesScreen)
    assert isinstance(screen, CirclesScreen)
    _press(qtbot, Qt.Key.Key_F, CONTROL)
    assert screen.search.hasFocus()
    qtbot.keyClicks(screen.search, "hhhy")
    assert screen.model.rowCount() == 1
    _press(qtbot, Qt.Key.Key_Return)
    overview = _screen(window, OverviewScreen)
    assert isinstance(overview, OverviewScreen)
    assert overview.title.text() == "黄河花园一刻钟便民生活圈"
    _press(qtbot, Qt.Key.Key_Left, ALT)
    back = _screen(window, CirclesScreen)
    assert isinstance(back, CirclesScreen)
    assert back.model.circle(back.table.currentIndex().row()).name.startswith("黄河花园")


def test_typing_in_the_list_searches(qtbot: QtBot, window: MainWindow) -> None:
    screen = _screen(window, CirclesScreen)
    assert isinstance(screen, CirclesScreen)
    screen.table.setFocus()
    qtbot.keyClicks(screen.table, "r")
    qtbot.keyClicks(screen.search, "ui")
    assert screen.search.text() == "rui"
    assert [screen.model.circle(row).name[:2] for row in range(screen.model.rowCount())] == ["瑞丰"]


def test_the_header_finds_things_of_this_circle(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, circle: str
) -> None:
    outlet = workspace.add("outlet", {"name": "康泰大药房", "circle": circle, "format": "pharmacy"})
    _open_circle(window, circle)
    hits = window.acts.finding.find("kangtai")
    assert [(hit.name, hit.detail) for hit in hits] == [("康泰大药房", "药店")]
    window.go(hits[0].place)
    screen = _screen(window, RowsScreen)
    assert isinstance(screen, RowsScreen)
    assert screen.model.thing(screen.table.currentIndex().row()).id == outlet


def test_every_line_of_the_navigation_leads_somewhere(qtbot: QtBot, window: MainWindow, circle: str) -> None:
    _open_circle(window, circle)
    places = [button.entry.place for button in window.navigation._buttons]
    assert {place.room for place in places} >= {
        Room.OVERVIEW,
        Room.COMMUNITIES,
        Room.COMPOUNDS,
        Room.OUTLETS,
        Room.REACH,
        Room.ACTIVITIES,
        Room.PLANS,
        Room.EVIDENCE,
        Room.TABLE,
    }
    strays = Strays(window)
    for place in places:
        window.navigation.place_wanted.emit(place)
        assert window.history.here == place
        qtbot.wait(10)
    assert strays.seen == []


@pytest.mark.parametrize(
    ("room", "name"),
    [
        (Room.COMMUNITIES, "名称"), (Room.COMPOUNDS, "名称"), (Room.OUTLETS, "店名"), (Room.ACTIVITIES, "日期"),
        (Room.PLANS, "居民需要什么"), (Room.EVIDENCE, "加照片或文件"), (Room.REACH, "去登记小区"), (Room.SKETCH, "去登记网点"),
    ],
)  # fmt: skip
def test_an_empty_list_waits_for_its_first_entry(
    qtbot: QtBot, window: MainWindow, circle: str, room: Room, name: str
) -> None:
    _open_circle(window, circle, room)
    qtbot.wait(10)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == name


def test_an_empty_screen_says_so_at_the_same_height_everywhere(qtbot: QtBot, window: MainWindow, circle: str) -> None:
    heights = []
    for room in (Room.REACH, Room.SKETCH):
        screen = _open_circle(window, circle, room)
        qtbot.wait(10)
        (empty,) = [one for one in screen.findChildren(EmptyState) if one.isVisible()]
        heights.append(empty.sentence.mapTo(screen, QPoint(0, 0)).y())
        assert empty.height() > screen.height() * 0.8
    assert heights[0] == heights[1]


@pytest.mark.parametrize(("width", "whole"), [(1142, True), (700, False)])
def test_the_names_of_the_tables_are_whole_above_their_columns(
    shown: Shown, workspace: Workspace, width: int, whole: bool
) -> None:
    """Eight tables on a laptop: those with long names take of those with short ones; else the list scrolls."""
    titles = ["分型表", "评价表", "验收考核标准", "配置核对", "建设情况调查表"]
    titles += ["一图一站一热线", "指标统计", "步行核对"]
    made = CirclesScreen(titles)
    made.show_titles(titles)
    made.show_circles(workspace.summaries())
    shown(made, width)
    heads = made.table.horizontalHeader()
    for at, title in enumerate(titles, OUTLETS + 1):
        assert heads.sectionSize(at) > heads.fontMetrics().horizontalAdvance(title) + 22, title
    assert heads.sectionSize(NAME) >= NAMES - 4
    assert (heads.length() <= made.table.viewport().width()) is whole


def test_the_navigation_is_walked_with_arrows(qtbot: QtBot, window: MainWindow, circle: str) -> None:
    _open_circle(window, circle)
    first, second = window.navigation._buttons[:2]
    qtbot.waitUntil(first.isVisible)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Return)
    assert window.history.here == second.entry.place


def test_the_line_of_where_one_is_is_in_view(qtbot: QtBot, window: MainWindow, circle: str) -> None:
    """A city with many tables has more lines than a laptop is high; scrolling by hand is left alone."""
    window.resize(1366, 560)
    forms = circle_tables(window.acts.space)
    window.go(Place(Room.TABLE, circle, (forms[-1],)))
    area, last = window.navigation._area, next(each for each in window.navigation._buttons if each.isChecked())
    bar = area.verticalScrollBar()
    assert last.entry.place.form == forms[-1]
    qtbot.waitUntil(lambda: area.viewport().rect().contains(last.geometry().translated(0, -bar.value())))
    bar.setValue(0)
    window.navigation.show_here(last.entry.place)
    qtbot.wait(20)
    assert bar.value() == 0
    window.go(Place(Room.OVERVIEW, circle))
    qtbot.waitUntil(lambda: bar.value() <= window.navigation._buttons[1].y())


def test_a_narrow_window_folds_and_a_wide_one_unfolds(window: MainWindow, circle: str) -> None:
    _open_circle(window, circle)
    wide = window.navigation.width()
    window.resize(910, 512)
    assert window.navigation.width() < wide / 2
    assert window.header.undo.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
    window.resize(1366, 768)
    assert window.navigation.width() == wide


def test_the_next_table_follows_and_after_the_last_the_circle(qtbot: QtBot, window: MainWindow, circle: str) -> None:
    forms = circle_tables(window.acts.space)
    window.go(Place(Room.TABLE, circle, (forms[0],)))
    for form in forms[1:]:
        _press(qtbot, Qt.Key.Key_Return, CONTROL)
        assert window.history.here.form == form
    _press(qtbot, Qt.Key.Key_Return, CONTROL)
    assert window.history.here.room == Room.OVERVIEW


def test_another_stage_shows_its_own_answers(window: MainWindow, workspace: Workspace, circle: str) -> None:
    form = workspace.tables()[0]
    window.navigation.stage_chosen.emit(Stage.DISTRICT)
    window.go(Place(Room.TABLE, circle, (form,)))
    screen = _screen(window, TableScreen)
    assert isinstance(screen, TableScreen)
    assert screen.draft.response.stage == Stage.DISTRICT


def test_ctrl_p_shows_the_pages(qtbot: QtBot, window: MainWindow, circle: str) -> None:
    window.go(Place(Room.TABLE, circle, ("jining/typing",)))
    _press(qtbot, Qt.Key.Key_P, CONTROL)
    assert window.history.here == Place(Room.PREVIEW, circle, ("jining/typing",))


# What is there -------------------------------------------------------------------------------------------


def test_a_fact_is_saved_when_its_field_is_left(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, circle: str
) -> None:
    screen = _open_circle(window, circle)
    assert isinstance(screen, OverviewScreen)
    field = screen.facts.fields["population"]
    field.edit.setFocus()
    field.edit.setText("18,000")  # type: ignore[union-attr]
    _press(qtbot, Qt.Key.Key_Tab)
    assert workspace.circle(circle).population == 18000
    assert window.header.saved.words.text().startswith("已存 ")


def test_a_wrong_number_is_told_beside_its_field_and_not_saved(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, circle: str
) -> None:
    screen = _open_circle(window, circle)
    assert isinstance(screen, OverviewScreen)
    before = workspace.circle(circle).population
    field = screen.facts.fields["population"]
    field.edit.setFocus()
    field.edit.setText("一万八")  # type: ignore[union-attr]
    _press(qtbot, Qt.Key.Key_Tab)
    assert field.problem.isVisible()
    assert workspace.circle(circle).population == before
    assert field.words() == "一万八"


def test_leaving_the_screen_saves_the_field_one_is_in(window: MainWindow, workspace: Workspace, circle: str) -> None:
    screen = _open_circle(window, circle)
    assert isinstance(screen, OverviewScreen)
    field = screen.facts.fields["address"]
    field.edit.setFocus()
    field.edit.setText("鼓楼东街1号")  # type: ignore[union-attr]
    window.back()
    assert workspace.circle(circle).address == "鼓楼东街1号"


def test_undo_takes_back_and_the_field_shows_it(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, circle: str
) -> None:
    screen = _open_circle(window, circle)
    assert isinstance(screen, OverviewScreen)
    before = workspace.circle(circle).name
    field = screen.facts.fields["name"]
    field.edit.setFocus()
    field.edit.setText("新名字")  # type: ignore[union-attr]
    _press(qtbot, Qt.Key.Key_Tab)
    assert workspace.circle(circle).name == "新名字"
    screen.facts.fields["address"].edit.setFocus()
    _press(qtbot, Qt.Key.Key_Z, CONTROL)
    assert workspace.circle(circle).name == before
    assert field.words() == before
    _press(qtbot, Qt.Key.Key_Y, CONTROL)
    assert workspace.circle(circle).name == "新名字"


def test_a_cell_is_edited_in_place(qtbot: QtBot, window: MainWindow, workspace: Workspace, circle: str) -> None:
    workspace.add("outlet", {"name": "康泰大药房", "circle": circle})
    screen = _open_circle(window, circle, Room.OUTLETS)
    assert isinstance(screen, RowsScreen)
    column = [listed.fact.name for listed in screen.model.columns].index("staff")
    screen.table.setCurrentIndex(screen.model.index(0, column))
    screen.table.setFocus()
    qtbot.keyClick(screen.table, Qt.Key.Key_Return)
    editor = screen.table.findChild(QLineEdit)
    qtbot.keyClicks(editor, "12")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: workspace.outlets(circle)[0].staff == 12)
    assert screen.model.index(0, column).data() == "12"


def test_a_wrong_cell_is_told_and_shows_what_is_stored(window: MainWindow, workspace: Workspace, circle: str) -> None:
    workspace.add("outlet", {"name": "康泰大药房", "circle": circle, "staff": 3})
    screen = _open_circle(window, circle, Room.OUTLETS)
    assert isinstance(screen, RowsScreen)
    column = [listed.fact.name for listed in screen.model.columns].index("staff")
    screen.model.setData(screen.model.index(0, column), "三个人")
    assert "从业人员" in window.messages.words.text()
    assert screen.model.index(0, column).data() == "3"


def test_what_is_deleted_comes_back_by_undo_and_from_the_bin(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, circle: str
) -> None:
    workspace.add("compound", {"name": "一期", "circle": circle})
    screen = _open_circle(window, circle, Room.COMPOUNDS)
    assert isinstance(screen, RowsScreen)
    for way in ("undo", "bin"):
        screen = window.stack.currentWidget()
        assert isinstance(screen, RowsScreen)
        screen.table.setCurrentIndex(screen.model.index(0, 0))
        screen.table.setFocus()
        qtbot.keyClick(screen.table, Qt.Key.Key_Delete)
        assert workspace.compounds(circle) == ()
        assert "“一期”" in window.messages.words.text()
        if way == "undo":
            window.messages.act.click()
        else:
            window.acts.show_bin("compound")
            bin_ = _dialog(window, BinDialog)
            bin_.act.click()
            bin_.reject()
        assert [each.name for each in workspace.compounds(circle)] == ["一期"]


def test_a_circle_is_added_and_deleted(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    window.acts.ask_circle()
    dialog = _dialog(window, FormDialog)
    assert isinstance(dialog, FormDialog)
    dialog.act.click()
    assert dialog.fields["name"].problem.text() == "请写名称。"
    dialog.fields["name"].edit.setText("新区一刻钟便民生活圈")  # type: ignore[union-attr]
    dialog.act.click()
    overview = _screen(window, OverviewScreen)
    assert isinstance(overview, OverviewScreen)
    assert overview.title.text() == "新区一刻钟便民生活圈"
    made = workspace.find_circle("新区").id
    window.go(Place(Room.CIRCLES))
    window.acts.delete_circle(made)
    screen = _screen(window, CirclesScreen)
    assert isinstance(screen, CirclesScreen)
    assert screen.model.row_of(made) == -1
    window.acts.undo()
    assert workspace.circle(made).name == "新区一刻钟便民生活圈"


def test_markup_in_a_circles_name_is_text_everywhere(window: MainWindow, workspace: Workspace, circle: str) -> None:
    name = "<img src=x onerror=1>&黄河"
    workspace.change(circle, {"name": name})
    _open_circle(window, circle)
    assert window.header.circle.text().replace("&&", "&").startswith("<img src=x")
    assert "<img" not in window.header.circle.toolTip()
    actions = [action for action in window.header.circle.menu().actions() if isinstance(action, QAction)]
    assert actions[0].text().replace("&&", "&") == name
    window.go(Place(Room.CIRCLES))
    screen = _screen(window, CirclesScreen)
    assert isinstance(screen, CirclesScreen)
    row = screen.model.row_of(circle)
    assert screen.model.index(row, 0).data() == name
    assert "<img" not in str(screen.model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole))


# People, rounds, settings ---------------------------------------------------------------------------------


def test_who_fills_in_changes_with_one_click(window: MainWindow, workspace: Workspace) -> None:
    workspace.sign_in(Person("赵敏", "瑞丰社区", "community"))
    window.refresh()
    window.acts._show_around()
    names = [action.text() for action in window.header.person.menu().actions()]
    other = next(number for number, name in enumerate(names) if name.startswith("李小满"))
    window.header.person.menu().actions()[other].trigger()
    assert workspace.person.name == "李小满"


def test_a_new_person_is_asked_for_a_name(window: MainWindow, workspace: Workspace) -> None:
    window.acts.ask_person()
    dialog = _dialog(window, FormDialog)
    assert isinstance(dialog, FormDialog)
    dialog.act.click()
    assert dialog.fields["name"].problem.isVisible()
    dialog.fields["name"].edit.setText("赵敏")  # type: ignore[union-attr]
    dialog.act.click()
    assert (workspace.person.name, workspace.person.unit) == ("赵敏", "黄河花园社区")


def test_a_new_round_begins_empty(window: MainWindow, workspace: Workspace, circle: str) -> None:
    form = workspace.tables()[0]
    first = workspace.table(form).form.questions[0].fields[0]
    workspace.answer(circle, form, Stage.SELF, fields={first: True})
    window.acts.ask_round()
    dialog = _dialog(window, FormDialog)
    assert isinstance(dialog, FormDialog)
    dialog.fields["start"].edit.setText("不是日期")  # type: ignore[union-attr]
    dialog.act.click()
    assert dialog.problem.isVisible()
    dialog.fields["start"].edit.setText("2027-01-01")  # type: ignore[union-attr]
    dialog.fields["end"].edit.setText("2027-12-31")  # type: ignore[union-attr]
    dialog.act.click()
    assert workspace.round.label == dialog.fields["label"].words()
    assert workspace.response(circle, form).answers == {}


def test_the_size_of_the_text_changes_everything_and_one_stays_where_one_is(window: MainWindow, circle: str) -> None:
    _open_circle(window, circle, Room.OUTLETS)
    row = _rows(window)
    window.take_look("light", 200)
    assert window.history.here.room == Room.OUTLETS
    assert _rows(window) == 2 * row
    window.take_look("light", 100)


def _rows(window: MainWindow) -> int:
    screen = window.stack.currentWidget()
    assert isinstance(screen, RowsScreen)
    return screen.table.verticalHeader().defaultSectionSize()


@pytest.mark.parametrize(("role", "can"), [("community", False), ("street", False), ("office", True)])
def test_only_the_office_changes_how_points_are_given(
    window: MainWindow, workspace: Workspace, role: str, can: bool
) -> None:
    workspace.sign_in(Person("周主任", "商务局", role))
    window.go(Place(Room.SETTINGS))
    screen = _screen(window, SettingsScreen)
    assert isinstance(screen, SettingsScreen)
    row = next(row for row in screen.rows.values() if row.setting.type == "boolean")
    box = row._boxes[""]
    assert box.isEnabled() == can
    before = workspace.setting_values()[row.setting.id]
    box.click()
    assert (workspace.setting_values()[row.setting.id] != before) == can


def test_a_list_of_fifteen_is_saved_when_there_are_fifteen(window: MainWindow, workspace: Workspace) -> None:
    workspace.sign_in(Person("周主任", "商务局", "office"))
    window.go(Place(Room.SETTINGS))
    screen = _screen(window, SettingsScreen)
    assert isinstance(screen, SettingsScreen)
    row = next(row for row in screen.rows.values() if row.setting.count == 15)
    boxes = list(row._boxes.values())
    for box in boxes[:14]:
        box.click()
    assert "再选 1 个" in row.problem.text()
    assert not workspace.setting_values()[row.setting.id]
    boxes[14].click()
    assert len(workspace.setting_values()[row.setting.id]) == 15
    assert not row.problem.isVisible()


# Trouble ---------------------------------------------------------------------------------------------------


def test_a_failed_save_is_told_and_the_field_keeps_the_words(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, circle: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = _open_circle(window, circle)
    assert isinstance(screen, OverviewScreen)
    monkeypatch.setattr(workspace, "change", _full)
    field = screen.facts.fields["phone"]
    field.edit.setFocus()
    field.edit.setText("0955-123")  # type: ignore[union-attr]
    _press(qtbot, Qt.Key.Key_Tab)
    assert field.problem.text() == "磁盘已满，没有保存。"
    assert not window.header.saved.words.text()


def _full(*_: object) -> None:
    raise WorkspaceError("磁盘已满，没有保存。")


def test_nothing_to_undo_is_said(window: MainWindow) -> None:
    window.acts.undo()
    assert window.messages.words.text() == "没有可以撤销的了。"


def test_a_place_that_is_gone_leads_to_the_list(window: MainWindow, workspace: Workspace, circle: str) -> None:
    _open_circle(window, circle)
    window.go(Place(Room.CIRCLES))
    workspace.delete(circle)
    window.back()
    _screen(window, CirclesScreen)


def test_leaving_saves_the_field_and_closes_the_folder(window: MainWindow, workspace: Workspace, circle: str) -> None:
    screen = _open_circle(window, circle)
    assert isinstance(screen, OverviewScreen)
    screen.facts.fields["address"].edit.setFocus()
    screen.facts.fields["address"].edit.setText("应理南街")  # type: ignore[union-attr]
    window.leave()
    assert window.desk.workspace is None
    with Workspace.open(workspace.path, library=Library()) as again:
        assert again.circle(circle).address == "应理南街"


def test_in_large_words_the_act_at_the_foot_of_a_screen_stays_in_view(window: MainWindow, circle: str) -> None:
    """The questionnaires scroll above it; two bars beside each other would leave 存下这份 below the window."""
    window.resize(1366, 768)
    window.take_look("light", 150)
    window.go(Place(Room.SATISFACTION, circle, ("keying",)))
    screen = _screen(window, KeyingScreen)
    QApplication.processEvents()
    area = window.stack.parentWidget()
    assert area is not None
    assert screen.height() <= area.height()
    window.take_look("light", 100)
