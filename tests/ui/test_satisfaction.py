"""满意度 on the screen: what counts, which of two sources, the sample by hand, a third party's 汇总表 by keys."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Workspace
from lcsurvey.ui.preview.screen import PreviewScreen
from lcsurvey.ui.satisfaction.keying import KeyingScreen
from lcsurvey.ui.satisfaction.reported import Unreadable, day, number, rate
from lcsurvey.ui.satisfaction.screen import SatisfactionScreen
from lcsurvey.ui.satisfaction.survey import SurveyScreen
from lcsurvey.ui.table.screen import TableScreen
from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.window.window import MainWindow
from tests.ui.conftest import Shown

GOOD = {
    "basic_enough": "fully", "quality_enough": "fully", "convenience": "very", "shop_service": "very",
    "smart_service": "very", "orderly": "all", "harmony": "done",
}  # fmt: skip
BAD = GOOD | {"convenience": "not"}


@pytest.fixture
def screen(qtbot: QtBot, workspace: Workspace, circle: str) -> SatisfactionScreen:
    made = SatisfactionScreen(workspace, circle)
    qtbot.addWidget(made)
    made.resize(1166, 712)
    made.show()
    return made


@pytest.fixture
def form(shown: Shown, workspace: Workspace, circle: str) -> SurveyScreen:
    """The form of a 汇总表, the keyboard in its first field."""
    made = shown(SurveyScreen(workspace, circle))
    made.take_focus()
    return made


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def write(text: str, *keys: Qt.Key) -> None:
    """Words from an input method, then keys."""
    typed = QInputMethodEvent()
    typed.setCommitString(text)
    QApplication.sendEvent(focus(), typed)
    for key in keys:
        QTest.keyClick(focus(), key)


def figures(screen: SatisfactionScreen) -> dict[str, str]:
    return {name: figure.value.text() for name, figure in screen.figures.figures.items()}


def labels(widget: QWidget) -> list[str]:
    QApplication.processEvents()  # what was put into a layout just now is shown
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def test_an_empty_circle_says_what_is_needed(screen: SatisfactionScreen) -> None:
    assert figures(screen) == {"有效": "0 份", "需要": "1,768 份", "业态满意": "—", "服务满意": "—", "总体满意": "—"}
    assert screen.figures.state.word.text() == "还差 1,768 份"
    assert screen.figures.heading.beside.text() == "还没有问卷，也没有第三方汇总表"
    assert not screen.summary.isEnabled()


def test_questionnaires_count_as_soon_as_they_are_there(
    screen: SatisfactionScreen, workspace: Workspace, circle: str
) -> None:
    workspace.questionnaires.add(circle, [GOOD, GOOD, GOOD, BAD, {"harmony": "done"}])
    screen.refresh()
    assert figures(screen) == {
        "有效": "4 份", "需要": "1,768 份", "业态满意": "100.00%", "服务满意": "95.00%", "总体满意": "96.43%",
    }  # fmt: skip
    assert screen.figures.state.word.text() == "还差 1,764 份"
    assert screen.ways["keying"].state.text() == "今天录了 5 份"


def test_of_two_sources_one_chooses_and_both_are_shown(
    screen: SatisfactionScreen, workspace: Workspace, circle: str
) -> None:
    workspace.questionnaires.add(circle, [GOOD])
    values = {"organisation": "民意调查中心", "circle": circle, "round": workspace.round.id, "date": "2026-10-20",
              "received": 1900, "valid": 1800, "format_rate": "0.912", "service_rate": "0.88", "overall_rate": "0.9"}  # fmt: skip
    workspace.add("survey", values)
    screen.refresh()
    questionnaires, survey = screen.figures.sources["questionnaires"], screen.figures.sources["survey"]
    assert (questionnaires.isChecked(), survey.isChecked()) == (True, False)
    assert figures(screen)["有效"] == "1 份"
    assert "有效 1,800 份，业态 91.20%，服务 88.00%，总体 90.00%（民意调查中心，2026-10-20）" in labels(screen)
    questionnaires.setFocus()
    QTest.keyClick(questionnaires, Qt.Key.Key_Down)
    assert workspace.circle(circle).satisfaction == "survey"
    assert (figures(screen)["有效"], screen.figures.state.word.text()) == ("1,800 份", "样本够了")
    assert screen.figures.heading.beside.text() == "第三方汇总表，民意调查中心，2026-10-20"


def test_the_sample_is_shared_out_and_adds_up_by_hand(
    screen: SatisfactionScreen, workspace: Workspace, circle: str
) -> None:
    (first,) = workspace.communities(circle)
    workspace.change(first.id, {"population": 10000})
    for name, people in (("铁路社区", 5000), ("河滨社区", 2675)):
        workspace.add("community", {"name": name, "circle": circle, "population": people})
    screen.refresh()
    words = labels(screen.sharing)
    at = words.index("社区")
    rows = [words[row : row + 3] for row in range(at, len(words), 3)]
    assert rows == [
        ["社区", "人口", "有效问卷"], ["黄河花园社区", "10,000", "1,000 份"], ["铁路社区", "5,000", "500 份"],
        ["河滨社区", "2,675", "268 份"], ["合计", "17,675", "1,768 份"],
    ]  # fmt: skip
    assert 1000 + 500 + 268 == 1768


def test_people_that_nobody_counted_add_up_to_nothing(
    screen: SatisfactionScreen, workspace: Workspace, circle: str
) -> None:
    workspace.add("community", {"name": "铁路社区", "circle": circle})
    screen.refresh()
    words = labels(screen.sharing)
    assert words[words.index("合计") + 1] == "—"


def test_a_population_unlike_the_register_stands_out_with_both_numbers(
    screen: SatisfactionScreen, workspace: Workspace, circle: str
) -> None:
    assert not any("不一致" in words for words in labels(screen.sharing))
    workspace.change(circle, {"population": 12000})
    screen.refresh()
    (sentence,) = [words for words in labels(screen.sharing) if "名录" in words]
    assert "12,000 人" in sentence
    assert "17,675 人" in sentence
    assert figures(screen)["需要"] == "1,200 份"


def test_a_summary_is_kept_field_by_field(form: SurveyScreen, workspace: Workspace, circle: str) -> None:
    write("民意调查中心", Qt.Key.Key_Tab)
    for text in ("2026年10月20日", "1850", "1802", "91.2%", "88.6", "89.3"):
        write(text, Qt.Key.Key_Tab)
    (one,) = workspace.surveys(circle)
    assert (one.organisation, one.date, one.received, one.valid, one.round) == (
        "民意调查中心", "2026-10-20", 1850, 1802, workspace.round.id,
    )  # fmt: skip
    assert [str(each) for each in (one.format_rate, one.service_rate, one.overall_rate)] == ["0.912", "0.886", "0.893"]
    assert workspace.facts(circle).surveys == (one,)


def test_what_is_typed_before_the_organisation_is_kept_with_it(
    form: SurveyScreen, workspace: Workspace, circle: str
) -> None:
    form.fields["valid"].edit.setFocus()
    write("1802", Qt.Key.Key_Tab)
    assert workspace.surveys(circle) == ()
    assert form.fields["organisation"].problem.text() == "先写调查机构，下面填的才能存。"
    form.take_focus()
    write("民意调查中心", Qt.Key.Key_Tab)
    (one,) = workspace.surveys(circle)
    assert (one.organisation, one.valid) == ("民意调查中心", 1802)


def test_words_that_are_no_rate_are_said_beside_the_field(
    form: SurveyScreen, workspace: Workspace, circle: str
) -> None:
    write("民意调查中心", Qt.Key.Key_Tab)
    form.fields["format_rate"].edit.setFocus()
    write("九成", Qt.Key.Key_Tab)
    assert form.fields["format_rate"].problem.text() == "“九成”不是满意度，请写 0 到 100 的百分数，例如 91.2。"
    assert workspace.surveys(circle)[0].format_rate is None


def test_votes_give_the_rates_themselves(form: SurveyScreen, workspace: Workspace, circle: str) -> None:
    write("民意调查中心", Qt.Key.Key_Tab)
    edits = list(form.votes.edits.values())
    edits[0].setFocus()
    for _ in range(7):
        for votes in ("80", "10", "10"):
            write(votes, Qt.Key.Key_Tab)
    (one,) = workspace.surveys(circle)
    assert len(one.tally) == 21
    assert form.counted.text() == "按票数算：业态 90.00%，服务 90.00%，总体 90.00%。"


def test_the_report_is_attached_to_its_summary(
    form: SurveyScreen, workspace: Workspace, circle: str, qtbot: QtBot, tmp_path: Path
) -> None:
    from lcsurvey.ui.evidence.given import Given

    assert form.report.isHidden()
    write("民意调查中心", Qt.Key.Key_Tab)
    assert form.report.isVisible()
    path = tmp_path / "评价报告.pdf"
    path.write_bytes(b"%PDF-1.7\n%%EOF\n")
    form.report.take([Given(path, path.name)])
    qtbot.waitUntil(lambda: bool(workspace.attachments(circle)), timeout=10_000)
    (attached,) = workspace.attachments(circle)
    assert (attached.owner, attached.name) == (workspace.surveys(circle)[0].id, "评价报告.pdf")


def test_of_two_summaries_the_latest_counts_and_one_can_be_deleted(
    form: SurveyScreen, workspace: Workspace, circle: str
) -> None:
    write("甲公司", Qt.Key.Key_Tab)
    write("2026-05-01", Qt.Key.Key_Tab)
    form.another.click()
    write("乙公司", Qt.Key.Key_Tab)
    write("2026-09-01", Qt.Key.Key_Tab)
    assert [one.organisation for one in form.surveys] == ["乙公司", "甲公司"]
    assert form.which.count() == 2
    assert form.which.currentText() == "乙公司，2026-09-01"
    assert form.bar.words.text() == "有几份时，日期最近的一份计入"
    form.remove.click()
    assert [one.organisation for one in workspace.surveys(circle)] == ["甲公司"]
    workspace.undo()
    form.refresh()
    assert len(form.surveys) == 2


@pytest.mark.parametrize(
    ("read", "text", "value"),
    [(number, "１,８50 份", "1850"), (rate, "100", "1"), (rate, "０.5％", "0.005"), (day, "2026/3/5", "2026-03-05")],
)
def test_words_are_read_as_people_write_them(read: object, text: str, value: str) -> None:
    assert str(read(text)) == value  # type: ignore[operator]


@pytest.mark.parametrize(
    ("read", "text"),
    [(number, "约1800"), (number, "1,2"), (number, "35①"), (rate, "101"), (rate, "nan"), (day, "2026-13-01")],
)
def test_words_that_mean_nothing_are_refused(read: object, text: str) -> None:
    with pytest.raises(Unreadable):
        read(text)  # type: ignore[operator]


# In the window -------------------------------------------------------------------------------------------


def test_the_three_ways_are_a_key_away_and_back(window: MainWindow, workspace: Workspace, circle: str) -> None:
    window.go(Place(Room.SATISFACTION, circle))
    assert focus().accessibleName() == "录入纸质问卷：今天还没有录"
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    assert isinstance(window.stack.currentWidget(), KeyingScreen)
    for key in (Qt.Key.Key_Backspace, Qt.Key.Key_Return, *"11131111111", Qt.Key.Key_Return):  # no bundle
        QTest.keyClick(focus(), key)
    assert window.header.saved.words.text().startswith("已存 ")
    QTest.keyClick(focus(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert workspace.questionnaires.count(circle) == 0
    assert window.messages.words.text().startswith("上一份已取出")
    QTest.keyClick(focus(), Qt.Key.Key_Escape)
    assert window.history.here == Place(Room.SATISFACTION, circle)
    assert isinstance(window.stack.currentWidget(), SatisfactionScreen)


def test_the_summary_and_the_blank_questionnaire_are_seen_as_they_are_printed(
    window: MainWindow, workspace: Workspace, circle: str, qtbot: QtBot
) -> None:
    workspace.questionnaires.add(circle, [GOOD] * 6)
    window.go(Place(Room.SATISFACTION, circle))
    screen = window.stack.currentWidget()
    assert isinstance(screen, SatisfactionScreen)
    screen.summary.click()
    preview = window.stack.currentWidget()
    assert isinstance(preview, PreviewScreen)
    qtbot.waitUntil(lambda: preview.bar.print.isEnabled(), timeout=30_000)
    assert len(preview.press.sizes) == 1
    assert preview.suggested().name == f"满意度汇总表_黄河花园_{date.today():%Y%m%d}.pdf"  # noqa: DTZ011
    window.back()
    screen = window.stack.currentWidget()
    assert isinstance(screen, SatisfactionScreen)
    screen.blank.click()
    blank = window.stack.currentWidget()
    assert isinstance(blank, PreviewScreen)
    qtbot.waitUntil(lambda: blank.bar.print.isEnabled(), timeout=30_000)
    assert blank.suggested().name == "附件4_满意度调查表_空白表.pdf"
    assert len(blank.press.sizes) == 2  # one sheet, both sides


def test_a_table_of_lines_opens_its_list_and_prints_it(
    window: MainWindow, workspace: Workspace, circle: str, qtbot: QtBot
) -> None:
    workspace.add_table(Library().table("jining/projects"))
    workspace.add("project", {"name": "铁路家属院生鲜店", "circle": circle})
    window.go(Place(Room.TABLE, circle, ("jining/projects",)))
    assert window.header.submit.accessibleName() == "交出去", "a list is not handed in by itself"
    assert window.header.print.isEnabled()
    write("社区食堂", Qt.Key.Key_Return)
    assert [each.name for each in workspace.projects(circle)] == ["铁路家属院生鲜店", "社区食堂"]
    window.acts.print()
    preview = window.stack.currentWidget()
    assert isinstance(preview, PreviewScreen)
    qtbot.waitUntil(lambda: preview.bar.print.isEnabled(), timeout=30_000)
    (record,) = preview.records
    assert [line.fields["name"] for line in record.lines["project"]] == ["铁路家属院生鲜店", "社区食堂"]


@pytest.mark.parametrize(
    ("source", "place"),
    [
        ("问卷", (Room.SATISFACTION, ())), ("第三方汇总表", (Room.SATISFACTION, ("survey",))),
        ("小区", (Room.COMPOUNDS, ())), ("台账", (Room.PLANS, ())), ("登记表", (Room.OVERVIEW, ())),
    ],
)  # fmt: skip
def test_an_answer_leads_to_where_it_comes_from(
    window: MainWindow, circle: str, source: str, place: tuple[Room, tuple[str, ...]]
) -> None:
    window.go(Place(Room.TABLE, circle, ("jining/evaluation",)))
    table = window.stack.currentWidget()
    assert isinstance(table, TableScreen)
    table.source_wanted.emit(source)
    assert (window.history.here.room, window.history.here.forms) == place
    assert window.history.here.circle == circle
