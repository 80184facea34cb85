"""Checks a table's page against its form and its scoring; ``forms check`` shows what it finds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lcsurvey.errors import Problem
from lcsurvey.form.model import Form
from lcsurvey.report.lines import FIELDS
from lcsurvey.report.places import TOTAL, score_key
from lcsurvey.report.sheet import Placed, Slot, Template
from lcsurvey.report.template import read
from lcsurvey.score.model import Rule, Rules


def problems(page: Mapping[str, Any], form: Form, rules: Rules) -> tuple[Problem, ...]:
    """Everything wrong with a page: unknown places, spans that do not fit, words wider than their column."""
    if not page:
        return (Problem("page", f"{form.id} 版面", "没有版面，请写 page.toml。"),)
    template, found = read(page, form)
    widths = [problem for page in template.chain() for problem in _widths(page, form)]
    return (*found, *_columns(form), *_scores(template, form, rules), *widths)


def _columns(form: Form) -> list[Problem]:
    """Columns of a form of lines that its things do not have."""
    known = FIELDS.get(form.rows, ())
    return [
        Problem("page_field", f"{form.id} [[column]]", f"{form.rows} 没有“{column.name}”，可用的有：{'、'.join(known)}。")
        for column in form.columns
        if column.name not in known
    ]


def _scores(template: Template, form: Form, rules: Rules) -> list[Problem]:
    if not rules.rules:
        return []
    place = f"{form.id} 版面"
    known = {rule.id for _, rule in rules.outline()}
    slots = {piece.key for piece in template.pieces() if isinstance(piece, Slot)}
    wanted = {key.removeprefix("score.") for key in slots if key.startswith("score.")}
    found = [
        Problem("page_rule", place, f"没有计分项“{name}”，请对照计分文件改正。")
        for name in sorted((wanted | set(template.subtotals)) - known)
    ]
    if TOTAL not in slots:
        found.append(Problem("page_total", place, "没有总分的位置，请在总分一行写 { total = true }。"))
    for rule in rules.rules:
        if score_key(rule.id) not in slots and rule.id not in template.subtotals and not _inside(rule, wanted):
            found.append(Problem("page_rule", place, f"计分项“{rule.label or rule.id}”没有印得分的位置。"))
    return found


def _inside(rule: Rule, wanted: set[str]) -> bool:
    """Whether all points of ``rule`` are printed by its parts."""
    return bool(rule.parts) and all(part.id in wanted or _inside(part, wanted) for part in rule.parts)


def _widths(template: Template, form: Form) -> list[Problem]:
    """Words that stay whole but are wider than their cell, and points that would not fit on one line."""
    from lcsurvey.report.pdf.breaking import words
    from lcsurvey.report.pdf.compose import inner_width
    from lcsurvey.report.pdf.fonts import faces
    from lcsurvey.report.pdf.measure import TYPES, Scale

    scale = Scale(template.size)
    found: list[Problem] = []

    def check(placed: Placed, text: str, room: float) -> None:
        if faces()[TYPES[placed.cell.role].face].width(text) * scale.size > room + 0.01:
            where = f"{form.id} 版面 第{placed.row + 1}行第{placed.column + 1}列"
            found.append(Problem("page_overflow", where, f"“{text}”比这一栏宽，请把 columns 中这一栏改宽。"))

    for placed in template.places():
        room = inner_width(template, placed, scale)
        if placed.column + placed.cell.colspan > len(template.columns):
            continue
        for paragraph in placed.cell.paragraphs:
            for piece in paragraph.pieces:
                for word in words(piece) if isinstance(piece, str) else ():
                    check(placed, word, room)
        if placed.cell.role == "score":
            check(placed, "88.88", room)
    return found
