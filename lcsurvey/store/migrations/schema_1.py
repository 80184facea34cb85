"""Schema 1: the log, what follows from it, and the wide rows."""

from __future__ import annotations

from alembic.operations import Operations
from sqlalchemy import BigInteger, Boolean, Column, Integer, LargeBinary, Text, UniqueConstraint

_WIDE = {
    "region": "name code level parent",
    "circle": (
        "name code region boundary division population:n households:n existing suggested intention address phone"
    ),
    "community": "name circle code population:n lead:b shortfall_basic shortfall_quality",
    "compound": "name circle community households:n",
    "outlet": ("name circle format also address minutes metres:n brand chain:b staff:n area hours delivery:b remark"),
    "round": "label start end",
    "act": "response act submission remark",
    "setting": "pack setting value",
}
_TYPES = {"": Text, "n": BigInteger, "b": Boolean}


def upgrade(op: Operations) -> None:
    """Make schema 1 in an empty database."""
    _log(op)
    _kept(op)
    _own(op)
    _wide(op)
    for act in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER change_no_{act.lower()} BEFORE {act} ON change "
            "BEGIN SELECT RAISE(ABORT, 'change is append-only'); END"
        )


def _log(op: Operations) -> None:
    """The changes and what shortens and follows from them."""
    op.create_table(
        "entity",
        Column("eid", Integer, primary_key=True),
        Column("uuid", LargeBinary, nullable=False, unique=True),
        Column("kind", Text, nullable=False),
    )
    op.create_index("ix_entity_kind", "entity", ["kind"])
    op.create_table("name", Column("nid", Integer, primary_key=True), Column("name", Text, nullable=False, unique=True))
    op.create_table(
        "change",
        Column("seq", Integer, primary_key=True),
        Column("id", LargeBinary, nullable=False, unique=True),
        Column("eid", Integer, nullable=False),
        Column("fid", Integer, nullable=False),
        Column("op", Text, nullable=False),
        Column("value", Text, nullable=False),
        Column("hlc", BigInteger, nullable=False),
        Column("author", Integer, nullable=False),
        Column("device", Integer, nullable=False),
        Column("n", BigInteger, nullable=False),
        Column("parents", LargeBinary, nullable=False),
        Column("digest", LargeBinary, nullable=False),
        UniqueConstraint("device", "n", name="change_device_n"),
    )
    op.create_index("change_slot", "change", ["eid", "fid"])
    op.create_table(
        "edge",
        Column("parent", LargeBinary, primary_key=True),
        Column("child", Integer, primary_key=True, autoincrement=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "head",
        Column("eid", Integer, primary_key=True, autoincrement=False),
        Column("fid", Integer, primary_key=True, autoincrement=False),
        Column("seq", Integer, primary_key=True, autoincrement=False),
        sqlite_with_rowid=False,
    )


def _kept(op: Operations) -> None:
    """Submissions, tables and packs."""
    op.create_table(
        "blob",
        Column("sha256", Text, primary_key=True),
        Column("kind", Text, nullable=False),
        Column("body", LargeBinary, nullable=False),
    )
    op.create_table(
        "form",
        Column("id", Text, primary_key=True),
        Column("version", Integer, primary_key=True, autoincrement=False),
        Column("digest", Text, nullable=False),
        Column("body", LargeBinary, nullable=False),
    )
    op.create_table("pack", Column("id", Text, primary_key=True), Column("body", LargeBinary, nullable=False))


def _own(op: Operations) -> None:
    """What belongs to this computer."""
    op.create_table("meta", Column("key", Text, primary_key=True), Column("value", Text, nullable=False))
    op.create_table(
        "device",
        Column("id", Text, primary_key=True),
        Column("n", BigInteger, nullable=False),
        Column("hlc", BigInteger, nullable=False),
    )
    op.create_table(
        "person",
        Column("name", Text, primary_key=True),
        Column("unit", Text, primary_key=True),
        Column("role", Text, nullable=False),
        Column("used", BigInteger, nullable=False),
    )


def _wide(op: Operations) -> None:
    """The wide rows."""
    for kind, fields in _WIDE.items():
        pairs = [field.partition(":") for field in fields.split()]
        op.create_table(
            f"{kind}_row",
            Column("id", Text, primary_key=True),
            *(Column(name, _TYPES[type_]) for name, _, type_ in pairs),
            Column("gone", Boolean, nullable=False),
            Column("disputed", Boolean, nullable=False),
            Column("open", Integer, nullable=False),
            Column("born", BigInteger, nullable=False),
            Column("born_n", BigInteger, nullable=False),
            Column("changed", BigInteger, nullable=False),
            Column("author", Text, nullable=False),
        )
        for name, _, _ in pairs:
            if name in ("circle", "response"):
                op.create_index(f"{kind}_row_{name}", f"{kind}_row", [name, "gone"])
    op.create_table(
        "response_row",
        Column("id", Text, primary_key=True),
        *(Column(name, Text, nullable=False) for name in ("circle", "form")),
        Column("version", Integer, nullable=False),
        *(Column(name, Text, nullable=False) for name in ("round", "stage", "state", "submission")),
        Column("edition", Integer, nullable=False),
        *(Column(name, Text) for name in ("total", "reachable")),
        Column("rating", Text, nullable=False),
        *(Column(name, Boolean, nullable=False) for name in ("final", "complete")),
        *(Column(name, Integer, nullable=False) for name in ("missing", "open")),
        Column("changed", BigInteger, nullable=False),
    )
    op.create_index("response_row_list", "response_row", ["round", "stage"])
