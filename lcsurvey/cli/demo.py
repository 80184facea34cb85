"""``lcsurvey demo``: one visit from beginning to end on real registers: filled, exchanged, scored, printed, verified."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from lcsurvey.circle.model import Circle
from lcsurvey.circle.name import short_name
from lcsurvey.cli.advise import advise
from lcsurvey.cli.demo_exchange import COMMUNITY, FILES, exchange
from lcsurvey.cli.demo_papers import CITY, Papers, print_all
from lcsurvey.cli.output import DONE, PROBLEM, say, show
from lcsurvey.cli.place import remember
from lcsurvey.cli.status import status
from lcsurvey.cli.verify import verify
from lcsurvey.errors import OutputError, cause
from lcsurvey.form.model import Answers
from lcsurvey.intake.questionnaires import read
from lcsurvey.report.document import write_file
from lcsurvey.report.name import safe
from lcsurvey.score.library import Library
from lcsurvey.store.across import findings
from lcsurvey.store.place import default_place
from lcsurvey.store.sample import Filled, Keep, export, fill_sample, new_sample, sample_person
from lcsurvey.store.workspace import Workspace

FOLDER = "便民生活圈示例"
DATA, PAPERS, EXPORTS, DUMP = "资料", "打印", "问卷平台导出", "全部资料.jsonl"
MANY = 2000
"""From so many questionnaires on they come as the export of an e-survey, and are taken in from it."""


def demo(
    path: Annotated[
        str | None, typer.Argument(metavar="DIR", help="放在哪个文件夹；不写就在“文档”或主目录里新建")
    ] = None,
    pack: Annotated[str, typer.Option("--pack", metavar="PACK", help="哪个城市的表和名录")] = "zhongwei",
    no_window: Annotated[bool, typer.Option("--no-window", help="不打开窗口")] = False,
) -> int:
    """做一份完整的示例：网点走一遍，问卷、台账、照片、各张表都由它而来；编的都标“示例”，计分，打印，核对。

    示例放在新的文件夹里，不碰已有的资料；可以反复运行。"""
    began = time.perf_counter()
    today = datetime.now().astimezone().date()
    library = Library()
    root = _root(path)
    sample_person(library, pack)  # before anything is made: there may be no such sample
    with _step("新建资料夹，装入表和名录"):
        space = new_sample(root / DATA, library, pack, today)
    with space:
        remember(space.path)
        _registers(space)
        with _step("填入示例"):
            filled = fill_sample(space, library, keep=_keep(root / EXPORTS, today), today=today)
        _told(space, filled)
        _exchange(space, library, root)
        with _step("打印"):
            papers = print_all(space, root / PAPERS, today)
        with _step("写出全部资料"):
            lines = list(space.dump())
            write_file(root / DUMP, "".join(f"{line}\n" for line in lines).encode())
        show(f"   {len(lines)} 行，校验值 {lines[-1][11:23]}…")
        with _step("检查资料"):
            problems = space.check()
        for problem in problems:
            say(str(problem))
        with _step("各表互相核对"):
            seen = {circle.name: len(findings(space, circle.id, today=today.isoformat())) for circle in _filled(space)}
        show(
            f"   {sum(seen.values())} 处要看一看：{'，'.join(f'{_short(name)} {many}' for name, many in seen.items())}"
        )
        next_, names = _to_advise(space), [circle.id for circle in _filled(space)]
    where = str(root / DATA)
    show("· 核对一份纸面")
    agrees = verify(str(papers.tables[0]), where) if papers.tables else DONE
    show("\n———— 各生活圈的进度和得分 ————")
    status(where, names)
    if next_ is not None:
        show("\n———— 怎样到下一档 ————")
        advise(next_.name, where)
    _tell(root, papers, next_, time.perf_counter() - began)
    _window(no_window)
    return PROBLEM if problems or agrees != DONE else DONE


def _registers(space: Workspace) -> None:
    """What the pack brought along."""
    circles, communities = len(space.circles()), len(space.communities())
    said = f"{circles} 个生活圈，{communities} 个社区（真实名录）" if circles else "没有生活圈名录，生活圈也是编的"
    show(f"   {space.pack.title}：{said}")


def _keep(folder: Path, today: date) -> Keep:
    """Questionnaires as they come: many as an e-survey's export, which is left in ``folder``; few as they are."""

    def keep(space: Workspace, circle: Circle, sheets: Sequence[Answers]) -> None:
        if len(sheets) < MANY:
            space.questionnaires.take_in(circle.id, sheets)
            return
        form = space.questionnaires.form()
        folder.mkdir(exist_ok=True)
        file = folder / f"电子问卷（示例）_{_short(circle.name)}.csv"
        write_file(file, export(form, sheets, today, random.Random(len(sheets))))
        space.questionnaires.take_in(circle.id, read(file, form).sheets)

    return keep


def _told(space: Workspace, filled: Filled) -> None:
    """What the sample holds."""
    show(f"   两期：{'、'.join(one.label for one in space.rounds())}（上一期的网点问了大半：还在、关了、搬了、新开）")
    show(
        f"   居住小区 {filled.compounds} 个、网点 {filled.outlets} 家、问卷 {filled.questionnaires:,} 份、"
        f"促消费活动 {filled.activities} 次、项目 {filled.projects} 个、照片和附件 {filled.files} 件、"
        f"表 {filled.sheets} 份（都是编的，标“示例”）"
    )


def _exchange(space: Workspace, library: Library, root: Path) -> None:
    """A community's laptop hands in, one answer differs and is settled, a receipt goes back."""
    counts = {one: space.questionnaires.count(one.id) for one in _filled(space) if space.outlets(one.id)}
    circle = min(counts, key=lambda one: counts[one], default=None)  # a quick one
    if circle is None:
        return
    lines: list[str] = []
    with _step(f"与一台社区电脑来往（{_short(circle.name)}）"):
        done = exchange(space, library, circle, root, lines.append)
    for line in lines:
        show(f"   {line}")
    one = done.settled
    sides = "，".join(f"{side.author} 填 {side.words}" for side in one.sides)
    show(f"   两份不一样：{one.title} {one.label}：{sides}；以社区看过的 {done.kept} 为准，还剩 {done.open} 处")
    show(f"   回执：{done.files[-1].name}，社区那边显示已收到")


def _filled(space: Workspace) -> list[Circle]:
    """The circles that the sample says something of."""
    return [circle for circle in space.circles() if space.compounds(circle.id)]


def _to_advise(space: Workspace) -> Circle | None:
    """The circle, known as a whole, whose scored tables leave the most to gain."""
    listed = [circle for circle in _filled(space) if circle.listed]
    scored = {form for form in space.tables() if space.table(form).scored}
    totals = {
        one.id: sum(row.total or 0 for form, row in one.responses.items() if form in scored)
        for one in space.summaries()
    }
    return min(listed, key=lambda circle: totals[circle.id], default=None)


def _short(name: str) -> str:
    return safe(short_name(name))


def _root(given: str | None) -> Path:
    """A folder of its own, new or empty; a used one gets a new folder inside."""
    stamp = datetime.now().astimezone().strftime("%Y%m%d-%H%M%S")
    root = Path(given).expanduser().absolute() if given else default_place().parent / FOLDER / stamp
    try:
        if root.is_dir() and any(root.iterdir()):
            show(f"{root} 里已有内容，示例放进其中新的文件夹。")
            root = root / f"示例-{stamp}"
        (root / PAPERS).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"在 {root} 建不了文件夹（{cause(error)}）。请换一个位置：lcsurvey demo 文件夹。") from error
    show(f"示例放在：{root}\n")
    return root


@contextmanager
def _step(what: str) -> Iterator[None]:
    """Says what is done, and afterwards how long it took."""
    began = time.perf_counter()
    sys.stdout.write(f"· {what} …… ")
    sys.stdout.flush()
    yield
    show(f"{time.perf_counter() - began:.1f} 秒")


def _tell(root: Path, papers: Papers, advised: Circle | None, seconds: float) -> None:
    show(f"\n用时 {seconds:.1f} 秒。都在这里：{root}")
    show(f"  资料夹      {root / DATA}")
    show(f"  打印        {root / PAPERS}，共 {len(papers.all)} 个 PDF")
    show(f"    正式表格  {len(papers.tables)} 个：填过的在各生活圈的文件夹里，另有每张表的合订本")
    if papers.city:
        show(f"    全市的表  {len(papers.city)} 个：{root / PAPERS / CITY}")
    others = (
        ("满意度", papers.satisfaction), ("对照表", papers.comparisons), ("两期对照", papers.rounds), ("台账", papers.ledgers),
    )  # fmt: skip
    for word, paths in others:
        if paths:
            show(f"    {word}{'　' * (4 - len(word))}  {len(paths)} 个：{'、'.join(_names(paths))}")
    show(f"  问卷平台导出 {root / EXPORTS}")
    show(f"  来往文件    {root / FILES}；社区那台电脑的资料 {root / COMMUNITY}")
    show(f"  全部资料    {root / DUMP}")
    name = _short(advised.name) if advised else "瑞丰"
    show(
        f"接着试：lcsurvey status、lcsurvey advise --circle {name} --all、lcsurvey crosscheck --circle {name}，或 lcsurvey --help"
    )


def _names(paths: Sequence[Path]) -> list[str]:
    """The first of these, and that there are more."""
    names = [f"{path.parent.name}{os.sep}{path.name}" for path in paths[:1]]
    return names + (["……"] if len(paths) > 1 else [])


def _window(unwanted: bool) -> None:
    """Opens the window on the sample where there is a screen."""
    if unwanted:
        return
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        show("这里没有屏幕，没有打开窗口。在有桌面的电脑上运行 lcsurvey，就会打开这份示例。")
        return
    command = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "lcsurvey"]
    # Its own streams: whoever reads this output does not wait for the window to be closed.
    nothing = subprocess.DEVNULL
    subprocess.Popen(command, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True)
    show("正在打开窗口。")
