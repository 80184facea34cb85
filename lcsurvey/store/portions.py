"""Many keys, as many at a time as one statement is asked about, with the marks that stand for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from lcsurvey.store.log import CHUNK

Key = TypeVar("Key")


def portions(keys: Sequence[Key]) -> Iterator[tuple[tuple[Key, ...], str]]:
    """The keys in order, ``CHUNK`` at a time, and as many question marks: “?, ?, ?”."""
    for start in range(0, len(keys), CHUNK):
        part = tuple(keys[start : start + CHUNK])
        yield part, ", ".join("?" * len(part))
