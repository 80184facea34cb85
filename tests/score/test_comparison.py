"""Two stages side by side: exact differences, columns that add up by hand, reasons, single marks and the agreed one."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lcsurvey.circle.model import Mark
from lcsurvey.form.model import Question, Settings
from lcsurvey.response import answer_sheet
from lcsurvey.response.model import Overrule, Response, Stage
from lcsurvey.score.comparison import Compared, Comparison, agreed, compare, shown, signed
from lcsurvey.score.defaults import default_settings
from lcsurvey.score.library import Library
from lcsurvey.score.table import Table
from tests.report.conftest import ANSWERS

LIBRARY = Library()
ORDOS, EVALUATION, TYPING = "ordos/acceptance", "jining/evaluation", "jining/typing"


def table(form: str) -> tuple[Table, Settings]:
    return LIBRARY.table(form), default_settings(LIBRARY.pack(form.partition("/")[0]), form)


def response(form: str, stage: Stage, **changed: Any) -> Response:
    of, settings = table(form)
    answers, problems = answer_sheet.read(of.form, {**ANSWERS[form], **changed}, settings)
    assert not problems
    return Response(f"r-{stage}", "c", form, 1, "2026-2", stage, answers=answers)


def compared(form: str, right: Response, marks: tuple[Mark, ...] = ()) -> Comparison:
    of, settings = table(form)
    return compare(of, response(form, Stage.SELF), right, settings, marks)


def line(found: Comparison, rule: str) -> Compared:
    return next(each for each in found.lines if each.rule.id == rule)


def test_lines_totals_and_ratings_of_two_stages() -> None:
    right = response(
        EVALUATION, Stage.DISTRICT, 落实相关建设内容="2.5", 早餐品类数=5, 业态满意度="84%", 商居和谐="不符合"
    )
    found = compared(EVALUATION, right)
    # 78.9 − 1 落实 − 2 早餐 − 6 业态满意 − 4 商居和谐
    assert (found.left.total, found.right.total, found.difference) == (Decimal("78.9"), Decimal("65.9"), Decimal(-13))
    assert (found.left.rating, found.right.rating) == ("合格", "不合格")
    assert (found.left.stage, found.right.stage) == ("自评", "区级验收")
    assert line(found, "format_satisfaction").difference == -6
    assert line(found, "format_satisfaction").reason == "业态满意度 91.2%→84%"
    assert line(found, "service_satisfaction").reason == ""


def test_an_exact_difference_and_its_printed_shadow() -> None:
    found = compared(ORDOS, response(ORDOS, Stage.DISTRICT, 便利店=6))
    store = line(found, "convenience_store")
    assert store.difference == Fraction(-8, 7)
    assert store.printed_difference == Decimal("-1.14")
    assert store.reason == "便利店 7 个小区→6 个小区"
    assert signed(store.printed_difference) == "-1.14"


def test_a_hundredth_moved_by_rounding_says_so() -> None:
    found = compared(ORDOS, response(ORDOS, Stage.DISTRICT, **{"便利店": 6, "洗染店、缝纫店": 3}))
    moved = [each for each in found.lines if each.difference == 0 and each.printed_difference]
    assert moved
    assert {each.reason for each in moved} == {"凑整，使合计相符"}


@given(covered=st.lists(st.integers(0, 7), min_size=6, max_size=6))
def test_every_printed_column_adds_up_by_hand(covered: list[int]) -> None:
    names = ("便利店", "药店", "美容美发店", "养老站", "宠物服务站", "智慧服务平台")
    found = compared(ORDOS, response(ORDOS, Stage.DISTRICT, **dict(zip(names, covered, strict=True))))
    tops = [each for each in found.lines if not each.depth]
    for side, total in ((0, found.left.total), (1, found.right.total)):
        assert sum(each.given[side] for each in tops) == total
    assert sum(each.printed_difference or 0 for each in tops) == found.difference
    for top in tops:
        parts = [each for each in found.lines if each.rule in top.rule.parts]
        assert sum(each.printed_difference or 0 for each in parts) == top.printed_difference
        assert sum((each.difference or Fraction(0) for each in parts), Fraction(0)) == top.difference


def test_only_the_large_differences() -> None:
    right = response(EVALUATION, Stage.DISTRICT, 落实相关建设内容="2.5", 业态满意度="84%", 商居和谐="不符合")
    found = compared(EVALUATION, right)
    assert [each.rule.id for each in found.only_large(Fraction(4))] == ["format_satisfaction", "harmony"]
    assert [each.rule.id for each in found.only_large(Fraction(1))] == [
        "implementation", "format_satisfaction", "harmony",
    ]  # fmt: skip


def test_notes_overrules_and_options_are_the_reason() -> None:
    right = response(EVALUATION, Stage.DISTRICT, 小修小补类别=["修表", "修鞋", "家具维修"])
    right = replace(
        right,
        notes={"repair_kinds": "三个摊位已撤。", "scan_and_monitoring": "抽查五家"},
        overrules={"outlets": Overrule(214, "现场清点", "")},
    )
    found = compared(EVALUATION, right)
    assert line(found, "repair").reason == (
        "三个摊位已撤；有→无：修家电、修自行车、开锁配钥匙、改衣服；无→有：家具维修"
    )
    assert line(found, "brand_quality").reason == "现场清点"
    assert line(found, "market_and_repair").reason == ""


def test_what_no_line_counts_stands_apart() -> None:
    right = replace(response(TYPING, Stage.DISTRICT), notes={"basic_formats_other": "另有共享菜园"})
    assert compared(TYPING, right).apart == ("基本保障类业态·其他：另有共享菜园",)


def test_a_stage_that_has_not_begun_has_no_differences() -> None:
    of, settings = table(EVALUATION)
    empty = Response("r", "c", EVALUATION, 1, "2026-2", Stage.DISTRICT)
    found = compare(of, response(EVALUATION, Stage.SELF), empty, settings)
    assert found.difference is None
    assert not found.right.answered
    assert {each.difference for each in found.lines} == {None}
    assert {shown(each.right, each.given[1]) for each in found.lines} == {""}
    assert found.only_large(Fraction(0)) == ()


def mark(assessor: str, points: str | None, question: str = "implementation") -> Mark:
    return Mark(f"{assessor}-{question}", "r", question, assessor, None if points is None else Decimal(points))


def test_single_marks_stand_at_their_line() -> None:
    marks = (mark("张立", "2.5"), mark("李明", "3"), mark("张立", "8", "harmony"))
    found = compared(EVALUATION, response(EVALUATION, Stage.DISTRICT), marks)
    assert [each.assessor for each in line(found, "implementation").marks] == ["张立", "李明"]
    assert found.assessors == ("张立", "李明")


STEPPED = LIBRARY.table(EVALUATION).form.question["implementation"]


@pytest.mark.parametrize(
    ("points", "median", "mean"),
    [
        (["2", "3", "4"], "3", "3"),
        (["2", "2.5", "3", "4"], "3", "3"),  # 2.75 and 2.875, on steps of a half, halves upwards
        (["0", "0.5"], "0.5", "0.5"),  # 0.25
        (["1"], "1", "1"),
        (["0", "0", "4"], "0", "1.5"),  # 1.333
        (["2", None, "3"], "2.5", "2.5"),
    ],
)
def test_the_agreed_mark_is_on_the_step_of_the_question(points: list[str | None], median: str, mean: str) -> None:
    found = agreed([mark(str(i), each) for i, each in enumerate(points)], STEPPED)
    assert found is not None
    assert (found.median, found.mean) == (Decimal(median), Decimal(mean))


def test_nobody_agrees_on_nothing() -> None:
    assert agreed([mark("张立", None), mark("李明", "2", "harmony")], STEPPED) is None


def test_a_mark_without_a_step_is_rounded_to_hundredths() -> None:
    plain = Question("implementation", "decimal", "落实", "all")
    found = agreed([mark("a", "1"), mark("b", "2"), mark("c", "2")], plain)
    assert found is not None
    assert found.mean == Decimal("1.67")
