"""Deriving and scoring every table of a city, against plain loops over the same rows that give the same values.

Both sides begin with the rows in the database and end with the answers of every table and the scorecards of the
three that have points (those are equal, asserted first); ours also knows the source, the outlets behind an answer
and the words. Then one outlet changes, durably, and the tables it touches are scored again.
"""

from __future__ import annotations

import gc
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

if __package__ in (None, ""):
    sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2])]

import visited
from figure import HEADING, Figure
from peer_derive import deriving, places
from peer_evaluation import evaluation
from peer_scoring import acceptance, typing

from lcsurvey.form.model import Settings
from lcsurvey.score.scorecard import Scorecard
from lcsurvey.score.scoring import score
from lcsurvey.score.table import Table
from lcsurvey.store.database import driver
from lcsurvey.store.folder import DATABASE
from lcsurvey.store.workspace import Workspace

CIRCLES, OUTLETS = 331, 30_000
RUNS, CHANGES = 5, 60
TIMES, GROWTH, CHANGE_MS = 4.0, 2.4, 20.0
PEERS = {"jining/typing": typing, "jining/evaluation": evaluation, "ordos/acceptance": acceptance}

Work = list[tuple[Table, Settings]]
Result = Iterator[tuple[str, str, dict[str, Any], Scorecard | None]]
"""Circle, table, answers, card; made one after another, so that nothing is measured but the making."""


def tables_of(space: Workspace) -> Work:
    """Every table of a circle that facts answer something of, with the settings in force."""
    found = [space.table(form_id) for form_id in space.tables()]
    return [
        (table, space.settings(table.form.id)) for table in found if table.derivations and table.form.scope == "circle"
    ]


def ours(space: Workspace, tables: Work) -> Result:
    """Answers and cards of every circle and table, as the program makes them."""
    for facts in space.all_facts():
        for table, settings in tables:
            derived = table.deriver(facts, settings)
            answers = {field: one.value for field, one in derived.items() if one.value is not None}
            card = score(table, answers, settings) if table.form.id in PEERS else None
            yield facts.circle.id, table.form.id, answers, card


def theirs(space: Workspace, tables: Work) -> Callable[[], Result]:
    """The same by hand."""
    round_ = space.round
    work = []
    for table, settings in tables:
        peer = PEERS[table.form.id](table) if table.form.id in PEERS else None
        work.append((table.form.id, settings, deriving(table, round_.start, round_.end), peer))

    def run() -> Result:
        connection = driver().connect(str(space.path / DATABASE))
        for place in places(connection):
            for form_id, settings, derive, peer in work:
                answers = derive(place, settings)
                yield place.id, form_id, answers, peer(answers, settings) if peer else None
        connection.close()

    return run


def apart(mine: Result, hand: Result) -> int:
    """How many answers both give; raises where they do not give the same, naming the first."""
    theirs = {one[:2]: one[2:] for one in hand}
    count = 0
    for circle, form_id, answers, card in mine:
        given, other = theirs.pop((circle, form_id))
        count += len(answers)
        if answers != given:
            fields = sorted(f for f in answers.keys() | given.keys() if answers.get(f) != given.get(f))
            said = [(field, answers.get(field), given.get(field)) for field in fields[:3]]
            raise AssertionError(f"{circle} {form_id}: {said}")
        if card != other:
            raise AssertionError(f"{circle} {form_id}: the answers agree, the cards do not")
    assert not theirs
    return count


def least(*works: Callable[[], Result]) -> list[float]:
    """The least of five runs of each, taking turns, in seconds of this process."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(RUNS):
        for work, spent in zip(works, times, strict=True):
            gc.collect()
            start = time.process_time()
            for _one in work():
                pass
            spent.append(time.process_time() - start)
    return [min(spent) for spent in times]


def changing(space: Workspace) -> float:
    """Milliseconds for one outlet changed, durably, with every table that it touches; the median."""
    circle = space.circles()[CIRCLES // 2].id
    outlets = space.outlets(circle)
    times = []
    for number in range(CHANGES):
        start = time.perf_counter()
        space.change(outlets[number % len(outlets)].id, {"minutes": 1 + number % 14, "staff": number + 40})
        space.settle()
        times.append(time.perf_counter() - start)
    return statistics.median(times[5:]) * 1000


def run() -> Iterator[Figure]:
    """The figures: against plain loops, growth, one outlet."""
    with (
        tempfile.TemporaryDirectory() as place,
        visited.build(Path(place) / "whole", CIRCLES, OUTLETS) as space,
        visited.build(Path(place) / "half", CIRCLES // 2, OUTLETS // 2) as small,
    ):
        tables, few = tables_of(space), tables_of(small)
        by_hand = theirs(space, tables)
        answers = apart(ours(space, tables), by_hand())
        one, other, half = least(lambda: ours(space, tables), by_hand, lambda: ours(small, few))
        said = f"{CIRCLES} circles, {OUTLETS:,} outlets, {len(tables)} tables, {answers:,} answers"
        note = f"{said}: {one:.2f} s, by hand {other:.2f} s"
        yield Figure("deriving and scoring every table of a city against plain loops", one / other, TIMES, note=note)
        note = f"{one:.2f} s, half the city {half:.2f} s"
        yield Figure("deriving and scoring a city twice as large", one / half, GROWTH, note=note)
        touched = changing(space)
        note = f"{len(space.outlets()) // CIRCLES} outlets in the circle, {len(tables)} tables"
        yield Figure("one outlet changed, durably, its tables scored again", touched, CHANGE_MS, "ms", note=note)


if __name__ == "__main__":
    print(HEADING)
    for figure in run():
        print(figure.row(), flush=True)
