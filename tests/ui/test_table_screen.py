"""A table on the screen: it shows what is stored, says what is wrong beside the question, and loses nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from lcsurvey.errors import WorkspaceError
from lcsurvey.response.model import Stage, State
from lcsurvey.score.advice import advise
from lcsurvey.score.library import Library
from lcsurvey.score.wording import sentence
from lcsurvey.store.workspace import Workspace
from lcsurvey.ui import style
from lcsurvey.ui.parts import Elided
from lcsurvey.ui.table.card import QuestionCard
from lcsurvey.ui.table.fields import LineField
from lcsurvey.ui.table.handing import HandingIn
from lcsurvey.ui.table.options import OptionGrid
from lcsurvey.ui.table.screen import TableScreen
from lcsurvey.ui.table.sections import SectionMenu

TYPING, EVALUATION, ORDOS = "jining/typing", "jining/evaluation", "ordos/acceptance"
FORMS = (TYPING, EVALUATION, ORDOS)
OpenTable = Callable[..., TableScreen]


def type_in(screen: TableScreen, field: str, text: str) -> LineField:
    """Types into a field as a person does, and leaves it."""
    question = screen.draft.form.field[field]
    place = screen.sheet.cards[question.name].stop(field)
    assert isinstance(place, LineField)
    screen.sheet.go(place)
    place.selectAll()
    committed = QInputMethodEvent()
    committed.setCommitString(text)
    QApplication.sendEvent(place, committed)
    QTest.keyClick(place, Qt.Key.Key_Tab)
    return place


def trouble(screen: TableScreen, question: str) -> str:
    """What is said beside a question."""
    card = screen.sheet.cards[question]
    found = [w for w in card.findChildren(QLabel) if w.property("role") == "wrong" and not w.isHidden()]
    return found[0].text() if found else ""


def stored(workspace: Workspace, circle: str, form: str) -> Mapping[str, Any]:
    return workspace.response(circle, form).answers


def test_an_invalid_number_stays_as_typed_and_is_not_saved(
    open_table: OpenTable, workspace: Workspace, circle: str
) -> None:
    screen = open_table(EVALUATION)
    field = type_in(screen, "valid_questionnaires", "2000万")
    assert field.text() == "2000万"
    assert trouble(screen, "valid_questionnaires") == "没有保存：“2000万”不是数字。请只写数字，例如 12。"
    assert stored(workspace, circle, EVALUATION) == {}
    type_in(screen, "valid_questionnaires", "１２０００")
    assert field.text() == "12000"
    assert trouble(screen, "valid_questionnaires") == ""
    assert stored(workspace, circle, EVALUATION) == {"valid_questionnaires": 12000}


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("implementation", "5", "没有保存：不能大于 4 分，现在是 5。"),
        ("implementation", "3.3", "没有保存：应以 0.5 为一档，现在是 3.3。"),
        ("population", "0", "没有保存：不能小于 1 人，现在是 0。"),
        ("format_satisfaction_rate", "101", "没有保存：应在 0% 到 100% 之间，现在是 101%。"),
        ("terminals.bank.units", "-1", "没有保存：不能小于 0 台，现在是 -1。"),
    ],
)
def test_what_the_form_does_not_allow_is_said_and_not_saved(
    field: str, text: str, said: str, open_table: OpenTable, workspace: Workspace, circle: str
) -> None:
    screen = open_table(EVALUATION)
    place = type_in(screen, field, text)
    assert trouble(screen, screen.draft.form.field[field].name) == said
    assert place.text() == text
    assert place.property("wrong") is True
    assert stored(workspace, circle, EVALUATION) == {}


def test_an_invalid_entry_leaves_the_stored_one(open_table: OpenTable, workspace: Workspace, circle: str) -> None:
    screen = open_table(EVALUATION)
    type_in(screen, "valid_questionnaires", "12000")
    type_in(screen, "valid_questionnaires", "一万二")
    assert stored(workspace, circle, EVALUATION) == {"valid_questionnaires": 12000}
    assert trouble(screen, "valid_questionnaires").startswith("没有保存：“一万二”")
    screen.undo()
    assert stored(workspace, circle, EVALUATION) == {}


def test_an_answer_that_no_longer_fits_is_said_and_kept(
    open_table: OpenTable, workspace: Workspace, circle: str
) -> None:
    screen = open_table(EVALUATION)
    type_in(screen, "outlets", "20")
    type_in(screen, "chains", "5")
    type_in(screen, "outlets", "4")
    assert stored(workspace, circle, EVALUATION) == {"outlets": 4, "chains": 5}
    assert trouble(screen, "chains") == "品牌连锁店数不能多于网点总数：请改小本项，或改上面的网点总数。"


def test_rates_are_typed_in_per_cent(open_table: OpenTable, workspace: Workspace, circle: str) -> None:
    screen = open_table(EVALUATION)
    field = type_in(screen, "service_satisfaction_rate", "88.4%")
    assert stored(workspace, circle, EVALUATION) == {"service_satisfaction_rate": Decimal("0.884")}
    assert field.text() == "88.4"
    type_in(screen, "service_satisfaction_rate", "８８．４％")
    assert field.text() == "88.4"


def test_an_empty_field_clears_the_answer(open_table: OpenTable, workspace: Workspace, circle: str) -> None:
    screen = open_table(ORDOS)
    type_in(screen, "compounds", "7")
    field = type_in(screen, "compounds", "7")
    field.clear()
    field.setModified(True)
    field.hand()
    assert stored(workspace, circle, ORDOS) == {}


def test_what_is_not_asked_now_is_told_and_comes_back_whole(
    open_table: OpenTable, workspace: Workspace, circle: str
) -> None:
    screen = open_table(EVALUATION)
    card = screen.sheet.cards["elderly_services"]
    assert isinstance(card.editor, OptionGrid)
    assert card.editor.isHidden()
    assert shown_words(card) == {"1", "养老服务项目", "先填“有养老服务场所”"}
    choose(screen, "elderly_venue", 0)
    assert not card.editor.isHidden()
    screen.sheet.go(card.editor.buttons[0])
    QTest.keyClick(card.editor.buttons[0], Qt.Key.Key_Space)
    choose(screen, "elderly_venue", 1)
    assert card.editor.isHidden()
    assert "因“有养老服务场所”选“否”，不需填写" in shown_words(card)
    assert stored(workspace, circle, EVALUATION)["elderly_services.daily_care"] is True
    choose(screen, "elderly_venue", 0)
    assert card.editor.buttons[0].state is True


def choose(screen: TableScreen, question: str, number: int) -> None:
    segment = screen.sheet.cards[question].editor.segments[number]  # type: ignore[union-attr]
    QTest.mouseClick(segment, Qt.MouseButton.LeftButton)


def shown_words(card: QuestionCard) -> set[str]:
    return {label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(card) and label.text()}


def test_what_a_setting_leaves_out_is_not_shown(open_table: OpenTable) -> None:
    assert open_table(EVALUATION).sheet.cards["fresh_area"].isHidden()
    ordos = open_table(ORDOS)
    assert ordos.sheet.cards["households"].isHidden()
    assert not ordos.sheet.cards["compounds"].isHidden()


def test_if_saving_fails_the_screen_shows_what_is_stored(
    open_table: OpenTable, workspace: Workspace, circle: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = open_table(ORDOS)
    type_in(screen, "compounds", "7")
    said: list[object] = []
    screen.saved.connect(said.append)

    def full(*_: object, **__: object) -> None:
        raise WorkspaceError("磁盘已满，没有保存。请清理一些空间后再试。")

    monkeypatch.setattr(Workspace, "answer", full)
    field = type_in(screen, "compounds", "8")
    assert field.text() == "7"
    assert screen.messages.words.text() == "磁盘已满，没有保存。请清理一些空间后再试。"
    assert not screen.messages.isHidden()
    assert said == []
    monkeypatch.undo()
    type_in(screen, "compounds", "8")
    assert screen.messages.isHidden()
    assert len(said) == 1
    assert stored(workspace, circle, ORDOS) == {"compounds": 8}


def test_a_tick_that_cannot_be_saved_stays_where_it_was(open_table: OpenTable, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = open_table(TYPING)
    first = screen.sheet.stops()[0]

    def refused(*_: object, **__: object) -> None:
        raise WorkspaceError("没有保存。")

    monkeypatch.setattr(Workspace, "answer", refused)
    QTest.keyClick(first, Qt.Key.Key_Space)
    assert first.state is None  # type: ignore[attr-defined]
    assert QApplication.focusWidget() is first


def test_the_time_is_that_of_the_durable_save(open_table: OpenTable, qtbot: QtBot) -> None:
    screen = open_table(TYPING)
    with qtbot.waitSignal(screen.saved, timeout=20_000) as heard:
        QTest.keyClick(screen.sheet.stops()[0], Qt.Key.Key_Space)
    assert abs(datetime.now(UTC) - heard.args[0]) < timedelta(seconds=10)


def test_a_sheet_handed_in_is_read_only_until_it_is_taken_back(
    open_table: OpenTable, workspace: Workspace, circle: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = open_table(TYPING)
    QTest.keyClick(screen.sheet.stops()[0], Qt.Key.Key_Space)
    monkeypatch.setattr(HandingIn, "exec", lambda _: True)
    screen.submit()
    assert workspace.response(circle, TYPING).state is State.SUBMITTED
    assert screen.sheet.stops() == []
    assert screen.banner.words.text() == "已交表（第1版），不能直接改。要改请先撤回，改好再交。"
    assert screen.strip.badge.word.text() == "已交表 · 第1版"
    screen.banner.buttons["withdraw"].click()
    assert screen.banner.isHidden()
    second = screen.sheet.stops()[1]
    QTest.keyClick(second, Qt.Key.Key_Space)
    assert stored(workspace, circle, TYPING)["basic_formats.supermarket"] is True
    screen.submit()
    assert workspace.response(circle, TYPING).edition == 2


def test_handing_in_says_first_what_is_missing_and_goes_there(
    open_table: OpenTable, workspace: Workspace, circle: str, qtbot: QtBot
) -> None:
    screen = open_table(ORDOS)
    type_in(screen, "compounds", "七")
    asking = HandingIn(screen.draft, screen)
    listing = asking.listing
    assert listing is not None
    assert listing.item(0).text() == "居住小区数　没填"
    assert asking.act.text() == "未填完也交"
    listing.itemClicked.emit(listing.item(3))
    assert asking.question == "org_design"
    assert workspace.response(circle, ORDOS).state is State.EMPTY
    screen.focus_question(asking.question)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName().startswith("布局形态")


def test_a_complete_sheet_is_handed_in_without_a_warning(open_table: OpenTable) -> None:
    screen = open_table(TYPING)
    for name in ("basic_formats", "quality_formats"):
        screen.sheet.rest_absent_wanted.emit(name)
    asking = HandingIn(screen.draft, screen)
    assert asking.listing is None
    assert asking.act.text() == "交表"


def test_a_workspace_open_for_reading_takes_nothing(
    qtbot: QtBot, workspace: Workspace, circle: str, library: Library
) -> None:
    with Workspace.open(workspace.path, library=library, read_only=True) as reading:
        screen = TableScreen(reading, circle, TYPING, Stage.SELF)
        qtbot.addWidget(screen)
        screen.show()
        assert screen.sheet.stops() == []
        screen.submit()
        assert workspace.response(circle, TYPING).state is State.EMPTY


def test_stages_do_not_see_each_others_answers(open_table: OpenTable, workspace: Workspace, circle: str) -> None:
    own = open_table(ORDOS)
    type_in(own, "compounds", "7")
    district = open_table(ORDOS, stage=Stage.DISTRICT)
    assert district.draft.text("compounds") == ""
    type_in(district, "compounds", "6")
    assert stored(workspace, circle, ORDOS) == {"compounds": 7}
    assert workspace.response(circle, ORDOS, Stage.DISTRICT).answers == {"compounds": 6}


def test_only_what_is_missing_is_shown(open_table: OpenTable) -> None:
    screen = open_table(ORDOS)
    type_in(screen, "compounds", "7")
    screen.strip.missing_only.click()
    assert screen.sheet.cards["compounds"].isHidden()
    assert not screen.sheet.cards["org_plan"].isHidden()
    type_in(screen, "org_staff", "2")
    type_in(screen, "org_plan", "3.5")
    assert screen.sheet.cards["org_staff"].isHidden()
    assert [one.done for one in screen.draft.progress] == [1, 2, 0, 0]


def test_a_remark_of_any_length_is_kept(open_table: OpenTable, workspace: Workspace, circle: str) -> None:
    screen = open_table(TYPING)
    QTest.keyClick(screen.sheet.stops()[0], Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    note = screen.sheet.cards["basic_formats"].note
    assert note is not None
    assert QApplication.focusWidget() is note
    words = "菜市场正在改造，" * 70 + "\n第二段 <b>&"
    note.insertPlainText(words)
    QTest.keyClick(note, Qt.Key.Key_Tab)
    assert workspace.response(circle, TYPING).notes == {"basic_formats": words}
    again = open_table(TYPING)
    shown = again.sheet.cards["basic_formats"].note
    assert shown is not None
    assert shown.toPlainText() == words
    assert not shown.isHidden()


def test_the_cells_of_a_table_are_saved_one_by_one(open_table: OpenTable, workspace: Workspace, circle: str) -> None:
    screen = open_table(EVALUATION)
    first = screen.sheet.cards["terminals"].stop("terminals.bank.units")
    screen.sheet.go(first)
    for number in ("2", "6", "x", "4"):
        focus = QApplication.focusWidget()
        QTest.keyClicks(focus, number)
        QTest.keyClick(focus, Qt.Key.Key_Return)
    assert stored(workspace, circle, EVALUATION) == {
        "terminals.bank.units": 2, "terminals.parcel.units": 6, "terminals.drinks.units": 4,
    }  # fmt: skip
    assert trouble(screen, "terminals").startswith("没有保存：“x”不是数字")
    focus = QApplication.focusWidget()
    assert focus is screen.sheet.cards["terminals"].stop("terminals.water.units")


def test_leaving_the_screen_saves_what_stands_in_the_field(
    open_table: OpenTable, workspace: Workspace, circle: str
) -> None:
    screen = open_table(ORDOS)
    field = screen.sheet.stops()[0]
    QTest.keyClicks(field, "7")
    assert stored(workspace, circle, ORDOS) == {}
    screen.hide()
    assert stored(workspace, circle, ORDOS) == {"compounds": 7}


def test_the_score_stands_beside_with_its_reason_clause_and_ruling(open_table: OpenTable, qtbot: QtBot) -> None:
    screen = open_table(TYPING)
    screen.sheet.rest_absent_wanted.emit("basic_formats")
    first = screen.score.body().lines[0]
    assert first.words() == ("基本保障类业态", "0 / 60", sentence(screen.draft.scorecard.lines[0]))
    height = first.height()
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    more = first.words()[-1]
    qtbot.waitUntil(lambda: first.height() > height, timeout=20_000)
    assert more.startswith("附件2：“共列出居民日常生活所需的20种基本保障类业态")
    assert "20种中任意15种即为达到" in more


def test_the_shortest_way_to_the_next_rating_is_said(open_table: OpenTable, qtbot: QtBot) -> None:
    screen = open_table(TYPING)
    basic = screen.draft.form.question["basic_formats"]
    screen.sheet.answered.emit(dict.fromkeys(basic.fields[:14], True))
    screen.sheet.rest_absent_wanted.emit("basic_formats")
    advice = advise(screen.draft.table, screen.draft.response.answers, screen.draft.settings)
    wanted = advice.ways[0].sentence
    qtbot.waitUntil(lambda: wanted in {label.text() for label in screen.score.findChildren(QLabel)}, timeout=20_000)
    assert "先补 1 个基本保障类业态" in wanted


def test_what_is_missing_is_a_click_away(open_table: OpenTable) -> None:
    screen = open_table(EVALUATION)
    missing = screen.draft.missing()
    screen.score.body().missing.toggle()
    for number, question in enumerate(missing):
        screen.score.body().links[number].click()
        focus = QApplication.focusWidget()
        assert focus is not None
        assert screen.sheet.cards[question.name].isAncestorOf(focus)


def test_a_short_list_of_what_is_missing_is_open(open_table: OpenTable) -> None:
    assert [link.isVisible() for link in open_table(TYPING).score.body().links] == [True, True]
    assert open_table(ORDOS).score.body().links == []


def test_a_section_is_a_click_away(open_table: OpenTable) -> None:
    screen = open_table(ORDOS)
    QTest.mouseClick(screen.sections.buttons[3], Qt.MouseButton.LeftButton)
    card = screen.sheet.current()
    assert card is not None
    assert card.question.name == "bookstore"


def test_undo_of_another_table_is_told_and_leaves_this_one(
    open_table: OpenTable, workspace: Workspace, circle: str, qtbot: QtBot
) -> None:
    screen = open_table(ORDOS)
    workspace.answer(circle, TYPING, Stage.SELF, {"basic_formats.market": True})
    before = QApplication.focusWidget()
    with qtbot.waitSignal(screen.undone, timeout=20_000) as told:
        screen.undo()
    assert "菜市场" in told.args[0]
    assert QApplication.focusWidget() is before
    with qtbot.waitSignal(screen.undone, timeout=20_000) as told:
        screen.undo()
    assert told.args == ["没有可以撤销的了。"]


def test_a_click_goes_through_the_three_states(open_table: OpenTable, workspace: Workspace, circle: str) -> None:
    screen = open_table(TYPING)
    button = screen.sheet.stops()[2]
    states = []
    for _ in range(3):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        states.append(stored(workspace, circle, TYPING).get("basic_formats.market"))
    assert states == [True, False, None]


def test_words_are_never_markup(open_table: OpenTable, workspace: Workspace, circle: str) -> None:
    workspace.change(circle, {"name": "<img src=x>&幸福里"})
    screen = open_table(TYPING)
    type_in(screen, "basic_formats_other", "<b>店</b>&")
    asking = HandingIn(screen.draft, screen)
    labels = [*screen.findChildren(QLabel), *asking.findChildren(QLabel)]
    assert any("<img src=x>&幸福里" in label.text() for label in labels)
    assert {label.textFormat() for label in labels if label.text()} == {Qt.TextFormat.PlainText}


@pytest.mark.parametrize("scale", [100, 150])
@pytest.mark.parametrize(("width", "height"), [(854, 456), (1166, 712), (1720, 1024)])
@pytest.mark.parametrize("form", FORMS)
def test_no_word_is_cut(
    form: str, width: int, height: int, scale: int, open_table: OpenTable, qapp: QApplication, qtbot: QtBot
) -> None:
    style.apply(qapp, "light", scale)
    screen = open_table(form, width * scale // 100 if width == 854 else width, height)
    screen.sheet.answered.emit({screen.draft.form.questions[0].fields[0]: FIRST[form]})
    qtbot.wait(200)  # advice comes a moment later
    qtbot.waitUntil(lambda: _cut(screen) == [], timeout=20_000)
    for card in screen.sheet.cards.values():
        if isinstance(card.editor, OptionGrid) and card.editor.isVisible():
            for button in card.editor.buttons:
                needs = button.lines(button.width()) * button.fontMetrics().lineSpacing()
                assert needs <= button.height(), button.text()
                assert card.editor.rect().contains(button.geometry()), button.text()
    assert screen.sheet.widget().width() <= screen.sheet.viewport().width()


FIRST = {TYPING: True, EVALUATION: "yes", ORDOS: 7}


def _cut(screen: TableScreen) -> list[str]:
    cut = [label.text() for label in screen.findChildren(QLabel) if label.isVisible() and _is_cut(label)]
    lines = [line for line in screen.score.body().lines if line.isVisible()]
    cut += [line.words()[0] for line in lines if line.heightForWidth(line.width()) > line.height()]
    return cut


def _is_cut(label: QLabel) -> bool:
    if isinstance(label, Elided) or not label.text():
        return False
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height()
    return label.fontMetrics().horizontalAdvance(label.text()) > label.width()


def test_a_narrow_window_folds_sections_and_score(open_table: OpenTable) -> None:
    screen = open_table(TYPING, 854, 456)
    assert screen.sections.isHidden()
    assert screen.score.isHidden()
    assert not screen.strip.menu.isHidden()
    assert screen.strip.score.text().startswith("0 分 · 未填完")
    QTest.keyClick(screen.sheet.stops()[0], Qt.Key.Key_F4)
    assert screen.score.isVisible()
    assert _inside(screen.score, screen)
    QTest.keyClick(screen.sheet.stops()[0], Qt.Key.Key_Escape)
    assert screen.score.isHidden()
    screen.resize(1366, 700)
    assert screen.score.isVisible()
    assert screen.sections.isVisible()


def _inside(inner: QWidget, outer: QWidget) -> bool:
    return outer.rect().contains(inner.geometry())


def test_the_basic_formats_and_the_score_fit_one_screen(open_table: OpenTable) -> None:
    screen = open_table(TYPING, 1166, 712)
    grid = screen.sheet.cards["basic_formats"].editor
    last = grid.buttons[-1]  # type: ignore[union-attr]
    bottom = last.mapTo(screen, last.rect().bottomLeft()).y()
    assert bottom < screen.height()
    assert screen.score.isVisible()


@pytest.mark.parametrize("form", FORMS)
def test_the_page_ends_where_the_questions_end(form: str, open_table: OpenTable, qtbot: QtBot) -> None:
    screen = open_table(form, 854, 456)
    page, end = screen.sheet.widget(), screen.sheet.end
    qtbot.waitUntil(lambda: 0 < page.height() - end.geometry().bottom() < 160, timeout=20_000)


def test_a_part_in_which_nothing_must_be_filled_does_not_look_done(open_table: OpenTable) -> None:
    screen = open_table("zhongwei/circle-configuration")
    at = [one.group.name for one in screen.draft.progress].index("pharmacies")
    assert screen.draft.progress[at].total == 0
    assert screen.sections.buttons[at].accessibleName() == "药店，没有必填的"
    menu = SectionMenu(screen.draft.progress)
    menu.show_progress(screen.draft.progress, "pharmacies")
    assert (menu.itemText(at), menu.itemIcon(at).isNull()) == ("药店", True)
    assert not menu.itemIcon(at - 1).isNull()
