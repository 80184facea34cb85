"""The cases beside the forms: answers in, every line's points out; one test each.

Their numbers were worked out from the documents and the notes, not with this program.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import Any

import pytest

from lcsurvey import paths
from lcsurvey.form.label import key
from lcsurvey.response.answer_sheet import read
from lcsurvey.score.apportion import printed, text
from lcsurvey.score.defaults import with_values
from lcsurvey.score.library import Library
from lcsurvey.score.scorecard import Scorecard
from lcsurvey.score.scoring import score
from lcsurvey.score.wording import sentence

TABLES = ("jining/typing", "jining/evaluation", "ordos/acceptance")
Case = Mapping[str, Any]


def _cases(form_id: str) -> list[Case]:
    data = tomllib.loads(paths.forms().joinpath(*form_id.split("/"), "v1.cases.toml").read_text("utf-8"))
    cases: list[Case] = data["case"]
    return cases


ALL = [pytest.param(form_id, case, id=f"{form_id}-{case['name']}") for form_id in TABLES for case in _cases(form_id)]


def _result(card: Scorecard, points: Mapping[str, Any], wanted: str) -> object:
    """What a case names: an attribute of the scorecard, or a line by id or printed label."""
    if wanted == "total":
        return text(points["total"])
    if wanted == "reachable":
        return text(card.reachable)
    if wanted == "rating":
        return card.rating.label
    if wanted in ("final", "complete"):
        return getattr(card, wanted)
    lines = [line for line in card.walk() if line.rule.id == wanted]
    lines = lines or [line for line in card.walk() if line.rule.printed and key(line.rule.label) == key(wanted)]
    assert len(lines) == 1, f"{wanted}: {len(lines)} lines"
    return "null" if lines[0].points is None else text(points[lines[0].rule.id])


@pytest.mark.parametrize(("form_id", "case"), ALL)
def test_case_comes_out_as_worked_out_by_hand(library: Library, form_id: str, case: Case) -> None:
    table = library.table(form_id)
    pack = library.pack(form_id.split("/")[0])
    settings, wrong = with_values(pack, form_id, case.get("settings", {}))
    assert not wrong
    answers, problems = read(table.form, case["answers"], settings)
    assert sorted(problem.code for problem in problems) == sorted(case.get("problems", []))
    card = score(table, answers, settings)
    points = printed(card)
    found = {name: _result(card, points, name) for name in case["expect"]}
    assert found == dict(case["expect"]), case["why"]


FOREIGN = re.compile(r"[A-Za-z_()]")


@pytest.mark.parametrize(("form_id", "case"), ALL)
def test_every_line_says_why_in_chinese(library: Library, form_id: str, case: Case) -> None:
    table = library.table(form_id)
    settings, _ = with_values(library.pack(form_id.split("/")[0]), form_id, case.get("settings", {}))
    card = score(table, read(table.form, case["answers"], settings)[0], settings)
    for line in card.walk():
        said = sentence(line)
        assert said.endswith("。"), (line.rule.id, said)
        assert not FOREIGN.search(said), (line.rule.id, said)
        assert not any(pair in said for pair in ("，，", "。，", "，。")), (line.rule.id, said)


@pytest.mark.parametrize(("form_id", "case"), ALL)
def test_printed_columns_add_up_by_hand(library: Library, form_id: str, case: Case) -> None:
    table = library.table(form_id)
    settings, _ = with_values(library.pack(form_id.split("/")[0]), form_id, case.get("settings", {}))
    card = score(table, read(table.form, case["answers"], settings)[0], settings)
    points = printed(card)
    assert sum(points[line.rule.id] for line in card.lines) == points["total"]
    for line in card.walk():
        if line.parts:
            assert sum(points[part.rule.id] for part in line.parts) == points[line.rule.id]


@pytest.mark.parametrize("form_id", TABLES)
def test_there_are_cases_enough_and_each_says_what_it_shows(form_id: str) -> None:
    cases = _cases(form_id)
    assert len(cases) >= 25
    assert len({case["name"] for case in cases}) == len(cases)
    assert all(
        case["why"] and {"total", "reachable", "rating", "final", "complete"} <= set(case["expect"]) for case in cases
    )


@pytest.mark.parametrize("form_id", TABLES)
def test_cases_reach_every_rating_every_setting_and_both_sides_of_final(library: Library, form_id: str) -> None:
    cases = _cases(form_id)
    bands = {band.label for band in library.table(form_id).rules.bands}
    assert {case["expect"]["rating"] for case in cases} == bands
    assert {case["expect"]["final"] for case in cases} == {True, False}
    pack = library.pack(form_id.split("/")[0])
    known = {setting.id for setting in pack.settings if form_id in setting.forms}
    assert {name for case in cases for name in case.get("settings", {})} == known
