"""Things that stand aside for the one they are the same as: their wide rows leave every list and count.

``keeper`` of a wide row names what stands for it; ``gone`` holds for what is deleted and for what stands aside.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection

from lcsurvey.record.sameness import keepers
from lcsurvey.store.database import bare
from lcsurvey.store.kinds import TWICE

KINDS_TWICE = frozenset(kind.name for kind in TWICE)
"""Names of the kinds of which things may stand aside."""
_GRAPH = """
SELECT id, same_as, gone, keeper FROM {kind}_row WHERE same_as > '' UNION ALL
SELECT k.id, k.same_as, k.gone, k.keeper FROM {kind}_row k WHERE coalesce(k.same_as, '') = '' AND k.id IN (
SELECT same_as FROM {kind}_row WHERE same_as > '')"""
_SET = "UPDATE {kind}_row SET keeper = ?, gone = ? WHERE id = ?"
_PAIRS = "SELECT id, same_as FROM {kind}_row WHERE same_as > ''"


def refresh(connection: Connection, kind: str) -> list[str]:
    """Let the things of a kind stand aside, or back in line, as their rows say; the ids of those that moved."""
    if kind not in KINDS_TWICE:
        return []
    rows = bare(connection).execute(_GRAPH.format(kind=kind)).fetchall()
    wanted = keepers(
        {id_: same for id_, same, _, _ in rows if same}, {id_ for id_, _, gone, keeper in rows if not gone or keeper}
    )
    moved = [
        (wanted.get(id_, ""), bool(wanted.get(id_)), id_) for id_, _, _, keeper in rows if keeper != wanted.get(id_, "")
    ]
    if moved:
        bare(connection).executemany(_SET.format(kind=kind), moved)
    return [id_ for _, _, id_ in moved]


def marked(kind: str, rows: Mapping[str, dict[str, Any]]) -> None:
    """Mark wide rows as heads alone give them, all of one kind by id, with what stands for them."""
    if kind not in KINDS_TWICE:
        return
    same = {id_: row["same_as"] for id_, row in rows.items() if row["same_as"]}
    wanted = keepers(same, {id_ for id_, row in rows.items() if not row["gone"]})
    for id_, row in rows.items():
        row["keeper"] = wanted.get(id_, "")
        row["gone"] = row["gone"] or id_ in wanted


def same_as(connection: Connection, kind: str) -> dict[str, str]:
    """Thing → the one it is said to be the same as, of one kind."""
    return {row[0]: row[1] for row in bare(connection).execute(_PAIRS.format(kind=kind)).fetchall()}


def with_same(connection: Connection, kind: str, ids: Iterable[str]) -> set[str]:
    """These things of a kind and all that are said to be the same as one of them, by any chain."""
    found = set(ids)
    if kind not in KINDS_TWICE:
        return found
    pairs = same_as(connection, kind).items()
    while more := {id_ for pair in pairs for id_ in pair if found.intersection(pair)} - found:
        found |= more
    return found
