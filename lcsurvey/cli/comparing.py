"""``lcsurvey compare``: one table at two stages, line by line, on the screen or as a page; or the sheet to take along."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any

import typer

from lcsurvey.circle.model import Circle
from lcsurvey.cli.output import DONE, show, show_json, show_table
from lcsurvey.cli.place import CircleName, Folder, Json, reading, stage_of, table_of, target
from lcsurvey.errors import LCSurveyError
from lcsurvey.report.name import file_name
from lcsurvey.response.model import Stage, State
from lcsurvey.score.apportion import text
from lcsurvey.score.comparison import Compared, Comparison, agreed, shown, signed
from lcsurvey.score.table import Table
from lcsurvey.store.across import compared
from lcsurvey.store.workspace import Workspace


def compare(
    form: Annotated[str, typer.Argument(metavar="FORM", help="表的编号、标题或简称，如 jining/evaluation 或 评价表")],
    circle: CircleName,
    workspace: Folder = "",
    left: Annotated[str, typer.Option("--left", metavar="阶段", help="左边的阶段")] = str(Stage.SELF),
    right: Annotated[str, typer.Option("--right", metavar="阶段", help="右边的阶段")] = str(Stage.DISTRICT),
    on_site: Annotated[
        bool, typer.Option("--on-site", help="现场评分表：左边的已填好，右边的空着手写；要写 -o")
    ] = False,
    output: Annotated[str, typer.Option("-o", "--output", metavar="OUT.pdf", help="写成 PDF；写文件夹则自动起名")] = "",
    json: Json = False,
) -> int:
    """两个阶段的评分逐行对照：得分、差、理由，合计和评级；也可打印对照表或现场评分表。"""
    one, other = stage_of(left), stage_of(right)
    if on_site and not output:
        raise LCSurveyError("现场评分表是纸面上用的，请用 -o 写明存到哪个文件。")
    with reading(workspace) as space:
        whose, wanted = space.find_circle(circle), table_of(space, form)
        if wanted.form.id not in space.tables() or not wanted.scored:
            raise LCSurveyError(f"《{wanted.form.title}》不在这份资料里，或不计分，没有可对照的得分。")
        for stage in (one,) if on_site else (one, other):
            if space.response(whose.id, wanted.form.id, stage).state is State.EMPTY:
                raise LCSurveyError(f"{whose.name}的{wanted.form.short}还没有{stage}，没有可对照的。请先填写。")
        table, found = compared(space, whose.id, wanted.form.id, one, other)
        if output:
            show(f"已写好：{_write(space, whose, table, found, (one, other), on_site, output)}")
        if json:
            show_json(_data(table, found))
        elif not output:
            _show(whose, table, found)
    return DONE


def _write(
    space: Workspace,
    circle: Circle,
    table: Table,
    found: Comparison,
    stages: tuple[Stage, Stage],
    on_site: bool,
    output: str,
) -> Path:
    from lcsurvey.report.comparison import comparison_sheet, onsite_sheet
    from lcsurvey.report.layout import Facts
    from lcsurvey.report.writing import write_sheets

    today = datetime.now().astimezone().date().isoformat()
    regions = {region.id: region.name for region in space.regions()}
    facts = Facts(circle.name, regions.get(circle.region, ""), today)
    if on_site:
        response = space.response(circle.id, table.form.id, stages[0])
        settings = space.settings_of(response)
        sheet = onsite_sheet(table, response, settings, facts, str(stages[1]))
    else:
        sheet = comparison_sheet(table, found, facts)
    kind = "现场评分表" if on_site else "对照表"
    return write_sheets([sheet], target(output, file_name(table.form, circle.name, today, kind=kind)))


def _data(table: Table, found: Comparison) -> dict[str, Any]:
    return {
        "form": found.form,
        "left": {"stage": found.left.stage, "total": text(found.left.total), "rating": found.left.rating},
        "right": {"stage": found.right.stage, "total": text(found.right.total), "rating": found.right.rating},
        "difference": _number(found.difference),
        "lines": [_line(table, line) for line in found.lines],
        "apart": list(found.apart),
    }


def _line(table: Table, line: Compared) -> dict[str, Any]:
    questions = [question for question in table.form.questions if question.name in line.rule.questions]
    proposals = next((one for question in questions if (one := agreed(line.marks, question))), None)
    return {
        "id": line.rule.id,
        "label": line.rule.label,
        "max": text(line.rule.maximum),
        "left": None if line.left is None else text(line.given[0]),
        "right": None if line.right is None else text(line.given[1]),
        "difference": _number(line.printed_difference),
        "reason": line.reason,
        "marks": [
            {"assessor": one.assessor, "points": _number(one.points), "reason": one.reason} for one in line.marks
        ],
        "agreed": None if proposals is None else {"median": text(proposals.median), "mean": text(proposals.mean)},
    }


def _number(number: Decimal | None) -> str | None:
    return None if number is None else text(number)


def _show(circle: Circle, table: Table, found: Comparison) -> None:
    show(f"{circle.name}　{table.form.called}")
    show()
    rows = [
        (
            "  " * line.depth + line.rule.label,
            text(line.rule.maximum),
            shown(line.left, line.given[0]),
            shown(line.right, line.given[1]),
            signed(line.printed_difference),
            line.reason,
        )
        for line in found.lines
    ]
    total = (text(table.rules.maximum), text(found.left.total), text(found.right.total), signed(found.difference))
    rows.append((table.rules.total_label, *total, ""))
    show_table(rows, ("条目", "满分", found.left.stage, found.right.stage, "差", "理由"), numbers=(1, 2, 3, 4))
    show()
    for side in (found.left, found.right):
        show(f"{side.stage}：{text(side.total)} 分，{side.rating}")
    for words in found.apart:
        show(words)
