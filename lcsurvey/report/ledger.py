"""需求与项目对照台账: demands, the projects that answer them, the formats these bring, the points they give."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.report.figures import clean
from lcsurvey.report.layout import Facts
from lcsurvey.report.own_sheet import cell, of_circle, own_sheet
from lcsurvey.report.sheet import Row, Sheet
from lcsurvey.score.apportion import text
from lcsurvey.score.ledger import LedgerRow

COLUMNS = (9.0, 38.0, 12.0, 30.0, 38.0, 17.0, 26.0)
HEADINGS = (("序号",), ("居民需求",), ("反映", "人数"), ("对应业态",), ("建设项目",), ("进展",), ("可得分",))
BLANK = 6
"""Empty rows where nothing has been written down, to be filled in by hand."""


def ledger_sheet(rows: Sequence[LedgerRow], names: Mapping[str, str], facts: Facts) -> Sheet:
    """The ledger of one circle; ``names`` says what each scored table is called, by form."""
    body: list[Row] = [tuple(cell(words, "head") for words in HEADINGS)]
    body += [_row(number, row, names) for number, row in enumerate(rows, 1)]
    body += [] if rows else [tuple(cell("") for _ in HEADINGS) for _ in range(BLANK)]
    asked = sum(row.people for row in rows)
    planned = sum(1 for row in rows if row.demand and row.projects)
    demands = sum(1 for row in rows if row.demand)
    below = f"需求 {demands} 条，反映 {asked:,} 人次，已列入项目 {planned} 条。可得分是缺的业态补齐后各表各自增加的分，几条一起做不一定相加。"
    return own_sheet(
        "ledger", "台账", "需求与项目对照台账", of_circle(facts), COLUMNS, body,
        below=(below,) if rows else (), circle=facts.circle, date=facts.date,
    )  # fmt: skip


def _row(number: int, row: LedgerRow, names: Mapping[str, str]) -> Row:
    demand = row.demand
    label = catalogue().label
    formats = [f"{label(one)}（已有）" for one in row.there] + [label(one) for one in row.lacking]
    projects = [
        "，".join(part for part in (one.name, one.unit, f"{one.due}前完成" if one.due else "") if part)
        for one in row.projects
    ]
    points = [f"{names.get(form, form)} +{text(gain)}" for form, gain in row.gains.items()]
    return (
        cell(str(number), "number"),
        cell(clean(demand.text) if demand else "（项目清单中没有对应需求的）"),
        cell(f"{demand.people:,}" if demand and demand.people is not None else "", "number"),
        cell("、".join(formats)),
        cell([clean(words) for words in projects] or ""),
        cell(row.progress, "number"),
        cell(points or ""),
    )
