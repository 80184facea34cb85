"""两期对照, format by format: how many outlets there were and are, which came, went and moved."""

from __future__ import annotations

from collections.abc import Sequence

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.changed import FormatChange, Lived
from lcsurvey.report.figures import chinese_date, clean
from lcsurvey.report.layout import Facts
from lcsurvey.report.sheet import Entry, PageOptions, Row, Sheet, Template
from lcsurvey.report.writing import cell

COLUMNS = (34.0, 14.0, 14.0, 14.0, 34.0, 30.0, 30.0)
SIGNATURE = ("填表人（签字）", "审核人（签字）", "联系电话", "日期")


def rounds_sheet(
    formats: Sequence[FormatChange], outlets: Sequence[Lived], labels: tuple[str, str], facts: Facts
) -> Sheet:
    """One circle in two rounds; ``labels`` are those of the rounds, the former first."""
    heads = ("业态", halved(labels[0]), halved(labels[1]), "增减", "新开", "关了", "搬了")
    rows: list[Row] = [tuple(cell(words, "head") for words in heads)]
    rows += [_row(one) for one in formats]
    before = sum(one.before is not None for one in outlets)
    after = sum(one.after is not None for one in outlets)
    numbers = (str(before), str(after), signed(after - before))
    counts = [sum(one.change == kind for one in outlets) for kind in ("opened", "closed", "moved")]
    rows.append(
        (
            cell("网点合计（家）", "label"), *(cell(words, "score") for words in numbers),
            *(cell(str(count), "score") for count in counts),
        )
    )  # fmt: skip
    template = Template(
        form="rounds",
        version=1,
        annex="对照",
        title=("两期网点对照表",),
        heading=(
            Entry("生活圈名称", "heading.circle"),
            Entry("所在区域", "heading.region"),
            Entry("日期", "heading.date"),
        ),
        columns=COLUMNS,
        rows=tuple(rows),
        size=9.5,
        signature=SIGNATURE,
        seal="（盖章处）",
        repeated=False,
    )
    heading = {"circle": facts.circle, "region": facts.region, "date": chinese_date(facts.date)}
    return Sheet(
        template=template,
        values={f"heading.{key}": clean(words) for key, words in heading.items() if words},
        below=(
            "一店多能的网点在它的每种业态里各算一次，合计里只算一次；换了业态的，在原来的业态算关了，在新的业态算新开。",
        ),
        circle=clean(facts.circle),
        date=facts.date,
        options=PageOptions(qr=False, number=False),
    )


def _row(one: FormatChange) -> Row:
    label = catalogue().label(one.format) if one.format else "没有填业态"
    names = (one.opened, one.closed, one.moved)
    return (
        cell(label), cell(str(one.before), "number"), cell(str(one.after), "number"),
        cell(signed(one.difference), "number"), *(cell(clean("、".join(some))) for some in names),
    )  # fmt: skip


def signed(number: int) -> str:
    """A difference with its sign; 0 for none."""
    return f"{number:+d}" if number else "0"


def halved(label: str) -> tuple[str, ...]:
    """The label of a round on two lines, where it has a year."""
    year, mark, rest = label.partition("年")
    return (year + mark, rest) if mark and rest else (label,)
