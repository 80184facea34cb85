"""How soon a key is answered where most keys are pressed: outlets by hand, all outlets searched and edited, the matrix.

The real window without a screen (``offscreen``) on a folder of 1,000 circles and 30,000 outlets, driven by
``watch_keys.py`` in a process of its own: from the moment a key is due to the end of the paint, the 95th of 100.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

if __package__ in (None, ""):
    sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2])]

import city
from figure import HEADING, Figure

KEYS, CIRCLES, OUTLETS = 520, 1_000, 30_000
KEY_MS, FILTER_MS, OPEN_MS = 16.0, 50.0, 100.0
HERE = Path(__file__).resolve().parent
NAMES = {
    "entry": ("a key while outlets are entered", KEY_MS), "table": ("a key in the table of all outlets", KEY_MS),
    "matrix": ("a key in the matrix", KEY_MS), "filter": (f"{OUTLETS:,} outlets filtered", FILTER_MS),
}  # fmt: skip


def run() -> Iterator[Figure]:
    """The figures: keys by where they are pressed, and tables opened."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "city"
        space = city.build(folder, CIRCLES, OUTLETS, filled=0.02)
        space.close()
        environment = os.environ | {
            "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8", "PYTHONPATH": str(HERE.parents[1]),
            "XDG_CONFIG_HOME": str(Path(place) / "home"),
        }  # fmt: skip
        time.sleep(1)  # what ran before has left the processor and the disk
        command = [sys.executable, str(HERE / "watch_keys.py"), str(folder), str(KEYS)]
        out = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, timeout=600).stdout
    found: dict[str, list[float]] = json.loads(out)
    for name, (words, limit) in NAMES.items():
        spent = sorted(found[name])
        note = f"{len(spent)} keys, median {statistics.median(spent):.1f} ms, the slowest {spent[-1]:.0f} ms"
        yield Figure(words, spent[len(spent) * 95 // 100 - 1], limit, "ms", note)
    for name, words in (("form", "a table to fill in opened"), ("list", "a list opened")):
        spent = found[name]
        yield Figure(words, max(spent), OPEN_MS, "ms", f"{len(spent)} opened, median {statistics.median(spent):.0f} ms")


if __name__ == "__main__":
    print(HEADING)
    for figure in run():
        print(figure.row(), flush=True)
