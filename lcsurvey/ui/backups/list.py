"""The list of backups: when, where, how it came about, how large, what is in it, whose it is."""

from __future__ import annotations

from collections.abc import Sequence

from lcsurvey.store.backup import size_words
from lcsurvey.ui.backups.found import Row
from lcsurvey.ui.rows_view import RowsView
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import tr

_COLUMNS = (
    (tr("时间"), 160),
    (tr("在哪里"), 104),
    (tr("怎么来的"), 120),
    (tr("大小"), 96),
    (tr("内容"), 216),
    (tr("谁的"), 104),
)
_SIZE = 3


class BackupList(RowsView):
    """Whole rows; Enter or a double click chooses one."""

    def __init__(self) -> None:
        super().__init__(_COLUMNS, tr("已有的备份"), (_SIZE,))
        self._backups: tuple[Row, ...] = ()

    def show_backups(self, backups: Sequence[Row]) -> None:
        """Shows what there is."""
        self._backups = tuple(backups)
        self.show_rows([_words(one) for one in backups])

    def current(self) -> Row | None:
        """The backup one is at."""
        return self._backups[self.row] if self.row >= 0 else None


def _words(row: Row) -> tuple[str, ...]:
    """What stands in a row."""
    one = row.backup
    when = f"{one.created.astimezone():%Y-%m-%d %H:%M}"
    inside = (
        tr("只有数据库")
        if one.changes is None
        else tr("{count} 条记录，{count2} 个附件", count=count(one.changes), count2=count(len(one.files)))
    )
    return when, row.place, row.kind, size_words(row.size), inside, one.person
