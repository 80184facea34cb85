"""Schema 3: anonymous questionnaires."""

from __future__ import annotations

from alembic.operations import Operations
from sqlalchemy import Boolean, Column, Integer, LargeBinary, Text


def upgrade(op: Operations) -> None:
    """Add what schema 3 knows."""
    _questionnaires(op)


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
