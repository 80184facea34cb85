"""Every benchmark, one table: ``python tests/benchmarks [name …]``. A benchmark is a module ``bench_*.py`` with ``run()``.

Exit code 1 where a limit is missed. Names choose modules: ``scoring`` runs ``bench_scoring.py``.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]

from figure import HEADING, Figure  # noqa: E402


def figures(chosen: list[str]) -> Iterator[Figure]:
    """The figures of the chosen benchmarks, or of all, as they are measured."""
    for path in sorted(HERE.glob("bench_*.py")):
        if chosen and path.stem.removeprefix("bench_") not in chosen:
            continue
        module = importlib.import_module(path.stem)
        if hasattr(module, "run"):
            yield from module.run()


def main() -> int:
    """Print the table; 1 where a limit is missed."""
    print(HEADING)
    kept = True
    for figure in figures(sys.argv[1:]):
        print(figure.row(), flush=True)
        kept = kept and figure.kept
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
