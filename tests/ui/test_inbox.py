"""The files that were given to the window: whatever becomes of reading them, it ends, and says what happened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from lcsurvey.errors import InputError, OutputError
from lcsurvey.store.arrival import Taken
from lcsurvey.ui.exchange.inbox import Inbox
from lcsurvey.ui.exchange.seen import Outcome, Seen, result
from lcsurvey.ui.tasks import Reporter
from lcsurvey.ui.wording import BUG

WAIT = 20_000


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Three files that came."""
    made = [tmp_path / f"{number}.lcs" for number in range(3)]
    for path in made:
        path.write_bytes(b"12")
    return made


def nothing(_: Sequence[Path], tell: Callable[[Path, Outcome], None], reporter: Reporter) -> None:
    """Takes nothing."""


@pytest.mark.parametrize(
    ("error", "said"),
    [(InputError("读不懂这个文件。"), "读不懂这个文件。"), (PermissionError(13, "denied"), "没有写入或读取的权限")],
)
def test_a_file_that_cannot_be_read_says_why_and_the_others_are_looked_at(
    qtbot: QtBot, files: list[Path], error: Exception, said: str
) -> None:
    def look(path: Path) -> Seen:
        if path == files[1]:
            raise error
        return Seen(path, 2)

    inbox = Inbox(look, nothing)
    with qtbot.waitSignal(inbox.ended, timeout=WAIT):
        inbox.add(files)
    assert not inbox.busy
    troubles = [item.seen.trouble if item.seen is not None else None for item in inbox.items.values()]
    assert (troubles[0], troubles[2]) == ("", "")
    assert str(troubles[1]).startswith(said)


def test_a_bug_in_looking_ends_it_once_and_is_said(qtbot: QtBot, files: list[Path]) -> None:
    def look(_: Path) -> Seen:
        raise ZeroDivisionError

    inbox = Inbox(look, nothing)
    with qtbot.captureExceptions() as caught, qtbot.waitSignal(inbox.failed, timeout=WAIT) as failed:
        inbox.add(files)
    assert failed.args == [BUG]
    assert not inbox.busy
    qtbot.wait(50)
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]


@pytest.mark.parametrize("error", [OutputError("写不进去。"), OSError(28, "full")])
def test_what_goes_wrong_in_taking_ends_it_and_what_came_meanwhile_is_looked_at(
    qtbot: QtBot, files: list[Path], error: Exception
) -> None:
    goes_on = Event()

    def take(_: Sequence[Path], tell: Callable[[Path, Outcome], None], reporter: Reporter) -> None:
        goes_on.wait(10)
        raise error

    inbox = Inbox(lambda path: Seen(path, 2), take)
    with qtbot.waitSignal(inbox.ended, timeout=WAIT):
        inbox.add(files[:1])
    inbox.take(files[:1])
    inbox.add(files[1:])
    with qtbot.waitSignal(inbox.failed, timeout=WAIT) as failed:
        goes_on.set()
    assert failed.args is not None
    assert failed.args[0]
    qtbot.waitUntil(lambda: not inbox.busy, timeout=WAIT)
    assert all(item.seen is not None for item in inbox.items.values())


def test_stopping_ends_it_and_more_files_begin_it_again(qtbot: QtBot, files: list[Path]) -> None:
    goes_on = Event()

    def look(path: Path) -> Seen:
        goes_on.wait(10)
        return Seen(path, 2)

    inbox = Inbox(look, nothing)
    inbox.add(files[:2])
    with qtbot.waitSignal(inbox.ended, timeout=WAIT):
        inbox.cancel()
        goes_on.set()
    assert not inbox.busy
    inbox.add(files)
    qtbot.waitUntil(lambda: not inbox.busy, timeout=WAIT)
    assert all(item.seen is not None for item in inbox.items.values())


@pytest.mark.parametrize(
    ("kind", "taken", "said"),
    [
        ("receipt", Taken("p", 0, 0, 0, 0), "对方已收到"),
        ("submission", Taken("p", 0, 0, 0, 0), "已收，无变化"),
        ("submission", Taken("p", 5, 3, 2, 0, questionnaires=40, files=2), "已收，新 3，改动 2，问卷 40 份，2 张照片"),
        ("submission", Taken("p", 0, 0, 0, 0, questionnaires=40), "已收，问卷 40 份"),
    ],
)
def test_what_taking_a_file_did_is_told_by_what_it_brought(kind: str, taken: Taken, said: str) -> None:
    assert result(Outcome("merged", taken=taken), kind).words == said
