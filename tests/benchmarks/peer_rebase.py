"""The same records merged by pygeodiff, and kept in a spreadsheet by openpyxl: what they take for one record.

pygeodiff rebases one copy of a database on another. The first half of every laptop's records are there on all sides;
each laptop then has the second half of its own and corrected some of the first, and one after the other is rebased on
what came before it, as an office would receive them. openpyxl writes a sheet with a row for each record
and reads it again. Columns are those of :mod:`peer_merge`.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from peer_merge import _COLUMNS, _TABLE

from lcsurvey.record.rows import Row
from lcsurvey.store.database import driver

_INSERT = f"INSERT INTO change ({_COLUMNS}) VALUES ({', '.join('?' * 11)})"


def rebase(folder: Path, laptops: Mapping[str, Sequence[Row]]) -> float:
    """Seconds that bringing laptops together by rebase takes for each record that one of them has of its own."""
    from pygeodiff import GeoDiff

    folder.mkdir()
    base, ours, theirs = (folder / f"{name}.sqlite" for name in ("base", "ours", "theirs"))
    halves = {device: len(rows) // 2 for device, rows in laptops.items()}
    for device, rows in laptops.items():
        _changed(base, device, rows[: halves[device]])
    shutil.copyfile(base, theirs)
    own, spent, before = 0, 0.0, 0
    for device, rows in laptops.items():
        shutil.copyfile(base, ours)
        corrected = range(before + 1, before + halves[device], 20)
        own += _changed(ours, device, rows[halves[device] :], corrected=corrected)
        before += halves[device]
        start = time.perf_counter()
        GeoDiff().rebase(str(base), str(theirs), str(ours), str(folder / "conflicts.json"))
        spent += time.perf_counter() - start
        shutil.copyfile(ours, theirs)
    assert _count(theirs) == sum(map(len, laptops.values()))
    shutil.rmtree(folder)
    return spent / own


def sheet(file: Path, device: str, rows: Sequence[Row]) -> float:
    """Seconds that writing and reading a record in a spreadsheet take."""
    from openpyxl import Workbook, load_workbook

    start = time.perf_counter()
    book = Workbook()
    page = book.active
    for row in rows:
        page.append([one.hex() if isinstance(one, bytes) else one for one in (device, *row)])
    book.save(file)
    read = load_workbook(file)
    count = sum(1 for _ in read.active.iter_rows(values_only=True))
    spent = time.perf_counter() - start
    assert count == len(rows)
    file.unlink()
    return spent / count


def _changed(file: Path, device: str, rows: Sequence[Row], *, corrected: Sequence[int] = ()) -> int:
    """Put records into a database, made where it is not there, and correct some that are; how many."""
    new = not file.exists()
    connection = driver().connect(str(file), isolation_level=None)
    if new:
        connection.execute(_TABLE.format("change", ""))
    connection.execute("BEGIN")
    connection.executemany(_INSERT, [_values(device, row) for row in rows])
    connection.executemany("UPDATE change SET value = ? WHERE seq = ?", [(f'"{file.stem}"', seq) for seq in corrected])
    connection.execute("COMMIT")
    connection.close()
    return len(rows) + len(corrected)


def _values(device: str, row: Row) -> tuple[Any, ...]:
    id_, thing, field, op, value, stamp, author, n, parents, digest = row
    keys = tuple(map(bytearray, (id_, thing, bytes.fromhex(device), parents, digest)))
    return keys[0], keys[1], field, op, value, stamp, author, keys[2], n, keys[3], keys[4]


def _count(file: Path) -> int:
    connection = driver().connect(str(file))
    found = connection.execute("SELECT count(*) FROM change").fetchone()[0]
    connection.close()
    return int(found)
