"""What a person types becomes a value, or a sentence that says how to type it; and back again.

Typed text is compared after NFKC, so full-width digits and signs are digits and signs. Nothing is guessed:
what cannot be read is a :class:`~lcsurvey.errors.Problem`, and the typed text stays as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from lcsurvey.circle.half_width import half_width
from lcsurvey.errors import Problem
from lcsurvey.form.fields import OfFields
from lcsurvey.form.model import Choice, Form, Question, QuestionType, Value
from lcsurvey.report.figures import per_cent
from lcsurvey.ui.words import tr

LONGEST = 15
"""Most digits a number may have."""
_NUMBER = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)")
_GROUPED = re.compile(r"[+-]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]*)?")
_DATE = re.compile(r"([0-9]{4})\s*[-/.年]\s*([0-9]{1,2})\s*[-/.月]\s*([0-9]{1,2})\s*日?|([0-9]{4})([0-9]{2})([0-9]{2})")


@dataclass(frozen=True, slots=True)
class Entry:
    """How one field is typed: the question's own attributes, or those of a table's column."""

    field: str
    type: QuestionType
    unit: str = ""
    rate: bool = False
    multiline: bool = False
    choices: tuple[Choice, ...] = ()

    @property
    def suffix(self) -> str:
        """The unit to show behind the field."""
        return "%" if self.rate else self.unit


def entry(form: Form, field: str) -> Entry:
    """How ``field`` of ``form`` is typed; KeyError where there is no such field."""
    question: Question = form.field[field]
    if question.type == "table":
        column = next(c for c in question.columns if field.endswith(f".{c.name}"))
        return Entry(field, column.type, column.unit, column.appearance == "rate", False, column.choices)
    return Entry(
        field,
        question.type,
        question.unit,
        question.appearance == "rate",
        question.appearance == "multiline",
        question.choices if question.type == "select_one" else (),
    )


def entries(form: Form) -> OfFields[Entry]:
    """How each field of a form is typed, by its id."""
    return OfFields(lambda field: entry(form, field))


def read(entry: Entry, text: str) -> Value | Problem | None:
    """The value that ``text`` means; None where it is empty; a Problem where it cannot be read.

    Rates are typed in per cent (``91.2`` and ``91.2%`` are both 0.912). Text stays character for character.
    """
    if not text.strip():
        return None
    if entry.type == "text":
        return text
    plain = half_width(text).strip()
    if entry.type == "date":
        return _read_date(entry, text.strip(), plain)
    if entry.type in ("integer", "decimal"):
        return _read_number(entry, text.strip(), plain)
    if entry.type == "select_one" and entry.choices:
        return _read_choice(entry, text.strip())
    return text


def _read_choice(entry: Entry, text: str) -> Value | Problem:
    """The choice of this name or wording."""
    found = next((choice.name for choice in entry.choices if text in (choice.name, choice.label)), None)
    labels = tr("、").join(choice.label for choice in entry.choices)
    return found or Problem(
        "unknown_choice", entry.field, tr("没有“{text}”这个选项。可填：{labels}。", text=text, labels=labels)
    )


def _read_number(entry: Entry, text: str, plain: str) -> Value | Problem:
    """A whole or decimal number; thousands may be grouped by commas."""
    if entry.rate and plain.endswith("%"):
        plain = plain[:-1].rstrip()
    if _GROUPED.fullmatch(plain):
        plain = plain.replace(",", "")
    if not _NUMBER.fullmatch(plain):
        example = "91.2" if entry.rate else "12" if entry.type == "integer" else "12.5"
        return Problem(
            "not_a_number",
            entry.field,
            tr("“{text}”不是数字。请只写数字，例如 {example}。", text=text, example=example),
        )
    if sum(sign.isdigit() for sign in plain) > LONGEST:
        return Problem("too_long", entry.field, tr("“{text}”太长。请检查是否多打了数字。", text=text))
    try:
        number = Decimal(plain)
    except InvalidOperation:  # pragma: no cover - the pattern admits numbers only
        return Problem("not_a_number", entry.field, tr("“{text}”不是数字。", text=text))
    if entry.type == "integer":
        if number != number.to_integral_value():
            return Problem("not_whole", entry.field, tr("“{text}”不是整数。请填整数。", text=text))
        return int(number)
    return number / 100 if entry.rate else number


def _read_date(entry: Entry, text: str, plain: str) -> Value | Problem:
    """A day as ISO text."""
    found = _DATE.fullmatch(plain)
    try:
        if found is None:
            raise ValueError
        parts = [int(part) for part in found.groups() if part]
        return date(*parts).isoformat()
    except ValueError:
        return Problem("not_a_date", entry.field, tr("“{text}”不是日期。请写成年-月-日，例如 2026-11-21。", text=text))


def show(entry: Entry, value: Value | None) -> str:
    """The text that stands in the field for a value; numbers without trailing zeros, rates as the page writes them."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return tr("有") if value else tr("无")
    if entry.rate and isinstance(value, (int, Decimal)):
        return plain(per_cent(Decimal(value)))
    if isinstance(value, Decimal):
        return plain(value)
    if entry.choices:
        return label(entry.choices, str(value))
    return str(value)


def plain(number: Decimal) -> str:
    """A decimal without exponent and trailing zeros: 3.50 → 3.5, 1E+2 → 100."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def label(choices: tuple[Choice, ...], name: str) -> str:
    """The wording of a choice; its name where the form no longer knows it."""
    return next((choice.label for choice in choices if choice.name == name), name)
