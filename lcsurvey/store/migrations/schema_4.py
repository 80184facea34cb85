"""Schema 4: what passes between computers; what is hidden; the edges between changes are read from the changes."""

from __future__ import annotations

from alembic.operations import Operations
from sqlalchemy import BigInteger, Boolean, Column, Integer, LargeBinary, Text

_WIDE = {
    "act": "response act submission remark after items due",
    "community": "name circle code population:n lead:b shortfall_basic shortfall_quality same_as",
    "compound": "name circle community households:n same_as",
    "outlet": (
        "name circle circles format also service:b address minutes metres:n brand chain:b staff:n area hours all_day:b"
        " delivery:b payment services units latitude longitude seen_on seen_by remark same_as"
    ),
}
_TYPES = {"": Text, "n": BigInteger, "b": Boolean}
_QUESTIONNAIRE = "id, round, circle, form, version, day, ratings, answers, digest, void, bundle"


def upgrade(op: Operations) -> None:
    """Add what schema 4 knows; heads and rows are made anew afterwards."""
    op.drop_table("edge")
    _questionnaires(op)
    _devices(op)
    _packages(op)
    _following(op)
    _desk(op)
    for name in ("blob", "form", "pack"):
        op.add_column(name, Column("withdrawn", Boolean, nullable=False, server_default="0"))
    _rows(op)


def _rows(op: Operations) -> None:
    """The wide rows of acts, and of what may be the same as another one, anew."""
    for kind, fields in _WIDE.items():
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
        for name, _, _ in pairs:
            if name in ("circle", "response"):
                op.create_index(f"{kind}_row_{name}", f"{kind}_row", [name, "gone"])
        if kind != "act":
            op.add_column(f"{kind}_row", Column("keeper", Text, nullable=False, server_default=""))
            op.create_index(f"{kind}_row_same", f"{kind}_row", ["same_as"])


def _questionnaires(op: Operations) -> None:
    """``void`` says more than yes or no."""
    op.rename_table("questionnaire", "questionnaire_3")
    op.drop_index("questionnaire_tally", "questionnaire_3")
    op.create_table(
        "questionnaire",
        Column("id", LargeBinary, primary_key=True),
        *(Column(name, Text, nullable=False) for name in ("round", "circle", "form")),
        Column("version", Integer, nullable=False),
        *(Column(name, Text, nullable=False) for name in ("day", "ratings", "answers")),
        Column("digest", LargeBinary, nullable=False),
        Column("void", Integer, nullable=False),
        Column("bundle", Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.execute(f"INSERT INTO questionnaire ({_QUESTIONNAIRE}) SELECT {_QUESTIONNAIRE} FROM questionnaire_3 ORDER BY id")
    op.drop_table("questionnaire_3")
    op.create_index("questionnaire_tally", "questionnaire", ["round", "void", "circle", "form", "version", "ratings"])


def _devices(op: Operations) -> None:
    """This workspace's keys, and what is known of other computers."""
    op.create_table("secret", Column("name", Text, primary_key=True), Column("value", LargeBinary, nullable=False))
    for name in ("key", "seal", "person", "unit", "role", "phone", "status"):
        op.add_column("device", Column(name, Text, nullable=False, server_default=""))
    op.add_column("device", Column("revoked_n", BigInteger))
    for name in ("since", "former"):
        op.add_column("device", Column(name, Text, nullable=False, server_default=""))


def _packages(op: Operations) -> None:
    """Signed blocks, packages and what each brought."""
    op.create_table(
        "block",
        Column("bid", Integer, primary_key=True),
        Column("sha256", Text, nullable=False, unique=True),
        *(Column(name, Text, nullable=False) for name in ("device", "circle", "key")),
        Column("signature", LargeBinary, nullable=False),
        Column("numbers", Text, nullable=False),
        Column("count", Integer, nullable=False),
    )
    op.create_index("block_circle", "block", ["circle"])
    op.create_index("block_device", "block", ["device"])
    texts = ("sha256", "file", "kind", "device", "sender", "circles", "created", "merged_at")
    counts = ("received", "fresh", "changed", "differing", "questionnaires", "files", "suspicious")
    op.create_table(
        "package",
        Column("id", Text, primary_key=True),
        *(Column(name, Text, nullable=False) for name in texts),
        *(Column(name, Integer, nullable=False) for name in counts),
        *(Column(name, BigInteger, nullable=False) for name in ("first", "last")),
        Column("withdrawn", Boolean, nullable=False),
        Column("set_id", Text, nullable=False),
        *(Column(name, Integer, nullable=False) for name in ("part", "parts")),
        Column("manifest", Text, nullable=False),
    )
    op.create_index("package_sha256", "package", ["sha256"])
    op.create_index("package_set", "package", ["set_id"])
    op.create_table(
        "package_block",
        Column("package", Text, primary_key=True),
        Column("bid", Integer, primary_key=True, autoincrement=False),
        sqlite_with_rowid=False,
    )
    op.create_index("package_block_bid", "package_block", ["bid"])
    op.create_table(
        "package_item",
        *(Column(name, Text, primary_key=True) for name in ("package", "kind", "item")),
        Column("fresh", Boolean, nullable=False),
        Column("content", LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("package_item_item", "package_item", ["kind", "item"])


def _following(op: Operations) -> None:
    """What follows from changes and packages."""
    op.create_table(
        "waiting",
        Column("parent", LargeBinary, primary_key=True),
        Column("child", Integer, primary_key=True, autoincrement=False),
        sqlite_with_rowid=False,
    )
    op.create_table("hidden", Column("seq", Integer, primary_key=True), Column("why", Integer, nullable=False))
    op.create_table(
        "difference",
        *(Column(name, Integer, primary_key=True, autoincrement=False) for name in ("eid", "fid")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "stale",
        Column("circle", Text, primary_key=True),
        Column("eid", Integer, primary_key=True, autoincrement=False),
        sqlite_with_rowid=False,
    )
    op.create_table("stale_owner", Column("owner", Text, primary_key=True))


def _desk(op: Operations) -> None:
    """What came and could not be taken, assignments, receipts, copies of pictures."""
    op.create_table(
        "quarantine",
        Column("sha256", Text, primary_key=True),
        *(Column(name, Text, nullable=False) for name in ("name", "code", "sentence", "place", "at")),
        Column("tries", Integer, nullable=False),
        Column("tried_at", Text, nullable=False),
        Column("size", BigInteger, nullable=False),
        *(Column(name, Text, nullable=False) for name in ("sender", "circles")),
    )
    op.create_table(
        "assignment",
        Column("id", Text, primary_key=True),
        Column("issued", Boolean, nullable=False),
        *(Column(name, Text, nullable=False) for name in ("body", "at")),
    )
    op.create_table(
        "receipt",
        *(Column(name, Text, primary_key=True) for name in ("package", "desk")),
        *(Column(name, Text, nullable=False) for name in ("at", "body")),
    )
    op.create_table("file_copy", Column("sha256", Text, primary_key=True), Column("copy", Text, nullable=False))
    op.create_table(
        "sent",
        Column("package", Text, primary_key=True),
        *(Column(name, Text, nullable=False) for name in ("kind", "name", "circles", "at")),
        Column("size", BigInteger, nullable=False),
        Column("parts", Integer, nullable=False),
        Column("recipients", Text, nullable=False),
    )
