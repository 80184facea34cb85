"""``lcsurvey demo``: the whole way once, on real registers: a folder, filled, scored, printed, verified."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from lcsurvey.circle.model import Circle
from lcsurvey.cli.advise import advise
from lcsurvey.cli.output import DONE, PROBLEM, say, show
from lcsurvey.cli.place import remember
from lcsurvey.cli.status import status
from lcsurvey.cli.verify import verify
from lcsurvey.errors import OutputError, cause
from lcsurvey.report.document import write_file, write_pdf
from lcsurvey.report.name import COMMON, file_name, safe
from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store.papers import begun, record
from lcsurvey.store.place import default_place
from lcsurvey.store.sample import fill_sample, sample_person
from lcsurvey.store.workspace import Workspace

FOLDER = "便民生活圈示例"
DATA, PAPERS, DUMP = "资料", "打印", "全部资料.jsonl"


def demo(
    path: Annotated[
        str | None, typer.Argument(metavar="DIR", help="放在哪个文件夹；不写就在“文档”或主目录里新建")
    ] = None,
    pack: Annotated[str, typer.Option("--pack", metavar="PACK", help="哪个城市的表和名录")] = "zhongwei",
    no_window: Annotated[bool, typer.Option("--no-window", help="不打开窗口")] = False,
) -> int:
    """做一份完整的示例：真实名录，编好的小区、网点和答案（都标“示例”），计分，打印，核对。

    示例放在新的文件夹里，不碰已有的资料；可以反复运行。"""
    began = time.perf_counter()
    library = Library()
    root = _root(path)
    person = sample_person(library, pack)
    with _step("新建资料夹，装入表和名录"):
        space = Workspace.create(root / DATA, pack=library.pack(pack), library=library, person=person)
    with space:
        remember(space.path)
        show(f"   {space.pack.title}：{len(space.circles())} 个生活圈，{len(space.communities())} 个社区（真实名录）")
        with _step("填入示例"):
            filled = fill_sample(space, library)
        show(
            f"   居住小区 {filled.compounds} 个、网点 {filled.outlets} 家、表 {filled.sheets} 份（都是编的，标“示例”）"
        )
        with _step("打印正式表格"):
            printed = _print(space, root / PAPERS)
        show(f"   {len(printed)} 个 PDF：每个生活圈一个文件夹，另有每张表的合订本")
        with _step("写出全部资料"):
            lines = list(space.dump())
            write_file(root / DUMP, "".join(f"{line}\n" for line in lines).encode())
        show(f"   {len(lines)} 行，校验值 {lines[-1][11:23]}…")
        with _step("检查资料"):
            problems = space.check()
        for problem in problems:
            say(str(problem))
        first = space.find_circle(printed[0].parent.name) if printed else None
    where = str(root / DATA)
    show("· 核对一份纸面")
    agrees = verify(str(printed[0]), where) if printed else DONE
    show("\n———— 各生活圈的进度和得分 ————")
    status(where)
    if first is not None:
        show("\n———— 怎样到下一档 ————")
        advise(first.name, where)
    _tell(root, time.perf_counter() - began)
    _window(no_window)
    return PROBLEM if problems or agrees != DONE else DONE


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


def _print(space: Workspace, folder: Path) -> list[Path]:
    """One PDF per circle and table in the circle's folder, and one per table with all of them."""
    day = datetime.now().astimezone().date()
    written: list[Path] = []
    for form_id in space.tables():
        circles = begun(space, form_id, Stage.SELF)
        records = [record(space, circle, form_id, day=day) for circle in circles]
        form = space.table(form_id).form
        for circle, one in zip(circles, records, strict=True):
            target = _folder(folder, circle) / file_name(form, circle.name, day.isoformat())
            codes = write_pdf([one], target).codes
            space.note_print(codes[0], circle.id, form_id)
            written.append(target)
        if len(records) > 1:
            together = folder / file_name(form, [circle.name for circle in circles], day.isoformat())
            write_pdf(records, together)
            written.append(together)
    return written


def _folder(folder: Path, circle: Circle) -> Path:
    own = folder / safe(circle.name.replace(COMMON, ""))
    own.mkdir(exist_ok=True)
    return own


def _tell(root: Path, seconds: float) -> None:
    show(f"\n用时 {seconds:.1f} 秒。都在这里：{root}")
    show(f"  资料夹    {root / DATA}")
    show(f"  正式表格  {root / PAPERS}")
    show(f"  全部资料  {root / DUMP}")
    show("接着试：lcsurvey status、lcsurvey advise --circle 瑞丰、lcsurvey print 分型表，或 lcsurvey --help")


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
