"""What the tables of the whole city follow from: a look into every circle, taken for all of them at once and kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from lcsurvey.store.deriving import Deriving

if TYPE_CHECKING:
    from lcsurvey.response.derived import Derived
    from lcsurvey.score.table import Table
    from lcsurvey.store.ledger import Ledger
    from lcsurvey.store.responses import Key


class OfCity:
    """Derived answers of the city's tables, by round, table and version, until a fact changes."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._kept: dict[tuple[str, str, int], Mapping[str, Derived]] = {}

    def forget(self) -> None:
        """Look again: facts are about to change, or have changed."""
        self._kept = {}

    def derived(self, connection: Connection, key: Key, table: Table) -> Mapping[str, Derived]:
        """What facts give for a table of the city.

        What was read while something was being written is not kept: it may be of the state before.
        """
        named = (key.round, key.form, table.form.version)
        found = self._kept.get(named)
        if found is not None:
            return found
        database, before = self._ledger.database, self._ledger.database.still()
        looked = self._look(connection, key, table)
        if before is not None and database.still() == before:
            self._kept = {**self._kept, **looked}
        return looked[named]

    def _look(
        self, connection: Connection, key: Key, table: Table
    ) -> dict[tuple[str, str, int], Mapping[str, Derived]]:
        """The same for every table of the city, by one look."""
        ledger = self._ledger
        deriving = Deriving(ledger, connection)  # let go with all that was read
        others = (ledger.carried.table(form_id) for form_id in ledger.carried.ids() if form_id != key.form)
        found = {}
        for one in (table, *(other for other in others if other.form.scope == "city" and other.derivations)):
            settings = ledger.carried.settings(connection, one.form.id, ledger.own_pack)
            about = replace(key, form=one.form.id)
            found[key.round, one.form.id, one.form.version] = deriving.derived(about, one, settings)
        return found
