"""``lcsurvey import``: what comes in from a file, looked at first and taken in whole."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from lcsurvey.cli.place import Folder, Json, reading, writing
from lcsurvey.errors import LCSurveyError

KINDS = {
    "outlets": "网点", "circles": "生活圈", "communities": "社区", "compounds": "小区", "gates": "小区的门",
    "questionnaires": "问卷",
}  # fmt: skip
"""What ``--as`` may say."""
_LISTS = {
    "outlets": "outlet", "circles": "circle", "communities": "community", "compounds": "compound", "gates": "gate",
}  # fmt: skip
_OF_QUESTIONNAIRES, _OF_LISTS = "只用于问卷", "只用于网点、生活圈、社区、小区"


def import_(
    file: Annotated[str, typer.Argument(metavar="FILE", help="表格：.xlsx 或 .csv")],
    as_: Annotated[
        str,
        typer.Option(
            "--as",
            metavar="WHAT",
            help="outlets 网点，circles 生活圈，communities 社区，compounds 小区，gates 小区的门，questionnaires 电子问卷平台导出的答卷",
        ),
    ],
    workspace: Folder = "",
    circle: Annotated[
        str, typer.Option("--circle", metavar="NAME", help="哪个生活圈的：名称、编码或编号；表里有这一列就不用写")
    ] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="只看会收进什么，不存")] = False,
    again: Annotated[
        bool, typer.Option("--again", help=f"认得出是导入过的，也全部再收一遍（{_OF_QUESTIONNAIRES}）")
    ] = False,
    rest: Annotated[
        bool, typer.Option("--rest", help=f"答案与已有问卷完全相同的不收，只收其余（{_OF_QUESTIONNAIRES}）")
    ] = False,
    day: Annotated[
        str,
        typer.Option("--day", metavar="DATE", help=f"记在哪一天（2026-11-20），不写就是今天（{_OF_QUESTIONNAIRES}）"),
    ] = "",
    sheet: Annotated[
        str, typer.Option("--sheet", metavar="NAME", help=f"哪一张工作表，不写就是第一张（{_OF_LISTS}）")
    ] = "",
    column: Annotated[
        list[str] | None,
        typer.Option(
            "--column", metavar="列=栏目", help=f"哪一列读作什么，如 C=业态、F=（不读），可以写几次（{_OF_LISTS}）"
        ),
    ] = None,
    update: Annotated[bool, typer.Option("--update", help=f"已有的，按表格里的改（{_OF_LISTS}）")] = False,
    skip_bad: Annotated[bool, typer.Option("--skip-bad", help="跳过有问题的行，收其余的")] = False,
    belongs: Annotated[
        list[str] | None,
        typer.Option(
            "--belongs",
            metavar="社区=生活圈",
            help=f"全市的问卷：一个社区在几个生活圈里都有时，算哪一个（{_OF_QUESTIONNAIRES}）",
        ),
    ] = None,
    json: Json = False,
) -> int:
    """把文件里的内容收进资料夹：有一格读不出就一行也不收，并说出是哪一格。同一份文件再导入一次，不会重复。"""
    if as_ not in KINDS:
        raise LCSurveyError(
            f"--as 不认识“{as_}”，可以写：{'、'.join(f'{kind}（{word}）' for kind, word in KINDS.items())}。"
        )
    if again and rest:
        raise LCSurveyError("--again 和 --rest 只能写一个。")
    path = Path(file).expanduser()
    if as_ in _LISTS:
        if again or rest or day or belongs:
            raise LCSurveyError(f"--again、--rest、--day 和 --belongs {_OF_QUESTIONNAIRES}。")
        from lcsurvey.cli.lists import Wish, bring_in

        with reading(workspace) if dry_run else writing(workspace) as space:
            of = space.find_circle(circle).id if circle else ""
            wish = Wish(_LISTS[as_], of, sheet, tuple(column or ()), update, skip_bad, dry_run)
            return bring_in(space, path, wish, json=json)
    if sheet or column or update or (skip_bad and circle):
        raise LCSurveyError(f"--sheet、--column、--update 和 --skip-bad {_OF_LISTS}。")
    from lcsurvey.cli.questionnaires import take_in

    with reading(workspace) if dry_run else writing(workspace) as space:
        if not circle:
            if again or rest:
                raise LCSurveyError("--again 和 --rest 要和 --circle 一起用。")
            from lcsurvey.cli.split import take_in_split

            return take_in_split(
                space, path, tuple(belongs or ()), skip_bad=skip_bad, dry_run=dry_run, day=day, json=json
            )
        found = space.find_circle(circle)
        return take_in(space, path, found, dry_run=dry_run, again=again, rest=rest, day=day, json=json)
