"""What of a workspace stands on the 满意度汇总表."""

from __future__ import annotations

from datetime import date

from lcsurvey.response.model import Stage
from lcsurvey.store.satisfaction import satisfaction
from lcsurvey.store.workspace import Workspace

EVALUATION = "jining/evaluation"
DAY = date(2026, 11, 21)


def answered(workspace: Workspace, circle: str) -> int | None:
    found = satisfaction(workspace, workspace.circle(circle), DAY)
    assert found is not None
    return found.answered


def test_the_population_of_the_evaluation_is_what_a_person_gave(workspace: Workspace, circle: str) -> None:
    workspace.change(circle, {"population": 17675})
    workspace.add("survey", {"organisation": "某公司", "circle": circle, "round": workspace.round.id, "valid": 1800})
    assert answered(workspace, circle) is None, "taken from the register"
    workspace.answer(circle, EVALUATION, Stage.SELF, {"population": 16000})
    assert answered(workspace, circle) == 16000
    facts = workspace.response(circle, EVALUATION).derived["population"].facts
    workspace.overrule(circle, EVALUATION, Stage.SELF, "population", 15000, "派出所的数", facts)
    assert answered(workspace, circle) == 15000
