"""Questionnaires of a whole city pooled from the database: 240,000 of 24 circles, and what adding a circle's takes.

The answers are drawn anew for every sheet, so that no two circles have the same few answers; the peer reads every
row and counts by hand.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

if __package__ in (None, ""):
    sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2])]

from figure import HEADING, Figure

from lcsurvey.circle.tally import pooled
from lcsurvey.form.model import Answers, Form
from lcsurvey.response.questionnaire import rating_questions
from lcsurvey.score.library import Library
from lcsurvey.store.database import driver
from lcsurvey.store.folder import DATABASE
from lcsurvey.store.workspace import Person, Workspace

SHEETS, TIMES = 240_000, 5
LIMIT, ONE_LIMIT, ADD_LIMIT = 1.0, 0.1, 60.0


def sheets(form: Form, count: int, chance: random.Random) -> list[Answers]:
    """Questionnaires with every rating drawn for itself, one in twenty of them incomplete."""
    questions = rating_questions(form)
    names = {question.name: [choice.name for choice in question.choices] for question in questions}
    formats = [field for field in form.field if field.startswith("basic_formats.")]
    found = []
    for _ in range(count):
        given: dict[str, bool | str] = {name: chance.choice(options) for name, options in names.items()}
        given |= dict.fromkeys(chance.sample(formats, 6), True)
        if chance.random() < 0.05:
            del given[questions[-1].name]
        found.append(given)
    return found


def by_hand(folder: Path) -> int:
    """The peer: every row read and counted one by one."""
    connection = driver().connect(str(folder / DATABASE))
    counted: Counter[tuple[str, int, str]] = Counter()
    for circle, ratings, void in connection.execute("SELECT circle, ratings, void FROM questionnaire"):
        if not void:
            for number, digit in enumerate(ratings):
                counted[circle, number, digit] += 1
    connection.close()
    return sum(counted.values())


def best(work: object, times: int = TIMES) -> float:
    """The shortest of several runs in seconds."""
    assert callable(work)
    found = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        found.append(time.perf_counter() - start)
    return min(found)


def run() -> Iterator[Figure]:
    """The figures."""
    library, chance = Library(), random.Random(4)
    person = Person("李主任", "中卫市商务局", "office")
    with tempfile.TemporaryDirectory() as at:
        folder = Path(at) / "资料"
        with Workspace.create(folder, pack=library.pack("zhongwei"), library=library, person=person) as space:
            circles = [circle.id for circle in space.circles()]
            form, each = space.questionnaires.form(), SHEETS // len(circles)
            adding = 0.0
            for circle in circles:
                made = sheets(form, each, chance)
                start = time.perf_counter()
                space.questionnaires.add(circle, made, day="2026-11-20")
                adding += time.perf_counter() - start
            start = time.perf_counter()
            assert pooled(space.questionnaires.tallies().values()).received == each * len(circles)
            first = time.perf_counter() - start
            all_ = best(space.questionnaires.tallies)
            one = best(lambda: space.questionnaires.tally(circles[0]))
            peer = best(lambda: by_hand(folder), 1)
    note = f"first {first:.2f} s, one by one {peer:.2f} s"
    yield Figure(f"{SHEETS:,} questionnaires of {len(circles)} circles pooled", max(first, all_), LIMIT, "s", note)
    yield Figure(f"{each:,} questionnaires of one circle", one, ONE_LIMIT, "s")
    yield Figure(
        f"{SHEETS:,} questionnaires added",
        adding,
        ADD_LIMIT,
        "s",
        f"{adding / len(circles):.2f} s a circle",
    )


if __name__ == "__main__":
    print(HEADING)
    for figure in run():
        print(figure.row())
