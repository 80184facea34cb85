"""What is asked for again and again, and is the same until something is written."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from lcsurvey.store.database import Database

Found = TypeVar("Found")


class Steady(Generic[Found]):
    """One value read from a database; read again only after something was written there."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._kept: tuple[int, Hashable, Found] | None = None

    def read(self, read: Callable[[], Found], of: Hashable = None) -> Found:
        """The value for ``of`` (a round): as it was read last, or what ``read`` gives now.

        While a transaction is open others see what was there before it; what is read then is not kept.
        """
        before = self._database.still()
        if before is not None and self._kept is not None and self._kept[:2] == (before, of):
            return self._kept[2]
        found = read()
        if before is not None and self._database.still() == before:
            self._kept = before, of, found
        return found
