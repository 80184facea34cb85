"""Pages for an inspector: two stages side by side (对照表), and a sheet to take along (现场评分表)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lcsurvey.form.model import Question, Settings
from lcsurvey.report.figures import clean
from lcsurvey.report.layout import Facts
from lcsurvey.report.own_sheet import cell, of_circle, own_sheet
from lcsurvey.report.rounds import halved
from lcsurvey.report.sheet import Row, Sheet
from lcsurvey.response.model import Response
from lcsurvey.score.apportion import printed, text
from lcsurvey.score.comparison import Compared, Comparison, shown, signed
from lcsurvey.score.links import short_label
from lcsurvey.score.scorecard import Line
from lcsurvey.score.table import Table
from lcsurvey.score.wording import rating_text, sentence

MOST_ASSESSORS = 5
"""So many single marks have columns of their own; those of more stand with the reasons."""
LEAST_ROW = 9.0
"""Millimetres: room to write by hand."""
_SIGNATURE = ("评价人（签字）", "被评单位（签字）", "联系电话", "日期")
SIZE = 9.5
"""Points of the words on both pages."""
_WRITING = 0.68  # ems above and below: one line of SIZE points then makes a row of 9 mm
_ITEM, _WIDE_ITEM, _MAXIMUM, _POINTS, _SINGLE, _WIDTH = 42.0, 62.0, 10.0, 12.0, 8.5, 170.0
ONSITE = (38.0, _MAXIMUM, _POINTS, 58.0, 20.0, 32.0)
"""Columns of the 现场评分表 in millimetres: a usual situation stands in one line."""


def comparison_sheet(table: Table, found: Comparison, facts: Facts) -> Sheet:
    """对照表: 条目, 满分, both stages, 差, single marks, 理由; totals and ratings below."""
    single = found.assessors if len(found.assessors) <= MOST_ASSESSORS else ()
    heads = ["条目", "满分", _halved(found.left.stage), _halved(found.right.stage), "差", *single, "理由"]
    rows: list[Row] = [tuple(cell(words, "head") for words in heads)]
    rows += [_compared(line, single) for line in found.lines]
    totals = [
        table.rules.total_label, text(table.rules.maximum), _total(found.left.settled, text(found.left.total)),
        _total(found.right.settled, text(found.right.total)), signed(found.difference),
    ]  # fmt: skip
    rows.append(
        (cell(totals[0], "label"), *(cell(words, "score") for words in totals[1:]), cell("", colspan=len(single) + 1))
    )
    fixed = [_ITEM if single else _WIDE_ITEM, _MAXIMUM, _POINTS, _POINTS, _POINTS, *[_SINGLE] * len(single)]
    below = [f"{side.stage}：{text(side.total)} {table.rules.unit}，{side.rating}。" for side in (found.left, found.right)]
    below = ["　".join(below), *(f"不计分的：{'；'.join(found.apart)}。" for _ in found.apart[:1])]
    if not (found.left.settled and found.right.settled):
        below.append("带“*”的得分还没有定，空着的还没有填；两边都定了才有差。")
    return _sheet(table, "对照表", (*fixed, _WIDTH - sum(fixed)), rows, facts, below=below, pages=1)


def _halved(stage: str) -> tuple[str, ...]:
    """A stage of four signs, or a round with its year, on two lines."""
    return (stage[:2], stage[2:]) if len(stage) == 4 else halved(stage)


def _total(settled: bool, total: str) -> str:
    return total if settled else f"{total}*"


def _compared(line: Compared, single: Sequence[str]) -> Row:
    marks = {mark.assessor: text(mark.points) for mark in line.marks if mark.points is not None}
    told = [line.reason, *(f"{mark.assessor}：{mark.reason}" for mark in line.marks if mark.reason)]
    if not single and marks:
        told.append("单独评分 " + "、".join(f"{name} {points}" for name, points in marks.items()))
    label = line.rule.label or line.rule.id
    return (
        cell("　" * line.depth + label),
        cell(text(line.rule.maximum), "number"),
        cell(shown(line.left, line.given[0]), "number"),
        cell(shown(line.right, line.given[1]), "number"),
        cell(signed(line.printed_difference), "number"),
        *(cell(marks.get(name, ""), "number") for name in single),
        cell([clean(words) for words in told if words] or ""),
    )


def onsite_sheet(table: Table, response: Response, settings: Settings, facts: Facts, stage: str) -> Sheet:
    """现场评分表: what was answered, with its points; ``stage`` and 理由 empty, rows at least 9 mm high."""
    card = table.scorer(response.effective, settings)
    shares = printed(card)
    heads = ["条目", "满分", str(response.stage), f"{response.stage}情况", stage, "理由"]
    rows: list[Row] = [tuple(cell(words, "head") for words in heads)]
    told: set[str] = set()
    for depth, line in card.outline():
        share = shares[line.rule.id]
        given = shown(line.points, share)
        situation = sentence(line, share) if not line.parts else ""
        label = "　" * depth + (line.rule.label or line.rule.id)
        rows.append(_visited(label, text(line.rule.maximum), given, situation))
        rows += _options(table, line, response, "　" * (depth + 1), told)
    total = _total(all(line.points is not None for line in card.lines), text(shares["total"]))
    rating = rating_text(table, card)
    ends = [cell(text(table.rules.maximum), "score"), cell(total, "score"), cell(rating), cell(""), cell("")]
    rows.append((cell(table.rules.total_label, "label"), *ends))
    return _sheet(table, "现场评分表", ONSITE, rows, facts, padding=_WRITING)


def _visited(label: str, maximum: str, given: str, situation: str, mark: str = "") -> Row:
    return (
        cell(label), cell(maximum, "number"), cell(given, "number"), cell(situation), cell(mark, "number"), cell(""),
    )  # fmt: skip


def _options(table: Table, line: Line, response: Response, indent: str, told: set[str]) -> Iterator[Row]:
    """A row for every option that a rule counts, to be marked on the spot; each question once."""
    if line.parts:
        return
    for name in table.form.question:
        question = table.form.question[name]
        if name in line.rule.questions and name not in told and question.type == "select_multiple":
            told.add(name)
            yield from _marked(question, response, indent)


def _marked(question: Question, response: Response, indent: str) -> Iterator[Row]:
    for choice in question.choices:
        field = f"{question.name}.{choice.name}"
        value = response.effective.get(field)
        said = "未看" if value is None else "有" if value else "无"
        one = response.derived.get(field)
        outlets = (
            f"{'、'.join(outlet.name for outlet in one.behind[:2])}（{one.sentence}）" if one and one.behind else ""
        )
        yield _visited(indent + short_label(choice.label), "", said, outlets, "□有　□无")


def _sheet(
    table: Table, title: str, columns: Sequence[float], rows: Sequence[Row], facts: Facts, *,
    below: Sequence[str] = (), pages: int = 0, padding: float = 0.26,
) -> Sheet:  # fmt: skip
    return own_sheet(
        table.form.id, "检查用", f"{table.form.annex}{table.form.short}{title}", of_circle(facts), columns, rows,
        below=below, circle=facts.circle, date=facts.date, version=table.form.version, size=SIZE, pages=pages,
        padding=padding, signature=_SIGNATURE,
    )  # fmt: skip
