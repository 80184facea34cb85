"""How ``workspace-schema-1.sqlite.gz`` was made; kept so that one can see what is in it. Not run by the tests.

A workspace of the present program is filled, then its rows are put into a database that the first migration
step alone has made.
"""

from __future__ import annotations

import gzip
import sys
import tempfile
from datetime import date
from pathlib import Path

from sqlalchemy import MetaData, insert, select

from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store.database import Database
from lcsurvey.store.migrate import run_steps
from lcsurvey.store.workspace import Person, Workspace

TARGET = Path(__file__).with_name("workspace-schema-1.sqlite.gz")


def fill(folder: Path) -> None:
    """A few of everything: answers, notes, an act, a changed circle, a deleted outlet."""
    library = Library()
    with Workspace.create(
        folder, pack=library.pack("zhongwei"), library=library, today=date(2026, 11, 21),
        person=Person("王芳", "瑞丰社区", "community"),
    ) as workspace:  # fmt: skip
        circle = workspace.find_circle("黄河花园").id
        fields = [field for field in workspace.table("jining/typing").form.field if "." in field]
        answers = {field: index % 3 != 0 for index, field in enumerate(fields)}
        workspace.answer(circle, "jining/typing", Stage.SELF, answers)
        workspace.answer(circle, "jining/typing", Stage.SELF, {fields[1]: False}, notes={"basic_formats": "更正"})
        workspace.submit(circle, "jining/typing")
        workspace.change(circle, {"population": 17680, "phone": "0955-7061234"})
        kept = workspace.add("outlet", {"name": "便民超市", "circle": circle, "staff": 4})
        workspace.delete(workspace.add("outlet", {"name": "已关门的店", "circle": circle}))
        workspace.change(kept, {"minutes": "4.5"})


def put_back(present: Path, older: Path) -> None:
    """The rows of ``present`` in a database with schema 1."""
    source, target = Database(present), Database(older, create=True)
    with target.writing() as into, source.reading() as out:
        run_steps(into, 0, 1)
        tables = MetaData()
        tables.reflect(into)
        for table in tables.sorted_tables:
            rows = [dict(row) for row in out.execute(select(table)).mappings()]
            if rows:
                into.execute(insert(table), rows)
        meta = tables.tables["meta"]
        into.execute(meta.update().where(meta.c.key == "schema").values(value="1"))
    source.close()
    target.plain("VACUUM")
    target.close()


def main() -> None:
    """Write the golden file, unless it is there: it is never made again."""
    if TARGET.exists():
        sys.exit(f"{TARGET.name} is kept for ever; a new schema gets a new file")
    with tempfile.TemporaryDirectory() as folder:
        fill(Path(folder) / "now")
        older = Path(folder) / "older.sqlite"
        put_back(Path(folder) / "now" / "lcsurvey.sqlite", older)
        TARGET.write_bytes(gzip.compress(older.read_bytes(), 9, mtime=0))


if __name__ == "__main__":
    main()
