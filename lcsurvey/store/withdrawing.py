"""Which changes a package has, and which only it brought: read from the runs of numbers of its blocks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection

from lcsurvey.record import block

Runs = list[tuple[int, int]]
"""Numbers of one device as pairs of first and last, ascending and apart."""

_RUNS = """SELECT b.device, b.numbers FROM package_block l JOIN block b ON b.bid = l.bid JOIN package p ON p.id = l.package
    WHERE {}"""
_HERE = "SELECT c.seq FROM change c WHERE c.device = ? AND c.n BETWEEN ? AND ?"
_CAME = f"{_HERE} AND EXISTS (SELECT 1 FROM package p WHERE c.seq BETWEEN p.first AND p.last)"


def carried_by(connection: Connection, package: str) -> list[int]:
    """``seq`` of every change that stands in a block of this package."""
    return _seqs(connection, _HERE, _runs(connection, "l.package = ?", (package,)))


def brought_only_by(connection: Connection, package: str) -> list[int]:
    """``seq`` of the changes of this package that came with packages, all of which are withdrawn."""
    ours = _runs(connection, "l.package = ?", (package,))
    others = _runs(connection, "NOT p.withdrawn AND l.package <> ?", (package,))
    left = {device: without(runs, others.get(device, [])) for device, runs in ours.items()}
    return _seqs(connection, _CAME, left)


def without(runs: Runs, other: Runs) -> Runs:
    """The numbers of ``runs`` that are not in ``other``."""
    left: Runs = []
    at = 0
    for first, last in runs:
        while at < len(other) and other[at][1] < first:
            at += 1
        here = at
        while here < len(other) and other[here][0] <= last:
            if first < other[here][0]:
                left.append((first, other[here][0] - 1))
            first = other[here][1] + 1
            here += 1
        if first <= last:
            left.append((first, last))
    return left


def united(parts: Iterable[tuple[int, int]]) -> Runs:
    """Runs in any order, overlapping or not, as runs that ascend and are apart."""
    found: Runs = []
    for first, last in sorted(parts):
        if found and first <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return found


def _runs(connection: Connection, where: str, given: tuple[str, ...]) -> dict[str, Runs]:
    parts: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for device, numbers in connection.exec_driver_sql(_RUNS.format(where), given):
        parts[device] += block.ranges(numbers)
    return {device: united(found) for device, found in parts.items()}


def _seqs(connection: Connection, statement: str, runs: Mapping[str, Runs]) -> list[int]:
    found: list[int] = []
    for device, parts in runs.items():
        nid = connection.exec_driver_sql("SELECT nid FROM name WHERE name = ?", (device,)).scalar()
        for first, last in parts:
            found += connection.exec_driver_sql(statement, (nid, first, last)).scalars()
    return found
