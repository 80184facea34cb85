"""``lcsurvey senders`` and ``desk``: whose files are taken, and what others need to seal theirs for this computer."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from lcsurvey.cli.output import DONE, show, show_json, show_table
from lcsurvey.cli.place import Folder, Json, reading, target, writing
from lcsurvey.errors import InputError
from lcsurvey.report.document import write_file
from lcsurvey.report.name import safe
from lcsurvey.store.desks import Device
from lcsurvey.sync import desk_file
from lcsurvey.sync.receiving import retry

STATUS = {
    "own": "本机", "above": "上级", "approved": "已认可", "vouched": "有人担保", "unknown": "未认可", "revoked": "已停用",
}  # fmt: skip


def senders(
    workspace: Folder = "",
    approve: Annotated[
        list[str] | None,
        typer.Option("--approve", metavar="DEVICE", help="认可这台电脑（编号的开头），它的文件从此都收；已停用的恢复"),
    ] = None,
    revoke: Annotated[
        list[str] | None,
        typer.Option("--revoke", metavar="DEVICE", help="停用这台电脑（丢了、不用了），以后的改动放在一边不算"),
    ] = None,
    from_: Annotated[
        int, typer.Option("--from", metavar="N", help="从它的第几条改动起不算；不写就是还没有收到的", min=0)
    ] = 0,
    json: Json = False,
) -> int:
    """谁发来过文件：上级、认可的、停用的电脑。认可一台，它在收不进的文件里等着的就一起收进来。"""
    with writing(workspace) if approve or revoke else reading(workspace) as space:
        for beginning in approve or ():
            one = space.desks.device(beginning)
            space.desks.approve(one.device)
            show(f"已认可：{one.shown}")
            waiting = [kept.sha256 for kept in space.desks.quarantine()]
            taken = retry(space, waiting).count("merged") if waiting else 0
            if taken:
                show(f"  等着的 {taken} 个文件已收进来。")
        for beginning in revoke or ():
            one = space.desks.device(beginning)
            space.desks.revoke(one.device, from_ or None)
            space.merging.freshen()
            show(f"已停用：{one.shown}。它以后的改动放在一边不算；找回来了用 --approve 恢复。")
        devices = [one for one in space.desks.devices(counted=True) if one.key]
        if json:
            show_json([_data(one) for one in devices])
        elif not (approve or revoke):
            rows = [
                (
                    one.device[:12],
                    one.shown,
                    STATUS.get(one.status, one.status) + (f"，接替 {one.former[:12]}" if one.former else ""),
                    f"{one.here:,}",
                    _day(one.at),
                    _day(one.heard),
                )
                for one in devices
            ]
            show_table(rows, ("编号", "谁的电脑", "", "改动", "最近改动", "最近来文件"), numbers=(3,))
    return DONE


def desk(
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="OFFICE.pub", help="写成文件（或放进这个文件夹）")
    ] = "",
    workspace: Folder = "",
    phone: Annotated[
        str | None, typer.Option("--phone", metavar="电话", help="填写本单位的电话，下发和退回时带上")
    ] = None,
) -> int:
    """本机的钥匙文件：别人用它把文件加密给你（export --to）。里面没有秘密，可以公开。"""
    with reading(workspace) if phone is None else writing(workspace) as space:
        if phone is not None:
            space.desks.set_phone(phone)
        own = space.desks.own
        if not own.key:
            raise InputError("这份资料还没有公钥。请先打开一次（例如 lcsurvey check），再导出。")
        text = desk_file.written(own)
    if not output:
        show(text.rstrip())
        return DONE
    at = target(output, f"{safe(own.unit or own.name)}.pub")
    write_file(Path(at), text.encode())
    show(f"已写好：{at}")
    return DONE


def _day(at: datetime | None) -> str:
    return f"{at.astimezone():%Y-%m-%d %H:%M}" if at else ""


def _data(one: Device) -> dict[str, Any]:
    return {
        "device": one.device, "name": one.name, "unit": one.unit, "role": one.role, "phone": one.phone,
        "status": one.status, "revoked_from": None if one.revoked_n is None else one.revoked_n + 1,
        "former": one.former or None, "changes": one.here, "last": one.n, "missing": one.missing,
    }  # fmt: skip
