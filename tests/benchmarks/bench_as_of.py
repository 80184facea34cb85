"""The board as of any date: 1,000 circles, 30,000 outlets, six rounds of tables handed in, returned and approved.

Every outlet was seen in every round, so that all of them changed after every date but the last; some
were closed. Processor time of this process, the least of three readings, nothing remembered between them.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

if __package__ in (None, ""):
    sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2])]

import bygone
from city import opened
from figure import HEADING, Figure

CIRCLES, OUTLETS, ROUNDS = 1_000, 30_000, 6
DAYS = (date(2023, 7, 10), date(2023, 8, 20), date(2024, 2, 10), date(2025, 3, 20), date(2026, 6, 1))
LIMIT_MS = 300.0
RUNS = 3


def run() -> Iterator[Figure]:
    """The figure: the slowest date."""
    with tempfile.TemporaryDirectory() as place:
        bygone.build(Path(place) / "city", CIRCLES, OUTLETS, ROUNDS).close()
        yield from figures(Path(place) / "city")


def figures(folder: Path) -> Iterator[Figure]:
    """The figures of a city made before, opened as on the next morning."""
    with opened(folder) as space:
        spent: dict[date, float] = {}
        for day in DAYS:
            times = []
            for _ in range(RUNS):
                space._ledger.fixed_points.clear()
                start = time.process_time()
                board = space.as_of(day).summaries()
                times.append((time.process_time() - start) * 1000)
                assert len(board) == CIRCLES
            spent[day] = min(times)
        changes = space.status().changes
    said = "、".join(f"{day} {ms:.0f} ms" for day, ms in spent.items())
    yield Figure("the board as of any date", max(spent.values()), LIMIT_MS, "ms", f"{changes:,} changes; {said}")


if __name__ == "__main__":
    print(HEADING)
    for figure in run():
        print(figure.row(), flush=True)
