"""How soon the window is seen, and how soon its list of 1,000 circles answers a key, against a blank PySide6 window.

Every start is a process of its own without a screen (``offscreen``), with compiled bytecode and warm caches, from
the moment its parent starts it; blank window and ours in turn, medians. The folder has 30,000 outlets.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

if __package__ in (None, ""):
    sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2])]

import city
from figure import HEADING, Figure

RUNS, CIRCLES, OUTLETS = 21, 1_000, 30_000
PAINT_TIMES, LIST_TIMES = 1.5, 4.0
SETTLING = 0.4  # seconds before each start
HERE = Path(__file__).resolve().parent


def start(arguments: Sequence[str], environment: dict[str, str]) -> dict[str, float | list[float]]:
    """One start; moments in milliseconds since it, and how long each key took."""
    time.sleep(SETTLING)  # what ran before has left the processor and the disk
    begun = time.monotonic_ns()
    command = [sys.executable, str(HERE / "watch_window.py"), *arguments]
    out = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, timeout=60).stdout
    found = json.loads(out)
    keys = [spent / 1e6 for spent in found.pop("keys", ())]
    return {name: (moment - begun) / 1e6 for name, moment in found.items()} | {"keys": keys}


def person(folder: Path, home: Path) -> dict[str, str]:
    """The environment of a person who had this folder open last."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    settings = home / "lcsurvey"
    settings.mkdir(parents=True)
    (settings / "window.json").write_text(json.dumps({"recent": [str(folder)]}), encoding="utf-8")
    return environment | {
        "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8", "PYTHONPATH": str(HERE.parents[1]),
        "XDG_CONFIG_HOME": str(home), "PYTHONPYCACHEPREFIX": str(home / "bytecode"),
    }  # fmt: skip


def run() -> Iterator[Figure]:
    """The figures: first paint, and the list that answers."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "city"
        city.build(folder, CIRCLES, OUTLETS).close()
        environment = person(folder, Path(place) / "home")
        turns = [(start(["blank"], environment), start(["ours", str(CIRCLES)], environment)) for _ in range(RUNS + 1)]
    turns = turns[1:]  # the first has written the bytecode
    blank = statistics.median(one["painted"] for one, _ in turns)

    def median(moment: str) -> float:
        return statistics.median(each[moment] for _, each in turns)

    painted, listed, answered, opened = (median(each) for each in ("painted", "listed", "answered", "opened"))
    least = [min(each["painted"] for each in starts) for starts in zip(*turns, strict=True)]
    note = f"ours {painted:.0f} ms, blank window {blank:.0f} ms; the fastest {least[1]:.0f} ms and {least[0]:.0f} ms"
    yield Figure("first paint of the window", painted / blank, PAINT_TIMES, note=note)
    slowest = statistics.median(max(each["keys"]) for _, each in turns)
    usual = statistics.median(statistics.median(each["keys"]) for _, each in turns)
    note = (
        f"rows seen {listed:.0f} ms, Down answered {answered:.0f} ms; folder open for writing {opened:.0f} ms, "
        f"keys until then and after: {usual:.0f} ms, the slowest {slowest:.0f} ms"
    )
    name = f"list of {CIRCLES:,} circles ({OUTLETS:,} outlets) answers a key"
    yield Figure(name, answered / blank, LIST_TIMES, note=note)


if __name__ == "__main__":
    print(HEADING)
    for figure in run():
        print(figure.row(), flush=True)
