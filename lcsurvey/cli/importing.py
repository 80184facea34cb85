"""``lcsurvey import``: what comes in from a file, looked at first and taken in whole."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from lcsurvey.cli.place import Folder, Json, reading, writing
from lcsurvey.errors import LCSurveyError

KINDS = {"questionnaires": "问卷"}
"""What ``--as`` may say."""


def import_(
    file: Annotated[str, typer.Argument(metavar="FILE", help="表格：.xlsx 或 .csv")],
    as_: Annotated[str, typer.Option("--as", metavar="WHAT", help="questionnaires 电子问卷平台导出的答卷")],
    workspace: Folder = "",
    circle: Annotated[str, typer.Option("--circle", metavar="NAME", help="哪个生活圈的：名称、编码或编号")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="只看会收进什么，不存")] = False,
    again: Annotated[bool, typer.Option("--again", help="认得出是导入过的，也全部再收一遍")] = False,
    rest: Annotated[bool, typer.Option("--rest", help="答案与已有问卷完全相同的不收，只收其余")] = False,
    day: Annotated[str, typer.Option("--day", metavar="DATE", help="记在哪一天（2026-11-20），不写就是今天")] = "",
    json: Json = False,
) -> int:
    """把文件里的内容收进资料夹。序号、时间、IP、昵称这些列在存之前就去掉；同一份导出再导入一次，不会重复。"""
    if as_ not in KINDS:
        raise LCSurveyError(
            f"--as 不认识“{as_}”，可以写：{'、'.join(f'{kind}（{word}）' for kind, word in KINDS.items())}。"
        )
    if again and rest:
        raise LCSurveyError("--again 和 --rest 只能写一个。")
    if not circle:
        raise LCSurveyError("请用 --circle 写明是哪个生活圈的问卷。")
    from lcsurvey.cli.questionnaires import take_in

    with reading(workspace) if dry_run else writing(workspace) as space:
        found = space.find_circle(circle)
        return take_in(
            space, Path(file).expanduser(), found, dry_run=dry_run, again=again, rest=rest, day=day, json=json
        )
