"""Which folder a command works on: ``-w DIR``, or the one that was open last; and who is meant by a name."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from lcsurvey.errors import InputError, LCSurveyError, WorkspaceError
from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.score.table import Table
from lcsurvey.store.workspace import Workspace
from lcsurvey.ui import preferences

Folder = Annotated[str, typer.Option("-w", "--workspace", metavar="DIR", help="资料夹；不写就是上次打开的那个")]
FormName = Annotated[str, typer.Argument(metavar="FORM", help="表的编号、标题或简称，如 jining/typing 或 分型表")]
CircleName = Annotated[str, typer.Option("--circle", metavar="NAME", help="生活圈的名称、编码或编号")]
OwnerNames = Annotated[
    list[str] | None,
    typer.Option(
        "--circle",
        metavar="NAME",
        help="生活圈的名称、编码或编号（区县各有一张的表写区县名），可以写几次；不写就是所有填过的",
    ),
]
"""Whose sheets of one table."""
StageName = Annotated[str, typer.Option("--stage", metavar="阶段", help="自评、街道复核、区级验收或市级抽查")]
CITY = "全市"
"""In a circle's place: the tables of the whole city."""
Json = Annotated[bool, typer.Option("--json", help="结果写成 JSON，供程序读取")]


def folder(given: str) -> Path:
    """The folder that is meant; LCSurveyError where none is known."""
    if "://" in given:
        raise LCSurveyError(f"这一版还不能打开服务器上的资料（{given.partition('://')[0]}）。请用本机的资料夹。")
    if given:
        return Path(given).expanduser().absolute()
    recent = preferences.load().recent
    if not recent:
        raise LCSurveyError("还没有打开过资料夹。请用 -w 写明，或先用 lcsurvey new 新建一个。")
    return Path(recent[0])


def remember(path: Path) -> None:
    """From now on this is the folder that was open last."""
    with suppress(OSError):
        preferences.save(preferences.load().opened(path))


def writing(given: str) -> Workspace:
    """The workspace, opened to write."""
    space = Workspace.open(folder(given), library=Library())
    remember(space.path)
    return space


def reading(given: str) -> Workspace:
    """The workspace, opened to be read, also while the window has it open; an older one is migrated first."""
    path = folder(given)
    try:
        space = Workspace.open(path, library=Library(), read_only=True)
    except WorkspaceError as error:
        if type(error) is not WorkspaceError:
            raise
        space = Workspace.open(path, library=Library())
    remember(space.path)
    return space


def stage_of(text: str) -> Stage:
    """A stage by its name; InputError naming all."""
    for stage in Stage:
        if text == stage:
            return stage
    raise InputError(f"没有“{text}”这个阶段。可用：{'、'.join(Stage)}。")


def day_of(text: str) -> date:
    """A day, as 2026-11-30 or 2026年11月30日; InputError where it is none."""
    numbers = re.fullmatch(r"(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})日?", text.strip())
    with suppress(ValueError):
        if numbers:
            return date(*map(int, numbers.groups()))
    raise InputError(f"“{text}”不是日期，请写成 2026-11-30。")


def table_of(space: Workspace, text: str) -> Table:
    """A table by id, title or short name: of those that the workspace carries, or of this installation."""
    return space.table(text if text in space.tables() else Library().find(text).form.id)


def target(output: str, name: str) -> Path:
    """The file that is written: ``output``, or a file of this name where that is a folder."""
    path = Path(output).expanduser().absolute()
    return path / name if path.is_dir() or output.endswith(("/", "\\")) else path
