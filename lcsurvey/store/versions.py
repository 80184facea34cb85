"""Tables in later versions: open work keeps its own until somebody moves it up; what was handed in stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from lcsurvey.errors import FormError, LCSurveyError
from lcsurvey.record.undo import Edit, Step
from lcsurvey.response.model import FROZEN, Response, Stage
from lcsurvey.store import tables as t
from lcsurvey.store.answering import Answering
from lcsurvey.store.kinds import RESPONSE
from lcsurvey.store.ledger import Draft, Ledger, saved
from lcsurvey.store.model import Saved
from lcsurvey.store.responses import VERSION, Key

if TYPE_CHECKING:
    from lcsurvey.score.revision import Move
    from lcsurvey.score.table import Table


class Versions:
    """The versions of the tables of one workspace."""

    def __init__(self, ledger: Ledger, answering: Answering) -> None:
        self._ledger = ledger
        self._answering = answering

    def newest(self, form_id: str) -> Table:
        """The latest version that is here: carried by the workspace, or brought by the program."""
        carried = self._ledger.carried.table(form_id)
        library = self._ledger.carried.library
        brought = library.versions(form_id)
        if not brought or brought[-1] <= carried.form.version:
            return carried
        try:
            return library.table(form_id)
        except FormError:  # a table that this computer cannot read does not count
            return carried

    def offered(self, response: Response) -> Table | None:
        """The later version that an open response can be moved to; None where there is none, or it is handed in."""
        if response.state in FROZEN:
            return None
        newest = self.newest(response.form)
        return newest if newest.form.version > response.version else None

    def waiting(self) -> tuple[Key, ...]:
        """Open responses of which there is a later version, by table and circle."""
        rows = t.response_row.c
        query = select(rows.circle, rows.form, rows.round, rows.stage, rows.version).where(rows.state.not_in(FROZEN))
        with self._ledger.settled().reading() as connection:
            found = connection.execute(query.order_by(rows.form, rows.circle, rows.round, rows.stage)).all()
        newest = {form: self.newest(form).form.version for form in {row.form for row in found}}
        return tuple(
            Key(row.circle, row.form, row.round, Stage(row.stage)) for row in found if row.version < newest[row.form]
        )

    def move(self, key: Key) -> Move | None:
        """What moving a response to the latest version would mean; None where nothing is offered."""
        from lcsurvey.score.revision import move

        with self._ledger.database.reading() as connection:
            responses = self._ledger.responses
            thing = self._ledger.log.things(connection, [key.id]).get(key.id)
            now = responses.response(connection, key, thing)
            new = self.offered(now)
            if new is None:
                return None
            then = responses.response(connection, key, thing, version=new.form.version)
            settings = self._ledger.carried.settings(connection, key.form, self._ledger.own_pack)
            return move(self._ledger.carried.table(key.form, now.version), new, now.effective, then.effective, settings)

    def move_up(self, key: Key) -> tuple[Saved, Response]:
        """Go on with the latest version; every answer stays in the record. LCSurveyError where nothing is offered.

        Tables that are begun from now on are of that version, too.
        """
        with self._ledger.entry(circles=(key.circle,)) as entry:
            thing, form = self._answering.opened(entry, key)
            new = self.newest(key.form)
            if new.form.version <= form.version:
                raise LCSurveyError(f"《{form.title}》已经是最新的一版（第 {form.version} 版），不用换。")
            entry.everywhere |= self._ledger.carried.carry(entry.connection, new)
            edit = None
            if thing is not None:
                entry.write([Draft(key.id, VERSION, new.form.version, kind=RESPONSE)])
                step = Step(key.id, VERSION, form.version, new.form.version)
                to, back = new.form.version, form.version
                edit = Edit(f"《{form.short}》换用第 {to} 版", f"《{form.short}》换回第 {back} 版", (step,))
        if edit is not None:
            self._ledger.stack.did(edit)
        return saved(), entry.refreshed.get(key.id) or self._answering.response(key)
