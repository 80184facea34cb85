"""Changes by the column, as they go from a package into the record: thousands without an object for each.

Ids and digests stand in a row of bytes; things, fields and authors are listed once, and every change says which.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

Row = tuple[bytes, bytes, str, str, str, int, str, int, bytes, bytes]
"""Id (16), thing (16), field, op, value (canonical JSON), stamp, author, n, parents (16 each, in a row), digest (32)."""
ID, DIGEST = 16, 32
"""Bytes of an id, and of a digest."""

Key = TypeVar("Key", bytes, str)


@dataclass(slots=True)
class Rows:
    """The changes of one block, in its order; iterated it gives :data:`Row` after row.

    ``things``, ``fields`` and ``authors`` number each that occurs; ``thing_at`` … have the number for every change.
    """

    ids: bytearray = field(default_factory=bytearray)  # 16 each
    things: dict[bytes, int] = field(default_factory=dict)
    thing_at: list[int] = field(default_factory=list)
    fields: dict[str, int] = field(default_factory=dict)
    field_at: list[int] = field(default_factory=list)
    ops: list[str] = field(default_factory=list)
    values: list[str] = field(default_factory=list)  # canonical JSON
    stamps: list[int] = field(default_factory=list)
    authors: dict[str, int] = field(default_factory=dict)
    author_at: list[int] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)  # n
    parents: list[bytes] = field(default_factory=list)  # 16 each, in a row
    digests: bytearray = field(default_factory=bytearray)  # 32 each

    @classmethod
    def of(cls, rows: Iterable[Row]) -> Rows:
        """The same changes as these."""
        made = cls()
        made.add(list(rows))
        return made

    def add(self, rows: Sequence[Row]) -> None:
        """Put further changes behind."""
        if not rows:
            return
        columns: list[Any] = list(map(list, zip(*rows, strict=True)))
        ids, things, fields, ops, values, stamps, authors, numbers, parents, digests = columns
        self.ids += b"".join(ids)
        self.thing_at += numbered(self.things, things)
        self.field_at += numbered(self.fields, fields)
        self.ops += ops
        self.values += values
        self.stamps += stamps
        self.author_at += numbered(self.authors, authors)
        self.numbers += numbers
        self.parents += parents
        self.digests += b"".join(digests)

    def columns(self) -> Rows:
        """Itself: others read their columns only when they are asked for."""
        return self

    def __len__(self) -> int:
        return len(self.values)

    def __iter__(self) -> Iterator[Row]:
        things, fields, authors = list(self.things), list(self.fields), list(self.authors)
        return zip(
            cut(self.ids, ID), map(things.__getitem__, self.thing_at), map(fields.__getitem__, self.field_at), self.ops,
            self.values, self.stamps, map(authors.__getitem__, self.author_at), self.numbers, self.parents,
            cut(self.digests, DIGEST), strict=True,
        )  # fmt: skip


def numbered(known: dict[Key, int], keys: Sequence[Key]) -> Iterator[int]:
    """The number of each key; those that are not known yet get the next ones."""
    for key in dict.fromkeys(keys):
        known.setdefault(key, len(known))
    return map(known.__getitem__, keys)


def cut(row: bytes | bytearray, width: int) -> tuple[bytes, ...]:
    """Pieces of a row of bytes, each ``width`` long."""
    return struct.unpack(f"{width}s" * (len(row) // width), row)
