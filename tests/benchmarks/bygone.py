"""A city with rounds behind it: tables handed in, returned, handed in again and approved; outlets seen and closed."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path
from unittest import mock

from lcsurvey.record.canonical import canonical, digest
from lcsurvey.record.change import WHOLE_THING
from lcsurvey.record.identity import new_id
from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store.kinds import ACT, RESPONSE
from lcsurvey.store.ledger import Draft, Ledger
from lcsurvey.store.responses import VERSION, Key
from lcsurvey.store.workspace import Person, Workspace

FIRST = date(2023, 7, 1)
FORMS = ("jining/typing", "ordos/acceptance")
ANSWERS = 20


@contextmanager
def at(day: date) -> Iterator[None]:
    """Whatever is written now is written at ten o'clock of that day."""
    moment = int(datetime(day.year, day.month, day.day, 10).astimezone().timestamp() * 1e9)
    with mock.patch("time.time_ns", return_value=moment):
        yield


def build(folder: Path, circles: int, outlets: int, rounds: int) -> Workspace:
    """A new workspace, still open, whose last day is six half-years after the first."""
    library = Library()
    with at(FIRST):
        space = Workspace.create(
            folder,
            pack=library.pack("zhongwei"),
            library=library,
            person=Person("张三", "商务局", "office"),
            today=FIRST,
        )
        region = space.regions()[0].id
        ids = [circle.id for circle in space.circles()]
        more = ({"name": f"第{n}生活圈", "region": region, "population": 9_000 + n} for n in range(len(ids), circles))
        ids += space.add_many("circle", more)
        of = [{"circle": circle} for circle in ids]
        space.add_many("community", [o | {"name": f"{n}社区"} for o in of for n in range(2)])
        space.add_many("compound", [o | {"name": f"{n}号院"} for o in of for n in range(6)])
        some = (
            {"name": f"网点{n}", "circle": ids[n % len(ids)], "format": "pharmacy", "staff": n % 9}
            for n in range(outlets)
        )
        places = space.add_many("outlet", some)
    ledger = space._ledger
    for number in range(rounds):
        start = FIRST + timedelta(days=183 * number)
        with at(start):
            round_ = (
                space.round
                if not number
                else space.create_round(f"第{number}期", str(start), str(start + timedelta(182)))
            )
            space.use_round(round_.id)
        with mock.patch(
            "lcsurvey.store.scores.Scores.refresh", return_value={}
        ):  # scored by nobody: rows as they would be
            standing = fill(ledger, ids, round_.id, start)
        put_rows(ledger, ids, round_.id, standing)
        with at(start + timedelta(days=60)), ledger.entry(derived=False) as entry:
            entry.write([Draft(id_, "seen_on", str(start + timedelta(days=60))) for id_ in places])
        with at(start + timedelta(days=70)):
            for id_ in places[number : 100 * rounds : 100]:
                space.delete(id_)
    return space


def fill(ledger: Ledger, circles: list[str], round_: str, start: date) -> dict[str, str]:
    """Every table of a round: answered, handed in, a third returned and handed in again, most approved."""
    keys = [Key(circle, form, round_, Stage.SELF) for circle in circles for form in FORMS]
    for form in FORMS:
        table = ledger.carried.table(form)
        fields = [field for field in table.form.field if table.form.field[field].type == "select_multiple"][:ANSWERS]
        with at(start + timedelta(days=20)), ledger.entry(derived=False) as entry:
            drafts = []
            for key in keys:
                if key.form == form:
                    drafts += [
                        Draft(key.id, WHOLE_THING, key.birth, "create", RESPONSE),
                        Draft(key.id, VERSION, table.form.version),
                    ]
                    drafts += [Draft(key.id, field, True) for field in fields]
            entry.write(drafts)
    turns = ((30, "submit", 1), (40, "return", 3), (45, "submit", 3), (90, "approve", 2))
    standing: dict[str, str] = {}
    for days, act, every in turns:
        with at(start + timedelta(days=days)), ledger.entry(derived=False) as entry:
            drafts, blobs = [], []
            for number, key in enumerate(keys):
                if number % every:
                    continue
                if act == "submit":
                    body = _content(key, days).encode()
                    standing[key.id] = digest(body)
                    blobs.append((standing[key.id], "submission", body, 0))
                birth = {"kind": ACT.name, "response": key.id, "act": act, "submission": standing[key.id]}
                drafts.append(
                    Draft(new_id(time.time_ns() // 1_000_000 + number), WHOLE_THING, birth, "create", ACT.name)
                )
            if blobs:
                entry.connection.exec_driver_sql("INSERT OR IGNORE INTO blob VALUES (?, ?, ?, ?)", blobs)
            entry.write(drafts)
    return standing


def put_rows(ledger: Ledger, circles: list[str], round_: str, standing: Mapping[str, str]) -> None:
    """The row of every table of a round: every other one approved, every sixth of them in its second edition."""
    last = "SELECT max(c.hlc) FROM change c JOIN entity e USING (eid) WHERE e.uuid = unhex(?)"
    put = f"INSERT OR REPLACE INTO response_row VALUES ({', '.join('?' * 16)}, ({last}))"
    keys = [Key(circle, form, round_, Stage.SELF) for circle in circles for form in FORMS]
    rows = [
        (
            key.id, key.circle, key.form, ledger.carried.table(key.form).form.version, round_, "自评",
            "已提交" if number % 2 else "已审核", standing[key.id], 1 if number % 3 else 2, "82", "90", "提升型", 1, 1, 0, 0, key.id,
        )
        for number, key in enumerate(keys)
    ]  # fmt: skip
    with ledger.database.writing() as connection:
        connection.exec_driver_sql(put, rows)


def _content(key: Key, days: int) -> str:
    """As much as a table that was handed in holds."""
    lines = [{"id": f"rule_{n}", "points": "1", "least": "1", "reachable": "2", "printed": "1"} for n in range(50)]
    derived = {
        f"basic.{n}": {"value": True, "source": "outlets", "words": "2 家", "facts": "0" * 64} for n in range(40)
    }
    return canonical(
        {
            "response": key.id, "circle": key.circle, "derived": derived, "edition": days, "settings": {},
            "effective": {f"basic.{n}": True for n in range(50)},
            "score": {
                "total": "82", "reachable": "90", "rating": "提升型", "final": True, "complete": True, "missing": [],
                "lines": lines,
            },
        }
    )  # fmt: skip
