"""Reading the log: changes and things as values from the rows that hold them."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from lcsurvey.record.change import Change
from lcsurvey.record.thing import Thing, thing
from lcsurvey.store import tables as t
from lcsurvey.store.database import bare

CHUNK = 500
"""Ids asked for in one statement."""

_CHANGE = (
    t.change.c.seq, t.change.c.id, t.change.c.eid, t.change.c.fid, t.change.c.op, t.change.c.value,
    t.change.c.hlc, t.change.c.author, t.change.c.device, t.change.c.n, t.change.c.parents,
)  # fmt: skip
_HEADS = """SELECT e.uuid, c.id, c.fid, c.op, c.value, c.hlc, c.author, c.device, c.n, c.parents
    FROM entity e CROSS JOIN head h ON h.eid = e.eid CROSS JOIN change c ON c.seq = h.seq WHERE e.uuid IN ({})"""
"""Read by the driver itself: whoever fills a table waits for it, and after a merge it reads tens of thousands."""
_COUNTS = t.change.c.seq.not_in(select(t.hidden.c.seq))
_quick = msgspec.json.Decoder().decode
_ID = re.compile("[0-9a-f]{32}")


def _decode(text: str) -> Any:
    """The value of a change; ValueError where what is kept is no JSON any more."""
    try:
        return _quick(text)
    except msgspec.DecodeError:
        return json.loads(text)


class Names:
    """The short numbers of field ids, authors and devices, remembered."""

    def __init__(self) -> None:
        self._number: dict[str, int] = {}
        self._text: dict[int, str] = {}

    def text(self, connection: Connection, number: int) -> str:
        """The name that a number stands for."""
        if number not in self._text:
            self.load(connection)
        return self._text[number]

    def texts(self, connection: Connection) -> Mapping[int, str]:
        """Number → name, of all names that there are."""
        last = connection.exec_driver_sql("SELECT max(nid) FROM name").scalar()
        if last not in self._text:
            self.load(connection)
        return self._text

    def numbers(self, connection: Connection, texts: Iterable[str]) -> Mapping[str, int]:
        """The numbers of these names; new names get one (call :meth:`forget` if the transaction fails)."""
        missing = sorted(set(texts) - self._number.keys())
        if missing and not self._number:
            self.load(connection)
            missing = [text for text in missing if text not in self._number]
        if missing:
            write = connection.exec_driver_sql
            write("INSERT OR IGNORE INTO name (name) VALUES (?)", [(text,) for text in missing])
            last = max(self._text, default=0)
            for nid, text in write("SELECT nid, name FROM name WHERE nid > ?", (last,)):
                self._text[nid], self._number[text] = text, nid
        return self._number

    def load(self, connection: Connection) -> None:
        """Read all names."""
        rows = connection.exec_driver_sql("SELECT nid, name FROM name").all()
        self._text = {row[0]: row[1] for row in rows}
        self._number = {row[1]: row[0] for row in rows}

    def forget(self) -> None:
        """Forget everything; it is read again when needed."""
        self._number.clear()
        self._text.clear()


class Log:
    """Changes and things out of the tables."""

    def __init__(self) -> None:
        self.names = Names()
        self._entities: dict[str, int] = {}  # the short numbers of the things asked for last

    def forget(self) -> None:
        """Forget names and numbers, some of which a failed transaction may have given."""
        self.names.forget()
        self._entities = {}

    def change(self, connection: Connection, row: Any, entity: str) -> Change:
        """The change of a row."""
        parents: bytes = row.parents
        return Change(
            id=row.id.hex(),
            e=entity,
            f=self.names.text(connection, row.fid),
            op=row.op,
            v=_decode(row.value),
            h=row.hlc,
            a=self.names.text(connection, row.author),
            d=self.names.text(connection, row.device),
            n=row.n,
            p=tuple(parents[start : start + 16].hex() for start in range(0, len(parents), 16)),
        )

    def things(self, connection: Connection, entities: Sequence[str]) -> dict[str, Thing]:
        """The things with these ids as their heads give them; ids that nothing is known of are left out.

        So is what is no id at all: a kept value may say anything where a thing is meant.
        """
        heads: dict[str, list[Change]] = defaultdict(list)
        driver = bare(connection)
        text, decode = self.names.texts(connection), _decode
        for start in range(0, len(entities), CHUNK):
            meant = filter(_ID.fullmatch, entities[start : start + CHUNK])
            uuids = tuple(map(bytearray.fromhex, meant))
            statement = _HEADS.format(", ".join("?" * len(uuids)))
            for row in driver.execute(statement, uuids).fetchall():
                uuid, id_, fid, op, value, hlc, author, device, n, parents = row
                entity = uuid.hex()
                named = tuple(parents[at : at + 16].hex() for at in range(0, len(parents), 16)) if parents else ()
                change = Change(
                    id_.hex(), entity, text[fid], op, decode(value), hlc, text[author], text[device], n, named,
                )  # fmt: skip
                heads[entity].append(change)
        return {entity: thing(entity, found) for entity, found in heads.items()}

    def history(self, connection: Connection, entity: str, field: str | None = None) -> tuple[Change, ...]:
        """Every change of a thing or of one field of it, oldest first by stamp."""
        query = (
            select(*_CHANGE)
            .select_from(t.change.join(t.entity, t.entity.c.eid == t.change.c.eid))
            .where(t.entity.c.uuid == bytes.fromhex(entity), _COUNTS)
            .order_by(t.change.c.hlc, t.change.c.id)
        )
        changes = (self.change(connection, row, entity) for row in connection.execute(query).all())
        return tuple(change for change in changes if field is None or change.f == field)

    def all_changes(self, connection: Connection) -> Iterator[tuple[Change, str]]:
        """Every change that counts, with the digest kept beside it, in the order of ids."""
        query = (
            select(*_CHANGE, t.entity.c.uuid, t.change.c.digest)
            .select_from(t.change.join(t.entity, t.entity.c.eid == t.change.c.eid))
            .where(_COUNTS)
            .order_by(t.change.c.id)
        )
        for row in connection.execute(query.execution_options(yield_per=2000)):
            yield self.change(connection, row, row.uuid.hex()), row.digest.hex()

    def entities(self, connection: Connection, kinds: Mapping[str, str]) -> dict[str, int]:
        """The short numbers of things; those not known yet get one, with their kind from ``kinds``."""
        if kinds.keys() <= self._entities.keys():
            return self._entities
        found = self._known_entities(connection, list(kinds))
        missing = [entity for entity in kinds if entity not in found]
        if missing:
            rows = [(bytes.fromhex(entity), kinds[entity]) for entity in missing]
            bare(connection).executemany("INSERT INTO entity (uuid, kind) VALUES (?, ?)", rows)
            found |= self._known_entities(connection, missing)
        self._entities = found
        return found

    def _known_entities(self, connection: Connection, entities: Sequence[str]) -> dict[str, int]:
        found: dict[str, int] = {}
        for start in range(0, len(entities), CHUNK):
            uuids = [bytes.fromhex(entity) for entity in entities[start : start + CHUNK]]
            query = f"SELECT uuid, eid FROM entity WHERE uuid IN ({', '.join('?' * len(uuids))})"
            found.update((uuid.hex(), eid) for uuid, eid in bare(connection).execute(query, uuids).fetchall())
        return found
