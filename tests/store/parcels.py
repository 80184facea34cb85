"""Packages as values for the tests of merging, made of any changes, and a bare record to take them into."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from lcsurvey.record import block
from lcsurvey.record.canonical import canonical
from lcsurvey.record.change import WHOLE_THING, Change
from lcsurvey.record.lines import decode
from lcsurvey.record.rows import Row, Rows
from lcsurvey.score.library import Library
from lcsurvey.store import audit, opening
from lcsurvey.store import tables as t
from lcsurvey.store.arrival import (
    Arrival,
    ArrivedBlock,
    ArrivedDevice,
    ArrivedForm,
    ArrivedQuestionnaire,
)
from lcsurvey.store.database import Database
from lcsurvey.store.files import Files
from lcsurvey.store.inventory import Inventory
from lcsurvey.store.ledger import Ledger
from lcsurvey.store.merging import Merging
from lcsurvey.store.questionnaire_rows import _digest
from lcsurvey.store.workspace import Workspace

KEY = Ed25519PrivateKey.from_private_bytes(b"\0" * 32)
"""Signs every block that is made here."""
SENDER = ArrivedDevice("1c5d" + "ab" * 14, "", "", "王芳", "南苑社区", "community")


def row(change: Change) -> Row:
    """A change as a block gives it."""
    parents = bytes.fromhex("".join(change.p))
    return (
        bytes.fromhex(change.id), bytes.fromhex(change.e), change.f, change.op, canonical(change.v), change.h,
        change.a, change.n, parents, bytes.fromhex(change.digest),
    )  # fmt: skip


def blocks(changes: Iterable[Change], circle: str = "") -> list[ArrivedBlock]:
    """One block per device."""
    by_device: dict[str, dict[str, Change]] = {}
    for change in changes:
        by_device.setdefault(change.d, {})[change.id] = change
    made = []
    for device, mine in sorted(by_device.items()):
        ordered = sorted(mine.values(), key=lambda change: change.n)
        name = block.name(block.body(device, circle, "zhongwei", [change.line for change in ordered]))
        kinds = {
            bytes.fromhex(one.e): str(one.v["kind"])
            for one in ordered
            if one.op == "create" and one.f == WHOLE_THING and isinstance(one.v, dict)
        }
        made.append(
            ArrivedBlock(
                name,
                device,
                circle,
                KEY.public_key().public_bytes_raw().hex(),
                KEY.sign(block.message(name)),
                block.runs(one.n for one in ordered),
                Rows.of(row(one) for one in ordered),
                kinds,
            )
        )
    return made


def arrival(
    package: str | int,
    changes: Iterable[Change] = (),
    *,
    sheets: Sequence[ArrivedQuestionnaire] = (),
    void: Sequence[bytes] = (),
    submissions: Mapping[str, bytes] | None = None,
    forms: Sequence[ArrivedForm] = (),
    packs: Mapping[str, bytes] | None = None,
) -> Arrival:
    """A package of these changes and contents."""
    id_ = package if isinstance(package, str) else f"{package:032x}"
    return Arrival(
        id_, sha256(id_.encode()).hexdigest(), "交表.lcs", "submission", "zhongwei", "2026-11-22T08:00:00Z", SENDER,
        json.dumps({"package": id_}), blocks=blocks(changes), questionnaires=sheets, void=void,
        submissions=submissions or {}, forms=forms, packs=packs or {},
    )  # fmt: skip


def sheet(number: int, answers: str = '{"a":"1"}') -> ArrivedQuestionnaire:
    """An anonymous questionnaire."""
    id_ = sha256(b"sheet%d" % number).digest()[:16]
    given = ("round", "circle", "zhongwei/satisfaction", 1, "2026-11-20")
    round_, circle, form, version, day = given
    digest = _digest(id_.hex(), round_, circle, form, version, day, answers)
    return ArrivedQuestionnaire(id_, round_, circle, form, version, day, "1111111", answers, digest)


def packed(space: Workspace, circles: Sequence[str], package: int) -> Arrival:
    """What a workspace would send of these circles, without the file."""
    space.blocks.seal(circles)
    made = []
    for one in space.blocks.of(circles):
        body = decode(space.blocks.body(one))
        made.append(
            ArrivedBlock(one.sha256, one.device, one.circle, one.key, one.signature, one.numbers, body.rows, body.kinds)
        )
    sender = ArrivedDevice(space.device, "", "", space.person.name, space.person.unit, space.person.role)
    id_ = f"{package:032x}"
    return Arrival(
        id_, sha256(id_.encode()).hexdigest(), "交表.lcs", "submission", "zhongwei", "2026-11-22T08:00:00Z", sender,
        json.dumps({"package": id_}), circles={one: one for one in circles}, blocks=made,
        forms=space.outgoing.forms(), packs=dict(space.outgoing.packs()),
        submissions=dict(space.outgoing.submissions(circles)),
    )  # fmt: skip


class Bare:
    """A record without registers: quick to empty, so that hundreds of examples share one."""

    def __init__(self, at: Path) -> None:
        self.ledger = Ledger(Database(at / "lcsurvey.sqlite", create=True), Library(), "zhongwei")
        self.ledger.database.plain("PRAGMA synchronous=OFF")
        with self.ledger.database.writing() as connection:
            opening.make_schema(connection)
            opening.new_device(self.ledger, connection)
            for trigger in ("change_no_update", "change_no_delete"):
                connection.exec_driver_sql(f"DROP TRIGGER {trigger}")
        self.merging = Merging(self.ledger, Files(self.ledger, at, Inventory(self.ledger)))

    def empty(self) -> None:
        """Forget everything but the keys."""
        with self.ledger.database.writing() as connection:
            driver = connection.connection.driver_connection
            assert driver is not None
            for table in t.metadata.tables.values():
                if table not in (t.meta, t.secret, t.device):
                    driver.execute(f"DELETE FROM {table.name}")
            driver.execute("DELETE FROM device WHERE id <> ?", (self.ledger.device,))
            driver.execute("UPDATE device SET n = 0, hlc = 0")
        self.ledger.forget()

    def dump(self) -> list[str]:
        """The state."""
        return list(audit.dump(self.ledger))

    def everything(self) -> dict[str, list[object]]:
        """Every row of every table."""
        with self.ledger.database.reading() as connection:
            return {
                name: sorted(map(repr, connection.exec_driver_sql(f"SELECT * FROM {name}")))
                for name in t.metadata.tables
            }


@contextmanager
def bare(at: Path) -> Iterator[Bare]:
    """A bare record, closed at the end."""
    record = Bare(at)
    try:
        yield record
    finally:
        record.ledger.database.close()
