"""Where open differences lie: table and circle, or the thing of a register, and whether they are to be shown at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, false, select

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.response.model import FROZEN
from lcsurvey.store import tables as t
from lcsurvey.store.kinds import CIRCLE, COMPOUND, GATE, KINDS, REACH, RESPONSE, SAME_AS, SETTING
from lcsurvey.store.log import CHUNK, Names

_SLOTS = "SELECT d.eid, d.fid, e.uuid, e.kind FROM difference d CROSS JOIN entity e ON e.eid = d.eid"
_R = t.response_row.c
_RESPONSES = select(_R.id, _R.circle, _R.form, _R.version, _R.round, _R.stage, _R.state).where(
    _R.id.in_(bindparam("ids", expanding=True))
)


class Place(NamedTuple):
    """Where one field that differs lies. ``order`` sorts the fields of a circle as the paper and the register do."""

    eid: int
    fid: int
    thing: str
    kind: str
    field: str
    title: str
    circle: str = ""
    form: str = ""
    version: int = 0
    round: str = ""
    stage: str = ""
    frozen: bool = False
    aside: bool = False


class Owner(NamedTuple):
    """What a thing is called, and which circle and table it belongs to."""

    title: str
    circle: str = ""
    form: str = ""
    version: int = 0
    round: str = ""
    stage: str = ""
    frozen: bool = False
    aside: bool = False  # it stands aside for its twin


def places(connection: Connection, names: Names, thing: str = "") -> Iterator[Place]:
    """Every field that differs, of things that are there (of one thing if given); in no order.

    What is deleted and what has not wholly arrived is left out; of what stands aside, all but what it is the same as.
    """
    one = (" WHERE e.uuid = ?", (bytes.fromhex(thing),)) if thing else ("", ())
    slots = connection.exec_driver_sql(_SLOTS + one[0], one[1]).all()
    ids = {eid: (uuid.hex(), kind) for eid, _, uuid, kind in slots}
    by_kind: dict[str, list[str]] = {}
    for id_, kind in ids.values():
        by_kind.setdefault(kind, []).append(id_)
    owners = {kind: owners_of(connection, kind, of) for kind, of in by_kind.items()}
    things = {eid: (owners[kind][id_], id_, kind) for eid, (id_, kind) in ids.items() if id_ in owners[kind]}
    fields = {fid: names.text(connection, fid) for _, fid, _, _ in slots}
    for eid, fid, _, _ in slots:
        if eid in things:
            owner, id_, kind = things[eid]
            field = fields[fid]
            if not owner.aside or field == SAME_AS:
                yield Place._make((eid, fid, id_, kind, field, *owner))


def owners_of(connection: Connection, kind: str, ids: Iterable[str]) -> Mapping[str, Owner]:
    """What these things of one kind are called and belong to; those that are not there are left out."""
    wanted = sorted(ids)
    found: dict[str, Owner] = {}
    for start in range(0, len(wanted), CHUNK):
        chunk = wanted[start : start + CHUNK]
        if kind == RESPONSE:
            for id_, circle, form, version, round_, stage, state in connection.execute(_RESPONSES, {"ids": chunk}):
                found[id_] = Owner("", circle, form, version, round_, stage, state in FROZEN)
        elif kind in KINDS:
            found |= _of_register(connection, kind, chunk)
    return found


def _of_register(connection: Connection, kind: str, ids: list[str]) -> dict[str, Owner]:
    rows, of = t.WIDE_ROWS[kind], KINDS[kind]
    circle = rows.c.id if of is CIRCLE else rows.c.circle if "circle" in rows.c else rows.c.id
    aside = rows.c.keeper != "" if "keeper" in rows.c else false()
    query = select(rows.c.id, rows.c[of.title], circle, aside).where(rows.c.id.in_(ids), ~rows.c.gone | aside)
    found = {}
    homes = _homes(connection, ids) if of is GATE else {}
    for id_, title, where, stands_aside in connection.execute(query):
        said = catalogue().label(str(title)) if of is REACH else homes.get(id_, "") + str(title or "")
        lies = (where or "") if of is CIRCLE or "circle" in rows.c else ""
        found[id_] = Owner(said or of.label, lies, aside=bool(stands_aside))
    return found


def _homes(connection: Connection, gates: list[str]) -> Mapping[str, str]:
    """Gate → the name of its compound, without which 东门 says little."""
    rows, of = t.WIDE_ROWS[GATE.name], t.WIDE_ROWS[COMPOUND.name]
    query = select(rows.c.id, of.c.name).join(of, of.c.id == rows.c.compound).where(rows.c.id.in_(gates))
    return {id_: name or "" for id_, name in connection.execute(query)}


def setting_of(connection: Connection, thing: str) -> tuple[str, str]:
    """Pack and id of the setting that a thing is; empty where it is none."""
    rows = t.WIDE_ROWS[SETTING.name]
    row = connection.execute(select(rows.c.pack, rows.c.setting).where(rows.c.id == thing)).one_or_none()
    return (row.pack or "", row.setting or "") if row else ("", "")
