"""A group of questions that is asked once for every community: there for each of them, and told apart by name."""

from __future__ import annotations

from lcsurvey.errors import Problem
from lcsurvey.form.each import asked, bound
from lcsurvey.form.model import Form
from lcsurvey.form.parse import parse_form
from lcsurvey.form.reading import load

FORM = """
id = "a/b"
version = 1
title = "表"
short = "表"
scope = "city"
[[group]]
name = "whole"
label = "全市"
[[group]]
name = "one"
label = "社区"
each = "community"
[[choice]]
list = "formats"
name = "market"
label = "菜市场"
[[question]]
name = "number"
type = "integer"
label = "个数"
group = "whole"
[[question]]
name = "has"
type = "table"
label = "业态"
group = "one"
choices = "formats"
columns = [{ name = "state", label = "现在" }]
"""
THINGS = {"community": (("a1", "瑞丰社区"), ("b2", "向阳社区"), ("c3", "瑞丰社区"))}


def read(text: str = FORM) -> tuple[Form, list[Problem]]:
    problems: list[Problem] = []
    return parse_form(load(text, "f", problems), problems), problems


def test_every_thing_has_its_group_and_its_questions() -> None:
    form = bound(read()[0], THINGS)
    assert [(group.name, group.label) for group in form.groups] == [
        ("whole", "全市"), ("one_a1", "瑞丰社区"), ("one_b2", "向阳社区"), ("one_c3", "瑞丰社区（2）"),
    ]  # fmt: skip
    assert list(form.field) == ["number", "has_a1.market.state", "has_b2.market.state", "has_c3.market.state"]
    assert form.question["has_b2"].label_of("has_b2.market.state") == "向阳社区·业态·菜市场"
    assert [question.thing for question in asked(form, "has")] == ["a1", "b2", "c3"]
    assert (form.patterns, form.each) == (("has",), False)


def test_the_fields_of_everything_are_what_a_list_of_them_says() -> None:
    form = bound(read()[0], THINGS)
    listed = {field: question for question in form.questions for field in question.fields}
    assert dict(form.field) == listed
    assert len(form.field) == len(listed)
    for unknown in ("", "has", "has.market.state", "has_a1", "has_a1.market", "has_a1.bank.state", "number.x", "number."):
        assert unknown not in form.field
        assert form.field.get(unknown) is None


def test_without_things_nothing_is_asked_for_them() -> None:
    form = bound(read()[0], {})
    assert list(form.field) == ["number"]
    assert (asked(form, "has"), form.patterns) == ((), ("has",))


def test_a_form_without_such_a_group_is_as_it_was() -> None:
    form, _ = read(FORM.replace('each = "community"', ""))
    assert bound(form, THINGS) is form


def test_what_cannot_be_asked_for_each_is_said() -> None:
    for text, said in (
        (FORM.replace('scope = "city"', ""), "each 只能写在全市的表里"),
        (FORM.replace('each = "community"', 'each = "outlet"'), "each = “outlet”不认识"),
        (FORM + 'relevant = "${number} > 1"\n', "不能写 calculation、relevant、constraint、other"),
        (FORM.replace('label = "个数"', 'label = "个数"\nconstraint = "${has.market.state} = \'x\'"'), "不知道说的是哪一个"),
    ):
        assert any(said in problem.sentence for problem in read(text)[1]), said
