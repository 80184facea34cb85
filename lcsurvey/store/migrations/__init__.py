"""The steps from one schema to the next, as Alembic operations.

One module per schema; its ``upgrade`` makes this schema out of the one before (the first out of nothing). A
step is frozen once released: it spells its tables out and imports nothing of the present program. Alembic's
script folder is not used, since a frozen program has no such folder; ``meta(schema)`` says where a workspace is.
"""

from __future__ import annotations

from collections.abc import Callable

from alembic.operations import Operations

from lcsurvey.store.migrations import schema_1, schema_2, schema_3, schema_4, schema_5

STEPS: dict[int, Callable[[Operations], None]] = {
    1: schema_1.upgrade,
    2: schema_2.upgrade,
    3: schema_3.upgrade,
    4: schema_4.upgrade,
    5: schema_5.upgrade,
}
"""Schema → the step that leads to it."""
