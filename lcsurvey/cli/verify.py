"""``lcsurvey verify``: does the paper agree with the record?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Annotated

import typer

from lcsurvey.cli.output import DONE, PROBLEM, say, show
from lcsurvey.cli.place import Folder, reading
from lcsurvey.errors import NotFound
from lcsurvey.report.code import normal
from lcsurvey.report.document import Record, pdf
from lcsurvey.report.sheet import PageOptions
from lcsurvey.report.verify import Difference, Reading, compare, read
from lcsurvey.store.owning import owner_of
from lcsurvey.store.papers import record
from lcsurvey.store.workspace import PrintRecord, Workspace


@dataclass(frozen=True, slots=True)
class Found:
    """A code on paper, the print that it belongs to (None: not known here), and what that says.

    ``agrees``: the record is what was printed, and no later edition has been handed in.
    """

    code: str
    printed: PrintRecord | None
    agrees: bool
    sentence: str


def verify(
    paper: Annotated[str, typer.Argument(metavar="FILE.pdf|CODE", help="打印出的 PDF，或纸上的编号")],
    workspace: Folder = "",
) -> int:
    """核对纸面与资料：这份表是谁的、什么时候印的，印出以后资料改过没有；PDF 还逐字核对。"""
    code = "" if Path(paper).is_file() else normal(paper)
    with reading(workspace) as space:
        if code:
            return _tell([_found(space, code)])
        pages = read(Path(paper))
        if not pages.codes:
            say(f"{paper}：里面没有编号，是空白表，或不是本程序打印的。请改用有编号的文件，或直接写纸上的编号。")
            return PROBLEM
        found = [_found(space, one) for one in pages.codes]
        if not all(one.agrees for one in found):
            return _tell(found)
        differences = _differences(space, pages, [one.printed for one in found if one.printed is not None])
        for one in differences:
            say(f"第 {one.page} 页与资料不同：纸面“{one.paper}”，资料“{one.record}”。")
        if differences:
            say(f"{paper}：有 {len(differences)} 处与资料不同，文件可能被改过。请以资料为准重新打印。")
            return PROBLEM
        _tell(found)
        show(f"{paper}：{len(pages.pages)} 页逐字核对，与资料一致。")
    return DONE


def _found(space: Workspace, code: str) -> Found:
    known = space.find_code(code)
    if known is None:
        return Found(code, None, False, f"编号 {code}：这份资料里没有打印过，可能是在别的电脑上打印的，或编号抄错了。")
    try:
        owner = owner_of(space, space.table(known.form).form, known.circle)
        name = owner.name if owner else "全市"
        latest = space.response(known.circle, known.form, known.stage, known.round).edition
    except NotFound:
        name, latest = "（已删除的生活圈）", 0
    short = space.table(known.form).form.short
    when = known.at.astimezone().strftime("%Y-%m-%d %H:%M")
    edition = f"，第{known.edition}版" if known.edition else ""
    superseded = 0 < known.edition < latest
    now = "与现在的资料一致" if known.agrees else "印出以后资料改过，纸面已不是最新的，请重新打印"
    if superseded:
        now = f"已被第{latest}版取代，以第{latest}版为准"
    sentence = f"编号 {code}：{name}，{short}（{known.stage}{edition}），{when} 打印，{now}。"
    return Found(code, known, known.agrees and not superseded, sentence)


def _tell(found: Sequence[Found]) -> int:
    wrong = 0
    for one in found:
        if one.agrees:
            show(one.sentence)
        else:
            say(one.sentence)
            wrong += 1
    return PROBLEM if wrong else DONE


def _differences(space: Workspace, paper: Reading, prints: Sequence[PrintRecord]) -> tuple[Difference, ...]:
    """Where the words differ from those that the records give; of all ways to print, the one that fits best."""
    records = [_record(space, one) for one in prints]
    best: tuple[Difference, ...] | None = None
    for options, evidence in _ways():
        made = read(pdf(records, evidence=evidence, options=options))
        found = compare(paper, made)
        if not found:
            return ()
        if best is None or len(found) < len(best):
            best = found
    return best or ()


def _record(space: Workspace, printed: PrintRecord) -> Record:
    """The record as of the day it was printed."""
    day = printed.at.astimezone().date()
    owner = owner_of(space, space.table(printed.form).form, printed.circle)
    return record(space, owner, printed.form, printed.stage, day=day, round=printed.round)


def _ways() -> Iterator[tuple[PageOptions, bool]]:
    """Every choice that changes the words on paper."""
    for evidence, number, seal in product((False, True), (True, False), (True, False)):
        yield PageOptions(qr=True, number=number, seal=seal), evidence
