"""``lcsurvey rounds`` and ``lcsurvey changed``: the next round, what changed since the last, two rounds side by side."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.changed import CHANGES, FormatChange, Lived, by_format
from lcsurvey.circle.model import Circle, Outlet
from lcsurvey.circle.name import short_name
from lcsurvey.cli.output import DONE, show, show_json, show_table
from lcsurvey.cli.place import CircleName, Folder, Json, reading, target, writing
from lcsurvey.errors import InputError, NotFound
from lcsurvey.report.name import safe
from lcsurvey.store.model import Round
from lcsurvey.store.turns import proposed
from lcsurvey.store.workspace import Workspace


def rounds(
    workspace: Folder = "",
    begin: Annotated[bool, typer.Option("--begin", help="开始下一期：接着最后一期，同样长，并换到这一期")] = False,
    label: Annotated[str, typer.Option("--label", metavar="名称", help="下一期的名称；不写就照日期起名")] = "",
    start: Annotated[str, typer.Option("--from", metavar="DATE", help="下一期的开始日期")] = "",
    end: Annotated[str, typer.Option("--to", metavar="DATE", help="下一期的结束日期")] = "",
    use: Annotated[str, typer.Option("--use", metavar="名称", help="换到这一期")] = "",
    compare: Annotated[bool, typer.Option("--compare", help="两期对照：网点按业态，各表按条")] = False,
    circle: Annotated[str, typer.Option("--circle", metavar="NAME", help="对照哪个生活圈；不写就是全市的网点")] = "",
    left: Annotated[str, typer.Option("--left", metavar="名称", help="前一期；不写就是这一期的上一期")] = "",
    right: Annotated[str, typer.Option("--right", metavar="名称", help="后一期；不写就是现在做的这一期")] = "",
    output: Annotated[str, typer.Option("-o", "--output", metavar="OUT.pdf|OUT.xlsx", help="对照写成页或工作簿")] = "",
    json: Json = False,
) -> int:
    """有哪些调查期次；开始下一期；两期对照。"""
    if compare:
        return _compare(workspace, circle, (left, right), output, json)
    with writing(workspace) if begin or use else reading(workspace) as space:
        if begin:
            given = proposed(space.rounds()[-1])
            made = space.create_round(
                *(mine or theirs for mine, theirs in zip((label, start, end), given, strict=True))
            )
            space.use_round(made.id)
        elif use:
            space.use_round(round_of(space, use).id)
        listed = [(one, one.id == space.round.id) for one in space.rounds()]
    if json:
        show_json([{"label": one.label, "start": one.start, "end": one.end, "current": now} for one, now in listed])
    else:
        rows = [(one.label, one.start, one.end, "现在做的" if now else "") for one, now in listed]
        show_table(rows, ("期次", "开始", "结束", ""))
    return DONE


def changed(
    circle: CircleName,
    workspace: Folder = "",
    still: Annotated[list[str] | None, typer.Option("--still", metavar="店名", help="还在，可以写几次")] = None,
    closed: Annotated[list[str] | None, typer.Option("--closed", metavar="店名", help="关了，可以写几次")] = None,
    moved: Annotated[str, typer.Option("--moved", metavar="店名", help="搬了，同时写 --minutes 或 --address")] = "",
    minutes: Annotated[str, typer.Option("--minutes", metavar="分钟", help="搬了以后步行几分钟")] = "",
    address: Annotated[str, typer.Option("--address", metavar="地址", help="搬了以后的地址")] = "",
    rest: Annotated[bool, typer.Option("--rest-still", help="没问的都还在")] = False,
    json: Json = False,
) -> int:
    """变了吗：上一期的网点，这一期还在、关了、搬了，还是没问；新开的用 lcsurvey import 或在窗口里登记。"""
    acting = bool(still or closed or moved or rest)
    with writing(workspace) if acting else reading(workspace) as space:
        whose, turns = space.find_circle(circle), space.turns
        today = datetime.now().astimezone().date()
        if moved and not (minutes or address):
            raise InputError("搬了要写搬到哪里：--minutes 步行几分钟，或 --address 新地址。")
        now = turns.changed(whose.id)
        if still:
            turns.still([_outlet(now, name) for name in still], today)
        for name in closed or ():
            turns.closed(_outlet(now, name))
        if moved:
            values = {"minutes": minutes, "metres": None} if minutes else {}
            turns.moved(_outlet(now, moved), {**values, **({"address": address} if address else {})}, today)
        if rest and (asked := [one.outlet for one in turns.changed(whose.id) if one.change == "asked"]):
            turns.still(asked, today)
        found = turns.changed(whose.id)
    if json:
        show_json([_lived(one) for one in found])
    else:
        show(f"{whose.name}　" + "，".join(f"{word} {_count(found, kind)} 家" for kind, word in CHANGES.items()))
        show_table(
            [(CHANGES[one.change], one.outlet.name, _label(one.outlet.format)) for one in found],
            ("变了吗", "店名", "业态"),
        )
    return DONE


def round_of(space: Workspace, text: str) -> Round:
    """A round by its label or id; NotFound naming all."""
    for one in space.rounds():
        if text in (one.label, one.id):
            return one
    raise NotFound(f"没有“{text}”这个期次。现有：{'、'.join(one.label for one in space.rounds())}。")


def _outlet(found: tuple[Lived, ...], name: str) -> Outlet:
    near = [one.outlet for one in found if one.after is not None and name in (one.outlet.id, one.outlet.name)]
    near = near or [one.outlet for one in found if one.after is not None and name in one.outlet.name]
    if len(near) == 1:
        return near[0]
    if near:
        raise NotFound(f"“{name}”对应 {len(near)} 家：{'、'.join(one.name for one in near[:6])}。请写全名。")
    raise NotFound(f"上一期没有叫“{name}”的网点，或者已经记成关了。")


def _count(found: tuple[Lived, ...], kind: str) -> int:
    return sum(one.change == kind for one in found)


def _label(format_: str) -> str:
    return catalogue().label(format_) if format_ else ""


def _lived(one: Lived) -> dict[str, Any]:
    outlet = one.outlet
    return {
        "id": outlet.id,
        "name": outlet.name,
        "format": outlet.format,
        "change": one.change,
        "seen_on": outlet.seen_on,
    }


def _compare(workspace: str, circle: str, named: tuple[str, str], output: str, json: bool) -> int:
    with reading(workspace) as space:
        whose = space.find_circle(circle) if circle else Circle("", space.pack.words.get("city", space.pack.name))
        later = round_of(space, named[1]) if named[1] else space.round
        former = round_of(space, named[0]) if named[0] else space.turns.former(later.id)
        if former is None:
            raise NotFound(f"{later.label}是第一期，没有上一期可以对照。")
        both = (former, later)
        lived = space.turns.lived(whose.id, former.id, later.id)
        formats = by_format(lived, catalogue())
        if output:
            show(f"已写好：{_write(space, whose, both, output)}")
        if json:
            show_json({"left": former.label, "right": later.label, "formats": [_format(one) for one in formats],
                       "outlets": [_lived(one) for one in lived], "points": _points(space, whose, both)})  # fmt: skip
        elif not output:
            _show(space, whose, both, formats)
    return DONE


def _write(space: Workspace, whose: Circle, both: tuple[Round, Round], output: str) -> Path:
    from lcsurvey.report.workbook import write_workbook
    from lcsurvey.report.writing import write_sheets
    from lcsurvey.store.two_rounds import pages

    today = datetime.now().astimezone().date()
    sheets = pages(space, whose.id, (both[0].id, both[1].id), today)
    name = safe(short_name(whose.name))
    path = target(output, f"两期对照_{name}_{today:%Y%m%d}.pdf")
    return write_workbook(sheets, path) if path.suffix.lower() == ".xlsx" else write_sheets(sheets, path)


def _format(one: FormatChange) -> dict[str, Any]:
    return {"format": one.format, "label": _label(one.format), "before": one.before, "after": one.after,
            "opened": list(one.opened), "closed": list(one.closed), "moved": list(one.moved)}  # fmt: skip


def _points(space: Workspace, whose: Circle, both: tuple[Round, Round]) -> list[dict[str, Any]]:
    from lcsurvey.store import two_rounds

    found = []
    for form in two_rounds.scored(space) if whose.id else ():
        _, points = two_rounds.points(space, whose.id, form, (both[0].id, both[1].id))
        sides = [str(side.total) if side.answered else None for side in (points.left, points.right)]
        found.append({"form": form, "left": sides[0], "right": sides[1]})
    return found


def _show(space: Workspace, whose: Circle, both: tuple[Round, Round], formats: tuple[FormatChange, ...]) -> None:
    show(f"{whose.name}　{both[0].label} → {both[1].label}")
    show()
    rows = [
        (
            _label(one.format) or "没有填业态", str(one.before), str(one.after), f"{one.difference:+d}" if one.difference else "0",
            *("、".join(some) for some in (one.opened, one.closed, one.moved)),
        )
        for one in formats
    ]  # fmt: skip
    show_table(rows, ("业态", both[0].label, both[1].label, "增减", "新开", "关了", "搬了"), numbers=(1, 2, 3))
    show()
    for one in _points(space, whose, both):
        short = space.table(str(one["form"])).form.short
        show(f"{short}：{one['left'] or '没有填'} → {one['right'] or '没有填'}")
