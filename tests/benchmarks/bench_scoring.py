"""Scoring against functions written by hand for the same three tables: ``python tests/benchmarks/bench_scoring.py``.

10,000 made-up circles, each on the three tables; both sides return equal scorecards (asserted first), so they
count the same answers and give the same lines and reasons. Medians of five; one processor.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

if __package__ in (None, ""):
    sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2])]

from circles import FORMS, answers_of, settings_of
from figure import HEADING, Figure
from peer_evaluation import evaluation
from peer_scoring import acceptance, typing

from lcsurvey.form.model import Answers, Settings
from lcsurvey.score.defaults import default_settings
from lcsurvey.score.library import Library
from lcsurvey.score.scorecard import Scorecard
from lcsurvey.score.scoring import score
from lcsurvey.score.table import Table

RUNS, MANY, FEW = 5, 10_000, 1_000
TIMES, GROWTH = 3.0, 1.3
PEERS = {"jining/typing": typing, "jining/evaluation": evaluation, "ordos/acceptance": acceptance}

Case = tuple[Answers, Settings]


def cases(table: Table, default: Settings, count: int) -> list[Case]:
    """``count`` circles' answers to one table, with their settings."""
    found = []
    for number in range(count):
        settings = settings_of(table.form.id, default, number)
        found.append((answers_of(table.form, settings, number), settings))
    return found


def median(work: Callable[[], object]) -> float:
    """The median of five runs in seconds of this process: what else the machine does is not counted."""
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return statistics.median(times)


def apart(ours: Scorecard, theirs: Scorecard, place: str) -> None:
    """Raise where the two scorecards are not equal, naming the first line that differs."""
    if ours == theirs:
        return
    for one, other in zip(ours.walk(), theirs.walk(), strict=True):
        if not one.parts and one != other:
            raise AssertionError(f"{place} {one.rule.id}: {one} != {other}")
    raise AssertionError(f"{place}: the lines agree, the card does not: {ours.missing} {theirs.missing}")


def run() -> Iterator[Figure]:
    """The figures: per table and together how many times the hand-written function's time, and the growth."""
    library = Library()
    work: list[tuple[Table, Callable[[Answers, Settings], Scorecard], Sequence[Case]]] = []
    for form_id in FORMS:
        table = library.table(form_id)
        default = default_settings(library.pack(form_id.split("/")[0]), form_id)
        peer = PEERS[form_id](table)
        given: Sequence[Case] = cases(table, default, MANY)
        for number, (answers, settings) in enumerate(given):
            apart(score(table, answers, settings), peer(answers, settings), f"{form_id} {number}")
        work.append((table, peer, given))

    def ours(table: Table, given: Sequence[Case]) -> None:
        for answers, settings in given:
            score(table, answers, settings)

    def theirs(peer: Callable[[Answers, Settings], Scorecard], given: Sequence[Case]) -> None:
        for answers, settings in given:
            peer(answers, settings)

    mine = hand = few = 0.0
    for table, peer, given in work:
        one, other = median(lambda: ours(table, given)), median(lambda: theirs(peer, given))  # noqa: B023
        few += median(lambda: ours(table, given[:FEW]))  # noqa: B023
        mine, hand = mine + one, hand + other
        note = f"{MANY:,} circles: {one:.2f} s, by hand {other:.2f} s"
        yield Figure(f"scoring {table.form.id} against a hand-written function", one / other, TIMES, note=note)
    note = f"{MANY:,} circles: {mine:.2f} s, by hand {hand:.2f} s"
    yield Figure("scoring the three tables against hand-written functions", mine / hand, TIMES, note=note)
    note = f"{MANY:,}: {mine:.2f} s, {FEW:,}: {few:.3f} s"
    yield Figure("scoring ten times as many circles", mine / few, GROWTH * MANY / FEW, note=note)


if __name__ == "__main__":
    print(HEADING)
    for figure in run():
        print(figure.row(), flush=True)
