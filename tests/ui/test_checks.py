"""核对: findings of a circle by severity, each place one key away; again before a table is handed in."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lcsurvey.score.checks.finding import Place as Found
from lcsurvey.store.workspace import Workspace
from lcsurvey.ui import style
from lcsurvey.ui.checks.lacking import lacking
from lcsurvey.ui.checks.reading import finish
from lcsurvey.ui.checks.screen import ChecksScreen
from lcsurvey.ui.checks.watch import Watch, look
from lcsurvey.ui.parts import Text
from lcsurvey.ui.table.handing import HandingIn
from lcsurvey.ui.table.screen import TableScreen
from lcsurvey.ui.window.across import lead
from lcsurvey.ui.window.place import Place, Room

TYPING, EVALUATION = "jining/typing", "jining/evaluation"


@pytest.fixture
def wrong(workspace: Workspace, circle: str) -> tuple[str, str]:
    """A circle with a contradiction, a doubt and a hint; the ids of two outlets."""
    workspace.answer(circle, EVALUATION, "自评", {"population": 31})  # type: ignore[arg-type]
    workspace.answer(circle, TYPING, "自评", {"basic_formats.laundry": False})  # type: ignore[arg-type]
    one, other = workspace.add_many(
        "outlet",
        [
            {"name": "洁净洗衣", "circle": circle, "format": "laundry", "minutes": Decimal(5)},
            {"name": "远处药店", "circle": circle, "format": "pharmacy", "minutes": Decimal(22)},
        ],
    )
    return one, other


@pytest.fixture
def show(qtbot: QtBot, workspace: Workspace, circle: str) -> Callable[[], ChecksScreen]:
    """Opens the screen and waits until it has looked."""

    def show_() -> ChecksScreen:
        screen = ChecksScreen(workspace, circle)
        qtbot.addWidget(screen)
        screen.resize(1166, 712)
        with qtbot.waitSignal(screen.found), qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        return screen

    return show_


def press(key: Qt.Key) -> QWidget | None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)
    return QApplication.focusWidget()


def test_all_is_well_is_said(show: Callable[[], ChecksScreen]) -> None:
    screen = show()
    others = [row for row in screen.rows if row.property("section") != "lacking"]  # nothing is filled in yet
    assert [row.finding.id for row in others] == ["register_contradicts_itself"]  # as the document does, 黄河花园
    screen.show_findings((), ())
    assert (screen.rows, screen.well.isVisible(), screen.area.isVisible()) == ([], True, False)
    assert screen.well.sentence.text() == "都齐了，也都对得上。"


def test_the_grave_ones_come_first_under_their_word(show: Callable[[], ChecksScreen], wrong: tuple[str, str]) -> None:
    screen = show()
    order = [row.finding.severity for row in screen.rows if row.property("section") != "lacking"]
    assert order == sorted(order, key=("error", "warning", "hint").index)
    assert {"error", "warning", "hint"} == set(order)
    assert screen.words.text().startswith("错误 1 处、疑问 ")


def test_enter_opens_the_first_place_and_right_the_second(
    qtbot: QtBot, show: Callable[[], ChecksScreen], wrong: tuple[str, str]
) -> None:
    screen = show()
    screen.take_focus()
    told: list[Found] = []
    screen.place_wanted.connect(told.append)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Return)
    assert [(place.kind, place.field) for place in told] == [("question", "population"), ("circle", "population")]


def test_arrows_go_from_finding_to_finding_and_up_to_the_search(
    show: Callable[[], ChecksScreen], wrong: tuple[str, str]
) -> None:
    screen = show()
    screen.take_focus()
    assert press(Qt.Key.Key_Down) is screen.rows[1]
    assert press(Qt.Key.Key_Up) is screen.rows[0]
    assert press(Qt.Key.Key_Up) is screen.search
    QTest.keyClicks(screen.search, "xiyi")
    shown = [row for row in screen.rows if not row.isHidden()]
    assert shown
    assert all("洗衣" in row.finding.sentence + "".join(place.label for place in row.finding.places) for row in shown)
    assert press(Qt.Key.Key_Down) is shown[0]


def test_what_is_missing_is_on_the_same_page_and_a_key_away(
    show: Callable[[], ChecksScreen], workspace: Workspace, circle: str
) -> None:
    workspace.answer(circle, TYPING, "自评", {"basic_formats.laundry": False})  # type: ignore[arg-type]
    screen = show()
    screen.take_focus()
    words = [row.finding.sentence for row in screen.rows]
    assert words[:2] == ["还没有登记居住小区。", "还没有登记网点。"]
    assert "满意度还没有：录纸质问卷、导入电子问卷或登记第三方汇总表，哪一种都行。" in words
    typing = next(row for row in screen.rows if row.finding.sentence.startswith("附件2"))
    form = workspace.table(TYPING).form
    open_ = [question.name for question in form.questions if question.required]
    assert [place.field for place in typing.finding.places] == [name for name in open_ if name in {p.field for p in typing.finding.places}]
    assert len(typing.links) == len(typing.finding.places) >= 2
    assert not any(link.kinds for link in typing.links)  # all are questions: no icon says so each time
    typing.setFocus()
    told: list[Found] = []
    screen.place_wanted.connect(told.append)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Return)
    assert [lead(workspace, circle, place) for place in told] == [
        Place(Room.TABLE, circle, (TYPING,), typing.finding.places[1].field)
    ]
    assert "还缺" in screen.words.text()


def test_a_table_filled_in_waits_to_be_handed_in_and_then_is_not_missing(workspace: Workspace, circle: str) -> None:
    form = workspace.table(TYPING).form
    fields = {field: False for question in form.questions if question.type == "select_multiple" for field in question.fields}
    workspace.answer(circle, TYPING, "自评", fields)  # type: ignore[arg-type]
    places = {place.form: one for one in lacking(workspace, circle) for place in one.places if place.form}
    left = places.get(TYPING)
    assert left is not None
    if left.id == "lacking.answers":  # what is no list of options
        assert all(form.question[place.field].type != "select_multiple" for place in left.places)
    workspace.submit(circle, TYPING)
    assert TYPING not in {place.form for one in lacking(workspace, circle) for place in one.places}


def test_places_lead_where_they_are_put_right(workspace: Workspace, circle: str, wrong: tuple[str, str]) -> None:
    places = [place for finding in look(workspace, circle) for place in finding.places]
    led = {lead(workspace, circle, place) for place in places}
    assert Place(Room.TABLE, circle, (EVALUATION,), "population") in led
    assert Place(Room.OVERVIEW, circle, focus="population") in led
    assert Place(Room.OUTLETS, circle, focus=wrong[0]) in led
    assert lead(workspace, circle, Found("project", "书房", entity="p")) == Place(Room.PLANS, circle, ("project",), "p")
    assert lead(workspace, circle, Found("survey", "汇总表", entity="s")) == Place(Room.SATISFACTION, circle, ("survey",))


def test_the_watch_tells_what_is_new_and_nothing_twice(
    qtbot: QtBot, workspace: Workspace, circle: str, wrong: tuple[str, str]
) -> None:
    watch = Watch()
    with qtbot.waitSignal(watch.found) as told:
        watch.look(workspace, circle)
    assert told.args == [circle]
    before = watch.of(circle)
    assert before is not None
    with qtbot.assertNotEmitted(watch.found, wait=1500):
        watch.look(workspace, circle)
    workspace.change(wrong[1], {"minutes": Decimal(9)})
    with qtbot.waitSignal(watch.found, timeout=10_000):
        watch.look(workspace, circle)
    after = watch.of(circle)
    assert after is not None
    assert len(after) < len(before)
    watch.forget()
    assert watch.of(circle) is None
    finish()


def answer_modal(act: Callable[[HandingIn], bool]) -> None:
    """Does something with the dialog that will ask, as soon as it is there and ``act`` says it is done."""

    def try_() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, HandingIn) or not act(dialog):
            QTimer.singleShot(30, try_)

    QTimer.singleShot(30, try_)


def test_before_handing_in_what_contradicts_this_table_is_one_key_away(
    qtbot: QtBot, open_table: Callable[..., TableScreen], workspace: Workspace, circle: str, wrong: tuple[str, str]
) -> None:
    screen = open_table(EVALUATION)
    texts: list[str] = []

    def follow(dialog: HandingIn) -> bool:
        if dialog.found is None:
            return False
        texts.extend(dialog.found.item(row).text() for row in range(dialog.found.count()))
        dialog.found.setCurrentRow(0)
        dialog.found.setFocus()
        QTest.keyClick(dialog.found, Qt.Key.Key_Return)
        return True

    answer_modal(follow)
    screen.submit()
    assert texts[0].startswith("错误　服务人口不一致")
    assert not [text for text in texts if text.startswith("提示")]
    population = screen.sheet.cards["population"]
    focus = screen.focusWidget()
    assert focus is not None
    assert population.isAncestorOf(focus)
    assert workspace.response(circle, EVALUATION).submission == ""


def test_in_large_text_what_is_asked_is_no_higher_than_the_window_and_its_buttons_are_seen(
    qtbot: QtBot,
    qapp: QApplication,
    open_table: Callable[..., TableScreen],
    workspace: Workspace,
    circle: str,
    wrong: tuple[str, str],
) -> None:
    style.apply(qapp, scale=200)
    screen = open_table(EVALUATION, width=1206, height=656)
    dialog = HandingIn(screen.draft, screen, lambda: look(workspace, circle))
    dialog.show()
    qtbot.waitUntil(lambda: dialog.found is not None)
    qtbot.wait(50)
    assert dialog.height() <= screen.window().height()
    assert dialog.rect().contains(dialog.act.geometry())
    style.apply(qapp)


def test_a_table_that_agrees_with_all_others_says_so(
    qtbot: QtBot, open_table: Callable[..., TableScreen], wrong: tuple[str, str]
) -> None:
    screen = open_table("ordos/acceptance")
    said: list[str] = []

    def read(dialog: HandingIn) -> bool:
        words = [text.text() for text in dialog.findChildren(Text)]
        if "与其他各表、网点、台账都对得上。" in words or dialog.found is not None:
            said.extend(words)
            dialog.reject()
            return True
        return False

    answer_modal(read)
    screen.submit()
    assert "与其他各表、网点、台账都对得上。" in said
