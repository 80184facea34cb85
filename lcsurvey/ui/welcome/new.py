"""A new folder for a city's tables: which city, who one is, and where it lies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal

from lcsurvey.form.model import Pack
from lcsurvey.store.model import ROLES
from lcsurvey.ui.field import Field
from lcsurvey.ui.parts import Text
from lcsurvey.ui.welcome.folder_form import FolderForm
from lcsurvey.ui.words import tr

ROLE = {word: role for role, word in ROLES.items()}
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
        names = [
            tr("{name}（{status}）", name=pack.name, status=pack.status) if pack.status else pack.name for pack in packs
        ]
        city, role = Field(tr("城市"), choices=names), Field(tr("我在"), choices=list(ROLE))
        super().__init__(
            tr("新建资料夹"), tr("城市决定用哪几张表和名录，以后还可以加。"), tr("建立"), folder,
            unit_hint=tr("例如：瑞丰社区"), first=(city,), last=(role,),
        )  # fmt: skip
        self._packs = tuple(packs)
        self.city, self.role = city, role
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

    def _wish(self, name: str, unit: str, folder: Path) -> None:
        pack = self._pack()
        if pack is None:
            self.city.setFocus()
            return
        self.show_busy(True)
        self.create_wanted.emit(NewFolder(pack, name, unit, ROLE[self.role.words()], folder))
