"""The cases of the tables that only record: facts or answers in, derived answers and printed words out."""

from __future__ import annotations

import tomllib

import pytest

from lcsurvey import paths
from lcsurvey.form.reading import load
from lcsurvey.report.printed import printer
from lcsurvey.score.cases import run
from lcsurvey.score.library import Library, read_text

TABLES = ("jining/construction", "jining/projects", "jining/duties", "jining/ledgers")


def _text(form_id: str) -> str:
    return read_text(paths.forms().joinpath(*form_id.split("/"), "v1.cases.toml"))


@pytest.mark.parametrize("form_id", TABLES)
def test_every_case_comes_out_as_worked_out_by_hand(library: Library, form_id: str) -> None:
    pack = library.pack(form_id.split("/")[0])
    document = load(_text(form_id), f"{form_id} v1.cases.toml", [])
    assert [str(one) for one in run(document, library.table(form_id), pack, printer)] == []


@pytest.mark.parametrize("form_id", TABLES)
def test_a_case_that_is_wrong_is_found(library: Library, form_id: str) -> None:
    """Every expectation is looked at: with another value each case fails."""
    document = load(_text(form_id), f"{form_id} v1.cases.toml", [])
    for case in document.data["case"]:
        for name in ("derived", "printed"):
            case["expect"][name] = dict.fromkeys(case["expect"].get(name, {}), "another value")
    found = run(document, library.table(form_id), library.pack(form_id.split("/")[0]), printer)
    wanted = sum(len(case["expect"][name]) for case in document.data["case"] for name in ("derived", "printed"))
    assert [one.code for one in found] == ["case_differs"] * wanted


@pytest.mark.parametrize("form_id", TABLES)
def test_there_are_cases_enough_and_each_says_what_it_shows(form_id: str) -> None:
    cases = tomllib.loads(_text(form_id))["case"]
    assert len(cases) >= 10
    assert all(case["why"] and case["expect"] for case in cases)
