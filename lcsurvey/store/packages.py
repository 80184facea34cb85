"""The ledger of packages (来往记录): what came, from whom, and what it did."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select

from lcsurvey.errors import NotFound
from lcsurvey.store import tables as t
from lcsurvey.store.arrival import Arrival, PackageRecord, Taken
from lcsurvey.store.database import bare

_p = t.package
_COLUMNS = ", ".join(column.name for column in _p.c if column.name != "manifest")


def listed(connection: Connection) -> tuple[PackageRecord, ...]:
    """Every package that was taken, the last one first."""
    here = _parts_here(connection)
    rows = connection.exec_driver_sql(f"SELECT {_COLUMNS} FROM package ORDER BY merged_at DESC, id")
    return tuple(_record(row, here.get(row.set_id, 1)) for row in rows)


def found(connection: Connection, id_: str) -> PackageRecord:
    """A package by its id or the first digits of it; NotFound where there is none, or several."""
    wanted = id_.strip().lower()
    if not wanted or not set(wanted) <= set("0123456789abcdef"):
        raise NotFound(
            f"“{id_}”不是来往记录里的编号。编号写在收文件的结果里；把那个文件再收一次（lcsurvey merge --json）也写着。"
        )
    query = f"SELECT {_COLUMNS} FROM package WHERE id BETWEEN ? AND ? LIMIT 2"
    rows = connection.exec_driver_sql(query, (wanted, wanted + "g")).all()
    if len(rows) != 1:
        what = "没有收到过编号" if not rows else "收到过不止一个编号"
        raise NotFound(f"{what}以 {id_} 开头的文件。请写出完整的编号。")
    here = _parts_here(connection).get(rows[0].set_id, 1) if rows[0].parts > 1 else 1
    return _record(rows[0], here)


def known(connection: Connection, arrival: Arrival) -> Row[Any] | None:
    """The row of a package that was taken before, by its id; None where it was not."""
    return connection.exec_driver_sql("SELECT * FROM package WHERE id = ?", (arrival.package,)).one_or_none()


def already(row: Row[Any]) -> Taken:
    """What is said of a package that comes again: when it was taken, and that nothing is new."""
    return Taken(row.id, row.received, 0, 0, 0, already=_moment(row.merged_at))


def enter(connection: Connection, arrival: Arrival, taken: Taken, first: int, last: int, now: datetime) -> None:
    """Write down that a package was taken; ``first`` and ``last``: ``seq`` of the changes that came with it."""
    sender = arrival.sender
    values: dict[str, str | int | bool] = (
        {
            "id": arrival.package, "sha256": arrival.sha256, "file": arrival.file, "kind": arrival.kind,
            "device": sender.device, "sender": f"{sender.name}（{sender.unit}）" if sender.unit else sender.name,
            "circles": json.dumps(dict(arrival.circles), ensure_ascii=False), "created": arrival.created,
            "merged_at": now.isoformat(), "received": taken.received, "fresh": taken.fresh, "changed": taken.changed,
            "differing": taken.differing, "questionnaires": taken.questionnaires, "files": taken.files,
            "suspicious": taken.suspicious, "first": first, "last": last, "withdrawn": False,
            "set_id": arrival.set_id, "part": arrival.part, "parts": arrival.parts, "manifest": arrival.manifest,
        }
    )  # fmt: skip
    statement = f"INSERT INTO package ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})"
    bare(connection).execute(statement, tuple(values.values()))


def _record(row: Row[Any], here: int) -> PackageRecord:
    return PackageRecord(
        package=row.id, sha256=row.sha256, file=row.file, kind=row.kind, sender=row.sender, device=row.device,
        circles=json.loads(row.circles), created=row.created, at=_moment(row.merged_at), received=row.received,
        fresh=row.fresh, changed=row.changed, differing=row.differing, withdrawn=bool(row.withdrawn), set_id=row.set_id,
        part=row.part, parts=row.parts, here=here,
    )  # fmt: skip


def _parts_here(connection: Connection) -> dict[str, int]:
    """Set of packages → how many of its parts are here."""
    query = select(_p.c.set_id, func.count(_p.c.part.distinct()).label("here")).where(
        _p.c.set_id != "", ~_p.c.withdrawn
    )
    return {row.set_id: row.here for row in connection.execute(query.group_by(_p.c.set_id))}


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)
