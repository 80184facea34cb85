"""The most memory a process held, of its own: measured in a process started for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
_ALONE = """
import sys
sys.path[:0] = [{here!r}, {root!r}]
from pathlib import Path
import memory
memory.take(Path({workspace!r}), [Path(one) for one in {packages!r}])
print(memory.peak())
"""


def peak() -> float:
    """The most memory this process has held, in megabytes; its own, not what it was forked from."""
    try:
        status = Path("/proc/self/status").read_text()
        return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) / 1024
    except OSError:
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def take(workspace: Path, packages: list[Path]) -> None:
    """Take packages into a workspace that is there, and say so where one is not taken."""
    from lcsurvey.score.library import Library
    from lcsurvey.store.workspace import Workspace
    from lcsurvey.sync.receiving import receive

    with Workspace.open(workspace, library=Library()) as space:
        done = receive(space, packages)
        assert {one.status for one in done.outcomes} == {"merged"}, done.outcomes


def taking(workspace: Path, packages: list[Path]) -> float:
    """The peak in megabytes of a process that takes packages into a workspace, lists and scores made anew."""
    given = {"workspace": str(workspace), "packages": [str(one) for one in packages]}
    script = _ALONE.format(here=str(HERE), root=str(HERE.parents[1]), **given)
    out = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout
    return float(out)
