"""Assignments (下发): which circles were given to whom, until when, and what came of it.

One that was issued here carries a secret; a submission that proves it knows the secret comes from whom the
assignment was given to, and is recognised without anybody being asked.
"""

from __future__ import annotations

import hmac
import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any, Literal

from sqlalchemy import Connection, func, select
from sqlalchemy.dialects.sqlite import insert as upsert

from lcsurvey.errors import LCSurveyError
from lcsurvey.record import clock
from lcsurvey.record.canonical import canonical, normal
from lcsurvey.response.model import FROZEN, Stage, State
from lcsurvey.store import passing_tables as p
from lcsurvey.store import succession
from lcsurvey.store import tables as t
from lcsurvey.store.ledger import Ledger, saved
from lcsurvey.store.model import Saved

Handed = Literal["none", "handed", "returned", "received"]
WORDS: Mapping[str, str] = {"none": "未交", "handed": "已交", "returned": "已退回", "received": "收到"}
"""How far a circle is → the word on the screen."""



@dataclass(frozen=True, slots=True)
class Assignment:
    """One assignment, as it was issued or taken; dates are ISO, ``secret`` 64 hexadecimal digits.

    ``body`` is all that the package said of it: beside what has a name here, ``desk`` (who issued it) and ``above``
    (the desks on the way up, the nearest first).
    """

    id: str
    issued: bool  # here; else taken from a package
    body: Mapping[str, Any]
    at: datetime  # UTC

    @property
    def circles(self) -> tuple[str, ...]:
        """The ids of its circles."""
        return tuple(self.body.get("circles", ()))

    @property
    def due(self) -> str:
        """Until when; empty for no day."""
        return str(self.body.get("due", ""))

    @property
    def phone(self) -> str:
        """Whom to ring."""
        return str(self.body.get("phone", ""))

    @property
    def contact(self) -> str:
        """Who is there."""
        return str(self.body.get("contact", ""))

    @property
    def remark(self) -> str:
        """What else was said."""
        return str(self.body.get("remark", ""))

    @property
    def secret(self) -> str:
        """What a submission proves itself by."""
        return str(self.body.get("secret", ""))

    @property
    def to(self) -> str:
        """To whom it was given, where that was written down."""
        return str(self.body.get("to", ""))

    @property
    def desk(self) -> str:
        """The device that issued it."""
        return str(self.body.get("desk", ""))

    @property
    def above(self) -> tuple[str, ...]:
        """Devices of the desks on the way up, the nearest first."""
        named = self.body.get("above", ())
        return tuple(str(one["device"]) if isinstance(one, dict) else str(one) for one in named)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one circle of an assignment is in the round worked on.

    ``handed`` of ``begun`` tables that somebody began stand handed in; ``at`` (UTC) is when the last act was. ``due``
    is the day by which something is awaited: the one named when a table was returned, else the assignment's.
    """

    assignment: Assignment
    circle: str
    name: str
    state: Handed
    overdue: bool
    handed: int
    begun: int
    returned: int = 0
    due: str = ""  # ISO
    at: datetime | None = None
    phone: str = ""
    contact: str = ""

    @property
    def word(self) -> str:
        """未交, 已交, 已退回, 收到."""
        return WORDS[self.state]


@dataclass(slots=True)
class _Tables:
    """The tables of one circle, counted."""

    begun: int = 0
    handed: int = 0
    returned: int = 0
    due: str = ""  # the first day named when one was returned
    last: int = 0  # stamp of the last act
    standing: list[str] = field(default_factory=list)  # submissions


class Assignments:
    """The assignments of one workspace."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger

    def issue(
        self,
        circles: Sequence[str],
        *,
        due: str = "",
        phone: str = "",
        contact: str = "",
        remark: str = "",
        to: str = "",
        **more: Any,
    ) -> Assignment:
        """A new assignment with a secret of its own, kept; LCSurveyError for a day that is none, or no circle."""
        if not circles:
            raise LCSurveyError("没有指明下发哪些生活圈。请选至少一个。")
        if due and not _is_day(due):
            raise LCSurveyError(f"“{due}”不是日期，应写成 2026-11-30。")
        id_ = secrets.token_hex(16)
        body = more | {
            "id": id_, "circles": list(dict.fromkeys(circles)), "due": due, "phone": phone, "contact": contact,
            "remark": remark, "to": to, "secret": secrets.token_hex(32),
        }  # fmt: skip
        self.keep(id_, issued=True, body=body)
        return next(one for one in self.listed(issued=True) if one.id == id_)

    def keep(self, id: str, issued: bool, body: Mapping[str, Any]) -> Saved:
        """Keep an assignment; one that was taken takes the place of a former one of the same desk and circles."""
        body = dict(body) | ({"desk": self.ledger.device} if issued else {})
        now = datetime.now(UTC).isoformat(timespec="microseconds")
        row = {"id": id, "issued": issued, "body": canonical(normal(body)), "at": now}
        put = upsert(p.assignment)
        put = put.on_conflict_do_update(
            index_elements=["id"],
            set_={"body": put.excluded.body, "at": put.excluded.at},
            where=p.assignment.c.issued == issued,
        )
        with self.ledger.database.writing() as connection:
            if not issued:
                _replace(connection, id, body)
            connection.execute(put, row)
        return saved()

    def listed(self, issued: bool | None = None) -> tuple[Assignment, ...]:
        """The assignments, the newest last: those issued here, those taken, or both."""
        query = select(p.assignment).order_by(p.assignment.c.at, p.assignment.c.id)
        if issued is not None:
            query = query.where(p.assignment.c.issued == issued)
        with self.ledger.database.reading() as connection:
            rows = connection.execute(query).all()
        return tuple(Assignment(row.id, row.issued, json.loads(row.body), _moment(row.at)) for row in rows)

    def recognise(self, assignment: str, mac: str, key: str, package: str) -> Assignment | None:
        """The assignment of ours that a submission answers, if its proof fits; None else."""
        for one in self.listed(issued=True):
            if one.id == assignment and one.secret:
                return one if hmac.compare_digest(proof(one.secret, key, package), mac) else None
        return None

    def progress(self, today: date | None = None, *, issued: bool = True) -> tuple[Progress, ...]:
        """Every circle of every assignment, by due date and in the order of the assignment; the newest counts.

        A circle that was given out again stands only under the newest assignment. ``issued`` off: what was given to
        this workspace, whose submissions count as received once a receipt says so.
        """
        newest: dict[str, Assignment] = {}
        for one in self.listed(issued=issued):
            newest |= dict.fromkeys(one.circles, one)
        on = (today or datetime.now().astimezone().date()).isoformat()
        with self.ledger.database.reading() as connection:
            tables = _tables(connection, self.ledger.round_id, list(newest))
            names = _names(connection, list(newest))
            confirmed = None if issued else _confirmed(connection)
        found = [
            _progress(one, circle, names.get(circle, ""), tables.get(circle, _Tables()), on, confirmed)
            for circle, one in newest.items()
        ]
        return tuple(sorted(found, key=lambda one: (one.assignment.due or "9999", one.assignment.at)))


def proof(secret: str, key: str, package: str) -> str:
    """What shows that the sender knows an assignment's secret: HMAC-SHA256 over its public key and the package's id.

    All are hexadecimal text; the bytes behind it are taken. Empty where one of them is none.
    """
    try:
        message = bytes.fromhex(key) + bytes.fromhex(package)
        return hmac.new(bytes.fromhex(secret), message, "sha256").hexdigest()
    except ValueError:
        return ""


def _replace(connection: Connection, id_: str, body: Mapping[str, Any]) -> None:
    """Drop the taken assignments of the same desk, or one it goes on from, whose circles are all in the new one."""
    circles, desk = set(body.get("circles", ())), str(body.get("desk", ""))
    desks = {desk, *succession.line(connection, desk)}
    for row in connection.execute(select(p.assignment).where(~p.assignment.c.issued, p.assignment.c.id != id_)).all():
        former = json.loads(row.body)
        if former.get("desk", "") in desks and set(former.get("circles", ())) <= circles:
            connection.execute(p.assignment.delete().where(p.assignment.c.id == row.id))


def _progress(one: Assignment, circle: str, name: str, of: _Tables, today: str, confirmed: set[str] | None) -> Progress:
    """How far one circle is; ``confirmed`` are the submissions that receipts name, None where they need none."""
    state: Handed = "none"
    if of.returned:
        state = "returned"
    elif of.handed:
        state = "received" if confirmed is None or set(of.standing) <= confirmed else "handed"
    due = of.due if state == "returned" and of.due else one.due
    overdue = bool(due) and due < today and state in ("none", "returned")
    at = clock.moment(of.last) if of.last else None
    return Progress(
        one, circle, name, state, overdue, of.handed, of.begun, of.returned, due, at, one.phone, one.contact
    )


def _tables(connection: Connection, round_: str, circles: Sequence[str]) -> dict[str, _Tables]:
    """Circle → its self-assessments of a round, counted."""
    rows, acts = t.response_row.c, t.WIDE_ROWS["act"].c
    last = select(func.max(acts.born)).where(acts.response == rows.id).scalar_subquery()
    back = select(acts.due).where(acts.response == rows.id, acts.act == "return").order_by(acts.born.desc()).limit(1)
    named = last.label("last"), back.scalar_subquery().label("due")
    query = select(rows.circle, rows.state, rows.submission, *named).where(
        rows.round == round_, rows.stage == str(Stage.SELF), rows.changed > 0
    )
    found: dict[str, _Tables] = {circle: _Tables() for circle in circles}
    for row in connection.execute(query):
        of = found.get(row.circle)
        if of is None:
            continue
        of.begun += 1
        of.last = max(of.last, row.last or 0)
        if row.state in FROZEN:
            of.handed += 1
            of.standing.append(row.submission)
        elif row.state == str(State.RETURNED):
            of.returned += 1
            of.due = min(filter(None, (of.due, row.due or "")), default="")
    return found


def _names(connection: Connection, circles: Sequence[str]) -> Mapping[str, str]:
    rows = t.WIDE_ROWS["circle"].c
    wanted = set(circles)
    return {row.id: row.name or "" for row in connection.execute(select(rows.id, rows.name)) if row.id in wanted}


def _confirmed(connection: Connection) -> set[str]:
    """The submissions that receipts name as received."""
    bodies = connection.scalars(select(p.receipt.c.body))
    return {str(one) for body in bodies for one in json.loads(body).get("submissions", ())}


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)
