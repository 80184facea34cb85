"""``lcsurvey ledger``: what residents asked for, what is built for it, which formats that brings, what they give."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

import typer

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.name import short_name
from lcsurvey.cli.output import DONE, show, show_json, show_table
from lcsurvey.cli.place import CircleName, Folder, Json, reading, target
from lcsurvey.report.name import safe
from lcsurvey.score.apportion import text
from lcsurvey.score.ledger import LedgerRow
from lcsurvey.score.ledger import ledger as rows_of
from lcsurvey.store.across import around


def ledger(
    circle: CircleName,
    workspace: Folder = "",
    output: Annotated[str, typer.Option("-o", "--output", metavar="OUT.pdf", help="写成 PDF；写文件夹则自动起名")] = "",
    json: Json = False,
) -> int:
    """需求与项目对照台账：居民要什么、哪个项目在办、补上哪些业态、各表能加多少分。"""
    with reading(workspace) as space:
        whose = space.find_circle(circle)
        here = around(space, whose.id)
        regions = {region.id: region.name for region in space.regions()}
    names = {form: one.table.form.short for form, one in here.standings.items()}
    rows = rows_of(here)
    if output:
        from lcsurvey.report.layout import Facts
        from lcsurvey.report.ledger import ledger_sheet
        from lcsurvey.report.writing import write_sheets

        today = datetime.now().astimezone().date().isoformat()
        short = safe(short_name(whose.name))
        path = target(output, f"需求与项目对照台账_{short}_{today.replace('-', '')}.pdf")
        sheet = ledger_sheet(rows, names, Facts(whose.name, regions.get(whose.region, ""), today))
        show(f"已写好：{write_sheets([sheet], path)}")
    if json:
        show_json([_data(row) for row in rows])
    elif not output:
        show(whose.name)
        show()
        if rows:
            show_table([_row(row, names) for row in rows], ("居民需求", "人数", "业态", "项目", "进展", "可得分"), (1,))
        else:
            show("需求清单和项目清单都还是空的。")
    return DONE


def _row(row: LedgerRow, names: dict[str, str]) -> tuple[str, ...]:
    return (
        row.demand.text if row.demand else "—",
        str(row.people or ""),
        "、".join(map(catalogue().label, row.formats)),
        "、".join(project.name for project in row.projects),
        row.progress,
        "，".join(f"{names[form]} +{text(gain)}" for form, gain in row.gains.items()),
    )


def _data(row: LedgerRow) -> dict[str, Any]:
    return {
        "demand": None
        if row.demand is None
        else {"id": row.demand.id, "text": row.demand.text, "people": row.demand.people},
        "projects": [
            {"id": one.id, "name": one.name, "progress": one.progress, "due": one.due} for one in row.projects
        ],
        "there": list(row.there),
        "lacking": list(row.lacking),
        "progress": row.progress,
        "gains": {form: text(gain) for form, gain in row.gains.items()},
    }
