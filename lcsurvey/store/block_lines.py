"""The lines of a block out of the rows that hold them: canonical JSON, the very bytes that were signed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection

from lcsurvey.record import block
from lcsurvey.record.canonical import quoted
from lcsurvey.record.clock import hex_text
from lcsurvey.store.database import bare
from lcsurvey.store.log import CHUNK, Names

Line = tuple[int, str]
"""A change's number and its line, without its line end."""

_LINES = """
    SELECT c.n, c.id, e.uuid, c.fid, c.op, c.value, c.hlc, c.author, c.parents
    FROM change c JOIN entity e ON e.eid = c.eid WHERE c.device = ? AND c.n {} ORDER BY c.n
    """
_HEADER = 1024
"""Bytes left for a block's first line."""


def lines(connection: Connection, names: Names, device: str, numbers: Sequence[int]) -> list[Line]:
    """The changes of a device with these ascending numbers; those that are not here are left out."""
    nid = connection.exec_driver_sql("SELECT nid FROM name WHERE name = ?", (device,)).scalar()
    if nid is None:
        return []
    quotes: dict[int, str] = {}

    def name(number: int) -> str:
        if number not in quotes:
            quotes[number] = quoted(names.text(connection, number))
        return quotes[number]

    made: list[Line] = []
    driver: Any = bare(connection)  # thousands of rows, of which nothing is kept
    for condition in _conditions(numbers):
        for n, id_, uuid, fid, op, value, hlc, author, parents in driver.execute(_LINES.format(condition), (nid,)):
            named = ",".join(f'"{parents[at : at + 16].hex()}"' for at in range(0, len(parents), 16))
            line = (
                f'{{"id":"{id_.hex()}","e":"{uuid.hex()}","f":{name(fid)},"op":"{op}","v":{value},'
                f'"h":"{hex_text(hlc)}","a":{name(author)},"d":"{device}","n":{n},"p":[{named}]}}'
            )
            made.append((n, line))
    return made


def cut(made: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines in portions that each fit in a block."""
    portion: list[Line] = []
    size = 0
    for n, line in made:
        more = len(line.encode()) + 1
        if portion and (size + more > block.LARGEST - _HEADER or len(portion) == block.LINES):
            yield portion
            portion, size = [], 0
        portion.append((n, line))
        size += more
    if portion:
        yield portion


def _conditions(numbers: Sequence[int]) -> Iterator[str]:
    """Ascending numbers as conditions of SQL: long runs by their ends, the others a few hundred at a time."""
    single: list[int] = []
    for first, last in block.ranges(block.runs(numbers)):
        if last - first < CHUNK:
            single.extend(range(first, last + 1))
            while len(single) >= CHUNK:
                yield f"IN ({', '.join(map(str, single[:CHUNK]))})"
                del single[:CHUNK]
            continue
        if single:
            yield f"IN ({', '.join(map(str, single))})"
            single.clear()
        yield f"BETWEEN {first} AND {last}"
    if single:
        yield f"IN ({', '.join(map(str, single))})"
