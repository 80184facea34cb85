"""Schema 2: printed pages are remembered, and circles are searched by pinyin."""

from __future__ import annotations

from alembic.operations import Operations
from sqlalchemy import Column, Integer, Text


def upgrade(op: Operations) -> None:
    """Add the table of printed pages and the pinyin of circles; the rows are filled when they are made anew."""
    op.create_table(
        "printed",
        Column("code", Text, primary_key=True),
        *(Column(name, Text, nullable=False) for name in ("circle", "form", "stage", "round")),
        Column("edition", Integer, nullable=False),
        *(Column(name, Text, nullable=False) for name in ("content", "author", "at")),
    )
    op.add_column("circle_row", Column("pinyin", Text, nullable=False, server_default=""))
