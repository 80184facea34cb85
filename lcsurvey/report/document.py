"""From records to a file: what the window and the command line both call to print.

The file is complete or not there: it is written beside its place, flushed to the disk, then put in its place.
"""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from lcsurvey.circle.facts import Facts
from lcsurvey.circle.model import Attachment, Region
from lcsurvey.errors import OutputError, cause
from lcsurvey.form.model import Settings
from lcsurvey.report.appendix import appendix
from lcsurvey.report.code import code, payload
from lcsurvey.report.ink import Ink
from lcsurvey.report.lacking import Lacking
from lcsurvey.report.layout import Facts as Around
from lcsurvey.report.layout import lay_out
from lcsurvey.report.lines import Lines, city_lines, headings, lines, returned_lines
from lcsurvey.report.points import points_of
from lcsurvey.report.sheet import PageOptions, Sheet
from lcsurvey.report.template import template
from lcsurvey.response.correction import Correction
from lcsurvey.response.model import Response
from lcsurvey.score.table import Table

TRIES, PAUSE = 5, 0.2  # how often and after how many seconds a file held by another program is tried again


class Stopped(OutputError):
    """The person stopped the printing; no file was written."""


@dataclass(frozen=True)
class Record:
    """Whose table is printed: a circle, a table, and the response, or None for a blank sheet."""

    table: Table
    circle_name: str = ""
    region_name: str = ""
    date: str = ""  # ISO, the day the sheet is dated
    response: Response | None = None
    settings: Settings = field(default_factory=dict)
    circle: str = ""  # id or code of the circle, for the QR code
    facts: Facts | None = None  # of the circle: lines of things, and what the heading says
    city: tuple[Facts, ...] = ()  # of all circles, for a table of the city
    regions: tuple[Region, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    returned: tuple[Correction, ...] = ()  # for a table of returns
    ink: Mapping[str, Ink] = field(default_factory=dict)  # label of the signature block → what was signed there

    @property
    def lines(self) -> Lines:
        """The things that the page prints line by line."""
        if self.table.form.rows == "return":
            return {"return": returned_lines(self.returned)}
        if self.table.form.scope == "city":
            return city_lines(self.city, self.regions)
        return lines(self.facts, self.regions, self.attachments) if self.facts else {}


@dataclass(frozen=True, slots=True)
class Written:
    """What was written, and the code of every sheet in it (``""`` for a blank one)."""

    path: Path
    codes: tuple[str, ...]


def sheet(
    record: Record, *, blank: bool = False, evidence: bool = False, options: PageOptions | None = None
) -> Sheet:
    """The sheet of one record; ``blank`` prints it to be filled in by hand, ``evidence`` adds 得分说明."""
    form, response = record.table.form, record.response
    circle = record.circle or (response.circle if response else "")
    if blank or response is None:
        around = Around(record.circle_name, record.region_name, "", "", payload("", form.id, circle))
        return lay_out(form, {}, None, around, options=options, settings=record.settings)
    scorer = record.table.scorer
    answers, now = scorer.flow.settle(response.effective, record.settings)
    card = scorer.card(answers, now, record.settings)
    page = template(form)
    things = record.lines if page.of_things else {}
    signs = code(form.digest, response, record.settings, things)
    around = Around(
        record.circle_name, record.region_name, record.date, signs, payload(signs, form.id, circle),
        headings(record.facts) if record.facts else {},
    )  # fmt: skip
    points = points_of(record.table, card, page)
    made = lay_out(
        form, answers, points, around, notes=response.notes, options=options, lines=things, settings=record.settings
    )
    made = replace(made, ink=record.ink) if record.ink else made
    if not evidence or not record.table.scored:
        return made
    explained = appendix(record.table, card, made)
    return replace(made, appendix=replace(made.appendix, appendix=explained) if made.appendix else explained)


def sheets(
    records: Iterable[Record], *, blank: bool = False, evidence: bool = False, options: PageOptions | None = None
) -> Iterator[Sheet]:
    """The sheets of all records, one after another."""
    for record in records:
        yield sheet(record, blank=blank, evidence=evidence, options=options)


def pdf(
    records: Iterable[Record],
    *,
    blank: bool = False,
    evidence: bool = False,
    options: PageOptions | None = None,
    lacking: Lacking | None = None,
) -> bytes:
    """The PDF of all records, for preview and comparison; ``lacking`` hears of letters that cannot be printed."""
    from lcsurvey.report.pdf.writer import render

    made = sheets(records, blank=blank, evidence=evidence, options=options)
    return render(made if lacking is None else lacking.watch(made))


def write_pdf(
    records: Iterable[Record],
    target: Path,
    *,
    blank: bool = False,
    evidence: bool = False,
    options: PageOptions | None = None,
    progress: Callable[[int], None] | None = None,
    stopped: Callable[[], bool] | None = None,
    lacking: Lacking | None = None,
) -> Written:
    """Writes the PDF of all records to ``target``; raises OutputError, or Stopped where ``stopped`` says so.

    ``progress`` hears how many sheets are done, ``lacking`` of letters that cannot be printed.
    """
    from lcsurvey.report.pdf.writer import render

    codes: list[str] = []

    def made() -> Iterator[Sheet]:
        for one in sheets(records, blank=blank, evidence=evidence, options=options):
            if stopped is not None and stopped():
                raise Stopped("已停止打印，没有写出文件。")
            codes.append(one.code)
            yield one

    data = render(made() if lacking is None else lacking.watch(made()), progress)
    write_file(target, data)
    return Written(target, tuple(codes))


def write_file(target: Path, data: bytes) -> None:
    """Puts ``data`` in the place of ``target`` as a whole; raises OutputError with file and remedy."""
    if os.path.exists(target) and not os.path.isfile(target):
        # A folder, or a device such as /dev/full, which a renamed file would replace.
        why = _REASONS[errno.EISDIR] if target.is_dir() else "它不是普通的文件，请换一个文件名。"
        raise OutputError(f"写不出 {target}：{why}")
    beside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with open(beside, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _replace(beside, target)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise OutputError(f"写不出 {target}：{_why(error, target)}") from error


def _replace(source: Path, target: Path) -> None:
    for attempt in range(TRIES):
        try:
            os.replace(source, target)
            return
        except PermissionError:
            if attempt == TRIES - 1 or os.name != "nt":
                raise
            time.sleep(PAUSE)


_REASONS: Mapping[int, str] = {
    errno.ENOSPC: "磁盘已满，请清出空间或换一个盘后再试。",
    errno.EDQUOT: "磁盘配额已满，请清出空间或换一个盘后再试。",
    errno.EROFS: "这个盘是只读的，请换一个位置。",
    errno.ENOENT: "文件夹不存在，请先建立或换一个位置。",
    errno.ENOTDIR: "路径中有一段不是文件夹，请换一个位置。",
    errno.EISDIR: "这个名字是一个文件夹，请换一个文件名。",
    errno.ENAMETOOLONG: "文件名太长，请换一个短些的名字。",
}


def _why(error: OSError, target: Path) -> str:
    if error.errno in (errno.EACCES, errno.EPERM):
        if target.exists():
            return "文件可能正在别的程序里打开，或没有写入的权限，请关闭它或换一个位置。"
        return "没有写入的权限，请换一个位置。"
    return _REASONS.get(error.errno or 0, f"{cause(error)}，请换一个位置再试。")
