"""What an answer and the list of circles cost in the store, against the same rows written and read by hand.

The workspace has 1,000 circles with 30,000 outlets and filled tables; answers go to a table that is filled already.
Ours checks the value, writes change and head, scores the table and refreshes its row; the peer only writes
the finished rows. Both are durable (WAL, ``synchronous=FULL``) and take turns.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

if __package__ in (None, ""):
    sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2])]

import city
from answer_often import FIELD, FORM, MARK
from circles import answers_of
from figure import HEADING, Figure
from peer_store import Hand

from lcsurvey.response.model import Stage
from lcsurvey.store.folder import DATABASE
from lcsurvey.store.workspace import Workspace

CIRCLES, OUTLETS, TIMES_LARGER = 1_000, 30_000, 10
ANSWERS, LISTS, SYNCED = 200, 9, 300
SYNC_LIMIT, ANSWER_TIMES, LIST_TIMES, GROWTH = 2, 6.0, 4.0, 1.5


def seconds(work: Callable[[], object]) -> float:
    """The time of one run."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def syncs(folder: Path) -> Figure | None:
    """The most syncs that an answer waited for, in its own thread; None where there is no strace.

    The WAL is begun at opening, so that the first answer takes no more than the others.
    """
    if shutil.which("strace") is None:
        print("syncs of an answer: not counted, strace is not installed", file=sys.stderr)
        return None
    log = folder.with_suffix(".strace")
    calls = "trace=fsync,fdatasync,sync_file_range,msync,access,faccessat,faccessat2"
    child = [sys.executable, str(Path(__file__).with_name("answer_often.py")), str(folder), str(SYNCED)]
    try:
        subprocess.run(["strace", "-f", "-e", calls, "-o", str(log), *child], check=True)
    except subprocess.CalledProcessError:
        print("syncs of an answer: not counted, strace is not allowed here", file=sys.stderr)
        return None
    own: list[int] = []
    beside, answering = 0, ""
    for line in log.read_text().splitlines():
        thread = line.split()[0]
        if MARK in line:
            answering = thread
            own.append(0)
        elif own and "sync" in line and "resumed" not in line:
            own[-1] += thread == answering
            beside += thread != answering
    answers = own[:-1]  # what follows the last mark is the closing
    assert len(answers) == SYNCED
    note = f"{SYNCED} answers: {sum(answers)}; the first after opening: {answers[0]}; other threads: {beside}"
    return Figure("syncs of the disk for one answer, the most", max(answers), SYNC_LIMIT, "", note)


def filled(space: Workspace) -> str:
    """A circle in the middle of the list, with every question of the table answered."""
    circles = space.circles()
    circle = circles[len(circles) // 2].id
    form = space.table(FORM).form
    answers = answers_of(form, space.settings(FORM), 3)
    space.answer(circle, FORM, Stage.SELF, answers | {FIELD: 8_000})
    return circle


def run() -> Iterator[Figure]:
    """The figures: syncs, an answer, the list, growth."""
    with tempfile.TemporaryDirectory() as place:
        large, small, copy = (Path(place) / name for name in ("large", "small", "copy"))
        for folder, part in ((large, 1), (small, TIMES_LARGER)):
            city.build(folder, CIRCLES // part, OUTLETS // part).close()
        if (figure := syncs(small)) is not None:
            yield figure
        with city.opened(large) as space, city.opened(small) as few:
            circle, other = filled(space), filled(few)
            response = space.response(circle, FORM).id
            yield from compare(space, circle, few, other, Hand(copied(large, copy)), response)


def copied(folder: Path, to: Path) -> Path:
    """The same database once more, for the peer; with every page where it was."""
    to.mkdir()
    for file in folder.glob(f"{DATABASE}*"):
        shutil.copy(file, to)
    return to / DATABASE


def compare(space: Workspace, circle: str, few: Workspace, other: str, hand: Hand, response: str) -> Iterator[Figure]:
    """Answers and lists of both, in turn."""
    hand.latest(response, FIELD)
    times: dict[str, list[float]] = {"ours": [], "few": [], "hand": []}
    for number in range(ANSWERS):
        value = 9_000 + number
        times["ours"].append(seconds(lambda: space.answer(circle, FORM, Stage.SELF, {FIELD: value})))  # noqa: B023
        times["few"].append(seconds(lambda: few.answer(other, FORM, Stage.SELF, {FIELD: value})))  # noqa: B023
        times["hand"].append(seconds(lambda: hand.answer(value)))  # noqa: B023
    ours, small, least = (statistics.median(spent[10:]) * 1000 for spent in times.values())
    count = len(space.response(circle, FORM).answers)
    note = f"table with {count} answers: {ours:.2f} ms, by hand {least:.2f} ms"
    yield Figure("one durable answer against its rows written by hand", ours / least, ANSWER_TIMES, note=note)
    note = f"{CIRCLES:,} circles {ours:.2f} ms, {CIRCLES // TIMES_LARGER:,} circles {small:.2f} ms"
    yield Figure(f"one answer in a folder {TIMES_LARGER} times as large", ours / small, GROWTH, note=note)
    assert len(space.summaries()) == len(hand.lists()[4]) == CIRCLES
    turns = []
    for number in range(LISTS):  # an answer in between, for what has not changed is not read again
        space.answer(circle, FORM, Stage.SELF, {FIELD: 8_000 + number})
        space.settle()
        turns.append((seconds(space.summaries), seconds(hand.lists)))
    ours, least = (statistics.median(each) * 1000 for each in zip(*turns, strict=True))
    note = f"{CIRCLES:,} circles, {OUTLETS:,} outlets: {ours:.0f} ms, rows alone {least:.0f} ms"
    yield Figure("list of circles against its rows read by hand", ours / least, LIST_TIMES, note=note)


if __name__ == "__main__":
    print(HEADING)
    for figure in run():
        print(figure.row(), flush=True)
