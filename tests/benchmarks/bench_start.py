"""How long ``lcsurvey score`` takes from the shell to its result, against importing typer and msgspec alone.

Both run with compiled bytecode, as an installed program does; the two are started in turn. Medians of 15.
"""

from __future__ import annotations

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

from figure import HEADING, Figure

RUNS, TIMES = 15, 2.0
ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "tests" / "golden" / "examples"


def seconds(arguments: Sequence[str], environment: dict[str, str]) -> float:
    """One start of Python with these arguments; it has to succeed."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def run() -> Iterator[Figure]:
    """The figure of every example sheet."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as cache:
        environment["PYTHONPYCACHEPREFIX"] = cache
        bare = ["-c", "import typer, msgspec"]
        for sheet in sorted(EXAMPLES.glob("*.json")):
            ours = ["-m", "lcsurvey", "score", str(sheet)]
            seconds(bare, environment)
            seconds(ours, environment)
            pairs = [(seconds(bare, environment), seconds(ours, environment)) for _ in range(RUNS)]
            peer, own = (statistics.median(each) for each in zip(*pairs, strict=True))
            note = f"ours {own * 1000:.0f} ms, import {peer * 1000:.0f} ms"
            yield Figure(f"lcsurvey score {sheet.name} starts", own / peer, TIMES, note=note)


if __name__ == "__main__":
    print(HEADING)
    for figure in run():
        print(figure.row())
