"""``lcsurvey crosscheck``: what the tables of a circle, its outlets and its ledgers say against each other."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from typing import Annotated, Any

import typer

from lcsurvey.cli.output import DONE, PROBLEM, show, show_json
from lcsurvey.cli.place import Folder, Json, reading
from lcsurvey.score.crosscheck import SEVERITIES, SEVERITY_WORDS, TITLES, Finding
from lcsurvey.store.across import findings


def crosscheck(
    workspace: Folder = "",
    circle: Annotated[
        list[str] | None, typer.Option("--circle", metavar="NAME", help="只查这个生活圈，可以写几次；不写就是全部")
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="有错误时退出码为 1")] = False,
    json: Json = False,
) -> int:
    """各表之间、表与网点台账之间对不上的地方：是什么、在哪里、怎么办。"""
    today = datetime.now().astimezone().date().isoformat()
    with reading(workspace) as space:
        chosen = [space.find_circle(name) for name in circle] if circle else space.circles()
        found = [(whose, findings(space, whose.id, today=today)) for whose in dict.fromkeys(chosen)]
    every = [one for _, ones in found for one in ones]
    if json:
        show_json([{"id": w.id, "circle": w.name, "findings": [_data(one) for one in ones]} for w, ones in found])
    else:
        for whose, ones in found:
            if ones:
                show(f"{whose.name}")
                for one in ones:
                    show(f"  {SEVERITY_WORDS[one.severity]}　{one.sentence}")
                show()
        counts = Counter(one.severity for one in every)
        told = "、".join(
            f"{SEVERITY_WORDS[severity]} {counts[severity]} 处" for severity in SEVERITIES if counts[severity]
        )
        show(f"查了 {len(found)} 个生活圈：{told or '没有发现对不上的地方'}。")
    return PROBLEM if strict and any(one.severity == "error" for one in every) else DONE


def _data(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "title": TITLES[finding.id],
        "severity": finding.severity,
        "sentence": finding.sentence,
        "places": [
            {"kind": p.kind, "label": p.label, "form": p.form, "field": p.field, "entity": p.entity}
            for p in finding.places
        ],
    }
