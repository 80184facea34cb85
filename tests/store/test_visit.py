"""What a visit sees: things of every kind, the matrix, who leads, what is there twice."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from lcsurvey.circle.model import Activity, Demand, Mark, Project, Survey
from lcsurvey.errors import AnswerError, LCSurveyError, NotFound
from lcsurvey.record.identity import mark_id, reach_id
from lcsurvey.store.across import findings
from lcsurvey.store.workspace import Person, Workspace

TYPING = "jining/typing"


def found(workspace: Workspace, circle: str) -> set[str]:
    """The checks that find something in a circle."""
    return {finding.id for finding in findings(workspace, circle, today="2026-11-21")}


@pytest.fixture
def compound(workspace: Workspace, circle: str) -> str:
    """The id of a compound."""
    return workspace.add("compound", {"name": "河滨家园", "circle": circle})


def test_things_of_every_kind_come_back_as_they_were_given(workspace: Workspace, circle: str) -> None:
    of = {"circle": circle}
    (community,) = (item.id for item in workspace.communities(circle))
    activity = workspace.add("activity", of | {"name": "邻里节", "date": "2026-10-01", "kind": "邻里节"})
    assert workspace.activities(circle) == (Activity(activity, "邻里节", circle, "2026-10-01", "邻里节"),)
    demand = workspace.add(
        "demand", of | {"text": "想修鞋", "formats": ("repair",), "people": "12", "community": community}
    )
    assert workspace.demands(circle) == (Demand(demand, "想修鞋", circle, community, ("repair",), 12),)
    project = {
        "name": "便民维修点", "formats": ("repair",), "unit": "街道办", "investment": "12.50", "start": "2026-07-01",
        "due": "2026-12-01", "progress": "在建", "demands": (demand,),
    }  # fmt: skip
    id_ = workspace.add("project", of | project)
    assert workspace.projects() == (
        Project(id_, circle=circle, **(project | {"investment": Decimal("12.5")})),  # type: ignore[arg-type]
    )
    tally = {"format.enough": 700, "format.few": 0}
    survey = workspace.add(
        "survey", of | {"organisation": "某公司", "round": workspace.round.id, "format_rate": "0.912", "tally": tally}
    )
    rate = Decimal("0.912")
    wanted = Survey(survey, "某公司", circle, workspace.round.id, format_rate=rate, tally=tally)
    assert workspace.surveys(circle) == (wanted,)
    assert workspace.activities(workspace.find_circle("新河").id) == ()
    response = workspace.response(circle, TYPING).id
    mark = {"response": response, "question": "basic_formats", "assessor": "甲", "points": "4.5", "circle": circle}
    assert workspace.add("mark", mark) == mark_id(response, "basic_formats", "甲")
    workspace.add("mark", mark | {"points": 4, "reason": "缺药店"})
    (found,) = workspace.marks(circle)
    assert found == Mark(found.id, response, "basic_formats", "甲", Decimal(4), "缺药店", circle)
    assert workspace.check() == ()


def test_an_outlet_keeps_everything_that_was_seen(workspace: Workspace, circle: str) -> None:
    other = workspace.find_circle("新河").id
    given: dict[str, Any] = {
        "name": "便民超市", "circle": circle, "circles": (other,), "format": "supermarket", "service": False,
        "all_day": True, "payment": ("扫码", "现金"), "services": ("打印复印", "修伞"),
        "units": {"bank": 1, "parcel": 2}, "latitude": Decimal("37.514021"), "longitude": Decimal("105.18"),
        "seen_on": "2026-11-20", "seen_by": "王芳",
    }  # fmt: skip
    id_ = workspace.add("outlet", given | {"units": {"parcel": "2", "bank": 1, "water": 0}})
    (outlet,) = workspace.outlets(other)
    assert {name: getattr(outlet, name) for name in given} == given
    workspace.change(id_, {"units": {}, "circles": (), "payment": ["银行卡"]})
    assert workspace.outlets() == (replace(outlet, units={}, circles=(), payment=("银行卡",)),)


@pytest.mark.parametrize(
    ("kind", "values", "said"),
    [
        ("project", {"name": "甲", "start": "2026-07-01", "done_on": "2026-06-30"}, "完成日期 2026-06-30 早于开工时间"),
        ("project", {"name": "甲", "start": "2026-07-01", "due": "2026-06-30"}, "完成时限 2026-06-30 早于开工时间"),
        ("project", {"name": "甲", "progress": "快了"}, "没有“快了”，可选：未开工、在建、已完成、停工"),
        ("project", {"name": "甲", "demands": ["f" * 32]}, "没有这个需求"),
        ("project", {"name": "甲", "investment": "2000万"}, "“2000万”不是数字，请只填数字，如 20000000（单位：万元）"),
        ("survey", {"organisation": "甲", "format_rate": "91.2"}, "不能大于 1，现在是 91.2"),
        ("survey", {"organisation": "甲", "tally": {"a.b": "十"}}, "“十”不是数字"),
        ("activity", {"name": "甲", "date": "10月1日"}, "不是日期"),
        ("outlet", {"name": "甲", "staff": "2000万"}, "“2000万”不是数字，请只填数字，如 20000000（单位：人）"),
        ("outlet", {"name": "甲", "minutes": 900}, "步行时间不能大于 120 分钟，现在是 900"),
        ("outlet", {"name": "甲", "minutes": -3}, "步行时间不能小于 0，现在是 -3"),
        ("outlet", {"name": "甲", "format": "药房子"}, "没有“药房子”这种业态"),
        ("circle", {"name": "甲", "satisfaction": "随便"}, "可选：问卷、第三方汇总表"),
    ],
)  # fmt: skip
def test_bad_input_is_named_with_its_remedy(
    workspace: Workspace, kind: str, values: dict[str, Any], said: str
) -> None:
    before = list(workspace.dump())
    with pytest.raises(AnswerError) as caught:
        workspace.add(kind, values)
    assert said in str(caught.value)
    assert list(workspace.dump()) == before


def test_a_project_is_not_finished_before_it_began_by_a_later_change(workspace: Workspace, circle: str) -> None:
    id_ = workspace.add("project", {"name": "甲", "circle": circle, "done_on": "2026-06-30"})
    with pytest.raises(AnswerError, match="早于开工时间"):
        workspace.change(id_, {"start": "2026-07-01"})
    workspace.change(id_, {"start": "2026-07-01", "done_on": "2026-07-02"})
    workspace.change(id_, {"remark": "验收"})
    assert workspace.projects()[0].done_on == "2026-07-02"


def test_an_activity_without_a_date_is_kept_and_named(workspace: Workspace, circle: str) -> None:
    workspace.add("activity", {"name": "邻里节", "circle": circle})
    assert [item.name for item in workspace.activities(circle)] == ["邻里节"]
    assert "activity_without_date" in found(workspace, circle)


@pytest.mark.parametrize("name", ["康泰大药房", " 康泰 大药房", "康泰大药房　"])
@pytest.mark.parametrize("address", ["南苑西路12号", "南苑西路１２号", ""])
def test_an_outlet_that_is_there_already_is_found(
    workspace: Workspace, circle: str, name: str, address: str
) -> None:
    id_ = workspace.add("outlet", {"name": "康泰大药房", "circle": circle, "address": "南苑西路12号"})
    assert [outlet.id for outlet in workspace.similar_outlets(circle, name, address)] == [id_]
    assert workspace.similar_outlets(circle, name, "北苑路3号") == ()
    assert workspace.similar_outlets(circle, "康泰", address) == ()
    assert workspace.similar_outlets(workspace.find_circle("新河").id, name, address) == ()
    workspace.add("outlet", {"name": name, "circle": circle, "address": address or "南苑西路12号"})
    assert "outlet_twice" in found(workspace, circle)
    assert len(workspace.outlets(circle)) == 2


# — the matrix —


def test_cells_of_the_matrix_are_set_and_cleared_in_one_step(
    workspace: Workspace, circle: str, compound: str
) -> None:
    changes = workspace.status().changes
    workspace.set_reach(compound, ["pharmacy", "bank"], False)
    cells = {cell.format: cell for cell in workspace.reaches(circle)}
    assert {name: (cell.reached, cell.minutes) for name, cell in cells.items()} == {
        "pharmacy": (False, None), "bank": (False, None),
    }  # fmt: skip
    assert cells["bank"].id == reach_id(compound, "bank")
    workspace.set_reach(compound, ["pharmacy"], None, minutes="12.5")
    workspace.set_reach(compound, ["bank"], None)
    (cell,) = workspace.reaches(circle)
    assert (cell.format, cell.reached, cell.minutes) == ("pharmacy", None, Decimal("12.5"))
    for expected in (2, 2, 0):
        workspace.undo()
        assert len(workspace.reaches(circle)) == expected
    for expected in (2, 2, 1):
        workspace.redo()
        assert len(workspace.reaches(circle)) == expected
    assert workspace.reaches(circle) == (cell,)
    assert workspace.status().changes > changes
    assert workspace.check() == ()


def test_a_cell_set_again_has_nothing_of_the_former_one(workspace: Workspace, circle: str, compound: str) -> None:
    workspace.set_reach(compound, ["bank"], None, minutes=7)
    workspace.set_reach(compound, ["bank"], None)
    workspace.set_reach(compound, ["bank"], True)
    assert [(cell.reached, cell.minutes) for cell in workspace.reaches(circle)] == [(True, None)]


def test_wrong_cells_are_refused(workspace: Workspace, compound: str) -> None:
    with pytest.raises(AnswerError, match="120"):
        workspace.set_reach(compound, ["bank"], None, minutes=900)
    with pytest.raises(AnswerError, match="业态"):
        workspace.set_reach(compound, ["银河"], True)
    with pytest.raises(NotFound, match="小区"):
        workspace.set_reach("f" * 32, ["bank"], True)
    assert workspace.reaches() == ()


def test_cells_go_with_their_compound_to_another_circle(workspace: Workspace, circle: str, compound: str) -> None:
    workspace.set_reach(compound, ["bank"], False)
    other = workspace.find_circle("新河").id
    workspace.change(compound, {"circle": other})
    assert (len(workspace.reaches(circle)), len(workspace.reaches(other))) == (0, 1)
    assert workspace.facts(other).reach == workspace.reaches(other)
    workspace.delete(compound)
    assert workspace.reaches(other) == ()


def test_facts_are_those_of_the_circle_and_the_round(workspace: Workspace, circle: str, compound: str) -> None:
    later = workspace.create_round("2027年上半年", "2027-01-01", "2027-06-30")
    workspace.add("survey", {"organisation": "某公司", "circle": circle, "round": later.id})
    facts, then = workspace.facts(circle), workspace.facts(circle, later.id)
    assert (facts.circle, [item.id for item in facts.compounds]) == (workspace.circle(circle), [compound])
    assert (facts.start, facts.end, facts.surveys) == ("2026-07-01", "2026-12-31", ())
    assert (then.start, len(then.surveys)) == ("2027-01-01", 1)
    with pytest.raises(NotFound):
        workspace.facts("f" * 32)
    assert workspace.all_facts()[4] == facts


# — who leads —


@pytest.fixture
def several(workspace: Workspace, circle: str) -> Workspace:
    """A workspace in which 黄河花园 has a second community, and its typing table an answer."""
    workspace.add("community", {"name": "滨河社区", "circle": circle})
    workspace.add("outlet", {"name": "药店", "circle": circle, "format": "pharmacy", "minutes": 5})
    return workspace


def test_the_only_community_leads(workspace: Workspace, circle: str) -> None:
    lead = workspace.lead(circle)
    assert lead is not None
    assert lead.name == "黄河花园社区"


def test_of_several_the_marked_one_hands_in(several: Workspace, circle: str) -> None:
    assert several.lead(circle) is None
    assert "lead_community" in found(several, circle)
    several.sign_in(Person("王芳", "滨河社区", "community"))
    with pytest.raises(LCSurveyError, match="2 个社区，还没有牵头社区"):
        several.submit(circle, TYPING)
    first, second = several.communities(circle)
    several.change(first.id, {"lead": True})
    assert several.lead(circle) == replace(first, lead=True)
    with pytest.raises(LCSurveyError, match="由牵头社区“黄河花园社区”交表"):
        several.submit(circle, TYPING)
    several.sign_in(Person("李敏", "黄河花园社区居委会", "community"))
    assert several.submit(circle, TYPING).edition == 1
    several.change(second.id, {"lead": True})
    several.sign_in(Person("王芳", "滨河社区", "community"))
    with pytest.raises(LCSurveyError, match="只能有一个"):
        several.submit(circle, TYPING)
    several.sign_in(Person("李主任", "中卫市商务局", "office"))
    assert several.submit(circle, TYPING).edition == 2
