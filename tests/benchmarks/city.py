"""A made-up city as a workspace: circles with communities and compounds, outlets with every fact, tables filled.

The registers of the pack are in it too; the numbers asked for count them.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from circles import answers_of

from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Person, Workspace

PACK = "zhongwei"
FILLED = 0.6  # of the circles have a table filled
_FIRST, _SECOND = "黄河花园龙腾瑞丰紫金鼓楼滨水应理中山文昌", "苑园庭里湾城府郡巷坊"
_FORMATS = (
    "便利店", "综合超市", "菜市场", "早餐店", "药店", "理发店", "洗染店", "维修点", "快递站", "书店", "托育机构",
)  # fmt: skip


def build(folder: Path, circles: int, outlets: int, *, filled: float = FILLED) -> Workspace:
    """A new workspace with so many circles and outlets, still open; the same for the same numbers."""
    library = Library()
    space = Workspace.create(
        folder, pack=library.pack(PACK), library=library, person=Person("张三", "瑞丰社区", "office")
    )
    chance = random.Random(circles)
    regions = [region.id for region in space.regions()]
    there = len(space.circles())
    ids = [circle.id for circle in space.circles()]
    ids += space.add_many("circle", (_circle(chance, regions, number) for number in range(there, circles)))
    for kind, each in (("community", 2), ("compound", 6)):
        space.add_many(
            kind,
            (
                {"name": f"{_name(chance)}{number}", "circle": ids[number % len(ids)]}
                for number in range(each * circles)
            ),
        )
    space.add_many("outlet", _outlets(chance, ids, outlets - len(space.outlets())))
    for form_id in scored(space):
        form, settings = space.table(form_id).form, space.settings(form_id)
        for number, circle in enumerate(ids):
            if chance.random() < filled:
                answers = {field: value for field, value in answers_of(form, settings, number).items() if value != -1}
                space.answer(circle, form_id, Stage.SELF, answers)
    return space


def scored(space: Workspace) -> list[str]:
    """The tables of a circle that give points: those that are filled here."""
    tables = {form_id: space.table(form_id) for form_id in space.tables()}
    return [form_id for form_id, table in tables.items() if table.scored and table.form.scope == "circle"]


def opened(folder: Path) -> Workspace:
    """A workspace made before, opened."""
    return Workspace.open(folder, library=Library())


def _name(chance: random.Random) -> str:
    return "".join(chance.sample(_FIRST, 2)) + chance.choice(_SECOND)


def _circle(chance: random.Random, regions: list[str], number: int) -> dict[str, Any]:
    people = chance.randint(4_000, 30_000)
    return {
        "name": f"{_name(chance)}{number}一刻钟便民生活圈", "code": f"C{number:04}", "region": chance.choice(regions),
        "division": "按社区", "population": people, "households": people // 3, "address": f"文昌路{number}号",
    }  # fmt: skip


def _outlets(chance: random.Random, circles: list[str], count: int) -> Iterator[dict[str, Any]]:
    for number in range(count):
        kind = chance.choice(_FORMATS)
        yield {
            "name": f"{_name(chance)}{kind}{number}", "circle": circles[number % len(circles)], "format": kind,
            "address": f"{_name(chance)}{chance.randint(1, 30)}号楼", "minutes": Decimal(chance.randint(2, 30)) / 2,
            "metres": chance.randint(50, 1_400), "chain": chance.random() < 0.3, "staff": chance.randint(1, 30),
            "area": Decimal(chance.randint(15, 900)), "hours": "07:00-22:00", "delivery": chance.random() < 0.5,
        }  # fmt: skip
