"""How a page writes answers: numbers plain or in 万人, rates with or without their sign, days in Chinese."""

from __future__ import annotations

import unicodedata
from decimal import ROUND_HALF_UP, Decimal

from lcsurvey.form.model import Column, Question, Value

STYLES = ("", "ten_thousand", "rate")
"""As the question says; persons in 万人 to four decimals, so that a column adds up; per cent without the sign."""
_TEN_THOUSAND, _FOUR, _TWO = Decimal(10000), Decimal("0.0001"), Decimal("0.01")


def figure(value: int | Decimal, style: str = "") -> str:
    """A number as the page writes it."""
    number = Decimal(value)
    if style == "ten_thousand":
        return f"{(number / _TEN_THOUSAND).quantize(_FOUR, ROUND_HALF_UP):f}"
    return plain(per_cent(number) if style == "rate" else number)


def per_cent(rate: Decimal) -> Decimal:
    """A rate in per cent as people write it: as given, but a division that does not end has two decimals.

    Half up as on 满意度汇总表, and like there never up to a whole per cent that it does not reach.
    """
    exact = rate * 100
    if exact == exact.quantize(_FOUR):
        return exact
    rounded = exact.quantize(_TWO, ROUND_HALF_UP)
    return rounded - _TWO if rounded > exact and rounded == rounded.to_integral_value() else rounded


def plain(number: Decimal) -> str:
    """A decimal without exponent and trailing zeros."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def answer_text(question: Question | Column, value: Value, style: str = "") -> str:
    """An answer as a page shows it."""
    if isinstance(value, bool):
        return "有" if value else "无"
    if isinstance(value, (int, Decimal)) and (style or isinstance(value, Decimal)):
        sign = "%" if question.appearance == "rate" and not style else ""
        return figure(value, style or question.appearance) + sign
    if question.choices and question.type == "select_one":
        return next((choice.label for choice in question.choices if choice.name == value), str(value))
    if question.type == "date":
        return chinese_date(str(value))
    return clean(str(value))


def chinese_date(date: str) -> str:
    """``2026-11-21`` as 2026年11月21日; anything else as it is."""
    parts = date[:10].split("-")
    if len(parts) == 3 and all(part.isdigit() for part in parts):
        return f"{int(parts[0])}年{int(parts[1])}月{int(parts[2])}日"
    return date


def clean(text: str) -> str:
    """Text as it may be set: NFC, line ends as one sign, no control characters."""
    text = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return "".join(char for char in text if char == "\n" or unicodedata.category(char) not in ("Cc", "Cf")).strip()
