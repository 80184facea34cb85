"""Pages that were printed: their codes, and whether the record still is what they show."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert as upsert

from lcsurvey.response.model import Response, Stage
from lcsurvey.store import tables as t
from lcsurvey.store.content import printed_digest
from lcsurvey.store.ledger import Ledger, saved
from lcsurvey.store.model import PrintRecord, Saved
from lcsurvey.store.responses import Key


def note(ledger: Ledger, code: str, key: Key) -> Saved:
    """Remember a printed page; printed again under one code, the later print counts."""
    with ledger.entry() as entry:
        response = ledger.responses.load(entry.connection, key)
        statement = upsert(t.printed)
        columns = {column.name: statement.excluded[column.name] for column in t.printed.c if column.name != "code"}
        values = {
            "code": code,
            "circle": key.circle,
            "form": key.form,
            "stage": str(key.stage),
            "round": key.round,
            "edition": response.edition,
            "content": _digest(ledger, entry.connection, response),
            "author": ledger.person.author,
            "at": datetime.now(UTC).isoformat(timespec="seconds"),
        }
        entry.connection.execute(statement.on_conflict_do_update(index_elements=["code"], set_=columns), values)
    return saved()


def find(ledger: Ledger, code: str) -> PrintRecord | None:
    """The page with this code; None where none is known."""
    with ledger.database.reading() as connection:
        row = connection.execute(select(t.printed).where(t.printed.c.code == code)).one_or_none()
        if row is None:
            return None
        key = Key(row.circle, row.form, row.round, Stage(row.stage))
        return PrintRecord(
            code=code,
            circle=row.circle,
            form=row.form,
            stage=key.stage,
            round=row.round,
            edition=row.edition,
            author=row.author,
            at=datetime.fromisoformat(row.at),
            agrees=row.content == _digest(ledger, connection, ledger.responses.load(connection, key)),
        )


def _digest(ledger: Ledger, connection: Connection, response: Response) -> str:
    return printed_digest(response, ledger.responses.settings_of(connection, response))
