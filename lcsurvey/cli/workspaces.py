"""``lcsurvey new``, ``dump``, ``check``: a folder of data is made, written out, proved whole."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from lcsurvey.cli.output import DONE, PROBLEM, say, show
from lcsurvey.cli.place import Folder, reading, remember
from lcsurvey.errors import InputError
from lcsurvey.score.library import Library
from lcsurvey.store.model import ROLES, Person
from lcsurvey.store.workspace import Workspace


def new(
    path: Annotated[str, typer.Argument(metavar="DIR", help="新资料夹的位置，应是空的或还没有")],
    name: Annotated[str, typer.Option("--name", metavar="姓名", help="填表人")],
    unit: Annotated[str, typer.Option("--unit", metavar="单位", help="填表人的单位")],
    pack: Annotated[str, typer.Option("--pack", metavar="PACK", help="城市：名称（如 zhongwei）或文件夹")] = "",
    from_: Annotated[
        list[str] | None,
        typer.Option(
            "--from", metavar="FILE.lcs", help="从上级下发（或同事移交）的文件开始，不用写城市；分成几个的都写上"
        ),
    ] = None,
    role: Annotated[
        str,
        typer.Option(
            "--role", metavar="身份", help="community 社区、street 街道、office 主管部门；不写就是社区，或按下发的"
        ),
    ] = "",
) -> int:
    """新建资料夹，装入这个城市的表和名录；或从上级下发的文件开始，只有交给你的生活圈。"""
    if bool(pack) == bool(from_):
        raise InputError("请写 --pack（哪个城市）或 --from（上级下发的文件），两样写一样。")
    library = Library()
    chosen = {word: key for key, word in ROLES.items()}.get(role, role)
    if from_:
        from lcsurvey.sync.starting import start

        files = [Path(one) for one in from_]
        space = start(Path(path), files, name=name, unit=unit, role=chosen, library=library)
    else:
        person = Person(name, unit, chosen or "community")
        if pack not in library.packs() and Path(pack).is_dir():
            from lcsurvey.report.adding import require_right

            require_right(Path(pack).expanduser().absolute())
        space = Workspace.create(Path(path), pack=library.pack(pack), library=library, person=person)
    with space:
        remember(space.path)
        circles, communities = space.circles(), space.communities()
        show(f"已新建：{space.path}")
        show(f"{space.pack.title}：{len(circles)} 个生活圈，{len(communities)} 个社区")
        show(f"表：{'、'.join(space.table(form).form.short for form in space.tables())}；期次：{space.round.label}")
        for assignment in space.desks.assignments(issued=False):
            due = f"请于 {assignment.due} 前交" if assignment.due else ""
            rings = (
                f"有事找 {assignment.contact} {assignment.phone}".rstrip()
                if assignment.contact or assignment.phone
                else ""
            )
            show("；".join(part for part in (due, rings, assignment.remark) if part))
    return DONE


def dump(workspace: Folder = "") -> int:
    """全部资料写成 JSON，每行一条，末行是校验值：内容相同，写出的每个字节都相同。"""
    with reading(workspace) as space:
        for line in space.dump():
            sys.stdout.write(line + "\n")
    return DONE


def check(workspace: Folder = "") -> int:
    """检查资料是否完好：数据库、每条记录的校验值、清单与记录是否一致。"""
    with reading(workspace) as space:
        problems = space.check()
        for problem in problems:
            say(str(problem))
        if problems:
            return PROBLEM
        counts = space.status()
        show(f"资料完好：{space.path}")
        show(f"{counts.circles} 个生活圈，{sum(counts.responses.values())} 份表，{counts.changes} 条记录")
    return DONE
