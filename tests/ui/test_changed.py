"""变了吗: one key for each outlet, search, all the rest at once, undo; 上次 beside the answers of the new round."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from lcsurvey.response.model import Stage
from lcsurvey.store.model import Round
from lcsurvey.store.turns import proposed
from lcsurvey.store.workspace import Workspace
from lcsurvey.ui.changed.moving import MovingDialog
from lcsurvey.ui.changed.screen import ChangedScreen
from lcsurvey.ui.comparing.rounds import POINTS, RoundsScreen
from tests.ui.conftest import OpenTable, Shown

SHOPS = ("永康药店", "小李便利店", "红红理发", "老张修鞋铺")
ACCEPTANCE = "ordos/acceptance"


@pytest.fixture(autouse=True)
def _days(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    """The clock of the log, which the tests put on."""
    clock = [datetime.now(UTC) + timedelta(days=1)]
    monkeypatch.setattr("time.time_ns", lambda: int(clock[0].timestamp() * 1e9))
    return clock


@pytest.fixture
def last(workspace: Workspace, circle: str) -> str:
    """Four outlets and one answer of the last round; the name of the question answered."""
    values = [{"name": name, "circle": circle, "minutes": 5, "seen_on": "2026-01-05"} for name in SHOPS]
    workspace.add_many("outlet", values)
    rules = [rule for _, rule in workspace.table(ACCEPTANCE).rules.outline() if rule.kind == "assessed"]
    (name,) = rules[1].questions
    workspace.answer(circle, ACCEPTANCE, Stage.SELF, {name: Decimal(4)})
    return name


@pytest.fixture
def begun(workspace: Workspace, last: str, _days: list[datetime]) -> str:
    """The next round, begun a day later; its id."""
    _days[0] += timedelta(days=1)
    made = workspace.create_round(*proposed(workspace.round))
    workspace.use_round(made.id)
    return made.id


@pytest.fixture
def screen(
    shown: Shown, workspace: Workspace, circle: str, begun: str, monkeypatch: pytest.MonkeyPatch, _days: list[datetime]
) -> ChangedScreen:
    monkeypatch.setattr("lcsurvey.ui.changed.screen.today", lambda: _days[0].astimezone().date())
    made = shown(ChangedScreen(workspace, circle))
    made.take_focus()
    return made


def said(screen: ChangedScreen) -> dict[str, str]:
    model = screen.model
    return {str(model.index(row, 1).data()): str(model.index(row, 0).data()) for row in range(model.rowCount())}


def test_every_outlet_is_asked_about_and_one_key_answers(screen: ChangedScreen, workspace: Workspace) -> None:
    assert set(said(screen).values()) == {"没问"}
    QTest.keyClick(screen.table, Qt.Key.Key_1)
    QTest.keyClick(screen.table, Qt.Key.Key_2)
    assert said(screen) == {SHOPS[0]: "还在", SHOPS[1]: "关了", SHOPS[2]: "没问", SHOPS[3]: "没问"}
    assert screen.table.currentIndex().row() == 2  # on to the next one
    assert "问了 2 家" in screen.counted.text()
    workspace.undo()
    screen.refresh()
    assert said(screen)[SHOPS[1]] == "没问"


def test_moved_asks_where_and_opened_is_entered_below(screen: ChangedScreen, workspace: Workspace, circle: str) -> None:
    QTest.keyClick(screen.table, Qt.Key.Key_3)
    dialog = screen.findChild(MovingDialog)
    assert dialog is not None
    dialog.fields["address"].show_value("文昌路 9 号")
    dialog.act.click()
    assert said(screen)[SHOPS[0]] == "搬了"
    QTest.keyClick(screen.table, Qt.Key.Key_4)
    assert screen.entry.name.hasFocus()
    screen.entry.name.setText("安心大药房")
    screen.entry.walk.take(0)
    screen.entry.button.click()
    assert said(screen)["安心大药房"] == "新开"
    assert any(outlet.name == "安心大药房" for outlet in workspace.outlets(circle))


def test_all_the_rest_are_still_there_at_once(screen: ChangedScreen, workspace: Workspace) -> None:
    QTest.keyClick(screen.table, Qt.Key.Key_2)
    screen.rest.click()
    assert list(said(screen).values()) == ["关了", "还在", "还在", "还在"]
    assert not screen.rest.isEnabled()
    workspace.undo()
    screen.refresh()
    assert list(said(screen).values()) == ["关了", "没问", "没问", "没问"]


def test_letters_search_and_what_was_closed_by_mistake_comes_back(screen: ChangedScreen) -> None:
    QTest.keyClick(screen.table, Qt.Key.Key_2)
    QTest.keyClick(screen.table, Qt.Key.Key_Y)
    assert screen.search.text() == "y"
    screen.search.setText("yongkang")
    assert list(said(screen)) == [SHOPS[0]]
    screen.take_focus()
    QTest.keyClick(screen.table, Qt.Key.Key_1)
    assert said(screen) == {SHOPS[0]: "还在"}


def test_the_last_answer_stands_beside_and_counts_only_when_confirmed(
    open_table: OpenTable, workspace: Workspace, circle: str, last: str, begun: str
) -> None:
    screen = open_table(ACCEPTANCE)
    assert last not in screen.draft.answers
    screen.focus_question(last)
    card = screen.sheet.current()
    assert card is not None
    assert card._before is not None
    assert card._before.text() == "上次：4 分　Ctrl+L 照上次填"
    assert workspace.response(circle, ACCEPTANCE).answers == {}
    QTest.keyClick(screen, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert workspace.response(circle, ACCEPTANCE).answers == {last: Decimal(4)}
    screen.undo()
    assert workspace.response(circle, ACCEPTANCE).answers == {}


def test_two_rounds_stand_side_by_side(
    screen: ChangedScreen, shown: Shown, workspace: Workspace, circle: str, tmp_path: Path, qtbot: QtBot
) -> None:
    QTest.keyClick(screen.table, Qt.Key.Key_2)
    rounds = shown(RoundsScreen(workspace, circle))
    words = rounds.outlets.words
    qtbot.waitUntil(lambda: words.rowCount() > 0, timeout=10_000)
    last = words.rowCount() - 1
    assert [words.index(last, column).data() for column in range(7)] == ["合计（家）", "4", "3", "-1", "0", "1", "0"]
    rounds.ways.take(POINTS)
    assert rounds.lines.isVisible()
    with qtbot.waitSignal(rounds.told, timeout=20_000):
        rounds.save_to(tmp_path / "两期.xlsx")


def test_the_outlets_of_the_city_stand_side_by_side(
    screen: ChangedScreen, shown: Shown, workspace: Workspace, qtbot: QtBot
) -> None:
    QTest.keyClick(screen.table, Qt.Key.Key_2)
    rounds = shown(RoundsScreen(workspace, ""))
    words = rounds.outlets.words
    qtbot.waitUntil(lambda: words.rowCount() > 0, timeout=10_000)
    last = words.rowCount() - 1
    assert [words.index(last, column).data() for column in range(4)] == ["合计（家）", "4", "3", "-1"]
    assert not rounds.ways.isVisible()


def test_the_next_round_is_as_long_as_the_last() -> None:
    assert proposed(Round("", "", "2026-07-01", "2026-12-31")) == ("2027年上半年", "2027-01-01", "2027-06-30")
    assert proposed(Round("", "", "2026-01-01", "2026-06-30")) == ("2026年下半年", "2026-07-01", "2026-12-31")
    assert proposed(Round("", "", "2026-01-01", "2026-12-31")) == ("2027年", "2027-01-01", "2027-12-31")
    assert date.fromisoformat(proposed(Round("", "", "2026-03-01", "2026-08-31"))[2]) == date(2027, 2, 28)
