"""The tables of a workspace, schema 5.

Truth is in ``change`` (append-only), ``blob``, ``form``, ``pack``. ``entity`` and ``name`` only shorten ids.
``head`` and ``difference`` follow from the changes that are not hidden, the wide rows (``circle_row`` …
``response_row``) from the heads, ``outlet_circle`` from the outlets' rows; they can be thrown away and made again.
``questionnaire`` stands outside the log: nothing in it says who, when or in which order. ``meta``, ``person``,
``printed`` and ``questionnaire_import`` belong to this computer; what passes between computers is kept in the tables
of :mod:`lcsurvey.store.passing_tables`.
"""

from __future__ import annotations

from sqlalchemy import (
    DDL,
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    event,
)
from sqlalchemy.types import TypeEngine

from lcsurvey.store.kinds import TWICE, WIDE, Kind
from lcsurvey.store.passing_tables import (
    APART,
    REVOKED,
    VOID,
    WITHDRAWN,
    assignment,
    block,
    device,
    difference,
    file_copy,
    hidden,
    metadata,
    package,
    package_block,
    package_item,
    quarantine,
    receipt,
    secret,
    sent,
    stale,
    stale_owner,
    waiting,
)
from lcsurvey.store.schema import APPLICATION_ID, SCHEMA

__all__ = [
    "APART", "APPLICATION_ID", "REVOKED", "SCHEMA", "VOID", "WIDE_ROWS", "WITHDRAWN", "assignment", "blob", "block",
    "change", "device", "difference", "entity", "file_copy", "form", "head", "hidden", "meta", "metadata", "name",
    "outlet_circle", "pack", "package", "package_block", "package_item", "person", "printed", "quarantine",
    "questionnaire", "questionnaire_import", "receipt", "response_row", "secret", "sent", "stale", "stale_owner",
    "waiting",
]  # fmt: skip

meta = Table("meta", metadata, Column("key", Text, primary_key=True), Column("value", Text, nullable=False))
entity = Table(
    "entity",
    metadata,
    Column("eid", Integer, primary_key=True),
    Column("uuid", LargeBinary, nullable=False, unique=True),
    Column("kind", Text, nullable=False, index=True),
)
name = Table(
    "name",
    metadata,
    Column("nid", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
)
change = Table(
    "change",
    metadata,
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
    Index("change_slot", "eid", "fid"),
)
head = Table(
    "head",
    metadata,
    Column("eid", Integer, primary_key=True, autoincrement=False),
    Column("fid", Integer, primary_key=True, autoincrement=False),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
blob = Table(
    "blob",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("withdrawn", Boolean, nullable=False, server_default="0"),
)
form = Table(
    "form",
    metadata,
    Column("id", Text, primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("digest", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("withdrawn", Boolean, nullable=False, server_default="0"),
)
pack = Table(
    "pack",
    metadata,
    Column("id", Text, primary_key=True),
    Column("body", LargeBinary, nullable=False),
    Column("withdrawn", Boolean, nullable=False, server_default="0"),
)
person = Table(
    "person",
    metadata,
    Column("name", Text, primary_key=True),
    Column("unit", Text, primary_key=True),
    Column("role", Text, nullable=False),
    Column("used", BigInteger, nullable=False),
)
printed = Table(
    "printed",
    metadata,
    Column("code", Text, primary_key=True),
    Column("circle", Text, nullable=False),
    Column("form", Text, nullable=False),
    Column("stage", Text, nullable=False),
    Column("round", Text, nullable=False),
    Column("edition", Integer, nullable=False),
    Column("content", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("at", Text, nullable=False),
)
questionnaire = Table(
    "questionnaire",
    metadata,
    Column("id", LargeBinary, primary_key=True),  # random
    Column("round", Text, nullable=False),
    Column("circle", Text, nullable=False),
    Column("form", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("day", Text, nullable=False),  # ISO, on which it was entered
    Column("ratings", Text, nullable=False),
    Column("answers", Text, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    Column("void", Integer, nullable=False),  # VOID + APART
    Column("bundle", Text, nullable=False),
    Index("questionnaire_tally", "round", "void", "circle", "form", "version", "ratings"),
    sqlite_with_rowid=False,  # a row number would tell the order
)
questionnaire_import = Table(
    "questionnaire_import",
    metadata,
    Column("id", Text, primary_key=True),
    Column("round", Text, nullable=False),
    Column("circle", Text, nullable=False),
    Column("form", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("count", Integer, nullable=False),  # questionnaires in the file
    Column("added", Integer, nullable=False),
    Column("content", Text, nullable=False),
)
response_row = Table(
    "response_row",
    metadata,
    Column("id", Text, primary_key=True),
    Column("circle", Text, nullable=False),
    Column("form", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("round", Text, nullable=False),
    Column("stage", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("submission", Text, nullable=False),
    Column("edition", Integer, nullable=False),
    Column("total", Text),
    Column("reachable", Text),
    Column("rating", Text, nullable=False),
    Column("final", Boolean, nullable=False),
    Column("complete", Boolean, nullable=False),
    Column("missing", Integer, nullable=False),
    Column("open", Integer, nullable=False),
    Column("changed", BigInteger, nullable=False),
    Index("response_row_list", "round", "stage"),
    Index("response_row_circle", "circle"),
)

_TYPES: dict[str, TypeEngine[object]] = {"integer": BigInteger(), "boolean": Boolean()}  # type: ignore[dict-item]


def _wide(kind: Kind) -> Table:
    """The wide row of a kind: its fields, whether it is gone or disputed, how many fields are open, its order."""
    columns: list[Column[object]] = [Column(field.name, _TYPES.get(field.type, Text())) for field in kind.fields]
    rows = Table(
        f"{kind.name}_row",
        metadata,
        Column("id", Text, primary_key=True),
        *columns,
        Column("gone", Boolean, nullable=False),
        Column("disputed", Boolean, nullable=False),
        Column("open", Integer, nullable=False),
        Column("born", BigInteger, nullable=False),
        Column("born_n", BigInteger, nullable=False),
        Column("changed", BigInteger, nullable=False),
        Column("author", Text, nullable=False),
    )
    for name_ in ("circle", "response"):
        if name_ in rows.c:
            Index(f"{kind.name}_row_{name_}", rows.c[name_], rows.c.gone)
    if "compound" in rows.c:
        Index(f"{kind.name}_row_compound", rows.c.compound, rows.c.gone)
    return rows


WIDE_ROWS = {kind.name: _wide(kind) for kind in WIDE}
"""Kind → its wide rows."""
WIDE_ROWS["circle"].append_column(Column("pinyin", Text, nullable=False, server_default=""))
for _kind in TWICE:
    WIDE_ROWS[_kind.name].append_column(Column("keeper", Text, nullable=False, server_default=""))
    Index(f"{_kind.name}_row_same", WIDE_ROWS[_kind.name].c.same_as)
outlet_circle = Table(
    "outlet_circle",
    metadata,
    Column("circle", Text, primary_key=True),
    Column("outlet", Text, primary_key=True),
    Index("outlet_circle_outlet", "outlet"),
    sqlite_with_rowid=False,
)
"""Circle → the outlets that serve it, its own and others', without those that are gone."""

for _act in ("UPDATE", "DELETE"):
    _ddl = DDL(  # type: ignore[no-untyped-call]
        f"CREATE TRIGGER change_no_{_act.lower()} BEFORE {_act} ON change "
        "BEGIN SELECT RAISE(ABORT, 'change is append-only'); END"
    )
    event.listen(change, "after_create", _ddl.execute_if(dialect="sqlite"))
