"""Whom this workspace exchanges packages with: itself, the desks above it, those it approved, those they vouch for.

    desks.own                                  # device, keys, name, unit, role, telephone of this workspace
    desks.trust(device)                        # own, above, approved, vouched, unknown, revoked
    desks.approve(device); desks.revoke(device)
    desks.assignments(issued=True); desks.progress(); desks.quarantine(); desks.receipts(); desks.hand_over(…)

The parts: :class:`Assignments`, :class:`Quarantine`, :class:`Receipts`, :class:`HandingOver`.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row, func, select
from sqlalchemy.dialects.sqlite import insert as upsert

from lcsurvey.errors import LCSurveyError, NotFound, PackageError
from lcsurvey.record import block, clock
from lcsurvey.record.identity import is_keyed, keyed_device
from lcsurvey.record.successor import Former
from lcsurvey.store import acquaintance, handing_over, keys, revoking, succession
from lcsurvey.store import passing_tables as p
from lcsurvey.store.acquaintance import REVOKED
from lcsurvey.store.arrival import ArrivedDevice
from lcsurvey.store.assignments import Assignments
from lcsurvey.store.handing_over import HandingOver
from lcsurvey.store.ledger import Ledger, saved
from lcsurvey.store.model import Person, Saved
from lcsurvey.store.portions import portions
from lcsurvey.store.quarantine import Quarantine
from lcsurvey.store.receipts import Receipts

UNKNOWN = "unknown"
GAPS = 50
"""Gaps in a computer's numbers that are named one by one."""

_GAPS = """
    SELECT after, before FROM (
        SELECT c.n AS after, lead(c.n) OVER (ORDER BY c.n) AS before FROM change c
        WHERE c.device = (SELECT nid FROM name WHERE name = ?)
    ) WHERE before > after + 1 ORDER BY after LIMIT ?
    """
_COUNTS = "SELECT m.name, count(*), min(c.n), max(c.n) FROM name m CROSS JOIN change c ON c.device = m.nid WHERE m.name IN ({}) GROUP BY m.name"


@dataclass(frozen=True, slots=True)
class Device:
    """A computer that is known here; without a key (a register, a computer of former times) ``key`` is empty.

    ``n`` and ``at`` are number and time of its newest change that is here, ``here`` how many are; ``missing`` are
    numbers that are not (“3-7,12”): of other circles, or of a package that did not come; both only where they were
    asked for. ``heard`` is when a package of it was taken last, ``revoked_n`` the last change that counts where it was
    revoked.
    """

    device: str
    key: str
    seal: str
    name: str
    unit: str
    role: str
    phone: str
    status: str  # own, above, approved, vouched, unknown, revoked
    revoked_n: int | None = None
    since: datetime | None = None
    n: int = 0
    at: datetime | None = None
    here: int = 0
    missing: str = ""
    heard: datetime | None = None
    former: str = ""  # the computer whose folder it was copied or restored from

    @property
    def shown(self) -> str:
        """How it is called on a screen: “王芳（瑞丰社区）”, or the beginning of its id."""
        return Person(self.name, self.unit, self.role).author if self.name else f"电脑 {self.device[:8]}"

    def as_arrived(self) -> ArrivedDevice:
        """As a package names it."""
        return ArrivedDevice(self.device, self.key, self.seal, self.name, self.unit, self.role, self.phone)


class Desks:
    """The computers that one workspace knows, and what passes between them and it."""

    def __init__(self, ledger: Ledger, folder: Path, freshen: Callable[[], object]) -> None:
        self.ledger = ledger
        self.freshen = freshen  # lists and scores, after changes were set apart
        ledger.handed = handing_over.read(ledger)
        self.handing = HandingOver(ledger)
        self._assignments = Assignments(ledger)
        self._quarantine = Quarantine(ledger, folder)
        self._receipts = Receipts(ledger)
        self._rows: dict[str, Row[Any]] | None = None  # every computer as it is known, once one is asked for
        self._reading = threading.Lock()  # what was read before a change is not kept after it
        self._take_over()

    def _take_over(self) -> None:
        """What the parts do as they do it."""
        one, two, three = self._assignments, self._quarantine, self._receipts
        self.assignments, self.keep_assignment, self.issue = one.listed, one.keep, one.issue
        self.recognise, self.progress = one.recognise, one.progress
        self.quarantine, self.set_aside, self.release = two.listed, two.set_aside, two.release
        self.remove, self.blocks_return = two.remove, two.blocks_return
        self.receipts, self.keep_receipt, self.receipts_of = three.listed, three.keep_receipt, three.of
        self.sent, self.note_sent = three.sent, three.note_sent
        self.hand_over, self.take_back, self.handed_over = (
            self.handing.hand_over, self.handing.take_back, self.handing.listed,
        )  # fmt: skip

    # — this workspace —

    @property
    def own(self) -> ArrivedDevice:
        """This workspace as others know it, in the name of who is at the screen."""
        with self.ledger.database.reading() as connection:
            row = connection.execute(select(p.device).where(p.device.c.id == self.ledger.device)).one_or_none()
        person = self.ledger.person
        key, seal, phone = (row.key, row.seal, row.phone) if row is not None else ("", "", "")
        return ArrivedDevice(self.ledger.device, key, seal, person.name, person.unit, person.role, phone)

    @property
    def signing_key(self) -> bytes:
        """The secret key that packages of this workspace are signed with: 32 bytes."""
        with self.ledger.database.reading() as connection:
            return keys.seed(connection, self.ledger.device)

    @property
    def identity(self) -> str:
        """What opens packages that were sealed for this workspace (``AGE-SECRET-KEY-…``)."""
        return next(iter(self.identities), "")

    @property
    def identities(self) -> tuple[str, ...]:
        """The same with those of what it was before it was copied: packages under way still open."""
        with self.ledger.database.reading() as connection:
            return keys.identities(connection, self.ledger.device)

    def formers(self) -> tuple[Former, ...]:
        """What the keys that this workspace had before it was copied or restored say of its present one."""
        with self.ledger.database.reading() as connection:
            return succession.statements(connection, self.ledger.device)

    def set_phone(self, phone: str) -> Saved:
        """The telephone under which this desk can be rung; it goes out with packages."""
        with self.ledger.database.writing() as connection:
            row = {"id": self.ledger.device, "n": 0, "hlc": 0, "status": "own", "phone": phone.strip()}
            put = upsert(p.device)
            connection.execute(put.on_conflict_do_update(index_elements=["id"], set_={"phone": row["phone"]}), row)
        return saved()

    # — the others —

    def devices(self, *, counted: bool = False) -> tuple[Device, ...]:
        """Every computer that is known or wrote something here, the most trusted first, then by name.

        ``counted``: with what of it is here and what is missing, which looks at every change once.
        """
        with self.ledger.database.reading() as connection:
            rows = connection.execute(select(p.device)).all()
            return self._devices(connection, rows, counted=counted)

    def device(self, device: str) -> Device:
        """One computer, counted, by its id or the beginning of it; NotFound where none or several fit."""
        known = p.device.c.id
        query = select(p.device).where(known >= device, known < device + "g") if device else select(p.device)
        with self.ledger.database.reading() as connection:
            rows = connection.execute(query.limit(2)).all()
            if len(rows) != 1:
                raise NotFound(f"{'没有' if not rows else '不止一台'}编号以“{device}”开头的电脑。请写全编号。")
            return self._devices(connection, rows, counted=True)[0]

    def trust(self, device: str, key: str = "") -> str:
        """What a computer is here: own, above, approved, vouched, unknown or revoked; unknown under another key."""
        if device == self.ledger.device:
            return "own"
        row = self._row(device)
        if row is None or (key and row.key and row.key != key):
            return UNKNOWN
        return row.status or UNKNOWN

    def above(self) -> tuple[ArrivedDevice, ...]:
        """The desks on the way up, the nearest first, as the assignments that are held name them."""
        order = [device for one in reversed(self._assignments.listed(issued=False)) for device in one.above]
        place = {device: number for number, device in reversed(list(enumerate(order)))}
        found = [(one, [one.device, *self.line(one.device)]) for one in self.devices() if one.status == "above"]

        def stands(desk: tuple[Device, Sequence[str]]) -> tuple[int, int, bool, str]:
            """Where the line of a desk stands, the newest of it first."""
            one, line = desk
            at, back = next(((place[each], -back) for back, each in enumerate(line) if each in place), (len(order), 0))
            return at, back, one.role == "office", one.device

        return tuple(one.as_arrived() for one, _ in sorted(found, key=stands))

    def line(self, device: str) -> tuple[str, ...]:
        """The computers that one goes on from (copied or restored folders), the newest first, without itself."""
        with self.ledger.database.reading() as connection:
            return succession.line(connection, device)

    def inherited(self, formers: Sequence[str]) -> str:
        """What a computer is here for coming from these, newest first: vouched, approved, above, revoked, or nothing."""
        with self.ledger.database.reading() as connection:
            return succession.inherited(connection, formers)

    def know(self, desk: ArrivedDevice, status: str = "", formers: Sequence[str] = ()) -> Saved:
        """Keep what a package says of a computer; ``status`` is what that word is worth (vouched, approved, above).

        A status is never lowered, a revoked one stays so; name and recipient are replaced only by a word that is worth
        as much as what is known. ``formers`` are the computers that it proved to come from, the newest first.
        PackageError where the key does not belong to the id.
        """
        if not is_keyed(desk.device) or keyed_device(_key_bytes(desk.key)) != desk.device:
            raise PackageError("altered", "文件里写的电脑编号与它的签名钥匙对不上，没有收。请让对方重新导出。")
        if desk.device == self.ledger.device:
            return saved()
        row, former = self._row(desk.device), ""
        if formers:
            with self.ledger.database.reading() as connection:
                former = succession.nearest(connection, formers)
        if row is not None and not acquaintance.news(desk, status, row, former):
            return saved()
        query = select(p.device).where(p.device.c.id == desk.device)
        with self.ledger.database.writing() as connection:
            acquaintance.put(connection, desk, status, connection.execute(query).one_or_none(), former)
            now = connection.execute(query).one()
        with self._reading:
            self._rows = {**self._rows, desk.device: now} if self._rows else None
        return saved()

    def approve(self, device: str) -> Saved:
        """From now on what this computer sends is taken; where it was revoked, its later changes count again.

        A desk above stays one.
        """
        self._require_other(device)
        way = {each for one in self._assignments.listed(issued=False) for each in (one.desk, *one.above)}
        with self.ledger.database.writing() as connection:
            former = connection.scalar(select(p.device.c.status).where(p.device.c.id == device))
            fields = revoking.let_count(connection, device)
            of_way = not way.isdisjoint((device, *succession.line(connection, device)))
            status = "above" if former == "above" or of_way else "approved"
            self._set(connection, device, status=status, revoked_n=None)
        self._forget()
        return self._freshened(fields)

    def revoke(self, device: str, from_n: int | None = None) -> Saved:
        """A lost laptop: its changes from number ``from_n`` on are set apart; without it, all that are not here yet."""
        self._require_other(device)
        with self.ledger.database.writing() as connection:
            last = connection.scalar(select(p.device.c.n).where(p.device.c.id == device)) or 0
            revoked_n = last if from_n is None else max(from_n - 1, 0)
            self._set(connection, device, status=REVOKED, revoked_n=revoked_n)
            fields = revoking.set_apart(connection, device, revoked_n)
        self._forget()
        return self._freshened(fields)

    def names(self) -> Mapping[str, str]:
        """Device → how it is called on a screen; this one is 本机."""
        query = select(p.device.c.id, p.device.c.person, p.device.c.unit)
        with self.ledger.database.reading() as connection:
            rows = connection.execute(query).all()
        found = {row.id: Person(row.person, row.unit, "").author for row in rows if row.person}
        return found | {self.ledger.device: "本机"}

    def _devices(self, connection: Connection, rows: Sequence[Row[Any]], *, counted: bool) -> tuple[Device, ...]:
        """The computers of these rows, in order."""
        counts: dict[str, tuple[int, int, int]] = {}
        for part, marks in portions([row.id for row in rows] if counted else ()):
            for row in connection.exec_driver_sql(_COUNTS.format(marks), part):
                counts[row[0]] = (row[1], row[2], row[3])
        heard = _heard(connection)
        found = [self._device(connection, row, counts.get(row.id, (0, 1, 0)), heard) for row in rows]
        return tuple(sorted(found, key=lambda one: (-acquaintance.rank(one.status), one.shown, one.device)))

    def _device(
        self, connection: Connection, row: Row[Any], counts: tuple[int, int, int], heard: Mapping[str, str]
    ) -> Device:
        here, first, last = counts
        missing = ""
        if here < last:
            gaps = [(0, first)] if first > 1 else []
            gaps += [(one[0], one[1]) for one in connection.exec_driver_sql(_GAPS, (row.id, GAPS))]
            missing = ",".join(block.runs(range(after + 1, before)) for after, before in gaps[:GAPS])
        own = row.id == self.ledger.device
        person = self.ledger.person if own else Person(row.person, row.unit, row.role)
        return Device(
            row.id, row.key, row.seal, person.name, person.unit, person.role, row.phone,
            "own" if own else row.status or UNKNOWN, row.revoked_n, _moment(row.since), row.n,
            clock.moment(row.hlc) if row.hlc else None, here, missing, _moment(heard.get(row.id, "")), row.former,
        )  # fmt: skip

    def _row(self, device: str) -> Row[Any] | None:
        """What is known of one computer, but for its changes; None where it is not known."""
        with self._reading:
            if self._rows is None:
                with self.ledger.database.reading() as connection:
                    self._rows = {row.id: row for row in connection.execute(select(p.device))}
            return self._rows.get(device)

    def _forget(self) -> None:
        with self._reading:
            self._rows = None

    def _freshened(self, fields: int) -> Saved:
        if fields:
            self.ledger.forget()
            self.freshen()
        return saved()

    def _require_other(self, device: str) -> None:
        if device == self.ledger.device:
            raise LCSurveyError("这是本机，不用认可，也不能停用。")
        with self.ledger.database.reading() as connection:
            there = connection.scalar(select(func.count()).where(p.device.c.id == device).select_from(p.device))
        if not there:
            raise NotFound("没有这台电脑。请先收一份它发来的文件。")

    def _set(self, connection: Connection, device: str, **values: Any) -> None:
        values |= {"since": acquaintance.now()}
        connection.execute(p.device.update().where(p.device.c.id == device).values(**values))


def _heard(connection: Connection) -> Mapping[str, str]:
    """Device → when a package of it was taken last."""
    query = select(p.package.c.device, func.max(p.package.c.merged_at)).group_by(p.package.c.device)
    return {row[0]: row[1] for row in connection.execute(query)}


def _moment(text: str) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _key_bytes(key: str) -> bytes:
    try:
        return bytes.fromhex(key)
    except ValueError:
        return b""
