"""The order of all outlets by one column, made beside the window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from lcsurvey.store.lists import read_cell
from lcsurvey.ui.circle.columns import Listed

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace


def ordered(
    space: Workspace, ids: Sequence[str], listed: Listed, circles: dict[str, str], falling: bool
) -> Sequence[int]:
    """The places of ``ids`` in rising or falling order of a column; what is empty comes last, equals stay as they were."""
    name = listed.fact.name
    cells: dict[str, Any] = dict(space.outlets.cells(name))

    def value(id_: str) -> Any:
        cell = cells.get(id_)
        return circles.get(str(cell or ""), "") if name == "circle" else read_cell(listed.fact, cell)

    keys = [listed.order(value(id_)) for id_ in ids]
    there = [at for at, (empty, _) in enumerate(keys) if not empty]
    nothing = [at for at, (empty, _) in enumerate(keys) if empty]
    return [*sorted(there, key=lambda at: keys[at][1], reverse=falling), *nothing]
