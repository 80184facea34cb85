"""A bundle that two laptops keyed: the desk is told on 满意度, with whom to ask; nothing is dropped unless it says so."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from lcsurvey.store.workspace import Workspace
from lcsurvey.ui.satisfaction.screen import SatisfactionScreen
from tests.exchange import Post, post
from tests.store.test_bundles import keyed, sheets

__all__ = ["post"]


@pytest.fixture
def screen(post: Post, qtbot: QtBot) -> SatisfactionScreen:
    """满意度 at a street whose two communities keyed the same forty sheets."""
    street = post.office("street")
    circle = street.find_circle("瑞丰").id
    for name, person in (("one", "王芳"), ("two", "赵敏")):
        laptop = post.down(name, "street", [circle], person, "瑞丰社区")
        keyed(laptop, circle, "12", sheets(laptop, 40))
        post.hand_in(name, "street", [circle])
    made = SatisfactionScreen(street, circle)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.doubling.isVisible(), timeout=10_000)
    return made


def counted(screen: SatisfactionScreen) -> int:
    space: Workspace = screen._workspace
    return space.questionnaires.count()


def test_the_desk_is_told_asked_and_can_take_it_back(screen: SatisfactionScreen, qtbot: QtBot) -> None:
    from lcsurvey.ui.parts import Button, Text

    words = "".join(text.text() for text in screen.doubling.findChildren(Text))
    assert "录的 40 份答案一份不差，像是同一捆录了两遍" in words
    assert "王芳" in words
    once = next(one for one in screen.doubling.findChildren(Button) if "不计入" in one.text())
    with qtbot.waitSignal(screen.told) as told:
        once.click()
    assert told.args is not None
    sentence, back = told.args
    assert (sentence, counted(screen)) == ("40 份不再计入。", 40)
    qtbot.waitUntil(lambda: not screen.doubling.isVisible(), timeout=10_000)
    back()
    assert counted(screen) == 80
