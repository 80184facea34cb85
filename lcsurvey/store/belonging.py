"""Which changes belong to which circle: those of the things that are its own or serve it, as the wide rows have it.

The circle itself; communities, compounds, gates, outlets, exceptions of the matrix, activities, demands, projects, surveys,
attachments and marks by their circle; an outlet to every circle it serves; responses by their birth, acts and marks by
their response. What names no circle belongs to the whole city; regions, rounds and settings to all (``COMMON``). A
change that moves a thing belongs to the circles that it left as well, so that they hear of it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from lcsurvey.record.block import COMMON
from lcsurvey.record.change import WHOLE_THING
from lcsurvey.store.kinds import RESPONSE
from lcsurvey.store.log import CHUNK

OWNED = (
    "community", "compound", "gate", "outlet", "reach", "activity", "demand", "project", "survey", "attachment", "mark",
)  # fmt: skip
"""Kinds whose things name their circle."""
REGISTERED = ("circle", *OWNED[:-2])
"""Kinds whose things may serve several circles, or move from one to another."""
SHARED = ("region", "round", "setting")
"""Kinds that concern all circles."""
PLACING = ("circle", "circles", "compound")
"""Fields that say where a thing belongs."""

_REGISTER = """
    SELECT id FROM circle_row WHERE id = :circle
    UNION ALL SELECT outlet FROM outlet_circle WHERE circle = :circle
    UNION ALL SELECT value FROM json_each(:gone)
    UNION ALL SELECT r.id FROM compound_row c CROSS JOIN reach_row r ON r.compound = c.id WHERE c.circle = :circle
    UNION ALL SELECT g.id FROM compound_row c CROSS JOIN gate_row g ON g.compound = c.id WHERE c.circle = :circle
    """ + "".join(f"UNION ALL SELECT id FROM {kind}_row WHERE circle = :circle " for kind in REGISTERED[1:])
_ANSWERED = """
    UNION ALL SELECT value FROM json_each(:responses)
    UNION ALL SELECT a.id FROM json_each(:responses) j CROSS JOIN act_row a ON a.response = j.value
    UNION ALL SELECT m.id FROM json_each(:responses) j CROSS JOIN mark_row m ON m.response = j.value
    UNION ALL SELECT id FROM attachment_row WHERE circle IS NULL AND
        (owner = :circle OR owner IN (SELECT value FROM json_each(:responses)))
    UNION ALL SELECT id FROM attachment_row WHERE circle = :circle
    UNION ALL SELECT id FROM mark_row WHERE circle = :circle
    """
_OF_NONE = (
    "".join(
        f"UNION ALL SELECT id FROM {kind}_row WHERE circle IS NULL "
        for kind in REGISTERED[1:]
        if kind not in ("gate", "reach")
    )
    + """
    UNION ALL SELECT id FROM attachment_row WHERE circle IS NULL AND
        owner NOT IN (SELECT value FROM json_each(:others)) AND owner NOT IN (SELECT id FROM circle_row)
    UNION ALL SELECT id FROM mark_row WHERE circle IS NULL AND
        response NOT IN (SELECT value FROM json_each(:others))
    """
)
_NUMBERED = "SELECT DISTINCT e.eid FROM ({}) x CROSS JOIN entity e ON e.uuid = unhex(x.id)"
_KINDS = "SELECT eid FROM entity WHERE kind IN ({})"
_BIRTHS = """
    SELECT lower(hex(e.uuid)), json_extract(c.value, '$.circle') FROM entity e CROSS JOIN change c
    ON c.eid = e.eid AND c.fid = (SELECT nid FROM name WHERE name = ?)
    WHERE e.kind = ? AND c.op = 'create' AND c.seq NOT IN (SELECT seq FROM hidden)
    """
_GONE = """
    SELECT o.id, j.value FROM outlet_row o, json_each(o.circles) j
    WHERE o.gone AND o.circles IS NOT NULL AND j.type = 'text'
    """
_SEVERAL = """
    SELECT c.eid, c.fid FROM entity e CROSS JOIN change c INDEXED BY change_slot
    ON c.eid = e.eid AND c.fid IN ({fields}) WHERE e.kind IN ({kinds}) GROUP BY c.eid, c.fid HAVING count(*) > 1
    """
_NAMED = """
    SELECT device, n, parents <> x'', seq IN (SELECT seq FROM hidden), value FROM change WHERE eid = ? AND fid = ?
    """
Move = tuple[int, int, frozenset[str]]
"""A change that moved a thing: device, number, and the circles that its field ever named."""


class Belonging:
    """What belongs to which circle, as one connection sees it; read piece by piece and kept while this lives.

    ``top`` is the last change that it knows of.
    """

    def __init__(self, connection: Connection, city: str) -> None:
        self.connection = connection
        self.city = city
        self.top = connection.exec_driver_sql("SELECT max(seq) FROM change").scalar() or 0
        self._moves: list[Move] | None = None
        self._responses: dict[str, list[str]] | None = None
        self._gone: dict[str, list[str]] | None = None

    def things(self, circle: str, *, register: bool = False) -> set[int]:
        """The numbers (``eid``) of the things that belong to a circle; only those of the register if asked."""
        if circle == COMMON:
            return self._numbers(_KINDS.format(_listed(SHARED)), {})
        parts = _REGISTER + ("" if register else _ANSWERED) + (_OF_NONE if circle == self.city else "")
        named = self._named()
        others = [id_ for owner, ids in named.items() if owner != self.city for id_ in ids]
        given = {
            "circle": circle,
            "gone": json.dumps(self._deleted().get(circle, ())),
            "responses": json.dumps(named.get(circle, ())),
            "others": json.dumps(others) if circle == self.city else "[]",
        }
        return self._numbers(_NUMBERED.format(parts), given)

    def moves(self) -> Sequence[Move]:
        """Every change that moved a thing and is not hidden."""
        if self._moves is None:
            self._moves = []
            fields = [str(row[0]) for row in self._all(f"SELECT nid FROM name WHERE name IN ({_listed(PLACING[:2])})")]
            query = _SEVERAL.format(fields=", ".join(fields) or "0", kinds=_listed(REGISTERED))
            for eid, fid in self._all(query):
                changes = self.connection.exec_driver_sql(_NAMED, (eid, fid)).all()
                circles = frozenset(one for row in changes for one in _circles(row[4]))
                self._moves += [(row[0], row[1], circles) for row in changes if row[2] and not row[3]]
        return self._moves

    def _named(self) -> Mapping[str, list[str]]:
        """Circle (or the city, with those of its regions) → its responses, by their births."""
        if self._responses is None:
            self._responses = {}
            regions = {row[0] for row in self._all("SELECT id FROM region_row")}
            for response, circle in self.connection.exec_driver_sql(_BIRTHS, (WHOLE_THING, RESPONSE)):
                owner = self.city if circle in regions else str(circle)
                self._responses.setdefault(owner, []).append(response)
        return self._responses

    def _deleted(self) -> Mapping[str, list[str]]:
        """Circle → deleted outlets of other circles that served it."""
        if self._gone is None:
            self._gone = {}
            for outlet, circle in self._all(_GONE):
                self._gone.setdefault(circle, []).append(outlet)
        return self._gone

    def _numbers(self, sql: str, given: Mapping[str, str]) -> set[int]:
        return {row[0] for row in self.connection.exec_driver_sql(sql, dict(given))}

    def _all(self, sql: str) -> list[tuple[Any, ...]]:
        return [tuple(row) for row in self.connection.exec_driver_sql(sql)]


def _circles(value: str) -> list[str]:
    """The ids in a kept value: one, or a list."""
    kept = json.loads(value)
    return [one for one in (kept if isinstance(kept, list) else [kept]) if isinstance(one, str)]


def portions(numbers: Iterable[int]) -> Iterator[str]:
    """Numbers as the inside of ``IN (…)``, as many at a time as one statement bears well."""
    ordered: Sequence[int] = sorted(numbers)
    for start in range(0, len(ordered), CHUNK):
        yield ", ".join(map(str, ordered[start : start + CHUNK]))


def _listed(words: Iterable[str]) -> str:
    """Fixed words of this module as the inside of ``IN (…)``."""
    return ", ".join(f"'{word}'" for word in words)
