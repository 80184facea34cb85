"""What the program was given by a double click, and where that leads: straight to the circle of a task.

A task (下发) or 移交 begins a folder of data where there is none of its city; where there is one, it is received there.
Nobody is asked about packs or roles: they stand in the file.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from lcsurvey.ui.tasks import Task
from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.ui.exchange.seen import Item
    from lcsurvey.ui.exchange.starting import Start
    from lcsurvey.ui.exchange.starting import Task as StartTask
    from lcsurvey.ui.window.window import MainWindow

ASSOCIATE = 3000
"""Milliseconds after the first paint; until then there is more urgent work."""


PAUSE = 200
"""Milliseconds until it is looked again whether a folder that is on its way is open."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What the first of some files asks for, and the folder of its city that was open last; None where there is none."""

    task: StartTask
    folder: Path | None


class Beginning(QObject):
    """Holds files until a folder of data is open for them."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self._waiting: tuple[Path, ...] = ()
        self._led: Path | None = None
        self._again = False
        window.desk.opened.connect(self._opened)

    def given(self, paths: Sequence[Path]) -> None:
        """A second start: the window comes to the front with its files (activating raises it)."""
        shell = self.window.window()
        shell.setWindowState(shell.windowState() & ~Qt.WindowState.WindowMinimized)
        shell.activateWindow()
        if paths and self.window.desk.opening:
            QTimer.singleShot(PAUSE, self, lambda: self.given(paths))
        elif paths:
            self.window.leave_field()
            self.begin(paths)

    def begin(self, paths: Sequence[Path]) -> None:
        """Files that the program was started with: into the folder of their city, or a new one begins with them."""
        from lcsurvey.ui.exchange.offers import inside

        files, window = inside(paths), self.window
        space = window.desk.workspace
        here = [space.path] if space is not None else []
        folders = (*here, *map(Path, window.liked.recent))
        if space is None:
            self._show_reading(files)
        task = Task(lambda _: _read(files, folders), self)
        task.done.connect(self._begin)
        task.failed.connect(lambda sentence: self._unread(files, sentence))
        task.start()

    def _show_reading(self, files: Sequence[Path]) -> None:
        """For the moment that reading takes."""
        from lcsurvey.ui.panel import EmptyState

        names = tr("、").join(path.name for path in files[:1])
        self.window.show_bare(
            EmptyState("receive", tr("正在打开 {names}", names=names) if names else tr("正在打开"), "")
        )

    def _unread(self, files: Sequence[Path], sentence: str) -> None:
        """A file that cannot be read is looked at where data are open; else it is said why."""
        if self._open_last(files):
            return
        self.window.show_welcome()
        self.window.show_failure(sentence)

    def _open_last(self, files: Sequence[Path]) -> bool:
        """Whether files go into what is open, or was open last."""
        window = self.window
        if window.desk.workspace is not None:
            window.exchange.receive(files)
            return True
        last = next(iter(window.liked.recent), "")
        if not last or not (Path(last) / "lcsurvey.sqlite").exists():
            return False
        self._waiting = tuple(files)
        window.start()
        return True

    def _begin(self, found: _Found) -> None:
        task, window = found.task, self.window
        if found.folder is not None:
            space = window.desk.workspace
            if space is not None and space.path == found.folder:
                self._receive(task.files)
                return
            self._waiting = task.files
            window.open(found.folder)
            return
        if task.begins:
            self._ask(task)
        elif not self._open_last(task.files):
            self._waiting = task.files
            window.show_welcome()
            words = tr("这是{sender}的文件。先打开或新建资料夹，再收进去。", sender=task.sender)
            window.messages.show_message(words, "partial")

    def _ask(self, task: StartTask) -> None:
        """Who one is, as it was typed last; everything else stands in the file."""
        from lcsurvey.store.place import free_place
        from lcsurvey.ui.exchange.starting import StartingScreen

        window = self.window
        screen = StartingScreen(task, free_place(task.circles[0] if len(task.circles) == 1 else ""))
        screen.show_person(window.liked.name, window.liked.unit)
        screen.back_wanted.connect(window.start)
        screen.start_wanted.connect(self._start)
        window.show_bare(screen)

    def _start(self, wish: Start) -> None:
        self.window.liked = replace(self.window.liked, name=wish.name, unit=wish.unit)
        self.window.desk.begin(wish.files, wish.folder, wish.name, wish.unit)

    def _opened(self, _: Path) -> None:
        """What was given before anything was open goes in now, once the first screen has taken the keyboard."""
        waiting, self._waiting = self._waiting, ()
        if waiting:
            QTimer.singleShot(0, self, lambda: self._receive(waiting))

    # Receiving -------------------------------------------------------------------------------------------

    def _receive(self, files: Sequence[Path]) -> None:
        """One file is looked at, and a task of whom we know taken without a question; the rest waits in 收文件."""
        space, inbox = self.window.exchange.space, self.window.exchange.inbox
        if len(files) != 1 or inbox.busy or space.read_only:
            self.window.exchange.receive(files)
            return
        self._led, known = files[0], inbox.items.get(files[0])
        self._again = known is not None and known.outcome is not None
        inbox.ended.connect(self._go_on)
        inbox.add(files)
        if not inbox.busy:
            self._go_on()

    def _go_on(self) -> None:
        """After looking, and after taking."""
        path, inbox = self._led, self.window.exchange.inbox
        item = inbox.items.get(path) if path is not None else None
        if item is not None and item.seen is not None and item.outcome is None and _welcome(item):
            QTimer.singleShot(0, inbox, lambda: inbox.take([item.path]))
            return
        self._led = None
        inbox.ended.disconnect(self._go_on)
        if item is None:
            return
        if not self._lead(item):
            self.window.exchange.receive([item.path])

    def _lead(self, item: Item) -> bool:
        """To the circle of a task that is in; False where there is something to look at."""
        from lcsurvey.ui.exchange.starting import invitation

        seen = item.seen
        taken = item.outcome is not None and item.outcome.status in ("merged", "already")
        if seen is None or seen.kind != "assignment" or not (taken or seen.already is not None):
            return False
        window, space = self.window, self.window.exchange.space
        circles = [one for one in space.circles() if one.id in seen.circles]
        if not circles:
            return False
        window.go(Place(Room.OVERVIEW, circles[0].id) if len(circles) == 1 else Place(Room.CIRCLES))
        today = date.today()  # noqa: DTZ011 – the person's calendar
        given = {one.circle: one.assignment.due for one in space.desks.progress(today, issued=False)}
        words = invitation([seen.circles[one.id] for one in circles], given.get(circles[0].id, ""))
        window.messages.show_message(
            tr("{part}：{words}。", part=tr("收到了") if taken and (not self._again) else tr("已经收过"), words=words),
            "done",
        )
        return True

    # The file type ---------------------------------------------------------------------------------------

    def associate(self) -> None:
        """A portable folder that starts for the first time, or from another place, opens .lcs files from then on."""
        if getattr(sys, "frozen", False) and self.window.liked.double_click:
            QTimer.singleShot(ASSOCIATE, self, self._associate)

    def choose(self, wanted: bool) -> None:
        """The person says whether a double click on a .lcs file opens this program."""
        from lcsurvey.ui import filetype

        window = self.window
        window.liked = replace(window.liked, double_click=wanted)
        window.remember()
        words = (
            tr("设好了：双击 .lcs 文件，用本程序打开。") if wanted else tr("取消了：双击 .lcs 文件，不再用本程序打开。")
        )
        task = Task(lambda _: filetype.register() if wanted else filetype.unregister(), self)
        task.done.connect(lambda _: window.messages.show_message(words, "done"))
        task.failed.connect(window.show_failure)
        task.start()

    def _associate(self) -> None:
        from lcsurvey.ui import filetype

        task = Task(lambda _: None if filetype.registered() else filetype.register(), self)
        task.failed.connect(lambda _: None)  # the person did not ask for it; 设置 says how it stands
        task.start()


def _welcome(item: Item) -> bool:
    """Whether a file is a task that can be taken without asking: nothing is wrong with it, and its maker is known."""
    seen = item.seen
    return seen is not None and seen.kind == "assignment" and seen.comes_in and seen.trust not in ("", "unknown")


def _read(files: Sequence[Path], folders: Sequence[Path]) -> _Found:
    """What files ask for, and the folder that takes them; off the main thread.

    Of the folders of the city: the one that knows who made the file, else the first that is no sample.
    """
    from lcsurvey.store.acquainted import acquainted
    from lcsurvey.ui.exchange.starting import read

    task = read(files)
    known = [(folder, acquainted(folder)) for folder in dict.fromkeys(folders)]
    of_city = [(folder, each) for folder, each in known if each.pack == task.project]
    first = next((folder for folder, _ in of_city if not _sample(folder)), None)
    return _Found(task, next((folder for folder, each in of_city if task.device in each.devices), first))


def _sample(folder: Path) -> bool:
    """Whether what is in a folder was made up to try the program with."""
    return any(part.endswith("示例") for part in folder.parts[-2:])
