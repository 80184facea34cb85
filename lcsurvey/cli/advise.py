"""``lcsurvey advise``: the shortest ways of one circle to the next rating, table by table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from lcsurvey.cli.output import DONE, show, show_json, show_table
from lcsurvey.cli.place import CircleName, Folder, Json, StageName, reading, stage_of
from lcsurvey.score.advice import Advice
from lcsurvey.score.advice import advise as advice_for
from lcsurvey.score.allround import Step, steps
from lcsurvey.score.apportion import text
from lcsurvey.score.scorecard import Scorecard
from lcsurvey.score.scoring import score
from lcsurvey.score.table import Table
from lcsurvey.score.whatif import Around
from lcsurvey.score.wording import standing
from lcsurvey.store.across import around

NOT_ALL = "网点还没有登记全：下面要“补”要“开”的，也许已经有了，请先登记。"
"""What is not registered is not known to be lacking."""


def advise(
    circle: CircleName,
    workspace: Folder = "",
    stage: StageName = "自评",
    every: Annotated[
        bool, typer.Option("--all", help="各表一起看：做一件事，各表各加多少分，一件加分最多的在前")
    ] = False,
    json: Json = False,
) -> int:
    """怎样最快到下一档：步数最少的几种做法，各加多少分、到多少分。

    加 --all 各表一起看：开一种业态、多覆盖一个小区、上一档，各表各加多少分，居民有没有提、项目在不在办。"""
    at = stage_of(stage)
    found = []
    with reading(workspace) as space:
        whose = space.find_circle(circle)
        head = f"{whose.name}\n{NOT_ALL}" if not whose.listed and space.outlets(whose.id) else whose.name
        if every:
            return _all_round(head, around(space, whose.id, at), json)
        for form_id in space.tables():
            if not space.table(form_id).scored:
                continue
            response = space.response(whose.id, form_id, at)
            table, settings = space.table(form_id, response.version or None), space.settings_of(response)
            card = score(table, response.effective, settings)
            found.append((table, card, advice_for(table, response.effective, settings)))
        if json:
            show_json([_data(table, card, advice) for table, card, advice in found])
        else:
            show(head)
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


MOST = 30
"""So many steps are told on the screen; JSON has all."""


def _all_round(head: str, here: Around, json: bool) -> int:
    found = steps(here)
    if json:
        show_json([_step_data(step) for step in found])
        return DONE
    names = {form: one.table.form.short for form, one in here.standings.items()}
    show(head)
    show()
    if not found:
        show("各表都没有还能加分的做法。")
        return DONE
    show_table([_step_row(step, names) for step in found[:MOST]], ("做什么", "合计", "各表加分", "居民", "项目"), (1,))
    if len(found) > MOST:
        show(f"另有 {len(found) - MOST} 种，加 --json 全部列出。")
    return DONE


def _step_row(step: Step, names: Mapping[str, str]) -> tuple[str, ...]:
    gains = "，".join(
        f"{names[form]} +{text(gain)}" if gain > 0 else f"{names[form]} {text(gain)}"
        for form, gain in step.gains.items()
    )
    asked = f"{step.asked} 人" if step.asked else f"{len(step.demands)} 条" if step.demands else ""
    projects = "、".join(dict.fromkeys(one.progress or "没有写进展" for one in step.projects))
    return step.label, text(step.gain), gains, asked, projects


def _step_data(step: Step) -> dict[str, Any]:
    return {
        "kind": step.kind,
        "label": step.label,
        "formats": list(step.formats),
        "instead": list(step.instead),
        "rule": step.rule or None,
        "steps": step.size,
        "gain": text(step.gain),
        "gains": {form: text(gain) for form, gain in step.gains.items()},
        "asked": step.asked,
        "demands": [{"id": one.id, "text": one.text, "people": one.people} for one in step.demands],
        "projects": [{"id": one.id, "name": one.name, "progress": one.progress} for one in step.projects],
    }
