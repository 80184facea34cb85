"""How ``workspace-schema-3.sqlite.gz`` was made; kept so that one can see what is in it. Not run by the tests.

The program whose schema was 3 filled this workspace and closed it; another computer's answers, that this one knew
nothing of, were put into its log, as nothing in that program did yet.
"""

from __future__ import annotations

import gzip
import sys
import tempfile
from datetime import date
from pathlib import Path

from lcsurvey.record.change import Change
from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store.tables import SCHEMA
from lcsurvey.store.workspace import Person, Workspace

TARGET = Path(__file__).with_name("workspace-schema-3.sqlite.gz")
FORM = "jining/typing"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63606060000000040001f61738550000000049454e44ae426082"
)
"""The attached picture: one black pixel."""
RATINGS = ("basic_enough", "quality_enough", "convenience", "shop_service", "smart_service", "orderly", "harmony")
BEST = dict(zip(RATINGS, ("fully", "fully", "very", "very", "very", "all", "done"), strict=True))
WORST = dict(zip(RATINGS, ("not", "not", "not", "not", "not", "few", "not"), strict=True))
ELSEWHERE = "e15e" * 8
"""The computer of the answers that this one knew nothing of."""


def fill(folder: Path) -> None:
    """A few of everything: answers, acts, things of many kinds, an attachment, questionnaires, differences."""
    library = Library()
    office = Person("李主任", "中卫市商务局", "office")
    with Workspace.create(
        folder, pack=library.pack("zhongwei"), library=library, today=date(2026, 11, 21), person=office
    ) as workspace:
        workspace.set_setting("weight_by_households", True)
        workspace.sign_in(Person("王芳", "黄河花园社区", "community"))
        circle = workspace.find_circle("黄河花园").id
        fields = [field for field in workspace.table(FORM).form.field if "." in field]
        answers = {field: index % 3 != 0 for index, field in enumerate(fields)}
        workspace.answer(circle, FORM, Stage.SELF, answers, notes={"basic_formats": "更正"})
        workspace.overrule(circle, FORM, Stage.SELF, fields[0], True, "上周新开", "0" * 64)
        submission = workspace.submit(circle, FORM)
        workspace.act(submission.digest, "return", "缺附件")
        response = workspace.response(circle, FORM).id
        workspace.attach(circle, response, PNG, "门头.png", question="basic_formats", category="现场")
        workspace.submit(circle, FORM)
        workspace.note_print("K1", circle, FORM)
        outlets = [
            workspace.add("outlet", {"name": f"便民超市{number}", "circle": circle, "format": "supermarket"})
            for number in range(3)
        ]
        workspace.delete(workspace.add("outlet", {"name": "已关门的店", "circle": circle}))
        workspace.change(circle, {"population": 17680, "phone": "0955-7061234"})
        workspace.add("activity", {"name": "消费节", "circle": circle, "date": "2026-11-01"})
        for sheet in (BEST, BEST, WORST, BEST | {"compound": "3号院"}):
            workspace.questionnaires.add(circle, [sheet], day="2026-11-20")
        workspace.questionnaires.void([workspace.questionnaires.listed(circle)[0].id])
        differ(workspace, circle, outlets[0])


def differ(workspace: Workspace, circle: str, outlet: str) -> None:
    """Another telephone number of the circle and another name of an outlet, entered elsewhere at the same time."""
    for number, (thing, field, value) in enumerate(((circle, "phone", "0955-7065678"), (outlet, "name", "便民店")), 1):
        there = workspace.history(thing, field)[-1]
        other = Change(
            id=f"{number:032x}", e=thing, f=field, op="set", v=value, h=there.h + 1, a="赵敏（黄河花园社区）",
            d=ELSEWHERE, n=number,
        )  # fmt: skip
        with workspace._ledger.entry() as entry:
            entry.seed([other], {})
    workspace.rebuild()


def main() -> None:
    """Write the golden file, unless it is there: it is never made again."""
    if TARGET.exists() or SCHEMA != 3:
        sys.exit(f"{TARGET.name} is kept for ever; a new schema gets a new file")
    with tempfile.TemporaryDirectory() as folder:
        fill(Path(folder) / "now")
        TARGET.write_bytes(gzip.compress((Path(folder) / "now" / "lcsurvey.sqlite").read_bytes(), 9, mtime=0))


if __name__ == "__main__":
    main()
