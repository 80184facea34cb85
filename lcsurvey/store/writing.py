"""Writing to the log: one act of a person, or the loading of a register, as changes in one transaction."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from lcsurvey.errors import AnswerError, Problem
from lcsurvey.record import clock
from lcsurvey.record.canonical import Json, canonical, digest
from lcsurvey.record.change import Change, Op
from lcsurvey.record.identity import new_id
from lcsurvey.record.thing import Thing, thing
from lcsurvey.response.model import Response
from lcsurvey.store import tables as t
from lcsurvey.store.log import Log

_LAST = select(func.max(t.change.c.seq))
_CHANGE, _EDGE, _HEAD = insert(t.change), insert(t.edge), insert(t.head)
_DELETE_HEADS = delete(t.head).where(t.head.c.eid == bindparam("eid_"), t.head.c.fid == bindparam("fid_"))
_DEVICE = select(t.device.c.n, t.device.c.hlc).where(t.device.c.id == bindparam("device_"))
_SET_DEVICE = update(t.device).where(t.device.c.id == bindparam("device_"))


@dataclass(frozen=True, slots=True)
class Draft:
    """A change still without id, stamp and parents: these come when it is written."""

    e: str
    f: str
    v: Json
    op: Op = "set"
    kind: str = ""  # of a thing written for the first time


class Entry:
    """The changes of one transaction on the writer's connection, in the name of one author and device."""

    def __init__(self, connection: Connection, log: Log, author: str, device: str) -> None:
        self.connection = connection
        self.log = log
        self.author = author
        self.device = device
        self.refreshed: dict[str, Response] = {}  # responses whose score was refreshed, when all is written
        self._things: dict[str, Thing] = {}  # as they are after what was written so far
        self._touched: dict[str, None] = {}

    def things(self, entities: Iterable[str]) -> dict[str, Thing]:
        """Things as this transaction has made them; those that nothing is known of are left out."""
        wanted = list(entities)
        missing = [entity for entity in wanted if entity not in self._things]
        self._things |= self.log.things(self.connection, missing)
        return {entity: self._things[entity] for entity in wanted if entity in self._things}

    def let_go(self) -> None:
        """Forget what was read and written so far, once it is refreshed; a long entry keeps its size."""
        self._things.clear()
        self._touched.clear()

    def touched(self) -> tuple[Thing, ...]:
        """The things that were written to."""
        return tuple(self._things[entity] for entity in self._touched)

    def write(self, drafts: Sequence[Draft]) -> tuple[Change, ...]:
        """Write the drafts as changes of this device that supersede all present heads of their fields.

        A field may stand in ``drafts`` once. Raises AnswerError for a value that is too long.
        """
        things = self.things(dict.fromkeys(draft.e for draft in drafts))
        now = time.time_ns() // 1_000_000
        n, last = self._device()
        changes: list[Change] = []
        digests: list[str] = []
        for draft in drafts:
            former = things.get(draft.e)
            parents = former.heads.get(draft.f, ()) if former else ()
            last = clock.stamp(now, last, (parent.h for parent in parents))
            n += 1
            op: Op = "del" if draft.op == "set" and draft.v is None else draft.op
            change = Change(
                new_id(now), draft.e, draft.f, op, draft.v, last, self.author, self.device, n,
                tuple(sorted(parent.id for parent in parents)),
            )  # fmt: skip
            line = change.line
            if trouble := change.problem(line):
                raise AnswerError([Problem("value_refused", draft.f, f"{trouble}。")])
            changes.append(change)
            digests.append(digest(line.encode()))
        self._insert(
            changes, digests, {draft.e: draft.kind for draft in drafts if draft.kind and draft.e not in things}
        )
        self._remember(self.device, n, last)
        return tuple(changes)

    def seed(self, changes: Sequence[Change], kinds: Mapping[str, str]) -> None:
        """Load changes that stand ready (a pack's register): new to this database and without parents."""
        self._insert(changes, [change.digest for change in changes], kinds)
        newest: dict[str, tuple[int, int]] = {}
        for change in changes:
            n, h = newest.get(change.d, (0, 0))
            newest[change.d] = (max(n, change.n), max(h, change.h))
        for device, (n, h) in newest.items():
            self._remember(device, n, h)

    def _insert(self, changes: Sequence[Change], digests: Sequence[str], kinds: Mapping[str, str]) -> None:
        """Rows of ``change``, ``edge`` and ``head``; every change supersedes all heads of its field.

        ``kinds`` gives the kind of things that are new here.
        """
        asked = {change.e: kinds.get(change.e, "") for change in changes}
        known = self.log.entities(self.connection, asked)
        texts = {text for change in changes for text in (change.f, change.a, change.d)}
        numbers = self.log.names.numbers(self.connection, texts)
        first = (self.connection.scalar(_LAST) or 0) + 1
        rows = [
            _row(seq, change, of, known, numbers)
            for seq, (change, of) in enumerate(zip(changes, digests, strict=True), first)
        ]
        self.connection.execute(_CHANGE, rows)
        edges = [
            {"parent": bytes.fromhex(parent), "child": seq}
            for seq, change in enumerate(changes, first)
            for parent in change.p
        ]
        if edges:
            self.connection.execute(_EDGE, edges)
            slots = [{"eid_": row["eid"], "fid_": row["fid"]} for row in rows if row["parents"]]
            self.connection.execute(_DELETE_HEADS, slots)
        self.connection.execute(_HEAD, [{"eid": row["eid"], "fid": row["fid"], "seq": row["seq"]} for row in rows])
        self._follow(changes)

    def _follow(self, changes: Iterable[Change]) -> None:
        """Keep the things as these changes, each the only head of its field now, make them."""
        heads: dict[str, dict[str, tuple[Change, ...]]] = {}
        for change in changes:
            former = self._things.get(change.e)
            of = heads.setdefault(change.e, dict(former.heads) if former else {})
            of[change.f] = (change,)
        for entity, fields in heads.items():
            self._things[entity] = thing(entity, (head for group in fields.values() for head in group))
            self._touched[entity] = None

    def _device(self) -> tuple[int, int]:
        """The last sequence number and stamp of this device."""
        row = self.connection.execute(_DEVICE, {"device_": self.device}).one_or_none()
        return (row.n, row.hlc) if row else (0, 0)

    def _remember(self, device: str, n: int, h: int) -> None:
        values = {"n": n, "hlc": h}
        if not self.connection.execute(_SET_DEVICE, {"device_": device, **values}).rowcount:
            self.connection.execute(upsert(t.device).on_conflict_do_nothing(), {"id": device, **values})


def _row(
    seq: int, change: Change, digest_: str, known: Mapping[str, int], numbers: Mapping[str, int]
) -> dict[str, object]:
    """The row of a change."""
    return {
        "seq": seq,
        "id": bytes.fromhex(change.id),
        "eid": known[change.e],
        "fid": numbers[change.f],
        "op": change.op,
        "value": canonical(change.v),
        "hlc": change.h,
        "author": numbers[change.a],
        "device": numbers[change.d],
        "n": change.n,
        "parents": bytes.fromhex("".join(change.p)),
        "digest": bytes.fromhex(digest_),
    }
