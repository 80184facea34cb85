"""What taking packages in costs: 100 of 2,000 changes each, from the files to the ledger, against the raw limit (A2).

Ours opens every file, proves signatures and digests, reads every line strictly, finds heads and differences and keeps
blocks and ledger, one durable transaction a package, the next one verified meanwhile. A2 copies the same changes out
of SQLite files (:mod:`peer_merge`). One after the other. Lists and scores are made anew once a batch
is in; that is told apart.
"""

from __future__ import annotations

import gc
import hashlib
import random
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
import memory
import peer_rebase
import pytest
from figure import HEADING, Figure
from peer_merge import Raw, raw_package

from lcsurvey.score.library import Library
from lcsurvey.store import heads
from lcsurvey.store.folder import DATABASE
from lcsurvey.store.workspace import Person, Workspace
from lcsurvey.sync.draft import Content
from lcsurvey.sync.reading import open_package
from lcsurvey.sync.receiving import receive

PACKAGES, MORE, TIMES = 100, 7, 10
SEALED, TURNS, LAPTOPS, RIVALS, LARGE, FILES, FILE_MB = 10, 3, 20, 10, 100, 20, 10
"""Packages in a turn, turns; laptops that are rebased; laptops that differ with others; laptops in a large package; files in one, of so many MB."""
SHOWN = 200
"""Differences that the screen shows before the rest comes beside it (lcsurvey/ui/differences/screen.py)."""
SEALED_TIMES, REBASE_TIMES, SHEET_TIMES, LISTED_MS, PEAK_MB = 1.1, 8.0, 10.0, 100.0, 200.0
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
        yield from peaks(at)
        packages = [fleet.package(at, number) for number in range(PACKAGES + 2 * MORE)]
        raw_files = [raw(at, number, packages[number]) for number in range(PACKAGES)]
        turns = []
        for turn in range(TURNS - 1):
            with made(at / f"turn{turn}") as space:
                turns.append(imported(space, at / f"raw{turn}.sqlite", packages[:PACKAGES], raw_files))
        with made(at / "here") as space:
            yield from compare(at, space, packages, raw_files, turns)


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


def imported(space: Workspace, raw: Path, packages: Sequence[Path], raw_files: Sequence[Path]) -> tuple[float, float]:
    """The seconds of the import into an empty workspace, and of the raw limit into an empty file."""
    known(space, PACKAGES + 2 * MORE)
    ours = seconds(lambda: taken(space, packages))
    driver = Raw(raw)
    least = driver.take(raw_files)
    driver.close()
    return ours, least


def compare(
    at: Path, space: Workspace, packages: Sequence[Path], raw_files: Sequence[Path], turns: list[tuple[float, float]]
) -> Iterator[Figure]:
    """Both in turn, then what only ours can do."""
    database = space._ledger.database
    size = grown(space)
    turns = [*turns, imported(space, at / "raw.sqlite", packages[:PACKAGES], raw_files)]
    ours, limit = (statistics.median(one[at] for one in turns) for at in (0, 1))
    ratio = statistics.median(one / least for one, least in turns)
    note = f"{PACKAGES} × {fleet.CHANGES:,}, {TURNS} turns: {ours:.2f} s, raw {limit:.2f} s; goal 2 ×"
    yield Figure("verified import of packages against the raw limit", ratio, IMPORT_TIMES, note=note)
    zipped = sum(path.stat().st_size for path in packages[:PACKAGES])
    note = f"{(grown(space) - size) / 1e6:.1f} MB for {zipped / 1e6:.1f} MB of packages"
    yield from peers(at, packages[:LAPTOPS], ours / PACKAGES / fleet.CHANGES)
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
    yield from differing(at, space)
    yield from sealing(at, space)
    few = each(space, packages[PACKAGES : PACKAGES + MORE])
    multiplied(space)
    many = each(space, packages[PACKAGES + MORE :])
    count = space.status().changes
    note = f"{count:,} changes: {many * 1000:.0f} ms, {count // TIMES:,}: {few * 1000:.0f} ms"
    yield Figure(f"one more package into {TIMES} times as many changes", many / few, BASE_TIMES, note=note)


def peers(at: Path, packages: Sequence[Path], ours: float) -> Iterator[Figure]:
    """The same records through pygeodiff and openpyxl; ``ours`` is what one change takes."""
    laptops = {}
    for package in packages:
        with open_package(package, project="zhongwei") as opened:
            (block,) = opened.arrival().blocks
            laptops[block.device] = list(block.rows)
    rebased = peer_rebase.rebase(at / "rebase", laptops)
    note = f"for each record: {ours * 1e6:.1f} µs, pygeodiff {rebased * 1e6:.1f} µs; {len(laptops)} laptops"
    yield Figure("a record faster than rebased by pygeodiff", rebased / ours, REBASE_TIMES, note=note, at_least=True)
    device, rows = next(iter(laptops.items()))
    sheet = statistics.median(peer_rebase.sheet(at / "sheet.xlsx", device, rows) for _ in range(3))
    note = f"for each record: {ours * 1e6:.1f} µs, openpyxl {sheet * 1e6:.1f} µs"
    yield Figure(
        "a record faster than written and read by openpyxl", sheet / ours, SHEET_TIMES, note=note, at_least=True
    )


def differing(at: Path, space: Workspace) -> Iterator[Figure]:
    """The first screenful of differences, where ten laptops know better than ten others."""
    folder = at / "rivals"
    folder.mkdir()
    first = PACKAGES + 2 * MORE
    for number in range(RIVALS):
        who, seed, circle, changes = fleet.rivals(first + number, number)
        space.desks.know(who, "approved")
        block, body = fleet.signed(who, seed, circle, changes)
        receive(space, [fleet.written(folder / f"{number}.lcs", who, seed, {block: body})])
    gc.collect()
    gc.freeze()  # what this benchmark holds itself is not gone through
    took = statistics.median(seconds(lambda: space.differences.listed(limit=SHOWN)) for _ in range(5)) * 1000
    whole = seconds(lambda: space.differences.listed(limit=space.differences.count())) * 1000
    gc.unfreeze()
    note = f"{SHOWN} of {space.differences.count():,}, {space.status().changes:,} changes; all of them {whole:.0f} ms"
    yield Figure("differences listed", took, LISTED_MS, "ms", note)


def sealing(at: Path, space: Workspace) -> Iterator[Figure]:
    """Packages sealed for this workspace against others of the same laptops that are not, in turns."""
    folder, own, identity = at / "sealed", space.desks.own.seal, space.desks.identity
    folder.mkdir()
    ratios, spent = [], [0.0, 0.0]
    for turn in range(TURNS):
        numbers = range(turn * SEALED, (turn + 1) * SEALED)
        plain = [fleet.package(folder, number, 1) for number in numbers]
        sealed = [fleet.package(folder, number, 2, seal=own, identity=identity) for number in numbers]
        took = seconds(lambda: taken(space, sealed)), seconds(lambda: taken(space, plain))  # noqa: B023
        ratios.append(took[0] / took[1])
        spent = [one + other for one, other in zip(spent, took, strict=True)]
    note = f"{TURNS * SEALED} × {fleet.CHANGES:,}: {spent[0]:.2f} s, {spent[1]:.2f} s"
    yield Figure("sealed packages against unsealed", statistics.median(ratios), SEALED_TIMES, note=note)


def peaks(at: Path) -> Iterator[Figure]:
    """The memory of a process that takes one large package in: of many changes, of large files."""
    who, seed, circle, _ = fleet.laptop(0, count=0)
    blocks = dict(fleet.signed(*fleet.laptop(number)) for number in range(LARGE))
    files = [
        Content("file", hashlib.sha256(data).hexdigest(), len(data), data, "pdf", name=f"{number}.pdf")
        for number, data in enumerate(b"%PDF-1.7\n" + random.Random(n).randbytes(FILE_MB << 20) for n in range(FILES))
    ]
    few = dict([fleet.signed(who, seed, circle, fleet.laptop(0)[3])])
    for name, inside, contents in (("200,000 changes", blocks, []), ("200 MB of files", few, files)):
        with made(at / name) as space:
            known(space, LARGE)
        package = fleet.written(at / f"{name}.lcs", who, seed, inside, contents=contents)
        peak = memory.taking(at / name, [package])
        note = f"{package.stat().st_size / 1e6:.1f} MB"
        yield Figure(f"peak of memory while {name} come", peak, PEAK_MB, "MB", note)


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
