"""What desks and laptops send each other, as it stands on their screens: real files, real merges."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from lcsurvey.response.model import Stage, State
from lcsurvey.store.workspace import Workspace
from lcsurvey.ui.circle.overview import OverviewScreen
from lcsurvey.ui.differences.deciding import DecidingDialog
from lcsurvey.ui.differences.screen import DifferencesScreen
from lcsurvey.ui.parts import Elided, Text
from lcsurvey.ui.returning.dialog import SayingDialog
from lcsurvey.ui.table.screen import TableScreen
from tests.exchange import Post, post  # noqa: F401 – a fixture
from tests.ui.conftest import Shown
from tests.ui.seeing import clipped, outside

ORDOS = "ordos/acceptance"


@pytest.fixture
def levels(post: Post) -> Post:  # noqa: F811
    """A district and two laptops of one circle."""
    district = post.office()
    district.desks.set_phone("0955-7000000")
    ids = [district.find_circle("黄河花园").id]
    post.down("one", "district", ids, "马丽", "黄河花园社区", due="2026-11-29", phone="0955-7111111")
    post.down("two", "district", ids, "丁一", "滨河社区", due="2026-11-29", phone="0955-7111111")
    return post


def table(shown: Shown, space: Workspace, circle: str) -> TableScreen:
    return shown(TableScreen(space, circle, ORDOS, Stage.SELF))


def test_a_returned_table_comes_back_to_the_laptop_with_its_reasons_and_the_telephone(levels: Post, qtbot: QtBot, shown: Shown) -> None:
    one, district = levels["one"], levels["district"]
    circle = one.circles()[0].id
    one.answer(circle, ORDOS, Stage.SELF, {"compounds": 7, "org_staff": 2})
    one.submit(circle, ORDOS)
    levels.hand_in("one", "district")

    desk = table(shown, district, circle)
    desk.banner.buttons["return"].click()
    dialog = desk.findChildren(SayingDialog)[-1]
    right = dialog.take("compounds", "与小区名册不符")
    right.open_right()
    assert right.edit is not None
    right.edit.setText("9")  # type: ignore[union-attr]
    dialog.take("org_staff", "请附名单")
    dialog.act.click()
    desk.close()
    levels.send_back("district", [circle], "one")

    worker = table(shown, one, circle)
    words = worker.banner.words.text()
    assert words.startswith("李主任（沙坡头区商务局）")
    assert "有疑问请打电话 0955-7" in words
    assert worker.draft.value("compounds") == 9
    assert [remark.question for remark in worker.draft.remarks.items] == ["compounds", "org_staff"]
    assert [remark.changed for remark in worker.draft.remarks.items] == [True, False]
    assert worker.sheet.current() is worker.sheet.cards["org_staff"]
    worker._act(lambda: worker.draft.answer({"org_staff": 1}))
    worker._hand_in()
    levels.hand_in("one", "district")
    levels.confirm("district", "one")
    assert district.response(circle, ORDOS).state is State.SUBMITTED
    assert district.differences.count() == 0

    for space, words in (
        (one, ["交表", "退回", "第2次交表", "收到"]),
        (district, ["交表", "收到", "退回", "第2次交表", "收到"]),
    ):
        overview = OverviewScreen(space, circle, Stage.SELF)
        qtbot.addWidget(overview)
        overview.show()
        (way,) = [label.text() for label in overview.tables.findChildren(Elided) if "→" in label.text()]
        assert [step.split(" ")[0] for step in way.split(" → ")] == words


def test_a_remark_at_a_question_with_two_answers_is_not_ticked_before_it_is_settled(levels: Post, shown: Shown) -> None:
    one, district = levels["one"], levels["district"]
    circle = one.circles()[0].id
    one.answer(circle, ORDOS, Stage.SELF, {"compounds": 7})
    levels["two"].answer(circle, ORDOS, Stage.SELF, {"compounds": 9})
    digest = one.submit(circle, ORDOS).digest
    levels.hand_in("one", "district")
    levels.hand_in("two", "district")
    district.act(digest, "return", items={"compounds": "与小区名册不符"})
    levels.send_back("district", [circle], "one")
    screen = table(shown, one, circle)
    assert screen.draft.remarks.counted == "意见 1 条"
    said = screen.sheet.cards["compounds"]._said
    assert said is not None
    next(button for button in said.buttons if button.text().startswith("9")).click()
    assert screen.draft.remarks.counted == "意见 1 条，已改 1 条"


def test_two_laptops_of_one_circle_are_settled_at_the_desk_by_name(levels: Post, qtbot: QtBot) -> None:
    district = levels["district"]
    circle = district.find_circle("黄河花园").id
    for name, compounds in (("one", 8), ("two", 9)):
        levels[name].answer(circle, ORDOS, Stage.SELF, {"compounds": compounds})
        levels.hand_in(name, "district")
    screen = DifferencesScreen(district)
    qtbot.addWidget(screen)
    screen.show()
    screen.view.go_near(0)
    screen.open()
    dialog = screen.findChildren(DecidingDialog)[-1]
    said = [text.text() for text in dialog.findChildren(Text)]
    assert any("马丽（黄河花园社区）" in words for words in said)
    assert any("丁一（滨河社区）" in words for words in said)
    dialog.reject()
    screen.pick(0)
    assert district.differences.count() == 0


def test_the_differences_of_one_file_are_listed_until_all_are_wanted(levels: Post, qtbot: QtBot) -> None:
    district = levels["district"]
    circle = district.find_circle("黄河花园").id
    for name, compounds in (("one", 8), ("two", 9)):
        levels[name].answer(circle, ORDOS, Stage.SELF, {"compounds": compounds})
        levels.hand_in(name, "district")
    packages = [record.package for record in district.merging.ledger()]
    screen = DifferencesScreen(district)
    qtbot.addWidget(screen)
    screen.resize(1166, 664)
    screen.show()
    assert screen.all.isHidden()
    shown = set()
    for package in packages:
        screen.show_package(package)
        assert screen.all.isVisible()
        assert screen.words.text().startswith("只列这一个文件里的。")
        screen.resize(830, 456)
        assert clipped(screen) == []
        assert outside(screen) == []
        shown.add(len(screen.model.open))
    assert shown == {1}
    screen.all.click()
    assert screen.all.isHidden()
