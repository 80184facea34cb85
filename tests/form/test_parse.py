"""From TOML to a form: what is wrong is said all at once, with file and line; nothing is guessed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lcsurvey.errors import Problem
from lcsurvey.form.model import Form
from lcsurvey.form.parse import parse_form
from lcsurvey.form.reading import load

HEAD = 'id = "city/small"\nversion = 1\ntitle = "小表"\nshort = "小表"\n'
GROUP = '[[group]]\nname = "all"\nlabel = "全部"\n'
CHOICES = (
    '[[choice]]\nlist = "yes_no"\nname = "yes"\nlabel = "是"\n[[choice]]\nlist = "yes_no"\nname = "no"\nlabel = "否"\n'
)


def question(name: str, type_: str = "integer", more: str = "", label: str = "") -> str:
    return f'[[question]]\nname = "{name}"\ntype = "{type_}"\nlabel = "{label or name}"\ngroup = "all"\n{more}\n'


def parse(*parts: str, head: str = HEAD + GROUP + CHOICES) -> tuple[Form, list[Problem]]:
    problems: list[Problem] = []
    document = load(head + "".join(parts), "f.toml", problems)
    return parse_form(document, problems), problems


def codes(*parts: str, head: str = HEAD + GROUP + CHOICES) -> list[str]:
    return [problem.code for problem in parse(*parts, head=head)[1]]


def test_a_form_keeps_order_numbers_and_clauses() -> None:
    form, problems = parse(
        question("one", "select_one", 'choices = "yes_no"\nnumber = "1"\nnote = "说明"'),
        question("many", "select_multiple", 'choices = "yes_no"'),
        question("rate", "decimal", 'minimum = "0"\nmaximum = "1"\nstep = "0.5"\nappearance = "rate"'),
        question(
            "grid",
            "table",
            'choices = "yes_no"\ncolumns = [{ name = "n", label = "数", type = "integer", unit = "台" }]',
        ),
        question("words", "text", 'required = false\nsource = { annex = "附件1", clause = "原文" }'),
    )
    assert problems == []
    assert list(form.field) == ["one", "many.yes", "many.no", "rate", "grid.yes.n", "grid.no.n", "words"]
    assert form.question["rate"].step == Decimal("0.5")
    assert form.question["words"].source is not None
    assert form.question["words"].source.clause == "原文"
    assert [asked.name for asked in form.in_group("all")] == ["one", "many", "rate", "grid", "words"]


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ((question("a"), question("a", label="b")), "duplicate_name"),
        ((question("a", label="1.甲 (乙)"), question("b", label="甲（乙）")), "duplicate_label"),
        ((question("a").replace('"all"', '"none"'),), "unknown_group"),
        ((question("a", "select_one", 'choices = "no_such"'),), "unknown_list"),
        ((question("a", "select_one"),), "missing_key"),
        ((question("a", "table", 'choices = "yes_no"'),), "no_columns"),
        ((question("a", "number"),), "unknown_value"),
        ((question("A"),), "bad_name"),
        ((question("a", more='relevant = "${gone} = 1"'),), "unknown_question"),
        ((question("a", more='constraint = ". <= ${gone}"'),), "unknown_question"),
        ((question("a", more='other = "gone"'),), "unknown_question"),
        ((question("a", more='relevant = "${a} = 1"'),), "circular_relevant"),
        ((question("a", more='relevant = "1 +"'),), "bad_expression"),
        ((question("a", more='constraint = ". <= today()"'),), "bad_expression"),
        ((question("a", "select_multiple", 'choices = "yes_no"\nconstraint = "count-selected(${a}) < 2"'),), "bad_constraint"),
        ((question("a", more="minimum = 0.5"),), "not_number"),
        ((question("a", more="requiredd = false"),), "unknown_key"),
        ((question("a", more='minimum = "5"\nmaximum = "4"'),), "bad_range"),
        ((question("a", more='step = "0"'),), "bad_range"),
        ((question("a", more='minimum = "0.5"'),), "bad_range"),
        ((question("a"), CHOICES[: len(CHOICES) // 2]), "duplicate_choice"),
        ((question("a"), '[[choice]]\nlist = "yes_no"\nname = "other"\nlabel = "1、是"\n'), "duplicate_label"),
        ((question("a"), '[[group]]\nname = "all"\nlabel = "再来"\n'), "duplicate_name"),
    ],
)  # fmt: skip
def test_every_kind_of_mistake_has_its_code_and_place(parts: tuple[str, ...], code: str) -> None:
    problems = parse(*parts)[1]
    assert code in [problem.code for problem in problems]
    assert all("第 " in problem.place and problem.sentence.endswith("。") for problem in problems)


def test_relevance_may_not_run_in_a_circle() -> None:
    ring = [question(name, more=f'relevant = "${{{after}}} > 0"') for name, after in zip("abc", "bca", strict=True)]
    assert codes(*ring) == ["circular_relevant"] * 3
    assert codes(*ring[:2], question("c")) == []


def test_relevance_may_hang_on_one_option() -> None:
    many = question("many", "select_multiple", 'choices = "yes_no"')
    assert codes(many, question("a", more='relevant = "${many.yes}"')) == []
    assert codes(many, question("a", more='relevant = "${many.maybe}"')) == ["unknown_question"]


def test_all_mistakes_of_a_form_are_found_together() -> None:
    broken = question("a", "select_one", 'choices = "gone"\nminimum = 1.5'), question("a", more='constraint = "=="')
    assert sorted(codes(*broken)) == [
        "bad_expression",
        "duplicate_label",
        "duplicate_name",
        "not_number",
        "unknown_list",
    ]


@pytest.mark.parametrize("id_", ["small", "City/small", "city/small/x", "../small", "city/"])
def test_an_id_is_city_and_table(id_: str) -> None:
    assert "bad_id" in codes(question("a"), head=HEAD.replace("city/small", id_) + GROUP)


@pytest.mark.parametrize("text", ["group = 1\n", "question = 'x'\n", "choice = true\n"])
def test_a_value_in_place_of_blocks_is_a_problem(text: str) -> None:
    assert "not_list" in codes(head=HEAD + text)


def test_an_empty_file_says_what_is_missing() -> None:
    assert codes(head="").count("missing_key") >= 3
