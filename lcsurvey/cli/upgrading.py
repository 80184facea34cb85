"""``lcsurvey upgrade``: open tables of which there is a later version, what changes, and moving them up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from lcsurvey.cli.output import DONE, show, show_json
from lcsurvey.cli.place import CITY, Folder, Json, reading, table_of, writing
from lcsurvey.score.apportion import text
from lcsurvey.score.revision import Move
from lcsurvey.store.responses import Key
from lcsurvey.store.workspace import Workspace

GRADES: Mapping[str, str] = {
    "loses_answer": "答案不再算数", "needs_answer": "要填或核对", "harmless": "不影响答案",
}  # fmt: skip


def upgrade(
    form: Annotated[str, typer.Argument(metavar="FORM", help="只换这张表：编号、标题或简称；不写就是所有的表")] = "",
    workspace: Folder = "",
    circle: Annotated[
        list[str] | None, typer.Option("--circle", metavar="NAME", help="只换这个生活圈的；可以写几次")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="只说改了什么，不换")] = False,
    json: Json = False,
) -> int:
    """没交的表换用新的一版。填过的都留着：改了名的照旧算，新增的要补填，去掉的不再算数（留在记录里）。

    交了的表不动，照交的那一版计分、打印。"""
    with reading(workspace) if dry_run else writing(workspace) as space:
        meant = [key for key in space.versions.waiting() if _meant(space, key, form, circle or [])]
        found = [(key, move) for key in meant if (move := space.versions.move(key)) is not None]
        if not dry_run:
            for key, _ in found:
                space.versions.move_up(key)
        named = [(_name(space, key), key, move) for key, move in found]
    if json:
        show_json([_data(name, key, move, moved=not dry_run) for name, key, move in named])
        return DONE
    for name, key, move in named:
        show(f"{name}（{key.stage}）　{move.sentence}")
        for one in move.revised:
            show(f"　　{GRADES[one.grade]}：{one.said}")
    if not named:
        show("没有可以换用新一版的表。")
    elif not dry_run:
        show(f"已换 {len(named)} 份。")
    return DONE


def _meant(space: Workspace, key: Key, form: str, circles: list[str]) -> bool:
    """Whether a response is one of those that were asked for."""
    if form and table_of(space, form).form.id != key.form:
        return False
    return not circles or key.circle in {space.city if name == CITY else space.find_circle(name).id for name in circles}


def _name(space: Workspace, key: Key) -> str:
    if key.circle == space.city:
        return CITY
    circles = {one.id: one.name for one in space.circles()}
    return circles.get(key.circle) or next((one.name for one in space.regions() if one.id == key.circle), key.circle)


def _data(name: str, key: Key, move: Move, *, moved: bool) -> dict[str, Any]:
    return {
        "circle": name,
        "form": key.form,
        "stage": str(key.stage),
        "from": move.old.form.version,
        "to": move.new.form.version,
        "moved": moved,
        "total": None if move.before is None else text(move.before.total),
        "total_after": None if move.after is None else text(move.after.total),
        "changes": [
            {"grade": one.grade, "code": one.code, "label": one.label, "sentence": one.said} for one in move.revised
        ],
    }
