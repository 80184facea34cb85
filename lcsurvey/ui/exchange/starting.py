"""A file from the office and nothing here yet: who one is, where it shall lie, and straight to the circle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal

from lcsurvey.circle.name import short_name
from lcsurvey.errors import InputError
from lcsurvey.ui.exchange.taking import called
from lcsurvey.ui.exchange.wording import due
from lcsurvey.ui.welcome.folder_form import FolderForm
from lcsurvey.ui.wording import listed
from lcsurvey.ui.words import tr


@dataclass(frozen=True, slots=True)
class Task:
    """What a file asks for: from whom, which circles, until when (ISO), whom to ring; or a colleague's 移交."""

    files: tuple[Path, ...]
    kind: str
    sender: str
    unit: str
    role: str
    circles: tuple[str, ...]
    due: str = ""
    contact: str = ""
    phone: str = ""
    remark: str = ""
    project: str = ""  # id of the pack
    device: str = ""  # of the sender

    @property
    def begins(self) -> bool:
        """Whether a folder of data can begin with it."""
        return self.kind in ("assignment", "handover")


@dataclass(frozen=True, slots=True)
class Start:
    """A wish: to begin with these files, as this person, in this folder."""

    files: tuple[Path, ...]
    name: str
    unit: str
    folder: Path


def invitation(circles: Sequence[str], until: str) -> str:
    """黄河花园生活圈，请于11月29日前交（还有 7 天）; circles by their short names, ``until`` ISO or empty."""
    named = tr("{listed}生活圈", listed=listed(tuple(circles), 6)) if circles else ""
    return tr("，").join(word for word in (named, due(until)) if word)


def read(files: Sequence[Path]) -> Task:
    """What the first of some files asks for; PackageError where it is no good, InputError where there is none."""
    from lcsurvey.sync.reading import peek

    if not files:
        raise InputError(tr("这里没有可以收的文件（.lcs）。请检查位置。"))
    manifest = peek(files[0]).manifest
    given, who = manifest.assignment, manifest.sender
    circles = tuple(short_name(one.name).replace("\n", " ") for one in manifest.circles)
    if given is None:
        return Task(
            tuple(files), manifest.kind, called(who.name, who.unit), who.unit, "", circles, remark=manifest.remark,
            project=manifest.project, device=who.device,
        )  # fmt: skip
    return Task(
        tuple(files), manifest.kind, called(who.name, who.unit), who.unit, given.role, circles, given.due, given.contact,
        given.phone, given.remark or manifest.remark, manifest.project, who.device,
    )  # fmt: skip


class StartingScreen(FolderForm):
    """Three fields and one button. ``start_wanted`` with a :class:`Start`."""

    start_wanted = Signal(object)

    def __init__(self, task: Task, folder: Path) -> None:
        handover = task.kind == "handover"
        who = "　".join(word for word in (task.contact, task.phone) if word)
        words = [
            f"{task.sender}{(tr('移交给你') if handover else tr('下发'))}",
            tr("联系：{who}", who=who) if who else "",
            task.remark,
        ]
        super().__init__(
            invitation(task.circles, task.due), tr("。").join(word for word in words if word),
            tr("接着填") if handover else tr("开始填"), folder,
            unit_hint=tr("例如：{circles}社区", circles=task.circles[0] if len(task.circles) == 1 else tr("瑞丰")),
        )  # fmt: skip
        self._task = task
        self.filled.connect(self._wish)

    def show_person(self, name: str, unit: str) -> None:
        """Who one is, as it was typed last: where both are known one only has to begin."""
        self.name.show_value(name)
        self.unit.show_value(unit)
        self.setFocusProxy(next((one for one in (self.name, self.unit) if not one.words().strip()), self.begin))

    def _wish(self, name: str, unit: str, folder: Path) -> None:
        self.show_busy(True)
        self.start_wanted.emit(Start(self._task.files, name, unit, folder))
