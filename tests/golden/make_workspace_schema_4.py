"""How ``workspace-schema-4.sqlite.gz`` was made; kept so that one can see what is in it. Not run by the tests.

The program whose schema was 4 filled this workspace and closed it: compounds without a gate, exceptions of the matrix,
outlets with coordinates of which nobody said from which map they are, one outlet registered twice.
"""

from __future__ import annotations

import gzip
import sys
import tempfile
from datetime import date
from pathlib import Path

from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store.tables import SCHEMA
from lcsurvey.store.workspace import Person, Workspace

TARGET = Path(__file__).with_name("workspace-schema-4.sqlite.gz")
FORM = "ordos/acceptance"


def fill(folder: Path) -> None:
    """A circle with two compounds, outlets with coordinates, cells of the matrix, a table handed in."""
    library = Library()
    person = Person("王芳", "东园社区", "community")
    with Workspace.create(
        folder, pack=library.pack("ordos"), library=library, today=date(2026, 11, 22), person=person
    ) as workspace:
        circle = workspace.add("circle", {"name": "东园一刻钟便民生活圈"})
        first, second = (
            workspace.add("compound", {"name": name, "circle": circle, "households": households})
            for name, households in (("东园一区", 800), ("东园二区", 620))
        )
        outlets = [
            {"name": "便民超市", "format": "supermarket", "minutes": 4, "latitude": "39.61", "longitude": "109.78"},
            {"name": "东园药店", "format": "pharmacy", "metres": 400, "latitude": "39.612", "longitude": "109.782"},
            {"name": "便民超市东园店", "format": "supermarket"},
        ]
        ids = workspace.add_many("outlet", [one | {"circle": circle} for one in outlets])
        workspace.differences.same(ids[0], ids[2])
        workspace.set_reach(first, ["pharmacy"], False)
        workspace.set_reach(second, ["pharmacy"], None, 12)
        workspace.change(circle, {"listed": True})
        workspace.submit(circle, FORM, Stage.SELF)


def main() -> None:
    """Write the golden file, unless it is there: it is never made again."""
    if TARGET.exists() or SCHEMA != 4:
        sys.exit(f"{TARGET.name} is kept for ever; a new schema gets a new file")
    with tempfile.TemporaryDirectory() as folder:
        fill(Path(folder) / "now")
        TARGET.write_bytes(gzip.compress((Path(folder) / "now" / "lcsurvey.sqlite").read_bytes(), 9, mtime=0))


if __name__ == "__main__":
    main()
