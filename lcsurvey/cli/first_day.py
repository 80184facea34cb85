"""``lcsurvey first-day``: 一页纸上手, one page to hand out."""

from __future__ import annotations

from typing import Annotated

import typer

from lcsurvey.cli.output import DONE, show
from lcsurvey.cli.place import Folder, reading, target
from lcsurvey.report.first_day import NAME, Helpline, sheet
from lcsurvey.report.writing import write_sheets


def first_day(
    workspace: Folder = "",
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="OUT.pdf", help="写到哪个文件；写文件夹则自动起名")
    ] = ".",
    empty: Annotated[bool, typer.Option("--empty", help="联系人和电话空着，手工填写；不需要资料夹")] = False,
) -> int:
    """印一页纸上手（PDF）：五步、出了岔子怎么办、问谁。联系人、电话、期限取自收到的任务。"""
    line = Helpline()
    if not empty:
        from lcsurvey.store.helpline import helpline

        with reading(workspace) as space:
            line = helpline(space)
    show(f"已写 {write_sheets([sheet(line)], target(output, f'{NAME}.pdf'))}")
    return DONE
