"""Where two answers stand beside each other shows all around: at the question, over the table, in the lists."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from lcsurvey.response.model import Stage
from lcsurvey.store.model import Handling
from lcsurvey.store.receipts import Receipt
from lcsurvey.ui.circle.overview import OverviewScreen
from lcsurvey.ui.circles.screen import CirclesScreen
from lcsurvey.ui.differences.screen import DifferencesScreen
from lcsurvey.ui.panel import Badge
from lcsurvey.ui.parts import Elided
from lcsurvey.ui.preferences import Preferences
from lcsurvey.ui.returning.chain import line, steps
from lcsurvey.ui.table.handing import HandingIn
from lcsurvey.ui.table.screen import TableScreen
from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.window.window import MainWindow
from tests.ui.differing import BANK, ORDOS, TYPING, Two, two  # noqa: F401 – a fixture
from tests.ui.seeing import clipped, english, overlapping


@pytest.fixture
def table(qtbot: QtBot, two: Two) -> TableScreen:  # noqa: F811
    """The table of the first circle, with two differences in it."""
    made = TableScreen(two.ours, two.circle, ORDOS, Stage.SELF)
    qtbot.addWidget(made)
    made.resize(1166, 712)
    made.show()
    return made


def test_both_answers_stand_at_their_question_and_a_click_settles(table: TableScreen, two: Two) -> None:  # noqa: F811
    said = table.sheet.cards["compounds"]._said
    assert said is not None
    ours, theirs = said.buttons
    assert ours.text().startswith("8 个　本机 李小满 ")
    assert theirs.accessibleName().startswith("以“9 个”为准，对方 王芳 ")
    ours.click()
    assert two.ours.response(two.circle, ORDOS).answers["compounds"] == 8
    assert two.ours.response(two.circle, ORDOS).conflicts == {"org_staff"}
    assert said.isHidden()


def test_the_bar_counts_them_and_leads_to_the_first(table: TableScreen) -> None:
    assert table.banner.words.text() == "有 2 处两份不一样，还没定。"
    table.sheet.cards["org_staff"].stops()[0].setFocus()
    table.banner.buttons["differ"].click()
    assert table.sheet.current() is table.sheet.cards["compounds"]


def test_an_answer_given_at_the_question_settles_as_well(table: TableScreen, two: Two) -> None:  # noqa: F811
    table._act(lambda: table.draft.answer({"compounds": 12}))
    assert table.banner.words.text() == "有 1 处两份不一样，还没定。"
    assert "compounds" not in two.ours.response(two.circle, ORDOS).conflicts


def test_handing_in_lists_what_is_not_settled(table: TableScreen) -> None:
    asking = HandingIn(table.draft, table)
    assert asking.listing is not None
    lines = [asking.listing.item(row).text() for row in range(asking.listing.count())]
    assert "居住小区数　两份不一样" in lines
    asking.reject()


def test_of_many_options_the_one_is_named(qtbot: QtBot, two: Two) -> None:  # noqa: F811
    made = TableScreen(two.ours, two.circle, TYPING, Stage.SELF)
    qtbot.addWidget(made)
    made.show()
    card = made.sheet.cards[BANK.split(".")[0]]
    (difference,) = made.draft.differing(card.question)
    label = difference.label.split(" · ")[0]
    said = card._said
    assert said is not None
    words = [strip.words.text() for strip in said.findChildren(type(said._column.itemAt(0).widget()))]  # type: ignore[union-attr]
    assert any(word.startswith(f"“{label}”两份不一样") for word in words)


def test_one_that_was_handed_in_twice_says_so(qtbot: QtBot, two: Two) -> None:  # noqa: F811
    made = TableScreen(two.ours, two.other, ORDOS, Stage.SELF)
    qtbot.addWidget(made)
    made.show()
    assert "有 2 处两份不一样（两边各交了一次表），还没定。" in made.banner.words.text()


@pytest.mark.parametrize(("width", "height"), [(830, 456), (1166, 712)])
def test_nothing_is_cut_at_the_question(qtbot: QtBot, two: Two, width: int, height: int) -> None:  # noqa: F811
    for circle in (two.circle, two.other):
        made = TableScreen(two.ours, circle, ORDOS, Stage.SELF)
        qtbot.addWidget(made)
        made.resize(width, height)
        made.show()
        qtbot.wait(10)
        assert clipped(made) == []
        assert english(made) == []
        assert overlapping(made) == []


def test_the_list_of_circles_says_where(qtbot: QtBot, two: Two) -> None:  # noqa: F811
    made = CirclesScreen([ORDOS])
    qtbot.addWidget(made)
    made.show_titles(["验收"])
    made.show_circles(two.ours.summaries())
    assert made.model.columnCount() == 5
    made.show_differing(two.ours.differences.counts())
    column = made.model.differing_column
    assert made.model.headerData(column, Qt.Orientation.Horizontal) == "两份不一样"
    words = {
        made.model.circle(row).id: made.model.index(row, column).data() for row in range(made.model.rowCount())
    }
    assert words.pop(two.circle) == "5 处"
    assert words.pop(two.other) == "3 处"
    assert set(words.values()) == {""}
    made.model.sort(column, Qt.SortOrder.DescendingOrder)
    assert made.model.circle(0).id == two.circle
    made.show_differing({})
    assert made.model.columnCount() == 5


def test_the_overview_says_it_at_the_table_and_leads_there(qtbot: QtBot, two: Two) -> None:  # noqa: F811
    made = OverviewScreen(two.ours, two.circle, Stage.SELF)
    qtbot.addWidget(made)
    made.show()
    assert "2 处两份不一样" in [badge.word.text() for badge in made.tables.findChildren(Badge)]
    assert made.differing.text() == "5 处两份不一样，去定"
    with qtbot.waitSignal(made.differences_wanted):
        made.differing.click()


def test_the_overview_shows_the_way_of_a_table(qtbot: QtBot, two: Two) -> None:  # noqa: F811
    made = OverviewScreen(two.ours, two.other, Stage.SELF)
    qtbot.addWidget(made)
    made.show()
    words = [label.text() for label in made.tables.findChildren(Elided)]
    assert any(word.startswith("交表 ") and "→ 第2次交表 " in word for word in words)


def test_receipts_stand_between_the_acts_of_the_way() -> None:
    at = datetime(2026, 11, 20, 4, tzinfo=UTC)

    def act(name: str, edition: int, days: int) -> Handling:
        return Handling(f"{days}", name, f"s{edition}", edition, at + timedelta(days=days), "李小满（黄河花园社区）", "")

    acts = [act("submit", 1, 0), act("return", 1, 3), act("submit", 2, 5), act("approve", 2, 6)]
    receipts = {"s1": [Receipt("p", "d", at + timedelta(days=1), submissions=("s1",))]}
    way = steps(acts, receipts, {"d": "王主任（滨河街道）"})
    assert line(way) == "交表 11月20日 → 收到 11月21日 → 退回 11月23日 → 第2次交表 11月25日 → 审核 11月26日"
    assert way[1].whole == "收到 11月21日　王主任（滨河街道）"
    assert line((*way, *way)).startswith("… → ")


def test_in_the_window_undo_offers_to_decide_again(qtbot: QtBot, two: Two) -> None:  # noqa: F811
    window = MainWindow(Preferences())
    qtbot.addWidget(window)
    window.desk.workspace = two.ours
    window.desk.opened.emit(two.ours.path)
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.go(Place(Room.EXCHANGE, two.circle, ("differences",)))
    screen = window.stack.currentWidget().findChildren(DifferencesScreen)[-1]
    assert {one.circle for one in screen.model.open} == {two.circle}
    assert screen.view.hasFocus()
    QTest.keyClicks(screen.view, "1")
    assert len(screen.model.open) == 4
    assert window.header.saved.words.text().startswith("已存 ")
    window.undo()
    assert screen.messages.act.text() == "重新决定"
    window.go(Place(Room.TABLE, two.circle, (ORDOS,)))
    window.undo()
    window.desk.workspace = None


def test_the_overview_leads_to_the_differences_of_its_circle(qtbot: QtBot, two: Two) -> None:  # noqa: F811
    window = MainWindow(Preferences())
    qtbot.addWidget(window)
    window.desk.workspace = two.ours
    window.desk.opened.emit(two.ours.path)
    window.go(Place(Room.OVERVIEW, two.other))
    overview = window.stack.currentWidget()
    assert isinstance(overview, OverviewScreen)
    overview.differing.click()
    assert window.history.here == Place(Room.EXCHANGE, two.other, ("differences",))
    window.desk.workspace = None
