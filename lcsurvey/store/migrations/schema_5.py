"""Schema 5: gates of compounds; which map coordinates are from; minutes measured from a gate."""

from __future__ import annotations

from alembic.operations import Operations
from sqlalchemy import BigInteger, Boolean, Column, Integer, Text

_WIDE = {
    "compound": "name circle community households:n latitude longitude datum same_as",
    "gate": "name circle compound latitude longitude datum",
    "outlet": (
        "name circle circles format also service:b address minutes metres:n brand chain:b staff:n area hours all_day:b"
        " delivery:b payment services units latitude longitude datum seen_on seen_by remark same_as"
    ),
    "reach": "circle compound format reached:b minutes gate",
}
_TYPES = {"": Text, "n": BigInteger, "b": Boolean}


def upgrade(op: Operations) -> None:
    """The rows of gates, and of what has coordinates or is measured, anew; they are filled when rows are made anew."""
    for kind, fields in _WIDE.items():
        if kind != "gate":
            op.drop_table(f"{kind}_row")
        pairs = [field.partition(":") for field in fields.split()]
        op.create_table(
            f"{kind}_row",
            Column("id", Text, primary_key=True),
            *(Column(name, _TYPES[type_]) for name, _, type_ in pairs),
            *(Column(name, Boolean, nullable=False) for name in ("gone", "disputed")),
            Column("open", Integer, nullable=False),
            *(Column(name, BigInteger, nullable=False) for name in ("born", "born_n", "changed")),
            Column("author", Text, nullable=False),
        )
        names = [name for name, _, _ in pairs]
        for name in ("circle", "compound"):
            if name in names:
                op.create_index(f"{kind}_row_{name}", f"{kind}_row", [name, "gone"])
        if "same_as" in names:
            op.add_column(f"{kind}_row", Column("keeper", Text, nullable=False, server_default=""))
            op.create_index(f"{kind}_row_same", f"{kind}_row", ["same_as"])
