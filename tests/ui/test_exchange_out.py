"""交出去: what is in and what is left out, the file on the clipboard, receipts, returns, 移交; who still owes what."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, ClassVar

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lcsurvey.errors import LCSurveyError
from lcsurvey.response.model import Stage, State
from lcsurvey.score.checks.finding import Finding
from lcsurvey.score.checks.finding import Place as CheckedPlace
from lcsurvey.store.workspace import Workspace
from lcsurvey.sync.making import make_receipt
from lcsurvey.sync.receiving import receive
from lcsurvey.ui import icon, style, words
from lcsurvey.ui.dialog import Dialog
from lcsurvey.ui.english import English
from lcsurvey.ui.exchange import giving, together
from lcsurvey.ui.exchange.hand import HandPart
from lcsurvey.ui.exchange.inside import InsideLists, inside, nothing_handed
from lcsurvey.ui.exchange.progress import Owing, sentence
from lcsurvey.ui.exchange.progress import line as progress_line
from lcsurvey.ui.exchange.standing import CircleStanding, TableStanding
from lcsurvey.ui.exchange.together import TogetherDialog
from lcsurvey.ui.exchange.wording import due, size, when
from lcsurvey.ui.panel import MessageBar
from lcsurvey.ui.parts import Text
from lcsurvey.ui.table.draft import Draft
from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.window.window import MainWindow
from tests.exchange import Post, post  # noqa: F401
from tests.ui.passing import DUE, EVALUATION, PHONE, TYPING, filled, opened, part, town

TODAY = date(2026, 11, 22)


@pytest.fixture
def window(bare: MainWindow) -> MainWindow:
    """A window with nothing open."""
    return bare


def _made(qtbot: QtBot, hand: HandPart) -> tuple[Path, ...]:
    """Presses the button of the page, until the file is there."""
    hand.pages[hand.act].order.make.click()
    qtbot.waitUntil(lambda: not hand.working.under_way, timeout=60_000)
    assert hand.stack.currentWidget() is hand.written, hand.messages.words.text()
    assert hand.written.file is not None
    return hand.written.file.paths


def _community(post: Post, name: str = "瑞丰") -> Workspace:  # noqa: F811
    """A community that was given one circle and has filled something in."""
    office = post.office("资料")
    circle = office.find_circle(name).id
    space = post.down(name, "资料", [circle], "李小满", f"{name}社区", due=DUE, phone=PHONE)
    filled(space, name)
    return space


def test_a_community_sees_to_whom_until_when_and_what_is_left_out(window: MainWindow, post: Post) -> None:  # noqa: F811
    space = _community(post)
    hand: HandPart = part(opened(window, space), "hand")
    page: Any = hand.pages["submit"]
    assert page.order.to.text() == "交给 沙坡头区商务局 李主任"
    assert page.order.column.contentsMargins().right() == style.current().px(24), "as far from the edge as all else"
    assert due(DUE) in page.order.due.text()
    assert PHONE in page.order.due.text()
    rows = {line.cells[0].words: line.cells[1].words for line in page.model.lines}
    assert rows == {"附件2 分型表": "已交表", "附件3 评价表": "草稿", "附件2 验收考核标准": "未开始", "附件1 配置核对": "推得"}
    assert page.tables.handed_heading.text() == "已交 1 张"
    assert page.tables.handed.text() == "附件2 分型表"
    assert page.tables.drafts_heading.text() == "没交 3 张（只带草稿）"
    lacks = page.circles[0].tables[1].missing
    assert page.tables.drafts.text() == f"附件3 评价表（还差 {lacks} 项）\n附件2 验收考核标准（还没填）\n附件1 配置核对（还差 6 项）"
    assert not page.order.lacking.text()
    page.list.choose(next(line.key for line in page.model.lines if line.cells[1].words == "草稿"))
    page.list.opened.emit(page.list.current)
    assert window.history.here == Place(Room.TABLE, space.circles()[0].id, (EVALUATION,))


def _asked(qtbot: QtBot, page: Any) -> TogetherDialog:
    """The dialog of the one act, once everything is looked at."""
    page.all.click()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), TogetherDialog))
    asking = QApplication.activeModalWidget()
    assert isinstance(asking, TogetherDialog)
    assert not asking.act.isEnabled(), "what does not agree is said first"
    qtbot.waitUntil(asking.act.isEnabled)
    return asking


def _all_answered(space: Workspace, circle: str, form: str) -> None:
    """Every open answer of a table says no."""
    draft = Draft(space, circle, form, Stage.SELF)
    fields = {field for question in draft.missing() for field in question.fields if field not in draft.answers}
    space.answer(circle, form, Stage.SELF, dict.fromkeys(fields, False))
    assert not space.summaries()[0].responses[form].missing


def test_every_full_table_is_handed_in_by_one_act_and_taken_back_by_one(
    qtbot: QtBot, window: MainWindow, post: Post  # noqa: F811
) -> None:
    space = _community(post)
    circle = space.circles()[0].id
    space.act(space.response(circle, TYPING).submission, "withdraw")
    hand: HandPart = part(opened(window, space), "hand")
    page: Any = hand.pages["submit"]
    _all_answered(space, circle, TYPING)
    hand.refresh()
    assert page.full == (TYPING,)
    assert page.all.text() == "填完的 1 张一起交表"
    assert page.all.text() in page.order.lacking.text(), "nothing is handed in yet: this is next"
    asking = _asked(qtbot, page)
    texts = [text.text() for text in asking.findChildren(Text)]
    assert any(text.startswith("附件2 分型表：") for text in texts)
    left = next(text for text in texts if text.startswith("附件3 评价表（还差"))
    assert "附件2 验收考核标准（还没填）" in left, "what stays is said with the reason"
    asking.cancel.click()
    assert space.response(circle, TYPING).state is not State.SUBMITTED
    with qtbot.waitSignal(hand.handed, timeout=20_000):
        _asked(qtbot, page).act.click()
    assert space.response(circle, TYPING).state is State.SUBMITTED
    assert not page.all.isVisibleTo(page)
    assert hand.messages.words.text() == "1 张表交了。接着点“做成交表文件”。"
    assert window.focusWidget() is page.order.make, "the file comes next"
    assert hand.messages.act.text() == "撤回这 1 张"
    hand.messages.act.click()
    assert space.response(circle, TYPING).state is State.DRAFT
    assert page.full == (TYPING,)


def test_what_does_not_agree_is_shown_before_tables_are_handed_in_together(
    qtbot: QtBot, window: MainWindow, post: Post, monkeypatch: pytest.MonkeyPatch  # noqa: F811
) -> None:
    space = _community(post)
    circle = space.circles()[0].id
    space.act(space.response(circle, TYPING).submission, "withdraw")
    _all_answered(space, circle, TYPING)
    at = CheckedPlace("question", "服务人口", TYPING, "population")
    wrong = Finding("population", "error", "服务人口不一致。", (at,))
    monkeypatch.setattr(together, "look", lambda *_: (wrong, replace(wrong, severity="hint")))
    hand: HandPart = part(opened(window, space), "hand")
    asking = _asked(qtbot, hand.pages["submit"])
    assert asking.checked.found is not None
    assert [asking.checked.found.item(row).text() for row in range(asking.checked.found.count())] == ["错误　服务人口不一致。"]
    asking.checked.found.itemActivated.emit(asking.checked.found.item(0))
    assert window.history.here == Place(Room.TABLE, circle, (TYPING,))
    assert space.response(circle, TYPING).state is not State.SUBMITTED


def test_a_table_that_is_refused_is_named_and_the_others_are_handed_in(
    window: MainWindow, post: Post, monkeypatch: pytest.MonkeyPatch  # noqa: F811
) -> None:
    space = _community(post)
    circle = space.circles()[0].id
    space.act(space.response(circle, TYPING).submission, "withdraw")
    hand: HandPart = part(opened(window, space), "hand")
    drafts = [Draft(space, circle, form, Stage.SELF) for form in (EVALUATION, TYPING)]

    def refuse() -> None:
        raise LCSurveyError("磁盘已满。")

    monkeypatch.setattr(drafts[0], "submit", refuse)
    hand._hand_in(drafts)
    assert hand.messages.words.text() == "1 张表交了。评价表没有交：磁盘已满。"
    assert space.response(circle, TYPING).state is State.SUBMITTED
    assert space.response(circle, EVALUATION).state is State.DRAFT


def test_the_header_hands_in_the_table_one_is_in_and_elsewhere_leads_to_the_file(
    qtbot: QtBot, window: MainWindow, post: Post  # noqa: F811
) -> None:
    space = _community(post)
    circle = space.circles()[0].id
    opened(window, space)
    window.go(Place(Room.OVERVIEW, circle))
    header = window.header.submit
    assert (header.isEnabled(), header.accessibleName()) == (True, "交出去")
    header.click()
    assert window.history.here == Place(Room.EXCHANGE, circle, ("hand",))
    window.go(Place(Room.TABLE, circle, (EVALUATION,)))
    assert header.accessibleName() == "交表"
    window.go(Place(Room.TABLE, circle, (TYPING,)))
    assert header.accessibleName() == "交出去", "it is handed in: the file is next"


def test_a_submission_is_made_copied_and_known_to_be_under_way(
    qtbot: QtBot, window: MainWindow, post: Post  # noqa: F811
) -> None:
    space = _community(post)
    hand: HandPart = part(opened(window, space), "hand")
    (file,) = _made(qtbot, hand)
    assert file.is_file()
    assert file.parent == space.path / "交出的文件"
    assert hand.written.readers.text() == "已封口，只有 沙坡头区商务局 李主任 打得开。"
    assert "1 份交过的表" in hand.written.inside.text()
    assert hand.written.tables.handed.text() == "附件2 分型表"
    assert hand.written.tables.drafts.text().splitlines()[1:] == ["附件2 验收考核标准（还没填）", "附件1 配置核对（还差 6 项）"]
    assert not hand.written.lacking.text()
    assert hand.written.another.text() == "再做一个"
    hand.written.copy.click()
    assert [url.toLocalFile() for url in QGuiApplication.clipboard().mimeData().urls()] == [str(file)]
    assert "Ctrl+V" in hand.written.copied.text()
    hand.written.another.click()
    page: Any = hand.pages["submit"]
    assert page.last.word.text().endswith("还没有回执")
    receive(post["资料"], [file])
    receive(space, make_receipt(post["资料"], post.folder()).paths)
    hand.refresh()
    assert "对方已收到" in page.last.word.text()
    assert part(window, "ledger").files[True, next(iter(space.desks.sent())).package].receipt is not None


def test_a_file_in_which_nothing_is_handed_in_is_no_success(qtbot: QtBot, window: MainWindow, post: Post) -> None:  # noqa: F811
    space = _community(post)
    circle = space.circles()[0].id
    space.act(space.response(circle, TYPING).submission, "withdraw")
    hand: HandPart = part(opened(window, space), "hand")
    page: Any = hand.pages["submit"]
    assert page.tables.handed_heading.text() == "已交：一张也没有"
    assert page.order.lacking.text().endswith("请先打开左边的表点“交表”。")
    _made(qtbot, hand)
    assert hand.written.file is not None
    assert hand.written.file.nothing
    assert hand.written.title.text() == "交表文件做好了，一张表也没有交"
    assert "请先在各张表里点“交表”" in hand.written.lacking.text()
    amber = icon.pixmap("warning", "partial", 24).toImage()
    assert hand.written.picture.pixmap().toImage() == amber
    assert len(hand.written.tables.drafts.text().splitlines()) == 4
    hand.written.another.click()
    assert hand.stack.currentWidget() is page


def test_of_several_circles_each_is_named_with_its_tables() -> None:
    def of(name: str, *states: State) -> CircleStanding:
        tables = tuple(
            TableStanding(f"f{at}", f"附件{at}", state, 3 * (at == 2), state is not State.EMPTY)
            for at, state in enumerate(states, 1)
        )
        return CircleStanding(name, name, "", tables)

    both = of("瑞丰", State.SUBMITTED, State.DRAFT), of("民族巷", State.RETURNED, State.EMPTY)
    lists = InsideLists()
    lists.show_tables(inside(both))
    assert lists.handed.text() == "瑞丰：附件1"
    assert lists.drafts.text() == "瑞丰：附件2（还差 3 项）\n民族巷：附件1（退回了，还没有再交）、附件2（还没填）"
    assert not nothing_handed(inside(both))
    assert nothing_handed(inside(both[1:]))
    assert not nothing_handed(inside([of("没有表")])), "where there are no tables there is none to hand in"


def test_the_desk_gives_out_circles_in_a_file_each(qtbot: QtBot, window: MainWindow, post: Post) -> None:  # noqa: F811
    office = post.office("资料")
    hand: HandPart = part(opened(window, office), "hand")
    page: Any = hand.pages["issue"]
    assert not page.order.make.isEnabled(), "nothing is chosen yet"
    page.search.setText("rf")
    assert [page.model.line(row).cells[0].words for row in range(page.model.rowCount())] == ["瑞丰"]
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    page.search.setText("民族")
    page.list.choose()
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    page.search.clear()
    assert page.order.make.text() == "下发 2 个生活圈"
    page.order.make.click()
    assert page.due.problem.text() == "这一格要填。"
    page.due.show_value("2026-02-30")
    page.order.make.click()
    assert "写成" in page.due.problem.text()
    page.due.show_value((datetime.now(UTC).date() + timedelta(days=9)).isoformat())
    page.phone.show_value(PHONE)
    page.files.take(1)
    files = _made(qtbot, hand)
    assert len(files) == 2
    assert {one.circles[0] for one in office.desks.assignments(issued=True)} == {
        office.find_circle("瑞丰").id, office.find_circle("民族巷").id
    }  # fmt: skip
    assert office.desks.own.phone == PHONE


def test_one_receipt_tells_everybody_and_is_asked_for_once(qtbot: QtBot, window: MainWindow, post: Post) -> None:  # noqa: F811
    office, files = town(post, ["瑞丰", "民族巷"])
    receive(office, files)
    hand: HandPart = part(opened(window, office), "hand", focus="receipt")
    assert {line.cells[0].words for line in hand.pages["receipt"].model.lines} == {"李小满（瑞丰社区）", "张建国（民族巷社区）"}
    (receipt,) = _made(qtbot, hand)
    hand.turn("receipt")
    assert hand.pages["receipt"].model.lines == ()
    for name in ("瑞丰", "民族巷"):
        receive(post[name], [receipt])
        assert all(one.receipts for one in post[name].desks.sent())


def test_a_return_is_listed_made_and_opens_at_its_first_remark(
    qtbot: QtBot, window: MainWindow, post: Post  # noqa: F811
) -> None:
    office, files = town(post, ["瑞丰"])
    receive(office, files)
    circle = office.find_circle("瑞丰").id
    digest = office.submissions(office.response(circle, TYPING).id)[-1].digest
    office.act(digest, "return", "洗衣店在圈外", items={"basic_formats": "洗衣店不在本圈"})
    hand: HandPart = part(opened(window, office), "hand", circle, "return")
    (line,) = hand.pages["return"].model.lines
    assert [cell.words for cell in line.cells] == ["瑞丰", "分型表", "洗衣店在圈外"]
    (file,) = _made(qtbot, hand)
    window.exchange._close()
    opened(window, post["瑞丰"])
    receiving = part(window, "receive")
    window.exchange.receive([file])
    qtbot.waitUntil(lambda: not receiving.inbox.busy, timeout=60_000)
    receiving.take.click()
    qtbot.waitUntil(lambda: not receiving.inbox.busy, timeout=60_000)
    receiving.list.choose(file)
    assert receiving.details.returned.isVisible()
    receiving.details.returned.click()
    assert window.history.here == Place(Room.TABLE, circle, (TYPING,), "basic_formats")


def test_after_handing_over_one_reads_here_and_takes_back_only_on_purpose(
    qtbot: QtBot, window: MainWindow, post: Post  # noqa: F811
) -> None:
    space = _community(post)
    circle = space.circles()[0].id
    hand: HandPart = part(opened(window, space), "hand", focus="pass")
    page: Any = hand.pages["pass"]
    page.list.tick_all()
    assert not page.order.make.isEnabled(), "not before one says that one knows what it means"
    assert "本机只能看" in page.warning.words.text()
    page.sure.setChecked(True)
    page.order.make.setFocus()
    (file,) = _made(qtbot, hand)
    assert file.is_file()
    with pytest.raises(LCSurveyError, match="移交"):
        space.answer(circle, EVALUATION, Stage.SELF, {"population": 1})
    hand.turn("pass")
    assert page.model.lines == ()
    hand.turn("submit")
    hand.turn("pass")
    assert "瑞丰" in page.gone.text()


def test_no_page_is_a_window_of_its_own_for_a_moment(window: MainWindow, post: Post) -> None:  # noqa: F811
    """It would flash, and take the keyboard away."""

    class Watch(QObject):
        seen: ClassVar[list[QWidget]] = []

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                self.seen.append(watched)
            return False

    opened(window, post.office("资料"))
    watch = Watch()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(watch)
    hand: HandPart = part(window, "hand")
    for act in hand.words:
        hand.turn(act)
    for name in ("receive", "progress", "differences", "refused", "ledger"):
        part(window, name)
    app.removeEventFilter(watch)
    assert watch.seen == []


def test_where_everything_was_handed_over_it_is_taken_back_by_the_keyboard(
    qtbot: QtBot, window: MainWindow, post: Post  # noqa: F811
) -> None:
    space = _community(post)
    circle = space.circles()[0].id
    space.desks.hand_over((circle,))
    hand: HandPart = part(opened(window, space), "hand", focus="pass")
    page: Any = hand.pages["pass"]
    qtbot.waitUntil(page.all_back.hasFocus)
    assert page.empty.sentence.text() == "已经移交：瑞丰。"
    assert giving.to_submit(space, circle) == ((), [])
    assert circle not in {one.id for one in giving.still_here(space)}
    window.go(Place(Room.OVERVIEW, circle))
    screen = window.stack.currentWidget()
    assert screen is not None
    (bar,) = screen.findChildren(MessageBar)
    assert bar.words.text() == "这个生活圈已经移交，这里只能看，不能改。"
    bar.act.click()
    window.findChildren(Dialog)[-1].act.click()
    assert space.desks.handed_over() == ()
    screen = window.stack.currentWidget()
    assert screen is not None
    assert screen.findChildren(MessageBar) == [], "the page is shown again as it is now"


def test_a_table_that_went_back_is_not_said_to_be_missing(window: MainWindow, post: Post) -> None:  # noqa: F811
    office, files = town(post, ["瑞丰"])
    receive(office, files)
    response = office.response(office.find_circle("瑞丰").id, TYPING).id
    office.act(office.submissions(response)[-1].digest, "return", "洗衣店在圈外")
    progress = part(opened(window, office), "progress")
    parts = progress.list, progress.search, progress.words
    ends = {each.mapTo(progress, each.rect().topRight()).x() for each in parts}
    assert len(ends) == 1, "list, search and sentence end on one line"
    (line,) = progress.model.lines
    assert line.cells[2].words == "退回 1 张"
    assert "瑞丰（退回 1 张待改）" in progress.words.toPlainText()


def test_a_file_that_cannot_be_written_changes_nothing(qtbot: QtBot, window: MainWindow, post: Post) -> None:  # noqa: F811
    space = _community(post)
    hand: HandPart = part(opened(window, space), "hand", focus="pass")
    page: Any = hand.pages["pass"]
    page.list.tick_all()
    page.sure.setChecked(True)
    occupied = post.at / "不是文件夹"
    occupied.write_text("x", encoding="utf-8")
    page.order.show_folder(occupied / "里面")
    page.order.make.click()
    qtbot.waitUntil(lambda: not hand.working.under_way, timeout=60_000)
    assert hand.stack.currentWidget() is page
    assert "建不了文件夹" in hand.messages.words.text()
    assert space.desks.handed_over() == ()


def test_who_has_not_handed_in_and_what_one_writes_to_the_group(window: MainWindow, post: Post) -> None:  # noqa: F811
    office, files = town(post, ["瑞丰", "民族巷"])
    receive(office, files[:1])
    progress = part(opened(window, office), "progress")
    rows = {line.cells[0].words: [cell.words for cell in line.cells[2:4]] for line in progress.model.lines}
    assert rows["民族巷"][0] == "没交"
    assert rows["瑞丰"][0] == "交了 1/4"
    progress.copy.click()
    said = QGuiApplication.clipboard().text()
    assert said.startswith("以下 2 个生活圈尚未交齐：民族巷、瑞丰（已交 1/4）。")
    assert said == progress.words.toPlainText()


def test_the_page_of_a_circle_says_until_when_and_leads_to_handing_in(window: MainWindow, post: Post) -> None:  # noqa: F811
    from lcsurvey.ui.exchange.duty import DutyLine

    space = _community(post)
    circle = space.circles()[0].id
    opened(window, space).go(Place(Room.OVERVIEW, circle))
    screen = window.stack.currentWidget()
    assert screen is not None
    (line,) = screen.findChildren(DutyLine)
    assert due(DUE) in line.words.text()
    line.act.click()
    assert window.history.here == Place(Room.EXCHANGE, circle, ("hand",), "submit")


@pytest.mark.parametrize(
    ("circles", "said"),
    [
        ([("瑞丰", 3)], "各生活圈的表都交齐了，谢谢大家。"),
        ([("瑞丰", 0), ("向阳", 3)], "以下 1 个生活圈尚未交齐：瑞丰。请于11月29日前交表。"),
        ([("瑞丰", 0), ("向阳", 2)], "以下 2 个生活圈尚未交齐：瑞丰、向阳（已交 2/3）。"),
    ],
)
def test_the_sentence_for_the_group_names_who_owes_what(circles: list[tuple[str, int]], said: str) -> None:
    owing = [Owing(name, name, "", handed, 3, DUE, None) for name, handed in circles]
    assert sentence(owing, TODAY).startswith(said)


def test_the_sentence_for_the_group_is_chinese_in_every_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "_ENGLISH", English({"{year}{month}月{day}日": "{year}{month}-{day}"}, {}))
    assert "请于11月29日前交表" in sentence([Owing("瑞丰", "瑞丰", "", 0, 3, DUE, None)], TODAY)


def test_a_circle_whose_file_waits_is_not_said_to_owe_it_only() -> None:
    one = Owing("瑞丰", "瑞丰", "", 0, 3, DUE, None, waiting=2)
    assert "瑞丰（发来的文件还没收进）" in sentence([one], TODAY)
    assert progress_line(one, TODAY).cells[2].words == "有 2 个文件收不进"


def test_a_day_that_is_past_is_said_to_be() -> None:
    owing = [Owing("瑞丰", "瑞丰", "", 0, 3, "2026-11-20", None)]
    assert "已经过了" in sentence(owing, TODAY)
    assert owing[0].late(TODAY) == 2
    assert due("2026-11-20", TODAY) == "请于11月20日前交（已经过了 2 天）"
    assert due("2026-11-22", TODAY) == "请于11月22日前交（就是今天）"
    assert due("2027-01-05", TODAY) == "请于2027年1月5日前交（还有 44 天）"
    assert due("明天", TODAY) == ""


def test_moments_and_sizes_are_said_as_people_say_them() -> None:
    now = datetime(2026, 11, 22, 14, 5).astimezone()
    assert when(now, now) == "今天 14:05"
    assert when(now - timedelta(days=1), now) == "昨天 14:05"
    assert when(now - timedelta(days=9), now) == "11月13日 14:05"
    assert when(now.replace(year=2025), now) == "2025年11月22日"
    assert [size(one) for one in (12, 1_500_000, 690_000_000)] == ["1 KB", "1.5 MB", "690 MB"]


def test_in_a_narrow_window_the_order_stands_under_the_list(qtbot: QtBot, post: Post) -> None:  # noqa: F811
    hand = HandPart(post.office("资料"))
    qtbot.addWidget(hand)
    hand.show()
    page = hand.pages[hand.act]
    for width, beside in ((1100, True), (640, False), (1100, True)):
        hand.resize(width, 620)
        qtbot.waitUntil(lambda: (page.order.x() >= page.searched.geometry().right()) is beside, timeout=20_000)  # noqa: B023
        assert hand.width() == width
        assert (page.order.y() >= page.searched.geometry().bottom()) is not beside
        assert page.order.isVisible()
        assert page.searched.width() >= (400 if beside else 640 - 48)
