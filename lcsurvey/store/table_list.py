"""Which tables a workspace carries: those of its city, and any of other cities, over the same register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select, update

from lcsurvey.errors import LCSurveyError, NotFound
from lcsurvey.store import tables as t
from lcsurvey.store.ledger import Ledger, saved
from lcsurvey.store.model import Saved

if TYPE_CHECKING:
    from lcsurvey.score.table import Table


class TableList:
    """Adds tables and takes them off again."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger

    def add(self, table: Table) -> Saved:
        """Carry one more table; what facts answer of it is answered at once."""
        here = table.form.id in self.ledger.carried.ids()
        with self.ledger.entry() as entry:
            if not here:
                self.ledger.carried.forget()
            new = self.ledger.carried.carry(entry.connection, table)
            entry.everywhere |= new or not here
        return saved()

    def remove(self, form_id: str) -> Saved:
        """Carry a table no more; it can be added again at any time.

        LCSurveyError for a table of the city itself, and for one that somebody began to fill; NotFound.
        """
        if form_id not in self.ledger.carried.ids():
            raise NotFound("资料夹里没有这张表，可能刚刚去掉了。请刷新后再看。")
        title = self.ledger.carried.table(form_id).form.title
        if form_id in self.ledger.pack.tables:
            raise LCSurveyError(f"《{title}》是{self.ledger.pack.name}自己的表，不能去掉。")
        with self.ledger.entry() as entry:
            rows = t.response_row.c
            begun = select(func.count()).select_from(t.response_row).where(rows.form == form_id, rows.changed > 0)
            if count := entry.connection.scalar(begun):
                raise LCSurveyError(f"《{title}》已经填了 {count} 份，不能去掉。请先清空或留着。")
            entry.connection.execute(update(t.form).where(t.form.c.id == form_id).values(withdrawn=True))
            self.ledger.carried.forget()
            entry.everywhere = True
        return saved()
