"""导出: copies of the files of a circle in a folder, named 生活圈_业态_序号; in a thread, the originals untouched."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lcsurvey.circle.model import Attachment
from lcsurvey.errors import cause
from lcsurvey.report.name import free, safe
from lcsurvey.ui.tasks import Cancelled, Reporter
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Exported:
    """How many were copied, how many only as the small copy that came for them, and why others were not."""

    folder: Path
    copied: int
    small: int = 0
    problems: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """What to say at the end."""
        said = tr("导出了 {copied} 个，在 {folder}。", copied=self.copied, folder=self.folder)
        if self.small:
            said += tr("其中 {small} 张这里只有小图。", small=self.small)
        if self.problems:
            said += tr("{count} 个没有导出：{names}", count=len(self.problems), names=" ".join(self.problems[:3]))
        return said


def export(
    workspace: Workspace, circle: str, files: Sequence[Attachment], folder: Path, reporter: Reporter
) -> Exported:
    """Copy files; one that is there under its name stays, and the new one has a number behind it."""
    names = workspace.files.names(circle)
    copied, small, problems = 0, 0, []
    lying = [(one, *workspace.files.lying(one)) for one in files]  # from here on the folder may be closed
    try:
        for number, (one, place, is_copy) in enumerate(lying):
            reporter.report(number, len(files), one.name)
            called = safe(f"{names.get(one.id, '')}{'_' if one.caption else ''}{one.caption}") or "材料"
            if place is None:
                problems.append(tr("“{called}”的文件不在这台电脑上。", called=called))
                continue
            try:
                with place.open("rb") as source, free(folder, called, place.suffix).open("xb") as target:
                    shutil.copyfileobj(source, target, 1 << 20)
            except OSError as error:
                problems.append(tr("“{called}”（{cause}）。", called=called, cause=cause(error)))
                continue
            copied, small = copied + 1, small + is_copy
    except Cancelled:
        problems.append(tr("已停下，还有 {count} 个。", count=len(files) - copied - len(problems)))
    return Exported(folder, copied, small, tuple(problems))
