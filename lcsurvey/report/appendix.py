"""得分说明: a sheet behind the official one that says, line by line, what was given and why."""

from __future__ import annotations

from lcsurvey.report.sheet import Cell, Entry, Paragraph, Row, Sheet, Template
from lcsurvey.score.apportion import printed, text
from lcsurvey.score.scorecard import Line, Scorecard
from lcsurvey.score.table import Table
from lcsurvey.score.wording import clause, sentence

COLUMNS = (40.0, 13.0, 13.0, 16.0, 88.0)
HEADINGS = (("条目",), ("得分",), ("满分",), ("最高", "可到"), ("说明",))


def appendix(table: Table, card: Scorecard, sheet: Sheet) -> Sheet:
    """The explanation of ``card`` as a sheet of its own, with the heading of the sheet it belongs to."""
    shares = printed(card)
    rows: list[Row] = [tuple(_cell(words, "head") for words in HEADINGS)]
    before: tuple[str, ...] = ()
    for depth, line in card.outline():
        grounds = _grounds(line)
        given = text(shares[line.rule.id]) if line.points is not None or line.least else ""
        rows.append(
            (
                _cell(("　" * depth + (line.rule.label or line.rule.id),), "text"),
                _cell((given,), "number"),
                _cell((text(line.rule.maximum),), "number"),
                _cell((text(line.reachable),), "number"),
                _cell((sentence(line, shares[line.rule.id]) or "还没有填。", *(grounds if grounds != before else ("依据、口径同上一条。",))), "text"),
            )
        )
        before = grounds
    rows.append(_total(table, card, text(shares["total"])))
    rows += [
        (_cell((f"“{words}”",), "text"), Cell((Paragraph((ruling,)),), colspan=4))
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
        _cell((table.rules.total_label,), "label"),
        _cell((total,), "score"),
        _cell((text(card.maximum),), "number"),
        _cell((text(card.reachable),), "number"),
        _cell((f"{rating}{note}",), "text"),
    )


def _cell(words: tuple[str, ...], role: str) -> Cell:
    return Cell(tuple(Paragraph((text,)) for text in words), role)  # type: ignore[arg-type]
