"""What a city reports as of a day, as one value, and its paragraphs: the text that goes into a monthly report.

The numbers of the paragraphs are those of the tables: sums of their rows, rates by the rule of every page.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from lcsurvey.score.apportion import text
from lcsurvey.score.monthly import LEVELS, Level, Monthly, Row, What, month_ends
from lcsurvey.score.phrase import percent
from lcsurvey.score.progress import Progress
from lcsurvey.score.statistics import Line

NAMED = 6
"""So many places are named one by one; of more the first, and how many there are."""


@dataclass(frozen=True, slots=True)
class Bulletin:
    """A city as of a day. ``form`` is the short title of the table whose handing in is counted, ``about`` where it ends."""

    city: str
    day: date
    round: str
    level: Level
    form: str
    tables: Mapping[What, Monthly]
    statistics: tuple[Line, ...]
    whole: Line  # of the whole city: outlets once, answers pooled
    lines_level: Level = "district"  # of the statistics
    progress: tuple[Progress, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)  # the pack's: region, community, circle

    @property
    def unit(self) -> str:
        """What the rows count: circles, or by community communities."""
        return "社区" if self.level == "community" else "生活圈"

    @property
    def place(self) -> str:
        """The heading over the names of the rows."""
        return word_of(self.level, self.words)

    @property
    def lines_place(self) -> str:
        """The heading over the names of the statistics' rows: those of communities go by regions."""
        return word_of(self.lines_level, self.words)


def word_of(level: Level, words: Mapping[str, str]) -> str:
    """What a city calls a level; ``words`` are the pack's."""
    named: Mapping[Level, str] = {"district": "region", "street": "street", "community": "community"}
    return words.get(named[level], "") or LEVELS[level]


def chinese(day: date) -> str:
    """2026年11月22日."""
    return f"{day.year}年{day.month}月{day.day}日"


def paragraphs(of: Bulletin) -> tuple[str, ...]:
    """The text of a monthly report: one paragraph for what was done, one for the targets, one for the statistics."""
    found = [_done(of)]
    if of.progress:
        said = [f"{one.target.label}：{_now(one)}，{one.words.replace(' ', '')}" for one in of.progress]
        found.append(f"对照文件目标，{'；'.join(said)}。")
    found.append(_statistics(of))
    return tuple(found)


def _done(of: Bulletin) -> str:
    completed = of.tables["completed"]
    whole = completed.whole
    due = f"任务数{whole.due}个" if completed.quotas else f"登记便民{of.unit}{whole.due}个"
    if of.level == "community":
        due = f"便民生活圈覆盖社区{whole.due}个"
    said = [f"截至{chinese(of.day)}，{of.city}{due}"]
    said.append(f"{_what(of, 'completed')}：{_counted(whole)}")
    for what in of.tables:
        if what == "completed":
            continue
        said.append(f"{_what(of, what)}：{_counted(of.tables[what].whole)}")
    text_ = "；".join(said) + "。"
    rows = [row for row in completed.rows if row.new or row.total]
    if len(completed.rows) > 1 and rows:
        named = [f"{row.name}本月新增{row.new}个、累计{row.total}个" for row in rows[:NAMED]]
        more = f"等{len(rows)}个{of.place}" if len(rows) > NAMED else ""
        text_ += f"分{of.place}看，建成的有：{'；'.join(named)}{more}。"
    return text_


def _what(of: Bulletin, what: What) -> str:
    if what == "completed":
        return "建成"
    return f"{of.form}{'交表' if what == 'handed' else '审核通过'}"


def _counted(row: Row) -> str:
    """本月新增2个（比上月多1个），累计7个，完成率29.17%."""
    change = "与上月持平" if not row.change else f"比上月{'多' if row.change > 0 else '少'}{abs(row.change)}个"
    new = f"本月新增{row.new}个（{change}）" if row.new or row.change else "本月没有新增"
    rate = f"，完成率{percent(row.rate)}" if row.rate is not None else ""
    return f"{new}，累计{row.total}个{rate}"


def _now(one: Progress) -> str:
    if one.value is None:
        return "目前没有数"
    share = f"（{one.count}/{one.of}）" if one.of else ""
    return f"目前{one.shown}{'' if one.target.rate else one.target.unit}{share}"


def _statistics(of: Bulletin) -> str:
    stock, share = of.whole.stock, of.whole.share
    staff = f"（其中{stock.staff_unknown}家没有填人数）" if stock.staff_unknown else ""
    money = f"（其中{stock.investment_unknown}个项目没有填投资额）" if stock.investment_unknown else ""
    rate = percent(share.rate) if share.rate is not None else "没有数"
    return (
        f"指标统计：店铺数量{stock.outlets}个；从业人数{stock.staff}人{staff}；居民满意度{rate}；"
        f"建设改造投资额{text(stock.investment)}万元{money}。"
    )


def headings(of: Bulletin) -> tuple[str, ...]:
    """本月新增, 累计 … with the days that they are counted between, below a table."""
    day, last, _ = month_ends(of.day)
    first = last.replace(day=1)
    return (
        f"本月新增：{chinese(day.replace(day=1))}到{chinese(day)}；比上月：本月新增减去上月（{chinese(first)}到{chinese(last)}）新增。",
        "完成率＝累计÷应完成，四舍五入到百分数的两位小数，未到的不进成整数；按未舍入的数核对目标。",
    )
