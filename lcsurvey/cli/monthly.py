"""``lcsurvey monthly``: the monthly table as of a day, on the screen, as a page, a workbook, or a paragraph of text."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from lcsurvey.cli.output import DONE, show, show_json, show_table
from lcsurvey.cli.place import Folder, Json, day_of, reading, table_of, target
from lcsurvey.cli.progress import progress_data, show_progress
from lcsurvey.errors import InputError
from lcsurvey.report.document import write_file
from lcsurvey.report.name import safe
from lcsurvey.score.apportion import text
from lcsurvey.score.bulletin import Bulletin, paragraphs
from lcsurvey.score.monthly import LEVELS, Level, Monthly, Row
from lcsurvey.score.phrase import percent
from lcsurvey.score.statistics import Line


def monthly(
    workspace: Folder = "",
    as_of: Annotated[
        str, typer.Option("--as-of", metavar="DATE", help="截至这一天（本机时间当天结束时）；不写就是今天")
    ] = "",
    by: Annotated[str, typer.Option("--by", metavar="级别", help="分区县、街道或社区；不写就是名录里最大的一级")] = "",
    form: Annotated[str, typer.Option("--form", metavar="FORM", help="数哪张表的交表和审核；不写就是第一张")] = "",
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="OUT.pdf|OUT.xlsx|OUT.txt", help="写成页、工作簿或一段文字")
    ] = "",
    json: Json = False,
) -> int:
    """月报表：建成、交表、审核的本月新增、累计、完成率、比上月；对照文件目标的进展；四项指标统计。"""
    level = level_of(by) if by else None
    with reading(workspace) as space:
        day = day_of(as_of) if as_of else datetime.now().astimezone().date()
        wanted = table_of(space, form).form.id if form else ""
        found = space.as_of(day).bulletin(level, wanted)
    if output:
        show(f"已写好：{write(found, target(output, file_name(found)))}")
    if json:
        show_json(_data(found))
    elif not output:
        _show(found)
    return DONE


def level_of(word: str) -> Level:
    """A level by its word; InputError naming all."""
    for level, known in LEVELS.items():
        if word in (level, known):
            return level
    raise InputError(f"没有“{word}”这一级。可用：{'、'.join(LEVELS.values())}。")


def file_name(found: Bulletin) -> str:
    """What the page is called where nobody says."""
    return f"月报表_{safe(found.city)}_{found.day.isoformat().replace('-', '')}.pdf"


def write(found: Bulletin, path: Path) -> Path:
    """The page, the workbook or the text, by the ending of the file."""
    from lcsurvey.report.bulletin import sheets

    if path.suffix.lower() == ".xlsx":
        from lcsurvey.report.workbook import write_workbook

        return write_workbook(sheets(found), path)
    if path.suffix.lower() == ".txt":
        write_file(path, ("\ufeff" + "\r\n".join(paragraphs(found)) + "\r\n").encode())
        return path
    from lcsurvey.report.writing import write_sheets

    return write_sheets(sheets(found), path)


def _data(found: Bulletin) -> dict[str, Any]:
    return {
        "as_of": found.day.isoformat(),
        "round": found.round,
        "by": LEVELS[found.level],
        "form": found.form,
        "tables": {what: _table(table) for what, table in found.tables.items()},
        "statistics": [*map(_line, found.statistics), _line(found.whole)],
        "progress": [progress_data(one) for one in found.progress],
        "text": list(paragraphs(found)),
    }


def _table(table: Monthly) -> list[dict[str, Any]]:
    return [
        {
            "place": row.name,
            "due": row.due,
            "new": row.new,
            "total": row.total,
            "rate": percent(row.rate) if row.rate is not None else None,
            "change": row.change,
        }
        for row in (*table.rows, table.whole)
    ]


def _line(line: Line) -> dict[str, Any]:
    return {
        "place": line.name,
        "circles": line.circles,
        "outlets": line.stock.outlets,
        "staff": line.stock.staff,
        "staff_unknown": line.stock.staff_unknown,
        "satisfaction": percent(line.share.rate) if line.share.rate is not None else None,
        "investment": text(line.stock.investment),
        "investment_unknown": line.stock.investment_unknown,
    }


def _show(found: Bulletin) -> None:
    from lcsurvey.report.bulletin import section

    show(f"{found.city}　截至 {found.day.isoformat()}　{found.round}")
    for what, table in found.tables.items():
        show()
        show(section(found, what))
        rows = [_row(row) for row in (*table.rows, table.whole)]
        show_table(rows, (found.place, "应完成", "本月新增", "累计", "完成率", "比上月"), numbers=(1, 2, 3, 4, 5))
    show()
    lines = [
        (
            line.name, str(line.circles), str(line.stock.outlets), str(line.stock.staff),
            percent(line.share.rate) if line.share.rate is not None else "", text(line.stock.investment),
        )
        for line in (*found.statistics, found.whole)
    ]  # fmt: skip
    heads = (found.lines_place, "生活圈", "店铺数量", "从业人数", "居民满意度", "投资额（万元）")
    show_table(lines, heads, numbers=(1, 2, 3, 4, 5))
    show_progress(found.progress)
    show()
    for words in paragraphs(found):
        show(words)


def _row(row: Row) -> tuple[str, ...]:
    rate = percent(row.rate) if row.rate is not None else ""
    return (row.name, str(row.due), str(row.new), str(row.total), rate, f"{row.change:+d}" if row.change else "0")
