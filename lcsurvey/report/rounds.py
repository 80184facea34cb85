"""两期对照, format by format: how many outlets there were and are, which came, went and moved."""

from __future__ import annotations

from collections.abc import Sequence

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.changed import FormatChange, Lived
from lcsurvey.report.figures import clean
from lcsurvey.report.layout import Facts
from lcsurvey.report.own_sheet import cell, of_circle, own_sheet
from lcsurvey.report.sheet import Row, Sheet

MOST = 30
"""So many names stand in a cell."""
COLUMNS = (34.0, 14.0, 14.0, 14.0, 34.0, 30.0, 30.0)


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
    below = "一店多能的网点在它的每种业态里各算一次，合计里只算一次；换了业态的，在原来的业态算关了，在新的业态算新开。"
    return own_sheet(
        "rounds", "对照", "两期网点对照表", of_circle(facts), COLUMNS, rows,
        below=(below,), circle=facts.circle, date=facts.date,
    )  # fmt: skip


def _row(one: FormatChange) -> Row:
    label = catalogue().label(one.format) if one.format else "没有填业态"
    names = (one.opened, one.closed, one.moved)
    return (
        cell(label), cell(str(one.before), "number"), cell(str(one.after), "number"),
        cell(signed(one.difference), "number"), *(cell(clean(_listed(some))) for some in names),
    )  # fmt: skip


def _listed(names: Sequence[str]) -> str:
    """Names in a cell; of very many, as a whole city has them, the first and how many there are."""
    return "、".join(names) if len(names) <= MOST else f"{'、'.join(names[:MOST])}等 {len(names)} 家"


def signed(number: int) -> str:
    """A difference with its sign; 0 for none."""
    return f"{number:+d}" if number else "0"


def halved(label: str) -> tuple[str, ...]:
    """The label of a round on two lines, where it has a year."""
    year, mark, rest = label.partition("年")
    return (year + mark, rest) if mark and rest else (label,)
