"""Small tables written in TOML inside the tests, and the published ones."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from decimal import Decimal

import pytest

from lcsurvey.form.model import Answers, Form, Question, Settings, Value
from lcsurvey.response.check import check, checker
from lcsurvey.response.flow import asked
from lcsurvey.score.defaults import default_settings
from lcsurvey.score.library import Library
from lcsurvey.score.table import Table, parse_table

HEAD = """
id = "city/small"
version = 1
title = "小表"
short = "小表"
[[group]]
name = "all"
label = "全部"
[[choice]]
list = "yes_no"
name = "yes"
label = "是"
[[choice]]
list = "yes_no"
name = "no"
label = "否"
"""
BANDS = """
[[band]]
label = "好"
at_least = "{high}"
[[band]]
label = "中"
at_least = "{middle}"
[[band]]
label = "差"
at_least = "0"
"""

Build = Callable[..., Table]


def build(questions: str, rules: str, maximum: str = "10", high: str = "8", middle: str = "5", top: str = "") -> Table:
    """A table of these questions and rules."""
    scoring = f'form = "city/small"\nversion = 1\nmaximum = "{maximum}"\n{top}\n' + BANDS.format(
        high=high, middle=middle
    )
    return parse_table(HEAD + questions, scoring + rules, "")


@pytest.fixture(scope="session", name="build")
def _build() -> Build:
    return build


@pytest.fixture(scope="session")
def library() -> Library:
    """The tables that come with the program."""
    return Library()


TABLES = ("jining/typing", "jining/evaluation", "ordos/acceptance")


def any_value(question: Question, field: str, chance: random.Random) -> Value:
    """A right value near the thresholds of the published tables."""
    match question.type:
        case "select_multiple":
            return chance.random() < 0.7
        case "select_one":
            return chance.choice(question.choices).name
        case "text":
            return "售票机"
        case "table":
            return chance.randint(0, 3)
    if question.appearance == "rate":
        return Decimal(chance.choice(("0", "0.2", "0.39", "0.4", "0.5", "0.7", "0.79", "0.8", "0.899", "0.9", "1")))
    if question.step is not None and question.maximum is not None:
        return question.step * chance.randint(0, int(question.maximum / question.step))
    if question.name in ("population", "market_area", "valid_questionnaires"):
        return chance.choice((1, 10, 50, 99, 100, 590, 1000, 1200, 12000))
    return chance.randint(int(question.minimum or 0), 9)


def fill(form: Form, answers: Answers, settings: Settings, chance: random.Random, part: float = 1.0) -> Answers:
    """``answers``, and random ones to a part of what is asked and not yet answered; all of it while part is 1.

    Texts stay as they are: an unnamed 其他 means none, which is an answer. What the form
    refuses, or what would make a former answer wrong, is tried again.
    """
    given = dict(answers)
    checks = {field: checker(question, field) for field, question in form.field.items()}
    heard = {name for question in form.questions if question.constraint for name in question.constraint.references}
    for _ in range(4):  # what is answered opens further questions
        now = asked(form, given, settings)
        for field, question in form.field.items():
            if field in given or question.name not in now or question.type == "text" or chance.random() > part:
                continue
            for _ in range(200):
                value = any_value(question, field, chance)
                tried = {**given, field: value}
                if checks[field](value, tried, settings) is None and not (
                    field in heard and check(form, tried, settings)
                ):
                    given = tried
                    break
    return given


@pytest.fixture(scope="session")
def fill_in() -> Callable[..., Answers]:
    """``fill``."""
    return fill


@pytest.fixture(scope="session", params=TABLES)
def table(request: pytest.FixtureRequest, library: Library) -> Table:
    """Each published table."""
    return library.table(request.param)


@pytest.fixture(scope="session")
def default(table: Table, library: Library) -> Settings:
    """Its default settings."""
    return default_settings(library.pack(table.form.id.split("/")[0]), table.form.id)


OTHER: Mapping[str, Settings] = {
    "jining/typing": {"count_other": True},
    "jining/evaluation": {"fresh_counts_as_market": True, "city_tier": "first", "market_services": ("residue_test", "price_display", "fair_scale")},
    "ordos/acceptance": {"weight_by_households": True},
}  # fmt: skip


@pytest.fixture(scope="session")
def readings(table: Table, default: Settings) -> tuple[Settings, Settings]:
    """The default settings and the other reading of the document."""
    return default, {**default, **OTHER[table.form.id]}
