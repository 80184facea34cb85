"""A new folder for a city's tables: which city, who one is, and where it lies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from lcsurvey.errors import FormError
from lcsurvey.form.model import Pack
from lcsurvey.store.model import ROLES
from lcsurvey.ui.dialog import ListDialog
from lcsurvey.ui.field import Field
from lcsurvey.ui.parts import Text, quiet
from lcsurvey.ui.tasks import Task
from lcsurvey.ui.welcome.folder_form import FolderForm
from lcsurvey.ui.words import said, tr

ROLE = {said(word): role for role, word in ROLES.items()}
"""Word on the screen → role of a person."""


@dataclass(frozen=True, slots=True)
class NewFolder:
    """What a person wished for: a pack, who they are, where it shall lie."""

    pack: Pack
    name: str
    unit: str
    role: str
    folder: Path


class NewScreen(FolderForm):
    """Five fields and one button. ``create_wanted`` with a :class:`NewFolder`."""

    create_wanted = Signal(NewFolder)

    def __init__(self, packs: Sequence[Pack], folder: Path) -> None:
        city, role = Field(tr("城市"), choices=[*map(_called, packs)]), Field(tr("我在"), choices=list(ROLE))
        super().__init__(
            tr("新建资料夹"), tr("城市决定用哪几张表和名录，以后还可以加。"), tr("建立"), folder,
            unit_hint=tr("例如：瑞丰社区"), first=(city,), last=(role,),
        )  # fmt: skip
        self._packs = tuple(packs)
        self.city, self.role = city, role
        self.add = quiet(tr("添加…"), hint=tr("选一个城市的文件夹（里面有 pack.toml）"))
        self.add.setAccessibleName(tr("添加城市"))
        self.add.clicked.connect(self._choose_city)
        self.city.put_right(self.add)
        self.tables = Text("", "small", wrap=True)
        self.city.grid.addWidget(self.tables, 1, 1)
        self.city.picked.connect(self._show_tables)
        self.filled.connect(self._wish)
        self._show_tables()

    def _show_tables(self) -> None:
        pack = self._pack()
        self.tables.setText(pack.document if pack else "")

    def _pack(self) -> Pack | None:
        index = self.city.index()
        return self._packs[index] if 0 <= index < len(self._packs) else None

    def _choose_city(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("选一个城市的文件夹（里面有 pack.toml）"))
        if chosen:
            self.add_city(Path(chosen))

    def add_city(self, folder: Path) -> None:
        """Looks a city's folder through and keeps it; everything that is wrong is listed, and then nothing is kept."""
        self.message.hide()
        self.show_busy(True)
        self._task = Task(lambda reporter: _added(folder), self)
        self._task.done.connect(self._took_city)
        self._task.failed.connect(self.show_failure)
        self._task.start()

    def _took_city(self, found: Pack | FormError) -> None:
        self.show_busy(False)
        if isinstance(found, FormError):
            lines = [str(problem) for problem in found.problems]
            ListDialog(
                tr("没有添加：有 {count} 个问题", count=len(lines)), lines,
                words=tr("一个城市的文件要全对才能用。请把下面的问题交给写表的人改好，再添加一次。"), act=tr("知道了"),
                parent=self,
            ).open()  # fmt: skip
            return
        self._packs = (*(pack for pack in self._packs if pack.id != found.id), found)
        self.city.show_choices([*map(_called, self._packs)])
        self.city.show_value(_called(found))
        self._show_tables()
        self.message.show_message(tr("已添加{name}，可以选用。", name=found.name), "done")

    def _wish(self, name: str, unit: str, folder: Path) -> None:
        pack = self._pack()
        if pack is None:
            self.city.setFocus()
            return
        self.show_busy(True)
        self.create_wanted.emit(NewFolder(pack, name, unit, ROLE[self.role.words()], folder))


def _called(pack: Pack) -> str:
    return tr("{name}（{status}）", name=pack.name, status=pack.status) if pack.status else pack.name


def _added(folder: Path) -> Pack | FormError:
    """The pack of a city that is kept now, or what is wrong with it; in a thread."""
    from lcsurvey.report.adding import add_city

    try:
        return add_city(folder)
    except FormError as error:
        return error
