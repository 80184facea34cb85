"""``lcsurvey backup``, ``restore``: a copy that is proved and kept elsewhere; and back from it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from lcsurvey.cli.output import DONE, PART, say, show, show_json
from lcsurvey.cli.place import Folder, Json, reading, remember
from lcsurvey.cli.place import folder as meant
from lcsurvey.errors import InputError
from lcsurvey.store.backup import back_up, size_words
from lcsurvey.store.backups import Backup, find, listed
from lcsurvey.store.folder import BACKUPS
from lcsurvey.store.restoring import restore as put_back

MOST = 10
"""Files named one by one before the rest are counted."""


def backup(
    workspace: Folder = "",
    output: Annotated[
        str,
        typer.Option(
            "-o", "--output", metavar="DIR", help="备份放在哪里，如 U 盘上的文件夹；不写就放在资料夹的 backups 里"
        ),
    ] = "",
    listing: Annotated[bool, typer.Option("--list", help="只列出那里有哪些备份")] = False,
    json: Json = False,
) -> int:
    """备份：数据库和全部附件，核对无误才算做成；同一个文件夹里的多份备份共用附件。"""
    target = Path(output).expanduser().absolute() if output else None
    if listing:
        return _list(target or meant(workspace) / BACKUPS, json)
    with reading(workspace) as space:
        made = back_up(space.path, target)
    if json:
        show_json(_data(made.backup) | {"copied": made.copied, "altered": [str(path) for path in made.altered]})
    else:
        show(f"已备份：{made.backup.database}")
        show(_words(made.backup))
        if target is not None:
            show(f"新拷附件 {made.copied} 个。现在可以拔出 U 盘。")
    for path in made.altered[:MOST]:
        say(f"{path}：这个附件与加进来时不同，没有备份。请从以前的备份或原来的电脑里找回。")
    if len(made.altered) > MOST:
        say(f"这样的附件共 {len(made.altered)} 个。")
    return PART if made.altered else DONE


def restore(
    source: Annotated[
        str,
        typer.Argument(
            metavar="BACKUP", help="备份文件，或存放备份的文件夹（取最新一份）；不写就用 -w 的资料夹里最新一份"
        ),
    ] = "",
    output: Annotated[
        str,
        typer.Option(
            "-o", "--output", metavar="DIR", help="恢复到哪里：新文件夹，或现有的资料夹（现有的会改名留在旁边）"
        ),
    ] = "",
    workspace: Annotated[
        str, typer.Option("-w", "--workspace", metavar="DIR", help="恢复到这个资料夹，现有的会改名留在旁边")
    ] = "",
    json: Json = False,
) -> int:
    """从备份恢复：先核对备份，再放到位；现有的资料改名留在旁边，不会丢。"""
    if not output and not workspace:
        raise InputError("没有写恢复到哪里。请用 -o 写一个新文件夹，或用 -w 写要恢复的资料夹。")
    at = Path(output or workspace).expanduser().absolute()
    found = find(Path(source).expanduser().absolute() if source else meant(workspace or output))
    done = put_back(found, at)
    remember(done.at)
    if json:
        aside = str(done.aside) if done.aside else None
        show_json(
            {"restored": str(done.at), "from": str(found.database), "changes": done.changes, "files": done.files,
             "lost": list(done.lost), "aside": aside}
        )  # fmt: skip
    else:
        show(f"已恢复：{done.at}")
        show(f"{done.changes} 条记录，{done.files} 个附件，来自 {found.created.astimezone():%Y-%m-%d %H:%M} 的备份")
        if done.aside is not None:
            show(f"原来的资料改名留在：{done.aside}")
    for path in done.lost[:MOST]:
        say(f"{path}：备份里没有这个附件，或已损坏，没有恢复它。请从原来的电脑里找回，放到 {done.at / path}。")
    if len(done.lost) > MOST:
        say(f"这样的附件共 {len(done.lost)} 个。")
    return PART if done.lost else DONE


def _list(place: Path, json: bool) -> int:
    """Which backups there are."""
    found = listed(place)
    if json:
        show_json([_data(one) for one in found])
        return DONE
    for one in found:
        show(f"{one.database.name}  {one.created.astimezone():%Y-%m-%d %H:%M}  {_words(one)}")
    if not found:
        show(f"{place} 里还没有备份。")
    return DONE


def _words(backup: Backup) -> str:
    """What is in a backup, in a line."""
    if backup.changes is None:
        return f"{size_words(backup.size)}（只有数据库，如升级前自动留的）"
    files = sum(kept.size for kept in backup.files)
    return (
        f"{backup.person}，{backup.changes} 条记录，{size_words(backup.size)}，"
        f"附件 {len(backup.files)} 个（{size_words(files)}）"
    )


def _data(backup: Backup) -> dict[str, Any]:
    """A backup as data."""
    return {
        "database": str(backup.database), "created": backup.created.isoformat(timespec="seconds"), "size": backup.size,
        "sha256": backup.sha256, "schema": backup.schema, "pack": backup.pack, "person": backup.person,
        "changes": backup.changes, "files": len(backup.files),
    }  # fmt: skip
