"""The window is killed while a person enters all kinds of things by keys: what it called 已存 is there, nothing by halves.

Every window goes on in the folder that the one before left when it was killed, says so, and is where that one was.
Before it is killed it is stopped a few times, and the folder copied as a kill at that moment would have left it;
together ``POINTS`` moments. ``LCSURVEY_STOPS=0`` kills a window at every one of them.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Workspace

from .conftest import POINTS, Warmed, spread

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="needs Linux")]
STOPS = int(os.environ.get("LCSURVEY_STOPS", "4"))
LAST = 14
"""How much a window tells at most before it is killed: of one way of entering everything, and where it goes then."""
USUAL, OPENING = 0.03, 0.3
"""Seconds between two things that are told, and until the first."""
WAYS = 4
Told = list[tuple[float, str, str]]


@pytest.fixture(scope="module")
def windows(warmed: list[Warmed]) -> Iterator[list[Warmed]]:
    """As many processes as the others, each with a window in it."""
    with ThreadPoolExecutor(len(warmed)) as pool:
        made = list(pool.map(lambda _: Warmed("tests.survival.entering"), warmed))
    yield made
    for one in made:
        one.close()


@dataclass(frozen=True)
class Left:
    """What may be found: one of ``states``, in one of ``rooms``. What was saved is the first state."""

    states: Sequence[dict[str, Any]] = ()
    rooms: frozenset[str] = frozenset({"CIRCLES"})
    device: str = ""
    acts: int = field(default=0, compare=False)

    def after(self, told: Told) -> Left:
        """What may be found after somebody told this; asserts that a window found what it had to."""
        left = self
        for _, what, words in told:
            if what == "opened":
                left = left._opened(json.loads(words))
            elif what == "to":
                left = replace(left, rooms=left.rooms | {words})
            elif what == "here":
                left = replace(left, rooms=frozenset({words}))
            elif what == "act":
                act = json.loads(words)
                assert [act["before"]] == list(left.states)
                left = replace(left, states=(act["before"], act["after"]))
            elif what == "saved":
                left = replace(left, states=left.states[1:], acts=left.acts + 1)
        return left

    def _opened(self, found: dict[str, Any]) -> Left:
        state = found["state"]
        room = " ".join((found["room"], *found["forms"]))
        if self.states:
            assert room in self.rooms
            assert state in self.states
            assert found["device"] == self.device  # a folder that was cut off is no other one
            logged = state["outlets"] or state["binned"] or state["answers"] or state["pictures"]
            assert found["words"].startswith("上次没有正常退出，到 " if logged else "")
        return Left((state,), frozenset({room}), found["device"], self.acts)


def test_1_a_window_that_is_killed_has_kept_everything_it_called_saved(
    untouched: Path, tmp_path: Path, windows: list[Warmed], library: Library
) -> None:
    counted: list[int] = []

    def kill(process: Warmed, number: int, share: Sequence[float]) -> None:
        at, chance = tmp_path / f"{number}" / "资料", random.Random(number)
        shutil.copytree(untouched, at)
        left = Left()
        for turn, last in enumerate(share):
            moments = [*sorted(chance.uniform(0, last) for _ in range(STOPS)), last]
            told, stopped = _entered(process, at, turn % WAYS, moments)
            for moment, copy in stopped:
                _as_a_kill_leaves_it(copy, left.after([one for one in told if one[0] <= moment]), library)
                shutil.rmtree(copy)
            left = left.after(told)
            counted.append(1 + len(stopped))
        _as_a_kill_leaves_it(at, left, library, checked=True)
        assert left.acts > len(share)  # most of them came to enter something

    total = POINTS // (STOPS + 1)
    spread(windows, [LAST * (number + 1) / total for number in random.Random(1).sample(range(total), total)], kill)
    assert sum(counted) == total * (STOPS + 1)


def _entered(process: Warmed, at: Path, first: int, moments: Sequence[float]) -> tuple[Told, list[tuple[float, Path]]]:
    """What a window told until it was killed at the last moment; the folders at those before, and when that was.

    Moment 3.25 is a quarter of the usual time after the third thing that was told: no computer is too slow for that.
    """
    worker = process.begin("enter", at=at, first=first)
    pause, stopped = threading.Event(), []
    process.go()
    for number, moment in enumerate(moments):
        process.hear(int(moment))
        pause.wait(moment % 1 * (USUAL if moment >= 1 else OPENING))
        if number == len(moments) - 1:
            break
        os.kill(worker, signal.SIGSTOP)
        while any(_runs(task) for task in Path(f"/proc/{worker}/task").iterdir()):
            pause.wait(0.001)
        copy = at.with_name(f"当时{number}")
        stopped.append((time.monotonic(), copy))
        shutil.copytree(at, copy)
        os.kill(worker, signal.SIGCONT)
    os.kill(worker, signal.SIGKILL)
    ended = process.end(killed=True)
    assert (ended.error, ended.code) == ("", -signal.SIGKILL)
    told = [one.split(" ", 2) for one in ended.acknowledged]
    return [(float(one[0]), one[1], "".join(one[2:])) for one in told], stopped


def _runs(task: Path) -> bool:
    """Whether a thread has not stopped yet."""
    return (task / "stat").read_text("utf-8").rpartition(")")[2].split()[0] not in "TX"


def _as_a_kill_leaves_it(at: Path, left: Left, library: Library, *, checked: bool = False) -> None:
    """A folder opens and holds what was saved and perhaps what was being saved; ``checked``: byte by byte."""
    from .entering import state

    with Workspace.open(at, library=library) as space:
        assert not left.states or state(space) in left.states
        assert not checked or space.check() == ()
