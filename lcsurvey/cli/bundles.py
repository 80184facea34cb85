"""``lcsurvey bundles``: the bundles of paper questionnaires keyed in on this computer; one taken out, one put back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Annotated, Any

import typer

from lcsurvey.circle.model import Circle
from lcsurvey.circle.name import short_name
from lcsurvey.cli.output import DONE, show, show_json, show_table
from lcsurvey.cli.place import Folder, Json, reading, writing
from lcsurvey.errors import LCSurveyError, NotFound
from lcsurvey.store.bundles import CLOSED, OPEN, OUT, Bundle
from lcsurvey.store.workspace import Workspace

STATES = {OPEN: "没录完", CLOSED: "已录完", OUT: "已取出"}
"""State → the word that is shown."""


def bundles(
    workspace: Folder = "",
    circle: Annotated[str, typer.Option("--circle", metavar="NAME", help="哪个生活圈的；不写就列出全部")] = "",
    take_out: Annotated[str, typer.Option("--take-out", metavar="捆号", help="整捆取出：这一捆都不再计入")] = "",
    put_back: Annotated[str, typer.Option("--put-back", metavar="捆号", help="把取出的一捆放回，照样计入")] = "",
    day: Annotated[str, typer.Option("--day", metavar="DATE", help="几捆同号时，要哪一天录的（2026-11-20）")] = "",
    json: Json = False,
) -> int:
    """纸质问卷按捆录入的记录：几号捆、多少份、还差几份、谁录的；整捆取出，或再放回。只有录入的那台电脑上有。"""
    if take_out and put_back:
        raise LCSurveyError("--take-out 和 --put-back 只能写一个。")
    if (take_out or put_back) and not circle:
        raise LCSurveyError("取出或放回一捆，要用 --circle 写明是哪个生活圈的。")
    with writing(workspace) if take_out or put_back else reading(workspace) as space:
        circles = (space.find_circle(circle),) if circle else space.circles()
        kept = space.questionnaires.bundles
        if take_out:
            return _act(space, circles[0], take_out, day, kept.take_out, json=json, out=False)
        if put_back:
            return _act(space, circles[0], put_back, day, kept.put_back, json=json, out=True)
        found = [(one, bundle) for one in circles for bundle in kept.listed(one.id)]
    if json:
        show_json([_data(one, bundle) for one, bundle in found])
    elif not found:
        show("这台电脑上还没有按捆录过问卷。")
    else:
        _table(found)
    return DONE


def _act(
    space: Workspace,
    circle: Circle,
    number: str,
    day: str,
    act: Callable[[Bundle], Bundle],
    *,
    json: bool,
    out: bool,
) -> int:
    done = act(_one(space, circle, number, day, out=out))
    if json:
        show_json(_data(circle, done))
        return DONE
    name, count = short_name(circle.name), len(done.sheets)
    what = "已放回，照样计入" if out else "已整捆取出，不再计入"
    total = space.questionnaires.count(circle.id)
    show(f"{name}：第 {done.number} 捆 {count:,} 份{what}。现在共有 {total:,} 份。")
    return DONE


def _one(space: Workspace, circle: Circle, number: str, day: str, *, out: bool) -> Bundle:
    """The bundle that is meant; LCSurveyError where none is, or more than one."""
    name = short_name(circle.name)
    same = [one for one in space.questionnaires.bundles.listed(circle.id) if one.number == number]
    found = [one for one in same if (one.state == OUT) is out and one.sheets and day in ("", one.day)]
    if len(found) == 1:
        return found[0]
    if found:
        days = "、".join(f"{one.day}（{one.by}，{len(one.sheets):,} 份）" for one in found)
        raise LCSurveyError(f"{name}有 {len(found)} 捆都是第 {number} 捆：{days}。请用 --day 写明是哪一天录的。")
    if same:
        why = "没有取出来，不用放回" if out else "已经取出来了，或一份也没有录"
        raise NotFound(f"{name}的第 {number} 捆{why}。")
    raise NotFound(f"{name}没有第 {number} 捆，或不是在这台电脑上录的。不带 --take-out 运行可以看到有哪些捆。")


def _table(found: Sequence[tuple[Circle, Bundle]]) -> None:
    rows = [
        (
            short_name(circle.name), one.number, f"{len(one.sheets):,} / {one.size:,}", str(one.short or ""), one.day,
            STATES[one.state], one.by,
        )
        for circle, one in found
    ]  # fmt: skip
    show_table(rows, ("生活圈", "捆号", "份数", "还差", "开始录", "状态", "谁录的"), numbers=(1, 2, 3))


def _data(circle: Circle, one: Bundle) -> dict[str, Any]:
    return {
        "circle": circle.name,
        "number": one.number,
        "size": one.size,
        "sheets": len(one.sheets),
        "short": one.short,
        "day": one.day,
        "by": one.by,
        "state": one.state,
        "id": one.id,
    }
