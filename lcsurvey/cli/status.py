"""``lcsurvey status``: where every circle stands with every table, what came of it, what is missing."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from lcsurvey.circle.name import short_name
from lcsurvey.cli.output import DONE, say, show, show_json, show_table
from lcsurvey.cli.place import Folder, Json, day_of, reading
from lcsurvey.cli.progress import progress_data, show_progress
from lcsurvey.errors import NotFound
from lcsurvey.form.model import Pack
from lcsurvey.response.model import FROZEN, Stage, State
from lcsurvey.score.apportion import text
from lcsurvey.score.library import Library
from lcsurvey.score.outcome import Result, results
from lcsurvey.score.progress import Progress
from lcsurvey.score.scorecard import Scorecard
from lcsurvey.score.scoring import score
from lcsurvey.score.wording import rating_text
from lcsurvey.store.as_of import AsOf
from lcsurvey.store.workspace import CircleSummary, ResponseSummary, Workspace


@dataclass(frozen=True, slots=True)
class Standing:
    """One circle: its list entry, the scorecards of what was begun by form, and the results across forms."""

    circle: CircleSummary
    cards: Mapping[str, Scorecard]
    outcomes: tuple[Result, ...]


@dataclass(frozen=True, slots=True)
class View:
    """What is looked at: the day, whether a person named it, targets by region, progress against every target."""

    then: AsOf
    named: bool
    targets: list[dict[str, Any]]
    progress: tuple[Progress, ...]


def status(
    workspace: Folder = "",
    circle: Annotated[
        list[str] | None, typer.Option("--circle", metavar="NAME", help="只看这个生活圈，可以写几次")
    ] = None,
    as_of: Annotated[
        str, typer.Option("--as-of", metavar="DATE", help="截至这一天（本机时间当天结束时），如 2026-11-30")
    ] = "",
    json: Json = False,
) -> int:
    """每个生活圈每张表的进度、目前得分、评级，还缺什么；对照文件目标的进展。--as-of 看截至某一天的：只有交上来的表有得分。"""
    with reading(workspace) as space:
        chosen = {space.find_circle(name).id for name in circle or ()}
        packs = _packs(space)
        then = space.as_of(day_of(as_of) if as_of else datetime.now().astimezone().date())
        if as_of:
            cards = then.cards()
            standings = [_stood(space, packs, summary, cards) for summary in then.summaries()]
        else:
            standings = [_standing(space, packs, summary) for summary in space.summaries()]
        standings = [each for each in standings if not chosen or each.circle.id in chosen]
        view = View(
            then, bool(as_of), _targets(space, standings) if not chosen else [], then.progress() if not chosen else ()
        )
        if json:
            show_json(_data(space, standings, view))
        else:
            _show(space, standings, view)
    return DONE


def _packs(space: Workspace) -> tuple[Pack, ...]:
    """The packs whose results across forms concern this workspace."""
    library, found = Library(), [space.pack]
    for name in dict.fromkeys(form.partition("/")[0] for form in space.tables()):
        if name == space.pack.id:
            continue
        try:
            found.append(library.pack(name))
        except NotFound as error:
            say(f"{error}（最终分型等跨表结果没有列出）")
    return tuple(found)


def _standing(space: Workspace, packs: Iterable[Pack], summary: CircleSummary) -> Standing:
    cards = {}
    for form_id in summary.responses:
        response = space.response(summary.id, form_id)
        table = space.table(form_id, response.version)
        cards[form_id] = score(table, response.effective, space.settings_of(response))
    return Standing(summary, cards, _outcomes(space, packs, cards))


def _stood(
    space: Workspace, packs: Iterable[Pack], summary: CircleSummary, known: Mapping[tuple[str, str], Scorecard]
) -> Standing:
    """The same as of a day: the scorecards of what had been handed in."""
    cards = {form: card for (circle, form), card in known.items() if circle == summary.id}
    return Standing(summary, cards, _outcomes(space, packs, cards))


def _outcomes(space: Workspace, packs: Iterable[Pack], cards: Mapping[str, Scorecard]) -> tuple[Result, ...]:
    return tuple(
        result
        for pack in packs
        for result in results(pack, cards, space.settings(pack.outcomes[0].of) if pack.outcomes else {})
        if result.outcome.of in cards
    )


def _targets(space: Workspace, standings: Iterable[Standing]) -> list[dict[str, Any]]:
    """Target, circles in the register, handed in and rated, by region; empty where the pack has no targets."""
    name = space.pack.registers.get("targets")
    library = Library()
    if not name or space.pack.id not in library.packs():
        return []
    with (Path(library.pack(space.pack.id).folder) / name).open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row.get("合计")]
    form_id = space.tables()[0]
    region = Counter(each.circle.region for each in standings)
    begun = [(each.circle.region, each.circle.responses.get(form_id)) for each in standings]
    handed = Counter(name for name, found in begun if found and found.state in FROZEN)
    first = next(iter(rows[0])) if rows else ""
    return [
        {
            "region": row[first],
            "target": int(row["合计"]),
            "circles": region[row[first]],
            "submitted": handed[row[first]],
        }
        for row in rows
    ]


def _data(space: Workspace, standings: Iterable[Standing], view: View) -> dict[str, Any]:
    round_ = view.then.round if view.named else space.round
    return {
        "workspace": str(space.path),
        "pack": space.pack.id,
        "as_of": view.then.day.isoformat() if view.named else None,
        "round": {"label": round_.label, "start": round_.start, "end": round_.end},
        "stage": str(Stage.SELF),
        "circles": [_circle_data(space, each) for each in standings],
        "targets": view.targets,
        "progress": [progress_data(each) for each in view.progress],
    }


def _circle_data(space: Workspace, standing: Standing) -> dict[str, Any]:
    circle = standing.circle
    return {
        "id": circle.id,
        "name": circle.name,
        "code": circle.code,
        "region": circle.region,
        "division": circle.division,
        "population": circle.population,
        "communities": list(circle.communities),
        "compounds": circle.compounds,
        "outlets": circle.outlets,
        "tables": {form: _table_data(space, standing, form) for form in space.tables()},
        "outcomes": [
            {"label": each.outcome.label, "text": each.text, "settled": each.settled, "sentence": each.sentence}
            for each in standing.outcomes
        ],
    }


def _table_data(space: Workspace, standing: Standing, form_id: str) -> dict[str, Any]:
    found = standing.circle.responses.get(form_id)
    if found is None:
        return {"state": str(State.EMPTY), "total": None, "reachable": None, "rating": None, "final": False,
                "complete": False, "missing": None, "differing": 0, "changed_at": None}  # fmt: skip
    card, table = standing.cards.get(form_id), space.table(form_id, found.version)
    form, scored = table.form, table.scored
    return {
        "state": str(found.state),
        "total": text(card.total) if scored and card else None,
        "reachable": text(card.reachable) if scored and card else None,
        "rating": card.rating.label if scored and card else None,
        "final": bool(card and card.final),
        "complete": bool(card and card.complete),
        "missing": [form.question[name].label for name in card.missing] if card else None,
        "differing": found.open,
        "changed_at": found.changed_at.isoformat(timespec="seconds") if found.changed_at else None,
    }


def _show(space: Workspace, standings: list[Standing], view: View) -> None:
    label = view.then.round.label if view.named else space.round.label
    day = f"截至 {view.then.day.isoformat()}　" if view.named else ""
    show(f"{space.pack.title}　{day}{label}　{space.path}")
    states: Counter[str] = Counter()
    rows = []
    for standing in standings:
        circle = standing.circle
        for form_id in space.tables():
            found = circle.responses.get(form_id)
            states[(found.state if found else State.EMPTY).word] += 1
            if found is not None:
                rows.append((short_name(circle.name), *_table_row(space, standing, form_id, found)))
    if standings:
        show("、".join(f"{state} {count} 份" for state, count in states.items()))
        show()
        show_table(rows, ("生活圈", "表", "进度", "得分", "最高可到", "评级", "还缺", "两份不一样"), numbers=(3, 4))
    else:
        show("还没有生活圈。运行 lcsurvey 打开窗口新增，或用带名录的城市新建资料夹。")
    settled = [(each.circle.name, result.sentence) for each in standings for result in each.outcomes]
    if not view.named and (differing := space.differences.count()):
        show()
        show(f"两份不一样 {differing} 处还没有定。运行 lcsurvey conflicts 看是哪些。")
    if settled:
        show()
        for name, sentence in settled:
            show(f"{short_name(name)}　{sentence}")
    if view.targets:
        show()
        columns = [(t["region"], str(t["target"]), str(t["circles"]), str(t["submitted"])) for t in view.targets]
        show_table(columns, ("旗区", "任务数", "已登记", "已交表"), numbers=(1, 2, 3))
    show_progress(view.progress)


def _table_row(space: Workspace, standing: Standing, form_id: str, found: ResponseSummary) -> tuple[str, ...]:
    card, table = standing.cards.get(form_id), space.table(form_id, found.version)
    if card is None:  # as of a day, not handed in
        return (table.form.short, found.state.word, "", "", "", "", "")
    labels = [table.form.question[name].label for name in card.missing]
    lacking = "、".join(labels[:3]) + (f" 等 {len(labels)} 项" if len(labels) > 3 else "")
    points = (text(card.total), text(card.reachable)) if table.scored else ("", "")
    return (table.form.short, found.state.word, *points, rating_text(table, card), lacking, str(found.open or ""))
