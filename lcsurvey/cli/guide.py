"""``lcsurvey guide``: a circle drawn on a sheet to be hung up at the gate, the 导视图."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

import typer

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.sketch import Sketch, sketch
from lcsurvey.cli.output import DONE, show, show_json, show_table
from lcsurvey.cli.place import CircleName, Folder, Json, reading, target
from lcsurvey.errors import InputError
from lcsurvey.report.document import write_file
from lcsurvey.report.guide import PAPERS, Guide, beside, pdf


def guide(
    circle: CircleName,
    workspace: Folder = "",
    output: Annotated[str, typer.Option("-o", "--output", metavar="OUT.pdf", help="写成 PDF；写文件夹则自动起名")] = "",
    paper: Annotated[str, typer.Option("--paper", metavar="PAPER", help="纸张：A4 或 A3")] = "A4",
    phone: Annotated[str, typer.Option("--phone", metavar="电话", help="印在图上的便民热线；不写就是生活圈的电话")] = "",
    json: Json = False,
) -> int:
    """生活圈导视图：小区、网点按业态、5／10／15 分钟圈，横印一张，旁边是名单；不写 -o 就列出名单。"""
    size = next((one for one in PAPERS if one == paper.upper()), None)
    if size is None:
        raise InputError(f"没有“{paper}”这种纸张。可用：{'、'.join(PAPERS)}。")
    with reading(workspace) as space:
        whose = space.find_circle(circle)
        drawn = sketch(space.facts(whose.id), catalogue())
        unit = space.person.unit
    if output:
        today = datetime.now().astimezone().date().isoformat()
        made = Guide(drawn, today, unit, phone, size)
        path = target(output, made.file_name)
        write_file(path, pdf(made))
        show(f"已写好：{path}")
    if json:
        show_json(_data(drawn))
    elif not output:
        show(f"{whose.name}　{drawn.scale_words}")
        rows = [(str(one.number), one.sign, one.label, one.name, beside(one)) for one in drawn.spots]
        show_table(rows, ("编号", "符号", "业态", "网点", "步行"), (0,)) if rows else show("还没有登记网点。")
    return DONE


def _data(drawn: Sketch) -> dict[str, Any]:
    return {
        "circle": drawn.name,
        "to_scale": drawn.to_scale,
        "rings": [{"minutes": ring.minutes, "radius": round(ring.radius, 4)} for ring in drawn.rings],
        "compounds": [{"id": one.id, "name": one.name, "x": round(one.x, 4), "y": round(one.y, 4)} for one in drawn.gates],
        "outlets": [
            {
                "id": one.id, "number": one.number, "name": one.name, "format": one.format, "sign": one.sign,
                "x": round(one.x, 4) if one.drawn else None, "y": round(one.y, 4) if one.drawn else None,
            }
            for one in drawn.spots
        ],
    }  # fmt: skip
