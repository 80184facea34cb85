"""``lcsurvey print``: the official pages of one circle or of many, in one PDF."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from lcsurvey.circle.model import Circle, Region
from lcsurvey.cli.output import DONE, say, show
from lcsurvey.cli.place import Folder, FormName, OwnerNames, StageName, reading, stage_of, table_of, target, writing
from lcsurvey.errors import LCSurveyError
from lcsurvey.form.model import Form
from lcsurvey.report.document import Record, write_pdf
from lcsurvey.report.lacking import Lacking
from lcsurvey.report.name import file_name
from lcsurvey.report.sheet import PageOptions
from lcsurvey.response.model import Stage
from lcsurvey.store.owning import begun_regions, find_region
from lcsurvey.store.papers import begun, record
from lcsurvey.store.workspace import Workspace


def print_(
    form: FormName,
    workspace: Folder = "",
    circle: OwnerNames = None,
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="OUT.pdf", help="写到哪个文件；写文件夹则自动起名")
    ] = ".",
    stage: StageName = "自评",
    blank: Annotated[bool, typer.Option("--blank", help="空白表，手工填写；不写 --circle 时生活圈也空着")] = False,
    evidence: Annotated[bool, typer.Option("--evidence", help="后附得分说明")] = False,
    no_qr: Annotated[bool, typer.Option("--no-qr", help="不印二维码")] = False,
    no_number: Annotated[bool, typer.Option("--no-number", help="不印编号")] = False,
    no_seal: Annotated[bool, typer.Option("--no-seal", help="不印盖章处的圆圈")] = False,
) -> int:
    """打印正式表格（PDF）。几个生活圈印在一个文件里；每份的编号记在资料里，以后可以核对。"""
    at, today = stage_of(stage), datetime.now().astimezone().date()
    options = PageOptions(qr=not no_qr, number=not no_number, seal=not no_seal)
    with reading(workspace) if blank else writing(workspace) as space:
        table = table_of(space, form)
        if table.form.id not in space.tables() and not blank:
            raise LCSurveyError(f"这份资料里没有《{table.form.title}》，先用 fill 或窗口填写再打印。")
        whose = owners(space, table.form, circle or [], at, blank=blank)
        one = (None,) if table.form.scope == "city" else ()
        records = [record(space, each, table.form.id, at, day=today, blank=blank) for each in whose or one]
        if not records:
            records = [Record(table=space.table(table.form.id), settings=space.settings(table.form.id))]
        path = _target(output, table.form, whose, today, blank)
        lacking = Lacking()
        written = write_pdf(records, path, blank=blank, evidence=evidence, options=options, lacking=lacking)
        if lacking.words:
            say(lacking.words)
        for made, code in zip(records, written.codes, strict=False):
            if made.response is not None and code:
                space.note_print(code, made.response.circle, table.form.id, at)
            elif not blank:
                say(f"{made.circle_name}还没有填这张表，印的是空白表。")
    show(f"已打印 {len(records)} 份：{written.path}")
    return DONE


def owners(
    space: Workspace, form: Form, names: list[str], stage: Stage, *, blank: bool = False
) -> tuple[Circle | Region, ...]:
    """Whose tables: circles or regions by name, otherwise all that began theirs; nobody where it is the city's."""
    if form.scope == "city":
        return ()
    return (_regions if form.scope == "region" else _circles)(space, names, form.id, stage, blank)


def _circles(space: Workspace, names: list[str], form_id: str, stage: Stage, blank: bool) -> tuple[Circle, ...]:
    """Whose pages: those named, each once; otherwise all in which the table was begun."""
    if names:
        return tuple(dict.fromkeys(space.find_circle(name) for name in names))
    if blank:
        return ()
    found = begun(space, form_id, stage)
    if not found:
        raise LCSurveyError(f"还没有一个生活圈填过这张表（{stage}）。要空白表请加 --blank。")
    return found


def _regions(space: Workspace, names: list[str], form_id: str, stage: Stage, blank: bool) -> tuple[Region, ...]:
    """The same for a table that every region has one of."""
    if names:
        return tuple(dict.fromkeys(find_region(space, name) for name in names))
    if blank:
        return ()
    found = begun_regions(space, form_id, stage)
    if not found:
        raise LCSurveyError(f"还没有一个区县填过这张表（{stage}）。要空白表请加 --blank。")
    return found


def _target(output: str, form: Form, owners: tuple[Circle | Region, ...], day: date, blank: bool) -> Path:
    return target(output, file_name(form, [owner.name for owner in owners], day.isoformat(), blank=blank))
