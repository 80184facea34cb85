"""得分说明: a sheet behind the official one that says, line by line, what was given and why."""

from __future__ import annotations

from lcsurvey.report.own_sheet import cell
from lcsurvey.report.sheet import Entry, Row, Sheet, Template
from lcsurvey.score.apportion import printed, text
from lcsurvey.score.scorecard import Line, Scorecard
from lcsurvey.score.table import Table
from lcsurvey.score.wording import clause, sentence

COLUMNS = (40.0, 13.0, 13.0, 16.0, 88.0)
HEADINGS = (("条目",), ("得分",), ("满分",), ("最高", "可到"), ("说明",))


def appendix(table: Table, card: Scorecard, sheet: Sheet) -> Sheet:
    """The explanation of ``card`` as a sheet of its own, with the heading of the sheet it belongs to."""
    shares = printed(card)
    rows: list[Row] = [tuple(cell(words, "head") for words in HEADINGS)]
    before: tuple[str, ...] = ()
    for depth, line in card.outline():
        grounds = _grounds(line)
        given = text(shares[line.rule.id]) if line.points is not None or line.least else ""
        rows.append(
            (
                cell("　" * depth + (line.rule.label or line.rule.id)),
                cell(given, "number"),
                cell(text(line.rule.maximum), "number"),
                cell(text(line.reachable), "number"),
                cell((sentence(line, shares[line.rule.id]) or "还没有填。", *(grounds if grounds != before else ("依据、口径同上一条。",))), "text"),
            )
        )
        before = grounds
    rows.append(_total(table, card, text(shares["total"])))
    rows += [
        (cell(f"“{words}”"), cell(ruling, colspan=4))
        for words, ruling in table.rules.notes
    ]
    template = Template(
        form=table.form.id,
        version=table.form.version,
        annex=table.form.annex,
        title=(f"{table.form.short}得分说明",),
        heading=tuple(Entry(entry.label, entry.key, entry.blank) for entry in sheet.template.heading),
        columns=COLUMNS,
        rows=tuple(rows),
        size=9.5,
        repeated=False,
    )
    heading = {key: value for key, value in sheet.values.items() if key.startswith("heading.")}
    return Sheet(
        template=template, values=heading, mark=sheet.mark, circle=sheet.circle, date=sheet.date,
        code=sheet.code, payload=sheet.payload, options=sheet.options,
    )  # fmt: skip


def _grounds(line: Line) -> tuple[str, ...]:
    found = [clause(line.rule) and f"依据　{clause(line.rule)}", line.rule.note and f"口径　{line.rule.note}"]
    return tuple(words for words in found if words)


def _total(table: Table, card: Scorecard, total: str) -> Row:
    rating = card.rating.label if card.final else "未填完，不能确定"
    note = f"（{card.rating.note}）" if card.final and card.rating.note else ""
    return (
        cell(table.rules.total_label, "label"),
        cell(total, "score"),
        cell(text(card.maximum), "number"),
        cell(text(card.reachable), "number"),
        cell(f"{rating}{note}"),
    )
