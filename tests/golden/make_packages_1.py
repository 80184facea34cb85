"""How ``packages-1.zip`` was made; kept so that one can see what is in it. Not run by the tests.

One of each kind of package of version 1, what the desk knew before the first of them came (``desk.zip``), and what its
record was after all of them (``expected.json``). Everything in them is made up.
"""

from __future__ import annotations

import json
import sys
import tempfile
import zipfile
from datetime import date
from pathlib import Path

from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Person, Workspace
from lcsurvey.sync import making, receiving, starting

TARGET = Path(__file__).with_name("packages-1.zip")
FORM = "jining/typing"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63606060000000040001f61738550000000049454e44ae426082"
)
"""The attached picture: one black pixel."""
RATINGS = ("basic_enough", "quality_enough", "convenience", "shop_service", "smart_service", "orderly", "harmony")
BEST = dict(zip(RATINGS, ("fully", "fully", "very", "very", "very", "all", "done"), strict=True))


def fill(space: Workspace, circle: str) -> None:
    """What a worker enters: outlets, answers, a picture, questionnaires, a table handed in."""
    outlet = space.add("outlet", {"name": "示例大药房", "circle": circle, "format": "药店", "minutes": 4})
    space.delete(space.add("outlet", {"name": "示例已关门的店", "circle": circle}))
    space.attach(circle, outlet, PNG, "门头.png", category="现场")
    fields = [name for name in space.table(FORM).form.field if "." in name]
    answers = {name: number % 3 != 0 for number, name in enumerate(fields)}
    space.answer(circle, FORM, Stage.SELF, answers, notes={"basic_formats": "示例“备注”\n第二行\t𠀀é"})
    space.questionnaires.add(circle, [BEST, BEST], day="2026-11-21")
    space.submit(circle, FORM)


def make(at: Path) -> None:
    """A desk, a worker, and everything that passes between them."""
    library = Library()
    pack = library.pack("zhongwei")
    person = Person("李主任", "示例商务局", "office")
    out = at / "packages"
    out.mkdir()
    with Workspace.create(at / "desk", pack=pack, library=library, person=person, today=date(2026, 11, 21)) as desk:
        circle = desk.find_circle("黄河花园").id
        desk.lead(circle) or desk.change(desk.communities(circle)[0].id, {"lead": True})
        down = making.make_assignment(desk, out / "1.lcs", [circle], due="2026-11-29", phone="0955-7000000")
        before = at / "desk.zip"
        worker = starting.start(at / "worker", down.paths, name="王芳", unit="黄河花园社区", library=library)
        desk.close()
        _zip(before, at / "desk")
        with Workspace.open(at / "desk", library=library) as desk, worker:
            fill(worker, circle)
            made = [*making.make_submission(worker, out / "2.lcs", remark="示例").paths]
            desk.change(circle, {"phone": "0955-7061234"})
            worker.change(circle, {"phone": "0955-7065678"})
            made += making.make_submission(worker, out / "3.lcs", originals=True, part_size=40_000).paths
            taken = receiving.receive(desk, made)
            assert {one.status for one in taken.outcomes} == {"merged"}, taken
            desk.act(desk.response(circle, FORM).submission, "return", "请补证明材料", items={"basic_formats": "少一家"})
            back = [*making.make_return(desk, out / "4.lcs", [circle]).paths, *making.make_receipt(desk, out / "5.lcs").paths]
            receiving.receive(worker, back)
            made += making.make_handover(worker, out / "6.lcs").paths
            with zipfile.ZipFile(TARGET, "w", zipfile.ZIP_STORED) as target:
                target.write(before, "desk.zip")
                for path in sorted(out.iterdir()):
                    target.write(path, path.name)
    _expected(at, library)


def _expected(at: Path, library: Library) -> None:
    """What the desk's record is once everything came in that is for it."""
    with zipfile.ZipFile(TARGET) as source:
        source.extractall(at / "again")
    with zipfile.ZipFile(at / "again" / "desk.zip") as desk:
        desk.extractall(at / "again" / "desk")
    files = sorted((at / "again").glob("*.lcs"))
    with Workspace.open(at / "again" / "desk", library=library) as space:
        outcomes = receiving.receive(space, files).outcomes
        last = list(space.dump())[-1]
        found = {
            "statuses": {one.path.name: one.status for one in outcomes},
            "kinds": {one.path.name: one.kind for one in outcomes},
            "dump": json.loads(last)["sha256"],
            "changes": space.status().changes,
            "differing": space.differences.count(),
            "questionnaires": space.questionnaires.count(),
        }
    with zipfile.ZipFile(TARGET, "a", zipfile.ZIP_DEFLATED) as target:
        target.writestr("expected.json", json.dumps(found, ensure_ascii=False, indent=1))
    print(json.dumps(found, ensure_ascii=False, indent=1))


def _zip(target: Path, folder: Path) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                file.write(path, path.relative_to(folder))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        make(Path(folder))
    sys.exit(0)
