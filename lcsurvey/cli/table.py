"""``lcsurvey table``: an official table as a workbook, its cells as on the page, or its answers as CSV, a line each."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from lcsurvey.cli.output import DONE, show
from lcsurvey.cli.place import CITY, Folder, FormName, OwnerNames, StageName, reading, stage_of, table_of, target
from lcsurvey.cli.printing import owners
from lcsurvey.errors import InputError, LCSurveyError
from lcsurvey.form.model import Form
from lcsurvey.report.document import Record, sheets, write_file
from lcsurvey.report.figures import answer_text
from lcsurvey.report.name import file_name
from lcsurvey.report.workbook import write_workbook
from lcsurvey.score.apportion import text
from lcsurvey.score.scoring import score
from lcsurvey.score.wording import rating_text
from lcsurvey.store.papers import record

KINDS = (".xlsx", ".csv")


def table(
    form: FormName,
    workspace: Folder = "",
    circle: OwnerNames = None,
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="OUT.xlsx|OUT.csv", help="写成工作簿或 CSV；写文件夹则自动起名")
    ] = ".",
    stage: StageName = "自评",
) -> int:
    """正式表格写成工作簿：格子和纸面一样，一个生活圈一页；或写成 CSV：一个生活圈一行，一题一栏。"""
    at, today = stage_of(stage), datetime.now().astimezone().date()
    with reading(workspace) as space:
        wanted = table_of(space, form)
        if wanted.form.id not in space.tables():
            raise LCSurveyError(f"这份资料里没有《{wanted.form.title}》，先用 fill 或窗口填写。")
        whose = owners(space, wanted.form, circle or [], at)
        records = [record(space, each, wanted.form.id, at, day=today) for each in whose or (None,)]
        name = file_name(wanted.form, [each.name for each in whose], today.isoformat())
        path = target(output, Path(name).with_suffix(".xlsx").name)
        if path.suffix.lower() not in KINDS:
            raise InputError(f"{path.name}：只能写成 .xlsx 或 .csv，请改文件名。打印成 PDF 用 lcsurvey print。")
        if path.suffix.lower() == ".xlsx":
            write_workbook(list(sheets(records)), path)
        else:
            write_file(path, _csv(wanted.form, records))
    show(f"已写出 {len(records)} 份：{path}")
    return DONE


def _csv(form: Form, records: Sequence[Record]) -> bytes:
    """UTF-8 with the mark by which spreadsheets know it."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    if form.rows:
        writer.writerow([column.label for column in form.columns])
        writer.writerows(map(_safe, line) for line in _things(form, records))
    else:
        writer.writerow([*_WHOSE, *_labels(form)])
        writer.writerows(map(_safe, _line(one)) for one in records)
    return "\ufeff".encode() + out.getvalue().encode()


def _safe(words: str) -> str:
    """Words that a spreadsheet would take for a formula begin with an apostrophe; numbers stay numbers."""
    return f"'{words}" if _FORMULA.match(words) else words


_FORMULA = re.compile(r"[=@\t\r]|[+-](?![0-9.]+%?$)")
_WHOSE = ("填表的", "所在区域", "状态", "得分", "结果")


def _labels(form: Form) -> list[str]:
    """What every field is called: 题, 题·选项, 题·行·栏."""
    found = []
    for field, question in form.field.items():
        option = field.partition(".")[2]
        choice = next((one.label for one in question.choices if one.name == option), "")
        found.append(f"{question.label}·{choice}" if question.type == "select_multiple" else question.label_of(field))
    return found


def _line(one: Record) -> list[str]:
    """A line of one table: whose, how far, what it came to, every answer that counts as the page says it."""
    form, response = one.table.form, one.response
    whose = [one.circle_name or CITY, one.region_name]
    if response is None:
        return [*whose, "", "", "", *[""] * len(form.field)]
    card = score(one.table, response.effective, one.settings)
    came = [text(card.total), rating_text(one.table, card)] if one.table.scored else ["", ""]
    answers, _ = one.table.scorer.flow.settle(response.effective, one.settings)
    said = []
    for field, question in form.field.items():
        value = answers.get(field)
        if question.type == "select_multiple":
            said.append("" if value is None else "有" if value else "无")
        else:
            said.append("" if value is None else answer_text(question.column(field) or question, value, ""))
    return [*whose, response.state.word, *came, *said]


def _things(form: Form, records: Sequence[Record]) -> Iterator[list[str]]:
    """The lines of a table of things, as the page prints them."""
    for one in records:
        for number, thing in enumerate(one.lines.get(form.rows, ()), 1):
            yield [str(number) if c.name == "number" else thing.fields.get(c.name, "") for c in form.columns]
