"""What is asked, and which answers count."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lcsurvey.form.model import Answers, Form, Question, Value
from lcsurvey.response import flow
from lcsurvey.response.check import Checker, checker
from lcsurvey.response.flow import Flow, asked, counted

ALWAYS = {"venue", "formats", "compounds", "covered", "rate", "judged", "units", "units_other", "day"}


def test_a_question_is_asked_only_once_what_it_hangs_on_is_answered_so(form: Form) -> None:
    assert asked(form, {}, {}) == ALWAYS
    assert asked(form, {"venue": "no"}, {}) == ALWAYS
    assert asked(form, {"venue": "yes"}, {}) == ALWAYS | {"area"}


def test_relevance_runs_down_a_chain(form: Form) -> None:
    assert asked(form, {"venue": "yes", "area": 120}, {}) == ALWAYS | {"area", "enough"}
    assert asked(form, {"venue": "yes", "area": 80}, {}) == ALWAYS | {"area"}
    assert asked(form, {"venue": "no", "area": 120}, {}) == ALWAYS


def test_a_setting_opens_its_question(form: Form) -> None:
    assert asked(form, {}, {"count_fresh": True}) == ALWAYS | {"fresh"}
    assert asked(form, {}, {"count_fresh": False}) == ALWAYS


def test_answers_to_questions_not_asked_do_not_count_but_come_back(form: Form) -> None:
    answers: Answers = {"venue": "no", "area": 120, "enough": "yes", "fresh": 3}
    assert counted(form, answers, {}) == {"venue": "no"}
    assert counted(form, {**answers, "venue": "yes"}, {}) == {"venue": "yes", "area": 120, "enough": "yes"}
    assert counted(form, answers, {"count_fresh": True}) == {"venue": "no", "fresh": 3}


def test_wrong_and_unknown_answers_do_not_count(form: Form) -> None:
    answers: Answers = {"compounds": 0, "covered": 3, "rate": Decimal("1.5"), "no_such": 1, "formats.gone": True}
    assert counted(form, answers, {}) == {}
    assert counted(form, {"compounds": 2, "covered": 3}, {}) == {"compounds": 2}


def test_what_hangs_on_a_wrong_answer_does_not_count_either(form: Form) -> None:
    answers: Answers = {"venue": "yes", "area": Decimal("1E+15"), "enough": "yes"}
    assert counted(form, answers, {}) == {"venue": "yes"}


VALUES: st.SearchStrategy[Value] = st.one_of(
    st.booleans(), st.integers(-3, 200), st.sampled_from(["yes", "no", "x", "2026-11-21"]), st.decimals(-1, 5, places=1)
)
FIELDS = ["venue", "area", "enough", "formats.shop", "compounds", "covered", "rate", "judged", "units.bank.count", "day", "fresh", "gone"]  # fmt: skip


@given(st.dictionaries(st.sampled_from(FIELDS), VALUES), st.booleans())
def test_what_counts_is_asked_and_counting_twice_changes_nothing(form: Form, answers: Answers, fresh: bool) -> None:
    settings = {"count_fresh": fresh}
    kept = counted(form, answers, settings)
    assert counted(form, kept, settings) == kept
    assert kept.items() <= answers.items()
    assert {form.field[field].name for field in kept} <= asked(form, kept, settings)


def test_checks_are_made_for_what_is_answered_only_and_once(form: Form, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []

    def noted(question: Question, field: str) -> Checker:
        made.append(field)
        return checker(question, field)

    monkeypatch.setattr(flow, "checker", noted)
    of = Flow(form)
    for _ in range(2):
        assert of.settle({"compounds": 2, "covered": 3}, {})[0] == {"compounds": 2}
    assert made == ["compounds", "covered"]
