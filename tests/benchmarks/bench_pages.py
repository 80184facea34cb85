"""Pages against typst and platypus: ``python tests/benchmarks/bench_pages.py``.

Every engine gets finished sheets (values in place) and gives one PDF as bytes; fonts are read beforehand; what was
broken into lines before is forgotten before every run, and every run prints other circles, so that no engine gains
from what it did before. Medians of five. Memory and growth are measured in processes of their own.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

if __package__ in (None, ""):
    sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2])]

from figure import HEADING, Figure

from lcsurvey.report.document import Record, sheet
from lcsurvey.report.pdf.breaking import break_lines
from lcsurvey.report.pdf.plan import Planner
from lcsurvey.report.pdf.qr import matrix
from lcsurvey.report.pdf.writer import render
from lcsurvey.report.sheet import Sheet
from lcsurvey.response import answer_sheet
from lcsurvey.response.model import Response, Stage
from lcsurvey.score.defaults import default_settings
from lcsurvey.score.library import Library

RUNS, SHEETS, FEW = 5, 200, 20
TYPST_TIMES = {"ordos/acceptance": 3.0, "jining/evaluation": 5.0, "jining/typing": 3.0}
PLATYPUS_TIMES = 10.0
PEAK_MB, GROWTH = 160, 100.0


def filled(form_id: str, count: int, first: int = 0) -> list[Sheet]:
    """``count`` filled sheets of one table, every one of another circle."""
    library = Library()
    table = library.table(form_id)
    settings = default_settings(library.pack(form_id.split("/")[0]), form_id)
    found = []
    for number in range(first, first + count):
        raw = json.loads((Path(__file__).parent / "answers.json").read_text("utf-8"))[form_id]
        answers, problems = answer_sheet.read(table.form, raw, settings)
        assert not problems
        response = Response(
            "r", f"c{number}", form_id, 1, "2026", Stage.SELF, answers=answers, edition=number % 7
        )
        name = f"黄河花园{number}一刻钟便民生活圈"
        found.append(sheet(Record(table, name, "任城区", "2026-11-21", response, settings)))
    return found


def seconds(make: Callable[[Sequence[Sheet]], bytes], batch: Sequence[Sheet]) -> float:
    """The time of ``make`` for one batch, a sheet."""
    break_lines.cache_clear()
    matrix.cache_clear()
    start = time.perf_counter()
    made = make(batch)
    spent = time.perf_counter() - start
    assert made.startswith(b"%PDF")
    return spent / len(batch)


def compare(form_id: str) -> dict[str, float]:
    """Milliseconds a sheet of each engine, and how many times faster ours is; the engines take turns."""
    import peer_platypus
    import peer_typst

    loaded = peer_typst.fonts()
    first = filled(form_id, 1)[0]
    plan, _ = Planner(first.template).plan(first)
    size, pages = plan.scale.size, len(plan.pages)
    engines: dict[str, tuple[Callable[[Sequence[Sheet]], bytes], int]] = {
        "ours": (render, SHEETS),
        "typst": (lambda batch: peer_typst.compile_sheets(batch, loaded, size, pages), SHEETS),
        "platypus": (lambda batch: peer_platypus.build(batch, size), FEW),
    }
    times: dict[str, list[float]] = {name: [] for name in engines}
    for run in range(RUNS):
        batch = filled(form_id, SHEETS, run * SHEETS)
        for name, (make, count) in engines.items():
            times[name].append(seconds(make, batch[:count]))
    found = {name: statistics.median(spent) for name, spent in times.items()}
    return {
        "pages": pages, **{name: 1000 * spent for name, spent in found.items()},
        "times_typst": found["typst"] / found["ours"], "times_platypus": found["platypus"] / found["ours"],
    }  # fmt: skip


_ALONE = """
import sys, time
sys.path[:0] = [{here!r}, {root!r}]
import bench_pages as b
import memory
sheets = b.filled("ordos/acceptance", {count})
b.render(sheets[:1])
start = time.perf_counter()
b.render(sheets)
spent = time.perf_counter() - start
print(spent, memory.peak())
"""


def alone(count: int) -> tuple[float, float]:
    """Seconds and peak megabytes of a process that prints ``count`` one-page sheets into one PDF."""
    here = Path(__file__).parent
    script = _ALONE.format(here=str(here), root=str(here.parents[1]), count=count)
    out = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout
    spent, peak = out.split()
    return float(spent), float(peak)


def run() -> Iterator[Figure]:
    """All figures of printing."""
    for form_id, limit in TYPST_TIMES.items():
        found = compare(form_id)
        name = f"{SHEETS} sheets of {form_id} ({found['pages']:.0f} pages each)"
        note = f"a sheet: ours {found['ours']:.2f} ms, typst {found['typst']:.2f} ms"
        yield Figure(f"{name}, faster than typst", found["times_typst"], limit, note=note, at_least=True)
        note = f"a sheet: platypus {found['platypus']:.1f} ms ({FEW} sheets)"
        yield Figure(f"{name}, faster than platypus", found["times_platypus"], PLATYPUS_TIMES, note=note, at_least=True)
    few = statistics.median(alone(20)[0] for _ in range(RUNS))
    many, most = alone(2000)
    yield Figure(f"peak of {SHEETS} sheets", alone(SHEETS)[1], PEAK_MB, "MB", f"2,000 sheets: {most:.0f} MB")
    yield Figure("2,000 pages against 20", many / few, GROWTH, note=f"{many:.2f} s, {few * 1000:.0f} ms")


if __name__ == "__main__":
    print(HEADING)
    for figure in run():
        print(figure.row(), flush=True)
