"""How soon a key is answered where most keys are pressed, how soon a table is open, and what the window holds in memory.

The real window without a screen (``offscreen``) on a folder of 1,000 circles and 30,000 outlets, driven by
``watch_keys.py`` in a process of its own: from the moment a key is due to the end of the paint, the 95th of 100; and
from the wish for a screen to the end of its first paint. The circle has its tables filled, outlets, compounds, ledgers.
"""

from __future__ import annotations

import json
import os
import random
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
from bench_questionnaires import sheets
from circles import answers_of
from figure import HEADING, Figure

from lcsurvey.response.model import Stage
from lcsurvey.store.workspace import Workspace

KEYS, CIRCLES, OUTLETS = 520, 1_000, 30_000
KEY_MS, FILTER_MS, OPEN_MS, MOST_MB = 16.0, 50.0, 100.0, 400.0
CIRCLE, LINES, SHEETS = 3, 12, 2_000  # the circle that is opened, how many of each ledger and questionnaires it has
HERE = Path(__file__).resolve().parent
NAMES = {
    "answer": ("a key while a table is filled", KEY_MS),
    "questionnaire": ("a key while paper questionnaires are keyed", KEY_MS),
    "entry": ("a key while outlets are entered", KEY_MS),
    "table": ("a key in the table of all outlets", KEY_MS),
    "matrix": ("a key in the matrix", KEY_MS),
    "filter": (f"{OUTLETS:,} outlets filtered", FILTER_MS),
}  # fmt: skip


def fill(space: Workspace, circle: str) -> None:
    """The circle that is opened: every table filled, some lines in every ledger, its questionnaires."""
    for form_id in city.scored(space):
        form, settings = space.table(form_id).form, space.settings(form_id)
        answers = {field: value for field, value in answers_of(form, settings, CIRCLE).items() if value != -1}
        space.answer(circle, form_id, Stage.SELF, answers)
    for kind, values in (
        ("activity", {"name": "便民服务进社区", "date": "2026-11-20"}), ("demand", {"text": "缺一家菜市场"}),
        ("project", {"name": "菜市场改造"}),
    ):  # fmt: skip
        space.add_many(kind, [values | {"circle": circle} for _ in range(LINES)])
    questionnaires = space.questionnaires
    questionnaires.take_in(circle, sheets(questionnaires.form(), SHEETS, random.Random(CIRCLE)))


def run() -> Iterator[Figure]:
    """The figures: keys by where they are pressed, and screens opened."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "city"
        with city.build(folder, CIRCLES, OUTLETS, filled=0.02) as space:
            fill(space, space.circles()[CIRCLE].id)
        environment = os.environ | {
            "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8", "PYTHONPATH": str(HERE.parents[1]),
            "XDG_CONFIG_HOME": str(Path(place) / "home"),
        }  # fmt: skip
        time.sleep(1)  # what ran before has left the processor and the disk
        command = [sys.executable, str(HERE / "watch_keys.py"), str(folder), str(KEYS)]
        out = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, timeout=1800).stdout
    found: dict[str, list[float]] = json.loads(out)
    for name, (words, limit) in NAMES.items():
        spent = sorted(found[name])
        note = f"{len(spent)} keys, median {statistics.median(spent):.1f} ms, the slowest {spent[-1]:.0f} ms"
        yield Figure(words, spent[len(spent) * 95 // 100 - 1], limit, "ms", note)
    for name, words in (("form", "a table to fill in opened"), ("list", "a list opened"), ("page", "any other screen opened")):
        spent = sorted(found[name])
        note = f"{len(spent)} opened, median {statistics.median(spent):.0f} ms, the slowest {spent[-1]:.0f} ms"
        yield Figure(words, spent[len(spent) * 95 // 100 - 1], OPEN_MS, "ms", note)
    held = f"peak of the window after all of this, {CIRCLES:,} circles and {OUTLETS:,} outlets"
    yield Figure("memory", found["memory"][0], MOST_MB, "MB", held)


if __name__ == "__main__":
    print(HEADING)
    for figure in run():
        print(figure.row(), flush=True)
