"""The cached score of every table: a row per response, refreshed when it or the facts of its circle change.

A self-assessment of the round worked on has a row as soon as facts answer something of it, before anybody typed
(state 未开始, ``changed`` 0); all others when they are begun.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert as upsert

from lcsurvey.errors import NotFound
from lcsurvey.record.identity import city_id
from lcsurvey.record.thing import Thing
from lcsurvey.response.model import FROZEN, Response, Stage, State
from lcsurvey.store import rows
from lcsurvey.store import tables as t
from lcsurvey.store.deriving import Deriving
from lcsurvey.store.kinds import RESPONSE
from lcsurvey.store.log import CHUNK
from lcsurvey.store.responses import Key, key_of, version_of

if TYPE_CHECKING:
    from lcsurvey.store.ledger import Ledger

_ROW = t.response_row
_PUT = upsert(_ROW)
_PUT = _PUT.on_conflict_do_update(
    index_elements=["id"],
    set_={column.name: _PUT.excluded[column.name] for column in _ROW.c if column.name != "id"},
)
_THERE = select(_ROW.c.id, _ROW.c.form, _ROW.c.state, _ROW.c.changed).where(_ROW.c.circle == bindparam("circle_"))
_DROP = delete(_ROW).where(_ROW.c.id == bindparam("id_"))
_STATE = "SELECT state FROM response_row WHERE id = ?"


class Scores:
    """The rows of all responses of one workspace."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger

    def refresh(self, connection: Connection, things: Iterable[Thing]) -> dict[str, Response]:
        """Score these responses again and refresh their rows."""
        found: dict[str, Response] = {}
        kept = []
        deriving = self.ledger.deriving(connection)
        for thing in things:
            key = key_of(thing)
            if key is not None and key.id == thing.id and self.has_table(key.form, thing):
                found[thing.id] = self.ledger.responses.response(connection, key, thing, deriving)
                kept.append(self.row(connection, found[thing.id], thing))
        if kept:
            connection.execute(_PUT, kept)
        return found

    def refresh_owners(self, connection: Connection, owners: Iterable[str]) -> None:
        """Score again what is derived from the facts of these circles (or the city), and is not handed in."""
        deriving = self.ledger.deriving(connection)
        put: list[dict[str, Any]] = []
        dropped: list[str] = []
        for owner in owners:
            there = connection.execute(_THERE, {"circle_": owner}).all()
            begun = {row.id for row in there if row.changed}
            again = [row.id for row in there if row.changed and row.state not in FROZEN and self._derives(row.form)]
            if again:
                self.refresh(connection, self.ledger.log.things(connection, again).values())
            unbegun = {row["id"]: row for row in self._unbegun(connection, owner, begun, deriving)}
            put += unbegun.values()
            dropped += [row.id for row in there if not row.changed and row.id not in unbegun]
        if put:
            connection.execute(_PUT, put)
        if dropped:
            connection.execute(_DROP, [{"id_": id_} for id_ in dropped])

    def handed_in(self, connection: Connection, ids: Iterable[str]) -> State | None:
        """The state of the first of these responses that is handed in, so that nobody writes to it; None where none is."""
        for id_ in ids:
            state = connection.exec_driver_sql(_STATE, (id_,)).scalar()
            if state in FROZEN:
                return State(state)
        return None

    def has_table(self, form_id: str, thing: Thing) -> bool:
        """Whether the table of a response is here: one that came in a package may still be without it."""
        try:
            self.ledger.carried.table(form_id, version_of(thing))
        except NotFound:
            return False
        return True

    def _derives(self, form_id: str) -> bool:
        return bool(self.ledger.carried.table(form_id).derivations)

    def _unbegun(
        self, connection: Connection, owner: str, begun: set[str], deriving: Deriving
    ) -> Iterator[dict[str, Any]]:
        """The rows of an owner's self-assessments that nobody began and that facts answer something of."""
        scope = "city" if owner == self.city else "circle"
        for form_id in self.ledger.carried.deriving(connection):
            key = Key(owner, form_id, self.ledger.round_id, Stage.SELF)
            if key.id in begun or self.ledger.carried.table(form_id).form.scope != scope:
                continue
            response = self.ledger.responses.response(connection, key, None, deriving)
            if response.effective:
                yield self.row(connection, response, None)

    @property
    def city(self) -> str:
        """The id that owns the tables of the whole city."""
        return city_id(self.ledger.own_pack)

    def owners(self, connection: Connection) -> list[str]:
        """All circles that are there, and the city."""
        circles = t.WIDE_ROWS["circle"]
        return [*connection.scalars(select(circles.c.id).where(~circles.c.gone)), self.city]

    def row(self, connection: Connection, response: Response, thing: Thing | None) -> dict[str, Any]:
        """The wide row of a response, scored."""
        from lcsurvey.score.apportion import text

        table, card = self.ledger.responses.score(connection, response)
        answered = bool(response.effective) and table.scored
        return {
            "id": response.id,
            "circle": response.circle,
            "form": response.form,
            "version": response.version,
            "round": response.round,
            "stage": str(response.stage),
            "state": str(response.state),
            "submission": response.submission,
            "edition": response.edition,
            "total": text(card.total) if answered else None,
            "reachable": text(card.reachable) if table.scored else None,
            "rating": card.rating.label if answered else "",
            "final": card.final,
            "complete": card.complete,
            "missing": len(card.missing),
            "open": len(thing.open) if thing else 0,
            "changed": thing.latest if thing else 0,
        }

    def rebuild(self, connection: Connection) -> None:
        """Make every response's row anew."""
        connection.execute(delete(_ROW))
        ids = rows.entities(connection, RESPONSE)
        for start in range(0, len(ids), CHUNK):
            self.refresh(connection, self.ledger.log.things(connection, ids[start : start + CHUNK]).values())
        self.ledger.deriving(connection).gather(self.ledger.round_id)
        self.refresh_owners(connection, self.owners(connection))

    def differing(self, connection: Connection) -> list[str]:
        """The ids of responses whose row is not what their heads and facts give."""
        kept = {row["id"]: dict(row) for row in connection.execute(select(_ROW)).mappings()}
        wanted: dict[str, dict[str, Any]] = {}
        deriving = self.ledger.deriving(connection)
        deriving.gather(self.ledger.round_id)
        ids = rows.entities(connection, RESPONSE)
        for start in range(0, len(ids), CHUNK):
            for id_, thing in self.ledger.log.things(connection, ids[start : start + CHUNK]).items():
                key = key_of(thing)
                if key is not None and key.id == id_ and self.has_table(key.form, thing):
                    response = self.ledger.responses.response(connection, key, thing, deriving)
                    wanted[id_] = self.row(connection, response, thing)
        begun = set(wanted)
        for owner in self.owners(connection):
            wanted |= {row["id"]: row for row in self._unbegun(connection, owner, begun, deriving)}
        return sorted(id_ for id_ in kept.keys() | wanted.keys() if kept.get(id_) != wanted.get(id_))
