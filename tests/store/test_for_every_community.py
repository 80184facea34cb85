"""A table that asks something for every community, in a workspace: it follows the register, and loses no answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from lcsurvey.errors import AnswerError
from lcsurvey.report.document import sheet
from lcsurvey.response.model import Stage
from lcsurvey.store.papers import record
from lcsurvey.store.workspace import Workspace
from tests.store.conftest import TODAY, Make

FORM = "zhongwei/shortfalls"


def labels(space: Workspace) -> list[str]:
    return [group.label for group in space.table(FORM).form.groups]


def worded(space: Workspace, community: str) -> tuple[str, ...]:
    made = sheet(record(space, None, FORM, day=TODAY))
    assert made.appendix is not None
    return next(row for row in made.appendix.text() if row[1:2] == (community,))[2:]


def field(space: Workspace, name: str, question: str, row: str) -> str:
    id_ = next(one.id for one in space.communities() if one.name == name)
    return f"{question}_{id_}.{row}.state"


def test_it_follows_the_register_of_communities(make: Make) -> None:
    space = make()
    assert len(labels(space)) == 33
    assert space.table(FORM) is space.table(FORM)
    whose = space.find_circle("瑞丰").id
    new = space.add("community", {"name": "滨河社区", "circle": whose})
    assert labels(space)[-1] == "滨河社区"
    space.change(new, {"name": "滨河东社区"})
    assert labels(space)[-1] == "滨河东社区"
    space.delete(new)
    assert len(labels(space)) == 33


def test_answers_of_a_community_stay_while_it_is_deleted(make: Make) -> None:
    space = make()
    circle = space.find_circle("湖畔").id
    new = space.add("community", {"name": "滨河社区", "circle": circle})
    name = field(space, "滨河社区", "basic", "market")
    space.answer(space.city, FORM, Stage.SELF, {name: "none"})
    space.delete(new)
    assert name not in space.response(space.city, FORM).answers
    space.undo()
    assert space.response(space.city, FORM).answers[name] == "none"
    assert worded(space, "滨河社区") == ("缺少菜市场等业态", "")


def test_a_round_has_its_own_states_and_undo_takes_them_back(make: Make) -> None:
    space = make()
    few, none = field(space, "瑞丰社区", "basic", "repair"), field(space, "瑞丰社区", "quality", "bookstore")
    space.answer(space.city, FORM, Stage.SELF, {few: "few", none: "none"})
    assert worded(space, "瑞丰社区") == ("维修等业态少", "书店等业态")
    next_ = space.create_round("2027年上半年", "2027-01-01", "2027-06-30")
    space.use_round(next_.id)
    assert worded(space, "瑞丰社区") == ("", "")
    space.answer(space.city, FORM, Stage.SELF, {few: "have"})
    space.undo()
    assert not space.response(space.city, FORM).answers


def test_the_baseline_stands_beside_and_seeds_nothing(make: Make) -> None:
    space = make()
    response = space.response(space.city, FORM)
    id_ = next(one.id for one in space.communities() if one.name == "宜居社区")
    assert response.derived[f"basic_{id_}.repair.baseline"].value == "缺"
    assert "两处都写了" in response.derived[f"basic_{id_}.repair.baseline"].words
    assert not [name for name in response.effective if name.endswith(".state")]


def test_a_state_that_is_none_is_refused(make: Make) -> None:
    space = make()
    with pytest.raises(AnswerError, match="没有“短缺”这个选项"):
        space.answer(space.city, FORM, Stage.SELF, {field(space, "瑞丰社区", "basic", "market"): "短缺"})


def test_opened_again_and_made_anew_it_says_the_same(make: Make, tmp_path: Path) -> None:
    space = make()
    name = field(space, "瑞丰社区", "basic", "market")
    space.answer(space.city, FORM, Stage.SELF, {name: "few"})
    space.rebuild()
    assert space.response(space.city, FORM).answers == {name: "few"}
    assert not space.check()


def test_an_outlet_makes_no_row_of_the_city_anew_and_is_seen_when_its_table_is_opened(make: Make) -> None:
    space, form = make(), "zhongwei/configuration"
    circle = space.find_circle("瑞丰").id
    before = space.response(space.city, form).derived["facilities.market.have"].value
    space.add("outlet", {"name": "一号菜市场（示例）", "circle": circle, "format": "market", "minutes": 5})
    found = space.response(space.city, form).derived["facilities.market.have"]
    assert (before, found.value) == (None, 1)
    assert found.sentence == "1 处，还有 24 个生活圈的网点没有登记全"
    assert space.check() == ()
    space.submit(space.city, form)
    space.undo()
    assert space.response(space.city, form).effective["facilities.market.have"] == 1  # as it was handed in
