"""How ``workspace-schema-2.sqlite.gz`` was made; kept so that one can see what is in it. Not run by the tests.

The program whose schema was 2 filled this workspace and closed it.
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

TARGET = Path(__file__).with_name("workspace-schema-2.sqlite.gz")


def fill(folder: Path) -> None:
    """A few of everything: answers, a note, an overrule, acts, outlets, a printed page, a setting."""
    library = Library()
    office = Person("李主任", "中卫市商务局", "office")
    with Workspace.create(
        folder, pack=library.pack("zhongwei"), library=library, today=date(2026, 11, 21), person=office
    ) as workspace:
        workspace.set_setting("weight_by_households", True)
        workspace.sign_in(Person("王芳", "黄河花园社区", "community"))
        circle = workspace.find_circle("黄河花园").id
        fields = [field for field in workspace.table("jining/typing").form.field if "." in field]
        answers = {field: index % 3 != 0 for index, field in enumerate(fields)}
        workspace.answer(circle, "jining/typing", Stage.SELF, answers, notes={"basic_formats": "更正"})
        workspace.overrule(circle, "jining/typing", Stage.SELF, fields[0], True, "上周新开", "0" * 64)
        submission = workspace.submit(circle, "jining/typing")
        workspace.act(submission.digest, "return", "缺附件")
        workspace.submit(circle, "jining/typing")
        workspace.note_print("K1", circle, "jining/typing")
        for number in range(3):
            workspace.add("outlet", {"name": f"便民超市{number}", "circle": circle, "format": "supermarket"})
        workspace.delete(workspace.add("outlet", {"name": "已关门的店", "circle": circle}))


def main() -> None:
    """Write the golden file, unless it is there: it is never made again."""
    if TARGET.exists() or SCHEMA != 2:
        sys.exit(f"{TARGET.name} is kept for ever; a new schema gets a new file")
    with tempfile.TemporaryDirectory() as folder:
        fill(Path(folder) / "now")
        TARGET.write_bytes(gzip.compress((Path(folder) / "now" / "lcsurvey.sqlite").read_bytes(), 9, mtime=0))


if __name__ == "__main__":
    main()
