"""Schema 3: anonymous questionnaires; more of circles and outlets, and the rows of seven more kinds."""

from __future__ import annotations

from alembic.operations import Operations
from sqlalchemy import BigInteger, Boolean, Column, Integer, LargeBinary, Text

_WIDE = {
    "circle": (
        "name code region boundary division population:n households:n existing suggested intention address phone"
        " listed:b completed_on satisfaction"
    ),
    "outlet": (
        "name circle circles format also service:b address minutes metres:n brand chain:b staff:n area hours all_day:b"
        " delivery:b payment services units latitude longitude seen_on seen_by remark"
    ),
    "reach": "circle compound format reached:b minutes",
    "activity": "name circle date kind remark",
    "demand": "text circle community formats people:n source date",
    "project": ("name circle community content formats unit investment start due progress done_on remark demands"),
    "survey": ("organisation circle round date received:n valid:n format_rate service_rate overall_rate tally remark"),
    "attachment": "name circle owner question category sha256 mime size:n taken_on caption",
    "mark": "response question assessor points reason circle",
}
_TYPES = {"": Text, "n": BigInteger, "b": Boolean}


def upgrade(op: Operations) -> None:
    """Add what schema 3 knows; the rows are filled when they are made anew."""
    _questionnaires(op)
    _rows(op)


def _questionnaires(op: Operations) -> None:
    """Questionnaires outside the log, without a row number that would tell their order, and what was imported."""
    op.create_table(
        "questionnaire",
        Column("id", LargeBinary, primary_key=True),
        *(Column(name, Text, nullable=False) for name in ("round", "circle", "form")),
        Column("version", Integer, nullable=False),
        *(Column(name, Text, nullable=False) for name in ("day", "ratings", "answers")),
        Column("digest", LargeBinary, nullable=False),
        Column("void", Boolean, nullable=False),
        Column("bundle", Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("questionnaire_tally", "questionnaire", ["round", "void", "circle", "form", "version", "ratings"])
    op.create_table(
        "questionnaire_import",
        Column("id", Text, primary_key=True),
        *(Column(name, Text, nullable=False) for name in ("round", "circle", "form", "day")),
        Column("count", Integer, nullable=False),
        Column("added", Integer, nullable=False),
        Column("content", Text, nullable=False),
    )


def _rows(op: Operations) -> None:
    """The wide rows of circles and outlets anew, those of more kinds, and which circles an outlet serves."""
    op.drop_table("circle_row")
    op.drop_table("outlet_row")
    for kind, fields in _WIDE.items():
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
    op.add_column("circle_row", Column("pinyin", Text, nullable=False, server_default=""))
    op.create_index("reach_row_compound", "reach_row", ["compound", "gone"])
    op.create_table(
        "outlet_circle",
        Column("circle", Text, primary_key=True),
        Column("outlet", Text, primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_index("response_row_circle", "response_row", ["circle"])
    op.create_index("outlet_circle_outlet", "outlet_circle", ["outlet"])
