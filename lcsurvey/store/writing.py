"""Writing to the log: one act of a person, or the loading of a register, as changes in one transaction."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from lcsurvey.errors import AnswerError, Problem
from lcsurvey.record import clock
from lcsurvey.record.canonical import Json, canonical
from lcsurvey.record.change import Change, Op
from lcsurvey.record.identity import new_id
from lcsurvey.response.model import Response
from lcsurvey.store import tables as t
from lcsurvey.store.log import CHUNK, Log

_HEAD_IDS = select(t.head.c.eid, t.head.c.fid, t.head.c.seq, t.change.c.id, t.change.c.hlc).select_from(
    t.head.join(t.change, t.change.c.seq == t.head.c.seq)
)
_DELETE_HEAD = delete(t.head).where(
    t.head.c.eid == bindparam("eid_"), t.head.c.fid == bindparam("fid_"), t.head.c.seq == bindparam("seq_")
)
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


@dataclass(frozen=True, slots=True)
class _Head:
    seq: int
    id: str
    h: int


class Entry:
    """The changes of one transaction on the writer's connection, in the name of one author and device."""

    def __init__(self, connection: Connection, log: Log, author: str, device: str) -> None:
        self.connection = connection
        self.log = log
        self.author = author
        self.device = device
        self.touched: dict[str, str] = {}  # thing → kind where known
        self.refreshed: dict[str, Response] = {}  # responses whose score was refreshed, when all is written

    def write(self, drafts: Sequence[Draft]) -> tuple[Change, ...]:
        """Write the drafts as changes of this device that supersede all present heads of their fields.

        A field may stand in ``drafts`` once. Raises AnswerError for a value that is too long.
        """
        known = self.log.entities(self.connection, {draft.e: draft.kind for draft in drafts})
        numbers = self.log.names.numbers(self.connection, {draft.f for draft in drafts} | {self.author, self.device})
        heads = self._heads(known, {(known[draft.e], numbers[draft.f]) for draft in drafts})
        now = time.time_ns() // 1_000_000
        n, last = self._device()
        changes = []
        for draft in drafts:
            parents = heads.get((known[draft.e], numbers[draft.f]), [])
            last = clock.stamp(now, last, (parent.h for parent in parents))
            n += 1
            op: Op = "del" if draft.op == "set" and draft.v is None else draft.op
            change = Change(
                new_id(now), draft.e, draft.f, op, draft.v, last, self.author, self.device, n,
                tuple(sorted(parent.id for parent in parents)),
            )  # fmt: skip
            if trouble := change.problem():
                raise AnswerError([Problem("value_refused", draft.f, f"{trouble}。")])
            changes.append(change)
        self._insert(changes, known, numbers)
        gone = [{"eid_": eid, "fid_": fid, "seq_": head.seq} for (eid, fid), group in heads.items() for head in group]
        if gone:
            self.connection.execute(_DELETE_HEAD, gone)
        self._remember(self.device, n, last)
        self.touched.update((draft.e, draft.kind or self.touched.get(draft.e, "")) for draft in drafts)
        return tuple(changes)

    def seed(self, changes: Sequence[Change], kinds: Mapping[str, str]) -> None:
        """Load changes that stand ready (a pack's register): new to this database and without parents."""
        known = self.log.entities(self.connection, kinds)
        texts = {change.f for change in changes} | {change.a for change in changes}
        numbers = self.log.names.numbers(self.connection, texts | {change.d for change in changes})
        self._insert(changes, known, numbers)
        newest: dict[str, tuple[int, int]] = {}
        for change in changes:
            n, h = newest.get(change.d, (0, 0))
            newest[change.d] = (max(n, change.n), max(h, change.h))
        for device, (n, h) in newest.items():
            self._remember(device, n, h)
        self.touched.update(kinds)

    def _insert(self, changes: Sequence[Change], known: Mapping[str, int], numbers: Mapping[str, int]) -> None:
        """Rows of ``change``, ``edge`` and ``head``; the caller removes superseded heads."""
        first = (self.connection.scalar(select(func.max(t.change.c.seq))) or 0) + 1
        rows = [_row(seq, change, known, numbers) for seq, change in enumerate(changes, first)]
        self.connection.execute(insert(t.change), rows)
        edges = [
            {"parent": bytes.fromhex(parent), "child": seq}
            for seq, change in enumerate(changes, first)
            for parent in change.p
        ]
        if edges:
            self.connection.execute(insert(t.edge), edges)
        self.connection.execute(
            insert(t.head), [{"eid": row["eid"], "fid": row["fid"], "seq": row["seq"]} for row in rows]
        )

    def _heads(self, known: Mapping[str, int], slots: set[tuple[int, int]]) -> dict[tuple[int, int], list[_Head]]:
        """The present heads of these fields."""
        found: dict[tuple[int, int], list[_Head]] = {}
        eids = sorted({eid for eid, _ in slots})
        for start in range(0, len(eids), CHUNK):
            query = _HEAD_IDS.where(t.head.c.eid.in_(eids[start : start + CHUNK]))
            for eid, fid, seq, id_, hlc in self.connection.execute(query):
                if (eid, fid) in slots:
                    found.setdefault((eid, fid), []).append(_Head(seq, id_.hex(), hlc))
        return found

    def _device(self) -> tuple[int, int]:
        """The last sequence number and stamp of this device."""
        row = self.connection.execute(_DEVICE, {"device_": self.device}).one_or_none()
        return (row.n, row.hlc) if row else (0, 0)

    def _remember(self, device: str, n: int, h: int) -> None:
        values = {"n": n, "hlc": h}
        if not self.connection.execute(_SET_DEVICE, {"device_": device, **values}).rowcount:
            self.connection.execute(upsert(t.device).on_conflict_do_nothing(), {"id": device, **values})


def _row(seq: int, change: Change, known: Mapping[str, int], numbers: Mapping[str, int]) -> dict[str, object]:
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
        "digest": bytes.fromhex(change.digest),
    }
