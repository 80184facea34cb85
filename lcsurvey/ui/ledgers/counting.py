"""What the activities of the year count for, in words, from the answer that follows from them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from lcsurvey.response.model import Stage
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace


def activity_words(workspace: Workspace, circle: str) -> str:
    """“2026年：3 次，附件3 评价表计 3 分”; only the number where no table asks for it."""
    year = workspace.round.end[:4]  # “年内”: the year in which the round ends
    for form in workspace.tables():
        table = workspace.table(form)
        question = next((one.question for one in table.derivations if one.origin == "activities"), "")
        if not question:
            continue
        response = workspace.response(circle, form, Stage.SELF)
        derived = response.derived.get(question)
        times = derived.value if derived is not None and isinstance(derived.value, int) else 0
        said = tr("{year}年内 {times} 次", year=year, times=times)
        name = table.form.called
        card = table.scorer(response.effective, workspace.settings(form))
        line = next((one for one in card.walk() if question in one.rule.questions and not one.parts), None)
        if line is not None and line.points is not None and times:
            said += tr(
                "，{name}计 {points} 分，最多 {points2} 分",
                name=name,
                points=_points(line.points),
                points2=_points(line.rule.maximum),
            )
        others = len(workspace.activities(circle)) - times
        said += tr("；另有 {others} 次不在这一年或没有日期，不计", others=others) if others > 0 else ""
        if response.differs(question) or question in response.overrules:
            said += tr(
                "；{name}里填的是 {effective} 次，以填的为准", name=name, effective=response.effective.get(question)
            )
        return tr("{said}。", said=said)
    return tr("{year}年内的活动。", year=year)


def _points(value: Fraction) -> str:
    from lcsurvey.score.apportion import text

    return text(value)
