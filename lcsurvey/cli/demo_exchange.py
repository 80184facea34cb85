"""The demo's exchange: a community begins from an assignment, hands in, one answer differs and is settled, a receipt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from lcsurvey.circle.model import Circle
from lcsurvey.errors import LCSurveyError
from lcsurvey.score.library import Library
from lcsurvey.store.difference import Difference
from lcsurvey.store.sample.words import MARK
from lcsurvey.store.workspace import Workspace
from lcsurvey.sync.making import make_assignment, make_receipt, make_submission
from lcsurvey.sync.outcome import Received
from lcsurvey.sync.receiving import receive
from lcsurvey.sync.starting import start

COMMUNITY, FILES = "社区电脑", "来往文件"
WORKER = f"王芳{MARK}"


@dataclass(frozen=True, slots=True)
class Exchanged:
    """What passed between the office and a community: three files, and the difference that was settled."""

    files: tuple[Path, ...]
    handed: Received
    settled: Difference
    kept: str  # the words of the side that stays
    open: int  # differences that are left


def exchange(space: Workspace, library: Library, circle: Circle, root: Path, said: Callable[[str], None]) -> Exchanged:
    """Let a community work on a circle on a laptop of its own, in folders under ``root``; ``said`` hears each step.

    Raises LCSurveyError where what came back is not what was sent.
    """
    files = root / FILES
    unit = next((one.name for one in space.communities(circle.id)), circle.name)
    down = make_assignment(space, files, [circle.id], due=space.round.end, phone=f"0000-0000000{MARK}")
    said(f"下发：{down.paths[0].name}，{down.changes:,} 条记录，{down.copies + down.originals} 个附件")
    with start(root / COMMUNITY, down.paths, name=WORKER, unit=unit, library=library) as laptop:
        outlet = laptop.outlets(circle.id)[0]
        seen, believed = (outlet.staff or 0) + 2, (outlet.staff or 0) + 1
        laptop.change(outlet.id, {"staff": seen, "remark": f"社区又去看过{MARK}"})
        laptop.add("outlet", {"name": f"新开的便利店{MARK}", "circle": circle.id, "format": "convenience_store",
                              "minutes": 5})  # fmt: skip
        space.change(outlet.id, {"staff": believed})  # meanwhile at the office, without knowing of each other
        up = make_submission(laptop, files)
        handed = receive(space, up.paths)
        _require(handed, "merged")
        said(f"交表：{up.paths[0].name}，新的 {handed.fresh} 条，{handed.differing} 处两份不一样")
        found = space.differences.of(outlet.id, "staff")
        if found is None:
            raise LCSurveyError("示例出了错：应有一处两份不一样，没有找到。请重新运行一次。")
        side = next(one for one in found.sides if not one.ours)
        space.differences.resolve(found, choose=side.changes[0])
        receipt = make_receipt(space, files)
        _require(receive(laptop, receipt.paths), "merged")
    return Exchanged((*down.paths, *up.paths, *receipt.paths), handed, found, side.words, space.differences.count())


def _require(done: Received, status: str) -> None:
    for one in done.outcomes:
        if one.status != status:
            raise LCSurveyError(f"示例出了错：{one.path.name} {one.sentence}")
