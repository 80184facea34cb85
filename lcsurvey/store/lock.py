"""One writer at a time: a lock of the operating system, and a note that says who holds it."""

from __future__ import annotations

import errno
import getpass
import json
import socket
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from lcsurvey.errors import WorkspaceBusy, WorkspaceReadOnly
from lcsurvey.store import faults

LOCK = "lcsurvey.lock"
NOTE = "lcsurvey.who"
"""Beside the lock, since Windows lets nobody read a locked file."""
_UNWRITABLE = (errno.EROFS, errno.EACCES, errno.EPERM)


class Lock:
    """The lock on a workspace's folder; it ends with the process, whatever happens."""

    def __init__(self, folder: Path, person: str = "") -> None:
        from filelock import FileLock, Timeout  # and asyncio with it

        self.folder = folder
        self._lock = FileLock(folder / LOCK, timeout=0, thread_local=False)
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            raise WorkspaceBusy(_sentence(folder)) from None
        except OSError as error:
            if error.errno in _UNWRITABLE:
                raise WorkspaceReadOnly(
                    f"{folder} 只能读，不能写（如光盘、写保护的 U 盘），可以只看不改。要填写，请把它复制到自己能写的盘上再打开。"
                ) from error
            raise faults.from_system(error, folder) from error
        self.note(person)

    def note(self, person: str) -> None:
        """Say who has the workspace open."""
        who = {
            "person": person or login(),
            "computer": computer(),
            "since": datetime.now().astimezone().isoformat(timespec="minutes"),
        }
        with suppress(OSError):
            (self.folder / NOTE).write_text(json.dumps(who, ensure_ascii=False), encoding="utf-8")

    def release(self) -> None:
        """Let others open the workspace; safe to call twice."""
        if self._lock.is_locked:
            with suppress(OSError):
                (self.folder / NOTE).unlink()
            self._lock.release()


def computer() -> str:
    """The name of this computer."""
    return socket.gethostname()


def login() -> str:
    """The name this person is signed in to the computer with."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "另一位用户"


def _sentence(folder: Path) -> str:
    """Who has it open, and what can be done."""
    try:
        who = json.loads((folder / NOTE).read_text(encoding="utf-8"))
        since = datetime.fromisoformat(who["since"]).strftime("%H:%M")
        holder = f"{who['person']}（电脑 {who['computer']}，{since} 起）"
    except (OSError, ValueError, KeyError, TypeError):
        holder = "另一个窗口"
    return f"{folder} 已由{holder}打开。请先在那里关闭，或者以只读方式打开查看。"
