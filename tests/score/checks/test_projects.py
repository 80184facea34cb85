"""Projects whose dates do not agree, types nobody confirmed, floors missed, new estates without shops."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from lcsurvey.circle.facts import Facts
from lcsurvey.circle.model import Project
from lcsurvey.response import answer_sheet
from lcsurvey.score.defaults import default_settings
from tests.report.conftest import ANSWERS
from tests.score.checks.conftest import CIRCLE, LIBRARY, Checked

TYPING, EVALUATION, ORDOS = "jining/typing", "jining/evaluation", "ordos/acceptance"


def project(**more: Any) -> Facts:
    return Facts(CIRCLE, projects=(Project("p", "改造菜市场", "c", **more),))


def test_a_project_finished_before_it_began(check: Checked) -> None:
    found = check(project(start="2026-05-01", done_on="2026-04-30", progress="已完成"))["project_dates"]
    assert found.sentence == "项目“改造菜市场”2026-05-01 开工，2026-04-30 就完成了。请改正其中一个日期。"
    assert (found.places[0].entity, found.places[0].field) == ("p", "done_on")
    assert "project_dates" in check(project(start="2026-05-01", due="2026-04-30"))
    assert "project_dates" not in check(project(start="2026-05-01", done_on="2026-05-01", due="2026-06-01"))


def test_progress_and_the_day_of_completion_agree(check: Checked) -> None:
    assert "没有写完成日期" in check(project(progress="已完成"))["project_progress"].sentence
    assert "进展却是在建" in check(project(progress="在建", done_on="2026-04-30"))["project_progress"].sentence
    assert "project_progress" not in check(project(progress="已完成", done_on="2026-04-30"))
    assert "project_progress" not in check(project(progress="在建"))


def test_a_project_past_its_day(check: Checked) -> None:
    late = project(due="2026-11-20", progress="在建")
    assert "应在 2026-11-20 前完成，现在在建" in check(late, today="2026-11-21")["project_overdue"].sentence
    assert "project_overdue" not in check(late, today="2026-11-20")
    assert "project_overdue" not in check(late, today="")
    assert "project_overdue" not in check(project(due="2026-11-20", done_on="2026-11-19"), today="2026-12-01")


def filled(form: str, **changed: Any) -> dict[str, Any]:
    table = LIBRARY.table(form)
    settings = default_settings(LIBRARY.pack(form.partition("/")[0]), form)
    answers, problems = answer_sheet.read(table.form, {**ANSWERS[form], **changed}, settings)
    assert not problems
    return dict(answers)


FULL = {"品质提升类业态": [c.label for c in LIBRARY.table(TYPING).form.question["quality_formats"].choices]}


def test_a_type_that_the_evaluation_does_not_confirm(check: Checked) -> None:
    typing = {f: bool(v) for f, v in filled(TYPING, **FULL).items() if f != "quality_formats_other"}
    typing |= {f: typing.get(f, False) for q in LIBRARY.table(TYPING).form.questions for f in q.fields if "." in f}
    poor = filled(EVALUATION, 业态满意度="50%", 服务满意度="50%", 需求清单=False)
    found = check(Facts(CIRCLE), {TYPING: typing, EVALUATION: poor})["type_unconfirmed"]
    assert found.severity == "warning"
    assert "评价为不合格，初步类型品质型未获确认" in found.sentence
    waiting = check(Facts(CIRCLE), {TYPING: typing, EVALUATION: {}})["type_unconfirmed"]
    assert (waiting.severity, [place.form for place in waiting.places]) == ("hint", [TYPING, EVALUATION])
    good = filled(EVALUATION, 业态满意度="95%", 服务满意度="95%")
    assert "type_unconfirmed" not in check(Facts(CIRCLE), {TYPING: typing, EVALUATION: good})
    assert "type_unconfirmed" not in check(Facts(CIRCLE), {EVALUATION: poor})


def test_a_floor_that_is_missed_says_by_how_much(check: Checked) -> None:
    found = check(Facts(CIRCLE), {ORDOS: filled(ORDOS, 便利店=0)}, pack="ordos")["floor_missed"]
    # 67 − 8 便利店 − 8/7 农贸市场 − 4·2/7 维修 … : well below 62
    assert found.sentence.startswith("验收考核标准：")
    assert "低于 62 分的底线" in found.sentence
    whole = {label: 7 for label, value in ANSWERS[ORDOS].items() if isinstance(value, int)}
    assert "floor_missed" not in check(Facts(CIRCLE), {ORDOS: filled(ORDOS, **whole)}, pack="ordos")


def test_a_new_estate_gives_a_tenth_to_shops_and_services(check: Checked) -> None:
    new = Facts(replace(CIRCLE, intention="新建"))
    found = check(new, {"jining/construction": {"share": Decimal("0.0985")}})["estate_share"]
    assert "占 9.85%" in found.sentence
    assert "estate_share" not in check(new, {"jining/construction": {"share": Decimal("0.1")}})
    assert "estate_share" not in check(Facts(CIRCLE), {"jining/construction": {"share": Decimal("0.0985")}})
