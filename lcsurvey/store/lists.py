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
    Gate,
    Mark,
    Outlet,
    Project,
    Reach,
    Region,
    Survey,
)
from lcsurvey.store.database import bare
from lcsurvey.store.kinds import COMMUNITY, KINDS, Field, FieldType
from lcsurvey.store.model import Round
from lcsurvey.store.portions import portions
from lcsurvey.store.values import decimal_of

Made = TypeVar(
    "Made", Region, Circle, Community, Compound, Gate, Outlet, Reach, Activity, Demand, Project, Survey, Attachment, Mark,
    Round,
)  # fmt: skip
_MODELS: Mapping[str, type[Any]] = {
    model.__name__.lower(): model
    for model in (
        Region, Circle, Community, Compound, Gate, Outlet, Reach, Activity, Demand, Project, Survey, Attachment, Mark,
        Round,
    )
}  # fmt: skip
_DEFAULTS: Mapping[FieldType, Any] = {
    "text": "", "date": "", "moment": "", "reference": "", "format": "", "list": (), "references": (), "formats": (), "counts": {},
}  # fmt: skip
"""What stands for an empty field; numbers and yes or no are None, unless the model says otherwise."""


def kind_of(model: type[Any]) -> str:
    """The name of the kind that a model is of."""
    return model.__name__.lower()


def listed(connection: Connection, model: type[Made], circle: str | None = None) -> tuple[Made, ...]:
    """The things of one kind that are there, in the order of the register; of one circle if given.

    A circle's outlets are all that serve it; its gates and exceptions of the matrix are those of its compounds.
    """
    kind = kind_of(model)
    rows = _rows(connection, _statement(kind, circle is not None), () if circle is None else (circle,))
    return tuple(map(maker(kind), rows))


def count(connection: Connection, model: type[Made], circle: str | None = None) -> int:
    """How many :func:`listed` gives, without reading them."""
    sql = f"SELECT count(*) FROM ({_statement(kind_of(model), circle is not None)})"
    return int(_rows(connection, sql, () if circle is None else (circle,))[0][0])


def one(connection: Connection, model: type[Made], entity: str) -> Made | None:
    """The thing with this id; None where it is not there."""
    kind = kind_of(model)
    sql = f"SELECT {_columns(kind)} FROM {kind}_row r WHERE r.id = ? AND NOT r.gone"
    rows = _rows(connection, sql, (entity,))
    return maker(kind)(rows[0]) if rows else None


def there(connection: Connection, kind: str, entity: str) -> bool:
    """Whether there is a thing of this kind with this id."""
    return bool(_rows(connection, f"SELECT 1 FROM {kind}_row WHERE id = ? AND NOT gone", (entity,)))


def cells(connection: Connection, model: type[Made], names: Sequence[str]) -> list[tuple[Any, ...]]:
    """The id and some fields, as the rows hold them, of everything of a kind that is there, in the order of the register.

    For long lists of which only few are looked at: a value is not made of every one.
    """
    kind = kind_of(model)
    wanted = ["r.id"] + [_column(KINDS[kind].field[name]) for name in names]
    sql = f"SELECT {', '.join(wanted)} FROM {kind}_row r WHERE NOT r.gone ORDER BY r.born, r.born_n, r.id"
    return list(map(tuple, _rows(connection, sql, ())))


def these(connection: Connection, model: type[Made], ids: Sequence[str]) -> dict[str, Made]:
    """Id → thing, of those of these ids that are there."""
    kind = kind_of(model)
    found: dict[str, Made] = {}
    for some, marks in portions(ids):
        sql = f"SELECT {_columns(kind)} FROM {kind}_row r WHERE r.id IN ({marks}) AND NOT r.gone"
        found.update((row[0], maker(kind)(row)) for row in _rows(connection, sql, some))
    return found


def first(connection: Connection, model: type[Made], count: int) -> tuple[Made, ...]:
    """The first things of a kind in the order of the register."""
    kind = kind_of(model)
    return tuple(map(maker(kind), _rows(connection, f"{_statement(kind, False)} LIMIT {count}", ())))


@cache
def _statement(kind: str, of_circle: bool) -> str:
    from_, where = f"{kind}_row r", "NOT r.gone"
    if kind == "reach":  # what was measured from a gate goes with it
        where += " AND (r.gate IS NULL OR EXISTS (SELECT 1 FROM gate_row g WHERE g.id = r.gate AND NOT g.gone))"
    if of_circle:
        of_compound = kind in ("gate", "reach")
        where += " AND " + (
            "c.circle = ? AND NOT c.gone" if of_compound else "l.circle = ?" if kind == "outlet" else "r.circle = ?"
        )
        if kind == "outlet":
            from_ = "outlet_circle l CROSS JOIN outlet_row r ON r.id = l.outlet"
        elif of_compound:
            from_ = f"compound_row c CROSS JOIN {kind}_row r ON r.compound = c.id"
    return f"SELECT {_columns(kind)} FROM {from_} WHERE {where} ORDER BY r.born, r.born_n, r.id"


def _columns(kind: str) -> str:
    return ", ".join(["r.id", *(_column(field) for field in _fields(kind))])


def _column(field: Field) -> str:
    """A column; a community that stands aside for another is that other one."""
    if field.to != COMMUNITY.name:
        return f'r."{field.name}"'
    keeper = f"SELECT nullif(k.keeper, '') FROM community_row k WHERE k.id = r.\"{field.name}\""
    return f'coalesce(({keeper}), r."{field.name}")'


def _fields(kind: str) -> list[Field]:
    """The fields of a kind in the order in which its model takes them."""
    return [KINDS[kind].field[name] for name in _MODELS[kind].__dataclass_fields__ if name != "id"]


def _rows(connection: Connection, sql: str, values: tuple[str, ...]) -> list[Sequence[Any]]:
    """Rows as the driver gives them: a circle has hundreds, a city tens of thousands."""
    driver: Any = bare(connection)
    found: list[Sequence[Any]] = driver.execute(sql, values).fetchall()
    return found


@cache
def maker(kind: str) -> Callable[[Sequence[Any]], Any]:
    """The function from a row (its id, then the model's fields in their order) to the value."""
    model = _MODELS[kind]
    presets = {name: one.default for name, one in model.__dataclass_fields__.items()}
    fields = _fields(kind)
    readers = tuple(_READERS.get(field.type) for field in fields)
    empty = tuple(
        _DEFAULTS.get(field.type, presets[field.name] if isinstance(presets[field.name], bool | int) else None)
        for field in fields
    )

    def make(row: Sequence[Any]) -> Any:
        cells = iter(row)
        return model(
            next(cells),
            *[
                nothing if cell is None else read(cell) if read is not None else cell
                for read, nothing, cell in zip(readers, empty, cells, strict=True)
            ],
        )

    return make


def _list(cell: str) -> tuple[str, ...]:
    return tuple(json.loads(cell))


@cache
def _format(cell: str) -> str:
    """A format by its id: workspaces of the first schemas hold the word that was typed."""
    from lcsurvey.circle.catalogue import catalogue

    found = catalogue().named(cell)
    return cell if found is None else found.id


def _formats(cell: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(_format, json.loads(cell))))


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "decimal": decimal_of, "boolean": bool, "list": _list, "references": _list, "counts": json.loads,
    "format": _format, "formats": _formats,
}  # fmt: skip


def read_cell(field: Field, cell: Any) -> Any:
    """The value of one cell that :func:`cells` gave; None where it is empty."""
    read = _READERS.get(field.type)
    return cell if cell is None or read is None else read(cell)
