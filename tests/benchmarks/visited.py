"""A made-up city as visits leave it: every circle with compounds, outlets with every fact, ledgers; nothing typed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.services import suggested
from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Person, Workspace

PACK = "zhongwei"
UNKNOWN = 0.01  # of the facts nobody wrote down


def build(folder: Path, circles: int, outlets: int) -> Workspace:
    """A new workspace with so many circles and outlets, still open, carrying every table of a circle."""
    library, chance = Library(), random.Random(circles)
    space = Workspace.create(
        folder, pack=library.pack(PACK), library=library, person=Person("张三", "商务局", "office")
    )
    for form_id in library.ids():
        if form_id not in space.tables() and library.table(form_id).derivations:
            space.add_table(library.table(form_id))
    ids = [circle.id for circle in space.circles()]
    ids += space.add_many(
        "circle", ({"name": f"第{n}生活圈", "population": 9_000 + n} for n in range(len(ids), circles))
    )
    for circle in ids[::2]:
        space.change(circle, {"listed": True, "boundary": "东至文昌路，西至鼓楼街"})
    of = [{"circle": circle} for circle in ids]
    space.add_many("compound", [o | {"name": f"{n}号院", "households": 100 + 7 * n} for o in of for n in range(6)])
    space.add_many("activity", [o | {"name": f"活动{n}", "date": _day(space, n)} for o in of for n in range(3)])
    space.add_many("demand", [o | {"text": "想修鞋", "formats": ["repair"]} for o in of])
    space.add_many("project", [o | {"name": "维修点", "investment": "12.5"} for o in of])
    space.add_many("outlet", _outlets(chance, ids, outlets))
    return space


def _day(space: Workspace, number: int) -> str:
    return space.round.start if number else "2020-01-01"


def _outlets(chance: random.Random, circles: list[str], count: int) -> Iterator[dict[str, Any]]:
    formats = [format_.id for format_ in catalogue().formats]
    for number in range(count):
        format_ = chance.choice(formats)
        offers = [item for group in suggested((format_,)) for item in group.items]
        made = {
            "name": f"网点{number}", "circle": circles[number % len(circles)], "format": format_,
            "also": [chance.choice(formats)] if chance.random() < 0.1 else [],
            "minutes": chance.choice((5, 5, 10, 10, 15, Decimal("7.5"))), "chain": chance.random() < 0.3,
            "staff": chance.randint(1, 30), "area": Decimal(chance.randint(15, 900)), "delivery": chance.random() < 0.5,
            "all_day": chance.random() < 0.2, "payment": ["扫码"],
            "services": chance.sample(offers, min(3, len(offers))),
            "units": {"parcel": 2} if chance.random() < 0.05 else {},
        }  # fmt: skip
        yield {name: value for name, value in made.items() if name in ("name", "circle") or chance.random() > UNKNOWN}
