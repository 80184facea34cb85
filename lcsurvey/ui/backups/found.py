"""Which backups there are, in the folder itself and in the second place; read in a thread: a stick is slow."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lcsurvey.errors import LCSurveyError
from lcsurvey.store import folder
from lcsurvey.store.backups import Backup, listed
from lcsurvey.store.daily import missing
from lcsurvey.ui.words import tr

HERE, SECOND = tr("本机"), tr("第二个位置")


@dataclass(frozen=True, slots=True)
class Row:
    """One backup and where it lies."""

    backup: Backup
    place: str

    @property
    def kind(self) -> str:
        """How it came about."""
        if self.backup.changes is None:
            return tr("升级前自动留的")
        return tr("自动") if self.backup.automatic else tr("自己做的")

    @property
    def size(self) -> int:
        """Bytes of the database and of the files that belong to it."""
        return self.backup.size + sum(file.size for file in self.backup.files)


@dataclass(frozen=True, slots=True)
class Found:
    """All of them, the newest first; a sentence where the second place cannot be looked at."""

    rows: tuple[Row, ...]
    problem: str = ""


def find(at: Path, second: Path | None) -> Found:
    """The backups of a folder of data. Raises nothing for what is not there."""
    rows, problem = [], ""
    own = at / folder.BACKUPS
    if own.is_dir():
        rows += [Row(one, HERE) for one in listed(own)]
    if second is not None:
        try:
            if not second.is_dir():
                raise missing(second)
            rows += [Row(one, SECOND) for one in listed(second)]
        except LCSurveyError as error:
            problem = str(error)
    return Found(tuple(sorted(rows, key=lambda row: row.backup.created, reverse=True)), problem)
