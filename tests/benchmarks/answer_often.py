"""Runs in a process of its own: answers one question many times; a look for a file that is not there marks each.

``strace`` shows these looks among the syncs of the disk, so that syncs can be counted for each answer.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

MARK = "/no-such-file-between-two-answers"
FORM, FIELD = "jining/evaluation", "population"


def main(folder: Path, count: int) -> None:
    """Answer ``count`` times, with a mark before each and after the last."""
    from lcsurvey.response.model import Stage
    from lcsurvey.score.library import Library
    from lcsurvey.store.workspace import Workspace

    with Workspace.open(folder, library=Library()) as space:
        circle = space.circles()[0].id
        for number in range(count):
            os.access(MARK, os.F_OK)
            space.answer(circle, FORM, Stage.SELF, {FIELD: 9_000 + number})
        os.access(MARK, os.F_OK)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    main(Path(sys.argv[1]), int(sys.argv[2]))
