"""The things of the registers as values, out of the wide rows: one statement and one function per kind, made once."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import Connection

from lcsurvey.circle.model import (
    Activity,
    Attachment,
    Circle,
    Community,
    Compound,
    Demand,
    Mark,
    Outlet,
    Project,
    Reach,
    Region,
    Survey,
)
from lcsurvey.store.kinds import KINDS, FieldType
from lcsurvey.store.model import Round
from lcsurvey.store.values import decimal_of

Made = TypeVar(
    "Made", Region, Circle, Community, Compound, Outlet, Reach, Activity, Demand, Project, Survey, Attachment, Mark, Round
)  # fmt: skip
_MODELS: Mapping[str, type[Any]] = {
    model.__name__.lower(): model
    for model in (
        Region, Circle, Community, Compound, Outlet, Reach, Activity, Demand, Project, Survey, Attachment, Mark, Round,
    )
}  # fmt: skip
_DEFAULTS: Mapping[FieldType, Any] = {
    "text": "", "date": "", "reference": "", "format": "", "list": (), "references": (), "formats": (), "counts": {},
}  # fmt: skip
"""What stands for an empty field; numbers and yes or no are None, unless the model says otherwise."""


def kind_of(model: type[Any]) -> str:
    """The name of the kind that a model is of."""
    return model.__name__.lower()


def listed(connection: Connection, model: type[Made], circle: str | None = None) -> tuple[Made, ...]:
    """The things of one kind that are there, in the order of the register; of one circle if given.

    A circle's outlets are all that serve it; its exceptions of the matrix are those of its compounds.
    """
    kind = kind_of(model)
    rows = connection.exec_driver_sql(_statement(kind, circle is not None), () if circle is None else (circle,))
    return tuple(map(maker(kind), rows))


def one(connection: Connection, model: type[Made], entity: str) -> Made | None:
    """The thing with this id; None where it is not there."""
    kind = kind_of(model)
    sql = f"SELECT {_columns(kind)} FROM {kind}_row r WHERE r.id = ? AND NOT r.gone"
    row = connection.exec_driver_sql(sql, (entity,)).first()
    return None if row is None else maker(kind)(row)


@cache
def _statement(kind: str, of_circle: bool) -> str:
    from_, where = f"{kind}_row r", "NOT r.gone"
    if of_circle:
        where += " AND " + {"outlet": "l.circle = ?", "reach": "c.circle = ? AND NOT c.gone"}.get(kind, "r.circle = ?")
        if kind == "outlet":
            from_ = "outlet_circle l CROSS JOIN outlet_row r ON r.id = l.outlet"
        elif kind == "reach":
            from_ = "compound_row c CROSS JOIN reach_row r ON r.compound = c.id"
    return f"SELECT {_columns(kind)} FROM {from_} WHERE {where} ORDER BY r.born, r.born_n, r.id"


def _columns(kind: str) -> str:
    return ", ".join(["r.id", *(f'r."{field.name}"' for field in KINDS[kind].fields)])


@cache
def maker(kind: str) -> Callable[[Sequence[Any]], Any]:
    """The function from a row (its id, then the kind's fields in their order) to the value."""
    model = _MODELS[kind]
    presets = {name: one.default for name, one in model.__dataclass_fields__.items()}
    names = tuple(field.name for field in KINDS[kind].fields)
    readers = tuple(_READERS.get(field.type, _plain) for field in KINDS[kind].fields)
    empty = tuple(
        _DEFAULTS.get(field.type, presets[field.name] if isinstance(presets[field.name], bool | int) else None)
        for field in KINDS[kind].fields
    )

    def make(row: Sequence[Any]) -> Any:
        values = {
            name: (nothing if cell is None else read(cell))
            for name, read, nothing, cell in zip(names, readers, empty, row[1:], strict=True)
        }
        return model(id=row[0], **values)

    return make


def _plain(cell: Any) -> Any:
    return cell


def _list(cell: str) -> tuple[str, ...]:
    return tuple(json.loads(cell))


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "decimal": decimal_of, "boolean": bool, "list": _list, "references": _list, "formats": _list, "counts": json.loads,
}  # fmt: skip
