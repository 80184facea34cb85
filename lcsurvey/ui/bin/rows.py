"""What lies in the bin, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lcsurvey.circle.name import short_name
from lcsurvey.circle.spelling import spelling
from lcsurvey.store.kinds import KINDS
from lcsurvey.ui.words import said, tr

if TYPE_CHECKING:
    from lcsurvey.store.model import Binned
    from lcsurvey.store.workspace import Workspace

BINNED: Mapping[str, str] = {
    "circle": tr("生活圈"),
    "region": tr("区县和街道"),
    "community": tr("社区"),
    "compound": tr("小区"),
    "gate": tr("门"),
    "outlet": tr("网点"),
    "activity": tr("活动"),
    "demand": tr("需求"),
    "project": tr("项目"),
    "survey": tr("汇总表"),
    "attachment": tr("照片和文件"),
}
"""Kinds of thing that a person deletes, with the word on the screen."""
MOST = 2000
"""Rows shown of one kind, the latest first."""


@dataclass(frozen=True, slots=True)
class Row:
    """A deleted thing: what, of which circle, who deleted it and when."""

    binned: Binned
    kind: str
    title: str
    circle: str

    @property
    def words(self) -> tuple[str, ...]:
        """What stands in its row."""
        when = self.binned.at.astimezone()
        return self.kind, self.title, self.circle, self.binned.author, f"{when:%Y-%m-%d %H:%M}"

    def fits(self, text: str) -> bool:
        """Whether every word of a search is in it, or in the pinyin of its name."""
        said = " ".join((*self.words, spelling(self.title))).lower()
        return all(word in said for word in text.lower().split())


def rows(workspace: Workspace, kind: str = "") -> tuple[Row, ...]:
    """What lies in the bin, of one kind or of all, the latest first."""
    names = {one.id: short_name(one.name) for one in workspace.circles()}
    found = [
        Row(one, BINNED[name], one.title or said(KINDS[name].label), names.get(one.circle, ""))
        for name in ([kind] if kind else BINNED)
        for one in workspace.deleted(name)[:MOST]
    ]
    return tuple(sorted(found, key=lambda row: row.binned.at, reverse=True))
