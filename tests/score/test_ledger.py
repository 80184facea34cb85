"""Demands → projects → formats → points."""

from __future__ import annotations

from fractions import Fraction

from lcsurvey.circle.facts import Facts
from lcsurvey.circle.model import Demand, Project
from lcsurvey.report.layout import Facts as Heading
from lcsurvey.report.ledger import ledger_sheet
from lcsurvey.report.sheet import place
from lcsurvey.score.ledger import ledger
from tests.score.test_whatif import CIRCLE, EAST, ORDOS, TYPING, WEST, around, shop

DEMANDS = (
    Demand("d1", "想要花店和药店", "c", formats=("florist", "pharmacy"), people=12),
    Demand("d2", "想要社区食堂", "c", formats=("community_canteen",), people=88),
    Demand("d3", "多些座椅", "c"),
)
PROJECTS = (
    Project("p1", "引进花店", "c", formats=("florist",), unit="街道办", due="2026-12-01", progress="在建"),
    Project("p2", "食堂改造", "c", demands=("d2",), progress="未开工"),
    Project("p3", "建停车场", "c", progress="已完成"),
)
FACTS = Facts(CIRCLE, compounds=(EAST, WEST), outlets=(shop("a", "pharmacy"),), demands=DEMANDS, projects=PROJECTS)


def test_what_most_people_asked_for_comes_first_and_projects_nobody_asked_for_last() -> None:
    rows = ledger(around(FACTS))
    assert [row.demand.id if row.demand else "" for row in rows] == ["d2", "d1", "d3", ""]
    assert [[one.id for one in row.projects] for row in rows] == [["p2"], ["p1"], [], ["p3"]]
    assert [row.people for row in rows] == [88, 12, 0, 0]
    assert [row.progress for row in rows] == ["未开工", "在建", "未列入项目", "已完成"]


def test_points_are_those_of_the_formats_that_are_not_there_yet() -> None:
    rows = {row.demand.id: row for row in ledger(around(FACTS)) if row.demand}
    assert (rows["d1"].there, rows["d1"].lacking) == (("pharmacy",), ("florist",))
    assert rows["d1"].gains == {TYPING: Fraction(3, 2), ORDOS: 1}
    assert rows["d3"].gains == {}


def test_a_demand_that_is_met_says_so() -> None:
    met = Facts(CIRCLE, outlets=(shop("a", "pharmacy"),), demands=(Demand("d", "要药店", "c", formats=("pharmacy",)),))
    assert ledger(around(met))[0].progress == "已有"


def test_a_project_that_names_its_demands_answers_no_others() -> None:
    project = Project("p", "引进花店", "c", formats=("florist",), demands=("d2",))
    rows = ledger(around(Facts(CIRCLE, demands=DEMANDS, projects=(project,))))
    assert [[one.id for one in row.projects] for row in rows] == [["p"], [], []]
    assert rows[0].formats == ("community_canteen", "florist")


def test_the_page_says_who_asked_what_is_built_and_what_it_gives() -> None:
    sheet = ledger_sheet(ledger(around(FACTS)), {TYPING: "分型表", ORDOS: "验收考核标准"}, Heading("黄河花园"))
    rows = sheet.text()
    assert place(sheet.template.rows, 7)[1] == ()
    assert sum(sheet.template.columns) == 170
    assert rows[2] == (
        "2", "想要花店和药店", "12", "药店（已有）、花店", "引进花店，街道办，2026-12-01前完成", "在建",
        "分型表 +1.5\n验收考核标准 +1",
    )  # fmt: skip
    assert sheet.below[0].startswith("需求 3 条，反映 100 人次，已列入项目 2 条。")


def test_a_circle_without_demands_has_empty_rows_to_fill_in() -> None:
    sheet = ledger_sheet((), {}, Heading("黄河花园"))
    assert len(sheet.text()) == 7
    assert sheet.below == ()
