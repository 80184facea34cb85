"""Sums of the columns of tables: one function for the screen and the page."""

from __future__ import annotations

from decimal import Decimal

from lcsurvey.form.model import Answers, Form


def total(form: Form, question: str, column: str, answers: Answers) -> Decimal | None:
    """The sum of the answered cells of a column; None where none is answered. Raises KeyError for a wrong name."""
    table = form.question[question]
    if column not in {one.name for one in table.columns}:
        raise KeyError(column)
    cells = [answers.get(f"{question}.{row.name}.{column}") for row in table.choices]
    numbers = [Decimal(cell) for cell in cells if isinstance(cell, (int, Decimal)) and not isinstance(cell, bool)]
    return sum(numbers, Decimal(0)) if numbers else None
