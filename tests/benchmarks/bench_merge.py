"""What taking packages in costs: 100 of 2,000 changes each, from the files to the ledger, against the raw limit (A2).

Ours opens every file, proves signatures and digests, reads every line strictly, finds heads and differences and keeps
blocks and ledger, one durable transaction a package, the next one verified meanwhile. A2 copies the same changes out
of SQLite files (:mod:`peer_merge`). One after the other. Lists and scores are made anew once a batch
is in; that is told apart.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

if __package__ in (None, ""):
    sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2])]

import fleet
import pytest
from figure import HEADING, Figure
from peer_merge import Raw, raw_package

from lcsurvey.score.library import Library
from lcsurvey.store import heads
from lcsurvey.store.folder import DATABASE
from lcsurvey.store.workspace import Person, Workspace
from lcsurvey.sync.reading import open_package
from lcsurvey.sync.receiving import receive

PACKAGES, AT_ONCE, MORE, TIMES = 100, 100, 7, 10
IMPORT_TIMES, GROWTH, BASE_TIMES, AGAIN, SHORT, PROOF, ROWS = 3.0, 5.0, 1.5, 0.8, 0.01, 0.2, 3.0
_MANY = """
    INSERT INTO entity (eid, uuid, kind) SELECT eid + {e}, randomblob(16), kind FROM entity WHERE eid BETWEEN {e0} AND {e1};
    INSERT INTO name (name) SELECT name || '{copy}' FROM name WHERE length(name) = 32 AND name GLOB '1c5d*'
        AND nid BETWEEN {n0} AND {n1};
    INSERT INTO change SELECT c.seq + {s}, unhex(printf('%012x', (c.hlc >> 16) + {copy} * 864000000) || hex(randomblob(10))),
        c.eid + {e}, c.fid, c.op, c.value, c.hlc + ({copy} * 864000000 << 16), c.author,
        (SELECT m.nid FROM name m JOIN name o ON m.name = o.name || '{copy}' WHERE o.nid = c.device), c.n, x'', c.digest
        FROM change c WHERE c.seq BETWEEN {s0} AND {s1};
    INSERT INTO head SELECT eid + {e}, fid, seq + {s} FROM head WHERE seq BETWEEN {s0} AND {s1};
"""
"""Everything that came once more, by other laptops at another time; as many heads as there are."""


def seconds(work: Callable[[], object]) -> float:
    """The time of one run."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def run() -> Iterator[Figure]:
    """The figures: import, the ledger's short cut, growth, again, a larger base, proof of heads."""
    with tempfile.TemporaryDirectory() as place:
        at = Path(place)
        packages = [fleet.package(at, number) for number in range(PACKAGES + 2 * MORE)]
        raw_files = [raw(at, number, packages[number]) for number in range(PACKAGES)]
        with made(at / "here") as space:
            known(space, PACKAGES + 2 * MORE)
            yield from compare(at, space, packages, raw_files)


def made(at: Path) -> Workspace:
    """A district's workspace."""
    library = Library()
    office = Person("李主任", "中卫市商务局", "office")
    return Workspace.create(at, pack=library.pack("zhongwei"), library=library, person=office, today=date(2026, 11, 21))


def known(space: Workspace, count: int) -> None:
    """The laptops are approved."""
    for number in range(count):
        space.desks.know(fleet.laptop(number, count=0)[0], "approved")


def raw(at: Path, number: int, package: Path) -> Path:
    """The same changes as an SQLite file."""
    with open_package(package, project="zhongwei") as opened:
        (block,) = opened.arrival().blocks
        return raw_package(at / f"{number}.sqlite", block.device, block.rows)


def compare(at: Path, space: Workspace, packages: Sequence[Path], raw_files: Sequence[Path]) -> Iterator[Figure]:
    """Both in turn, then what only ours can do."""
    database, driver = space._ledger.database, Raw(at / "raw.sqlite")
    size = grown(space)
    ours = limit = rows = 0.0
    turns = []
    for start in range(0, PACKAGES, AT_ONCE):
        part = packages[start : start + AT_ONCE]
        took = seconds(lambda: taken(space, part))  # noqa: B023
        least = driver.take(raw_files[start : start + AT_ONCE])
        turns.append(took / least)
        ours, limit = ours + took, limit + least
    note = f"{PACKAGES} × {fleet.CHANGES:,}: {ours:.2f} s, raw {limit:.2f} s; goal 2 ×"
    yield Figure("verified import of packages against the raw limit", statistics.median(turns), IMPORT_TIMES, note=note)
    zipped = sum(path.stat().st_size for path in packages[:PACKAGES])
    note = f"{(grown(space) - size) / 1e6:.1f} MB for {zipped / 1e6:.1f} MB of packages"
    yield Figure("growth of the database against packages", (grown(space) - size) / zipped, GROWTH, note=note)
    took = seconds(lambda: taken(space, packages[:PACKAGES]))
    yield Figure(
        "packages that were taken already against the raw limit", took / limit, SHORT * 10, note=f"{took * 1000:.0f} ms"
    )
    with database.reading() as connection:
        took = seconds(lambda: connection.exec_driver_sql(f"SELECT count(*) FROM ({heads._WANTED})").scalar())
    yield Figure("all heads found anew against the raw limit", took / limit, PROOF, note=f"{took * 1000:.0f} ms")
    rows = seconds(space.merging.freshen)
    yield Figure("lists and scores of all that against the raw limit", rows / limit, ROWS, note=f"{rows:.2f} s")
    few = each(space, packages[PACKAGES : PACKAGES + MORE])
    multiplied(space)
    many = each(space, packages[PACKAGES + MORE :])
    count = space.status().changes
    note = f"{count:,} changes: {many * 1000:.0f} ms, {count // TIMES:,}: {few * 1000:.0f} ms"
    yield Figure(f"one more package into {TIMES} times as many changes", many / few, BASE_TIMES, note=note)
    driver.close()


def taken(space: Workspace, packages: Sequence[Path]) -> None:
    """Take files in as they come, lists and scores left for later."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(space.merging, "freshen", lambda *_: None)
        done = receive(space, packages)
    assert {one.status for one in done.outcomes} <= {"merged", "already"}, done.outcomes


def each(space: Workspace, packages: Sequence[Path]) -> float:
    """The time of one more package, in the middle of several."""
    return statistics.median(seconds(lambda: taken(space, [package])) for package in packages)  # noqa: B023


def grown(space: Workspace) -> int:
    """The size of the database with everything written back."""
    space._ledger.database.plain("PRAGMA wal_checkpoint(TRUNCATE)")
    return (space.path / DATABASE).stat().st_size


def multiplied(space: Workspace) -> None:
    """The same base ten times as large."""
    database = space._ledger.database
    with database.writing() as connection:
        ask = connection.exec_driver_sql
        s0, s1 = ask("SELECT min(first), max(last) FROM package").one()
        e0, e1 = ask("SELECT min(eid), max(eid) FROM change WHERE seq BETWEEN ? AND ?", (s0, s1)).one()
        n0, n1 = ask("SELECT min(nid), max(nid) FROM name").one()
        for copy in range(1, TIMES):
            values = {"s": (s1 - s0 + 1) * copy, "e": (e1 - e0 + 1) * copy, "copy": copy}
            for statement in _MANY.format(s0=s0, s1=s1, e0=e0, e1=e1, n0=n0, n1=n1, **values).split(";"):
                if statement.strip():
                    ask(statement)
    space._ledger.forget()
    grown(space)


if __name__ == "__main__":
    print(HEADING)
    for figure in run():
        print(figure.row(), flush=True)
