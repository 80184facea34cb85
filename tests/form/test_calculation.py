"""Answers that follow from other answers: computed once here, never typed, unknown where something is unanswered."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from lcsurvey.errors import Problem
from lcsurvey.form.model import Form, Value
from lcsurvey.form.parse import parse_form
from lcsurvey.form.reading import load
from lcsurvey.response.check import check
from lcsurvey.response.flow import Flow

HEAD = """
id = "a/b"
version = 1
title = "表"
short = "表"
[[group]]
name = "g"
label = "组"
[[choice]]
list = "yes_no"
name = "yes"
label = "是"
[[choice]]
list = "yes_no"
name = "no"
label = "否"
[[choice]]
list = "rows"
name = "east"
label = "东"
[[choice]]
list = "rows"
name = "west"
label = "西"
"""


def question(name: str, type_: str = "integer", **more: str) -> str:
    lines = "".join(f"{key} = {value!r}\n" for key, value in more.items())
    return f'[[question]]\nname = "{name}"\ntype = "{type_}"\nlabel = "{name}"\ngroup = "g"\n{lines}'


def table(name: str, *columns: tuple[str, str]) -> str:
    inner = ", ".join(
        f'{{ name = "{column}", label = "{column}", type = "integer", calculation = "{text}" }}' for column, text in columns
    )
    return question(name, "table", choices="rows") + f"columns = [{inner}]\n"


QUOTA = table("quota", ("n", ""))
DONE = table("done", ("y1", ""), ("y2", ""))


def read(*questions: str) -> tuple[Form, list[Problem]]:
    problems: list[Problem] = []
    form = parse_form(load(HEAD + "".join(questions), "v1.form.toml", problems), problems)
    return form, problems


def settled(form: Form, answers: dict[str, Any], **settings: Any) -> dict[str, Value]:
    return dict(Flow(form).settle(answers, settings)[0])


def computed(form: Form, answers: dict[str, Any], **settings: Any) -> dict[str, Value]:
    return {field: value for field, value in settled(form, answers, **settings).items() if field not in answers}


def good(*questions: str) -> Form:
    form, problems = read(*questions)
    assert problems == []
    return form


def test_a_condition_answers_a_yes_no_question() -> None:
    form = good(question("a"), question("ok", "select_one", choices="yes_no", calculation="${a} >= 26"))
    assert computed(form, {"a": 26}) == {"ok": "yes"}
    assert computed(form, {"a": 25}) == {"ok": "no"}


def test_what_hangs_on_something_unanswered_has_no_value() -> None:
    form = good(question("a"), question("b"), question("c", calculation="${a} + ${b}"))
    assert computed(form, {"a": 1}) == {}
    assert computed(form, {"a": 1, "b": 0}) == {"c": 1}


def test_a_column_looks_at_its_own_row_also_of_another_table() -> None:
    left = "if(${quota.*.n} > ${done.*.y1} + ${done.*.y2}, ${quota.*.n} - ${done.*.y1} - ${done.*.y2}, 0)"
    form = good(QUOTA, DONE, table("state", ("left", left)))
    east = {"quota.east.n": 5, "done.east.y1": 1, "done.east.y2": 2}
    west = {"quota.west.n": 1, "done.west.y1": 3, "done.west.y2": 0}
    assert computed(form, east) == {"state.east.left": 2}
    assert computed(form, east | west) == {"state.east.left": 2, "state.west.left": 0}


def test_typed_and_computed_columns_may_stand_side_by_side() -> None:
    form = good(table("t", ("a", ""), ("b", ""), ("both", "${a} + ${b}")))
    typed = {"t.east.a": 1, "t.east.b": 2, "t.west.a": 3}
    assert computed(form, typed) == {"t.east.both": 3}
    assert check(form, typed, {}) == ()
    assert [one.problem.code for one in check(form, {"t.east.both": 3}, {})] == ["calculated"]


def test_a_sum_adds_up_a_column_and_is_unknown_with_a_gap() -> None:
    form = good(DONE, question("all", calculation="sum(${done.*.y1}) + 1"))
    assert computed(form, {"done.east.y1": 2, "done.west.y1": 0}) == {"all": 3}
    assert computed(form, {"done.east.y1": 2}) == {}


def test_a_later_calculation_may_use_an_earlier_one() -> None:
    form = good(DONE, table("sums", ("both", "${done.*.y1} + ${done.*.y2}"), ("double", "${sums.*.both} * 2")),
                question("all", calculation="sum(${sums.*.double})"))  # fmt: skip
    answers = {"done.east.y1": 1, "done.east.y2": 2, "done.west.y1": 3, "done.west.y2": 4}
    assert computed(form, answers)["all"] == 20


def test_a_quotient_is_exact_to_twelve_places_and_never_rounded_up() -> None:
    form = good(question("a"), question("b"), question("rate", "decimal", calculation="${a} div ${b}"))
    assert computed(form, {"a": 4, "b": 5}) == {"rate": Decimal("0.8")}
    assert computed(form, {"a": 2, "b": 3}) == {"rate": Decimal("0.666666666666")}
    assert computed(form, {"a": 2, "b": 0}) == {}


def test_a_quotient_is_cut_to_the_step_of_its_question() -> None:
    form = good(question("a"), question("b"), question("rate", "decimal", calculation="${a} div ${b}", step="0.001"))
    assert computed(form, {"a": 6, "b": 7}) == {"rate": Decimal("0.857")}
    assert computed(form, {"a": 7, "b": 7}) == {"rate": Decimal(1)}


def test_an_integer_takes_no_fraction() -> None:
    form = good(question("a"), question("half", calculation="${a} div 2"))
    assert computed(form, {"a": 4}) == {"half": 2}
    assert computed(form, {"a": 5}) == {}


def test_a_computed_answer_is_never_typed() -> None:
    form = good(question("a"), question("b", calculation="${a} + 1"))
    (finding,) = check(form, {"a": 1, "b": 7}, {})
    assert (finding.question, finding.problem.code) == ("b", "calculated")
    assert settled(form, {"a": 1, "b": 7}) == {"a": 1, "b": 2}


def test_a_computed_answer_is_never_missing() -> None:
    form = good(question("a"), question("b", calculation="${a} + 1"), QUOTA, table("c", ("n", "${quota.*.n}")))
    assert [one.name for one in form.questions if one.required] == ["a", "quota"]


def test_what_is_not_asked_is_not_computed() -> None:
    form = good(question("a"), question("b", calculation="${a} + 1", relevant="${a} > 1"))
    assert computed(form, {"a": 1}) == {}
    assert computed(form, {"a": 2}) == {"b": 3}


def test_a_setting_may_be_asked() -> None:
    form = good(question("a"), question("b", calculation="if(setting('double'), ${a} * 2, ${a})"))
    assert computed(form, {"a": 2}, double=True) == {"b": 4}
    assert computed(form, {"a": 2}, double=False) == {"b": 2}


@pytest.mark.parametrize(("questions", "said"), [
    ([question("b", calculation="${nothing} + 1")], "不是表中的题"),
    ([question("b", calculation="${c} + 1"), question("c", calculation="1")], "要写在本题前面"),
    ([question("b", calculation="${b} + 1")], "要写在本题前面"),
    ([question("b", calculation="1 +")], "写法不对"),
    ([question("b", calculation="sum(${nothing.*.n})")], "没有表“nothing”"),
    ([QUOTA, question("b", calculation="sum(${quota.*.other})")], "没有表“quota.other”"),
    ([question("b", "text", calculation="1")], "不能写 calculation"),
    ([QUOTA.replace('label = "quota"', 'label = "quota"\ncalculation = "1"')], "写在 columns 里"),
    ([question("a"), question("b", calculation="${a}"), question("c", relevant="${b} = 1")], "不能提到由计算得出的题"),
])  # fmt: skip
def test_what_could_not_be_computed_is_a_problem(questions: list[str], said: str) -> None:
    _, problems = read(*questions)
    assert any(said in problem.sentence for problem in problems), problems
