"""The monthly table and what goes with it as pages: what was done by place, the four statistics, the targets."""

from __future__ import annotations

from collections.abc import Sequence

from lcsurvey.report.figures import chinese_date, clean
from lcsurvey.report.own_sheet import cell, own_sheet
from lcsurvey.report.sheet import Role, Row, Sheet
from lcsurvey.score import statistics
from lcsurvey.score.apportion import text
from lcsurvey.score.bulletin import Bulletin, headings
from lcsurvey.score.monthly import Monthly
from lcsurvey.score.monthly import Row as Counted
from lcsurvey.score.phrase import percent
from lcsurvey.score.progress import goal

_MONTHLY = (12.0, 54.0, 22.0, 20.0, 20.0, 24.0, 18.0)
_STATISTICS = (12.0, 46.0, 18.0, 22.0, 24.0, 24.0, 24.0)
_TARGETS = (10.0, 60.0, 20.0, 22.0, 24.0, 34.0)
ONE_PAGE = 46
"""So many rows are made to fit on one page."""


def sheets(of: Bulletin) -> tuple[Sheet, ...]:
    """All pages: the monthly table, the statistics, the targets where the city has any."""
    return (monthly_sheet(of), statistics_sheet(of), *((targets_sheet(of),) if of.progress else ()))


def monthly_sheet(of: Bulletin) -> Sheet:
    """本月新增, 累计, 完成率, 比上月: one block for circles completed, tables handed in, tables approved."""
    heads = ("序号", of.place, ("应完成", "（个）"), ("本月", "新增"), "累计", "完成率", "比上月")
    rows: list[Row] = [tuple(cell(words, "head") for words in heads)]
    for what, table in of.tables.items():
        rows.append((cell(section(of, what), "label", colspan=len(heads)),))
        rows += [_counted(str(number), row) for number, row in enumerate(table.rows, 1)]
        rows.append(_counted("", table.whole, whole=True))
    title = f"{of.city}一刻钟便民生活圈建设月报表"
    below = [*headings(of), *_due(of)]
    return _sheet(of, title, _MONTHLY, rows, below)


def section(of: Bulletin, what: str) -> str:
    """The heading of a block: 建成生活圈, 交表（分型表，2026年下半年）."""
    if what == "completed":
        return "建成生活圈" if of.level != "community" else "建成生活圈覆盖的社区"
    word = "交表" if what == "handed" else "审核通过"
    return f"{word}（{of.form}，{of.round}）"


def _counted(number: str, row: Counted, *, whole: bool = False) -> Row:
    rate = percent(row.rate) if row.rate is not None else ""
    numbers = (str(row.due), str(row.new), str(row.total), rate, f"{row.change:+d}" if row.change else "0")
    role: Role = "score" if whole else "number"
    name = cell(clean(row.name), "label") if whole else cell(clean(row.name))
    return (cell(number, "number"), name, *(cell(words, role) for words in numbers))


def _due(of: Bulletin) -> tuple[str, ...]:
    completed: Monthly = of.tables["completed"]
    if completed.quotas:
        return ("“建成生活圈”的应完成数是文件分给各地的任务数，其余是登记的生活圈数。",)
    unit = "生活圈覆盖的社区数，一个社区随它的生活圈计一次" if of.level == "community" else "登记的生活圈数"
    return (f"应完成数是{unit}。“建成生活圈”按建成日期计。",)


def statistics_sheet(of: Bulletin) -> Sheet:
    """店铺数量、从业人数、居民满意度、建设改造投资额 by district or street."""
    heads = (
        "序号",
        of.lines_place,
        "生活圈",
        ("店铺数量", "（个）"),
        ("从业人数", "（人）"),
        "居民满意度",
        ("建设改造", "投资额", "（万元）"),
    )
    rows: list[Row] = [tuple(cell(words, "head") for words in heads)]
    rows += [_stocked(str(number), line) for number, line in enumerate(of.statistics, 1)]
    rows.append(_stocked("", of.whole, whole=True))
    stock = of.whole.stock
    below = ["一个网点服务几个生活圈的，只在所属的生活圈计一次；几个生活圈的满意度是全部作答合并计算，不是各圈的平均。"]
    if stock.staff_unknown or stock.investment_unknown:
        lacking = [
            f"{stock.staff_unknown}家网点没有填从业人员" if stock.staff_unknown else "",
            f"{stock.investment_unknown}个项目没有填投资额" if stock.investment_unknown else "",
        ]
        below.append(f"有{'、'.join(words for words in lacking if words)}，没有计入，也不推算。")
    return _sheet(of, f"{of.city}便民生活圈指标统计表", _STATISTICS, rows, below)


def _stocked(number: str, line: statistics.Line, *, whole: bool = False) -> Row:
    stock, rate = line.stock, line.share.rate
    said = (
        str(line.circles), str(stock.outlets), str(stock.staff), percent(rate) if rate is not None else "",
        text(stock.investment),
    )  # fmt: skip
    role: Role = "score" if whole else "number"
    name = cell(line.name, "label") if whole else cell(clean(line.name))
    return (cell(number, "number"), name, *(cell(words, role) for words in said))


def targets_sheet(of: Bulletin) -> Sheet:
    """Every target of the city's document: until when, how much, how much there is now, what is left."""
    rows: list[Row] = [tuple(cell(words, "head") for words in ("序号", "目标", "时限", "目标值", "目前", "进展"))]
    for number, one in enumerate(of.progress, 1):
        share = f"（{one.count}/{one.of}）" if one.of else ""
        rows.append(
            (
                cell(str(number), "number"), cell(clean(one.target.label)), cell(f"{one.target.year}年底", "number"),
                cell(goal(one.target), "number"), cell((one.shown or "—", share) if share else one.shown or "—", "number"),
                cell(one.words, "number"),
            )
        )  # fmt: skip
    notes = [f"{number}．{one.target.note}" for number, one in enumerate(of.progress, 1) if one.target.note]
    return _sheet(of, f"{of.city}便民生活圈建设目标进展表", _TARGETS, rows, notes)


def _sheet(of: Bulletin, title: str, columns: Sequence[float], rows: Sequence[Row], below: Sequence[str]) -> Sheet:
    heading = {"date": ("截至日期", chinese_date(of.day.isoformat())), "round": ("调查期次", of.round)}
    return own_sheet(
        "bulletin", "月报", title, heading, columns, rows,
        below=below, date=of.day.isoformat(), size=10, pages=1 if len(rows) <= ONE_PAGE else 0,
    )  # fmt: skip
