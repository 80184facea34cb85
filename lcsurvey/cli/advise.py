"""``lcsurvey advise``: the shortest ways of one circle to the next rating, table by table."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from lcsurvey.cli.output import DONE, show, show_json
from lcsurvey.cli.place import Folder, Json, StageName, reading, stage_of
from lcsurvey.score.advice import Advice
from lcsurvey.score.advice import advise as advice_for
from lcsurvey.score.apportion import text
from lcsurvey.score.scorecard import Scorecard
from lcsurvey.score.scoring import score
from lcsurvey.score.table import Table
from lcsurvey.score.wording import standing


def advise(
    circle: Annotated[str, typer.Option("--circle", metavar="NAME", help="生活圈的名称、编码或编号")],
    workspace: Folder = "",
    stage: StageName = "自评",
    json: Json = False,
) -> int:
    """怎样最快到下一档：步数最少的几种做法，各加多少分、到多少分。"""
    at = stage_of(stage)
    found = []
    with reading(workspace) as space:
        whose = space.find_circle(circle)
        for form_id in space.tables():
            if not space.table(form_id).scored:
                continue
            response = space.response(whose.id, form_id, at)
            table, settings = space.table(form_id, response.version or None), space.settings(form_id)
            card = score(table, response.answers, settings)
            found.append((table, card, advice_for(table, response.answers, settings)))
        if json:
            show_json([_data(table, card, advice) for table, card, advice in found])
        else:
            show(whose.name)
            for table, card, advice in found:
                _show(table, card, advice)
    return DONE


def _data(table: Table, card: Scorecard, advice: Advice) -> dict[str, Any]:
    return {
        "form": table.form.id,
        "total": text(card.total),
        "rating": card.rating.label,
        "final": card.final,
        "target": advice.target.label if advice.target else None,
        "sentence": advice.sentence,
        "ways": [
            {
                "steps": [{"rule": step.rule, "label": step.label} for step in way.steps],
                "gain": text(way.gain),
                "total": text(way.total),
                "sentence": way.sentence,
            }
            for way in advice.ways
        ],
    }


def _show(table: Table, card: Scorecard, advice: Advice) -> None:
    show(f"\n{table.form.short}：现在 {standing(table, card)}")
    show(f"  {advice.sentence}")
    others = dict.fromkeys(way.sentence for way in advice.ways)
    for number, sentence in enumerate(list(others)[1:], 2):
        show(f"  做法 {number}：{sentence}。")
